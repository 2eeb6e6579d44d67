"""`form check FILE…`, `form blank FORM --out PDF`, `form export FORM --out X.xlsx`, `form read-assessment X.xlsx`."""

import argparse
from pathlib import Path

from inspector_app.cli.output import complain, say, say_json
from inspector_app.cli.words import sentence
from inspector_app.errors import FormError
from inspector_app.usecases.check_form import check_form


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    check = actions.add_parser("check", help="check form definitions; every problem with file, line, path and reason")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.add_argument("--json", action="store_true", help="one JSON object on standard output")
    check.set_defaults(run=_check)
    blank = actions.add_parser("blank", help="print a blank form or official document as PDF")
    blank.add_argument("form", help="a form's id (jica.3-1), a definition file, or a document (minutes, policy, …)")
    blank.add_argument("--out", required=True, type=Path, metavar="PDF")
    style = blank.add_mutually_exclusive_group()
    style.add_argument("--walk", action="store_true", help="the form as a sheet for walking through")
    style.add_argument("--assessment", action="store_true", help="the form for the contractor's own answers")
    blank.set_defaults(run=_blank)
    export = actions.add_parser("export", help="write the form as a workbook for the contractor to fill in")
    export.add_argument("form", help="a form's id (jica.3-1) or a definition file")
    export.add_argument("--out", required=True, type=Path, metavar="XLSX")
    export.set_defaults(run=_export)
    read = actions.add_parser("read-assessment", help="read a filled-in workbook; every error with sheet and cell")
    read.add_argument("file", type=Path, metavar="XLSX")
    read.add_argument("--form", help="the form's id or definition, if it is none of ours")
    read.add_argument("--json", action="store_true", help="the answers, or the problems, as one JSON object")
    read.set_defaults(run=_read)


def _check(options: argparse.Namespace) -> int:
    report = [_checked(file, quiet=options.json) for file in options.files]
    valid = all(each["ok"] for each in report)
    if options.json:
        say_json({"ok": valid, "files": report})
    return 0 if valid else 1


def _checked(file: Path, *, quiet: bool) -> dict[str, object]:
    """Check one file, say what was found unless `quiet`, and return it for programs."""
    try:
        form = check_form(file)
    except FormError as error:
        if not quiet:
            complain(sentence(FormError(error.code, **{**error.data, "file": str(file)})))
        return {"file": str(file), "ok": False, "code": error.code, "problems": _plain(error)}
    if not quiet:
        say(f"{file}: OK ({form.id} {form.version}, {len(form.rows)} rows)")
    return {"file": str(file), "ok": True, "form": form.id, "version": form.version, "rows": len(form.rows)}


def _plain(error: FormError) -> list[dict[str, object]]:
    problems = error.data.get("problems")
    names = ("line", "path", "code", "found", "expected")
    listed = problems if isinstance(problems, list) else []
    return [{name: getattr(problem, name) for name in names} for problem in listed]


def _blank(options: argparse.Namespace) -> int:
    # Checking a form needs nothing that draws.
    from inspector_app.usecases.print_blank import Style, print_blank
    from inspector_app.usecases.write_file import write_file

    style = Style.WALK if options.walk else Style.ASSESSMENT if options.assessment else Style.SHEET
    write_file(options.out, print_blank(options.form, style))
    say(str(options.out))
    return 0


def _export(options: argparse.Namespace) -> int:
    from inspector_app.usecases.export_form import export_form
    from inspector_app.usecases.write_file import write_file

    write_file(options.out, export_form(options.form))
    say(str(options.out))
    return 0


def _read(options: argparse.Namespace) -> int:
    from inspector_app.domain.self_assessment import assessment_to_json
    from inspector_app.usecases.export_form import read_assessment
    from inspector_app.usecases.read_file import read_file

    try:
        assessment = read_assessment(read_file(options.file), str(options.file), options.form)
    except FormError as error:
        if options.json:
            say_json({"ok": False, "file": str(options.file), "code": error.code, "problems": _plain(error)})
        else:
            complain(sentence(error))
        return 1
    if options.json:
        say_json({"ok": True, "file": str(options.file), "assessment": assessment_to_json(assessment)})
    else:
        say(f"{options.file}: OK ({assessment.form.id} {assessment.form.version}, {len(assessment.answers)} rows)")
    return 0
