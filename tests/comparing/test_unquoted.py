"""A word quoted here, and taken up without quotation marks there."""

from tests.comparing.side_by_side import lay


def test_a_quoted_word_loses_its_marks() -> None:
    synopsis = lay(
        "Landrätin Jana Wolf sprach von einem „Taschenspielertrick“.",
        "Von einem Taschenspielertrick spricht Jana Wolf.",
    )
    assert synopsis.passages_of("quotation_boundary") == ["A:„Taschenspielertrick“", "B:Taschenspielertrick"]


def test_somebody_else_uses_the_word() -> None:
    synopsis = lay(
        "Landrätin Jana Wolf sprach von einem „Taschenspielertrick“.",
        "Von einem Taschenspielertrick spricht Ole Brand.",
    )
    assert not synopsis.passages_of("quotation_boundary")


def test_the_report_quotes_the_word_elsewhere() -> None:
    synopsis = lay(
        "Landrätin Jana Wolf sprach von einem „Taschenspielertrick“.",
        "Jana Wolf nannte ihn „Taschenspielertrick“. Den Taschenspielertrick, sagte Jana Wolf, kenne sie.",
    )
    assert not synopsis.passages_of("quotation_boundary")


def test_the_report_uses_the_word_itself() -> None:
    synopsis = lay(
        "Landrätin Jana Wolf sprach von einem „Taschenspielertrick“.",
        "Der Plan war ein Taschenspielertrick. Jana Wolf schwieg.",
    )
    assert not synopsis.passages_of("quotation_boundary")
