"""The register: one search line, a few filters, and everybody who fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from mrc_desktop.domain.calendar import DateFault, read_date, write_date
from mrc_desktop.domain.codes import CaseStatus, RiskLevel, Topic
from mrc_desktop.domain.listing import PersonFilter, PersonOrder
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import person_words, place_names, theme, words
from mrc_desktop.ui.choice_box import Choice, ChoiceBox
from mrc_desktop.ui.editors import DateEditor
from mrc_desktop.ui.page import Page
from mrc_desktop.ui.palette import SPACE_2
from mrc_desktop.ui.record_table import Column, RecordTable

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtCore import QObject

    from mrc_desktop.domain.listing import PersonRow
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk

SEARCH_AFTER_MS: Final = 120
"""How long typing must rest before the register is searched, in milliseconds."""


class PeopleList(Page):
    """Finds people.

    Signals: those of a page; `requested` (what, id): "edit_person" with None for a new person,
    "consultation" with a PersonId.
    """

    requested = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page and list everybody."""
        super().__init__(desk, parent)
        self.set_title(self.tr("Register"), " ")
        self.add_action(
            self.tr("New &person"),
            "plus",
            lambda: self.requested.emit("edit_person", None),
            is_primary=True,
        )
        self.consult_button = self.add_action(
            self.tr("New cons&ultation"), "consultation", self._on_consultation
        )
        self.line = QLineEdit(self)
        self.line.setClearButtonEnabled(True)
        self.line.setPlaceholderText(
            self.tr("Name in any script and spelling, phone, case or document number")
        )
        self.line.setAccessibleName(self.tr("Search the register"))
        self.line.installEventFilter(self)
        self.body.addWidget(self.line)
        self._build_filters()
        self.table = RecordTable(self._columns(), desk.search.person_rows, self)
        self._order = (PersonOrder.NAME, False)
        self.table.show_order(PersonOrder.NAME, is_descending=False)
        self.table.setAccessibleName(self.tr("People found"))
        self.body.addWidget(self.table, 1)
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        theme.set_role(self._empty, "soft")
        self._empty.hide()
        self.body.addWidget(self._empty)
        self._connect()
        self.refresh()

    def first_focus(self) -> QWidget | None:
        """Return the search line."""
        return self.line

    def concerns(self, change: Change) -> bool:
        """Return whether a row of the list may look different now."""
        return change.concerns(Subject.PERSON, Subject.CASE, Subject.CONSULTATION)

    def filter(self) -> PersonFilter:
        """Return what is asked for; a date that cannot be read asks for nothing."""
        return PersonFilter(
            text=self.line.text().strip(),
            topic=self._topic.value(),
            status=self._status.value(),
            counsellor=self._counsellor.value(),
            since=self._day(self._since),
            until=self._day(self._until),
            risk=self._risk.value(),
        )

    def refresh(self) -> None:
        """Search anew."""
        self._timer.stop()
        wanted = self.filter()
        order, falls = self._order
        ids = self.read(lambda: self.desk.search.person_ids(wanted, order, is_descending=falls))
        if ids is None:
            return
        self.table.set_ids(ids)
        self.set_title(self.tr("Register"), self._count(len(ids)))
        self._empty.setVisible(not ids)
        self._empty.setText(
            self.tr("Nobody is in the register yet. Log a consultation, or add a new person.")
            if wanted == PersonFilter()
            else self.tr(
                "Nobody fits. Try part of the name, another spelling or the phone number, "
                "or clear the filters."
            )
        )
        if self.table.current_id() is None:
            self.table.select_first()

    def clear(self) -> None:
        """Clear the search and all filters."""
        self.line.clear()
        for box in (self._topic, self._status, self._counsellor, self._risk):
            box.set_value(None)
        for editor in (self._since, self._until):
            editor.set_value("")
        self.refresh()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the search line opens the person chosen below; Down goes there."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._search_if_waiting()
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._search_if_waiting()
                if self.table.current_id() is not None:
                    self.opened.emit(Subject.PERSON, self.table.current_id())
                return True
        return super().eventFilter(watched, event)

    def _search_if_waiting(self) -> None:
        if self._timer.isActive():
            self.refresh()

    def _build_filters(self) -> None:
        self._topic = self._box(self.tr("Every topic"), words.choices(Topic))
        self._status = self._box(self.tr("Every status"), words.choices(CaseStatus))
        self._risk = self._box(self.tr("Every risk"), words.choices(RiskLevel))
        users = self.read(self.desk.members.users) or ()
        counsellors = tuple(Choice(user.id, user.name) for user in users)
        self._counsellor = self._box(self.tr("Every counsellor"), counsellors)
        self._since = DateEditor(self.tr("Spoken from"), self)
        self._until = DateEditor(self.tr("Spoken until"), self)
        clear = QPushButton(self.tr("Clear"), self)
        theme.set_role(clear, "quiet")
        clear.clicked.connect(self.clear)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        for widget in (self._topic, self._status, self._risk, self._counsellor):
            row.addWidget(widget, 3)
        for editor, name in (
            (self._since, self.tr("Conversation from")),
            (self._until, self.tr("Conversation until")),
        ):
            editor.describe(name, "")
            row.addWidget(editor, 2)
        row.addWidget(clear)
        self.body.addLayout(row)

    def _box(self, everything: str, choices: tuple[Choice, ...]) -> ChoiceBox:
        box = ChoiceBox((Choice(None, everything), *choices), self)
        box.setAccessibleName(everything)
        box.setToolTip(everything)
        return box

    def _connect(self) -> None:
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_AFTER_MS)
        self._timer.timeout.connect(self.refresh)
        self.line.textChanged.connect(lambda _text: self._timer.start())
        for box in (self._topic, self._status, self._counsellor, self._risk):
            box.picked.connect(lambda _value: self.refresh())
        for editor in (self._since, self._until):
            editor.changed.connect(self._timer.start)
        self.table.chosen.connect(lambda person: self.opened.emit(Subject.PERSON, person))
        self.table.current_changed.connect(
            lambda person: self.consult_button.setEnabled(person is not None)
        )
        self.table.order_asked.connect(self._on_order_asked)

    def _on_order_asked(self, order: str, is_descending: bool) -> None:
        self._order = (PersonOrder(order), is_descending)
        self.refresh()

    def _on_consultation(self) -> None:
        if self.table.current_id() is not None:
            self.requested.emit("consultation", self.table.current_id())

    def _day(self, editor: DateEditor) -> dt.date | None:
        text = editor.value().strip()
        day = read_date(text) if text else None
        editor.mark(isinstance(day, DateFault))
        return None if isinstance(day, DateFault) else day

    def _count(self, count: int) -> str:
        return self.tr("%n people", "", count)

    def _columns(self) -> tuple[Column, ...]:
        right = Qt.AlignmentFlag.AlignRight
        risks = max((words.say(risk) for risk in (RiskLevel.HIGH, RiskLevel.MEDIUM)), key=len)
        return (
            Column(self.tr("Name"), _name, width=0, order="name", is_strong=True),
            Column(self.tr("Other script"), lambda row: row.other_name, width=130),
            Column(self.tr("Born"), lambda row: person_words.say_birth(row.birth), width=94),
            Column(self.tr("Citizenship"), self._citizenship, width=100),
            Column(self.tr("Phone"), lambda row: row.phone, width=126),
            Column(self.tr("Topics"), _topics, width=130),
            Column(self.tr("Open"), lambda row: str(row.open_cases or ""), 56, right),
            Column(
                self.tr("Risk"),
                _risk,
                width=80,
                order="risk",
                falls=True,
                tone=_risk_tone,
                sample=risks,
            ),
            Column(
                self.tr("Contact"),
                _contact,
                width=92,
                order="contact",
                falls=True,
                sample="28.08.2028",
            ),
        )

    def _citizenship(self, row: PersonRow) -> str:
        return place_names.say_countries(self.desk, [row.citizenship] if row.citizenship else [])


def _name(row: PersonRow) -> str:
    return person_words.say_name(row.name)


def _topics(row: PersonRow) -> str:
    return ", ".join(words.say(topic) for topic in row.topics)


def _contact(row: PersonRow) -> str:
    return write_date(row.last_contact)


def _risk(row: PersonRow) -> str:
    return "" if row.risk is RiskLevel.NOT_ASSESSED else words.say(row.risk)


def _risk_tone(row: Any) -> str:
    return theme.current().danger if row.risk is RiskLevel.HIGH else ""
