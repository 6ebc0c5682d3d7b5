"""The dossiers of made-up reports, as they stood when they were last reviewed.

`make golden` writes them anew; review the difference before it is committed. Versions are masked.
"""

import os
from importlib.metadata import version
from pathlib import Path

import pytest

from synopse.demo import load_demo_reports
from synopse.dossier import compare_reports
from synopse.export.csv_tables import dossier_tables, render_table
from synopse.export.dossier_record import dossier_record
from synopse.export.evidence import Quotations
from synopse.export.markdown import render_markdown
from synopse.model import Dossier
from synopse.reading import read_report

FOLDER = Path(__file__).parent
WRITE = os.environ.get("SYNOPSE_GOLDEN") == "write"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    """The bundled reports, compared."""
    return compare_reports([read_report(raw, name) for name, raw in load_demo_reports()])


def assert_golden(name: str, content: str) -> None:
    """Fail with the difference to the reviewed file, or write it when asked to."""
    path = FOLDER / name
    masked = content.replace(version("synopse"), "VERSION")
    if WRITE:
        path.write_bytes(masked.encode())
    assert path.read_bytes().decode() == masked, f"{name} changed: review `make golden`"


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_dossier_of_the_example(dossier: Dossier, language: str) -> None:
    assert_golden(
        f"demo.{language}.md", render_markdown(dossier, language=language, quotations=Quotations.FULL)
    )


@pytest.mark.parametrize("name", ["statements", "discrepancies", "collations", "silences"])
def test_the_tables_of_the_example(dossier: Dossier, name: str) -> None:
    tables = {table.name: table for table in dossier_tables(dossier_record(dossier))}
    assert_golden(f"demo.{name}.csv", render_table(tables[name]))
