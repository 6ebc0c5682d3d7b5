"""What keeps foreign words inert in a page: text that any parser gives back unchanged, data, hashes."""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

from markupsafe import Markup, escape

from synopse.export.values import Record, render_line

_LOST = re.compile("[\x00\ud800-\udfff]")
_SCRIPT = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def survives(words: str) -> bool:
    """Whether HTML can carry these words: it has no form for NUL and for halves of a surrogate pair."""
    return _LOST.search(words) is None


def escape_words(words: str) -> Markup:
    r"""Words as text that a parser turns back into the very same characters, carriage returns too.

    >>> escape_words("<b>\r\n")
    Markup('&lt;b&gt;&#13;\n')
    """
    return Markup(str(escape(words)).replace("\r", "&#13;"))  # noqa: S704 -- escaped in the same line


def write_stretch(words: Markup, attributes: Iterable[tuple[str, str]]) -> Markup:
    """Words inside a span with those attributes that have a value; bare words where none has."""
    written = Markup().join(Markup(' {}="{}"').format(name, value) for name, value in attributes if value)
    return Markup("<span{}>{}</span>").format(written, words) if written else words


def escape_record(record: Record) -> Markup:
    """A record as JSON that cannot end the script element it stands in."""
    line = render_line(record)
    for character, escaped in _SCRIPT.items():
        line = line.replace(character, escaped)
    return Markup(line)  # noqa: S704 -- the characters that mean something to HTML are gone


def policy_hash(content: str) -> Markup:
    """The hash by which a content security policy allows an inline style or script."""
    digest = b64encode(sha256(content.encode()).digest()).decode()
    return Markup("'sha256-{}'").format(digest)
