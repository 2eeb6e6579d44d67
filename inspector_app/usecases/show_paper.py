"""Show a blank paper or one that is handed out, and write down that it was printed or taken out."""

from pathlib import Path

from inspector_app import paths
from inspector_app.domain.document import DocumentKind
from inspector_app.domain.form import Text
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.ids import ContractId, FormId
from inspector_app.domain.log import LogKind
from inspector_app.forms.entry_reader import entry_form
from inspector_app.forms.library import Library
from inspector_app.reports.documents.wording import wording
from inspector_app.storage.vault import Vault
from inspector_app.usecases.print_blank import POLICY, Style, print_blank
from inspector_app.usecases.write_file import write_file


def show_paper(vault: Vault, which: str, contract_id: ContractId | None = None) -> bytes:
    """Return a paper as PDF; `which` is "policy", "blank:<kind>", or "<style>:<form>". Errors as `print_blank`."""
    drawn = _drawn(which)
    vault.log(LogKind.PRINTED, contract_id or "", {"what": "paper", "paper": which})
    return drawn


def paper_name(which: str) -> Text:
    """Return what a paper is called; `which` as for `show_paper`."""
    style, _colon, name = which.partition(":")
    if style == "blank":
        return entry_form(DocumentKind(name)).name
    if name:
        return form_from_json(Library(paths.forms_folder()).definition(FormId(name))).title
    return Text(wording(POLICY).text("name"), "Basic policy on specific personal information")


def export_paper(vault: Vault, which: str, target: Path, contract_id: ContractId | None = None) -> None:
    """Write a paper outside the vault; errors as `print_blank` and `write_file`."""
    write_file(target, _drawn(which))
    vault.log(LogKind.EXPORTED, contract_id or "", {"what": "paper", "paper": which, "file": target.name})


def export_workbook(vault: Vault, form: str, target: Path, contract_id: ContractId | None = None) -> None:
    """Write the workbook that a contractor answers in; FormError `form.unknown`, errors of `write_file`."""
    from inspector_app.usecases.export_form import export_form

    write_file(target, export_form(form))
    vault.log(LogKind.EXPORTED, contract_id or "", {"what": "workbook", "form": form, "file": target.name})


def _drawn(which: str) -> bytes:
    style, _colon, name = which.partition(":")
    if not name:
        return print_blank(which)
    return print_blank(name) if style == "blank" else print_blank(name, Style(style))
