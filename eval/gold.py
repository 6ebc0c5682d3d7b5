"""Where the gold lies and what it was when a floor was set."""

import gzip
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import planting
from scorers.score import Json

WIRE_DAYS, WIRE_SHARE = 3, 0.3
WINDOW_ARTICLES, WINDOW_DAYS, WINDOW_FIRST = 7000, 28, datetime(2025, 2, 1)  # noqa: DTZ001 -- dates as printed
"""Days between two articles at most, and the share of the shorter that stands in both at least."""


class Missing(Exception):
    """Data that a task needs is not there: no error, the task is skipped."""

    def __init__(self, what: str, place: Path) -> None:
        super().__init__(f"no {what} at {place}")


@dataclass(frozen=True, slots=True)
class Seeds:
    """The founding texts and what is right for them."""

    paths: tuple[Path, ...]
    texts: dict[str, str]
    synopsis: Json
    attributions: tuple[Json, ...]
    negatives: tuple[Json, ...]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Quotes:
    """A split of the quotation data."""

    name: str
    rows: tuple[Json, ...]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Grouped:
    """Sets of reports whose events are known: a name, and rows as JSONL has them, with `event`."""

    sets: dict[str, tuple[Json, ...]]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Planted:
    """Wires for development and others that stay blind; the fingerprint is also of what plants in them."""

    wires: tuple[Path, ...]
    blind: tuple[Path, ...]
    fingerprint: str


def read_seeds(path: Path) -> Seeds:
    """Read texts and gold: of a story in `eval/stories`, else of the shared folder `path` is, or lies in.

    Raises:
        Missing: There is no such folder, or it lacks a file.
    """
    if (path / "synopsis.json").is_file():
        return _read_gold(path / "reports", path)
    shared = next(
        (place for place in (path, *path.absolute().parents) if (place / "gold/seeds").is_dir()), None
    )
    if shared is None:
        raise Missing("folder gold/seeds, here or above,", path)
    return _read_gold(shared / "seeds", shared / "gold/seeds")


def _read_gold(reports: Path, folder: Path) -> Seeds:
    paths = tuple(sorted(reports.glob("*.txt")))
    gold = [folder / name for name in ("synopsis.json", "attributions.jsonl", "hard_negatives.jsonl")]
    needed = [file.name for file in gold[:2] if not file.is_file()] or ([] if paths else ["reports *.txt"])
    if needed:
        raise Missing(", ".join(needed), folder)
    present = [file for file in gold if file.is_file()]
    return Seeds(
        paths,
        {file.name: file.read_bytes().decode("utf-8") for file in paths},
        json.loads(gold[0].read_bytes()),
        _rows(gold[1].read_bytes()),
        _rows(gold[2].read_bytes()) if gold[2] in present else (),
        fingerprint((*paths, *present)),
    )


def read_quotes(path: Path) -> Quotes:
    """Read a split of the quotation data; of a folder, the development split in its `eval/`.

    Raises:
        Missing: There is no such file.
    """
    file = path if path.is_file() else path / "eval/quotes.dev.jsonl.gz"
    if not file.is_file() or not file.name.startswith("quotes."):
        raise Missing("quotation data (quotes.*.jsonl.gz)", file)
    raw = file.read_bytes()
    rows = _rows(gzip.decompress(raw) if file.suffix == ".gz" else raw)
    return Quotes(file.name.split(".jsonl")[0], rows, fingerprint((file,)))


def read_times(path: Path) -> Grouped:
    """Read the texts with expressions of time of the shared folder: news, and chapters of history.

    Raises:
        Missing: One of them is not there.
    """
    names = ("krauts", "wikiwarsde")
    files = [path / "eval" / f"times.{name}.dev.jsonl.gz" for name in names]
    for file in files:
        if not file.is_file():
            raise Missing("texts with expressions of time", file)
    rows = (_rows(gzip.decompress(file.read_bytes())) for file in files)
    return Grouped(dict(zip(names, rows, strict=True)), fingerprint(files))


def read_speeches(path: Path) -> Quotes:
    """Read the speeches of the Bundestag; of a folder, those in its `eval/`.

    Raises:
        Missing: There is no such file.
    """
    file = path if path.is_file() else path / "eval/quotes.spkatt2023.train.jsonl.gz"
    if not file.is_file() or "spkatt" not in file.name:
        raise Missing("speeches (quotes.spkatt2023.*.jsonl.gz)", file)
    raw = file.read_bytes()
    rows = _rows(gzip.decompress(raw) if file.suffix == ".gz" else raw)
    return Quotes("speeches", rows, fingerprint((file,)))


