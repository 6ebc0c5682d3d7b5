"""Reads a dossier page back: the passages it shows, and the dossier it carries."""

from html.parser import HTMLParser

PAGE_DATA = "synopse-dossier"
"""The id of the script element that carries the dossier inside its page."""

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)

Attributes = dict[str, str | None]


class PageReader(HTMLParser):
    """Collects the words of every element with `data-report`, nested ones too, and the carried JSON."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.passages: list[tuple[Attributes, str]] = []
        self.carried = ""
        self._open: list[tuple[str, Attributes, list[str]]] = []
        self._script: Attributes | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; a script is kept apart from the words around it."""
        if tag == "script":
            self._script = dict(attrs)
        elif tag not in _VOID:
            self._open.append((tag, dict(attrs), []))

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element of that name, and what was left open inside it."""
        if tag == "script":
            self._script = None
            return
        while any(name == tag for name, _, _ in self._open):
            name, attributes, words = self._open.pop()
            self._close(attributes, "".join(words))
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        """Words of the innermost open element, or the carried dossier."""
        if self._script is not None:
            self.carried += data if self._script.get("id") == PAGE_DATA else ""
        elif self._open:
            self._open[-1][2].append(data)

    def _close(self, attributes: Attributes, words: str) -> None:
        if self._open:
            self._open[-1][2].append(words)
        if "data-report" in attributes:
            self.passages.append((attributes, words))
