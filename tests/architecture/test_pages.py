"""The pages about the program keep up with it."""

import re
from pathlib import Path

from inspector_app.storage.envelope import LEAST_COST
from inspector_app.storage.vault import create_vault
from tests.architecture.tree import ROOT, text_of

ARCHITECTURE = Path("inspector_app/ARCHITECTURE.md")


def test_every_table_of_the_vault_has_its_line(tmp_path: Path) -> None:
    vault = create_vault(tmp_path / "vault", "correct horse battery", cost=LEAST_COST)
    try:
        tables = {name for (name,) in vault.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    finally:
        vault.close()
    lines = text_of(ARCHITECTURE).partition("## The tables")[2].partition("## The states")[0].splitlines()
    told = {name for line in lines if line.startswith("| `") for name in re.findall("`([a-z_]+)`", line.split("|")[1])}
    assert told == {name for name in tables if not name.startswith(("sqlite_", "search_words_"))}


def test_every_link_of_a_page_leads_somewhere() -> None:
    decisions = sorted((ROOT / "inspector_app" / "decisions").glob("*.md"))
    pages = [Path("README.md"), ARCHITECTURE, *(path.relative_to(ROOT) for path in decisions)]
    dead = [
        f"{page}: {link}"
        for page in pages
        for link in re.findall(r"\]\(([^)#:]+)\)", text_of(page))
        if not (ROOT / page.parent / link).exists()
    ]
    assert dead == []


def test_decisions_have_numbers_of_their_own() -> None:
    numbers = [path.name[:4] for path in (ROOT / "inspector_app" / "decisions").glob("*.md")]
    assert len(numbers) == len(set(numbers))
    for path in (ROOT / "inspector_app" / "decisions").glob("*.md"):
        assert path.read_text(encoding="utf-8").startswith(f"# {path.name[:4]} ")
