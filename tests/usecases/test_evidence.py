"""Evidence from the file to the signed page: checked, kept, drawn over, masked, removed; never with a number."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.evidence import Evidence, EvidenceKind, Seen, Treatment
from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.domain.log import LogKind
from inspector_app.domain.markup import PLAIN, Arrow, Box, Label, Markup
from inspector_app.domain.number_guard import Meaning
from inspector_app.domain.site_rules import Permission, SiteRules
from inspector_app.errors import InputError, InspectionError
from inspector_app.forms.practice import PracticeMaterial
from inspector_app.storage.backing_up import back_up
from inspector_app.storage.backup import list_backups
from inspector_app.storage.evidence import Part, load_file
from inspector_app.storage.generations import Reason
from inspector_app.storage.inspections import load_inspection
from inspector_app.storage.log import LogFilter, read_log
from inspector_app.storage.vault import Vault
from inspector_app.usecases.attach_evidence import attach, note_seen, prepare_file, prepare_photo
from inspector_app.usecases.change_evidence import caption_evidence, draw_over, remove_evidence, rewrite_note
from inspector_app.usecases.export_evidence import export_original
from inspector_app.usecases.guard_text import Confirmation
from inspector_app.usecases.keep_site_rules import keep_rules_of_visit, site_rules
from inspector_app.usecases.practice_evidence import add_practice_evidence
from inspector_app.usecases.read_evidence import list_evidence, original_of, shown, small_pictures
from inspector_app.usecases.show_record import draft_document
from inspector_app.usecases.sign_record import sign_record
from inspector_app.usecases.verify_record import verify_record
from inspector_app.usecases.world import World
from tests.photos import made
from tests.usecases.conftest import Clock
from tests.usecases.test_sign_record import finish

ALLOWED = SiteRules(Permission.ALLOWED, Permission.UNASKED, "業務主任者", date(2026, 11, 24))
NUMBER = "1234-5678-9018"


@pytest.fixture
def row(material: PracticeMaterial) -> RowKey:
    return next(iter(material.answers))


@pytest.fixture
def allowed(vault: Vault, inspection_id: InspectionId) -> InspectionId:
    keep_rules_of_visit(vault, inspection_id, ALLOWED)
    return inspection_id


def add_photo(world: World, vault: Vault, inspection_id: InspectionId, row: RowKey, caption: str = "扉") -> Evidence:
    return attach(world, vault, inspection_id, row, prepare_photo("IMG_0001.jpg", made.jpeg()), caption)


def images(pdf: bytes) -> list[str]:
    """Return the hashes of the photos on the pages, in their order."""
    with pikepdf.open(BytesIO(pdf)) as document:
        resources = [page.obj.Resources.get("/XObject", pikepdf.Dictionary()) for page in document.pages]
        return [sha256_hex(own[name].read_raw_bytes()) for own in resources for name in sorted(own.keys())]


def test_photos_wait_until_somebody_was_asked(
    world: World, vault: Vault, inspection_id: InspectionId, row: RowKey
) -> None:
    with pytest.raises(InputError) as unasked:
        add_photo(world, vault, inspection_id, row)
    assert unasked.value.code == "input.photos_unasked"
    keep_rules_of_visit(vault, inspection_id, replace(ALLOWED, cameras=Permission.FORBIDDEN))
    with pytest.raises(InputError) as forbidden:
        add_photo(world, vault, inspection_id, row)
    assert forbidden.value.code == "input.photos_forbidden"
    note_seen(world, vault, inspection_id, row, Seen("入退室記録"))
    keep_rules_of_visit(vault, inspection_id, ALLOWED)
    photo = add_photo(world, vault, inspection_id, row)
    found = list_evidence(vault, inspection_id)
    assert [piece.kind for piece in found.pieces] == [EvidenceKind.SEEN, EvidenceKind.PHOTO]
    assert (found.rules, found.editable) == (ALLOWED, True)
    assert site_rules(vault, load_inspection(vault, inspection_id).site_id) == ALLOWED
    assert set(small_pictures(vault, tuple(piece.id for piece in found.pieces))) == {photo.id}


def test_the_kept_original_is_what_its_hash_says(
    world: World, vault: Vault, allowed: InspectionId, row: RowKey
) -> None:
    photo = add_photo(world, vault, allowed, row)
    piece, markup, data = original_of(vault, allowed, photo.id)
    assert piece.original is not None
    assert (piece.original.sha256, piece.original.size) == (sha256_hex(data), len(data))
    assert (piece.original.name, markup) == ("IMG_0001.jpg", PLAIN)
    assert made.SECRET.encode() not in data
    looked_at = shown(piece, markup, data)
    assert (looked_at.width, looked_at.height) == (320, 240)


@pytest.mark.parametrize("name", [f"個人番号{NUMBER}.jpg", f"C:\\台帳\\{NUMBER}.png"])
def test_a_file_name_with_a_number_is_refused(name: str) -> None:
    for prepare in (prepare_photo, prepare_file):
        with pytest.raises(InputError) as caught:
            prepare(name, made.jpeg())
        assert caught.value.code == "input.individual_number"
        assert "9018" not in str(caught.value)


def test_a_file_name_that_may_be_a_number_is_not_kept() -> None:
    prepared = prepare_photo("123456789018.jpg", made.jpeg())
    assert prepared.original.name == ".jpg"


def test_words_with_a_number_are_never_kept(world: World, vault: Vault, allowed: InspectionId, row: RowKey) -> None:
    photo = add_photo(world, vault, allowed, row)
    note = note_seen(world, vault, allowed, row, Seen("名簿"))
    attempts: list[Callable[[], object]] = [
        lambda: add_photo(world, vault, allowed, row, f"番号 {NUMBER}"),
        lambda: note_seen(world, vault, allowed, row, Seen(f"個人番号 {NUMBER}")),
        lambda: caption_evidence(vault, allowed, photo.id, NUMBER),
        lambda: rewrite_note(vault, allowed, note.id, Seen("名簿", page=NUMBER)),
        lambda: draw_over(vault, allowed, photo.id, Markup(labels=(Label(0, 0, NUMBER),))),
        lambda: keep_rules_of_visit(vault, allowed, replace(ALLOWED, note=NUMBER)),
    ]
    for attempt in attempts:
        with pytest.raises(InputError) as caught:
            attempt()
        assert caught.value.code == "input.individual_number"
    assert not vault.rows("SELECT no FROM log WHERE data LIKE '%9018%'")


def test_what_only_may_be_a_number_is_asked_about(
    world: World, vault: Vault, allowed: InspectionId, row: RowKey
) -> None:
    photo = add_photo(world, vault, allowed, row)
    with pytest.raises(InputError) as caught:
        caption_evidence(vault, allowed, photo.id, "棚 123456789018", frozenset())
    assert caught.value.data["level"] == "ask"
    said = frozenset({Confirmation("caption", Meaning.OTHER)})
    assert caption_evidence(vault, allowed, photo.id, "棚 123456789018", said).caption == "棚 123456789018"


def test_files_are_kept_as_they_are_unless_a_number_stands_in_them(
    world: World, vault: Vault, inspection_id: InspectionId, row: RowKey
) -> None:
    data = "規程,版\n安全管理,3\n".encode("cp932")
    piece = attach(world, vault, inspection_id, row, prepare_file("規程一覧.csv", data), "規程の一覧")
    assert load_file(vault, piece.id, Part.ORIGINAL) == data
    with pytest.raises(InputError) as caught:
        prepare_file("名簿.csv", f"氏名,個人番号\n見本,{NUMBER}".encode())
    assert caught.value.code == "input.individual_number"
    for name, content in (("a.exe", b"MZ"), ("a.pdf", b"no"), ("a.txt", b"\x81\x00")):
        with pytest.raises(InputError) as refused:
            prepare_file(name, content)
        assert refused.value.code == "input.file_kind"


def test_what_is_drawn_over_a_photo_leaves_its_original_alone(
    world: World, vault: Vault, allowed: InspectionId, row: RowKey
) -> None:
    photo = add_photo(world, vault, allowed, row)
    markup = Markup(90, Box(0, 0, 200, 200), (Arrow(10, 10, 100, 100),), (Label(20, 20, "錠なし"),))
    became = draw_over(vault, allowed, photo.id, markup)
    assert became.original == photo.original
    assert became.picture != photo.picture
    assert became.treatments == (Treatment.TURNED, Treatment.CROPPED, Treatment.MARKED)
    assert original_of(vault, allowed, photo.id)[1] == markup
    back = draw_over(vault, allowed, photo.id, PLAIN)
    assert (back.picture, back.treatments) == (photo.picture, ())


def test_a_mask_replaces_the_original_everywhere(
    world: World, vault: Vault, allowed: InspectionId, row: RowKey, clock: Clock
) -> None:
    photo = add_photo(world, vault, allowed, row)
    _, _, before = original_of(vault, allowed, photo.id)
    clock.at += timedelta(hours=1)
    back_up(vault, Reason.SIGNING)
    held = {backup.path for backup in list_backups(vault.files.backups)}
    clock.at += timedelta(hours=1)
    became = draw_over(vault, allowed, photo.id, PLAIN, [Box(0, 0, 100, 100)])
    _, _, after = original_of(vault, allowed, photo.id)
    assert became.treatments == (Treatment.MASKED,)
    assert became.original is not None
    assert became.original.sha256 == sha256_hex(after) != sha256_hex(before)
    with Image.open(BytesIO(after)) as image:
        assert image.convert("L").getpixel((50, 50)) == 0
    now = {backup.path for backup in list_backups(vault.files.backups)}
    assert now
    assert not now & held
    assert draw_over(vault, allowed, photo.id, Markup(turn=180)).treatments == (Treatment.TURNED, Treatment.MASKED)


def test_an_original_that_is_written_out_is_noted(
    world: World, vault: Vault, allowed: InspectionId, row: RowKey, tmp_path: Path
) -> None:
    photo = add_photo(world, vault, allowed, row)
    assert photo.original is not None
    target = tmp_path / photo.original.file_name
    export_original(vault, allowed, photo.id, target)
    assert target.name == f"{sha256_hex(target.read_bytes())}.jpg"
    (entry,) = read_log(vault, LogFilter(kinds=[LogKind.EXPORTED]))
    assert entry.data is not None
    assert entry.data["sha256"] == photo.original.sha256


def test_what_was_removed_is_gone(world: World, vault: Vault, allowed: InspectionId, row: RowKey) -> None:
    photo, note = add_photo(world, vault, allowed, row), note_seen(world, vault, allowed, row, Seen("名簿"))
    remove_evidence(vault, allowed, photo.id)
    assert [piece.id for piece in list_evidence(vault, allowed).pieces] == [note.id]
    assert vault.row("SELECT count(*) FROM evidence_files") == (0,)


def test_a_signed_record_shows_and_names_its_evidence(
    world: World, vault: Vault, answered: InspectionId, material: PracticeMaterial
) -> None:
    keep_rules_of_visit(vault, answered, ALLOWED)
    rows = list(material.answers)
    photo = add_photo(world, vault, answered, rows[5], "書庫の扉")
    note = note_seen(world, vault, answered, rows[0], Seen("入退室記録", date(2026, 10, 31), "3頁", 2))
    assert len(images(draft_document(world, vault, answered))) == 1
    finish(vault, answered)
    with pytest.raises(InspectionError):
        add_photo(world, vault, answered, rows[1])
    signed = sign_record(world, vault, answered)
    record = signed.checked.verification.record
    assert record is not None
    assert [piece.id for piece in record.evidence] == [note.id, photo.id]
    assert record.site_rules == ALLOWED
    assert not list_evidence(vault, answered).editable
    assert record.evidence[1].picture is not None
    assert images(signed.pdf) == [record.evidence[1].picture.sha256]


def test_another_photo_on_the_page_is_found(
    world: World, vault: Vault, answered: InspectionId, material: PracticeMaterial
) -> None:
    keep_rules_of_visit(vault, answered, ALLOWED)
    add_photo(world, vault, answered, next(iter(material.answers)))
    finish(vault, answered)
    pdf = sign_record(world, vault, answered).pdf
    place = pdf.index(b"\xff\xd8\xff") + 300
    changed = pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1 :]
    assert [reason.code for reason in verify_record(changed, (), None).reasons] == ["signature.broken"]


def test_practice_material_has_made_up_evidence(world: World, vault: Vault, inspection_id: InspectionId) -> None:
    added = add_practice_evidence(world, vault, inspection_id)
    found = list_evidence(vault, inspection_id)
    assert found.pieces == added
    assert found.rules.cameras is Permission.ALLOWED
    assert {piece.kind for piece in added} == {EvidenceKind.PHOTO, EvidenceKind.SEEN}
    assert len({piece.original.sha256 for piece in added if piece.original}) == 3
