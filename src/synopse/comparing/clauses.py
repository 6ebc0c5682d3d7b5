"""Clauses of a sentence that tell a thing of their own, so that each may stand in a row of its own.

Cut where it is sure: at the `und` between two participles of one perfect, before a finite verb with its own
object, at the colon of a headline, and between sentences inside one quotation. In doubt a sentence stays
whole.
"""

import re
from collections.abc import Sequence

from synopse.model import Span
from synopse.text.lines import trim_span

_PARTICIPLE = (
    r"(?:\w{0,12}ge\w{2,20}(?:t|en)|\w{2,20}iert|(?:be|er|ver|zer|ent|emp|über|unter)\w{2,20}(?:t|en))"
)
_PERFECT = re.compile(
    rf"\b(?:hat|haben|hatte|hatten|habe|hätten|ist|sind|war|waren|wurde|wurden|sei|seien)\b"
    rf"[^.;:]{{0,300}}?\b{_PARTICIPLE}(?P<cut>\s+und\s+)"
    rf"(?=[^.;:]{{12,400}}?\b{_PARTICIPLE}\s*(?:[.!?»“\"]|$))"
)
_OBJECT = (
    r"(?:ihn|ihm|sie|ihnen|ihr|ihre|ihren|sich|den|die|das|dem|der|ein|eine|einen|einem|einer|mit|auf|nach|zu|zum|zur|"
    r"in|im|an|über|um|von|vor|für|bei|aus|gegen|erneut|kein|keine|keinen)"
)
_VERB_AFTER_AND = re.compile(
    rf"(?P<cut>\s+und\s+)(?!nicht\b|selbst\b|jetzt\b|erst\b|seit\b|mit\b|dort\b|sonst\b|statt\b|laut\b|gesamt\b|samt\b)"
    rf"(?=[a-zäöüß]{{2,18}}(?:t|te|ten)\s+{_OBJECT}\s)"
)
_SEPARATED = re.compile(
    r"(?P<cut>\s+und\s+)(?=[a-zäöüß]{2,18}(?:te|ten|t)\s(?:[\w-]{1,40}\s){1,12}"
    r"(?:ab|an|auf|aus|bei|ein|fest|frei|nach|nieder|vor|weg|zu|zurück|zusammen)\s?(?:[.,;!?]|$))"
)
_DASH = re.compile(r"(?P<cut>\s+[-–—]\s+)(?=[A-ZÄÖÜ]\w+\s+\w+)")
_COLON = re.compile(r"(?<=\w)(?P<cut>:\s+)(?=[A-ZÄÖÜ„»\"“])")
_LONG_COLON = re.compile(r"(?:\w+\W{1,3}){6,40}\w+(?P<cut>:\s+)(?=[A-ZÄÖÜ]\w+\s+(?:\w+\W{1,3}){5})")
_QUOTED_STOP = re.compile(r"(?<=[a-zäöüß]{3})[.!?](?P<cut>\s+)(?=[A-ZÄÖÜ])")
_HEADING_CUTS = ((":", _COLON), ("", _DASH), ("und", _VERB_AFTER_AND), ("und", _SEPARATED))
_CUTS = (
    ("und", _PERFECT),
    ("und", _VERB_AFTER_AND),
    ("und", _SEPARATED),
    ("", _QUOTED_STOP),
    (":", _LONG_COLON),
)
"""What parts clauses, each with a mark without which it need not be looked for."""
_FEWEST_WORDS = 3
_LONGEST_SENTENCE = 2000


def find_clauses(
    text: str, sentence: Span, frame_ends: Sequence[int] = (), *, heading: bool = False
) -> tuple[Span, ...]:
    """The clauses of one sentence in text order; together they hold all its words but the `und` between.

    `frame_ends` are offsets behind frames that tell something of their own and are cut off.

    >>> text = "Die Stadt hat den Damm geprüft und eine Sperrung der Uferstraße beschlossen."
    >>> [clause.of(text) for clause in find_clauses(text, Span(0, len(text)))]
    ['Die Stadt hat den Damm geprüft', 'eine Sperrung der Uferstraße beschlossen.']
    """
    if len(sentence) > _LONGEST_SENTENCE:
        return (sentence,)
    found = [
        match.span("cut")
        for mark, pattern in (_HEADING_CUTS if heading else _CUTS)
        if text.find(mark, sentence.start, sentence.end) >= 0
        for match in pattern.finditer(text, sentence.start, sentence.end)
    ]
    cuts = sorted(dict.fromkeys([*found, *((end, end) for end in frame_ends)]))
    clauses: list[Span] = []
    start = sentence.start
    for cut_start, cut_end in cuts:
        if cut_start < start or not _enough(text, start, cut_start, heading=heading):
            continue
        if _enough(text, cut_end, sentence.end, heading=heading) and _outside_quotes(
            text, sentence, cut_start
        ):
            clauses.append(Span(start, cut_start))
            start = cut_end
    last = trim_span(text, start, sentence.end)
    return (*clauses, last) if last else tuple(clauses)


def _enough(text: str, start: int, end: int, *, heading: bool) -> bool:
    """Whether a piece has words enough to tell something."""
    return len(text[start:end].split()) >= (_FEWEST_WORDS - 1 if heading else _FEWEST_WORDS)


def _outside_quotes(text: str, sentence: Span, cut: int) -> bool:
    """A cut at the end of a sentence stands inside a quotation, one at `und` outside."""
    before = text[sentence.start : cut]
    quoted = before.count('"') % 2 == 1 or any(
        before.count(opening) > before.count(closing) for opening, closing in (("„", "“"), ("»", "«"))
    )
    return quoted == before.endswith((".", "!", "?"))
