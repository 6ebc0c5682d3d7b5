"""Frames with a verb of saying: „X sagte, dass …“, „…“, sagte X“, „Das teilte X mit“."""

from collections.abc import Iterator
from dataclasses import dataclass

from synopse.lang.de.attribution_draft import Draft, Stretch
from synopse.lang.de.attribution_grammar import (
    Subject,
    finite_index,
    is_infinitive,
    is_main,
    is_relative,
    is_subordinate,
    mood_index,
    opens_content,
    subject_after,
    subject_before,
)
from synopse.lang.de.attribution_phrases import is_finite, is_medium, is_report_noun, noun_phrase
from synopse.lang.de.attribution_words import QUOTE, WORD, Sentence, group
from synopse.lang.de.cues import Cue, CueForm, Form, cue_forms
from synopse.lang.frames import Direction

_CLAUSES_SKIPPED = 3


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying found in a sentence: its finite verb, all its words, its clause, its subject."""

    cue: Cue
    finite: int
    words: tuple[int, ...]
    first_clause: int
    last_clause: int
    part: int
    """Index of the first word of the part of the sentence (after a colon or semicolon) it stands in."""
    subject: Subject
    inverted: bool
    subordinate: bool
    passive: bool

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The cue, word by word."""
        return tuple((index, index + 1) for index in self.words)


def find_verbs(sentence: Sentence) -> tuple[Verb, ...]:
    """All verbs of saying of a sentence that are finite or have a finite auxiliary, in text order."""
    found: list[Verb] = []
    for index, word in enumerate(sentence.words):
        if word.kind != WORD or (word.large and index > 0):
            continue
        for reading in cue_forms().get(word.key, ()):
            verb = _read_verb(sentence, index, reading)
            if verb is not None:
                found.append(verb)
                break
    return tuple(found)


def _read_verb(sentence: Sentence, index: int, reading: CueForm) -> Verb | None:
    """The verb this reading of a word makes, with the finite verb it needs."""
    number = sentence.clause_at(index)
    words = _verbal_words(sentence, index, reading, number)
    if words is None:
        return None
    finite, passive = words[0], False
    if reading.form is Form.PARTICIPLE:
        finite = next((w for w in words if w != index and is_finite(sentence.words[w])), words[0])
        passive = sentence.words[finite].key not in group("have_forms") or _is_state(sentence, number, finite)
    if reading.cue.reflexive is not None and reading.cue.reflexive != _has_reflexive(sentence, number):
        return None
    subordinate = _stands_last(sentence, number, max(words), finite) and is_subordinate(sentence, number)
    part = part_start(sentence, number)
    subject, inverted = _subject(sentence, part, number, finite, subordinate=subordinate)
    if passive:
        subject = _agent(sentence, number)
    last = max(number, sentence.clause_at(max(words)))
    if subject.stretches and subject.end > sentence.clauses[number].end:
        last = max(last, sentence.clause_at(subject.end - 1))
    return Verb(reading.cue, finite, words, number, last, part, subject, inverted, subordinate, passive)


def _is_state(sentence: Sentence, number: int, finite: int) -> bool:
    """Whether a form of sein makes a passive: „ist bestätigt“, „sei mitgeteilt worden“."""
    clause = sentence.clauses[number]
    if sentence.words[finite].key in {"hat", "haben", "habe", "hatte", "hatten", "hätte", "hätten"}:
        return False
    return any(word.key != "gekommen" for word in sentence.words[clause.start : clause.end])


def _verbal_words(sentence: Sentence, index: int, reading: CueForm, number: int) -> tuple[int, ...] | None:
    """Indexes of the verb, its particle and its auxiliary; None if the clause lacks what the form needs."""
    words = (index,)
    if reading.apart:
        particle = _particle(sentence, index, reading, number)
        if not particle:
            return None
        words = tuple(sorted({index, *particle}))
    elif reading.cue.particle and reading.form is Form.FINITE and not _ends_clause(sentence, index, number):
        return None
    if reading.form is Form.INFINITIVE:
        return None
    if reading.form is Form.PARTICIPLE:
        return _with_auxiliary(sentence, words, index, number)
    clause = sentence.clauses[number]
    other = finite_index(sentence, clause.start, index)
    if other is not None and not _joined(sentence, other, index):
        return None
    if (
        index + 1 < clause.end
        and is_finite(sentence.words[index + 1])
        and sentence.words[index].key.endswith("en")
    ):
        return None
    return words


def _joined(sentence: Sentence, other: int, index: int) -> bool:
    """Whether „und“ between two finite verbs makes room for both."""
    return any(
        sentence.words[between].key in {"und", "aber", "sowie", "doch"} for between in range(other + 1, index)
    )


