"""`verify` finds every altered character, and nothing else."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.errors import BadDossier
from synopse.export.dossier_record import dossier_record
from synopse.export.evidence import Quotations
from synopse.export.values import Json, render_file
from synopse.export.verify import verify_dossier
from tests.export.made_up import made_up_dossier, reports_of

DOSSIER = made_up_dossier()
REPORTS = reports_of(DOSSIER)


@pytest.mark.parametrize("quotations", list(Quotations))
def test_an_untouched_dossier_holds(quotations: Quotations) -> None:
    verdict = verify_dossier(render_file(dossier_record(DOSSIER, quotations=quotations)), REPORTS)
    assert verdict.passages >= 6
    assert not verdict.broken


@given(st.data())
def test_one_altered_character_of_a_passage_is_found(data: st.DataObject) -> None:
    record = dossier_record(DOSSIER)
    passage = data.draw(st.sampled_from(passages_in(record)))
    exact = str(passage["exact"])
    place = data.draw(st.integers(0, len(exact) - 1))
    passage["exact"] = exact[:place] + chr(ord(exact[place]) ^ 1) + exact[place + 1 :]
    record.pop("digest")
    broken = verify_dossier(render_file(record), REPORTS).broken
    assert len(broken) == 1


def test_one_altered_count_is_found_by_the_digest() -> None:
    content = render_file(dossier_record(DOSSIER)).replace('"origins": 2', '"origins": 5')
    assert [broken.where for broken in verify_dossier(content, REPORTS).broken] == ["digest"]


def test_one_altered_character_of_a_source_is_found() -> None:
    changed = {
        key: replace(report, text=report.text.replace("zwei", "drei")) for key, report in REPORTS.items()
    }
    assert verify_dossier(render_file(dossier_record(DOSSIER)), changed).broken


def test_a_missing_source_is_named() -> None:
    whys = [broken.why for broken in verify_dossier(render_file(dossier_record(DOSSIER)), {}).broken]
    assert "a.txt: no source given has these bytes" in whys


@pytest.mark.parametrize(
    "content", ["", "[]", "nein", '{"schema":"synopse-dossier/9"}', "<p>", "[" * 100_000]
)
def test_what_is_no_dossier_is_refused(content: str) -> None:
    with pytest.raises(BadDossier):
        verify_dossier(content, REPORTS)


def passages_in(value: Json) -> list[dict[str, Json]]:
    """Every evidence record inside, in order."""
    if isinstance(value, list):
        return [found for item in value for found in passages_in(item)]
    if not isinstance(value, dict):
        return []
    here = [value] if value.get("exact") and "zone" in value else []
    return here + [found for item in value.values() for found in passages_in(item)]


def test_positions_carry_no_word_of_a_source() -> None:
    content = render_file(dossier_record(DOSSIER, quotations=Quotations.POSITIONS))
    assert "Brücke" not in content
    assert json.loads(content)["stories"][0]["statements"][0]["label"]["sha256"]
