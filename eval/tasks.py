"""Every task by name: which commands it asks the product for and which scorer judges them."""

import json
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeVar

import product
from gold import (
    Grouped,
    Planted,
    Quotes,
    Seeds,
    read_aligned,
    read_credits,
    read_dpa,
    read_entailed,
    read_grouped,
    read_lookalikes,
    read_named,
    read_pages,
    read_planted,
    read_quotes,
    read_seeds,
    read_speeches,
    read_times,
    read_window,
    read_wires,
)
from page_files import score_sets
from planting import Pair, plant, read_wire
from rows import HALVES, written
from scorers.analysis import score_moods, score_sentences, score_words
from scorers.attributions import score_attributions
from scorers.discrepancies import score_discrepancies
from scorers.edits import Edited, read_rows, score_edits
from scorers.entailment import Judged, score_entailment
from scorers.evidence import file_of
from scorers.names import Named, read_germeval, read_smartdata, score_all
from scorers.passages import score_passages
from scorers.quotes import score_quotes
from scorers.score import Json, Outcome, Score
from scorers.sentences import Aligned, score_sentence_pairs
from scorers.speeches import score_speeches
from scorers.statements import score_statements
from scorers.times import Timex, read_timex, score_times
from scorers.verify import alter, score_dossier, score_runs
from scorers.wording import score_wording
from scorers.zones import score_zones
from story_tasks import measure_lookalikes, measure_stories, measure_window
from treebank import Treebank, read_treebank
from wire_tasks import measure_credits, measure_dpa, measure_wires

ONE_STORY = "one_story."  # before the name of each score of the second run
PLANTED_EACH = 22  # seeds a wire
NO_STORIES: Json = {"stories": []}


@dataclass(frozen=True, slots=True)
class Measured:
    """The outcome of one task, the name its floors go by, and the fingerprint of its gold."""

    name: str
    gold: str
    outcome: Outcome


def _by_file(printed: list[Json]) -> dict[str, Json]:
    return {file_of(one["source"]): one for one in printed}


def _zones(seeds: Seeds) -> Outcome:
    return score_zones(_by_file(product.read_reports(seeds.paths)), seeds.texts, seeds.synopsis)


def _attributions(seeds: Seeds) -> Outcome:
    findings = _by_file(product.find(seeds.paths))
    return score_attributions(findings, seeds.texts, seeds.attributions, seeds.negatives)


def _passages(seeds: Seeds) -> Outcome:
    return score_passages(product.lineage(seeds.paths), seeds.texts, seeds.synopsis)


def _twice(score: Callable[[Json, Json], Outcome], seeds: Seeds) -> Outcome:
    """Score the dossier with the stories found, and once more with all reports held to be one story."""
    found = score(product.compare(seeds.paths), seeds.synopsis)
    forced = score(product.compare(seeds.paths, as_one_story=True), seeds.synopsis)
    named = (replace(one, name=ONE_STORY + one.name) for one in forced.scores)
    return Outcome(
        (*found.scores, *named),
        (*found.hits, *(ONE_STORY + key for key in forced.hits)),
        (*found.misses, *(ONE_STORY + key for key in forced.misses)),
    )


def _statements(seeds: Seeds) -> Outcome:
    return _twice(lambda dossier, gold: score_statements(dossier, gold, seeds.texts), seeds)


def _discrepancies(seeds: Seeds) -> Outcome:
    return _twice(score_discrepancies, seeds)


def _wording(seeds: Seeds) -> Outcome:
    return _twice(score_wording, seeds)


def _verify(seeds: Seeds) -> Outcome:
    """Run `compare` under three seeds of hashes, twice under one, and with the files in other orders."""
    paths = [str(path) for path in seeds.paths]
    plans = {
        "first": (0, paths),
        "again": (0, paths),
        "hash seed 1": (1, paths),
        "hash seed 2": (2, paths),
        "backwards": (0, paths[::-1]),
        "turned round": (1, paths[2:] + paths[:2]),
    }
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        runs = {name: _dossier(folder / f"{name}.json", seed, order) for name, (seed, order) in plans.items()}
        if not runs["first"]:
            return score_runs({}, {}, score_dossier(NO_STORIES, seeds.texts))
        dossier: Json = json.loads(runs["first"])
        exits = _verified(dossier, folder, paths)
    return score_runs(runs, exits, score_dossier(dossier, seeds.texts))


def _dossier(file: Path, hash_seed: int, paths: list[str]) -> bytes:
    product.run_apart(["compare", *paths, "--json", str(file)], hash_seed)
    return file.read_bytes() if file.is_file() else b""


