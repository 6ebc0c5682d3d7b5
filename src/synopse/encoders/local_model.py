"""A sentence-transformers model in a local folder; the package is optional and loaded only here."""

import os
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from synopse.comparing.extras import Vectors
from synopse.encoders.vectors import unit_vectors
from synopse.errors import EncoderTrouble, UnusableEncoder

_OFFLINE = ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_DATASETS_OFFLINE")
_INSTALL = "sentence-transformers is not installed; to install it: pip install 'synopse[encoder]'"
_CARDS = ("modules.json", "config.json")
_TROUBLES = (OSError, RuntimeError, ValueError, KeyError, TypeError, ImportError)
"""What the package and those below it raise for a broken folder or a text they cannot take."""


class LocalModel:
    """A loaded model; it runs on the processor, where equal texts get equal vectors."""

    def __init__(self, name: str, model: Any) -> None:  # noqa: ANN401 -- the package need not be there
        """`model` is a SentenceTransformer."""
        self.name = name
        self._model = model

    def encode(self, texts: Sequence[str]) -> Vectors:
        """A vector of length one for each text.

        Raises:
            EncoderTrouble: The model broke on the texts, or gave no sound vectors.
        """
        try:
            rows = self._model.encode(
                list(texts), convert_to_numpy=True, normalize_embeddings=True, show_progress_bar=False
            )
        except _TROUBLES as trouble:
            raise EncoderTrouble(self.name, _first_line(trouble)) from trouble
        return unit_vectors(rows, len(texts), self.name)


def open_local_model(name: str) -> LocalModel:
    """The model of `path:FOLDER`; a folder only, never a name on a hub, and weights as safetensors only.

    Raises:
        UnusableEncoder: There is no such folder, no model in it, or the package is not installed.
    """
    folder = Path(name.removeprefix("path:")).expanduser()
    if not folder.is_dir():
        raise UnusableEncoder(name, "there is no such folder")
    if not any((folder / card).is_file() for card in _CARDS):
        raise UnusableEncoder(name, f"the folder holds no model: neither {' nor '.join(_CARDS)}")
    os.environ.update(dict.fromkeys(_OFFLINE, "1"))
    try:
        package = import_module("sentence_transformers")
    except ModuleNotFoundError as missing:
        raise UnusableEncoder(name, _INSTALL) from missing
    try:
        model = package.SentenceTransformer(
            str(folder.resolve()),
            device="cpu",
            local_files_only=True,
            trust_remote_code=False,
            model_kwargs={"use_safetensors": True},
        )
    except _TROUBLES as trouble:
        raise UnusableEncoder(name, f"cannot be loaded: {_first_line(trouble)}") from trouble
    return LocalModel(name, model)


def _first_line(trouble: Exception) -> str:
    return (str(trouble).strip().splitlines() or [type(trouble).__name__])[0][:200]
