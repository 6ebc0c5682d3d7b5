"""The main job on the bundled example: what is planted is found, nothing else is called a contradiction."""

from functools import cache

import pytest

from synopse.demo import load_demo_reports
from synopse.dossier import compare_reports
from synopse.model import Discrepancy, Dossier, Passage, ReportEntry, Severity, Span, StoryDossier
from synopse.reading import read_report
from tests.demo_planted import Json, planted

PLANTED = planted()


@cache
def dossier() -> Dossier:
    """The example, compared."""
    return compare_reports([read_report(raw, name) for name, raw in load_demo_reports()])


def leak() -> StoryDossier:
    """The story of the ammonia leak."""
    return next(story for story in dossier().stories if len(story.reports) > 3)


def entries() -> dict[str, ReportEntry]:
    """All reports of the example by file name."""
    return {entry.report.source: entry for story in dossier().stories for entry in story.reports}


def meets(found: Passage, expected: Json) -> bool:
    """Whether a passage covers at least half of the planted one, or lies in it."""
    report = entries()[expected["file"]].report
    span = Span(expected["start"], expected["end"])
    if found.report != report.id:
        return False
    shared = found.span.shared_length(span)
    return shared * 2 >= min(len(span), len(found.span)) and shared > 0


def sources_of(story: StoryDossier) -> set[tuple[str, int]]:
    """The members of a story by file name and part."""
    names = {entry.report.id: entry.report.source for entry in story.reports}
    return {(names[member.report], member.part) for member in story.story.members}


@pytest.mark.parametrize("expected", PLANTED["stories"], ids=lambda story: str(story["id"]))
def test_each_event_is_one_story(expected: Json) -> None:
    members = {(member["file"], member["part"]) for member in expected["members"]}
    assert members in [sources_of(story) for story in dossier().stories]


@pytest.mark.parametrize("expected", PLANTED["reports"], ids=lambda report: str(report["file"]))
def test_masthead_and_time_are_read(expected: Json) -> None:
    report = entries()[expected["file"]].report
    assert (report.outlet.value if report.outlet else None) == (expected["outlet"] or {}).get("name")
    right = {(expected[key] or {}).get("value") for key in ("published", "updated")}
    assert (report.published.value if report.published else None) in right
    assert [(line.place, list(line.agencies)) for line in report.datelines] == [
        (line["place"], line["agencies"]) for line in expected["datelines"]
    ]


def test_at_least_nine_zones_in_ten_are_of_the_planted_kind() -> None:
    wrong = [zone for zone in PLANTED["zones"] if not zone_is_right(zone)]
    assert len(wrong) * 10 <= len(PLANTED["zones"]), [
        f"{zone['kind']}: {zone['exact'][:60]}" for zone in wrong
    ]


def zone_is_right(expected: Json) -> bool:
    """Whether nine characters in ten of a planted zone lie in zones of a right kind."""
    report = entries()[expected["file"]].report
    right = {expected["kind"], *expected["also"]}
    span = Span(expected["start"], expected["end"])
    covered = sum(zone.span.shared_length(span) for zone in report.zones if zone.kind.value in right)
    return covered * 10 >= len(expected["exact"].replace("\n", "").replace(" ", "")) * 9


def test_no_word_of_a_comment_or_an_appeal_is_evidence() -> None:
    article = {"title", "kicker", "teaser", "subheading", "body"}
    for zone in PLANTED["zones"]:
        if zone["kind"] in article or article & set(zone["also"]):
            continue
        entry = entries()[zone["file"]]
        span = Span(zone["start"], zone["end"])
        for attribution in entry.findings.attributions:
            assert not any(content.overlaps(span) for content in attribution.content), zone["exact"][:60]


def test_copies_of_the_agency_count_once() -> None:
    origins = [
        sorted(entry.report.source for entry in leak().reports if entry.report.id in ids)
        for ids in ({member.report for member in origin.members} for origin in leak().origins)
    ]
    assert sorted(origins) == sorted(origin["members"] for origin in PLANTED["lineage"]["origins"])


