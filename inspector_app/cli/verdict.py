"""What `verify` says about a record: for a contractor who has never seen a certificate, and for programs."""

from collections.abc import Iterator
from datetime import datetime

from inspector_app.cli.words import reason_lines
from inspector_app.usecases.verify_chain import Chain, Link
from inspector_app.usecases.verify_file import (
    SERVICE_TIME,
    FoundSignature,
    FoundTimeStamp,
    Status,
    Verification,
    VerifiedFile,
)

_PLACES = {"Inspector1": "調査者（責任者） / lead inspector", "Supervisor": "監督職員 / supervisor"}


def as_json(file: VerifiedFile) -> dict[str, object]:
    """Return the verdict for programs; times as ISO 8601.

    `time_source` is "device" (nothing but the laptop's clock vouches for the time) or "service".
    """
    checked, chain = file.checked, file.chain
    found, record, signer = checked.verification, checked.verification.record, checked.verification.signer
    return {
        "ok": checked.ok,
        "reasons": [{"code": reason.code, **reason.data} for reason in checked.reasons],
        "intact": found.intact,
        "trusted": found.trusted,
        "pages_agree": record is not None and not checked.pages,
        "signed_at": found.signed_at,
        "time_source": found.time_source,
        "signer": None
        if signer is None
        else {"name": signer.name, "inspector_id": signer.inspector_id, "agency_id": signer.agency_id},
        "signatures": [_signature_json(each) for each in found.signatures],
        "time_stamps": [_time_stamp_json(each) for each in found.time_stamps],
        "revisions": [{"kind": each.kind, "field": each.field, "bytes": each.covered} for each in found.revisions],
        "chain": [_link_json(each) for each in chain.earlier],
        "later": [_link_json(each) for each in chain.later],
        "strangers": list(file.strangers),
        "silent_lists": list(file.silent_lists),
        "replaced_by": None if chain.current is None else chain.current.id,
        "record": None
        if record is None
        else {
            "id": record.id,
            "practice": record.inspection.practice,
            "form": record.inspection.form.id,
            "form_version": record.inspection.form.version,
            "contractor": record.inspection.contract.contractor.name,
            "contract": record.inspection.contract.number,
            "rating": record.rating.key,
        },
    }


def lines(name: str, file: VerifiedFile, now: datetime) -> list[str]:
    """Return the verdict in words."""
    checked, chain, found = file.checked, file.chain, file.checked.verification
    said = [f"{name}: {'有効 / VALID' if checked.ok else '無効 / REFUSED'}"]
    if found.intact:
        for signature in found.signatures:
            said += _signature_lines(signature, now)
        said += _time_stamp_lines(found)
    if found.record is not None:
        inspection = found.record.inspection
        said.append(f"  検査対象 / inspected: {inspection.contract.contractor.name}、{inspection.contract.title}")
        if inspection.practice:
            said.append("  見本です。公式の記録ではありません。 / Practice material, not an official record.")
    for link in chain.earlier:
        said += _link_lines(link)
    said += _current_lines(found, chain)
    said += [
        f"  ! {each}: この記録の前の版でも後の版でもありません。 / This is no edition of the record."
        for each in file.strangers
    ]
    said += [
        f"  ! {each}: この失効リストは、署名者の認証局のものではなく、署名者について何も述べていません。 / "
        "This revocation list is not of the signers' authority and says nothing of them."
        for each in file.silent_lists
    ]
    if checked.ok:
        said.append(_nothing_changed(found))
    return said + [f"  ! {line}" for reason in checked.reasons for line in reason_lines(reason.code, reason.data)]


def _nothing_changed(found: Verification) -> str:
    if len(found.revisions) < 2:
        return "  署名後の変更はなく、紙面と内蔵データは一致しています。 / Nothing changed since; page and data agree."
    return (
        f"  最初の署名の後に加わったのは、ここに示した署名とタイムスタンプだけです（改訂 {len(found.revisions)} 回）。"
        "紙面と内蔵データは一致しています。 / Nothing was added since but what is shown here; page and data agree."
    )


