"""Records to draw: made-up, with every kind of answer, and names that are hard on fonts."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.canonical import Json
from inspector_app.domain.contract import Agency, Contract, ContractKind, Contractor, Inspector, Site
from inspector_app.domain.form import Form
from inspector_app.domain.form_json import Definition, form_from_json, form_ref
from inspector_app.domain.ids import (
    AgencyId,
    ContractId,
    ContractorId,
    InspectionId,
    InspectorId,
    MethodKey,
    RecordId,
    ResultKey,
    RowKey,
    SiteId,
)
from inspector_app.domain.inspection import Answers, Inspection, Kind
from inspector_app.domain.lifecycle import State
from inspector_app.domain.record import Record, make_record
from inspector_app.forms.reader import read_form
from inspector_app.paths import forms_folder

JAPAN = timezone(timedelta(hours=9))
RECORD_ID = RecordId("rec-20261122-0001")
PRODUCER = "実地検査ノート 0.1.0"
MADE_AT = datetime(2026, 11, 22, 16, 45, 10, tzinfo=JAPAN)
RARE_NAMES = ("髙橋", "﨑", "𠮷", "葛\U000e0100", "渡邉\U000e0100", "\ufa19", "恵\ufe00")


@cache
def official() -> Definition:
    """The 35-row sheet."""
    return read_form(forms_folder() / "jica-3-1.yaml")


@cache
def four_points() -> Definition:
    """The supplementary sheet."""
    return read_form(forms_folder() / "four-points.yaml")


def contract() -> Contract:
    site = Site(SiteId("s1"), "本社３階 事務センター", "東京都千代田区見本町一丁目2番3号")
    contractor = Contractor(ContractorId("k1"), "株式会社見本データ処理 髙橋", "1234567890123", (site,))
    return Contract(
        id=ContractId("c1"),
        number="R8-0123",
        title="個人番号関係事務に係る収集・保管業務（令和8年度）",
        kind=ContractKind.COMMISSION,
        begins=date(2026, 4, 1),
        ends=date(2027, 3, 31),
        department="総務部総務課",
        subcontracting=False,
        contractor=contractor,
    )


def inspection(definition: Definition, *, practice: bool = False) -> Inspection:
    inspectors = (
        Inspector(InspectorId("i1"), "髙橋 葛\U000e0100子", "主任調査役", "総務部総務課"),
        Inspector(InspectorId("i2"), "𠮷﨑 太郎", "調査役", "情報システム室"),
    )
    return Inspection(
        id=InspectionId("n1"),
        kind=Kind.ON_SITE,
        state=State.FINISHED,
        form=form_ref(definition),
        agency=Agency(AgencyId("a1"), "独立行政法人見本機構"),
        contract=contract(),
        site_id=SiteId("s1"),
        inspectors=inspectors,
        dates=(date(2026, 11, 19), date(2026, 11, 20)),
        created_at=datetime(2026, 11, 18, 9, 0, tzinfo=UTC),
        practice=practice,
        rating_remarks="No.6、No.21について改善を依頼する。改善の内容及び完了日を、改善依頼書の期限までに書面で報告すること。",
    )


FINDINGS = {6: "B", 21: "C"}
REMARKS = {
    1: "取扱規程（2026年4月改訂）第2章から第6章までに、管理段階ごとの方法と責任者・担当者を定めている。",
    4: "業務委託契約書別紙1に、取り扱う情報の範囲を列挙。担当は渡邉\U000e0100 一郎氏。",
    6: "点検計画はあるが、令和7年度下期の点検記録がない。渡邉\U000e0100氏によると担当者の交代で未実施とのこと。"
    "次回は2026年12月15日に行う予定。",
    14: "ICカードと暗証番号による認証。0.15mm厚のカード台帳と照合した（12枚、過不足なし）。",
    21: "USBメモリの接続制限がなく、https://example.jp/portal/admin/export?format=csv からの"
    "一括ダウンロード時にも警告が出ない。",
    27: "共有アカウントはない。退職者2名分は当日中に停止されている。",
}


def answers(form: Form) -> Answers:
    """One answer for each row, with findings, hearing answers, a remote method and 該当なし."""
    given: Answers = {}
    last = form.rows[-2:]
    for row in form.rows:
        methods = frozenset({MethodKey("document"), *([MethodKey("interview")] if row.prompts else [])})
        answer = Answer(
            row.key,
            Standing.JUDGED,
            ResultKey(FINDINGS.get(row.no, "A")),
            methods=methods,
            remarks=REMARKS.get(row.no, ""),
            prompts={prompt.key: f"{12 * place}件を確認。" for place, prompt in enumerate(row.prompts, start=1)},
        )
        given[row.key] = answer
    for row in last:
        if form.not_applicable_rule(row.key) is not None:
            given[row.key] = Answer(row.key, Standing.NOT_APPLICABLE)
    second = form.rows[1].key
    remote = frozenset({MethodKey("remote"), MethodKey("document")})
    given[second] = replace(given[second], methods=remote, method_reason="海外拠点のため")
    return given


def record(
    definition: Definition | None = None, *, practice: bool = False, remarks: dict[RowKey, str] | None = None
) -> Record:
    """A finished record; `remarks` replace those of some rows."""
    used = official() if definition is None else definition
    given = answers(form_from_json(used))
    for key, text in (remarks or {}).items():
        given[key] = replace(given[key], remarks=text)
    return make_record(RECORD_ID, MADE_AT, PRODUCER, used, inspection(used, practice=practice), given)


LONG = "点検の結果、（別紙のとおり）「0.15mm」の不備が2件あった。"


def long_record(length: int) -> Record:
    """A record with so many characters of remarks in row 14."""
    return record(remarks={form_from_json(official()).rows[13].key: (LONG * (length // len(LONG) + 1))[:length]})


def with_rows(count: int) -> Record:
    """A record of a form with many rows, all in one section."""
    section = _nodes(official()["sections"])[0]
    item = _nodes(section["items"])[0]
    row = _nodes(item["rows"])[0]
    rows: list[Json] = [{**row, "key": f"many.r{number:04}", "no": number} for number in range(1, count + 1)]
    definition: Definition = {**official(), "sections": [{**section, "items": [{**item, "rows": rows}]}]}
    definition["not_applicable"] = []
    return record(definition)


def _nodes(value: Json) -> list[dict[str, Json]]:
    assert isinstance(value, list)
    return [node for node in value if isinstance(node, dict)]


def unassessed() -> Record:
    """A record with one row not assessed and one waiting for documents."""
    form = form_from_json(official())
    given = answers(form)
    open_row, waiting = form.rows[4].key, form.rows[5].key
    del given[open_row]
    given[waiting] = Answer(waiting, Standing.WAITING, waiting_for="点検記録の写し", waiting_until=MADE_AT.date())
    return make_record(RECORD_ID, MADE_AT, PRODUCER, official(), inspection(official()), given)


def long_practice_record() -> Record:
    """A practice record with 1,500 characters of remarks in row 14, over several pages."""
    form = form_from_json(official())
    return record(practice=True, remarks={form.rows[13].key: (LONG * 60)[:1500]})


def first_row() -> RowKey:
    return form_from_json(official()).rows[0].key
