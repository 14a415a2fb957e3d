"""Saving the files of an issued month outside the register: always after a warning."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from mrc_desktop.ui import ask
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mrc_desktop.ui.page import Page

_CONTEXT: Final = "summary_saving"
_QUESTION: Final = QT_TRANSLATE_NOOP("summary_saving", "Save outside the register?")
_WARNING: Final = QT_TRANSLATE_NOOP(
    "summary_saving",
    "The files are not encrypted. They hold rounded counts only. That they were saved is noted in "
    "the audit trail.",
)
_GO_ON: Final = QT_TRANSLATE_NOOP("summary_saving", "Choose where to save")
_ONE: Final = QT_TRANSLATE_NOOP("summary_saving", "Save the workbook")
_KIND: Final = QT_TRANSLATE_NOOP("summary_saving", "Excel workbooks (*.xlsx)")
_ALL: Final = QT_TRANSLATE_NOOP("summary_saving", "Save all files into a folder")
_SAVED: Final = QT_TRANSLATE_NOOP(
    "summary_saving", "Saved. What was saved is not protected by the register."
)
_SAVED_ALL: Final = QT_TRANSLATE_NOOP(
    "summary_saving",
    "Saved into the folder {folder}. What was saved is not protected by the register.",
)


def save_workbook(page: Page, month: str) -> None:
    """Warn that the file leaves the register, ask where to, and write it."""
    names = [name for name in _names(page, month) if name.endswith(".xlsx")]
    if not names or not _may_leave(page):
        return
    target = ask.where_to_save(page, _tr(_ONE), names[0], _tr(_KIND))
    if target is not None:
        _save(page, month, [(names[0], target)])


def save_all(page: Page, month: str) -> None:
    """Warn that the files leave the register, ask where to, and write all of them in one folder."""
    if not _names(page, month) or not _may_leave(page):
        return
    folder = ask.which_folder(page, _tr(_ALL))
    if folder is None:
        return
    made = page.guard(lambda: page.desk.summaries.save_package(month, folder))
    if made is not None:
        page.message_bar.show_good(_tr(_SAVED_ALL).format(folder=made.name))


def _names(page: Page, month: str) -> list[str]:
    files = page.read(partial(page.desk.summaries.files, month)) if month else None
    return [one.name for one in files or ()]


def _may_leave(page: Page) -> bool:
    return bool(ask.confirm(page, _tr(_QUESTION), _tr(_WARNING), yes=_tr(_GO_ON)))


def _save(page: Page, month: str, targets: Sequence[tuple[str, Path]]) -> None:
    def save() -> bool:
        for name, path in targets:
            page.desk.summaries.save_file(month, name, path)
        return True

    if page.guard(save):
        page.message_bar.show_good(_tr(_SAVED))


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