def _ends_clause(sentence: Sentence, index: int, number: int) -> bool:
    """Whether the word is the last of its clause."""
    return index + 1 >= sentence.clauses[number].end


def _particle(sentence: Sentence, index: int, reading: CueForm, number: int) -> tuple[int, ...]:
    """Where the separable particle of a verb stands in its clause, or behind an apposition; else empty."""
    particle = reading.cue.particle
    words = sentence.words
    size = len(particle)
    for clause in sentence.clauses[number : number + 3]:
        begin = max(index + 1, clause.start) if reading.form is not Form.PARTICIPLE else clause.start
        for place in range(clause.end - size, begin - 1, -1):
            if tuple(word.key for word in words[place : place + size]) == particle and _closes(
                sentence, place + size
            ):
                return tuple(range(place, place + size))
        if reading.form is Form.PARTICIPLE or (clause.end < len(words) and words[clause.end].kind != ","):
            break
    return ()


def _closes(sentence: Sentence, index: int) -> bool:
    """Whether a clause, or its verbs' bracket, may close before this word."""
    if index >= len(sentence.words):
        return True
    word = sentence.words[index]
    return word.kind != WORD or word.key in {"und", "oder", "wie", "als"} or word.key in cue_forms()


def _with_auxiliary(
    sentence: Sentence, words: tuple[int, ...], index: int, number: int
) -> tuple[int, ...] | None:
    """The auxiliary a participle needs, before it or right after it in its clause."""
    clause = sentence.clauses[number]
    allowed = group("have_forms", "passive_forms") - {"worden"}
    after = [
        place
        for place in range(index + 1, min(index + 3, clause.end))
        if sentence.words[place].key in allowed
    ]
    before = [place for place in range(clause.start, index) if sentence.words[place].key in allowed]
    if after and is_subordinate(sentence, number):
        return tuple(sorted({*words, after[0]}))
    if before:
        return tuple(sorted({*words, before[0]}))
    return None


def _has_reflexive(sentence: Sentence, number: int) -> bool:
    """Whether „sich“ (mich, uns) stands in the clause."""
    clause = sentence.clauses[number]
    return any(word.key in {"sich", "mich", "uns"} for word in sentence.words[clause.start : clause.end])


def _stands_last(sentence: Sentence, number: int, last: int, finite: int) -> bool:
    """Whether the verb closes its clause, as in every subordinate clause."""
    end = sentence.clauses[number].end
    return max(last, finite) + 1 >= end or sentence.words[max(last, finite) + 1].key in {"und", "oder"}


def part_start(sentence: Sentence, number: int) -> int:
    """The first word after the colon or semicolon before a clause."""
    for index in range(sentence.clauses[number].start - 1, -1, -1):
        if sentence.words[index].kind in {":", ";"}:
            return index + 1
    return 0


def _subject(
    sentence: Sentence, part: int, number: int, finite: int, *, subordinate: bool
) -> tuple[Subject, bool]:
    """The subject, and whether it stands behind the verb although other words stand before."""
    clause = sentence.clauses[number]
    if subordinate:
        return _subject_of_subordinate(sentence, number, finite), False
    if finite == clause.start and part < finite:
        subject = subject_before(sentence, part, finite)
        if subject.stretches:
            return subject, False
        return subject_after(sentence, finite, _reach(sentence, number)), True
    if finite > clause.start and sentence.words[finite - 1].key in {"und", "aber", "sowie", "doch"}:
        return _subject_of_joined(sentence, part, number, finite), False
    for start in (part, clause.start):
        subject = subject_before(sentence, start, finite)
        if subject.stretches:
            return subject, False
    return subject_after(sentence, finite, _reach(sentence, number)), False


def _reach(sentence: Sentence, number: int) -> int:
    """How far a subject behind the verb may reach: over an apposition's commas."""
    return sentence.clauses[min(number + 2, len(sentence.clauses) - 1)].end


def _subject_of_joined(sentence: Sentence, part: int, number: int, finite: int) -> Subject:
    """The subject of „X kritisierte A und forderte B“: that of the verb before."""
    for index in range(part, finite):
        word = sentence.words[index]
        if word.kind == WORD and not word.large and (is_finite(word) or _is_finite_cue(word.key)):
            subject = subject_before(sentence, part, index)
            return (
                subject if subject.stretches else subject_after(sentence, index, sentence.clauses[number].end)
            )
    return Subject()


def _is_finite_cue(key: str) -> bool:
    """Whether a word is a finite form of a verb of saying."""
    return any(reading.form is Form.FINITE for reading in cue_forms().get(key, ()))


