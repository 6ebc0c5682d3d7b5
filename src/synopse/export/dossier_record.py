"""`synopse-dossier/1`: stories compared, every cell with its evidence."""

from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import version

from synopse.export.evidence import EvidenceWriter, Quotations
from synopse.export.json_pieces import Fields, JsonPieces, Lazy, Repeated, whole_record
from synopse.export.report_record import doubt_records, findings_record, report_record
from synopse.export.story_index import inferred_cells
from synopse.export.story_record import (
    collation_record,
    derived_record,
    lineage_record,
    member_record,
    member_records,
)
from synopse.export.values import Json, Record, render_line, strings_of
from synopse.model import (
    Cell,
    Discrepancy,
    Dossier,
    InferredSpeaker,
    Origin,
    OriginTie,
    Person,
    Quotation,
    Ranked,
    ReportEntry,
    ReportHeadline,
    Silence,
    Speaking,
    Statement,
    StoryDossier,
    TimelineEntry,
    Unread,
    Wording,
)

DOSSIER_SCHEMA = "synopse-dossier/1"


def dossier_record(dossier: Dossier, *, quotations: Quotations = Quotations.FULL) -> Record:
    """A dossier as `synopse-dossier/1`; `digest` is the SHA-256 of the record without it, on one line."""
    record = whole_record(dossier_fields(dossier, quotations))
    return {**record, "digest": digest_of(record)}


def dossier_pieces(dossier: Dossier, *, quotations: Quotations = Quotations.FULL) -> Iterator[str]:
    """The same record as a file, piece by piece: it is never whole in memory."""
    digest = sha256()
    held = ("", "")
    for piece in JsonPieces().of_record(dossier_fields(dossier, quotations)):
        digest.update(held[0].encode())
        yield held[1]
        held = piece
    digest.update(held[0].encode())
    yield f',\n "digest": "sha256:{digest.hexdigest()}"{held[1]}\n'


def dossier_fields(dossier: Dossier, quotations: Quotations) -> Fields:
    """All of the record but its digest."""
    return Fields(
        (
            ("schema", DOSSIER_SCHEMA),
            ("synopse", version("synopse")),
            ("quotations", quotations.value),
            ("stories", (_story(story, quotations) for story in dossier.stories)),
            ("unread", iter(unread_records(dossier.unread))),
        )
    )


def digest_of(record: Record) -> str:
    """The SHA-256 that a dossier record carries of all its other fields."""
    rest = {key: value for key, value in record.items() if key != "digest"}
    return f"sha256:{sha256(render_line(rest).encode()).hexdigest()}"


def unread_records(unread: tuple[Unread, ...]) -> list[Json]:
    """What could not be read, by source."""
    return [{"source": item.source, "cause": item.cause} for item in unread]


def _story(dossier: StoryDossier, quotations: Quotations) -> Fields:
    return Fields(_story_fields(dossier, quotations))


def _story_fields(dossier: StoryDossier, quotations: Quotations) -> Iterator[tuple[str, Lazy]]:
    reports = {entry.report.id: entry.report for entry in dossier.reports}
    writer = EvidenceWriter(reports, quotations)
    story = dossier.story
    cells = _CellRecords(dict(inferred_cells(dossier)), writer)
    derivations = {derived.member: derived for derived in dossier.derivations}
    yield "id", story.id
    yield "title", writer.headline(story.headline)
    yield "from", story.first_day
    yield "to", story.last_day
    yield "members", member_records(story.members)
    yield (
        "reports",
        (_entry(entry, quotations, _by_attribution(entry, dossier, writer)) for entry in dossier.reports),
    )
    yield "origins", (_origin(origin, writer) for origin in dossier.origins)
    yield "statements", (_statement(statement, cells, writer) for statement in dossier.statements)
    yield "discrepancies", (_discrepancy(found, writer) for found in dossier.discrepancies)
    yield "wording", (_wording(wording, writer) for wording in dossier.wording)
    yield "quotations", (_quotation(quotation, writer) for quotation in dossier.quotations)
    yield "lineage", (lineage_record(lineage, reports, derivations) for lineage in dossier.lineage)
    yield "derivations", (derived_record(derived) for derived in dossier.derivations)
    yield "collations", (collation_record(collation, writer) for collation in dossier.collations)
    yield "timeline", (_timeline(entry, writer) for entry in dossier.timeline)
    yield "silences", (_silence(silence) for silence in dossier.silences)
    yield "people", (_person(person, writer) for person in dossier.people)
    yield "headlines", (_headline(headline, writer) for headline in dossier.headlines)
    yield "ranked", (_ranked(item) for item in dossier.ranked)
    yield "doubts", doubt_records(dossier.doubts)


