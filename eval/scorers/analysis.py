"""How well an analysis knows sentences, the Konjunktiv, parts of speech and lemmas, against a treebank."""

from collections.abc import Hashable, Sequence
from collections.abc import Set as AbstractSet

from scorers.score import Json, Score, balanced, share
from treebank import GoldText

FIRST = "KONJUNKTIV_I"
SUBJUNCTIVE = (FIRST, "KONJUNKTIV_II")


def score_sentences(found: Sequence[Json], gold: Sequence[GoldText], name: str) -> Score:
    """Score where sentences end."""
    ends = [{end for _, end in one["sentences"]} for one in found]
    due = [{end for _, end in text.sentences} for text in gold]
    return _matched(f"{name}.sentence_ends_f1", ends, due)


def score_moods(found: Sequence[Json], gold: Sequence[GoldText], name: str) -> tuple[Score, Score]:
    """Score the words held to be Konjunktiv I, and those of either Konjunktiv."""
    first = [{(w.start, w.end) for w in text.words if w.is_first_subjunctive} for text in gold]
    either = [{(w.start, w.end) for w in text.words if w.is_subjunctive} for text in gold]
    return (
        _matched(f"{name}.konjunktiv_1_f1", [_in_mood(one, (FIRST,)) for one in found], first),
        _matched(f"{name}.subjunctive_f1", [_in_mood(one, SUBJUNCTIVE) for one in found], either),
    )


def score_words(found: Sequence[Json], gold: Sequence[GoldText], name: str) -> tuple[Score, Score]:
    """Score part of speech and lemma of the treebank's words; one that was cut otherwise is wrong."""
    parts, lemmas, whole = 0, 0, 0
    for one, text in zip(found, gold, strict=True):
        tokens = {(token["start"], token["end"]): token for token in one["tokens"]}
        for word in text.words:
            token = tokens.get((word.start, word.end), {"part": None, "lemma": None})
            parts += token["part"] == word.part
            lemmas += token["lemma"] == word.lemma
            whole += 1
    return share(f"{name}.part", parts, whole), share(f"{name}.lemma", lemmas, whole)


def _in_mood(one: Json, moods: Sequence[str]) -> set[tuple[int, int]]:
    return {(token["start"], token["end"]) for token in one["tokens"] if token["mood"] in moods}


def _matched(
    name: str, found: Sequence[AbstractSet[Hashable]], due: Sequence[AbstractSet[Hashable]]
) -> Score:
    hits = sum(len(one & two) for one, two in zip(found, due, strict=True))
    given, wanted = sum(map(len, found)), sum(map(len, due))
    precision, recall = (hits / given if given else 0.0), (hits / wanted if wanted else 0.0)
    return balanced(name, precision, recall, f"{hits}/{given}, {wanted} due")
