"""Whose copy a text says it is, marked by its agencies (`⟦dpa+AFP:…⟧`); all texts are invented.

`agencies` marks a credit that names none; what is not marked must not be taken.
"""

import pytest

from synopse.model import CreditFor
from synopse.reading import read_text
from tests.marks import read_marks, render_marks
from tests.reading.test_zones import BODY, MORE

TITLE = "Haushalt beschlossen\n\n"
ABOVE = f"{TITLE}{BODY}\n\n"
CREDITS = [
    "⟦dpa:(dpa)⟧",
    "⟦dpa:(dpa).⟧",
    "⟦dpa+Reuters:dpa/rtr⟧",
    "⟦dpa:dpa/hwb⟧",
    "⟦dpa:RND/dpa/hwb⟧",
    "⟦AFP+dpa:hwb/AFP/dpa⟧",
    "⟦dpa:(rt deutsch/dpa)⟧",
    "⟦dpa+epd:(mit dpa epd)⟧",
    "⟦dpa+AFP:Quelle: ntv.de, hwb/dpa/AFP⟧",
    "⟦dpa+Reuters:Quelle: F.A.Z./dpa/Reuters⟧",
    "⟦dpa+AFP:Quellen: dpa, AFP⟧",
    "⟦dpa:Mit Material von dpa⟧",
    "⟦dpa+AP:Mit Material der Nachrichtenagenturen dpa und AP⟧",
    "⟦AFP+SID:Mit Agenturmaterial von AFP und SID⟧",
    "⟦dpa:Unter Verwendung von Material der dpa⟧",
    "⟦dpa:(mit dpa-Material)⟧",
    "⟦dpa:RND/hb mit Material der dpa⟧",
    "⟦dpa:(Ina Beck, dpa)⟧",
    "⟦APA+dpa:(red/APA/dpa)⟧",
    "⟦SDA:(sda/hwb)⟧",
    "⟦KNA:(KNA 19.11.24)⟧",
    "⟦dpa:© dpa⟧",
    "⟦dpa:© dpa-infocom, dpa:250304-99-690103/2⟧",
    "⟦agencies:(mit Agenturen)⟧",
    "⟦agencies:Mit Agenturmaterial⟧",
    "⟦agencies:(ORF.at/Agenturen)⟧",
]
LINES = [
    "⟦dpa:Direkt aus dem dpa-Newskanal⟧",
    "⟦dpa+AFP:Dieser Artikel wurde mit Material der Agenturen dpa und AFP erstellt.⟧",
    "⟦AFP:(c) 2025 AFP⟧",
    "⟦dpa:Quelle: dpa⟧",
]
SENTENCES = [
    "Das sagte sie der dpa.",
    "Das meldet die AFP.",
    "So berichtet es Reuters.",
    "Sie gehört zur Alternative Partei (AP).",
    "Sie leitet die Austria Presse Agentur (APA).",
    "Der Vorsitzende der Police Association (PA).",
    "Reuters/Ipsos-Umfragen liest sie nie.",
    "Im Streit geht es um die Mitte (CDU).",
]
PICTURES = [
    "Foto: dpa",
    "Foto: Ina Beck (dpa)",
    "Bild: picture alliance/dpa",
    "picture alliance/dpa",
    "© dpa",
    "Quelle: dpa",
    "(Quelle: Ina Beck/dpa)",
    "Ina Beck/dpa",
    "(REUTERS/Ina Beck)",
    "dpa/epa",
    "(Foto dpa)",
]
DATELINES = [
    "⟦dpa:Talheim (dpa) -⟧",
    "⟦dpa:Talheim/Hohenwalde (dpa/lsw) –⟧",
    "⟦Reuters:TALHEIM, 3. Mai (Reuters) –⟧",
    "⟦dts:Talheim (dts Nachrichtenagentur) -⟧",
    "⟦dpa:Talheim – (dpa)⟧",
    "⟦dpa:TALHEIM/dpa –⟧",
    "⟦dpa:[dpa] –⟧",
    "⟦AFP+dpa:afp/dpa –⟧",
]
BYLINES = [
    "⟦dpa:Von Ina Beck, dpa⟧",
    "⟦dpa+AFP:Von Ina Beck, dpa/AFP⟧",
    "⟦dpa:Von Ina Beck (dpa)⟧",
    "Von Ina Reuter",
]


def _marked(text: str) -> str:
    """The text with its credits, datelines and bylines marked by their agencies."""
    report = read_text(text, "x", raw=b"")
    told = [one for one in report.credits if one.credit_for is CreditFor.TEXT]
    spans = [(one.agencies, one.span) for one in told]
    spans += [(one.agencies, one.span) for one in report.datelines if one.agencies]
    return render_marks(
        text, [("+".join(agencies) or "agencies", span.start, span.end) for agencies, span in spans if span]
    )


