"""Messages rendered in every form, and what counts as read right; all of them invented."""

from scorers.dpa_wires import FORMS, score_dpa
from scorers.score import Json

TEXT = "Der Rat von Brakenow hat am Mittwoch den Haushalt vertagt.\nDie Opposition will klagen."
ROW: Json = {
    "id": "one",
    "urn": "urn:newsml:dpa.com:20090101:250212-1",
    "language": "de",
    "version": 1,
    "version_created": "2025-02-12T18:46:00+01:00",
    "urgency": 4,
    "signal": "sig:correction",
    "pubstatus": "usable",
    "kicker": None,
    "headline": "Rat vertagt den Haushalt",
    "subhead": None,
    "teaser": None,
    "byline": "Von Jule Ahrens, dpa",
    "dateline": "Brakenow (dpa/lni) - ",
    "copyrightnotice": "Copyright 2025, dpa (www.dpa.de). Alle Rechte vorbehalten",
    "creditline": "dpa",
    "text": TEXT,
    "notepad": {
        "public_html": "<h4>Berichtigung</h4><ul><li>Der Rat tagte am Mittwoch.</li></ul><h4>Hinweise</h4>"
        '<ul><li class="embargoed">Sperrfrist 12. Februar 19.00 Uhr</li></ul>'
    },
}
DATELINE, BYLINE = "Brakenow (dpa/lni) -", "Von Jule Ahrens, dpa"


def _read(*, agencies: tuple[str, ...] = ("dpa",), refused: bool = True, code: str = "D118") -> Json:
    """What a command prints of the message."""
    text = f"{BYLINE}\n{DATELINE} {TEXT}"
    start = len(BYLINE) + 1
    return {
        "refused": refused,
        "report": {
            "text": text,
            "zones": [
                {"kind": "byline", "start": 0, "end": len(BYLINE)},
                {"kind": "dateline", "start": start, "end": start + len(DATELINE)},
            ],
            "datelines": [{"agencies": ["dpa"]}],
            "credits": [
                {"for": "text", "agencies": list(agencies)},
                {"for": "photo", "agencies": ["AFP"]},
            ],
            "doubts": [{"code": code}],
        },
    }


def _values(told: Json | None) -> dict[str, float]:
    outcome = score_dpa({"text": [told]}, [ROW], shown="de")
    return {score.name: score.value for score in outcome.scores}


def test_every_form_holds_the_words_of_the_message() -> None:
    for name, (_, render) in FORMS.items():
        rendered = " ".join(render(ROW).split())
        for words in ("Rat vertagt den Haushalt", "Die Opposition will klagen.", "Sperrfrist 12. Februar"):
            assert words in rendered, name


def test_what_is_read_right_scores_one() -> None:
    assert set(_values(_read()).values()) == {1.0}


def test_each_mistake_costs_its_own_score() -> None:
    for told, lost in (
        (_read(agencies=("dpa", "AFP")), "agency"),
        (_read(refused=False), "embargo"),
        (_read(code="D101"), "correction"),
    ):
        values = _values(told)
        assert {name for name, value in values.items() if value < 1} == {
            lost,
            "all_right",
            "all_right.german",
        }


def test_what_cannot_be_read_is_wrong_altogether() -> None:
    assert set(_values(None).values()) == {0.0}
