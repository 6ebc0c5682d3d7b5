"""The terminal: colours and width where there is one, plain 80 columns where there is none."""

import sys

from rich.console import Console

PLAIN_WIDTH = 80


def open_console() -> Console:
    """A console on standard output that takes text as it is: no markup, no emoji, no highlighting."""
    width = None if sys.stdout.isatty() else PLAIN_WIDTH
    return Console(width=width, markup=False, emoji=False, highlight=False, soft_wrap=False)
