"""Puts the pages together: stories prepared, templates filled, style and script allowed by their hashes."""

from collections.abc import Callable, Sequence
from functools import cache
from importlib.metadata import version
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from synopse.export import phrases
from synopse.export.cell_text import legend_items
from synopse.export.dossier_record import dossier_record
from synopse.export.evidence import Quotations
from synopse.export.labels import Labels, load_labels
from synopse.export.moments import days_text, moment_text, time_text
from synopse.export.origin_text import derived_text, order_text, ties_text
from synopse.export.page.check_page import prepare_check
from synopse.export.page.escaping import escape_record, policy_hash
from synopse.export.page.story_page import prepare_story
from synopse.export.speaking_text import speaking_text
from synopse.export.story_index import StoryIndex, bounds, group_equal, headline_of
from synopse.export.visible import make_visible
from synopse.model import Dossier, Findings, Passage, Report

SECTIONS = (
    ("findings", "Befunde"),
    ("matrix", "Matrix"),
    ("headlines", "Überschriften"),
    ("collation", "Agenturtext-Synopse"),
    ("wording", "Wortwahl"),
    ("timeline", "Zeitleiste"),
    ("origins", "Herkunft"),
    ("columns", "Berichte nebeneinander"),
    ("quotations", "Zitate"),
    ("people", "Namen"),
)
"""The sections of a story, each with its template and the message id of its heading."""


def render_page(dossier: Dossier, *, language: str, quotations: Quotations) -> str:
    """A dossier as one HTML file in `de` or `en`; the same dossier gives the same bytes."""
    labels = load_labels(language)
    style, script = _packaged("base.css") + _packaged("page.css"), _packaged("page.js")
    record = dossier_record(dossier, quotations=quotations)
    stories = tuple(
        prepare_story(story, number, quotations) for number, story in enumerate(dossier.stories, 1)
    )
    return (
        _environment(language)
        .get_template("page.html")
        .render(
            dossier=dossier,
            stories=stories,
            reports=len({entry.report.id for story in dossier.stories for entry in story.reports}),
            record=record,
            version=version("synopse"),
            data=escape_record(record),
            full=quotations is Quotations.FULL,
            language=labels.language,
            style=style,
            script=script,
            style_hash=policy_hash(style),
            script_hash=policy_hash(script),
        )
    )


def render_check_page(found: Sequence[tuple[Report, Findings]], *, language: str) -> str:
    """Reports and what was found in them as one HTML file for checking attributions, one after the other."""
    labels = load_labels(language)
    style = _packaged("base.css") + _packaged("check.css")
    return (
        _environment(language)
        .get_template("check.html")
        .render(
            checked=tuple(
                prepare_check(report, findings, number, labels)
                for number, (report, findings) in enumerate(found, 1)
            ),
            version=version("synopse"),
            language=labels.language,
            style=style,
            style_hash=policy_hash(style),
            script_hash=Markup("'none'"),
        )
    )


@cache
def _environment(language: str) -> Environment:
    """The templates with the labels of a language."""
    labels = load_labels(language)
    environment = Environment(
        loader=FunctionLoader(lambda name: _packaged(f"templates/{name}")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["plain"] = make_visible
    environment.filters["words_by"] = lambda passage, writer: writer.words(passage)
    environment.globals.update(
        t=labels,
        count=labels.count,
        share=labels.share,
        headline_of=headline_of,
        bounds=bounds,
        group_equal=group_equal,
        Passage=Passage,
        sections=SECTIONS,
        legend=legend_items(),
        **_times(labels),
        **_origins(labels),
        speaking_text=lambda speaking: speaking_text(speaking, labels),
        **{name: getattr(phrases, name) for name in _PHRASES},
    )
    return environment


_PHRASES = (
    "ATTRIBUTIONS",
    "CERTAINTIES",
    "DERIVATIONS",
    "EDITS",
    "MODES",
    "NAMES",
    "SHARED",
    "TIERS",
    "TIMELINE",
    "WORDINGS",
    "ZONES",
    "stand_of",
)


def _times(labels: Labels) -> dict[str, object]:
    """The functions by which templates write points in time."""
    return {
        "moment": lambda moment: moment_text(moment, labels),
        "time": lambda value: time_text(value, labels),
        "days": lambda story: days_text(story, labels),
    }


def _packaged(name: str) -> str:
    """A file of this package as text."""
    return files("synopse.export.page").joinpath(name).read_bytes().decode()


def _origins(labels: Labels) -> dict[str, object]:
    """The functions by which templates tell of origins, members by their sigla."""

    def tell(text: Callable[..., str]) -> Callable[[object, StoryIndex], str]:
        return lambda found, index: text(found, labels, index.member)

    return {"ties_text": tell(ties_text), "order_text": tell(order_text), "derived_text": tell(derived_text)}
