"""Whose copy an article says it is: agencies found in credits, datelines and bylines, against mined credits.

The gold is silver: one row an article, found by a pattern at its very end, with agencies that were read from
the row's own words. What it says is weighed accordingly:

- *Spans.* Edge punctuation, brackets and white space count nowhere. A found span is exact when it ends where
  the row ends, and begins where the row begins or, if the row has no brackets, anywhere between there and
  the last end of a sentence or line: rows begin in the middle of `Mit Material von dpa` and `RND/mit dpa`.
- *Agencies* go by their canonical names. What a row spells so that its miner passed over it (`EPD`, `TASS`)
  is added. An agency that the found span names before the row begins (`von AP und dpa`) counts nowhere.
- *Precision* is judged where the gold looked: over all agencies found in the last `END` characters of an
  article. Further up it is counted by article: `nothing_else` are those where no agency is credited that the
  row does not name. It is too low, as a ticker credits each of its entries and the row only the last.
- A row that stands inside a sentence (`sagte sie der dpa.`) is none: `running_left_alone` counts those where
  nothing was found. A row that starts inside `picture alliance/dpa` is of a photo: `photos_left_alone`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from scorers.score import Json, Outcome, Score, balanced, checked, found

END = 200
SPELLED = {
    name.casefold(): name
    for name in (
        *("dpa", "dts", "Reuters", "AFP", "AP", "APA", "SDA", "KNA", "epd", "SID", "TASS", "RIA"),
        *("Interfax", "Ukrinform", "Bloomberg", "ots"),
    )
} | {"rtr": "Reuters", "reuter": "Reuters"}
EDGES = " \t\r\n.,;:()[]"
BREAK = re.compile(r"[.!?…:\"“”«»)\]]\s+|\n\s*")
PICTURE = re.compile(r"picture\s+$|alliance", re.IGNORECASE)
LABEL = re.compile(
    r"(?:material|agentur\w*|informationen|quelle)\b[^.!?\n]{0,40}$|(?:^|[/\s])mit\s$", re.IGNORECASE
)
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Credited:
    """A stretch of an article that credits agencies."""

    start: int
    end: int
    agencies: frozenset[str]

    def overlaps(self, other: "Credited") -> bool:
        """Tell whether both have a character in common."""
        return self.start < other.end and other.start < self.end


@dataclass(slots=True)
class _Tally:
    """Agencies counted: those of the gold, those found, those right, and right with an exact span."""

    gold: int = 0
    given: int = 0
    right: int = 0
    exact: int = 0


def score_credits(reports: Mapping[str, Json], texts: Mapping[str, str], gold: Sequence[Json]) -> Outcome:
    """Score reports by their ids against the rows of `gold`.

    `exact_f1`: agencies in a credit with the exact span. `agencies_f1`: in one that overlaps the row.
    """
    tally = _Tally()
    checks: dict[str, bool] = {}
    alone: dict[str, bool] = {}
    running: dict[str, bool] = {}
    photos: dict[str, bool] = {}
    for row in gold:
        text, given = texts[row["id"]], _given(reports.get(row["id"], {}))
        credit = Credited(row["start"], row["end"], _named(row))
        apart = photos if is_photo(text, row) else running if is_running(text, row) else None
        if apart is not None:
            apart[row["id"]] = not any(one.overlaps(credit) for one in given)
            continue
        checks[row["id"]] = _count(tally, text, credit, given)
        high = (one for one in given if one.end <= len(text.rstrip()) - END)
        alone[row["id"]] = all(one.agencies <= credit.agencies for one in high)
    shares = {"nothing_else": alone, "running_left_alone": running, "photos_left_alone": photos}
    return Outcome(
        (*_scores(tally), *(checked(name, values) for name, values in shares.items())), *found(checks)
    )


def _scores(tally: _Tally) -> Iterable[Score]:
    for name, right in (("exact_f1", tally.exact), ("agencies_f1", tally.right)):
        precision, recall = (right / whole if whole else 0.0 for whole in (tally.given, tally.gold))
        yield balanced(name, precision, recall, f"{right}/{tally.given}/{tally.gold}")


def _count(tally: _Tally, text: str, gold: Credited, given: Sequence[Credited]) -> bool:
    """Count one row in; tell whether all of it was found exactly and nothing else at the end."""
    meeting = [one for one in given if one.overlaps(gold)]
    near = [one for one in given if one.end > len(text.rstrip()) - END and one not in meeting]
    names = {name for one in meeting for name in one.agencies}
    before = text[min((one.start for one in meeting), default=gold.start) : gold.start]
    names -= _spelled(before) - gold.agencies
    stray = sum(len(one.agencies) for one in near)
    right = len(names & gold.agencies)
    exact = right if any(is_exact(text, one, gold) for one in meeting) else 0
    tally.gold += len(gold.agencies)
    tally.given += len(names) + stray
    tally.right += right
    tally.exact += exact
    return exact == len(gold.agencies) == len(names) + stray


def is_exact(text: str, one: Credited, gold: Credited) -> bool:
    """Tell whether a found span is that of the gold, or of the whole phrase in which the gold begins."""
    start, end = _core(text, one)
    wanted, last = _core(text, gold)
    first = wanted if text[gold.start] in "([" else _phrase(text, gold.start)
    return end == last and first <= start <= wanted


def is_photo(text: str, row: Json) -> bool:
    """Tell whether a row is of `picture alliance/dpa`."""
    return PICTURE.search(text[max(0, row["start"] - 20) : row["start"]] + row["credit"]) is not None


def is_running(text: str, row: Json) -> bool:
    """Tell whether a row is a lone name inside a sentence: no stroke, no bracket, no words that credit."""
    if re.search(r"[/(\[,]", row["credit"]):
        return False
    before = text[max(0, row["start"] - 60) : row["start"]]
    return not (_ends(before) or LABEL.search(before))


def _ends(before: str) -> bool:
    """Tell whether a sentence or line has ended right before."""
    return not before.strip() or before.endswith("\n") or before.rstrip()[-1] in '.!?…:"“”«»)]+'


def _phrase(text: str, start: int) -> int:
    """Give where the phrase begins that leads to a place, 80 characters before it at most."""
    lead = max(0, start - 80)
    breaks = [lead + match.end() for match in BREAK.finditer(text[lead:start])]
    return breaks[-1] if breaks else lead


def _core(text: str, one: Credited) -> tuple[int, int]:
    """Give a span without punctuation and brackets at its edges."""
    words = text[one.start : one.end]
    return one.start + len(words) - len(words.lstrip(EDGES)), one.start + len(words.rstrip(EDGES))


def _given(report: Json) -> list[Credited]:
    """List what a report credits for its text, datelines included."""
    texts = [one for one in report.get("credits", ()) if one["for"] == "text"]
    return [
        Credited(one["start"], one["end"], frozenset(one["agencies"]))
        for one in (*texts, *report.get("datelines", ()))
        if one["agencies"]
    ]


def _named(row: Json) -> frozenset[str]:
    stated = {SPELLED.get(name.casefold(), name) for name in row["agencies"]}
    return frozenset(stated | _spelled(row["credit"]))


def _spelled(words: str) -> set[str]:
    return {SPELLED[word] for word in map(str.casefold, WORD.findall(words)) if word in SPELLED}
