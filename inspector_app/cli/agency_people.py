"""What the desk does about people: officers of recovery, and an inspector whose laptop is lost. Options only."""

import argparse
from pathlib import Path

from inspector_app.agency.entries import Why
from inspector_app.cli.secret import add_passphrase_option


def add_people(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the actions."""
    _add_officer(actions.add_parser("officer", help="復旧担当者の任命・解任 / appoint or dismiss recovery officers"))
    _add_recover(actions.add_parser("recover", help="二人の担当者で保管庫を復旧する / open a vault with two officers"))
    _add_revoke(actions.add_parser("revoke", help="調査者の証明書の失効 / revoke an inspector's certificate"))
    _add_device_loss(actions.add_parser("device-loss", help="端末の亡失時の判断資料 / the sheet for a lost laptop"))


def _add_officer(parser: argparse.ArgumentParser) -> None:
    _add_desk(parser)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--name", help="appoint this officer; the key goes to --out, under the officer's passphrase")
    what.add_argument("--dismiss", metavar="NAME", help="entrust no further laptops to this officer")
    parser.add_argument("--out", type=Path, metavar="FILE", help="the officer's key: keep it away from the desk")
    parser.add_argument("--officer-passphrase-fd", type=int, metavar="N", help="the officer's passphrase, likewise")
    add_passphrase_option(parser)
    parser.set_defaults(run=_officer, parser=parser)


def _add_recover(parser: argparse.ArgumentParser) -> None:
    _add_desk(parser)
    parser.add_argument("--vault", required=True, type=Path, metavar="FILE", help="the inspector's request")
    parser.add_argument("--inspector-id", required=True, metavar="ID", help="whose vault it is")
    parser.add_argument("--officer", required=True, action="append", type=Path, metavar="KEY", help="each one's key")
    parser.add_argument(
        "--officer-passphrase-fd", action="append", type=int, default=[], metavar="N", help="in the same order"
    )
    parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="the file to hand to the inspector")
    parser.set_defaults(run=_recover)


def _add_revoke(parser: argparse.ArgumentParser) -> None:
    _add_desk(parser)
    parser.add_argument("--inspector-id", required=True, metavar="ID", help="whose certificates")
    parser.add_argument("--why", required=True, choices=[why.value for why in Why], help="why they do not count")
    parser.set_defaults(run=_revoke)


def _add_device_loss(parser: argparse.ArgumentParser) -> None:
    _add_desk(parser)
    parser.add_argument("--inspector-id", required=True, metavar="ID", help="whose laptop it is")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of the sheet")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the sheet there (UTF-8)")
    parser.set_defaults(run=_device_loss)


def _add_desk(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--desk", required=True, type=Path, metavar="DIR", help="the desk's folder")


def _officer(options: argparse.Namespace) -> int:
    from inspector_app.cli.agency_recovery import run_officer

    return run_officer(options)


def _recover(options: argparse.Namespace) -> int:
    from inspector_app.cli.agency_recovery import run_recover

    return run_recover(options)


def _revoke(options: argparse.Namespace) -> int:
    from inspector_app.cli.agency_loss import run_revoke

    return run_revoke(options)


def _device_loss(options: argparse.Namespace) -> int:
    from inspector_app.cli.agency_loss import run_device_loss

    return run_device_loss(options)
