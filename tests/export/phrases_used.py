"""Every German phrase the product may show: gathered from code and templates, so that none is forgotten."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from synopse.comparing import ranking
from synopse.comparing.table import Rule
from synopse.export import how_found, phrases
from synopse.export.cell_text import NAMELESS
from synopse.export.moments import PARTS_OF_DAY
from synopse.export.page.rendering import SECTIONS
from synopse.export.ranked_findings import KINDS
from synopse.reading.doubts import DOUBTS

SOURCE = Path(__file__).parents[2] / "src" / "synopse"
_IN_TEMPLATE = re.compile(r"""\bt\((?P<mark>["'])(?P<phrase>(?:(?!(?P=mark)).){1,400})(?P=mark)\)""")
_IN_CONDITION = re.compile(r't\("(?P<first>[^"]+)" (?:if|or)|\bt\("(?P<second>[^"]+)"\)')
_COUNTED = re.compile(r'count\([^"]{1,80}"(?P<one>[^"]+)", "(?P<many>[^"]+)"\)')


def phrases_used() -> set[str]:
    """All message ids; of counted nouns the singular."""
    found = {*_in_code(), *_in_templates(), *_in_tables(), *_in_comparing(), *DOUBTS.values()}
    return {phrase for phrase in found if re.search(r"[^\W\d_]{2}", phrase)}


def counted() -> set[tuple[str, str]]:
    """All nouns that are counted, singular and plural."""
    found = {
        (match["one"], match["many"]) for template in _templates() for match in _COUNTED.finditer(template)
    }
    for call in _calls():
        words = [word.value for word in call.args if isinstance(word, ast.Constant)]
        if isinstance(call.func, ast.Attribute) and call.func.attr == "count" and len(words) > 1:
            found.add((str(words[-2]), str(words[-1])))
    return found


def _templates() -> Iterator[str]:
    for path in sorted((SOURCE / "export" / "page" / "templates").glob("*.html")):
        yield path.read_bytes().decode()


def _in_templates() -> Iterator[str]:
    for template in _templates():
        yield from (match["phrase"] for match in _IN_TEMPLATE.finditer(template))
        yield from (match["first"] or match["second"] for match in _IN_CONDITION.finditer(template))


def _calls() -> Iterator[ast.Call]:
    for path in sorted((SOURCE / "export").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Call):
                yield node


def _in_code() -> Iterator[str]:
    """Words given to `labels(…)`, and every name in a tuple or choice that is given to it later."""
    for call in _calls():
        named = ast.unparse(call.func)
        if named.endswith("labels"):
            for node in ast.walk(call):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield from (node.value,) if node.value not in _NO_PHRASES else ()
    for name in ("cell_text", "markdown", "findings_lists", "report_view", "lineage_view"):
        module = ast.parse((SOURCE / "export" / f"{name}.py").read_bytes())
        yield from _german_in_tuples(module)


def _german_in_tuples(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Tuple):
            for item in node.elts:
                if (
                    isinstance(item, ast.Constant)
                    and isinstance(item.value, str)
                    and item.value not in _NO_PHRASES
                ):
                    yield item.value


_NO_PHRASES = {"de", "dim", "bold", "---", *NAMELESS}


def _in_tables() -> Iterator[str]:
    for name, table in vars(phrases).items():
        if name.isupper() and isinstance(table, dict):
            for value in table.values():
                yield value if isinstance(value, str) else value[-1]
    yield phrases.MAYBE[-1]
    yield from PARTS_OF_DAY.values()
    yield from (phrase for _, phrase in KINDS.values())
    yield from (*how_found.UNCHECKED.values(), how_found.MEANT, how_found.SILENT, how_found.SINGLE)
    yield from (name for _, name in SECTIONS)


def _in_comparing() -> Iterator[str]:
    """The notes of all rules, the reasons of empty cells, and why something ranks where it does."""
    for path in sorted((SOURCE / "comparing").rglob("*.py")):
        name = ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__")
        for constant, value in vars(import_module(name)).items():
            if isinstance(value, Rule):
                yield value.note
            elif isinstance(value, str) and constant.isupper() and " " in value:
                yield value
    yield from ranking.HOW.values()
