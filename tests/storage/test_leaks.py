"""Nothing of what is stored lies in clear anywhere: while the vault is open, after closing, after a kill."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import make_home
from tests.leaks import Leak, find_leaks

TITLE, CONTRACTOR, REMARKS, NAME = "給与計算PLANTED1", "髙﨑商会PLANTED2", "鍵の貸出簿PLANTED3", "PLANTED4写真.jpg"
MARKERS = [TITLE, CONTRACTOR, REMARKS, NAME, "ANSWER-KEY-PLANTED5"]

PROGRAM = """
import dataclasses, sys
from pathlib import Path
from inspector_app.storage.answers import save_answer
from inspector_app.storage.enrolment import start_enrolment
from inspector_app.storage.inspections import add_inspection, set_rating_remarks
from inspector_app.storage.forms import pin_form
from inspector_app.storage.parties import save_contract
from inspector_app.storage.settings import save_setting
from inspector_app.storage.vault import create_vault
from tests.storage.examples import CONTRACT, COST, DEFINITION, INSPECTION_ID, NOW, PASSPHRASE, inspection, judged

folder, ending, title, contractor, remarks, name, key = sys.argv[1:]
vault = create_vault(Path(folder), PASSPHRASE, cost=COST)
party = dataclasses.replace(CONTRACT.contractor, name=contractor)
contract = dataclasses.replace(CONTRACT, title=title, contractor=party)
save_contract(vault, contract)
pin_form(vault, DEFINITION)
add_inspection(vault, dataclasses.replace(inspection(), contract=contract))
for number in range(300):
    save_answer(vault, INSPECTION_ID, judged("ABC"[number % 3], f"{number} {remarks}"), NOW)
set_rating_remarks(vault, INSPECTION_ID, remarks)
save_setting(vault, "last_file", name)
start_enrolment(vault, key.encode(), b"request", NOW)
connection = vault.database.conn
if ending == "control":
    connection.execute("PRAGMA temp_store = FILE")
sorting = connection.execute(
    "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 200000)"
    " SELECT i || body FROM n, (SELECT substr(body, 1, 600) AS body FROM answers) ORDER BY i * 7919 % 200000"
)
sorting.fetchone()
print("open", flush=True)
sys.stdin.readline()
sorting.close()
vault.close()
print("closed", flush=True)
sys.stdin.readline()
"""


class Child:
    """A process that has the vault open, in a home of its own."""

    def __init__(self, root: Path, ending: str) -> None:
        self.home = make_home(root / ending)
        command = [sys.executable, "-c", PROGRAM, str(self.home.vaults), ending, *MARKERS]
        self.process = subprocess.Popen(
            command,
            cwd=Path(__file__).parents[2],
            env={**self.home.environment(), "SQLITE_TMPDIR": str(self.home.temp), "PATH": "/usr/bin:/bin"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def says(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def go_on(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def leaks(self) -> list[Leak]:
        processes = [self.process.pid] if self.process.poll() is None else []
        return find_leaks(MARKERS, [self.home.root], processes)

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.mark.proves(
    "20",
    "書き込んだ言葉は、開いている間も閉じたあとも、どのファイルにも平文で現れない",
    "What was written appears in clear in no file, neither while the vault is open nor after",
)
def test_nothing_leaks_while_open_nor_after_closing(tmp_path: Path) -> None:
    child = Child(tmp_path, "closed")
    assert child.says() == "open"
    assert child.leaks() == []
    child.go_on()
    assert child.says() == "closed"
    assert child.leaks() == []
    child.end()
    assert child.leaks() == []


@pytest.mark.proves(
    "22",
    "電源が切れても、持ち運ぶ端末のファイルに平文は残らない",
    "After a sudden end, no file of the laptop holds anything in clear",
)
def test_nothing_leaks_after_a_kill(tmp_path: Path) -> None:
    child = Child(tmp_path, "killed")
    assert child.says() == "open"
    child.end()
    assert (child.home.vaults / "vault.db-wal").stat().st_size > 0
    assert child.leaks() == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows the temporary files, deleted when opened")
def test_the_search_would_find_what_temporary_files_leak(tmp_path: Path) -> None:
    child = Child(tmp_path, "control")
    assert child.says() == "open"
    found = child.leaks()
    child.end()
    assert {leak.marker for leak in found} == {REMARKS}
