"""Who fetches and what for: what is refused before anything is asked."""

from pathlib import Path

import pytest

from synopse.errors import UnfitSettings
from synopse.sources.fetching import Purpose, Settings, load_settings
from synopse.sources.fetching.settings import SettingsFile


@pytest.mark.parametrize("contact", ["desk@bote.example", "https://bote.example/robot"])
def test_a_contact_goes_out_with_each_request(contact: str) -> None:
    assert Settings(contact).user_agent.endswith(f"(+{contact})")


@pytest.mark.parametrize(
    "contact",
    ["", "desk", "desk@bote.example\r\nX: y", "desk@bote.example (ö)", "ftp://bote.example", "ö@b.example"],
)
def test_no_contact_no_fetching(contact: str) -> None:
    with pytest.raises(UnfitSettings, match="setting contact: give a mail address"):
        Settings(contact)


@pytest.mark.parametrize("purpose", [Purpose.RESEARCH, Purpose.LICENCE])
@pytest.mark.parametrize("project", [None, "", "x\ny"])
def test_a_purpose_that_reaches_reserved_pages_rests_on_something(
    purpose: Purpose, project: str | None
) -> None:
    with pytest.raises(UnfitSettings, match="name it by --project"):
        Settings("desk@bote.example", purpose, project)


def test_a_settings_file_tells_who_and_what_for(tmp_path: Path) -> None:
    path = tmp_path / "s.toml"
    path.write_bytes('[fetch]\ncontact = "d@b.example"\npurpose = "research"\nproject = "Wörter"\n'.encode())
    assert load_settings(str(path)) == SettingsFile("d@b.example", Purpose.RESEARCH, "Wörter")


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"contact = 1", "a table \\[fetch\\] with contact, project, purpose is wanted"),
        (b"[fetch]\ncontct = 'a'", "a table \\[fetch\\]"),
        (b"[fetch]\ncontact = 1", "each setting is a text"),
        (b"[fetch]\npurpose = 'fun'", "purpose is one of mining, research, licence"),
        (b"[fetch", "no TOML"),
        (b"\xff", "no TOML"),
    ],
)
def test_a_settings_file_that_is_none_is_refused(tmp_path: Path, content: bytes, cause: str) -> None:
    path = tmp_path / "s.toml"
    path.write_bytes(content)
    with pytest.raises(UnfitSettings, match=cause):
        load_settings(str(path))
    with pytest.raises(UnfitSettings, match="cannot be opened"):
        load_settings(str(tmp_path / "gone.toml"))
