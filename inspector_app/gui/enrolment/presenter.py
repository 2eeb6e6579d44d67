"""Loads practice material, asks for enrolment, takes the enrolment file in."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from inspector_app.errors import KnownError
from inspector_app.gui.enrolment.view import EnrolmentView
from inspector_app.gui.enrolment.words import offer_lines, standing_words
from inspector_app.gui.guard.fields import FieldGuard
from inspector_app.gui.session import Session
from inspector_app.gui.widgets.file_choice import choose_file, choose_new_file
from inspector_app.gui.words import error_words
from inspector_app.usecases.who_am_i import Profile

if TYPE_CHECKING:
    from inspector_app.usecases.accept_enrolment import Offer
    from inspector_app.usecases.own_enrolment import Standing


class EnrolmentPresenter(QObject):
    """Says that the vault belongs to somebody now."""

    settled = Signal()
    profile_changed = Signal()

    def __init__(self, session: Session, view: EnrolmentView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._offered = b""
        self.guard = FieldGuard(view, view.places)
        self.guard.begin()
        view.name.written.connect(lambda _: self.guard.look())
        view.name.left.connect(self.guard.settle)
        view.practice_wanted.connect(self._on_practice_wanted)
        view.request_wanted.connect(self._on_request_wanted)
        view.file_wanted.connect(self._on_file_wanted)
        view.kept.connect(self._on_kept)
        view.refused.connect(self._on_offer_refused)

    def refresh(self) -> None:
        """Say whose laptop this is."""
        world = self._session.world

        def look(vault: Any) -> "Standing | None":
            from inspector_app.usecases.own_enrolment import own_enrolment

            return own_enrolment(world, vault)

        self._session.run(look, self._render_standing)

    def save_request(self, target: Path) -> None:
        """Make a key and write the request for it."""
        world, name, said = self._session.world, self._view.name.text(), self.guard.confirmed

        def ask(vault: Any) -> None:
            from inspector_app.usecases.request_enrolment import request_enrolment
            from inspector_app.usecases.write_file import write_file

            write_file(target, request_enrolment(world, vault, name, said))

        done = self.tr("申請ファイルを保存しました。機構の担当者に渡してください：{file}").format(file=target)
        self._session.run(ask, lambda _: self._view.notice.render_notice("good", done), self._on_refused)

    def load_file(self, file: Path) -> None:
        """Look into the agency's enrolment file; nothing is kept before somebody has compared it."""
        world = self._session.world

        def look(vault: Any) -> "tuple[bytes, Offer]":
            from inspector_app.usecases.accept_enrolment import read_offer
            from inspector_app.usecases.read_file import read_file

            data = read_file(file)
            return data, read_offer(world, vault, data)

        self._session.run(look, self._on_offered, self._on_refused)

    def _on_offered(self, read: "tuple[bytes, Offer]") -> None:
        self._offered, offer = read
        self._view.notice.render_notice("note", "")
        self._view.render_offer(offer_lines(offer), offer.anchors)

    def _on_kept(self) -> None:
        world, data = self._session.world, self._offered

        def accept(vault: Any) -> Profile:
            from inspector_app.usecases.accept_enrolment import accept_enrolment

            return accept_enrolment(world, vault, data)

        self._session.run(accept, self._on_enrolled, self._on_refused)

    def _on_offer_refused(self) -> None:
        self._offered = b""
        self._view.render_offer((), ())
        self._view.notice.render_notice("note", self.tr("登録していません。何も変わっていません。"))
        self._view.setFocus()

    def _render_standing(self, standing: "Standing | None") -> None:
        self._view.render_standing(standing_words(standing), () if standing is None else standing.anchors)

    def _on_practice_wanted(self) -> None:
        world = self._session.world

        def load(vault: Any) -> None:
            from inspector_app.usecases.load_practice import load_practice

            load_practice(world, vault)

        self._session.run(load, lambda _: self._on_settled(), self._on_refused)

    def _on_settled(self) -> None:
        self.profile_changed.emit()
        self.settled.emit()

    def _on_request_wanted(self) -> None:
        if not self._view.name.text().strip():
            self._view.render_name_problem(self.tr("調査者の氏名を入力してください。"))
            return
        self._view.render_name_problem("")
        if not self.guard.lets_on():
            return
        name = self.tr("登録申請.p10")
        choose_new_file(self._view, self.tr("申請ファイルを保存"), name, "PKCS#10 (*.p10)", self.save_request)

    def _on_file_wanted(self) -> None:
        choose_file(self._view, self.tr("登録ファイルを選ぶ"), self.tr("すべてのファイル (*)"), self.load_file)

    def _on_enrolled(self, profile: Profile) -> None:
        self._offered = b""
        self._view.render_offer((), ())
        self.refresh()
        words = self.tr("登録しました。{agency} の {name} として署名できます。")
        named = words.format(agency=profile.agency.name, name=profile.inspector.name)
        self._view.notice.render_notice("good", named)
        self.profile_changed.emit()

    def _on_refused(self, error: KnownError) -> None:
        self._view.notice.render_notice("bad", error_words(error))
