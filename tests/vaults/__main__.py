"""Write the vault of the schema that is being released; refuses where there is one."""

from pathlib import Path

from inspector_app.storage.folder import Folder
from inspector_app.storage.migrations import LATEST
from inspector_app.storage.vault import create_vault
from tests.storage.examples import COST
from tests.vaults.content import PASSPHRASE, fill


def main() -> None:
    """Make `schema-N/` beside this file."""
    folder = Path(__file__).parent / f"schema-{LATEST}"
    vault = create_vault(folder, PASSPHRASE, cost=COST)
    fill(vault)
    vault.close()
    for file in (Folder(folder).lock, Folder(folder).ballast):
        file.unlink(missing_ok=True)


if __name__ == "__main__":
    main()
