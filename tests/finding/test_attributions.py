"""On whose word: one made-up sentence or paragraph per pattern."""

import re

import pytest

from synopse.finding import find_findings
from synopse.model import AttributionKind, Part, Report, Span, SpeakerHow, Stance, Zone, ZoneKind
from tests.finding.attribution_marks import attributions_of, marked_attributions
from tests.marks import read_marks

SCENARIOS = {
    "verb_then_dass": "⟦s:Die Landrätin⟧ sagte, ⟦i:dass der Deich halte⟧.",
    "verb_then_konjunktiv": "⟦s:Der Deichverband⟧ erklärte am Montag, ⟦i:das Wasser sinke seit dem Morgen⟧.",
    "verb_then_infinitive": "⟦s:Der Minister⟧ versprach, ⟦i:die Mühle zu erhalten⟧.",
    "verb_then_question": "⟦s:Sie⟧ fragte, ⟦i:ob das reicht⟧.",
    "separable_verb": "⟦s:Die Wehr⟧ teilte am Abend mit, ⟦i:das Feuer sei gelöscht⟧.",
    "inverted_after_clause": "⟦i:Das Feuer sei gelöscht⟧, teilte ⟦s:die Wehr⟧ mit.",
    "inverted_after_quotation": "⟦d:„Wir bleiben hier“⟧, sagte ⟦s:Bürgermeisterin Petra Kallweit⟧.",
    "inverted_after_question_mark": "⟦d:»Wo bleibt das Wasser?«⟧, fragte ⟦s:ein Anwohner⟧.",
    "interrupted_quotation": "⟦d:„Wir bleiben“⟧, sagte ⟦s:Osterkamp⟧, ⟦d:„auch wenn es regnet.“⟧",
    "interrupted_clause": "⟦i:Er werde⟧, sagte ⟦s:Osterkamp⟧, ⟦i:morgen wiederkommen⟧.",
    "colon": "⟦s:Osterkamp⟧ sagte: ⟦d:„Jetzt reicht es.“⟧",
    "colon_without_verb_of_saying": "⟦s:Osterkamp⟧ zeigte sich erleichtert: ⟦d:„Das Schlimmste ist vorbei.“⟧",
    "perfect_tense": "⟦s:Die Stadt⟧ hat mehrfach betont, ⟦i:dass die Brücke sicher sei⟧.",
    "front_adverb": "Am Mittwoch sagte ⟦s:der Sprecher⟧, ⟦i:die Straße bleibe zu⟧.",
    "front_relative_clause": "⟦s:Kallweit⟧, die den Hafen leitet, sagte, ⟦i:die Schleuse sei dicht⟧.",
    "apposition": "⟦s:Der Leiter des Hafens, Jens Osterkamp⟧, sagte, ⟦i:die Schleuse sei dicht⟧.",
    "laut": "Laut ⟦s:Polizei⟧ ⟦i:wurden drei Menschen verletzt⟧.",
    "nach_angaben": "⟦i:Der Brand wurde⟧ nach ⟦s:Angaben der Feuerwehr⟧ ⟦i:schnell gelöscht⟧.",
    "nach_eigenen_angaben": "⟦i:Der Verein hat⟧ nach ⟦s:eigenen Angaben⟧ ⟦i:Boote gekauft⟧.",
    "meinung_nach": "⟦s:Seiner Meinung⟧ nach ⟦i:ist der Damm zu niedrig⟧.",
    "zufolge": "⟦s:Einem Bericht des Kuriers⟧ zufolge ⟦i:fehlen zwei Pumpen⟧.",
    "so_at_the_end": "⟦i:Zwei Pumpen fehlen⟧, so ⟦s:der Verband⟧.",
    "so_inside": "⟦i:Die Pumpen⟧, so ⟦s:der Verband⟧, ⟦i:seien veraltet⟧.",
    "wie_in_front": "Wie ⟦s:der Verband⟧ mitteilte, ⟦i:fehlen zwei Pumpen⟧.",
    "wie_inside": "⟦i:Zwei Pumpen⟧, wie ⟦s:der Verband⟧ mitteilte, ⟦i:fehlen noch⟧.",
    "hiess_es_aus": "Aus ⟦s:dem Rathaus⟧ hieß es, ⟦i:man prüfe den Fall⟧.",
    "points_back": "⟦i:Der Kreis sperrt die Straße⟧. Das teilte ⟦s:die Behörde⟧ am Abend mit.",
    "joined_behind_an_unlisted_verb": "⟦s:Der Minister⟧ verließ den Saal und rief: ⟦d:„Es reicht jetzt.“⟧",
    "joined_behind_an_unlisted_verb_inverted": (
        "Als es dunkelte, biss ⟦s:der Gast⟧ in den Apfel und erklärte, ⟦i:er habe Hunger⟧."
    ),
    "colon_behind_a_clause": (
        "⟦s:Der Leiter, Jens Osterkamp⟧, wandte sich gegen die Eile: ⟦d:„Wer pumpt, braucht Zeit.“⟧"
    ),
    "nach_angaben_before_an_aim": (
        "⟦i:Rund 70 Leute sind⟧ nach ⟦s:Angaben der Wehr⟧ ⟦i:zur Probe gekommen⟧."
    ),
    "konjunktiv_alone": "⟦s:Die Wehr⟧ sagte, ⟦i:es brenne⟧. ⟦k:Verletzte gebe es nicht.⟧",
    "konjunktiv_two_carries_on": "⟦s:Die Wehr⟧ sagte, ⟦i:es brenne⟧. ⟦k:Alle hätten das Haus verlassen.⟧",
    "noun_of_thought": "⟦s:Der Rat⟧ ist der Ansicht, ⟦i:dass der Damm reicht⟧.",
    "state_of_mind": "⟦s:Osterkamp⟧ zeigte sich überzeugt, ⟦i:dass der Damm hält⟧.",
    "summed_up": "⟦r:⟦s:Die Grünen⟧ fordern einen neuen Deich.⟧",
    "summed_up_by_preposition": "⟦r:⟦s:Kallweit⟧ pochte auf die Zusage des Landes.⟧",
    "called": "⟦r:⟦s:Osterkamp⟧ bezeichnete den Plan als ⟦d:„völlig unbrauchbar“⟧.⟧",
    "floating_quotation": "⟦s:Kallweit⟧ sagte, ⟦i:sie gehe⟧. ⟦d:„Es ist genug.“⟧",
    "inverted_after_plain_past": "⟦i:Zwei Fähren fielen aus⟧, teilte ⟦s:die Reederei⟧ mit.",
    "possessive_subject": "⟦r:⟦s:Ihr Anwalt⟧ sprach von einem ⟦d:„Irrtum“⟧.⟧",
    "object_in_front": "⟦r:Den Schaden bezifferte ⟦s:der Kreis⟧ auf zwei Millionen Euro.⟧",
    "demand_of_time": "⟦r:⟦s:Die Anklägerin⟧ hatte drei Jahre und zwei Monate gefordert.⟧",
    "wish_without_infinitive": "⟦r:⟦s:Die Landrätin⟧ will eine Pflicht zum Pumpen.⟧",
    "wish_with_clause": "⟦s:Sie⟧ will, ⟦i:dass der Damm bleibt⟧.",
    "gemaess": "⟦i:Die Schleuse fehlt⟧ gemäß ⟦s:dem Kurier⟧ ⟦i:seit Mai⟧.",
    "genitive_without_article": "Nach ⟦s:Ansicht hiesiger Fischer⟧ ⟦i:fehlt die Schleuse⟧.",
    "two_sources_side_by_side": (
        "⟦i:Es kamen⟧ nach ⟦s:Angaben der Stadt⟧ ⟦i:900 Gäste⟧, laut ⟦s:Verein⟧ ⟦i:waren es 2000⟧."
    ),
    "source_inside_what_is_told": (
        "⟦s:Er⟧ sagte, ⟦i:⟦i:im Hafen seien⟧ laut ⟦s:Polizei⟧ ⟦i:zwei Boote gesunken⟧⟧."
    ),
    "so_with_verb": "⟦i:Im Zentrum stehen⟧, so schätzen ⟦s:die Forscher⟧, ⟦i:zwei Pumpen⟧.",
    "cited_by_a_medium": "Der Kurier zitiert ⟦s:ihn⟧ mit den Worten: ⟦d:„Wir gehen heute.“⟧",
    "cited_passively": "⟦s:Osterkamp⟧ wird vom Kurier mit den Worten zitiert, ⟦i:er gehe heute⟧.",
    "cited_behind_a_quoted_name": "⟦d:„Wir gehen heute“⟧, zitiert der „Kurier“ ⟦s:Osterkamp⟧.",
    "cited_or_citing_is_unclear": "⟦d:„Wir gehen heute“⟧, zitiert der Kurier Osterkamp.",
    "verb_behind_a_relative_clause": (
        "⟦s:Kallweit⟧ sagte, ⟦i:sie gehe⟧. ⟦k:Die Hilfe, die Osterkamp zugesagt hat, begrüße sie.⟧"
    ),
    "mood_before_bare_quotation": (
        "⟦s:Kallweit⟧ sagte, ⟦i:man warte⟧. ⟦k:Wenn er nicht komme, ⟦d:„dann eben später“⟧.⟧"
    ),
    "rumour": "⟦h:Der Mann soll zwei Boote gestohlen haben.⟧",
    "goes_on_saying": "⟦s:Die Wehr⟧ sagte, ⟦i:es brenne⟧. Weiter hieß es, ⟦i:der Wind drehe⟧.",
    "chain": "⟦s:Der Kurier⟧ berichtet, ⟦i:⟦s:Osterkamp⟧ habe gesagt, ⟦i:dass er gehe⟧⟧.",
    "two_sources": "⟦s:Den Angaben⟧ zufolge ⟦i:sagte ⟦s:Osterkamp⟧, ⟦i:dass er gehe⟧⟧.",
    "mood_in_a_relative_clause": "⟦s:Der Rat⟧ kritisierte den Plan, ⟦i:der zu teuer sei⟧.",
    "mood_behind_a_noun_of_saying": "⟦s:Der Kreis⟧ begegnet der Kritik mit dem Argument, ⟦i:der Damm halte⟧.",
    "noun_with_its_owner": "Es gab den Vorwurf ⟦s:der Fischer⟧, ⟦i:die Stadt habe gespart⟧.",
    "noun_that_asks": "⟦s:Sie⟧ wandte sich an den Kreis mit der Bitte, ⟦i:die Pumpen zu prüfen⟧.",
    "noun_that_only_names_a_fact": "Er hatte das Glück, nicht dabei zu sein.",
    "points_at_the_clause_before": "⟦i:Der Damm hält⟧, das teilte ⟦s:die Wehr⟧ mit.",
    "denied_words_are_not_the_denier_s": "Der Damm hält. Das bestritt die Wehr.",
    "modal_and_infinitive": "⟦s:Die Stadt⟧ musste einräumen, ⟦i:dass zwei Pumpen fehlen⟧.",
    "modal_that_denies": "Die Stadt wollte nicht bestätigen, dass zwei Pumpen fehlen.",
    "particle_apart_in_a_subordinate_clause": "Wie ⟦s:die Wehr⟧ bekannt gab, ⟦i:hält der Damm⟧.",
    "points_ahead": "⟦s:Der Verband⟧ besteht darauf, ⟦i:dass die Pumpen kommen⟧.",
    "judged_by_es": "⟦s:Osterkamp⟧ hält es für möglich, ⟦i:dass der Damm bricht⟧.",
    "planned_by_nobody": "Es ist geplant, dass die Pumpen im Mai kommen.",
    "what_only_shows": "Die Spuren zeigen, dass der Damm alt ist.",
    "what_a_study_shows": "⟦s:Eine Studie⟧ zeigt, ⟦i:dass der Damm alt ist⟧.",
    "studies_by_which": "Es gibt ⟦s:Berichte⟧, denen zufolge ⟦i:zwei Pumpen fehlen⟧.",
    "source_to_its_verb": "Nach ⟦s:Angaben des Deichamts in Nordhafen⟧ ⟦i:fehlen zwei Pumpen⟧.",
    "subject_in_e_is_no_genitive": (
        "Nach ⟦s:Angaben der Wehr⟧ ⟦i:stand der neue Schuppen leer⟧. Es regnete."
    ),
    "verb_before_zufolge": "⟦i:Zwei Pumpen fehlen⟧ ⟦s:Berichten⟧ zufolge ⟦i:seit dem Herbst⟧.",
    "name_with_its_body": "⟦i:Der Damm halte⟧, sagte ⟦s:Jana Kallweit vom Deichverband⟧.",
    "asyndetic_clauses": "Die Straße ist frei, ⟦i:die Brücke ist⟧ laut ⟦s:Polizei⟧ ⟦i:gesperrt⟧.",
    "back_to_the_one_who_says_it": (
        "⟦s:Er⟧ sagte, ⟦i:der Damm halte⟧ und fügte hinzu: ⟦d:„Wir bleiben hier.“⟧"
    ),
    "speech_behind_what_is_told": ("⟦s:Er⟧ glaubt, ⟦i:dass der Damm hält⟧: ⟦d:„Wir haben gut gebaut.“⟧"),
    "verb_hidden_in_a_quotation": "⟦s:Sie⟧ sagte, ⟦i:der Damm ⟦d:„hält noch lange“⟧⟧.",
    "mood_by_place": "⟦s:Der Verband⟧ sagt, ⟦i:es handle sich um einen alten Damm⟧.",
    "states_are_hearsay": "⟦h:Der Damm soll schwach sein.⟧",
    "plans_are_none": "Der Damm soll im Mai erhöht werden.",
    "who_voiced_concern_speaks_on": "⟦s:Die Feuerwehr⟧ äußerte sich besorgt. ⟦k:Der Damm sei alt.⟧",
    "forgotten_at_an_indicative_sentence": (
        "⟦s:Sie⟧ sagte, ⟦i:der Damm halte⟧. Am Abend regnete es. ⟦k:Das Wasser steige.⟧"
    ),
    "long_passage_of_nobody": "Auf der Tafel ist ⟦d:„hier wird bald eine neue Schleuse gebaut“⟧ zu lesen.",
    "colon_behind_a_question_mark": "Wie sagten ⟦s:die Fischer⟧?: ⟦d:„Wer wartet, der wird nass“⟧ – nun ja.",
    "title_in_marks": "Sie las „Der alte Mann und das Meer“ vor.",
    "attribute_that_looks_like_a_verb": "⟦s:Sie⟧ sagte in der bereits erwähnten Rede, ⟦i:der Damm halte⟧.",
    "first_person_of_the_author": "Ich glaube, dass der Damm hält.",
    "relative_clause_in_passing": "Osterkamp, der den Mut der Helfer lobte, ging.",
}


