"""A made-up report with one attribution of every kind, for what people are shown of attributions."""

from dataclasses import replace

from synopse.model import (
    Attribution,
    AttributionKind,
    Findings,
    Name,
    NameKind,
    Quantity,
    Report,
    Span,
    SpeakerHow,
    Stance,
    Time,
    TimeType,
    ZoneKind,
)
from tests.export.invented_dossier import make_report, span_of

REPORT = make_report(
    "wehr",
    (
        (ZoneKind.TITLE, "Streit um das Wehr in Altenfurt"),
        (
            ZoneKind.BODY,
            (
                "Bürgermeister Jan Ohm behauptete, das Wehr sei dicht. Die Pumpen hätten gehalten. "
                "„Wir wissen es“, sagte er dem Kreisblatt, „seit heute“."
            ),
        ),
        (
            ZoneKind.BODY,
            (
                "Der Deichverband meldet, Ohm habe gesagt, nichts sei geprüft. Ein Keller soll voll sein. "
                "Drei Anwohner forderten am Montag Hilfe."
            ),
        ),
        (ZoneKind.COMMENTS, "Ach, das Wehr!"),
    ),
    published="2025-05-05T10:00",
    outlet="Kreisblatt",
)


def _within(words: str, part: str) -> tuple[Span, ...]:
    """Where a part stands that is found more than once, told by words around it that are not."""
    start = span_of(REPORT, words).start + words.rindex(part)
    return (Span(start, start + len(part)),)


def at(*words: str) -> tuple[Span, ...]:
    """Where these words stand."""
    return tuple(span_of(REPORT, word) for word in words)


def _found() -> tuple[Attribution, ...]:
    body = ZoneKind.BODY
    kinds = AttributionKind
    wehr = Attribution(
        id="a1",
        kind=kinds.INDIRECT,
        content=at("das Wehr sei dicht"),
        rule="indirect.clause@1",
        cue=at("behauptete"),
        speaker=at("Bürgermeister Jan Ohm"),
        speaker_how=SpeakerHow.NAMED,
        mood=_within("sei dicht", "sei"),
        stance=Stance.DISTANCING,
        speaker_name="Jan Ohm",
        zone=body,
    )
    pumps = replace(
        wehr,
        id="a2",
        kind=kinds.INDIRECT_FREE_INDIRECT,
        content=at("Die Pumpen hätten gehalten."),
        cue=(),
        mood=at("hätten"),
        stance=Stance.NEUTRAL,
        speaker_how=SpeakerHow.DISCOURSE,
    )
    quoted = replace(
        wehr,
        id="a3",
        kind=kinds.DIRECT,
        content=at("„Wir wissen es“", "„seit heute“"),
        cue=_within("sagte er", "sagte"),
        speaker=_within("sagte er", "er"),
        speaker_how=SpeakerHow.PRONOUN,
        via=("Kreisblatt",),
        addressee=at("dem Kreisblatt"),
        stance=Stance.NEUTRAL,
    )
    outer = Attribution(
        id="a4",
        kind=kinds.INDIRECT,
        zone=body,
        content=at("Ohm habe gesagt, nichts sei geprüft"),
        rule="indirect.clause@1",
        cue=at("meldet"),
        speaker=at("Der Deichverband"),
    )
    inner = replace(
        wehr,
        id="a5",
        content=at("nichts sei geprüft"),
        cue=at("gesagt"),
        parent="a4",
        via=("Der Deichverband",),
        stance=Stance.NEUTRAL,
    )
    rumour = Attribution(
        id="a6",
        kind=kinds.FREE_INDIRECT,
        zone=body,
        content=at("Ein Keller soll voll sein."),
        rule="free_indirect.rumour@1",
    )
    demand = Attribution(
        id="a7",
        kind=kinds.REPORTED,
        zone=body,
        content=at("Drei Anwohner forderten am Montag Hilfe."),
        rule="reported.verb@1",
        cue=at("forderten"),
        speaker=at("Drei Anwohner"),
    )
    return wehr, pumps, quoted, outer, inner, rumour, demand


FINDINGS = Findings(
    REPORT.id,
    attributions=_found(),
    names=(Name(span_of(REPORT, "Jan Ohm"), NameKind.PERSON, "Jan Ohm"),),
    times=(Time(span_of(REPORT, "am Montag"), TimeType.DATE, "2025-05-05"),),
    quantities=(Quantity(span_of(REPORT, "Drei Anwohner"), 3.0, of="Anwohner"),),
)


def unspoken(words: str) -> tuple[Report, Findings]:
    """A report of these words, all of them on the word of nobody named."""
    report = make_report("fremd", ((ZoneKind.BODY, words),), published=None, outlet=words[:40])
    found = Attribution(
        id="a1",
        kind=AttributionKind.DIRECT,
        zone=ZoneKind.BODY,
        content=(report.zones[0].span,),
        rule="direct.floating@1",
        via=(words[:40],),
    )
    return report, Findings(report.id, attributions=(found,))
