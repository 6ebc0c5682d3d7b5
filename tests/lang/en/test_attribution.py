"""English: the few patterns there are."""

import pytest

from tests.finding.attribution_marks import marked_attributions
from tests.marks import read_marks


@pytest.mark.parametrize(
    "marked",
    [
        "⟦i:The bridge will close⟧, ⟦s:the mayor⟧ said on Monday.",
        "⟦d:“We have no choice,”⟧ said ⟦s:Anna Gray⟧, who leads the council.",
        "According to ⟦s:police⟧, ⟦i:three people were hurt⟧.",
        "⟦i:Traffic⟧, according to ⟦s:the ministry⟧, ⟦i:will double⟧.",
        "⟦s:John Smith of the Harbour Board⟧ said that ⟦i:the work would take years⟧.",
        "⟦s:Ms. Gray⟧ added: ⟦d:“Nobody asked us.”⟧",
        "The company denied nothing and said goodbye to the “Old Mill”.",
    ],
)
def test_attributions(marked: str) -> None:
    text, _ = read_marks(marked)
    assert marked_attributions(text, language="en") == marked