@pytest.mark.parametrize("credit", CREDITS)
@pytest.mark.parametrize("break_", [" ", "\n\n"], ids=["tail", "line"])
def test_credit_at_the_end(credit: str, break_: str) -> None:
    marked = f"{ABOVE}{MORE}{break_}{credit}"
    assert _marked(read_marks(marked)[0]) == marked


def test_a_maker_behind_the_last_sentence_is_an_author() -> None:
    marked = f"{ABOVE}{MORE} ⟦dpa:Ina Beck/dpa⟧"
    assert _marked(read_marks(marked)[0]) == marked


def test_a_broadcaster_is_no_agency() -> None:
    text = f"{TITLE}BERLIN (RBB) – {BODY}\n\n{MORE}"
    (dateline,) = read_text(text, "x", raw=b"").datelines
    assert (dateline.place, dateline.agencies, dateline.outlets) == ("BERLIN", (), ("RBB",))


@pytest.mark.parametrize("line", LINES)
def test_credit_in_a_line_of_its_own(line: str) -> None:
    marked = f"{ABOVE}{MORE}\n\n{line}"
    assert _marked(read_marks(marked)[0]) == marked


@pytest.mark.parametrize("sentence", SENTENCES)
def test_an_agency_in_a_sentence_is_no_credit(sentence: str) -> None:
    text = f"{ABOVE}{MORE} {sentence}"
    assert _marked(text) == text


@pytest.mark.parametrize("picture", PICTURES)
@pytest.mark.parametrize("break_", [". ", "\n"], ids=["tail", "line"])
def test_a_photo_credit_is_no_text_credit(picture: str, break_: str) -> None:
    text = f"{TITLE}Das Rathaus am Markt{break_}{picture}\n\n{BODY}\n\n{MORE}"
    assert _marked(text) == text


@pytest.mark.parametrize("dateline", DATELINES)
def test_dateline_names_its_agencies(dateline: str) -> None:
    marked = f"{TITLE}{dateline} {BODY}\n\n{MORE}"
    assert _marked(read_marks(marked)[0]) == marked


@pytest.mark.parametrize(
    "opening",
    ["Die Deutsche Presse-Agentur (dpa) in Talheim schweigt.", "The Action Party (PAP) in Talheim siegt."],
)
def test_a_name_with_its_abbreviation_is_no_dateline(opening: str) -> None:
    text = f"{TITLE}{opening} {BODY}\n\n{MORE}"
    assert _marked(text) == text


@pytest.mark.parametrize("byline", BYLINES)
def test_byline_names_author_and_agencies(byline: str) -> None:
    marked = f"{TITLE}{byline}\n\n{BODY}\n\n{MORE}"
    text, _ = read_marks(marked)
    assert _marked(text) == marked
    assert [author.value[:4] for author in read_text(text, "x", raw=b"").authors] == ["Ina "]


@pytest.mark.parametrize(
    ("credit", "rest"),
    [
        ("⟦dpa:Quelle: dpa⟧", "Hier können Sie die Rechte an diesem Artikel erwerben."),
        ("⟦AFP+dpa:Quelle: hwb./AFP/dpa⟧", "Hier können Sie die Rechte an diesem Artikel erwerben."),
        ("⟦AFP:hwb/AFP⟧", "BOTE+ wird auf einem anderen Gerät genutzt."),
        ("⟦Reuters:Reuters⟧\n", "Mittwoch, 8. Juli: Die Stadtwerke senken ihre Preise."),
        ("(Quelle: Ina Beck/dpa)", "Am Abend sprach die Opposition."),
        ("AFP/Ina Beck", "Am Abend sprach die Opposition."),
    ],
)
def test_credit_inside_a_page_saved_as_one_block(credit: str, rest: str) -> None:
    marked = f"{BODY} {MORE} {MORE} {credit} {rest}"
    assert _marked(read_marks(marked)[0]) == marked


def test_an_article_in_one_block_with_an_appeal_to_subscribe_stays_an_article() -> None:
    box = "Melden Sie sich für unseren Newsletter an. Jetzt kostenlos abonnieren, jeden Morgen per E-Mail."
    marked = f"{f'{BODY} {MORE} ' * 8}{box} {MORE} ⟦dpa:(dpa)⟧"
    assert _marked(read_marks(marked)[0]) == marked


def test_the_head_of_a_thread_with_nothing_below() -> None:
    assert read_text(f"{ABOVE}{MORE}\n\nKommentare\n\n***", "x", raw=b"").comments == ()
