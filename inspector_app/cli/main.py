"""The command line: finds the verb, runs it, and turns errors into sentences and exit codes (PRODUCT §9)."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from inspector_app import __version__
from inspector_app.cli.output import complain, flush, prepare_streams
from inspector_app.errors import KnownError

DONE, REFUSED, WRONG_USE, INTERRUPTED = 0, 1, 2, 130

VERBS: Mapping[str, str] = {
    "demo": "主な仕事を無人で一通り行う / the main job, unattended, on practice material",
    "verify": "検査記録を検証する / verify a record",
    "extract": "検査記録の中のデータを取り出す / take the data out of a record",
    "form": "様式の定義を調べる・白紙を印刷する / check form definitions, print blank ones",
    "document": "公式の書類を別に入力して印刷する / official documents entered elsewhere, printed",
    "record": "別に入力した回答から検査記録を作る / a record from answers keyed elsewhere",
    "vault": "保管庫の点検・バックアップ・復元 / check, back up, restore the vault",
    "agency": "機構の受付 / the agency's desk",
}
"""Each is the module of that name in this package, imported when it is chosen: verifying needs no vault."""


def run_verb(arguments: Sequence[str]) -> int:
    """Carry out one verb; return 0 when done, 1 when refused or invalid, 2 for wrong use, 130 when interrupted."""
    prepare_streams()
    try:
        return _carried_out(arguments)
    except KnownError as error:
        _tell(error)
        return REFUSED
    except OSError as error:
        _tell(KnownError("file.unusable", file=error.filename, reason=error.strerror or type(error).__name__))
        return REFUSED
    except KeyboardInterrupt:
        complain("中断しました。 / Interrupted.")
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 (a bug: told in a form that can be passed on)
        _tell_bug(error)
        return REFUSED


def _carried_out(arguments: Sequence[str]) -> int:
    try:
        options = _parser().parse_args(arguments)
        code = int(options.run(options))
    except SystemExit as ending:  # argparse: --help, --version, wrong use
        code = int(ending.code or DONE)
    flush()
    return code


def _tell(error: KnownError) -> None:
    from inspector_app.cli.words import sentence

    complain(sentence(error))


def _tell_bug(error: Exception) -> None:
    from inspector_app.usecases.report_bug import report_bug

    complain(
        "プログラムの不具合です。次の報告を担当者に送ってください。入力内容は含まれません。",
        "This is a fault of the program. Please pass this report on; it holds nothing that was typed.",
        report_bug(error),
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="inspector-app",
        description="実地検査ノート。引数なしで画面を開きます。 Without arguments the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"inspector-app {__version__}")
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="保管庫のフォルダー / the vault's folder, if not the usual one"
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", parser_class=_Verb)
    for name, words in VERBS.items():
        verb = verbs.add_parser(name, help=words, description=words)
        verb.module = f"inspector_app.cli.{name}"
    return parser


class _Verb(argparse.ArgumentParser):
    """The parser of one verb; its options come from the verb's module when the verb is used."""

    module: str | None = None

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Fetch the options, then parse."""
        if self.module is not None:
            add_options: Callable[[argparse.ArgumentParser], None] = import_module(self.module).add_options
            self.module = None
            add_options(self)
        return super().parse_known_args(args, namespace)
