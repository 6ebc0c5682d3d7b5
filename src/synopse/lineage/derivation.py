"""How much of two parts stands in a common source's words, and what that rests on.

Thresholds (docs/lineage-origin.md): a part is `wholly` derived from 80 % of its body words on, `partly` from
10 % on or from 40 words on, whichever comes first, and `none` below. A paragraph of background copied into a
long report thus counts; a shared sentence does not.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import compress

from synopse.lineage.credits import credits_of
from synopse.lineage.order import Limits, order_pair
from synopse.lineage.passages import Stretch, find_passages, find_stretches
from synopse.lineage.words import MemberWords
from synopse.model import (
    Certainty,
    Derivation,
    Lineage,
    LineageEvidence,
    Report,
    SharedKind,
)

_WHOLLY = 0.8
_PARTLY = 0.1
_PARTLY_WORDS = 40
_LEAST_WORDS = 15  # fewer copied words than this prove nothing, whatever their share
_CERTAIN_WORDS = 30
_CERTAIN_RUN = 15


@dataclass(frozen=True, slots=True)
class Copied:
    """Copied body words of one part, outside quotations that both report."""

    words: int
    share: float

    @classmethod
    def of(cls, copied: int, total: int) -> "Copied":
        """A count with its share, rounded so that it prints the same everywhere."""
        return cls(copied, round(copied / total, 4) if total else 0.0)

    @property
    def derivation(self) -> Derivation:
        """The class after METER."""
        if self.words < _LEAST_WORDS:
            return Derivation.NONE
        if self.share >= _WHOLLY:
            return Derivation.WHOLLY
        partly = self.share >= _PARTLY or self.words >= _PARTLY_WORDS
        return Derivation.PARTLY if partly else Derivation.NONE


def find_pair(
    a: MemberWords,
    b: MemberWords,
    reports: tuple[Report, Report],
    limits: Limits,
    is_standing: Callable[[Sequence[str]], bool],
) -> Lineage | None:
    """What two parts share; None if they share no run of seven words. `a` is the earlier.

    Stretches of which `is_standing` says that their words are standing text of the house are left out.
    """
    stretches = tuple(it for it in find_stretches(a, b) if not is_standing(it.words_of(a)))
    if not stretches:
        return None
    copied_a, copied_b = _copied(a, b, stretches)
    credits_a, credits_b = (credits_of(r, w.member) for r, w in zip(reports, (a, b), strict=True))
    copies = any(it.kind is SharedKind.COPY for it in stretches)
    derived = (copied_a.derivation, copied_b.derivation)
    evidence = (
        (LineageEvidence.CREDIT_A, copies and bool(credits_a)),
        (LineageEvidence.CREDIT_B, copies and bool(credits_b)),
        (LineageEvidence.PASSAGES, copies),
    )
    return Lineage(
        a=a.member,
        b=b.member,
        passages=find_passages(a, b, stretches),
        share_of_a=copied_a.share,
        share_of_b=copied_b.share,
        derived_a=derived[0],
        derived_b=derived[1],
        certainty=_certainty(stretches, derived, copied=max(copied_a.words, copied_b.words)),
        agencies=tuple(dict.fromkeys((*credits_a, *credits_b))),
        evidence=tuple(kind for kind, present in evidence if present),
        order=order_pair(a.member, b.member, reports, limits),
    )


def _copied(a: MemberWords, b: MemberWords, stretches: Sequence[Stretch]) -> tuple[Copied, Copied]:
    """The copied words of both parts."""
    inside = (bytearray(len(a.keys)), bytearray(len(b.keys)))
    for stretch in stretches:
        if stretch.kind is SharedKind.COPY:
            a_start, a_end, b_start, b_end = stretch.hull
            inside[0][a_start:a_end] = b"\1" * (a_end - a_start)
            inside[1][b_start:b_end] = b"\1" * (b_end - b_start)
    _leave_out_quotations(a, b, stretches, inside)
    copied_a, copied_b = (sum(compress(it.in_body, flags)) for it, flags in zip((a, b), inside, strict=True))
    return (Copied.of(copied_a, sum(a.in_body)), Copied.of(copied_b, sum(b.in_body)))


def _leave_out_quotations(
    a: MemberWords, b: MemberWords, stretches: Sequence[Stretch], inside: tuple[bytearray, bytearray]
) -> None:
    """Clear the flags of words that stand in a direct quotation in both parts."""
    for run in (run for stretch in stretches for run in stretch.runs):
        for i in range(run.length):
            if a.in_quotation[run.a + i] and b.in_quotation[run.b + i]:
                inside[0][run.a + i] = inside[1][run.b + i] = 0


def _certainty(
    stretches: Sequence[Stretch], derived: tuple[Derivation, Derivation], *, copied: int
) -> Certainty:
    """Certain where long copy leaves no doubt, or where there is no copy at all."""
    runs = [run.length for it in stretches if it.kind is SharedKind.COPY for run in it.runs]
    if derived == (Derivation.NONE, Derivation.NONE):
        return Certainty.PROBABLE if runs else Certainty.CERTAIN
    sure = max(runs) >= _CERTAIN_RUN and copied >= _CERTAIN_WORDS
    return Certainty.CERTAIN if sure else Certainty.PROBABLE