def _verified(dossier: Json, folder: Path, paths: list[str]) -> dict[str, bool]:
    """Tell whether `verify` lets the dossier and its page stand and refuses an altered one."""
    page, wrong = folder / "dossier.html", folder / "altered.json"
    product.run_apart(["compare", *paths, "--html", str(page)], 0)
    wrong.write_text(json.dumps(alter(dossier), ensure_ascii=False), encoding="utf-8")
    wanted = {folder / "first.json": 0, page: 0, wrong: 1}
    return {
        file.name: product.run_apart(["verify", str(file), *paths], 0) == code
        for file, code in wanted.items()
    }


def _quotes(quotes: Quotes) -> Outcome:
    return score_quotes(_found_in(quotes, {"attributions": []}), quotes.rows)


def _speeches(speeches: Quotes) -> Outcome:
    return score_speeches(_found_in(speeches, {"speech_events": []}), speeches.rows)


def _found_in(quotes: Quotes, nothing: Json) -> list[Json]:
    """Give the findings of each text, in the order of the rows; `nothing` where there are none."""
    rows = [{"id": row["id"], "text": row["text"], "language": "de"} for row in quotes.rows]
    with written(rows) as file:
        findings = product.find((file,))
    found = {one["source"].partition("#")[2]: one for one in findings}
    return [found.get(row["id"], nothing) for row in rows]


def _edits(planted: Planted) -> Outcome:
    """Score the edits planted in all wires; of the blind ones only figures are kept and shown."""
    seen, blind = (_planted_in(files) for files in (planted.wires, planted.blind))
    named = (replace(one, name=f"blind.{one.name}") for one in blind.scores)
    return Outcome((*seen.scores, *named), seen.hits, seen.misses)


def _planted_in(files: Sequence[Path]) -> Outcome:
    pairs = [plant(read_wire(file), seed) for file in files for seed in range(PLANTED_EACH)]
    with tempfile.TemporaryDirectory() as folder:
        rows = {pair.name: _collated(pair, Path(folder, f"{pair.name}.jsonl")) for pair in pairs}
    edits = {
        pair.name: [Edited(it.kind, it.wire, it.own, optional=it.optional) for it in pair.edits]
        for pair in pairs
    }
    return score_edits(rows, edits)


def _collated(pair: Pair, file: Path) -> list[Edited]:
    """The rows of one pair; of every second it is known when and where it was printed."""
    told = {"text": pair.wire, "language": pair.language}, {"text": pair.own, "language": pair.language}
    if len(pair.own) % 2:
        told[0].update(outlet="dpa", published="2025-03-04T08:00:00")
        told[1].update(outlet="Kreisblatt", published="2025-03-04T10:00:00")
    lines = (
        json.dumps({"id": name, **row}, ensure_ascii=False) + "\n"
        for name, row in zip(("wire", "own"), told, strict=True)
    )
    file.write_text("".join(lines), encoding="utf-8", newline="\n")
    record = next(iter(product.collate((file,))), None)
    if record is None:
        return []
    side = "a" if record["a_source"].endswith("#wire") else "b"
    return read_rows(record, record[side]["report"])


def _names(grouped: Grouped) -> Outcome:
    """Score the sentences at even places, which may be read, apart from the blind ones at odd places."""
    germeval = [read_germeval(row) for row in grouped.sets["names.germeval14.dev"]]
    smartdata = [read_smartdata(row) for row in grouped.sets["names.smartdata.dev"]]
    sets = {"germeval": germeval, "smartdata": smartdata}
    parts = {name: (_named(texts), texts) for name, texts in sets.items()}
    found = parts["germeval"][0]
    parts["germeval.read"] = (found[::2], germeval[::2])
    parts["germeval.blind"] = (found[1::2], germeval[1::2])
    return score_all(parts)


def _named(texts: Sequence[Named]) -> list[Json]:
    """The findings of each text, every one a report of its own."""
    rows = ({"id": str(i), "text": one.text, "language": "de"} for i, one in enumerate(texts))
    with written(rows) as file:
        findings = product.find((file,))
    found = {one["source"].partition("#")[2]: one for one in findings}
    return [found.get(str(i), {}) for i in range(len(texts))]


def _analysis(treebank: Treebank) -> Outcome:
    """Score the default analysis and that of rules alone; the texts are German."""
    scores: list[Score] = []
    for name, analysis in (("default", "hanta"), ("none", "none")):
        found = product.analyse([text.text for text in treebank.texts], analysis)
        scores += [
            score_sentences(found, treebank.texts, name),
            *score_moods(found, treebank.texts, name),
            *(score_words(found, treebank.texts, name) if name == "default" else ()),
        ]
    return Outcome(tuple(scores))


