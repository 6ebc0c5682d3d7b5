"""Sentences that are all frame ("Das teilte das Rathaus mit.") stand in the row of the unit they frame."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from synopse.comparing.guests import Row
from synopse.comparing.units import Unit


def find_hosts(units: Sequence[Unit]) -> Mapping[int, int]:
    """Order of each hanging unit -> order of the unit it frames; none at the beginning of a text."""
    hosts: dict[int, int] = {}
    for before, unit in pairwise(units):
        if unit.hangs and not before.heading and (before.report, before.part) == (unit.report, unit.part):
            hosts[unit.order] = hosts.get(before.order, before.order)
    return hosts


def hang(rows: Sequence[Row], hosts: Mapping[int, int]) -> tuple[Row, ...]:
    """The rows with the hanging units added to those of their hosts, in order."""
    hanging: dict[int, list[int]] = {}
    for order, host in hosts.items():
        hanging.setdefault(host, []).append(order)
    return tuple(
        sorted(
            tuple(sorted((*row, *(order for host in row for order in hanging.get(host, ()))))) for row in rows
        )
    )
