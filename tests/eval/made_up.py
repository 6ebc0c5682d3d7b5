"""Made-up dossiers for the scorers' tests: evidence is a file name and two offsets."""

from scorers.score import Json, Outcome

Spot = tuple[str, int, int]
FILES = ("a.txt", "b.txt", "c.txt")


def evidence(*spots: Spot) -> list[Json]:
    """Write spots as contract evidence."""
    return [{"report": f"sha256:{file}", "start": start, "end": end} for file, start, end in spots]


def gold(*spots: Spot) -> list[Json]:
    """Write spots as gold passages."""
    return [{"file": file, "start": start, "end": end} for file, start, end in spots]


def statement(key: str, *spots: Spot) -> Json:
    """Write a row with one cell a report."""
    files = dict.fromkeys(spot[0] for spot in spots)
    return {
        "id": key,
        "cells": [{"passages": evidence(*(s for s in spots if s[0] == file))} for file in files],
    }


def discrepancy(kind: str, severity: str, *spots: Spot) -> Json:
    """Write a discrepancy as the contract does."""
    return {"id": "D1", "type": kind, "severity": severity, "passages": evidence(*spots)}


def wording(*variants: tuple[Spot, ...]) -> Json:
    """Write a wording set."""
    return {
        "variants": [{"variant": str(n), "passages": evidence(*spots)} for n, spots in enumerate(variants)]
    }


def dossier(**layers: list[Json]) -> Json:
    """Write a dossier of one story of three reports."""
    reports = [{"id": f"sha256:{file}", "source": f"some/folder/{file}"} for file in FILES]
    empty: Json = {"statements": [], "discrepancies": [], "wording": [], "silences": []}
    return {"stories": [{"id": "story", "reports": reports, **empty, **layers}]}


def figures(outcome: Outcome) -> dict[str, float]:
    """Give all figures of an outcome by name; those behind `x_f1` go by `x_precision` and `x_recall`."""
    values = {score.name: score.value for score in outcome.scores}
    for score in outcome.scores:
        if score.precision is not None and score.recall is not None:
            stem = score.name.removesuffix("_f1")
            values |= {f"{stem}_precision": score.precision, f"{stem}_recall": score.recall}
    return values
