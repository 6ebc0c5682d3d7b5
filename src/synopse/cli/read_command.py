"""`synopse read`: what each text is made of."""

import click

from synopse.cli.console import open_console
from synopse.cli.sources import format_option, leave_unread, sources_argument, stream_reports
from synopse.export.report_record import report_record
from synopse.export.report_view import print_report
from synopse.export.values import render_line
from synopse.model import Unread


@click.command("read")
@sources_argument
@format_option
@click.option("--with-text", is_flag=True, help="Put the text itself into each record.")
def command(*, sources: tuple[str, ...], form: str | None, with_text: bool) -> None:
    """Read sources and show what each text is made of: zones, parts, credits, comments, doubts."""
    unread: list[Unread] = []
    console = open_console()
    found = False
    for report in stream_reports(sources, unread):
        found = True
        if form:
            click.echo(render_line(report_record(report, with_text=with_text)))
        else:
            print_report(console, report)
    if not found:
        leave_unread()
