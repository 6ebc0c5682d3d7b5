"""Text credits: whose copy a text says it is. Photo credits stand in `photo_credits`.

A text credit stands

- in brackets behind a full stop or at the end of a paragraph: `(dpa/jW)`, `(mit Material von dts)`,
- as a line of its own: `RND/dpa`, `Quelle: dpa`, `Direkt aus dem dpa-Newskanal`,
- as the last words of a paragraph: `… sagte sie. Quelle: ntv.de, mau/dpa`,
- between two sentences, where a page was saved as one block: `… sagte sie. Quelle: dpa Hier können Sie …`.

An agency in a sentence is none (`sagte sie der dpa.`), nor is an abbreviation explained: `Deutsche
Presse-Agentur (dpa)`. A maker's name behind `Quelle:` tells of a picture: `(Quelle: Ina Beck/dpa)`.
"""

import re
from collections.abc import Iterator
from typing import Final

from synopse.model import Span
from synopse.reading.agencies import find_agency
from synopse.reading.credit_names import CreditNames, read_credit_names
from synopse.reading.photo_credits import agencies_in, tells_of_a_picture
from synopse.reading.provenance import find_closing_agency
from synopse.reading.wires.header import find_header_agency

_BRACKET: Final = re.compile(r"[(\[](?P<names>[^()\[\]\n]{2,110})[)\]]")
_CODES: Final = r"[\w.-]{2,12}(?:/[\w.-]{2,12}){1,5}"
_SENTENCE_END: Final = r"(?<=[.!?…\"“”«»)\]])"
_TAIL: Final = re.compile(
    rf"{_SENTENCE_END}\s{{1,3}}(?=[^\s.!?])|\s(?=(?:Mit (?:[Tt]ext|[Aa]gentur)?[Mm]aterial|Quellen?:) )"
    r"|, (?=Nachrichtenagentur(?:en)? )"
)
_TAIL_LONGEST: Final = 110
_NO_TAIL: Final = re.compile(r"[(\[](?!c\) )|(?<!\(c)[)\]]|[a-zäöüß]{3}[.!?][\"“”»]?\s", re.IGNORECASE)
_CODE_AT_END: Final = re.compile(rf"(?<=\s)(?P<code>{_CODES})$")
_BETWEEN: Final = re.compile(
    rf"{_SENTENCE_END}\s(?:(?P<listed>Quelle: \S[^\n]{{2,80}})|(?P<code>{_CODES})(?=\s[A-ZÄÖÜ„»\"])"
    r"|(?P<line>[^\s.!?][^.!?\n]{1,60})(?=\n\s{0,8}[A-ZÄÖÜ„»\"\d]))"
)
_OPENING: Final = re.compile(r"\s+(?=[A-ZÄÖÜ„»\"])|\s*$")
_INTRODUCED: Final = re.compile(r"(?:(?:mit|nach|aus|unter|redaktion)\b|quellen?:|text:)", re.IGNORECASE)
_LISTED: Final = re.compile(r"[/,;]")
_MAKER: Final = re.compile(r"[/|]")
_ON_A_PICTURE: Final = re.compile(r"(?:©|\(c\)|quellen?\b)", re.IGNORECASE)
_LABELLED: Final = re.compile(r"(?:foto|bild|photo|image|grafik)\w{0,8} ?:[^.!?\n]{0,60}$", re.IGNORECASE)
_RUNNING: Final = re.compile(
    r"\b(?:laut|der|die|das|den|dem|von|vom|bei|gegenüber|so|an|zu|und|oder|wie|mit|durch|für|berichtet|meldet)\s$",
    re.IGNORECASE,
)
_WIRE_NUMBER: Final = re.compile(r"(?:©\s?)?dpa-infocom, dpa:[\d-]{6,30}(?:/\d{1,3})?")
_ABOUT_ITSELF: Final = re.compile(
    r"(?:Direkt )?aus dem [\w-]{2,20}-(?:Newskanal|Ticker|Newsticker|Feed)\.?"
    r"|(?:Dies(?:er|e|es)|Der|Die|Das|Teile dieses) (?:[\w-]{3,20} ){0,2}"
    r"(?:Text|Artikel|Beitrag|Bericht|Meldung|Nachricht)(?:s|es)?"
    r" (?:stamm|wurde|basier|enthält|enthalten|entstand|entstammt|ist|sind|beruh|verwende|greif)\w{0,4}"
    r" .{0,160}"
    r"(?:[Mm]aterial|Meldung|-?[Aa]gentur|Newskanal|übernommen|Ticker|Angebot|Dienst).{0,120}",
)
_SIGNED: Final = re.compile(
    r"(?<=[.!?\"“”«»]) {0,3}(?P<signed>[(\[](?:[a-zäöü]{2,4}|[A-Z]{3})(?:[/,-] ?[a-zäöü]{2,4}){0,3}[)\]])\.?$"
)
_NO_INITIALS: Final = ("sic", "red", "cdu", "csu", "spd", "fdp", "afd", "usa", "who", "nato")
_EXPLAINED: Final = re.compile(
    r"(?:gentur|Press(?:e|edien\w{0,3}|-Presse)?|Dienst(?:es)?|Reuters|agency|Press)[\"“”«»]?\s?$",
    re.IGNORECASE,
)
_FRAGMENT: Final = re.compile(r"Nachrichtenagentur|(?:und|der|die) |Meldungen d.{1,60}\(")
_FINAL: Final = ".!?:\"“”«»…‘’')"
_LINE_LONGEST: Final = 140
_NOTE_LONGEST: Final = 320
_RUNNING_TEXT: Final = 300


