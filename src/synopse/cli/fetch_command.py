"""`synopse fetch`: web addresses to reports, and into a web archive."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import click

from synopse.cli.console import open_console
from synopse.cli.sources import (
    EXIT_USAGE,
    EXIT_WORLD,
    asked_limits,
    embargoed_option,
    format_option,
    leave_unread,
    tell_unread,
)
from synopse.errors import UnfitSettings, UnwritableArchive
from synopse.export.report_record import report_record
from synopse.export.report_view import print_report
from synopse.export.values import render_line
from synopse.model import Report, Unread
from synopse.reading import Limits
from synopse.sources.fetching import WORLD, ArchiveWriter, Purpose, Settings, fetch, load_settings
from synopse.sources.fetching.client import cache_folder
from synopse.sources.fetching.settings import SettingsFile

_ARCHIVES = (".warc", ".warc.gz")


@click.command("fetch")
@click.argument("addresses", nargs=-1, required=True, metavar="URL…")
@embargoed_option
@format_option
@click.option("--with-text", is_flag=True, help="Put the text itself into each record.")
@click.option("--warc", metavar="FILE", help="Keep requests and answers in a new .warc.gz or .warc file.")
@click.option(
    "--contact",
    envvar="SYNOPSE_CONTACT",
    metavar="MAIL_OR_URL",
    help="Whom a site can turn to; goes out with each request. Or SYNOPSE_CONTACT, or the settings file.",
)
@click.option(
    "--purpose", type=click.Choice([item.value for item in Purpose]), help="What for; mining if none is told."
)
@click.option("--project", metavar="NAME", help="The research project, or the licence.")
@click.option(
    "--settings", envvar="SYNOPSE_FETCH_SETTINGS", metavar="FILE", help="A TOML file that tells these three."
)
@click.option(
    "--cache", "folder", metavar="DIR", help="Where answers are cached; else in this system's cache."
)
@click.option("--no-cache", is_flag=True, help="Ask anew whatever was asked before.")
@click.option(
    "--allow-host",
    "hosts",
    multiple=True,
    metavar="HOST:PORT",
    help="Ask this host, although it is not public or has another port.",
)
@click.option(
    "--delay",
    type=click.FloatRange(0, 3600),
    default=1.0,
    show_default=True,
    help="Seconds between requests.",
)
@click.option(
    "--seconds", type=click.FloatRange(1, 3600), default=30.0, show_default=True, help="For each answer."
)
@click.option(
    "--max-bytes",
    type=click.IntRange(1000, 1 << 30),
    default=Limits().max_bytes,
    show_default=True,
    help="Of each page.",
)
@click.option("--redirections", type=click.IntRange(0, 20), default=5, show_default=True, help="At most.")
def command(  # noqa: PLR0913 -- one parameter an option
    *,
    addresses: tuple[str, ...],
    form: str | None,
    with_text: bool,
    warc: str | None,
    contact: str | None,
    purpose: str | None,
    project: str | None,
    settings: str | None,
    folder: str | None,
    no_cache: bool,
    hosts: tuple[str, ...],
    delay: float,
    seconds: float,
    max_bytes: int,
    redirections: int,
) -> None:
    """Read web addresses and show what each page is made of.

    robots.txt and reservations of text and data mining (TDMRep) hold; nothing is asked in private networks.
    """
    cache = None if no_cache else Path(folder) if folder else cache_folder()
    try:
        who = _who(load_settings(settings) if settings else SettingsFile(), contact, purpose, project, warc)
        asked = Settings(
            contact=who.contact or "",
            purpose=who.purpose or Purpose.MINING,
            project=who.project,
            limits=replace(asked_limits(), max_bytes=max_bytes),
            seconds=seconds,
            redirections=redirections,
            delay=delay,
            allowed=frozenset(map(_host, hosts)),
        )
        with ExitStack() as opened:
            archive = opened.enter_context(_begin(warc)) if warc else None
            _show(fetch(addresses, asked, archive=archive, cache=cache), form, with_text=with_text)
    except UnfitSettings as trouble:
        click.echo(f"synopse: {trouble}", err=True)
        sys.exit(EXIT_USAGE)
    except UnwritableArchive as trouble:
        click.echo(f"synopse: {trouble}", err=True)
        sys.exit(EXIT_WORLD)


def _who(
    file: SettingsFile, contact: str | None, purpose: str | None, project: str | None, warc: str | None
) -> SettingsFile:
    """Who fetches, and what for: options go before the settings file.

    Raises UnfitSettings where a purpose that reaches reserved pages would stand nowhere.
    """
    who = SettingsFile(
        contact or file.contact,
        Purpose(purpose) if purpose else file.purpose,
        project or file.project,
    )
    reaches = who.purpose not in {None, Purpose.MINING}
    if reaches and not warc and (who.purpose, who.project) != (file.purpose, file.project):
        message = f"{who.purpose} must be on record, in a --settings file or in the --warc archive"
        raise UnfitSettings("purpose", message)
    return who


def _host(words: str) -> tuple[str, int]:
    """A host and a port that may be asked."""
    host, colon, port = words.rpartition(":")
    if not colon or not host or not port.isascii() or not port.isdigit() or not 0 < int(port) < 1 << 16:
        raise UnfitSettings("--allow-host", f"give HOST:PORT, not {words}")
    return host.lower().removeprefix("[").removesuffix("]"), int(port)


def _begin(warc: str) -> ArchiveWriter:
    """A new archive; what is there already is evidence and stays as it is."""
    if not warc.lower().endswith(_ARCHIVES):
        raise UnfitSettings("--warc", f"the name of {warc} must end in .warc.gz or .warc")
    if Path(warc).exists():
        raise UnfitSettings("--warc", f"{warc} is there already; name a new file")
    return ArchiveWriter(warc, WORLD.now)


def _show(results: Iterable[Report | Unread], form: str | None, *, with_text: bool) -> None:
    """Print reports as they come; what could not be read goes to standard error."""
    console = open_console()
    found = False
    for report in _readable(results):
        found = True
        if form:
            click.echo(render_line(report_record(report, with_text=with_text)))
        else:
            print_report(console, report)
    if not found:
        leave_unread()


def _readable(results: Iterable[Report | Unread]) -> Iterator[Report]:
    for item in results:
        if isinstance(item, Unread):
            tell_unread(item)
        else:
            yield item
