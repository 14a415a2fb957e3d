"""Sheets saved as one PDF: asked for, made in the background, written outside the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mrc_desktop.errors import UserError
from mrc_desktop.services.sheet_stacks import SUGGESTED_NAME, StackInMaking
from mrc_desktop.ui import ask, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.services.sheets import ReadySheet
    from mrc_desktop.ui.lane import Lane


class StackSaving(QObject):
    """One stack at a time on its way to a file.

    Signals: `moved` carries how many sheets are drawn and how many there are, `rested` the sentence
    to say at the end.
    """

    moved = Signal(int, int)
    rested = Signal(str)

    def __init__(self, desk: Desk, lane: Lane, parent: QWidget) -> None:
        """Work on this lane; questions are asked over the parent."""
        super().__init__(parent)
        self._desk = desk
        self._lane = lane
        self._window = parent
        self._stack: StackInMaking | None = None
        self._case: CaseId | None = None
        self._target: Path | None = None
        self._is_stopped = False

    def begin(self, sheets: Sequence[ReadySheet], case: CaseId | None) -> None:
        """Warn that the file leaves the register, ask where to, and begin; `case` as the sheets'.

        Nothing happens when one of the questions is answered with no.
        """
        goes_on = ask.confirm(
            self._window,
            self.tr("Save the sheets outside the register?"),
            self.tr(
                "The file is not encrypted: whoever gets it can read it, and the dates of a case "
                "if they are in it. That a copy was saved is noted in the audit trail."
            ),
            yes=self.tr("Choose where to save it"),
        )
        if not goes_on:
            return
        target = ask.where_to_save(
            self._window,
            self.tr("Save the sheets as one PDF"),
            SUGGESTED_NAME,
            self.tr("PDF files (*.pdf)"),
        )
        if target is None:
            return
        is_personal = any(one.edition.is_personal for one in sheets)
        self._case = case if is_personal else None
        self._target = target
        self._stack = StackInMaking(self._desk.content, sheets)
        self._is_stopped = False
        self._next()

    def stop(self) -> None:
        """Stop after the sheet that is under way; no file is written then."""
        self._is_stopped = True

    def _next(self) -> None:
        """Draw the next sheet, end the document, or come to rest."""
        stack = self._stack
        if stack is None:
            return
        if self._is_stopped:
            self._rest(self.tr("Stopped. No file was written. The sheets stay ready."))
            return
        self.moved.emit(stack.done, stack.total)
        if stack.is_done:
            self._lane.run(stack.finish, self._on_finished, self._on_refused, self._on_broken)
        else:
            self._lane.run(stack.step, self._on_drawn, self._on_refused, self._on_broken)

    def _on_drawn(self, _nothing: None) -> None:
        self._next()

    def _on_finished(self, pdf: bytes) -> None:
        if self._target is None or self._is_stopped:
            self._next()
            return
        try:
            self._desk.sheets.save_stack(pdf, self._target, self._case)
        except UserError as error:
            self._on_refused(error)
            return
        self._rest(self.tr("The file was saved. It is not protected by the register."))

    def _on_refused(self, error: UserError) -> None:
        self._rest(words.say_error(error))

    def _on_broken(self) -> None:
        self._rest("")

    def _rest(self, sentence: str) -> None:
        self._stack = self._target = None
        self.rested.emit(sentence)
