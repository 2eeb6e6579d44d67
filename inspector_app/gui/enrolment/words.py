"""What is said about an enrolment: one that is offered, one that is kept."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector_app.gui.phrases import day_words

if TYPE_CHECKING:
    from inspector_app.usecases.accept_enrolment import Offer
    from inspector_app.usecases.own_enrolment import Standing

translate = QCoreApplication.translate


def offer_lines(offer: "Offer") -> tuple[tuple[str, str], ...]:
    """Return what a file says, as names with values."""
    profile = offer.profile
    inspector = profile.inspector
    person = "　".join(part for part in (inspector.name, inspector.title, inspector.department) if part)
    if offer.officers:
        officers = "\n".join(officer.name for officer in offer.officers)
        told = translate(
            "Enrolment", "次の二人が揃うと、パスフレーズを忘れたときに保管庫を開けます。一人では開けません。"
        )
        officers = f"{told}\n{officers}"
    else:
        officers = translate("Enrolment", "なし。パスフレーズを忘れると、誰にも開けません。")
    real = translate("Enrolment", "正式な記録に署名し、送信できます")
    practice = translate("Enrolment", "練習用（印刷物に「見本」と入り、正式な記録にはなりません）")
    return (
        (translate("Enrolment", "機構"), f"{profile.agency.name}（{profile.agency.id}）"),
        (translate("Enrolment", "調査者"), f"{person}（{inspector.id}）"),
        (translate("Enrolment", "用途"), practice if profile.practice else real),
        (translate("Enrolment", "発行"), day_words(offer.issued_at.date())),
        (translate("Enrolment", "有効期限"), day_words(offer.until.date())),
        (translate("Enrolment", "復旧の担当者"), officers),
    )


def standing_words(standing: "Standing | None") -> str:
    """Return whose laptop this is."""
    if standing is None:
        return translate(
            "Enrolment", "この端末はまだ誰のものでもありません。練習から始めるか、機構に登録を申請してください。"
        )
    name, agency = standing.profile.inspector.name, standing.profile.agency
    if not standing.anchors:
        return translate("Enrolment", "練習用です（{name}）。").format(name=name)
    if standing.profile.practice:
        first = translate("Enrolment", "{agency}（{id}）の {name} として、練習用に登録されています。")
    else:
        first = translate("Enrolment", "{agency}（{id}）の {name} として登録されています。")
    lines = [first.format(agency=agency.name, id=agency.id, name=name)]
    lines.append(translate("Enrolment", "登録番号 {id}").format(id=standing.profile.inspector.id))
    if standing.until is not None:
        until = day_words(standing.until.date())
        lines.append(translate("Enrolment", "署名の証明書は {until} まで有効です。").format(until=until))
    if standing.officers:
        names = "、".join(officer.name or "？" for officer in standing.officers)
        told = translate("Enrolment", "パスフレーズを忘れたときは、{names} の二人が揃うと開けます。")
        lines.append(told.format(names=names))
    return "\n".join(lines)
