"""Shared text in the terminal: which reports have the same words, and what was done to them."""

from collections.abc import Iterator, Mapping

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from synopse.export.labels import Labels, load_labels
from synopse.export.origin_text import order_text
from synopse.export.phrases import CERTAINTIES, DERIVATIONS, EDITS, SHARED
from synopse.export.story_index import bounds
from synopse.export.terminal import PASSAGE_LENGTH, say, text_of
from synopse.export.visible import shorten
from synopse.model import Collation, CollationRow, EditKind, Lineage, Member, Passage, Report

MOST_PASSAGES = 6
"""Shared passages listed for each pair."""


def print_lineage(console: Console, lineage: tuple[Lineage, ...], reports: Mapping[str, Report]) -> None:
    """Print each pair that shares text: shares, credits, derivation, and its longest passages."""
    labels = load_labels("de")
    if not lineage:
        say(console, labels("kein gemeinsamer Wortlaut"))
    for pair in lineage:
        say(console, (f"{_member(pair.a, reports)}  =  {_member(pair.b, reports)}", "bold"))
        say(console, _facts(pair, labels), indent=2)
        say(
            console,
            order_text(pair, labels, lambda member: _member(member, reports).rpartition("/")[2]),
            indent=2,
        )
        longest = sorted(pair.passages, key=lambda found: (-len(found.a), found.a.start))
        for found in longest[:MOST_PASSAGES]:
            words = shorten(found.a.of(reports[pair.a.report].text), PASSAGE_LENGTH)
            where = f"[{bounds(found.a)} = {bounds(found.b)}]"
            verbatim = labels("wortgleich" if found.verbatim else "mit Änderungen")
            say(
                console,
                (f"{labels(SHARED[found.kind])}, {verbatim}: ", "dim"),
                f"{words} ",
                (where, "dim"),
                indent=4,
            )
        if len(longest) > MOST_PASSAGES:
            rest = labels.count(len(longest) - MOST_PASSAGES, "weitere Stelle", "weitere Stellen")
            say(console, (f"… {rest}", "dim"), indent=4)
        _say_parallels(console, pair, reports, labels)


def _say_parallels(console: Console, pair: Lineage, reports: Mapping[str, Report], labels: Labels) -> None:
    """Print the sentences that tell the same facts in the same order, side by side."""
    if pair.parallels:
        say(console, (labels("dieselben Tatsachen in derselben Folge"), "dim"), indent=4)
    for in_a, in_b in pair.parallels:
        for report, span in ((reports[pair.a.report], in_a), (reports[pair.b.report], in_b)):
            words = shorten(span.of(report.text), PASSAGE_LENGTH)
            say(console, f"{words} ", (f"[{bounds(span)}]", "dim"), indent=6)


def _member(member: Member, reports: Mapping[str, Report]) -> str:
    source = reports[member.report].source
    return f"{source} ({member.part})" if member.part else source


def _facts(pair: Lineage, labels: Labels) -> str:
    derived = f"{labels(DERIVATIONS[pair.derived_a])} / {labels(DERIVATIONS[pair.derived_b])}"
    facts = (
        f"{labels('Anteil')} {labels.share(pair.share_of_a)} / {labels.share(pair.share_of_b)}",
        f"{labels('aus gemeinsamer Quelle')}: {derived} ({labels(CERTAINTIES[pair.certainty])})",
        "/".join(pair.agencies) or labels("keine Agentur genannt"),
    )
    return " · ".join(facts)


def print_collations(
    console: Console, collations: tuple[Collation, ...], reports: Mapping[str, Report]
) -> None:
    """Print the edits to each shared text, against the base text's words."""
    labels = load_labels("de")
    for collation in collations:
        say(
            console,
            (f"{labels('Agenturtext-Synopse')} · {labels('Grundtext')}: ", "bold"),
            _member(collation.base, reports),
        )
        for row in collation.rows:
            if row.kind is not EditKind.KEPT:
                console.print(Padding(_row(row, reports, labels), (0, 0, 0, 2), expand=False))


def _row(row: CollationRow, reports: Mapping[str, Report], labels: Labels) -> Text:
    before, after = _words(row.base, reports), _words(row.passages, reports)
    places = ", ".join(bounds(passage.span) for passage in row.passages or row.base)
    return text_of(
        f"{reports[row.report].source}  ",
        (f"{labels(EDITS[row.kind])}: ", "bold"),
        " → ".join(_either(before, after)),
        (f" [{places}]", "dim"),
    )


def _either(before: str, after: str) -> Iterator[str]:
    yield before or "–"
    yield after or "–"


def _words(passages: tuple[Passage, ...], reports: Mapping[str, Report]) -> str:
    return " … ".join(
        shorten(passage.span.of(reports[passage.report].text), PASSAGE_LENGTH) for passage in passages
    )
