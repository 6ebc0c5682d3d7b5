"""`synopse demo`: the main job on the bundled example reports."""

from importlib.resources import as_file, files

import click

from synopse.cli.compare_command import command as compare


@click.command("demo")
@click.option("--html", "page", metavar="FILE", help="Also write the dossier as one HTML file.")
@click.option("--lang", "language", type=click.Choice(["de", "en"]), default="de", show_default=True)
@click.pass_context
def command(context: click.Context, *, page: str | None, language: str) -> None:
    """Compare the bundled reports of an invented event, dirt and all."""
    with as_file(files("synopse.demo").joinpath("reports")) as folder:
        context.invoke(compare, sources=(str(folder),), html=page, language=language)
