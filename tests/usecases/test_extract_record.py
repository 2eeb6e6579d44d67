"""What is inside a record comes out only while its signature holds."""

from pathlib import Path

import pytest

from inspector_app.domain.canonical import canonical_json
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.record_json import record_to_json
from inspector_app.errors import InputError
from inspector_app.storage.vault import Vault
from inspector_app.usecases.extract_record import extract_record
from inspector_app.usecases.sign_record import SignedRecord, sign_record
from inspector_app.usecases.world import World
from tests.usecases.test_sign_record import finish


@pytest.fixture
def signed(world: World, vault: Vault, answered: InspectionId) -> SignedRecord:
    finish(vault, answered)
    return sign_record(world, vault, answered)


def test_the_data_come_out_without_any_trust(signed: SignedRecord, tmp_path: Path) -> None:
    extracted = extract_record(signed.pdf, tmp_path / "new" / "folder")
    assert extracted.reasons == ()
    assert extracted.files == (tmp_path / "new" / "folder" / "inspection.json",)
    record = signed.checked.verification.record
    assert record is not None
    assert extracted.files[0].read_bytes() == canonical_json(record_to_json(record))


@pytest.mark.parametrize("place", [0.01, 0.3, 0.6, 0.9])
def test_nothing_comes_out_of_a_changed_record(signed: SignedRecord, tmp_path: Path, place: float) -> None:
    changed = bytearray(signed.pdf)
    changed[int(len(changed) * place)] ^= 1
    extracted = extract_record(bytes(changed), tmp_path / "out")
    assert extracted.files == ()
    assert extracted.reasons
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("content", [b"", b"junk", b"%PDF-1.7\n%%EOF\n"])
def test_nothing_comes_out_of_what_is_no_record(tmp_path: Path, content: bytes) -> None:
    assert extract_record(content, tmp_path / "out").reasons
    assert not (tmp_path / "out").exists()


def test_a_file_in_the_place_of_the_folder_is_told(signed: SignedRecord, tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"mine")
    with pytest.raises(InputError, match=r"input\.not_writable"):
        extract_record(signed.pdf, tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == b"mine"
