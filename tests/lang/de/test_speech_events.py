"""Events of speech: one made-up sentence per pattern, its roles written into it."""

from collections import Counter
from typing import cast

import pytest

from synopse.lang.de.speech_events import MOST_CUES, read_speech
from synopse.lang.de.speech_words import noun_of, verb_forms
from synopse.lang.resources import load_yaml
from synopse.model import Span, SpeechEvent
from tests.marks import read_marks, render_marks

LETTERS = {
    "cue": "c",
    "particle": "p",
    "source": "s",
    "message": "m",
    "topic": "t",
    "addressee": "a",
    "medium": "in",
    "evidence": "by",
}

SCENARIOS = {
    "verb_then_dass": "⟦s:Ich⟧ ⟦c:sage⟧ ⟦a:Ihnen⟧, ⟦m:dass der Deich hält⟧.",
    "verb_then_main_clause": "⟦s:Wir⟧ ⟦c:glauben⟧, ⟦m:das reicht bis zum Herbst⟧.",
    "verb_then_colon": "Darum ⟦c:rufe⟧ ⟦s:ich⟧ laut: ⟦m:Baut die Schleuse⟧!",
    "verb_then_infinitive": "⟦s:Die Stadt⟧ hat ⟦c:versprochen⟧, ⟦m:die Mühle zu erhalten⟧.",
    "verb_then_question": "⟦s:Niemand⟧ ⟦c:weiß⟧, ⟦m:wie lange das Wasser steigt⟧.",
    "quotation_without_its_marks": "⟦s:Sie⟧ ⟦c:riefen⟧: „⟦m:Baut die Schleuse⟧!“".replace("⟧!“", "!⟧“"),
    "content_around": "⟦m:Das ist⟧, ⟦c:finde⟧ ⟦s:ich⟧, ⟦m:ein Fehler⟧.",
    "modal_verb": "Das muss ⟦s:man⟧ offen ⟦c:sagen⟧.".replace("Das", "⟦m:Das⟧"),
    "passive": "⟦m:Der neue Deich⟧ wurde ⟦s:vom Kreistag⟧ ⟦c:gefordert⟧.",
    "particle_apart": "⟦s:Wir⟧ ⟦c:schlagen⟧ ⟦m:einen zweiten Deich⟧ ⟦p:vor⟧.",
    "reflexive": "⟦s:Ich⟧ ⟦c:bedanke⟧ ⟦p:mich⟧ ⟦t:für die Hilfe⟧.",
    "preposition_tells_the_topic": "⟦s:Wir⟧ ⟦c:reden⟧ heute ⟦t:über die Pumpen⟧.",
    "object_and_als": "⟦s:Sie⟧ hat ⟦t:den Plan⟧ ⟦m:als Irrweg⟧ ⟦c:bezeichnet⟧.",
    "adjective_beside_finden": "⟦s:Ich⟧ ⟦c:finde⟧ ⟦t:das⟧ ⟦m:mutig⟧.",
    "relative_clause": "Dort sind Leute, ⟦s:die⟧ ⟦m:das⟧ ⟦c:bestreiten⟧.",
    "object_of_a_relative_clause": "Das sind Pumpen, ⟦m:die⟧ ⟦s:wir⟧ ⟦c:fordern⟧.",
    "infinitive_has_the_subject_of_its_clause": "⟦s:Wir⟧ haben Zeit, ⟦t:darüber⟧ zu ⟦c:beraten⟧.",
    "subject_before_und": "⟦s:Der Kreis⟧ zögert und ⟦c:kritisiert⟧ ⟦m:das Land⟧.",
    "inserted_clause": "⟦s:Wir⟧ haben, weil es regnete, ⟦m:neue Pumpen⟧ ⟦c:verlangt⟧.",
    "a_thing_that_proves": "⟦by:Die Flut⟧ ⟦c:zeigt⟧, ⟦m:dass der Deich zu niedrig ist⟧.",
    "who_hears_is_the_addressee": "⟦a:Man⟧ ⟦c:hört⟧ ⟦s:aus der Stadt⟧, ⟦m:dass die Pumpe läuft⟧.",
    "noun_with_genitive": "Die ⟦c:Forderung⟧ ⟦s:der Fischer⟧ steht.",
    "noun_with_possessive": "⟦s:Unsere⟧ ⟦c:Bedenken⟧ bleiben.",
    "noun_with_topic": "Es gab eine ⟦c:Debatte⟧ ⟦t:über die Pumpen⟧.",
    "noun_with_clause": "Es bleibt die ⟦c:Hoffnung⟧, ⟦m:dass es trocken wird⟧.",
    "compound_noun": "Die ⟦c:Grundsatzdebatte⟧ war kurz.",
    "light_verb": "⟦s:Der Rat⟧ ⟦c:übte⟧ scharfe ⟦c:Kritik⟧.",
    "light_verb_to_somebody": "⟦s:Ich⟧ ⟦c:erteile⟧ das ⟦c:Wort⟧ ⟦a:der Kollegin Kallweit⟧.",
    "adjective_with_verb": "⟦s:Sie⟧ ⟦c:machte⟧ ⟦c:deutlich⟧, ⟦m:dass sie geht⟧.",
    "state_of_mind": "⟦s:Ich⟧ ⟦c:bin⟧ ⟦c:überzeugt⟧, ⟦m:dass der Damm hält⟧.",
    "view": "⟦c:Aus⟧ ⟦s:unserer⟧ ⟦c:Sicht⟧ ⟦m:fehlt eine Schleuse⟧.",
    "words_of_a_source": "⟦c:Nach⟧ ⟦c:Angaben⟧ ⟦s:der Stadt⟧ ⟦m:fehlen Pumpen⟧.",
    "day_is_no_addressee": "⟦s:Die Stadt⟧ ⟦c:sagte⟧ am Montag, ⟦m:man prüfe die Pumpen⟧.",
    "two_main_clauses": "⟦s:Die Stadt⟧ ⟦c:tadelte⟧ ⟦m:den Plan⟧, der Kreis ließ ihn liegen.",
    "opinion": "⟦m:Das ist⟧ ⟦s:meiner⟧ ⟦c:Meinung⟧ ⟦c:nach⟧ ⟦m:falsch⟧.",
    "list_inside_a_clause": "⟦s:Sie⟧ ⟦c:sagen⟧, ⟦m:dass Leer, Emden und Aurich trocken bleiben⟧.",
    "bound_preposition": "⟦s:Wir⟧ ⟦c:nehmen⟧ das ⟦c:zur⟧ ⟦c:Kenntnis⟧.",
    "place_of_a_subject": "⟦s:Die Leute im Dorf⟧ ⟦c:erwarten⟧ ⟦m:eine Antwort⟧.".replace(
        "eine Antwort⟧", "Hilfe⟧"
    ),
}

