"""A member as collation sees it: words, sentences, and cues of attribution."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from synopse.lineage.edits import Edited
from synopse.lineage.words import MemberWords, find_words
from synopse.model import Findings, Member, Passage, Report, Span
from synopse.text.alignment import BREAK


@dataclass(frozen=True, slots=True)
class Copyist:
    """One member; `starts` are the first words of its sentences, and the number of all its words."""

    member: Member
    words: MemberWords
    starts: tuple[int, ...]
    cues: tuple[Span, ...]

    def start_at(self, word: int) -> int:
        """First word of the sentence that holds a word."""
        return self.starts[bisect_right(self.starts, word) - 1]

    def end_at(self, word: int) -> int:
        """Index behind the last word of the sentence that holds a word."""
        return self.starts[bisect_right(self.starts, word)]

    def sentences(self) -> tuple[tuple[int, int], ...]:
        """First word and word behind the last of every sentence."""
        return tuple(zip(self.starts, self.starts[1:], strict=False))

    def is_whole(self, start: int, end: int) -> bool:
        """Whether words begin and end with a sentence."""
        return start < end and self.start_at(start) == start and self.end_at(end - 1) == end

    def passage(self, start: int, end: int) -> Passage:
        """The passage from word `start` to before word `end`."""
        return Passage(self.member.report, self.words.span_of(start, end))

    def edited(self, start: int, end: int) -> Edited:
        """The words as one side of an edit."""
        spans = self.words.spans[start:end]
        cue = any(span.overlaps(cue) for cue in self.cues for span in spans)
        return Edited(self.words.keys[start:end], cue=cue, whole=self.is_whole(start, end))


def find_copyist(report: Report, part: int, findings: Findings | None) -> Copyist:
    """One part with all that collation needs; without findings each zone is a sentence."""
    words = find_words(report, part)
    given = findings.sentences if findings else ()
    spans = sorted({*given, *(zone.span for zone in report.article_zones(part))})
    cues = sorted({cue for it in findings.attributions for cue in it.cue}) if findings else []
    return Copyist(Member(report.id, part), words, _starts(words, spans), tuple(cues))


def _starts(words: MemberWords, spans: Sequence[Span]) -> tuple[int, ...]:
    """Where sentences begin among the words; a zone and a border begin one, too."""
    starts = {0, len(words.keys)}
    index = 0
    for span in spans:
        while index < len(words.spans) and words.spans[index].start < span.start:
            index += 1
        starts.add(index)
    borders = {i for i, key in enumerate(words.keys) if key.startswith(BREAK)}
    return tuple(sorted(starts | borders | {i + 1 for i in borders}))
