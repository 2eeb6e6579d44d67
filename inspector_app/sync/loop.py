"""The one loop of a laptop: deliver the records that wait, take in what the agency answered.

Everything may happen twice, late or out of order. A record is handed over before that is noted, and an answer is stored
in the transaction that changes the state; so whenever this is interrupted, the next run goes on.

A share can keep one waiting for minutes. So the loop never holds the vault: it asks for one thing at a time, through
`Ask`, which may lead to another thread; a vault that is locked meanwhile answers with `Stopped`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from threading import Event

from cryptography import x509

from inspector_app.domain.ids import RecordId
from inspector_app.errors import EnrolmentError, SignatureError, TransportError
from inspector_app.signing.messages import LARGEST_MESSAGE
from inspector_app.signing.reasons import Reason
from inspector_app.signing.sealing import seal
from inspector_app.signing.verify import verify_record
from inspector_app.storage.agenda import practice_inspections
from inspector_app.storage.enrolment import Grant, current_enrolment
from inspector_app.storage.outbox import (
    Cause,
    Delivery,
    DeliveryState,
    list_deliveries,
    load_delivery,
    mark_failed,
    mark_sent,
)
from inspector_app.storage.pace import Stopped
from inspector_app.storage.parties import load_profile
from inspector_app.storage.records import StoredRecord, load_record, save_receipt, save_refusal
from inspector_app.storage.still import Ask, directly
from inspector_app.storage.vault import Vault
from inspector_app.sync.answers import Question, Trust, read_receipt, read_rejection
from inspector_app.sync.beside import files_beside
from inspector_app.sync.package import RECEIPT, RECORD, REJECTION, make_package, original_name
from inspector_app.sync.transport import Transport

Told = Callable[[str, int, int], None]
"""Told the code of a step, and the how-manieth of how many it is."""

_NEVER = Event()


def _nobody(step: str, number: int, count: int) -> None:
    """Tell nobody."""


_SENT_BEFORE = frozenset({DeliveryState.SENT, DeliveryState.REFUSED})
_LOST_ON_THE_WAY = frozenset({"package.damaged", "record.original_damaged"})
"""What a rejection says about the way, not about the record: such a package is simply sent again."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A record that could not be delivered, or whose answer does not count; the causes are also in the outbox."""

    record_id: RecordId
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What one run did, as record ids; `refused` were sent back by the agency."""

    delivered: tuple[RecordId, ...]
    received: tuple[RecordId, ...]
    refused: tuple[RecordId, ...]
    failed: tuple[Failure, ...]


class _Run:
    """One run of the loop over one vault and one transport."""

    def __init__(self, ask: Ask, transport: Transport, grant: Grant, at: datetime) -> None:
        profile = ask(load_profile)
        if profile is None:
            raise EnrolmentError("enrolment.missing")
        self._ask = ask
        self.practice = profile.practice
        self._transport = transport
        self._at = at
        self._agency_id = profile.agency.id
        self._seal_certificate = x509.load_der_x509_certificate(grant.seal_certificate)
        self._trust = Trust([x509.load_der_x509_certificate(anchor) for anchor in grant.anchors], at)
        self._present = transport.names()
        self.delivered: list[RecordId] = []
        self.received: list[RecordId] = []
        self.refused: list[RecordId] = []
        self.failed: list[Failure] = []

    def take_answer(self, delivery: Delivery, record: StoredRecord) -> None:
        """Take in the receipt if there is one, else the rejection."""
        package = delivery.package or ""
        question = Question(self._agency_id, package, record.id, record.sha256)
        if package + RECEIPT in self._present:
            data = self._transport.read(package + RECEIPT, LARGEST_MESSAGE)
            answer = read_receipt(data, question, self._trust)
            if not answer.distrust:
                self._ask(lambda vault: save_receipt(vault, record.id, data, self._at))
                self.received.append(record.id)
                return
            self.fail(delivery, record.id, answer.distrust)
        if package + REJECTION in self._present:
            data = self._transport.read(package + REJECTION, LARGEST_MESSAGE)
            answer = read_rejection(data, question, self._trust)
            if answer.distrust:
                self.fail(delivery, record.id, answer.distrust)
                return
            causes = _causes(answer.refusal)
            self._ask(lambda vault: save_refusal(vault, record.id, data, causes, self._at))
            if delivery.state is not DeliveryState.REFUSED:
                self.refused.append(record.id)

    def wants_delivery(self, delivery: Delivery) -> bool:
        """Tell whether the record has to be handed over: not sent yet, or lost on its way."""
        if delivery.state is DeliveryState.WAITING:
            return True
        if delivery.state is DeliveryState.REFUSED:
            return bool(delivery.causes) and all(cause.code in _LOST_ON_THE_WAY for cause in delivery.causes)
        return delivery.state is DeliveryState.SENT and f"{delivery.package}{RECORD}" not in self._present

    def deliver(self, delivery: Delivery, record: StoredRecord) -> None:
        """Seal the record and hand it over, unless the agency could not accept it.

        What the practice key signed before the agency enrolled this laptop is not for the agency.
        """
        objections = verify_record(record.pdf, self._trust.anchors, None).reasons
        if objections:
            if delivery.causes != _causes(objections):
                self.fail(delivery, record.id, objections)
            return
        self.put_originals(delivery)
        package = make_package(record.pdf, self._seal_certificate)
        self._transport.put(package.name, package.data)
        self._ask(lambda vault: mark_sent(vault, delivery.inspection_id, package.id, self._at))
        self.delivered.append(record.id)

    def put_originals(self, delivery: Delivery) -> None:
        """Put the originals of a record beside it that are not there; all of them where the agency refused it."""
        again = delivery.state is DeliveryState.REFUSED
        for sha256, load in self._ask(lambda vault: files_beside(vault, delivery.inspection_id)).items():
            if again or original_name(sha256) not in self._present:
                self._transport.put(original_name(sha256), seal(self._ask(load), self._seal_certificate))

    def fail(self, delivery: Delivery, record_id: RecordId, reasons: Iterable[Reason]) -> None:
        """Keep beside the record why it did not go on; but why the agency refused it stays there until it is sent."""
        causes = _causes(reasons)
        now = self._ask(lambda vault: load_delivery(vault, delivery.inspection_id))
        if now is None or now.state is not DeliveryState.REFUSED:
            self._ask(lambda vault: mark_failed(vault, delivery.inspection_id, causes, self._at))
        self.failed.append(Failure(record_id, causes))

    def report(self) -> SyncReport:
        """Return what was done."""
        return SyncReport(tuple(self.delivered), tuple(self.received), tuple(self.refused), tuple(self.failed))


def sync_once(vault: Vault, transport: Transport, at: datetime) -> SyncReport:
    """Do one run with a vault that is open on this thread; errors as `sync_apart`."""
    return sync_apart(directly(vault), transport, at)


def sync_apart(
    ask: Ask, transport: Transport, at: datetime, told: Told = _nobody, cancelled: Event = _NEVER
) -> SyncReport:
    """Take in answers, then deliver what waits; what fails for one record is kept beside it and the rest goes on.

    EnrolmentError `enrolment.missing` without an enrolment; TransportError `transport.missing` when the place cannot be
    reached, which is also noted beside every record that waits. What was made in practice stays here once the laptop
    is enrolled for good. Stopped as soon as `cancelled` is set, between two
    steps; what was done until then is done.
    """
    enrolment = ask(current_enrolment)
    if enrolment is None or enrolment.grant is None:
        raise EnrolmentError("enrolment.missing")
    told("sync.list", 0, 0)
    try:
        run = _Run(ask, transport, enrolment.grant, at)
    except TransportError as error:
        _stop_if(cancelled)
        ask(partial(_note_unreachable, error=error, at=at))
        raise
    left_out = frozenset() if run.practice else ask(practice_inspections)
    deliveries = [
        each
        for each in ask(list_deliveries)
        if each.record_id and each.state is not DeliveryState.RECEIVED and each.inspection_id not in left_out
    ]
    for number, delivery in enumerate(deliveries, start=1):
        _stop_if(cancelled)
        told("sync.record", number, len(deliveries))
        if delivery.record_id is not None:
            _step(run, ask, delivery, delivery.record_id)
    return run.report()


def _stop_if(cancelled: Event) -> None:
    if cancelled.is_set():
        raise Stopped


def _step(run: _Run, ask: Ask, delivery: Delivery, record_id: RecordId) -> None:
    try:
        record = ask(lambda vault: load_record(vault, record_id))
        if delivery.package is not None and delivery.state in _SENT_BEFORE:
            run.take_answer(delivery, record)
        now = ask(lambda vault: load_delivery(vault, delivery.inspection_id)) or delivery
        if run.wants_delivery(now):
            run.deliver(now, record)
        elif now.state is DeliveryState.SENT:
            run.put_originals(now)
    except (TransportError, SignatureError) as error:
        reason = Reason(error.code, {name: str(value) for name, value in error.data.items()})
        run.fail(delivery, record_id, (reason,))


def _note_unreachable(vault: Vault, error: TransportError, at: datetime) -> None:
    causes = [Cause(error.code, {})]
    for delivery in list_deliveries(vault):
        if delivery.state is DeliveryState.WAITING:
            mark_failed(vault, delivery.inspection_id, causes, at)


def _causes(reasons: Iterable[Reason]) -> tuple[Cause, ...]:
    return tuple(Cause(reason.code, dict(reason.data)) for reason in reasons)
