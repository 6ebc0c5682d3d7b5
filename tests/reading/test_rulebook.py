"""Rules that are tried as one pattern say what they say one by one."""

import pytest

from synopse.reading.rulebook import Rule, load_rulebook

FILES = (
    "trackers",
    "captions",
    "photo_credits",
    "legal",
    "paywalls",
    "newsletters",
    "appeals",
    "advertisements",
    "related",
    "sections",
    "navigation",
    "boxes",
    "mastheads",
    "timestamps",
    "comments",
)
RULES = [rule for name in FILES for rules in load_rulebook(name).single.values() for rule in rules]
PROSE = (
    "Der Stadtrat von Hohenwalde hat am Mittwoch den Haushalt beschlossen und vertagt jetzt alles Weitere."
)


@pytest.mark.parametrize("name", FILES)
def test_joined_rules_fit_what_one_of_them_fits(name: str) -> None:
    book = load_rulebook(name)
    examples = [rule.example for rule in RULES]
    for line in (PROSE, *examples, *map(str.upper, examples), *map(str.lower, examples)):
        for where in book.single:
            assert book.fits(line, where) is any(rule.fits(line) for rule in book.of(where)), (where, line)


def test_capitals_count_where_a_rule_says_so() -> None:
    book = load_rulebook("mastheads")
    assert book.fits("Talheimer Landbote", "name")
    assert not book.fits("talheimer landbote", "name")


def test_several_files_are_one_book() -> None:
    both = load_rulebook("sections", "navigation")
    for name in ("sections", "navigation"):
        for rule in load_rulebook(name).of("line"):
            assert both.fits(rule.example, "line")


def test_a_long_line_is_left_alone() -> None:
    rule = Rule("line", "jetzt.{0,600}", 20, "")
    assert rule.fits("Jetzt bestellen")
    assert not rule.fits("Jetzt bestellen und lesen")
