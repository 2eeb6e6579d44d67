"""Made-up forms, answers and inspections of every kind."""

from datetime import date, timedelta, timezone

from hypothesis import strategies as st

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.contract import Agency, Contract, ContractKind, Contractor, Inspector, Site
from inspector_app.domain.form import (
    Check,
    Circumstance,
    Columns,
    Form,
    FormRef,
    Grade,
    Item,
    NotApplicableRule,
    Option,
    RatingCondition,
    RatingRule,
    Result,
    Row,
    Section,
    Text,
)
from inspector_app.domain.ids import (
    AgencyId,
    CheckKey,
    ContractId,
    ContractorId,
    FormId,
    InspectionId,
    InspectorId,
    MethodKey,
    PlaceKey,
    PromptKey,
    RatingKey,
    RespondentKey,
    ResultKey,
    RowKey,
    SiteId,
)
from inspector_app.domain.inspection import Answers, Inspection, Kind
from inspector_app.domain.lifecycle import State

SUBCONTRACTED: frozenset[Circumstance] = frozenset()
NOT_SUBCONTRACTED = frozenset({Circumstance.NO_SUBCONTRACTOR})
FACTS = st.sampled_from([SUBCONTRACTED, NOT_SUBCONTRACTED])
METHODS = [MethodKey("document"), MethodKey("sight"), MethodKey("remote")]
RESULTS = (
    Result(ResultKey("A"), Text("実施", "Done"), Grade.MET, "circle"),
    Result(ResultKey("B"), Text("一部のみ実施", "Done in part"), Grade.PARTLY, "triangle"),
    Result(ResultKey("C"), Text("未実施", "Not done"), Grade.UNMET, "cross"),
)
RATINGS = (
    RatingRule(RatingKey("good"), 1, Text("問題なし", "No problem"), RatingCondition.ALL_MET, "", "", ""),
    RatingRule(
        RatingKey("bad"), 2, Text("要改善", "Improve"), RatingCondition.ANY_FINDING, "", "", "{rows}を直すこと。"
    ),
)
CHECKS = [CheckKey(f"c{number}") for number in range(5)]

# Everything that UTF-8 can hold: above the BMP, variation selectors, controls, but no half surrogate pairs.
any_text = st.text(st.characters(exclude_categories=["Cs"]))


@st.composite
def rows(draw: st.DrawFn, number: int = 1, least_checks: int = 0) -> Row:
    """A row with any number of sub-checks, two or more of them perhaps an either-or."""
    checks = CHECKS[: draw(st.integers(least_checks, len(CHECKS)))]
    either = draw(st.lists(st.sampled_from(checks), unique=True)) if len(checks) > 1 else []
    return Row(
        key=RowKey(f"made.r{number}"),
        no=number,
        short=Text("行", "row"),
        lead=None,
        criteria=(),
        checks=tuple(Check(key, Text(key, key)) for key in checks),
        either_of=frozenset(either if len(either) > 1 else []),
        preset="",
        preset_meaning="",
        prompts=(),
        methods=(METHODS[0],),
        place=PlaceKey("room"),
        respondent=RespondentKey("someone"),
        guidance=Text("", ""),
    )


