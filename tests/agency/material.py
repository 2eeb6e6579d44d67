"""A real desk, a laptop's key enrolled there, and packages with records drawn as the program draws them."""

import json
import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from inspector_app.agency.desk import Desk, init_desk, open_desk
from inspector_app.agency.enrolment import enrol
from inspector_app.agency.judgement import Rules
from inspector_app.domain.contract import Inspector
from inspector_app.domain.form_json import form_ref
from inspector_app.domain.record import Record
from inspector_app.domain.record_json import record_from_json
from inspector_app.reports.sheet import NO_PHOTOS, render_sheet
from inspector_app.reports.sheet_evidence import Photos
from inspector_app.reports.stamp import render_stamp
from inspector_app.signing import keys
from inspector_app.signing.certificates import make_request
from inspector_app.signing.enrolment import Enrolment, read_enrolment
from inspector_app.signing.signer import Signer, certify
from inspector_app.sync.folder import write_whole
from inspector_app.sync.package import Package, make_package
from inspector_app.usecases.draw_record import draw_stamps
from tests.signing.material import AGENCY, ENROLLED_AT, LEAD, SIGNED_AT, definition, record

PASSPHRASE = "受付の合言葉"


@dataclass(frozen=True, slots=True)
class Laptop:
    """What an enrolled laptop has; `exchange` is the folder that it shares with the desk."""

    enrolment: Enrolment
    signer: Signer
    exchange: Path

    def deliver(self, pdf: bytes) -> Package:
        """Seal a file to the agency and put it into the folder."""
        package = make_package(pdf, self.enrolment.seal_certificate)
        write_whole(self.exchange / package.name, package.data)
        return package


def make_template(folder: Path) -> Path:
    """Set up one desk for all tests, since making its keys takes a while, and return its folder."""
    init_desk(folder / "desk", AGENCY, PASSPHRASE, ENROLLED_AT).close()
    return folder / "desk"


def open_copy(template: Path, folder: Path) -> Desk:
    shutil.copytree(template, folder / "desk")
    return open_desk(folder / "desk", PASSPHRASE)


def enrolled_laptop(desk: Desk, folder: Path, inspector: Inspector = LEAD) -> Laptop:
    private_key = keys.make_signing_key()
    file = enrol(desk, make_request(private_key, "申請者"), inspector, ENROLLED_AT)
    given = read_enrolment(file, private_key, SIGNED_AT)
    exchange = folder / "exchange"
    exchange.mkdir(exist_ok=True)
    return Laptop(given, Signer(private_key, given.certificate, given.chain), exchange)


def render(record_json: bytes, photos: Mapping[str, bytes]) -> bytes:
    return render_sheet(record_from_json(json.loads(record_json)), photos=photos)


def rules() -> Rules:
    return Rules(render, (form_ref(definition()),), draw_stamps)


def signed_sheet(signer: Signer, value: Record | None = None, photos: Photos = NO_PHOTOS) -> bytes:
    made = record() if value is None else value
    lead = made.inspection.lead
    return certify(render_sheet(made, photos=photos), signer, render_stamp(lead.title, lead.name, SIGNED_AT), SIGNED_AT)


def make_pipe(path: Path) -> None:
    """Make something that blocks whoever reads it; where there are no pipes, a folder."""
    if sys.platform == "win32":
        path.mkdir()
    else:
        os.mkfifo(path)