@pytest.mark.parametrize("marked", SCENARIOS.values(), ids=SCENARIOS.keys())
def test_attributions(marked: str) -> None:
    text, _ = read_marks(marked)
    assert marked_attributions(text) == marked


NOBODYS_WORD = {
    "scare_quotes": "Der „Kurier“ fuhr am „Alten Markt“ vorbei.",
    "conclusion_of_the_author": "Osterkamp bestätigte damit die Ängste vieler Anwohner.",
    "reflexive": "Damit bestätigen sich die Ängste vieler Anwohner.",
    "time_and_no_source": "Kurz nach Bekanntgabe der Zahlen läuteten die Glocken.",
    "irrealis": "Das wäre ohne Pumpen undenkbar gewesen.",
    "guess_of_the_author": "Der Damm dürfte noch eine Weile halten.",
    "purpose": "Sie rief ihn an, um ihn über den Stand zu informieren.",
    "adjective_that_looks_like_konjunktiv": "Es dauerte eine lange und schwere Nacht.",
    "plan": "Der Damm soll im Mai fertig sein und dann halten.",
    "will_with_infinitive": "Die Stadt will die Mühle am Hafen bauen.",
    "known_complaint": "Osterkamp hatte den Plan kritisiert.",
    "first_person_of_the_paper": "Wir kritisieren den Plan.",
    "title_of_a_work": "Sie las „Der Damm“ vor.",
}


