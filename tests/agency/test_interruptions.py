"""Intake may be stopped anywhere, and odd things in the folder do not stop it."""

import pytest

from inspector_app.agency import intake
from inspector_app.agency.desk import Desk
from inspector_app.agency.intake import IntakeResult, Outcome, take_in
from tests.agency.material import Laptop, make_pipe, rules, signed_sheet
from tests.signing.material import READ_AT


def _taken_in(desk: Desk, laptop: Laptop) -> list[IntakeResult]:
    return take_in(desk, laptop.exchange, rules(), READ_AT)


@pytest.mark.parametrize("step", ["_archive", "write_receipt", "_answer"])
def test_an_interruption_is_made_good_by_the_next_run(
    desk: Desk, laptop: Laptop, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = laptop.deliver(signed_sheet(laptop.signer))

    def stops(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:  # the power fails at this step
        patched.setattr(intake, step, stops)
        with pytest.raises(KeyboardInterrupt):
            _taken_in(desk, laptop)
    assert not (laptop.exchange / f"{package.id}.receipt").exists()
    (result,) = _taken_in(desk, laptop)
    assert result.number == 1
    (received,) = desk.registry.all_received()
    assert (desk.folder / "records" / f"{received.sha256}.pdf").is_file()
    assert (laptop.exchange / f"{package.id}.receipt").is_file()
    assert not [path for path in desk.folder.rglob("*") if ".part" in path.name]


def test_odd_things_in_the_folder_do_not_stop_it(desk: Desk, laptop: Laptop) -> None:
    package = laptop.deliver(signed_sheet(laptop.signer))
    exchange = laptop.exchange
    (exchange / "readme.txt").write_text("x")
    (exchange / "x.record").write_text("x")
    (exchange / f"{'a' * 64}.record").mkdir()
    (exchange / f"{'b' * 64}.record").symlink_to("/nowhere")
    (exchange / f"{'c' * 64}.record").symlink_to("/dev/zero")
    make_pipe(exchange / f"{'d' * 64}.record")
    (exchange / f"{package.id}.receipt").write_bytes(b"somebody's")
    results = _taken_in(desk, laptop)
    assert [(result.package, result.outcome) for result in results] == [(package.id, Outcome.RECEIVED)]
    assert (exchange / f"{package.id}.receipt").read_bytes() != b"somebody's"


def test_an_answer_that_cannot_be_put_is_tried_again(desk: Desk, laptop: Laptop) -> None:
    package = laptop.deliver(signed_sheet(laptop.signer))
    blocked = laptop.exchange / f"{package.id}.receipt"
    blocked.mkdir()
    assert [result.outcome for result in _taken_in(desk, laptop)] == [Outcome.FAILED]
    blocked.rmdir()
    assert [result.outcome for result in _taken_in(desk, laptop)] == [Outcome.KNOWN]
    assert blocked.is_file()


def test_a_package_that_is_too_large_is_refused_unread(
    desk: Desk, laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop.deliver(signed_sheet(laptop.signer))
    monkeypatch.setattr(intake, "LARGEST", 1000)  # nobody wants to write 256 MB for this
    (result,) = _taken_in(desk, laptop)
    assert [reason.code for reason in result.reasons] == ["package.too_large"]
