"""`agency revoke` and `agency device-loss`: what to do, and what to decide on, when a laptop is lost."""

import argparse
from dataclasses import asdict

from inspector_app.agency.desk import register_of
from inspector_app.agency.device_loss import DeviceLoss, device_loss, revoke_inspector
from inspector_app.agency.entries import Enrolled, Why
from inspector_app.cli.output import say, say_json
from inspector_app.domain.ids import InspectorId
from inspector_app.usecases.world import device_time
from inspector_app.usecases.write_file import write_file

_WHY = {
    Why.LOST: "紛失 / lost",
    Why.STOLEN: "盗難 / stolen",
    Why.REPLACED: "交換 / replaced",
    Why.LEFT: "離任 / left",
    Why.OTHER: "その他 / other",
}
_QUESTIONS = {
    "locked": "電源が切れていたか、実地検査ノートは施錠されていたか / was it off, or the program locked?",
    "keyring": "OS の鍵束で開く設定だったか（OS のログインが守りになる） / could the system's keyring open it?",
    "passphrase": "パスフレーズを書いた物が一緒に失われていないか / was the passphrase written down with it?",
    "drafts": "機構に未送信の調査（下書き・署名済み）は何件か / how many inspections had not been delivered?",
    "exports": "保管庫の外に書き出した検査記録・記録簿・印刷物はあるか / were copies exported from the vault?",
    "backups": "バックアップの USB メモリは一緒に失われていないか / was a stick with backups lost with it?",
    "paper": "紙の書類・名刺・委託先から預かった資料は一緒に失われていないか / was paper lost with it?",
    "since": "最後に手元にあったのはいつか / when was it seen last?",
}


def run_revoke(options: argparse.Namespace) -> int:
    """Revoke all certificates of an inspector."""
    with register_of(options.desk) as registry:
        revoked = revoke_inspector(registry, InspectorId(options.inspector_id), Why(options.why), device_time())
    say(*(f"失効 / revoked: {_certificate(each)}" for each in revoked))
    return 0


def run_device_loss(options: argparse.Namespace) -> int:
    """Print or write the sheet."""
    with register_of(options.desk) as registry:
        loss = device_loss(registry, InspectorId(options.inspector_id), device_time())
    if options.json:
        say_json(_as_json(loss), indent=2)
    elif options.out is not None:
        write_file(options.out, ("\n".join(sheet(loss)) + "\n").encode())
        say(str(options.out))
    else:
        say(*sheet(loss))
    return 0


def sheet(loss: DeviceLoss) -> list[str]:
    """Return the lines of the sheet on which somebody decides whether a leak is to be reported."""
    return [
        "端末の亡失：漏えい等の報告の要否を決めるための資料 / a lost laptop: is a leak to be reported?",
        f"作成 / made: {loss.made_at.isoformat()}",
        f"調査者 / inspector: {loss.inspector}（{loss.inspector_id}） {loss.department} {loss.title}".rstrip(),
        "",
        "1. 証明書 / certificates",
        *(f"  {_certificate(each)}" for each in loss.certificates),
        *_still_valid(loss),
        "",
        f"2. 端末にあった可能性のある検査記録（受領済み {len(loss.received)} 件） / records that may be on it",
        *(
            f"  No.{each.number} {each.contract_number} {each.contract_title} {each.contractor} {each.site}"
            f"（{each.visited}）{' 見本' if each.practice else ''}"
            for each in loss.received
        ),
        "  このほか、未送信の下書き・準備中の調査は機構では分かりません。 / Undelivered work is unknown to the desk.",
        "  個人番号は、入力時に検知して拒みます（検知できない書き方が残る可能性は否定できません）。",
        "  Individual Numbers are refused when typed; that every writing is recognised cannot be promised.",
        "",
        *_encryption(loss),
        "",
        "4. 調査者に確かめること / to be asked",
        *(f"  □ {_QUESTIONS[question]}" for question in loss.questions),
        "",
        "5. 判断 / decision",
        "  □ 高度な暗号化等の措置が講じられており、漏えい等の報告を要しない / encrypted, no report needed",
        "  □ 報告を要する（速報・確報の期限は 事故報告 で計算） / to be reported",
        "  判断した者・日時 / decided by, at: ____________________    理由 / reasons: ____________________",
    ]


def _still_valid(loss: DeviceLoss) -> list[str]:
    if not loss.still_valid:
        return ["  有効な証明書はありません。 / None of them counts any more."]
    return ["  ! まだ有効です。agency revoke で失効してください。 / Still accepted: revoke it with `agency revoke`."]


def _encryption(loss: DeviceLoss) -> list[str]:
    used = loss.encryption
    stretching = f"{used.stretching}（{used.memory_kib // 1024} MiB、{used.passes} 回、{used.lanes} 並列）"
    return [
        "3. 暗号化 / encryption",
        f"  保管庫 / vault: {used.database}、{used.key_bits} ビットの乱数の鍵 / random key",
        "  平文の保存なし / nothing in clear",
        f"  鍵の保護 / its key: {used.wrapping}、{stretching}",
        "  パスフレーズ / passphrase: 12文字以上、推測 10^10 回以上 / 12 characters, 10^10 guesses at least",
        f"  機構による復旧 / recoveries by officers: {len(loss.recoveries)}",
        *(f"    {each.at.isoformat()} {'、'.join(each.officers)}" for each in loss.recoveries),
    ]


def _certificate(each: Enrolled) -> str:
    state = "有効 / valid" if each.revoked_at is None else f"失効 / revoked {each.revoked_at.isoformat()}"
    why = "" if each.revoked_for is None else f"（{_WHY[each.revoked_for]}）"
    return f"{each.fingerprint[:16]}… {each.enrolled_at.date()} – {each.not_after.date()} {state}{why}"


def _as_json(loss: DeviceLoss) -> dict[str, object]:
    node = asdict(loss)
    for certificate in node["certificates"]:
        del certificate["certificate"]
    return {**node, "still_valid": [each.fingerprint for each in loss.still_valid]}
