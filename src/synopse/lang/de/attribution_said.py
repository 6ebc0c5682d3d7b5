"""Frames with a verb of saying: „X sagte, dass …“, „…“, sagte X“, „Das teilte X mit“."""

from collections.abc import Iterator
from dataclasses import replace

from synopse.lang.de.attribution_citing import CITES, cited
from synopse.lang.de.attribution_clauses import (
    is_finite_cue,
    is_infinitive,
    is_main,
    is_subordinate,
    mood_index,
    opens_content,
)
from synopse.lang.de.attribution_content import (
    clause_before,
    content_after,
    content_end,
    goes_on,
    is_speech,
    main_goes_on,
    speech_before,
    speech_start,
)
from synopse.lang.de.attribution_draft import Draft, Stretch
from synopse.lang.de.attribution_phrases import is_medium, is_report_noun, noun_phrase
from synopse.lang.de.attribution_speakers import reach
from synopse.lang.de.attribution_subjects import Subject, subject_after
from synopse.lang.de.attribution_told import find_told
from synopse.lang.de.attribution_verbs import Verb
from synopse.lang.de.attribution_words import QUOTE, SPEECH_WORDS, Sentence, group
from synopse.lang.frames import Direction

_FROM = frozenset({"fordern", "verlangen", "erwarten", "abraten", "zitieren", "wissen"})
_DENIALS = frozenset(
    {"bestreiten", "dementieren", "zurückweisen", "verneinen", "leugnen", "abstreiten", "widersprechen"}
)
_PLACES = frozenset({"aus", "von", "bei", "in", "im", "auf", "seitens", "vom", "beim"})
_JUDGING = frozenset({"halten", "sehen", "ansehen", "betrachten", "erachten"})
_CONDITIONS = frozenset({"wenn", "weil", "da", "dass", "ob", "falls", "obwohl", "sofern"})
_GOING_ON = frozenset(
    {"weiter", "ferner", "zudem", "ausserdem", "darin", "dort", "ergänzend", "begründung", "so"}
)


def verb_drafts(sentence: Sentence, verbs: tuple[Verb, ...]) -> Iterator[Draft]:
    """A draft for each verb of saying that has content in the sentence, before or after it."""
    for verb in verbs:
        if _is_nobody_at_all(sentence, verb) or not (
            verb.cue.clause or _takes_quotation(sentence, verb) or _points_ahead(sentence, verb)
        ):
            continue
        draft = _draft(sentence, verb)
        if draft is not None:
            yield draft


def _is_nobody_at_all(sentence: Sentence, verb: Verb) -> bool:
    """Whether „niemand“ says it."""
    return bool(verb.subject.stretches) and sentence.words[verb.subject.start].key in group("nobody_at_all")


def _points_ahead(sentence: Sentence, verb: Verb) -> bool:
    """Whether „darauf“, „dafür“ or „es“ gives a verb its clause: „besteht darauf, dass …“."""
    number = verb.last_clause + 1
    if number >= len(sentence.clauses) or sentence.mark_after(verb.last_clause) != ",":
        return False
    first = sentence.words[sentence.clauses[number].start]
    if first.key not in {"dass", "daß", "ob"} and not is_infinitive(sentence, number):
        return False
    return any(
        sentence.words[index].key in group("points_ahead") or sentence.words[index].key == "es"
        for index in range(verb.finite + 1, sentence.clauses[verb.last_clause].end)
    )


def _takes_quotation(sentence: Sentence, verb: Verb) -> bool:
    """Whether a verb without clause of content stands at a colon or beside bare direct speech."""
    clause = sentence.clauses[verb.first_clause]
    if verb.cue.lemma in _JUDGING:
        return False
    if sentence.mark_after(verb.last_clause) == ":":
        return verb.cue.speech
    before = clause.start - 2
    return verb.inverted and verb.cue.speech and before >= 0 and sentence.words[before].kind == QUOTE


