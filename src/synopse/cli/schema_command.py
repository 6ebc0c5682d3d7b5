"""`synopse schema`: the JSON Schema of an output."""

import click

from synopse.export.schema import SCHEMAS, load_schema


@click.command("schema")
@click.argument("name", type=click.Choice(SCHEMAS))
def command(*, name: str) -> None:
    """Print the JSON Schema that `synopse-NAME/1` keeps."""
    click.echo(load_schema(name), nl=False)
