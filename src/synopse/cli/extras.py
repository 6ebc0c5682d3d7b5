"""The extras of a comparison as options: an encoder and a thesaurus, opened before any report is read."""

import click

from synopse.comparing import Encoder
from synopse.errors import BadThesaurus, EncoderTrouble, UnusableEncoder
from synopse.lang.thesaurus import Thesaurus
from synopse.sources import load_thesaurus


def known_encoder(context: click.Context, parameter: click.Parameter, name: str | None) -> Encoder | None:
    """The encoder of a name, given up and told of at its first trouble; one that cannot be had is refused."""
    if name is None:
        return None
    from synopse.encoders import Lenient, open_encoder  # noqa: PLC0415 -- loaded only when asked for

    try:
        return Lenient(open_encoder(name), _tell)
    except UnusableEncoder as trouble:
        raise click.BadParameter(str(trouble), context, parameter) from trouble


def known_thesaurus(context: click.Context, parameter: click.Parameter, path: str | None) -> Thesaurus | None:
    """The thesaurus of a file; one that cannot be made out is refused."""
    try:
        return None if path is None else load_thesaurus(path)
    except BadThesaurus as trouble:
        raise click.BadParameter(str(trouble), context, parameter) from trouble


def _tell(trouble: EncoderTrouble) -> None:
    """Name the trouble on standard error."""
    click.echo(f"synopse: {trouble}; the comparison goes on without it", err=True)
