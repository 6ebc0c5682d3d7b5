"""The reports of one story side by side; agreement is counted in independent origins and never judged."""

from synopse.comparing.discrepancies import find_discrepancies
from synopse.comparing.extras import NO_EXTRAS, Encoder, Extras
from synopse.comparing.headlines import find_headlines
from synopse.comparing.inferred import infer_speakers
from synopse.comparing.people import find_people
from synopse.comparing.quotations import find_quotations
from synopse.comparing.ranking import rank_findings
from synopse.comparing.reprints import attach_reprints
from synopse.comparing.silences import find_silences
from synopse.comparing.statements import align_statements, mark_agreement
from synopse.comparing.timeline import find_timeline
from synopse.comparing.wording import find_wording

__all__ = [
    "NO_EXTRAS",
    "Encoder",
    "Extras",
    "align_statements",
    "attach_reprints",
    "find_discrepancies",
    "find_headlines",
    "find_people",
    "find_quotations",
    "find_silences",
    "find_timeline",
    "find_wording",
    "infer_speakers",
    "mark_agreement",
    "rank_findings",
]
