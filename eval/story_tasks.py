"""Tasks about stories: sets with known events, look-alikes, founding texts among thousands."""

from collections.abc import Sequence

import product
from gold import Events, Grouped, Window
from rows import HALVES, half_of, written
from scorers.score import Json, Outcome
from scorers.stories import score_across, score_events, score_grouping, score_window

ORDERS = (1, 2)  # seeds of orders in which reports are grouped once more
UNSTREAMED = ("og2021_both", "ecb_en")  # the same reports again, and reports without dates


def measure_stories(grouped: Grouped) -> Outcome:
    """Score each set, and the stream against all at once where reports have dates."""
    outcomes = [_grouped(name, rows) for name, rows in grouped.sets.items()]
    outcomes += [_streamed(name, rows) for name, rows in grouped.sets.items() if name not in UNSTREAMED]
    return Outcome(tuple(score for outcome in outcomes for score in outcome.scores))


def _grouped(name: str, rows: Sequence[Json]) -> Outcome:
    """Score a set, and apart the halves of its events by the hash of their names: odd ones stay blind."""
    with written({key: row[key] for key in row if key != "event"} for row in rows) as file:
        stories = product.stories((file,))
    found = {
        source.partition("#")[2]: story["id"] for story in reversed(stories) for source in story["sources"]
    }
    gold = {row["id"]: row["event"] for row in rows}
    halves = (
        score_grouping(
            found, gold, f"{name}.{half}", {it for it, event in gold.items() if half_of(event) == i}
        )
        for i, half in HALVES
    )
    spoken = {row["id"]: row["language"] for row in rows}
    across = (score_across(found, gold, spoken, name),) if len(set(spoken.values())) > 1 else ()
    scores = (score_grouping(found, gold, name), *halves, *across)
    return Outcome(tuple(score for outcome in scores for score in outcome.scores))


def _streamed(name: str, rows: Sequence[Json]) -> Outcome:
    """Score the groups made one at a time, and in other orders, against those made at once."""
    with written({key: row[key] for key in row if key != "event"} for row in rows) as file:
        batch, stream, *shuffled = product.stream_against_batch(file, ORDERS)
    scores = [score_grouping(stream, batch, f"{name}.stream")]
    scores += [score_grouping(other, batch, f"{name}.order_{i}") for i, other in enumerate(shuffled, 1)]
    return Outcome(tuple(score for outcome in scores for score in outcome.scores))


def measure_lookalikes(events: Events) -> Outcome:
    """Score the stories of all invented reports at once."""
    found = {
        (member["source"], member["part"]): str(number)
        for number, story in enumerate(product.group_by_names(events.files))
        for member in story["members"]
    }
    own = {part: events.events.get(part, f"alone {part}") for part in found}
    return score_events({str(k): v for k, v in found.items()}, {str(k): v for k, v in own.items()})


def measure_window(window: Window) -> Outcome:
    """Score the founding texts among thousands of articles, moved to their month."""
    with written(window.rows) as file:
        stories = product.group_by_names((*window.seeds, file))
    return score_window(stories, {str(seed) for seed in window.seeds})
