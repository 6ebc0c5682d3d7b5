"""The built-in analyses: what they tell, in German and in English, and what they leave unloaded."""

import subprocess
import sys

import pytest
from HanTa.HanoverTagger import HanoverTagger

from synopse.errors import UnknownAnalysis
from synopse.finding import ANALYSES, DEFAULT_ANALYSIS, analyzer_of
from synopse.lang.hanta import load_tagger
from synopse.lang.linguistics import Analysis, Capability, Part, Token
from synopse.model import Span

GERMAN = "Die Wehr teilte am 3. Mai mit, sie habe acht Keller ausgepumpt."
ENGLISH = "The mayor said that the old bridges were closed."


def tokens_of(text: str, analysis: Analysis) -> tuple[Token, ...]:
    return tuple(
        token
        for sentence in analysis.sentences(text, [Span(0, len(text))])
        for token in analysis.tokens(text, sentence)
    )


def test_the_default_tells_tag_part_and_lemma() -> None:
    analysis = analyzer_of(DEFAULT_ANALYSIS, "de").analysis
    told = {token.text: (token.tag, token.part, token.lemma) for token in tokens_of(GERMAN, analysis)}
    assert told["teilte"] == ("VVFIN", Part.VERB, "teilen")
    assert told["Keller"] == ("NN", Part.NOUN, "Keller")
    assert told["mit"] == ("PTKVZ", Part.ADPOSITION, "mit")
    assert told["3."][1] is Part.ADJECTIVE
    assert analysis.capabilities == {Capability.PARTS, Capability.LEMMAS, Capability.MOOD}


def test_rules_alone_tell_mood_only() -> None:
    analysis = analyzer_of("none", "de").analysis
    tokens = tokens_of(GERMAN, analysis)
    assert {(token.tag, token.part, token.lemma) for token in tokens} == {("", None, None)}
    assert [token.text for token in tokens if token.mood] == ["habe"]
    assert analysis.capabilities == {Capability.MOOD}


def test_english_has_tags_and_lemmas_and_no_mood() -> None:
    analysis = analyzer_of(DEFAULT_ANALYSIS, "en-GB").analysis
    told = {token.text: (token.part, token.lemma, token.mood) for token in tokens_of(ENGLISH, analysis)}
    assert told["said"] == (Part.VERB, "say", None)
    assert told["bridges"] == (Part.NOUN, "bridge", None)
    assert analysis.capabilities == {Capability.PARTS, Capability.LEMMAS}
    assert analysis.find_told(ENGLISH.split()) == frozenset()


@pytest.mark.parametrize(
    "text", [GERMAN, "Er stehe dazu , hieß es am Hafen , was niemand glaubte .", ENGLISH]
)
@pytest.mark.parametrize("model", ["morphmodel_ger.pgz", "morphmodel_en.pgz"])
def test_tags_are_those_hanta_gives_itself(text: str, model: str) -> None:
    words = text.split()
    own = [tag.replace("(", "").replace(")", "") for tag in HanoverTagger(model).tag_sent(words, taglevel=0)]
    found = [tag.replace("(", "") for tag in load_tagger(model).tag(words)]
    assert found == own


def test_a_word_without_end_is_tagged_by_its_end() -> None:
    words = ["Die", "Donaudampfschifffahrts" * 3000 + "gesellschaft", "schweigt", "."]
    assert load_tagger("morphmodel_ger.pgz").tag(words) == ("ART", "NN", "VVFIN", "$.")


def test_no_words_have_no_tags() -> None:
    assert load_tagger("morphmodel_ger.pgz").tag([]) == ()


@pytest.mark.parametrize("name", ["rules", "spacy", "spacy:", "spacy:NAME", "hanta:x", ""])
def test_what_is_not_in_the_table_is_refused_with_what_there_is(name: str) -> None:
    with pytest.raises(UnknownAnalysis) as refused:
        analyzer_of(name, "de")
    assert all(known in str(refused.value) for known in ANALYSES)


@pytest.mark.parametrize(
    ("analysis", "loaded"),
    [("hanta", ["HanTa", "numpy"]), ("none", []), ("hanta.lemma", ["HanTa", "numpy", "simplemma"])],
)
def test_nothing_is_loaded_before_it_is_needed(analysis: str, loaded: list[str]) -> None:
    name, _, asked = analysis.partition(".")
    code = f"""
import sys
from synopse.finding import analyzer_of
from synopse.model import Span
text = {GERMAN!r}
analysis = analyzer_of({name!r}, "de").analysis
sentences = analysis.sentences(text, [Span(0, len(text))])
assert "HanTa" not in sys.modules
tokens = analysis.tokens(text, sentences[0])
{"tokens[1].lemma" if asked else ""}
print(*(name for name in ("HanTa", "numpy", "simplemma", "spacy") if name in sys.modules))
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert run.stdout.split() == loaded
