"""What the desk does with records that it took in: sign them further, and keep them convincing. Options only."""

import argparse
from collections.abc import Callable
from pathlib import Path

from inspector_app.cli.secret import add_passphrase_option
from inspector_app.cli.signer_options import add_signer_options


def add_records(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the actions."""
    _add_signer(actions.add_parser("signer", help="監督職員などの署名の鍵を発行する / issue a key to sign with"))
    _add_sign(actions.add_parser("sign", help="受け付けた記録に署名を加える / add a signature to a record"))
    _add_service(actions.add_parser("time-service", help="タイムスタンプの発行者を決める / which time-stamps to use"))
    _add_preserve(actions.add_parser("preserve", help="長期検証の情報を加える / make records last"))
    _add_renew(actions.add_parser("renew", help="期限前に長期検証の情報を更新する / renew what makes them last"))
    _add_list(actions.add_parser("crl", help="失効リストを書き出す / write the revocation list"))


def _add_signer(parser: argparse.ArgumentParser) -> None:
    _add_desk(parser)
    parser.add_argument("--inspector-id", required=True, metavar="ID", help="職員番号など / the person's id")
    parser.add_argument("--name", required=True)
    parser.add_argument("--title", default="", help="職名")
    parser.add_argument("--department", default="")
    parser.add_argument("--days", type=int, default=1095, help="how long the certificate is valid (1095)")
    parser.add_argument("--out", required=True, type=Path, metavar="FILE.p12", help="key and certificate")
    parser.add_argument("--secret-fd", type=int, metavar="N", help="that file's own passphrase, likewise")
    parser.set_defaults(run=_run("signer"))


def _add_sign(parser: argparse.ArgumentParser) -> None:
    _add_desk(parser)
    parser.add_argument("--number", required=True, type=int, metavar="N", help="受付番号 / the record's number")
    add_signer_options(parser)
    parser.add_argument("--out", type=Path, metavar="PDF", help="write a copy there")
    parser.set_defaults(run=_run("sign"))


def _add_service(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--desk", required=True, type=Path, metavar="DIR", help="the desk's folder")
    parser.add_argument("--url", required=True, help="where the service answers (RFC 3161)")
    parser.add_argument("--trust", required=True, type=Path, metavar="PEM", help="the authority behind the service")
    parser.set_defaults(run=_run("time_service"))


def _add_preserve(parser: argparse.ArgumentParser) -> None:
    _add_desk(parser)
    parser.add_argument(
        "--number", type=int, action="append", default=[], metavar="N", help="these records; all that never were"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    parser.set_defaults(run=_run("preserve"))


def _add_renew(parser: argparse.ArgumentParser) -> None:
    _add_desk(parser)
    parser.add_argument("--within", type=int, default=180, metavar="DAYS", help="what ends within so many days (180)")
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    parser.set_defaults(run=_run("renew"))


def _add_list(parser: argparse.ArgumentParser) -> None:
    _add_desk(parser)
    parser.add_argument("--out", required=True, type=Path, metavar="FILE.crl", help="for verify --crl")
    parser.set_defaults(run=_run("list"))


def _add_desk(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--desk", required=True, type=Path, metavar="DIR", help="the desk's folder")
    add_passphrase_option(parser)


def _run(action: str) -> Callable[[argparse.Namespace], int]:
    """Return what carries out an action of `agency_lasting`, which is imported only then."""

    def run(options: argparse.Namespace) -> int:
        from inspector_app.cli import agency_lasting

        return agency_lasting.ACTIONS[action](options)

    return run
