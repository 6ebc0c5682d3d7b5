"""For whom, what for and within which limits addresses are fetched."""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import Final

from synopse.errors import UnfitSettings
from synopse.reading import Limits

ROBOT: Final = "Synopse"
"""The name that robots.txt knows us by."""
_CONTACT: Final = re.compile(r"https?://[^\s()<>\"\\]{3,200}|[^\s@()<>\"\\]{1,64}@[^\s@()<>\"\\]{3,200}")
_PROJECT: Final = re.compile(r"[^\x00-\x1f\x7f]{3,300}")
_KNOWN: Final = {"contact", "purpose", "project"}


class Purpose(StrEnum):
    """What for pages are fetched; docs/decisions/007 tells what each may reach."""

    MINING = "mining"
    RESEARCH = "research"
    LICENCE = "licence"


@dataclass(frozen=True, slots=True)
class Settings:
    """Who fetches, what for, and how much is asked of a site.

    `contact` is a mail or web address that a site can turn to; it goes out with each request. `project` names
    the research project or the licence. `allowed` are hosts and ports that may be asked although they are not
    public, or not the web's own ports. `seconds` are for one answer, `delay` lies between two requests to a
    host, and `longest_delay` is as much as a robots.txt may ask for.

    Raises:
        UnfitSettings: No such contact, or a purpose that reaches reserved pages without a project.
    """

    contact: str
    purpose: Purpose = Purpose.MINING
    project: str | None = None
    limits: Limits = Limits()  # noqa: RUF009 -- frozen
    seconds: float = 30.0
    redirections: int = 5
    delay: float = 1.0
    longest_delay: float = 60.0
    allowed: frozenset[tuple[str, int]] = frozenset()

    def __post_init__(self) -> None:
        """Hold the rules."""
        if not self.contact.isascii() or not _CONTACT.fullmatch(self.contact):
            raise UnfitSettings("contact", "give a mail address or a web address that a site can turn to")
        if self.reaches_reserved and not (self.project and _PROJECT.fullmatch(self.project)):
            raise UnfitSettings(
                "purpose", f"{self.purpose} rests on a project or licence; name it by --project"
            )

    @property
    def reaches_reserved(self) -> bool:
        """Whether the purpose may reach pages whose text and data mining is reserved."""
        return self.purpose in {Purpose.RESEARCH, Purpose.LICENCE}

    @property
    def user_agent(self) -> str:
        """What we call ourselves."""
        return f"{ROBOT}/{version('synopse')} (+{self.contact})"


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """What a settings file says; None where it says nothing."""

    contact: str | None = None
    purpose: Purpose | None = None
    project: str | None = None


def load_settings(path: str) -> SettingsFile:
    """The settings of a TOML file with a table `[fetch]`.

    Raises:
        UnfitSettings: The file cannot be read, or says something that is no setting.
    """
    try:
        with Path(path).open("rb") as file:
            table = tomllib.load(file).get("fetch")
    except OSError as trouble:
        raise UnfitSettings(path, f"cannot be opened ({trouble.strerror or trouble})") from trouble
    except ValueError as broken:
        raise UnfitSettings(path, f"no TOML ({broken})") from broken
    if not isinstance(table, dict) or not table.keys() <= _KNOWN:
        raise UnfitSettings(path, f"a table [fetch] with {', '.join(sorted(_KNOWN))} is wanted")
    words = {key: value for key, value in table.items() if isinstance(value, str)}
    if len(words) < len(table):
        raise UnfitSettings(path, "each setting is a text")
    purpose = words.get("purpose")
    if purpose is not None and purpose not in set(Purpose):
        raise UnfitSettings(path, f"purpose is one of {', '.join(Purpose)}")
    return SettingsFile(words.get("contact"), Purpose(purpose) if purpose else None, words.get("project"))
