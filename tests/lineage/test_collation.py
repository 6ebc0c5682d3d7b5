"""What became of a shared text, word by word."""

from collections.abc import Sequence

import pytest

from synopse.lang.resources import load_yaml
from synopse.lineage import find_collations, find_lineage
from synopse.lineage.voices import voices_of
from synopse.model import Collation, EditKind, Findings, Passage, Report, Span
from synopse.text.tokens import find_tokens
from tests.lineage.made_up import made_up, only, story_of

FULL = (
    "Die Werft von Tannhafen hat nach eigenen Angaben den Bau von drei Fähren abgesagt. "
    "Als Grund nannte sie am Freitag die Preise für Stahl und Strom. "
    "Rund vierhundert Beschäftigte seien vorerst in Kurzarbeit geschickt worden. "
    "Der Betriebsrat will am Montag über den Plan der Leitung beraten. "
    "Die Stadt hatte der Werft im Frühjahr einen neuen Liegeplatz versprochen."
)


def sentences_of(report: Report) -> Findings:
    """Findings with nothing but sentences, cut at full stops."""
    starts = [0, *(i + 2 for i, sign in enumerate(report.text[:-2]) if sign == ".")]
    ends = [i + 1 for i, sign in enumerate(report.text) if sign == "."]
    spans = (Span(start, end) for start, end in zip(starts, ends, strict=False))
    return Findings(report.id, sentences=tuple(spans))


def collation_of(*texts: str, published: Sequence[str | None] = ()) -> tuple[tuple[Report, ...], Collation]:
    days = (*published, *(None for _ in texts))
    reports = tuple(
        made_up(text, outlet=f"Blatt {number}", published=day)
        for number, (text, day) in enumerate(zip(texts, days, strict=False))
    )
    by_id = {report.id: report for report in reports}
    findings = {report.id: sentences_of(report) for report in reports}
    lineage = find_lineage(reports)
    (found,) = find_collations(story_of(*reports), by_id, findings, lineage)
    return reports, found


def changes(reports: Sequence[Report], found: Collation) -> list[tuple[str, str, str]]:
    """All rows but those of kept words: kind, words of the base, words here."""
    texts = {report.id: report.text for report in reports}

    def words(passages: Sequence[Passage]) -> str:
        return " … ".join(it.span.of(texts[it.report]) for it in passages)

    return [
        (row.kind.value, words(row.base), words(row.passages))
        for row in found.rows
        if row.kind is not EditKind.KEPT
    ]


def test_the_member_with_most_of_the_shared_text_is_the_base() -> None:
    first, last = FULL.split(" Der Betriebsrat", maxsplit=1)[0], FULL.split("abgesagt. ", maxsplit=1)[1]
    reports, found = collation_of(f"{first} Es nieselte.", FULL, f"{last} Es taute.")
    assert found.base == only(reports[1])
    assert {row.report for row in found.rows} == {reports[0].id, reports[2].id}


def test_of_members_that_share_nearly_as_much_the_earliest_is_the_base() -> None:
    texts = (f"{FULL} Es taute.", FULL.replace("Freitag", "Samstag"), f"{FULL} Es taute. Es schneite.")
    days = ("2025-05-02", "2025-05-01", "2025-05-03")
    reports, found = collation_of(*texts, published=days)
    assert found.base == only(reports[1])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("nach eigenen Angaben ", "", ("attribution_removed", "nach eigenen Angaben", "")),
        (
            "hat nach eigenen Angaben",
            "hat endgültig",
            ("attribution_removed", "nach eigenen Angaben", "endgültig"),
        ),
        ("Stahl und Strom", "Stahl und Gas", ("reworded", "Strom", "Gas")),
        ("vorerst in", "in", ("cut", "vorerst", "")),
        ("seien vorerst", "sind vorerst", ("distance_removed", "seien", "sind")),
        ("Die Stadt hatte", "Die Stadt hatte angeblich", ("distance_added", "", "angeblich")),
        ("Strom.", "Strom, so die Direktorin.", ("attribution_added", "", "so die Direktorin")),
        (
            "worden. Der",
            "worden. Auch die Kantine bleibt dunkel. Der",
            ("inserted", "", "Auch die Kantine bleibt dunkel"),
        ),
    ],
)
def test_an_edit_is_found_word_by_word(old: str, new: str, expected: tuple[str, str, str]) -> None:
    edited = FULL.replace(old, new)
    assert edited != FULL
    reports, found = collation_of(FULL, edited)
    rows = changes(reports, found)
    if found.base.report == reports[1].id:
        mirrored = {"removed": "added", "added": "removed", "cut": "inserted", "inserted": "cut"}
        kind = "_".join(mirrored.get(part, part) for part in expected[0].split("_"))
        expected = (kind, expected[2], expected[1])
    assert rows == [expected]


