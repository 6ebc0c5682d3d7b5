"""Shared text in the terminal: which reports have the same words."""

from collections.abc import Mapping

from rich.console import Console

from synopse.export.collation_view import name_member
from synopse.export.labels import Labels, load_labels
from synopse.export.origin_text import order_text
from synopse.export.phrases import CERTAINTIES, DERIVATIONS, SHARED
from synopse.export.story_index import bounds
from synopse.export.terminal import PASSAGE_LENGTH, say
from synopse.export.visible import shorten
from synopse.model import Lineage, Report

MOST_PASSAGES = 6
"""Shared passages listed for each pair."""


def print_lineage(console: Console, lineage: tuple[Lineage, ...], reports: Mapping[str, Report]) -> None:
    """Print each pair that shares text: shares, credits, derivation, and its longest passages."""
    labels = load_labels("de")
    if not lineage:
        say(console, labels("kein gemeinsamer Wortlaut"))
    for pair in lineage:
        say(console, (f"{name_member(pair.a, reports)}  =  {name_member(pair.b, reports)}", "bold"))
        say(console, _facts(pair, labels), indent=2)
        say(
            console,
            order_text(pair, labels, lambda member: name_member(member, reports).rpartition("/")[2]),
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


def _facts(pair: Lineage, labels: Labels) -> str:
    derived = f"{labels(DERIVATIONS[pair.derived_a])} / {labels(DERIVATIONS[pair.derived_b])}"
    facts = (
        f"{labels('Anteil')} {labels.share(pair.share_of_a)} / {labels.share(pair.share_of_b)}",
        f"{labels('aus gemeinsamer Quelle')}: {derived} ({labels(CERTAINTIES[pair.certainty])})",
        "/".join(pair.agencies) or labels("keine Agentur genannt"),
    )
    return " · ".join(facts)
