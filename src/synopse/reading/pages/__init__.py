"""Pages: bytes of an HTML page to a `Report`, with what its markup and metadata say."""

from synopse.reading.pages.page import compose_page, read_page, read_parsed
from synopse.reading.pages.tree import parse_page, parse_page_text

__all__ = ["compose_page", "parse_page", "parse_page_text", "read_page", "read_parsed"]
