"""The text in zones of a page's report, and words and white space made comparable."""

import re
from collections.abc import Collection

from scorers.score import Json

RUNNING = ("teaser", "subheading", "body")
COMMENTS = ("comments",)
WORD = re.compile(r"\w+")
SOFT_HYPHEN = "\xad"


def zone_text(report: Json, kinds: Collection[str] = RUNNING) -> str:
    """Join the zones of these kinds in their order; a page that could not be read (`{}`) has none."""
    zones = (zone for zone in report.get("zones", ()) if zone["kind"] in kinds)
    return "\n".join(report["text"][zone["start"] : zone["end"]] for zone in zones)


def words(text: str) -> list[str]:
    r"""Give the words (`\w+`) in lower case, soft hyphens taken out.

    >>> words("Damm\xadbruch: „Es LÄUFT“")
    ['dammbruch', 'es', 'läuft']
    """
    return WORD.findall(text.replace(SOFT_HYPHEN, "").lower())


def level(text: str) -> str:
    r"""Make any white space one blank and take soft hyphens out.

    >>> level("Der Damm\xadbruch\n  von Moorkamp ")
    'Der Dammbruch von Moorkamp'
    """
    return " ".join(text.replace(SOFT_HYPHEN, "").split())
