"""Handing a desk's facts to the supervisor's office: a card that stands where one looks for it.

It is on the tab Desks of the Centre page and, for a counsellor, on the page Summaries.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.domain.codes import Role
from mrc_desktop.ui import ask, theme
from mrc_desktop.ui.bundle_taking import BUNDLE_ENDING
from mrc_desktop.ui.busy import busy
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from mrc_desktop.services.bundles import DeskState
    from mrc_desktop.ui.page import Page

_CONTEXT: Final = "bundle_handing"
_TITLE: Final = QT_TRANSLATE_NOOP("bundle_handing", "Hand the facts over")
_KINDS: Final = QT_TRANSLATE_NOOP("bundle_handing", "Bundles of desks (*.mrcbundle)")
_DONE: Final = QT_TRANSLATE_NOOP(
    "bundle_handing", "The facts are in {file}. Bring the file to the supervisor."
)


def hand_over(page: Page) -> bool:
    """Ask where to, and write this desk's bundle; return whether it was written."""
    state = page.read(page.desk.bundles.desk)
    if state is None:
        return False
    suggestion = f"facts-{state.mark}{BUNDLE_ENDING}"
    target = ask.where_to_save(page, _tr(_TITLE), suggestion, _tr(_KINDS))
    if target is None:
        return False
    with busy():
        made = page.guard(lambda: page.desk.bundles.make(target))
    if made is None:
        return False
    page.message_bar.show_good(_tr(_DONE).format(file=target.name))
    return True


class HandingCard(QWidget):
    """What handing over is, how far this desk is, and the button.

    Signals: `handed` after a bundle was written.
    """

    handed = Signal()

    def __init__(self, page: Page) -> None:
        """Build the card on its page; `refresh` reads the desk."""
        super().__init__(page)
        self._page = page
        frame, inside = card(self.tr("Hand the facts to the supervisor"), self)
        explained = self._label()
        theme.set_role(explained, "soft")
        explained.setText(
            self.tr(
                "A sealed file goes to the supervisor's office on a stick. It holds codes without "
                "names, and nobody but the office can open it. A lost stick leaves no gap: the "
                "next file holds everything again."
            )
        )
        self.state = self._label()
        self.button = QPushButton(self.tr("&Hand the facts over…"), self)
        theme.set_role(self.button, "primary")
        self.button.clicked.connect(self.hand_over)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        inside.addWidget(explained)
        inside.addWidget(self.state)
        inside.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def showEvent(self, event: QShowEvent) -> None:
        """Read anew whenever the card comes up."""
        super().showEvent(event)
        self._page.read(self.refresh)

    def refresh(self) -> DeskState:
        """Read how far this desk is, show it and return it."""
        state = self._page.desk.bundles.desk()
        missing = self.tr("not set yet")
        lines = [
            self.tr("This desk: {mark}").format(mark=state.mark or missing),
            self.tr("Fingerprint of the centre: {mark}").format(mark=state.centre or missing),
            self.tr("Fingerprint of the office: {mark}").format(mark=state.office or missing),
        ]
        if state.made_at is not None:
            made = state.made_at.strftime("%d.%m.%Y %H:%M")
            lines.append(self.tr("Last handed over on {date}").format(date=made))
        if not state.is_ready:
            is_administrator = self._page.desk.session.user.role is Role.ADMINISTRATOR
            lines.append(
                self.tr("Set this desk up first, below.")
                if is_administrator
                else self.tr("An administrator must set this desk up first.")
            )
        self.state.setText("\n".join(lines))
        self.button.setEnabled(state.is_ready)
        return state

    def hand_over(self) -> None:
        """Hand the facts over and say when it was."""
        if hand_over(self._page):
            self.refresh()
            self.handed.emit()


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
