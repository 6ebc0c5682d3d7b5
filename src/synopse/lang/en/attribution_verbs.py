"""A verb of saying in an English sentence with its subject, and the draft of the frame that it makes."""

from collections.abc import Sequence
from dataclasses import dataclass

from synopse.lang.en.attribution_draft import Draft, Stretch
from synopse.lang.en.attribution_words import Cue, Word, cues, group


@dataclass(frozen=True, slots=True)
class Said:
    """A verb of saying with its subject; `verb` and `last` are the first and last word of the cue."""

    verb: int
    last: int
    cue: Cue
    subject: Stretch
    start: int
    via: Stretch | None = None

    @property
    def cue_words(self) -> tuple[Stretch, ...]:
        """The words of the cue: „was quoted … as saying“ has two."""
        first = (self.verb, self.verb + 1)
        return (first,) if self.verb == self.last else (first, (self.last, self.last + 1))


def draft_of(
    one: Said, rule: str, clause: Stretch, content: tuple[Stretch, ...], to: Stretch | None
) -> Draft:
    """The draft of the frame that the verb makes; the clause is stretched to hold the whole cue."""
    return Draft(
        rule=rule,
        clause=(min(clause[0], one.verb), max(clause[1], one.last + 1)),
        speaker=one.subject,
        cue=one.cue_words,
        content=content,
        addressee=to,
        via=one.via,
        stance=one.cue.stance,
    )


def is_noun(words: Sequence[Word], verb: int) -> bool:
    """Whether a form is a noun or a name here: „two reports said“, „the claims are“, „the United States“."""
    if words[verb].large and cues()[words[verb].key].small:
        return True
    after = words[verb + 1] if verb + 1 < len(words) else None
    if after is not None and (after.key in group("finite") or _is_past_cue(after)):
        return True
    before = words[verb - 1] if verb else None
    return before is not None and (before.key in group("determiners") or before.key.endswith(("'s", "s'")))


def _is_past_cue(word: Word) -> bool:
    cue = cues().get(word.key)
    return (
        cue is not None and cue.form == "finite" and (word.key.endswith("ed") or word.key in {"said", "told"})
    )
