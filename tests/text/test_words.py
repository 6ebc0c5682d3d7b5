"""Words and marks of a sentence: what stays in one piece, and that nothing is lost."""

import pytest

from synopse.model import Span
from synopse.text.words import find_words


def cut(text: str) -> list[str]:
    return [word.of(text) for word in find_words(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["Der", "Nato-Gipfel", "geht's", "an", "."], id="hyphen and apostrophe"),
        pytest.param(["Rund", "1.500,50", "Euro", "um", "18:30", "."], id="numbers and times"),
        pytest.param(["Dr.", "Kern", "kam", "am", "3.", "Mai", "."], id="stops inside the sentence"),
        pytest.param(["Ihre", "Leser:innen", "und", "Bürger*innen", "."], id="gender marks"),
        pytest.param(["„", "Ja", "“", ",", "sagte", "sie", "…"], id="typographic marks"),
        pytest.param(["Ost-", "und", "Westufer", "..."], id="a hyphen that waits for its word"),
        pytest.param(["``", "Nein", "''", "--", "doch"], id="marks of typewriters"),
        pytest.param(["Auf", "https://damm.example/a?b=1", "steht", "es"], id="address"),
        pytest.param(["Das", "§218-Recht", "in", "@damm"], id="paragraph and handle"),
    ],
)
def test_what_stays_in_one_piece(words: list[str]) -> None:
    text = " ".join(words).replace(" ,", ",").replace("„ ", "„").replace(" “", "“")
    assert cut(text.removesuffix(" .") + "." if text.endswith(" .") else text) == words


def test_only_the_sentence_is_cut() -> None:
    text = "Nein. Doch. Aha."
    assert [word.of(text) for word in find_words(text, Span(6, 11))] == ["Doch", "."]
