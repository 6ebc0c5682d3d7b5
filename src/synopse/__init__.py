"""Synopse: which reports tell the same event, and who says what in them."""