def test_a_sentence_only_two_of_three_have_is_cut_in_the_third() -> None:
    sentences = FULL.split(" Der Betriebsrat", maxsplit=1)[0]
    reports, found = collation_of(FULL, f"{FULL} Das war es.", f"{sentences} Es regnete.")
    cut = [row for row in found.rows if row.kind is EditKind.CUT and row.report == reports[2].id]
    text = {it.id: it.text for it in reports}
    assert [row.base[0].span.of(text[row.base[0].report]) for row in cut] == [
        "Der Betriebsrat will am Montag über den Plan der Leitung beraten",
        "Die Stadt hatte der Werft im Frühjahr einen neuen Liegeplatz versprochen",
        "Das war es",
    ]


def test_a_sentence_in_another_place_is_moved() -> None:
    first, *rest = FULL.split(". ")
    moved = ". ".join((*(part.rstrip(".") for part in rest), first)) + "."
    reports, found = collation_of(FULL, moved)
    kinds = {row.kind for row in found.rows}
    assert EditKind.MOVED in kinds
    assert EditKind.CUT not in kinds
    assert len(reports) == 2


def test_the_border_of_a_caption_is_no_row() -> None:
    first, *rest = FULL.split(". ")
    texts = (f"{first}.\n! Das Bild zeigt {sight}.\n{'. '.join(rest)}" for sight in ("Tor", "Kran"))
    reports, found = collation_of(*texts)
    assert changes(reports, found) == []


def test_rows_stand_in_the_order_of_the_base() -> None:
    _, found = collation_of(FULL, FULL.replace("Stahl", "Eisen"), FULL.replace("drei Fähren", "zwei Fähren"))
    for report in {row.report for row in found.rows}:
        starts = [row.base[0].span.start for row in found.rows if row.report == report and row.base]
        assert starts == sorted(starts)


def test_a_member_s_own_title_stands_in_the_place_of_the_base_s() -> None:
    reports, found = collation_of(f"# Werft in Not\n{FULL}", f"# Schwarzer Tag\n{FULL}")
    ((kind, *words),) = changes(reports, found)
    assert (kind, sorted(words)) == ("reworded", ["Schwarzer Tag", "Werft in Not"])


def test_of_two_sentences_that_changed_places_neither_stayed() -> None:
    first, second, *rest = FULL.split(". ")
    reports, found = collation_of(FULL, ". ".join((second, first, *rest)))
    assert [kind for kind, *_ in changes(reports, found)] == ["moved", "moved"]


