"""Laws of every analysis: the same sentences and words from all of them, in order, with their own text."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synopse.finding import analyzer_of
from synopse.lang.linguistics import Analysis, Capability, Mood, Token
from synopse.model import Span
from tests.lang import tiny_pipelines

PIECES = (
    "Der Landrat sagte, er habe ",
    "„Es reicht. Wir gehen“, ",
    "Dr. Kern kam am 3. Mai. ",
    "»Ja« ",
    "'s ",
    "...",
    "\n\n",
    "2. Er sei ",
    "https://a.example/b ",
    "Ost- und ",
    "Anna teilt mit, dass die Brücke gesperrt sei. ",
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=8).map("".join)
EVERY = ("none", "hanta", "english", "ud", "tiger")


def named(name: str) -> Analysis:
    if name in {"ud", "tiger"}:
        return tiny_pipelines.analysis(name)
    return analyzer_of("hanta" if name == "english" else name, "en" if name == "english" else "de").analysis


def read(analysis: Analysis, text: str) -> list[tuple[Span, tuple[Token, ...]]]:
    spans = [Span(0, len(text))] if text else []
    return [(one, analysis.tokens(text, one)) for one in analysis.sentences(text, spans)]


@pytest.mark.parametrize("name", EVERY)
@given(text=TEXTS)
@settings(deadline=None)
def test_tokens_lie_in_their_sentence_in_order_and_bear_their_words(name: str, text: str) -> None:
    for sentence, tokens in read(named(name), text):
        position = sentence.start
        for token in tokens:
            assert position <= token.start < token.end <= sentence.end
            assert text[position : token.start].strip() == ""
            assert text[token.start : token.end] == token.text
            assert token.head is None or (0 <= token.head < len(tokens) and tokens[token.head] is not token)
            position = token.end
        assert text[position : sentence.end].strip() == ""


@given(text=TEXTS)
@settings(deadline=None)
def test_every_analysis_cuts_alike(text: str) -> None:
    cuts = {
        tuple(token.span for _, tokens in read(named(name), text) for token in tokens)
        for name in EVERY
        if name != "english"
    }
    assert len(cuts) == 1


@pytest.mark.parametrize("name", EVERY)
@given(text=TEXTS)
@settings(deadline=None)
def test_the_same_text_is_told_the_same(name: str, text: str) -> None:
    assert read(named(name), text) == read(named(name), text)


@pytest.mark.parametrize("name", EVERY)
@given(text=TEXTS)
@settings(deadline=None)
def test_what_an_analysis_cannot_tell_its_tokens_leave_empty(name: str, text: str) -> None:
    analysis = named(name)
    empty: dict[Capability, Callable[[Token], bool]] = {
        Capability.PARTS: lambda token: token.part is None and token.tag == "",
        Capability.LEMMAS: lambda token: token.lemma is None,
        Capability.MOOD: lambda token: token.mood is None,
        Capability.MORPHOLOGY: lambda token: token.morphology == "",
        Capability.RELATIONS: lambda token: token.head is None and token.relation is None,
        Capability.NAMES: lambda token: token.name is None,
    }
    tokens = [token for _, tokens in read(analysis, text) for token in tokens]
    for capability in Capability:
        if capability not in analysis.capabilities:
            assert all(empty[capability](token) for token in tokens)


@pytest.mark.parametrize("name", EVERY)
@given(text=TEXTS)
@settings(deadline=None)
def test_told_verbs_are_those_of_the_tokens(name: str, text: str) -> None:
    analysis = named(name)
    for _, tokens in read(analysis, text):
        told = {place for place, token in enumerate(tokens) if token.mood is Mood.KONJUNKTIV_I}
        assert analysis.find_told([token.text for token in tokens]) == told
