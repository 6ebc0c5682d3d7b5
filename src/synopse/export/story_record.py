"""`synopse-story/1` and `synopse-lineage/1`: which parts tell one event, and which share text."""

from collections.abc import Mapping, Sequence

from synopse.export.evidence import EvidenceWriter
from synopse.export.values import Json, Record, pair_of, strings_of
from synopse.model import Collation, Derived, Lineage, Member, Origin, Report, Story

STORY_SCHEMA = "synopse-story/1"
LINEAGE_SCHEMA = "synopse-lineage/1"


def member_record(member: Member) -> Record:
    """One part of one report."""
    return {"report": member.report, "part": member.part}


def member_records(members: Sequence[Member]) -> list[Json]:
    """Parts in their order."""
    return [member_record(member) for member in members]


def story_record(story: Story, reports: Mapping[str, Report], origins: Sequence[Origin]) -> Record:
    """A story as `synopse-story/1`; `origins` are its independent ones."""
    ids = tuple(dict.fromkeys(member.report for member in story.members))
    return {
        "schema": STORY_SCHEMA,
        "id": story.id,
        "members": member_records(story.members),
        "reports": strings_of(ids),
        "sources": [reports[report].source for report in ids],
        "title": EvidenceWriter(reports).headline(story.headline),
        "from": story.first_day,
        "to": story.last_day,
        "origins": len(origins),
        "certainty": story.certainty.value,
        "remarks": [
            {"kind": it.kind.value, "parts": it.parts, "of": it.of, "names": strings_of(it.names)}
            for it in story.remarks
        ],
    }


def lineage_record(
    lineage: Lineage,
    reports: Mapping[str, Report],
    derivations: Mapping[Member, Derived],
    collations: Sequence[Collation] | None = None,
) -> Record:
    """A pair of parts that share text as `synopse-lineage/1`.

    `derivations` hold what both take from the common text of all; `collations` adds those both stand in.
    """
    record = {
        **_lineage(lineage, reports),
        "common_a": _common(derivations.get(lineage.a)),
        "common_b": _common(derivations.get(lineage.b)),
    }
    if collations is None:
        return record
    writer = EvidenceWriter(reports)
    both = [found for found in collations if lineage.a in found.members and lineage.b in found.members]
    return {**record, "collations": [collation_record(collation, writer) for collation in both]}


def collation_record(collation: Collation, writer: EvidenceWriter) -> Record:
    """The edits several reports made to shared text; `against` is the base text's wording.

    `common` is what two or more of them have: the supposed common text, in the order of the base.
    """
    return {
        "members": member_records(collation.members),
        "base": member_record(collation.base),
        "rows": [
            {
                "report": row.report,
                "kind": row.kind.value,
                "passages": writer.all_of(row.passages),
                "against": writer.all_of(row.base),
            }
            for row in collation.rows
        ],
        "common": [
            {"members": member_records(found.members), "passages": writer.all_of(found.passages)}
            for found in collation.common
        ],
    }


def derived_record(derived: Derived) -> Record:
    """How much of one part stands in the common text, or in the wire named."""
    return {"member": member_record(derived.member), **_shares(derived)}


def _common(derived: Derived | None) -> Record | None:
    return _shares(derived) if derived else None


def _shares(derived: Derived) -> Record:
    return {
        "derived": derived.derivation.value,
        "share": derived.share,
        "certainty": derived.certainty.value,
        "wire": member_record(derived.wire) if derived.wire else None,
    }


def _order(lineage: Lineage) -> Record:
    """Which of the two was published earlier, and what makes that doubtful."""
    side = {lineage.a: "a", lineage.b: "b"}
    return {
        "earlier": side[lineage.order.earlier] if lineage.order.earlier else None,
        "doubts": [{"of": side[member], "code": doubt.value} for member, doubt in lineage.order.doubts],
    }


def _lineage(lineage: Lineage, reports: Mapping[str, Report]) -> Record:
    return {
        "schema": LINEAGE_SCHEMA,
        "a": member_record(lineage.a),
        "b": member_record(lineage.b),
        "a_source": reports[lineage.a.report].source,
        "b_source": reports[lineage.b.report].source,
        "passages": [
            {
                "a": pair_of(passage.a),
                "b": pair_of(passage.b),
                "kind": passage.kind.value,
                "verbatim": passage.verbatim,
            }
            for passage in lineage.passages
        ],
        "parallels": [{"a": pair_of(in_a), "b": pair_of(in_b)} for in_a, in_b in lineage.parallels],
        "share_of_a": round(lineage.share_of_a, 4),
        "share_of_b": round(lineage.share_of_b, 4),
        "derived_a": lineage.derived_a.value,
        "derived_b": lineage.derived_b.value,
        "certainty": lineage.certainty.value,
        "agencies": strings_of(lineage.agencies),
        "evidence": [evidence.value for evidence in lineage.evidence],
        "order": _order(lineage),
    }
