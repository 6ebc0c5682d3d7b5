"""Which reports of a story are told in one language.

Across languages facts are compared, words are not: that one report has Peking and another Beijing is no
choice of words, and what a text does not have in the words of another language it may have in its own.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from synopse.model import Report

_TAG = len("de")


def languages_of(reports: Iterable[Report]) -> Mapping[str, str]:
    """The language of each report by id; where it is unknown that of most others, the first of several."""
    known = {report.id: (report.language or "")[:_TAG] for report in reports}
    often = Counter(language for language in known.values() if language).most_common(1)
    usual = often[0][0] if often else ""
    return {report: language or usual for report, language in known.items()}
