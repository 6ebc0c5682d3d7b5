"""spaCy pipelines by the same interface: both label sets, mood, names, and what is said where none is."""

import sys
from pathlib import Path

import pytest
import spacy

from synopse.errors import MissingAnalysis
from synopse.finding import analyzer_of
from synopse.lang.de.grammar import german
from synopse.lang.linguistics import Capability, Mood, Part, Relation, Token
from synopse.lang.spacy_pipeline import SpacyAnalysis, open_spacy
from synopse.model import NameKind, Span
from tests.lang import tiny_pipelines

THAT_CLAUSE = "Anna teilt mit, dass die Brücke gesperrt sei."
BEHIND = "Die Mühle hätte gehalten, so meint Emil."
LABELS = pytest.mark.parametrize("labels", ["ud", "tiger"])


def read(labels: str, text: str) -> dict[str, Token]:
    tokens = tiny_pipelines.analysis(labels).tokens(text, Span(0, len(text)))
    return {token.text: token for token in tokens}


@LABELS
def test_the_content_of_a_that_clause_hangs_on_the_verb_of_saying(labels: str) -> None:
    tokens = read(labels, THAT_CLAUSE)
    order = list(tokens)
    assert tokens["teilt"].relation is Relation.ROOT
    assert tokens["teilt"].head is None
    assert tokens["Anna"].relation is tokens["Brücke"].relation is Relation.SUBJECT
    assert tokens["sei"].relation is Relation.CLAUSE
    assert order[tokens["sei"].head or 0] == "teilt"
    assert tokens["mit"].relation is Relation.PARTICLE
    assert tokens["dass"].relation is Relation.MARK
    assert tokens["gesperrt"].relation is Relation.VERB_GROUP


def test_speech_before_its_verb_is_beside_it_in_one_label_set_and_content_in_the_other() -> None:
    assert read("ud", BEHIND)["hätte"].relation is Relation.PARATAXIS
    assert read("tiger", BEHIND)["hätte"].relation is Relation.CLAUSE


@LABELS
def test_tense_tells_which_konjunktiv_it_is(labels: str) -> None:
    assert read(labels, THAT_CLAUSE)["sei"].mood is Mood.KONJUNKTIV_I
    assert read(labels, BEHIND)["hätte"].mood is Mood.KONJUNKTIV_II
    assert read(labels, BEHIND)["meint"].mood is Mood.INDICATIVE


@LABELS
def test_parts_tags_and_names_are_the_pipelines(labels: str) -> None:
    tokens = read(labels, THAT_CLAUSE)
    assert (tokens["Anna"].part, tokens["Anna"].tag) == (Part.PROPER_NOUN, "NE")
    assert (tokens["Anna"].name, tokens["Anna"].name_begins) == (NameKind.PERSON, True)
    assert tokens["Brücke"].name is None
    assert "Tense=Pres" in tokens["sei"].morphology


@LABELS
def test_capabilities_are_what_the_pipeline_has(labels: str) -> None:
    told = tiny_pipelines.analysis(labels).capabilities
    assert told == frozenset(Capability) - {Capability.LEMMAS}
    assert read(labels, THAT_CLAUSE)["sei"].lemma is None


def test_a_pipeline_without_subjunctive_is_helped_by_our_rule() -> None:
    analysis = SpacyAnalysis(german(), spacy.blank("de"))
    text = "Anna meint, der Deich sei alt."
    moods = {token.text: token.mood for token in analysis.tokens(text, Span(0, len(text)))}
    assert moods["sei"] is Mood.KONJUNKTIV_I
    assert analysis.find_told(["er", "sei", "alt"]) == {1}
    assert analysis.capabilities == {Capability.MOOD}


def test_a_sentence_without_end_is_left_unread() -> None:
    text = "Anna meint " * 600
    tokens = tiny_pipelines.analysis("ud").tokens(text, Span(0, len(text)))
    assert {token.tag for token in tokens} == {""}


def test_a_pipeline_that_is_not_installed_is_named_with_its_command() -> None:
    with pytest.raises(MissingAnalysis, match="python -m spacy download de_not_there"):
        open_spacy(german(), "de_not_there")


def test_a_package_that_is_no_pipeline_is_none() -> None:
    with pytest.raises(MissingAnalysis):
        open_spacy(german(), "numpy")


def test_without_spacy_the_command_that_installs_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(MissingAnalysis, match=r"pip install 'synopse\[spacy\]'"):
        open_spacy(german(), "de_no_spacy")


def test_an_installed_pipeline_is_found_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny_pipelines.install(tmp_path, "de_tiny_for_tests", "tiger")
    monkeypatch.syspath_prepend(str(tmp_path))
    analyzer = analyzer_of("spacy:de_tiny_for_tests", "de")
    tokens = analyzer.analysis.tokens(THAT_CLAUSE, Span(0, len(THAT_CLAUSE)))
    assert [token.text for token in tokens if token.mood is Mood.KONJUNKTIV_I] == ["sei"]
    reading = analyzer.read(THAT_CLAUSE, Span(0, len(THAT_CLAUSE)), ())
    assert [mood.of(THAT_CLAUSE) for mood in reading.mood] == ["sei"]
