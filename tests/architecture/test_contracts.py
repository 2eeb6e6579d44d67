"""The import contracts bite: each is broken once on purpose, in a copy of the package."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, python_files, text_of


def lint(folder: Path) -> tuple[int, str]:
    """Run the contracts over the package in `folder`; return exit status and what was said, on one line."""
    program = Path(sys.prefix, "bin", "lint-imports")
    done = subprocess.run([program, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, " ".join((done.stdout + done.stderr).split())


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for path in [*python_files("inspector_app"), Path("pyproject.toml")]:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, tmp_path / path)
    return tmp_path


def test_the_contracts_hold(copy: Path) -> None:
    status, said = lint(copy)
    assert status == 0, said


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("domain/planted.py", "import inspector_app.storage", "Imports only point down"),
        ("reports/planted.py", "import inspector_app.storage", "Imports only point down"),
        ("helpers/__init__.py", "", "Imports only point down"),
        ("usecases/planted.py", "import PySide6.QtCore", "Only gui knows Qt"),
        ("sync/planted.py", "import sqlite_utils", "Only storage and the agency's registry know SQL"),
        ("agency/planted.py", "import sqlite3", "Only storage and the agency's registry know SQL"),
        ("storage/planted.py", "import sqlite3", "The vault is opened by SQLCipher alone"),
        ("gui/planted.py", "import inspector_app.storage", "The window and the command line reach the lower rooms"),
        ("cli/planted.py", "import inspector_app.forms", "The window and the command line reach the lower rooms"),
        ("domain/planted.py", "import yaml", "The domain is made of the standard library alone"),
    ],
)
def test_a_planted_import_is_caught(copy: Path, module: str, line: str, contract: str) -> None:
    planted = copy / "inspector_app" / module
    planted.parent.mkdir(exist_ok=True)
    planted.write_text(f"{line}\n", encoding="utf-8")
    status, said = lint(copy)
    assert status == 1
    broken = said.split("Broken contracts")[-1] if "Broken contracts" in said else said
    assert contract in broken


def test_a_circle_is_caught(copy: Path) -> None:
    for one, other in (("here", "there"), ("there", "here")):
        text = f"import inspector_app.domain.{other}\n"
        (copy / "inspector_app" / "domain" / f"{one}.py").write_text(text, encoding="utf-8")
    status, said = lint(copy)
    assert status == 1
    assert "No two rooms, and no two modules in a room, import each other in a circle BROKEN" in said


def test_the_registry_of_the_agency_may_use_sql(copy: Path) -> None:
    (copy / "inspector_app" / "agency" / "registry.py").write_text("import sqlite_utils\n", encoding="utf-8")
    status, said = lint(copy)
    assert status == 0, said


def test_the_domain_imports_nothing_but_itself_and_the_standard_library() -> None:
    allowed = sys.stdlib_module_names | {"inspector_app"}
    strangers = set()
    for path in python_files("inspector_app"):
        if path.parts[1] not in {"domain", "errors.py"}:
            continue
        for node in ast.walk(ast.parse(text_of(path))):
            match node:
                case ast.Import(names=names):
                    strangers |= {name.name.split(".")[0] for name in names} - allowed
                case ast.ImportFrom(module=str(module)):
                    strangers |= {module.split(".")[0]} - allowed
    assert strangers == set()
