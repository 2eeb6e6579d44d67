"""The search over the whole vault, as a screen asks for it."""

from dataclasses import replace

import pytest

from inspector_app.domain.closing import Attendant, Closing, Side
from inspector_app.domain.evidence import Evidence, EvidenceKind, Seen
from inspector_app.domain.ids import EvidenceId, InspectionId
from inspector_app.domain.log import LogKind
from inspector_app.domain.roster import Listed, Present
from inspector_app.forms.practice import PracticeMaterial
from inspector_app.storage.evidence import add_evidence
from inspector_app.storage.log import read_log
from inspector_app.storage.vault import Vault
from inspector_app.usecases.answer_row import answer_row
from inspector_app.usecases.destroy_inspection import destroy_inspection
from inspector_app.usecases.open_inspection import open_inspection
from inspector_app.usecases.search_vault import Hit, Where, keep_search_ready, search_vault
from inspector_app.usecases.world import World
from inspector_app.usecases.write_closing import write_closing
from inspector_app.usecases.write_roster import write_roster


@pytest.fixture
def noted(world: World, vault: Vault, answered: InspectionId) -> InspectionId:
    """An inspection in whose third row something is written that stands nowhere else."""
    opened = open_inspection(vault, answered)
    answer = opened.answers[opened.form.rows[2].key]
    answer_row(world, vault, answered, replace(answer, remarks="ﾜｲﾔｰﾛｯｸが髙橋様の席に残されていた。"))
    return answered


def only(hits: tuple[Hit, ...]) -> Hit:
    [hit] = hits
    return hit


def test_a_hit_says_where_it_stands(vault: Vault, noted: InspectionId, material: PracticeMaterial) -> None:
    hit = only(search_vault(vault, "ワイヤーロックが"))
    assert (hit.inspection_id, hit.where) == (noted, Where.REMARKS)
    assert (hit.contract_number, hit.contractor) == (material.contract.number, material.contract.contractor.name)
    assert hit.row is not None
    assert hit.row.no == 3
    [(start, end)] = hit.excerpt.spans
    assert hit.excerpt.text[start:end] == "ﾜｲﾔｰﾛｯｸが"


def test_all_words_have_to_stand_together(vault: Vault, noted: InspectionId) -> None:
    assert only(search_vault(vault, "髙橋様 ワイヤー")).inspection_id == noted
    assert search_vault(vault, "髙橋様 ワイヤー 倉庫番") == ()


def test_contracts_are_found_without_an_inspection(vault: Vault, material: PracticeMaterial) -> None:
    hit = only(search_vault(vault, material.contract.number))
    assert (hit.contract_id, hit.inspection_id, hit.row) == (material.contract.id, None, None)
    assert hit.where is Where.CONTRACT_NUMBER


def test_evidence_leads_to_its_row(world: World, vault: Vault, noted: InspectionId) -> None:
    row = open_inspection(vault, noted).form.rows[4]
    seen = Evidence(EvidenceId("e1"), row.key, EvidenceKind.SEEN, world.now(), seen=Seen("媒体廃棄の証明書綴り"))
    add_evidence(vault, noted, seen, {})
    hit = only(search_vault(vault, "証明書綴り"))
    assert (hit.evidence_id, hit.where) == ("e1", Where.SEEN)
    assert hit.row is not None
    assert hit.row.no == 5


@pytest.mark.usefixtures("noted")
@pytest.mark.parametrize("text", ["", "  \n", "\ud800", "倉庫番の犬", "ワイヤーロックが髙橋様の机"])
def test_nothing_is_found_where_there_is_nothing(vault: Vault, text: str) -> None:
    assert search_vault(vault, text) == ()


@pytest.mark.usefixtures("noted")
def test_the_log_says_once_that_somebody_searched_and_never_what_for(vault: Vault) -> None:
    before = vault.log_head().number
    for text in ("ワ", "ワイ", "ワイヤ"):
        assert search_vault(vault, text)
    assert vault.log_head().number == before + 1
    [entry] = read_log(vault, limit=1)
    assert (entry.kind, entry.data) == (LogKind.READ, {"what": "search"})


@pytest.mark.usefixtures("noted")
def test_a_quiet_moment_brings_the_search_up_to_date(vault: Vault) -> None:
    moments = 1
    while not keep_search_ready(vault, 10):
        moments += 1
    assert moments > 3
    assert search_vault(vault, "ワイヤー")


def test_what_was_destroyed_is_not_found(world: World, vault: Vault, noted: InspectionId) -> None:
    assert search_vault(vault, "髙橋様の席")
    destroy_inspection(world, vault, noted, "誤って作成した")
    assert search_vault(vault, "髙橋様の席") == ()


def test_what_was_said_at_the_end_and_who_was_there_is_found(world: World, vault: Vault, noted: InspectionId) -> None:
    people = (Attendant(Side.CONTRACTOR, "葛飾 北斎", "施設係"),)
    write_closing(world, vault, noted, Closing(comment="絵筆の保管庫を直す。", attendance=people))
    write_roster(world, vault, noted, (Present("歌川 広重", "東海道印刷", Listed.NO),))
    for text, where in (("絵筆の保管庫", Where.TALK), ("北斎", Where.PRESENT), ("東海道印刷", Where.PRESENT)):
        hit = only(search_vault(vault, text))
        assert (hit.inspection_id, hit.where, hit.row) == (noted, where, None)
    write_closing(world, vault, noted, Closing(comment="直した。", attendance=people))
    assert search_vault(vault, "絵筆の保管庫") == ()


def test_what_only_resembles_a_long_word_takes_nobodys_place(world: World, vault: Vault, noted: InspectionId) -> None:
    opened = open_inspection(vault, noted)
    for place, remarks in enumerate(("あいうえおか", "うえあいおか", "うえあいおか。")):
        answer = opened.answers[opened.form.rows[place].key]
        answer_row(world, vault, noted, replace(answer, remarks=remarks))
    hit = only(search_vault(vault, "あいうえおか", limit=2))
    assert hit.row is not None
    assert hit.row.no == 1