def _signature_lines(signature: FoundSignature, now: datetime) -> Iterator[str]:
    signer = signature.signer
    unsure = "" if signature.trusted else "  ［未確認 / not confirmed］"
    place = _PLACES.get(signature.field, "調査者 / inspector")
    name = "　".join(filter(None, (signer.title, signature.stated_name or signer.name)))
    yield f"  署名者 / signer ({place}): {name} ({signer.agency_name}, {signer.inspector_id}){unsure}"
    if signature.signed_at is not None:
        at = signature.signed_at.isoformat()
        yield f"    署名日時（署名者の端末の時計） / signed at (signer's device clock): {at}"
    if signature.time_source == SERVICE_TIME and signature.proven_at is not None:
        proven = signature.proven_at.isoformat()
        yield f"    この時刻には署名があったとタイムスタンプが証明 / a time-stamp proves it was there at: {proven}"
    known = signature.revocation
    if known is not None:
        state = "失効 / REVOKED" if known.status is Status.REVOKED else "失効なし / not revoked"
        days = max((now - known.made_at).days, 0)
        made = known.made_at.date().isoformat()
        yield f"    証明書 / certificate: {state}（{known.kind.upper()}、{made}、{days} 日前 / {days} days old）"


def _time_stamp_lines(found: Verification) -> Iterator[str]:
    for each in found.time_stamps:
        unsure = "" if each.trusted else "  ［未確認 / not confirmed］"
        over = "文書全体 / whole document" if each.over == "document" else "署名 / one signature"
        until = each.until.date().isoformat()
        yield (
            f"  タイムスタンプ / time-stamp ({over}): {each.at.isoformat()}、{each.authority}、"
            f"{until} まで / until {until}{unsure}"
        )


def _link_lines(link: Link) -> Iterator[str]:
    named = link.correction
    yield f"  訂正・第{named.revision}版 / correction, edition {named.revision}: {named.reason}"
    yield f"    訂正前の記録 / corrected record: {named.record_id} (SHA-256 {named.sha256})"
    if link.checked is None:
        yield "    訂正前の記録は指定されていません（--previous）。 / The corrected record was not given (--previous)."
    elif link.checked.ok:
        yield "    訂正前の記録も有効です。 / The corrected record is valid, too."
    else:
        codes = "、".join(reason.code for reason in link.checked.reasons)
        yield f"    訂正前の記録は無効です。 / The corrected record is refused: {codes}"


def _current_lines(found: Verification, chain: Chain) -> Iterator[str]:
    """Yield which edition counts today, where there is more than one."""
    for link in chain.later:
        holds = link.checked is not None and link.checked.ok
        unsure = "" if holds else "  ［信用できません / not to be trusted］"
        named = link.correction
        yield f"  後の版 / later edition: 第{named.revision}版 / edition {named.revision}: {named.reason}{unsure}"
    current = chain.current
    if current is not None and current.corrects is not None:
        revision = current.corrects.revision
        yield (
            f"  この記録は訂正済みです。いま有効なのは第{revision}版です: {current.id} / "
            f"This record was corrected; edition {revision} counts today."
        )
    elif found.record is not None and found.record.corrects is not None:
        yield (
            "  示されたファイルの中では、これが最も新しい版です。 / Among the files given, this is the latest edition."
        )


def _time_stamp_json(found: FoundTimeStamp) -> dict[str, object]:
    return {name: getattr(found, name) for name in ("over", "at", "authority", "until", "trusted")}


def _signature_json(signature: FoundSignature) -> dict[str, object]:
    signer, known = signature.signer, signature.revocation
    return {
        "field": signature.field,
        "name": signature.stated_name or signer.name,
        "title": signer.title,
        "inspector_id": signer.inspector_id,
        "agency_id": signer.agency_id,
        "certificate": signer.fingerprint,
        "trusted": signature.trusted,
        "signed_at": signature.signed_at,
        "time_source": signature.time_source,
        "proven_at": signature.proven_at,
        "bytes": signature.covered,
        "revocation": None
        if known is None
        else {
            "kind": known.kind,
            "status": known.status,
            "made_at": known.made_at,
            "next_at": known.next_at,
            "revoked_at": known.revoked_at,
        },
    }


def _link_json(link: Link) -> dict[str, object]:
    named = link.correction
    return {
        "record_id": named.record_id,
        "sha256": named.sha256,
        "revision": named.revision,
        "reason": named.reason,
        "given": link.checked is not None,
        "ok": None if link.checked is None else link.checked.ok,
    }