@pytest.mark.parametrize("text", NOBODYS_WORD.values(), ids=NOBODYS_WORD.keys())
def test_what_only_looks_like_attribution(text: str) -> None:
    assert marked_attributions(text) == text


def test_an_indicative_sentence_ends_the_chain() -> None:
    text = "Die Wehr sagte, es brenne. Der Wind drehte. Alle hätten Angst gehabt."
    assert [one.content[0].of(text) for one in attributions_of(text)] == ["es brenne"]


def test_what_hangs_keeps_speaker_and_medium() -> None:
    text = "Kallweit schrieb auf Mastodon, der Damm halte. Die Pumpen seien bereit."
    first, second = attributions_of(text)
    assert first.via == second.via == ("Mastodon",)
    assert first.speaker == second.speaker
    assert second.mood == (Span(58, 63),)


def test_a_colon_at_the_end_of_a_paragraph_waits_for_its_quotation() -> None:
    text = "Auf ihrem Kanal teilte Kallweit mit:\n„Der Damm hält. Wir bleiben wach.“"
    (found,) = attributions_of(text)
    assert found.content[0].of(text) == "„Der Damm hält. Wir bleiben wach.“"
    assert found.speaker[0].of(text) == "Kallweit"


def test_what_is_nested_names_its_parent_and_the_speaker_between() -> None:
    text = "Der Kurier berichtet, Osterkamp habe von einem „schlechten Scherz“ gesprochen."
    outer, inner = attributions_of(text)
    assert inner.parent == outer.id
    assert outer.parent is None


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Er behauptete, er sei da.", Stance.DISTANCING),
        ("Er bestätigte, er sei da.", Stance.CONFIRMING),
        ("Er kündigte an, er komme.", Stance.ANNOUNCING),
        ("Er sagte, er sei da.", Stance.NEUTRAL),
    ],
)
def test_the_cue_tells_the_stance(text: str, stance: Stance) -> None:
    assert attributions_of(text)[0].stance is stance


