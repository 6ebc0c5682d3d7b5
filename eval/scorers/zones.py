"""How well reading parts a text: what must leave the article, what must stay, which kind each part has."""

from collections.abc import Mapping, Sequence

from scorers.score import Json, Outcome, Score, checked, found, share
from scorers.spans import characters, visible

ARTICLE = ("title", "kicker", "teaser", "subheading", "body")
KIND_COVER = 0.9

# Gold labels whose name is not the contract's kind; several kinds are alternatives.
KINDS: Mapping[str, tuple[str, ...]] = {
    "headline": ("title",),
    "ad": ("advertisement",),
    "comment": ("comments",),
    "comments_header": ("comments",),
    "related_links": ("related",),
    "image_markup": ("caption",),
    "image_filename": ("caption",),
    "dateline_agency": ("dateline",),
    "dateline_own": ("dateline",),
    "crawl_artifact": ("tracker",),
    "timestamp_section": ("timestamp",),
    "masthead": ("masthead", "issue"),
    "embedded_teaser": ("teaser",),
    "embedded_second_article": ("body", "teaser"),
}
# Kinds that may stand for a smaller part of a passage, beside one of its own.
TAILS: Mapping[str, tuple[str, ...]] = {"timestamp_section": ("section",)}
SECOND_PART = ("embedded_teaser", "embedded_second_article")


def score_zones(reports: Mapping[str, Json], texts: Mapping[str, str], gold: Json) -> Outcome:
    """Score reports (by file name) against the `non_article` passages and `meta.outlets` of the gold."""
    passages = gold["non_article"]
    kinds = {_name(passage): _kind_right(passage, reports, texts) for passage in passages}
    stripped = {_name(p): not _leaking(p, reports, texts) for p in passages if p["strip"]}
    outlets = {
        f"outlet:{file}": _outlet(reports.get(file)) == name for file, name in gold["meta"]["outlets"].items()
    }
    starts = {
        f"part:{p['file']}": _part_starts(p, reports.get(p["file"]), texts[p["file"]])
        for p in passages
        if p["label"] == "embedded_second_article"
    }
    hits, misses = found(
        {f"kind:{key}": right for key, right in kinds.items()}
        | {f"strip:{key}": right for key, right in stripped.items()}
        | outlets
        | starts
    )
    scores = (
        _strip_score(passages, reports, texts),
        checked("strip_passages", stripped),
        _kept_score(passages, reports, texts),
        checked("kind", kinds),
        checked("outlets", outlets),
        checked("second_part", starts),
    )
    return Outcome(scores, hits, misses)


def _name(passage: Json) -> str:
    return f"{passage['file']}:{passage['start']}-{passage['end']}:{passage['label']}"


def _outlet(report: Json | None) -> str | None:
    if report is None:
        return "no report"
    name: str | None = (report["outlet"] or {}).get("name")
    return name


def _zone_characters(report: Json | None, kinds: Sequence[str], part: int | None = None) -> frozenset[int]:
    zones = report["zones"] if report else ()
    return characters(
        (zone["start"], zone["end"])
        for zone in zones
        if zone["kind"] in kinds and (part is None or zone["part"] == part)
    )


def _leaking(passage: Json, reports: Mapping[str, Json], texts: Mapping[str, str]) -> frozenset[int]:
    file = passage["file"]
    article = _zone_characters(reports.get(file), ARTICLE)
    return visible(texts[file], characters([(passage["start"], passage["end"])]) & article)


def _strip_characters(file: str, passages: Sequence[Json], text: str) -> frozenset[int]:
    spans = [(p["start"], p["end"]) for p in passages if p["strip"] and p["file"] == file]
    return visible(text, characters(spans))


def _strip_score(passages: Sequence[Json], reports: Mapping[str, Json], texts: Mapping[str, str]) -> Score:
    strip = {file: _strip_characters(file, passages, text) for file, text in texts.items()}
    leaks = sum(len(strip[file] & _zone_characters(reports.get(file), ARTICLE)) for file in texts)
    whole = sum(map(len, strip.values()))
    return share("stripped", whole - leaks, whole)


def _kept_score(passages: Sequence[Json], reports: Mapping[str, Json], texts: Mapping[str, str]) -> Score:
    kept = whole = 0
    for file, text in texts.items():
        rest = visible(text, range(len(text))) - _strip_characters(file, passages, text)
        whole += len(rest)
        kept += len(rest & _zone_characters(reports.get(file), ARTICLE))
    return share("kept", kept, whole)


def _kind_right(passage: Json, reports: Mapping[str, Json], texts: Mapping[str, str]) -> bool:
    report, label = reports.get(passage["file"]), passage["label"]
    part = 1 if label in SECOND_PART else None
    wanted = visible(texts[passage["file"]], range(passage["start"], passage["end"]))
    own = wanted & _zone_characters(report, KINDS.get(label, (label,)), part)
    tail = wanted & _zone_characters(report, TAILS.get(label, ()), part)
    return bool(own) and len(own | tail) >= KIND_COVER * len(wanted)


def _part_starts(passage: Json, report: Json | None, text: str) -> bool:
    parts = report["parts"] if report else ()
    starts = [part["start"] for part in parts if part["part"] == 1]
    return any(not text[min(s, passage["start"]) : max(s, passage["start"])].strip() for s in starts)
