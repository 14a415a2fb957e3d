"""A repeating group of a form: rows of the same fields, such as phones or identity papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from mrc_desktop.ui import icons, theme
from mrc_desktop.ui.editors import Editor
from mrc_desktop.ui.fields import FieldForm, Kind
from mrc_desktop.ui.refilling import refilling
from mrc_desktop.ui.row_frame import RowFrame

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.ui.fields import Field

_MOST_COLUMNS: Final = 6
_TAKEN_OVER: Final = (Kind.CHOICE,)
"""What a new row of a series takes over from the row above."""
_MANY: Final = 6
"""From more rows on, only those that are seen get their fields."""


class RowGroup(Editor):
    """Rows of the same fields; its value is a tuple of dicts, rows with no text left out."""

    def __init__(self, field: Field, context: str, parent: QWidget | None = None) -> None:
        """Build the group without rows."""
        add = QCoreApplication.translate(context, field.add) if field.add else ""
        self.add_button = QPushButton(add or QCoreApplication.translate("RowGroup", "Add"))
        super().__init__(self.add_button, parent)
        self._field = field
        self._context = context
        self._rows: list[RowFrame] = []
        self._begun: dict[RowFrame, dict[str, Any]] = {}
        self._problem_at: tuple[FieldForm, str] | None = None
        theme.set_role(self.add_button, "link")
        self.add_button.setIcon(icons.icon("plus", theme.current().accent))
        self.add_button.clicked.connect(self._on_added)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.column.insertLayout(0, self._column)

    def forms(self) -> tuple[FieldForm, ...]:
        """Return the form of each row."""
        return tuple(row.form for row in self._rows)

    def forms_seen(self) -> tuple[FieldForm, ...]:
        """Return the forms of the rows that have their fields: what nobody saw nobody changed."""
        return tuple(row.form for row in self._rows if row.has_form)

    def value(self) -> tuple[dict[str, Any], ...]:
        """Return the values of each row in which something was typed."""
        return tuple(row.values() for row in self._rows if self._is_filled(row))

    def set_value(self, value: Any) -> None:
        """Show exactly these rows; of many, all but the first get their fields when seen."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows.clear()
        self._begun.clear()
        rows = tuple(value or ())
        with refilling(self):
            if len(rows) > _MANY:
                self._hold(rows)
            else:
                for values in rows:
                    self._add_row().form.set_values(values)
        self._number_rows()

    def _hold(self, rows: tuple[Mapping[str, Any], ...]) -> None:
        """Keep the values of rows as their fields would give them, without building the fields."""
        first = self._add_row().form
        empty = first.values()
        height = self._rows[0].sizeHint().height()
        for values in rows[1:]:
            first.set_values({**empty, **values})
            self._add_row(is_held=True).hold(first.values(), height)
        first.set_values({**empty, **rows[0]})

    def mark(self, has_problem: bool) -> None:
        """Take the problems of the rows away; a row shows its own."""
        if not has_problem:
            self._problem_at = None
            for form in self.forms_seen():
                form.clear_problems()

    def describe(self, name: str, hint: str) -> None:
        """Say on the button which rows it adds."""
        self.add_button.setAccessibleName(f"{name}: {self.add_button.text()}")
        self.add_button.setAccessibleDescription(hint)

    def show_inner_problem(self, path: str, problem: Problem) -> bool:
        """Show the problem in its row ("0.number"); the number counts filled rows."""
        place, _, key = path.partition(".")
        filled = [row for row in self._rows if self._is_filled(row)]
        if not place.isdigit() or int(place) >= len(filled) or not key:
            return False
        moved = type(problem)(field=key, code=problem.code, data=problem.data)
        form = filled[int(place)].form
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

    def add_row(self) -> None:
        """Add a row and go to it; in a series an empty last row is gone to instead."""
        last = self._rows[-1] if self._rows else None
        if self._field.is_series and last is not None and not self._is_filled(last):
            last.form.focus(self._first_key())
        else:
            self._on_added()

    def append(self, values: dict[str, Any]) -> None:
        """Add a row with these values, in the place of an empty last row; the keyboard stays."""
        if self._rows and not self._is_filled(self._rows[-1]):
            row = self._rows[-1]
        else:
            row = self._add_row()
        row.form.set_values(values)
        self._number_rows()
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

    def _is_filled(self, row: RowFrame) -> bool:
        values = row.values()
        if self._field.is_series:
            return values != self._begun.get(row)
        texts = {Kind.LINE, Kind.TEXT, Kind.DATE, Kind.NUMBER}
        keys = [field.key for field in self._field.fields if field.kind in texts]
        return any(str(values[key]).strip() for key in keys)

    def _on_added(self) -> None:
        above = self._rows[-1].values() if self._rows else {}
        row = self._add_row()
        if self._field.is_series:
            taken = {one.key for one in self._field.fields if one.kind in _TAKEN_OVER}
            row.form.set_values({key: value for key, value in above.items() if key in taken})
            self._begun[row] = row.values()
        self._number_rows()
        row.form.focus(self._first_key())
        self.changed.emit()

    def _add_row(self, *, is_held: bool = False) -> RowFrame:
        row = RowFrame(self._form, self, is_numbered=self._field.is_series)
        row.changed.connect(self._on_row_changed)
        row.removing.connect(self._on_removed)
        self._column.addWidget(row)
        self._rows.append(row)
        if not is_held:
            # Its values, if any, come by the form.
            row.form.updateGeometry()
        return row

    def _form(self, parent: QWidget) -> FieldForm:
        """Return the form of an empty row."""
        needed = min(sum(field.width for field in self._field.fields), _MOST_COLUMNS)
        columns = self._field.row_columns or needed
        form = FieldForm(self._field.fields, self._context, columns, parent, is_row=True)
        form.set_values({one.key: one.start for one in self._field.fields if one.start is not None})
        return form

    def _number_rows(self) -> None:
        """Write the numbers of the rows, as `value` counts them."""
        number = 1
        for row in self._rows:
            row.show_number(number)
            number += self._is_filled(row)

    def _on_row_changed(self) -> None:
        self._number_rows()
        self.changed.emit()

    def _on_removed(self) -> None:
        gone = self.sender()
        if not isinstance(gone, RowFrame):
            return
        self._rows = [kept for kept in self._rows if kept is not gone]
        self._begun.pop(gone, None)
        self._problem_at = None
        self._number_rows()
        gone.hide()
        gone.deleteLater()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
