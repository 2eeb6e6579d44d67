"""`agency init|enrol|intake|status|…`: the agency's desk. Each action imports what it needs and nothing else."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from inspector_app.agency.entries import Received
from inspector_app.cli.agency_people import add_people
from inspector_app.cli.agency_records import add_records
from inspector_app.cli.output import say, say_json
from inspector_app.cli.secret import add_passphrase_option, passphrase
from inspector_app.domain.contract import Agency, Inspector
from inspector_app.domain.ids import AgencyId, InspectorId, RecordId
from inspector_app.usecases.read_file import read_file
from inspector_app.usecases.world import device_time
from inspector_app.usecases.write_file import write_file


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    _add_init(actions.add_parser("init", help="機構の認証局と受付を作る / set up the desk with its authority"))
    _add_enrol(actions.add_parser("enrol", help="調査者の端末を登録する / enrol an inspector's laptop"))
    _add_intake(actions.add_parser("intake", help="検査記録を受け付ける / take records in and answer them"))
    _add_status(
        actions.add_parser("status", help="受け付けた記録と登録した調査者 / what was received, who is enrolled")
    )
    add_people(actions)
    add_records(actions)


def _desk_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--desk", required=True, type=Path, metavar="DIR", help="the desk's folder")
    add_passphrase_option(parser)


def _add_init(parser: argparse.ArgumentParser) -> None:
    _desk_options(parser)
    parser.add_argument("--id", required=True, help="the agency's id")
    parser.add_argument("--name", required=True, help="the agency's name, as printed")
    parser.add_argument("--practice", action="store_true", help="a desk to learn with: everything says 見本")
    parser.set_defaults(run=_init)


def _add_enrol(parser: argparse.ArgumentParser) -> None:
    _desk_options(parser)
    parser.add_argument("--request", required=True, type=Path, metavar="FILE", help="the laptop's request")
    parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="the enrolment file to hand out")
    parser.add_argument("--inspector-id", required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--title", default="", help="職名")
    parser.add_argument("--department", default="")
    parser.add_argument("--days", type=int, help="how long the certificate is valid (1095)")
    parser.set_defaults(run=_enrol)


def _add_intake(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where laptops deliver; answers are put there too")
    _desk_options(parser)
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    parser.set_defaults(run=_intake)


def _add_status(parser: argparse.ArgumentParser) -> None:
    _desk_options(parser)
    parser.set_defaults(run=_status)


def _init(options: argparse.Namespace) -> int:
    from inspector_app.agency.desk import init_desk
    from inspector_app.usecases.judge_passphrase import refuse_weak

    agency = Agency(AgencyId(options.id), options.name)
    secret = passphrase(options, twice=True)
    refuse_weak(secret, (options.id, options.name))
    with init_desk(options.desk, agency, secret, device_time(), practice=options.practice) as desk:
        say(str(desk.folder / "trust.pem"))
    return 0


def _enrol(options: argparse.Namespace) -> int:
    from inspector_app.agency.desk import open_desk
    from inspector_app.agency.enrolment import DAYS, enrol

    inspector = Inspector(InspectorId(options.inspector_id), options.name, options.title, options.department)
    request = read_file(options.request)
    days = DAYS if options.days is None else options.days
    with open_desk(options.desk, passphrase(options)) as desk:
        write_file(options.out, enrol(desk, request, inspector, device_time(), days=days))
    say(str(options.out))
    return 0


def _intake(options: argparse.Namespace) -> int:
    from inspector_app.cli.agency_intake import run_intake

    return run_intake(options)


def _status(options: argparse.Namespace) -> int:
    from inspector_app.agency.desk import open_desk

    with open_desk(options.desk, passphrase(options)) as desk:
        enrolled, received = desk.registry.all_enrolled(), desk.registry.all_received()
        status = {
            "agency": desk.agency.name,
            "practice": desk.practice,
            "enrolled": [
                {"inspector": each.name, "until": each.not_after, "revoked": each.revoked_at} for each in enrolled
            ],
            "received": [
                {
                    "number": each.number,
                    "contract": each.contract_number,
                    "contractor": each.contractor,
                    "visited": each.visited,
                    "rating": each.rating,
                    "practice": each.practice,
                    "corrects": _number_of(received, each.corrects),
                    "counts_today": _counting(received, each).number,
                    "versions": [
                        {"made": version.made, "at": version.at, "until": version.until}
                        for version in desk.registry.versions(each.number)
                    ],
                }
                for each in received
            ],
            "refused": desk.registry.count_refusals(),
        }
    say_json(status, indent=2)
    return 0


def _counting(received: Sequence[Received], record: Received) -> Received:
    """Return the edition of a record that counts today: the last of those that correct it, or itself."""
    corrections = {each.corrects: each for each in received if each.corrects is not None}
    for _ in received:
        record = corrections.get(record.record_id, record)
    return record


def _number_of(received: Sequence[Received], record_id: RecordId | None) -> int | None:
    """Return the number of the record that another one corrects, None where it was never taken in."""
    return next((each.number for each in received if each.record_id == record_id), None)
