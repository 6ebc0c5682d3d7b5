"""What German tells about other people's words in one sentence: all rules together."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from synopse.lang.de.attribution_clauses import is_main, is_subordinate, mood_index
from synopse.lang.de.attribution_colons import colon_drafts, heading_drafts
from synopse.lang.de.attribution_draft import Draft, to_frame
from synopse.lang.de.attribution_holders import holder_drafts
from synopse.lang.de.attribution_how import how_drafts
from synopse.lang.de.attribution_latent import latent_speaker
from synopse.lang.de.attribution_moods import mood_drafts
from synopse.lang.de.attribution_nouns import noun_drafts
from synopse.lang.de.attribution_said import verb_drafts
from synopse.lang.de.attribution_sources import source_drafts, source_openers
from synopse.lang.de.attribution_sums import sum_drafts
from synopse.lang.de.attribution_verbs import Verb, find_verbs
from synopse.lang.de.attribution_via import find_addressees, find_via, through_name
from synopse.lang.de.attribution_wordings import wording_drafts
from synopse.lang.de.attribution_words import (
    MOST_CHARACTERS,
    MOST_WORDS,
    QUOTE,
    Sentence,
    cut_sentence,
    group,
)
from synopse.lang.de.cues import PACKAGE, cue_forms
from synopse.lang.de.konjunktiv import carrying_forms
from synopse.lang.frames import Direction, FindTold, Frame, Hanging, Reading
from synopse.lang.wordlists import load_words
from synopse.model import Span


def read_sentence(
    text: str, span: Span, quoted: Sequence[Span], find_told: FindTold | None = None
) -> Reading:
    """Frames, mood and hanging of one sentence; `quoted` are its outermost quotations.

    `find_told` tells its verbs in the Konjunktiv I, where a linguistic analysis knows them.

    >>> text = "Die Wehr teilte mit, das Feuer sei gelöscht."
    >>> reading = read_sentence(text, Span(0, len(text)), ())
    >>> [(frame.speaker[0].of(text), frame.content[0].of(text)) for frame in reading.frames]
    [('Die Wehr', 'das Feuer sei gelöscht')]
    >>> [mood.of(text) for mood in reading.mood]
    ['sei']
    """
    if len(span) - sum(map(len, quoted)) > MOST_CHARACTERS:
        return Reading()
    sentence = cut_sentence(text, span, quoted, find_told)
    if not sentence.clauses or len(sentence.words) > MOST_WORDS:
        return Reading()
    if not _may_tell(sentence):
        return Reading()
    verbs = find_verbs(sentence)
    frames = tuple(_with_via(text, sentence, draft) for draft in _drafts(sentence, verbs))
    hanging, place = _hanging(sentence)
    return Reading(frames, hanging, place, _mood(sentence))


def read_speaker(text: str, span: Span, quoted: Sequence[Span]) -> tuple[Span, ...]:
    """Who speaks in a sentence that tells no words, so that those of the next one may be theirs.

    >>> text = "Die Wehr äußerte sich besorgt."
    >>> [speaker.of(text) for speaker in read_speaker(text, Span(0, len(text)), ())]
    ['Die Wehr']
    """
    if len(span) - sum(map(len, quoted)) > MOST_CHARACTERS:
        return ()
    sentence = cut_sentence(text, span, quoted)
    return latent_speaker(sentence, find_verbs(sentence)) if sentence.clauses else ()


def _may_tell(sentence: Sentence) -> bool:
    """Whether a sentence holds anything a rule starts from; a quarter of all sentences do not."""
    return bool(sentence.moods) or not sentence.keys.isdisjoint(_starts())


@cache
def _starts() -> frozenset[str]:
    """Words that rules start from: verbs, nouns and prepositions of saying, states of mind, sollen."""
    nouns = load_words(PACKAGE, "cues_nouns.yaml", "holds", "tells", "states")
    return frozenset(cue_forms()) | nouns | source_openers() | group("modals_of_hearsay") | {QUOTE, ":"}


def _drafts(sentence: Sentence, verbs: tuple[Verb, ...]) -> list[Draft]:
    """Drafts of all rules, in text order of their frames."""
    how = list(how_drafts(sentence, verbs))
    taken = frozenset(index for draft in how for start, end in draft.cue for index in range(start, end))
    free = tuple(verb for verb in verbs if not taken.intersection(verb.words))
    drafts = _full([*how, *verb_drafts(sentence, free)])
    used = _cue_words(drafts)
    holders = list(holder_drafts(sentence, used))
    drafts += _full(source_drafts(sentence))
    used |= _cue_words(drafts)
    drafts += [*holders, *colon_drafts(sentence, [*drafts, *holders])]
    drafts += heading_drafts(sentence, drafts)
    drafts += wording_drafts(sentence, free, drafts)
    drafts += noun_drafts(sentence, drafts)
    told = list(mood_drafts(sentence, free, drafts))
    drafts += told
    drafts += sum_drafts(sentence, _unused(free, drafts), used | _cue_words(told))
    return sorted(drafts, key=lambda draft: (draft.clause, draft.rule, draft.cue))


def _full(drafts: Iterable[Draft]) -> list[Draft]:
    """Drafts with content, or whose content stands in another sentence."""
    return [draft for draft in drafts if draft.content or draft.direction is not Direction.HERE]


def _cue_words(drafts: Iterable[Draft]) -> frozenset[int]:
    """The indexes of all words of cues."""
    return frozenset(index for draft in drafts for start, end in draft.cue for index in range(start, end))


def _unused(verbs: tuple[Verb, ...], drafts: Sequence[Draft]) -> tuple[Verb, ...]:
    """Verbs that stand in no content: what is told there is another's summary."""
    inside = [stretch for draft in drafts for stretch in draft.content]
    return tuple(verb for verb in verbs if not any(start <= verb.finite < end for start, end in inside))