def test_a_sentence_that_moved_is_edited_inside() -> None:
    first, *rest = FULL.split(". ")
    moved = ". ".join((*(part.rstrip(".") for part in rest), first.replace("drei", "zwei"))) + "."
    reports, found = collation_of(FULL, moved)
    assert sorted(kind for kind, *_ in changes(reports, found)) == ["moved", "moved", "reworded"]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("Der Wirt soll das Haus angezündet haben.", "Der Wirt hat das Haus angezündet.", "distance_removed"),
        ("Der Wirt soll das Haus angezündet haben.", "Der Wirt zündete das Haus an.", "distance_removed"),
        ("Der Wirt will das nicht gewusst haben.", "Der Wirt hat das nicht gewusst.", "distance_removed"),
        ("Laut Polizei brannte das Haus ganz aus.", "Das Haus brannte ganz aus.", "attribution_removed"),
        ("Das Amt warnte die Bürger.", "Die Bürger warnte das Amt.", "reworded"),
        (
            "Der Wirt, der als streng gilt, schwieg lange dazu.",
            "Der Wirt schwieg lange dazu.",
            "cut",
        ),
        (
            "Der Wirt sah, was die Bürger laut Gesetz dürfen, und schwieg lange.",
            "Der Wirt schwieg lange.",
            "cut",
        ),
    ],
)
def test_what_belongs_to_one_edit_is_of_one_kind(old: str, new: str, kind: str) -> None:
    reports, found = collation_of(f"{old} {FULL}", f"{new} {FULL}", published=("2025-05-01", "2025-05-02"))
    assert found.base == only(reports[0])
    assert kind in {found_kind for found_kind, *_ in changes(reports, found)}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "protestierten viele",
            "demonstrierten am Rathaus viele",
            [("reworded", "protestierten", "demonstrierten"), ("inserted", "", "am Rathaus")],
        ),
        (
            "seien vorerst",
            "sind",
            [("distance_removed", "seien", "sind"), ("cut", "vorerst", "")],
        ),
        (
            "Zudem war die Lage schlecht",
            "Die Lage war schlecht",
            [("cut", "Zudem", ""), ("reworded", "war", ""), ("reworded", "", "war")],
        ),
    ],
)
def test_edits_side_by_side_are_told_apart(old: str, new: str, expected: list[tuple[str, str, str]]) -> None:
    first = f"Am Montag {old} im Ort und auf der Straße. " if old[0].islower() else f"{old}. "
    text = FULL.replace("seien vorerst", "seien") if "seien" not in old else FULL
    first = "" if "seien" in old else first
    second = first.replace(old, new)
    edited = FULL.replace(old, new) if "seien" in old else text
    reports, found = collation_of(
        f"{first}{text}", f"{second}{edited}", published=("2025-05-01", "2025-05-02")
    )
    assert changes(reports, found) == expected


def test_the_common_text_is_what_two_members_have() -> None:
    sentences = FULL.split(" Der Betriebsrat", maxsplit=1)[0]
    reports, found = collation_of(FULL, f"{sentences} Es regnete.", published=("2025-05-01", "2025-05-02"))
    assert [it.passages[0].span.of(FULL) for it in found.common] == [
        "Die Werft von Tannhafen hat nach eigenen Angaben den Bau von drei Fähren abgesagt",
        "Als Grund nannte sie am Freitag die Preise für Stahl und Strom",
        "Rund vierhundert Beschäftigte seien vorerst in Kurzarbeit geschickt worden",
    ]
    assert {it.members for it in found.common} == {(only(reports[0]), only(reports[1]))}


def test_what_two_members_have_and_the_base_lacks_is_common_too() -> None:
    own = "Die Kantine bleibt am Montag ganz geschlossen."
    last = FULL.rpartition(" Die Stadt")[0]
    reports, found = collation_of(
        FULL,
        f"{last} {own}",
        f"{last} {own} Es schneite.",
        f"{FULL} Es taute.",
        published=("2025-05-01", "2025-05-02", "2025-05-03", "2025-05-04"),
    )
    assert found.base == only(reports[0])
    (common,) = [it for it in found.common if only(reports[0]) not in it.members]
    assert common.members == (only(reports[1]), only(reports[2]))
    assert {it.span.of(reports[1].text) for it in common.passages[:1]} == {own.rstrip(".")}


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_phrase_of_the_rules_is_found_in_its_example(language: str) -> None:
    rules = load_yaml(f"synopse.lang.{language}", "story-edits.yaml")
    assert isinstance(rules, dict)
    voices = voices_of(language)
    finders = {
        "attribution": voices.names_source,
        "distance": voices.holds_distance,
        "hearsay": voices.is_hearsay,
    }
    for kind, finds in finders.items():
        entries = rules[kind]
        assert isinstance(entries, list)
        for entry in entries:
            assert isinstance(entry, dict)
            assert finds([token.key for token in find_tokens(str(entry["example"]))]), entry
