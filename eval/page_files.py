"""Pages of gold as the product gets them: files of HTML, all of them read by one run of its command."""

import base64
import codecs
import gzip
import html
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

import product
from gold import Grouped
from scorers.evidence import file_of
from scorers.page_text import SOFT_HYPHEN
from scorers.pages import score_pages
from scorers.score import Json, Outcome
from scorers.snippets import Page, score_snippets

TAG = re.compile(r"<[^>]*>")
CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)
LATIN = "cp1252"


def score_sets(grouped: Grouped) -> Outcome:
    """Score whole articles on one set of pages and snippets on the other."""
    articles, snippets = grouped.sets.values()
    whole = score_pages(read_rows(articles), articles, product.agency_of)
    pages = [
        Page(report, bare_text(page_of(row)), row)
        for report, row in zip(read_rows(snippets), snippets, strict=True)
    ]
    cut = score_snippets(pages)
    return Outcome((*whole.scores, *cut.scores), (*whole.hits, *cut.hits), (*whole.misses, *cut.misses))


def read_rows(rows: Sequence[Json]) -> list[Json]:
    """Read the page of each row by the product's command; `{}` where it could not be read."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{number}.html") for number in range(len(rows))]
        for file, row in zip(files, rows, strict=True):
            file.write_bytes(page_of(row))
        reports = {file_of(one["source"]): one for one in product.read_reports(tuple(files))}
    return [reports.get(file.name, {}) for file in files]


def page_of(row: Json) -> bytes:
    """Give the bytes of a page."""
    return gzip.decompress(base64.b64decode(row["html_gz_base64"]))


def bare_text(raw: bytes) -> str:
    """Take the tags out of a page, and soft hyphens, and resolve its entities.

    >>> bare_text("<p>Der <b>Damm</b> h&auml;lt".encode())
    'Der Damm hält'
    """
    return html.unescape(TAG.sub("", _decoded(raw))).replace(SOFT_HYPHEN, "")


def _decoded(raw: bytes) -> str:
    """Decode as UTF-8 where the bytes are such, else as the page says."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        named = CHARSET.search(raw)
        return raw.decode(_codec(named[1].decode()) if named else LATIN, "replace")


def _codec(charset: str) -> str:
    """The codec of a charset as browsers have it: who says Latin-1 means that of Windows."""
    try:
        name = codecs.lookup(charset).name
    except LookupError:
        return LATIN
    return LATIN if name == "iso8859-1" else name
