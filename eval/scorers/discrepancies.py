"""How many of the known discrepancies a dossier shows, and whether it falls into a trap."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from scorers.evidence import Place, files_by_report, gold_places, meet_any, places, rows
from scorers.score import Json, Outcome, checked, found
from scorers.wording import meets_set

STRONG = ("contradiction", "contradiction_internal", "attribution", "update", "substantive")
TRAPPED = ("contradiction", "differs", "update", "attribution")  # severities that claim a difference
SILENCE, WORDING = "silence", "wording"
FIRST = "first passage"  # in a trap's `pairs_note`: it fires only where that one is compared with another
OF_FILE = re.compile(r"a passage of (\w+) is compared")  # only where one of this file is
GROUP = re.compile(r"\bS\d+\b")  # groups named there: only where a passage of each is compared

# Gold types whose name is not the contract's; a further type says the same in other words.
TYPES: Mapping[str, tuple[str, ...]] = {
    "platform": ("medium",),
    "quantity_hedge": ("quantity",),
    "number_grammatical": ("quantity",),
    "certainty_attribution": ("certainty", "attribution_lost"),
    "certainty_distancing": ("certainty",),
    "modality_status": ("certainty",),
    "attribution": ("attribution", "attribution_lost"),
    "attribution_evaluation": ("attribution",),
    "quote_wording": ("quotation_wording",),
    "quote_boundary": ("quotation_boundary",),
    "actor_scope": ("actor",),
    "place_relation": ("place",),
    "headline_body_mismatch": ("headline_body",),
    "granularity": ("time",),
    "entity_label": (WORDING,),
    "wording_scope": (WORDING,),
    "omission_selection": (SILENCE,),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A discrepancy that a dossier shows."""

    type: str
    severity: str
    places: tuple[Place, ...]


def score_discrepancies(dossier: Json, gold: Json) -> Outcome:
    """Score a dossier; a gold discrepancy is found when its type is shown with two of its sides."""
    shown = _shown(dossier)
    known = [d for d in gold["discrepancies"] if not d["type"].startswith("trap_")]
    traps = [d for d in gold["discrepancies"] if d["type"].startswith("trap_")]
    checks = {d["id"]: _is_found(d, shown, dossier) for d in known}
    due = {d["id"]: checks[d["id"]] for d in known if not d.get("optional")}
    strong = {d["id"]: checks[d["id"]] for d in known if d["id"] in due and d["severity"] in STRONG}
    avoided = {d["id"]: not any(_springs(d, one, gold) for one in shown) for d in traps}
    hits, misses = found(checks | avoided)
    return Outcome(
        (checked("strong", strong), checked("all", due), checked("traps_avoided", avoided)), hits, misses
    )


def _shown(dossier: Json) -> tuple[Shown, ...]:
    files = files_by_report(dossier)
    return tuple(
        Shown(d["type"], d["severity"], places(d["passages"], files))
        for story in dossier["stories"]
        for d in story["discrepancies"]
    )


def _is_found(known: Json, shown: Sequence[Shown], dossier: Json) -> bool:
    wanted = gold_places(known["passages"])
    types = TYPES.get(known["type"], (known["type"],))
    if WORDING in types:
        return meets_set([(place,) for place in wanted], dossier)
    if SILENCE in types:
        return _silence_found(wanted, dossier)
    return any(one.type in types and _sides_met(known, wanted, one.places) for one in shown)


def _sides_met(known: Json, wanted: Sequence[Place], given: Sequence[Place]) -> bool:
    if known["type"] == "headline_body_mismatch":  # gold names the headline first
        return bool(meet_any(wanted[:1], given))
    met = meet_any(wanted, given)
    sides: set[object] = {place.file for place in met}
    if len({place.file for place in wanted}) == 1:
        sides = set(met)
    return len(sides) > 1


def _silence_found(wanted: Sequence[Place], dossier: Json) -> bool:
    """Tell whether a row on one side is noted as missing in a report of another side."""
    statements = {row.id: row.places for row in rows(dossier)}
    files, sides = files_by_report(dossier), {place.file for place in wanted}
    return any(
        files[silence["report"]] in sides
        and meet_any(wanted, statements[f"{story['id']}/{silence['statement']}"])
        for story in dossier["stories"]
        for silence in story["silences"]
    )


def _springs(trap: Json, one: Shown, gold: Json) -> bool:
    """Tell whether a shown discrepancy compares what the trap says must not be compared."""
    if one.severity not in TRAPPED:
        return False
    note = trap.get("pairs_note", "")
    if groups := GROUP.findall(note):
        return all(meet_any(_group(name, gold), one.places) for name in groups)
    wanted = gold_places(trap["passages"])
    met = meet_any(wanted, one.places)
    if FIRST in note and not meet_any(wanted[:1], one.places):
        return False
    if (file := OF_FILE.search(note)) and not any(place.file.startswith(file[1] + ".") for place in met):
        return False
    return len({place.file for place in met}) > 1 or (_one_file(wanted) and len(met) > 1)


def _one_file(some: Iterable[Place]) -> bool:
    return len({place.file for place in some}) == 1


def _group(name: str, gold: Json) -> tuple[Place, ...]:
    groups = (group for group in gold["statement_groups"] if group["id"] == name)
    return gold_places(p for group in groups for passages in group["passages"].values() for p in passages)
