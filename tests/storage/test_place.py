from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.storage.answers import save_answer
from inspector_app.storage.place import Place, load_place, save_place
from inspector_app.storage.vault import Vault, open_vault
from tests.storage.examples import NOW, PASSPHRASE, judged, prepare


def test_the_last_place_comes_back_after_reopening(vault: Vault) -> None:
    assert load_place(vault) is None
    prepare(vault)
    save_place(vault, Place("today"))
    place = Place("guide", InspectionId("n1"), RowKey("small.r02"), "remarks", 17)
    save_place(vault, place)
    vault.close()
    again = open_vault(vault.files.path, PASSPHRASE)
    assert load_place(again) == place
    save_place(again, Place("today"))
    assert load_place(again) == Place("today")
    again.close()


def test_a_place_in_an_inspection_that_is_gone_is_none(vault: Vault) -> None:
    prepare(vault)
    save_place(vault, Place("guide", InspectionId("n2"), RowKey("small.r02")))
    assert load_place(vault) is None


def test_an_answer_and_the_place_can_be_one_transaction(vault: Vault) -> None:
    one = prepare(vault)
    with vault.atomic():
        save_answer(vault, one, judged(), NOW)
        save_place(vault, Place("guide", one, RowKey("small.r02")))
    assert load_place(vault) == Place("guide", one, RowKey("small.r02"))
