"""Remember which key somebody signs with: in which file, or by which library on which card; never what opens it."""

from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.canonical import Json
from inspector_app.storage.vault import Vault
from inspector_app.usecases.keep_setting import load_setting, save_setting

_NAME = "signing_key"


@dataclass(frozen=True, slots=True)
class KeyChoice:
    """`on_token` was used last; `file` is a PKCS#12 file, `library` a PKCS#11 one, `label` names the card."""

    on_token: bool = False
    file: Path | None = None
    library: Path | None = None
    label: str = ""


def recall_key(vault: Vault) -> KeyChoice:
    """Return what was used last; files that are not there now, as when a stick is not in, are left out."""
    kept = load_setting(vault, _NAME)
    if not isinstance(kept, dict):
        return KeyChoice()
    label = kept.get("label")
    return KeyChoice(
        on_token=kept.get("on_token") is True,
        file=_there(kept.get("file")),
        library=_there(kept.get("library")),
        label=label if isinstance(label, str) else "",
    )


def remember_key(vault: Vault, choice: KeyChoice) -> None:
    """Keep it in the vault; of the way that was not used now, what was kept before."""
    before = load_setting(vault, _NAME)
    kept: dict[str, Json] = dict(before) if isinstance(before, dict) else {}
    kept["on_token"] = choice.on_token
    if choice.file is not None:
        kept["file"] = str(choice.file)
    if choice.library is not None:
        kept |= {"library": str(choice.library), "label": choice.label}
    save_setting(vault, _NAME, kept)


def _there(path: Json) -> Path | None:
    if not isinstance(path, str):
        return None
    try:
        return Path(path) if Path(path).is_file() else None
    except (OSError, ValueError):
        return None
