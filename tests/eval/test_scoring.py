"""The command's side: exit codes, the table, floors and results on disk."""

from pathlib import Path

import pytest

from floors import load_floors
from scorers.score import Outcome, Score
from scoring import Files, main, settle
from tasks import Measured


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """Floors, aims and results in a folder of their own."""
    return Files(tmp_path / "floors.json", tmp_path / "aims.json", tmp_path / "results")


def _measured(value: float, *hits: str, misses: tuple[str, ...] = ()) -> Measured:
    return Measured("zones", "gold-1", Outcome((Score("kept", value, "9/10"),), hits, misses))


def test_floors_are_written_held_and_guarded(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    assert not settle(_measured(0.9), files, update_floors=True, allow_lower=False)
    assert load_floors(files.floors)["zones"]["kept"].floor == 0.9
    assert settle(_measured(0.8), files, update_floors=False, allow_lower=False)
    assert "FALLEN" in capsys.readouterr().out
    assert settle(_measured(0.8), files, update_floors=True, allow_lower=False)
    assert not settle(_measured(0.8), files, update_floors=True, allow_lower=True)
    assert load_floors(files.floors)["zones"]["kept"].floor == 0.8


def test_gained_and_lost_are_printed(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    settle(_measured(0.9, "one", misses=("two",)), files, update_floors=False, allow_lower=False)
    settle(_measured(0.9, "two", misses=("one",)), files, update_floors=False, allow_lower=False)
    said = capsys.readouterr().out
    assert "gained: two" in said
    assert "lost: one" in said


def test_aims_are_shown(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    files.aims.write_text('{"zones": {"kept": 0.99}}', encoding="utf-8")
    settle(_measured(0.9), files, update_floors=False, allow_lower=False)
    assert "0.99 no" in capsys.readouterr().out


def test_absent_data_is_said_and_skipped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main("all", tmp_path) == 0
    said = capsys.readouterr().out
    assert said.count("skipped: ") == said.count("\n")


def test_an_unknown_task_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main("colours", tmp_path) == 2
    assert "zones" in capsys.readouterr().err
