"""A repeating group of a form: rows of the same fields, such as phones or identity papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from mrc_desktop.ui import icons, theme
from mrc_desktop.ui.editors import Editor
from mrc_desktop.ui.fields import FieldForm, Kind
from mrc_desktop.ui.refilling import refilling

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.ui.fields import Field

_MOST_COLUMNS: Final = 6
_TAKEN_OVER: Final = (Kind.CHOICE,)
"""What a new row of a series takes over from the row above."""


class RowGroup(Editor):
    """Rows of the same fields; its value is a tuple of dicts, rows with no text left out."""

    def __init__(self, field: Field, context: str, parent: QWidget | None = None) -> None:
        """Build the group without rows."""
        add = QCoreApplication.translate(context, field.add) if field.add else ""
        self.add_button = QPushButton(add or QCoreApplication.translate("RowGroup", "Add"))
        super().__init__(self.add_button, parent)
        self._field = field
        self._context = context
        self._rows: list[tuple[QWidget, FieldForm]] = []
        self._numbers: dict[QWidget, QLabel] = {}
        self._begun: dict[FieldForm, dict[str, Any]] = {}
        self._problem_at: tuple[FieldForm, str] | None = None
        theme.set_role(self.add_button, "link")
        self.add_button.setIcon(icons.icon("plus", theme.current().accent))
        self.add_button.clicked.connect(self._on_added)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.column.insertLayout(0, self._column)

    def forms(self) -> tuple[FieldForm, ...]:
        """Return the form of each row."""
        return tuple(form for _, form in self._rows)

    def value(self) -> tuple[dict[str, Any], ...]:
        """Return the values of each row in which something was typed."""
        return tuple(form.values() for _, form in self._rows if self._is_filled(form))

    def set_value(self, value: Any) -> None:
        """Show exactly these rows."""
        for frame, _ in self._rows:
            frame.hide()
            frame.deleteLater()
        self._rows.clear()
        self._begun.clear()
        self._numbers.clear()
        with refilling(self):
            for values in value or ():
                self._add_row().set_values(values)

    def mark(self, has_problem: bool) -> None:
        """Take the problems of the rows away; a row shows its own."""
        if not has_problem:
            self._problem_at = None
            for _, form in self._rows:
                form.clear_problems()

    def describe(self, name: str, hint: str) -> None:
        """Say on the button which rows it adds."""
        self.add_button.setAccessibleName(f"{name}: {self.add_button.text()}")
        self.add_button.setAccessibleDescription(hint)

    def show_inner_problem(self, path: str, problem: Problem) -> bool:
        """Show the problem in its row ("0.number"); the number counts filled rows."""
        place, _, key = path.partition(".")
        filled = self.filled_forms()
        if not place.isdigit() or int(place) >= len(filled) or not key:
            return False
        moved = type(problem)(field=key, code=problem.code, data=problem.data)
        form = filled[int(place)]
        if form.add_problems((moved,)):
            return False
        self._problem_at = self._problem_at or (form, key)
        return True

    def go_to_problem(self) -> None:
        """Take the keyboard into the first row that has a problem."""
        if self._problem_at is None:
            super().go_to_problem()
        else:
            self._problem_at[0].focus(self._problem_at[1].split(".")[0])

    def filled_forms(self) -> tuple[FieldForm, ...]:
        """Return the forms of the rows that `value` returns, in the same order."""
        return tuple(form for _, form in self._rows if self._is_filled(form))

    def add_row(self) -> None:
        """Add a row and go to it; in a series an empty last row is gone to instead."""
        last = self._rows[-1][1] if self._rows else None
        if self._field.is_series and last is not None and not self._is_filled(last):
            last.focus(self._first_key())
        else:
            self._on_added()

    def append(self, values: dict[str, Any]) -> None:
        """Add a row with these values, in the place of an empty last row; the keyboard stays."""
        if self._rows and not self._is_filled(self._rows[-1][1]):
            form = self._rows[-1][1]
        else:
            form = self._add_row()
        form.set_values(values)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add a row with Enter, where the rows are a series."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter and is_plain and self._field.is_series:
            self.add_row()
        else:
            super().keyPressEvent(event)

    def _first_key(self) -> str:
        """Return the field a new row begins in: in a series the first that is typed."""
        typed = (one.key for one in self._field.fields if one.kind not in _TAKEN_OVER)
        first = self._field.fields[0].key
        return next(typed, first) if self._field.is_series else first

    def _is_filled(self, form: FieldForm) -> bool:
        if self._field.is_series:
            return form.values() != self._begun.get(form)
        texts = {Kind.LINE, Kind.TEXT, Kind.DATE, Kind.NUMBER}
        keys = [field.key for field in self._field.fields if field.kind in texts]
        values = form.values()
        return any(str(values[key]).strip() for key in keys)

    def _on_added(self) -> None:
        above = self._rows[-1][1].values() if self._rows else {}
        form = self._add_row()
        if self._field.is_series:
            taken = {one.key for one in self._field.fields if one.kind in _TAKEN_OVER}
            form.set_values({key: value for key, value in above.items() if key in taken})
            self._begun[form] = form.values()
        form.focus(self._first_key())
        self.changed.emit()

    def _add_row(self) -> FieldForm:
        frame = QWidget(self)
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        needed = min(sum(field.width for field in self._field.fields), _MOST_COLUMNS)
        columns = self._field.row_columns or needed
        form = FieldForm(self._field.fields, self._context, columns, frame, is_row=True)
        starts = {one.key: one.start for one in self._field.fields if one.start is not None}
        form.set_values(starts)
        form.changed.connect(self._on_row_changed)
        remove = self._remover(frame)
        if self._field.is_series:
            # Findings speak of "stay 3": the rows carry their numbers.
            number = QLabel(frame)
            theme.set_role(number, "soft")
            self._numbers[frame] = number
            side = QVBoxLayout()
            side.addWidget(number, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
            side.addWidget(remove, 0, Qt.AlignmentFlag.AlignBottom)
            row.addLayout(side)
            row.addWidget(form, 1)
        else:
            row.addWidget(form, 1)
            row.addWidget(remove, 0, Qt.AlignmentFlag.AlignBottom)
        self._column.addWidget(frame)
        self._rows.append((frame, form))
        self._number_rows()
        return form

    def _remover(self, frame: QWidget) -> QToolButton:
        remove = QToolButton(frame)
        remove.setIcon(icons.icon("trash"))
        remove.setIconSize(QSize(18, 18))
        remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        remove.setToolTip(self.tr("Remove this row"))
        remove.setAccessibleName(self.tr("Remove this row"))
        remove.clicked.connect(lambda _on=False: self._on_removed(frame))
        return remove

    def _number_rows(self) -> None:
        """Write the numbers of the rows, as `value` counts them."""
        number = 1
        for frame, form in self._rows:
            if (label := self._numbers.get(frame)) is not None:
                label.setText(str(number))
            number += self._is_filled(form)

    def _on_row_changed(self) -> None:
        self._number_rows()
        self.changed.emit()

    def _on_removed(self, frame: QWidget) -> None:
        self._rows = [kept for kept in self._rows if kept[0] is not frame]
        self._problem_at = None
        self._numbers.pop(frame, None)
        self._number_rows()
        frame.hide()
        frame.deleteLater()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