def _with_via(text: str, sentence: Sentence, draft: Draft) -> Frame:
    """The finished frame with the medium it names."""
    via = find_via(text, sentence, draft)
    if draft.through is not None:
        via = tuple(dict.fromkeys([through_name(text, sentence, draft.through), *via]))
    addressees = tuple(sentence.span(start, end) for start, end in find_addressees(sentence, draft))
    frame = to_frame(sentence, draft)
    return replace(frame, via=via, addressee=addressees) if via or addressees else frame


def _mood(sentence: Sentence) -> tuple[Span, ...]:
    """Every form of the Konjunktiv, in text order."""
    return tuple(
        sentence.span(index, index + 1)
        for index in sentence.moods
        if mood_index(sentence, index, index + 1) == index
    )


def _hanging(sentence: Sentence) -> tuple[Hanging, int | None]:
    """Whether the main clause shows that the sentence is told on another's word, and by which verb."""
    if not sentence.moods and sentence.keys.isdisjoint(_hanging_forms()):
        return Hanging.NO, None
    for number in range(len(sentence.clauses)):
        clause = sentence.clauses[number]
        if is_subordinate(sentence, number) or not is_main(sentence, number):
            continue
        place = _finite(sentence, clause.start, clause.end)
        if place is None:
            continue
        word = sentence.words[place]
        if mood_index(sentence, clause.start, clause.end, second=False) == place:
            return Hanging.MOOD, sentence.places[place][0]
        if word.key in carrying_forms() and not _is_irreal(sentence):
            return Hanging.CARRIED, sentence.places[place][0]
        if word.key in {"soll", "sollen"} and word.key in group("modals_of_hearsay"):
            told = _is_perfect(sentence, place, clause.end)
            return (Hanging.RUMOUR if told else Hanging.HEARSAY), sentence.places[place][0]
        return Hanging.NO, None
    return _hanging_around_speech(sentence)


@cache
def _hanging_forms() -> frozenset[str]:
    """Forms that show it without a Konjunktiv I."""
    return carrying_forms() | group("modals_of_hearsay")


def _hanging_around_speech(sentence: Sentence) -> tuple[Hanging, int | None]:
    """The mood of what leads to a quotation without a verb: „Wenn er nicht komme, „dann eben später““."""
    main = [clause for number, clause in enumerate(sentence.clauses) if not is_subordinate(sentence, number)]
    bare = all(
        clause.end - clause.start == 1 and sentence.words[clause.start].kind == QUOTE for clause in main
    )
    place = mood_index(sentence, 0, len(sentence.words), second=False) if main and bare else None
    return (Hanging.NO, None) if place is None else (Hanging.MOOD, sentence.places[place][0])


def _is_perfect(sentence: Sentence, place: int, end: int) -> bool:
    """Whether „sollen“ speaks of what is or was: „soll … genommen haben“, „sollen … verletzt worden sein“."""
    last, before = sentence.words[end - 1], sentence.words[end - 2]
    if last.key in group("states_of_things") or (last.key == "sein" and not before.key.endswith(("t", "en"))):
        return True
    if last.key not in {"haben", "sein"} or before.large or end - 2 <= place:
        return False
    return before.key in {"worden", "gewesen", "geworden"} or before.key.endswith(("t", "en"))


def _finite(sentence: Sentence, start: int, end: int) -> int | None:
    """The finite verb of a main clause, as far as it is surely one."""
    for index in range(start, end):
        word = sentence.words[index]
        if word.finite or word.mood:
            return index
    return None


def _is_irreal(sentence: Sentence) -> bool:
    """Whether „wenn“ or „ohne“ make a Konjunktiv II unreal rather than reported."""
    return any(
        word.key in {"wenn", "ohne", "falls", "sonst", "beinahe", "eigentlich"} for word in sentence.words
    )