def find_text_credits(text: str, span: Span, *, whole_text_ends: bool) -> Iterator[Span]:
    """Spans of text credits inside one paragraph in text order, brackets included.

    `whole_text_ends`: the paragraph is the last one, where an outlet alone (`(jW)`) is a credit too.
    """
    tail = _find_tail(text, span, ends=whole_text_ends)
    end = tail.start if tail else span.end
    brackets = tuple(_find_brackets(text, span, ends=whole_text_ends))
    between = tuple(_find_between(text, span)) if len(span) >= _RUNNING_TEXT else ()
    found = sorted((*brackets, *between), key=lambda one: one.start)
    yield from (one for one in found if one.end <= end)
    if tail:
        yield tail


def find_initials(text: str, span: Span) -> Span | None:
    """The author's initials in brackets behind the last sentence of a text: `(abc)`, `(mts/kl)`."""
    match = _SIGNED.search(text, max(span.start, span.end - 40), span.end)
    if not match or match.start("signed") <= span.start or match["signed"][1:-1].casefold() in _NO_INITIALS:
        return None
    return Span(match.start("signed"), span.end)


def is_credit_line(line: str) -> bool:
    """Whether a line is a text credit and nothing else.

    >>> [is_credit_line(line) for line in ("RND/dpa", "mit Agenturen", "Ina Beck/dpa", "Agenturen")]
    [True, True, False, False]
    """
    if len(line) <= _LINE_LONGEST:
        if _WIRE_NUMBER.fullmatch(line) or find_closing_agency(line):
            return True
        names = read_credit_names(line)
        if (
            names
            and _is_credited(line, names)
            and not _FRAGMENT.match(line)
            and not (names.persons and _MAKER.search(line))
        ):
            return True
    return (
        len(line) <= _NOTE_LONGEST and _ABOUT_ITSELF.fullmatch(line) is not None and bool(agencies_in(line))
    )


def is_maker_line(line: str) -> bool:
    """Whether a line is the maker of a picture before the agencies that offer it, and nothing else.

    >>> is_maker_line("Ina Beck/AP/dpa"), is_maker_line("Ina Beck, dpa")
    (True, False)
    """
    if len(line) > _LINE_LONGEST or not _MAKER.search(line) or "," in line:
        return False
    names = read_credit_names(line)
    return names is not None and names.persons and bool(names.agencies) and not names.outlets


def may_be_of_a_picture(words: str) -> bool:
    """Whether a credit is of a picture where a picture stands: `© dpa`, `Quelle: dpa`."""
    return _ON_A_PICTURE.match(words) is not None


def read_credit_words(words: str) -> CreditNames:
    """Who is named in words that `is_credit_line` or `find_text_credits` took for a credit."""
    if _WIRE_NUMBER.fullmatch(words):
        return CreditNames(("dpa",), ())
    closing = find_closing_agency(words) or find_header_agency(words)
    if closing:
        return CreditNames((closing,), ())
    return read_credit_names(words) or CreditNames(agencies_in(words), ())


