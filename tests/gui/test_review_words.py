"""What is told before a signature."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from inspector_app.domain.lifecycle import FROZEN, State
from inspector_app.gui.review.signing_words import signing_words
from inspector_app.usecases.before_signing import BeforeSigning
from inspector_app.usecases.check_clock import ClockBehind

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
BEHIND = ClockBehind(NOW + timedelta(hours=3), NOW)


@pytest.mark.parametrize(
    ("signing", "told", "care"),
    [
        (BeforeSigning(300, None, ""), "この端末の時計", ""),
        (BeforeSigning(300, None, "http://tsa.example"), "http://tsa.example", ""),
        (BeforeSigning(29, None, ""), "この端末の時計", "あと29日"),
        (BeforeSigning(-1, None, ""), "この端末の時計", "期限が過ぎています"),
        (BeforeSigning(None, BEHIND, ""), "この端末の時計", "3時間遅れています"),
    ],
)
def test_what_the_next_signature_will_be_like(
    application: QApplication, signing: BeforeSigning, told: str, care: str
) -> None:
    del application
    words, warning = signing_words(State.FINISHED, signing)
    assert told in words
    assert care in warning
    assert bool(warning) == bool(care)


def test_nothing_is_told_of_what_is_signed(application: QApplication) -> None:
    del application
    for state in FROZEN:
        assert signing_words(state, BeforeSigning(1, BEHIND, "")) == ("", "")
