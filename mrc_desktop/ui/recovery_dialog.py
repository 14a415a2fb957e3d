"""A new recovery sheet while the register is open: print it, then type one group back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout

from mrc_desktop.services.recovery import recovery_sheet_pdf
from mrc_desktop.ui.languages import current
from mrc_desktop.ui.setup_steps import CheckStep, SheetStep
from mrc_desktop.ui.swept_stack import retire

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mrc_desktop.services.desk import Desk


class RecoveryDialog(QDialog):
    """Shows the sheet of a new recovery code and is accepted when one group was typed back."""

    def __init__(self, desk: Desk, code: str, parent: QWidget) -> None:
        """Build the dialog on the sheet."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("New recovery sheet"))
        self.resize(900, 640)
        self._code = code
        session = desk.session
        made_on = session.clock().date()
        self._pdf = recovery_sheet_pdf(desk.content, session.vault.header, code, current(), made_on)
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._show_sheet()

    def _show_sheet(self) -> None:
        step = SheetStep(self._pdf)
        step.went_on.connect(lambda _values: self._show_check())
        self._show(step)

    def _show_check(self) -> None:
        step = CheckStep(self._code)
        step.gone_back.connect(self._show_sheet)
        step.went_on.connect(lambda _values: self.accept())
        self._show(step)

    def _show(self, step: SheetStep | CheckStep) -> None:
        old = self._stack.currentWidget()
        step.subtitle.show()
        self._stack.addWidget(step)
        self._stack.setCurrentWidget(step)
        if old is not None:
            retire(self._stack, old)
            old.deleteLater()
        step.take_keyboard()
