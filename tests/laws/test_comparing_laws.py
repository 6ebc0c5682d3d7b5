"""What holds of every synopsis, whatever the reports say."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from synopse.comparing.clauses import find_clauses
from synopse.comparing.persons import fold_name
from synopse.comparing.terms import fold_content
from synopse.lang.de.stems import fold_stem
from synopse.model import CellState, Span
from tests.comparing.side_by_side import lay, report_of

SENTENCES = (
    "Der Deich bei Süderhaff hat gehalten.",
    "Der Deich bei Süderhaff sei dicht, sagte Deichgraf Fiete Lorns.",
    "In Süderhaff wurden 14 Schafe gerettet.",
    "In Süderhaff wurden 16 Schafe gerettet.",
    "Lorns nannte eine Räumung unwahrscheinlich.",
    "„Wir bleiben hier“, sagte Lorns am Montag.",
    "Die Fähre hat angelegt und zwei Kühe gebracht.",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map("\n".join)
STORIES = st.lists(TEXTS, min_size=1, max_size=4, unique=True)


@given(STORIES)
def test_every_word_of_the_article_stands_in_a_statement_and_only_whole_passages_in_two(
    texts: list[str],
) -> None:
    synopsis = lay(*texts)
    for entry in synopsis.entries:
        spans = sorted(
            {
                passage.span
                for statement in synopsis.statements
                for cell in statement.cells
                for passage in cell.passages
                if passage.report == entry.report.id
            }
        )
        assert all(one.end <= other.start for one, other in pairwise(spans))
        told = "".join(span.of(entry.report.text) for span in spans)
        left = entry.report.text
        for span in reversed(spans):
            left = left[: span.start] + left[span.end :]
        assert told
        assert {word for word in left.split() if word.isalpha()} <= {"und"}


@given(STORIES)
def test_each_statement_has_a_cell_for_every_report_and_a_passage_for_each_telling(texts: list[str]) -> None:
    synopsis = lay(*texts)
    reports = [entry.report.id for entry in synopsis.entries]
    for statement in synopsis.statements:
        assert [cell.report for cell in statement.cells] == reports
        for cell in statement.cells:
            told = cell.state in (CellState.SAYS, CellState.ATTRIBUTES)
            assert bool(cell.passages) == told
            assert (cell.why is None) == told


@given(STORIES)
def test_the_same_reports_give_the_same_synopsis(texts: list[str]) -> None:
    assert lay(*texts) == lay(*texts)


@given(STORIES)
def test_a_discrepancy_shows_two_passages_of_the_story(texts: list[str]) -> None:
    synopsis = lay(*texts)
    names = {statement.id for statement in synopsis.statements}
    for found in synopsis.discrepancies:
        assert len(found.passages) > 1
        assert found.statement is None or found.statement in names
        assert [one.id for one in synopsis.discrepancies].count(found.id) == 1


@given(TEXTS)
def test_a_report_beside_its_copy_has_no_discrepancy_of_weight(text: str) -> None:
    synopsis = lay(report_of(text, "2025-05-06"), report_of(text, "2025-05-07"))
    crossing = [one for one in synopsis.discrepancies if not one.within_one_report]
    assert not any(one.severity in ("contradiction", "update", "attribution") for one in crossing)


@given(st.text(max_size=300), st.booleans())
def test_clauses_lie_in_the_sentence_in_order(text: str, heading: bool) -> None:  # noqa: FBT001 -- drawn
    if text.strip():
        clauses = find_clauses(text, Span(0, len(text)), heading=heading)
        assert all(one.end <= other.start for one, other in pairwise(clauses))


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(word: str) -> None:
    assert fold_content(fold_content(word)) == fold_content(word)
    assert fold_name(fold_name(word)) == fold_name(word)
    assert isinstance(fold_stem(word), str)
