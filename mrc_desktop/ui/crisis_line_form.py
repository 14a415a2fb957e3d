"""One line of a crisis, typed in a row: seconds a person, the hands never off the keyboard."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton

from mrc_desktop.domain.codes import Sex
from mrc_desktop.domain.crisis import Need, UrgentFlag
from mrc_desktop.domain.crisis_input import SAME_FAMILY, LineDraft
from mrc_desktop.domain.problem import Problem
from mrc_desktop.ui import place_names, theme, words
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.palette import SPACE_2
from mrc_desktop.ui.typed_codes import read_codes, write_codes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from mrc_desktop.services.desk import Desk
    from mrc_desktop.ui.choice_box import Choice

CONTEXT: Final = "crisis_line"

_FIELDS: Final = (
    ("size", QT_TRANSLATE_NOOP("crisis_line", "Family si&ze"), 10),
    ("name", QT_TRANSLATE_NOOP("crisis_line", "&Name (if told)"), 22),
    ("sex", QT_TRANSLATE_NOOP("crisis_line", "Se&x"), 11),
    ("age", QT_TRANSLATE_NOOP("crisis_line", "A&ge"), 8),
    ("origin", QT_TRANSLATE_NOOP("crisis_line", "&Origin"), 15),
    ("needs", QT_TRANSLATE_NOOP("crisis_line", "Nee&ds"), 20),
    ("urgent", QT_TRANSLATE_NOOP("crisis_line", "&Urgent"), 18),
)
"""Key, label and share of the width of each field, in the order of Tab."""

CODED: Final = ("sex", "origin", "needs", "urgent")
SEVERAL: Final = ("needs", "urgent")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLine:
    """What is kept of a line being typed: the texts, and the line that is being corrected."""

    line: int | None = None
    version: int = 0
    texts: dict[str, str] = field(default_factory=dict)


class CrisisLineForm(QFrame):
    """The row of fields over the lines of a crisis.

    Signals: `changed`; `entered` when the line is to be taken down (Enter, or Tab out of the last
    field); `cleared` when what was typed is to be thrown away.
    """

    changed = Signal()
    entered = Signal()
    cleared = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build an empty row."""
        super().__init__(parent)
        theme.set_role(self, "card")
        self._choices: dict[str, Sequence[Choice]] = {
            "sex": words.choices(Sex),
            "origin": place_names.countries(desk),
            "needs": words.choices(Need),
            "urgent": words.choices(UrgentFlag),
        }
        self._lines: dict[str, QLineEdit] = {}
        self._below: dict[str, QLabel] = {}
        self._origin = ""
        self._line: int | None = None
        self._version = 0
        self.heading = QLabel(self)
        theme.set_role(self.heading, "section")
        self._arrange()
        self._say_heading()

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(SPACE_2)
        grid.setVerticalSpacing(3)
        for place, (key, source, share) in enumerate(_FIELDS):
            label = QLabel(QCoreApplication.translate(CONTEXT, source), self)
            label.setWordWrap(True)
            theme.set_role(label, "field")
            line = self._made(key, label)
            label.setBuddy(line)
            below = QLabel(self)
            below.setWordWrap(True)
            theme.set_role(below, "problem")
            below.hide()
            self._below[key] = below
            grid.setColumnStretch(place, share)
            grid.addWidget(label, 1, place, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(line, 2, place)
            grid.addWidget(below, 3, place, Qt.AlignmentFlag.AlignTop)
        hint = QLabel(self._hint(), self)
        hint.setWordWrap(True)
        theme.set_role(hint, "soft")
        grid.addWidget(hint, 4, 0, 1, len(_FIELDS))
        # Made after the fields: Tab leads there last, wherever they stand.
        self.save_button = QPushButton(self.tr("Take the &line down"), self)
        theme.set_role(self.save_button, "primary")
        self.clear_button = QPushButton(self.tr("Clear the line"), self)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.clear_button.clicked.connect(self._on_clear_clicked)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.heading, 1)
        row.addWidget(self.clear_button)
        row.addWidget(self.save_button)
        grid.addLayout(row, 0, 0, 1, len(_FIELDS))

    def _made(self, key: str, label: QLabel) -> QLineEdit:
        line = QLineEdit(self)
        line.setMinimumWidth(48)
        line.setMaxLength(300)
        line.setAccessibleName(label.text().replace("&", ""))
        line.textEdited.connect(partial(self._on_edited, key))
        line.installEventFilter(self)
        self._lines[key] = line
        return line

    def _hint(self) -> str:
        needs = write_codes(tuple(Need), self._choices["needs"])
        urgent = write_codes(tuple(UrgentFlag), self._choices["urgent"])
        return self.tr(
            "Tab leads on, Enter takes the line down. First letters are enough, several with "
            "spaces between. Family size: 5, or {plus} for one more of the family above. "
            "Needs: {needs}. Urgent: {urgent}."
        ).format(plus=SAME_FAMILY, needs=needs, urgent=urgent)

    # What is typed -------------------------------------------------------------------------

    @property
    def corrected(self) -> tuple[int, int] | None:
        """Return the id and the version of the line being corrected, None for a new one."""
        return None if self._line is None else (self._line, self._version)

    def is_empty(self) -> bool:
        """Return whether nothing is typed; the origin taken over from the line before is not."""
        if self._line is not None:
            return False
        texts = self.texts()
        if texts["origin"] == self._origin:
            texts["origin"] = ""
        return not any(text.strip() for text in texts.values())

    def texts(self) -> dict[str, str]:
        """Return what stands in each field."""
        return {key: line.text() for key, line in self._lines.items()}

    def kept(self) -> KeptLine | None:
        """Return what is worth keeping of the line, None while nothing is typed."""
        if self.is_empty():
            return None
        return KeptLine(line=self._line, version=self._version, texts=self.texts())

    def draft(self) -> tuple[LineDraft, tuple[Problem, ...]]:
        """Return the line as far as it is understood, and what is not."""
        problems, values = [], {}
        for key in CODED:
            typed = read_codes(
                self._lines[key].text(), self._choices[key], is_single=key not in SEVERAL
            )
            values[key] = typed.values
            if typed.fault:
                problems.append(Problem(key, typed.fault))
        draft = LineDraft(
            size=self._lines["size"].text(),
            name=self._lines["name"].text(),
            sex=next(iter(values["sex"]), Sex.UNKNOWN),
            age=self._lines["age"].text(),
            origin=next(iter(values["origin"]), ""),
            needs=values["needs"],
            urgent=values["urgent"],
        )
        return draft, tuple(problems)

    # What is shown -------------------------------------------------------------------------

    def begin(self, origin: str = "") -> None:
        """Begin a new line; `origin` is taken over from the line before."""
        self._line, self._version = None, 0
        known = (origin,) if origin else ()
        self._origin = write_codes(known, self._choices["origin"])
        self._show({"origin": self._origin})

    def correct(self, line: int, version: int, draft: LineDraft) -> None:
        """Show a line that was taken down, to correct it."""
        self._line, self._version = line, version
        sex = () if draft.sex is Sex.UNKNOWN else (draft.sex,)
        coded: Mapping[str, Sequence[Any]] = {
            "sex": sex,
            "origin": (draft.origin,),
            "needs": draft.needs,
            "urgent": draft.urgent,
        }
        written = {key: write_codes(coded[key], self._choices[key]) for key in CODED}
        self._show({"size": draft.size, "name": draft.name, "age": draft.age, **written})

    def show_kept(self, kept: KeptLine) -> None:
        """Show what was kept, as it was typed."""
        self._line, self._version = kept.line, kept.version
        self._show(kept.texts)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show each problem under its field, the keyboard at the first."""
        self.clear_problems()
        for problem in problems:
            key = problem.field if problem.field in self._lines else "size"
            sentence = words.say_problem(problem)
            self._below[key].setText(sentence)
            self._below[key].show()
            self._lines[key].setAccessibleDescription(sentence)
            theme.set_state(self._lines[key], "problem", True)
        first = next((key for key in self._lines if not self._below[key].isHidden()), None)
        if first is not None:
            self.focus(first)

    def clear_problems(self) -> None:
        """Take all problems away."""
        for key, line in self._lines.items():
            self._below[key].hide()
            line.setAccessibleDescription("")
            theme.set_state(line, "problem", False)

    def line(self, key: str) -> QLineEdit:
        """Return the field of this key."""
        return self._lines[key]

    def focus(self, key: str = "size") -> None:
        """Put the keyboard into a field, its text chosen so that typing replaces it."""
        self._lines[key].setFocus(Qt.FocusReason.TabFocusReason)
        self._lines[key].selectAll()

    def _show(self, texts: Mapping[str, str]) -> None:
        for key, line in self._lines.items():
            line.setText(texts.get(key, ""))
            line.setCursorPosition(0)
        self.clear_problems()
        self._say_heading()

    def _say_heading(self) -> None:
        is_new = self._line is None
        self.heading.setText(self.tr("Next line") if is_new else self.tr("Correct this line"))

    # The keyboard --------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write what was understood out in full when a field is left; Tab ends the last one."""
        if event.type() == QEvent.Type.FocusOut:
            self._write_out(watched)
        elif event.type() == QEvent.Type.KeyPress and watched is self._lines["urgent"]:
            key: Any = event
            plain = key.modifiers() == Qt.KeyboardModifier.NoModifier
            if key.key() == Qt.Key.Key_Tab and plain and not self.is_empty():
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the line down on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self.entered.emit()
            return
        super().keyPressEvent(event)

    def _write_out(self, watched: QObject) -> None:
        for key in CODED:
            line = self._lines[key]
            if line is not watched or not line.text().strip():
                continue
            typed = read_codes(line.text(), self._choices[key], is_single=key not in SEVERAL)
            if not typed.fault:
                line.setText(write_codes(typed.values, self._choices[key]))
                line.setCursorPosition(0)

    def _on_edited(self, key: str, _text: str) -> None:
        self._below[key].hide()
        theme.set_state(self._lines[key], "problem", False)
        self.changed.emit()

    def _on_save_clicked(self) -> None:
        self.entered.emit()

    def _on_clear_clicked(self) -> None:
        self.cleared.emit()
