"""`form check FILE…` and `form blank FORM --out PDF`."""

import argparse
import json
import sys
from pathlib import Path

from inspector_app.cli.words import sentence
from inspector_app.errors import FormError
from inspector_app.usecases.check_form import check_form
from inspector_app.usecases.print_blank import print_blank
from inspector_app.usecases.write_file import write_file


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the command line."""
    parser = verbs.add_parser(
        "form", help="様式の定義を調べる・白紙を印刷する / check form definitions, print blank ones"
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    check = actions.add_parser("check", help="check form definitions; every problem with file, line, path and reason")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.add_argument("--json", action="store_true", help="one JSON object on standard output")
    check.set_defaults(run=_check)
    blank = actions.add_parser("blank", help="print the blank form as PDF")
    blank.add_argument("form", help="a form's id (jica.3-1) or a definition file")
    blank.add_argument("--out", required=True, type=Path, metavar="PDF")
    blank.set_defaults(run=_blank)


def _check(options: argparse.Namespace) -> int:
    valid = True
    report: list[dict[str, object]] = []
    for file in options.files:
        try:
            form = check_form(file)
            report.append({"file": str(file), "ok": True, "form": form.id, "version": form.version})
            line = f"{file}: OK ({form.id} {form.version}, {len(form.rows)} rows)"
        except FormError as error:
            valid = False
            report.append({"file": str(file), "ok": False, "problems": _plain(error)})
            line = sentence(error)
        if not options.json:
            print(line, file=sys.stdout if report[-1]["ok"] else sys.stderr)
    if options.json:
        print(json.dumps({"ok": valid, "files": report}, ensure_ascii=False))
    return 0 if valid else 1


def _blank(options: argparse.Namespace) -> int:
    write_file(options.out, print_blank(options.form))
    print(options.out)
    return 0


def _plain(error: FormError) -> list[dict[str, object]]:
    problems = error.data.get("problems")
    if not isinstance(problems, list):
        return [{"path": "$", "reason": str(error)}]
    return [{"path": problem.path, "line": problem.line, "reason": problem.reason} for problem in problems]
