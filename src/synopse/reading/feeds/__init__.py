"""Feeds: RSS, Atom, JSON Feed, and lists of feeds in OPML; read by lxml alone (decision 006)."""
