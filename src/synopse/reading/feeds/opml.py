"""OPML: lists of feeds, read and written."""

from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from synopse.reading.fragments import read_words
from synopse.reading.xml_markup import name_of, parse_markup

ROOT = "opml"


@dataclass(frozen=True, slots=True)
class Subscription:
    """One feed of a list: its name, its own address, the address of its site."""

    title: str
    address: str
    site: str = ""


def read_opml(text: str, source: str) -> tuple[Subscription, ...]:
    """The feeds of a list in its order, folders opened; outlines without an address of a feed are none.

    Raises:
        UnreadableSource: As `parse_markup` says.
    """
    subscriptions: list[Subscription] = []
    for outline in parse_markup(text, source).iter():
        told = {name.lower(): value for name, value in outline.attrib.items()} if name_of(outline) else {}
        if name_of(outline) == "outline" and told.get("xmlurl"):
            title = read_words(str(told.get("title") or told.get("text") or ""))
            subscriptions.append(Subscription(title, str(told["xmlurl"]), str(told.get("htmlurl") or "")))
    return tuple(subscriptions)


def render_opml(subscriptions: tuple[Subscription, ...]) -> str:
    """A list of feeds as OPML 2.0, without the time of writing: the same feeds give the same bytes."""
    outlines = "".join(
        f'    <outline type="rss" text={quoteattr(one.title or one.address)}'
        f" title={quoteattr(one.title or one.address)} xmlUrl={quoteattr(one.address)}"
        + (f" htmlUrl={quoteattr(one.site)}" if one.site else "")
        + "/>\n"
        for one in subscriptions
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n'
        f"  <head><title>Synopse</title></head>\n  <body>\n{outlines}  </body>\n</opml>\n"
    )
