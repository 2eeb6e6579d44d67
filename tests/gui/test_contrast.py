"""Colours can be told from their grounds: computed from the palette, by WCAG 2.2, 1.4.3 and 1.4.11."""

import pytest

from inspector_app.gui.theme import DARK, LIGHT, Tokens

TEXT, SHAPE = 4.5, 3.0
GROUNDS = ("ground", "panel")
INKS = ("text", "secondary", "accent", "met", "partly", "unmet", "waiting")
ON_THEIR_GROUND = ("accent", "met", "partly", "unmet", "waiting")


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(ink: str, ground: str) -> float:
    darker, lighter = sorted((luminance(ink), luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_formula_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("values", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read_on_every_ground_it_stands_on(values: Tokens) -> None:
    pairs = [(ink, ground) for ink in INKS for ground in GROUNDS]
    pairs += [(ink, f"{ink}_ground") for ink in ON_THEIR_GROUND]
    pairs += [("text", f"{ink}_ground") for ink in ON_THEIR_GROUND]
    pairs += [("secondary", "accent_ground"), ("on_accent", "accent")]
    weak = {pair: contrast(getattr(values, pair[0]), getattr(values, pair[1])) for pair in pairs}
    assert {pair: round(found, 2) for pair, found in weak.items() if found < TEXT} == {}


@pytest.mark.parametrize("values", [LIGHT, DARK], ids=["light", "dark"])
def test_what_cannot_be_chosen_now_can_still_be_made_out(values: Tokens) -> None:
    assert SHAPE - 0.1 <= contrast(values.faint, values.panel) < contrast(values.secondary, values.panel)


@pytest.mark.parametrize("values", [LIGHT, DARK], ids=["light", "dark"])
def test_the_ring_around_what_takes_keys_stands_out(values: Tokens) -> None:
    for ground in (*GROUNDS, "accent_ground"):
        assert contrast(values.accent, getattr(values, ground)) >= SHAPE
    assert contrast(values.text, values.accent) >= 1.5, "a ring around the filled button"
