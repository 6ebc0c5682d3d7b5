"""The order of work of a batch, top to bottom; what an earlier try has finished is not done again."""

import json
from collections.abc import Callable, Sequence

from synopse.engine.crews import Crew
from synopse.engine.files import remove
from synopse.engine.publishing import write_manifest
from synopse.engine.work import Work

Tell = Callable[[str], None]
_KEPT = ("plan.json",)


def work_through(work: Work, crew: Crew, tell: Tell) -> None:
    """Do all that is left to do."""
    foreman = _Foreman(work, crew, tell)
    foreman.each("read", range(len(work.plan.pieces)))
    foreman.once("register")
    foreman.share_out("prints", "postings")
    foreman.each(
        "count", [share for share in range(work.shares) if work.files("postings", f"bucket={share}")]
    )
    foreman.sum_pairs()
    foreman.once("group")
    foreman.once("name")
    foreman.share_out("read", "all-reports", "register")
    foreman.each("publish", foreman.buckets("all-reports"))
    foreman.share_out("read", "wanted-reports", "wanted")
    foreman.each("compare", foreman.buckets("wanted-reports"))
    foreman.once("tables")
    write_manifest(work)
    for path in work.layout.work.iterdir():
        if path.name not in _KEPT:
            remove(path)


class _Foreman:
    """Gives a crew what is not done yet, and tells how far it is."""

    def __init__(self, work: Work, crew: Crew, tell: Tell) -> None:
        self._work = work
        self._crew = crew
        self._tell = tell

    def each(self, name: str, numbers: Sequence[int]) -> None:
        """A task for each number."""
        left = [number for number in numbers if not self._work.is_done(name, number)]
        done = len(numbers) - len(left)
        if not left:
            return
        self._tell(f"{name} {done}/{len(numbers)}")
        for _ in self._crew.do(name, left):
            done += 1
            self._tell(f"{name} {done}/{len(numbers)}{self._counted(name)}")

    def once(self, name: str) -> None:
        """A task that one worker does alone."""
        self.each(name, range(1))

    def share_out(self, name: str, into: str, keys: str | None = None) -> None:
        """Rows by bucket."""
        if not self._work.layout.stage(into).exists():
            self._tell(f"sharing out {into}")
            self._crew.share_out(name, into, keys)

    def sum_pairs(self) -> None:
        """Counts of pairs, in rounds that fit the memory."""
        rounds = self._work.rounds(self._counts("count").get("pairs", 0))
        for number in range(rounds):
            if not self._work.is_done("sum", number):
                self._tell(f"summing up pairs {number}/{rounds}")
                self._crew.sum_pairs(number, rounds)
                self._work.mark("sum", number)

    def buckets(self, name: str) -> list[int]:
        """The buckets that rows were shared out to."""
        folders = self._work.layout.stage(name).glob("bucket=*")
        return sorted(int(folder.name.partition("=")[2]) for folder in folders)

    def _counted(self, name: str) -> str:
        """What the workers have counted so far, as words."""
        return "".join(f" · {count:,} {what}" for what, count in self._counts(name).items())

    def _counts(self, name: str) -> dict[str, int]:
        """What the workers have counted so far."""
        sums: dict[str, int] = {}
        for mark in self._work.layout.mark(name, 0).parent.glob(f"{name}-*.json"):
            for what, count in json.loads(mark.read_bytes()).items():
                sums[what] = sums.get(what, 0) + count
        return sums
