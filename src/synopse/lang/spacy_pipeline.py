"""An installed spaCy pipeline as a linguistic analysis.

Synopse cuts sentences and words itself and hands them over one sentence at a time; the pipeline adds what its
parts know. Relations come in two label sets, that of Universal Dependencies and that of the TIGER treebank,
which the labels of the parser tell apart (`relations.yaml`). Mood is the pipeline's where it was trained to
know a subjunctive, else that of Synopse's own rule. Nothing is ever downloaded.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any, cast

from synopse.errors import MissingAnalysis
from synopse.lang.grammar import Grammar, listed_moods, tagged_moods
from synopse.lang.hanta import load_tagger
from synopse.lang.linguistics import Capability, Lemmatize, Mood, Part, Relation, Token
from synopse.lang.resources import load_yaml
from synopse.model import NameKind, Span
from synopse.text.sentences import find_sentences
from synopse.text.words import find_words

_GROUP = "spacy_models"
"""Under this group of entry points packages of pipelines make themselves known."""
_MOST_WORDS = 1000
"""Of a longer sentence nothing is told: it is none."""
_VERBS = frozenset({Part.VERB, Part.AUXILIARY})
_PARTS: Mapping[str, Part] = {part.value: part for part in Part}
_MOODS = {"Ind": Mood.INDICATIVE, "Imp": Mood.IMPERATIVE}
_NAMES: Mapping[str, NameKind] = (
    dict.fromkeys(("PER", "PERSON"), NameKind.PERSON)
    | dict.fromkeys(("LOC", "GPE", "FAC"), NameKind.PLACE)
    | {"ORG": NameKind.ORGANISATION}
    | dict.fromkeys(("MISC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"), NameKind.OTHER)
)
_COMPONENTS: Mapping[str, Capability] = {
    "tagger": Capability.PARTS,
    "morphologizer": Capability.PARTS,
    "lemmatizer": Capability.LEMMAS,
    "trainable_lemmatizer": Capability.LEMMAS,
    "parser": Capability.RELATIONS,
    "ner": Capability.NAMES,
}


def open_spacy(grammar: Grammar, name: str) -> "SpacyAnalysis":
    """The analysis of an installed pipeline.

    Raises:
        MissingAnalysis: spaCy or the pipeline is not installed.
    """
    return SpacyAnalysis(grammar, _load(name))


@cache
def _load(name: str) -> Any:  # noqa: ANN401 -- spaCy's Language; spaCy need not be there
    """The pipeline, loaded once; only what is installed as a package, never a folder."""
    chosen = f"spacy:{name}"
    try:
        spacy = import_module("spacy")
    except ModuleNotFoundError as missing:
        raise MissingAnalysis(chosen, "pip install 'synopse[spacy]'") from missing
    if name not in entry_points(group=_GROUP).names:
        download = f"python -m spacy download {name}"
        raise MissingAnalysis(chosen, download)
    return spacy.load(name)


@dataclass(frozen=True, slots=True)
class SpacyAnalysis:
    """A pipeline on sentences and words of our own."""

    grammar: Grammar
    pipeline: Any

    @property
    def capabilities(self) -> frozenset[Capability]:
        """What its parts know, and mood by our rule at least."""
        told = {_COMPONENTS[name] for name in self.pipeline.pipe_names if name in _COMPONENTS}
        if "morphologizer" in self.pipeline.pipe_names:
            told.add(Capability.MORPHOLOGY)
        return frozenset(told if self.grammar.moods is None else told | {Capability.MOOD})

    def sentences(self, text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
        """The sentences of each span, in text order."""
        return find_sentences(text, spans, self.grammar.sentence_rules)

    def tokens(self, text: str, sentence: Span) -> tuple[Token, ...]:
        """The words and marks of one sentence with all that the pipeline tells."""
        spans = find_words(text, sentence)
        words = [span.of(text) for span in spans]
        if len(words) > _MOST_WORDS:
            return tuple(Token(span.start, span.end, word) for span, word in zip(spans, words, strict=True))
        read = self._read(words)
        moods = self._moods(words, read)
        relations = _label_set(tuple(self._labels("parser")))
        return tuple(
            _token(span, told, mood, relations) for span, told, mood in zip(spans, read, moods, strict=True)
        )

    def find_told(self, words: Sequence[str]) -> frozenset[int]:
        """Which words are verbs in the Konjunktiv I, by their index."""
        if not words or self.grammar.moods is None or len(words) > _MOST_WORDS:
            return frozenset()
        moods = self._moods(words, self._read(words))
        return frozenset(place for place, mood in enumerate(moods) if mood is Mood.KONJUNKTIV_I)

    def _read(self, words: Sequence[str]) -> Any:  # noqa: ANN401 -- spaCy's Doc
        """What the pipeline makes of one sentence; it must not cut it further."""
        document = import_module("spacy.tokens").Doc
        starts = [place == 0 for place in range(len(words))]
        return self.pipeline(document(self.pipeline.vocab, words=list(words), sent_starts=starts))

    def _moods(self, words: Sequence[str], read: Any) -> tuple[Mood | None, ...]:  # noqa: ANN401 -- spaCy's Doc
        """The mood of each word: the pipeline's, or by our rule on its tags, or by forms alone."""
        rules = self.grammar.moods
        if rules is None:
            return (None,) * len(words)
        listed = listed_moods(self.grammar, words)
        if any("Mood=Sub" in label for label in self._labels("morphologizer")):
            return tuple(_mood(told, own) for told, own in zip(read, listed, strict=True))
        if "tagger" not in self.pipeline.pipe_names:
            return listed
        tags = [told.tag_ for told in read]
        return tagged_moods(self.grammar, words, tags, load_tagger(self.grammar.model))

    def _labels(self, component: str) -> Sequence[str]:
        """The labels a part of the pipeline knows; none where it is not there."""
        if component not in self.pipeline.pipe_names:
            return ()
        return cast("Sequence[str]", self.pipeline.get_pipe(component).labels)


