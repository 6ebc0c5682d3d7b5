"""Stories: the traits of all parts are grouped, and each story is named and given to one bucket of dossiers.

Grouping weighs words by all reports of the run, so one process holds all traits; it holds nothing else.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from synopse.engine.intake import UNREAD
from synopse.engine.packing import pack, unpack
from synopse.engine.register import REGISTER, load_cards, load_members, load_numbers
from synopse.engine.settings import Dossiers
from synopse.engine.sharing import load_pairs
from synopse.engine.tables import Kind, Row, Schema, bytes_of, number_of, text_of, texts_of
from synopse.engine.work import Work
from synopse.model import Findings, Member, Remark, Report, Story
from synopse.stories import UNDECIDED, Decided, Traits, decide, group_traits
from synopse.stories.find import with_remarks
from synopse.stories.remarks import Remarks
from synopse.stories.story import build_story

STORIES: Schema = {"place": Kind.NUMBER, "bucket": Kind.NUMBER, "story": Kind.BYTES, "pairs": Kind.BYTES}
REMARKS: Schema = {"place": Kind.NUMBER, "remarks": Kind.BYTES}
WANTED: Schema = {name: kind for name, kind in REGISTER.items() if name != "place"}
_BUCKET = 200
"""Parts whose stories are compared by one worker in one go: what is done again after a kill."""
_NO_BUCKET = -1


@dataclass(frozen=True, slots=True)
class Grouped:
    """All members in order, their groups as numbers, each sorted, in the order of their first."""

    members: Sequence[Member]
    groups: Sequence[tuple[int, ...]]

    def homes(self) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
        """By number of a member: the place of its story."""
        homes = np.zeros(len(self.members), np.int64)
        for place, group in enumerate(self.groups):
            homes[list(group)] = place
        return homes


def group_parts(work: Work, _: int) -> None:
    """Group all parts; write the groups as numbers of members, and what there is to remark on them."""
    traits = _load_traits(work)
    decided = _load_decided(work, {it.member for it in traits})
    grouped = group_traits(traits, must_link=decided.must_link, cannot_link=decided.cannot_link)
    groups = sorted(tuple(sorted(group)) for group in grouped)
    numbers = np.array([number for group in groups for number in group], np.int64)
    stories = np.repeat(np.arange(len(groups)), [len(group) for group in groups]).astype(np.int64)
    work.store.write_numbers(work.layout.stage("groups", 0), {"story": stories, "number": numbers})
    remarks = Remarks(traits)
    found = ((place, remarks.on(group)) for place, group in enumerate(groups))
    noted: list[Row] = [{"place": place, "remarks": pack(it)} for place, it in found if it]
    work.write("remarks", 0, noted, REMARKS)
    work.mark("group", 0, {"stories": len(groups)})


def name_stories(work: Work, _: int) -> None:
    """Write each story with its bucket and the pairs that share text in it, and what a bucket wants."""
    grouped = _load_groups(work)
    reports, marks = _load_register(work)
    noted = _load_remarks(work)
    stories = [
        with_remarks(build_story((grouped.members[i] for i in group), reports, marks), noted.get(place, ()))
        for place, group in enumerate(grouped.groups)
    ]
    buckets = list(_buckets(stories, work.settings.dossiers))
    inside = _pairs_inside(work, grouped)
    rows: list[Row] = [
        {"place": place, "bucket": bucket, "story": pack(story), "pairs": inside.get(place, b"")}
        for place, (story, bucket) in enumerate(zip(stories, buckets, strict=True))
    ]
    work.write("stories", 0, rows, STORIES)
    wanted = sorted(
        {
            (bucket, member.report)
            for story, bucket in zip(stories, buckets, strict=True)
            if bucket != _NO_BUCKET
            for member in story.members
        }
    )
    known = {text_of(row["id"]): row for row in _register_rows(work)}
    wanting: list[Row] = [
        {**{name: known[report][name] for name in WANTED}, "bucket": bucket} for bucket, report in wanted
    ]
    work.write("wanted", 0, wanting, WANTED)
    work.mark("name", 0, {"stories": len(stories), "buckets": max(buckets, default=-1) + 1})


def load_stories(work: Work, bucket: int | None = None) -> Iterator[tuple[int, Story, bytes]]:
    """Stories of one bucket, or all: their place, and the pairs of their members that share text."""
    where = None if bucket is None else ("bucket", bucket)
    for row in work.store.read(work.files("stories"), ("place", "story", "pairs"), where):
        yield number_of(row["place"]), unpack(bytes_of(row["story"]), Story), bytes_of(row["pairs"])


def _load_traits(work: Work) -> list[Traits]:
    """The traits of all members, by number."""
    numbers = load_numbers(work)
    traits: dict[int, Traits] = {}
    seen: Counter[int] = Counter()
    for row in work.rows("parts", ("piece", "traits")):
        piece = number_of(row["piece"])
        number = int(numbers[piece][seen[piece]])
        seen[piece] += 1
        if number >= 0:
            traits[number] = unpack(bytes_of(row["traits"]), Traits)
    return [traits[number] for number in sorted(traits)]


def _load_decided(work: Work, members: Collection[Member]) -> Decided:
    """What people decided about the members; names of parts that are not there are written down."""
    if not work.settings.links:
        return UNDECIDED
    names: dict[str, str] = {}
    for row in _register_rows(work):
        names |= dict.fromkeys((text_of(row["source"]), *texts_of(row["also_at"])), text_of(row["id"]))
    own = {member.report: member.report for member in members}
    decided = decide(work.settings.links, names | own, members)
    unknown: list[Row] = [{"source": it.source, "cause": it.cause} for it in decided.unknown]
    work.write("unlinked", 0, unknown, UNREAD)
    return decided


def _load_groups(work: Work) -> Grouped:
    stories, numbers = work.store.read_numbers(work.files("groups"), ("story", "number"))
    parted = np.split(numbers, np.flatnonzero(np.diff(stories)) + 1) if len(numbers) else []
    return Grouped(load_members(work), [tuple(it.tolist()) for it in parted])


def _load_remarks(work: Work) -> Mapping[int, tuple[Remark, ...]]:
    """Remarks by place of a story."""
    rows = work.rows("remarks", tuple(REMARKS))
    return {number_of(row["place"]): unpack(bytes_of(row["remarks"]), tuple) for row in rows}


def _register_rows(work: Work) -> Iterator[Row]:
    """The register, each row with the id of its report."""
    ids = iter(dict.fromkeys(member.report for member in load_members(work)))
    for row in work.rows("register", tuple(REGISTER)):
        yield {**row, "id": next(ids)}


def _load_register(work: Work) -> tuple[Mapping[str, Report], Mapping[str, Findings]]:
    """The cards of all reports, and the times told in them, by id."""
    kept = {
        (number_of(row["piece"]), number_of(row["row"])) for row in work.rows("register", ("piece", "row"))
    }
    cards = [card for card in load_cards(work) if (card.piece, card.row) in kept]
    return {it.report.id: it.report for it in cards}, {it.report.id: it.marks for it in cards}


def _buckets(stories: Sequence[Story], wanted: Dossiers) -> Iterator[int]:
    """The bucket of each story; neighbours share one up to a number of parts."""
    bucket = held = 0
    for story in stories:
        reports = len({member.report for member in story.members})
        if wanted is Dossiers.NONE or (wanted is Dossiers.SHARED and reports == 1):
            yield _NO_BUCKET
            continue
        if held and held + len(story.members) > _BUCKET:
            bucket, held = bucket + 1, 0
        held += len(story.members)
        yield bucket


def _pairs_inside(work: Work, grouped: Grouped) -> dict[int, bytes]:
    """By place of a story: the pairs that share text in it, as places among its members."""
    homes = grouped.homes()
    pairs, _ = load_pairs(work)
    first, second = np.divmod(pairs, max(1, len(grouped.members)))
    together = homes[first] == homes[second]
    inside: dict[int, list[tuple[int, int]]] = {}
    for a, b in zip(first[together].tolist(), second[together].tolist(), strict=True):
        inside.setdefault(int(homes[a]), []).append((a, b))
    return {home: _as_places(found, grouped.groups[home]) for home, found in inside.items()}


def _as_places(pairs: Sequence[tuple[int, int]], group: Sequence[int]) -> bytes:
    places = {number: place for place, number in enumerate(group)}
    return np.array([(places[a], places[b]) for a, b in sorted(pairs)], np.int32).tobytes()
