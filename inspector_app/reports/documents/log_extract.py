"""記録簿の写し: entries of the vault's log in words, with what was asked for and whether the log's chain holds."""

from datetime import datetime

from inspector_app.domain.canonical import Json
from inspector_app.domain.imprint import Imprint
from inspector_app.domain.log_extract import About, Line, LogExtract, Point
from inspector_app.reports.documents import grid, letter, looks, phrases
from inspector_app.reports.documents.grid import Column, Entry
from inspector_app.reports.documents.letter import western_date
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.documents.wording import Wording, wording


def render_log_extract(extract: LogExtract, imprint: Imprint) -> bytes:
    """Return the paper as PDF/A-3a and PDF/UA-1; errors as for `render_sheet`."""
    document = Document(wording("log_extract"), imprint)
    texts = document.wording
    letter.add_number(document)
    letter.add_title(document)
    grid.entry_table(document, _head(texts, extract, imprint), texts.text("head_summary"))
    grid.gap(document, 2)
    document.line(texts.text("how_to_check"), looks.NOTE)
    grid.gap(document, 4)
    grid.list_heading(document, texts.text("entries"))
    columns = [
        Column(texts.text("number"), 15, looks.CELL_RIGHT),
        Column(texts.text("at"), 25),
        Column(texts.text("kind"), 25),
        Column(texts.text("about"), 42),
        Column(texts.text("content"), 58),
    ]
    rows = [_row(texts, line) for line in extract.lines]
    grid.list_table(document, columns, rows, texts.text("entries_summary"))
    grid.gap(document, 2)
    document.last_line(phrases.END)
    return document.finish()


def _head(texts: Wording, extract: LogExtract, imprint: Imprint) -> list[Entry]:
    held = texts.text("held") if not extract.faults else texts.text("not_held", count=str(extract.faults))
    asked = [
        *(texts.choices("kinds").get(kind, kind) for kind in extract.kinds),
        *([texts.text("containing", text=extract.text)] if extract.text else []),
    ]
    values = (
        ("period", _period(texts, extract)),
        ("asked", "、".join(asked) or texts.text("everything")),
        ("count", texts.text("cases", number=f"{len(extract.lines):,}")),
        ("chain", held),
        ("head", texts.text("head_value", number=f"{extract.head.number:,}", sha256=_in_fours(extract.head.sha256))),
        ("printed", f"{_moment(imprint.made_at)}　{extract.printed_by}"),
    )
    return [Entry(texts.text(name), value) for name, value in values]


def _period(texts: Wording, extract: LogExtract) -> str:
    if extract.since is None and extract.until is None:
        return texts.text("always")
    first = _moment(extract.since) if extract.since is not None else texts.text("beginning")
    last = _moment(extract.until) if extract.until is not None else texts.text("end")
    return texts.text("period_value", first=first, last=last)


def _row(texts: Wording, line: Line) -> tuple[str, ...]:
    entry = line.entry
    kind = texts.choices("kinds").get(entry.kind, entry.kind)
    at = f"{entry.at:%Y-%m-%d} {entry.at:%H:%M:%S}"
    return f"{entry.number:,}", at, kind, _about(texts, line.about), "\n".join(_told(texts, line))


def _about(texts: Wording, about: About) -> str:
    visit = "、".join(day.isoformat() for day in about.dates)
    if about.kind is not None:
        visit = f"{texts.choices('visits')[about.kind.value]} {visit}"
    row = texts.text("row", row=about.row) if about.row else ""
    parts = (about.contractor, visit or about.number, row, texts.text("destroyed") if about.destroyed else "")
    return "\n".join(part for part in parts if part)


def told(line: Line, *, english: bool = False) -> tuple[str, ...]:
    """Return what an entry says, a line for each thing: 「結果：B → A」."""
    return _told(wording("log_extract_en" if english else "log_extract"), line)


def row_words(line: Line) -> tuple[str, str, str]:
    """Return what was done, to what, and what the entry says, as they are printed."""
    _, _, kind, about, content = _row(wording("log_extract"), line)
    return kind, about, content


def _told(texts: Wording, line: Line) -> tuple[str, ...]:
    if line.points is None:
        return (texts.text("erased"),)
    return tuple(_point(texts, point) for point in line.points)


def _point(texts: Wording, point: Point) -> str:
    name = _name(texts, point.name)
    if point.was:
        return texts.text("change", name=name, old=_value(texts, point.old), new=_value(texts, point.new))
    return texts.text("said", name=name, new=_value(texts, point.new))


def _name(texts: Wording, name: str) -> str:
    names = texts.choices("names")
    return names.get(name) or texts.text("within").join(names.get(part, part) for part in name.split("/"))


def _value(texts: Wording, value: Json) -> str:
    if value is None or value in ("", [], {}):
        return texts.text("nothing")
    if isinstance(value, bool):
        return texts.text("yes" if value else "no")
    if isinstance(value, list):
        between = texts.text("apart" if any(isinstance(each, dict) for each in value) else "between")
        return between.join(_value(texts, each) for each in value)
    if isinstance(value, dict):
        said = {name: each for name, each in value.items() if each not in (None, "", [], {})}
        return texts.text("between").join(f"{_name(texts, name)} {_value(texts, each)}" for name, each in said.items())
    return texts.choices("values").get(str(value), str(value))


def _moment(at: datetime) -> str:
    return f"{western_date(at.date())} {at:%H:%M:%S}"


def _in_fours(digest: str) -> str:
    return " ".join(digest[place : place + 4] for place in range(0, len(digest), 4))
