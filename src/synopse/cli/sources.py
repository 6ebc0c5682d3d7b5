"""What all commands share: SOURCES in, unread ones to standard error, exit codes."""

import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import NoReturn, ParamSpec, TypeVar

import click

from synopse.model import Report, Unread
from synopse.reading import Limits
from synopse.sources import read_sources

_EMBARGOED = "synopse.embargoed"
EXIT_FOUND, EXIT_USAGE, EXIT_WORLD = 1, 2, 3

P = ParamSpec("P")
R = TypeVar("R")


def sources_argument(function: Callable[P, R]) -> Callable[P, R]:
    """SOURCES… as every command takes them, and `--embargoed` for those that must not be used yet."""
    argument = click.argument("sources", nargs=-1, required=True, metavar="SOURCES…")
    return argument(embargoed_option(function))


def embargoed_option(function: Callable[P, R]) -> Callable[P, R]:
    """`--embargoed`: texts under embargo are read, too; `asked_limits` knows of it."""
    return click.option(
        "--embargoed",
        is_flag=True,
        expose_value=False,
        callback=_remember_embargoed,
        help="Read texts under embargo, too.",
    )(function)


def _remember_embargoed(context: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 -- click's
    """Keep what was asked for with the command that is running."""
    context.meta[_EMBARGOED] = value


def asked_limits() -> Limits:
    """How much is read, and whether texts under embargo are, as the running command was asked."""
    context = click.get_current_context(silent=True)
    return Limits(embargoed=bool(context and context.meta.get(_EMBARGOED)))


def format_option(function: Callable[P, R]) -> Callable[P, R]:
    """`--format jsonl` for machines; without it a command prints for people."""
    return click.option(
        "--format", "form", type=click.Choice(["jsonl"]), help="One JSON record a line, for machines."
    )(function)


def stream_reports(sources: Sequence[str], unread: list[Unread]) -> Iterator[Report]:
    """Reports one by one in input order; what cannot be read goes to standard error and into `unread`."""
    stdin = sys.stdin.buffer if "-" in sources else None
    for item in read_sources(sources, stdin=stdin, limits=asked_limits()):
        if isinstance(item, Unread):
            unread.append(item)
            tell_unread(item)
        else:
            yield item


def tell_unread(item: Unread) -> None:
    """Name a source that could not be read, and why, on standard error."""
    click.echo(f"synopse: not read: {item.source}: {item.cause}", err=True)


def read_all(sources: Sequence[str]) -> tuple[tuple[Report, ...], tuple[Unread, ...]]:
    """All reports and all that could not be read; leaves with exit code 3 when nothing could be."""
    unread: list[Unread] = []
    reports = tuple(stream_reports(sources, unread))
    if not reports:
        leave_unread()
    return reports, tuple(unread)


def leave_unread() -> NoReturn:
    """Say that nothing could be read, and leave with exit code 3."""
    click.echo("synopse: nothing could be read", err=True)
    sys.exit(EXIT_WORLD)


def today() -> str:
    """Today's day in UTC, ISO: a report published later is doubted, nothing else depends on it."""
    return datetime.now(UTC).date().isoformat()