def _draft(sentence: Sentence, verb: Verb) -> Draft | None:
    """The draft of one verb, by the first pattern that fits."""
    if sentence.mark_after(verb.last_clause) == ":":
        return _before_colon(sentence, verb)
    if verb.inverted and speech_before(sentence, verb):
        return _after_speech(sentence, verb)
    if _points_at_part(sentence, verb):
        return _after_part(sentence, verb)
    return _around(sentence, verb)


def _around(sentence: Sentence, verb: Verb) -> Draft | None:
    """The draft of a verb whose content stands behind it, before it, or in the sentence before."""
    following = content_after(sentence, verb)
    if following is not None:
        return _with_content(sentence, verb, following) if _is_told(sentence, verb, following) else None
    if verb.inverted and not verb.subordinate:
        return _after_speech(sentence, verb) if clause_before(sentence, verb) else None
    if _points_back(sentence, verb) and verb.cue.lemma not in _DENIALS:
        return _make(sentence, verb, "anaphor", (), Direction.BACK)
    return _around_quotation(sentence, verb)


def _before_colon(sentence: Sentence, verb: Verb) -> Draft | None:
    """„X sagte: …“; with nothing after the colon the content is the next quotation."""
    end = sentence.clauses[verb.last_clause].end
    if sentence.words[sentence.clauses[verb.last_clause].start].key in _CONDITIONS:
        return None
    if end + 1 >= len(sentence.words):
        return _make(sentence, verb, "colon", (), Direction.AHEAD)
    if not is_speech(sentence, end + 1) or _has_own_frame(sentence, verb):
        return None
    return _make(sentence, verb, "colon", ((end + 1, len(sentence.words)),))


def _has_own_frame(sentence: Sentence, verb: Verb) -> bool:
    """Whether a frame stands behind the quotation after the colon: „X forderte Hilfe: „…“, sagte er“."""
    numbers = range(verb.last_clause + 1, len(sentence.clauses) - 1)
    first = sentence.words[sentence.clauses[numbers.start].start] if numbers else None
    behind = sentence.words[sentence.clauses[numbers.start + 1].start] if numbers else None
    return bool(first and behind and first.kind == QUOTE and is_finite_cue(behind))


def _after_speech(sentence: Sentence, verb: Verb) -> Draft:
    """„…, sagte X“, and „…, sagte X, …“ when the words go on behind it."""
    start = sentence.clauses[verb.first_clause].start
    end = sentence.clauses[verb.last_clause].end
    content: list[Stretch] = [(speech_start(sentence, verb, start), start)]
    rest = verb.last_clause + 1
    if rest < len(sentence.clauses) and goes_on(sentence, verb, rest):
        content.append((sentence.clauses[rest].start, content_end(sentence, rest)))
    frame_start = start - 1 if start and sentence.words[start - 1].kind == "," else start
    frame_end = end + 1 if len(content) > 1 else end
    return _make(sentence, verb, "inverted", tuple(content), frame=(frame_start, frame_end))


def _is_told(sentence: Sentence, verb: Verb, number: int) -> bool:
    """Whether a clause is somebody's word: not a plan or what only shows."""
    if verb.passive and not (verb.cue.speech or verb.cue.told or verb.subject.stretches):
        return False
    if not verb.cue.weak:
        return True
    clause = sentence.clauses[number]
    if mood_index(sentence, clause.start, clause.end) is not None:
        return True
    inside = [sentence.words[index] for start, end in verb.subject.stretches for index in range(start, end)]
    return any(is_report_noun(word) or is_medium(word) for word in inside)


def _with_content(sentence: Sentence, verb: Verb, number: int) -> Draft:
    """„X sagte, dass …“ up to where the content ends."""
    start = sentence.clauses[number].start
    end = content_end(sentence, number)
    if _leaves_main_open(sentence, verb):
        end = min(end, main_goes_on(sentence, number))
    content = ((start, end),)
    rule = (
        "dass"
        if opens_content(sentence, number)
        else "infinitive"
        if is_infinitive(sentence, number)
        else "clause"
    )
    return _make(sentence, verb, rule, content, frame=(_frame_start(sentence, verb), start))


