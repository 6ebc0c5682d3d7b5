"""Of which kind an edit to a shared text is: other words, or an attribution or distance lost or added."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from synopse.lineage.voices import Voices, voices_of
from synopse.model import EditKind

_LONGEST_PHRASE = 12  # words that a list may call a source; in more of them something is told
_HEDGED = 4  # words that are cut with a word of distance among them; more are cut for what they tell
_HEARSAY = 3  # the same for a Konjunktiv


@dataclass(frozen=True, slots=True)
class Edited:
    """The words one text has where the other has others.

    `cue`: they hold the source of what stands elsewhere; `own_cue`: a source with all that it tells.
    `reports`: they hold a Konjunktiv that tells what others say. `whole`: they are whole sentences.
    """

    keys: tuple[str, ...]
    cue: bool = False
    own_cue: bool = False
    reports: bool = False
    whole: bool = False
    language: str = "de"

    @property
    def voices(self) -> Voices:
        """What the language of these words knows."""
        return voices_of(self.language)

    @property
    def attributes(self) -> bool:
        """Whether these words name a source for something else."""
        if self.voices.is_surely_hearsay(self.keys):
            return False
        listed = len(self.keys) <= _LONGEST_PHRASE and self.voices.names_source(self.keys)
        if self.own_cue or not self.cue:
            return listed and not self.own_cue
        return listed or not self.distances

    @property
    def distances(self) -> bool:
        """Whether these words hold what is said at arm's length."""
        return self.voices.holds_distance(self.keys) or self.voices.is_surely_hearsay(self.keys)


def kind_of_edit(base: Edited, other: Edited) -> EditKind:
    """What became of the words of `base`; one of the two may be empty.

    Whole sentences are cut or inserted, whatever they say: nothing lost its source by that. So is a clause
    with its source.
    """
    if (base.whole and not other.keys) or (other.whole and not base.keys):
        return EditKind.CUT if base.keys else EditKind.INSERTED
    if base.whole and other.whole:
        return EditKind.REWORDED
    voice = _voice_edit(base, other)
    if voice:
        return voice
    if not other.keys:
        return EditKind.CUT
    return EditKind.REWORDED if base.keys else EditKind.INSERTED


def _voice_edit(base: Edited, other: Edited) -> EditKind | None:
    """What became of attribution and distance, if anything did."""
    verbs = len(base.keys) == len(other.keys) == 1
    if base.attributes != other.attributes and not verbs:
        return EditKind.ATTRIBUTION_REMOVED if base.attributes else EditKind.ATTRIBUTION_ADDED
    if _loses_distance(base, other):
        return EditKind.DISTANCE_REMOVED
    return EditKind.DISTANCE_ADDED if _loses_distance(other, base) else None


def _loses_distance(held: Edited, told: Edited) -> bool:
    """Whether a text says outright here what the other holds at arm's length."""
    if held.distances and not told.distances and (told.keys or len(held.keys) <= _HEDGED):
        return True
    if not told.keys:
        return len(held.keys) <= _HEARSAY and held.reports
    if held.reports and not told.reports and not told.voices.is_hearsay(told.keys):
        return not _are_alike(held.keys, told.keys)
    return held.voices.states(held.keys, told.keys)


def kinds_together(kinds: Sequence[EditKind], edits: Sequence[tuple[Edited, Edited]]) -> list[EditKind]:
    """The kinds of the edits of one sentence, each seen with the others.

    A source that went from one place and came in another is reworded. Where a source or distance went, the
    verb takes another place or form (`Laut Polizei brennt das Haus`, `Das Haus brennt`; `soll … haben`,
    `hat …`): that belongs to the same edit.
    """
    told = [*_with_hearsay(kinds, edits)]
    for one, two in permutations(range(len(told)), 2):
        went_and_came = (told[one], told[two]) == (EditKind.ATTRIBUTION_REMOVED, EditKind.ATTRIBUTION_ADDED)
        if went_and_came and _names_same(edits[one][0], edits[two][1]):
            told[one] = told[two] = EditKind.REWORDED
    for one, two in permutations(range(len(told)), 2):
        if (told[one], told[two]) == (EditKind.CUT, EditKind.INSERTED):
            went, came = edits[one][0].keys, edits[two][1].keys
            voices = [kind for kind in told if kind in _VOICES]
            if went == came and len(went) > 1:
                told[one] = told[two] = EditKind.MOVED
            elif went == came and voices:
                told[one] = told[two] = voices[0]
            elif _is_turned(went, came):
                told[one] = told[two] = EditKind.REWORDED
    voiced = [place for place, kind in enumerate(told) if kind in _VOICES]
    for place, (base, other) in enumerate(edits):
        if told[place] in _PLAIN:
            causes = (told[it] for it in voiced if _follows(base, other, edits[it], told[it]))
            told[place] = next(causes, told[place])
    return told


def _with_hearsay(kinds: Sequence[EditKind], edits: Sequence[tuple[Edited, Edited]]) -> Iterator[EditKind]:
    """The kinds, with `soll` told from a plan by the infinitive of the past that goes or comes with it."""
    for kind, (base, other) in zip(kinds, edits, strict=True):
        said, stated = (side.voices.may_be_hearsay(side.keys) for side in (base, other))
        if kind in _PLAIN and said != stated:
            side = 0 if said else 1
            if any(it[side].voices.has_perfect(it[side].keys) and not it[1 - side].keys for it in edits):
                yield EditKind.DISTANCE_REMOVED if said else EditKind.DISTANCE_ADDED
                continue
        yield kind


def _are_alike(held: Sequence[str], told: Sequence[str]) -> bool:
    """Whether two single verbs end as a Konjunktiv I does, though a list knows but one: `stamme`, `rühre`."""
    return len(held) == len(told) == 1 and all(key[-1:] == "e" and key[-2:] != "te" for key in (*held, *told))


_PLAIN = (EditKind.CUT, EditKind.INSERTED, EditKind.REWORDED)
_VOICES = (
    EditKind.ATTRIBUTION_REMOVED,
    EditKind.ATTRIBUTION_ADDED,
    EditKind.DISTANCE_REMOVED,
    EditKind.DISTANCE_ADDED,
)


def _is_turned(went: Sequence[str], came: Sequence[str]) -> bool:
    """Whether words that went and words that came say the same: all of one, or a telling word, in both."""
    common = set(went) & set(came)
    return len(common) in (len(set(went)), len(set(came))) or any(len(key) > _HEDGED for key in common)


def _names_same(base: Edited, other: Edited) -> bool:
    """Whether two sources are the same: they share a word that tells."""
    return any(len(key) > _HEDGED for key in set(base.keys) & set(other.keys))


def _follows(base: Edited, other: Edited, around: tuple[Edited, Edited], kind: EditKind) -> bool:
    """Whether words only change place or form because others around them went or came."""
    there = {key for side in around for key in side.keys}
    here = (*base.keys, *other.keys)
    plain = not (base.keys and other.keys)
    moved = plain and set(here) <= there
    forms = len(base.keys) == len(other.keys) == 1 and base.voices.is_form_of(base.keys[0], other.keys[0])
    if kind in (EditKind.ATTRIBUTION_REMOVED, EditKind.ATTRIBUTION_ADDED):
        return moved or forms or (plain and base.voices.is_verb_end(here, participles=False))
    return moved or forms or (plain and base.voices.is_verb_end(here))
