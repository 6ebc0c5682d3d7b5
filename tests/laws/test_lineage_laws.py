"""Laws of lineage and stories: exact words, whole partitions, and no influence of order or foreign matter."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from synopse.lineage import find_lineage, independent_origins
from synopse.model import Report
from synopse.model.order import members_of
from synopse.stories import find_stories, story_of_all
from synopse.text.tokens import find_tokens
from tests.lineage.made_up import made_up

SENTENCES = (
    "Der Deich bei Sandhusen ist in der Nacht zum Sonntag auf vierzig Metern gebrochen.",
    "Rund zweihundert Anwohner mussten ihre Häuser verlassen, sagte die Landrätin am Morgen.",
    "„Wir haben die halbe Nacht Sandsäcke gefüllt und dann aufgegeben“, sagte ein Helfer.",
    "Die Feuerwehr pumpt seit dem Mittag Wasser aus den Kellern der Altstadt.",
    "Im Rathaus von Bergfelden hat der Rat über den Haushalt des nächsten Jahres gestritten.",
    "Die Kämmerin legte einen Plan vor, der ohne neue Schulden auskommen soll.",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map(" ".join)
DAYS = st.sampled_from([None, "2031-03-01", "2031-03-02", "2031-04-20"])
REPORTS = st.lists(
    st.builds(lambda text, day: made_up(text, outlet=day, published=day), TEXTS, DAYS),
    min_size=1,
    max_size=6,
    unique_by=lambda report: report.id,
)


def keys(report: Report, start: int, end: int) -> list[str]:
    return [token.key for token in find_tokens(report.text[start:end])]


@given(REPORTS)
def test_verbatim_passages_hold_the_same_words(reports: Sequence[Report]) -> None:
    by_id = {report.id: report for report in reports}
    for pair in find_lineage(reports):
        for it in (it for it in pair.passages if it.verbatim):
            a = keys(by_id[pair.a.report], it.a.start, it.a.end)
            assert a == keys(by_id[pair.b.report], it.b.start, it.b.end)
            assert len(a) >= 7


@given(REPORTS)
def test_shares_are_shares(reports: Sequence[Report]) -> None:
    for pair in find_lineage(reports):
        assert 0 <= pair.share_of_a <= 1
        assert 0 <= pair.share_of_b <= 1


@given(REPORTS, st.randoms(use_true_random=False))
def test_the_order_of_reports_changes_nothing(reports: list[Report], chance: st.DataObject) -> None:
    mixed = reports.copy()
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert find_lineage(mixed) == find_lineage(reports)
    assert find_stories(mixed, {}) == find_stories(reports, {})
    assert story_of_all(mixed) == story_of_all(reports)


@given(REPORTS)
def test_every_part_is_in_exactly_one_story_and_one_origin(reports: Sequence[Report]) -> None:
    by_id = {report.id: report for report in reports}
    members = sorted(members_of(reports))
    assert sorted(member for story in find_stories(reports, {}) for member in story.members) == members
    origins = independent_origins(story_of_all(reports), by_id, find_lineage(reports))
    assert sorted(member for origin in origins for member in origin.members) == members
