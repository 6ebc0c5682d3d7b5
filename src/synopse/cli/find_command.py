"""`synopse find`: what each report says, and on whose word."""

import click

from synopse.cli.console import open_console
from synopse.cli.sources import format_option, leave_unread, sources_argument, stream_reports
from synopse.export.findings_view import print_findings
from synopse.export.report_record import findings_record
from synopse.export.values import render_line
from synopse.finding import ANALYSES, DEFAULT_ANALYSIS, find_findings
from synopse.model import Unread


@click.command("find")
@sources_argument
@format_option
@click.option("--analysis", type=click.Choice(tuple(ANALYSES)), default=DEFAULT_ANALYSIS, show_default=True)
def command(*, sources: tuple[str, ...], form: str | None, analysis: str) -> None:
    """Show what each report says by itself: sentences, attributions, names, times, quantities."""
    unread: list[Unread] = []
    console = open_console()
    found = False
    for report in stream_reports(sources, unread):
        found = True
        findings = find_findings(report, analysis=analysis)
        if form:
            click.echo(render_line(findings_record(report, findings)))
        else:
            print_findings(console, report, findings)
    if not found:
        leave_unread()
