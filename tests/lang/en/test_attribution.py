"""English: who says what, told by verbs of saying, sources and colons."""

import time

import pytest

from synopse.model import Stance
from tests.finding.attribution_marks import attributions_of, marked_attributions
from tests.marks import read_marks

QUOTED = [
    "⟦d:“We have no choice,”⟧ said ⟦s:Anna Gray⟧, who leads the council.",
    "⟦d:“We have no choice,”⟧ ⟦s:Anna Gray⟧ said on Monday.",
    "⟦d:“The dam holds,”⟧ ⟦s:the mayor⟧ said, ⟦d:“and it will hold tomorrow.”⟧",
    "⟦s:Ms. Gray⟧ added: ⟦d:“Nobody asked us.”⟧",
    '⟦s:Tom Ferris⟧ said, ⟦d:"I saw smoke."⟧',
    "⟦d:‘I saw smoke,’⟧ ⟦s:a guard⟧ told reporters in Dunholt.",
    "⟦d:“It was late,”⟧ said a spokesman, ⟦s:Neil Harrow⟧.",
    "⟦d:“Where were the boats?”⟧ asked ⟦s:Ferris⟧.",
    "⟦d:“No comment,”⟧ ⟦s:a spokesman for the harbour board⟧ wrote on X.",
    "⟦d:“The pumps failed,”⟧ ⟦s:the notice⟧ read.",
    "Asked about the tunnel, ⟦s:Weir⟧ replied: ⟦d:“It is safe.”⟧",
    "⟦s:Mara Lindqvist⟧: ⟦d:“We were never told.”⟧",
]
REPORTING = [
    "⟦s:John Smith of the Harbour Board⟧ said that ⟦i:the work would take years⟧.",
    "⟦s:The ministry⟧ says ⟦i:it will publish the letter⟧.",
    "⟦s:The company⟧ has said ⟦i:none of its ferries are affected⟧.",
    "In a Monday statement ⟦s:Mayor Ohm⟧ said ⟦i:he would go⟧.",
    "On Thursday ⟦s:Mr. Ohm⟧ said ⟦i:the bridge was sound⟧.",
    "Its director, ⟦s:Celia Brandt⟧, told Reuters that ⟦i:the ship was insured⟧.",
    "⟦s:Celia Brandt⟧, the managing director, told Reuters that ⟦i:the ship had passed its survey⟧.",
    "⟦s:Brandt⟧, 52, of Port Ellerby, said ⟦i:the crew had acted quickly⟧.",
    "⟦s:The operator of a ferry that caught fire⟧ said ⟦i:its crew had followed the rules⟧.",
    "In a statement, ⟦s:the council⟧ said ⟦i:it was ⟦d:“deeply worried”⟧ and would send two inspectors⟧.",
    "⟦s:Reuters⟧ reported that ⟦i:⟦s:the minister⟧ had said ⟦i:the talks would go on⟧⟧.",
    "⟦i:⟦s:The governor⟧ said ⟦i:two bridges were destroyed⟧⟧, ⟦s:the agency⟧ reported.",
    "⟦i:The bridge will close⟧, ⟦s:the mayor⟧ said on Monday.",
    '⟦i:The checks will take ⟦d:"at least ten days"⟧⟧, ⟦s:he⟧ said.',
    "⟦i:By closing the lock⟧, ⟦s:officials⟧ said, ⟦i:the town is keeping the water out⟧.",
    "When ⟦s:Brandt⟧ said ⟦i:the ship was safe⟧, the crew laughed.",
    "In one letter, ⟦s:the clerk⟧ wrote that ⟦i:the lock was broken⟧.",
    "⟦s:Officials⟧ said ⟦i:further talks would follow⟧.",
    "⟦s:Weir⟧ said on Tuesday that ⟦i:the two ports ⟦d:“have my blessing”⟧⟧.",
    "⟦d:“It failed,”⟧ ⟦s:Weir⟧ said at a meeting of the Harbour Party, adding ⟦d:“it will be mended.”⟧",
    "⟦s:The board⟧ announced ⟦i:it will close the lock⟧.",
    "⟦s:Islanders⟧ said ⟦i:they expect a hard winter⟧.",
    "⟦s:The coastguard⟧ was quoted by Sound FM as saying that ⟦i:the alarm came late⟧.",
    "⟦s:She⟧ said ⟦i:the lock was open⟧, adding that ⟦i:nobody had noticed⟧.",
    "⟦s:Pryce⟧ said ⟦i:the ferry was old⟧, but ⟦s:Brandt⟧ said ⟦i:it was safe⟧.",
    "⟦s:Weir⟧ denied that ⟦i:inspections had been skipped⟧.",
    "⟦s:Experts⟧ are confident that ⟦i:the dyke will hold⟧.",
    "Members were told by ⟦s:managers⟧ that ⟦i:complaints would cost them their jobs⟧.",
    "Residents asked that question; ⟦s:the clerk⟧ explained ⟦i:why the doors were locked⟧.",
]
SOURCES = [
    "According to ⟦s:police⟧, ⟦i:three people were hurt⟧.",
    "According to ⟦s:the board⟧, which runs the lock, ⟦i:three boats were lost⟧.",
    "⟦i:Three people were hurt⟧, according to ⟦s:two officials familiar with the matter⟧.",
    "⟦i:Traffic⟧, according to ⟦s:the ministry⟧, ⟦i:will double⟧.",
    "⟦i:⟦s:Weir⟧ told lawmakers that ⟦i:five sites were considered⟧⟧, according to ⟦s:Sound FM⟧.",
    "⟦h:The fire reportedly started in a lorry.⟧",
    "⟦h:The driver is believed to have fled.⟧",
]
SUMMED_UP = [
    "⟦r:⟦s:Ruth Garland⟧ called for the resignation of the minister.⟧",
    "⟦r:⟦s:The council leader⟧ accused the company of ⟦d:“hiding behind paperwork”⟧.⟧",
    "⟦r:⟦s:Brandt⟧ declined to say when the ship would sail again.⟧",
    "⟦r:⟦s:Weir⟧ rejected the demand.⟧",
    "⟦r:⟦s:A spokesman⟧ promised to publish the log.⟧",
    "⟦r:⟦s:The union⟧ warned of further delays.⟧",
    "⟦r:⟦s:Pryce⟧ called the repairs ⟦d:“a waste of paint”⟧.⟧",
]
NOTHING = [
    "The company denied nothing and said goodbye to the “Old Mill”.",
    "He did not say that the ferry was safe.",
    "She could say it was late.",
    "The novel “Cold Water” has sold out.",
    "We believe the council is wrong.",
    "Trains to the United States coast run according to schedule.",
    "It was reported late.",
    "These details add weight to the story and worries the town.",
    "He refused to certify that the ferry was safe on Monday for the town.",
    "Had they won the vote, they would have stayed, said nobody.",
    "Mr. Ohm added Ruth Garland, the former clerk, and two other lawyers to his team.",
    "The escape renews calls for a new prison.",
    "They may turn to a builder who is demanding less money.",
    "The bill calls itself a reform.",
]


