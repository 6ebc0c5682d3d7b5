"""Whatever a report says, its page shows exactly that."""

from hypothesis import given
from hypothesis import strategies as st

from synopse.export.evidence import Quotations
from synopse.export.page import render_page
from synopse.export.verify import verify_dossier
from synopse.export.visible import make_visible, shorten
from tests.export.hostile_story import story_of

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)


@given(words, words, st.sampled_from(Quotations))
def test_every_text_survives_its_page(first: str, second: str, quotations: Quotations) -> None:
    dossier, reports = story_of((first, second + "."), title=first)
    page = render_page(dossier, language="de", quotations=quotations)
    assert verify_dossier(page.encode().decode(), reports).broken == ()


@given(st.text(max_size=200), st.integers(2, 50))
def test_shown_words_hold_no_control_character(text: str, limit: int) -> None:
    for shown in (make_visible(text), shorten(text, limit)):
        assert all(character.isprintable() or ord(character) > 0x9F for character in shown)