def _find_brackets(text: str, span: Span, *, ends: bool) -> Iterator[Span]:
    """Credits in brackets."""
    for match in _BRACKET.finditer(text, span.start, span.end):
        names = None if "©" in match[0] else read_credit_names(match["names"])
        if names and _is_bracketed(text, span, match, names, ends=ends):
            yield Span(match.start(), _with_full_stop(text, match.end(), span.end))


def _is_bracketed(text: str, span: Span, match: re.Match[str], names: CreditNames, *, ends: bool) -> bool:
    """Whether brackets with such names stand where a credit stands."""
    before = text[span.start : match.start()].rstrip()[-1:]
    last = not text[match.end() : span.end].strip(" .")
    if not names.credits_agencies:
        return ends and last and bool(names.outlets) and before in _FINAL
    if not _is_credited(match["names"], names) or _explains(text, span, match):
        return False
    if _LABELLED.search(text, max(span.start, match.start() - 80), match.start()):
        return False
    if match.start() == span.start:
        return last
    return before in _FINAL or last


def _find_tail(text: str, span: Span, *, ends: bool) -> Span | None:
    """The credit that the last words of a paragraph are, from as far before as they can be read as one."""
    start = max(span.start, span.end - _TAIL_LONGEST)
    for match in _TAIL.finditer(text, start, span.end):
        words = text[match.end() : span.end]
        if _WIRE_NUMBER.fullmatch(words):
            return Span(match.end(), span.end)
        names = None if _NO_TAIL.search(words) else read_credit_names(words)
        if not names or not _is_credited(words, names):
            continue
        if _is_told(span, ends=ends) or not (names.persons or may_be_of_a_picture(words)):
            return Span(match.end(), span.end)
    code = _CODE_AT_END.search(text, start, span.end) if _is_told(span, ends=ends) else None
    if not code or not _is_codes(code["code"]) or _RUNNING.search(text, start, code.start()):
        return None
    return None if tells_of_a_picture(text[start : code.start()]) else Span(code.start(), span.end)


def _is_told(span: Span, *, ends: bool) -> bool:
    """Whether a paragraph is too long to be about a picture, or is the last."""
    return ends or len(span) >= _RUNNING_TEXT


def _find_between(text: str, span: Span) -> Iterator[Span]:
    """Credits between two sentences of a block."""
    for match in _BETWEEN.finditer(text, span.start, span.end):
        if match["listed"]:
            end = _end_of_list(match["listed"])
            if end:
                yield Span(match.start("listed"), match.start("listed") + end)
        elif _is_codes(match["code"] or match["line"]):
            yield Span(*match.span("code" if match["code"] else "line"))


def _end_of_list(words: str) -> int:
    """How far `Quelle: dpa/AFP Hier können Sie` can be read as a credit before a sentence opens."""
    ends = (match.start() for match in _OPENING.finditer(words))
    for end in sorted(ends, reverse=True):
        names = read_credit_names(words[:end])
        if names and names.agencies and not names.persons and _is_credited(words[:end], names):
            return end
    return 0


def _is_codes(words: str) -> bool:
    """Whether words are codes of newsrooms beside that of an agency: `RND/cle/dpa`, not `AFP/Ina Beck`."""
    names = read_credit_names(words)
    if not names or not names.agencies or names.persons or tells_of_a_picture(words):
        return False
    return all(
        find_agency(part) or part.islower() or part in names.outlets for part in re.split(r"[/,\s]+", words)
    )


def _is_credited(words: str, names: CreditNames) -> bool:
    """Whether words credit an agency with text; `Agenturen` needs words that say so, or company."""
    if tells_of_a_picture(words):
        return False
    if names.agencies or not names.unnamed:
        return bool(names.agencies)
    return bool(_INTRODUCED.match(words.strip("([ ")) or _LISTED.search(words))


def _explains(text: str, span: Span, match: re.Match[str]) -> bool:
    """Whether the brackets only abbreviate the name before them: `Deutsche Presse-Agentur (dpa)`."""
    before = text[max(span.start, match.start() - 60) : match.start()]
    if _EXPLAINED.search(before):
        return True
    code = match["names"]
    words = re.findall(r"\w+", before)[-len(code) :]
    opened = "".join(word[0] for word in words)
    return opened == code.upper() and before.rstrip()[-1:].isalnum()


def _with_full_stop(text: str, end: int, limit: int) -> int:
    """The end moved past a full stop that follows the brackets and ends the paragraph."""
    return end + 1 if end + 1 == limit and text[end] == "." else end
