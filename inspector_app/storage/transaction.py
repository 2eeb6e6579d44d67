"""A transaction of the vault."""

from collections.abc import Callable
from typing import Any

from inspector_app.domain.log import LogHead
from inspector_app.errors import InputError, VaultError
from inspector_app.storage.engine import FAILURES
from inspector_app.storage.faults import known
from inspector_app.storage.folder import Folder, Footing
from inspector_app.storage.mark import Mark


class Transaction:
    """Takes the write lock when it begins; within another one it is a savepoint.

    When it is left, what it wrote is durable, and the mark says so. Written by hand, not as a generator, because every
    answer goes through it.
    """

    __slots__ = ("_connection", "_files", "_footing", "_mark", "_outermost")

    def __init__(self, connection: Any, files: Folder, footing: Footing, mark: Mark) -> None:
        self._connection = connection
        self._files = files
        self._footing = footing
        self._mark = mark
        self._outermost = not connection.in_transaction

    def __enter__(self) -> Callable[..., Any]:
        try:
            self._connection.execute("BEGIN IMMEDIATE" if self._outermost else "SAVEPOINT inner")
        except FAILURES as error:
            raise known(error, self._files, self._connection) from error
        execute: Callable[..., Any] = self._connection.execute
        return execute

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if error is None:
            try:
                if self._outermost and not self._footing.stands():
                    raise VaultError("vault.gone")
                if self._outermost and self._mark.uncertain:
                    self._look_again()
                self._connection.execute("COMMIT" if self._outermost else "RELEASE inner")
            except FAILURES as failure:
                self._undo()
                raise known(failure, self._files, self._connection) from failure
            except VaultError:
                self._undo()
                raise
            if self._outermost:
                self._mark.write()
            return
        self._undo()
        if isinstance(error, FAILURES):
            raise known(error, self._files, self._connection) from error
        if isinstance(error, UnicodeEncodeError):  # half a surrogate pair, which no file can hold
            raise InputError("input.not_text") from error

    def _look_again(self) -> None:
        """Note the head as it is now that a part of this transaction was undone."""
        self._mark.forget()
        row = self._connection.execute("SELECT no, hash FROM log ORDER BY no DESC LIMIT 1").fetchone()
        self._mark.pending = None if row is None else LogHead(*row)

    def _undo(self) -> None:
        if self._outermost:
            self._mark.forget()
        else:
            self._mark.uncertain = True
        # SQLite has rolled back by itself after some errors.
        if self._connection.in_transaction:
            if self._outermost:
                self._connection.execute("ROLLBACK")
            else:
                self._connection.execute("ROLLBACK TO inner")
                self._connection.execute("RELEASE inner")
