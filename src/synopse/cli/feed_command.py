"""`synopse feed`: the items of feeds with their addresses, and the feeds of lists."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

import click
from rich.console import Console

from synopse.cli.console import open_console
from synopse.cli.output import write_output
from synopse.cli.sources import EXIT_WORLD, asked_limits, format_option, sources_argument, tell_unread
from synopse.export.terminal import say, title
from synopse.export.values import Record, render_line
from synopse.model import Unread
from synopse.reading.feeds.feed import iso_moment
from synopse.reading.feeds.opml import Subscription, render_opml
from synopse.sources.feeds import Entry, FeedFile, open_feeds

SCHEMA = "synopse-feed/1"


@click.command("feed")
@sources_argument
@format_option
@click.option("--without-text", is_flag=True, help="Only items whose text stands elsewhere.")
@click.option("--opml", metavar="FILE", help="Write the feeds as a list (- for standard output).")
def command(*, sources: tuple[str, ...], form: str | None, without_text: bool, opml: str | None) -> None:
    """List the items of feeds: address, title, time, and whether the feed holds the text.

    SOURCES are RSS, Atom and JSON Feed files, and lists of feeds in OPML.
    """
    told = tuple(_opened(sources))
    if not told:
        click.echo("synopse: no feed could be read", err=True)
        sys.exit(EXIT_WORLD)
    if opml:
        write_output(opml, (render_opml(tuple(dict.fromkeys(_subscription(one) for one in told))),))
        if opml == "-":
            return
    console = None if form else open_console()
    for one in told:
        if console:
            _print(console, one, without_text=without_text)
        else:
            for record in _records(one, without_text=without_text):
                click.echo(render_line(record))


def _opened(sources: tuple[str, ...]) -> Iterator[FeedFile | Subscription]:
    """What can be read; the rest is told on standard error."""
    for one in open_feeds(sources, asked_limits()):
        if isinstance(one, Unread):
            tell_unread(one)
            continue
        for entry in one.entries if isinstance(one, FeedFile) else ():
            if isinstance(entry, Unread):
                tell_unread(entry)
        yield one


def _subscription(one: FeedFile | Subscription) -> Subscription:
    """A feed as an entry of a list, by its own address where it tells one, else by its file."""
    if isinstance(one, Subscription):
        return one
    return Subscription(one.feed.title, one.feed.own_address or one.source, one.feed.address)


def _entries(file: FeedFile, *, without_text: bool) -> Iterator[Entry]:
    """The entries that were asked for."""
    for entry in file.entries:
        if isinstance(entry, Entry) and not (without_text and entry.is_whole):
            yield entry


def _records(one: FeedFile | Subscription, *, without_text: bool) -> Iterator[Record]:
    """One `synopse-feed/1` an item, or one for a feed of a list."""
    if isinstance(one, Subscription):
        told = _Told("feed", one.address, one.site, "", one.address, one.title)
        yield told.record()
        return
    for entry in _entries(one, without_text=without_text):
        item = entry.item
        told = _Told("item", entry.source, one.feed.title, item.guid, item.address, item.title)
        yield told.record(
            published=iso_moment(item.published), updated=iso_moment(item.updated), full_text=entry.is_whole
        )


@dataclass(frozen=True, slots=True)
class _Told:
    """What every record tells; empty words are null."""

    kind: str
    source: str
    feed: str
    guid: str
    address: str
    title: str

    def record(
        self, *, published: str | None = None, updated: str | None = None, full_text: bool = False
    ) -> Record:
        """The record with its times."""
        return {
            "schema": SCHEMA,
            "kind": self.kind,
            "source": self.source,
            "feed": self.feed or None,
            "guid": self.guid or None,
            "address": self.address or None,
            "title": self.title or None,
            "published": published,
            "updated": updated,
            "full_text": full_text,
        }


def _print(console: Console, one: FeedFile | Subscription, *, without_text: bool) -> None:
    """A feed with its items for people."""
    if isinstance(one, Subscription):
        say(console, (one.title or one.address, "bold"), f"  {one.address}")
        return
    title(console, one.feed.title or one.source)
    for entry in _entries(one, without_text=without_text):
        item = entry.item
        moment = iso_moment(item.published or item.updated) or "–"
        say(console, f"{'■' if entry.is_whole else '□'} {moment}  ", (item.title or "–", "bold"), indent=2)
        say(console, item.address or item.guid or "–", indent=4)
    say(console, "■ Volltext im Feed   □ nur die Adresse", indent=2)
