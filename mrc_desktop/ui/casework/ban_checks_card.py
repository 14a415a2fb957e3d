"""The checks of a ban that were made for a case, and the form of one more.

    checks = BanChecksCard(desk, case)
    checks.changed.connect(page.announce)           # (Change) after a committed write
    checks.refused.connect(bar.show_error)          # (UserError)

What is typed is kept as a draft, "ban_check:<case>", and stands in the form again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.domain.ban_check_record import (
    BanCheckDraft,
    BanCheckId,
    KeptBanCheck,
    draft_of_ban_check,
)
from mrc_desktop.domain.ban_facts import CheckAnswer, CheckTool
from mrc_desktop.domain.calendar import write_date
from mrc_desktop.errors import InputRefused, UserError
from mrc_desktop.ui import icons, theme, words
from mrc_desktop.ui.choice_box import Choice
from mrc_desktop.ui.draft_offer import DraftKeeper
from mrc_desktop.ui.fields import Field, FieldForm, Kind, card
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.palette import SPACE_1, SPACE_2

if TYPE_CHECKING:
    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.services.desk import Desk

CONTEXT: Final = "ban_checks"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCheck:
    """What is kept of a check being typed: which one it changes (0: a new one), and the draft."""

    check: int
    version: int
    draft: BanCheckDraft


class BanChecksCard(QWidget):
    """A card of the case page. Signals: `changed` (Change); `refused` (UserError)."""

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, case: CaseId, parent: QWidget | None = None) -> None:
        """Read the checks of the case, and what was typed and not saved."""
        super().__init__(parent)
        self._desk = desk
        self._case = case
        self._held: KeptBanCheck | None = None
        self._start = BanCheckDraft()
        self._is_open = True
        frame, inner = card(self.tr("Checks of a ban"), self)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACE_2)
        self.add_button = QPushButton(self.tr("Record a check &by name"), frame)
        self.add_button.setIcon(icons.icon("plus", theme.current().accent))
        theme.set_role(self.add_button, "link")
        self.add_button.clicked.connect(self.begin)
        inner.addLayout(self._lines)
        inner.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(self._typing(frame))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.keeper = DraftKeeper(desk.drafts, f"ban_check:{case}", self._worth_keeping, self)
        self.keeper.refused.connect(self.refused)
        self.form.changed.connect(self.keeper.touch)
        self.refresh()
        self._take_up_draft()

    def refresh(self) -> None:
        """Read the checks anew; what is being typed stays."""
        try:
            found = self._desk.ban_checks.listing(self._case)
        except UserError as error:
            self.refused.emit(error)
            return
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for one in found:
            self._lines.addWidget(self._line(one))
        if not found:
            self._lines.addWidget(
                _words(self.tr("Nobody has checked yet whether there is a ban."), "soft")
            )

    def set_open(self, *, is_open: bool) -> None:
        """Let checks be recorded, or only read: a closed case takes none."""
        if is_open is not self._is_open:
            self._is_open = is_open
            self.typing.hide()
            self.refresh()
        self.add_button.setVisible(is_open and self.typing.isHidden())

    def keep_draft(self) -> None:
        """Put what is typed into the vault now, if it waits."""
        self.keeper.keep_if_waiting()

    def begin(self, held: KeptBanCheck | None = None) -> None:
        """Show the form for a new check, or for one to change."""
        one = held if isinstance(held, KeptBanCheck) else None
        self._show_form(one, self._first() if one is None else draft_of_ban_check(one.check))
        self.form.focus("checked_on")

    def save(self) -> None:
        """Keep the check; what is wrong stands at its field."""
        held, draft, kept = self._held, self.draft(), self.keeper.form
        checks = self._desk.ban_checks
        try:
            if held is None:
                change = checks.add(self._case, draft, kept_as=kept)
            else:
                change = checks.revise(held.id, draft, held.version, kept_as=kept)
        except InputRefused as refused:
            self.form.show_problems(refused.problems)
            return
        except UserError as error:
            self.refused.emit(error)
            return
        self.keeper.settle()
        self._close_form()
        self.refresh()
        self.changed.emit(change)

    def draft(self) -> BanCheckDraft:
        """Return the check as typed."""
        return BanCheckDraft(**self.form.values())

    def text(self) -> str:
        """Return the lines shown, as text."""
        items = [self._lines.itemAt(place) for place in range(self._lines.count())]
        lines = [line for item in items if item is not None and (line := item.widget()) is not None]
        labels = [
            label
            for line in lines
            for label in ([line] if isinstance(line, QLabel) else line.findChildren(QLabel))
        ]
        return "\n".join(one.text() for one in labels if one.text())

    def _typing(self, parent: QWidget) -> QFrame:
        self.typing = QFrame(parent)
        theme.set_role(self.typing, "finding")
        column = QVBoxLayout(self.typing)
        self.form = FieldForm(_FIELDS, CONTEXT, columns=2, parent=self.typing)
        self.save_button = QPushButton(self.tr("&Keep the check"), self.typing)
        self.leave_button = QPushButton(self.tr("&Do not keep it"), self.typing)
        self.save_button.clicked.connect(self.save)
        self.leave_button.clicked.connect(self._on_left)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addStretch(1)
        row.addWidget(self.leave_button)
        row.addWidget(self.save_button)
        column.addWidget(self.form)
        column.addLayout(row)
        self.typing.hide()
        return self.typing

    def _show_form(self, held: KeptBanCheck | None, draft: BanCheckDraft) -> None:
        self._held = held
        self.form.clear_problems()
        self.form.set_values({name: getattr(draft, name) for name in _NAMES})
        self._start = self.draft()
        self.typing.show()
        self.add_button.hide()

    def _close_form(self) -> None:
        self.typing.hide()
        self.add_button.setVisible(self._is_open)

    def _first(self) -> BanCheckDraft:
        session = self._desk.session
        return BanCheckDraft(
            checked_on=write_date(session.clock().date()), checked_by=session.user.name
        )

    def _worth_keeping(self) -> object | None:
        if self.typing.isHidden() or self.draft() == self._start:
            return None
        held = self._held
        return KeptCheck(
            check=0 if held is None else held.id,
            version=0 if held is None else held.version,
            draft=self.draft(),
        )

    def _take_up_draft(self) -> None:
        try:
            kept = self._desk.drafts.find(self.keeper.form, KeptCheck)
            if kept is None:
                return
            held = self._desk.ban_checks.get(BanCheckId(kept.check)) if kept.check else None
        except UserError as error:
            self.refused.emit(error)
            return
        if held is not None:
            held = KeptBanCheck(held.id, held.case, held.check, kept.version)
        self._show_form(held, kept.draft)
        self._start = BanCheckDraft()
        self.keeper.resume(is_kept=True)

    def _on_left(self) -> None:
        self.keeper.forget()
        self._close_form()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, one: KeptBanCheck) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_1)
        said = self._said(one)
        row.addWidget(_words(said, ""), 1)
        if self._is_open:
            button = QPushButton(self.tr("Change…"), line)
            theme.set_role(button, "link")
            button.setAccessibleName(self.tr("Change: {check}").format(check=said))
            button.clicked.connect(lambda _on=False: self.begin(one))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _said(self, one: KeptBanCheck) -> str:
        check = one.check
        parts = [
            self.tr("{day}  {answer}").format(
                day=write_date(check.checked_on), answer=words.say(check.answer)
            )
        ]
        if check.until is not None:
            parts.append(self.tr("Ban until {day}").format(day=write_date(check.until)))
        parts.append(
            self.tr("{place}, as {spelling}").format(
                place=words.say(check.tool), spelling=check.spelling
            )
        )
        if check.checked_by:
            parts.append(self.tr("checked by {who}").format(who=check.checked_by))
        parts.append(self.tr("a copy is kept") if check.is_copy_kept else self.tr("no copy kept"))
        return "; ".join(parts)


def _words(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        theme.set_role(label, role)
    return label


def _tools() -> tuple[Choice, ...]:
    return (Choice(None, ""), *words.choices(CheckTool))


_FIELDS: Final = (
    Field(
        "checked_on",
        QT_TRANSLATE_NOOP("ban_checks", "Checked o&n"),
        Kind.DATE,
        is_required=True,
    ),
    Field(
        "tool",
        QT_TRANSLATE_NOOP("ban_checks", "Whe&re"),
        Kind.CHOICE,
        choices=_tools,
        is_required=True,
    ),
    Field(
        "spelling",
        QT_TRANSLATE_NOOP("ban_checks", "&Spelling of the name used"),
        width=2,
        max_length=300,
        is_required=True,
    ),
    Field(
        "answer",
        QT_TRANSLATE_NOOP("ban_checks", "Answer &given"),
        Kind.CHOICE,
        choices=lambda: words.choices(CheckAnswer),
    ),
    Field("until", QT_TRANSLATE_NOOP("ban_checks", "Ban &until, if named"), Kind.DATE),
    Field(
        "checked_by",
        QT_TRANSLATE_NOOP("ban_checks", "Who &made the check"),
        max_length=300,
    ),
    Field("is_copy_kept", QT_TRANSLATE_NOOP("ban_checks", "A cop&y is kept"), Kind.CHECK),
)
_NAMES: Final[tuple[str, ...]] = tuple(one.key for one in _FIELDS)