def _subject_of_subordinate(sentence: Sentence, number: int, finite: int) -> Subject:
    """The phrase after the subordinator; for a relative clause the noun phrase before its comma."""
    clause = sentence.clauses[number]
    if is_relative(sentence, number):
        return _antecedent(sentence, number)
    position = clause.start + 1
    if sentence.words[clause.start].key in {"und", "oder", "aber"}:
        position += 1
    while position < finite and sentence.words[position].key in group("adverbs") | {"sich"}:
        position += 1
    if position < finite and sentence.words[position].key in group("prepositions"):
        position = max(position + 1, noun_phrase(sentence, position + 1, finite))
    end = noun_phrase(sentence, position, finite)
    if end == position or sentence.words[position].key in group("oblique"):
        return Subject()
    return Subject(((position, end),))


def _antecedent(sentence: Sentence, number: int) -> Subject:
    """The noun phrase that ends right before a relative clause which begins with its subject."""
    clause = sentence.clauses[number]
    if sentence.words[clause.start].key not in {"der", "die", "das", "welcher", "welche"}:
        position = clause.start + 1
        end = noun_phrase(sentence, position, clause.end)
        return Subject(((position, end),)) if end > position else Subject()
    previous = sentence.clauses[number - 1]
    for start in range(max(previous.start, previous.end - 12), previous.end):
        if noun_phrase(sentence, start) == previous.end:
            return Subject(((start, previous.end),))
    return Subject()


def _agent(sentence: Sentence, number: int) -> Subject:
    """The agent of a passive: „von der Polizei“."""
    clause = sentence.clauses[number]
    for index in range(clause.start, clause.end - 1):
        if sentence.words[index].key in {"von", "vom"}:
            end = noun_phrase(sentence, index + 1, clause.end)
            if end > index + 1:
                return Subject(((index + 1, end),))
    return _place_of_report(sentence, number)


def _place_of_report(sentence: Sentence, number: int) -> Subject:
    """Where a passive says it stands: „in einem Bericht der Zeitung wurde vermutet“."""
    clause = sentence.clauses[number]
    for index in range(clause.start, clause.end - 1):
        if sentence.words[index].key in {"in", "im", "aus"}:
            end = noun_phrase(sentence, index + 1, clause.end)
            if any(is_medium(word) or is_report_noun(word) for word in sentence.words[index + 1 : end]):
                return Subject(((index + 1, end),))
    return Subject()


def verb_drafts(sentence: Sentence, verbs: tuple[Verb, ...]) -> Iterator[Draft]:
    """A draft for each verb of saying that has content in the sentence, before or after it."""
    for verb in verbs:
        if not verb.cue.clause and not _takes_quotation(sentence, verb):
            continue
        draft = _draft(sentence, verb)
        if draft is not None:
            yield draft


def _takes_quotation(sentence: Sentence, verb: Verb) -> bool:
    """Whether a verb without clause of content stands at a colon or beside bare direct speech."""
    clause = sentence.clauses[verb.first_clause]
    if sentence.mark_after(verb.last_clause) == ":":
        return verb.cue.speech
    before = clause.start - 2
    return verb.inverted and verb.cue.speech and before >= 0 and sentence.words[before].kind == QUOTE


def _draft(sentence: Sentence, verb: Verb) -> Draft | None:
    """The draft of one verb, by the first pattern that fits."""
    mark = sentence.mark_after(verb.last_clause)
    if mark == ":":
        return _before_colon(sentence, verb)
    if verb.inverted and _speech_before(sentence, verb):
        return _after_speech(sentence, verb)
    following = _content_after(sentence, verb)
    if following is not None:
        return _with_content(sentence, verb, following)
    if verb.inverted and not verb.subordinate:
        return _after_speech(sentence, verb) if _clause_before(sentence, verb) else None
    if _points_back(sentence, verb):
        return _make(sentence, verb, "anaphor", (), Direction.BACK)
    return _around_quotation(sentence, verb)


def _before_colon(sentence: Sentence, verb: Verb) -> Draft | None:
    """„X sagte: …“; with nothing after the colon the content is the next quotation."""
    end = sentence.clauses[verb.last_clause].end
    if end + 1 >= len(sentence.words):
        return _make(sentence, verb, "colon", (), Direction.AHEAD)
    return _make(sentence, verb, "colon", ((end + 1, len(sentence.words)),))


def _speech_before(sentence: Sentence, verb: Verb) -> bool:
    """Whether a quotation or a clause in the Konjunktiv stands right before an inverted verb."""
    start = sentence.clauses[verb.first_clause].start
    before = start - 2 if start and sentence.words[start - 1].kind != QUOTE else start - 1
    if before < verb.part:
        return False
    if sentence.words[before].kind == QUOTE:
        return True
    return mood_index(sentence, verb.part, before + 1) is not None and not is_subordinate_part(sentence, verb)


