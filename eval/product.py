"""The one seam to the product: its commands, run in this process, their JSON handed on as it was printed.

What no command prints is asked of the steps themselves: `analyse`, `alike`, `agency_of`.
"""

import contextlib
import importlib
import io
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from scorers.score import Json

if TYPE_CHECKING:
    from synopse.comparing.features import Features
    from synopse.comparing.units import Unit
    from synopse.lang.linguistics import Analysis
    from synopse.model import ReportEntry, Span

NOTHING_READ = 3
START = "from synopse.cli import main; main()"


class ProductFailure(Exception):
    """A command of the product ended otherwise than expected."""

    def __init__(self, arguments: Sequence[str], code: int, said: str) -> None:
        self.code = code
        shown = " ".join(arguments[:1])
        super().__init__(f"synopse {shown} ended with {code}: {said.strip()[-400:]}")


def run(arguments: Sequence[str]) -> str:
    """Run a command in this process and give what it printed.

    Raises:
        ProductFailure: The command ended with another exit code than 0.
    """
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True)
    said = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(said), _arguments(arguments):
        code = _call()
    if code:
        raise ProductFailure(arguments, code, said.getvalue())
    out.seek(0)
    return out.read()


@contextlib.contextmanager
def _arguments(arguments: Sequence[str]) -> Iterator[None]:
    before = sys.argv
    sys.argv = ["synopse", *arguments]
    try:
        yield
    finally:
        sys.argv = before


def _call() -> int:
    try:
        code = importlib.import_module("synopse.cli").main()
    except SystemExit as end:
        code = end.code
    return code if isinstance(code, int) else int(code is not None)


def _lines(arguments: Sequence[str]) -> list[Json]:
    return [json.loads(line) for line in run(arguments).split("\n") if line]


def read_reports(paths: tuple[Path, ...]) -> list[Json]:
    """Give one `synopse-report/1` a report, with its text."""
    return _lines(["read", *map(str, paths), "--format", "jsonl", "--with-text"])


def read_one(file: Path, *, embargoed: bool = False) -> list[Json]:
    """Give the reports of one file with their text, none where it cannot or must not be read."""
    switch = ["--embargoed"] if embargoed else []
    try:
        return _lines(["read", str(file), "--format", "jsonl", "--with-text", *switch])
    except ProductFailure as failure:
        if failure.code == NOTHING_READ:
            return []
        raise


def find(paths: tuple[Path, ...]) -> list[Json]:
    """Give one `synopse-findings/1` a report."""
    return _lines(["find", *map(str, paths), "--format", "jsonl"])


def group_by_names(paths: Sequence[Path]) -> list[Json]:
    """Give the stories of many reports, of which only names and times are found: no command is so quick.

    Each with its `members` (`source` and `part`), its `days` of publication and its `remarks`.
    """
    importing = importlib.import_module
    finding, model = importing("synopse.finding"), importing("synopse.model")
    items = importing("synopse.sources").read_sources([str(path) for path in paths])
    reports = {item.id: item for item in items if isinstance(item, model.Report)}
    findings = {}
    for report in reports.values():
        analyzer = finding.analyzer_of("none", report.language)
        sentences = analyzer.sentences(report.text, [zone.span for zone in report.article_zones()])
        names = finding.find_names(report, sentences, analyzer.analysis)
        findings[report.id] = model.Findings(
            report.id, names=names, times=finding.find_times(report, sentences)
        )
    stories = importing("synopse.stories").find_stories(tuple(reports.values()), findings)
    return [
        {
            "members": [{"source": reports[it.report].source, "part": it.part} for it in story.members],
            "days": sorted(
                moment.value[:10]
                for it in story.members
                if (moment := reports[it.report].published) and len(moment.value) >= len("2025-02-12")
            ),
            "remarks": [it.kind.value for it in story.remarks],
        }
        for story in stories
    ]


def stream_against_batch(path: Path, orders: Sequence[int]) -> list[dict[str, str]]:
    """Give the groups of dated reports, by report: at once, one at a time, at once in other orders.

    The stream settles after each day; `orders` are seeds of the orders.
    """
    importing = importlib.import_module
    stories, model = importing("synopse.stories"), importing("synopse.model")
    items = importing("synopse.sources").read_sources([str(path)])
    reports = [item for item in items if isinstance(item, model.Report)]
    traits = [stories.find_traits(report, 0, None) for report in reports]
    names = {report.id: report.source.partition("#")[2] for report in reports}
    batches = [traits, *(random.Random(seed).sample(traits, len(traits)) for seed in orders)]
    found = [
        {
            names[batch[place].member.report]: str(number)
            for number, group in enumerate(stories.group_traits(batch))
            for place in group
        }
        for batch in batches
    ]
    stream, day = stories.StoryStream(), None
    for part in sorted(traits, key=lambda it: it.order):
        if day != (day := int(part.appeared.first)):
            stream.settle()
        stream.add(part)
    stream.settle()
    streamed = {names[it.report]: story for story, members in stream.stories().items() for it in members}
    return [found[0], streamed, *found[1:]]


def analyse(texts: Sequence[str], analysis: str) -> list[Json]:
    """Give sentences and tokens of German texts, as no command prints them."""
    finding = importlib.import_module("synopse.finding")
    span = importlib.import_module("synopse.model").Span
    made = finding.analyzer_of(analysis, "de").analysis
    return [_analysed(made, text, made.sentences(text, [span(0, len(text))])) for text in texts]


