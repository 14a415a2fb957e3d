"""The questions of a screening in one table: a line each, answered with one key.

    table = QuestionTable()
    table.show_questions(groups)              # (heading, ((code, text), ...)) in order
    table.set_answers({"EX01": Answer.YES})
    table.answered.connect(...)               # (code, Answer) after each answer of the user

Y answers yes, N no, - takes the answer back; in Russian Д and Н. Left and right move the answer
between the three columns. After a letter the next question is current.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QTableView,
)

from mrc_desktop.domain.answer import Answer
from mrc_desktop.ui import theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

Index = QModelIndex | QPersistentModelIndex

COLUMNS: Final = (Answer.YES, Answer.NO, Answer.NOT_ASKED)
ANSWER_WIDTH: Final = 84
"""The least width of a column of answers; a longer word over it widens it."""

HEAD_PADDING: Final = 24
TEXT_PADDING: Final = 24
LINE_PADDING: Final = 16
DOT: Final = 8.0
"""Half the width of the mark of an answer, in pixels."""

_KEYS: Final = {
    "y": Answer.YES,
    "д": Answer.YES,
    "n": Answer.NO,
    "н": Answer.NO,
    "-": Answer.NOT_ASKED,
}


@dataclass(frozen=True, slots=True)
class Line:
    """A row: a question with its code, or, without a code, a heading over what follows."""

    code: str
    text: str


class QuestionModel(QAbstractTableModel):
    """The lines with their answers; the first column is the text, the others the answers."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()
        self.answers: dict[str, Answer] = {}

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; answers to questions that are not among them stay as they are."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def answer(self, row: int) -> Answer:
        """Return the answer of a row."""
        return self.answers.get(self.lines[row].code, Answer.NOT_ASKED)

    def set_answer(self, row: int, answer: Answer) -> None:
        """Note an answer and paint the row anew."""
        self.answers[self.lines[row].code] = answer
        self._repaint(row, row)

    def set_answers(self, answers: Mapping[str, Answer]) -> None:
        """Replace all answers."""
        self.answers = dict(answers)
        if self.lines:
            self._repaint(0, len(self.lines) - 1)

    def _repaint(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS)))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of lines."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else 1 + len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that questions can be chosen and headings cannot."""
        if index.isValid() and not self.lines[index.row()].code:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text, and for a reader of screens the answer with it."""
        line = self.lines[index.row()]
        is_text = index.column() == 0
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text if is_text else ""
        if role == Qt.ItemDataRole.AccessibleTextRole and line.code:
            said = self.says(self.answer(index.row()))
            return self.tr("{question}: {answer}").format(question=line.text, answer=said)
        if role == Qt.ItemDataRole.FontRole and not line.code:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.BackgroundRole and not line.code:
            return QColor(theme.current().surface_soft)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what stands over a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.says(COLUMNS[section - 1]) if section else self.tr("Question")

    def says(self, answer: Answer) -> str:
        """Return the word of an answer."""
        return {
            Answer.YES: self.tr("Yes"),
            Answer.NO: self.tr("No"),
            Answer.NOT_ASKED: self.tr("Not asked"),
        }[answer]


class _AnswerMark(QStyledItemDelegate):
    """Paints an answer as a ring, filled where it was given: legible without its colour."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the background as any cell, then the mark."""
        super().paint(painter, option, index)
        model = index.model()
        if not isinstance(model, QuestionModel) or not model.lines[index.row()].code:
            return
        answer = COLUMNS[index.column() - 1]
        is_given = model.answer(index.row()) is answer
        colours = theme.current()
        is_enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        tone = {Answer.YES: colours.accent, Answer.NO: colours.text}.get(answer, colours.edge)
        middle = QRectF(option.rect).center()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tone if is_given and is_enabled else colours.edge), 1.4))
        painter.drawEllipse(middle, DOT, DOT)
        if is_given:
            painter.setBrush(QColor(tone if is_enabled else colours.edge))
            painter.drawEllipse(middle, DOT - 3.5, DOT - 3.5)
        painter.restore()