def is_subordinate_part(sentence: Sentence, verb: Verb) -> bool:
    """Whether the part before the verb begins with an adverbial clause: „Nachdem …, sagte X, …“."""
    return is_subordinate(sentence, sentence.clause_at(verb.part)) and not opens_content(
        sentence, sentence.clause_at(verb.part)
    )


def _clause_before(sentence: Sentence, verb: Verb) -> bool:
    """Whether what stands before an inverted verb is a clause of content and no adverbial one."""
    if is_subordinate_part(sentence, verb) or not verb.subject.stretches:
        return False
    first = sentence.clause_at(verb.part)
    if first >= verb.first_clause:
        return False
    return (
        verb.cue.speech and any(is_main(sentence, number) for number in range(first, verb.first_clause))
    ) or (opens_content(sentence, first))


def _after_speech(sentence: Sentence, verb: Verb) -> Draft:
    """„…, sagte X“, and „…, sagte X, …“ when the words go on behind it."""
    start = sentence.clauses[verb.first_clause].start
    end = sentence.clauses[verb.last_clause].end
    content: list[Stretch] = [(_speech_start(sentence, verb, start), start)]
    rest = verb.last_clause + 1
    if rest < len(sentence.clauses) and _goes_on(sentence, verb, rest):
        content.append((sentence.clauses[rest].start, content_end(sentence, rest)))
    frame_start = start - 1 if start and sentence.words[start - 1].kind == "," else start
    frame_end = end + 1 if len(content) > 1 else end
    return _make(sentence, verb, "inverted", tuple(content), frame=(frame_start, frame_end))


def _speech_start(sentence: Sentence, verb: Verb, start: int) -> int:
    """Where the words before an inverted verb begin: with the quotation, if they are just one."""
    last = start - 2 if sentence.words[start - 1].kind == "," else start - 1
    if (
        last > verb.part
        and sentence.words[last].kind == QUOTE
        and sentence.words[last - 1].kind in {",", "–", "-"}
    ):
        text = sentence.words[last].text
        if len(text.split()) > 3 and mood_index(sentence, verb.part, last) is None:
            return last
    return verb.part


def _goes_on(sentence: Sentence, verb: Verb, number: int) -> bool:
    """Whether the clause behind „…, sagte X,“ carries the words on."""
    first = sentence.words[sentence.clauses[number].start]
    if first.kind == QUOTE:
        return True
    if first.key in {"und", "aber", "doch", "so"} or sentence.mark_after(verb.last_clause) == ";":
        return False
    if is_relative(sentence, number) or is_subordinate(sentence, number) or is_infinitive(sentence, number):
        return False
    return is_main(sentence, number) or mood_index(sentence, *_bounds(sentence, number)) is not None


def _bounds(sentence: Sentence, number: int) -> Stretch:
    """Word indexes of a clause."""
    return sentence.clauses[number].start, sentence.clauses[number].end


def _content_after(sentence: Sentence, verb: Verb) -> int | None:
    """The number of the clause with which the content behind the verb begins."""
    number = verb.last_clause + 1
    if sentence.mark_after(verb.last_clause) not in {",", "–", "-", "—"}:
        return None
    for _ in range(_CLAUSES_SKIPPED):
        if number >= len(sentence.clauses):
            return None
        if _is_content(sentence, verb, number):
            skipped = number - verb.last_clause - 1
            return None if skipped and is_infinitive(sentence, number) else number
        if not _is_inserted(sentence, number):
            return None
        number += 1
    return None


def _is_inserted(sentence: Sentence, number: int) -> bool:
    """Whether a clause only stands between a verb and its content: relative, adverbial, „so X“."""
    if is_relative(sentence, number) or is_subordinate(sentence, number):
        return True
    clause = sentence.clauses[number]
    return sentence.words[clause.start].key == "so" and finite_index(sentence, clause.start, clause.end) is None


def _is_content(sentence: Sentence, verb: Verb, number: int) -> bool:
    """Whether a clause may be what the verb says."""
    if is_relative(sentence, number):
        return False
    if opens_content(sentence, number) or is_infinitive(sentence, number):
        return True
    first = sentence.words[sentence.clauses[number].start]
    if first.key in {"und", "aber", "doch", "sondern", "so"} or is_subordinate(sentence, number):
        return False
    if mood_index(sentence, *_bounds(sentence, number)) is not None:
        return True
    if first.kind == QUOTE and len(first.text.split()) > 3:
        return True
    return (
        verb.cue.speech
        and not verb.subordinate
        and is_main(sentence, number)
        and not _is_verb_first(sentence, number)
    )