def _leaves_main_open(sentence: Sentence, verb: Verb) -> bool:
    """Whether the frame stands in a clause before its main clause: „Als er sagte, …, ging sie“."""
    first = sentence.clause_at(verb.part)
    if verb.finite == verb.part:
        return True
    numbers = range(first, verb.first_clause)
    return is_subordinate(sentence, first) and not any(is_main(sentence, number) for number in numbers)


def _points_back(sentence: Sentence, verb: Verb) -> bool:
    """„Das teilte die Polizei mit“, „Dies geht aus dem Bericht hervor“: the content stands before."""
    first = sentence.words[verb.part]
    clause = sentence.clauses[verb.first_clause]
    if verb.subordinate or verb.part != 0 or clause.start != 0 or not verb.cue.clause:
        return False
    if first.key not in group("points_back") or verb.finite != 1:
        return False
    return not any(word.kind == QUOTE for word in sentence.words[clause.start : clause.end])


def _points_at_part(sentence: Sentence, verb: Verb) -> bool:
    """„Der Damm hält, das teilte die Wehr mit“: „das“ stands for the clauses before it."""
    start = sentence.clauses[verb.first_clause].start
    if verb.subordinate or start <= verb.part or verb.finite != start + 1:
        return False
    if verb.cue.lemma in _DENIALS or verb.cue.impersonal or not verb.cue.speech:
        return False
    parted = sentence.words[start - 1].kind in {",", "–", "—", "-"}
    return parted and sentence.words[start].key in group("points_back") and bool(_behind(sentence, verb))


def _behind(sentence: Sentence, verb: Verb) -> tuple[Stretch, ...]:
    """The subject behind the verb."""
    return subject_after(sentence, verb.finite, reach(sentence, verb.first_clause)).stretches


def _after_part(sentence: Sentence, verb: Verb) -> Draft:
    """The draft of „…, das teilte X mit“."""
    start = sentence.clauses[verb.first_clause].start
    end = sentence.clauses[verb.last_clause].end
    subject = Subject(_behind(sentence, verb))
    made = _make(sentence, verb, "anaphor_clause", ((verb.part, start - 1),), frame=(start - 1, end))
    return replace(made, subject=subject)


def _around_quotation(sentence: Sentence, verb: Verb) -> Draft | None:
    """„X sagte „…““ without a colon."""
    clause = sentence.clauses[verb.last_clause]
    words = sentence.words
    if not verb.cue.clause or verb.cue.impersonal or _is_nobody(sentence, verb):
        return None
    for index in range(verb.finite + 1, clause.end):
        long = words[index].counts >= SPEECH_WORDS
        inside = any(start <= index < end for start, end in verb.subject.stretches)
        if words[index].kind == QUOTE and long and not inside and verb.cue.speech:
            return _make(
                sentence,
                verb,
                "quotation",
                ((index, index + 1),),
                frame=(_frame_start(sentence, verb), index),
            )
    return None


def _is_nobody(sentence: Sentence, verb: Verb) -> bool:
    """Whether „es“ alone is the subject: „Es drohe „eine Flut““ is no saying."""
    return bool(verb.subject.stretches) and sentence.words[verb.subject.start].key == "es"


def _frame_start(sentence: Sentence, verb: Verb) -> int:
    """Where the frame begins: with its clause, or with the subject before it."""
    start = sentence.clauses[verb.first_clause].start
    if verb.subordinate:
        return min(start, verb.part)
    if verb.finite == start or (verb.subject.stretches and verb.subject.start < start):
        return min(start, verb.part)
    return start