def test_nothing_comes_from_an_empty_report() -> None:
    assert attributions_of("") == ()


def heading_contents(heading: str, body: str) -> list[str]:
    text = f"{heading}\n{body}"
    zones = (
        Zone(ZoneKind.TITLE, Span(0, len(heading))),
        Zone(ZoneKind.BODY, Span(len(heading) + 1, len(text))),
    )
    report = Report("sha256:0", "t", text, zones, (Part(0, Span(0, len(text))),), language="de")
    found = find_findings(report).attributions
    return [one.content[0].of(text) for one in found if one.zone is ZoneKind.TITLE]


@pytest.mark.parametrize(
    ("below", "speaker"),
    [
        ("„Wir bauen den Damm neu, und zwar bald“, sagte Jens Osterkamp.", "Jens Osterkamp"),
        ("„Wir bauen ihn gar nicht neu“, sagte Jens Osterkamp.", None),
        ("„Wir bauen den Damm neu“, sagte Osterkamp. „Wir bauen den Damm neu“, sagte Jost.", None),
    ],
)
def test_a_quotation_as_subheading_is_who_says_so_below(below: str, speaker: str | None) -> None:
    parts = ("Das Wasser sinke, sagte Petra Kallweit.", "„Wir bauen den Damm neu“", below)
    text = "\n".join(parts)
    kinds = (ZoneKind.BODY, ZoneKind.SUBHEADING, ZoneKind.BODY)
    starts = [text.index(part) for part in parts]
    zones = tuple(
        Zone(kind, Span(start, start + len(part)))
        for kind, start, part in zip(kinds, starts, parts, strict=True)
    )
    report = Report("sha256:0", "t", text, zones, (Part(0, Span(0, len(text))),), language="de")
    (found,) = (one for one in find_findings(report).attributions if one.zone is ZoneKind.SUBHEADING)
    assert (found.speaker[0].of(text) if found.speaker else None) == speaker


