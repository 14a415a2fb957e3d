"""One rule in full: plain words, law, dates, source, what is open, who confirmed it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.codes import Role
from mrc_desktop.services.rulebook import RuleState
from mrc_desktop.ui import ask, languages, theme, words_law
from mrc_desktop.ui.casework.sayings import Sayings
from mrc_desktop.ui.source_dialog import SourceDialog
from mrc_desktop.ui.tall_area import TallArea

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mrc_desktop.services.desk import Desk
    from mrc_desktop.services.rulebook import Confirmation, RuleEntry

_READABLE: Final = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class RuleView(TallArea):
    """The chosen rule. Signals: `confirming` (RuleEntry, source), `withdrawing` (RuleEntry)."""

    confirming = Signal(object, str)
    withdrawing = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the empty view; only an administrator gets its buttons."""
        super().__init__(parent)
        self._desk = desk
        self._sayings = Sayings(desk.content)
        self._entry: RuleEntry | None = None
        self._may_confirm = desk.session.user.role is Role.ADMINISTRATOR
        self.setWidgetResizable(True)
        self.setMinimumHeight(120)
        self._inner = QFrame()
        theme.set_role(self._inner, "card")
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(8)
        self.heading = self._label("section")
        self.warning = self._label("problem")
        self.words = self._label("")
        column.addLayout(self._head())
        column.addWidget(self.warning)
        column.addWidget(self.words)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(12)
        self._facts.setColumnStretch(1, 1)
        column.addLayout(self._facts)
        self.history = self._label("soft")
        column.addWidget(self.history)
        column.addStretch(1)
        self.setWidget(self._inner)
        self.show_entry(None, ())

    def _head(self) -> QHBoxLayout:
        self.confirm_button = QPushButton(self.tr("Con&firm…"), self._inner)
        theme.set_role(self.confirm_button, "primary")
        self.confirm_button.clicked.connect(self._on_confirm)
        self.withdraw_button = QPushButton(self.tr("With&draw…"), self._inner)
        self.withdraw_button.clicked.connect(self._on_withdraw)
        row = QHBoxLayout()
        row.addWidget(self.heading, 1)
        row.addWidget(self.confirm_button)
        row.addWidget(self.withdraw_button)
        return row

    def _label(self, role: str) -> QLabel:
        label = QLabel(self._inner)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(_READABLE)
        if role:
            theme.set_role(label, role)
        return label

    def show_entry(self, entry: RuleEntry | None, history: Sequence[Confirmation]) -> None:
        """Show a rule with every confirmation it ever had, or nothing."""
        self._entry = entry
        self._clear_facts()
        self._inner.setVisible(entry is not None)
        if entry is None:
            return
        self.heading.setText(entry.rule.id)
        self.words.setText(entry.rule.text(languages.current()))
        warning = "\n".join(self._warnings(entry))
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        for row, (name, value) in enumerate(self._lines(entry)):
            label, text = self._label("soft"), self._label("")
            label.setText(name)
            text.setText(value)
            self._facts.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(text, row, 1)
        said = "\n".join(line for one in history for line in self._said(one))
        self.history.setText(said)
        self.history.setVisible(bool(said))
        is_confirmed = entry.state is RuleState.CONFIRMED
        may = self._may_confirm and entry.needs_confirmation
        self.confirm_button.setVisible(may and not is_confirmed)
        self.withdraw_button.setVisible(may and entry.confirmation is not None)

    def _clear_facts(self) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _warnings(self, entry: RuleEntry) -> list[str]:
        found = []
        if entry.state is RuleState.SWITCHED_OFF:
            found.append(
                self.tr(
                    "Nobody has read this rule in its source. It gives no finding until an "
                    "administrator confirms it."
                )
            )
        if entry.state is RuleState.TO_RENEW:
            found.append(
                self.tr(
                    "This rule was confirmed with another text. The confirmation no longer counts: "
                    "read the rule again and confirm it anew."
                )
            )
        if entry.is_past_review:
            found.append(self.tr("The review date is over: check the source before relying on it."))
        if entry.rule.is_volatile:
            found.append(self.tr("This rule changes often: check it before relying on it."))
        return found

    def _lines(self, entry: RuleEntry) -> list[tuple[str, str]]:
        rule = entry.rule
        law = ", ".join(part for part in (rule.law, rule.article) if part)
        unread = dict.fromkeys((*rule.unread, *sorted(rule.unconfirmed)))
        lines = [
            (self.tr("Law"), law),
            (self.tr("Known"), words_law.say(entry.state)),
            (self.tr("In force"), self._period(entry)),
            (self.tr("Not read"), ", ".join(self._sayings.unread(one) for one in unread)),
            (self.tr("Source"), rule.source),
            (self.tr("Checked on"), write_date(rule.checked_on)),
            (self.tr("Review by"), write_date(rule.review_by)),
        ]
        return [(name, value) for name, value in lines if value]

    def _period(self, entry: RuleEntry) -> str:
        begin, end = entry.rule.effective_from, entry.rule.effective_to
        if begin and end:
            return self.tr("From {begin} to {end}").format(
                begin=write_date(begin), end=write_date(end)
            )
        if begin:
            return self.tr("From {begin}").format(begin=write_date(begin))
        if end:
            return self.tr("Until {end}").format(end=write_date(end))
        return self.tr("First day not read")

    def _said(self, one: Confirmation) -> list[str]:
        name_of = self._desk.members.name_of
        lines = [
            self.tr("Confirmed on {day} by {name}, on: {source}").format(
                day=write_date(one.confirmed_at.date()),
                name=name_of(one.confirmed_by),
                source=one.source,
            )
        ]
        if one.withdrawn_at is not None:
            lines.append(
                self.tr("Withdrawn on {day} by {name}").format(
                    day=write_date(one.withdrawn_at.date()), name=name_of(one.withdrawn_by)
                )
            )
        return lines

    def _on_confirm(self) -> None:
        entry = self._entry
        if entry is None:
            return
        dialog = SourceDialog(entry.rule.id, entry.rule.text(languages.current()), self)
        accepted, source = dialog.exec(), dialog.source
        dialog.deleteLater()
        if accepted:
            self.confirming.emit(entry, source)

    def _on_withdraw(self) -> None:
        entry = self._entry
        if entry is not None and ask.confirm(
            self,
            self.tr("Withdraw the confirmation of {rule}?").format(rule=entry.rule.id),
            self.tr("New findings no longer rest on it. What cases kept stays as it was."),
            yes=self.tr("Withdraw it"),
            no=self.tr("Keep it"),
        ):
            self.withdrawing.emit(entry)
