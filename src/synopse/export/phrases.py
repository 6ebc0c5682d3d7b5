"""What the closed vocabularies are called: a symbol and a German message id for each member."""

from synopse.model import (
    Agreement,
    AttributionKind,
    CellState,
    Certainty,
    Derivation,
    DiscrepancyType,
    EditKind,
    Mode,
    NameKind,
    OrderDoubt,
    OriginReason,
    RemarkKind,
    Severity,
    SharedKind,
    SpeakerHow,
    Stance,
    Statement,
    TextKind,
    Tier,
    TimelineKind,
    Voice,
    WordingKind,
    ZoneKind,
)

OWN, WORD, QUOTED, ABSENT, UNCHECKED = "●", "◐", "„", "·", "?"
"""The symbols of a cell: own voice, on another's word, verbatim, not found, not checkable."""

GAP, ONE_ORIGIN, LOOK = "◌", "①", "→"
"""The symbols of findings that are no discrepancy: a fair silence, a single origin, anything else."""

SEVERITIES: dict[Severity, tuple[str, str]] = {
    Severity.CONTRADICTION: ("⚠", "Widerspruch"),
    Severity.DIFFERS: ("≠", "Abweichung"),
    Severity.ATTRIBUTION: ("◐", "Andere Zuschreibung"),
    Severity.UPDATE: ("↻", "Neuerer Stand"),
    Severity.GRANULARITY: ("≈", "Verschieden genau"),
    Severity.WORDING: ("≈", "Andere Wortwahl"),
    Severity.SPELLING: ("≈", "Andere Schreibung"),
}

TYPES: dict[DiscrepancyType, str] = {
    DiscrepancyType.QUANTITY: "Zahl",
    DiscrepancyType.TIME: "Zeit",
    DiscrepancyType.PLACE: "Ort",
    DiscrepancyType.ACTOR: "Beteiligte",
    DiscrepancyType.ROLE: "Funktion",
    DiscrepancyType.MEDIUM: "Medium",
    DiscrepancyType.CERTAINTY: "Gewissheit",
    DiscrepancyType.NEGATION: "Verneinung",
    DiscrepancyType.ATTRIBUTION: "Quelle der Aussage",
    DiscrepancyType.ATTRIBUTION_LOST: "Quelle der Aussage entfallen",
    DiscrepancyType.QUOTATION_WORDING: "Wortlaut eines Zitats",
    DiscrepancyType.QUOTATION_BOUNDARY: "Grenze eines Zitats",
    DiscrepancyType.NAME_VARIANT: "Name",
    DiscrepancyType.ORDER: "Reihenfolge",
    DiscrepancyType.HEADLINE_BODY: "Überschrift und Text",
}

STATES: dict[CellState, str] = {
    CellState.SAYS: "eigene Aussage",
    CellState.ATTRIBUTES: "zugeschrieben",
    CellState.NOT_FOUND: "nicht gefunden",
    CellState.NOT_CHECKABLE: "nicht prüfbar",
}

MODES: dict[Mode, str] = {
    Mode.OWN: "eigene Stimme",
    Mode.DIRECT: "wörtliches Zitat",
    Mode.INDIRECT: "indirekte Rede",
    Mode.REPORTED: "berichtete Rede",
}

AGREEMENTS: dict[Agreement, tuple[str, str]] = {
    Agreement.SAME: ("=", "gleich"),
    Agreement.DIFFERS: ("≠", "abweichend"),
    Agreement.SINGLE: ("①", "ein Ursprung"),
}

MAYBE = ("~", "nur vorgeschlagen")
"""Stands for `same` where a model proposed the row: that two reports agree is more than it can know."""


def stand_of(statement: Statement) -> tuple[str, str]:
    """Symbol and message id of what a row as a whole shows."""
    proposed = statement.how and statement.agreement is Agreement.SAME
    return MAYBE if proposed else AGREEMENTS[statement.agreement]


# Named as the report stands against the base text: which of them was altered is not known.
EDITS: dict[EditKind, str] = {
    EditKind.KEPT: "wortgleich",
    EditKind.CUT: "fehlt hier",
    EditKind.REWORDED: "hier andere Worte",
    EditKind.INSERTED: "nur hier",
    EditKind.MOVED: "hier an anderer Stelle",
    EditKind.ATTRIBUTION_REMOVED: "hier ohne Zuschreibung",
    EditKind.ATTRIBUTION_ADDED: "hier mit Zuschreibung",
    EditKind.DISTANCE_REMOVED: "hier ohne Distanz",
    EditKind.DISTANCE_ADDED: "hier mit Distanz",
}

TIERS: dict[Tier, str] = {
    Tier.VERBATIM: "wortgleich",
    Tier.NEAR: "nahe beieinander",
    Tier.POSSIBLE: "möglicherweise dieselbe Aussage",
}

