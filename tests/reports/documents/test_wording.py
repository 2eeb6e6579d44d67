"""The wording of documents: every file is whole, and every text of it is used as it stands."""

import re
from pathlib import Path

import pytest
import yaml

from inspector_app.paths import resource
from inspector_app.reports.documents.wording import SCHEMA, wording
from tests.reports.documents.papers import ALL
from tests.reports.reading import structure

ROOT = Path(__file__).resolve().parents[3]
DOCUMENTS = ROOT / "inspector_app" / "reports" / "documents"
FILES = sorted(path.stem for path in resource("texts").glob("*.yaml") if SCHEMA in path.read_text(encoding="utf-8"))
NAMES = [name for name in FILES if (DOCUMENTS / f"{name}.py").exists()]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_says_what_it_is(name: str) -> None:
    texts = wording(name)
    assert texts.id
    assert texts.source
    assert re.fullmatch(r"[0-9]+", texts.version)
    assert texts.text("name")
    assert texts.text("title")


def test_no_two_files_have_one_id() -> None:
    assert len({wording(name).id for name in FILES}) == len(FILES)


@pytest.mark.parametrize("name", NAMES)
def test_every_text_is_asked_for_by_its_document(name: str) -> None:
    """A text that nobody asks for is a slip in one of the two files."""
    asked = "".join(path.read_text(encoding="utf-8") for path in _askers(name))
    assert [text for text in wording(name).texts if not re.search(rf"[\"']{text}[\"']", asked)] == []


def _askers(name: str) -> list[Path]:
    """The document itself, what all of them share, and whatever else names the file."""
    shared = [DOCUMENTS / f"{file}.py" for file in (name, "paper", "letter", "improvement", "receipt")]
    others = [path for room in ("reports", "usecases") for path in (ROOT / "inspector_app" / room).rglob("*.py")]
    return shared + [path for path in others if f'wording("{name}' in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("name", ALL)
def test_no_place_for_a_value_is_left(name: str) -> None:
    assert not re.search(r"[{}]", structure(ALL[name]()).text)


def test_a_text_that_is_not_there_is_a_bug() -> None:
    with pytest.raises(KeyError):
        wording("minutes").text("nothing")
    with pytest.raises(KeyError):
        wording("minutes").text("roles")
    with pytest.raises(KeyError):
        wording("minutes").texts_of("title")
    with pytest.raises(KeyError):
        wording("minutes").choices("title")


def test_what_looks_like_a_number_or_a_truth_is_text() -> None:
    for name in NAMES:
        node = yaml.load(resource("texts", f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506
        assert node["schema"] == SCHEMA
        assert isinstance(node["version"], str)
