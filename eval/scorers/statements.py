"""How well comparing lays the same statement of several reports into one row, and nothing else with it."""

from collections.abc import Mapping, Sequence

from scorers.evidence import Place, Row, gold_places, meet_any, rows
from scorers.pairs import score_closeness
from scorers.score import Json, Outcome, Score, found, share

Groups = Mapping[str, tuple[Place, ...]]


def score_statements(dossier: Json, gold: Json, texts: Mapping[str, str]) -> Outcome:
    """Score the rows of a dossier against the gold groups reported by two or more files.

    `texts` are the files by name.
    """
    groups = {
        group["id"]: gold_places(p for passages in group["passages"].values() for p in passages)
        for group in gold["statement_groups"]
    }
    shared = [group for group in gold["statement_groups"] if group["n_files"] > 1]
    given = rows(dossier)
    kept = {group["id"]: _best_row(groups[group["id"]], given) for group in shared}
    sizes = {group["id"]: group["n_files"] for group in shared}
    firm = [group["id"] for group in shared if not group.get("loose")]
    checks = {f"{name}:{file}": file in kept[name] for name in kept for file in _files(groups[name])}
    hits, misses = found(checks)
    scores = (
        *_cell_scores(kept, sizes, firm),
        *_purity(given, groups),
        *score_closeness(given, {name: groups[name] for name in kept}, texts),
    )
    return Outcome(scores, hits, misses)


def _files(passages: Sequence[Place]) -> tuple[str, ...]:
    return tuple(sorted({place.file for place in passages}))


def _best_row(passages: Sequence[Place], given: Sequence[Row]) -> tuple[str, ...]:
    """Give the files of a group that the best row holds together."""
    held = [_files(meet_any(passages, row.places)) for row in given]
    return max(held, key=len, default=())


def _cell_scores(
    kept: Mapping[str, tuple[str, ...]], sizes: Mapping[str, int], firm: Sequence[str]
) -> tuple[Score, ...]:
    together = sum(len(files) for files in kept.values() if len(files) > 1)
    shares = [len(files) / sizes[name] for name, files in kept.items()]
    return (
        share("cells", sum(map(len, kept.values())), sum(sizes.values())),
        Score("cells_mean", sum(shares) / len(shares) if shares else 0.0, f"{len(shares)} groups"),
        share("cells_firm", sum(len(kept[name]) for name in firm), sum(sizes[name] for name in firm)),
        share("cells_together", together, sum(sizes.values())),
        share("complete", sum(len(files) == sizes[name] for name, files in kept.items()), len(kept)),
    )


def _purity(given: Sequence[Row], groups: Groups) -> tuple[Score, ...]:
    """Score the passages of shared rows that belong to the group most of their row belongs to.

    Passages that meet no gold passage count neither way, nor do rows left with one report.
    """
    right = whole = 0
    for row in given:
        mapped = [(place.file, _groups_of(place, groups)) for place in row.places]
        mapped = [(file, names) for file, names in mapped if names]
        if len({file for file, _ in mapped}) > 1:
            names = sorted({name for _, some in mapped for name in some})
            right += max(sum(name in some for _, some in mapped) for name in names)
            whole += len(mapped)
    return (share("purity", right, whole),)


def _groups_of(place: Place, groups: Groups) -> tuple[str, ...]:
    return tuple(name for name, passages in groups.items() if any(place.meets(p) for p in passages))