@pytest.mark.parametrize("expected", PLANTED["discrepancies"], ids=lambda found: str(found["id"]))
def test_each_planted_discrepancy_is_found(expected: Json) -> None:
    types = {expected["type"], *expected.get("also_types", ())}
    found = [item for item in leak().discrepancies if item.type.value in types]
    assert any(
        len({p["file"] for p in expected["passages"] if any(meets(passage, p) for passage in item.passages)})
        > 1
        for item in found
    ), [item.type.value for item in leak().discrepancies]


def test_nothing_else_is_called_a_contradiction() -> None:
    right = [item for item in PLANTED["discrepancies"] if item["severity"] == "contradiction"]
    for story in dossier().stories:
        for item in story.discrepancies:
            if item.severity is not Severity.CONTRADICTION:
                continue
            assert any(
                all(any(meets(passage, p) for p in expected["passages"]) for passage in item.passages)
                for expected in right
            ), [passage.span.of(text_of(passage)) for passage in item.passages]


@pytest.mark.parametrize("trap", PLANTED["not_a_contradiction"], ids=lambda trap: str(trap["id"]))
def test_no_trap_is_stepped_into(trap: Json) -> None:
    strong = (Severity.CONTRADICTION, Severity.DIFFERS, Severity.UPDATE)
    for item in leak().discrepancies:
        if item.severity in strong and not is_planted(item):
            files = {p["file"] for p in trap["passages"] for passage in item.passages if exactly(passage, p)}
            assert len(files) < 2, (
                item.type,
                [passage.span.of(text_of(passage)) for passage in item.passages],
            )


def is_planted(item: Discrepancy) -> bool:
    """Whether all passages of a discrepancy belong to one that is planted."""
    return any(
        all(any(meets(passage, p) for p in expected["passages"]) for passage in item.passages)
        for expected in PLANTED["discrepancies"]
    )


def exactly(found: Passage, expected: Json) -> bool:
    """Whether a passage is no more than the planted words."""
    report = entries()[expected["file"]].report
    return found.report == report.id and Span(expected["start"], expected["end"]).contains(found.span)


def text_of(passage: Passage) -> str:
    """The text of the report a passage points into."""
    return next(entry.report.text for entry in entries().values() if entry.report.id == passage.report)


@pytest.mark.parametrize(
    "expected", PLANTED["silences"], ids=lambda gap: f"{gap['statement']}-{gap['file'][:2]}"
)
def test_a_silence_is_claimed_only_when_fair(expected: Json) -> None:
    report = entries()[expected["file"]].report
    planted_cells = next(s for s in PLANTED["statements"] if s["id"] == expected["statement"])["cells"]
    passages = [passage for cell in planted_cells for passage in cell["passages"]]
    rows = [
        statement
        for statement in leak().statements
        if any(meets(mine, p) for cell in statement.cells for mine in cell.passages for p in passages)
    ]
    states = {cell.state.value for row in rows for cell in row.cells if cell.report == report.id}
    assert expected["state"] in states, states
    if expected["state"] == "not_checkable":
        assert "not_found" not in states


def test_the_translated_quotation_stands_in_two_versions() -> None:
    (expected,) = PLANTED["quotations"]
    assert any(
        len(found.versions) >= 2
        and all(
            any(meets(mine, p) for version in found.versions for mine in version for p in planted_version)
            for planted_version in expected["versions"]
        )
        for found in leak().quotations
    )


@pytest.mark.parametrize("person", PLANTED["people"], ids=lambda person: str(person["name"]))
def test_spellings_of_one_name_are_merged(person: Json) -> None:
    merged = [set(found.variants) for found in leak().people]
    assert any(set(person["variants"]) <= variants for variants in merged)
