"""`form check FILE…` and `form blank FORM --out PDF`."""

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
    blank = actions.add_parser("blank", help="print the blank form as PDF")
    blank.add_argument("form", help="a form's id (jica.3-1) or a definition file")
    blank.add_argument("--out", required=True, type=Path, metavar="PDF")
    blank.set_defaults(run=_blank)


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
    from inspector_app.usecases.print_blank import print_blank
    from inspector_app.usecases.write_file import write_file

    write_file(options.out, print_blank(options.form))
    say(str(options.out))
    return 0
