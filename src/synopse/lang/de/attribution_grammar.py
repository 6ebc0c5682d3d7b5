"""Where the parts of a German clause stand: finite verb, subject, subordination, infinitives.

The rule all else rests on: in a main clause whatever stands before the finite verb is one constituent. If it
is a noun phrase that is no accusative or dative, it is the subject, with all that hangs on it; else the
subject comes after the verb.
"""

from dataclasses import dataclass

from synopse.lang.de.attribution_phrases import apposition, is_finite, noun_phrase
from synopse.lang.de.attribution_words import BRACKET, NAME_CLOSES, QUOTE, WORD, Clause, Sentence, Word, group
from synopse.lang.de.cues import Form, cue_forms
from synopse.lang.de.konjunktiv import first_forms, opening_forms, second_forms

_INTRODUCTORY = frozenset(
    {"und", "aber", "doch", "denn", "auch", "nur", "sogar", "selbst", "sowohl", "insbesondere"}
)
_PHRASES_SKIPPED = 4


@dataclass(frozen=True, slots=True)
class Subject:
    """Stretches of words that make up a subject, the apposition included; empty if there is none."""

    stretches: tuple[tuple[int, int], ...] = ()

    @property
    def start(self) -> int:
        """Index of its first word."""
        return self.stretches[0][0]

    @property
    def end(self) -> int:
        """Index after its last word."""
        return self.stretches[-1][1]


def is_subordinate(sentence: Sentence, number: int) -> bool:
    """Whether a clause begins with a subordinator, a question word or a relative pronoun."""
    clause = sentence.clauses[number]
    words = sentence.words
    first = words[clause.start]
    if first.kind != WORD:
        return False
    if first.key in {"und", "oder", "aber"} and clause.end - clause.start > 1:
        first = words[clause.start + 1]
    if first.key in group("subordinators") and first.key not in {"seit", "bis", "während", "welche", "sowie"}:
        return first.key not in {"da", "damit", "als", "sobald"} or not _finite_early(sentence, clause)
    if is_relative(sentence, number):
        return True
    return first.key in {"während", "seit", "bis"} and is_finite(words[clause.end - 1])


def is_relative(sentence: Sentence, number: int) -> bool:
    """Whether a clause after a comma is a relative clause: „, der das Treffen leitete“.

    A relative pronoun looks like an article; here the clause ends with its verb, and no verb follows the
    first noun phrase.
    """
    clause = sentence.clauses[number]
    words = sentence.words
    if number == 0 or clause.end - clause.start < 2 or words[clause.start - 1].kind != ",":
        return False
    position = clause.start
    if words[position].key in group("prepositions"):
        position += 1
    if position >= clause.end or words[position].key not in group("relatives"):
        return False
    if _ends_with_infinitive(words, clause):
        return False
    if words[position].key in {"deren", "dessen", "was", "wo", "womit", "wobei", "denen"}:
        return True
    if position > clause.start or not looks_verbal(words[clause.end - 1]):
        return position > clause.start and looks_verbal(words[clause.end - 1])
    sure = [index for index in range(clause.start, clause.end) if is_finite(words[index])]
    if sure and sure[-1] < clause.end - 2:
        return False
    following = noun_phrase(sentence, position, clause.end)
    if following > position + 1 and following < clause.end and is_finite(words[following]):
        return following + 1 == clause.end and words[following].key not in first_forms()
    return True


def _ends_with_infinitive(words: tuple[Word, ...], clause: Clause) -> bool:
    """Whether a clause ends with „zu schicken“ or „anzurufen“ and so has no finite verb last."""
    last = words[clause.end - 1]
    if not last.key.endswith("n") or last.large:
        return False
    return words[clause.end - 2].key == "zu" or _is_zu_infinitive(last.key)


def looks_verbal(word: Word) -> bool:
    """Whether a word at a clause's end may be its finite verb."""
    if word.kind != WORD or word.large:
        return False
    if is_finite(word) or word.key in cue_forms():
        return True
    return len(word.key) > 3 and word.key.endswith(
        ("t", "te", "ten", "en", "rde", "eß", "ieß", "ng", "nd", "og", "ieb", "ahm", "af", "am")
    )


def _finite_early(sentence: Sentence, clause: Clause) -> bool:
    """Whether a finite verb stands in second place, as in „Damit ist …“ or „Als Erstes werde er …“."""
    return any(is_finite(word) for word in sentence.words[clause.start + 1 : min(clause.start + 3, clause.end - 1)])


