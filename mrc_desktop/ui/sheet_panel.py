"""The information sheets: choose one and how it is made, see it, print it, hand it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.errors import UserError
from mrc_desktop.ui import icons, languages, printing, theme, words
from mrc_desktop.ui.paper_actions import Printer
from mrc_desktop.ui.paper_preview import PaperPreview
from mrc_desktop.ui.sheet_choice import SheetChoice
from mrc_desktop.ui.stack_dialog import StackDialog
from mrc_desktop.ui.wrapped_titles import WrappedTitles

if TYPE_CHECKING:
    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.services.cases import CaseView
    from mrc_desktop.services.sheets import SheetInfo
    from mrc_desktop.ui.page import Page

_SHEET = int(Qt.ItemDataRole.UserRole)


class SheetPanel(Printer):
    """The sheets beside a preview; handed out to the person of a case, or to nobody named."""

    def __init__(self, page: Page) -> None:
        """Build the panel inside this page, without a case."""
        super().__init__(page)
        self._page = page
        self._view: CaseView | None = None
        self._kept: bytes | None = None
        self._sheets: dict[str, SheetInfo] = {}
        self.sheets = QListWidget(self)
        self.choice = SheetChoice(self)
        self.preview = PaperPreview(self)
        self._whom = QLabel(self)
        self.hand_out_button = QPushButton(self.tr("&Hand out"), self)
        self.print_button = QPushButton(icons.icon("print"), self.tr("&Print…"), self)
        self.stack_button = QPushButton(self.tr("Se&veral…"), self)
        self._fill()
        self.sheets.currentItemChanged.connect(self._on_sheet)
        self.choice.chosen.connect(self.draw)
        self.stack_button.clicked.connect(self.open_stack)
        self.hand_out_button.clicked.connect(self.hand_out)
        self.print_button.clicked.connect(self.print_it)

    def _fill(self) -> None:
        self.sheets.setAccessibleName(self.tr("Information sheets"))
        self.sheets.setWordWrap(True)
        self.sheets.setItemDelegate(WrappedTitles(self.sheets))
        self.sheets.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.sheets.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.sheets.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._whom.setWordWrap(True)
        self._whom.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(self._whom, "soft")
        theme.set_role(self.hand_out_button, "primary")
        self.print_button.setIconSize(QSize(18, 18))
        row = QHBoxLayout()
        row.addWidget(self.hand_out_button)
        row.addWidget(self.print_button)
        row.addWidget(self.stack_button)
        row.addStretch(1)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 12, 0)
        column.addWidget(self.sheets, 1)
        column.addWidget(self.choice)
        column.addWidget(self._whom)
        column.addLayout(row)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(side)
        split.addWidget(self.preview)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 5)
        split.setSizes([320, 740])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 12, 0, 0)
        outer.addWidget(split)

    def set_case(self, view: CaseView | None) -> None:
        """Hand out to the person of this case from now on; None: to nobody named."""
        self._view = view
        self.choice.set_has_case(has_case=view is not None)
        self._show_whom()

    def refresh(self) -> None:
        """Read the sheets anew, keeping the chosen one."""
        found = self._page.read(self._page.desk.sheets.available)
        if found is None:
            return
        found = tuple(sorted(found, key=lambda info: _title(info).casefold()))
        chosen = self.sheet or self._fitting(found)
        self._sheets = {info.id: info for info in found}
        self.sheets.blockSignals(True)
        self.sheets.clear()
        for info in found:
            title = _title(info)
            if info.is_past_review:
                title = self.tr("{title} (past its review date)").format(title=title)
            item = QListWidgetItem(title, self.sheets)
            item.setData(_SHEET, info.id)
            if info.id == chosen:
                self.sheets.setCurrentItem(item)
        if self.sheets.currentItem() is None and self.sheets.count():
            self.sheets.setCurrentRow(0)
        self.sheets.blockSignals(False)
        self._on_sheet()

    @property
    def sheet(self) -> str:
        """Return the id of the chosen sheet, or an empty text."""
        # Not what is selected: with the mouse that changes only after the current line has.
        return str(self.sheets.currentIndex().data(_SHEET) or "")

    def draw(self) -> None:
        """Show the chosen sheet in the chosen language."""
        if not self.sheet:
            self.preview.show_message(self.tr("There are no information sheets yet."))
            return
        try:
            pdf = self._page.desk.sheets.preview(
                self.sheet, self.choice.code, self.choice.edition, self._case
            )
        except UserError as error:
            self.preview.show_message(words.say_error(error))
        else:
            self.preview.show_paper(pdf)
        self._show_whom()

    def hand_out(self) -> None:
        """Write down that the sheet was handed out; the paper is kept and can be printed."""
        sheet, language, edition = self.sheet, self.choice.code, self.choice.edition
        case = self._case
        issued = self._page.guard(
            lambda: self._page.desk.sheets.hand_out(sheet, language, None, case, edition)
        )
        if issued is None:
            return
        self._kept = issued.pdf
        self.preview.show_paper(issued.pdf)
        self._page.announce(
            issued.change, self.tr("It is written down that this sheet was handed out.")
        )
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_it(self) -> None:
        """Print what the preview shows."""
        pdf = self.preview.data
        if pdf is None:
            return
        # Only a sheet that was handed out is kept, and only of it may that be said.
        send = printing.print_paper if pdf == self._kept else printing.print_unkept
        if self._page.guard(lambda: send(pdf, self.sheet, self._page)):
            self._page.told.emit(self.tr("The sheet was sent to the printer."))

    def open_stack(self) -> None:
        """Choose several sheets and languages, to be made and printed in one job."""
        sheets = tuple(self._sheets.values())
        dialog = StackDialog(self._page, sheets, self.sheet, self._view)
        dialog.exec()
        dialog.deleteLater()

    @property
    def _case(self) -> CaseId | None:
        return None if self._view is None else self._view.case.id

    def _fitting(self, found: tuple[SheetInfo, ...]) -> str:
        """Return the sheet that belongs most to the topic of the case, if there is one.

        A sheet names its topics the closest first; of two, the one about fewer topics is closer.
        """
        if self._view is None:
            return ""
        topic = self._view.case.details.topic
        fitting = [info for info in found if topic in info.topics]
        fitting.sort(key=lambda info: (info.topics.index(topic), len(info.topics)))
        return fitting[0].id if fitting else ""

    def _on_sheet(self) -> None:
        info = self._sheets.get(self.sheet)
        if info is not None:
            self.choice.set_languages(info.offered)
        self.draw()

    def _show_whom(self) -> None:
        is_ready = self.preview.data is not None
        self.hand_out_button.setEnabled(is_ready)
        self.print_button.setEnabled(is_ready)
        if self._view is None:
            self._whom.setText(
                self.tr(
                    "Handed out from here, the sheet is counted without a name. To hand it to "
                    "somebody in the register, open their case first."
                )
            )
            return
        self._whom.setText(
            self.tr("It is handed out to {name}, case {number}.").format(
                name=self._view.person_name, number=self._view.case.number
            )
        )


def _title(info: SheetInfo) -> str:
    """Return the sheet's title in the language of the interface, or in any it has."""
    first = next(iter(info.titles.values()), info.id)
    return info.titles.get(languages.current(), first)
