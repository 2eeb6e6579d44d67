"""`verify FILE.pdf [--trust CA.pem] [--json]`: who signed, when, and whether page and data agree."""

import argparse
from pathlib import Path

from inspector_app.cli.output import say, say_json
from inspector_app.cli.words import reason_lines
from inspector_app.usecases.read_anchors import read_anchors
from inspector_app.usecases.read_file import read_file
from inspector_app.usecases.verify_record import CheckedRecord, verify_record
from inspector_app.usecases.world import device_time


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    parser.add_argument("file", type=Path, metavar="FILE.pdf")
    parser.add_argument("--trust", type=Path, metavar="CA.pem", help="the agency's trust anchor")
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    anchors = read_anchors(options.trust) if options.trust else ()
    checked = verify_record(read_file(options.file), anchors, device_time())
    if options.json:
        say_json(as_json(checked))
    else:
        say(*_lines(options.file, checked))
    return 0 if checked.ok else 1


def as_json(checked: CheckedRecord) -> dict[str, object]:
    """Return the verdict for programs. `time_source` is "device": nothing but the laptop's clock vouches for it."""
    found = checked.verification
    signer = found.signer
    record = found.record
    return {
        "ok": checked.ok,
        "reasons": [{"code": reason.code, **reason.data} for reason in checked.reasons],
        "intact": found.intact,
        "trusted": found.trusted,
        "pages_agree": record is not None and not checked.pages,
        "signed_at": None if found.signed_at is None else found.signed_at.isoformat(),
        "time_source": found.time_source,
        "signer": None
        if signer is None
        else {"name": signer.name, "inspector_id": signer.inspector_id, "agency_id": signer.agency_id},
        "record": None
        if record is None
        else {
            "id": record.id,
            "practice": record.inspection.practice,
            "form": record.inspection.form.id,
            "form_version": record.inspection.form.version,
            "contractor": record.inspection.contract.contractor.name,
            "contract": record.inspection.contract.number,
            "rating": record.rating.key,
        },
    }


def _lines(file: Path, checked: CheckedRecord) -> list[str]:
    found = checked.verification
    verdict = "有効 / VALID" if checked.ok else "無効 / REFUSED"
    lines = [f"{file}: {verdict}"]
    if found.signer is not None and found.intact:
        who = f"{found.signer.name} ({found.signer.agency_name}, {found.signer.inspector_id})"
        unsure = "" if found.trusted else "  ［未確認 / not confirmed］"
        lines.append(f"  署名者 / signer: {who}{unsure}")
    if found.signed_at is not None:
        lines.append(
            f"  署名日時（署名者の端末の時計） / signed at (signer's device clock): {found.signed_at.isoformat()}"
        )
    if found.record is not None:
        inspection = found.record.inspection
        lines.append(f"  検査対象 / inspected: {inspection.contract.contractor.name}、{inspection.contract.title}")
        if inspection.practice:
            lines.append("  見本です。公式の記録ではありません。 / Practice material, not an official record.")
    if checked.ok:
        lines.append(
            "  署名後の変更はなく、紙面と内蔵データは一致しています。 / Nothing changed since; page and data agree."
        )
    return lines + [f"  ! {line}" for reason in checked.reasons for line in reason_lines(reason.code, reason.data)]