def opens_content(sentence: Sentence, number: int) -> bool:
    """Whether a clause begins like content: dass, ob, a question word."""
    clause = sentence.clauses[number]
    words = sentence.words
    first = words[clause.start]
    if (
        first.key in {"auch", "nur", "erst", "vor", "und", "sowohl", "insbesondere"}
        and clause.end - clause.start > 1
    ):
        first = words[clause.start + 1]
    if first.key in group("contents"):
        return first.key not in {
            "welche",
            "welcher",
            "welches",
            "welchen",
            "welchem",
            "was",
            "wo",
            "wie",
        } or (not _is_as_phrase(sentence, number))
    return (
        first.key in group("prepositions")
        and clause.end - clause.start > 2
        and words[clause.start + 1].key in {"welche", "welcher", "welchem", "welchen", "wem", "wen", "was"}
    )


def _is_as_phrase(sentence: Sentence, number: int) -> bool:
    """Whether „wie …“ compares or names a source instead of asking."""
    clause = sentence.clauses[number]
    words = sentence.words
    if words[clause.start].key != "wie":
        return words[clause.start].key in {"was", "wo"} and not looks_verbal(words[clause.end - 1])
    return not looks_verbal(words[clause.end - 1]) or words[clause.end - 1].key in cue_forms()


def is_infinitive(sentence: Sentence, number: int) -> bool:
    """Whether a clause is an infinitive with „zu“ and no finite verb: „… Truppen zu schicken“."""
    clause = sentence.clauses[number]
    words = sentence.words[clause.start : clause.end]
    if any(is_finite(word) for word in words[:-1] if word.key not in {"werden", "haben", "können", "müssen"}):
        return False
    for index, word in enumerate(words):
        if word.kind != WORD or word.large or not word.key.endswith("n"):
            continue
        if index and words[index - 1].key == "zu":
            return words[0].key not in {"um", "ohne", "statt", "anstatt"}
        if "zu" in word.key[2:-3] and _is_zu_infinitive(word.key):
            return words[0].key not in {"um", "ohne", "statt", "anstatt"}
    return False


def _is_zu_infinitive(key: str) -> bool:
    """`anzurufen`, `zusammenzuarbeiten`: a particle, zu, an infinitive."""
    particle, _, rest = key.rpartition("zu")
    return (
        len(rest) > 3
        and rest.endswith("n")
        and particle
        in {
            "ab",
            "an",
            "auf",
            "aus",
            "bei",
            "bereit",
            "da",
            "dar",
            "durch",
            "ein",
            "entgegen",
            "fern",
            "fest",
            "fort",
            "frei",
            "heim",
            "her",
            "heran",
            "heraus",
            "herab",
            "hin",
            "hinaus",
            "hinein",
            "hinzu",
            "klar",
            "los",
            "mit",
            "nach",
            "nieder",
            "offen",
            "sicher",
            "still",
            "teil",
            "um",
            "vor",
            "voran",
            "voraus",
            "vorbei",
            "weg",
            "weiter",
            "wieder",
            "zu",
            "zurück",
            "zusammen",
            "fertig",
            "aufrecht",
            "wahr",
            "statt",
            "zunichte",
            "über",
            "unter",
            "wett",
            "bevor",
            "herunter",
            "herbei",
            "zuvor",
            "vorweg",
            "dazu",
            "daran",
            "hoch",
        }
    )


def finite_index(sentence: Sentence, start: int, end: int) -> int | None:
    """The index of the first sure finite verb between `start` and `end`."""
    for index in range(start, end):
        if is_finite(sentence.words[index]):
            return index
    return None


def mood_index(sentence: Sentence, start: int, end: int, *, second: bool = True) -> int | None:
    """The index of the first Konjunktiv; without `second` of the first kind only. „Ich habe“ is none."""
    words = sentence.words
    for index in range(start, end):
        word = words[index]
        if word.kind != WORD or (word.large and word.key not in opening_forms()):
            continue
        if word.key in first_forms() and not _is_first_person(sentence, index):
            return index
        if second and word.key in second_forms():
            return index
    return None


def _is_first_person(sentence: Sentence, index: int) -> bool:
    """Whether „ich“ stands beside the verb."""
    near = sentence.words[max(0, index - 3) : index + 4]
    return any(word.key == "ich" for word in near)


def is_main(sentence: Sentence, number: int) -> bool:
    """Whether a clause looks like a main clause: a finite verb, and no subordinator before it."""
    clause = sentence.clauses[number]
    words = sentence.words
    if is_subordinate(sentence, number):
        return False
    for index in range(clause.start, min(clause.end, clause.start + 20)):
        word = words[index]
        if word.kind == WORD and not word.large and (is_finite(word) or _is_cue_finite(word)):
            return True
    second = noun_phrase(sentence, clause.start, clause.end)
    return (
        clause.start < second < clause.end
        and looks_verbal(words[second])
        and words[second].key.endswith(("t", "te", "ten"))
    )


