"""Asks for a user's new name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from mrc_desktop.ui import theme
from mrc_desktop.ui.fields import Field, FieldForm
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

_FIELDS = (Field("name", QT_TRANSLATE_NOOP("rename_dialog", "&New name"), max_length=100),)


def ask_name(parent: QWidget, name: str) -> str:
    """Return the name typed, or an empty text when given up or left as it was."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(QCoreApplication.translate("rename_dialog", "Rename"))
    dialog.setMinimumWidth(380)
    form = FieldForm(_FIELDS, "rename_dialog", columns=1)
    form.set_values({"name": name})
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, dialog)
    save = buttons.addButton(
        QCoreApplication.translate("rename_dialog", "&Rename"),
        QDialogButtonBox.ButtonRole.AcceptRole,
    )
    theme.set_role(save, "primary")
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 16)
    column.addWidget(form)
    column.addWidget(buttons)
    form.focus("name")
    accepted = dialog.exec()
    typed = str(form.values()["name"]).strip()
    dialog.deleteLater()
    return typed if accepted and typed != name else ""
