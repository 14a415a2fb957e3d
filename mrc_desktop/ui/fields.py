"""Forms are described, not programmed: a tuple of `Field`s becomes a `FieldForm`.

    FIELDS = (
        Field("name", QT_TRANSLATE_NOOP("centre_fields", "&Name of the centre"), is_required=True),
        Field("country", QT_TRANSLATE_NOOP("centre_fields", "C&ountry"), Kind.CHOICE,
              choices=lambda: country_choices),           # or a tuple of Choice(value, text)
        Field("sex", QT_TRANSLATE_NOOP("centre_fields", "Se&x"), Kind.CHOICE,
              choices=words.choices(Sex)),
        Field("phones", QT_TRANSLATE_NOOP("centre_fields", "&Phones"), Kind.GROUP, width=2,
              add=QT_TRANSLATE_NOOP("centre_fields", "Add a phone"), fields=(Field(...), ...)),
    )
    form = FieldForm(FIELDS, "centre_fields", columns=2)
    form.set_values({"name": "MRC Dushanbe"})
    form.values()                 # {"name": "MRC Dushanbe", "country": "TJ", "phones": ({...},)}
    form.show_problems(problems)  # under their fields, the keyboard at the first
    form.changed.connect(keeper.touch)

Texts are sources of the translation context given to the form (the second argument); an & in a
label is the Alt mnemonic of its buddy. A key may be dotted ("latin.family"): problems find it by
that name, or by its longest beginning ("phones.0.number" reaches the first row of "phones").
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from mrc_desktop.ui import theme, words
from mrc_desktop.ui.choice_box import Choice, ChoiceBox
from mrc_desktop.ui.choice_editors import ChipsEditor, ChoiceEditor
from mrc_desktop.ui.editors import (
    CheckEditor,
    ChecksEditor,
    DateEditor,
    LineEditor,
    NumberEditor,
    SecretEditor,
    TextEditor,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.ui.editors import Editor

_GAP: Final = 16
_SMALL_GAP: Final = 8
_MANY: Final = 4
"""From so many columns on, they stand closer together."""

_SHORT: Final = 5
"""How many letters of a choice must be seen in a row."""

__all__ = ["Choice", "Field", "FieldForm", "Kind"]


class Kind(Enum):
    """What a field is, and so what its value is."""

    LINE = auto()
    """One line; str."""
    TEXT = auto()
    """Several lines; str."""
    SECRET = auto()
    """A passphrase; str."""
    DATE = auto()
    """A date as text with a calendar; str."""
    NUMBER = auto()
    """A count as text; str."""
    CHOICE = auto()
    """One of a list; the Choice's value."""
    CHIPS = auto()
    """Several of a long list; a tuple of values in the order of picking."""
    CHECKS = auto()
    """Several boxes; a tuple of the ticked values."""
    CHECK = auto()
    """One box; bool."""
    GROUP = auto()
    """Rows of the same fields; a tuple of dicts."""
    HEADING = auto()
    """No value: a heading over what follows."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form.

    `width` is in columns of the form; `rows` is the height of a TEXT; `fields` and `add` are the
    row and the button of a GROUP; `starts_line` puts the field at the beginning of a new line;
    `across` is how many boxes of CHECKS stand side by side; `is_series` is for a GROUP whose rows
    are typed one after another: Enter adds a row, which takes over the choices of the one above.
    `row_columns` is how many columns the rows of a GROUP have (0: as many as they need, six at
    most); `start` is what this field of a row begins with; `is_coming` is for a DATE that lies
    ahead.
    """

    key: str
    label: str = ""
    kind: Kind = Kind.LINE
    choices: Sequence[Choice] | Callable[[], Sequence[Choice]] = ()
    hint: str = ""
    width: int = 1
    rows: int = 3
    fields: tuple[Field, ...] = ()
    add: str = ""
    is_required: bool = False
    starts_line: bool = False
    max_length: int = 500
    across: int = 2
    is_series: bool = False
    row_columns: int = 0
    start: Any = None
    is_coming: bool = False


