"""English is complete, and what the program reads is made of what the translator wrote."""

import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from tests.translations import FOLDER, collect, release


def messages(file: Path) -> Iterator[tuple[str, str, str, bool]]:
    """Yield context, Japanese, English, and whether it is unfinished."""
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 (our own file)
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            source, name = message.findtext("source", ""), context.findtext("name", "")
            yield name, source, translation.text or "", "type" in translation.attrib


def test_every_sentence_has_its_english() -> None:
    unfinished = [source for _, source, english, open_ in messages(FOLDER / "en.ts") if open_ or not english]
    assert unfinished == []


def test_no_sentence_is_missing_and_none_is_left_over(tmp_path: Path) -> None:
    fresh = tmp_path / "en.ts"
    shutil.copy(FOLDER / "en.ts", fresh)
    collect(fresh)
    assert list(messages(fresh)) == list(messages(FOLDER / "en.ts"))


def test_the_program_reads_the_newest_translations(tmp_path: Path) -> None:
    release(FOLDER / "en.ts", tmp_path / "en.qm")
    assert (tmp_path / "en.qm").read_bytes() == (FOLDER / "en.qm").read_bytes()


def test_sentences_keep_the_places_for_their_data() -> None:
    for _, source, english, _ in messages(FOLDER / "en.ts"):
        assert sorted(re.findall(r"{\w+}", source)) == sorted(re.findall(r"{\w+}", english)), source
