"""`synopse batch`: the same tables whoever does the work, in whatever order, however often it is killed."""

import gzip
import json
import os
import pickle
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest

from synopse.demo import load_demo_reports
from synopse.engine import BatchSettings, Dossiers, intake, run_batch
from synopse.engine.environment import SILENT, silence
from synopse.engine.packing import pack, unpack
from synopse.engine.tables import best_form
from synopse.engine.work import Work
from synopse.finding import DEFAULT_ANALYSIS
from synopse.model import TextKind
from tests.sources.made_archives import FIRST, answer, page, record

START = (sys.executable, "-c", "from synopse.cli import main; main()")
CLUSTER = Path(__file__).with_name("ray_cluster.py")
QUICK = ("--analysis", "none")
needs_daft = pytest.mark.skipif(find_spec("daft") is None, reason="Daft is not installed (the extra [batch])")
needs_ray = pytest.mark.skipif(find_spec("ray") is None, reason="Ray is not installed (the extra [cluster])")
needs_arrow = pytest.mark.skipif(find_spec("pyarrow") is None, reason="pyarrow is not installed ([batch])")


def run(*arguments: str, start: Sequence[str] = START, code: int = 0) -> subprocess.CompletedProcess[bytes]:
    ran = subprocess.run((*start, *arguments), capture_output=True, check=False, timeout=300)
    assert ran.returncode == code, ran.stderr.decode()
    return ran


def written(out: Path) -> dict[str, bytes]:
    """What a batch handed out: every file but checkpoints."""
    files = sorted(it for it in out.rglob("*") if it.is_file() and ".batch" not in it.parts)
    return {it.relative_to(out).as_posix(): it.read_bytes() for it in files}


_EVENTS = """
Die Brücke über die Quelle in Hollerau ist wegen tiefer Risse gesperrt. Bürgermeisterin Grete
Ahlmann sprach von vier Wochen Umleitung. Pendler müssen über Niederhollerau fahren. Gutachter
prüfen den Beton.

Im Tarifstreit bei der Werft Birkstein haben 800 Schlosser die Arbeit niedergelegt. Gewerkschafter
Jörn Petzold verlangt sieben Prozent mehr Lohn. Die Geschäftsleitung bot drei. Verhandelt wird am
Freitag.

Ein Waldbrand bei Quellnitz hat 90 Hektar Kiefern vernichtet. Feuerwehrchefin Ute Sarnow nannte die
Lage beherrscht. Zwei Löschflugzeuge kamen aus Schweden. Das Dorf Altquell wurde geräumt.

Der Landtag in Sandheim hat ein neues Schulgesetz beschlossen. Ministerin Karla Vierow will Noten in
der Grundschule abschaffen. Die Opposition stimmte dagegen. Es gilt ab dem nächsten Schuljahr.

Vor dem Landgericht Trebow hat der Prozess gegen einen Kunsthändler begonnen. Staatsanwalt Ole
Brandis wirft ihm Fälschung von elf Gemälden vor. Der Angeklagte schwieg. Ein Urteil fällt im
Herbst.

Der TSV Wieskau steht nach einem Elfmeterschießen im Pokalfinale. Torhüter Malte Rinke hielt drei
Schüsse. Trainerin Inga Feld lobte die Abwehr. Gegner ist der Meister aus Lindmark.
"""
EVENTS = tuple(" ".join(event.split()) for event in _EVENTS.split("\n\n"))


def invented(number: int) -> dict[str, str]:
    """A report of one of some events, told by three outlets in nearly the same words."""
    event, teller = divmod(number, 3)
    told = EVENTS[event % len(EVENTS)]
    sentences = told.split(". ")
    own = f"Das erfuhr das Blatt {teller} am Abend von {event + 20} Leuten."
    return {
        "id": f"{event}-{teller}",
        "outlet": f"Blatt {teller}",
        "title": sentences[0],
        "published": f"2025-03-{event + 3:02}T{8 + teller:02}:00:00",
        "text": "\n\n".join((told, own) if teller % 2 else (own, told)),
    }


def invented_files(folder: Path, files: int = 6, each: int = 3) -> list[str]:
    """Files of invented reports, one of which has a broken line."""
    names = []
    for number in range(files):
        lines = [json.dumps(invented(number * each + i), ensure_ascii=False) for i in range(each)]
        if number == 1:
            lines.insert(1, "{kaputt")
        file = folder / f"{number}.jsonl"
        file.write_bytes("".join(f"{line}\n" for line in lines).encode())
        names.append(str(file))
    return names


