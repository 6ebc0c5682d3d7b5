"""Reprints: reports whose article has the very words of an earlier one, marks and case aside."""

from collections.abc import Mapping, Sequence

from synopse.lineage.words import article_text
from synopse.model import Member, Report, Span
from synopse.text.tokens import find_keys


def find_reprints(members: Sequence[Member], reports: Mapping[str, Report]) -> Mapping[str, str]:
    """The reports that are reprints, each with the first report of the story that has its words.

    `members` must be in their order; of a report with several parts the parts in the story count, together.
    A report without words is no reprint.
    """
    texts: dict[str, list[str]] = {}
    for member in members:
        texts.setdefault(member.report, []).append(article_text(reports[member.report], member.part))
    first: dict[tuple[str, ...], str] = {}
    reprints: dict[str, str] = {}
    for report, parts in texts.items():
        text = "\n".join(parts)
        words = tuple(find_keys(text, Span(0, len(text)))) if text else ()
        if words and first.setdefault(words, report) != report:
            reprints[report] = first[words]
    return reprints
