"""What a batch hands out: tables in a fixed order, and the manifest that proves that all is there."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from importlib.metadata import version

import numpy as np

from synopse.engine.dossiers import DOSSIERS, load_reports
from synopse.engine.files import hash_of, write_whole
from synopse.engine.grouping import load_stories
from synopse.engine.intake import UNREAD
from synopse.engine.register import load_members
from synopse.engine.sharing import load_pairs
from synopse.engine.tables import Kind, Row, Schema, files_of, number_of, text_of, texts
from synopse.engine.work import Work
from synopse.export.report_record import report_record
from synopse.export.values import Json, Record, render_file, render_line
from synopse.model import Decision, Report, Story
from synopse.model.order import publication_order

SCHEMA = "synopse-batch/1"
REPORTS: Schema = {
    "id": Kind.TEXT,
    "source": Kind.TEXT,
    "also_at": Kind.TEXTS,
    "supersedes": Kind.TEXT,
    "language": Kind.TEXT,
    "text_kind": Kind.TEXT,
    "outlet": Kind.TEXT,
    "title": Kind.TEXT,
    "published": Kind.TEXT,
    "address": Kind.TEXT,
    "parts": Kind.NUMBER,
    "doubts": Kind.TEXTS,
    "text_sha256": Kind.TEXT,
    "record": Kind.TEXT,
    "text": Kind.TEXT,
}
STORIES: Schema = {
    "id": Kind.TEXT,
    "title": Kind.TEXT,
    "title_report": Kind.TEXT,
    "from": Kind.TEXT,
    "to": Kind.TEXT,
    "size": Kind.NUMBER,
    "certainty": Kind.TEXT,
    "remarks": Kind.TEXTS,
    "reports": Kind.TEXTS,
    "members": Kind.TEXTS,
}
NEAR_DUPLICATES: Schema = {
    "a": Kind.TEXT,
    "a_part": Kind.NUMBER,
    "b": Kind.TEXT,
    "b_part": Kind.NUMBER,
    "shared": Kind.NUMBER,
    "runs_a": Kind.NUMBER,
    "runs_b": Kind.NUMBER,
}
TABLES: Mapping[str, Schema] = {
    "reports": REPORTS,
    "near_duplicates": NEAR_DUPLICATES,
    "stories": STORIES,
    "dossiers_index": DOSSIERS,
    "unread": UNREAD,
}
"""Every table that is handed out; each is a folder of files."""
_FILE = 50_000
"""Rows in one file of a table."""


def publish_reports(work: Work, bucket: int) -> None:
    """Write one file of the table of reports, by publication (unknown last), then id."""
    reports = sorted(load_reports(work, "all-reports", bucket).values(), key=publication_order)
    work.store.write(work.layout.table("reports", bucket), [_report_row(it) for it in reports], REPORTS)
    work.mark("publish", bucket, {"reports": len(reports)})


def publish_tables(work: Work, _: int) -> None:
    """Write all other tables."""
    _write_table(work, "stories", (_story_row(story) for _, story, _ in load_stories(work)))
    _write_table(work, "near_duplicates", _pair_rows(work))
    _write_table(work, "unread", iter(_unread_rows(work)))
    compared = sorted(work.rows("compared", tuple(DOSSIERS)), key=lambda row: text_of(row["story"]))
    _write_table(work, "dossiers_index", iter(compared))
    work.mark("tables", 0)


def write_manifest(work: Work) -> None:
    """Write the manifest: every file of every table with its hash and rows, all dossiers by one hash."""
    tables: Record = {}
    for name, schema in TABLES.items():
        column = next(iter(schema))
        entries: list[Json] = [
            {
                "file": file.relative_to(work.layout.out).as_posix(),
                "rows": len(work.store.read([file], (column,))),
                "sha256": hash_of(file),
            }
            for file in files_of(work.layout.out / name, work.store)
        ]
        tables[name] = entries
    settings = work.settings
    asked: Record = {
        "sources": [str(it) for it in sorted(set(settings.sources))],
        "analysis": settings.analysis,
        "dossiers": settings.dossiers.value,
        "embargoed": settings.embargoed,
        "links": [_link_record(it) for it in settings.links],
    }
    manifest: Record = {"schema": SCHEMA, "synopse": version("synopse"), "asked": asked, "tables": tables}
    write_whole(work.layout.manifest, (render_file(manifest),))


def _link_record(decision: Decision) -> Record:
    """A decision in the form of the file it came from."""
    parts: list[Json] = [{"report": name, "part": part} for name, part in decision.parts]
    return {"must_link" if decision.together else "cannot_link": parts}


def _write_table(work: Work, name: str, rows: Iterator[Row]) -> None:
    """Write a table in files of so many rows; an empty one has one file, too."""
    number, held = 0, list[Row]()
    for row in rows:
        held.append(row)
        if len(held) == _FILE:
            work.store.write(work.layout.table(name, number), held, TABLES[name])
            number, held = number + 1, []
    if held or not number:
        work.store.write(work.layout.table(name, number), held, TABLES[name])


def _report_row(report: Report) -> Row:
    return {
        "id": report.id,
        "source": report.source,
        "also_at": texts(report.also_at),
        "supersedes": report.supersedes,
        "language": report.language,
        "text_kind": report.text_kind.value,
        "outlet": report.outlet.value if report.outlet else None,
        "title": report.title.value if report.title else None,
        "published": report.published.value if report.published else None,
        "address": report.address,
        "parts": len(report.parts),
        "doubts": [it.code for it in report.doubts],
        "text_sha256": sha256(report.text.encode(errors="surrogatepass")).hexdigest(),
        "record": render_line(report_record(report)),
        "text": report.text,
    }


def _story_row(story: Story) -> Row:
    title = story.headline
    return {
        "id": story.id,
        "title": title.title.value if title else None,
        "title_report": title.report if title else None,
        "from": story.first_day,
        "to": story.last_day,
        "size": len(story.members),
        "certainty": story.certainty.value,
        "remarks": [it.kind.value for it in story.remarks],
        "reports": list(dict.fromkeys(member.report for member in story.members)),
        "members": [f"{member.report}#{member.part}" for member in story.members],
    }


def _pair_rows(work: Work) -> Iterator[Row]:
    """The pairs of parts of different reports that share enough runs of words."""
    members = load_members(work)
    runs = [number_of(row["runs"]) for row in work.rows("members", ("runs",))]
    pairs, counts = load_pairs(work)
    first, second = np.divmod(pairs, max(1, len(members)))
    for a, b, count in zip(first.tolist(), second.tolist(), counts.tolist(), strict=True):
        if members[a].report != members[b].report:
            yield {
                "a": members[a].report,
                "a_part": members[a].part,
                "b": members[b].report,
                "b_part": members[b].part,
                "shared": count,
                "runs_a": runs[a],
                "runs_b": runs[b],
            }


def _unread_rows(work: Work) -> Sequence[Row]:
    """What could not be found, read or compared, by source, then cause."""
    rows: list[Row] = [{"source": source, "cause": cause} for source, cause in work.plan.unread]
    for name in ("unread", "unlinked", "uncompared"):
        rows += work.rows(name, tuple(UNREAD))
    return sorted(rows, key=lambda row: (text_of(row["source"]), text_of(row["cause"])))