def plain(
    sources: Sequence[str], out: Path, *, dossiers: Dossiers = Dossiers.SHARED, analysis: str = "none"
) -> dict[str, bytes]:
    """What one process hands out: this one."""
    settings = BatchSettings(tuple(sources), str(out), form=best_form(), dossiers=dossiers, analysis=analysis)
    run_batch(settings, lambda _: None)
    return written(out)


def rows_of(files: dict[str, bytes], name: str) -> int:
    return sum(it["rows"] for it in json.loads(files["manifest.json"])["tables"][name])


def test_one_bad_record_stops_nothing(tmp_path: Path) -> None:
    files = plain(invented_files(tmp_path), tmp_path / "out")
    assert [rows_of(files, name) for name in ("reports", "unread")] == [18, 1]
    assert rows_of(files, "stories") == rows_of(files, "dossiers_index") > 1


def test_the_order_of_input_changes_nothing(tmp_path: Path) -> None:
    names = invented_files(tmp_path)
    turned = plain([*reversed(names), names[0]], tmp_path / "turned")
    assert turned == plain(names, tmp_path / "out")


def test_dossiers_are_those_of_compare(tmp_path: Path) -> None:
    sources, every = [], Dossiers.ALL
    for name, raw in load_demo_reports():
        (tmp_path / name).write_bytes(raw)
        sources.append(str(tmp_path / name))
    files = plain([str(tmp_path / "0*.txt")], tmp_path / "out", dossiers=every, analysis=DEFAULT_ANALYSIS)
    run("compare", *sources, "--json", str(tmp_path / "dossier.json"))
    stories = json.loads((tmp_path / "dossier.json").read_bytes())["stories"]
    batched = [json.loads(raw) for name, raw in files.items() if name.startswith("dossiers/")]
    by_id = {one["id"]: one for record in batched for one in record["stories"]}
    assert by_id == {one["id"]: one for one in stories}
    one = next(name for name in files if name.startswith("dossiers/"))
    run("verify", str(tmp_path / "out" / one), *sources)


def test_a_batch_that_is_done_is_not_done_again(tmp_path: Path) -> None:
    names = invented_files(tmp_path)
    before = plain(names, tmp_path / "out")
    again = run("batch", *names, "--out", str(tmp_path / "out"), "--engine", "plain", *QUICK)
    assert b"done before" in again.stderr
    assert written(tmp_path / "out") == before


def test_a_piece_may_be_written_in_slices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = invented_files(tmp_path, files=3, each=6)
    whole = plain(names, tmp_path / "whole")
    monkeypatch.setattr(intake, "_SLICE", 2)
    assert plain(names, tmp_path / "sliced") == whole


def test_shares_and_rounds_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = invented_files(tmp_path)
    whole = plain(names, tmp_path / "whole")
    monkeypatch.setattr(Work, "shares", property(lambda _: 5))
    monkeypatch.setattr(Work, "rounds", lambda *_: 3)
    assert plain(names, tmp_path / "shared") == whole


def test_only_nouns_are_unpacked() -> None:
    with pytest.raises(pickle.UnpicklingError):
        unpack(pickle.dumps(os.getcwd), tuple)


def test_members_of_enumerations_are_packed_by_value() -> None:
    packed = pack((TextKind.TICKER,))
    assert b"getattr" not in packed
    assert unpack(packed, tuple) == (TextKind.TICKER,)


def test_changed_sources_make_a_new_batch(tmp_path: Path) -> None:
    names = invented_files(tmp_path)
    plain(names, tmp_path / "out")
    assert plain(names[:2], tmp_path / "out") == plain(names[:2], tmp_path / "fresh")


def test_a_foreign_folder_is_left_alone(tmp_path: Path) -> None:
    names = invented_files(tmp_path)
    run("batch", names[0], "--out", str(tmp_path), code=2)


