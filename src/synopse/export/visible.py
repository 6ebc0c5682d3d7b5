"""Words of a report where they could do harm: control characters become visible escapes."""

import re

_HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # C0, C1 and DEL: what moves a cursor or starts a sequence
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks, embeddings, overrides, isolates
    "\u2028\u2029\ufeff\ud800-\udfff\ufff9-\ufffb]"  # line and paragraph ends, marks, halves of a pair
)
_WHITE = re.compile(r"[ \t\n\r\f\v\u00a0]{1,1000}")
ELLIPSIS = "…"


def make_visible(words: str) -> str:
    r"""The words on one line, white space as single spaces, control characters as escapes.

    >>> make_visible("Rot\x1b[31m\nund  gut")
    'Rot\\x1b[31m und gut'
    """
    return _HARMFUL.sub(lambda match: _escape(match[0]), _WHITE.sub(" ", words)).strip()


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004 -- one byte


def shorten(words: str, limit: int) -> str:
    """The words made visible and, where longer than `limit` characters, cut at a word's end.

    >>> shorten("Die Brücke bleibt gesperrt", 18)
    'Die Brücke bleibt…'
    """
    shown = make_visible(words[: limit * 4])
    if len(shown) <= limit and len(words) <= limit * 4:
        return shown
    head = shown[: max(1, limit - 1)]
    cut = head.rfind(" ")
    return (head[:cut] if cut > limit // 2 and shown[len(head) : len(head) + 1] != " " else head) + ELLIPSIS
