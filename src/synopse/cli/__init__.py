"""The command line: one module a command, loaded only when it is called."""

import gc
import sys
from importlib import import_module

import click

COMMANDS = {
    "read": "Reads sources and shows what each text is made of.",
    "find": "Shows what each report says, and on whose word.",
    "lineage": "Shows which reports share text, and whose it is.",
    "stories": "Shows which reports tell the same event.",
    "compare": "Lays the reports of each event side by side.",
    "batch": "Reads, groups and compares reports by the hundred thousand.",
    "feed": "Lists the items of feeds, and the feeds of lists.",
    "verify": "Checks every passage of a dossier against the sources.",
    "fetch": "Reads web addresses, when they may be asked.",
    "demo": "Compares the bundled example reports.",
    "eval": "Scores the product against hand-made gold data.",
    "schema": "Prints the JSON Schema of an output.",
    "doctor": "Shows whether this installation is complete.",
}
"""Every command and its one-line help; `synopse.cli.NAME.command` is loaded on call."""

_NEW_BEFORE_COLLECTION = 10_000
"""Reading and finding make many small tuples and no cycles; to look for some every 700 costs a twentieth."""


class LazyCommands(click.Group):
    """A group that knows its commands' names and imports the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """The commands in the order of `COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, imported now; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"synopse.cli.{cmd_name}_command").command
        assert isinstance(command, click.Command)  # noqa: S101 -- each command module keeps this
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The table of commands, without importing one."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="synopse", prog_name="synopse")
def group() -> None:
    """Lays the reports that tell one event side by side: who says what, on whose word, in whose copy.

    SOURCES are text files, pages, wires, feeds, web archives, folders, globs, JSONL files, or - for JSONL on
    standard input.
    """


def main() -> None:
    """Run the command line; exit codes: 0 done, 1 found what --fail-on names, 2 wrong use, 3 unreadable."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    gc.set_threshold(_NEW_BEFORE_COLLECTION)
    group(prog_name="synopse")
