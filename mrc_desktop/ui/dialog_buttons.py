"""The foot of a dialog with a form: the way on, and Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox

from mrc_desktop.ui import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QPushButton


def way_on_or_cancel(
    dialog: QDialog, text: str, slot: Callable[[], None]
) -> tuple[QDialogButtonBox, QPushButton]:
    """Return the row of buttons and the way on, which calls the slot; Cancel rejects the dialog."""
    buttons = QDialogButtonBox(dialog)
    way_on = buttons.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
    theme.set_role(way_on, "primary")
    cancel = QCoreApplication.translate("dialog_buttons", "Cancel")
    buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
    buttons.accepted.connect(slot)
    buttons.rejected.connect(dialog.reject)
    return buttons, way_on
