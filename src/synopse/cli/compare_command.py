"""`synopse compare`: the reports of each event side by side, in the terminal and in files."""

import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from synopse.cli.console import open_console
from synopse.cli.extras import known_encoder, known_thesaurus
from synopse.cli.links import Decisions, decide_links, links_option
from synopse.cli.output import STANDARD_OUTPUT, leave_unwritten, store, write_output
from synopse.cli.sources import (
    EXIT_FOUND,
    EXIT_USAGE,
    read_all,
    sources_argument,
    today,
)
from synopse.comparing import Encoder, Extras
from synopse.dossier import compare_reports
from synopse.export.csv_tables import dossier_tables, render_table
from synopse.export.dossier_record import dossier_pieces, dossier_record
from synopse.export.evidence import Quotations
from synopse.lang.thesaurus import Thesaurus
from synopse.model import DiscrepancyType, Dossier, Severity

NAMED_FINDINGS = frozenset((*(item.value for item in Severity), *(item.value for item in DiscrepancyType)))


@dataclass(frozen=True, slots=True)
class Output:
    """One file asked for: where it goes (`-` is standard output) and what makes its content, by pieces."""

    target: str
    render: Callable[[], Iterable[str]]


@click.command("compare")
@sources_argument
@links_option
@click.option("--as-one-story", is_flag=True, help="Take all reports as one story, without grouping.")
@click.option("--json", "json_file", metavar="FILE", help="Write synopse-dossier/1 (- for standard output).")
@click.option("--html", metavar="FILE", help="Write one self-contained page.")
@click.option("--md", metavar="FILE", help="Write Markdown.")
@click.option("--csv", "folder", metavar="DIR", help="Write a folder of CSV tables.")
@click.option("--lang", "language", type=click.Choice(["de", "en"]), default="de", show_default=True)
@click.option(
    "--quotations",
    type=click.Choice([item.value for item in Quotations]),
    default=Quotations.FULL.value,
    show_default=True,
    help="Passages with their words, or positions and hashes only.",
)
@click.option(
    "--encoder",
    metavar="PATH_OR_URL",
    callback=known_encoder,
    help="Let a local model propose rows: path:FOLDER or http://HOST:PORT/v1#MODEL.",
)
@click.option(
    "--encoder-near",
    "near",
    type=click.FloatRange(0, 1),
    metavar="COSINE",
    help="From which cosine on it does; models differ.",
)
@click.option(
    "--thesaurus",
    metavar="FILE",
    callback=known_thesaurus,
    help="Take equivalent words from an OpenThesaurus file, too.",
)
@click.option("--fail-on", metavar="TYPE_OR_SEVERITY,…", help="Exit with 1 when such a discrepancy is found.")
def command(  # noqa: PLR0913 -- one parameter an option of the contract
    *,
    sources: tuple[str, ...],
    links: Decisions = None,
    as_one_story: bool = False,
    json_file: str | None = None,
    html: str | None = None,
    md: str | None = None,
    folder: str | None = None,
    language: str = "de",
    quotations: str = Quotations.FULL.value,
    encoder: Encoder | None = None,
    near: float | None = None,
    thesaurus: Thesaurus | None = None,
    fail_on: str | None = None,
) -> None:
    """Lay the reports of each event side by side: statements, on whose word, in whose copy, differences."""
    sought = _sought(fail_on)
    started = time.perf_counter()
    reports, unread = read_all(sources)
    extras, decided = Extras(encoder, near, thesaurus), decide_links(links, reports)
    dossier = compare_reports(
        reports, unread, as_one_story=as_one_story, today=today(), extras=extras, decided=decided
    )
    style = Quotations(quotations)
    outputs = (
        _json(json_file, dossier, style),
        _page(html, dossier, language, style),
        _markdown(md, dossier, language, style),
    )
    asked = [output for output in outputs if output]
    for output in asked:
        write_output(output.target, output.render())
    if folder:
        _write_tables(Path(folder), dossier, style)
    if not any(output.target == STANDARD_OUTPUT for output in asked):
        _print(dossier, language)
    click.echo(f"synopse: {len(reports)} reports, {time.perf_counter() - started:.1f} s", err=True)
    if _named(dossier, sought):
        sys.exit(EXIT_FOUND)


def _sought(fail_on: str | None) -> frozenset[str]:
    sought = frozenset(filter(None, (name.strip() for name in (fail_on or "").split(","))))
    unknown = ", ".join(sorted(sought - NAMED_FINDINGS))
    if unknown:
        click.echo(f"synopse: --fail-on knows no type or severity {unknown}", err=True)
        sys.exit(EXIT_USAGE)
    return sought


def _named(dossier: Dossier, sought: frozenset[str]) -> bool:
    return any(
        found.type.value in sought or found.severity.value in sought
        for story in dossier.stories
        for found in story.discrepancies
    )


def _json(target: str | None, dossier: Dossier, style: Quotations) -> Output | None:
    return Output(target, lambda: dossier_pieces(dossier, quotations=style)) if target else None


def _page(target: str | None, dossier: Dossier, language: str, style: Quotations) -> Output | None:
    if not target:
        return None
    from synopse.export.page import render_page  # noqa: PLC0415 -- Jinja is loaded only for a page

    return Output(target, lambda: (render_page(dossier, language=language, quotations=style),))


def _markdown(target: str | None, dossier: Dossier, language: str, style: Quotations) -> Output | None:
    if not target:
        return None
    from synopse.export.markdown import render_markdown  # noqa: PLC0415 -- loaded only when asked for

    return Output(target, lambda: (render_markdown(dossier, language=language, quotations=style),))


def _write_tables(folder: Path, dossier: Dossier, style: Quotations) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        leave_unwritten(folder, trouble)
    for table in dossier_tables(dossier_record(dossier, quotations=style)):
        store(folder / f"{table.name}.csv", (render_table(table),))


def _print(dossier: Dossier, language: str) -> None:
    from synopse.export.dossier_view import print_dossier  # noqa: PLC0415 -- loaded only when shown

    print_dossier(open_console(), dossier, language=language)
