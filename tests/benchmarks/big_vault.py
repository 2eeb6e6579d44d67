"""A vault of many years: thousands of inspections with 35 answers each, made in bulk, and whole for every check."""

import random
from datetime import date, datetime, timedelta
from pathlib import Path
from secrets import token_bytes
from uuid import UUID

from inspector_app import paths
from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.answer_text import answer_text
from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.contract import Contract, ContractKind, Contractor, Site
from inspector_app.domain.form import FormRef
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.ids import (
    ContractId,
    ContractorId,
    FormId,
    InspectionId,
    MethodKey,
    RecordId,
    ResultKey,
    RowKey,
    SiteId,
)
from inspector_app.domain.inspection import Inspection, Kind
from inspector_app.domain.lifecycle import State
from inspector_app.domain.log import LogKind, data_digest, linked
from inspector_app.forms.library import Library
from inspector_app.storage.chain import INSERT, SALT_BYTES, answer_data
from inspector_app.storage.envelope import Cost
from inspector_app.storage.forms import pin_form
from inspector_app.storage.inspections import add_inspection
from inspector_app.storage.parties import Profile, save_contract, save_profile
from inspector_app.storage.vault import Vault, create_vault
from tests.storage.examples import AGENCY, COST, INSPECTOR, JST, PASSPHRASE

INSPECTIONS = 20_000
PER_CONTRACT = 10
OPEN = 4
"""Inspections at the end that are in progress; the others were signed and received."""

_ENDED = datetime(2026, 11, 20, 17, 0, tzinfo=JST)


def _words(text: str) -> list[str]:
    return text.split()


_PLACES = _words("執務室 入口 倉庫 書庫 サーバ室 受付 会議室 更衣室 廊下 事務所 保管庫 二階 三階 端末室 作業場")
_THINGS = _words(
    "管理簿 鍵 施錠 台帳 端末 書類 記録媒体 入退室記録 誓約書 研修記録 監視カメラ 廃棄記録 委託契約書 取扱規程"
    " 体制図 持出簿 媒体 パスワード 通信 ログ 名札 シュレッダー 金庫 覚書 再委託承認"
)
_ENDS = _words(
    "を確認した。 は保管されていた。 に不備があった。 を責任者から聴取した。 の写しを受領した。 が見当たらない。"
    " は最新であった。 の更新が必要である。 を閲覧した。 と説明が一致した。"
)
_PEOPLE = _words("髙橋 﨑山 山田 佐藤 渡邉 𠮷田 齋藤 小林 木村 長谷川")

_ANSWER = "INSERT INTO answers (inspection_id, row, change, at, answered_at, body) VALUES (?, ?, ?, ?, ?, ?)"
_OUTBOX = (
    "INSERT INTO outbox (inspection_id, record_id, attempts, causes, sent_at, replied_at) VALUES (?, ?, 1, '[]', ?, ?)"
)
_RECORD = "INSERT INTO records (id, inspection_id, sha256, signed_at, pdf) VALUES (?, ?, ?, ?, ?)"


