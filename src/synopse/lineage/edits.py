"""Of which kind an edit to a shared text is: other words, or an attribution or distance lost or added."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from synopse.lang.resources import load_yaml
from synopse.model import EditKind
from synopse.text.tokens import find_tokens

_LONGEST_SO = 8  # words of `, so der Sprecher der Stadtwerke`
_AFTER_SO = frozenset(("der", "die", "das", "ein", "eine", "dessen", "deren"))


@dataclass(frozen=True, slots=True)
class Edited:
    """The words one text has where the other has others.

    `cue` if they hold a cue of attribution, `whole` if they are whole sentences.
    """

    keys: tuple[str, ...]
    cue: bool = False
    whole: bool = False

    @property
    def attributes(self) -> bool:
        """Whether these words name a source."""
        return self.cue or _holds(self.keys, _phrases("attribution")) or _is_so(self.keys)

    @property
    def distances(self) -> bool:
        """Whether these words hold what is said at arm's length."""
        return _holds(self.keys, _phrases("distance"))


def kind_of_edit(base: Edited, other: Edited) -> EditKind:
    """What became of the words of `base`; one of the two may be empty.

    Whole sentences are cut or inserted, whatever they say: nothing lost its source by that.
    """
    if (base.whole and not other.keys) or (other.whole and not base.keys):
        return EditKind.CUT if base.keys else EditKind.INSERTED
    voice = _voice_edit(base, other)
    if voice:
        return voice
    if not other.keys:
        return EditKind.CUT
    return EditKind.REWORDED if base.keys else EditKind.INSERTED


def _voice_edit(base: Edited, other: Edited) -> EditKind | None:
    """What became of attribution and distance, if anything did."""
    if base.attributes != other.attributes:
        return EditKind.ATTRIBUTION_REMOVED if base.attributes else EditKind.ATTRIBUTION_ADDED
    if base.distances != other.distances:
        return EditKind.DISTANCE_REMOVED if base.distances else EditKind.DISTANCE_ADDED
    if _is_mood_lost(base.keys, other.keys):
        return EditKind.DISTANCE_REMOVED
    return EditKind.DISTANCE_ADDED if _is_mood_lost(other.keys, base.keys) else None


def _is_mood_lost(reported: Sequence[str], stated: Sequence[str]) -> bool:
    """Whether a Konjunktiv of the one stands as Indikativ in the other."""
    return any(
        mood in reported and fact in stated and fact not in reported and mood not in stated
        for mood, fact in _moods()
    )


def _is_so(keys: Sequence[str]) -> bool:
    """Whether words are a source after `so`: `so der Sprecher`."""
    return 1 < len(keys) <= _LONGEST_SO and keys[0] == "so" and keys[1] in _AFTER_SO


def _holds(keys: Sequence[str], phrases: Iterable[tuple[str, ...]]) -> bool:
    """Whether one of the phrases stands in the words."""
    joined = f" {' '.join(keys)} "
    return any(f" {' '.join(phrase)} " in joined for phrase in phrases)


@cache
def _entries(kind: str) -> tuple[dict[str, str], ...]:
    """Entries of one list of the rule file."""
    rules = cast("dict[str, list[dict[str, str]]]", load_yaml("synopse.lang.de", "story-edits.yaml"))
    return tuple(rules[kind])


@cache
def _phrases(kind: str) -> tuple[tuple[str, ...], ...]:
    """Phrases of one kind as folded words."""
    return tuple(tuple(token.key for token in find_tokens(entry["words"])) for entry in _entries(kind))


@cache
def _moods() -> tuple[tuple[str, str], ...]:
    """Pairs of Konjunktiv and Indikativ."""
    return tuple((entry["reported"], entry["stated"]) for entry in _entries("moods"))
