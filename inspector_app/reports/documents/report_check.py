"""業務報告の確認: access logs, trainings, what is sufficient and what is missing (DOMAIN F2–F7)."""

from inspector_app.domain.imprint import Imprint
from inspector_app.domain.report_check import POINTS, LogReview, Period, ReportCheck, Training
from inspector_app.reports.dates import japanese_date
from inspector_app.reports.documents import grid, letter, looks, phrases
from inspector_app.reports.documents.grid import Column, Entry
from inspector_app.reports.documents.improvement import narrow_date, number_text
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.documents.rings import cell_node, ring_word
from inspector_app.reports.documents.wording import Wording, wording

_VERDICT = 1


def render_report_check(check: ReportCheck, imprint: Imprint) -> bytes:
    """Return the paper as PDF/A-3a and PDF/UA-1; errors as for `render_sheet`."""
    return _render(check, imprint)


def render_blank_report_check() -> bytes:
    """Return the paper for filling in by hand."""
    return _render(None, None)


def _render(check: ReportCheck | None, imprint: Imprint | None) -> bytes:
    document = Document(wording("report_check"), imprint)
    text = document.wording.text
    letter.add_number(document)
    letter.add_title(document)
    grid.entry_table(document, _head(document.wording, check), text("head_summary"))
    grid.gap(document, 5)
    grid.list_heading(document, text("logs"))
    _logs(document, check)
    grid.gap(document, 5)
    grid.list_heading(document, _trainings_heading(document.wording, check))
    _trainings(document, check)
    grid.gap(document, 5)
    grid.list_heading(document, text("points"), 60)
    _points(document, check)
    grid.gap(document, 5)
    grid.list_heading(document, text("gaps_heading"))
    gaps = check.gaps if check is not None else ""
    due = japanese_date(check.due) if check is not None and check.due is not None else ""
    grid.entry_table(document, [Entry(text("gaps"), gaps, 20), Entry(text("due"), due)], text("gaps_summary"))
    grid.gap(document, 2)
    document.last_line(phrases.END)
    return document.finish(check.contract.contractor.name if check is not None else "")


def _head(texts: Wording, check: ReportCheck | None) -> list[Entry]:
    names = ("contract", "contractor", "reported_on", "period", "attachments", "checked")
    if check is None:
        return [Entry(texts.text(name)) for name in names]
    contract = check.contract
    values = (
        texts.text("contract_value", title=contract.title, number=contract.number),
        contract.contractor.name,
        letter.era_date(check.reported_on),
        _period(texts, check.period),
        check.attachments,
        f"{letter.era_date(check.checked_on)}　{check.checker}",
    )
    return [Entry(texts.text(name), value) for name, value in zip(names, values, strict=True)]


def _period(texts: Wording, period: Period) -> str:
    return texts.text("period_value", first=letter.era_date(period.first), last=letter.era_date(period.last))


def _logs(document: Document, check: ReportCheck | None) -> None:
    text = document.wording.text
    columns = [
        Column(text("handling"), 14, looks.CELL_CENTRED),
        Column(text("log_period"), 36),
        Column(text("entries"), 25.5, looks.CELL_RIGHT),
        Column(text("sampled"), 19.5, looks.CELL_RIGHT),
        Column(text("reviewer"), 22),
        Column(text("anomalies"), 26),
        Column(text("evidence"), 22),
    ]
    rows = [_log(document.wording, review) for review in check.logs] if check is not None else []
    grid.list_table(document, columns, rows, text("logs_summary"), hand=11, blank_rows=4)


def _log(texts: Wording, review: LogReview) -> tuple[str, ...]:
    period = f"{letter.era_date(review.period.first)}から\n{letter.era_date(review.period.last)}まで"
    return (
        "" if review.handling is None else texts.choices("handlings")[review.handling],
        period,
        texts.text("cases", number=number_text(review.entries)),
        texts.text("cases", number=number_text(review.sampled)),
        review.reviewer,
        review.anomalies or texts.text("no_anomalies"),
        review.evidence,
    )


def _trainings_heading(texts: Wording, check: ReportCheck | None) -> str:
    if check is None:
        return texts.text("trainings_by_hand")
    coverage = texts.text("per_cent", number=str(check.coverage)) if check.coverage is not None else "－"
    return texts.text("trainings", count=str(len(check.trainings)), coverage=coverage)


def _trainings(document: Document, check: ReportCheck | None) -> None:
    text = document.wording.text
    columns = [
        Column(text("day"), 24, looks.CELL_CENTRED),
        Column(text("subject"), 65),
        Column(text("invited"), 20, looks.CELL_RIGHT),
        Column(text("attended"), 20, looks.CELL_RIGHT),
        Column(text("material"), 36),
    ]
    rows = [_training(document.wording, training) for training in check.trainings] if check is not None else []
    grid.list_table(document, columns, rows, text("trainings_summary"), hand=11, blank_rows=3)


def _training(texts: Wording, training: Training) -> tuple[str, ...]:
    return (
        narrow_date(training.day),
        training.subject,
        texts.text("people", number=number_text(training.invited)),
        texts.text("people", number=number_text(training.attended)),
        training.material,
    )


def _points(document: Document, check: ReportCheck | None) -> None:
    texts = document.wording
    verdicts = texts.choices("verdicts")
    points = {point.key: point for point in check.points} if check is not None else {}
    columns = [
        Column(texts.text("point"), 70),
        Column(texts.text("verdict"), 30, looks.CELL_CENTRED),
        Column(texts.text("reason"), 65),
    ]
    choice = "　・　".join(verdicts.values())
    rows = [(texts.choices("point_texts")[key], choice, points[key].reason if key in points else "") for key in POINTS]
    table = grid.list_table(document, columns, rows, texts.text("points_summary"), hand=12)
    for row, key in enumerate(POINTS):
        verdict = points[key].verdict if key in points else None
        if verdict is not None:
            ring_word(document.flow.pages, cell_node(table, row, _VERDICT), verdicts[verdict])
