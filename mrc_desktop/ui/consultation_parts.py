"""The small controls of the New consultation page: one key chooses, one Tab leads on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QWidget,
)

from mrc_desktop.domain.case import CaseDraft, CaseId
from mrc_desktop.domain.codes import CaseStatus, Topic
from mrc_desktop.ui import theme, words
from mrc_desktop.ui.palette import SPACE_2

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from mrc_desktop.domain.case import Case

Code = TypeVar("Code")

_CASE: Final = int(Qt.ItemDataRole.UserRole)
_TOPIC: Final = _CASE + 1


def digit_of(event: QKeyEvent) -> int:
    """Return the digit 1 to 9 this key types without a modifier, or 0."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held != Qt.KeyboardModifier.NoModifier:
        return 0
    digit = event.key() - Qt.Key.Key_0.value
    return digit if 1 <= digit <= 9 else 0


ROOM: Final = 330
BESIDE: Final = 40
"""The room for a line of choices, and what each needs beside its word, in pixels."""


class KeyChoice(QWidget, Generic[Code]):
    """A short list of codes as numbered radio buttons; the digit chooses, arrows move.

    Signals: `changed`.
    """

    changed = Signal()

    def __init__(self, choices: Sequence[tuple[Code, str]], columns: int, parent: QWidget) -> None:
        """Lay the choices out in so many columns, fewer if words are long; choose the first."""
        super().__init__(parent)
        self._codes = [code for code, _ in choices]
        self._group = QButtonGroup(self)
        while columns > 1 and self._width_of([label for _, label in choices], columns) > ROOM:
            columns -= 1
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_2)
        grid.setVerticalSpacing(0)
        for position, (_, label) in enumerate(choices):
            button = QRadioButton(f"{position + 1} {label}", self)
            button.setAccessibleName(label)
            button.installEventFilter(self)
            self._group.addButton(button, position)
            grid.addWidget(button, position // columns, position % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        self._group.button(0).setChecked(True)
        self.setFocusProxy(self._group.button(0))
        self._group.idToggled.connect(self._on_toggled)

    def _width_of(self, labels: Sequence[str], columns: int) -> int:
        """Return the width these labels need in so many columns, each as wide as its widest."""
        metrics = self.fontMetrics()
        return sum(
            BESIDE + max(metrics.horizontalAdvance(label) for label in labels[place::columns])
            for place in range(min(columns, len(labels)))
        )

    def value(self) -> Code:
        """Return the chosen code."""
        return self._codes[max(self._group.checkedId(), 0)]

    def set_value(self, code: Code) -> None:
        """Choose this code."""
        self._group.button(self._codes.index(code)).setChecked(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a digit choose while any of the buttons has the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            digit = digit_of(event)
            if 1 <= digit <= len(self._codes):
                button = self._group.button(digit - 1)
                button.setChecked(True)
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _on_toggled(self, position: int, is_checked: bool) -> None:
        if is_checked:
            self.setFocusProxy(self._group.button(position))
            self.changed.emit()


class AboutList(QListWidget):
    """What the conversation is about: the person's open cases, then a new case of each topic.

    Space ticks the current line, a digit ticks the new case of that number. Signals: `changed`.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Start with the topics only."""
        super().__init__(parent)
        theme.set_role(self, "compact")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(self._on_item_changed)
        self._is_filling = False
        self.show_cases(())

    def show_cases(self, cases: Sequence[Case]) -> None:
        """List these known cases above the topics; nothing known stays ticked."""
        topics = {topic for topic in Topic if self._is_new_ticked(topic)}
        self._is_filling = True
        self.clear()
        for case in cases:
            if case.status is not CaseStatus.CLOSED:
                self._add_case(case)
        for number, topic in enumerate(Topic, start=1):
            label = self.tr("{number}  New case: {topic}").format(
                number=number, topic=words.say(topic)
            )
            self._add(label, _TOPIC, topic.value, is_ticked=topic in topics)
        self._is_filling = False
        self.setCurrentRow(0)

    def known(self) -> tuple[CaseId, ...]:
        """Return the ticked known cases."""
        return tuple(CaseId(item.data(_CASE)) for item in self._ticked() if item.data(_CASE))

    def new(self) -> tuple[CaseDraft, ...]:
        """Return a new case for each ticked topic."""
        return tuple(
            CaseDraft(topic=Topic(item.data(_TOPIC)))
            for item in self._ticked()
            if item.data(_TOPIC)
        )

    def tick(self, known: Sequence[CaseId], new: Sequence[CaseDraft]) -> None:
        """Tick exactly these."""
        topics = {draft.topic for draft in new}
        self._is_filling = True
        for item in self._items():
            is_wanted = item.data(_CASE) in known or (
                bool(item.data(_TOPIC)) and Topic(item.data(_TOPIC)) in topics
            )
            item.setCheckState(_state(is_wanted))
        self._is_filling = False
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by digit; everything else is the list's own."""
        digit = digit_of(event)
        for item in self._items():
            if digit and item.data(_TOPIC) == list(Topic)[digit - 1].value:
                item.setCheckState(_state(item.checkState() is Qt.CheckState.Unchecked))
                self.setCurrentItem(item)
                return
        super().keyPressEvent(event)

    def _add_case(self, case: Case) -> None:
        about = case.details.title or words.say(case.details.topic)
        label = self.tr("Case {number}: {about} ({status})").format(
            number=case.number, about=about, status=words.say(case.status)
        )
        self._add(label, _CASE, int(case.id), is_ticked=False)

    def _add(self, label: str, role: int, data: int | str, *, is_ticked: bool) -> None:
        item = QListWidgetItem(label, self)
        item.setFlags(
            Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
        )
        item.setData(role, data)
        item.setToolTip(label)
        item.setCheckState(_state(is_ticked))

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _ticked(self) -> list[QListWidgetItem]:
        return [item for item in self._items() if item.checkState() is Qt.CheckState.Checked]

    def _is_new_ticked(self, topic: Topic) -> bool:
        return any(item.data(_TOPIC) == topic.value for item in self._ticked())

    def _on_item_changed(self) -> None:
        if not self._is_filling:
            self.changed.emit()


def _state(is_ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
