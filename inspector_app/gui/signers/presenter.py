"""Signs with the key that somebody brings, and begins corrections."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from inspector_app.domain.ids import InspectionId
from inspector_app.errors import KnownError
from inspector_app.gui.guard.fields import FieldGuard
from inspector_app.gui.reason_words import reason_words
from inspector_app.gui.session import Session
from inspector_app.gui.signers.key_card import FILE
from inspector_app.gui.signers.model import signers_screen
from inspector_app.gui.signers.view import SignersView
from inspector_app.gui.widgets.file_choice import choose_file
from inspector_app.gui.words import error_words
from inspector_app.usecases.read_signatures import Signatures, read_signatures
from inspector_app.usecases.remember_key import recall_key, remember_key


class SignersPresenter(QObject):
    """Says that the inspection changed, and which inspection somebody wants to open."""

    changed = Signal()
    inspection_wanted = Signal(str)

    def __init__(self, session: Session, inspection: InspectionId, view: SignersView) -> None:
        super().__init__(view)
        self._session, self._id, self._view = session, inspection, view
        self._read: Signatures | None = None
        self.guard = FieldGuard(view, view.correction.places)
        self.guard.begin()
        view.correction.reason.written.connect(lambda _: self.guard.look())
        view.correction.reason.left.connect(self.guard.settle)
        view.key.file_wanted.connect(self._on_file_wanted)
        view.key.sign_wanted.connect(self._on_sign_wanted)
        view.correction.correction_wanted.connect(self._on_correction_wanted)
        view.earlier_wanted.connect(self._on_earlier_wanted)
        view.later_wanted.connect(self._on_later_wanted)

    def refresh(self) -> None:
        """Read who signed."""
        world, key = self._session.world, self._id
        self._session.run(lambda vault: read_signatures(world, vault, key), self._on_read)
        self._session.run(recall_key, self._view.key.render_choice)

    def _on_read(self, read: Signatures) -> None:
        self._read = read
        chain = read.chain
        self._view.render_signers(
            signers_screen(read), earlier=chain.corrects is not None, later=bool(chain.corrected_by)
        )

    def _on_file_wanted(self, kind: str) -> None:
        if kind == FILE:
            choose_file(self._view, self.tr("鍵のファイルを選ぶ"), "PKCS#12 (*.p12 *.pfx)", self._view.key.render_file)
        else:
            kinds = "PKCS#11 (*.so *.dll *.dylib)"
            choose_file(self._view, self.tr("カードのライブラリーを選ぶ"), kinds, self._view.key.render_file)

    def _on_sign_wanted(self) -> None:
        if self._read is None:
            return
        card = self._view.key
        path, label, secret, kind = card.path, card.label_field.text().strip(), card.secret, card.kind
        world, key, first, choice = self._session.world, self._id, self._read.first, card.choice

        def sign(vault: Any) -> Any:
            from inspector_app.usecases.countersign_record import countersign_record
            from inspector_app.usecases.sign_record import sign_record
            from inspector_app.usecases.signers import signer_in_file, signer_on_token

            signer = signer_in_file(path, secret) if kind == FILE else signer_on_token(path, label, secret)
            remember_key(vault, choice)
            if first:
                return sign_record(world, vault, key, signer=signer)
            return countersign_record(world, vault, key, signer)

        self._view.render_busy(self.tr("署名し、読み返して確かめています…"))
        self._session.run(sign, self._on_signed, self._telling(lambda _: None))

    def _on_signed(self, signed: Any) -> None:
        lines = [self.tr("署名し、読み返して確かめました。")]
        if signed.unanswered is not None:
            lines.append(error_words(signed.unanswered))
        self._view.key.render_no_secret()
        self._view.render_busy("")
        self._view.notice.render_notice("good", "\n".join(lines))
        self.changed.emit()
        self.refresh()

    def _on_correction_wanted(self, reason: str) -> None:
        if not self.guard.lets_on():
            self._view.correction.confirm.render_calm()
            return
        world, key, said = self._session.world, self._id, self.guard.confirmed

        def correct(vault: Any) -> str:
            from inspector_app.usecases.correct_record import correct_record

            return str(correct_record(world, vault, key, reason, said))

        self._session.run(correct, self._on_corrected, self._telling(self._view.correction.render_problem))

    def _on_corrected(self, inspection: str) -> None:
        self.changed.emit()
        self.inspection_wanted.emit(inspection)

    def _telling(self, beside: Callable[[str], None]) -> Callable[[KnownError], None]:
        """Return what tells a refusal, also beside the field that it is about."""

        def tell(error: KnownError) -> None:
            words = refusal_words(error)
            self._view.key.render_no_secret()
            self._view.render_busy("")
            self._view.notice.render_notice("bad", words)
            beside(words)

        return tell

    def _on_earlier_wanted(self) -> None:
        if self._read is not None and self._read.chain.corrects is not None:
            self.inspection_wanted.emit(self._read.chain.corrects)

    def _on_later_wanted(self) -> None:
        if self._read is not None and self._read.chain.corrected_by:
            self.inspection_wanted.emit(self._read.chain.corrected_by[-1])


def refusal_words(error: KnownError) -> str:
    """Return why nothing was signed: what the signature would have lacked, where it was read back in vain."""
    codes = error.data.get("reasons")
    if error.code != "signature.read_back" or not isinstance(codes, tuple):
        return error_words(error)
    head = QCoreApplication.translate("Signers", "署名していません。")
    return "\n".join([head, *(reason_words(str(code), {}) for code in codes)])
