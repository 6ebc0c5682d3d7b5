"""The JSON Schemas (draft 2020-12) that ship with the package and hold the contract."""

from importlib.resources import files

SCHEMAS = ("report", "findings", "lineage", "story", "dossier", "feed")
"""Names that `load_schema` knows; each stands for `synopse-NAME/1`."""


def load_schema(name: str) -> str:
    """The schema file of `report`, `findings`, `lineage`, `story`, `dossier` or `feed` as it ships.

    Raises KeyError for any other name.
    """
    if name not in SCHEMAS:
        raise KeyError(name)
    return files("synopse.export").joinpath("schemas", f"{name}.json").read_text(encoding="utf-8")