def _times(grouped: Grouped) -> Outcome:
    """Score both sets, the halves of the news (by place in the file), and what HeidelTime found there."""
    outcomes = []
    for name, rows in grouped.sets.items():
        given, gold = _times_found(rows), [_timexes(row["timex"]) for row in rows]
        outcomes.append(score_times(given, gold, name))
        if "heideltime" in rows[0]:
            outcomes += [score_times(given[i::2], gold[i::2], f"{name}.{half}") for i, half in HALVES]
            peer = [_timexes(row["heideltime"]) for row in rows]
            outcomes.append(score_times(peer, gold, f"{name}.heideltime"))
    return Outcome(tuple(score for outcome in outcomes for score in outcome.scores))


def _times_found(rows: Sequence[Json]) -> list[list[Timex]]:
    """What the product finds in texts whose day of publication is known."""
    told = ({"id": row["id"], "text": row["text"], "published": row["dct"], "language": "de"} for row in rows)
    with written(told) as file:
        findings = product.find((file,))
    found = {one["source"].partition("#")[2]: one["times"] for one in findings}
    return [_timexes(found.get(row["id"], ())) for row in rows]


def _timexes(records: Sequence[Json]) -> list[Timex]:
    return [read_timex(record) for record in records]


def _sentences(grouped: Grouped) -> Outcome:
    """Score the pair scorer on sentences of documents; only figures are kept."""
    (rows,) = grouped.sets.values()
    return score_sentence_pairs(
        [
            Aligned(
                product.alike(row["complex"], row["simple"]),
                frozenset((a, b) for first, second, _ in row["align"] for a in first for b in second),
                frozenset(
                    (a, b)
                    for a, one in enumerate(row["complex"])
                    for b, other in enumerate(row["simple"])
                    if one.split() == other.split()
                ),
            )
            for row in rows
        ]
    )


def _entailment(grouped: Grouped) -> Outcome:
    """Score the pair scorer on texts and hypotheses; only figures are kept."""
    (rows,) = grouped.sets.values()
    return score_entailment(
        [Judged(product.alike([row["t"]], [row["h"]])[0][0], row["entailment"] == "YES") for row in rows]
    )


SEEDS: Mapping[str, Callable[[Seeds], Outcome]] = {
    "zones": _zones,
    "attributions": _attributions,
    "statements": _statements,
    "discrepancies": _discrepancies,
    "wording": _wording,
    "passages": _passages,
    "verify": _verify,
}


class Fingerprinted(Protocol):
    """Gold that knows the fingerprint of its files."""

    @property
    def fingerprint(self) -> str:
        """SHA-256 of what it was read from."""


T = TypeVar("T", bound=Fingerprinted)


def _on(name: str, gold: T, score: Callable[[T], Outcome]) -> Measured:
    """Score one set of gold; its floors go by `name`."""
    return Measured(name, gold.fingerprint, score(gold))


def _on_quotes(path: Path) -> Measured:
    quotes = read_quotes(path)
    return _on(quotes.name, quotes, _quotes)


OTHERS: Mapping[str, Callable[[Path], Measured]] = {
    "edits": lambda path: _on("edits", read_planted(path), _edits),
    "stories": lambda path: _on("stories", read_grouped(path), measure_stories),
    "lookalikes": lambda path: _on("lookalikes", read_lookalikes(path), measure_lookalikes),
    "window": lambda path: _on("window", read_window(path), measure_window),
    "quotes": _on_quotes,
    "speeches": lambda path: _on("speeches", read_speeches(path), _speeches),
    "names": lambda path: _on("names", read_named(path), _names),
    "pages": lambda path: _on("pages", read_pages(path), score_sets),
    "times": lambda path: _on("times", read_times(path), _times),
    "credits": lambda path: _on("credits", read_credits(path), measure_credits),
    "wires": lambda path: _on("wires", read_wires(path), measure_wires),
    "dpa": lambda path: _on("dpa", read_dpa(path), measure_dpa),
    "sentences": lambda path: _on("sentences", read_aligned(path), _sentences),
    "entailment": lambda path: _on("entailment", read_entailed(path), _entailment),
    "analysis": lambda path: _on("analysis", read_treebank(path), _analysis),
}
TASKS = (*SEEDS, *OTHERS)


def measure(task: str, path: Path) -> Measured:
    """Run one task on the data at `path`.

    Raises:
        Missing: The data is not there.
        ProductFailure: A command of the product failed.
    """
    if task in OTHERS:
        return OTHERS[task](path)
    seeds = read_seeds(path)
    name = f"{path.name}.{task}" if (path / "synopsis.json").is_file() else task
    return _on(name, seeds, SEEDS[task])
