"""Signatures, clocks and what was added, said for a contractor who has never seen a certificate."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector_app.gui.phrases import day_words, moment_words
from inspector_app.gui.reason_words import reason_words
from inspector_app.usecases.verify_file import SERVICE_TIME, Chain, FoundSignature, Link, Status, Verification

if TYPE_CHECKING:
    from inspector_app.usecases.known_editions import LaterEdition

translate = QCoreApplication.translate
Words = tuple[str, tuple[str, ...], str]
"""An answer, what explains it, and its tone."""


def who_words(signature: FoundSignature, *, anchored: bool) -> Words:
    """Return who signed, and how one knows."""
    signer = signature.signer
    name = signature.stated_name or signer.name
    answer = "　".join(filter(None, (signer.agency_name, signer.title, name)))
    details = [_known(signature, anchored=anchored), *_revoked(signature)]
    if signature.stated_reason:
        details.append(translate("Verify", "署名の趣旨：{reason}").format(reason=signature.stated_reason))
    revoked = signature.revocation is not None and signature.revocation.status is Status.REVOKED
    tone = "bad" if revoked else "good" if signature.trusted else "care"
    return answer, tuple(details), tone


def when_words(signature: FoundSignature) -> Words:
    """Return when it was signed, and whose clock says so."""
    at = signature.signed_at
    answer = translate("Verify", "わかりません") if at is None else moment_words(at)
    if signature.time_source == SERVICE_TIME and signature.proven_at is not None:
        proven = translate("Verify", "{time} にはこの署名があったことを、タイムスタンプ局が証明しています。")
        return answer, (proven.format(time=moment_words(signature.proven_at)),), "good"
    device = translate(
        "Verify",
        "署名した人の端末の時計による時刻です。第三者が証明した時刻ではありません"
        "（ネットワークのない場所で署名するためです）。",
    )
    return answer, (device,), "good" if at is not None else "care"


def addition_words(verification: Verification) -> tuple[str, ...]:
    """Return what was added after the first signature and was found in order, one line each."""
    stamps = [
        translate("Verify", "{authority} のタイムスタンプ（{time}、{until} まで有効）").format(
            authority=stamp.authority, time=moment_words(stamp.at), until=day_words(stamp.until.date())
        )
        for stamp in verification.time_stamps
    ]
    signers = [
        translate("Verify", "{name} の署名（{time}）").format(
            name=each.stated_name or each.signer.name,
            time=translate("Verify", "時刻不明") if each.signed_at is None else moment_words(each.signed_at),
        )
        for each in verification.signatures[1:]
    ]
    return (*signers, *stamps)


def correction_words(link: Link) -> Words:
    """Return what a correction says of itself, and whether the record before it holds."""
    named = link.correction
    answer = translate("Verify", "第{revision}版（訂正）：{reason}").format(
        revision=named.revision, reason=named.reason
    )
    before = translate("Verify", "訂正前の記録：{record}").format(record=named.record_id)
    if link.checked is None:
        missing = translate(
            "Verify", "訂正前の記録のファイルも選ぶと、それも確かめます。なくても、この記録は確かめられます。"
        )
        return answer, (before, missing), "good"
    if link.checked.ok:
        return answer, (before, translate("Verify", "訂正前の記録も確かです。もとの内容も残っています。")), "good"
    known = [reason_words(reason.code, reason.data) for reason in link.checked.reasons]
    return answer, (before, translate("Verify", "訂正前の記録は確かめられません。"), *known), "care"


def current_words(chain: Chain) -> Words:
    """Return which edition counts today, as far as the files at hand tell."""
    doubtful = [
        translate("Verify", "第{revision}版と称するファイルは信用できないため、数えていません。").format(
            revision=link.correction.revision
        )
        for link in chain.later
        if link.checked is None or not link.checked.ok
    ]
    current = chain.current
    if current is None or current.corrects is None:
        answer = translate("Verify", "選ばれたファイルの中では、この版が最も新しいものです")
        asked = translate("Verify", "さらに新しい版がないことは、機構に確かめてください。")
        return answer, (*doubtful, asked), "care" if doubtful else "good"
    answer, details = _replaced(current.corrects.revision, current.corrects.reason, current.id)
    return answer, (*details, *doubtful), "care"


def later_words(later: "LaterEdition") -> Words:
    """Return which edition counts today, as the open vault knows."""
    answer, details = _replaced(later.revision, later.reason, later.record_id)
    return answer, (*details, translate("Verify", "訂正した記録がこの保管庫にあります。")), "care"


def _replaced(revision: int, reason: str, record: str) -> tuple[str, tuple[str, ...]]:
    answer = translate("Verify", "この記録は訂正済みです。いま有効なのは第{revision}版です").format(revision=revision)
    why = translate("Verify", "訂正の理由：{reason}").format(reason=reason)
    number = translate("Verify", "有効な版の記録番号：{record}").format(record=record)
    return answer, (why, number)


def _known(signature: FoundSignature, *, anchored: bool) -> str:
    if signature.trusted:
        return translate("Verify", "この人の証明書を機構が発行したことを確かめました。")
    if anchored:
        return translate("Verify", "選ばれた信頼の起点からは、この人の証明書を確かめられません。")
    return translate("Verify", "名前は署名の中に書かれたものです。本当にこの人かは、まだ確かめていません。")


def _revoked(signature: FoundSignature) -> list[str]:
    found = signature.revocation
    if found is None:
        words = translate(
            "Verify", "登録が取り消されていないかは、ここでは確かめられません（失効の情報がありません）。"
        )
        return [words]
    made = moment_words(found.made_at)
    if found.status is Status.REVOKED:
        words = translate("Verify", "この人の登録は {since} に取り消されています（{time} 時点の情報）。")
        return [words.format(since=made if found.revoked_at is None else moment_words(found.revoked_at), time=made)]
    return [translate("Verify", "{time} 時点で、登録は取り消されていません。").format(time=made)]
