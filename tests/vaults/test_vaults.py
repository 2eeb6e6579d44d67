import shutil
from pathlib import Path

import pytest

from inspector_app.domain.ids import RecordId, RowKey, SiteId
from inspector_app.domain.lifecycle import State
from inspector_app.storage.answers import load_answers, load_journal, save_answer
from inspector_app.storage.backup import check_backup, list_backups
from inspector_app.storage.beside import load_assessment, load_last_visit
from inspector_app.storage.corrections import corrected_inspection, load_correction
from inspector_app.storage.documents import list_documents
from inspector_app.storage.enrolment import current_enrolment
from inspector_app.storage.evidence import Part, load_evidence, load_file
from inspector_app.storage.forms import pinned_form
from inspector_app.storage.generations import Reason
from inspector_app.storage.inspections import list_inspections, load_inspection
from inspector_app.storage.log_check import check_log
from inspector_app.storage.migrations import LATEST
from inspector_app.storage.outbox import load_delivery
from inspector_app.storage.papers import load_scan, open_entry
from inspector_app.storage.parties import list_contracts, load_profile
from inspector_app.storage.place import Place, load_place
from inspector_app.storage.records import load_record, load_replies
from inspector_app.storage.restoring import restore
from inspector_app.storage.settings import load_setting
from inspector_app.storage.site_rules import load_site_rules
from inspector_app.storage.vault import Vault, create_vault, open_vault
from inspector_app.storage.visits import load_closing, load_roster, sheets_beside
from tests.storage.examples import AGENCY, CONTRACT, COST, DEFINITION, INSPECTOR, LATER, ROW, judged
from tests.vaults import third
from tests.vaults.content import DELIVERED, OPEN, PASSPHRASE, fill

RELEASED = sorted(Path(__file__).parent.glob("schema-*"))


def schema(vault: Vault) -> list[tuple[str, str]]:
    """Return every table, index and trigger with the statement that makes it."""
    rows = vault.rows("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
    return [(name, sql) for name, sql in rows]


@pytest.fixture(params=RELEASED, ids=lambda path: path.name)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a vault as it was released."""
    copy = tmp_path / "vault"
    shutil.copytree(request.param, copy)
    return copy


def test_there_is_one_vault_for_each_schema() -> None:
    assert [path.name for path in RELEASED] == [f"schema-{number}" for number in range(1, LATEST + 1)]


def test_a_released_vault_opens_with_everything_in_it(released: Path) -> None:
    vault = open_vault(released, PASSPHRASE)
    profile, enrolment, delivery = load_profile(vault), current_enrolment(vault), load_delivery(vault, DELIVERED)
    assert profile is not None
    assert (profile.agency, profile.inspector) == (AGENCY, INSPECTOR)
    assert enrolment is not None
    assert enrolment.grant is not None
    assert (enrolment.private_key, enrolment.grant.anchors) == (b"key", (b"root",))
    assert list_contracts(vault) == (CONTRACT,)
    states = {summary.id: summary.state for summary in list_inspections(vault)}
    assert (states[DELIVERED], states[OPEN]) == (State.RECEIVED, State.IN_PROGRESS)
    assert pinned_form(vault, load_inspection(vault, OPEN).form) == DEFINITION
    assert load_answers(vault, OPEN)[ROW] == judged("C", "鍵のない書庫。" * 400)
    assert [change.row for change in load_journal(vault, OPEN)] == [ROW, ROW, RowKey("small.r02")]
    assert load_record(vault, RecordId("r1")).pdf == b"%PDF-1.7 signed"
    assert [reply.body for reply in load_replies(vault, RecordId("r1"))] == [b"receipt"]
    assert delivery is not None
    assert (delivery.attempts, delivery.package, delivery.replied_at) == (2, "f" * 64, LATER)
    assert load_place(vault) == Place("guide", OPEN, ROW, "remarks", 12)
    assert load_setting(vault, "language") == "ja"
    vault.close()


def test_what_the_third_schema_brought_is_there(tmp_path: Path) -> None:
    copy = tmp_path / "vault"
    shutil.copytree(RELEASED[2], copy)
    vault = open_vault(copy, PASSPHRASE)
    assert load_assessment(vault, CONTRACT.id, OPEN, third.FORM.id) == third.ASSESSMENT
    assert load_last_visit(vault, CONTRACT.id, third.FORM.id) == third.LAST_VISIT
    assert (load_closing(vault, OPEN), load_roster(vault, OPEN)) == (third.CLOSING, third.ROSTER)
    assert sheets_beside(vault, OPEN) == (third.BESIDE,)
    assert [piece.evidence for piece in load_evidence(vault, OPEN)] == [third.PHOTO]
    assert {part: load_file(vault, third.PHOTO.id, part) for part in Part} == third.FILES
    assert load_site_rules(vault, SiteId("s1")) == third.RULES
    assert list_documents(vault) == (third.MINUTES,)
    assert open_entry(vault, OPEN) == third.PAPER
    assert load_scan(vault, third.PAPER.id) == third.SCAN
    assert (load_correction(vault, OPEN), corrected_inspection(vault, OPEN)) == (third.CORRECTION, DELIVERED)
    vault.close()


def test_a_released_vault_ends_up_with_the_schema_of_a_new_one(released: Path, tmp_path: Path) -> None:
    """A released step that was changed afterwards is found here: the vaults out there were made by the old one."""
    old, new = open_vault(released, PASSPHRASE), create_vault(tmp_path / "new", PASSPHRASE, cost=COST)
    assert schema(old) == schema(new)
    assert old.row("PRAGMA user_version") == new.row("PRAGMA user_version") == (LATEST,)
    old.close()
    new.close()


def test_a_released_vault_takes_new_answers(released: Path) -> None:
    vault = open_vault(released, PASSPHRASE)
    number = save_answer(vault, OPEN, judged("A"), LATER)
    vault.close()
    again = open_vault(released, PASSPHRASE)
    assert load_answers(again, OPEN)[ROW] == judged("A")
    assert load_journal(again, OPEN)[-1].number == number
    again.close()


def test_the_content_fills_every_table(tmp_path: Path) -> None:
    vault = create_vault(tmp_path / "new", PASSPHRASE, cost=COST)
    fill(vault)
    tables = vault.database.table_names()
    assert {
        table: vault.database.table(table).count for table in tables if vault.database.table(table).count == 0
    } == {}
    vault.close()


def test_a_backup_is_made_before_a_vault_is_brought_up_to_date(released: Path) -> None:
    vault = open_vault(released, PASSPHRASE)
    schema = _schema_of(vault)
    backups = list_backups(vault.files.backups)
    assert [(backup.reason, backup.schema) for backup in backups] == (
        [] if schema == LATEST else [(Reason.MIGRATION, schema)]
    )
    assert [check_backup(backup, bytes(vault.key)) for backup in backups] == [[] for _ in backups]
    assert check_log(vault.database.conn.execute, vault.id, vault.log_head()) == []
    vault.close()
    for backup in backups:
        restored = restore(released, PASSPHRASE, LATER, backup)
        assert restored.saved == 0
        again = open_vault(released, PASSPHRASE)
        assert load_answers(again, OPEN)[ROW] == judged("C", "鍵のない書庫。" * 400)
        again.close()


def _schema_of(vault: Vault) -> int:
    """Return the schema that a vault had before it was opened."""
    row = vault.row("SELECT data ->> 'from' FROM log WHERE kind = 'migrated'")
    return LATEST if row is None else int(row[0])
