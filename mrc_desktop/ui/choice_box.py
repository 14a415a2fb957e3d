"""Choosing one of a list, with type-to-search when it is long."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox

from mrc_desktop.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

SEARCHED_FROM: Final = 13
"""A list at least this long can be searched by typing any part of an entry."""

_LETTERS: Final = 8
"""How many letters of a choice must be seen."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a list: the value behind it and the text people read, already translated."""

    value: Any
    text: str


class ChoiceBox(QComboBox):
    """A drop-down over Choices. Signals: `picked` (value) when the user changed it.

    A long list is editable: typing shows the entries that contain the text; leaving the field
    with a text that is no entry goes back to the last choice.
    """

    picked = Signal(object)

    def __init__(
        self,
        choices: Sequence[Choice] = (),
        parent: QWidget | None = None,
        *,
        is_alone: bool = False,
    ) -> None:
        """Build the list with its first entry chosen.

        A box that is alone on its page is measured by Qt, by all of its entries.
        """
        super().__init__(parent)
        self._is_alone = is_alone
        if not is_alone:  # where nothing scrolls, the wheel may bring the keyboard here
            self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        self._letters = _LETTERS
        self._hint: QSize | None = None
        self._is_completing = False
        self._choices: list[Choice] = []
        self.set_choices(choices)
        self.activated.connect(self._on_activated)

    def setMinimumContentsLength(self, characters: int) -> None:  # noqa: N802 - Qt's name
        """Say how many letters of a choice must be seen."""
        self._letters = characters
        self._hint = None
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for so many letters.

        Qt's own size policies build the drop-down of every box to measure it; in a form of many
        rows that takes most of the time.
        """
        if self._is_alone:
            return super().sizeHint()
        if self._hint is None:
            # Their many names take 9 ms to load, which the first page can do without.
            from PySide6.QtWidgets import QStyle, QStyleOptionComboBox  # noqa: PLC0415

            option = QStyleOptionComboBox()
            self.initStyleOption(option)
            metrics = self.fontMetrics()
            inner = QSize(metrics.horizontalAdvance("X") * self._letters, metrics.height() + 2)
            kind = QStyle.ContentsType.CT_ComboBox
            self._hint = self.style().sizeFromContents(kind, option, inner, self)
        return self._hint

    def minimumSizeHint(self) -> QSize:
        """Return the same room."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another dress."""
        self._hint = None
        super().changeEvent(event)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these entries, keeping the chosen value if it is still among them."""
        kept = self.value()
        self._choices = list(choices)
        self.blockSignals(True)
        self.clear()
        self.addItems([choice.text for choice in self._choices])
        self._is_completing = False
        self._make_searchable(len(self._choices) >= SEARCHED_FROM)
        self.set_value(kept)
        self.blockSignals(False)

    def value(self) -> Any:
        """Return the chosen value, or None when the list is empty."""
        place = self.currentIndex()
        return self._choices[place].value if 0 <= place < len(self._choices) else None

    def set_value(self, value: Any) -> None:
        """Choose this value; the first entry when it is not in the list."""
        places = [place for place, known in enumerate(self._choices) if known.value == value]
        self.setCurrentIndex(places[0] if places else (0 if self._choices else -1))

    def _make_searchable(self, is_long: bool) -> None:
        if is_long == self.isEditable():
            return
        self.setEditable(is_long)
        line = self.lineEdit()
        if not is_long or line is None:
            return
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line.editingFinished.connect(self._on_editing_finished)

    def _make_completer(self) -> None:
        """Build the list of what contains the typed text, once the keyboard comes here."""
        from PySide6.QtWidgets import QCompleter  # noqa: PLC0415 - the first page has none

        completer = QCompleter(self.model(), self)
        completer.setFilterMode(QtCore.Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(QtCore.Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setMaxVisibleItems(12)
        popup = completer.popup()
        if popup is not None:
            theme.set_role(popup, "popup")
        self.setCompleter(completer)
        self._is_completing = True

    def _on_activated(self, _place: int) -> None:
        self.picked.emit(self.value())

    def _on_editing_finished(self) -> None:
        """Take the entry that was typed in full, or the only one that contains what was typed."""
        line = self.lineEdit()
        if line is None or line.text() == self.currentText() == self.itemText(self.currentIndex()):
            return
        typed = line.text().strip().casefold()
        texts = [choice.text.casefold() for choice in self._choices]
        if typed in texts:
            found = [texts.index(typed)]
        else:
            found = [place for place, text in enumerate(texts) if typed and typed in text]
        before = self.currentIndex()
        if len(found) == 1:
            self.setCurrentIndex(found[0])
        line.setText(self.itemText(self.currentIndex()))
        if self.currentIndex() != before:
            self.picked.emit(self.value())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the text, so that typing starts a new search."""
        if self.isEditable() and not self._is_completing:
            self._make_completer()
        super().focusInEvent(event)
        line = self.lineEdit()
        if line is not None:
            line.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll unless the box has the keyboard."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
