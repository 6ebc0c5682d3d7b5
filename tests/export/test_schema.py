"""The shipped schemas are valid, and what we write keeps them."""

import json

import pytest
from jsonschema import Draft202012Validator

from synopse.export.csv_tables import dossier_tables, render_table
from synopse.export.dossier_record import dossier_record
from synopse.export.evidence import Quotations
from synopse.export.report_record import findings_record, report_record
from synopse.export.schema import SCHEMAS, load_schema
from synopse.export.values import Record
from tests.export.made_up import made_up_dossier

DOSSIER = made_up_dossier()


def assert_kept(name: str, record: Record) -> None:
    """Fail with every way in which a record breaks its schema."""
    validator = Draft202012Validator(json.loads(load_schema(name)))
    assert not [f"{error.json_path}: {error.message}" for error in validator.iter_errors(record)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_a_schema(name: str) -> None:
    schema = json.loads(load_schema(name))
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"synopse-{name}/1"


@pytest.mark.parametrize("quotations", list(Quotations))
def test_a_dossier_keeps_its_schema(quotations: Quotations) -> None:
    assert_kept("dossier", dossier_record(DOSSIER, quotations=quotations))


def test_a_report_and_its_findings_keep_their_schemas() -> None:
    entry = DOSSIER.stories[0].reports[0]
    assert_kept("report", report_record(entry.report, with_text=True))
    assert_kept("findings", findings_record(entry.report, entry.findings))


def test_each_table_has_its_columns_in_every_row() -> None:
    for table in dossier_tables(dossier_record(DOSSIER)):
        assert all(len(row) == len(table.columns) for row in table.rows), table.name
        assert render_table(table).splitlines()[0] == ",".join(table.columns)


def test_a_formula_is_not_run_by_a_spreadsheet() -> None:
    record = dossier_record(DOSSIER)
    record["unread"] = [{"source": '=cmd|"/c calc"', "cause": "x"}]
    unread = dossier_tables(record)[-1]
    assert render_table(unread).splitlines()[1].startswith("\"'=cmd")
