"""The Konjuntiv of German verbs: what tags add to lists, and what only looks like one."""

import pytest

from synopse.finding import analyzer_of
from synopse.lang.linguistics import Mood
from synopse.model import Span
from tests.marks import read_marks, render_marks

LABELS = {Mood.KONJUNKTIV_I: "k1", Mood.KONJUNKTIV_II: "k2"}
BY_LISTS = (
    "Die Wehr teilte mit, das Feuer ⟦k1:sei⟧ gelöscht, der Hof ⟦k1:werde⟧ bewacht.",
    "Sie ⟦k1:habe⟧ nichts gehört. Die Nachbarn ⟦k2:hätten⟧ geschlafen.",
    "⟦k1:Sei⟧ der Damm erst alt, ⟦k1:müsse⟧ man ihn stützen.",
    "⟦k1:Habe⟧ sich die Lage beruhigt, ⟦k1:könne⟧ er kommen.",
    "Ich habe Hunger, und wenn ich nach Hause komme, esse ich.",
    "Habe mich sehr gefreut.",
    "Meine lange Reise war eine gute.",
)
BY_TAGS = (
    "Der Deich ⟦k1:erodiere⟧ seit Jahren, warnte sie.",
    "Dafür ⟦k1:reiche⟧ der Sand nicht aus.",
    "Reiche Leute zahlen eine reiche Steuer.",
    "Er ⟦k1:meine⟧ es gut, aber meine Tasche ist weg.",
    "Damit ⟦k1:schlage⟧ die Stadt einen neuen Weg ein.",
    "Dann ⟦k2:schlüge⟧ die Flut über den Deich.",
    "Wenn sie das Geld ⟦k2:aufbrächten⟧, ⟦k2:ginge⟧ es.",
    "Sie sollten gehen, und die anderen gingen auch.",
    "Halte den Kurs, Steuermann!",
    "Er stellte alles infrage und anstelle des Turms ein Zelt auf.",
    "Der Müller triefte und mutmaßte.",
)


def marked(text: str, analysis: str) -> str:
    made = analyzer_of(analysis, "de").analysis
    tokens = [token for one in made.sentences(text, [Span(0, len(text))]) for token in made.tokens(text, one)]
    found = [(LABELS[token.mood], token.start, token.end) for token in tokens if token.mood in LABELS]
    return render_marks(text, found)


@pytest.mark.parametrize("expected", BY_LISTS)
@pytest.mark.parametrize("analysis", ["hanta", "none"])
def test_lists_know_most(expected: str, analysis: str) -> None:
    assert marked(read_marks(expected)[0], analysis) == expected


@pytest.mark.parametrize("expected", BY_TAGS)
def test_tags_tell_the_rest(expected: str) -> None:
    assert marked(read_marks(expected)[0], "hanta") == expected


@pytest.mark.parametrize("expected", [*BY_LISTS, *BY_TAGS])
def test_the_short_way_tells_the_same(expected: str) -> None:
    text, _ = read_marks(expected)
    made = analyzer_of("hanta", "de").analysis
    for sentence in made.sentences(text, [Span(0, len(text))]):
        tokens = made.tokens(text, sentence)
        told = {place for place, token in enumerate(tokens) if token.mood is Mood.KONJUNKTIV_I}
        assert made.find_told([token.text for token in tokens]) == told
