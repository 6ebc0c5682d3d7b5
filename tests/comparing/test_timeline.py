"""When it was, who is named there, and what disputes it.

A scenario gives its reports in the form in which they are expected to be marked: a sentence bears its moment,
with `!` and the rules behind it where findings dispute that; a passage that means somebody bears their name.
"""

from collections.abc import Callable, Iterator

import pytest

from synopse.comparing import find_timeline
from synopse.model import Discrepancy, DiscrepancyType, Passage, Severity, TimelineEntry, TimelineKind
from tests.comparing.side_by_side import Synopsis, lay, report_of
from tests.marks import read_marks, render_marks

Reports = tuple[str, ...]
Scenario = Callable[[], Reports]


def nobody_is_named() -> Reports:
    return ("⟦2025-05-05:Am Montag riss das Seil.⟧ Es war alt.",)


def persons_and_bodies_stand_under_their_full_names() -> Reports:
    return (
        (
            "Im Saal sprach Piet Nolte. "
            "⟦2025-05-05:⟦Piet-Nolte:Nolte⟧ klagt seit Montag gegen die ⟦Siemens-AG:Siemens AG⟧.⟧"
        ),
    )


def places_are_nobody() -> Reports:
    return ("⟦2025-05-05:In Berlin riss am Montag das Seil.⟧",)


def one_who_is_named_twice_stands_once() -> Reports:
    return ("⟦2025-05-05:Am Montag sprach ⟦Piet-Nolte:Piet Nolte⟧, und Nolte lachte.⟧",)


def names_of_other_sentences_are_not_told_there() -> Reports:
    return ("Im Saal sprach Piet Nolte. ⟦2025-05-05:Am Montag riss das Seil.⟧ Ada Brink schwieg.",)


def a_speaker_known_by_the_pronoun_is_meant() -> Reports:
    return (
        (
            "Am Abend sprach Wehrleiter Piet Nolte im Saal. "
            "⟦2025-05-05:⟦Piet-Nolte:Er⟧ sagte, am Montag sei das Feuer gelöscht worden.⟧"
        ),
    )


def the_day_of_one_sentence_differs() -> Reports:
    return (
        "⟦2025-05-05!time@1:Der Rat in Melmbach stimmt am Montag über das neue Bad ab.⟧",
        "⟦2025-05-06!time@1:Der Rat in Melmbach stimmt am Dienstag über das neue Bad ab.⟧",
    )


def only_the_hour_is_disputed_and_not_the_day() -> Reports:
    return (
        (
            "⟦2025-05-05:⟦2025-05-05T14#30!moment@1,time_differs@1:"
            "Der Unfall ereignete sich am Montag gegen 14.30 Uhr auf der Landstraße bei Melmbach.⟧⟧"
        ),
        (
            "⟦2025-05-05:⟦2025-05-05T16#10!moment@1,time_differs@1:"
            "Der Unfall geschah am Montag gegen 16.10 Uhr auf der Landstraße nahe Melmbach.⟧⟧"
        ),
    )


def the_order_of_two_events_differs() -> Reports:
    return (
        (
            "⟦2025-05-05!order@1,sequence@1:"
            "Der Bus war am Montag vor dem Unfall noch in der Werkstatt in Melmbach geprüft worden.⟧"
        ),
        (
            "⟦2025-05-05!order@1,sequence@1:"
            "Der Bus war am Montag nach dem Unfall noch in der Werkstatt in Melmbach geprüft worden.⟧"
        ),
    )


def a_figure_that_differs_disputes_no_moment() -> Reports:
    return (
        "⟦2025-05-05:Bei dem Brand in der Spinnerei hat es am Montag 14 Verletzte gegeben.⟧",
        "⟦2025-05-05:Bei dem Brand in der Spinnerei hat es am Montag 17 Verletzte gegeben.⟧",
    )


SCENARIOS = (
    nobody_is_named,
    persons_and_bodies_stand_under_their_full_names,
    places_are_nobody,
    one_who_is_named_twice_stands_once,
    names_of_other_sentences_are_not_told_there,
    a_speaker_known_by_the_pronoun_is_meant,
    the_day_of_one_sentence_differs,
    only_the_hour_is_disputed_and_not_the_day,
    the_order_of_two_events_differs,
    a_figure_that_differs_disputes_no_moment,
)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: one.__name__)
def test_the_timeline_of(scenario: Scenario) -> None:
    expected = scenario()
    synopsis = lay(*(read_marks(report)[0] for report in expected))
    assert marked(synopsis) == expected


def marked(synopsis: Synopsis) -> Reports:
    """The reports with their told moments and who is named there."""
    rules = {found.id: found.rule for found in synopsis.discrepancies}
    entries = find_timeline(synopsis.story, synopsis.entries, synopsis.discrepancies)
    lines = []
    for shown in synopsis.entries:
        own = [entry for entry in entries if entry.report == shown.report.id]
        marks = dict.fromkeys(mark for entry in own for mark in _marks(entry, rules))
        lines.append(render_marks(shown.report.text, list(marks)))
    return tuple(lines)


def _marks(entry: TimelineEntry, rules: dict[str, str]) -> Iterator[tuple[str, int, int]]:
    if entry.kind is not TimelineKind.TOLD or entry.what is None:
        return
    disputed = ",".join(sorted({rules[one] for one in entry.discrepancies}))
    moment = entry.value.replace(":", "#") + (f"!{disputed}" if disputed else "")
    yield moment, entry.what.span.start, entry.what.span.end
    for named in entry.who:
        yield named.name.replace(" ", "-"), named.passage.span.start, named.passage.span.end


def test_the_timeline_is_in_order_of_time() -> None:
    synopsis = lay(
        report_of("Am 3. Mai 2025 riss das Seil.", "2025-05-06"),
        report_of("Am 1. Mai 2025 war Prüfung.", "2025-05-05"),
    )
    entries = find_timeline(synopsis.story, synopsis.entries)
    assert [one.value for one in entries] == ["2025-05-01", "2025-05-03", "2025-05-05", "2025-05-06"]
    assert [one.kind for one in entries] == [TimelineKind.TOLD] * 2 + [TimelineKind.PUBLISHED] * 2


def test_a_publication_has_nobody_and_is_not_disputed() -> None:
    synopsis = lay("Am 3. Mai 2025 sprach Piet Nolte.")
    published = find_timeline(synopsis.story, synopsis.entries)[-1]
    assert (published.kind, published.who, published.discrepancies) == (TimelineKind.PUBLISHED, (), ())


def test_a_moment_told_twice_in_a_sentence_stands_once_with_all_that_disputes_it() -> None:
    synopsis = lay("Am Montag riss das Seil, und am Montag fiel die Bahn.")
    (entry,) = synopsis.entries
    disputes = [
        Discrepancy(f"D{number}", DiscrepancyType.TIME, Severity.DIFFERS, (passage,), "time@1", "")
        for number, time in enumerate(entry.findings.times, 1)
        for passage in (Passage(entry.report.id, time.span),)
    ]
    told = [
        one
        for one in find_timeline(synopsis.story, synopsis.entries, disputes)
        if one.kind is TimelineKind.TOLD
    ]
    assert [one.discrepancies for one in told] == [("D1", "D2")]
