"""The complete record against typst's and WeasyPrint's plain, unsigned PDF of the same 35 rows.

Ours is laid out, tagged, made PDF/A with its data inside, and signed. The peers get the same cells as text, with the
same fonts, merged cells and repeated headings. Each is asked once for each document, in one running program, as a
laptop does it; every round has other remarks in every row. All take turns, so that a slow moment hits all.

A typst compiler that is kept alive from round to round is measured too, for information: it remembers the layout of
every cell that has not changed since the last round, which a laptop that makes one record a day could not use.
"""

import gc
import statistics
import time
from collections.abc import Callable
from functools import partial
from html import escape
from io import BytesIO

import pikepdf
import pytest
import typst
import weasyprint
from pytest_benchmark.fixture import BenchmarkFixture

from inspector_app.domain.ids import RowKey
from inspector_app.domain.record import Record
from inspector_app.paths import resource
from inspector_app.reports.layout.table import Cell, Row
from inspector_app.reports.sheet import render_sheet
from inspector_app.reports.sheet_rating import rating_row
from inspector_app.reports.sheet_rows import body_rows, head_row
from inspector_app.reports.stamp import render_stamp
from inspector_app.signing.signer import Signer, certify
from tests.reports import samples
from tests.signing.material import LEAD, enrolled, office

ROUNDS = 15
WIDTHS_MM = (11, 24, 54, 73, 28, 62)


def another(number: int) -> Record:
    """A record of the same form with other remarks in every row."""
    keys = [RowKey(f"jica.3-1.r{row:02}") for row in range(1, 36)]
    seen = ("入館証と名簿", "規程の第4章", "鍵の管理簿", "操作の記録", "廃棄の証明書")
    return samples.record(
        remarks={
            key: f"第{number}回の調査において{seen[(place + number) % 5]}を{place * number}件照合し、相違がなかった。"
            for place, key in enumerate(keys)
        }
    )


def rows_of(record: Record) -> tuple[Row, list[Row]]:
    form = record.form
    answers = {answer.row: answer for answer in record.answers}
    rating = rating_row(form, record.rating, record.inspection.rating_remarks, final=True)
    return head_row(form), [*body_rows(form, answers, final=True), rating]


def text_of(cell: Cell) -> str:
    return "\n".join(paragraph.text for paragraph in cell.content)


def ours(record: Record, signer: Signer) -> bytes:
    lead = record.inspection.lead
    stamp = render_stamp(lead.title, lead.name, record.made_at)
    return certify(render_sheet(record), signer, stamp, record.made_at)


class Typst:
    """The peer that was nearest when the way of drawing was chosen."""

    def __init__(self) -> None:
        self._compiler = typst.Compiler(font_paths=self._fonts())

    @staticmethod
    def _fonts() -> typst.Fonts:
        folder = str(resource("fonts"))
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])

    def draw(self, record: Record) -> bytes:
        return typst.compile(self._source(record), format="pdf", font_paths=self._fonts())

    def draw_again(self, record: Record) -> bytes:
        pdf = self._compiler.compile(self._source(record), format="pdf")
        assert isinstance(pdf, bytes)
        return pdf

    def _source(self, record: Record) -> bytes:
        head, body = rows_of(record)
        columns = ", ".join(f"{width}mm" for width in WIDTHS_MM)
        cells = [self._cell(cell) for row in body for cell in row.cells]
        heads = ", ".join(self._cell(cell) for cell in head.cells)
        return (
            '#set page(paper: "a4", flipped: true, margin: (left: 25mm, rest: 20mm), numbering: "1／1")\n'
            '#set text(font: "BIZ UDPMincho", size: 9pt, lang: "ja")\n'
            f"= {record.form.title.ja}\n"
            f"#table(columns: ({columns}), table.header({heads}), {', '.join(cells)})\n"
        ).encode()

    @staticmethod
    def _cell(cell: Cell) -> str:
        text = text_of(cell).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'table.cell(colspan: {cell.columns}, rowspan: {cell.rows}, text("{text}"))'


class WeasyPrint:
    """HTML and CSS on paper."""

    def __init__(self) -> None:
        self._fonts = weasyprint.text.fonts.FontConfiguration()
        file = resource("fonts", "BIZUDPMincho-Regular.ttf").as_uri()
        self._style = weasyprint.CSS(
            string=(
                f"@font-face {{ font-family: mincho; src: url({file}) }}"
                "@page { size: A4 landscape; margin: 20mm 20mm 20mm 25mm; @bottom-center { content: counter(page) } }"
                "body { font: 9pt/13pt mincho } td, th { border: 0.4pt solid; padding: 3pt; white-space: pre-wrap }"
                "table { border-collapse: collapse; table-layout: fixed; width: 252mm }"
            ),
            font_config=self._fonts,
        )

    def draw(self, record: Record) -> bytes:
        head, body = rows_of(record)
        columns = "".join(f'<col style="width: {width}mm">' for width in WIDTHS_MM)
        html = (
            f"<html lang=ja><body><h1>{escape(record.form.title.ja)}</h1><table>{columns}"
            f"<thead>{self._row(head, 'th')}</thead><tbody>{''.join(self._row(row, 'td') for row in body)}</tbody>"
            "</table></body></html>"
        )
        pdf = weasyprint.HTML(string=html).write_pdf(stylesheets=[self._style], font_config=self._fonts)
        assert isinstance(pdf, bytes)
        return pdf

    @staticmethod
    def _row(row: Row, tag: str) -> str:
        cells = (
            f"<{tag} colspan={cell.columns} rowspan={cell.rows}>{escape(text_of(cell))}</{tag}>" for cell in row.cells
        )
        return f"<tr>{''.join(cells)}</tr>"


def seconds(action: Callable[[], object]) -> float:
    """Return how long an action takes; what others left behind is cleared away before."""
    gc.collect()
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def pages(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)


@pytest.mark.filterwarnings("ignore")
def test_complete_record(benchmark: BenchmarkFixture) -> None:
    """Print the median of each, and ours as a share of the peers'."""
    signer = enrolled(office().authority, LEAD)
    first, second = Typst(), WeasyPrint()
    draws: dict[str, Callable[[Record], bytes]] = {
        "ours, signed": lambda record: ours(record, signer),
        "ours, unsigned": render_sheet,
        "typst": first.draw,
        "typst, kept alive": first.draw_again,
        "WeasyPrint": second.draw,
    }
    for name, draw in draws.items():
        print(f"\n{name}: {pages(draw(another(0)))} pages", end="")
    times: dict[str, list[float]] = {name: [] for name in draws}
    for number in range(1, ROUNDS + 1):
        record = another(number)
        for name in sorted(draws, reverse=bool(number % 2)):
            times[name].append(seconds(partial(draws[name], record)))
    medians = {name: statistics.median(found) for name, found in times.items()}
    mine = medians["ours, signed"]
    print()
    for name, median in medians.items():
        benchmark.extra_info[name] = round(mine / median, 2)
        print(f"{name}: {median * 1000:.0f} ms; the complete record takes {mine / median:.2f} of it (goal < 1)")
    record = another(ROUNDS + 1)
    benchmark(lambda: ours(record, signer))
