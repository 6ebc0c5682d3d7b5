"""Which doubts reading may have about a text: one table of codes and their fixed phrases.

The phrase is the German message id shown to people; docs/doubts.md explains each code.
"""

from typing import Final

from synopse.model import Doubt, Span

DOUBTS: Final = {
    "D101": "kein Datum gefunden",
    "D102": "kein Medium im Text genannt",
    "D103": "widersprüchliche Hinweise auf das Medium",
    "D104": "keine Überschrift gefunden",
    "D105": "Grenze zwischen Dachzeile und Überschrift unsicher",
    "D106": "nur Zeitpunkt einer späteren Fassung gefunden",
    "D107": "kein gültiges UTF-8, als Windows-1252 gelesen",
    "D108": "sehr kurzer Text",
    "D109": "angegebenes Datum nicht lesbar",
    "D110": "mehrere Veröffentlichungszeiten im Text",
    "D111": "Text bricht ab",
    "D112": "Sprache nicht erkannt",
    "D113": "mehrere Geschichten in einem Text",
    "D114": "kein Artikeltext gefunden",
    "D115": "nur Datum der Druckausgabe gefunden",
    "D116": "unlesbare Zeichen im Text",
    "D117": "Medium nur im laufenden Text erwähnt",
    "D118": "Berichtigung einer früheren Fassung",
    "D119": "Text mit Sperrfrist",
}


def doubt(code: str, span: Span | None = None) -> Doubt:
    """The doubt of this code about `span`, or about the text as a whole."""
    return Doubt(code, span, DOUBTS[code])
