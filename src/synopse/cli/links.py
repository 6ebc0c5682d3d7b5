"""`--links FILE`: what people decided about stories, read before any report is."""

from collections.abc import Callable, Sequence
from typing import ParamSpec, TypeVar

import click

from synopse.errors import BadLinks
from synopse.model import Decision, Report
from synopse.model.order import members_of
from synopse.sources import load_links
from synopse.stories import Decided, decide, names_of

P = ParamSpec("P")
R = TypeVar("R")
Decisions = tuple[Decision, ...] | None
"""What a command is given: nothing where the option was not."""


def links_option(function: Callable[P, R]) -> Callable[P, R]:
    """`--links FILE`: which parts people put together, and which apart."""
    return click.option(
        "--links",
        metavar="FILE",
        callback=_known_links,
        help="JSON lines of parts that are one story (must_link), or are not (cannot_link).",
    )(function)


def _known_links(context: click.Context, parameter: click.Parameter, path: str | None) -> Decisions:
    """The decisions of a file; one that cannot be made out is refused."""
    try:
        return None if path is None else load_links(path)
    except BadLinks as trouble:
        raise click.BadParameter(str(trouble), context, parameter) from trouble


def decide_links(decisions: Decisions, reports: Sequence[Report]) -> Decided:
    """The links of decisions; parts that are not there are named on standard error."""
    decided = decide(decisions or (), names_of(reports), frozenset(members_of(reports)))
    for item in decided.unknown:
        click.echo(f"synopse: not linked: {item.source}: {item.cause}", err=True)
    return decided
