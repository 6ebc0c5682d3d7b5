"""How a verb of speech is used in its clause: finite, infinitive or participle, with which other verbs.

`gesagt` needs the clause of its auxiliary, which an inserted clause may part from it; `stellen` is only a cue
with its particle (`fest`) at the clause's end; `hören … auf` is another verb than `hören`.
"""

from dataclasses import dataclass
from enum import Enum, auto

from synopse.lang.de.speech_grammar import auxiliaries, words
from synopse.lang.de.speech_sentence import LATE, Kind, Segment, Sentence, Token
from synopse.lang.de.speech_words import Verb, VerbForm

_FARTHEST = 4
_INSERTED = 4
_BESIDE = {
    "meine": ("ich",),
    "bitte": ("ich",),
    "danke": ("ich",),
    "meinen": ("sie", "wir", "die", "viele", "zu"),
}
"""Words that are verbs of speech only beside one of these."""
_WITH = {"gehört": ("having",), "gefragt": ("having", "becoming")}
"""Participles that speak of speech only beside these auxiliaries: ist gefragt, gehört zu."""
_NOT_BEHIND = {"heißt": "das"}
_WINDOW = 3
_FIRST = {"mich": "ich", "mir": "ich", "uns": "wir"}
_JOINS = frozenset({"und", "oder", "als", "wie"})


class Use(Enum):
    """In which form a verb stands."""

    FINITE = auto()
    INFINITIVE = auto()
    PARTICIPLE = auto()
    EXTENDED = auto()
    """An infinitive with „zu“."""


@dataclass(frozen=True, slots=True)
class VerbUse:
    """A verb in its sentence. `number` is its segment, `host` the one of its finite verb."""

    verb: Verb
    use: Use
    index: int
    number: int
    host: int
    finite: int | None
    particle: int | None = None
    reflexive: int | None = None

    def segments(self, sentence: Sentence) -> list[int]:
        """The numbers of the segments that hold parts of its clause."""
        numbers = {self.host, self.number}
        if self.particle is not None:
            numbers.add(sentence.segment_at(self.particle))
        return sorted(numbers)


def find_use(sentence: Sentence, index: int, form: VerbForm) -> VerbUse | None:
    """How a word is used as a form of a verb; None where it cannot be that verb here."""
    number = sentence.segment_at(index)
    particle = _particle(sentence, index, form, number) if form.apart else None
    if (form.apart and particle is None) or not _has_company(sentence, index):
        return None
    found = _form(sentence, index, form, number)
    if found is None or _is_another(sentence, index, form, found):
        return None
    use, finite, host = found
    reflexive = _reflexive(sentence, host, number) if form.verb.reflexive else None
    if form.verb.reflexive and reflexive is None:
        return None
    return VerbUse(form.verb, use, index, number, host, finite, particle, reflexive)


def _has_company(sentence: Sentence, index: int) -> bool:
    """Whether what is mostly no verb of speech (meine, bitte, das heißt) has beside it what makes it one."""
    key = sentence.tokens[index].key
    if index and sentence.tokens[index - 1].key == _NOT_BEHIND.get(key):
        return False
    needed = _BESIDE.get(key)
    if needed is None:
        return True
    return any(token.key in needed for token in sentence.tokens[max(0, index - _WINDOW) : index + _WINDOW])


def _is_another(sentence: Sentence, index: int, form: VerbForm, found: tuple[Use, int | None, int]) -> bool:
    """Whether a particle at the clause's end, or the lack of „haben“, makes another verb of this one."""
    segment = sentence.segments[sentence.segment_at(index)]
    last = segment.end - 1
    if found[0] is Use.FINITE and not form.apart and segment.kind not in LATE:
        return last > index and sentence.tokens[last].key in words("other_particles")
    needed = _WITH.get(sentence.tokens[index].key)
    if needed is not None and found[0] is Use.PARTICIPLE:
        return found[1] is None or sentence.tokens[found[1]].key not in words(*needed)
    return False


def _particle(sentence: Sentence, index: int, form: VerbForm, number: int) -> int | None:
    """Where the particle stands: at the end of the clause, past an inserted one."""
    segments = sentence.segments
    if form.infinitive or form.participle:
        before = index - 1 if index > segments[number].start else index
        if sentence.tokens[before].key == form.verb.particle:
            return before
    if not form.finite:
        return None
    for place in range(number, min(number + _INSERTED, len(segments))):
        segment = segments[place]
        if place > number and segment.kind is Kind.MAIN and segment.finite is not None:
            return None
        found = _closing(sentence, max(index + 1, segment.start), segment, form.verb.particle)
        if found is not None:
            return found
    return None


