"""`synopse lineage`: which reports share text, and whose it is."""

import click

from synopse.cli.console import open_console
from synopse.cli.sources import format_option, read_all, sources_argument, today
from synopse.dossier import trace_reports
from synopse.export.collation_view import print_collations
from synopse.export.lineage_view import print_lineage
from synopse.export.story_record import lineage_record
from synopse.export.values import render_line


@click.command("lineage")
@sources_argument
@format_option
@click.option("--collate", is_flag=True, help="Lay the edits to shared text side by side.")
def command(*, sources: tuple[str, ...], form: str | None, collate: bool) -> None:
    """Show shared passages, agency credits and derivation for every pair of parts that share text."""
    reports, _ = read_all(sources)
    traced = trace_reports(reports, collate=collate, today=today())
    if form:
        for pair in traced.lineage:
            collations = traced.collations if collate else None
            click.echo(render_line(lineage_record(pair, traced.reports, traced.derivations, collations)))
        return
    console = open_console()
    print_lineage(console, traced.lineage, traced.reports)
    if collate:
        print_collations(console, traced.collations, traced.reports, traced.findings)
