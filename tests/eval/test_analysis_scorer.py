"""The treebank as gold, and the figures of analysis, on sentences small enough to count by hand."""

from pathlib import Path

import pytest

from gold import Missing
from product import analyse
from scorers.analysis import score_moods, score_sentences, score_words
from treebank import GoldText, read_treebank

TREES = """# text = Er sei im Haus.
1\tEr\ter\tPRON\tPPER\t_\t4\tnsubj\t_\t_
2\tsei\tsein\tAUX\tVAFIN\tMood=Sub|Tense=Pres\t4\tcop\t_\t_
3-4\tim\t_\t_\t_\t_\t_\t_\t_\t_
3\tin\tin\tADP\tAPPR\t_\t5\tcase\t_\t_
4\tdem\tder\tDET\tART\t_\t5\tdet\t_\t_
5\tHaus\tHaus\tNOUN\tNN\t_\t0\troot\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t$.\t_\t5\tpunct\t_\t_

# text = Sie hätten Zeit
1\tSie\tsie\tPRON\tPPER\t_\t2\tnsubj\t_\t_
2\thätten\thaben\tVERB\tVAFIN\tMood=Sub|Tense=Past\t0\troot\t_\t_
3\tZeit\tZeit\tNOUN\tNN\t_\t2\tobj\t_\t_

"""


@pytest.fixture
def texts(tmp_path: Path) -> tuple[GoldText, ...]:
    file = tmp_path / "trees.conllu"
    file.write_text(TREES, encoding="utf-8")
    return read_treebank(file).texts


def test_sentences_are_joined_by_a_blank_and_words_keep_their_places(texts: tuple[GoldText, ...]) -> None:
    (text,) = texts
    assert text.text == "Er sei im Haus. Sie hätten Zeit"
    assert text.sentences == ((0, 15), (16, 31))
    words = [(text.text[word.start : word.end], word.part) for word in text.words]
    assert words == [
        ("Er", "PRON"),
        ("sei", "AUX"),
        ("Haus", "NOUN"),
        (".", "PUNCT"),
        ("Sie", "PRON"),
        ("hätten", "VERB"),
        ("Zeit", "NOUN"),
    ]


def test_what_the_default_tells_is_scored(texts: tuple[GoldText, ...]) -> None:
    found = analyse([text.text for text in texts], "hanta")
    assert score_sentences(found, texts, "x").value == 1.0
    assert [score.value for score in score_moods(found, texts, "x")] == [1.0, 1.0]
    parts, lemmas = score_words(found, texts, "x")
    assert (parts.count, lemmas.count) == ("6/7", "7/7")


def test_a_sentence_end_too_many_costs_precision(texts: tuple[GoldText, ...]) -> None:
    found = [{"sentences": [(0, 6), (7, 15), (16, 31)], "tokens": []}]
    score = score_sentences(found, texts, "x")
    assert (score.precision, score.recall) == (2 / 3, 1.0)


def test_a_konjunktiv_of_the_wrong_kind_is_none_of_the_first(texts: tuple[GoldText, ...]) -> None:
    token = {"start": 3, "end": 6, "mood": "KONJUNKTIV_II"}
    first, either = score_moods([{"tokens": [token]}], texts, "x")
    assert (first.value, either.recall) == (0.0, 0.5)


def test_without_a_treebank_there_is_nothing_to_score(tmp_path: Path) -> None:
    with pytest.raises(Missing):
        read_treebank(tmp_path)
