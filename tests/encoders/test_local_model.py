"""A model in a local folder: opened from there or refused, never fetched."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from synopse.comparing.extras import Vectors
from synopse.encoders import open_encoder
from synopse.errors import EncoderTrouble, UnusableEncoder


class SentenceTransformer:
    """As much of the package as we use."""

    opened: dict[str, object]

    def __init__(self, path: str, **options: object) -> None:
        if (Path(path) / "broken").exists():
            raise OSError("no file named model.safetensors\nand a long explanation")
        type(self).opened = {"path": path, "offline": os.environ["HF_HUB_OFFLINE"], **options}

    def encode(self, texts: Sequence[str], **options: object) -> Vectors:
        assert options["convert_to_numpy"]
        if "kaputt" in texts:
            raise RuntimeError("out of memory")
        return np.array([[float(len(text)), 0.0] for text in texts])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like a model, beside an installed package."""
    for flag in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_DATASETS_OFFLINE"):
        monkeypatch.setenv(flag, "0")
    package = ModuleType("sentence_transformers")
    package.SentenceTransformer = SentenceTransformer  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sentence_transformers", package)
    (tmp_path / "modules.json").write_bytes(b"[]")
    return tmp_path


def test_a_folder_is_opened_without_the_network(folder: Path) -> None:
    vectors = open_encoder(f"path:{folder}").encode(["eins", "drei"])
    assert vectors is not None
    assert vectors.tolist() == [[1.0, 0.0], [1.0, 0.0]]
    opened = SentenceTransformer.opened
    assert opened["path"] == str(folder.resolve())
    assert opened["offline"] == "1"
    assert (opened["local_files_only"], opened["trust_remote_code"], opened["device"]) == (True, False, "cpu")
    assert opened["model_kwargs"] == {"use_safetensors": True}


def test_a_model_that_breaks_is_named(folder: Path) -> None:
    with pytest.raises(EncoderTrouble, match="out of memory"):
        open_encoder(f"path:{folder}").encode(["kaputt"])


def test_a_folder_that_cannot_be_loaded_is_refused_in_one_line(folder: Path) -> None:
    (folder / "broken").touch()
    with pytest.raises(UnusableEncoder) as trouble:
        open_encoder(f"path:{folder}")
    assert str(trouble.value) == f"encoder path:{folder}: cannot be loaded: no file named model.safetensors"


def test_a_folder_that_is_missing_is_refused(folder: Path) -> None:
    with pytest.raises(UnusableEncoder, match="there is no such folder"):
        open_encoder(f"path:{folder / 'none'}")


def test_a_folder_without_a_model_is_refused(folder: Path) -> None:
    (folder / "modules.json").unlink()
    with pytest.raises(UnusableEncoder, match=r"neither modules\.json nor config\.json"):
        open_encoder(f"path:{folder}")


def test_a_package_that_is_missing_is_named_with_its_installation(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(UnusableEncoder, match=r"pip install 'synopse\[encoder\]'"):
        open_encoder(f"path:{folder}")
