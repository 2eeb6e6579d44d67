"""The log as people read it: names instead of keys, numbers instead of ids, old beside new."""

import re
from datetime import datetime
from enum import StrEnum

import pytest

from inspector_app.domain.answer import Standing
from inspector_app.domain.canonical import Json
from inspector_app.domain.closing import Asked, Attendant, Closing, Side
from inspector_app.domain.contract import ContractKind
from inspector_app.domain.document import DocumentKind
from inspector_app.domain.evidence import EvidenceKind, Treatment
from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.domain.inspection import Kind
from inspector_app.domain.lifecycle import State
from inspector_app.domain.log import LogKind
from inspector_app.domain.paper_entry import Stage
from inspector_app.domain.roster import Listed, Present
from inspector_app.domain.site_rules import Permission
from inspector_app.reports.documents.wording import wording
from inspector_app.storage.destruction import Grounds
from inspector_app.storage.generations import Reason
from inspector_app.storage.vault import Vault
from inspector_app.storage.visits import save_closing, save_roster
from inspector_app.usecases.begin_document import begin_document
from inspector_app.usecases.open_inspection import read_inspection
from inspector_app.usecases.tell_log import Line, LogFilter, tell_log, told
from inspector_app.usecases.world import World
from inspector_app.usecases.write_document import write_document

RAW = re.compile(r"[a-z]+_[a-z_]+|jica\.|[0-9a-f]{8}-[0-9a-f]{4}")
"""What no person should have to read: keys, rows' keys, ids."""


def latest(vault: Vault, kind: LogKind) -> tuple[str, ...]:
    (line, *_) = tell_log(vault, LogFilter([kind.value]))
    return told(line)


def test_a_closing_talk_says_what_it_became_and_what_it_was(vault: Vault, answered: InspectionId) -> None:
    attendance = (Attendant(Side.AGENCY, "髙橋 みのり", "主任調査役"),)
    asked = (Asked(RowKey("jica.3-1.r17"), "鍵箱を置く", None),)
    save_closing(vault, answered, Closing(None, attendance, asked, "", None))
    first = latest(vault, LogKind.CHANGED)
    assert "講評／出席者：氏名・名称 髙橋 みのり、役職 主任調査役、立場 機構" in first
    assert "講評／依頼事項：項目 No.17、内容 鍵箱を置く" in first
    save_closing(vault, answered, Closing(None, attendance, asked, "承知した", None))
    assert latest(vault, LogKind.CHANGED) == ("講評／意見：なし → 承知した",)


def test_only_what_differs_of_a_list_is_told(vault: Vault, answered: InspectionId) -> None:
    somebody = Present("見本 一郎", "株式会社みほん", Listed.YES, "")
    save_roster(vault, answered, (somebody,))
    save_roster(vault, answered, (somebody, Present("見本 二子", "別の会社", Listed.NO, "応援")))
    (said,) = latest(vault, LogKind.CHANGED)
    assert "二子" in said
    assert "一郎" not in said
    assert "名簿 なし" in said


def test_a_document_is_named_with_its_fields(world: World, vault: Vault, answered: InspectionId) -> None:
    contract = read_inspection(vault, answered).inspection.contract.id
    document = begin_document(world, vault, DocumentKind.MINUTES, contract, None)
    write_document(world, vault, document, "supervisor", "監督 太郎")
    said = latest(vault, LogKind.DOCUMENT)
    assert "種類：打合簿" in said
    assert "監督職員の氏名：髙橋 みのり → 監督 太郎" in said


def test_no_key_and_no_id_is_left_to_read(world: World, vault: Vault, answered: InspectionId) -> None:
    contract = read_inspection(vault, answered).inspection.contract.id
    for kind in (DocumentKind.MINUTES, DocumentKind.INCIDENT, DocumentKind.SITE_COPY):
        begin_document(world, vault, kind, contract, answered)
    save_closing(vault, answered, Closing(datetime.now().astimezone(), (), (), "はい", None))
    for line in tell_log(vault):
        for said in told(line):
            assert not RAW.search(said.partition("：")[0]), said


def test_both_languages_have_the_same_words() -> None:
    japanese, english = wording("log_extract"), wording("log_extract_en")
    for group in ("names", "values"):
        assert set(japanese.choices(group)) == set(english.choices(group))
    assert set(japanese.choices("kinds")) == {kind.value for kind in LogKind}


@pytest.mark.parametrize(
    "told",
    [ContractKind, EvidenceKind, Grounds, Kind, Listed, Permission, Reason, Side, Stage, Standing, State, Treatment],
)
def test_what_an_entry_can_hold_has_a_word(told: type[StrEnum]) -> None:
    assert {each.value for each in told} <= set(wording("log_extract").choices("values"))


def test_what_an_answer_was_is_found_however_far_it_lies_back(
    vault: Vault, answered: InspectionId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inspector_app.storage.history.REACH", 0)
    lines = tell_log(vault, LogFilter([LogKind.ANSWER.value], answered))
    assert all(said(line, "standing") == ("unassessed", "judged") for line in lines)


def said(line: Line, name: str) -> tuple[Json, Json]:
    assert line.points is not None
    (point,) = [point for point in line.points if point.name == name]
    return point.old, point.new