def _origin(origin: Origin, writer: EvidenceWriter) -> Record:
    return {
        "id": origin.id,
        "members": member_records(origin.members),
        "agency": origin.agency,
        "certainty": origin.certainty.value,
        "ties": [_tie(tie, writer) for tie in origin.ties],
    }


def _tie(tie: OriginTie, writer: EvidenceWriter) -> Record:
    """Why two members count once."""
    return {
        "a": member_record(tie.a),
        "b": member_record(tie.b),
        "why": tie.reason.value,
        "certainty": tie.certainty.value,
        "name": tie.name,
        "passages": writer.all_of(tie.passages),
    }


def _quotation(quotation: Quotation, writer: EvidenceWriter) -> Record:
    return {
        "speaker": quotation.speaker,
        "versions": [{"passages": writer.all_of(passages)} for passages in quotation.versions],
    }


def _ranked(item: Ranked) -> Record:
    return {"kind": item.kind, "id": item.id, "how": item.how}


def _silence(silence: Silence) -> Record:
    return {
        "statement": silence.statement,
        "report": silence.report,
        "fair": silence.fair,
        "why": silence.why,
    }


def _entry(entry: ReportEntry, quotations: Quotations, inferred: dict[str, Record]) -> Record:
    report = report_record(entry.report)
    if quotations is Quotations.POSITIONS:
        report = {**report, "title": _without_words(report["title"]), "parts": _untitled(report["parts"])}
    return {
        **report,
        "siglum": entry.siglum,
        "text_sha256": sha256(entry.report.text.encode()).hexdigest(),
        "findings": _with_inferred(findings_record(entry.report, entry.findings), inferred),
    }


def _with_inferred(findings: Record, inferred: dict[str, Record]) -> Record:
    """Findings as `find` prints them, and beside an open speaker whom other reports let infer."""
    attributions = findings["attributions"]
    if not inferred or not isinstance(attributions, list):
        return findings
    shown: list[Json] = [
        {**one, "speaker_inferred": inferred[str(one["id"])]}
        if isinstance(one, dict) and one["id"] in inferred
        else one
        for one in attributions
    ]
    return {**findings, "attributions": shown}


def _without_words(title: Json) -> Json:
    """A title's provenance without its words; the positions say where they stand."""
    return {**title, "value": None} if isinstance(title, dict) else title


def _untitled(parts: Json) -> Json:
    if not isinstance(parts, list):
        return parts
    return [
        {**part, "title": _without_words(part["title"])} if isinstance(part, dict) else part for part in parts
    ]


class _CellRecords:
    """The records of the cells of a story; a cell without passages has one record wherever it stands."""

    def __init__(self, inferred: dict[Cell, InferredSpeaker], writer: EvidenceWriter) -> None:
        self._inferred = inferred
        self._writer = writer
        self._empty: dict[tuple[str, str, str | None], Repeated] = {}

    def of(self, cell: Cell) -> Record:
        """The record of one cell."""
        if cell.passages:
            return self._record(cell)
        key = (cell.report, cell.state, cell.why)
        if key not in self._empty:
            self._empty[key] = Repeated(self._record(cell))
        return self._empty[key]

    def _record(self, cell: Cell) -> Record:
        return {
            **_cell(cell, self._writer),
            "speaker_inferred": _inferred(self._inferred.get(cell), self._writer),
        }


