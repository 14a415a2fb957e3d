"""The frame of every page before a register is open: a quiet panel and a task beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.ui import icons, theme
from mrc_desktop.ui.languages import LANGUAGES, current
from mrc_desktop.ui.line_breaks import in_lines
from mrc_desktop.ui.message_bar import MessageBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

LONGEST_LINK: Final = 52
"""How many characters of a quiet link stand in one line."""


class BrandPanel(QFrame):
    """The left panel: what this is, what it promises, and the language.

    Signals: `language_chosen` (code).
    """

    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the panel in the language of the interface."""
        super().__init__(parent)
        theme.set_role(self, "rail")
        self.setFixedWidth(320)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 36, 28, 20)
        column.setSpacing(10)
        mark = QLabel(self)
        ratio = self.devicePixelRatioF()
        mark.setPixmap(icons.pixmap("logo", theme.current().rail_mark, 56, ratio))
        name = QLabel(self.tr("MRC Desktop"), self)
        theme.set_role(name, "title")
        what = QLabel(self.tr("The register of a Migrant Resource Centre"), self)
        column.addWidget(mark)
        column.addWidget(name)
        column.addWidget(what)
        column.addSpacing(24)
        for icon_name, text in (
            ("lock", self.tr("Encrypted on this computer. Only a passphrase opens it.")),
            ("shield", self.tr("Works without the internet. Nothing is sent anywhere.")),
            ("save", self.tr("What you type is kept, even if the power goes.")),
        ):
            column.addLayout(self._promise(icon_name, text))
        what.setWordWrap(True)
        column.addStretch(1)
        column.addLayout(self._languages())

    def _promise(self, icon_name: str, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        picture = QLabel(self)
        colour = theme.current().rail_mark
        picture.setPixmap(icons.pixmap(icon_name, colour, 22, self.devicePixelRatioF()))
        label = QLabel(text, self)
        label.setWordWrap(True)
        theme.set_role(label, "soft")
        top = QVBoxLayout()
        top.addWidget(picture)
        top.addStretch(1)
        row.addLayout(top)
        row.addWidget(label, 1)
        return row

    def _languages(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        for code, name in LANGUAGES:
            button = QPushButton(name, self)
            theme.set_role(button, "rail")
            button.setCheckable(True)
            button.setMinimumWidth(100)
            button.setChecked(code == current())
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _on=False, code=code: self.language_chosen.emit(code))
            row.addWidget(button)
        row.addStretch(1)
        return row


class EntryPage(QWidget):
    """A title, a task, and at the foot the way on (Enter) and the way back (Esc).

    Signals: `gone_back` when the way back was taken.
    """

    gone_back = Signal()

    def __init__(self, title: str, subtitle: str = "", width: int = 460) -> None:
        """Build an empty page whose task is at most `width` pixels wide."""
        super().__init__()
        theme.set_role(self, "page")
        self._title = QLabel(title, self)
        theme.set_role(self._title, "title")
        self._title.setWordWrap(True)
        self.subtitle = QLabel(subtitle, self)
        theme.set_role(self.subtitle, "subtitle")
        self.subtitle.setWordWrap(True)
        self.subtitle.setVisible(bool(subtitle))
        self.message_bar = MessageBar(self)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.foot = QVBoxLayout()
        self.foot.setSpacing(2)
        self._on: QPushButton | None = None
        self._back: QPushButton | None = None
        self._arrange(width)

    def _arrange(self, width: int) -> None:
        inner = QWidget()
        theme.set_role(inner, "scrolled")
        inner.setMaximumWidth(width)
        column = QVBoxLayout(inner)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(10)
        for widget in (self._title, self.subtitle, self.message_bar):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addLayout(self.body, 1)
        column.addLayout(self.buttons)
        column.addLayout(self.foot)
        middle = QWidget()
        theme.set_role(middle, "scrolled")
        row = QHBoxLayout(middle)
        row.setContentsMargins(24, 16, 24, 16)
        row.addStretch(1)
        holder = QVBoxLayout()
        holder.addStretch(1)
        holder.addWidget(inner, 20 if width > 600 else 0)
        holder.addStretch(1)
        row.addLayout(holder, 20)
        row.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setProperty("focusPolicy", 0)  # Qt.FocusPolicy.NoFocus
        area.setWidget(middle)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    @property
    def title(self) -> str:
        """Return the title."""
        return self._title.text()

    def add_back(self, text: str) -> QPushButton:
        """Add the way back at the left of the foot; Esc takes it too."""
        self._back = QPushButton(text, self)
        self._back.clicked.connect(lambda _on=False: self.gone_back.emit())
        self.buttons.addWidget(self._back)
        self.buttons.addStretch(1)
        return self._back

    def add_on(self, text: str, slot: Callable[[], object], icon_name: str = "") -> QPushButton:
        """Add the way on at the right of the foot; Enter takes it too."""
        if self._back is None:
            self.buttons.addStretch(1)
        self._on = QPushButton(text, self)
        theme.set_role(self._on, "primary")
        self._on.setMinimumWidth(140)
        if icon_name:
            self._on.setIcon(icons.icon(icon_name, theme.current().on_accent))
        self._on.clicked.connect(lambda _on=False: slot())
        self.buttons.addWidget(self._on)
        return self._on

    def set_busy(self, is_busy: bool) -> None:
        """Let nothing be pressed while a job runs."""
        for button in (self._on, self._back):
            if button is not None:
                button.setEnabled(not is_busy)

    def add_field(self, text: str, field: QWidget, below: QWidget | None = None) -> None:
        """Add a control under its label, and perhaps something right beneath it."""
        label = QLabel(text, self)
        theme.set_role(label, "field")
        label.setBuddy(field)
        field.setAccessibleName(text.replace("&", ""))
        block = QVBoxLayout()
        block.setSpacing(3)
        block.addWidget(label)
        block.addWidget(field)
        if below is not None:
            block.addWidget(below)
        self.body.addLayout(block)

    def add_link(
        self, text: str, icon_name: str, slot: Callable[[], object], *, is_foot: bool = False
    ) -> QPushButton:
        """Add a quiet link to the body, or to the foot beneath the buttons."""
        button = QPushButton(in_lines(text, LONGEST_LINK), self)
        theme.set_role(button, "link")
        button.setIcon(icons.icon(icon_name, theme.current().accent))
        button.setIconSize(QSize(18, 18))
        button.clicked.connect(lambda _on=False: slot())
        layout = self.foot if is_foot else self.body
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        layout.addLayout(row)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter and back with Esc."""
        key = event.key()
        if key in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter) and self._on is not None:
            focused = self.focusWidget()
            button = focused if isinstance(focused, QPushButton) else self._on
            button.click()
        elif key == QtCore.Qt.Key.Key_Escape and self._back is not None and self._back.isEnabled():
            self._back.click()
        else:
            super().keyPressEvent(event)
