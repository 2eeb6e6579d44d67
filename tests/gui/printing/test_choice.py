"""Pages as people type them."""

import pytest

from inspector_app.gui.printing.choice import read_pages


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("", (1, 2, 3, 4, 5)),
        ("2", (2,)),
        ("1-3,5", (1, 2, 3, 5)),
        ("５、２〜３", (5, 2, 3)),
        ("1,1-2", (1, 2)),
        ("0", None),
        ("4-6", None),
        ("3-1", None),
        ("x", None),
        ("1-", None),
        ("9999999", None),
    ],
)
def test_pages_are_read(typed: str, pages: tuple[int, ...] | None) -> None:
    assert read_pages(typed, 5) == pages
