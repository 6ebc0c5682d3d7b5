"""How well pages of news are read, against what fundus reads from the same pages: one article a page.

A figure is a share of pages unless it says otherwise; on a page that the product could not read nothing is
found, and nothing right.

- `body_f1`: mean over pages of the F1 of words, as a bag, between the zones teaser, subheading and body and
  gold's `text`; `not_below_80`, `not_below_90`: pages that reach so much.
- `date`: the same instant (`same_moment`).
- `title`: the same words, or the same behind a kicker that one side has (`same_title`); `title_strict`: the
  same words; `title_alike`: right, or half of the words of both shared (Dice).
- `authors`: the same set of names, whatever their case and white space; no author where gold has none.
- `captions_out`, of captions: those of 20 characters or more, in gold's images and not in gold's text, that
  do not stand in our zones. A caption stands in a text when a run of half its words does: what slips into
  the body often lacks the credit.
- `agencies`, of agencies that gold names: those we name. Gold names an agency as an author ("dpa", "Deutsche
  Presse-Agentur", "dpa/AFP") or in a bracket that ends a paragraph of its text ("(dpa)", "(taz/afp)"); we
  name it in a credit for text, in a dateline or as an author, never in the credit of a photo. All go by the
  canonical name of `reading/agencies.py`. Gold names hardly any, seven on 58 pages and all of them as
  authors, for it leaves most credits out: one page moves the figure much, and what we name beyond gold is
  no mistake.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, time
from typing import TypeAlias

from scorers.page_text import level, words, zone_text
from scorers.score import Json, Outcome, checked, found, harmonic, share

Agency: TypeAlias = Callable[[str], str | None]
"""The canonical name behind a word, None for what is no agency."""
Checks: TypeAlias = dict[str, bool]

REACHED = {"not_below_80": 0.8, "not_below_90": 0.9}
ALIKE = 0.5
CAPTION = 20  # characters at least
KICKER_END = re.compile(r":|\s[-–—|/]\s")
CREDIT_END = re.compile(r"\(([^()]+)\)\W*$", re.MULTILINE)
BETWEEN_NAMES = re.compile(r"[/,;&+]|\s(?:und|mit)\s")


def score_pages(reports: Sequence[Json], gold: Sequence[Json], agency: Agency) -> Outcome:
    """Score the report of each page, both in the same order; one that could not be read is `{}`."""
    pairs = list(zip(reports, gold, strict=True))
    bodies = {row["id"]: words_f1(words(zone_text(report)), words(row["text"])) for report, row in pairs}
    checks: dict[str, Checks] = {
        name: {key: value >= least for key, value in bodies.items()} for name, least in REACHED.items()
    }
    for name, right in CHECKS.items():
        checks[name] = {row["id"]: right(report, row) for report, row in pairs}
    checks["captions_out"] = {key: out for pair in pairs for key, out in _captions(*pair)}
    checks["agencies"] = {key: named for pair in pairs for key, named in _agencies(*pair, agency)}
    scores = (checked(name, single) for name, single in checks.items())
    singles = {f"{name}:{key}": hit for name, single in checks.items() for key, hit in single.items()}
    return Outcome((share("body_f1", sum(bodies.values()), len(bodies)), *scores), *found(singles))


def words_f1(given: Sequence[str], gold: Sequence[str]) -> float:
    """Balance the shares of words that both have, each as often as it stands in both.

    >>> words_f1(["der", "damm", "der"], ["der", "damm", "hält"])
    0.6666666666666666
    """
    shared = (Counter(given) & Counter(gold)).total()
    return harmonic(shared / len(given), shared / len(gold)) if shared else 0.0


def same_moment(published: Json, gold: str) -> bool:
    """Tell whether a time of publication is gold's, as exactly as ours is told: to the second or minute.

    A day without a time is right where gold has that day, at midnight or without a time. Where one side has
    no offset from UTC, what the clock shows is compared: none is invented.

    >>> same_moment({"value": "2031-05-14T08:30:00Z", "precision": "second"}, "2031-05-14 10:30:00.250+02:00")
    True
    >>> same_moment({"value": "2031-05-14T10:30", "precision": "minute"}, "2031-05-14 10:30:00+02:00")
    True
    >>> same_moment({"value": "2031-05-14", "precision": "day"}, "2031-05-14 10:30:00+02:00")
    False
    """
    if published["precision"] == "month":
        return False
    ours, other = datetime.fromisoformat(published["value"]), datetime.fromisoformat(gold)
    if published["precision"] == "day":
        return ours.date() == other.date() and other.time() == time()
    if ours.tzinfo is None or other.tzinfo is None:
        ours, other = ours.replace(tzinfo=None), other.replace(tzinfo=None)
    if published["precision"] == "minute":
        other = other.replace(second=0)
    return ours.replace(microsecond=0) == other.replace(microsecond=0)


def same_title(one: str, other: str) -> bool:
    """Tell whether two titles have the same words, or one has them behind a kicker.

    Case, marks and white space do not count. A kicker ends with a colon, or with a dash, bar or slash
    between blanks.

    >>> same_title("Moorkamp - Damm hält!", "moorkamp: „Damm hält“")
    True
    >>> same_title("Flut: Damm hält", "Damm hält")
    True
    >>> same_title("Damm hält, vorerst", "Damm hält")
    False
    """
    return words(one) == words(other) or words(other) in _behind(one) or words(one) in _behind(other)


def _behind(title: str) -> list[list[str]]:
    """The words behind each mark that may end a kicker."""
    ends = (words(title[mark.end() :]) for mark in KICKER_END.finditer(title))
    return [rest for rest in ends if rest]


def _title(report: Json) -> str:
    title: Json | None = report.get("title")
    return str(title["value"]) if title else ""


def _title_alike(report: Json, row: Json) -> bool:
    one, other = _title(report), row["title"]
    return same_title(one, other) or words_f1(words(one), words(other)) >= ALIKE


def _same_date(report: Json, row: Json) -> bool:
    if "published" not in report or None in (report["published"], row["publishing_date"]):
        return "published" in report and report["published"] == row["publishing_date"]
    return same_moment(report["published"], row["publishing_date"])


def _same_authors(report: Json, row: Json) -> bool:
    ours = {level(author["name"]).casefold() for author in report.get("authors", ())}
    return "authors" in report and ours == {level(name).casefold() for name in row["authors"] or ()}


CHECKS: Mapping[str, Callable[[Json, Json], bool]] = {
    "date": _same_date,
    "title": lambda report, row: same_title(_title(report), row["title"]),
    "title_strict": lambda report, row: words(_title(report)) == words(row["title"]),
    "title_alike": _title_alike,
    "authors": _same_authors,
}


def _captions(report: Json, row: Json) -> Iterator[tuple[str, bool]]:
    """Tell of each caption outside gold's text whether it is outside of ours."""
    ours, gold = (f" {' '.join(words(text))} " for text in (zone_text(report), row["text"]))
    captions = dict.fromkeys(level(image["caption"] or "") for image in row["images"] or ())
    for number, caption in enumerate(captions):
        if len(caption) >= CAPTION and not _stands(caption, gold):
            yield f"{row['id']}/{number}", not _stands(caption, ours)


def _stands(caption: str, text: str) -> bool:
    """Whether a run of half the words of a caption stands in a text of words, each between blanks."""
    told = words(caption)
    half = (len(told) + 1) // 2
    runs = (told[start : start + half] for start in range(len(told) - half + 1))
    return any(f" {' '.join(run)} " in text for run in runs)


def _agencies(report: Json, row: Json, agency: Agency) -> Iterator[tuple[str, bool]]:
    """Tell of each agency that gold names whether we name it."""
    told = (*(row["authors"] or ()), *CREDIT_END.findall(row["text"]))
    of_text = (one for one in report.get("credits", ()) if one["for"] == "text")
    ours = {name for line in (*of_text, *report.get("datelines", ())) for name in line["agencies"]}
    for author in report.get("authors", ()):
        ours.update(_named(author["name"], agency))
    for name in dict.fromkeys(name for one in told for name in _named(one, agency)):
        yield f"{row['id']}/{name}", name in ours


def _named(told: str, agency: Agency) -> list[str]:
    """Agencies by their canonical names: all that is told, or a part of it."""
    names = (agency(part.strip()) for part in (told, *BETWEEN_NAMES.split(told)))
    return [name for name in names if name]
