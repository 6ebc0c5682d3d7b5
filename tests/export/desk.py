"""A desk with a browser on it: opens pages and remembers what went wrong there."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


class Desk:
    """Opens pages in a browser and remembers what went wrong there."""

    def __init__(self, browser: "Browser", folder: Path) -> None:
        self.browser, self.folder = browser, folder
        self.troubles: list[str] = []

    def show(self, html: str, **context: object) -> "Page":
        """Open a page from a file; `context` are settings of the browser's window."""
        file = self.folder / "page.html"
        file.write_bytes(html.encode())
        settings = {"viewport": {"width": 1280, "height": 900}, **context}
        page = self.browser.new_context(**settings).new_page()  # type: ignore[arg-type]
        page.on("console", lambda message: self.troubles.append(message.text))
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("request", lambda request: self._note(request.url, file.as_uri()))
        page.goto(file.as_uri())
        return page

    def _note(self, address: str, own: str) -> None:
        if address.partition("#")[0] != own:
            self.troubles.append(address)

    def clear(self) -> None:
        """Close all windows; there must have been no trouble in any."""
        for context in self.browser.contexts:
            context.close()
        assert self.troubles == []
