"""Outreach: sessions and information actions as counts, without a name."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.codes import OutreachKind, Topic
from mrc_desktop.domain.outreach import OutreachDraft
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import place_names, theme, words
from mrc_desktop.ui.draft_offer import DraftKeeper
from mrc_desktop.ui.fields import Field, FieldForm, Kind, card
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.page import Page
from mrc_desktop.ui.palette import SPACE_3
from mrc_desktop.ui.record_table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.outreach import Outreach, OutreachId
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk

CONTEXT: Final = "outreach_page"
FORM: Final = "outreach"
SHOWN: Final = 50
"""How many of the latest records are listed."""


class OutreachPage(Page):
    """A form for one session or action, and the latest ones beside it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page, with what was typed and not recorded."""
        super().__init__(desk, parent)
        self.set_title(
            self.tr("Outreach"), self.tr("Sessions and information actions: counts, never names")
        )
        self._recent: dict[OutreachId, Outreach] = {}
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addWidget(self._build_form(), 1)
        row.addWidget(self._build_recent(), 1)
        self.body.addLayout(row, 1)
        self._blank = self._start()
        self.show_draft(self._blank)
        self.keeper = DraftKeeper(desk.drafts, FORM, self._worth_keeping, self)
        self.keeper.refused.connect(self.message_bar.show_error)
        self.form.changed.connect(self.keeper.touch)
        self._continue()
        self.refresh()

    def first_focus(self) -> QWidget | None:
        """Return the kind of outreach."""
        return self.form.editor("kind")

    def concerns(self, change: Change) -> bool:
        """Return whether outreach was recorded."""
        return change.concerns(Subject.OUTREACH)

    def keep_draft(self) -> None:
        """Keep what is typed at once."""
        self.keeper.keep_if_waiting()

    def refresh(self) -> None:
        """List the latest records anew."""
        recent = self.read(lambda: self.desk.outreach.recent(SHOWN))
        if recent is None:
            return
        self._recent = {each.id: each for each in recent}
        self.table.set_ids(list(self._recent))
        self._nothing.setVisible(not recent)

    def draft(self) -> OutreachDraft:
        """Return the outreach as typed."""
        return OutreachDraft(**self.form.values())

    def show_draft(self, draft: OutreachDraft) -> None:
        """Fill the form from a draft."""
        self.form.set_values(
            {each.name: getattr(draft, each.name) for each in dataclasses.fields(draft)}
        )

    def save(self) -> None:
        """Record the session or action; the form empties only after the register has it."""
        focused = self.focusWidget()
        if focused is not None:
            # A list that is being typed into settles on its entry when it loses the keyboard.
            focused.clearFocus()
        draft = self.draft()
        change = self.guard(lambda: self.desk.outreach.record(draft, kept_as=FORM), self.form)
        if change is None:
            return
        self.keeper.settle()
        self._blank = self._start()
        self.show_draft(dataclasses.replace(self._blank, kind=draft.kind))
        self.refresh()
        self.announce(change, self.tr("The outreach is recorded."))
        self.form.focus("kind")

    def _start(self) -> OutreachDraft:
        return OutreachDraft(held_on=write_date(self.desk.session.clock().date()))

    def _worth_keeping(self) -> OutreachDraft | None:
        draft = self.draft()
        blank = dataclasses.replace(self._blank, kind=draft.kind, held_on=draft.held_on)
        return None if draft == blank else draft

    def _continue(self) -> None:
        kept = self.guard(lambda: self.desk.drafts.find(FORM, OutreachDraft))
        if kept is not None:
            self.show_draft(kept)
            self.keeper.resume(is_kept=True)
            self.message_bar.show_info(self.tr("This is what you typed and did not record yet."))

    def _build_form(self) -> QWidget:
        frame, column = card(self.tr("New record"), self)
        self.form = FieldForm(_fields(self.desk), CONTEXT, columns=3, parent=frame)
        save = QPushButton(self.tr("&Record"), frame)
        theme.set_role(save, "primary")
        save.clicked.connect(self.save)
        column.addWidget(self.form)
        column.addWidget(save, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        for keys in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save)
        return frame

    def _build_recent(self) -> QWidget:
        frame, column = card(self.tr("Latest records"), self)
        self._nothing = QLabel(self.tr("No outreach has been recorded yet."), frame)
        theme.set_role(self._nothing, "soft")
        right = Qt.AlignmentFlag.AlignRight
        self.table = RecordTable(
            (
                Column(self.tr("Date"), lambda row: write_date(row.details.held_on), width=92),
                Column(self.tr("Kind"), lambda row: words.say(row.details.kind), width=120),
                Column(self.tr("Place"), lambda row: row.details.place, width=0),
                Column(self.tr("Women"), lambda row: str(row.details.women), 64, right),
                Column(self.tr("Men"), lambda row: str(row.details.men), 56, right),
                Column(self.tr("Minors"), lambda row: str(row.details.minors), 64, right),
            ),
            self._fetch,
            frame,
        )
        self.table.setAccessibleName(self.tr("Latest records"))
        column.addWidget(self._nothing)
        column.addWidget(self.table, 1)
        return frame

    def _fetch(self, ids: Sequence[OutreachId]) -> list[Outreach]:
        return [self._recent[each] for each in ids]


class OutreachDialog(QDialog):
    """The outreach page in a window of its own; what is typed stays as a draft on closing."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Build the window."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Outreach"))
        self.resize(1040, 560)
        self.page = OutreachPage(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.finished.connect(self.page.keep_draft)


def _fields(desk: Desk) -> tuple[Field, ...]:
    return (
        Field(
            "kind",
            QT_TRANSLATE_NOOP("outreach_page", "&Kind"),
            Kind.CHOICE,
            choices=words.choices(OutreachKind),
            width=2,
        ),
        Field("held_on", QT_TRANSLATE_NOOP("outreach_page", "&Date"), Kind.DATE),
        Field("place", QT_TRANSLATE_NOOP("outreach_page", "&Place"), width=3, max_length=300),
        Field(
            "topic",
            QT_TRANSLATE_NOOP("outreach_page", "&Topic"),
            Kind.CHOICE,
            choices=words.choices(Topic),
            width=2,
        ),
        Field(
            "region",
            QT_TRANSLATE_NOOP("outreach_page", "Re&gion"),
            Kind.CHOICE,
            choices=place_names.regions(desk, desk.centre.details().country, ""),
        ),
        Field("women", QT_TRANSLATE_NOOP("outreach_page", "&Women"), Kind.NUMBER),
        Field("men", QT_TRANSLATE_NOOP("outreach_page", "&Men"), Kind.NUMBER),
        Field("minors", QT_TRANSLATE_NOOP("outreach_page", "M&inors"), Kind.NUMBER),
        Field("notes", QT_TRANSLATE_NOOP("outreach_page", "&Notes"), Kind.TEXT, width=3, rows=3),
    )
