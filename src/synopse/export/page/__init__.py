"""The dossier and the check page, one HTML file each: no network, no need of JavaScript."""

from synopse.export.page.rendering import render_check_page, render_page

__all__ = ["render_check_page", "render_page"]
