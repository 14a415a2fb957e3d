"""Several desks, one centre: handing facts over at a desk, taking them in at the office.

Who has the register sees the desk's cards, who issues months the office's; an administrator both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from mrc_desktop.domain.codes import Role
from mrc_desktop.ui import ask, theme
from mrc_desktop.ui.bundle_handing import HandingCard
from mrc_desktop.ui.bundle_taking import take_in
from mrc_desktop.ui.busy import busy
from mrc_desktop.ui.centre_page import tab_column
from mrc_desktop.ui.fields import Field, FieldForm, card
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mrc_desktop.services.bundles import OfficeState
    from mrc_desktop.services.change import Change
    from mrc_desktop.ui.centre_page import CentrePage

Result = TypeVar("Result")

_CODE: Final = (
    Field(
        "centre_code",
        QT_TRANSLATE_NOOP("desks_panel", "&Code of the centre's other desk"),
        hint=QT_TRANSLATE_NOOP("desks_panel", "Eight groups, as the other desk shows them"),
        max_length=100,
    ),
)


class DesksPanel(QWidget):
    """Up to three cards: this desk, its setting up, and the supervisor's office."""

    def __init__(self, page: CentrePage) -> None:
        """Build the panel on its page."""
        super().__init__()
        self._page = page
        self._bundles = page.desk.bundles
        self._column = tab_column(self)
        role = page.desk.session.user.role
        self._is_desk = role is not Role.SUPERVISOR
        self._is_office = role is not Role.COUNSELLOR
        self._is_set_up_here = role is Role.ADMINISTRATOR
        self.handing = HandingCard(page)
        self.desk_state, self.make_button = self.handing.state, self.handing.button
        self.office_state = self._label()
        self.form = FieldForm(_CODE, "desks_panel", columns=1, parent=self)
        self.join_button = self._button(self.tr("&Join with this code"), self.join)
        self.new_button = self._button(self.tr("Make a &new code…"), self.make_code)
        self.show_button = self._button(self.tr("&Show the code…"), self.show_code)
        self.office_button = self._button(self.tr("Load the &office's card…"), self.choose_office)
        self.take_button = self._button(self.tr("Take in &bundles…"), self.take_in)
        self.card_button = self._button(self.tr("Sa&ve the office's card…"), self.save_card)
        theme.set_role(self.take_button, "primary")
        self._fill()

    def _fill(self) -> None:
        self._column.addWidget(self.handing)
        setting_up = self._add_card(
            self.tr("Set this desk up"),
            self.tr(
                "All desks of a centre share one code: make it at the first desk, type it at the "
                "others. With it a person who came to two desks is counted once. Then load the "
                "card of the supervisor's office."
            ),
            (
                self.form,
                (self.join_button, self.new_button, self.show_button, self.office_button),
            ),
        )
        taking = self._add_card(
            self.tr("The supervisor's office"),
            self.tr(
                "Save the office's card once and give it to every desk. Take in the desks' files "
                "whenever they come, several at once."
            ),
            (self.office_state, (self.take_button, self.card_button)),
        )
        self.handing.setVisible(self._is_desk)
        setting_up.setVisible(self._is_set_up_here)
        taking.setVisible(self._is_office)
        self._column.addStretch(1)

    def _label(self, role: str = "") -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if role:
            theme.set_role(label, role)
        return label

    def _button(self, text: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(lambda _on=False: slot())
        return button

    def _add_card(
        self, title: str, note: str, parts: tuple[QWidget | tuple[QPushButton, ...], ...]
    ) -> QWidget:
        frame, inside = card(title, self)
        explained = self._label("soft")
        explained.setText(note)
        inside.addWidget(explained)
        for part in parts:
            buttons = part if isinstance(part, tuple) else (part,)
            if not isinstance(buttons[0], QPushButton):
                inside.addWidget(buttons[0])
                continue
            row = QHBoxLayout()
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            inside.addLayout(row)
        self._column.addWidget(frame)
        return frame

    def refresh(self) -> None:
        """Read the state anew."""
        if self._is_desk:
            self.show_button.setEnabled(bool(self.handing.refresh().centre))
        if self._is_office:
            self.office_state.setText(self._say_office(self._bundles.office()))

    def _say_office(self, state: OfficeState) -> str:
        missing = self.tr("known with the first bundle")
        lines = [
            self.tr("Fingerprint of the office: {mark}").format(mark=state.fingerprint),
            self.tr("Fingerprint of the centre: {mark}").format(mark=state.centre or missing),
            self.tr("Line for the list of the country's office: {code} {key}").format(
                code=state.code, key=state.signer
            ),
        ]
        lines += [
            self.tr("Desk {mark}: made on {made}, taken in on {taken}").format(
                mark=one.mark,
                made=one.made_at.strftime("%d.%m.%Y %H:%M"),
                taken=one.taken_at.strftime("%d.%m.%Y %H:%M"),
            )
            for one in state.desks
        ]
        return "\n".join(lines)

    def make(self) -> None:
        """Ask where to, and write this desk's bundle."""
        self.handing.hand_over()

    def join(self) -> None:
        """Take over the typed code of the centre's other desk."""
        typed = str(self.form.values()["centre_code"])
        if not self._is_sure_of_a_new_code():
            return
        change = self._page.guard(lambda: self._bundles.join(typed), self.form)
        if change is not None:
            self.form.set_values({"centre_code": ""})
            self._announce(change, self.tr("This desk shares the centre's code now."))

    def make_code(self) -> None:
        """Make a code for the centre and show it."""
        if self._is_sure_of_a_new_code():
            code = self._do(self._bundles.make_code)
            if code:
                self._tell_code(code)

    def show_code(self) -> None:
        """Show the centre's code, to be typed at another desk."""
        code = self._do(self._bundles.show_code)
        if code:
            self._tell_code(code)

    def choose_office(self) -> None:
        """Ask for the office's card, and whether its fingerprint was compared."""
        files = ask.which_files(
            self,
            self.tr("Load the office's card"),
            self.tr("Cards of an office (*.txt);;All files (*)"),
            is_one=True,
        )
        if not files:
            return
        mark = self._do(lambda: self._bundles.card_fingerprint(files[0]))
        if mark and ask.confirm(
            self,
            self.tr("Hand the facts to this office?"),
            self.tr(
                "Compare its fingerprint by telephone with the supervisor: {mark}. Whoever holds "
                "the other half of this card can read the facts."
            ).format(mark=mark),
            yes=self.tr("They are the same"),
            no=self.tr("Not yet"),
        ):
            change = self._page.guard(lambda: self._bundles.choose_office(files[0]))
            if change is not None:
                self._announce(change, self.tr("Facts go to this office from now on."))

    def take_in(self) -> None:
        """Take in bundles of desks."""
        take_in(self._page)
        self.refresh()

    def save_card(self) -> None:
        """Ask where to, and write the office's card."""
        target = self._where(
            self.tr("Save the office's card"),
            "office-card.txt",
            self.tr("Cards of an office (*.txt)"),
        )
        if target is None:
            return
        if self._do(lambda: self._bundles.save_card(target)) is not None:
            self._page.message_bar.show_good(
                self.tr("The card was saved. It holds no secret; give it to every desk.")
            )

    def _where(self, title: str, suggestion: str, kinds: str) -> Path | None:
        return ask.where_to_save(self, title, suggestion, kinds)

    def _is_sure_of_a_new_code(self) -> bool:
        """Ask before a code that desks share already is replaced."""
        if not self._bundles.desk().centre:
            return True
        return ask.confirm(
            self,
            self.tr("Replace the centre's code?"),
            self.tr(
                "This desk has a code already. With another one the supervisor's office refuses "
                "its files, unless all desks and the office are set up anew."
            ),
            yes=self.tr("Replace the code"),
            is_danger=True,
        )

    def _tell_code(self, code: str) -> None:
        ask.tell(
            self,
            self.tr("The code of the centre"),
            self.tr(
                "{code}\n\nType it at the other desks of the centre. The supervisor must not know "
                "it: whoever has it and the facts could try names on them."
            ).format(code=code),
        )
        self.refresh()

    def _do(self, work: Callable[[], Result]) -> Result | None:
        with busy():
            done = self._page.guard(work)
        self.refresh()
        return done

    def _announce(self, change: Change, sentence: str) -> None:
        self.refresh()
        self._page.announce(change, sentence)
