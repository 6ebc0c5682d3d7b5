"""Two tiny spaCy pipelines, trained in a second on invented sentences: one with UD labels, one with TIGER's.

They know their own sentences by heart and little else, which is all that an adapter's test needs.
"""

import importlib
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed

from synopse.lang.de.grammar import german
from synopse.lang.spacy_pipeline import SpacyAnalysis

ROUNDS = 60
NAMES = ("Anna", "Berta", "Clara", "Dora", "Emil", "Fritz")
PLACES = ("Brücke", "Straße", "Mühle")

# word · tag · part · morphology · UD head and relation · TIGER head and relation
THAT_CLAUSE = """
{name} NE PROPN _ 1 nsubj 1 sb
teilt VVFIN VERB Mood=Ind|Tense=Pres|VerbForm=Fin 1 ROOT 1 ROOT
mit PTKVZ ADP _ 1 compound:prt 1 svp
, $, PUNCT _ 8 punct 1 punct
dass KOUS SCONJ _ 8 mark 8 cp
die ART DET _ 6 det 6 nk
{place} NN NOUN _ 8 nsubj 8 sb
gesperrt VVPP VERB VerbForm=Part 8 xcomp 8 oc
sei VAFIN AUX Mood=Sub|Tense=Pres|VerbForm=Fin 1 ccomp 1 oc
. $. PUNCT _ 1 punct 1 punct
"""
BEHIND = """
Die ART DET _ 1 det 1 nk
{place} NN NOUN _ 2 nsubj 2 sb
hätte VAFIN AUX Mood=Sub|Tense=Past|VerbForm=Fin 6 parataxis 6 rs
gehalten VVPP VERB VerbForm=Part 2 aux 2 oc
, $, PUNCT _ 6 punct 6 punct
so ADV ADV _ 6 advmod 6 mo
meint VVFIN VERB Mood=Ind|Tense=Pres|VerbForm=Fin 6 ROOT 6 ROOT
{name} NE PROPN _ 6 nsubj 6 sb
. $. PUNCT _ 6 punct 6 punct
"""


@cache
def train(labels: str) -> Any:  # noqa: ANN401 -- spaCy has no types here
    """A pipeline with the labels `ud` or `tiger`."""
    fix_random_seed(0)
    pipeline = spacy.blank("de")
    for name, config in _components().items():
        pipeline.add_pipe(name, config=config)
    examples = [
        _example(pipeline.vocab, pattern.format(name=name, place=place), labels)
        for name, place, pattern in product(NAMES, PLACES, (THAT_CLAUSE, BEHIND))
    ]
    optimizer = pipeline.initialize(lambda: examples)
    for _ in range(ROUNDS):
        pipeline.update(examples, sgd=optimizer)
    return pipeline


def analysis(labels: str) -> SpacyAnalysis:
    """German by a tiny pipeline."""
    return SpacyAnalysis(german(), train(labels))


def install(folder: Path, name: str, labels: str) -> None:
    """Put a tiny pipeline into a folder of packages, as pip would."""
    (folder / name).mkdir()
    train(labels).to_disk(folder / name / "model")
    code = "from pathlib import Path\n\nimport spacy\n\n\ndef load(**overrides):\n"
    code += "    return spacy.load(Path(__file__).parent / 'model', **overrides)\n"
    (folder / name / "__init__.py").write_text(code, encoding="utf-8")
    facts = folder / f"{name}-1.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    (facts / "entry_points.txt").write_text(f"[spacy_models]\n{name} = {name}\n", encoding="utf-8")
    importlib.invalidate_caches()


def _components() -> dict[str, dict[str, Any]]:
    """Each part of the pipeline with a network small enough to be trained in a second."""
    words = {"@architectures": "spacy.HashEmbedCNN.v2", "pretrained_vectors": None, "width": 32, "depth": 2}
    words |= {"embed_size": 500, "window_size": 1, "maxout_pieces": 2, "subword_features": True}
    tagger = {"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": words}}
    moves = {"@architectures": "spacy.TransitionBasedParser.v2", "tok2vec": words, "hidden_width": 32}
    moves |= {"extra_state_tokens": False, "maxout_pieces": 2, "use_upper": True}
    return {
        "tagger": tagger,
        "morphologizer": tagger,
        "parser": {"model": moves | {"state_type": "parser"}, "min_action_freq": 1},
        "ner": {"model": moves | {"state_type": "ner"}},
    }


def _example(vocab: Any, rows: str, labels: str) -> Any:  # noqa: ANN401 -- spaCy has no types here
    """A sentence and what is right for it."""
    columns = list(zip(*(row.split() for row in rows.split("\n") if row), strict=True))
    words, tags, parts, morphs = (list(column) for column in columns[:4])
    heads, relations = columns[4:6] if labels == "ud" else columns[6:]
    gold = Doc(
        vocab,
        words=words,
        tags=tags,
        pos=parts,
        morphs=["" if morph == "_" else morph for morph in morphs],
        heads=[int(head) for head in heads],
        deps=list(relations),
        ents=["B-PER" if part == "PROPN" else "O" for part in parts],
    )
    return Example(Doc(vocab, words=words), gold)
