"""Wires: messages of news agencies in their own forms: ninjs, NewsML-G2, IPTC 7901."""