@cache
def _label_set(labels: tuple[str, ...]) -> Mapping[str, Relation]:
    """The relations of the label set these labels belong to."""
    table = cast("dict[str, dict[str, str]]", load_yaml("synopse.lang", "relations.yaml"))
    return {label: Relation[name] for label, name in table["TIGER" if "sb" in labels else "UD"].items()}


def _mood(told: Any, listed: Mood | None) -> Mood | None:  # noqa: ANN401 -- spaCy's Token
    """The mood by the morphology of a token; of a subjunctive the tense tells which, else our list."""
    mood = "".join(told.morph.get("Mood"))
    if mood != "Sub":
        return _MOODS.get(mood)
    tense = "".join(told.morph.get("Tense"))
    if tense:
        return Mood.KONJUNKTIV_I if tense == "Pres" else Mood.KONJUNKTIV_II
    return listed or Mood.KONJUNKTIV_II


def _token(span: Span, told: Any, mood: Mood | None, relations: Mapping[str, Relation]) -> Token:  # noqa: ANN401
    """Our token from spaCy's."""
    name = _NAMES.get(told.ent_type_)
    return Token(
        span.start,
        span.end,
        told.text,
        part=_PARTS.get(told.pos_),
        tag=told.tag_,
        mood=mood,
        morphology=str(told.morph),
        head=told.head.i if told.dep_ and told.head.i != told.i else None,
        relation=_relation(told, relations),
        name=name,
        name_begins=name is not None and told.ent_iob_ == "B",
        lemmatize=_given(told.lemma_) if told.lemma_ else None,
    )


def _relation(told: Any, relations: Mapping[str, Relation]) -> Relation | None:  # noqa: ANN401 -- spaCy's Token
    """The relation of a token; None where nothing was parsed."""
    label = told.dep_
    if not label:
        return None
    relation = relations.get(label) or relations.get(label.partition(":")[0], Relation.OTHER)
    if label == "oc" and not _is_finite(told):
        return Relation.VERB_GROUP
    if label == "mo" and _PARTS.get(told.head.pos_) not in _VERBS and not told.head.tag_.startswith("V"):
        return Relation.MODIFIER
    return relation


def _is_finite(told: Any) -> bool:  # noqa: ANN401 -- spaCy's Token
    """Whether a token is a finite verb by its tag or its morphology."""
    return told.tag_.endswith("FIN") or "Fin" in told.morph.get("VerbForm")


def _given(lemma: str) -> Lemmatize:
    """A lemma that is known already."""

    def lemma_of(_: Token) -> str:
        return lemma

    return lemma_of