ZONES: dict[ZoneKind, str] = {
    ZoneKind.TITLE: "Titel",
    ZoneKind.KICKER: "Dachzeile",
    ZoneKind.TEASER: "Vorspann",
    ZoneKind.SUBHEADING: "Zwischentitel",
    ZoneKind.BODY: "Text",
    ZoneKind.DATELINE: "Ortsmarke",
    ZoneKind.BYLINE: "Autorenzeile",
    ZoneKind.SECTION: "Ressort",
    ZoneKind.CAPTION: "Bildunterschrift",
    ZoneKind.PHOTO_CREDIT: "Bildnachweis",
    ZoneKind.AGENCY_CREDIT: "Agenturkürzel",
    ZoneKind.TIMESTAMP: "Zeitangabe",
    ZoneKind.MASTHEAD: "Zeitungskopf",
    ZoneKind.ISSUE: "Ausgabe",
    ZoneKind.NAVIGATION: "Navigation",
    ZoneKind.TRACKER: "Zählpixel",
    ZoneKind.ADVERTISEMENT: "Werbung",
    ZoneKind.APPEAL: "Spendenaufruf",
    ZoneKind.NEWSLETTER: "Newsletter",
    ZoneKind.RELATED: "Verwandte Beiträge",
    ZoneKind.COMMENTS: "Kommentare",
    ZoneKind.LEGAL: "Rechtliches",
    ZoneKind.OTHER: "Sonstiges",
}

ATTRIBUTIONS: dict[AttributionKind, str] = {
    AttributionKind.DIRECT: "W wörtlich",
    AttributionKind.INDIRECT: "I indirekt",
    AttributionKind.INDIRECT_FREE_INDIRECT: "K Konjunktiv ohne Redeverb",
    AttributionKind.FREE_INDIRECT: "H vom Hörensagen",
    AttributionKind.REPORTED: "B berichtet",
}
"""The letter under which a kind stands in a marked text, and its name."""

SPEAKERS: dict[SpeakerHow, str] = {
    SpeakerHow.NAMED: "beim Namen genannt",
    SpeakerHow.ROLE: "über die Funktion",
    SpeakerHow.PRONOUN: "über das Fürwort",
    SpeakerHow.DISCOURSE: "aus dem Zusammenhang",
    SpeakerHow.NONE: "nicht aufgelöst",
}

STANCES: dict[Stance, str] = {
    Stance.NEUTRAL: "neutral",
    Stance.DISTANCING: "distanzierend",
    Stance.CONFIRMING: "bestätigend",
    Stance.ANNOUNCING: "ankündigend",
}

SHARED: dict[SharedKind, str] = {
    SharedKind.COPY: "gemeinsamer Wortlaut",
    SharedKind.QUOTATION: "gemeinsames Zitat",
    SharedKind.PHRASE: "gemeinsame Wendung",
}

DERIVATIONS: dict[Derivation, str] = {
    Derivation.WHOLLY: "ganz",
    Derivation.PARTLY: "teilweise",
    Derivation.NONE: "nicht",
}

CERTAINTIES: dict[Certainty, str] = {
    Certainty.CERTAIN: "sicher",
    Certainty.PROBABLE: "wahrscheinlich",
}

ORIGIN_REASONS: dict[OriginReason, str] = {
    OriginReason.SHARED_TEXT: "gemeinsamer Wortlaut",
    OriginReason.ORDER_OF_FACTS: "dieselben Tatsachen in derselben Folge",
    OriginReason.AGENCY_CREDIT: "nennen dieselbe Agentur",
    OriginReason.OUTLET_FAMILY: "aus einem Haus",
    OriginReason.ONE_REPORT: "Teile eines Berichts",
}

ORDER_DOUBTS: dict[OrderDoubt, str] = {
    OrderDoubt.UNKNOWN: "Zeit unbekannt",
    OrderDoubt.NOT_DISTINGUISHABLE: "Zeiten nicht zu unterscheiden",
    OrderDoubt.UPDATED: "später geändert",
    OrderDoubt.FUTURE: "Zeit liegt in der Zukunft",
    OrderDoubt.BEFORE_EVENT: "Zeit liegt vor dem Tag des Ereignisses",
}

WORDINGS: dict[WordingKind, str] = {
    WordingKind.NAMING: "Benennung",
    WordingKind.TERM: "Begriff",
    WordingKind.SPELLING: "Schreibung",
}

VOICES: dict[Voice, str] = {
    Voice.OWN: "in eigener Stimme",
    Voice.QUOTED: "in fremder Rede",
}

TIMELINE: dict[TimelineKind, str] = {
    TimelineKind.TOLD: "berichtet",
    TimelineKind.PUBLISHED: "veröffentlicht",
}

NAMES: dict[NameKind, str] = {
    NameKind.PERSON: "Person",
    NameKind.ORGANISATION: "Organisation",
    NameKind.PLACE: "Ortsname",
    NameKind.OTHER: "Sonstiges",
}

TEXT_KINDS: dict[TextKind, str] = {
    TextKind.REPORT: "Bericht",
    TextKind.COMMENTARY: "Kommentar",
    TextKind.INTERVIEW: "Interview",
    TextKind.TICKER: "Ticker",
    TextKind.PRESS_REVIEW: "Presseschau",
    TextKind.UNKNOWN: "unbekannt",
}

REMARKS: dict[RemarkKind, str] = {
    RemarkKind.LANGUAGES: "wahrscheinlich: in mehreren Sprachen erzählt",
    RemarkKind.LONG: "länger als eine Woche: von Hand verbunden",
    RemarkKind.LARGE: "großer Teil einer Woche; die meisten nennen",
}
"""What is unusual about a story."""
