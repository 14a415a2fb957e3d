"""What a person agreed to: each purpose by itself, to record and to withdraw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.codes import ConsentPurpose
from mrc_desktop.ui import theme, words
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.palette import SPACE_1, SPACE_2

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mrc_desktop.domain.consent import Consent


class ConsentPanel(QWidget):
    """A card with one line a purpose.

    Signals: `record_asked` (ConsentPurpose); `withdrawal_asked` (Consent).
    """

    record_asked = Signal(object)
    withdrawal_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build an empty panel."""
        super().__init__(parent)
        frame, column = card(self.tr("Agreement of the person"), self)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACE_2)
        column.addLayout(self._lines)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._agencies: Mapping[str, str] = {}

    def show_consents(self, consents: Sequence[Consent], agencies: Mapping[str, str]) -> None:
        """Show what stands and what was withdrawn; `agencies` are names of organisations by id."""
        self._agencies = agencies
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for purpose in ConsentPurpose:
            given = [each for each in consents if each.given.purpose is purpose]
            standing = [each for each in given if each.withdrawn_on is None]
            for consent in standing:
                self._add_standing(consent)
            if not standing or purpose is ConsentPurpose.REFERRAL:
                self._add_missing(purpose, has_any=bool(standing))
            for consent in given:
                if consent.withdrawn_on is not None:
                    self._lines.addWidget(_text(self._said(consent), "soft"))

    def _add_standing(self, consent: Consent) -> None:
        button = QPushButton(self.tr("Withdraw…"), self)
        button.setAccessibleName(
            self.tr("Withdraw: {agreement}").format(agreement=self._said(consent))
        )
        button.clicked.connect(lambda _on=False: self.withdrawal_asked.emit(consent))
        self._add_line(
            _text(self.tr("✓ {agreement}").format(agreement=self._said(consent))), button
        )

    def _add_missing(self, purpose: ConsentPurpose, *, has_any: bool) -> None:
        purpose_said = words.say(purpose)
        sentence = (
            self.tr("Another organisation needs an agreement of its own.")
            if has_any
            else self.tr("? {purpose}: not agreed to").format(purpose=purpose_said)
        )
        button = QPushButton(self.tr("Record…"), self)
        button.setAccessibleName(
            self.tr("Record an agreement: {purpose}").format(purpose=purpose_said)
        )
        button.clicked.connect(lambda _on=False: self.record_asked.emit(purpose))
        self._add_line(_text(sentence, "soft"), button)

    def _add_line(self, label: QLabel, button: QPushButton) -> None:
        theme.set_role(button, "link")
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_1)
        row.addWidget(label, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.addWidget(line)

    def _said(self, consent: Consent) -> str:
        given = consent.given
        purpose = words.say(given.purpose)
        if given.agency:
            purpose = self.tr("{purpose} to {organisation}").format(
                purpose=purpose, organisation=self._agencies.get(given.agency, given.agency)
            )
        if consent.withdrawn_on is not None:
            return self.tr("{purpose}: given {day}, withdrawn {end}").format(
                purpose=purpose,
                day=write_date(given.given_on),
                end=write_date(consent.withdrawn_on),
            )
        return self.tr("{purpose}: {mode}, {day}").format(
            purpose=purpose, mode=words.say(given.mode), day=write_date(given.given_on)
        )


def _text(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        theme.set_role(label, role)
    return label