def _is_verb_first(sentence: Sentence, number: int) -> bool:
    """Whether a clause begins with its finite verb, so that it carries on the main clause."""
    first = sentence.words[sentence.clauses[number].start]
    return is_finite(first) or _is_finite_cue(first.key)


def _with_content(sentence: Sentence, verb: Verb, number: int) -> Draft:
    """„X sagte, dass …“ up to where the content ends."""
    start = sentence.clauses[number].start
    content = ((start, content_end(sentence, number)),)
    rule = (
        "dass"
        if opens_content(sentence, number)
        else "infinitive"
        if is_infinitive(sentence, number)
        else "clause"
    )
    return _make(sentence, verb, rule, content, frame=(_frame_start(sentence, verb), start))


def content_end(sentence: Sentence, number: int) -> int:
    """The index after the content that begins with a clause: where another frame or main clause sets in."""
    subjunctive = mood_index(sentence, *_bounds(sentence, number)) is not None
    for later in range(number + 1, len(sentence.clauses)):
        clause = sentence.clauses[later]
        if sentence.words[clause.start - 1].kind == ";" or _sets_in(sentence, later, subjunctive=subjunctive):
            return clause.start - 1
    return len(sentence.words)


def _sets_in(sentence: Sentence, number: int, *, subjunctive: bool) -> bool:
    """Whether a clause is no more part of the content before it."""
    clause = sentence.clauses[number]
    first = sentence.words[clause.start]
    second = sentence.words[clause.start + 1] if clause.start + 1 < clause.end else None
    if first.kind != WORD or second is None:
        return False
    if first.key == "so" and (second.large or second.key in group("determiners", "pronouns")):
        return (
            noun_phrase(sentence, clause.start + 1) > clause.start + 1
            and finite_index(sentence, *_bounds(sentence, number)) is None
        )
    if _is_finite_cue(first.key):
        return True
    if first.key in {"und", "aber", "doch", "jedoch"} and not is_subordinate(sentence, number):
        return (
            subjunctive
            and is_main(sentence, number)
            and mood_index(sentence, *_bounds(sentence, number)) is None
        )
    return False


def _points_back(sentence: Sentence, verb: Verb) -> bool:
    """„Das teilte die Polizei mit“, „Dies geht aus dem Bericht hervor“: the content stands before."""
    first = sentence.words[verb.part]
    clause = sentence.clauses[verb.first_clause]
    if verb.subordinate or verb.part != 0 or clause.start != 0 or not verb.cue.clause:
        return False
    if first.key not in group("points_back") or verb.finite != 1:
        return False
    return not any(word.kind == QUOTE for word in sentence.words[clause.start : clause.end])


def _around_quotation(sentence: Sentence, verb: Verb) -> Draft | None:
    """„X sagte „…““ without a colon."""
    clause = sentence.clauses[verb.last_clause]
    words = sentence.words
    if not verb.cue.clause or verb.cue.impersonal:
        return None
    for index in range(verb.finite + 1, clause.end):
        long = len(words[index].text.split()) > 3
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


def _frame_start(sentence: Sentence, verb: Verb) -> int:
    """Where the frame begins: with its clause, or with the subject before it."""
    start = sentence.clauses[verb.first_clause].start
    if verb.subordinate:
        return start
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
        subject = subject_after(sentence, verb.finite, _reach(sentence, verb.first_clause))
    subject = _speaking(sentence, verb, subject)
    return Draft(
        rule=f"indirect.{rule}",
        clause=clause,
        content=content,
        cue=verb.stretches,
        frame=(frame,),
        subject=subject,
        stance=verb.cue.stance,
        direction=direction,
    )


def _speaking(sentence: Sentence, verb: Verb, subject: Subject) -> Subject:
    """The subject, if it can speak; for „es hieß aus X“ and „geht aus X hervor“ the X."""
    lone = subject.stretches and subject.end - subject.start == 1
    if not verb.cue.impersonal and not (lone and sentence.words[subject.start].key in {"es", "man"}):
        return subject
    clause = sentence.clauses[verb.first_clause]
    for index in range(clause.start, clause.end - 1):
        if sentence.words[index].key in {"aus", "von", "bei", "in", "im", "auf", "seitens", "vom", "beim"}:
            end = noun_phrase(sentence, index + 1, clause.end)
            if end > index + 1 and sentence.words[end - 1].key not in group("time_nouns"):
                return Subject(((index + 1, end),))
    return Subject()
