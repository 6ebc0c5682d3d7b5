"""Every mention of speech and thought: who demands, asks, answers, believes, decides, nouns included.

A layer beside the attributions and wider than they are: „unsere Forderung“, „ich glaube“, „der Antrag der
Fraktion“ have no words of another to give, but tell who said or wanted something. Where an event is an
attribution it names it. Only German has such rules.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from synopse.lang.de.speech_events import may_tell as may_tell_in_german
from synopse.lang.de.speech_events import read_speech as read_german
from synopse.lang.de.speech_words import may_be_cue as may_be_german_cue
from synopse.model import Attribution, Report, Span, SpeechEvent
from synopse.text.word_rows import WordRows, find_rows


@dataclass(frozen=True, slots=True)
class SpeechRules:
    """What a language knows of events: which words may be cues, whether a sentence may tell any, which."""

    may_be_cue: Callable[[str], bool]
    may_tell: Callable[[frozenset[str], frozenset[str]], bool]
    read: Callable[[str, Span], tuple[SpeechEvent, ...]]


_RULES: Mapping[str, SpeechRules] = {"de": SpeechRules(may_be_german_cue, may_tell_in_german, read_german)}
_FIRST_LANGUAGE = "de"


def find_speech_events(
    report: Report,
    sentences: Sequence[Span],
    attributions: Sequence[Attribution],
    words: WordRows | None = None,
) -> tuple[SpeechEvent, ...]:
    """The events of a report's sentences in text order, numbered; none in a language without such rules.

    `words` are those of the sentences, looked up where they are not given.
    """
    rules = _RULES.get((report.language or _FIRST_LANGUAGE)[:2])
    if rules is None:
        return ()
    known = _by_cue(attributions)
    words = words or find_rows(report.text, sentences)
    looked_at = zip(sentences, words.hits(rules.may_be_cue), words.rows, strict=True)
    telling = [sentence for sentence, cues, row in looked_at if rules.may_tell(cues, row)]
    found = [event for sentence in telling for event in rules.read(report.text, sentence)]
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
