"""`synopse find`: what each report says, and on whose word."""

from functools import partial

import click

from synopse.cli.console import open_console
from synopse.cli.sources import format_option, leave_unread, sources_argument, stream_reports, tell_unread
from synopse.errors import MissingAnalysis, UnknownAnalysis
from synopse.export.findings_view import print_findings
from synopse.export.report_record import findings_record
from synopse.export.values import render_line
from synopse.finding import DEFAULT_ANALYSIS, analyzer_of, find_findings
from synopse.model import Unread
from synopse.reading.attempt import attempt


def known_analysis(context: click.Context, parameter: click.Parameter, name: str) -> str:
    """Refuse an analysis that cannot be had, before any report is read."""
    try:
        analyzer_of(name, None)
    except (UnknownAnalysis, MissingAnalysis) as trouble:
        raise click.BadParameter(str(trouble), context, parameter) from trouble
    return name


@click.command("find")
@sources_argument
@format_option
@click.option(
    "--analysis", metavar="NAME", default=DEFAULT_ANALYSIS, show_default=True, callback=known_analysis
)
def command(*, sources: tuple[str, ...], form: str | None, analysis: str) -> None:
    """Show what each report says by itself: sentences, attributions, names, times, quantities."""
    unread: list[Unread] = []
    console = open_console()
    found = False
    for report in stream_reports(sources, unread):
        findings = attempt(partial(find_findings, report, analysis=analysis), report.source)
        if isinstance(findings, Unread):
            tell_unread(findings)
            continue
        found = True
        if form:
            click.echo(render_line(findings_record(report, findings)))
        else:
            print_findings(console, report, findings)
    if not found:
        leave_unread()
