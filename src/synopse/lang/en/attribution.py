"""What English tells about other people's words in one sentence: said X, X said that, according to X.

A small set of patterns over the sentence with its quotations masked; every pattern is bounded, so that no
sentence takes more than linear time.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from synopse.lang.frames import Frame, Reading
from synopse.lang.resources import load_yaml
from synopse.lang.wordlists import load_words
from synopse.model import AttributionKind, Span, Stance
from synopse.text.lines import trim_span
from synopse.text.sentences import SentenceRules

PACKAGE = "synopse.lang.en"
_MASK = "\x00"
_MOST_CHARACTERS = 4000
_NAME = r"[A-Z][\w.'’-]{0,40}"
_OCCASION = re.compile(r"(?:on|in|at|during) [\w -]{2,40}")
_START = r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ll]ocal|[Pp]olice) ?"
_HEAD = (
    r"(?:officials?|police|authorities|government|ministry|minister|president|spokes(?:man|woman|person)|mayor|"
    r"report|statement|company|agency|witness(?:es)?|experts?|court|army|officers?|chief|leader|researchers?)"
)
_PHRASE = (
    r"(?:\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I)\b|"
    rf"(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]{{2,20}} ){{0,3}})?{_NAME}"
    rf"(?: (?:(?:of|for|the|and) ){{0,2}}{_NAME}){{0,6}}|"
    rf"\b{_START}(?:[a-z-]{{2,20}} ){{0,2}}{_HEAD}\b|\b[Pp]olice\b|\b[Oo]fficials\b)"
)


@cache
def sentence_rules() -> SentenceRules:
    """What English knows about where sentences do not end."""
    return SentenceRules(
        abbreviations=load_words(PACKAGE, "sentences.yaml", "never"),
        final_abbreviations=load_words(PACKAGE, "sentences.yaml", "final"),
        starters=load_words(PACKAGE, "sentences.yaml", "starters"),
    )


def read_sentence(text: str, span: Span, quoted: Sequence[Span]) -> Reading:
    """Frames of one sentence; `quoted` are its outermost quotations.

    >>> text = "The bridge is closed, the mayor said."
    >>> [frame.speaker[0].of(text) for frame in read_sentence(text, Span(0, len(text)), ()).frames]
    ['the mayor']
    """
    if len(span) - sum(map(len, quoted)) > _MOST_CHARACTERS:
        return Reading()
    masked = _mask(text, span, quoted)
    for find in (_according, _behind, _before):
        frames = tuple(find(text, masked, span, quoted))
        if frames:
            return Reading(frames)
    return Reading()


def _mask(text: str, span: Span, quoted: Sequence[Span]) -> str:
    """The sentence with every quotation as a run of one character, offsets kept."""
    pieces: list[str] = []
    position = span.start
    for quotation in quoted:
        pieces += (text[position : quotation.start], _MASK * len(quotation))
        position = quotation.end
    return "".join([*pieces, text[position : span.end]])


@cache
def _stances() -> dict[str, Stance]:
    """Every finite form of a verb of saying with its stance."""
    entries = cast("dict[str, dict[str, str]]", load_yaml(PACKAGE, "cues.yaml"))
    forms: dict[str, Stance] = {}
    for present, entry in entries.items():
        stance = Stance(entry.get("stance", "neutral"))
        forms |= dict.fromkeys((present, present.removesuffix("s"), entry["past"]), stance)
    return forms


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """According to X; …, said X / X said; X said (that) …."""
    forms = "|".join(sorted(_stances(), key=lambda form: (-len(form), form)))
    speaker = f"(?P<speaker>{_PHRASE})"
    after = rf"(?P<cue>{forms})\b {speaker}"
    before = rf"(?P<subject>{_PHRASE}) (?P<said>{forms})\b"
    adverb, day = "(?: (?:has|had|also|later|then))?", r"(?: (?:on )?[A-Z]\w{2,6}day)?"
    link = rf"(?P<link>,? that |: ?|, ?(?={_MASK})| (?={_MASK})| )"
    return (
        re.compile(rf"(?P<cue>[Aa]ccording to) {speaker}"),
        re.compile(rf"(?:, ?|{_MASK},? ?)(?:{after}|{before})"),
        re.compile(rf"{speaker}{adverb} (?P<cue>{forms})\b{day}{link}"),
    )


def _according(text: str, masked: str, span: Span, quoted: Sequence[Span]) -> Iterator[Frame]:
    """„According to police, …“ and „…, according to police“."""
    del quoted
    match = _patterns()[0].search(masked)
    if match is None:
        return
    start, end = match.start(), match.end()
    before = _content(text, span.start, span.start + start)
    after = _content(text, span.start + end, span.end)
    yield _frame(
        span, match, ("cue", "speaker"), tuple(part for part in (before, after) if part), "according"
    )


def _behind(text: str, masked: str, span: Span, quoted: Sequence[Span]) -> Iterator[Frame]:
    """„…“, said X; …, X said."""
    match = _patterns()[1].search(masked)
    if match is None:
        return
    start = span.start + match.start() + (masked[match.start()] == _MASK)
    names = ("cue", "speaker") if match["cue"] else ("said", "subject")
    content = [_content(text, span.start, start)]
    content += [quotation for quotation in quoted if quotation.start >= span.start + match.end()]
    rest = masked[match.end() :].strip(" .")
    if content[0] is None or (rest and _MASK not in masked and not _OCCASION.fullmatch(rest)):
        return
    if masked[0] == _MASK and masked[: match.start()].strip(_MASK + ", ") == "":
        content[0] = quoted[0]
    yield _frame(span, match, names, tuple(part for part in content if part), "inverted")


def _before(text: str, masked: str, span: Span, quoted: Sequence[Span]) -> Iterator[Frame]:
    """X said that …; X said: „…“."""
    match = _patterns()[2].match(masked)
    if match is None:
        return
    start = span.start + match.end()
    if match["link"] == " " and match["cue"] not in {
        "said",
        "says",
        "believes",
        "believed",
        "thinks",
        "warned",
    }:
        return
    content = next((quotation for quotation in quoted if quotation.start == start), None)
    content = content or _content(text, start, span.end)
    if content is not None:
        yield _frame(span, match, ("cue", "speaker"), (content,), "that")


def _content(text: str, start: int, end: int) -> Span | None:
    """A stretch without commas and stops at its ends."""
    while start < end and text[start] in " ,":
        start += 1
    while end > start and text[end - 1] in " ,.":
        end -= 1
    return trim_span(text, start, end)


def _frame(
    span: Span, match: re.Match[str], names: tuple[str, str], content: tuple[Span, ...], rule: str
) -> Frame:
    """A frame from a match in the masked sentence."""
    cue, speaker = (Span(match.start(name), match.end(name)).shift(span.start) for name in names)
    whole = Span(min(cue.start, speaker.start), max(cue.end, speaker.end))
    return Frame(
        rule=f"indirect.{rule}",
        kind=AttributionKind.INDIRECT,
        clause=whole,
        content=content,
        cue=(cue,),
        frame=(whole,),
        speaker=(speaker,),
        stance=_stances().get(match[names[0]], Stance.NEUTRAL),
    )
