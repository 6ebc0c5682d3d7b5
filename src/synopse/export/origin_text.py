"""Why members count once, what they take from a common text, and who published earlier, in fixed phrases."""

from collections.abc import Callable, Iterator

from synopse.export.labels import Labels
from synopse.export.phrases import CERTAINTIES, DERIVATIONS, ORDER_DOUBTS, ORIGIN_REASONS
from synopse.model import Derived, Lineage, Member, OrderDoubt, Origin

NameOf = Callable[[Member], str]


def ties_text(origin: Origin, labels: Labels, name_of: NameOf) -> str:
    """Why the members of an origin count once, each reason with the pairs it joins; empty for one member."""
    pairs: dict[str, list[str]] = {}
    for tie in origin.ties:
        name = f" ({tie.name})" if tie.name else ""
        joined = pairs.setdefault(labels(ORIGIN_REASONS[tie.reason]) + name, [])
        joined.append(f"{name_of(tie.a)}–{name_of(tie.b)}")
    return "; ".join(f"{reason}: {', '.join(joined)}" for reason, joined in pairs.items())


def order_text(pair: Lineage, labels: Labels, name_of: NameOf) -> str:
    """Which of two members was published earlier, and what makes that doubtful."""
    return "; ".join(_order_parts(pair, labels, name_of))


def _order_parts(pair: Lineage, labels: Labels, name_of: NameOf) -> Iterator[str]:
    earlier = pair.order.earlier
    yield f"{labels('früher veröffentlicht')}: {name_of(earlier)}" if earlier else labels("Reihenfolge offen")
    if any(doubt is OrderDoubt.NOT_DISTINGUISHABLE for _, doubt in pair.order.doubts):
        yield labels(ORDER_DOUBTS[OrderDoubt.NOT_DISTINGUISHABLE])
    for member, doubt in pair.order.doubts:
        if doubt is not OrderDoubt.NOT_DISTINGUISHABLE:
            yield f"{name_of(member)}: {labels(ORDER_DOUBTS[doubt])}"


def derived_text(derived: Derived, labels: Labels, name_of: NameOf) -> str:
    """How much of a member stands in the common text, or in the wire that is among the reports."""
    source = (
        f"{labels('aus dem Agenturtext')} {name_of(derived.wire)}"
        if derived.wire
        else labels("aus dem gemeinsamen Text")
    )
    how_much = labels(DERIVATIONS[derived.derivation])
    share, certainty = labels.share(derived.share), labels(CERTAINTIES[derived.certainty])
    return f"{name_of(derived.member)}: {how_much} {source} ({share}, {certainty})"
