"""`synopse find`: what each report says, and on whose word."""

from collections.abc import Iterator
from functools import partial

import click

from synopse.cli.console import open_console
from synopse.cli.output import STANDARD_OUTPUT, write_output
from synopse.cli.sources import format_option, leave_unread, sources_argument, stream_reports, tell_unread
from synopse.errors import MissingAnalysis, UnknownAnalysis
from synopse.export.labels import LANGUAGES
from synopse.export.report_record import findings_record
from synopse.export.values import render_line
from synopse.finding import DEFAULT_ANALYSIS, analyzer_of, find_findings
from synopse.model import Findings, Report, Unread
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
    "--html", metavar="FILE", help="Write a page for checking attributions (- for standard output)."
)
@click.option(
    "--analysis", metavar="NAME", default=DEFAULT_ANALYSIS, show_default=True, callback=known_analysis
)
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default=LANGUAGES[0], show_default=True)
def command(
    *, sources: tuple[str, ...], form: str | None, html: str | None, analysis: str, language: str
) -> None:
    """Show what each report says by itself: its text with attributions, names, times, quantities."""
    if form and html == STANDARD_OUTPUT:
        message = "--format and --html - both write to standard output"
        raise click.UsageError(message)
    checked: list[tuple[Report, Findings]] = []
    found = False
    for report, findings in _find_all(sources, analysis):
        found = True
        if html:
            checked.append((report, findings))
        if html != STANDARD_OUTPUT:
            _print(report, findings, form, language)
    if not found:
        leave_unread()
    if html:
        _write_page(html, checked, language)


def _find_all(sources: tuple[str, ...], analysis: str) -> Iterator[tuple[Report, Findings]]:
    """Each report that could be read and analysed, with what it says."""
    unread: list[Unread] = []
    for report in stream_reports(sources, unread):
        findings = attempt(partial(find_findings, report, analysis=analysis), report.source)
        if isinstance(findings, Unread):
            tell_unread(findings)
        else:
            yield report, findings


def _print(report: Report, findings: Findings, form: str | None, language: str) -> None:
    if form:
        click.echo(render_line(findings_record(report, findings)))
        return
    from synopse.export.findings_view import print_findings  # noqa: PLC0415 -- loaded only when shown

    print_findings(open_console(), report, findings, language=language)


def _write_page(target: str, checked: list[tuple[Report, Findings]], language: str) -> None:
    from synopse.export.page import render_check_page  # noqa: PLC0415 -- Jinja is loaded only for a page

    write_output(target, (render_check_page(checked, language=language),))