def read_planted(path: Path) -> Planted:
    """Read the wires of `eval/planted`, in the folder of the checkout, in `eval` or by itself.

    Raises:
        Missing: They are not there.
    """
    places = (path / "eval/planted", path / "planted", path)
    folder = next((it for it in places if (it / "wires").is_dir() and (it / "blind").is_dir()), None)
    if folder is None:
        raise Missing("wires to plant edits in (eval/planted)", path)
    wires, blind = (tuple(sorted((folder / part).glob("*.txt"))) for part in ("wires", "blind"))
    return Planted(wires, blind, fingerprint((*wires, *blind, Path(planting.__file__))))


def read_grouped(path: Path) -> Grouped:
    """Read the sets with known events of the shared folder: German and English headlines, English full texts.

    Raises:
        Missing: One of them is not there.
    """
    names = ("stories.og2021-headlines.dev", "stories.ecb-en.dev")
    languages = {"de": "deu", "en": "eng"}
    files = [path / "eval" / f"{name}.jsonl.gz" for name in names]
    for file in files:
        if not file.is_file():
            raise Missing("reports with known events", file)
    headlines, texts = (_rows(gzip.decompress(file.read_bytes())) for file in files)
    sets = {
        f"og2021_{ours}": tuple(
            _told(row, ours, row["cluster"]) | {"text": row["title"], "published": row["time"]}
            for row in headlines
            if row["lang"] == theirs
        )
        for ours, theirs in languages.items()
    }
    both = tuple(row for rows in sets.values() for row in rows)
    full = tuple(_told(row, "en", row["event"]) | {"text": row["text"]} for row in texts)
    return Grouped({**sets, "og2021_both": both, "ecb_en": full}, fingerprint(files))


@dataclass(frozen=True, slots=True)
class Events:
    """Reports in files, and the event of each part by its source and number; a part of none is its own."""

    files: tuple[Path, ...]
    events: dict[tuple[str, int], str]
    fingerprint: str


def read_lookalikes(path: Path) -> Events:
    """Read the invented look-alikes and all invented stories, in the folder of the checkout or in `eval`.

    Raises:
        Missing: They are not there.
    """
    places = (path / "eval", path)
    folder = next((it for it in places if (it / "lookalikes/reports.jsonl").is_file()), None)
    if folder is None:
        raise Missing("invented look-alikes (eval/lookalikes)", path)
    rows_file = folder / "lookalikes/reports.jsonl"
    events = {(f"{rows_file}#{row['id']}", 0): row["event"] for row in _rows(rows_file.read_bytes())}
    texts = tuple(sorted((folder / "stories").glob("*/reports/*.txt")))
    events |= {(str(text), 0): text.parts[-3] for text in texts}
    return Events((rows_file, *texts), events, fingerprint((rows_file, *texts)))


@dataclass(frozen=True, slots=True)
class Window:
    """The founding texts, and articles as rows whose dates lie in the month of those texts."""

    seeds: tuple[Path, ...]
    rows: tuple[Json, ...]
    fingerprint: str


def read_window(path: Path) -> Window:
    """Read the founding texts and thousands of articles, moved in their order to the month of those.

    Raises:
        Missing: One of the two is not there.
    """
    file, seeds = path / "eval/articles.dev.jsonl.gz", tuple(sorted((path / "seeds").glob("*.txt")))
    if not (file.is_file() and seeds):
        raise Missing("articles and founding texts", path)
    dated = [row for row in _rows(gzip.decompress(file.read_bytes())) if row["date"]]
    chosen = sorted(dated, key=lambda row: hashlib.sha256(row["id"].encode()).digest())[:WINDOW_ARTICLES]
    ordered = sorted(chosen, key=lambda row: (row["date"], row["id"]))
    step = WINDOW_DAYS / len(ordered)
    rows = tuple(
        {
            "id": row["id"],
            "outlet": row["outlet"],
            "title": row["title"],
            "text": row["text"],
            "language": "de",
            "published": (WINDOW_FIRST + timedelta(days=step * place)).isoformat(timespec="seconds"),
        }
        for place, row in enumerate(ordered)
    )
    return Window(seeds, rows, fingerprint((file, *seeds)))


