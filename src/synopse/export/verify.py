"""Checks every passage of a dossier, JSON or HTML, against the sources: offsets, exact words, hashes."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from html.parser import HTMLParser

from synopse.errors import BadDossier
from synopse.export.dossier_record import DOSSIER_SCHEMA, digest_of
from synopse.export.evidence import CONTEXT
from synopse.export.values import Json, Record
from synopse.model import Report
from synopse.text.tokens import find_tokens

PAGE_DATA = "synopse-dossier"
"""The id of the script element that carries the dossier inside its page."""


@dataclass(frozen=True, slots=True)
class Broken:
    """Something in a dossier that the sources do not bear out: `where` in the file, and why."""

    where: str
    why: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many passages were held against the sources, and what does not hold."""

    passages: int
    broken: tuple[Broken, ...]


def verify_dossier(content: str, reports: Mapping[str, Report]) -> Verdict:
    """Check a dossier file's `content` (JSON or HTML page) against `reports` by id.

    Raises BadDossier when it is neither, or of another schema.
    """
    if content.lstrip().startswith("<"):
        return _verify_page(content, reports)
    return _verify_record(_load_record(content), reports)


def _load_record(content: str) -> Record:
    try:
        record = json.loads(content)
    except (json.JSONDecodeError, RecursionError) as trouble:
        message = f"neither JSON nor a page: {trouble}"
        raise BadDossier(message) from trouble
    if not isinstance(record, dict) or record.get("schema") != DOSSIER_SCHEMA:
        message = f"not a {DOSSIER_SCHEMA} file"
        raise BadDossier(message)
    return record


def _verify_record(record: Record, reports: Mapping[str, Report]) -> Verdict:
    broken: list[Broken] = []
    if "digest" in record and record["digest"] != digest_of(record):
        broken.append(Broken("digest", "the dossier was changed after it was written"))
    passages = 0
    for where, value in _records_in(record, ""):
        if "exact" in value and "report" in value:
            passages += 1
            broken.extend(_broken(where, _check_evidence(value, reports)))
        elif "text_sha256" in value:
            broken.extend(_broken(where, _check_report(value, reports)))
        elif "verbatim" in value:
            pair = _enclosing(record, where)
            passages += 1
            broken.extend(_broken(where, _check_pair(value, pair, reports)))
    return Verdict(passages, tuple(broken))


def _broken(where: str, why: str | None) -> Iterator[Broken]:
    if why:
        yield Broken(where, why)


def _records_in(value: Json, where: str) -> Iterator[tuple[str, Record]]:
    """Every object inside, with its path (`/stories/0/statements/3`)."""
    if isinstance(value, dict):
        yield where, value
        for key, inner in value.items():
            yield from _records_in(inner, f"{where}/{key}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _records_in(inner, f"{where}/{place}")


def _enclosing(record: Record, where: str) -> Record:
    """The lineage record that holds the shared passage at `where`."""
    value: Json = record
    for step in where.strip("/").split("/")[:-2]:
        value = (
            value[int(step)] if isinstance(value, list) else value[step] if isinstance(value, dict) else None
        )
    return value if isinstance(value, dict) else {}


def _check_evidence(value: Record, reports: Mapping[str, Report]) -> str | None:
    """Why a passage does not hold; None when it does."""
    if value.get("zone") == "given" and value.get("start") is None:
        return None
    report = reports.get(str(value["report"]))
    if report is None:
        return "its report is not among the sources"
    start, end = value.get("start"), value.get("end")
    if not _within(start, end, report):
        return "its offsets lie outside the report"
    words = report.text[start:end]
    if value["exact"] is None:
        return None if value.get("sha256") == sha256(words.encode()).hexdigest() else "hash differs"
    if value["exact"] != words:
        return f"the report has “{words[:80]}” there"
    before, after = report.text[max(0, start - CONTEXT) : start], report.text[end : end + CONTEXT]
    return None if (value.get("prefix"), value.get("suffix")) == (before, after) else "its context differs"


def _within(start: Json, end: Json, report: Report) -> bool:
    return isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(report.text)


def _check_report(value: Record, reports: Mapping[str, Report]) -> str | None:
    report = reports.get(str(value["id"]))
    if report is None:
        return f"{value.get('source')}: no source given has these bytes"
    if sha256(report.text.encode()).hexdigest() != value["text_sha256"]:
        return f"{value.get('source')}: its text was read differently"
    title = value.get("title")
    if isinstance(title, dict) and title.get("how") == "text" and title.get("value") is not None:
        start, end = title.get("start"), title.get("end")
        if not _within(start, end, report) or report.text[start:end] != title["value"]:
            return "its title is not in the report"
    return None


def _check_pair(value: Record, pair: Record, reports: Mapping[str, Report]) -> str | None:
    """A shared passage: both ends lie in their reports, and verbatim means the same words."""
    keys: list[tuple[str, ...]] = []
    for side in ("a", "b"):
        member, span = pair.get(side), value.get(side)
        report = reports.get(str(member.get("report"))) if isinstance(member, dict) else None
        if report is None or not isinstance(span, list) or not _within(span[0], span[1], report):
            return "it points outside its report"
        keys.append(tuple(token.key for token in find_tokens(report.text[span[0] : span[1]])))
    return "the words differ" if value["verbatim"] and keys[0] != keys[1] else None


class _PageReader(HTMLParser):
    """Collects the words of every element with `data-report`, and the dossier the page carries."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.passages: list[tuple[dict[str, str | None], str]] = []
        self.data = ""
        self.in_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "script":
            self.in_data = named.get("id") == PAGE_DATA
        elif tag not in _VOID:
            self.open.append((tag, named, []))

    def handle_endtag(self, tag: str) -> None:
        self.in_data = self.in_data and tag != "script"
        while tag != "script" and any(name == tag for name, _, _ in self.open):
            name, named, words = self.open.pop()
            self._close(named, "".join(words))
            if name == tag:
                break

    def _close(self, named: dict[str, str | None], words: str) -> None:
        if self.open:
            self.open[-1][2].append(words)
        if "data-report" in named:
            self.passages.append((named, words))

    def handle_data(self, data: str) -> None:
        if self.in_data:
            self.data += data
        elif self.open:
            self.open[-1][2].append(data)


_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)


def _verify_page(content: str, reports: Mapping[str, Report]) -> Verdict:
    page = _PageReader()
    page.feed(content)
    page.close()
    verdict = _verify_record(_load_record(page.data), reports)
    broken = list(verdict.broken)
    for named, words in page.passages:
        where = f"{named['data-report']} {named.get('data-start')}–{named.get('data-end')}"
        broken.extend(_broken(where, _check_shown(named, words, reports)))
    return Verdict(verdict.passages + len(page.passages), tuple(broken))


def _check_shown(named: dict[str, str | None], words: str, reports: Mapping[str, Report]) -> str | None:
    """A passage as the page shows it; one without words carries their hash."""
    report = reports.get(str(named["data-report"]))
    if report is None:
        return "its report is not among the sources"
    try:
        start, end = int(str(named.get("data-start"))), int(str(named.get("data-end")))
    except ValueError:
        return "it has no offsets"
    if not _within(start, end, report):
        return "its offsets lie outside the report"
    exact = report.text[start:end]
    if "data-sha256" in named:
        return None if named["data-sha256"] == sha256(exact.encode()).hexdigest() else "hash differs"
    return None if words == exact else f"the report has “{exact[:80]}” there"
