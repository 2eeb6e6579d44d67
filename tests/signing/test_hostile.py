"""Whatever somebody makes, it is refused for the right reason within 2 s of the processor and 500 MB of memory."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from inspector_app.signing.certificates import write_pem
from inspector_app.usecases.verify_record import verify_record
from tests.signing.hostile import HOSTILE
from tests.signing.hostile_shapes import SHAPES, untouched
from tests.signing.material import SIGNED_AT, office

MEGABYTES = 500
EVERY = HOSTILE | SHAPES

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and limits of processes")


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Every file judged by somebody who knows the agency and by somebody who knows nobody."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "trust.pem").write_bytes(write_pem(office().authority.certificate))
    files = []
    for make in EVERY:
        files.append(folder / f"{make.__name__}.pdf")
        files[-1].write_bytes(make())
    command = [sys.executable, "-m", "tests.signing.judging", str(folder / "trust.pem"), *map(str, files)]
    done = subprocess.run(command, capture_output=True, check=True, cwd=Path(__file__).parents[2])
    results: dict[str, Any] = json.loads(done.stdout)
    return results


@pytest.mark.parametrize("reader", ["trusting", "unknowing"])
@pytest.mark.parametrize("make", EVERY)
def test_it_is_refused_for_the_right_reason_and_cheaply(judged: dict[str, Any], make: Any, reader: str) -> None:
    ended, codes, megabytes = judged[f"{make.__name__} {reader}"]
    assert ended == 0, "took more than 2 s of the processor, or fell"
    assert EVERY[make] in codes
    assert set(codes) <= {EVERY[make], "signature.untrusted", "record.stamp_differs"}
    assert megabytes <= MEGABYTES


def test_what_misleads_is_made_of_a_record_that_holds() -> None:
    assert verify_record(untouched(), (office().authority.certificate,), SIGNED_AT).ok