def test_a_heading_speaks_for_a_body_that_can_speak() -> None:
    assert heading_contents("Polizei: Zwei Verletzte am Hafen", "Es brannte.") == ["Zwei Verletzte am Hafen"]


def test_a_heading_speaks_for_somebody_who_speaks_below() -> None:
    body = "Das Wasser sinke, sagte Petra Kallweit."
    assert heading_contents("Kallweit: Der Damm hält", body) == ["Der Damm hält"]


def test_a_topic_before_a_colon_is_nobody() -> None:
    assert heading_contents("Hochwasser: Der Damm hält", "Das Wasser sinke, sagte Petra Kallweit.") == []


@pytest.mark.parametrize(
    ("text", "addressee", "via"),
    [
        ("Der Damm halte, sagte Kallweit der Tageszeitung.", ["der Tageszeitung"], ("Tageszeitung",)),
        ("Der Damm halte, sagte sie gegenüber Journalisten.", ["Journalisten"], ()),
        ("Der Damm halte, schrieb sie auf der Plattform Mastodon.", [], ("Mastodon",)),
        ("Der Damm halte, sagte der Sprecher der Stadt.", [], ()),
    ],
)
def test_whom_it_was_told_and_where(text: str, addressee: list[str], via: tuple[str, ...]) -> None:
    (found,) = attributions_of(text)
    assert [span.of(text) for span in found.addressee] == addressee
    assert found.via == via


