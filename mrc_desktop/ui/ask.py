"""The one door for questions: every dialog that asks a yes, a choice or a place goes through here.

The least destructive answer is always the default, and Esc gives it. Tests answer in advance:

    with ask.answered(True, "discard", tmp_path / "copy.pdf"):
        page.save_copy()
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QStorageInfo, QUrl
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton, QWidget

from mrc_desktop.ui import theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer that may be chosen: its key, its button, and whether it destroys something."""

    key: str
    text: str
    is_danger: bool = False


_LONG: Final = 80
_ROOM: Final = 420
"""From so many letters on an explanation gets so many pixels of width."""

_STICKS: Final = ("/media/", "/run/media/", "/Volumes/")
"""Where Linux and macOS mount what is plugged in; on Windows it stands under the computer."""

_prepared: list[Any] = []
_asked: list[str] = []


class UnansweredError(AssertionError):
    """A test opened a question it had prepared no answer for."""


@contextmanager
def answered(*answers: Any) -> Iterator[list[str]]:
    """Answer the next questions with these, in order; yield the list of questions asked."""
    _prepared[:] = list(answers)
    _asked.clear()
    _Mode.is_prepared = True
    try:
        yield _asked
    finally:
        _Mode.is_prepared = False
        _prepared.clear()


class _Mode:
    is_prepared = False


def confirm(
    parent: QWidget,
    question: str,
    detail: str = "",
    *,
    yes: str,
    no: str = "",
    is_danger: bool = False,
) -> bool:
    """Ask a yes or no; "no" is the default and the answer of Esc."""
    refusal = no or QCoreApplication.translate("ask", "Cancel")
    answers = (Answer("no", refusal), Answer("yes", yes, is_danger))
    if _Mode.is_prepared:
        return bool(_next(question))
    return choose(parent, question, detail, answers=answers, default="no") == "yes"


def choose(
    parent: QWidget, question: str, detail: str = "", *, answers: Sequence[Answer], default: str
) -> str:
    """Ask for one of several answers and return its key; Esc and closing give `default`."""
    if _Mode.is_prepared:
        return str(_next(question))
    box = QMessageBox(parent)
    box.setWindowTitle(QCoreApplication.applicationName())
    box.setText(question)
    box.setInformativeText(detail)
    _give_room(box, detail)
    box.setIcon(QMessageBox.Icon.NoIcon)
    buttons: dict[str, QPushButton] = {}
    for answer in answers:
        role = (
            QMessageBox.ButtonRole.RejectRole
            if answer.key == default
            else QMessageBox.ButtonRole.AcceptRole
        )
        button = box.addButton(answer.text, role)
        if answer.is_danger:
            theme.set_role(button, "danger")
        buttons[answer.key] = button
    box.setDefaultButton(buttons[default])
    box.setEscapeButton(buttons[default])
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    for key, button in buttons.items():
        if button is clicked:
            return key
    return default


def _give_room(box: QMessageBox, detail: str) -> None:
    """Let a long explanation take fewer lines: Qt makes the box as narrow as its question."""
    label = box.findChild(QLabel, "qt_msgbox_informativelabel")
    if isinstance(label, QLabel) and len(detail) >= _LONG:
        label.setMinimumWidth(_ROOM)


def tell(parent: QWidget, sentence: str, detail: str = "") -> None:
    """Show something that must be read before going on."""
    if _Mode.is_prepared:
        _asked.append(sentence)
        return
    text = QCoreApplication.translate("ask", "Close")
    choose(parent, sentence, detail, answers=(Answer("close", text),), default="close")


def where_to_save(parent: QWidget, title: str, suggestion: str, kinds: str) -> Path | None:
    """Ask for the file to write; `kinds` is Qt's filter ("PDF (*.pdf)"); None when given up.

    The dialog is Qt's own and not the desktop's: a lock must be able to close it, and the desktop
    keeps no list of recent files from it.
    """
    if _Mode.is_prepared:
        return _next(title)  # type: ignore[no-any-return]  # what the test prepared
    dialog = QFileDialog(parent, title, str(Path.home()), kinds)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.selectFile(suggestion)
    suffix = Path(suggestion).suffix.lstrip(".")
    if suffix:
        dialog.setDefaultSuffix(suffix)
    return _chosen(dialog)


def which_folder(parent: QWidget, title: str, start: Path | None = None) -> Path | None:
    """Ask for a folder; None when given up."""
    if _Mode.is_prepared:
        return _next(title)  # type: ignore[no-any-return]  # what the test prepared
    dialog = QFileDialog(parent, title, str(start or Path.home()))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog)


def which_files(
    parent: QWidget, title: str, kinds: str, *, is_one: bool = False
) -> tuple[Path, ...]:
    """Ask for files that are there, one or several; none when given up."""
    if _Mode.is_prepared:
        return tuple(_next(title) or ())
    dialog = QFileDialog(parent, title, str(Path.home()), kinds)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    mode = QFileDialog.FileMode.ExistingFile if is_one else QFileDialog.FileMode.ExistingFiles
    dialog.setFileMode(mode)
    return _all_chosen(dialog)


def sticks_of(volumes: Sequence[str]) -> tuple[str, ...]:
    """Return those of the mounted volumes that somebody plugged in: files travel on sticks."""
    return tuple(sorted(volume for volume in volumes if volume.startswith(_STICKS)))


def _chosen(dialog: QFileDialog) -> Path | None:
    files = _all_chosen(dialog)
    return files[0] if files else None


def _all_chosen(dialog: QFileDialog) -> tuple[Path, ...]:
    # Qt's own Russian lacks these two.
    translate = QCoreApplication.translate
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("ask", "Folder:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("ask", "Kind of file:"))
    mounted = [volume.rootPath() for volume in QStorageInfo.mountedVolumes() if volume.isReady()]
    places = (str(Path.home()), *sticks_of(mounted))
    dialog.setSidebarUrls([QUrl("file:"), *map(QUrl.fromLocalFile, places)])
    accepted = dialog.exec()
    files = dialog.selectedFiles()
    dialog.deleteLater()
    return tuple(Path(file) for file in files) if accepted else ()


def _next(question: str) -> Any:
    _asked.append(question)
    if not _prepared:
        raise UnansweredError(question)
    return _prepared.pop(0)
