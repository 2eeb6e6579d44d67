"""What stands on every page outside its text: number, identification, 見本 and 未確定. All of it is artifacts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inspector_app.reports import styles
from inspector_app.reports.layout.flow import MILLIMETRE, Paper
from inspector_app.reports.layout.page import Page, TextAt
from inspector_app.reports.layout.text import Align, Paragraph, Style, measure

_FOOT = 9 * MILLIMETRE
_HEAD = 9 * MILLIMETRE
_PALE = 0.92


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`left` and `right` stand in the foot beside the page number; `notices` are stamped on every page."""

    left: str
    right: str
    notices: Sequence[str]


def surround(paper: Paper, surroundings: Surroundings) -> Callable[[Page, int, int], None]:
    """Return the function that gives a page its surroundings (`Flow.finish`)."""

    def add(page: Page, number: int, last: int) -> None:
        foot = paper.height - paper.bottom + _FOOT
        _put(page, paper, foot, surroundings.left, styles.FOOTER)
        _put(page, paper, foot, f"{number}／{last}", styles.PAGE_NUMBER)
        _put(page, paper, foot, surroundings.right, Style("gothic", 7.5, 10, Align.RIGHT))
        if surroundings.notices:
            _put(page, paper, _HEAD, "　".join(surroundings.notices), styles.NOTICE)
            middle = (paper.height - styles.WATERMARK.leading) / 2
            page.texts.insert(0, _text(paper, middle, "　".join(surroundings.notices[:1]), styles.WATERMARK, _PALE))

    return add


def _put(page: Page, paper: Paper, y: float, text: str, style: Style) -> None:
    if text:
        page.texts.append(_text(paper, y, text, style, 0))


def _text(paper: Paper, y: float, text: str, style: Style, gray: float) -> TextAt:
    block = measure((Paragraph(text, style),), paper.measure)
    return TextAt(block.lines, paper.left, y, None, gray)
