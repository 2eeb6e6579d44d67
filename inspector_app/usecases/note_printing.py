"""Write down that something was printed, and remember on which printer and sides."""

from inspector_app.domain.log import LogKind
from inspector_app.storage.settings import load_setting, save_setting
from inspector_app.storage.vault import Vault

_PRINTER, _SIDES = "printing.printer", "printing.sides"


def note_printing(vault: Vault, subject: str, what: str, printer: str, sides: str, pages: int) -> None:
    """Write down a print of so many pages (0 where it was stopped); `subject` is what it was about, by its id."""
    with vault.atomic():
        save_setting(vault, _PRINTER, printer)
        save_setting(vault, _SIDES, sides)
        vault.log(LogKind.PRINTED, subject, {"what": what, "printer": printer, "pages": pages})


def last_print(vault: Vault) -> tuple[str, str]:
    """Return the printer and the sides of the paper that were chosen last, empty before the first print."""
    return str(load_setting(vault, _PRINTER, "")), str(load_setting(vault, _SIDES, ""))
