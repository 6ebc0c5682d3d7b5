"""Every mention of speech and thought: who demands, asks, answers, believes, decides, nouns included.

A layer beside the attributions and wider than they are: „unsere Forderung“, „ich glaube“, „der Antrag der
Fraktion“ have no words of another to give, but tell who said or wanted something. Where an event is an
attribution it names it. Only German has such rules.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from synopse.lang.de.speech_events import read_speech as read_german
from synopse.model import Attribution, Report, Span, SpeechEvent

ReadSpeech = Callable[[str, Span], tuple[SpeechEvent, ...]]
_READERS: Mapping[str, ReadSpeech] = {"de": read_german}
_FIRST_LANGUAGE = "de"


def find_speech_events(
    report: Report, sentences: Sequence[Span], attributions: Sequence[Attribution]
) -> tuple[SpeechEvent, ...]:
    """The events of a report's sentences in text order, numbered; none in a language without such rules."""
    read = _READERS.get((report.language or _FIRST_LANGUAGE)[:2])
    if read is None:
        return ()
    known = _by_cue(attributions)
    found = [event for sentence in sentences for event in read(report.text, sentence)]
    return tuple(
        replace(event, id=f"e{number}", attribution=_attribution_of(event, known))
        for number, event in enumerate(found, start=1)
    )


def _by_cue(attributions: Sequence[Attribution]) -> Mapping[int, str]:
    """Offset at which a cue begins -> the first attribution that has it."""
    known: dict[int, str] = {}
    for attribution in attributions:
        for span in attribution.cue:
            known.setdefault(span.start, attribution.id)
    return known


def _attribution_of(event: SpeechEvent, known: Mapping[int, str]) -> str | None:
    """The attribution that has one of the event's cue words as its cue."""
    return next((known[span.start] for span in event.cue if span.start in known), None)
