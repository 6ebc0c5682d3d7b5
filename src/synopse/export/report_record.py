"""`synopse-report/1` and `synopse-findings/1`: one report, and what it says."""

from collections import Counter
from collections.abc import Iterable

from synopse.export.values import (
    Json,
    Record,
    bounds_of,
    moment_of,
    pairs_of,
    stated_of,
    strings_of,
)
from synopse.model import Attribution, AttributionKind, Doubt, Findings, Report, SpeechEvent, Zone

REPORT_SCHEMA = "synopse-report/1"
FINDINGS_SCHEMA = "synopse-findings/1"


def report_record(report: Report, *, with_text: bool = False) -> Record:
    """A report as `synopse-report/1`."""
    record: Record = {
        "schema": REPORT_SCHEMA,
        "id": report.id,
        "source": report.source,
        "also_at": strings_of(report.also_at),
        "supersedes": report.supersedes,
        "version": report.version,
        "language": report.language,
        "text_kind": report.text_kind.value,
        "outlet": _named(stated_of(report.outlet)),
        "title": stated_of(report.title),
        "published": moment_of(report.published),
        "updated": moment_of(report.updated),
        "address": report.address,
        "authors": [_named(stated_of(author)) for author in report.authors],
        "datelines": _datelines(report),
        "credits": _credits(report),
        "parts": [
            {"part": part.part, **bounds_of(part.span), "title": stated_of(part.title)}
            for part in report.parts
        ],
        "zones": [_zone(zone) for zone in report.zones],
        "comments": [
            {**bounds_of(note.span), "author": note.author, "reply_to": note.reply_to, "parent": note.parent}
            for note in report.comments
        ],
        "coverage": {"characters": len(report.text), "by_kind": _by_kind(report)},
        "cut_short": report.cut_short,
        "doubts": doubt_records(report.doubts),
    }
    return {**record, "text": report.text} if with_text else record


def _named(stated: Json) -> Json:
    """The same record with `name` for `value`, as outlets and authors have it."""
    if not isinstance(stated, dict):
        return stated
    return {"name" if key == "value" else key: value for key, value in stated.items()}


def _datelines(report: Report) -> list[Json]:
    return [
        {
            "place": dateline.place,
            "agencies": strings_of(dateline.agencies),
            "outlets": strings_of(dateline.outlets),
            **bounds_of(dateline.span),
        }
        for dateline in report.datelines
    ]


def _credits(report: Report) -> list[Json]:
    return [
        {
            "agencies": strings_of(credit.agencies),
            "outlets": strings_of(credit.outlets),
            "for": credit.credit_for.value,
            **bounds_of(credit.span),
        }
        for credit in report.credits
    ]


def _zone(zone: Zone) -> Record:
    return {"kind": zone.kind.value, **bounds_of(zone.span), "part": zone.part}


def _by_kind(report: Report) -> Record:
    counts: Counter[str] = Counter()
    for zone in report.zones:
        counts[zone.kind.value] += len(zone.span)
    return {kind: counts[kind] for kind in sorted(counts)}


def doubt_records(doubts: Iterable[Doubt]) -> list[Json]:
    """Doubts in their order."""
    return [{"code": doubt.code, **bounds_of(doubt.span), "note": doubt.note} for doubt in doubts]


def findings_record(report: Report, findings: Findings) -> Record:
    """What a report says as `synopse-findings/1`."""
    return {
        "schema": FINDINGS_SCHEMA,
        "report": report.id,
        "source": report.source,
        "sentences": pairs_of(findings.sentences),
        "attributions": [_attribution(attribution) for attribution in findings.attributions],
        "speech_events": [_speech_event(event) for event in findings.speech_events],
        "names": [
            {**bounds_of(name.span), "kind": name.kind.value, "name": name.name} for name in findings.names
        ],
        "times": [
            {**bounds_of(time.span), "type": time.type.value, "value": time.value, "mod": time.mod}
            for time in findings.times
        ],
        "quantities": [
            {
                **bounds_of(quantity.span),
                "value": _number(quantity.value),
                "high": _number(quantity.high),
                "unit": quantity.unit,
                "of": quantity.of,
                "hedge": quantity.hedge,
            }
            for quantity in findings.quantities
        ],
    }


def _number(value: float | None) -> int | float | None:
    """Whole numbers without a fraction, so that 85 drones are not 85.0."""
    return int(value) if value is not None and value == int(value) else value


def _attribution(attribution: Attribution) -> Record:
    """One attribution; the verb of a `reported` one has a field of its own."""
    reported = attribution.kind is AttributionKind.REPORTED
    return {
        "id": attribution.id,
        "kind": attribution.kind.value,
        "zone": attribution.zone.value,
        "content": pairs_of(attribution.content),
        "cue": [] if reported else pairs_of(attribution.cue),
        "summed_by": pairs_of(attribution.cue) if reported else [],
        "frame": pairs_of(attribution.frame),
        "speaker": pairs_of(attribution.speaker),
        "addressee": pairs_of(attribution.addressee),
        "speaker_name": attribution.speaker_name,
        "speaker_how": attribution.speaker_how.value,
        "speaker_from": pairs_of(attribution.speaker_from),
        "via": strings_of(attribution.via),
        "parent": attribution.parent,
        "mood": pairs_of(attribution.mood),
        "stance": attribution.stance.value,
        "rule": attribution.rule,
    }


def _speech_event(event: SpeechEvent) -> Record:
    return {
        "id": event.id,
        "cue": pairs_of(event.cue),
        "particle": pairs_of(event.particle),
        "source": pairs_of(event.source),
        "message": pairs_of(event.message),
        "topic": pairs_of(event.topic),
        "addressee": pairs_of(event.addressee),
        "medium": pairs_of(event.medium),
        "evidence": pairs_of(event.evidence),
        "attribution": event.attribution,
    }
