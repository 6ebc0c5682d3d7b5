"""Laws of reading: every character is in one zone or white space, and comments change nothing above them."""

from hypothesis import given
from hypothesis import strategies as st

from synopse.model import Zone, ZoneKind
from synopse.reading import read_text

LINES = st.sampled_from(
    [
        "Rat beschließt den Haushalt",
        "Streit in HohenwaldeRat tagt bis in die Nacht",
        (
            "Der Rat von Hohenwalde hat am Mittwoch nach sieben Stunden den Haushalt beschlossen, "
            "trotz vieler Stimmen dagegen."
        ),
        (
            "Hohenwalde (dpa) - Die Bürgermeisterin Jule Ahrens nannte das Ergebnis tragfähig und "
            "dankte den Fraktionen. (dpa/hz)"
        ),
        "Mehr zum Thema",
        "Foto: Ina Beck/dpa",
        "Das Rathaus am Abend Foto: Ina Beck/dpa",
        "12.02.2025, 18:46 Uhr",
        "• @Karla: Nein.",
        "Weiterlesen mit Bote plus",
        "## Klage angekündigt",
        "Anzeige",
        "",
        "  ",
        "von Ina Beck",
        "ist das",
    ]
)
TEXTS = st.one_of(
    st.text(min_size=1, max_size=200),
    st.lists(st.one_of(LINES, st.text(max_size=40)), min_size=1, max_size=14).map("\n".join),
).filter(lambda text: bool(text.strip()))


def _zones(text: str) -> tuple[Zone, ...]:
    return read_text(text, "x", raw=text.encode("utf-8", "surrogatepass")).zones


@given(TEXTS)
def test_every_character_is_in_one_zone_or_white_space(text: str) -> None:
    end = 0
    for zone in _zones(text):
        assert zone.span.start >= end
        assert not text[end : zone.span.start].strip()
        assert not text[zone.span.start].isspace()
        assert not text[zone.span.end - 1].isspace()
        end = zone.span.end
    assert not text[end:].strip()


@given(TEXTS)
def test_parts_hold_their_zones(text: str) -> None:
    report = read_text(text, "x", raw=b"")
    assert [part.part for part in report.parts] == list(range(len(report.parts)))
    for zone in report.zones:
        assert report.parts[zone.part].span.contains(zone.span)


@given(st.lists(LINES, min_size=1, max_size=14).map("\n".join))
def test_comments_change_no_zone_above_them(text: str) -> None:
    story = f"{text}\nDer Rat von Hohenwalde hat am Mittwoch nach sieben Stunden den Haushalt beschlossen."
    alone = _zones(story)
    if any(zone.kind is ZoneKind.COMMENTS for zone in alone):
        return
    with_comments = _zones(
        f"{story}\n\n2 Kommentare\n\n  • Gut so.\n\n  • @Karla: Der Rat von Hohenwalde hat am Mittwoch"
    )
    assert with_comments[: len(alone)] == alone
    assert {zone.kind for zone in with_comments[len(alone) :]} == {ZoneKind.COMMENTS}
