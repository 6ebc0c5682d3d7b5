"""Thesaurus files: what is read from them, and what is said of bad ones."""

import pytest

from synopse.errors import BadThesaurus
from synopse.lang.thesaurus import read_thesaurus

PLAIN = """# invented words
Hallenbad;Schwimmhalle;überdachtes Bad
abdüsen (ugs.);wegfahren;(von etwas) fortfahren
Vor...;Vorder...
Deich
Schwimmhalle (veraltet);Hallenbad
"""
DAT = """UTF-8
hallenbad|1
-|Hallenbad|Schwimmhalle (veraltet)|Gebäude (Oberbegriff)
schwimmhalle|1
-|Hallenbad|Schwimmhalle (veraltet)|Gebäude (Oberbegriff)
weg|2
(adv)|fort|dahin|da (Antonym)
-|Weg|Pfad
"""


def test_plain_text_gives_its_single_words() -> None:
    assert read_thesaurus(PLAIN.encode(), "words.txt").sets == (
        ("Hallenbad", "Schwimmhalle"),
        ("abdüsen", "wegfahren", "fortfahren"),
        ("Schwimmhalle", "Hallenbad"),
    )


def test_a_byte_order_mark_and_other_line_ends_do_no_harm() -> None:
    raw = b"\xef\xbb\xbf" + PLAIN.replace("\n", "\r\n").encode()
    assert read_thesaurus(raw, "words.txt").sets == read_thesaurus(PLAIN.encode(), "words.txt").sets


def test_the_other_format_gives_the_same_set_once_and_no_wider_terms() -> None:
    assert read_thesaurus(DAT.encode(), "th.dat").sets == (
        ("Hallenbad", "Schwimmhalle"),
        ("weg", "fort", "dahin"),
        ("Weg", "Pfad"),
    )


def test_the_other_format_names_its_encoding() -> None:
    raw = DAT.replace("UTF-8", "ISO8859-1").encode("latin-1")
    assert read_thesaurus(raw, "th.dat").sets == read_thesaurus(DAT.encode(), "th.dat").sets


BAD = {
    "another encoding": ("Öl;Erdöl\n".encode("latin-1"), "no valid utf-8 at byte 0"),
    "empty": (b"", "holds no set of synonyms"),
    "no sets": (b"<html>\n<body>\n", "holds no set of synonyms"),
    "no count": (b"UTF-8\nweg|zwei\n-|Weg|Pfad\n", "line 2 is no WORD|NUMBER"),
    "a count beyond all": (b"UTF-8\nweg|" + b"9" * 5000, "line 2 is no WORD|NUMBER"),
    "cut off": (b"UTF-8\nweg|2\n-|Weg|Pfad\n", "line 2 is not followed by 2 sets"),
    "bytes": (b"\x00\xff\xfe", "no valid utf-8"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_named_with_the_reason(case: str) -> None:
    raw, reason = BAD[case]
    with pytest.raises(BadThesaurus) as trouble:
        read_thesaurus(raw, "words.txt")
    assert str(trouble.value).startswith("thesaurus words.txt: ")
    assert reason in str(trouble.value)
