"""A member as collation sees it: words, sentences, and what it says on another's word."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.lineage.edits import Edited
from synopse.lineage.voices import voices_of
from synopse.lineage.words import MemberWords, find_words
from synopse.model import Attribution, Findings, Member, Passage, Report, Span
from synopse.text.alignment import BREAK


@dataclass(frozen=True, slots=True)
class Copyist:
    """One member; `starts` are the first words of its sentences, and the number of all its words.

    `paragraphs` are the first words of its paragraphs. `attributions` stand under the numbers of the words
    that are their cues; `moods` are the numbers of the words that are their verbs in the Konjunktiv.
    """

    member: Member
    language: str
    words: MemberWords
    starts: tuple[int, ...]
    paragraphs: tuple[int, ...]
    attributions: dict[int, tuple[Attribution, ...]]
    moods: frozenset[int]

    def paragraph_at(self, word: int) -> int:
        """Number of the paragraph that holds a word."""
        return bisect_right(self.paragraphs, word) - 1

    def start_at(self, word: int) -> int:
        """First word of the sentence that holds a word."""
        return self.starts[self.number_at(word)]

    def end_at(self, word: int) -> int:
        """Index behind the last word of the sentence that holds a word."""
        return self.starts[self.number_at(word) + 1]

    def number_at(self, word: int) -> int:
        """Number of the sentence that holds a word."""
        return bisect_right(self.starts, word) - 1

    def length_of(self, number: int) -> int:
        """Number of words of a sentence."""
        return self.starts[number + 1] - self.starts[number]

    def sentences(self) -> tuple[tuple[int, int], ...]:
        """First word and word behind the last of every sentence."""
        return tuple(zip(self.starts, self.starts[1:], strict=False))

    def is_heading(self, number: int) -> bool:
        """Whether a sentence stands outside the body."""
        return len(self.starts) > 1 and not self.words.in_body[self.starts[number]]

    def is_border(self, number: int) -> bool:
        """Whether a sentence is none, but the border of foreign matter."""
        return self.words.keys[self.starts[number]].startswith(BREAK)

    def is_whole(self, start: int, end: int) -> bool:
        """Whether words begin and end with a sentence."""
        return start < end and self.start_at(start) == start and self.end_at(end - 1) == end

    def passage(self, start: int, end: int) -> Passage:
        """The passage from word `start` to before word `end`."""
        return Passage(self.member.report, self.words.span_of(start, end))

    def frames_in(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """First word and word behind the last of each frame here, if what it tells stands elsewhere."""
        if start >= end:
            return
        here = self.words.span_of(start, end)
        cued = dict.fromkeys(it for word in range(start, end) for it in self.attributions.get(word, ()))
        for attribution in cued:
            if len(attribution.frame) == 1 and not _says_all_in(attribution, here):
                frame = attribution.frame[0]
                inside = [word for word in range(start, end) if self.words.spans[word].overlaps(frame)]
                yield inside[0], inside[-1] + 1

    def _is_reported(self, word: int) -> bool:
        """Whether a word is a Konjunktiv that tells what others say: by the findings, or by its form."""
        form = self.words.keys[word] in voices_of(self.language).reported
        return word in self.moods or (form and not self.words.capitalised[word])

    def edited(self, start: int, end: int) -> Edited:
        """The words as one side of an edit."""
        cued = tuple(it for word in range(start, end) for it in self.attributions.get(word, ()))
        here = self.words.span_of(start, end) if start < end else None
        within = [it for it in cued if here and _says_all_in(it, here)]
        named = [it for it in cued if here and it not in within and _is_source_in(it, here)]
        return Edited(
            self.words.keys[start:end],
            cue=bool(named),
            own_cue=bool(within) and not named,
            reports=any(self._is_reported(word) for word in range(start, end)),
            whole=self.is_whole(start, end),
            language=self.language,
        )


def _says_all_in(attribution: Attribution, here: Span) -> bool:
    """Whether what is attributed stands in the same words as its source: the clause went as a whole."""
    return bool(attribution.content) and all(here.contains(span) for span in attribution.content)


def _is_source_in(attribution: Attribution, here: Span) -> bool:
    """Whether the speaker and half of the frame stand here, and there is more to it than the cue."""
    whole = sum(len(span) for span in attribution.frame)
    if attribution.speaker and not any(here.overlaps(span) for span in attribution.speaker):
        return False
    return (
        whole > sum(len(span) for span in attribution.cue)
        and 2 * sum(span.shared_length(here) for span in attribution.frame) >= whole
    )


def find_copyist(report: Report, part: int, findings: Findings | None) -> Copyist:
    """One part with all that collation needs; without findings each zone is a sentence."""
    words = find_words(report, part)
    given = findings.sentences if findings else ()
    zones = [zone.span for zone in report.article_zones(part)]
    attributions: dict[int, tuple[Attribution, ...]] = {}
    found = findings.attributions if findings else ()
    for attribution in found:
        for word in _words_in(words, attribution.cue):
            attributions[word] = (*attributions.get(word, ()), attribution)
    return Copyist(
        member=Member(report.id, part),
        language=report.language or "de",
        words=words,
        starts=_starts(words, sorted({*given, *zones})),
        paragraphs=_starts(words, zones),
        attributions=attributions,
        moods=frozenset(word for it in found for word in _words_in(words, it.mood)),
    )


def _words_in(words: MemberWords, spans: Sequence[Span]) -> Iterator[int]:
    """The numbers of the words in spans."""
    for span in spans:
        word = max(0, bisect_right(words.spans, span.start, key=lambda it: it.start) - 1)
        while word < len(words.spans) and words.spans[word].start < span.end:
            if words.spans[word].overlaps(span):
                yield word
            word += 1


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
