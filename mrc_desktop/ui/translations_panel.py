"""The translations of the sheets: each beside its source, and who reviewed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.codes import Role
from mrc_desktop.services.sheet_languages import TranslationState
from mrc_desktop.ui import ask, theme, words_sheets
from mrc_desktop.ui.centre_page import tab_column
from mrc_desktop.ui.record_table import Column, RecordTable
from mrc_desktop.ui.review_dialog import ReviewDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.services.translation_reviews import TranslationEntry, TranslationReview
    from mrc_desktop.ui.centre_page import CentrePage

_FROM_THE_RIGHT = frozenset({"prs"})


class TranslationsPanel(QWidget):
    """A table of translations above the chosen one, its source at the left."""

    def __init__(self, page: CentrePage) -> None:
        """Build the panel on its page."""
        super().__init__()
        self._page = page
        self._entries: dict[tuple[str, str], TranslationEntry] = {}
        self._may_review = page.desk.session.user.role is Role.ADMINISTRATOR
        self.table = RecordTable(self._columns(), self._rows, self)
        self.table.setAccessibleName(self.tr("Translations of the sheets"))
        self.table.setMinimumHeight(130)
        self.source = self._pane(self.tr("Source text"))
        self.translation = self._pane(self.tr("Translation"))
        self.history = QLabel(self)
        self.history.setWordWrap(True)
        theme.set_role(self.history, "soft")
        self.review_button = QPushButton(self.tr("Mark as re&viewed…"), self)
        theme.set_role(self.review_button, "primary")
        self.withdraw_button = QPushButton(self.tr("Withdra&w the review…"), self)
        self.table.current_changed.connect(self._on_current)
        self.review_button.clicked.connect(self.review)
        self.withdraw_button.clicked.connect(self.withdraw)
        self._arrange()

    def _columns(self) -> tuple[Column, ...]:
        colours = theme.current()
        sound = (TranslationState.SOURCE, TranslationState.REVIEWED)
        return (
            Column(self.tr("Sheet"), lambda one: one.title, 0, is_strong=True),
            Column(self.tr("Language"), self._language, 130),
            Column(
                self.tr("State"),
                lambda one: words_sheets.say_state(one.state),
                170,
                tone=lambda one: "" if one.state in sound else colours.warning,
            ),
            Column(
                self.tr("Reviewed by"), lambda one: one.review.reviewer if one.review else "", 180
            ),
            Column(
                self.tr("Reviewed on"),
                lambda one: write_date(one.review.reviewed_on) if one.review else "",
                110,
            ),
        )

    def _pane(self, name: str) -> QPlainTextEdit:
        pane = QPlainTextEdit(self)
        pane.setReadOnly(True)
        pane.setTabChangesFocus(True)
        pane.setAccessibleName(name)
        pane.setMinimumHeight(120)
        return pane

    def _arrange(self) -> None:
        panes = QHBoxLayout()
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(12)
        panes.addWidget(self.source)
        panes.addWidget(self.translation)
        row = QHBoxLayout()
        row.addWidget(self.history, 1)
        row.addWidget(self.review_button)
        row.addWidget(self.withdraw_button)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(panes, 1)
        column.addLayout(row)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(10)
        split.addWidget(self.table)
        split.addWidget(below)
        split.setSizes([200, 300])
        tab_column(self).addWidget(split, 1)

    def refresh(self) -> None:
        """Read the translations and their reviews anew."""
        found = self._page.desk.reviews.entries()
        self._entries = {one.key: one for one in found}
        self.table.set_ids(list(self._entries))
        if self.table.current_id() is None:
            self.table.select_first()
        self._on_current(self.table.current_id())

    def _rows(self, ids: Sequence[tuple[str, str]]) -> list[TranslationEntry]:
        return [self._entries[key] for key in ids]

    def _language(self, one: TranslationEntry) -> str:
        return self._page.desk.content.words(one.language).name

    def _on_current(self, key: tuple[str, str] | None) -> None:
        entry = self._entries.get(key) if key is not None else None
        reviews = self._page.desk.reviews
        text = None
        if entry is not None:
            sheet, language = entry.key
            text = self._page.read(lambda: reviews.open(sheet, language))
            is_rtl = language in _FROM_THE_RIGHT
            option = self.translation.document().defaultTextOption()
            sides = Qt.LayoutDirection
            option.setTextDirection(sides.RightToLeft if is_rtl else sides.LeftToRight)
            edge = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
            option.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
            self.translation.document().setDefaultTextOption(option)
        self.source.setPlainText("" if text is None else text.source)
        self.translation.setPlainText("" if text is None else text.translation)
        history = () if text is None else text.history
        self.history.setText("\n".join(self._said(one) for one in history))
        review = None if entry is None else entry.review
        self.review_button.setVisible(self._may_review)
        self.review_button.setEnabled(entry is not None and review is None)
        self.withdraw_button.setVisible(self._may_review)
        self.withdraw_button.setEnabled(review is not None)

    def _said(self, one: TranslationReview) -> str:
        if one.withdrawn_at is not None:
            said = self.tr("Reviewed by {name} on {day}; withdrawn on {withdrawn}.")
        else:
            said = self.tr("Reviewed by {name} on {day}.")
        withdrawn = write_date(one.withdrawn_at.date()) if one.withdrawn_at else ""
        return said.format(name=one.reviewer, day=write_date(one.reviewed_on), withdrawn=withdrawn)

    def _current(self) -> TranslationEntry | None:
        key = self.table.current_id()
        return None if key is None else self._entries.get(key)

    def review(self) -> None:
        """Ask who reviewed the chosen translation, and enter it."""
        entry = self._current()
        if entry is None:
            return
        dialog = ReviewDialog(self._page, entry)
        dialog.exec()
        change = dialog.change
        dialog.deleteLater()
        if change is not None:
            self._page.announce(change, self.tr("The translation is marked as reviewed."))

    def withdraw(self) -> None:
        """Withdraw the review of the chosen translation, once that is confirmed."""
        entry = self._current()
        review = None if entry is None else entry.review
        if review is None:
            return
        goes_on = ask.confirm(
            self._page,
            self.tr("Withdraw this review?"),
            self.tr("The sheet will say again that its translation was not reviewed."),
            yes=self.tr("Withdraw"),
        )
        if not goes_on:
            return
        change = self._page.guard(lambda: self._page.desk.reviews.withdraw(review))
        if change is not None:
            self._page.announce(change, self.tr("The review is withdrawn."))
