"""Why a signature does not hold, or could not be made."""

from collections.abc import Mapping

SIGNATURE: Mapping[str, tuple[str, str]] = {
    "signature.bad_anchor": (
        "証明書として読めません。機構の trust.pem を指定してください。",
        "This is no certificate. Name the agency's trust.pem.",
    ),
    "signature.broken": (
        "署名した後に内容が変わっています。この記録は使えません。調査者に原本を求めてください。",
        "The content was changed after signing. Do not rely on this; ask the inspector for the original.",
    ),
    "signature.certificate_not_valid": (
        "署名の証明書がいま有効ではありません（{since} から {until} まで）。時計を確かめるか、登録を更新してください。",
        "The certificate is not valid now (from {since} until {until}). Check the clock, or renew the enrolment.",
    ),
    "signature.damaged": (
        "署名の部分が壊れています（{part}）。もう一度受け取ってください。",
        "The signature itself is damaged ({part}). Ask for the file again.",
    ),
    "signature.expired": (
        "署名者の証明書は期限切れです（{until} まで）。受領証があるか、調査者に確かめてください。",
        "The signer's certificate has expired (valid until {until}). Look for its receipt, or ask the inspector.",
    ),
    "signature.field_missing": (
        "紙面に署名欄がありません（{field}）。プログラムを入れ直してください。",
        "The pages have no field for the signature ({field}). Install the program again.",
    ),
    "signature.future": (
        "署名日時が未来です（{signed_at}）。どちらかの端末の時計が違っています。確かめてください。",
        "The signing time lies in the future ({signed_at}); one of the clocks is wrong. Check them.",
    ),
    "signature.key_unusable": (
        "署名の鍵を使えません。機構に登録し直してください。",
        "The key cannot be used. Ask the agency to enrol this laptop again.",
    ),
    "signature.key_weak": (
        "この鍵では署名できません（{kind}）。RSA 2048 ビット以上か P-256・P-384 の鍵を使ってください。",
        "Records are not signed with such a key ({kind}). Use RSA from 2048 bits, P-256 or P-384.",
    ),
    "signature.missing": (
        "署名がありません。署名済みの検査記録を指定してください。",
        "There is no signature. Name a signed record.",
    ),
    "signature.name_differs": (
        "署名者の氏名が記録にある調査者と違います（{signer}）。この記録は使えません。",
        "The signer's name differs from the inspector's in the record ({signer}). Do not rely on it.",
    ),
    "signature.not_certifying": (
        "署名が文書全体を保護する種類のものではありません。この記録は使えません。",
        "The signature does not protect the whole document. Do not rely on it.",
    ),
    "signature.not_enrolled": (
        "署名者の証明書はこの受付に登録がありません。agency status で登録を確かめてください。",
        "This desk has not enrolled the signer's certificate. See `agency status`.",
    ),
    "signature.not_lead": (
        "署名したのは記録にある主任の調査者ではありません（署名者 {signer}、記録 {lead}）。この記録は使えません。",
        "The signer ({signer}) is not the lead inspector named inside ({lead}). Do not rely on this record.",
    ),
    "signature.not_named": (
        "記録に名前のない欄に署名があります（{field}）。この記録は使えません。",
        "Somebody signed in a place for nobody ({field}). Do not rely on this record.",
    ),
    "signature.not_named_there": (
        "署名者 {signer} は、この欄に署名するはずの調査者 {named} ではありません。この記録は使えません。",
        "The signer {signer} is not the inspector {named} for whom this place is. Do not rely on this record.",
    ),
    "signature.not_signable": (
        "紙面に署名できませんでした（{reason}）。何も保存していません。もう一度やり直してください。",
        "The pages could not be signed ({reason}). Nothing was kept; try again.",
    ),
    "signature.not_supervisor": (
        "検査した調査者 {signer} が監督職員の欄に署名しています。監督職員の署名を求めてください。",
        "An inspector ({signer}) signed as the supervisor. Ask for the supervisor's signature.",
    ),
    "signature.not_yet_valid": (
        "署名者の証明書はまだ有効になっていません（{since} から）。端末の時計を確かめてください。",
        "The signer's certificate is not valid yet (from {since}). Check the clock.",
    ),
    "signature.other_agency": (
        "署名者は別の機構に属しています（署名者 {signer}、記録 {record}）。この記録は使えません。",
        "The signer belongs to another agency ({signer}) than the record ({record}). Do not rely on it.",
    ),
    "signature.out_of_order": (
        "署名の順序が決まりと違います（調査者、監督職員の順）。原本を求めてください。",
        "The signatures are not in their order (inspectors, then the supervisor). Ask for the original.",
    ),
    "signature.read_back": (
        "署名した記録を読み返したところ一致しませんでした。何も保存していません。もう一度署名してください。",
        "The signed record did not read back as it should. Nothing was kept; sign again.",
    ),
    "signature.revoked": (
        "署名者の登録は取り消されています（{revoked_at}）。登録し直してから署名するよう調査者に伝えてください。",
        "The signer's enrolment was revoked ({revoked_at}). The inspector has to be enrolled again and sign anew.",
    ),
    "signature.several": (
        "署名が二つ以上あります。調査者だけが署名した原本を指定してください。",
        "There is more than one signature. Name the original that the inspector alone signed.",
    ),
    "signature.untrusted": (
        "署名者の証明書は、信頼する機構のものではありません（発行者 {issuer}）。--trust に機構の trust.pem を。",
        "The trusted agency did not issue the signer's certificate (issuer {issuer}). Name the agency's with --trust.",
    ),
    "signature.weak": (
        "署名に安全でない方式が使われています（{algorithm}）。この記録は使えません。",
        "The signature uses what can be forged ({algorithm}). Do not rely on this record.",
    ),
    "signature.wrong_passphrase": (
        "鍵のパスフレーズが違います。もう一度入力してください。",
        "Wrong passphrase. Try again.",
    ),
    "signature.wrong_role": (
        "この証明書は検査記録に署名するためのものではありません。この記録は使えません。",
        "This certificate is not for signing records. Do not rely on this record.",
    ),
}
