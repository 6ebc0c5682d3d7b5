"""What the rules of speech events hand to each other: an event in words, not yet in offsets."""

from dataclasses import dataclass, field

from synopse.lang.de.speech_sentence import Sentence
from synopse.model import Span, SpeechEvent

Stretch = tuple[int, int]


@dataclass(slots=True)
class Draft:
    """An event in the making: its cue words, and for each role stretches of words."""

    cue: tuple[int, ...]
    roles: dict[str, list[Stretch]] = field(default_factory=dict)
    has_clause: bool = False

    def add(self, role: str, stretch: Stretch) -> None:
        """Give a role a stretch of words, unless it is empty."""
        if stretch[0] < stretch[1]:
            self.roles.setdefault(role, []).append(stretch)

    def finish(self, sentence: Sentence) -> SpeechEvent:
        """The event with the offsets of its words."""
        return SpeechEvent(
            id="",
            cue=tuple(sentence.span(index, index + 1) for index in self.cue),
            particle=self._spans(sentence, "particle"),
            source=self._spans(sentence, "source"),
            message=self._spans(sentence, "message"),
            topic=self._spans(sentence, "topic"),
            addressee=self._spans(sentence, "addressee"),
            medium=self._spans(sentence, "medium"),
            evidence=self._spans(sentence, "evidence"),
        )

    def _spans(self, sentence: Sentence, role: str) -> tuple[Span, ...]:
        """The offsets of a role in text order; stretches that overlap are one."""
        if role not in self.roles:
            return ()
        joined: list[Span] = []
        for span in sorted(sentence.span(*stretch) for stretch in self.roles[role]):
            if joined and span.start < joined[-1].end:
                joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
            else:
                joined.append(span)
        return tuple(joined)
