"""What reading makes out of agency messages, against the messages' own fields.

Each message is rendered from its fields in every form that wires come in: as plain text, in the old text form
(IPTC 7901), as NewsML-G2 and as ninjs. What is read from each rendering is judged against the fields.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape, unescape
from typing import Final

from scorers.score import Json, Outcome, checked, found

LINE: Final = 69
MONTHS: Final = ("Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez")
JUDGED: Final = ("dateline", "byline", "agency", "correction", "embargo")
AGENCIES: Final = {"associated press": "AP", "europa press": "Europa Press", "dpa": "dpa", "ap": "AP"}
TAG: Final = re.compile(r"<[^<>]*>")
SHORT: Final = re.compile(r"[(/]\s?([\w -]{2,20}?)\s?(?=[)/])")


def render_text(row: Json) -> str:
    """Render a message as plain text: head, byline, text behind its dateline, copyright, notes."""
    head = [row["kicker"], row["headline"], row["subhead"], row["teaser"], row["byline"]]
    pieces = [piece for piece in (*head, *_paragraphs(row), row["creditline"]) if piece]
    return "\n\n".join(
        [*pieces, *([row["copyrightnotice"].strip()] if row["copyrightnotice"] else []), *_notes(row)]
    )


def render_iptc7901(row: Json) -> str:
    """Render a message in the old text form, as agencies' own converters do."""
    words = sum(len(paragraph.split()) for paragraph in _paragraphs(row))
    lines = [
        f"bdt0000 {row['urgency'] or 4} pl {words}  {_code(row)} 0000",
        "",
    ]
    lines.append("Politik/Nachrichten/")
    corrections = [note for title, note in _noted(row) if title == "Berichtigung"]
    if row["signal"] == "sig:correction":
        lines += _wrapped(f"(Berichtigung: {corrections[0] if corrections else 'neue Fassung'})")
    head = [row["headline"], *([row["byline"]] if row["byline"] else [])]
    lines += [line for piece in head for line in _wrapped(piece)]
    lines[-1] += " ="
    body = [words for words in (row["teaser"], *_paragraphs(row), row["creditline"]) if words]
    for paragraph in body:
        lines += ["", *_wrapped(paragraph)]
    lines += ["", "# Notizblock", ""]
    for title, note in _noted(row):
        lines += [f"## {title}", *_wrapped(f"- {note}"), ""]
    if _code(row) == "dpa":
        lines += ["dpa xx yyxx n1 xy", ""]
    return "\n".join([*lines, _stamp(row["version_created"]), ""])


def render_newsmlg2(row: Json) -> str:
    """Render a message as NewsML-G2."""
    until = _embargo(row)
    meta = [
        '<itemClass qcode="ninat:text"/>',
        f'<provider qcode="x:{_provider(row)}"><name>{_provider(row)}</name></provider>',
        f"<versionCreated>{row['version_created']}</versionCreated>",
        f"<embargoed>{row['version_created']}</embargoed>" if until else "",
        f'<pubStatus qcode="stat:{row["pubstatus"]}"/>' if row["pubstatus"] else "",
        f'<signal qcode="{row["signal"]}"/>' if row["signal"] else "",
        *(f"<edNote>{escape(note)}</edNote>" for _, note in _noted(row)),
    ]
    told = {"dateline": row["dateline"], "by": row["byline"], "creditline": row["creditline"]}
    content = [
        f'<headline rank="1">{escape(row["headline"])}</headline>',
        f'<headline rank="3">{escape(row["kicker"])}</headline>' if row["kicker"] else "",
        *(f"<{name}>{escape(words)}</{name}>" for name, words in told.items() if words),
        f'<description role="drol:teaser">{escape(row["teaser"])}</description>' if row["teaser"] else "",
    ]
    body = "".join(f"<p>{escape(words)}</p>" for words in row["text"].split("\n") if words.strip())
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>'
        f'<newsItem guid="{row["urn"]}" version="{row["version"]}" xml:lang="{row["language"]}">'
        f"<rightsInfo><copyrightNotice>{escape(row['copyrightnotice'] or '')}</copyrightNotice></rightsInfo>"
        f"<itemMeta>{''.join(meta)}</itemMeta><contentMeta>{''.join(content)}</contentMeta><contentSet>"
        '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>'
        f"{body}</body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>"
    )


def render_ninjs(row: Json) -> str:
    """Render a message as ninjs 1.x."""
    fields = {
        "uri": row["urn"],
        "type": "text",
        "version": str(row["version"]),
        "versioncreated": row["version_created"],
        "pubstatus": row["pubstatus"],
        "embargoed": row["version_created"] if _embargo(row) else None,
        "language": row["language"],
        "headline": row["headline"],
        "byline": row["byline"],
        "creditline": row["creditline"],
        "copyrightnotice": row["copyrightnotice"],
        "dateline": row["dateline"],
        "description_text": row["teaser"],
        "signal": row["signal"],
        "ednote": "\n".join(note for _, note in _noted(row)) or None,
        "body_html": "".join(f"<p>{escape(words)}</p>" for words in row["text"].split("\n")),
    }
    return json.dumps({name: value for name, value in fields.items() if value}, ensure_ascii=False)


FORMS: Final[Mapping[str, tuple[str, Callable[[Json], str]]]] = {
    "text": ("txt", render_text),
    "iptc7901": ("txt", render_iptc7901),
    "newsmlg2": ("xml", render_newsmlg2),
    "ninjs": ("json", render_ninjs),
}
"""Each form by name: the ending of its files, and what renders a message in it."""


