"""Made-up German reports of any size, to see how time grows with them."""

from collections.abc import Iterator
from itertools import count

# Every kind of work a reader has: quotations, reported speech, names, times, quantities, a heading.
PARAGRAPHS = (
    "Die Stadtwerke Hollerau haben am {n}. März {n} Haushalte abgeschaltet. Das teilte ein Sprecher mit.",
    "„Wir bedauern den Ausfall Nummer {n}“, sagte Betriebsleiterin Grete Ahlmann. Sie sei selbst betroffen.",
    "Laut Feuerwehr dauerte der Einsatz fast {n} Minuten. Der Keller habe unter Wasser gestanden, hieß es.",
    "Zwischenstand {n}",
    "Bürgermeister Jörn Petzold nannte das »ärgerlich«. Der Rat will am Donnerstag {n} Anträge beraten.",
)


def growing_text(characters: int) -> Iterator[str]:
    """Write a report of about this many characters, paragraph by paragraph, no two of them alike."""
    written = 0
    for n in count(1):
        if written >= characters:
            return
        paragraph = PARAGRAPHS[n % len(PARAGRAPHS)].format(n=n) + "\n\n"
        written += len(paragraph)
        yield paragraph