def _is_cue_finite(word: Word) -> bool:
    """Whether a form of a verb of saying is finite."""
    return any(reading.form in {Form.FINITE, Form.SUBJUNCTIVE} for reading in cue_forms().get(word.key, ()))


def subject_before(sentence: Sentence, start: int, verb: int) -> Subject:
    """The subject between the beginning of a main clause and its finite verb."""
    words = sentence.words
    position = start
    while (
        position < verb
        and words[position].key in _INTRODUCTORY
        and words[position].key not in group("determiners")
    ):
        position += 1
    if position >= verb or words[position].key in group("oblique", "oblique_pronouns"):
        return Subject()
    end = noun_phrase(sentence, position, verb)
    if end == position:
        return Subject()
    if _is_time(words, position, end):
        return Subject()
    return _prefield(sentence, position, end, verb)


def _prefield(sentence: Sentence, position: int, end: int, verb: int) -> Subject:
    """The subject, if nothing but what can hang on it stands between its first phrase and the verb."""
    words = sentence.words
    stretches = [(position, end)]
    while end < verb:
        following = words[end]
        if following.kind == ",":
            close = _next_comma(sentence, end + 1, verb)
            if close is None:
                return Subject()
            if apposition(sentence, end) == close or (
                close == verb and noun_phrase(sentence, end + 1, verb) == verb
            ):
                stretches.append((end + 1, close))
            elif not _is_inserted_clause(sentence, end + 1, close):
                return Subject()
            end = close + (1 if close < verb else 0)
        elif (
            following.key in group("prepositions")
            and (close := noun_phrase(sentence, end + 1, verb)) > end + 1
        ):
            if stretches[-1][1] == end:
                stretches[-1] = (stretches[-1][0], close)
            end = close
        elif following.key in group("adverbs") or following.kind in {BRACKET, NAME_CLOSES}:
            end += 1
        else:
            return Subject()
    return Subject(_join(sentence, stretches))


def _join(sentence: Sentence, stretches: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Stretches with only a comma between them become one."""
    joined = [stretches[0]]
    for start, end in stretches[1:]:
        if start - joined[-1][1] == 1 and sentence.words[joined[-1][1]].kind == ",":
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def _next_comma(sentence: Sentence, start: int, verb: int) -> int | None:
    """The next comma up to the verb, or the verb itself."""
    for index in range(start, verb):
        if sentence.words[index].kind == ",":
            return index
        if sentence.words[index].kind in {":", ";", "–", "—"}:
            return None
    return verb


def _is_inserted_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words between commas are a relative or other clause that leaves the main clause open."""
    words = sentence.words
    number = sentence.clause_at(start)
    if words[start].key in group("relatives", "prepositions", "subordinators"):
        return (
            end - start >= 1
            and words[start].key not in {"dass", "ob"}
            and (
                looks_verbal(words[end - 1])
                or is_relative(sentence, number)
                or words[start].key in group("prepositions")
            )
        )
    return words[start].key in {"so", "laut"} or words[start].kind == BRACKET


def _is_time(words: tuple[Word, ...], start: int, end: int) -> bool:
    """Whether a phrase is a point or stretch of time and no subject: „Stunden …“, „Diesen Montag …“."""
    return words[end - 1].key in group("time_nouns") or words[start].key in group("time_nouns")


def subject_after(sentence: Sentence, verb: int, limit: int) -> Subject:
    """The subject behind the finite verb, past pronouns, adverbs and prepositional phrases."""
    words = sentence.words
    position = verb + 1
    for _ in range(_PHRASES_SKIPPED):
        while position < limit and _is_skipped(words[position]):
            position += 1
        if position < limit and words[position].key in group("prepositions"):
            close = noun_phrase(sentence, position + 1, limit)
            position = max(close, position + 1)
            continue
        if position < limit and words[position].key in group("oblique"):
            position = max(noun_phrase(sentence, position, limit), position + 1)
            continue
        break
    if position >= limit or words[position].kind == QUOTE:
        return Subject()
    end = noun_phrase(sentence, position, limit)
    if (
        end == position
        or words[position].key in group("oblique_pronouns") - {"ihr"}
        or _is_time(words, position, end)
    ):
        return Subject()
    return Subject(((position, _with_apposition(sentence, position, end)),))


def _is_skipped(word: Word) -> bool:
    """Whether a word may stand between verb and subject and is neither."""
    if word.kind != WORD or word.large:
        return False
    return word.key in group("adverbs") or word.key in group("oblique_pronouns") - group("determiners")


def _with_apposition(sentence: Sentence, start: int, end: int) -> int:
    """The end of a phrase with its apposition, unless the phrase is a pronoun."""
    if end - start == 1 and sentence.words[start].key in group("pronouns"):
        return end
    return apposition(sentence, end)
