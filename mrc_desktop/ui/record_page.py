"""A page that shows one record out of the register, with the way back above its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.ui import icons, theme
from mrc_desktop.ui.page import Page
from mrc_desktop.ui.palette import SPACE_1, SPACE_3
from mrc_desktop.ui.tall_area import TallArea

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.services.desk import Desk


class RecordPage(Page):
    """A page with breadcrumbs, Esc to go back, and columns of cards that scroll together.

    Signals: those of a page; `left` to go back one step; `crumb_chosen` (the crumb's key);
    `requested` (what, id) for work that another page does: "letter", "sheet", "topic" and
    "edit_case" with a CaseId, "consultation", "edit_person", "new_case" and "person_letter" with a
    PersonId, "edit_consultation" with a ConsultationId.
    """

    left = Signal()
    crumb_chosen = Signal(object)
    requested = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page without crumbs."""
        super().__init__(desk, parent)
        self._crumbs = QHBoxLayout()
        self._crumbs.setSpacing(SPACE_1)
        self.crumb_buttons: list[QPushButton] = []
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.insertLayout(0, self._crumbs)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.left)

    def set_crumbs(self, crumbs: Sequence[tuple[object, str]], here: str) -> None:
        """Show the way here: what stands behind each crumb and its text; `here` is the last."""
        while (item := self._crumbs.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.crumb_buttons.clear()
        for key, text in crumbs:
            button = QPushButton(text.replace("&", "&&"), self)
            theme.set_role(button, "link")
            if not self.crumb_buttons:
                button.setIcon(icons.icon("arrow-left", theme.current().accent))
            button.clicked.connect(lambda _on=False, behind=key: self.crumb_chosen.emit(behind))
            self._crumbs.addWidget(button)
            self._crumbs.addWidget(QLabel("›", self))
            self.crumb_buttons.append(button)
        label = QLabel(here, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(label, "soft")
        self._crumbs.addWidget(label)
        self._crumbs.addStretch(1)

    def add_columns(self, *shares: int) -> tuple[QVBoxLayout, ...]:
        """Add columns of these shares of the width, scrolling together; return their layouts."""
        inner = QWidget()
        theme.set_role(inner, "scrolled")
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        columns = []
        for share in shares:
            column = QVBoxLayout()
            column.setSpacing(SPACE_3)
            row.addLayout(column, share)
            columns.append(column)
        scroll = TallArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self.body.addWidget(scroll, 1)
        return tuple(columns)
