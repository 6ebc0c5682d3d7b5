"""What a linguistic analysis gives, whoever makes it: sentences, and the words of those one asks for.

An analysis says by its capabilities what it can tell; what it cannot, its tokens leave empty, and a consumer
asks before it relies on it. Sentences and tokens are Synopse's own whatever the analysis, so that offsets,
order and number of the words never depend on it. Parts of speech are the universal ones (UPOS); the fine tag
is the tag set of the language (STTS for German); relations are the few in which the usual label sets agree.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto
from typing import Protocol, TypeAlias

from synopse.model import NameKind, Span


class Capability(Enum):
    """What an analysis can tell of a token."""

    PARTS = auto()
    """`part` and `tag`."""
    LEMMAS = auto()
    MOOD = auto()
    """`mood`: at least both kinds of Konjunktiv."""
    MORPHOLOGY = auto()
    RELATIONS = auto()
    """`head` and `relation`."""
    NAMES = auto()
    """`name`."""


class Part(StrEnum):
    """Parts of speech, as Universal Dependencies name them."""

    ADJECTIVE = "ADJ"
    ADPOSITION = "ADP"
    ADVERB = "ADV"
    AUXILIARY = "AUX"
    COORDINATOR = "CCONJ"
    DETERMINER = "DET"
    INTERJECTION = "INTJ"
    NOUN = "NOUN"
    NUMERAL = "NUM"
    PARTICLE = "PART"
    PRONOUN = "PRON"
    PROPER_NOUN = "PROPN"
    PUNCTUATION = "PUNCT"
    SUBORDINATOR = "SCONJ"
    SYMBOL = "SYM"
    VERB = "VERB"
    OTHER = "X"


class Mood(Enum):
    """The mood of a finite verb, as far as it is sure."""

    INDICATIVE = auto()
    KONJUNKTIV_I = auto()
    """Reported speech: er sei, sie habe."""
    KONJUNKTIV_II = auto()
    """Unreal, or standing in for the first: sie hätten."""
    IMPERATIVE = auto()


class Relation(Enum):
    """How a word hangs on its head: what UD and TIGER agree on, and what attribution asks for."""

    ROOT = auto()
    SUBJECT = auto()
    OBJECT = auto()
    OBLIQUE = auto()
    """With a preposition or a case on a verb: laut Polizei, am Montag."""
    CLAUSE = auto()
    """A clause with a finite verb that completes a verb: sagte, dass …"""
    VERB_GROUP = auto()
    """Infinitive, participle or auxiliary of one verb group: hat … gesagt, will … sagen."""
    PARATAXIS = auto()
    """A clause beside another without a link: …, sagte sie."""
    PARTICLE = auto()
    """The parted prefix of a verb: teilte … mit."""
    MARK = auto()
    """A subordinator: dass, ob, weil."""
    RELATIVE = auto()
    APPOSITION = auto()
    MODIFIER = auto()
    CONJUNCT = auto()
    COORDINATOR = auto()
    NAME_PART = auto()
    PUNCTUATION = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of a sentence with what is known of it; None and "" mean unknown.

    `head` is the number of another token of the same sentence. `morphology` is written as in CoNLL-U
    (`Mood=Sub|Tense=Pres`). The lemma is looked up when it is asked for.
    """

    start: int
    end: int
    text: str
    part: Part | None = None
    tag: str = ""
    mood: Mood | None = None
    morphology: str = ""
    head: int | None = None
    relation: Relation | None = None
    name: NameKind | None = None
    name_begins: bool = False
    """Whether a name begins here, so that two names beside each other stay two."""
    lemmatize: "Lemmatize | None" = field(default=None, repr=False, compare=False)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def lemma(self) -> str | None:
        """The form that stands in a dictionary; None where the analysis has none."""
        return None if self.lemmatize is None else self.lemmatize(self)


Lemmatize: TypeAlias = Callable[[Token], str]


class Analysis(Protocol):
    """A linguistic analysis of one language."""

    @property
    def capabilities(self) -> frozenset[Capability]:
        """What its tokens tell."""

    def sentences(self, text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
        """The sentences of each span, in text order."""

    def tokens(self, text: str, sentence: Span) -> tuple[Token, ...]:
        """The words and marks of one sentence, in text order; nothing is computed before it is asked for."""

    def find_told(self, words: Sequence[str]) -> frozenset[int]:
        """Which words of a sentence are verbs in the Konjunktiv I, by their index.

        It costs far less than `tokens`, and the words may be cut otherwise: a quotation as one mark, say.
        """
