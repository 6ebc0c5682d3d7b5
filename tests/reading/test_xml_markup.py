"""XML made safe: nothing is resolved, nothing multiplies, and wrong encodings are found out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.errors import BinarySource, MalformedRecord, OversizedSource, UnsafeMarkup
from synopse.reading import Limits
from synopse.reading.json_slices import load_object, slice_array
from synopse.reading.slices import root_of, slice_elements
from synopse.reading.xml_markup import decode_markup, parse_markup, words_of

LAUGHS = (
    '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
    "<rss><channel><title>&c;</title></channel></rss>"
)
OUTSIDE = (
    '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><title>&x;</title></channel></rss>'
)


@pytest.mark.parametrize(
    "text",
    [
        LAUGHS,
        OUTSIDE,
        f"<!-- <a> -->{LAUGHS}",
        LAUGHS.replace("DOCTYPE", "doctype"),
        f'<?xml version="1.0"?>\n<!-- x -->\n{LAUGHS}',
    ],
)
def test_entities_of_its_own_are_refused(text: str) -> None:
    with pytest.raises(UnsafeMarkup, match="entities") as refused:
        parse_markup(text, "w.xml")
    assert str(refused.value).startswith("w.xml: unsafe markup")


def test_a_document_type_elsewhere_is_never_loaded() -> None:
    text = '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/rss.dtd"><rss><title>B&uuml;rger &amp; Rat</title></rss>'
    assert words_of(parse_markup(text, "w.xml")) == "Bürger & Rat"


def test_endless_nesting_is_refused() -> None:
    with pytest.raises(UnsafeMarkup, match="nested"):
        parse_markup("<a>" * 100_000, "w.xml")


@pytest.mark.parametrize("text", ["", "kein Markup", "<", "<!-- nie"])
def test_what_is_no_xml_says_so(text: str) -> None:
    with pytest.raises(MalformedRecord, match="no XML"):
        parse_markup(text, "w.xml")


@pytest.mark.parametrize(
    "text", ["<a><b>Rat</a>", "<a>Rat & Streit</a>", "<a>Rat\x0b</a>", "<a>Rat &nie; </a>"]
)
def test_broken_xml_is_read_as_far_as_it_goes(text: str) -> None:
    assert words_of(parse_markup(text, "w.xml")).startswith("Rat")


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        ('<?xml version="1.0" encoding="utf-8"?><a>Bürger</a>'.encode(), "utf-8"),
        ('<?xml version="1.0" encoding="iso-8859-1"?><a>Bürger</a>'.encode("latin-1"), "cp1252"),
        ('<?xml version="1.0" encoding="iso-8859-1"?><a>Bürger</a>'.encode(), "utf-8"),
        ('<?xml version="1.0" encoding="utf-8"?><a>Bürger</a>'.encode("cp1252"), "cp1252"),
        ('<?xml version="1.0" encoding="windows-1251"?><a>Bürger</a>'.encode(), "utf-8"),
        ('<?xml version="1.0" encoding="base64"?><a>Bürger</a>'.encode(), "utf-8"),
        ("<a>Bürger</a>".encode("utf-8-sig"), "utf-8"),
        ("<a>Bürger</a>".encode("utf-16"), "utf-16-le"),
    ],
)
def test_a_wrong_declaration_of_encoding_is_found_out(raw: bytes, encoding: str) -> None:
    text, found = decode_markup(raw, "w.xml", Limits())
    assert "Bürger" in text
    assert found == encoding


def test_nul_bytes_and_too_many_bytes_are_refused() -> None:
    with pytest.raises(BinarySource, match="NUL"):
        decode_markup(b"<a>\x00</a>", "w.xml", Limits())
    with pytest.raises(OversizedSource, match="at most 5"):
        decode_markup(b"<a>Rat</a>", "w.xml", Limits(max_bytes=5))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("<r><i>1</i><i x='>'>2</i></r>", ["<i>1</i>", "<i x='>'>2</i>"]),
        ("<r><!-- <i>no</i> --><i>1</i></r>", ["<i>1</i>"]),
        ("<r><i><![CDATA[<i>in</i>]]></i></r>", ["<i><![CDATA[<i>in</i>]]></i>"]),
        ("<r><i>1<i>2</i></r>", ["<i>1", "<i>2</i>"]),
        ("<r><i>1 <!-- open </i><i>2</i></r>", ["<i>1 <!-- open </i>", "<i>2</i>"]),
        ("<r><a:i>1</a:i><items>x</items></r>", ["<a:i>1</a:i>"]),
        ("<feed><i>1</feed>", ["<i>1"]),
    ],
)
def test_slices_of_elements(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in slice_elements(text, "i")] == parts


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("<?xml?><!DOCTYPE rss><rss>", "rss"),
        ("<!-- <a> --><x:feed/>", "feed"),
        ("ohne", ""),
        ("</a><b>", "b"),
    ],
)
def test_the_root_is_told_without_parsing(text: str, root: str) -> None:
    assert root_of(text) == root


def test_slices_of_an_array_survive_a_broken_entry() -> None:
    text = '{"x": {"items": [9]}, "items": [{"a": "]}"}, {"a": 1,}, {"b": "\\""}], "z": 1}'
    assert [text[start:end] for start, end in slice_array(text, "items")] == [
        '{"a": "]}"}',
        '{"a": 1,}',
        '{"b": "\\""}',
    ]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("[" * 100_000, "nested without end|no JSON"),
        ('{"a": ' * 100_000, "nested without end|no JSON"),
        ("[1]", "no JSON object"),
        ('{"a": "\\ud800"}', "half a character"),
        ("{", "no JSON"),
    ],
)
def test_json_that_is_no_object_says_why(text: str, cause: str) -> None:
    with pytest.raises(MalformedRecord, match=cause):
        load_object(text, "w.json")


@given(st.text(alphabet='<>!-[]CDAT"i/ ?{},:x', max_size=200))
def test_slices_never_overlap(text: str) -> None:
    for slices in (slice_elements(text, "i"), slice_array(text, "x"), slice_array(text)):
        ends = [0, *(end for _, end in slices)]
        assert all(before <= start < end for before, (start, end) in zip(ends, slices, strict=False))
