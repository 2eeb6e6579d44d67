"""Why a time-stamp does not prove its time, or none was given."""

from collections.abc import Mapping

TIME: Mapping[str, tuple[str, str]] = {
    "time.damaged": (
        "タイムスタンプが壊れています（{part}）。原本を求めてください。",
        "The time-stamp is damaged ({part}). Ask for the original.",
    ),
    "time.expired": (
        "タイムスタンプの証明書は期限切れです（{until} まで）。更新した記録を機構に求めてください。",
        "The time-stamp's certificate has expired ({until}). Ask the agency for the renewed record.",
    ),
    "time.no_answer": (
        "タイムスタンプの応答がありません（{reason}）。接続を確かめて、もう一度試してください。",
        "The time-stamp service gave no usable answer ({reason}). Check the connection and try again.",
    ),
    "time.untrusted": (
        "タイムスタンプの発行者を信頼する設定がありません（{issuer}）。--trust-time に発行者の証明書を。",
        "The issuer of the time-stamp is not trusted ({issuer}). Name its certificate with --trust-time.",
    ),
}