@pytest.mark.parametrize("marked", [*QUOTED, *REPORTING, *SOURCES, *SUMMED_UP, *NOTHING])
def test_attributions(marked: str) -> None:
    text, _ = read_marks(marked)
    assert marked_attributions(text, language="en") == marked


def test_whom_and_through_what() -> None:
    (one,) = attributions_of("Brandt told the BBC that the ship was safe.", "en")
    assert [span.of("Brandt told the BBC that the ship was safe.") for span in one.addressee] == ["the BBC"]
    assert one.via == ("BBC",)
    (quoted,) = attributions_of("The coastguard was quoted by Sound FM as saying that it was late.", "en")
    assert quoted.via == ("Sound FM",)
    (posted,) = attributions_of("“It is over,” she wrote on Facebook.", "en")
    assert posted.via == ("Facebook",)


def test_a_chain_names_who_stands_between() -> None:
    outer, inner = attributions_of("Reuters reported that the minister had said the talks would go on.", "en")
    assert (inner.parent, inner.via) == (outer.id, ("Reuters",))


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Weir claimed that the ship was safe.", Stance.DISTANCING),
        ("Weir confirmed that the ship was old.", Stance.CONFIRMING),
        ("Weir announced that the ship would sail.", Stance.ANNOUNCING),
        ("Weir said that the ship would sail.", Stance.NEUTRAL),
    ],
)
def test_stance(text: str, stance: Stance) -> None:
    assert [one.stance for one in attributions_of(text, "en")] == [stance]


def test_a_pronoun_is_resolved() -> None:
    text = "Anna Gray said the ship was safe. She added that the crew had been trained."
    assert [one.speaker_name for one in attributions_of(text, "en")] == ["Anna Gray", "Anna Gray"]


def test_speech_goes_on_with_its_speaker() -> None:
    text = "“We were late,” said Tom Ferris. “Nobody told us where to go.”"
    assert [one.speaker_name for one in attributions_of(text, "en")] == ["Tom Ferris", "Tom Ferris"]


@pytest.mark.parametrize(
    "unit", ["he said ", "said, ", "“a” said ", "according to ", "A, b, ", "who told that ", "X: "]
)
def test_long_runs_of_anything_take_linear_time(unit: str) -> None:
    started = time.process_time()
    attributions_of(unit * (300_000 // len(unit)), "en")
    sentences = f"He {unit * 20}so. "
    attributions_of(sentences * (100_000 // len(sentences)), "en")
    assert time.process_time() - started < 30


def test_a_day_before_a_colon_speaks_for_nobody() -> None:
    assert attributions_of("Mayor Brandt Monday: Fire out.", "en") == ()