class _QuestionText(QStyledItemDelegate):
    """Gives a wrapped question its height: Qt's own hint forgets the padding of the stylesheet."""

    def __init__(self, table: QTableView) -> None:
        """Measure for the first column of this table."""
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a line wrapped at the present width of the column."""
        model = index.model()
        if not isinstance(model, QuestionModel):
            return super().sizeHint(option, index)
        width = self._table.columnWidth(0) - TEXT_PADDING
        if not model.lines[index.row()].code:
            width = self._table.viewport().width() - TEXT_PADDING
        wrap = Qt.TextFlag.TextWordWrap.value
        room = QRect(0, 0, max(width, 1), 10_000)
        text = model.lines[index.row()].text
        height = self._table.fontMetrics().boundingRect(room, wrap, text).height()
        return QSize(width, height + LINE_PADDING)


class QuestionTable(QTableView):
    """All questions of a screening. Signals: `answered` (code, Answer) by the user."""

    answered = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build an empty table."""
        super().__init__(parent)
        self.questions = QuestionModel(self)
        self.setModel(self.questions)
        self._text = _QuestionText(self)
        self.setItemDelegateForColumn(0, self._text)
        self._mark = _AnswerMark(self)
        for column in range(1, 1 + len(COLUMNS)):
            self.setItemDelegateForColumn(column, self._mark)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, 1 + len(COLUMNS)):
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, self._width_of(COLUMNS[column - 1]))
        # Within the signal the header still tells the width it had before.
        self._fit_soon = QTimer(self)
        self._fit_soon.setSingleShot(True)
        self._fit_soon.setInterval(0)
        self._fit_soon.timeout.connect(self._fit_rows)
        heads.sectionResized.connect(self._on_resized)

    def _width_of(self, answer: Answer) -> int:
        # The heads are dressed by the stylesheet alone: their own font tells another width.
        font = QFont(self.font())
        font.setBold(True)
        word = QFontMetrics(font).horizontalAdvance(self.questions.says(answer))
        return max(ANSWER_WIDTH, word + HEAD_PADDING)

    def show_questions(self, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> None:
        """Show groups of questions, each under its heading; the first question is current."""
        lines = []
        for heading, questions in groups:
            lines.append(Line("", heading))
            lines += [Line(code, text) for code, text in questions]
        self.clearSpans()
        self.questions.show_lines(lines)
        for row, line in enumerate(lines):
            if not line.code:
                self.setSpan(row, 0, 1, 1 + len(COLUMNS))
        self._fit_rows()
        self._go_to(0, 1)

    def set_answers(self, answers: Mapping[str, Answer]) -> None:
        """Show these answers without announcing them."""
        self.questions.set_answers(answers)

    def answers(self) -> dict[str, Answer]:
        """Return the answers to the questions shown now, those not asked left out."""
        shown = {line.code for line in self.questions.lines if line.code}
        return {
            code: answer
            for code, answer in self.questions.answers.items()
            if code in shown and answer is not Answer.NOT_ASKED
        }

    def set_aside(self) -> dict[str, Answer]:
        """Return the answers to questions that the list shown now does not ask."""
        shown = {line.code for line in self.questions.lines}
        return {
            code: answer
            for code, answer in self.questions.answers.items()
            if code not in shown and answer is not Answer.NOT_ASKED
        }

    def current_code(self) -> str:
        """Return the code of the current question, or nothing."""
        row = self.currentIndex().row()
        return self.questions.lines[row].code if row >= 0 else ""

    def go_to(self, code: str) -> None:
        """Make this question current, if it is shown."""
        for row, line in enumerate(self.questions.lines):
            if line.code == code:
                self._go_to(row, 1)

    def answer_current(self, answer: Answer) -> None:
        """Answer the current question."""
        row = self.currentIndex().row()
        if row < 0 or not self.questions.lines[row].code:
            return
        if self.questions.answer(row) is not answer:
            self.questions.set_answer(row, answer)
            self.answered.emit(self.questions.lines[row].code, answer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with a key, or move between questions and answers."""
        row = self.currentIndex().row()
        answer = _KEYS.get(event.text().casefold())
        if answer is not None and row >= 0:
            self.answer_current(answer)
            self._go_to(row + 1, 1)
            return
        match event.key():
            case Qt.Key.Key_Up:
                self._go_to(row - 1, -1)
            case Qt.Key.Key_Down:
                self._go_to(row + 1, 1)
            case Qt.Key.Key_Left:
                self._move_answer(-1)
            case Qt.Key.Key_Right:
                self._move_answer(1)
            case Qt.Key.Key_Home:
                self._go_to(0, 1)
            case Qt.Key.Key_End:
                self._go_to(len(self.questions.lines) - 1, -1)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Answer with a click into a column of answers."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and index.isValid() and index.column() and self._is_question(index.row()):
            self.answer_current(COLUMNS[index.column() - 1])

    def mark_at(self, code: str, answer: Answer) -> QPoint:
        """Return where the mark of an answer stands in the viewport."""
        row = next(row for row, line in enumerate(self.questions.lines) if line.code == code)
        index = self.questions.index(row, 1 + COLUMNS.index(answer))
        return self.visualRect(index).center()

    def _is_question(self, row: int) -> bool:
        return 0 <= row < len(self.questions.lines) and bool(self.questions.lines[row].code)

    def _go_to(self, row: int, step: int) -> None:
        """Make the row current, or the next question beyond it in the direction of `step`."""
        while 0 <= row < len(self.questions.lines):
            if self._is_question(row):
                self.setCurrentIndex(self.questions.index(row, 0))
                if row and not self._is_question(row - 1):
                    self.scrollTo(self.questions.index(row - 1, 0))
                self.scrollTo(self.questions.index(row, 0))
                return
            row += step

    def _move_answer(self, step: int) -> None:
        row = self.currentIndex().row()
        if self._is_question(row):
            place = COLUMNS.index(self.questions.answer(row)) + step
            self.answer_current(COLUMNS[max(0, min(place, len(COLUMNS) - 1))])

    def _on_resized(self, section: int, _old: int, _new: int) -> None:
        """Give wrapped questions the height they need at the new width."""
        if section == 0:
            self._fit_soon.start()

    def _fit_rows(self) -> None:
        self.resizeRowsToContents()
