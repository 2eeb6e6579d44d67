"""Whatever is changed past the log is found: entries, answers, records, states and everything else it vouches for."""

import pytest

from inspector_app.domain.log import LogHead, LogKind
from inspector_app.storage.answers import save_answer
from inspector_app.storage.erasing import erase
from inspector_app.storage.log_check import LogFault, check_log
from inspector_app.storage.vault import Vault, open_vault
from tests.storage.examples import LATER, PASSPHRASE, judged
from tests.torture.victim import attach
from tests.vaults.content import DELIVERED, OPEN, fill


@pytest.fixture
def filled(vault: Vault) -> Vault:
    """A vault with something in every table."""
    fill(vault)
    return vault


def faults(vault: Vault, marked: LogHead | None = None) -> list[LogFault]:
    return check_log(vault.database.conn.execute, vault.id, marked)


def codes(vault: Vault) -> set[str]:
    return {fault.code for fault in faults(vault)}


def test_nothing_is_wrong_with_a_vault_that_was_only_used(filled: Vault) -> None:
    assert faults(filled, filled.log_head()) == []


def test_a_file_that_was_swapped_is_found(filled: Vault) -> None:
    attach(filled, OPEN, "swap1")
    attach(filled, OPEN, "swap2")
    assert faults(filled) == []
    filled.execute(
        "UPDATE evidence_files SET data = (SELECT data FROM evidence_files WHERE evidence_id = 'swap1')"
        " WHERE evidence_id = 'swap2'"
    )
    assert faults(filled) == [LogFault("log.item_differs", None, "evidence/swap2")]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("UPDATE log SET data = replace(data, '鍵のない', '鍵のある') WHERE kind = 'answer' AND subject = 'n2'",
         "log.entry_changed"),
        ("UPDATE log SET at = '2020-01-01T00:00:00+09:00' WHERE no = 3", "log.entry_changed"),
        ("UPDATE log SET kind = 'read' WHERE kind = 'signed'", "log.entry_changed"),
        ("UPDATE log SET subject = 'n2' WHERE subject = 'n1' AND kind = 'answer'", "log.entry_changed"),
        ("UPDATE log SET hash = (SELECT hash FROM log WHERE no = 4) WHERE no = 5", "log.entry_changed"),
        ("UPDATE log SET salt = x'00' WHERE no = 2", "log.entry_changed"),
        ("DELETE FROM log WHERE no = 4", "log.entry_missing"),
        ("DELETE FROM log WHERE no = 1", "log.entry_missing"),
        ("UPDATE answers SET body = json_set(body, '$.remarks', 'other') WHERE inspection_id = 'n2'",
         "log.answer_differs"),
        ("UPDATE answers SET answered_at = '2020-01-01T00:00:00+09:00' WHERE inspection_id = 'n1'",
         "log.answer_differs"),
        ("UPDATE answers SET change = change - 1 WHERE row = 'small.r01' AND inspection_id = 'n2'",
         "log.answer_differs"),
        ("DELETE FROM answers WHERE inspection_id = 'n2' AND row = 'small.r02'", "log.answer_missing"),
        ("UPDATE inspections SET state = 'in_progress' WHERE id = 'n1'", "log.state_differs"),
        ("UPDATE inspections SET rating_remarks = 'other' WHERE id = 'n1'", "log.item_differs"),
        ("UPDATE contracts SET title = 'other'", "log.item_differs"),
        ("UPDATE sites SET name = 'other' WHERE id = 's1'", "log.item_differs"),
        ("UPDATE forms SET definition = '{}'", "log.item_differs"),
        ("UPDATE profile SET inspector_name = 'other'", "log.item_differs"),
        ("UPDATE enrolments SET private_key = x'00'", "log.item_differs"),
        ("DELETE FROM enrolment_certificates WHERE role = 'anchor'", "log.item_differs"),
        ("DELETE FROM settings", "log.item_missing"),
        ("INSERT INTO settings (name, value) VALUES ('new', '1')", "log.item_unlogged"),
        ("UPDATE records SET pdf = x'00', sha256 = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'",
         "log.item_differs"),
        ("DELETE FROM replies", "log.item_missing"),
    ],
)  # fmt: skip
@pytest.mark.proves(
    "29", "記録簿を通さない変更は、点検で見つかる", "What was changed past the log is found by the check"
)
def test_what_is_changed_past_the_log_is_found(filled: Vault, change: str, code: str) -> None:
    assert filled.execute(change) > 0
    assert code in codes(filled)


def test_two_entries_that_change_places_are_found(filled: Vault) -> None:
    with filled.atomic() as execute:
        execute("UPDATE log SET no = -no WHERE no IN (4, 5)")
        execute("UPDATE log SET no = 9 + no WHERE no < 0")
    assert [fault.number for fault in faults(filled) if fault.code == "log.entry_changed"] == [4, 5, 6]


def test_a_cut_end_is_found_by_a_head_that_is_known(filled: Vault) -> None:
    head = filled.log_head()
    filled.log(LogKind.READ, OPEN)
    known = filled.log_head()
    filled.execute("DELETE FROM log WHERE no = ?", (known.number,))
    assert faults(filled) == []
    assert faults(filled, head) == []
    assert faults(filled, known) == [LogFault("log.entry_missing", known.number)]


def test_another_history_that_holds_in_itself_is_found_by_a_head_that_is_known(filled: Vault) -> None:
    known = LogHead(filled.log_head().number, "0" * 64)
    assert faults(filled, known) == [LogFault("log.head_differs", known.number)]


def test_the_chain_still_holds_when_content_was_destroyed(filled: Vault) -> None:
    """The digest of the data stays, without the salt that would let them be guessed."""
    with filled.atomic() as execute:
        erase(execute, OPEN)
    assert {fault.code for fault in faults(filled)} == {"log.entry_erased"}
    filled.log(LogKind.DESTROYED, OPEN, {"reason": "returned"}, [("inspections", OPEN)])
    assert faults(filled, filled.log_head()) == []


def test_what_an_undone_part_of_a_transaction_wrote_is_not_marked(filled: Vault) -> None:
    def fail() -> None:
        with filled.atomic():
            filled.log(LogKind.READ, OPEN)
            raise ValueError("undone")

    with filled.atomic():
        save_answer(filled, OPEN, judged("A"), LATER)
        with pytest.raises(ValueError, match="undone"):
            fail()
    folder = filled.files.path
    head = filled.log_head()
    filled.close()
    again = open_vault(folder, PASSPHRASE)
    assert again.log_head() == head
    again.close()


@pytest.mark.proves(
    "28",
    "検査の作成から署名、送信、受領まで、一つ一つの段階が残る",
    "Every step of an inspection, from making to receipt, leaves its entry",
)
def test_every_step_of_an_inspection_leaves_its_entry(filled: Vault) -> None:
    kinds = [kind for (kind,) in filled.rows("SELECT kind FROM log WHERE subject = ? ORDER BY no", (DELIVERED,))]
    steps = ["inspection", "answer", "finished", "signed", "sent", "send_failed", "received"]
    assert kinds[: len(steps)] == steps
