"""The law as this centre reckons with it: every rule, its source, and who confirmed it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.services.rulebook import RuleState
from mrc_desktop.ui import languages, theme, words_law
from mrc_desktop.ui.centre_page import tab_column
from mrc_desktop.ui.fields import Choice, Field, FieldForm, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.record_table import Column, RecordTable
from mrc_desktop.ui.rule_view import RuleView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.services.change import Change
    from mrc_desktop.services.rulebook import Confirmation, RuleEntry
    from mrc_desktop.ui.centre_page import CentrePage

CONTEXT: Final = "law_panel"


class Show(StrEnum):
    """Which rules the list shows."""

    ALL = "all"
    TO_CONFIRM = "to_confirm"
    CONFIRMED = "confirmed"
    PAST_REVIEW = "past_review"
    VOLATILE = "volatile"


class LawPanel(QWidget):
    """A filtered table of rules above the chosen one in full."""

    def __init__(self, page: CentrePage) -> None:
        """Build the panel on its page."""
        super().__init__()
        self._page = page
        self._entries: dict[tuple[str, str], RuleEntry] = {}
        self.filter = FieldForm(self._fields(), CONTEXT, columns=4, parent=self)
        self.filter.changed.connect(self._show_list)
        self.count = QLabel(self)
        theme.set_role(self.count, "soft")
        self.table = RecordTable(self._columns(), self._rows, self)
        self.table.setAccessibleName(self.tr("Rules of law"))
        self.table.setMinimumHeight(150)
        self.view = RuleView(page.desk, self)
        self.view.confirming.connect(self.confirm)
        self.view.withdrawing.connect(self.withdraw)
        self.table.current_changed.connect(self._on_current)
        self._arrange()

    def _fields(self) -> tuple[Field, ...]:
        return (
            Field("country", QT_TRANSLATE_NOOP("law_panel", "Countr&y"), Kind.CHOICE),
            Field("topic", QT_TRANSLATE_NOOP("law_panel", "T&opic"), Kind.CHOICE),
            Field(
                "show",
                QT_TRANSLATE_NOOP("law_panel", "S&how"),
                Kind.CHOICE,
                choices=lambda: (
                    Choice(Show.ALL, self.tr("All rules")),
                    Choice(Show.TO_CONFIRM, self.tr("To be confirmed")),
                    Choice(Show.CONFIRMED, self.tr("Confirmed here")),
                    Choice(Show.PAST_REVIEW, self.tr("Past the review date")),
                    Choice(Show.VOLATILE, self.tr("Changing often")),
                ),
            ),
            Field("text", QT_TRANSLATE_NOOP("law_panel", "Conta&ins"), max_length=100),
        )

    def _columns(self) -> tuple[Column, ...]:
        colours = theme.current()
        return (
            Column(self.tr("Rule"), lambda one: one.rule.id, 140, is_strong=True),
            Column(self.tr("Country"), self._country, 110),
            Column(self.tr("Topic"), lambda one: words_law.say_topic(one.rule.topic), 150),
            Column(self.tr("Law and article"), law_of, 0),
            Column(
                self.tr("How far it is known"),
                lambda one: words_law.say(one.state),
                170,
                tone=lambda one: "" if one.state in _SOUND else colours.warning,
            ),
            Column(self.tr("Checked on"), lambda one: write_date(one.rule.checked_on), 90),
            Column(
                self.tr("Review by"),
                self._review,
                110,
                tone=lambda one: colours.warning if one.is_past_review else "",
            ),
            Column(self.tr("Note"), self._note, 110),
        )

    def _arrange(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.count)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(10)
        split.addWidget(side)
        split.addWidget(self.view)
        split.setStretchFactor(0, 1)
        split.setSizes([270, 210])
        row = QHBoxLayout()
        row.addWidget(self.filter, 1)
        outer = tab_column(self)
        outer.addLayout(row)
        outer.addWidget(split, 1)

    def refresh(self) -> None:
        """Read the rules and their confirmations anew."""
        found = self._page.desk.rulebook.rules()
        self._entries = {one.key: one for one in found}
        self._offer("country", self.tr("All countries"), {self._country(one) for one in found})
        topics = {words_law.say_topic(one.rule.topic) for one in found}
        self._offer("topic", self.tr("All topics"), topics)
        self._show_list()

    def _offer(self, key: str, everything: str, names: set[str]) -> None:
        choices = [Choice(name, name) for name in sorted(names)]
        editor: Any = self.filter.editor(key)
        editor.box.set_choices([Choice("", everything), *choices])

    def _show_list(self) -> None:
        wanted = self.filter.values()
        ids = [key for key, one in self._entries.items() if self._is_wanted(one, wanted)]
        self.table.set_ids(ids)
        if self.table.current_id() is None:
            self.table.select_first()
        self._on_current(self.table.current_id())
        self.count.setText(
            self.tr("{shown} of {all} rules").format(shown=len(ids), all=len(self._entries))
        )

    def _is_wanted(self, one: RuleEntry, wanted: dict[str, Any]) -> bool:
        shown = {
            Show.TO_CONFIRM: one.needs_confirmation and one.state is not RuleState.CONFIRMED,
            Show.CONFIRMED: one.state is RuleState.CONFIRMED,
            Show.PAST_REVIEW: one.is_past_review,
            Show.VOLATILE: one.rule.is_volatile,
        }
        text = str(wanted["text"]).strip().casefold()
        rule = one.rule
        hay = f"{rule.id} {rule.law} {rule.article} {rule.text(languages.current())}".casefold()
        return (
            wanted["country"] in ("", None, self._country(one))
            and wanted["topic"] in ("", None, words_law.say_topic(rule.topic))
            and shown.get(wanted["show"], True)
            and text in hay
        )

    def _rows(self, ids: Sequence[tuple[str, str]]) -> list[RuleEntry]:
        return [self._entries[key] for key in ids]

    def _country(self, one: RuleEntry) -> str:
        return words_law.say_place(self._page.desk.content, one.rule.country)

    def _review(self, one: RuleEntry) -> str:
        day = write_date(one.rule.review_by)
        return self.tr("{day}, over").format(day=day) if one.is_past_review else day

    def _note(self, one: RuleEntry) -> str:
        if one.rule.is_volatile:
            return self.tr("Changing often")
        return self.tr("Screening list") if one.is_list else ""

    def _on_current(self, key: tuple[str, str] | None) -> None:
        entry = self._entries.get(key) if key is not None else None
        history: Sequence[Confirmation] = ()
        if entry is not None:
            identity = entry.rule.id
            book = self._page.desk.rulebook
            history = self._page.read(lambda: book.history(identity)) or ()
        self.view.show_entry(entry, history)

    def confirm(self, entry: RuleEntry, source: str) -> None:
        """Confirm the rule on this source."""
        rule, book = entry.rule, self._page.desk.rulebook
        change = self._page.guard(lambda: book.confirm(rule.id, rule.digest, source))
        self._announce(change, self.tr("The rule is confirmed: findings may rest on it now."))

    def withdraw(self, entry: RuleEntry) -> None:
        """Withdraw the confirmation that stands."""
        kept, book = entry.confirmation, self._page.desk.rulebook
        if kept is None:
            return
        change = self._page.guard(lambda: book.withdraw(kept))
        self._announce(change, self.tr("The confirmation is withdrawn."))

    def _announce(self, change: Change | None, sentence: str) -> None:
        if change is not None:
            self._page.announce(change, sentence)


_SOUND: Final = (RuleState.READ, RuleState.CONFIRMED)


def law_of(entry: RuleEntry) -> str:
    """Return law and article in one line."""
    return ", ".join(part for part in (entry.rule.law, entry.rule.article) if part)
