"""Dossiers: what the reports of a bucket of stories say is found, and story by story they are compared."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np

from synopse.dossier import compare_story
from synopse.engine.files import hash_of, write_whole
from synopse.engine.grouping import WANTED, load_stories
from synopse.engine.intake import UNREAD
from synopse.engine.packing import unpack
from synopse.engine.register import load_holders
from synopse.engine.sharing import load_standing
from synopse.engine.tables import Kind, Row, bytes_of, maybe_text, text_of, texts_of
from synopse.engine.work import Work
from synopse.export.dossier_record import dossier_pieces
from synopse.finding import find_findings
from synopse.lineage.candidates import Candidates
from synopse.lineage.pairs import align_candidates, holder_of
from synopse.lineage.standing import recall_standing_text
from synopse.model import Dossier, Findings, Report, Story, Unread
from synopse.reading.attempt import attempt

FOLDER = "dossiers"
DOSSIERS = {"story": Kind.TEXT, "file": Kind.TEXT, "sha256": Kind.TEXT}


def compare_bucket(work: Work, bucket: int) -> None:
    """Write the dossiers of a bucket of stories."""
    reports = load_reports(work, "wanted-reports", bucket)
    findings: dict[str, Findings] = {}
    written: list[Row] = []
    unread: list[Row] = []
    for _, story, pairs in load_stories(work, bucket):
        found = attempt(partial(_compare, work, story, pairs, reports, findings), story.id)
        if isinstance(found, Unread):
            unread.append({"source": found.source, "cause": found.cause})
        else:
            name = found.relative_to(work.layout.out).as_posix()
            written.append({"story": story.id, "file": name, "sha256": hash_of(found)})
    work.write("compared", bucket, written, DOSSIERS)
    work.write("uncompared", bucket, unread, UNREAD)
    work.mark("compare", bucket, {"dossiers": len(written)})


def load_reports(work: Work, name: str, bucket: int) -> dict[str, Report]:
    """The reports of a bucket by id, as the register knows them."""
    names = (*WANTED, "report")
    rows = work.store.read(work.files(name, f"bucket={bucket}"), [it for it in names if it != "bucket"])
    reports = [_registered(row) for row in rows]
    return {report.id: report for report in reports}


def _registered(row: Row) -> Report:
    report = unpack(bytes_of(row["report"]), Report)
    return replace(
        report,
        source=text_of(row["source"]),
        also_at=texts_of(row["also_at"]),
        supersedes=maybe_text(row["supersedes"]),
    )


def _compare(
    work: Work, story: Story, pairs: bytes, reports: dict[str, Report], findings: dict[str, Findings]
) -> Path:
    """Compare one story; gives its file. Findings stay for the next story with a part of the same report."""
    mine = {member.report: reports[member.report] for member in story.members}
    for report in mine.values():
        if report.id not in findings:
            findings[report.id] = find_findings(report, analysis=work.settings.analysis)
    holders = [holder_of(mine[member.report]) for member in story.members]
    standing = load_standing(work, len(load_holders(work)))
    recalled = recall_standing_text(holders, standing.runs, standing.fingerprinter)
    numbered = np.frombuffer(pairs, np.int32).reshape(-1, 2).tolist()
    apart = tuple((a, b) for a, b in numbered if story.members[a].report != story.members[b].report)
    lineage = align_candidates(story.members, mine, Candidates(apart, recalled))
    dossier = Dossier((compare_story(story, mine, findings, lineage),))
    digest = story.id.rpartition(":")[2]
    file = work.layout.out / FOLDER / digest[:2] / f"story-{digest}.json"
    write_whole(file, dossier_pieces(dossier))
    return file
