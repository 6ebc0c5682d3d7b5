"""Which words two reports share, and why."""

from collections.abc import Callable

import pytest

from synopse.lineage import find_lineage
from synopse.model import Derivation, Lineage, LineageEvidence, Report, SharedKind
from tests.lineage.made_up import made_up
from tests.marks import read_marks, render_marks

OWN = "Am Rand der Sitzung gab es Brezeln, und niemand wollte über das Freibad reden."
OTHER = "Die Zuhörer im Saal klatschten zweimal, einmal davon an der falschen Stelle."
WIRE = (
    "Der Gemeinderat von Quellingen hat am Montag den Bau einer zweiten Schleuse beschlossen. "
    "Das teilte die Verwaltung nach der Sitzung auf ihrer Internetseite mit. "
    "Die Kosten werden auf elf Millionen Taler geschätzt, der Baubeginn ist offen."
)


def pair_of(a: Report, b: Report) -> Lineage:
    (found,) = find_lineage((a, b))
    assert (found.a.report, found.b.report) == (a.id, b.id)
    return found


def marked_pair(a: str, b: str) -> tuple[str, str]:
    """Both texts with their shared passages marked by kind (`~` before that of an edited run)."""
    first = made_up(read_marks(a)[0], published="2030-01-01")
    second = made_up(read_marks(b)[0], published="2030-01-02")
    passages = pair_of(first, second).passages
    labels = [f"{'' if it.verbatim else '~'}{it.kind}" for it in passages]
    return (
        render_marks(
            first.text, [(name, it.a.start, it.a.end) for name, it in zip(labels, passages, strict=True)]
        ),
        render_marks(
            second.text, [(name, it.b.start, it.b.end) for name, it in zip(labels, passages, strict=True)]
        ),
    )


def shared_quotation() -> tuple[str, str]:
    """Both heard the same person; their own words differ."""
    return (
        f"{OWN} Der Wirt sagte: „⟦quotation:Wir machen im Winter alle Fenster zu und warten auf den⟧ März.“",
        f"{OTHER} »⟦quotation:Wir machen im Winter alle Fenster zu und warten auf den⟧ Mai«, so der Wirt.",
    )


def one_report_quotes_the_other() -> tuple[str, str]:
    """Who sets another's words in quotation marks says whose they are."""
    quoted = "⟦quotation:Wir machen im Winter alle Fenster zu und warten auf den März⟧"
    own, others = (" ".join(f"{word}{number}" for number in range(80)) for word in ("Wort", "Satz"))
    return f"{own} {quoted}. {OWN}", f"{others} Im Boten stand: „{quoted}.“ {OTHER}"


def phrase_of_seven_words() -> tuple[str, str]:
    """Seven words alone prove nothing."""
    return (
        f"{OWN} Es geht darum, ⟦phrase:den Streit um die Brücke zu beenden⟧.",
        f"{OTHER} Sie wollen ⟦phrase:den Streit um die Brücke zu beenden⟧ versuchen.",
    )


def list_of_names() -> tuple[str, str]:
    """A list of offices and names is the same everywhere, however long."""
    names = "Bürgermeisterin Ada Lohse, Kämmerer Udo Brink, Baurätin Mia Senf, Ratsherr Jan Pohl"
    return (
        f"{OWN} Im Saal waren ⟦phrase:{names}⟧.",
        f"{OTHER} Gewählt wurden ⟦phrase:{names}⟧ für vier Jahre.",
    )


def edited_copy() -> tuple[str, str]:
    """An edited run holds its verbatim runs, each with its own offsets."""
    return (
        (
            f"{OWN}\n\n⟦~copy:⟦copy:Der Gemeinderat von Quellingen hat am Montag den Bau einer⟧ zweiten "
            "⟦copy:Schleuse beschlossen. Das teilte die Verwaltung nach der Sitzung mit⟧⟧."
        ),
        (
            f"{OTHER}\n\n⟦~copy:⟦copy:Der Gemeinderat von Quellingen hat am Montag den Bau einer⟧ weiteren "
            "⟦copy:Schleuse beschlossen. Das teilte die Verwaltung nach der Sitzung mit⟧⟧."
        ),
    )


def caption_between() -> tuple[str, str]:
    """No passage reaches over a caption."""
    return (
        (
            "⟦copy:Der Gemeinderat von Quellingen hat am Montag den Bau einer Schleuse beschlossen⟧.\n\n"
            "! Blick auf den Kanal\n\n⟦copy:Das teilte die Verwaltung nach der Sitzung auf ihrer Seite mit⟧."
        ),
        (
            "⟦copy:Der Gemeinderat von Quellingen hat am Montag den Bau einer Schleuse beschlossen⟧.\n\n"
            "! Der Kanal im Juni\n\n⟦copy:Das teilte die Verwaltung nach der Sitzung auf ihrer Seite mit⟧."
        ),
    )


@pytest.mark.parametrize(
    "scenario",
    [
        shared_quotation,
        one_report_quotes_the_other,
        phrase_of_seven_words,
        list_of_names,
        edited_copy,
        caption_between,
    ],
    ids=lambda it: it.__name__,
)
def test_shared_passages_have_the_right_kind(scenario: Callable[[], tuple[str, str]]) -> None:
    expected = scenario()
    assert marked_pair(*expected) == expected


def test_a_quotation_amid_copied_text_is_part_of_the_copy() -> None:
    quotation = "„Wir bauen für unsere Enkel, nicht für uns“"
    pair = pair_of(
        made_up(f"{WIRE} {quotation}, sagte sie.", published="2030-01-01"),
        made_up(f"{WIRE} {quotation}, so die Rednerin.", published="2030-01-02"),
    )
    assert {it.kind for it in pair.passages} == {SharedKind.COPY}


def test_words_that_both_quote_do_not_count_as_copied() -> None:
    quotation = "„Wir bauen für unsere Enkel, nicht für uns“"
    a = made_up(f"{WIRE} {quotation}, sagte sie.", published="2030-01-01")
    b = made_up(f"{WIRE} {quotation}, sagte sie.\n", published="2030-01-02")
    words = len(WIRE.split()) + 2
    assert pair_of(a, b).share_of_a == round(words / (words + 8), 4)


def test_copied_reports_are_wholly_derived_and_say_on_what_that_rests() -> None:
    pair = pair_of(
        made_up(WIRE, agencies=("dpa",), published="2030-01-01"), made_up(WIRE, published="2030-01-02")
    )
    assert (pair.derived_a, pair.derived_b) == (Derivation.WHOLLY, Derivation.WHOLLY)
    assert pair.agencies == ("dpa",)
    assert pair.evidence == (LineageEvidence.CREDIT_A, LineageEvidence.PASSAGES)


def test_reports_without_shared_words_make_no_pair() -> None:
    assert find_lineage((made_up(OWN), made_up(OTHER))) == ()


def test_parts_of_one_report_are_not_paired() -> None:
    assert find_lineage((made_up(f"{WIRE}\n\n{WIRE}"),)) == ()


def test_many_holders_of_one_text_are_still_joined() -> None:
    reports = [made_up(f"{WIRE} Ausgabe {number}.") for number in range(200)]
    pairs = find_lineage(reports)
    assert {pair.a.report for pair in pairs} | {pair.b.report for pair in pairs} == {it.id for it in reports}
    assert len(pairs) < len(reports) * 2
