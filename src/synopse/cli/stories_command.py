"""`synopse stories`: which reports tell the same event."""

import click

from synopse.cli.console import open_console
from synopse.cli.links import Decisions, decide_links, links_option
from synopse.cli.sources import format_option, read_all, sources_argument
from synopse.dossier import group_reports
from synopse.export.story_record import story_record
from synopse.export.story_view import print_stories
from synopse.export.values import render_line


@click.command("stories")
@sources_argument
@links_option
@format_option
def command(*, sources: tuple[str, ...], links: Decisions, form: str | None) -> None:
    """Group the parts of all reports into stories; every part is in exactly one."""
    reports, _ = read_all(sources)
    grouped = group_reports(reports, decide_links(links, reports))
    if not form:
        print_stories(open_console(), grouped.stories, grouped.reports, grouped.origins)
        return
    for story, origins in zip(grouped.stories, grouped.origins, strict=True):
        click.echo(render_line(story_record(story, grouped.reports, origins)))
