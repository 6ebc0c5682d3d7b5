"""How many of the known sets of wordings a dossier shows with two or more of their variants."""

from collections.abc import Sequence

from scorers.evidence import Place, files_by_report, gold_places, meet_any, places
from scorers.score import Json, Outcome, checked, found

Variants = Sequence[tuple[Place, ...]]


def score_wording(dossier: Json, gold: Json) -> Outcome:
    """Score the wording sets of a dossier; the gold's list is not complete, so there is no precision."""
    checks = {
        known["id"]: meets_set([gold_places(v["passages"]) for v in known["variants"]], dossier)
        for known in gold["wording"]
    }
    return Outcome((checked("sets", checks),), *found(checks))


def meets_set(variants: Variants, dossier: Json) -> bool:
    """Tell whether two variants of one wording set meet two different ones of these variants."""
    return any(_distinct(variants, given) for given in _shown(dossier))


def _shown(dossier: Json) -> tuple[Variants, ...]:
    files = files_by_report(dossier)
    return tuple(
        [places(variant["passages"], files) for variant in known["variants"]]
        for story in dossier["stories"]
        for known in story["wording"]
    )


def _distinct(variants: Variants, given: Variants) -> bool:
    """Tell whether two of the given variants can be paired with two different wanted ones."""
    met = [{i for i, wanted in enumerate(variants) if meet_any(wanted, shown)} for shown in given]
    met = [some for some in met if some]
    return len(met) > 1 and len(set().union(*met)) > 1
