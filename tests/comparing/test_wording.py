"""The words reports choose for one thing, in their own voice and in quoted voice."""

from synopse.comparing import (
    find_headlines,
    find_people,
    find_quotations,
    find_wording,
    rank_findings,
)
from synopse.model import Voice, WordingKind
from tests.comparing.side_by_side import Synopsis, lay, report_of


def variants(synopsis: Synopsis, kind: WordingKind) -> list[set[str]]:
    """The variants of each wording of a kind."""
    found = find_wording(synopsis.story, synopsis.entries)
    return [{one.variant for one in wording.variants} for wording in found if wording.kind is kind]


def test_terms_of_a_concept() -> None:
    synopsis = lay(
        "Der Stellenabbau in der Werft trifft viele.", "Die Entlassungen in der Werft treffen viele."
    )
    assert {"Stellenabbau", "Entlassungen"} in variants(synopsis, WordingKind.TERM)


def test_nouns_that_change_places_in_one_sentence() -> None:
    synopsis = lay(
        "Der Verein Nordlicht hat eine Überprüfung aller Boote in seinen sechs Häfen zugesagt.",
        "Der Verein Nordlicht hat eine Kontrolle aller Boote in seinen sechs Häfen zugesagt.",
    )
    assert {"Kontrolle", "Überprüfung"} in variants(synopsis, WordingKind.TERM)


def test_nouns_that_stand_for_one_another() -> None:
    synopsis = lay(
        "Gegen das Urteil des Gerichts in Melmbach legt der Händler Revision ein.",
        "Der Händler legt gegen den Entscheid des Gerichts in Melmbach Revision ein.",
    )
    assert {"Urteil", "Entscheid"} in variants(synopsis, WordingKind.TERM)


def test_titles_before_one_name() -> None:
    synopsis = lay(
        "Am Abend sprach Wehrleiter Piet Nolte im Saal.", "Am Abend sprach Einsatzleiter Piet Nolte im Saal."
    )
    assert {"Wehrleiter", "Einsatzleiter"} in variants(synopsis, WordingKind.NAMING)


def test_titles_in_apposition() -> None:
    synopsis = lay(
        "Die Fraktionsvorsitzende der Hafenliste, Ada Brink, sprach am Abend im Saal.",
        "Am Abend sprach im Saal Ada Brink, die Fraktionschefin der Hafenliste.",
    )
    assert {"Fraktionsvorsitzende", "Fraktionschefin"} in variants(synopsis, WordingKind.NAMING)


def test_given_names_one_letter_apart_in_one_office_are_spellings_of_one_person() -> None:
    synopsis = lay(
        "Am Abend sprach Bürgermeisterin Nadja Brinkmann im Saal.",
        "Im Saal sprach am Abend Bürgermeisterin Nadia Brinkmann.",
    )
    assert {"Nadja", "Nadia"} in variants(synopsis, WordingKind.SPELLING)


def test_a_mans_and_a_womans_name_are_two_persons() -> None:
    synopsis = lay("Am Abend sprach Martin Brinkmann.", "Am Abend sprach Martina Brinkmann.")
    assert {"Martin", "Martina"} not in variants(synopsis, WordingKind.SPELLING)


def test_the_marks_of_quotations_are_a_spelling() -> None:
    synopsis = lay(
        "„Wir bauen das Bad für alle“, sagte die Bürgermeisterin.",
        "»Wir bauen das Bad für alle«, sagte die Bürgermeisterin.",
    )
    assert {"„…“", "»…«"} in variants(synopsis, WordingKind.SPELLING)


def test_a_heading_in_capitals_spells_no_name() -> None:
    synopsis = lay("DIE KOALITION STREITET\n\nDer Rat tagte am Abend.", "Die Koalition streitet am Abend.")
    assert {"KOALITION", "Koalition"} not in variants(synopsis, WordingKind.SPELLING)


def test_capitals_are_a_spelling() -> None:
    synopsis = lay("Die NATO tagt in Melmbach.", "Die Nato tagt in Melmbach.")
    assert {"NATO", "Nato"} in variants(synopsis, WordingKind.SPELLING)


