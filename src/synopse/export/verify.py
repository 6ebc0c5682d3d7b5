"""Checks every passage of a dossier, JSON or HTML, against the sources: offsets, exact words, hashes."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from synopse.errors import BadDossier
from synopse.export.dossier_record import DOSSIER_SCHEMA, digest_of
from synopse.export.evidence import CONTEXT
from synopse.export.page_reader import Attributes, PageReader
from synopse.export.values import Json, Record
from synopse.model import Report, Span
from synopse.text.tokens import find_tokens

MISSING = "its report is not among the sources"
OUTSIDE = "its offsets lie outside the report"
HASH_DIFFERS = "its hash differs"


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
        return MISSING
    span = _span_in(report, value.get("start"), value.get("end"))
    if span is None:
        return OUTSIDE
    words = span.of(report.text)
    if value["exact"] is None:
        return None if value.get("sha256") == sha256(words.encode()).hexdigest() else HASH_DIFFERS
    if value["exact"] != words:
        return _has_instead(words)
    before = report.text[max(0, span.start - CONTEXT) : span.start]
    after = report.text[span.end : span.end + CONTEXT]
    return None if (value.get("prefix"), value.get("suffix")) == (before, after) else "its context differs"


def _has_instead(words: str) -> str:
    return f"the report has “{words[:80]}” there"


def _span_in(report: Report, start: Json, end: Json) -> Span | None:
    """The span, when the offsets are whole numbers inside the report's text."""
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(report.text):
        return None
    return Span(start, end)


def _check_report(value: Record, reports: Mapping[str, Report]) -> str | None:
    report = reports.get(str(value["id"]))
    if report is None:
        return f"{value.get('source')}: no source given has these bytes"
    if sha256(report.text.encode()).hexdigest() != value["text_sha256"]:
        return f"{value.get('source')}: its text was read differently"
    title = value.get("title")
    if isinstance(title, dict) and title.get("how") == "text" and title.get("value") is not None:
        span = _span_in(report, title.get("start"), title.get("end"))
        return None if span and span.of(report.text) == title["value"] else "its title is not in the report"
    return None


def _check_pair(value: Record, pair: Record, reports: Mapping[str, Report]) -> str | None:
    """A shared passage: both ends lie in their reports, and verbatim means the same words."""
    keys: list[tuple[str, ...]] = []
    for side in ("a", "b"):
        member, ends = pair.get(side), value.get(side)
        report = reports.get(str(member.get("report"))) if isinstance(member, dict) else None
        span = _span_in(report, *ends[:2]) if report and isinstance(ends, list) and len(ends) > 1 else None
        if report is None or span is None:
            return OUTSIDE
        keys.append(tuple(token.key for token in find_tokens(report.text, span)))
    return "the words differ" if value["verbatim"] and keys[0] != keys[1] else None


def _verify_page(content: str, reports: Mapping[str, Report]) -> Verdict:
    page = PageReader()
    page.feed(content)
    page.close()
    verdict = _verify_record(_load_record(page.carried), reports)
    broken = list(verdict.broken)
    for attributes, words in page.passages:
        where = f"{attributes['data-report']} {attributes.get('data-start')}–{attributes.get('data-end')}"
        broken.extend(_broken(where, _check_shown(attributes, words, reports)))
    return Verdict(verdict.passages + len(page.passages), tuple(broken))


def _check_shown(attributes: Attributes, words: str, reports: Mapping[str, Report]) -> str | None:
    """A passage as the page shows it; one without words carries their hash."""
    report = reports.get(str(attributes["data-report"]))
    if report is None:
        return MISSING
    ends = (attributes.get("data-start") or "", attributes.get("data-end") or "")
    if not all(end.isdecimal() for end in ends):
        return "it has no offsets"
    span = _span_in(report, int(ends[0]), int(ends[1]))
    if span is None:
        return OUTSIDE
    exact = span.of(report.text)
    if "data-sha256" in attributes:
        return None if attributes["data-sha256"] == sha256(exact.encode()).hexdigest() else HASH_DIFFERS
    return None if words == exact else _has_instead(exact)