NONE = {
    "das_heisst": "Das heißt, es regnet.",
    "possessive_meine": "Das ist meine Mühle.",
    "another_particle": "Hören Sie bitte auf.",
    "to_belong": "Die Mühle gehört zum Hof.",
    "ask_as_adjective": "Jetzt sind die Länder gefragt.",
    "find_a_thing": "Wir finden den Hafen.",
    "compound_of_a_thing": "Die Herausforderung ist das Baugesetz.",
    "light_verb_alone": "Er führt den Hund.",
}


def events_of(text: str) -> tuple[SpeechEvent, ...]:
    return read_speech(text, Span(0, len(text)))


def marked_events(text: str) -> str:
    marks = {
        (letter, span.start, span.end)
        for event in events_of(text)
        for role, letter in LETTERS.items()
        for span in getattr(event, role)
    }
    return render_marks(text, sorted(marks))


@pytest.mark.parametrize("name", SCENARIOS)
def test_an_event_is_found_with_its_roles(name: str) -> None:
    text, _ = read_marks(SCENARIOS[name])
    assert marked_events(text) == SCENARIOS[name]


@pytest.mark.parametrize("name", NONE)
def test_what_only_looks_like_speech_is_left_alone(name: str) -> None:
    assert marked_events(NONE[name]) == NONE[name]


def test_every_word_is_the_cue_of_one_event_only() -> None:
    text = (
        "Ich sage, die Debatte über den Antrag, den wir gestellt haben, führt zu der Frage, wer das fordert."
    )
    starts = [span.start for event in events_of(text) for span in event.cue]
    assert len(starts) == len(set(starts)) > 1


def test_a_list_of_cues_is_no_sentence() -> None:
    assert events_of("sagen " * (MOST_CUES + 1)) == ()


def test_every_verb_is_listed_once_and_every_condition_has_its_verb() -> None:
    groups = cast("dict[str, dict[str, list[str]]]", load_yaml("synopse.lang.de", "speech_verbs.yaml"))
    listed = Counter(verb for group in groups.values() for verb in group.get("verbs", ()))
    assert [verb for verb, count in listed.items() if count > 1] == []
    assert set(groups["only"]) <= set(listed)


def test_every_light_verb_has_its_forms() -> None:
    groups = cast("dict[str, dict[str, str]]", load_yaml("synopse.lang.de", "speech_phrases.yaml"))
    needed = set(groups["light"]) | {verb for verbs in groups["together"].values() for verb in verbs.split()}
    assert needed == set(groups["forms"])
    nouns = {noun for nouns in groups["light"].values() for noun in nouns.split()}
    assert [noun for noun in sorted(nouns) if noun_of(noun) != noun] == []


def test_every_listed_verb_can_be_looked_up() -> None:
    forms = verb_forms()
    assert {"sage", "gesagt", "vorschlägt", "vorgeschlagen", "vorzuschlagen", "besprach"} <= set(forms)
    assert all(form.verb.roles for found in forms.values() for form in found)


def test_compounds_count_by_listed_ends_only() -> None:
    assert noun_of("bundestagsdebatte") == "debatte"
    assert noun_of("fraktions-antrag") == "antrag"
    assert noun_of("herausforderung") is None
