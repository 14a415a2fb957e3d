"""Agreement given in a conversation: two ticks, and how it was given."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.domain.codes import ConsentExplained, ConsentMode, ConsentPurpose
from mrc_desktop.ui import theme, words
from mrc_desktop.ui.line_breaks import in_lines
from mrc_desktop.ui.palette import SPACE_1, SPACE_2

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.consultation import ConsultationDraft
    from mrc_desktop.domain.problem import Problem

LONGEST_LINE: Final = 46
"""How many characters of a box stand in one line of the narrow column."""


class ConsentTicks(QWidget):
    """Service and anonymous statistics, each ticked by itself, with the way of consent.

    Signals: `changed`.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Nothing is agreed to until it is ticked."""
        super().__init__(parent)
        self._service = QCheckBox(self)
        self._reporting = QCheckBox(self)
        self._ticks = {
            ConsentPurpose.SERVICE: self._service,
            ConsentPurpose.REPORTING: self._reporting,
        }
        self._mode = QComboBox(self)
        for mode in ConsentMode:
            self._mode.addItem(words.say(mode), mode)
        # The longest entry is read in the open list; the closed one may cut it.
        self._mode.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._mode.setMinimumContentsLength(14)
        self._mode.setAccessibleName(self.tr("How consent was given"))
        self._guardian = QLineEdit(self)
        self._guardian.setPlaceholderText(self.tr("Name of the guardian"))
        self._guardian.setAccessibleName(self.tr("Name of the guardian"))
        explained = self.tr("All points of the consent card were explained")
        self._explained = QCheckBox(in_lines(explained, LONGEST_LINE), self)
        self._explained.setToolTip("\n".join(words.say(point) for point in ConsentExplained))
        self._problem = QLabel(self)
        self._problem.setWordWrap(True)
        theme.set_role(self._problem, "problem")
        self._problem.hide()
        self._arrange()
        for tick in (self._service, self._reporting, self._explained):
            tick.toggled.connect(self._on_changed)
        self._mode.currentIndexChanged.connect(self._on_changed)
        self._guardian.textChanged.connect(self.changed)
        self.show_given(())
        self._mode.setCurrentIndex(list(ConsentMode).index(ConsentMode.SPOKEN))
        self._on_changed()

    def fill(self, draft: ConsultationDraft) -> ConsultationDraft:
        """Return the draft with what is ticked here."""
        return dataclasses.replace(
            draft,
            consents=tuple(
                purpose
                for purpose, tick in self._ticks.items()
                if tick.isChecked() and tick.isEnabled()
            ),
            consent_mode=ConsentMode(self._mode.currentData()),
            consent_explained=(
                frozenset(ConsentExplained) if self._explained.isChecked() else frozenset()
            ),
            consent_guardian=self._guardian.text(),
        )

    def show_draft(self, draft: ConsultationDraft) -> None:
        """Tick what the draft says."""
        for purpose, tick in self._ticks.items():
            if tick.isEnabled():
                tick.setChecked(purpose in draft.consents)
        self._mode.setCurrentIndex(list(ConsentMode).index(draft.consent_mode))
        self._explained.setChecked(bool(draft.consent_explained))
        self._guardian.setText(draft.consent_guardian)
        self._on_changed()

    def show_given(self, given: Sequence[ConsentPurpose]) -> None:
        """Mark the purposes the person agreed to before; they need not be asked again."""
        texts = {
            ConsentPurpose.SERVICE: (
                self.tr("Agr&ees to help from the centre"),
                self.tr("Agreed to help from the centre before"),
            ),
            ConsentPurpose.REPORTING: (
                self.tr("Agrees to anon&ymous statistics"),
                self.tr("Agreed to anonymous statistics before"),
            ),
        }
        for purpose, tick in self._ticks.items():
            is_given = purpose in given
            was_given = not tick.isEnabled()
            tick.setText(in_lines(texts[purpose][is_given], LONGEST_LINE))
            tick.setChecked(is_given or (tick.isChecked() and not was_given))
            tick.setEnabled(not is_given)
        self._on_changed()

    def show_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Show the problems of consent, the keyboard at the first; return the others."""
        own = [each for each in problems if each.field.startswith("consent")]
        self._problem.setText("\n".join(words.say_problem(each) for each in own))
        self._problem.setVisible(bool(own))
        if own:
            is_guardian = own[0].field == "consent_guardian"
            place = self._guardian if is_guardian else self._service
            theme.set_state(self._guardian, "problem", is_guardian)
            place.setFocus(Qt.FocusReason.OtherFocusReason)
        return tuple(each for each in problems if each not in own)

    def clear_problems(self) -> None:
        """Take all problems away."""
        self._problem.hide()
        theme.set_state(self._guardian, "problem", False)

    def _arrange(self) -> None:
        label = QLabel(self.tr("How"), self)
        label.setBuddy(self._mode)
        theme.set_role(label, "field")
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(label)
        row.addWidget(self._mode, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(self._service)
        column.addWidget(self._reporting)
        column.addLayout(row)
        column.addWidget(self._guardian)
        column.addWidget(self._explained)
        column.addWidget(self._problem)

    def _on_changed(self) -> None:
        is_any = any(tick.isChecked() and tick.isEnabled() for tick in self._ticks.values())
        self._mode.setEnabled(is_any)
        self._explained.setEnabled(is_any)
        self._guardian.setVisible(is_any and self._mode.currentData() is ConsentMode.GUARDIAN)
        self.changed.emit()
