"""Where things lie: the top level, the mirror of tests, the two commands, no addresses of registries."""

import os
import re
from pathlib import Path

from tests.architecture.tree import ROOT, python_files, text_of, tracked

TOP_LEVEL = {"README.md", "LICENSE", "pyproject.toml", "inspector_app", "resources", "forms", "packaging", "tests"}

# Folders of tests that mirror no room of the package, with what they hold.
OWN_FOLDERS = {
    "architecture": "the rules of the house",
    "benchmarks": "ratios to floors and peers",
    "golden": "pages as text and geometry",
    "journeys": "an inspector's day through the real window",
    "screenshots": "pictures of every screen",
    "torture": "kills at random moments",
    "vaults": "one vault per released schema",
    "verapdf": "a second opinion on documents",
}

# Written so that this file does not find itself.
REGISTRIES = re.compile(
    r"p[y]pi\.[o]rg|python[h]osted\.[o]rg|registry\.[n]pmjs|npmjs\.[o]rg|(deb|security)\.[d]ebian\.[o]rg|crates\.[i]o"
)


def test_nothing_new_stands_at_the_top_level() -> None:
    tops = {path.parts[0] for path in tracked()}
    assert {top for top in tops if not top.startswith(".")} - TOP_LEVEL == set()
    assert {top for top in tops if top.startswith(".")} <= {".ci", ".gitignore", ".gitattributes", ".editorconfig"}


def test_packaging_is_never_a_package() -> None:
    """It would hide the library of the same name."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_every_folder_of_tests_mirrors_a_room_or_is_named_here() -> None:
    folders = {path.parent.relative_to("tests") for path in python_files("tests")} - {Path()}
    strays = {
        str(folder)
        for folder in folders
        if folder.parts[0] not in OWN_FOLDERS and not (ROOT / "inspector_app" / folder).is_dir()
    }
    assert strays == set()


def test_every_room_has_tests() -> None:
    rooms = {path.parts[1] for path in python_files("inspector_app") if len(path.parts) > 2}
    tested = {path.parts[1] for path in python_files("tests") if path.name.startswith("test_") and len(path.parts) > 2}
    assert rooms - tested == set()


def test_every_module_says_what_it_is() -> None:
    silent = [path for path in python_files("inspector_app") if not text_of(path).startswith(('"""', 'r"""'))]
    assert silent == []


def test_no_tracked_file_names_a_package_registry() -> None:
    found = []
    for path in tracked():
        try:
            text = text_of(path)
        except UnicodeDecodeError:
            continue
        found += [f"{path}: {hit.group()}" for hit in REGISTRIES.finditer(text)]
    assert found == []
    assert REGISTRIES.search("https://p" + "ypi.org/simple")


def test_the_two_commands_of_the_readme_exist() -> None:
    readme = text_of(Path("README.md"))
    for command in ("packaging/run", "packaging/test"):
        assert command in readme
        assert os.access(ROOT / command, os.X_OK)


def test_ci_runs_the_same_tests_and_nothing_else() -> None:
    commands = [line for line in text_of(Path(".ci/run")).splitlines() if line and not line.startswith("#")]
    assert commands == ['exec "$(dirname "${BASH_SOURCE[0]}")/../packaging/test"']
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
