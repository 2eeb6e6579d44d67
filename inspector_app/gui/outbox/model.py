"""What the outbox shows, as values."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.ids import InspectionId
from inspector_app.gui.phrases import days_words, kind_words, time_words
from inspector_app.gui.reason_words import reason_words
from inspector_app.usecases.list_deliveries import Delivery, DeliveryState
from inspector_app.usecases.list_work import Summary

translate = QCoreApplication.translate
_TONES = {
    DeliveryState.WAITING: "partly",
    DeliveryState.SENT: "waiting",
    DeliveryState.RECEIVED: "met",
    DeliveryState.REFUSED: "unmet",
}


@dataclass(frozen=True, slots=True)
class DeliveryScreen:
    """One record on its way. `causes` is why it failed or was sent back, empty for nothing.

    Once it is `received`, the copy here is kept for its time only.
    """

    inspection: InspectionId
    title: str
    details: str
    state: str
    tone: str
    times: str
    causes: str
    received: bool = False


def delivery_screens(
    deliveries: tuple[Delivery, ...], found: tuple[Summary, ...], *, practice_is_sent: bool
) -> tuple[DeliveryScreen, ...]:
    """Return the records as they are shown; drafts are not on their way yet, practice mostly stays here."""
    summaries = {summary.id: summary for summary in found}
    signed = [delivery for delivery in deliveries if delivery.state is not DeliveryState.DRAFT]
    return tuple(
        _delivery(delivery, summaries[delivery.inspection_id], practice_is_sent=practice_is_sent) for delivery in signed
    )


def _delivery(delivery: Delivery, summary: Summary, *, practice_is_sent: bool) -> DeliveryScreen:
    stays = summary.practice and not practice_is_sent
    return DeliveryScreen(
        inspection=delivery.inspection_id,
        title=f"{summary.contractor} — {kind_words(summary.kind)}　{days_words(summary.dates)}",
        details=f"{summary.contract_title}（{summary.contract_number}）　{summary.site}",
        state=translate("Outbox", "練習の記録（送られません）") if stays else _state_words(delivery.state),
        tone="secondary" if stays else _TONES[delivery.state],
        times="　".join(_times(delivery)),
        causes="" if stays else "\n".join(reason_words(cause.code, cause.data) for cause in delivery.causes),
        received=delivery.state is DeliveryState.RECEIVED,
    )


def _state_words(state: DeliveryState) -> str:
    words = {
        DeliveryState.WAITING: translate("Outbox", "送信待ち"),
        DeliveryState.SENT: translate("Outbox", "送信済み（受領待ち）"),
        DeliveryState.RECEIVED: translate("Outbox", "受領済み"),
        DeliveryState.REFUSED: translate("Outbox", "差戻し"),
    }
    return words[state]


def _times(delivery: Delivery) -> list[str]:
    parts: list[str] = []
    if delivery.sent_at is not None:
        parts.append(translate("Outbox", "送信 {time}").format(time=time_words(delivery.sent_at)))
    if delivery.replied_at is not None:
        parts.append(translate("Outbox", "機構の回答 {time}").format(time=time_words(delivery.replied_at)))
    if delivery.tried_at is not None and delivery.tried_at != delivery.sent_at:
        parts.append(translate("Outbox", "前回の試み {time}").format(time=time_words(delivery.tried_at)))
    return parts