@st.composite
def forms(draw: st.DrawFn) -> Form:
    """A form with one to eight rows in one or more items and sections; some rows may be 該当なし."""
    count = draw(st.integers(1, 8))
    all_rows = [draw(rows(number)) for number in range(1, count + 1)]
    cuts = sorted(draw(st.sets(st.integers(1, count - 1)))) if count > 1 else []
    parts = [all_rows[start:end] for start, end in zip([0, *cuts], [*cuts, count], strict=True)]
    items = [Item(f"q{index}", Text("問", "question"), tuple(part)) for index, part in enumerate(parts)]
    half = draw(st.integers(1, len(items)))
    sections = [
        Section(f"s{index}", Text("分類", "section"), tuple(part))
        for index, part in enumerate([items[:half], items[half:]])
        if part
    ]
    excusable = draw(st.sets(st.sampled_from([row.key for row in all_rows])))
    rule = NotApplicableRule(frozenset(excusable), Circumstance.NO_SUBCONTRACTOR, Text("該当なし", "None"))
    return Form(
        id=FormId("made"),
        version="1",
        mark="",
        title=Text("様式", "Form"),
        valid_from=date(2016, 1, 1),
        valid_to=None,
        source="",
        header=(),
        columns=Columns("No.", "分類", "項目", "判断基準", "結果", "備考"),
        results=RESULTS,
        not_applicable=(rule,),
        ratings=RATINGS,
        rating_title="最終評価",
        methods=tuple(Option(key, Text(key, key)) for key in METHODS),
        places=(Option(PlaceKey("room"), Text("部屋", "Room")),),
        respondents=(Option(RespondentKey("someone"), Text("誰か", "Someone")),),
        sections=tuple(sections),
        supplements=None,
    )


@st.composite
def answers_to(draw: st.DrawFn, row: Row, texts: st.SearchStrategy[str] = any_text) -> Answer:
    """Any answer to a row, complete or not."""
    standing = draw(st.sampled_from(Standing))
    result = draw(st.sampled_from(RESULTS)).key if standing is Standing.JUDGED else None
    ticks = draw(st.frozensets(st.sampled_from([check.key for check in row.checks]))) if row.checks else frozenset()
    prompts = [prompt.key for prompt in row.prompts] or [PromptKey("p1"), PromptKey("p2")]
    return Answer(
        row=row.key,
        standing=standing,
        result=result,
        ticks=ticks,
        methods=draw(st.frozensets(st.sampled_from(METHODS))),
        method_reason=draw(texts),
        remarks=draw(texts),
        prompts=draw(st.dictionaries(st.sampled_from(prompts), texts)),
        flagged=draw(st.booleans()),
        waiting_for=draw(texts),
        waiting_until=draw(st.none() | st.dates()),
        author=draw(st.none() | texts.map(InspectorId)),
        answered_at=draw(st.none() | moments),
    )


@st.composite
def answered_forms(draw: st.DrawFn) -> tuple[Form, Answers]:
    """A form with answers to some of its rows."""
    form = draw(forms())
    chosen = draw(st.lists(st.sampled_from(form.rows), unique_by=lambda row: row.key))
    return form, {row.key: draw(answers_to(row, st.sampled_from(["", " ", "端末2台"]))) for row in chosen}


moments = st.datetimes(
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
)
"""The device's time with any UTC offset."""

inspectors = st.builds(Inspector, any_text.map(InspectorId), any_text, any_text, any_text)
sites = st.builds(Site, any_text.map(SiteId), any_text, any_text)
contractors = st.builds(
    Contractor, any_text.map(ContractorId), any_text, any_text, st.lists(sites, min_size=1, max_size=3).map(tuple)
)
contracts = st.builds(
    Contract,
    id=any_text.map(ContractId),
    number=any_text,
    title=any_text,
    kind=st.sampled_from(ContractKind),
    begins=st.dates(),
    ends=st.dates(),
    department=any_text,
    subcontracting=st.booleans(),
    contractor=contractors,
    practice=st.booleans(),
)


@st.composite
def inspections(draw: st.DrawFn, form: FormRef) -> Inspection:
    """An inspection with any parties, pinned to `form`."""
    contract = draw(contracts)
    return Inspection(
        id=InspectionId(draw(any_text)),
        kind=draw(st.sampled_from(Kind)),
        state=State.SIGNED,
        form=form,
        agency=Agency(AgencyId(draw(any_text)), draw(any_text)),
        contract=contract,
        site_id=draw(st.sampled_from(contract.contractor.sites)).id,
        inspectors=tuple(draw(st.lists(inspectors, min_size=1, max_size=3))),
        dates=tuple(sorted(draw(st.lists(st.dates(), min_size=1, max_size=3)))),
        created_at=draw(moments),
        practice=draw(st.booleans()),
        rating_remarks=draw(any_text),
    )
