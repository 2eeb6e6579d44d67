"""`agency init|enrol|intake|status`: the agency's desk."""

import argparse
import json
import sys
from pathlib import Path

from inspector_app import paths
from inspector_app.agency.desk import init_desk, open_desk
from inspector_app.agency.enrolment import DAYS, enrol
from inspector_app.agency.intake import IntakeResult, Outcome, take_in
from inspector_app.cli.secret import add_passphrase_option, passphrase
from inspector_app.cli.words import reason_lines
from inspector_app.domain.contract import Agency, Inspector
from inspector_app.domain.ids import AgencyId, InspectorId
from inspector_app.usecases.intake_rules import intake_rules
from inspector_app.usecases.read_file import read_file
from inspector_app.usecases.world import device_time, make_world
from inspector_app.usecases.write_file import write_file


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the command line."""
    parser = verbs.add_parser("agency", help="機構の受付 / the agency's desk")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    _add_init(actions.add_parser("init", help="機構の認証局と受付を作る / set up the desk with its authority"))
    _add_enrol(actions.add_parser("enrol", help="調査者の端末を登録する / enrol an inspector's laptop"))
    _add_intake(actions.add_parser("intake", help="検査記録を受け付ける / take records in and answer them"))
    _add_status(
        actions.add_parser("status", help="受け付けた記録と登録した調査者 / what was received, who is enrolled")
    )


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
    parser.add_argument("--days", type=int, default=DAYS, help=f"how long the certificate is valid ({DAYS})")
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
    agency = Agency(AgencyId(options.id), options.name)
    secret = passphrase(options, twice=True)
    with init_desk(options.desk, agency, secret, device_time(), practice=options.practice) as desk:
        print(desk.folder / "trust.pem")
    return 0


def _enrol(options: argparse.Namespace) -> int:
    inspector = Inspector(InspectorId(options.inspector_id), options.name, options.title, options.department)
    request = read_file(options.request)
    with open_desk(options.desk, passphrase(options)) as desk:
        write_file(options.out, enrol(desk, request, inspector, device_time(), days=options.days))
    print(options.out)
    return 0


def _intake(options: argparse.Namespace) -> int:
    world = make_world(paths.data_folder())
    with open_desk(options.desk, passphrase(options)) as desk:
        results = take_in(desk, options.folder, intake_rules(world), world.now())
    if options.json:
        print(json.dumps({"results": [_as_json(result) for result in results]}, ensure_ascii=False, default=str))
    for result in results if not options.json else ():
        _print(result)
    bad = {Outcome.REFUSED, Outcome.FAILED}
    return 1 if any(result.outcome in bad for result in results) else 0


def _as_json(result: IntakeResult) -> dict[str, object]:
    return {
        "package": result.package,
        "outcome": result.outcome.value,
        "record_id": result.record_id,
        "number": result.number,
        "reasons": [{"code": reason.code, **reason.data} for reason in result.reasons],
    }


def _print(result: IntakeResult) -> None:
    words = {
        Outcome.RECEIVED: "受領 / received",
        Outcome.KNOWN: "受領済み / received before",
        Outcome.REFUSED: "差戻し / refused",
        Outcome.FAILED: "失敗、次回再試行 / failed, will be tried again",
    }
    number = "" if result.number is None else f" No.{result.number}"
    stream = sys.stderr if result.reasons else sys.stdout
    print(f"{result.package[:12]}…: {words[result.outcome]}{number}", file=stream)
    for reason in result.reasons:
        print(*(f"  {line}" for line in reason_lines(reason.code, reason.data)), sep="\n", file=stream)


def _status(options: argparse.Namespace) -> int:
    with open_desk(options.desk, passphrase(options)) as desk:
        status = {
            "agency": desk.agency.name,
            "practice": desk.practice,
            "enrolled": [
                {"inspector": each.name, "until": each.not_after, "revoked": each.revoked_at}
                for each in desk.registry.all_enrolled()
            ],
            "received": [
                {
                    "number": each.number,
                    "contract": each.contract_number,
                    "contractor": each.contractor,
                    "visited": each.visited,
                    "rating": each.rating,
                    "practice": each.practice,
                }
                for each in desk.registry.all_received()
            ],
            "refused": desk.registry.count_refusals(),
        }
    print(json.dumps(status, ensure_ascii=False, indent=2, default=str))
    return 0
