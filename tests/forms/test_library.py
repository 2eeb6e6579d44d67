"""The definitions in a folder."""

from pathlib import Path

import pytest

from inspector_app import paths
from inspector_app.domain.ids import FormId
from inspector_app.errors import FormError
from inspector_app.forms.library import Library
from tests.forms.sources import SMALL, broken

SMALL_ID = FormId("small")


def folder_with(folder: Path, *texts: str) -> Library:
    for number, text in enumerate(texts):
        (folder / f"form-{number}.yaml").write_text(text, "utf-8")
    return Library(folder)


def version(number: str) -> str:
    return broken(('version: "1"', f'version: "{number}"'))


def test_our_own_forms_are_found() -> None:
    library = Library(paths.forms_folder())
    assert [definition["id"] for definition in library.definitions()] == ["four-points", "jica.3-1"]
    assert library.definition(FormId("jica.3-1"))["mark"] == "【様式3-1】"


def test_the_newest_version_is_meant_unless_one_is_named(tmp_path: Path) -> None:
    library = folder_with(tmp_path, version("10"), version("9.2"), version("9.10"))
    assert [definition["version"] for definition in library.definitions()] == ["9.2", "9.10", "10"]
    assert library.definition(SMALL_ID)["version"] == "10"
    assert library.definition(SMALL_ID, "9.2")["version"] == "9.2"


def test_a_form_that_is_not_there_is_named(tmp_path: Path) -> None:
    library = folder_with(tmp_path, SMALL)
    for form_id, wanted in ((FormId("large"), None), (SMALL_ID, "2")):
        with pytest.raises(FormError) as refused:
            library.definition(form_id, wanted)
        assert (refused.value.code, refused.value.data) == ("form.unknown", {"form": form_id, "version": wanted})


def test_the_same_version_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormError) as refused:
        folder_with(tmp_path, SMALL, SMALL).definitions()
    assert refused.value.code == "form.twice"
    assert (refused.value.data["file"], refused.value.data["other"]) == ("form-1.yaml", "form-0.yaml")


def test_a_broken_form_is_named_with_its_problems(tmp_path: Path) -> None:
    library = folder_with(tmp_path, SMALL, "id: [")
    for _ in range(2):
        with pytest.raises(FormError) as refused:
            library.definitions()
        assert (refused.value.code, refused.value.data["file"]) == ("form.invalid", "form-1.yaml")


def test_an_empty_folder_has_no_forms(tmp_path: Path) -> None:
    assert Library(tmp_path).definitions() == []


def test_each_file_is_read_once(tmp_path: Path) -> None:
    library = folder_with(tmp_path, SMALL)
    first = library.definition(SMALL_ID)
    (tmp_path / "form-0.yaml").unlink()
    assert library.definition(SMALL_ID) is first
