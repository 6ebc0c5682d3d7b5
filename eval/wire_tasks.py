"""Tasks about agencies: shared text among articles, their messages in all forms, their credits."""

import tempfile
from dataclasses import replace
from pathlib import Path

import product
from gold import Grouped
from rows import HALVES, half_of, written
from scorers.credits import score_credits
from scorers.dpa_wires import FORMS, score_dpa
from scorers.evidence import record_of
from scorers.score import Json, Outcome
from scorers.wires import score_wires


def measure_wires(grouped: Grouped) -> Outcome:
    """Score the pairs among all articles at once."""
    names = {
        "id": "id",
        "url": "url",
        "date": "published",
        "outlet": "outlet",
        "title": "title",
        "text": "text",
    }
    rows = [{name: row[key] for key, name in names.items()} for row in grouped.sets["articles"]]
    with written(rows) as file:
        lineage = product.lineage((file,))
    return score_wires(lineage, {row["id"]: row["text"] for row in rows}, grouped.sets["pairs"])


def measure_dpa(grouped: Grouped) -> Outcome:
    """Score the agency messages in every form, each in a file of its own."""
    (rows,) = grouped.sets.values()
    with tempfile.TemporaryDirectory() as folder:
        read = {
            form: [
                _message(Path(folder, f"{form}-{number}.{ending}"), render(row))
                for number, row in enumerate(rows)
            ]
            for form, (ending, render) in FORMS.items()
        }
    return score_dpa(read, rows, shown="de")


def _message(file: Path, rendered: str) -> Json | None:
    """The report of one message, and whether it is refused unless its embargo is overridden."""
    file.write_text(rendered, encoding="utf-8", newline="\n")
    reports = product.read_one(file, embargoed=True)
    if not reports:
        return None
    return {"report": reports[0], "refused": not product.read_one(file)}


def measure_credits(grouped: Grouped) -> Outcome:
    """Score all rows, and apart by halves.

    The halves go by the id alone, so that an article stays in its half whatever else the gold holds.
    """
    articles, rows = grouped.sets["articles"], grouped.sets["credits"]
    told = ({"id": row["id"], "text": row["text"], "language": "de"} for row in articles)
    with written(told) as file:
        reports = {record_of(one["source"]): one for one in product.read_reports((file,))}
    texts = {row["id"]: row["text"] for row in articles}
    whole = score_credits(reports, texts, rows)
    parts = (
        replace(score, name=f"{half}.{score.name}")
        for i, half in HALVES
        for score in score_credits(reports, texts, [row for row in rows if half_of(row["id"]) == i]).scores
        if score.name.endswith("_f1")
    )
    return replace(whole, scores=(*whole.scores, *parts))