def _statement(statement: Statement, cells: _CellRecords, writer: EvidenceWriter) -> Record:
    return {
        "id": statement.id,
        "label": writer.of(statement.label),
        "tier": statement.tier.value if statement.tier else None,
        **({"how": statement.how} if statement.how else {}),
        "agreement": statement.agreement.value,
        "reports": statement.reports,
        "origins": statement.origins,
        "origin_ids": [strings_of(ids) for ids in statement.origin_ids],
        "cells": [cells.of(cell) for cell in statement.cells],
    }


def _inferred(found: InferredSpeaker | None, writer: EvidenceWriter) -> Record | None:
    """Who may speak by another report, with the evidence there."""
    if found is None:
        return None
    return {"name": found.name, "rule": found.rule, "passages": writer.all_of(found.passages)}


def _by_attribution(entry: ReportEntry, dossier: StoryDossier, writer: EvidenceWriter) -> dict[str, Record]:
    """What was inferred about a report's own attributions, by their ids."""
    return {
        one.attribution: record
        for one in dossier.inferred
        if one.report == entry.report.id and one.attribution and (record := _inferred(one, writer))
    }


def _cell(cell: Cell, writer: EvidenceWriter) -> Record:
    return {
        "report": cell.report,
        "state": cell.state.value,
        "why": cell.why,
        "passages": writer.all_of(cell.passages),
        "attributions": strings_of(cell.attributions),
        "mode": cell.mode.value if cell.mode else None,
        "speaker": cell.speaker,
        "via": strings_of(cell.via),
    }


def _discrepancy(found: Discrepancy, writer: EvidenceWriter) -> Record:
    return {
        "id": found.id,
        "type": found.type.value,
        "severity": found.severity.value,
        "statement": found.statement,
        "within_one_report": found.within_one_report,
        "passages": writer.all_of(found.passages),
        "rule": found.rule,
        "note": found.note,
    }


def _wording(wording: Wording, writer: EvidenceWriter) -> Record:
    return {
        "concept": wording.concept,
        "kind": wording.kind.value,
        "variants": [
            {
                "variant": variant.variant,
                "passages": [
                    {**writer.of(voiced.passage), "voice": voiced.voice.value, "speaker": voiced.speaker}
                    for voiced in variant.passages
                ],
            }
            for variant in wording.variants
        ],
    }


def _timeline(entry: TimelineEntry, writer: EvidenceWriter) -> Record:
    return {
        "value": entry.value,
        "kind": entry.kind.value,
        "report": entry.report,
        "what": writer.of(entry.what) if entry.what else None,
        "who": [
            {**writer.of(named.passage), "name": named.name, "kind": named.kind.value} for named in entry.who
        ],
        "discrepancies": strings_of(entry.discrepancies),
    }


def _person(person: Person, writer: EvidenceWriter) -> Record:
    return {
        "name": person.name,
        "kind": person.kind.value,
        "variants": strings_of(person.variants),
        "roles": strings_of(person.roles),
        "passages": writer.all_of(person.passages),
        "speaking": [_speaking(speaking, writer) for speaking in person.speaking],
    }


def _speaking(speaking: Speaking, writer: EvidenceWriter) -> Record:
    return {
        "report": speaking.report,
        "direct": speaking.direct,
        "indirect": speaking.indirect,
        "reported": speaking.reported,
        "words": speaking.words,
        "cues": writer.all_of(speaking.cues),
    }


def _headline(headline: ReportHeadline, writer: EvidenceWriter) -> Record:
    return {
        "passage": writer.of(headline.passage),
        "kind": headline.kind.value,
        "statements": strings_of(headline.statements),
    }
