"""Every rule about page residue fits its example, and reading gives the example the kind of its file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.model import ZoneKind
from synopse.reading import read_text
from synopse.reading.agencies import agency_names, find_agency
from synopse.reading.entries import load_entries, word_of, words_of
from synopse.reading.outlets import find_address_outlet, find_outlet
from synopse.reading.rulebook import Rule, load_rulebook

ZONE_OF_FILE = {
    "trackers": (ZoneKind.TRACKER,),
    "captions": (ZoneKind.CAPTION, ZoneKind.PHOTO_CREDIT),
    "legal": (ZoneKind.LEGAL,),
    "paywalls": (ZoneKind.ADVERTISEMENT,),
    "newsletters": (ZoneKind.NEWSLETTER,),
    "appeals": (ZoneKind.APPEAL,),
    "advertisements": (ZoneKind.ADVERTISEMENT,),
    "related": (ZoneKind.RELATED,),
    "sections": (ZoneKind.SECTION,),
    "navigation": (ZoneKind.NAVIGATION,),
    "mastheads": (ZoneKind.MASTHEAD, ZoneKind.ISSUE),
    "photo_credits": (ZoneKind.PHOTO_CREDIT, ZoneKind.CAPTION),
    "timestamps": (ZoneKind.TIMESTAMP,),
    "boxes": (ZoneKind.OTHER,),
}
RULES = [
    (name, rule)
    for name in (*ZONE_OF_FILE, "comments", "text_kinds")
    for rules in load_rulebook(name).single.values()
    for rule in rules
]
NEEDY = [rule for _, rule in RULES if rule.needs]
WHOLE_LINES = [
    (name, rule)
    for name, rule in RULES
    if name in ZONE_OF_FILE and rule.where in ("line", "head", "top", "issue")
]
STORY = (
    "Der Stadtrat von Hohenwalde hat am Mittwoch den Haushalt beschlossen und damit einen langen "
    "Streit beendet, "
    "der die Fraktionen seit dem Herbst beschäftigt hatte."
)


def _name(value: object) -> str:
    return value.example if isinstance(value, Rule) else str(value)


@pytest.mark.parametrize(("name", "rule"), RULES, ids=_name)
def test_rule_fits_its_example(name: str, rule: Rule) -> None:
    assert rule.example, (name, rule.words)
    assert rule.fits(rule.example), (name, rule.words)


@pytest.mark.parametrize("rule", NEEDY, ids=_name)
@given(data=st.data())
def test_a_word_that_a_rule_needs_stands_in_everything_it_fits(data: st.DataObject, rule: Rule) -> None:
    line = data.draw(st.from_regex(rule.pattern))
    assert rule.may_fit(line)


@pytest.mark.parametrize(("name", "rule"), WHOLE_LINES, ids=_name)
def test_example_is_read_as_its_kind(name: str, rule: Rule) -> None:
    text = f"{rule.example}\nRat beschließt den Haushalt\n{STORY}\n{STORY}"
    first = read_text(text, "x", raw=b"").zones[0]
    assert first.kind in ZONE_OF_FILE[name]


@pytest.mark.parametrize(
    "sentence",
    [
        "Seit 1998 sitzt sie im Rat der Stadt.",
        "Die Stadt will mehr über das Thema erfahren.",
        "Am 12. Februar 2025 kam der Minister nach Hohenwalde.",
        "„Jetzt unterstützen alle den Plan“, sagte die Bürgermeisterin.",
        "Der Verlag druckt keine Anzeige mehr.",
        "Nach der Sitzung wurde weiter diskutiert.",
        "Wir nutzen diese Zeit, sagte sie.",
        "Redaktion und Verlag schweigen.",
        "Den Artikel 5 wollen sie lesen.",
        "Mehr aus der Kasse zu nehmen, verbietet das Gesetz.",
    ],
)
def test_no_rule_takes_a_sentence_of_an_article(sentence: str) -> None:
    zones = read_text(f"Rat beschließt den Haushalt\n{STORY}\n{sentence}\n{STORY}", "x", raw=b"").zones
    assert [zone.kind for zone in zones] == [ZoneKind.TITLE, ZoneKind.BODY, ZoneKind.BODY, ZoneKind.BODY]


def test_every_domain_leads_to_its_outlet() -> None:
    for fields in load_entries("outlets"):
        name = word_of(fields, "name")
        assert words_of(fields, "domains"), name
        for domain in words_of(fields, "domains"):
            assert find_address_outlet(f"https://www.{domain}/artikel") == name
        for word in words_of(fields, "abbreviations"):
            assert find_outlet(word) == name


def test_every_code_leads_to_its_agency() -> None:
    contract = {word_of(fields, "name") for fields in load_entries("agencies") if fields.get("contract")}
    assert contract <= set(agency_names())
    for fields in load_entries("agencies"):
        assert find_agency(word_of(fields, "name")) is not None
    assert [find_agency(code) for code in ("rtr", "afp", "dpa-AFX", "KNA", "dpa/lno")] == [
        "Reuters",
        "AFP",
        "dpa",
        "KNA",
        "dpa",
    ]