def _analysed(made: "Analysis", text: str, sentences: Sequence["Span"]) -> Json:
    tokens = [token for sentence in sentences for token in made.tokens(text, sentence)]
    return {
        "sentences": [(sentence.start, sentence.end) for sentence in sentences],
        "tokens": [
            {
                "start": token.start,
                "end": token.end,
                "part": token.part,
                "lemma": token.lemma,
                "mood": token.mood and token.mood.name,
            }
            for token in tokens
        ],
    }


def agency_of(word: str) -> str | None:
    """Give the canonical name of the news agency behind a word of a credit, None for anything else."""
    name: str | None = importlib.import_module("synopse.reading.agencies").find_agency(word)
    return name


def alike(first: Sequence[str], second: Sequence[str]) -> list[list[float]]:
    """Give how alike each text of one document is to each of another, 0 to 1, by the scorer of comparing.

    Each document becomes a report of which every text is a paragraph; the clauses of a paragraph are held
    together as one unit. No veto, no rivals, no threshold: the weighted signs of a pair alone. A row
    for each text of `first`.
    """
    importing = importlib.import_module
    find_features = importing("synopse.comparing.features").find_features
    find_signs = importing("synopse.comparing.signs").find_signs
    scoring = importing("synopse.comparing.scoring")
    lexicon = importing("synopse.comparing.lexicon").load_lexicon("de")
    entries = tuple(_entry(name, texts) for name, texts in (("a", first), ("b", second)))
    model = importing("synopse.model")
    story = model.Story("story", tuple(model.Member(entry.report.id) for entry in entries))
    clauses = importing("synopse.comparing.units").find_units(story, entries, lexicon)
    places, units = _whole_paragraphs(clauses, entries)
    found = dict(zip(places, find_features(units, entries, lexicon), strict=True))

    def _alike(one: "Features", other: "Features") -> float:
        if one.folded == other.folded:
            return 1.0
        return float(scoring.weigh(find_signs(one, other), scoring.load_scale().first_look))

    return [
        [
            _alike(found["a", i], found["b", j]) if ("a", i) in found and ("b", j) in found else 0.0
            for j in range(len(second))
        ]
        for i in range(len(first))
    ]


def _entry(name: str, texts: Sequence[str]) -> "ReportEntry":
    """A German report of paragraphs, with what is found in it."""
    model = importlib.import_module("synopse.model")
    zones, text = [], ""
    for paragraph in texts:
        start = len(text)
        text += f"{paragraph.strip() or '–'}\n\n"
        zones.append(model.Zone(model.ZoneKind.BODY, model.Span(start, len(text) - 2)))
    parts = (model.Part(0, model.Span(0, len(text))),)
    report = model.Report(name, name, text, tuple(zones), parts, language="de")
    findings = importlib.import_module("synopse.finding").find_findings(report)
    return cast("ReportEntry", model.ReportEntry(name, report, findings))


def _whole_paragraphs(
    clauses: Sequence["Unit"], entries: Sequence["ReportEntry"]
) -> tuple[list[tuple[str, int]], list["Unit"]]:
    """One unit for all clauses of a paragraph, and where each stands: report and number of the paragraph."""
    starts = {
        (entry.report.id, zone.span.start): number
        for entry in entries
        for number, zone in enumerate(entry.report.zones)
    }
    reports = {entry.report.id: entry.report for entry in entries}
    held: dict[tuple[str, int], list[Unit]] = {}
    for clause in clauses:
        zone = reports[clause.report].zone_at(clause.span.start)
        if zone is not None:
            held.setdefault((clause.report, starts[clause.report, zone.span.start]), []).append(clause)
    return list(held), [_joined(order, own) for order, own in enumerate(held.values())]


def _joined(order: int, clauses: Sequence["Unit"]) -> "Unit":
    span = importlib.import_module("synopse.model").Span(clauses[0].span.start, clauses[-1].span.end)
    return replace(
        clauses[0],
        order=order,
        span=span,
        sentence=span,
        content=tuple(piece for one in clauses for piece in one.content),
        attributions=tuple(dict.fromkeys(found for one in clauses for found in one.attributions)),
        names=tuple(name for one in clauses for name in one.names),
        times=tuple(time for one in clauses for time in one.times),
        quantities=tuple(quantity for one in clauses for quantity in one.quantities),
        words=sum(one.words for one in clauses),
        hangs=False,
    )


def lineage(paths: tuple[Path, ...]) -> list[Json]:
    """Give one `synopse-lineage/1` a pair."""
    return _lines(["lineage", *map(str, paths), "--format", "jsonl"])


def collate(paths: tuple[Path, ...]) -> list[Json]:
    """Give one `synopse-lineage/1` a pair, with the collations both stand in."""
    return _lines(["lineage", *map(str, paths), "--collate", "--format", "jsonl"])


def stories(paths: tuple[Path, ...]) -> list[Json]:
    """Give one `synopse-story/1` a story."""
    return _lines(["stories", *map(str, paths), "--format", "jsonl"])


@cache
def compare(paths: tuple[Path, ...], *, as_one_story: bool = False) -> Json:
    """Give the dossier; a run is kept, as several tasks ask for the same."""
    switch = ["--as-one-story"] if as_one_story else []
    dossier: Json = json.loads(run(["compare", *map(str, paths), *switch, "--json", "-"]))
    return dossier


def run_apart(arguments: Sequence[str], hash_seed: int) -> int:
    """Run a command in a process of its own, with this seed of Python's hashes, and give its exit code."""
    environment = os.environ | {"PYTHONHASHSEED": str(hash_seed)}
    command = [sys.executable, "-c", START, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, check=False).returncode  # noqa: S603
