"""In which order the rules for names are tried."""

from synopse.finding.name_bare import read_bare
from synopse.finding.name_rules import (
    Rule,
    read_acronym,
    read_club,
    read_domain,
    read_firm,
    read_listed,
    read_organisation_after_head,
    read_person,
    read_person_after_role,
    read_place_after_head,
    read_place_by_ending,
    read_speaker,
)
from synopse.finding.name_things import (
    read_acronym_in_brackets,
    read_body,
    read_capital_adjective,
    read_capitals,
    read_place_beginning,
    read_road,
    read_row_with_word,
    read_street,
    read_town_thing,
)

RULES: tuple[Rule, ...] = (
    read_body,
    read_club,
    read_town_thing,
    read_row_with_word,
    read_person,
    read_person_after_role,
    read_firm,
    read_listed,
    read_capital_adjective,
    read_capitals,
    read_domain,
    read_organisation_after_head,
    read_acronym_in_brackets,
    read_place_beginning,
    read_acronym,
    read_place_after_head,
    read_street,
    read_road,
    read_place_by_ending,
    read_speaker,
    read_bare,
)
"""Every rule in the order of trial; the first that finds something wins."""