def read_named(path: Path) -> Grouped:
    """Read the texts whose names are marked: sentences of GermEval 2014, documents of SmartData.

    Raises:
        Missing: One of them is not there.
    """
    names = ("names.germeval14.dev", "names.smartdata.dev")
    files = [path / "eval" / f"{name}.jsonl.gz" for name in names]
    for file in files:
        if not file.is_file():
            raise Missing("texts with marked names", file)
    sets = {name: _rows(gzip.decompress(file.read_bytes())) for name, file in zip(names, files, strict=True)}
    return Grouped(sets, fingerprint(files))


def read_pages(path: Path) -> Grouped:
    """Read the pages of HTML: those whose article is known, and those with snippets of it.

    Raises:
        Missing: One of the two sets is not there.
    """
    names = ("html.fundus.dev", "html.trafilatura.dev")
    files = [path / "eval" / f"{name}.jsonl.gz" for name in names]
    for file in files:
        if not file.is_file():
            raise Missing("pages of HTML", file)
    sets = {name: _rows(gzip.decompress(file.read_bytes())) for name, file in zip(names, files, strict=True)}
    return Grouped(sets, fingerprint(files))


def read_wires(path: Path) -> Grouped:
    """Read articles, and those pairs of them that share much text within three days.

    Raises:
        Missing: One of the two sets is not there.
    """
    names = ("articles.dev", "wire-pairs.dev")
    files = [path / "eval" / f"{name}.jsonl.gz" for name in names]
    for file in files:
        if not file.is_file():
            raise Missing("articles that share text", file)
    articles, pairs = (_rows(gzip.decompress(file.read_bytes())) for file in files)
    known = {row["id"] for row in articles}
    near = (it for it in pairs if it["day_gap"] is not None and it["day_gap"] <= WIRE_DAYS)
    sharing = (it for it in near if it["containment_est"] >= WIRE_SHARE and {it["a"], it["b"]} <= known)
    return Grouped({"articles": articles, "pairs": tuple(sharing)}, fingerprint(files))


def read_dpa(path: Path) -> Grouped:
    """Read the agency messages with their own fields.

    Raises:
        Missing: They are not there.
    """
    return _read_one(path, "wires.dpa-samples", "agency messages with their fields")


def read_credits(path: Path) -> Grouped:
    """Read the agency credits of articles whose text is here, and those articles.

    Raises:
        Missing: One of the two sets is not there.
    """
    names = ("articles.dev", "agency-credits.dev")
    files = [path / "eval" / f"{name}.jsonl.gz" for name in names]
    for file in files:
        if not file.is_file():
            raise Missing("articles with agency credits", file)
    articles, rows = (_rows(gzip.decompress(file.read_bytes())) for file in files)
    texts = {row["id"]: row for row in articles}
    kept = tuple(row for row in rows if row["id"] in texts)
    told = tuple(texts[row["id"]] for row in kept)
    return Grouped({"articles": told, "credits": kept}, fingerprint(files))


def read_aligned(path: Path) -> Grouped:
    """Read the pairs of documents whose sentences are aligned.

    Raises:
        Missing: They are not there.
    """
    return _read_one(path, "align.deplain.dev", "documents with aligned sentences")


def read_entailed(path: Path) -> Grouped:
    """Read the pairs of a text and a hypothesis that follows from it, or does not.

    Raises:
        Missing: They are not there.
    """
    return _read_one(path, "entail.rte3-de.dev", "texts and hypotheses")


def _read_one(path: Path, name: str, what: str) -> Grouped:
    file = path / "eval" / f"{name}.jsonl.gz"
    if not file.is_file():
        raise Missing(what, file)
    return Grouped({name: _rows(gzip.decompress(file.read_bytes()))}, fingerprint((file,)))


def _told(row: Json, language: str, event: str) -> Json:
    return {"id": row["id"], "title": row["title"], "language": language, "event": event}


def fingerprint(files: Iterable[Path]) -> str:
    """Give one SHA-256 over the names and bytes of files."""
    total = hashlib.sha256()
    for file in files:
        total.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def _rows(raw: bytes) -> tuple[Json, ...]:
    return tuple(json.loads(line) for line in raw.decode("utf-8").split("\n") if line.strip())
