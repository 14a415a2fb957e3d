"""Choosing one of a list, or several of it as chips, as the editors of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from mrc_desktop.ui import icons, theme
from mrc_desktop.ui.choice_box import Choice, ChoiceBox
from mrc_desktop.ui.editors import Editor
from mrc_desktop.ui.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class ChoiceEditor(Editor):
    """A ChoiceBox as the editor of a form."""

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        """Build the list."""
        self.box = ChoiceBox(choices)
        super().__init__(self.box, parent)
        self.box.picked.connect(lambda _value: self.changed.emit())

    def value(self) -> Any:
        """Return the chosen value."""
        return self.box.value()

    def set_value(self, value: Any) -> None:
        """Choose this value."""
        self.box.set_value(value)


class ChipsEditor(Editor):
    """Several of a list: pick one and it becomes a chip; a chip's cross takes it away.

    The value is a tuple in the order of picking (the first is the main one).
    """

    def __init__(
        self, choices: Sequence[Choice], hint: str = "", parent: QWidget | None = None
    ) -> None:
        """Build the list with nothing picked."""
        self.box = ChoiceBox()
        super().__init__(self.box, parent)
        self._hint = hint or self.tr("Add…")
        self._choices = list(choices)
        self._values: tuple[Any, ...] = ()
        self._flow = FlowLayout(spacing=4)
        self.column.addLayout(self._flow)
        self.box.picked.connect(self._on_picked)
        self._show()

    def value(self) -> tuple[Any, ...]:
        """Return the picked values."""
        return self._values

    def set_value(self, value: Any) -> None:
        """Show exactly these values."""
        self._values = tuple(value or ())
        self._show()

    def _on_picked(self, value: Any) -> None:
        if value is None or value in self._values:
            return
        self._values = (*self._values, value)
        self._show()
        self.changed.emit()

    def _on_removed(self, value: Any) -> None:
        self._values = tuple(kept for kept in self._values if kept != value)
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._flow.empty()
        texts = {choice.value: choice.text for choice in self._choices}
        for value in self._values:
            self._flow.addWidget(self._chip(value, texts.get(value, str(value))))
        left = [choice for choice in self._choices if choice.value not in self._values]
        self.box.set_choices([Choice(None, self._hint), *left])
        self.box.set_value(None)
        self.updateGeometry()

    def _chip(self, value: Any, text: str) -> QFrame:
        chip = QFrame(self)
        theme.set_role(chip, "chip")
        row = QHBoxLayout(chip)
        row.setContentsMargins(10, 1, 3, 1)
        row.setSpacing(2)
        row.addWidget(QLabel(text, chip))
        cross = QToolButton(chip)
        cross.setIcon(icons.icon("close"))
        cross.setIconSize(QSize(12, 12))
        cross.setAccessibleName(self.tr("Remove {entry}").format(entry=text))
        cross.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        cross.clicked.connect(lambda _on=False: self._on_removed(value))
        row.addWidget(cross)
        return chip