def paragraphs_of(text: str) -> Report:
    starts = [0, *(found.end() for found in re.finditer("\n\n", text))]
    ends = [*(start - 2 for start in starts[1:]), len(text)]
    zones = tuple(Zone(ZoneKind.BODY, Span(start, end)) for start, end in zip(starts, ends, strict=True))
    return Report("sha256:0", "t", text, zones, (Part(0, Span(0, len(text))),), language="de")


def test_a_block_in_the_first_person_is_the_word_of_whom_a_colon_announced() -> None:
    text = "Die Stadt schreibt:\n\nWir bedauern das. Die Arbeit dauert an.\n\nAm Abend regnete es."
    found = find_findings(paragraphs_of(text)).attributions
    assert [(one.content[0].of(text), one.speaker[0].of(text)) for one in found] == [
        ("Wir bedauern das.", "Die Stadt"),
        ("Die Arbeit dauert an.", "Die Stadt"),
    ]


def test_a_paragraph_after_a_colon_that_says_neither_i_nor_we_stays_open() -> None:
    assert find_findings(paragraphs_of("Die Stadt teilt mit:\n\nAm Montag ist frei.")).attributions == ()


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Sie sagte der dpa, es werde eng.", ("dpa",)),
        ("„Es wird eng“, sagte er dem „Kurier“.", ("Kurier",)),
        ("Osterkamp wird vom Kurier mit den Worten zitiert, er gehe heute.", ("Kurier",)),
    ],
)
def test_through_whom_words_came(text: str, via: tuple[str, ...]) -> None:
    assert attributions_of(text)[0].via == via


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Die Wehr geht davon aus, dass der Damm hält.", ["geht", "davon", "aus"]),
        ("Im Bericht heißt es, der Damm halte.", ["heißt", "es"]),
        ("Sie zeigte sich überzeugt, dass der Damm hält.", ["zeigte", "überzeugt"]),
        ("Wie die Wehr mitteilte, hält der Damm.", ["Wie", "mitteilte"]),
        ("Osterkamp, der das gesagt hatte: „Der Damm hält.“", ["gesagt", "hatte"]),
        ("Osterkamp hält es für möglich, dass der Damm bricht.", ["hält", "es", "für", "möglich"]),
        ("Sie nannte den Plan als Erste „unklug und teuer“.", ["nannte"]),
    ],
)
def test_what_makes_up_a_cue(text: str, cue: list[str]) -> None:
    found = [one for one in attributions_of(text) if one.kind is not AttributionKind.REPORTED]
    assert " ".join(span.of(text) for span in found[0].cue).split() == cue


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Sie bat den Kreis, die Pumpen zu prüfen.", ["den Kreis"]),
        ("Der Rat warf der Stadt vor, sie habe gespart.", ["der Stadt"]),
        ("Den Anwohnern wurde geraten, die Fenster zu schließen.", ["Den Anwohnern"]),
        ("Die Fischer wurden aufgefordert, im Hafen zu bleiben.", ["Die Fischer"]),
        ("Er appellierte an die Anwohner, im Haus zu bleiben.", ["die Anwohner"]),
        ("„Das reicht“, sagte sie in einem Interview mit dem Kurier.", ["dem Kurier"]),
    ],
)
def test_whom_the_verb_s_object_names(text: str, addressee: list[str]) -> None:
    assert [span.of(text) for span in attributions_of(text)[0].addressee] == addressee


def test_a_quotation_that_hangs_on_an_earlier_frame_bears_it() -> None:
    text = "Kallweit sagte, sie gehe. Es sei „einfach genug jetzt“."
    quoted = [one for one in attributions_of(text) if one.kind is AttributionKind.DIRECT]
    assert [(one.cue[0].of(text), one.speaker_how) for one in quoted] == [("sagte", SpeakerHow.DISCOURSE)]