def _closing(sentence: Sentence, start: int, segment: Segment, particle: str) -> int | None:
    """A particle that closes its clause, or stands before „und“ or a verb."""
    for index in range(segment.end - 1, start - 1, -1):
        if sentence.tokens[index].key == particle:
            return index if _may_close(sentence.tokens, index, segment) else None
    return None


def _may_close(tokens: tuple[Token, ...], index: int, segment: Segment) -> bool:
    """Whether nothing of the clause but verbs may follow a word."""
    if index + 1 >= segment.end:
        return True
    following = tokens[index + 1]
    return following.key in _JOINS or not following.word


def _form(sentence: Sentence, index: int, form: VerbForm, number: int) -> tuple[Use, int | None, int] | None:
    """The form a word has here, the index of the finite verb and its segment."""
    tokens, segment = sentence.tokens, sentence.segments[number]
    if form.infinitive and _is_extended(tokens, index, form, segment):
        return Use.EXTENDED, None, number
    if form.participle or form.infinitive:
        near = _auxiliary(tokens, index, segment)
        if near is not None and not _is_own_clause(form, near, index, segment):
            return _nonfinite(form), near, number
        if _leans_back(tokens, index, form, segment):
            apart = _hosted(sentence, form, number)
            if apart is not None or not form.finite:
                return apart or (_nonfinite(form), None, number)
    return (Use.FINITE, index, number) if form.finite else None


def _leans_back(tokens: tuple[Token, ...], index: int, form: VerbForm, segment: Segment) -> bool:
    """Whether a form needs, or may have, its finite verb in an earlier segment."""
    if not form.finite:
        return True
    if form.infinitive:
        return not _has_plural(tokens, index, segment)
    return form.participle and index > segment.start and index + 1 == segment.end and segment.mark == ","


def _is_extended(tokens: tuple[Token, ...], index: int, form: VerbForm, segment: Segment) -> bool:
    """Whether „zu“ stands before the word or inside it."""
    if index > segment.start and tokens[index - 1].key == "zu":
        return True
    particle = form.verb.particle
    return bool(particle) and tokens[index].key.startswith(f"{particle}zu")


def _nonfinite(form: VerbForm) -> Use:
    return Use.INFINITIVE if form.infinitive else Use.PARTICIPLE


def _auxiliary(tokens: tuple[Token, ...], index: int, segment: Segment) -> int | None:
    """The auxiliary of the same clause: the last one behind in a subordinate clause, else the first."""
    found = [
        place
        for place in range(segment.start, segment.end)
        if place != index and not tokens[place].large and tokens[place].key in auxiliaries()
    ]
    if not found:
        return None
    return found[-1] if segment.kind in LATE and found[-1] > index else found[0]


def _is_own_clause(form: VerbForm, near: int, index: int, segment: Segment) -> bool:
    """Whether an auxiliary behind belongs to another clause than a verb that may be finite itself."""
    return form.finite and form.infinitive and near > index and segment.kind is Kind.MAIN


def _has_plural(tokens: tuple[Token, ...], index: int, segment: Segment) -> bool:
    """Whether a plural subject may stand beside a form in -en and make it finite."""
    return any(
        tokens[place].key in words("plurals") for place in range(segment.start, segment.end) if place != index
    )


def _hosted(sentence: Sentence, form: VerbForm, number: int) -> tuple[Use, int | None, int] | None:
    """The use with the auxiliary of an earlier segment, an inserted clause between."""
    host = _host(sentence, number)
    finite = None if host is None else sentence.segments[host].finite
    if host is None or finite is None or sentence.tokens[finite].key not in auxiliaries():
        return None
    return (Use.PARTICIPLE if form.participle else Use.INFINITIVE), finite, host


def _host(sentence: Sentence, number: int) -> int | None:
    """The nearest clause before whose verbs may still go on."""
    for place in range(number - 1, max(-1, number - 1 - _FARTHEST), -1):
        segment = sentence.segments[place]
        closed = segment.kind in LATE and segment.finite == segment.end - 1
        if segment.finite is not None and not closed:
            return place
        if segment.mark in {":", ";"}:
            return None
    return None


def _reflexive(sentence: Sentence, host: int, number: int) -> int | None:
    """Where „sich“ stands in the clause, or „mich“ beside „ich“."""
    for place in sorted({host, number}):
        segment = sentence.segments[place]
        keys = [token.key for token in sentence.tokens[segment.start : segment.end]]
        for offset, key in enumerate(keys):
            if key == "sich" or _FIRST.get(key) in keys:
                return segment.start + offset
    return None