def test_quoted_voice_is_not_the_reports_own() -> None:
    synopsis = lay(
        "Der Unfall am Wehr beschäftigt den Ort.", "„Das war eine Katastrophe am Wehr“, sagte Erna Pohl."
    )
    found = find_wording(synopsis.story, synopsis.entries)
    voices = {
        variant.variant: {one.voice for one in variant.passages}
        for wording in found
        for variant in wording.variants
    }
    assert voices["Unfall"] == {Voice.OWN}
    assert voices["Katastrophe"] == {Voice.QUOTED}


def test_one_report_alone_has_no_wording_to_compare() -> None:
    synopsis = lay("Der Unfall war eine Katastrophe.", "Im Hafen liegt ein Schiff.")
    assert find_wording(synopsis.story, synopsis.entries) == ()


def test_versions_of_one_utterance() -> None:
    synopsis = lay(
        report_of("„Wir haben viel zu lange auf diese Brücke gewartet“, sagte Erna Pohl.", "2025-05-06"),
        report_of("„Wir haben viel zu lange auf diese Brücke gewartet“, sagte Erna Pohl.", "2025-05-07"),
        "„Wir warten schon viel zu lange auf diese Brücke“, sagte Erna Pohl.",
    )
    found = find_quotations(synopsis.story, synopsis.entries, synopsis.statements)
    assert [[len(version) for version in one.versions] for one in found] == [[2, 1]]


def test_people_with_their_spellings_and_titles() -> None:
    synopsis = lay(
        "Am Abend sprach Wehrleiter Piet Nolte im Saal.", "Nolte sei zufrieden, sagte Piet Nolte im Saal."
    )
    person = find_people(synopsis.story, synopsis.entries)[0]
    assert person.name == "Piet Nolte"
    assert "Wehrleiter" in person.roles
    assert all("Nolte" in synopsis.words(passage) for passage in person.passages)


def test_who_speaks_in_which_report_and_how() -> None:
    synopsis = lay(
        "„Wir bauen das Bad für alle“, sagte Bürgermeisterin Ada Brink. Sie sei froh, so Brink.",
        "Bürgermeisterin Ada Brink kündigte ein Bad für alle an.",
        "Das Bad wird gebaut, und Ada Brink schwieg am Abend.",
    )
    (brink, *_) = find_people(synopsis.story, synopsis.entries)
    texts = {entry.report.id: entry.report.text for entry in synopsis.entries}
    told = [
        (one.direct, one.indirect, one.reported, [cue.span.of(texts[cue.report]) for cue in one.cues])
        for one in brink.speaking
    ]
    assert told == [(1, 1, 0, ["sagte", "so"]), (0, 0, 1, ["kündigte", "an"])]
    assert brink.speaking[0].words == 9


def test_headlines_stand_side_by_side_with_the_statements_they_tell() -> None:
    synopsis = lay(
        "# Bad wird gebaut\nDer Rat hat am Abend den Bau des Bades beschlossen.",
        "Der Rat hat am Abend den Bau des Bades beschlossen.",
    )
    (headline,) = find_headlines(synopsis.story, synopsis.entries, synopsis.statements)
    assert headline.passage.span.of(synopsis.entries[0].report.text) == "Bad wird gebaut"
    assert headline.statements
    shown = {statement.id for statement in synopsis.statements}
    assert shown.issuperset(headline.statements)


def test_contradictions_are_looked_at_first() -> None:
    synopsis = lay(
        "Bei dem Brand in der Spinnerei hat es 14 Verletzte gegeben. Das sagte Chef Sören Lind am Abend.",
        "Bei dem Brand in der Spinnerei hat es 17 Verletzte gegeben. Das sagte Chef Søren Lind am Abend.",
    )
    ranked = rank_findings(synopsis.statements, synopsis.discrepancies, synopsis.silences)
    by_id = {one.id: one for one in synopsis.discrepancies}
    assert by_id[ranked[0].id].severity == "contradiction"
