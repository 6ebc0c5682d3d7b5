"""`synopse verify`: every passage of a dossier against the sources."""

import sys
from pathlib import Path

import click

from synopse.cli.sources import EXIT_FOUND, EXIT_WORLD, embargoed_option, read_all
from synopse.errors import BadDossier
from synopse.export.verify import verify_dossier


@click.command("verify")
@click.argument("dossier", type=click.Path(dir_okay=False, path_type=Path))
@embargoed_option
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES…")
def command(*, dossier: Path, sources: tuple[str, ...]) -> None:
    """Check every passage of DOSSIER (JSON or HTML) against SOURCES: offsets, exact words, hashes.

    Prints those that do not hold, and exits with 1 if there are any.
    """
    try:
        content = dossier.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as trouble:
        click.echo(f"synopse: {dossier}: {trouble}", err=True)
        sys.exit(EXIT_WORLD)
    reports, _ = read_all(sources)
    try:
        verdict = verify_dossier(content, {report.id: report for report in reports})
    except BadDossier as trouble:
        click.echo(f"synopse: {dossier}: {trouble}", err=True)
        sys.exit(EXIT_WORLD)
    for broken in verdict.broken:
        click.echo(f"{broken.where}: {broken.why}")
    click.echo(f"{verdict.passages} passages checked, {len(verdict.broken)} do not hold")
    if verdict.broken:
        sys.exit(EXIT_FOUND)
