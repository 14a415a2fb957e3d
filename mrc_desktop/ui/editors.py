"""The small editors a form is built of: one widget, one value, one `changed` signal.

Each wraps the control that takes the keyboard (its focus proxy), so that a label's mnemonic, the
focus ring and the accessible name all reach that control.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.ui import icons, theme
from mrc_desktop.ui.secret_line import SecretLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.ui.choice_box import Choice

DATE_FORMAT = "dd.MM.yyyy"
_ROOM_FOR_BUTTON = 52
"""What the calendar's button and the frame of a date take, in pixels."""


class Editor(QWidget):
    """What a form needs of every editor. Signals: `changed` after each change by the user."""

    changed = Signal()

    def __init__(self, control: QWidget, parent: QWidget | None = None) -> None:
        """Wrap `control`, the widget that takes the keyboard."""
        super().__init__(parent)
        self.control = control
        self.setFocusProxy(control)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(control)

    def value(self) -> Any:
        """Return what is entered now."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show this value without announcing a change."""
        raise NotImplementedError

    def describe(self, name: str, hint: str) -> None:
        """Give the control its accessible name and description."""
        self.control.setAccessibleName(name)
        self.control.setAccessibleDescription(hint)

    def mark(self, has_problem: bool) -> None:
        """Show or take away the mark of a problem."""
        theme.set_state(self.control, "problem", has_problem)

    def show_inner_problem(self, path: str, problem: Problem) -> bool:
        """Show a problem of a part of this editor; return whether there is such a part."""
        del path, problem
        return False

    def go_to_problem(self) -> None:
        """Take the keyboard, where the problem shown here is."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class LineEditor(Editor):
    """One line of text."""

    def __init__(
        self,
        hint: str = "",
        max_length: int = 500,
        parent: QWidget | None = None,
        *,
        line: QLineEdit | None = None,
    ) -> None:
        """Build an empty line with a placeholder; `line` is a line of a special kind."""
        self.line = QLineEdit() if line is None else line
        super().__init__(self.line, parent)
        self.line.setPlaceholderText(hint)
        self.line.setMaxLength(max_length)
        self.line.textEdited.connect(lambda _text: self.changed.emit())

    def value(self) -> str:
        """Return the text."""
        return self.line.text()

    def set_value(self, value: Any) -> None:
        """Show this text, from its beginning where nobody is typing."""
        self.line.setText("" if value is None else str(value))
        if not self.line.hasFocus():
            self.line.setCursorPosition(0)


class NumberEditor(LineEditor):
    """A count typed as text; a draft keeps it as typed and the domain reads it."""

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        """Build an empty, right-aligned line."""
        super().__init__(hint, 9, parent)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)


class SecretEditor(LineEditor):
    """A passphrase; it can be read only while the eye is held down."""

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        """Build an empty, hidden line."""
        super().__init__(hint, 1000, parent, line=SecretLine())


class TextEditor(Editor):
    """Several lines of plain text; Tab goes on to the next field."""

    def __init__(self, hint: str = "", rows: int = 3, parent: QWidget | None = None) -> None:
        """Build an empty text, `rows` lines high at least."""
        self.text = QPlainTextEdit()
        super().__init__(self.text, parent)
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(hint)
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * rows + 18)
        self._is_setting = False
        self.text.textChanged.connect(self._on_text_changed)

    def _on_text_changed(self) -> None:
        if not self._is_setting:
            self.changed.emit()

    def value(self) -> str:
        """Return the text."""
        return self.text.toPlainText()

    def set_value(self, value: Any) -> None:
        """Show this text."""
        self._is_setting = True
        self.text.setPlainText("" if value is None else str(value))
        self._is_setting = False


class CheckEditor(Editor):
    """One yes or no; the label stands on the box itself."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        """Build an unticked box."""
        self.box = QCheckBox(label)
        super().__init__(self.box, parent)
        self.box.clicked.connect(lambda _on: self.changed.emit())

    def value(self) -> bool:
        """Return whether it is ticked."""
        return self.box.isChecked()

    def set_value(self, value: Any) -> None:
        """Tick or untick it."""
        self.box.setChecked(bool(value))


class ChecksEditor(Editor):
    """Several boxes of which any may be ticked; the value is a tuple in the order of the list."""

    def __init__(
        self, choices: Sequence[Choice], columns: int = 2, parent: QWidget | None = None
    ) -> None:
        """Build one unticked box per choice."""
        inner = QWidget()
        super().__init__(inner, parent)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        self._values = [choice.value for choice in choices]
        self.boxes = [QCheckBox(choice.text, inner) for choice in choices]
        for place, box in enumerate(self.boxes):
            grid.addWidget(box, place // columns, place % columns)
            box.clicked.connect(lambda _on: self.changed.emit())
        if self.boxes:
            self.setFocusProxy(self.boxes[0])

    def value(self) -> tuple[Any, ...]:
        """Return the ticked values."""
        return tuple(
            value for value, box in zip(self._values, self.boxes, strict=True) if box.isChecked()
        )

    def set_value(self, value: Any) -> None:
        """Tick exactly these values."""
        wanted = set(value or ())
        for known, box in zip(self._values, self.boxes, strict=True):
            box.setChecked(known in wanted)


class DateEditor(LineEditor):
    """A date as text, with a calendar that drops down (its button, or Alt+Down)."""

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        """Build an empty date."""
        super().__init__(hint or self.tr("dd.mm.yyyy"), 60, parent)
        action = QAction(icons.icon("calendar"), self.tr("Choose from a calendar (Alt+Down)"), self)
        action.setShortcut(QKeySequence("Alt+Down"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self.open_calendar)
        self.line.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
        # In a row of many fields a whole date must stay readable beside its button.
        needed = self.line.fontMetrics().horizontalAdvance("00.00.0000")
        self.line.setMinimumWidth(needed + _ROOM_FOR_BUTTON)

    def open_calendar(self) -> None:
        """Drop the calendar down on the typed date, or on today."""
        popup = _CalendarPopup(self)
        shown = QDate.fromString(self.line.text().strip(), DATE_FORMAT)
        popup.calendar.setSelectedDate(shown if shown.isValid() else QDate.currentDate())
        popup.calendar.activated.connect(self._on_chosen)
        popup.calendar.clicked.connect(self._on_chosen)
        popup.calendar.activated.connect(popup.close)
        popup.calendar.clicked.connect(popup.close)
        popup.move(self.line.mapToGlobal(QPoint(0, self.line.height() + 2)))
        popup.show()
        popup.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_chosen(self, day: QDate) -> None:
        self.line.setText(day.toString(DATE_FORMAT))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()


class _CalendarPopup(QFrame):
    """A calendar in a pop-up of its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme.set_role(self, "card")
        self.calendar = QCalendarWidget(self)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 6, 6, 6)
        row.addWidget(self.calendar)