def test_nothing_readable_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b" \n")
    run("batch", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out"), "--engine", "plain", *QUICK, code=3)


@needs_daft
def test_nothing_readable_is_told_by_daft(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b" \n")
    ran = run("batch", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out"), "--engine", "daft", code=3)
    assert b"nothing could be read" in ran.stderr


def test_archives_and_gzipped_lines_and_standard_input(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(record(FIRST, answer(page("Turm gesperrt"))))
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(json.dumps(invented(0)).encode(), mtime=0))
    ran = subprocess.run(
        (
            *START,
            "batch",
            str(tmp_path / "a.warc"),
            str(tmp_path / "b.jsonl.gz"),
            "-",
            "--out",
            str(tmp_path / "o"),
            *QUICK,
        ),
        input=json.dumps(invented(1)).encode(),
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode()
    assert rows_of(written(tmp_path / "o"), "reports") == 3


@needs_arrow
def test_a_table_gives_the_reports_of_its_rows_as_lines(tmp_path: Path) -> None:
    import pyarrow as pa  # noqa: PLC0415 -- an extra
    import pyarrow.parquet as pq  # noqa: PLC0415 -- the same

    rows = [invented(number) for number in range(6)]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "a.parquet", row_group_size=2)
    files = plain([str(tmp_path / "a.parquet")], tmp_path / "out")
    assert rows_of(files, "reports") == 6
    assert (
        pq.read_table(tmp_path / "out" / "reports", columns=["source"])[0][0]
        .as_py()
        .endswith("a.parquet#0-0")
    )


def _kill_at(command: Sequence[str], seconds: float) -> bool:
    """Start a command, kill it with all it started after so long; False if it had ended by itself."""
    with subprocess.Popen(
        command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True
    ) as it:
        try:
            it.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(it.pid, signal.SIGKILL)
            return True
    return False


def _killed(sources: Sequence[str], out: Path, *options: str, longest: float) -> dict[str, bytes]:
    """A batch killed ten times at random moments, then left alone."""
    chance = random.Random(17)
    command = (*START, "batch", *sources, "--out", str(out), *options)
    for _ in range(10):
        _kill_at(command, chance.uniform(0.4, longest))
    run("batch", *sources, "--out", str(out), *options)
    return written(out)


@pytest.mark.slow
def test_killed_ten_times_it_hands_out_the_same(tmp_path: Path) -> None:
    names = invented_files(tmp_path)
    began = time.perf_counter()
    run("batch", *names, "--out", str(tmp_path / "whole"), "--engine", "plain", "--engine", "plain", *QUICK)
    took = time.perf_counter() - began
    whole = written(tmp_path / "whole")
    assert _killed(names, tmp_path / "killed", "--engine", "plain", *QUICK, longest=took * 0.7) == whole


@needs_daft
@pytest.mark.slow
def test_daft_hands_out_what_one_process_does_killed_or_not(tmp_path: Path) -> None:
    names = invented_files(tmp_path)
    whole = plain(names, tmp_path / "whole")
    run("batch", *names, "--out", str(tmp_path / "daft"), "--engine", "daft", "--workers", "2", *QUICK)
    assert written(tmp_path / "daft") == whole
    killed = _killed(names, tmp_path / "killed", "--engine", "daft", "--workers", "2", *QUICK, longest=12)
    assert killed == whole


@needs_daft
@needs_ray
@pytest.mark.slow
def test_two_workers_of_a_cluster_hand_out_what_one_process_does(tmp_path: Path) -> None:
    names = invented_files(tmp_path)
    whole = plain(names, tmp_path / "whole")
    run(*names, "--out", str(tmp_path / "ray"), *QUICK, start=(sys.executable, str(CLUSTER)))
    assert written(tmp_path / "ray") == whole


def test_engines_are_silenced_whatever_stood_there() -> None:
    environment = {"DAFT_ANALYTICS_ENABLED": "1", "DO_NOT_TRACK": "0"}
    silence(environment)
    assert environment == SILENT


@needs_daft
def test_nothing_calls_home_when_daft_is_loaded() -> None:
    code = (
        "import sys, os\n"
        "class Watch:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name in ('daft', 'ray'):\n"
        "            print(name, os.environ['DAFT_ANALYTICS_ENABLED'], os.environ['DO_NOT_TRACK'],\n"
        "                  os.environ['RAY_USAGE_STATS_ENABLED'])\n"
        "sys.meta_path.insert(0, Watch())\n"
        "from synopse.engine.daft_crew import load_daft\n"
        "load_daft()\n"
        "sys.stdout.flush(); os._exit(0)\n"
    )
    ran = run(start=(sys.executable, "-c", code))
    assert ran.stdout.splitlines()[0] == b"daft 0 1 0"
