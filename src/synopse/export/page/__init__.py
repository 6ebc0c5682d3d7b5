"""The dossier as one HTML file: no network, no need of JavaScript, every passage checkable in place."""

from synopse.export.page.rendering import render_page

__all__ = ["render_page"]
