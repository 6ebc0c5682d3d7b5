"""How much somebody says in one report, in few words."""

from synopse.export.labels import Labels
from synopse.model import Speaking


def speaking_text(speaking: Speaking, labels: Labels) -> str:
    """Attributions by mode, and their words: `2 wörtlich, 1 indirekt · 34 Wörter`."""
    counts = (
        (speaking.direct, labels("wörtlich")),
        (speaking.indirect, labels("indirekt")),
        (speaking.reported, labels("berichtet")),
    )
    modes = ", ".join(f"{count} {mode}" for count, mode in counts if count)
    return f"{modes} · {labels.count(speaking.words, 'Wort', 'Wörter')}"
