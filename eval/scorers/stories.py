"""How well reports are grouped: B-cubed (Bagga & Baldwin 1998), every report weighing the same."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from scorers.score import Json, Outcome, Score

LONGEST = 7  # days of a story
LARGE = 1 / 20  # of a week's reports
WEEKS = 4  # in the month of the window


def score_grouping(
    found: Mapping[str, str], gold: Mapping[str, str], name: str, counted: Collection[str] | None = None
) -> Outcome:
    """Score groups by the id of each report; a report that was not grouped stands alone.

    `found` and `gold` map a report to the name of its group; only reports of `counted` weigh, if it is given.
    """
    groups = {report: found.get(report, f"alone {report}") for report in gold}
    both = Counter((groups[report], gold[report]) for report in gold)
    given, due = Counter(groups.values()), Counter(gold.values())
    together = {report: both[groups[report], gold[report]] for report in gold}
    weighed = [report for report in gold if counted is None or report in counted]
    precision = _mean([together[report] / given[groups[report]] for report in weighed])
    recall = _mean([together[report] / due[gold[report]] for report in weighed])
    balance = 2 * precision * recall / (precision + recall) if weighed else 0.0
    count = f"{len(given)} groups, {len(due)} due"
    return Outcome((Score(f"{name}.b3_f1", balance, count, precision, recall),))


def score_across(
    found: Mapping[str, str], gold: Mapping[str, str], languages: Mapping[str, str], name: str
) -> Outcome:
    """Score the pairs of reports in two languages that are in one group."""
    groups = {report: found.get(report, f"alone {report}") for report in gold}
    given = _pairs_across(groups, languages)
    due = _pairs_across(gold, languages)
    both = _pairs_across({report: (groups[report], gold[report]) for report in gold}, languages)
    precision, recall = (both / all_of if all_of else 0.0 for all_of in (given, due))
    balance = 2 * precision * recall / (precision + recall) if both else 0.0
    return Outcome((Score(f"{name}.across_f1", balance, f"{both} of {due} pairs", precision, recall),))


def _pairs_across(groups: Mapping[str, object], languages: Mapping[str, str]) -> int:
    """How many pairs of reports in different languages share a group."""
    held: dict[object, Counter[str]] = {}
    for report, group in groups.items():
        held.setdefault(group, Counter())[languages[report]] += 1
    squares = (sum(own.values()) ** 2 - sum(count**2 for count in own.values()) for own in held.values())
    return sum(squares) // 2


def score_events(found: Mapping[str, str], gold: Mapping[str, str]) -> Outcome:
    """Score groups of parts, and tell whether any holds two events."""
    held: dict[str, set[str]] = {}
    for part, group in found.items():
        held.setdefault(group, set()).add(gold[part])
    pure = sum(len(events) == 1 for events in held.values())
    split = {event for event in gold.values() if len({found[it] for it in found if gold[it] == event}) > 1}
    return Outcome(
        (
            *score_grouping(found, gold, "all").scores,
            Score("stories_of_one_event", pure / len(held) if held else 0.0, f"{pure}/{len(held)}"),
        ),
        misses=tuple(sorted(split)) + tuple(" + ".join(sorted(it)) for it in held.values() if len(it) > 1),
    )


def score_window(stories: Sequence[Json], seeds: Collection[str]) -> Outcome:
    """Score where the founding texts are among many articles, and whether stories are long or large.

    A second text in one of them may stand in their story or out of it.
    """
    firsts = [
        [it for it in story["members"] if it["source"] in seeds and not it["part"]] for story in stories
    ]
    best = max(range(len(stories)), key=lambda place: len(firsts[place]), default=None)
    together = len(firsts[best]) if best is not None else 0
    members = stories[best]["members"] if best is not None else []
    own = sum(it["source"] in seeds for it in members)
    fine = sum(_is_short(story) or "long" in story["remarks"] for story in stories)
    return Outcome(
        (
            Score("seeds_together", together / len(seeds), f"{together}/{len(seeds)}"),
            Score("not_foreign", own / len(members) if members else 0.0, f"{own}/{len(members)}"),
            Score("not_long", fine / len(stories) if stories else 0.0, f"{fine}/{len(stories)}"),
            *_share_of_small(stories),
        )
    )


def _is_short(story: Json) -> bool:
    """Whether a story is no longer than a week."""
    days = [date.fromisoformat(day).toordinal() for day in story["days"]]
    return not days or max(days) - min(days) <= LONGEST


def _share_of_small(stories: Sequence[Json]) -> tuple[Score, ...]:
    """How many stories hold at most a twentieth of a week's reports, or say why they hold more."""
    week = sum(len(story["members"]) for story in stories) / WEEKS
    small = sum(len(story["members"]) <= LARGE * week or "large" in story["remarks"] for story in stories)
    return (Score("not_large", small / len(stories) if stories else 0.0, f"{small}/{len(stories)}"),)


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0
