"""Whatever an inspection has in the vault goes with it."""

import pytest

from inspector_app.domain.ids import InspectionId
from inspector_app.storage.backup import check_database
from inspector_app.storage.destruction import Grounds, Order, destroy
from inspector_app.storage.migrations import LATEST
from inspector_app.storage.vault import Vault
from tests.storage.examples import LATER
from tests.vaults.content import DELIVERED, OPEN, fill
from tests.vaults.third import BESIDE

ORDER = Order("i1", "髙橋 𠮷子", Grounds.ORDER, "契約が取り消された", LATER)


def rows_naming(vault: Vault, inspection: str) -> dict[str, int]:
    """Return the tables in which any column holds the id, but for the log, with the number of rows."""
    found = {}
    for table in vault.database.tables:
        if table.name == "log" or table.name.startswith("search_words"):
            continue
        columns = " OR ".join(f'"{column.name}" = ?1' for column in table.columns)
        ((count,),) = vault.rows(f'SELECT count(*) FROM "{table.name}" WHERE {columns}', (inspection,))
        if count:
            found[table.name] = count
    return found


@pytest.mark.parametrize("inspection", [DELIVERED, OPEN, BESIDE])
def test_no_row_names_it_any_more_and_the_vault_is_whole(vault: Vault, inspection: InspectionId) -> None:
    fill(vault)
    assert len(rows_naming(vault, inspection)) >= 2
    destroy(vault, inspection, ORDER)
    # Another sheet may still name it as its main one, or as the one that it corrects.
    assert rows_naming(vault, inspection).keys() <= {"companions", "corrections"}
    assert check_database(vault.database.conn, vault.id, LATEST, vault.log_head()) == []