def _paragraphs(row: Json) -> list[str]:
    """Give the paragraphs of the text, the dateline before the first unless it stands there."""
    paragraphs = [" ".join(words.split()) for words in row["text"].split("\n") if words.strip()]
    place = (row["dateline"] or "").strip()
    if not place or not paragraphs:
        return paragraphs
    first = paragraphs[0] if paragraphs[0].startswith(place) else f"{place} {paragraphs[0]}"
    return [first, *paragraphs[1:]]


def _noted(row: Json) -> Iterator[tuple[str, str]]:
    """Give the notes to the desk with the title each stands under."""
    title = ""
    for part in ("public_html", "nonpublic_html"):
        for tag, words in re.findall(r"<(h4|li|p)[^>]*>(.*?)</\1>", row["notepad"].get(part) or ""):
            plain = " ".join(unescape(TAG.sub(" ", words)).split())
            if tag == "h4":
                title = plain
            elif plain:
                yield title, plain


def _notes(row: Json) -> list[str]:
    told: dict[str, list[str]] = {}
    for title, note in _noted(row):
        told.setdefault(title, []).append(note)
    return ["\n".join([title, *notes]) for title, notes in told.items()]


def _embargo(row: Json) -> bool:
    return 'class="embargoed"' in (row["notepad"].get("public_html") or "")


def _provider(row: Json) -> str:
    """Give the provider by the address of the message."""
    host = row["urn"].split(":")[2].split(".")[0]
    return "Europa Press" if host == "europapress" else host


def _code(row: Json) -> str:
    """Give the agency as headers write it."""
    return _provider(row).replace(" ", "").lower()


def _wrapped(words: str) -> list[str]:
    """Wrap words as the old form does."""
    lines = [""]
    for word in words.split():
        if lines[-1] and len(lines[-1]) + len(word) >= LINE:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return lines


def _stamp(moment: str) -> str:
    year, month, day = moment[:10].split("-")
    return f"{day}{moment[11:13]}{moment[14:16]} {MONTHS[int(month) - 1]} {year[2:]}"


def score_dpa(read: Mapping[str, Sequence[Json | None]], rows: Sequence[Json], *, shown: str) -> Outcome:
    """Score the reports of each form, in the order of `rows`; None where a text was refused by its embargo.

    A message is right in a form if all five are: dateline and byline by their words, the agency by what
    fields and address say, correction and embargo by whether they are told. `shown` are the languages all of
    whose messages count for `all_right.german`.
    """
    checks: dict[str, dict[str, bool]] = {name: {} for name in JUDGED}
    whole: dict[str, dict[str, bool]] = {}
    for form, reports in read.items():
        for row, told in zip(rows, reports, strict=True):
            for name, right in _judge(row, told, form).items():
                checks[name][f"{form} {row['id']}"] = right
                whole.setdefault(f"{form} {row['id']}", {})[name] = right
    wholly = {key: all(values.values()) for key, values in whole.items()}
    german = {row["id"] for row in rows if row["language"] == shown}
    scores = [checked(name, checks[name]) for name in JUDGED]
    scores.append(checked("all_right", wholly))
    scores.append(
        checked("all_right.german", {key: ok for key, ok in wholly.items() if key.split(" ")[1] in german})
    )
    missed = {f"{name} {key}": ok for name, values in checks.items() for key, ok in values.items()}
    return Outcome(tuple(scores), *found(missed))


def _judge(row: Json, told: Json | None, form: str) -> dict[str, bool]:
    """Tell what of a message was read right; a report is read with its embargo overridden."""
    refused = bool(told and told["refused"])
    report = told["report"] if told else None
    if report is None:
        return dict.fromkeys(JUDGED, False)
    zones = {kind: _zoned(report, kind) for kind in ("dateline", "byline")}
    signalled = row["signal"] == "sig:correction" and (form != "text" or _says_so(row))
    return {
        "dateline": zones["dateline"] == _gold(row["dateline"] if row["text"] else None),
        "byline": zones["byline"] == _gold(row["byline"]),
        "agency": _agencies_right(row, report),
        "correction": any(doubt["code"] == "D118" for doubt in report["doubts"]) == signalled,
        "embargo": refused == _embargo(row),
    }


def _says_so(row: Json) -> bool:
    """Tell whether the words of a message say that it corrects another."""
    return any(title == "Berichtigung" for title, _ in _noted(row))


def _zoned(report: Json, kind: str) -> list[str]:
    spans = ((zone["start"], zone["end"]) for zone in report["zones"] if zone["kind"] == kind)
    return [" ".join(report["text"][start:end].split()) for start, end in spans]


def _gold(words: str | None) -> list[str]:
    return [" ".join(words.split())] if words else []


def _agencies_right(row: Json, report: Json) -> bool:
    """Tell whether the agencies of the fields are credited, and no other but the one of the address.

    A message without text is a picture: its credit is that of a photo.
    """
    counted = ("text",) if row["text"] else ("text", "photo")
    credits_ = [*report["datelines"], *(it for it in report["credits"] if it["for"] in counted)]
    told = {agency for credit in credits_ for agency in credit["agencies"]}
    parts = SHORT.findall(row["dateline"] or "") + (row["creditline"] or "").split("/")
    named = {AGENCIES[part.strip().lower()] for part in parts if part.strip().lower() in AGENCIES}
    provider = _provider(row)
    return named <= told <= named | {AGENCIES.get(provider.lower(), provider)}