def _make(
    sentence: Sentence,
    verb: Verb,
    rule: str,
    content: tuple[Stretch, ...],
    direction: Direction = Direction.HERE,
    frame: Stretch | None = None,
) -> Draft:
    """A draft with what every pattern has in common."""
    clause = (sentence.clauses[verb.first_clause].start, sentence.clauses[verb.last_clause].end)
    if frame is None:
        end = min(clause[1] + (sentence.mark_after(verb.last_clause) == ":"), len(sentence.words))
        frame = (_frame_start(sentence, verb), end)
    subject = verb.subject
    if rule == "anaphor":
        frame = (frame[0] + 1, frame[1])
    if rule == "anaphor" and subject.stretches and subject.start == verb.part:
        subject = subject_after(sentence, verb.finite, reach(sentence, verb.first_clause))
    through = None
    if verb.cue.lemma == CITES:
        subject, through = cited(sentence, verb)
    subject = _with_affiliation(sentence, verb, _speaking(sentence, verb, subject))
    return Draft(
        rule=f"indirect.{rule}",
        clause=clause,
        content=content,
        cue=_cue(sentence, verb, rule),
        frame=(frame,),
        subject=subject,
        stance=verb.cue.stance,
        direction=direction,
        told=find_told(sentence, verb),
        through=through,
        speaker_before=not subject.stretches and _goes_on_saying(sentence, verb),
    )


def _cue(sentence: Sentence, verb: Verb, rule: str) -> tuple[Stretch, ...]:
    """The verb with the word that points at its clause: „geht [davon] aus, dass …“."""
    if rule not in {"dass", "infinitive", "clause"}:
        return verb.stretches
    clause = sentence.clauses[verb.last_clause]
    behind = range(verb.finite + 1, clause.end)
    points = [index for index in behind if sentence.words[index].key in group("points_ahead")][-1:]
    if not verb.cue.clause and not points:
        points = [index for index in behind if sentence.words[index].key == "es"]
        judged = next((index for index in behind if sentence.words[index].key in {"für", "als"}), clause.end)
        points += range(judged, clause.end)
    return tuple((index, index + 1) for index in sorted({*verb.words, *verb.companions, *points}))


def _with_affiliation(sentence: Sentence, verb: Verb, subject: Subject) -> Subject:
    """A name with „vom“ or „von der“ and a body behind it: „sagte Jana Meier [vom Verband]“."""
    if len(subject.stretches) != 1 or verb.passive or "von" in verb.cue.sums or verb.cue.lemma in _FROM:
        return subject
    start, end = subject.stretches[0]
    words, limit = sentence.words, sentence.clauses[verb.last_clause].end
    if end >= limit or words[end].key not in {"von", "vom"} or not words[end - 1].large:
        return subject
    close = noun_phrase(sentence, end + 1, limit)
    bare = close > end + 1 and words[close - 1].key not in group("time_nouns")
    return Subject(((start, close),)) if bare and not is_medium(words[end + 1]) else subject


def _goes_on_saying(sentence: Sentence, verb: Verb) -> bool:
    """„Weiter hieß es“, „hieß es darin“: on the word of the speaker before."""
    clause = sentence.clauses[verb.first_clause]
    return verb.cue.impersonal and any(
        word.key in _GOING_ON for word in sentence.words[clause.start : clause.end]
    )


def _speaking(sentence: Sentence, verb: Verb, subject: Subject) -> Subject:
    """The subject, if it can speak; for „es hieß aus X“ and „geht aus X hervor“ the X."""
    lone = subject.stretches and subject.end - subject.start == 1
    if not verb.cue.impersonal and not (lone and sentence.words[subject.start].key in {"es", "man"}):
        return subject
    clause = sentence.clauses[verb.first_clause]
    leads = sentence.words[verb.part].key in _PLACES
    start = verb.part if verb.finite == clause.start and (leads or not verb.inverted) else clause.start
    for index in range(start, clause.end - 1):
        if sentence.words[index].key in _PLACES:
            end = noun_phrase(sentence, index + 1, clause.end)
            if end > index + 1 and sentence.words[end - 1].key not in group("time_nouns"):
                return Subject(((index + 1, end),))
    return Subject()
