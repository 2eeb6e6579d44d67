"""A contract, a small form and an inspection to put into a vault."""

from datetime import UTC, date, datetime, timedelta, timezone

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.canonical import Json, sha256_hex
from inspector_app.domain.contract import Agency, Contract, ContractKind, Contractor, Inspector, Site
from inspector_app.domain.form import FormRef
from inspector_app.domain.form_json import Definition, form_ref
from inspector_app.domain.ids import (
    AgencyId,
    CheckKey,
    ContractId,
    ContractorId,
    InspectionId,
    InspectorId,
    MethodKey,
    PromptKey,
    RecordId,
    ResultKey,
    RowKey,
    SiteId,
)
from inspector_app.domain.inspection import Inspection, Kind
from inspector_app.domain.lifecycle import Event, State
from inspector_app.storage.answers import save_answer
from inspector_app.storage.envelope import LEAST_COST
from inspector_app.storage.forms import pin_form
from inspector_app.storage.inspections import add_inspection, set_state
from inspector_app.storage.parties import save_contract
from inspector_app.storage.records import StoredRecord, save_record
from inspector_app.storage.vault import Vault

PASSPHRASE = "正しい馬の電池 staple"
COST = LEAST_COST
JST = timezone(timedelta(hours=9))
NOW = datetime(2026, 11, 22, 10, 30, tzinfo=JST)
LATER = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)

AGENCY = Agency(AgencyId("a1"), "見本機構")
INSPECTOR = Inspector(InspectorId("i1"), "髙橋 𠮷子", "主査", "監査室")
SECOND = Inspector(InspectorId("i2"), "葛\U000e0100城 﨑", "係員", "監査室")
CONTRACT = Contract(
    id=ContractId("c1"),
    number="2026-0815",
    title="給与事務の委託",
    kind=ContractKind.COMMISSION,
    begins=date(2026, 4, 1),
    ends=date(2027, 3, 31),
    department="総務部",
    subcontracting=False,
    contractor=Contractor(
        id=ContractorId("k1"),
        name="株式会社﨑山事務",
        corporate_number="7000012050002",
        sites=(Site(SiteId("s1"), "本社", "東京都"), Site(SiteId("s2"), "倉庫", "千葉県")),
    ),
    practice=True,
)
SECTIONS: list[Json] = [{"items": [{"rows": [{"key": "small.r01"}, {"key": "small.r02"}, {"key": "small.r03"}]}]}]
DEFINITION: Definition = {
    "schema": "inspector-app/form/1",
    "id": "small",
    "version": "1",
    "title": {"ja": "様式"},
    "sections": SECTIONS,
}
INSPECTION_ID = InspectionId("n1")
ROW = RowKey("small.r01")


def inspection(inspection_id: str = INSPECTION_ID, form: FormRef | None = None) -> Inspection:
    """Return a new inspection of the contract above."""
    return Inspection(
        id=InspectionId(inspection_id),
        kind=Kind.ON_SITE,
        state=State.PREPARED,
        form=form or form_ref(DEFINITION),
        agency=AGENCY,
        contract=CONTRACT,
        site_id=SiteId("s2"),
        inspectors=(INSPECTOR, SECOND),
        dates=(date(2026, 11, 22), date(2026, 11, 24)),
        created_at=NOW,
        practice=True,
        rating_remarks="",
    )


def judged(result: str = "A", remarks: str = "", row: RowKey = ROW) -> Answer:
    """Return an answer in which every field is filled."""
    return Answer(
        row=row,
        standing=Standing.JUDGED,
        result=ResultKey(result),
        ticks=frozenset({CheckKey("k2"), CheckKey("k1")}),
        methods=frozenset({MethodKey("sight"), MethodKey("document")}),
        method_reason="対面できず",
        remarks=remarks or "𠮷田様より聴取\n葛\U000e0100",
        prompts={PromptKey("p1"): "はい", PromptKey("p2"): ""},
        flagged=True,
        waiting_for="台帳",
        waiting_until=date(2026, 12, 1),
        author=INSPECTOR.id,
        answered_at=NOW,
    )


def prepare(vault: Vault, inspection_id: str = INSPECTION_ID) -> InspectionId:
    """Put the contract, the form and a new inspection into the vault."""
    save_contract(vault, CONTRACT)
    form = pin_form(vault, DEFINITION)
    add_inspection(vault, inspection(inspection_id, form))
    return InspectionId(inspection_id)


def stored_record(inspection_id: InspectionId, pdf: bytes = b"%PDF-1.7 signed") -> StoredRecord:
    """Return a record of an inspection."""
    return StoredRecord(RecordId("r1"), inspection_id, sha256_hex(pdf), NOW, pdf)


def signed(vault: Vault) -> tuple[InspectionId, StoredRecord]:
    """Put a signed inspection and its record into the vault."""
    inspection_id = prepare(vault)
    save_answer(vault, inspection_id, judged(), NOW)
    set_state(vault, inspection_id, Event.FINISH)
    record = stored_record(inspection_id)
    save_record(vault, record)
    return inspection_id, record