def make_big_vault(folder: Path, inspections: int = INSPECTIONS, cost: Cost = COST) -> Vault:
    """Return a new open vault whose last `OPEN` inspections are in progress. Its search has not followed yet."""
    chance = random.Random(inspections)
    vault = create_vault(folder, PASSPHRASE, cost=cost)
    save_profile(vault, Profile(AGENCY, INSPECTOR, practice=False))
    definition = Library(paths.forms_folder()).definition(FormId("jica.3-1"))
    form, rows = pin_form(vault, definition), [row.key for row in form_from_json(definition).rows]
    contract = _contract(chance, 0, _ENDED.date())
    for number in range(inspections):
        visited = _ENDED - timedelta(hours=8 * (inspections - number))
        if number % PER_CONTRACT == 0:
            contract = _contract(chance, number // PER_CONTRACT, visited.date())
        with vault.atomic():
            if number % PER_CONTRACT == 0:
                save_contract(vault, contract)
            inspection = _inspection(chance, contract, form, visited)
            _answer_rows(vault, chance, inspection, rows)
            _deliver(vault, inspection, received=number < inspections - OPEN)
    vault.checkpoint()
    return vault


def remarks(chance: random.Random) -> str:
    """Return what an inspector might note: one or two sentences, sometimes with a name."""
    sentences = [
        f"{chance.choice(_PLACES)}の{chance.choice(_THINGS)}{chance.choice(_ENDS)}" for _ in range(chance.randint(1, 2))
    ]
    if chance.random() < 0.2:
        sentences.append(f"{chance.choice(_PEOPLE)}様（第{chance.randint(1, 400)}号）。")
    return "".join(sentences)


def _contract(chance: random.Random, number: int, day: date) -> Contract:
    sites = tuple(Site(SiteId(f"s{number}-{each}"), chance.choice(_PLACES), f"東京都{each}丁目") for each in range(2))
    name = f"株式会社{chance.choice(_PEOPLE)}{chance.choice(_THINGS)}{number}"
    return Contract(
        id=ContractId(f"c{number}"),
        number=f"{day.year}-{number:05}",
        title=f"{chance.choice(_THINGS)}の入力業務{number}",
        kind=ContractKind.COMMISSION,
        begins=date(day.year, 4, 1),
        ends=date(day.year + 1, 3, 31),
        department="総務部",
        subcontracting=False,
        contractor=Contractor(ContractorId(f"k{number}"), name, "7000012050002", sites),
        practice=False,
    )


def _inspection(chance: random.Random, contract: Contract, form: FormRef, at: datetime) -> Inspection:
    return Inspection(
        id=InspectionId(str(UUID(int=chance.getrandbits(128), version=4))),
        kind=Kind.ON_SITE,
        state=State.IN_PROGRESS,
        form=form,
        agency=AGENCY,
        contract=contract,
        site_id=contract.contractor.sites[0].id,
        inspectors=(INSPECTOR,),
        dates=(at.date(),),
        created_at=at,
        practice=False,
    )


def _answer_rows(vault: Vault, chance: random.Random, inspection: Inspection, rows: list[RowKey]) -> None:
    """Write what `save_answer` would, without asking the vault in between."""
    add_inspection(vault, inspection)
    execute, head, when = vault.database.conn.execute, vault.log_head(), inspection.created_at.isoformat()
    for row in rows:
        body, salt = answer_text(_answer(chance, row)), token_bytes(SALT_BYTES)
        data = answer_data(body, when)
        head = linked(head, when, LogKind.ANSWER, inspection.id, data_digest(salt, data))
        execute(INSERT, (head.number, when, LogKind.ANSWER.value, inspection.id, data, salt, head.sha256))
        execute(_ANSWER, (inspection.id, row, head.number, when, when, body))
    vault.mark.pending = head


def _deliver(vault: Vault, inspection: Inspection, *, received: bool) -> None:
    """Write what signing, sending and receiving would; the record is only a line."""
    execute, at = vault.database.conn.execute, inspection.created_at
    if not received:
        execute(_OUTBOX, (inspection.id, None, None, None))
        return
    record, pdf = RecordId(f"r-{inspection.id}"), b"%PDF-1.7 " + inspection.id.encode()
    execute(_RECORD, (record, inspection.id, sha256_hex(pdf), at.isoformat(), pdf))
    execute(_OUTBOX, (inspection.id, record, at.isoformat(), at.isoformat()))
    execute("UPDATE inspections SET state = 'received' WHERE id = ?", (inspection.id,))
    for kind in (LogKind.FINISHED, LogKind.SIGNED, LogKind.RECEIVED):
        items = [("records", record)] if kind is LogKind.SIGNED else []
        vault.log(kind, inspection.id, {"state": kind.value}, items, at)


def _answer(chance: random.Random, row: RowKey) -> Answer:
    return Answer(
        row=row,
        standing=Standing.JUDGED,
        result=ResultKey(chance.choice("AAAAAB")),
        methods=frozenset({MethodKey("document")}),
        remarks=remarks(chance),
        author=INSPECTOR.id,
    )
