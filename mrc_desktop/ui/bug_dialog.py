"""What is said when something unexpected happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mrc_desktop.ui import ask

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class _Shown:
    """Whether the dialog is up: a bug in a timer must not pile up dialogs."""

    is_up = False


def tell_bug(parent: QWidget, code: str) -> None:
    """Say that something went wrong, that saved work is safe, and the code in the log."""
    if _Shown.is_up:
        return
    _Shown.is_up = True
    try:
        ask.tell(
            parent,
            QCoreApplication.translate(
                "bug_dialog", "Something went wrong. Your saved work is safe. Code {code}."
            ).format(code=code),
            QCoreApplication.translate(
                "bug_dialog",
                "If it happens again, close the program, open it again, and tell whoever looks "
                "after it this code.",
            ),
        )
    finally:
        _Shown.is_up = False
