"""`document list`, `document template KIND --out FILE`, `document print FILE --out PDF`: papers entered elsewhere."""

import argparse
from pathlib import Path

from inspector_app.cli.output import say, say_json
from inspector_app.domain.document import DocumentKind
from inspector_app.domain.record import Record
from inspector_app.usecases.print_entries import FOLLOWS, document_kinds, print_entries, read_record, write_template
from inspector_app.usecases.read_anchors import read_anchors
from inspector_app.usecases.read_file import read_file
from inspector_app.usecases.world import device_time
from inspector_app.usecases.write_file import check_writable, write_file


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    listed = actions.add_parser("list", help="書類の種類 / the kinds of document")
    listed.add_argument("--json", action="store_true", help="one JSON object on standard output")
    listed.set_defaults(run=_list)
    template = actions.add_parser("template", help="入力用のファイルを書き出す / write a file to fill in")
    template.add_argument("kind", choices=[kind.value for kind in DocumentKind], metavar="KIND")
    template.add_argument("--out", required=True, type=Path, metavar="FILE", help="YAML; JSON where it ends in .json")
    template.set_defaults(run=_template)
    printed = actions.add_parser("print", help="入力したファイルから PDF を作る / make a PDF of a filled-in file")
    printed.add_argument("file", type=Path, metavar="FILE", help="YAML or JSON")
    printed.add_argument("--out", required=True, type=Path, metavar="PDF")
    printed.add_argument("--draft", action="store_true", help="before all is filled in: 下書き on every page")
    printed.set_defaults(run=_print)
    for action in (template, printed):
        action.add_argument("--record", type=Path, metavar="PDF", help="the signed record that the document follows")
        action.add_argument("--trust", type=Path, metavar="CA.pem", help="the agency's trust anchor, for that record")


def _list(options: argparse.Namespace) -> int:
    kinds = document_kinds()
    if options.json:
        listed = [
            {"kind": each.kind, "name": each.name.ja, "english": each.name.en, "needs_record": each.about in FOLLOWS}
            for each in kinds
        ]
        say_json({"documents": listed})
        return 0
    for each in kinds:
        record = "（--record）" if each.about in FOLLOWS else ""
        say(f"{each.kind.value:<14}{each.name.ja}{record} / {each.name.en}")
    return 0


def _template(options: argparse.Namespace) -> int:
    as_json = options.out.suffix.lower() == ".json"
    made = write_template(DocumentKind(options.kind), device_time(), _record(options), as_json=as_json)
    write_file(options.out, made.encode())
    say(str(options.out))
    return 0


def _print(options: argparse.Namespace) -> int:
    check_writable(options.out)
    entered, name = read_file(options.file), str(options.file)
    write_file(options.out, print_entries(entered, name, device_time(), _record(options), draft=options.draft))
    say(str(options.out))
    return 0


def _record(options: argparse.Namespace) -> Record | None:
    if options.record is None:
        return None
    anchors = read_anchors(options.trust) if options.trust else ()
    return read_record(options.record, anchors, device_time())