class FieldForm(QWidget):
    """A form over Fields. Signals: `changed` after each change by the user."""

    changed = Signal()

    def __init__(
        self,
        fields: Sequence[Field],
        context: str,
        columns: int = 2,
        parent: QWidget | None = None,
        *,
        is_row: bool = False,
    ) -> None:
        """Build the form; `context` is the translation context of the fields' texts.

        A form that is a row of a group stands closer, its boxes in line with the other fields.
        """
        super().__init__(parent)
        self._is_row = is_row
        self._context = context
        self._columns = columns
        self._editors: dict[str, Editor] = {}
        self._labels: dict[str, QLabel] = {}
        self._below: dict[str, QLabel] = {}
        self._cells: dict[str, QWidget] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP if columns < _MANY else _SMALL_GAP)
        self._grid.setVerticalSpacing(8)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self._place(fields)

    def values(self) -> dict[str, Any]:
        """Return all values by key."""
        return {key: editor.value() for key, editor in self._editors.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show these values without announcing a change; keys that are missing stay as they are."""
        for key, value in values.items():
            if key in self._editors:
                self._editors[key].set_value(value)

    def editor(self, key: str) -> Editor:
        """Return the editor of this field; KeyError if there is none."""
        return self._editors[key]

    def set_visible(self, key: str, is_visible: bool) -> None:
        """Show or hide one field with its label."""
        self._cells[key].setVisible(is_visible)

    def set_enabled(self, key: str, is_enabled: bool) -> None:
        """Let one field be edited or not."""
        self._editors[key].setEnabled(is_enabled)

    def focus(self, key: str) -> None:
        """Put the keyboard into this field."""
        self._editors[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_problems(self) -> None:
        """Take all problems away."""
        for label in self._below.values():
            label.hide()
        for editor in self._editors.values():
            editor.mark(False)

    def show_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Show each problem under its field and put the keyboard into the first such field.

        Returns the problems that belong to no field of this form, for the page to show.
        """
        homeless = self.mark_problems(problems)
        first = next((key for one in problems if (key := self._key_of(one.field))), None)
        if first is not None:
            self._editors[first].go_to_problem()
        return homeless

    def mark_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Show each problem under its field and leave the keyboard where it is.

        Returns the problems that belong to no field of this form.
        """
        self.clear_problems()
        return self.add_problems(problems)

    def add_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Show problems beside those that already stand; return those without a field here."""
        homeless = []
        for problem in problems:
            key = self._key_of(problem.field)
            if key is None:
                homeless.append(problem)
            else:
                self._show_problem(key, problem)
        return tuple(homeless)

    def _show_problem(self, key: str, problem: Problem) -> None:
        editor = self._editors[key]
        rest = problem.field[len(key) + 1 :]
        if rest and editor.show_inner_problem(rest, problem):
            return
        label = self._label_below(key)
        sentence = words.say_problem(problem)
        label.setText(sentence if label.isHidden() else f"{label.text()}\n{sentence}")
        label.show()
        editor.mark(True)
        editor.control.setAccessibleDescription(sentence)

    def show_sentence(self, key: str, sentence: str) -> None:
        """Show a sentence (already translated) under one field and put the keyboard there."""
        label = self._label_below(key)
        label.setText(sentence)
        label.setVisible(bool(sentence))
        self._editors[key].mark(bool(sentence))
        self._editors[key].control.setAccessibleDescription(sentence)
        self.focus(key)

    def _key_of(self, field: str) -> str | None:
        parts = field.split(".")
        for end in range(len(parts), 0, -1):
            key = ".".join(parts[:end])
            if key in self._editors:
                return key
        return None

    def _tr(self, source: str) -> str:
        return QCoreApplication.translate(self._context, source) if source else ""

    def _place(self, fields: Sequence[Field]) -> None:
        row, column = 0, 0
        for field in fields:
            width = self._columns if field.kind is Kind.HEADING else field.width
            if column and (field.starts_line or column + width > self._columns):
                row, column = row + 1, 0
            cell = self._cell(field)
            self._grid.addWidget(cell, row, column, 1, min(width, self._columns))
            self._cells[field.key] = cell
            column += width

    def _cell(self, field: Field) -> QWidget:
        cell = QWidget(self)
        box = QVBoxLayout(cell)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        label = QLabel(self._tr(field.label), cell)
        if field.kind is Kind.HEADING:
            theme.set_role(label, "section")
            label.setWordWrap(True)
            box.setContentsMargins(0, 8, 0, 0)
            box.addWidget(label)
            return cell
        editor = self._made(field, cell)
        theme.set_role(label, "field")
        if self._is_row and isinstance(editor.control, ChoiceBox):
            editor.control.setMinimumContentsLength(_SHORT)
        # In a language of long words a label takes a second line rather than its field's room.
        label.setWordWrap(True)
        if field.is_required:
            label.setText(self.tr("{label} (required)").format(label=label.text()))
        if field.kind is Kind.CHECK and self._is_row:
            label.setText("")
            box.addWidget(label)
        elif field.kind is Kind.CHECK:
            label.hide()
        else:
            # A mnemonic moves the keyboard only to a buddy that takes it itself.
            label.setBuddy(editor.focusProxy() or editor)
            box.addWidget(label)
        box.addWidget(editor, 1 if field.kind is Kind.TEXT else 0)
        if field.kind is not Kind.TEXT:
            box.addStretch(1)
        editor.describe(self._tr(field.label).replace("&", ""), self._tr(field.hint))
        editor.changed.connect(self.changed)
        self._editors[field.key], self._labels[field.key] = editor, label
        return cell

    def _label_below(self, key: str) -> QLabel:
        """Return the label of a field's problems; it is made when there is one first."""
        label = self._below.get(key)
        if label is None:
            cell = self._cells[key]
            label = self._below[key] = QLabel(cell)
            label.setWordWrap(True)
            theme.set_role(label, "problem")
            label.hide()
            box = cell.layout()
            if isinstance(box, QVBoxLayout):
                box.insertWidget(box.indexOf(self._editors[key]) + 1, label)
        return label

    def _made(self, field: Field, cell: QWidget) -> Editor:
        hint = self._tr(field.hint)
        choices = field.choices() if callable(field.choices) else field.choices
        makers: dict[Kind, Callable[[], Editor]] = {
            Kind.LINE: lambda: LineEditor(hint, field.max_length, cell),
            Kind.TEXT: lambda: TextEditor(hint, field.rows, cell),
            Kind.SECRET: lambda: SecretEditor(hint, cell),
            Kind.DATE: lambda: DateEditor(hint, cell),
            Kind.NUMBER: lambda: NumberEditor(hint, cell),
            Kind.CHOICE: lambda: ChoiceEditor(choices, cell),
            Kind.CHIPS: lambda: ChipsEditor(choices, hint, cell),
            Kind.CHECKS: lambda: ChecksEditor(choices, field.across, cell),
            Kind.CHECK: lambda: CheckEditor(self._tr(field.label), cell),
            Kind.GROUP: lambda: self._group(field, cell),
        }
        return makers[field.kind]()

    def _group(self, field: Field, cell: QWidget) -> Editor:
        from mrc_desktop.ui.row_group import RowGroup  # noqa: PLC0415 - its rows are forms again

        return RowGroup(field, self._context, cell)


def card(title: str = "", parent: QWidget | None = None) -> tuple[QFrame, QVBoxLayout]:
    """Return an empty card with an optional heading, and the layout to fill."""
    frame = QFrame(parent)
    theme.set_role(frame, "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 14, 16, 16)
    column.setSpacing(8)
    if title:
        heading = QLabel(title, frame)
        theme.set_role(heading, "section")
        column.addWidget(heading)
    return frame, column
