"""Every code in the source that a sentence is needed for, with the data that comes with it."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[3] / "inspector_app"
SUBJECTS = (
    "answers|assessment|backup|desk|document|enrolment|file|form|input|inspection|log|message|output|package|practice"
    "|record|signature|time|token|transport|vault|xlsx"
)
CODE = re.compile(rf"(?:{SUBJECTS})\.(?!(?:db|json|pdf|yaml)$)[a-z][a-z_]*")
CARRIERS = ("Reason", "Cause")


@dataclass(frozen=True, slots=True)
class Raising:
    """One place in the source that makes an error or a reason: its code and the names of the data beside it."""

    code: str
    place: str
    names: frozenset[str]
    whole: bool
    """False where the names cannot be read off, `**data`, so that there may be more."""


def written_codes() -> dict[str, str]:
    """Return each code that stands anywhere in the package as a whole string, with one place where it does."""
    return {code: place for place, tree in _modules() for code in _codes_below(tree, docstrings=False)}


def raisings() -> dict[str, list[Raising]]:
    """Return the places that raise or note each code."""
    found: dict[str, list[Raising]] = defaultdict(list)
    for place, tree in _modules():
        for function in [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]:
            for call in [node for node in ast.walk(function) if isinstance(node, ast.Call) and _makes_code(node)]:
                names, whole = _data_of(call)
                for code in _codes_of(call, function):
                    found[code].append(Raising(code, f"{place}:{call.lineno}", names, whole))
    return found


def _modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0]
        if room != "gui" and "sentences" not in path.parts:
            yield str(path.relative_to(PACKAGE)), ast.parse(path.read_text("utf-8"))


def _makes_code(call: ast.Call) -> bool:
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    return bool(call.args) and (name in CARRIERS or name.endswith("Error"))


def _codes_of(call: ast.Call, function: ast.FunctionDef) -> set[str]:
    """Return the codes of a call; where a variable names it, those that the function gives that variable."""
    first = call.args[0]
    given = {
        one
        for node in ast.walk(function)
        if isinstance(first, ast.Name) and _gives(node, first.id)
        for one in _codes_below(node)
    }
    return _codes_below(first) | given


def _gives(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Assign) and any(isinstance(each, ast.Name) and each.id == name for each in node.targets)


def _codes_below(node: ast.AST, *, docstrings: bool = True) -> set[str]:
    skipped = set() if docstrings else {id(one.value) for one in ast.walk(node) if isinstance(one, ast.Expr)}
    # What is joined to a path is the name of a file.
    skipped |= {id(one.right) for one in ast.walk(node) if isinstance(one, ast.BinOp) and isinstance(one.op, ast.Div)}
    return {
        str(one.value)
        for one in ast.walk(node)
        if isinstance(one, ast.Constant) and id(one) not in skipped and CODE.fullmatch(str(one.value))
    }


def _data_of(call: ast.Call) -> tuple[frozenset[str], bool]:
    """Return the names of the data: keywords of an error, or the dictionary beside a reason's code."""
    names = {keyword.arg for keyword in call.keywords if keyword.arg is not None}
    whole = all(keyword.arg is not None for keyword in call.keywords)
    for given in call.args[1:]:
        if isinstance(given, ast.Dict):
            names |= {str(key.value) for key in given.keys if isinstance(key, ast.Constant)}
        else:
            whole = False
    return frozenset(names), whole
