"""The public verbs: what a newsroom script calls instead of the command line."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from synopse.comparing import NO_EXTRAS, Extras
from synopse.dossier import compare_reports, group_reports
from synopse.export.dossier_record import dossier_pieces
from synopse.export.evidence import Quotations
from synopse.export.markdown import render_markdown
from synopse.export.page import render_page
from synopse.export.verify import Verdict, verify_dossier
from synopse.model import Dossier, Report, Story, Unread
from synopse.reading import Limits
from synopse.sources import read_sources
from synopse.stories import UNDECIDED, Decided


@dataclass(frozen=True, slots=True)
class Reading:
    """Reports in input order, and what could not be read."""

    reports: tuple[Report, ...]
    unread: tuple[Unread, ...]


def read(*sources: str, embargoed: bool = False) -> Reading:
    """Read files, folders, globs and JSONL files; trouble with one source loses nothing of the others.

    Texts under embargo are not read unless they are asked for by `embargoed`.
    """
    items = tuple(read_sources(sources, limits=Limits(embargoed=embargoed)))
    return Reading(
        tuple(item for item in items if isinstance(item, Report)),
        tuple(item for item in items if isinstance(item, Unread)),
    )


def find_stories(reports: Iterable[Report], *, decided: Decided = UNDECIDED) -> tuple[Story, ...]:
    """Group the parts of reports into stories; every part is in exactly one.

    What people `decided` (`synopse.sources.load_links`, `synopse.stories.decide`) is law.
    """
    return group_reports(tuple(reports), decided).stories


def compare(
    reports: Iterable[Report],
    unread: Iterable[Unread] = (),
    *,
    as_one_story: bool = False,
    extras: Extras = NO_EXTRAS,
    decided: Decided = UNDECIDED,
) -> Dossier:
    """Lay the reports of each story side by side; the order of `reports` changes nothing.

    `extras` hold an encoder (`synopse.encoders.open_encoder`) and a thesaurus
    (`synopse.sources.load_thesaurus`); what people `decided` about stories is law.

    Raises EncoderTrouble when the encoder fails, unless it is wrapped in `synopse.encoders.Lenient`.
    """
    return compare_reports(
        tuple(reports), tuple(unread), as_one_story=as_one_story, extras=extras, decided=decided
    )


def render(
    dossier: Dossier, form: str, *, language: str = "de", quotations: Quotations = Quotations.FULL
) -> str:
    """The dossier as `json` (synopse-dossier/1), `html` (one page) or `md` (Markdown).

    Raises KeyError for any other form.
    """
    return _FORMS[form](dossier, language, quotations)


def verify(content: str, reports: Iterable[Report]) -> Verdict:
    """Check every passage of a dossier file (JSON or HTML) against the reports.

    Raises BadDossier when `content` is neither.
    """
    return verify_dossier(content, {report.id: report for report in reports})


_FORMS: Mapping[str, Callable[[Dossier, str, Quotations], str]] = {
    "json": lambda dossier, _, quotations: "".join(dossier_pieces(dossier, quotations=quotations)),
    "html": lambda dossier, language, quotations: render_page(
        dossier, language=language, quotations=quotations
    ),
    "md": lambda dossier, language, quotations: render_markdown(
        dossier, language=language, quotations=quotations
    ),
}
