"""What is said about a record that was checked, in the order in which one asks; codes become words here."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.rating import rating_rule
from inspector_app.domain.record import Record
from inspector_app.gui.guard.file_names import name_shown
from inspector_app.gui.language import spoken
from inspector_app.gui.phrases import days_words, kind_words
from inspector_app.gui.reason_words import reason_words
from inspector_app.gui.verify.signature_words import (
    addition_words,
    correction_words,
    current_words,
    later_words,
    when_words,
    who_words,
)
from inspector_app.usecases.verify_file import VerifiedFile

if TYPE_CHECKING:
    from inspector_app.usecases.known_editions import LaterEdition

translate = QCoreApplication.translate

GOOD, CARE, BAD = "good", "care", "bad"


@dataclass(frozen=True, slots=True)
class Fact:
    """One question with its answer. `details` explain it; `tone` is GOOD, CARE or BAD."""

    question: str
    answer: str
    details: tuple[str, ...]
    tone: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict in a sentence and what it means, then the facts, then what the record is about."""

    tone: str
    words: str
    meaning: str
    facts: tuple[Fact, ...]
    about: tuple[tuple[str, str], ...]
    earlier_missing: bool = False
    """It corrects a record whose file was not given."""


def verdict(found: VerifiedFile, later: "LaterEdition | None" = None) -> Verdict:
    """Return everything that is said about a file; `later` is what counts in its place as the open vault knows."""
    checked = found.checked
    record = checked.verification.record
    if checked.ok and record is not None and record.inspection.practice:
        tone = CARE
        words = translate("Verify", "見本の記録です")
        meaning = translate("Verify", "署名と内容は合っていますが、練習用に作られたもので、公式の記録ではありません。")
    elif checked.ok:
        tone = GOOD
        words = translate("Verify", "この記録は確かです")
        meaning = translate(
            "Verify", "署名した人が確かめられ、署名の後に何も変わっておらず、紙面と中のデータが一致しています。"
        )
    elif found.only_unknown:
        tone = CARE
        words = translate("Verify", "変えられていません。ただし、署名した人はまだ確かめられていません")
        meaning = translate(
            "Verify",
            "署名の後に何も変わっておらず、紙面と中のデータは一致しています。署名した人が機構の人であることを確かめるには、"
            "機構から受け取った「信頼の起点」のファイル（.pem）を選んでください。",
        )
    elif {reason.code for reason in checked.reasons} == {"signature.revoked"}:
        tone = BAD
        words = translate("Verify", "この記録は信用できません")
        meaning = translate(
            "Verify", "署名した人の登録が取り消されています。この記録が有効かどうかは、機構に確かめてください。"
        )
    else:
        tone = BAD
        words = translate("Verify", "この記録は信用できません")
        meaning = translate("Verify", "理由を下に示します。この記録を受け取った相手に、もとの記録を求めてください。")
    steps = found.chain.earlier
    earlier = bool(steps) and steps[-1].checked is None
    return Verdict(tone, words, meaning, _facts(found, later), _about(record), earlier)


def _facts(found: VerifiedFile, later: "LaterEdition | None") -> tuple[Fact, ...]:
    verification, reasons = found.checked.verification, found.checked.reasons
    who, when = translate("Verify", "だれが署名したか"), translate("Verify", "いつ署名したか")
    facts = [Fact(who, *who_words(each, anchored=found.anchored)) for each in verification.signatures]
    facts += [Fact(when, *when_words(each)) for each in verification.signatures[:1]]
    facts.append(_change(intact=verification.intact))
    if verification.record is not None:
        facts.append(_pages(agree=not found.checked.pages))
    facts += [
        Fact(translate("Verify", "後から加えられたもの"), words, (), GOOD) for words in addition_words(verification)
    ]
    corrected = translate("Verify", "何を訂正した記録か")
    facts += [Fact(corrected, *correction_words(link)) for link in found.chain.earlier]
    if found.chain.current is None and later is None:
        facts += _editions(found, later)
    else:  # that another edition counts is said before anything else
        facts = [*_editions(found, later), *facts]
    if found.silent_lists:
        facts.insert(0, _silent(found))
    others = [each for each in reasons if not (found.only_unknown and each.code == "signature.untrusted")]
    if others:
        lines = tuple(dict.fromkeys(reason_words(each.code, each.data) for each in others))
        facts.insert(0, Fact(translate("Verify", "なぜ信用できないか"), lines[0], lines[1:], BAD))
    return tuple(facts)


def _silent(found: VerifiedFile) -> Fact:
    question = translate("Verify", "選ばれた失効リストは使えたか")
    answer = translate("Verify", "署名した人について何も述べていない失効リストがあります")
    why = translate("Verify", "別の認証局のものか、壊れています。この記録の機構の失効リストを選んでください。")
    return Fact(question, answer, (why, *(name_shown(Path(each).name) for each in found.silent_lists)), CARE)


def _editions(found: VerifiedFile, later: "LaterEdition | None") -> list[Fact]:
    """Return which edition counts today, where there is more than one."""
    question, chain = translate("Verify", "いま有効な版はどれか"), found.chain
    named = None if chain.current is None else chain.current.corrects
    if later is not None and (named is None or named.revision < later.revision):
        facts = [Fact(question, *later_words(later))]
    else:
        facts = [Fact(question, *current_words(chain))] if chain.later or chain.earlier else []
    if found.strangers:
        names = tuple(name_shown(Path(each).name) for each in found.strangers)
        strange = translate("Verify", "選ばれたファイルに、この記録の版でないものがあります")
        facts.append(Fact(translate("Verify", "ほかに選ばれたファイル"), strange, names, CARE))
    return facts


def _change(*, intact: bool) -> Fact:
    question = translate("Verify", "署名の後に変わっていないか")
    if intact:
        answer = translate("Verify", "1文字も変わっていません")
        return Fact(question, answer, (translate("Verify", "署名はファイル全体を覆っています。"),), GOOD)
    return Fact(question, translate("Verify", "変わっているか、署名を読み取れません"), (), BAD)


def _pages(*, agree: bool) -> Fact:
    question = translate("Verify", "紙面と中のデータは同じか")
    if agree:
        details = translate("Verify", "中のデータから紙面を描き直し、見えている紙面と比べました。")
        return Fact(question, translate("Verify", "同じです"), (details,), GOOD)
    return Fact(question, translate("Verify", "違います"), (), BAD)


def _about(record: Record | None) -> tuple[tuple[str, str], ...]:
    if record is None:
        return ()
    inspection, form = record.inspection, record.form
    contract = inspection.contract
    key = record.rating.key
    rating = "" if key is None else spoken(rating_rule(form, key).label)
    practice = translate("Verify", "はい。公式の記録ではありません。") if inspection.practice else ""
    lines = (
        (translate("Verify", "見本"), practice),
        (translate("Verify", "受注者"), contract.contractor.name),
        (translate("Verify", "契約の件名"), f"{contract.title}（{contract.number}）"),
        (translate("Verify", "検査"), f"{kind_words(inspection.kind)}　{days_words(inspection.dates)}"),
        (translate("Verify", "実施場所"), inspection.site.name),
        (translate("Verify", "様式"), f"{form.mark}{spoken(form.title)}"),
        (translate("Verify", "最終評価"), rating),
        (translate("Verify", "記録番号"), str(record.id)),
    )
    return tuple(line for line in lines if line[1])
