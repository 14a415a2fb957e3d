"""Several sheets in one job: chosen, made in the background, printed page by page or saved as one.

What is made stays in the dialog until it is closed: a printer that is gone or out of paper costs a
second try and nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.domain.paper import Edition, PaperSize
from mrc_desktop.errors import PrinterFailed, UserError
from mrc_desktop.ui import languages, printing, theme, words, words_sheets
from mrc_desktop.ui.choice_box import ChoiceBox
from mrc_desktop.ui.lane import Lane
from mrc_desktop.ui.paper_preview import PaperDocument
from mrc_desktop.ui.stack_saving import StackSaving

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.services.cases import CaseView
    from mrc_desktop.services.sheets import ReadySheet, SheetInfo
    from mrc_desktop.ui.page import Page

_VALUE: Final = int(Qt.ItemDataRole.UserRole)
JOB: Final = "information-sheets"
"""The name of the print job; it says nothing about a person."""


class StackDialog(QDialog):
    """Ticks for sheets and languages, a size, progress. Signals: `rested` when a job came to rest.

    With a case, the sheets can be of its person, and be written down as handed out once printed.
    """

    rested = Signal()

    def __init__(
        self, page: Page, sheets: Sequence[SheetInfo], chosen: str, view: CaseView | None
    ) -> None:
        """Build the dialog with one sheet ticked, in the language of the interface."""
        super().__init__(page)
        self.setWindowTitle(self.tr("Several sheets"))
        self.resize(760, 560)
        self._page = page
        self._case = None if view is None else view.case.id
        self._lane = Lane(self)
        self._saving = StackSaving(page.desk, self._lane, self)
        self._waiting: list[ReadySheet] = []
        self._made: list[tuple[ReadySheet, bytes]] = []
        self._run: printing.PrintRun | None = None
        self._is_stopped = False
        self.sheets = QListWidget(self)
        self.tongues = QListWidget(self)
        self.size_box = ChoiceBox(words_sheets.size_choices(), parent=self)
        self.personal = QCheckBox(self.tr("With the &dates of this case"), self)
        self.handed = QCheckBox(self.tr("&Write down that they were handed out"), self)
        self.sentence = QLabel(self)
        self.bar = QProgressBar(self)
        self.make_button = QPushButton(self.tr("&Make the sheets"), self)
        self.print_button = QPushButton(self.tr("&Print…"), self)
        self.save_button = QPushButton(self.tr("Sa&ve as one PDF…"), self)
        self.stop_button = QPushButton(self.tr("S&top"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self._fill(sheets, chosen)
        self._arrange()
        self._connect()
        self._show_choice()

    def _fill(self, sheets: Sequence[SheetInfo], chosen: str) -> None:
        current = languages.current()
        for info in sheets:
            title = info.titles.get(current, next(iter(info.titles.values())))
            _add(self.sheets, title, info.id, is_ticked=info.id == chosen)
            if info.id == chosen:
                self.sheets.setCurrentRow(self.sheets.count() - 1)
        offered = {one.code: one.name for info in sheets for one in info.offered}
        for code, name in offered.items():
            _add(self.tongues, name, code, is_ticked=code == current)
        self.sheets.setAccessibleName(self.tr("Information sheets"))
        self.tongues.setAccessibleName(self.tr("Languages"))
        self.size_box.setAccessibleName(self.tr("Size"))
        self.bar.setAccessibleName(self.tr("How far the sheets are"))
        self.bar.setTextVisible(False)
        self.sentence.setWordWrap(True)
        theme.set_role(self.make_button, "primary")
        for tick in (self.personal, self.handed):
            tick.setVisible(self._case is not None)

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for column, text, listing in (
            (0, self.tr("S&heets"), self.sheets),
            (1, self.tr("&Languages"), self.tongues),
        ):
            grid.addWidget(self._label(text, listing), 0, column)
            listing.setTextElideMode(Qt.TextElideMode.ElideNone)
            listing.setWordWrap(True)
        grid.addWidget(self.sheets, 1, 0, 5, 1)
        grid.addWidget(self.tongues, 1, 1)
        grid.addWidget(self._label(self.tr("Si&ze"), self.size_box), 2, 1)
        grid.addWidget(self.size_box, 3, 1)
        grid.addWidget(self.personal, 4, 1)
        grid.addWidget(self.handed, 5, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (
            self.stop_button,
            self.close_button,
            self.save_button,
            self.print_button,
            self.make_button,
        ):
            row.addWidget(button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 16)
        outer.setSpacing(10)
        outer.addLayout(grid, 1)
        outer.addWidget(self.sentence)
        outer.addWidget(self.bar)
        outer.addLayout(row)

    def _label(self, text: str, buddy: QWidget) -> QLabel:
        label = QLabel(text, self)
        label.setBuddy(buddy)
        theme.set_role(label, "field")
        return label

    def _connect(self) -> None:
        self.sheets.itemChanged.connect(self._on_choice)
        self.tongues.itemChanged.connect(self._on_choice)
        self.size_box.picked.connect(self._on_choice)
        self.personal.toggled.connect(self._on_choice)
        self.make_button.clicked.connect(self.make)
        self.print_button.clicked.connect(self.print_it)
        self.save_button.clicked.connect(self.save)
        self._saving.moved.connect(self._on_saving)
        self._saving.rested.connect(self._rest)
        self.stop_button.clicked.connect(self.stop)
        self.close_button.clicked.connect(self.close)

    @property
    def chosen(self) -> list[tuple[str, str]]:
        """Return what is ticked: sheet and language, sheet by sheet."""
        tongues = _ticked(self.tongues)
        return [(sheet, tongue) for sheet in _ticked(self.sheets) for tongue in tongues]

    @property
    def made(self) -> tuple[bytes, ...]:
        """Return the papers that are ready to be printed."""
        return tuple(pdf for _, pdf in self._made)

    def make(self) -> None:
        """Read what stands in the chosen sheets and make them one after another."""
        is_personal = self._case is not None and self.personal.isChecked()
        edition = Edition(PaperSize(str(self.size_box.value())), is_personal)
        desk, case = self._page.desk, self._case
        try:
            self._waiting = [
                desk.sheets.prepare(sheet, tongue, edition, case) for sheet, tongue in self.chosen
            ]
        except UserError as error:
            self.sentence.setText(words.say_error(error))
            return
        self._made = []
        self._is_stopped = False
        self.bar.setRange(0, len(self._waiting))
        self._next()

    def _next(self) -> None:
        """Make the next sheet, or come to rest."""
        self.bar.setValue(len(self._made))
        if self._is_stopped or len(self._made) == len(self._waiting):
            self._rest(self._said_of_made())
            return
        said = self.tr("Making sheet {number} of {all}…")
        number, count = len(self._made) + 1, len(self._waiting)
        self.sentence.setText(said.format(number=number, all=count))
        self._show_buttons(is_working=True)
        ready = self._waiting[len(self._made)]
        self._lane.run(ready.draw, self._on_made, self._on_refused, self._on_broken)

    def _on_made(self, pdf: bytes) -> None:
        self._made.append((self._waiting[len(self._made)], pdf))
        self._next()

    def _on_refused(self, error: UserError) -> None:
        self._rest(words.say_error(error))

    def _on_broken(self) -> None:
        self._rest("")

    def _said_of_made(self) -> str:
        count, all_ = len(self._made), len(self._waiting)
        if count == all_:
            return self.tr("The sheets are ready to be printed: {count}.").format(count=count)
        return self.tr("Stopped. Ready to be printed: {count} of {all}.").format(
            count=count, all=all_
        )

    def print_it(self) -> None:
        """Ask for a printer and print all that is ready."""
        documents = [PaperDocument(pdf) for pdf in self.made]
        pages = sum(document.page_count for document in documents)
        try:
            printer = printing.chosen_printer(JOB, pages, self)
            if printer is None:
                return
            self._run = printing.PrintRun(printer, documents)
        except PrinterFailed:
            self._on_printer_failed()
            return
        self._is_stopped = False
        self.bar.setRange(0, self._run.total)
        self._show_buttons(is_working=True)
        QTimer.singleShot(0, self._print_page)

    def _print_page(self) -> None:
        """Print one page, then let the window breathe."""
        run = self._run
        if run is None:
            return
        if self._is_stopped:
            run.stop()
            self._run = None
            self._rest(self.tr("Printing was stopped. The sheets stay ready."))
            return
        try:
            run.step()
        except PrinterFailed:
            self._on_printer_failed()
            return
        self.bar.setValue(run.done)
        said = self.tr("Printing page {number} of {all}…")
        self.sentence.setText(said.format(number=run.done, all=run.total))
        if run.is_done:
            self._run = None
            self._on_printed()
        else:
            QTimer.singleShot(0, self._print_page)

    def save(self) -> None:
        """Ask where to, and write all that is ready into one PDF there."""
        self._saving.begin([ready for ready, _ in self._made], self._case)

    def _on_saving(self, done: int, total: int) -> None:
        said = self.tr("Putting sheet {number} of {all} into the file…")
        self.sentence.setText(said.format(number=min(done + 1, total), all=total))
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self._show_buttons(is_working=True)

    def _on_printer_failed(self) -> None:
        self._run = None
        self._rest(
            self.tr(
                "The printer did not answer, or is out of paper. The sheets stay ready here: see "
                "to it and print again."
            )
        )

    def _on_printed(self) -> None:
        self._rest(self.tr("The sheets were sent to the printer."))
        if self._case is None or not self.handed.isChecked():
            return
        made, case, sheets = self._made, self._case, self._page.desk.sheets
        change = self._page.guard(lambda: sheets.keep(made, None, case))
        if change is not None:
            # Printed once more, they are not handed out once more.
            self.handed.setChecked(False)
            said = self.tr("It is written down that these sheets were handed out.")
            self._page.announce(change, said)
            self.sentence.setText(said)

    def stop(self) -> None:
        """Stop after the sheet or page that is under way; what is ready stays."""
        self._is_stopped = True
        self._saving.stop()
        self.stop_button.setEnabled(False)

    def _rest(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self._show_buttons(is_working=False)
        self.rested.emit()

    def _on_choice(self, _what: Any = None) -> None:
        """Forget what was made of another choice."""
        self._made = []
        self._show_choice()

    def _show_choice(self) -> None:
        said = self.tr("Chosen: {count}.").format(count=len(self.chosen))
        self.sentence.setText(said)
        self.bar.setRange(0, 1)
        self.bar.setValue(0)
        self._show_buttons(is_working=False)

    def _show_buttons(self, *, is_working: bool) -> None:
        for widget in (self.sheets, self.tongues, self.size_box, self.personal, self.handed):
            widget.setEnabled(not is_working)
        self.make_button.setEnabled(not is_working and bool(self.chosen))
        for button in (self.print_button, self.save_button):
            button.setEnabled(not is_working and bool(self._made))
        self.stop_button.setEnabled(is_working)

    def done(self, result: int) -> None:
        """Stop, wait for the sheet that is being made, and close."""
        self._is_stopped = True
        self._saving.stop()
        if self._run is not None:
            self._run.stop()
            self._run = None
        self._lane.close()
        super().done(result)


def _add(listing: QListWidget, text: str, value: str, *, is_ticked: bool) -> None:
    item = QListWidgetItem(text, listing)
    item.setData(_VALUE, value)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)


def _ticked(listing: QListWidget) -> list[str]:
    items = (listing.item(row) for row in range(listing.count()))
    return [str(item.data(_VALUE)) for item in items if item.checkState() is Qt.CheckState.Checked]
