"""Content packs: which content is in use, the key packs are trusted by, and bringing a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import ContentFaulty, UserError
from mrc_desktop.ui import ask, icons, theme, words_law
from mrc_desktop.ui.centre_page import tab_column
from mrc_desktop.ui.fields import Field, FieldForm, card
from mrc_desktop.ui.lane import Lane
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.pack_changes import PackChanges

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from mrc_desktop.services.change import Change
    from mrc_desktop.services.packs import PackView
    from mrc_desktop.ui.centre_page import CentrePage

_KEY: Final = (
    Field(
        "key",
        QT_TRANSLATE_NOOP("pack_panel", "&Key packs are signed with"),
        hint=QT_TRANSLATE_NOOP("pack_panel", "64 digits and letters from whoever makes the packs"),
        max_length=200,
    ),
)


class PackPanel(QWidget):
    """Three cards; counsellors see the first, administrators may enter a key and take a pack."""

    def __init__(self, page: CentrePage) -> None:
        """Build the panel on its page."""
        super().__init__()
        self._page = page
        self._packs = page.desk.packs
        self._folder: Path | None = None
        self._view: PackView | None = None
        self._lane = Lane(self)
        self._column = tab_column(self)
        self.in_use = self._label()
        self.next = self._label()
        self.trusted = self._label()
        self.aside_button = self._button(
            self.tr("Use the pr&ogram's own content again…"), self.set_aside
        )
        self._add_card(self.tr("Content in use"), (self.in_use, self.next, self.aside_button))
        self._may_change = page.desk.session.user.role is Role.ADMINISTRATOR
        self._add_key_card()
        if self._may_change:
            self._add_bring_card()
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

    def _add_card(self, title: str, parts: tuple[QWidget, ...]) -> QVBoxLayout:
        frame, inside = card(title, self)
        for part in parts:
            if isinstance(part, QPushButton):
                row = QHBoxLayout()
                row.addWidget(part)
                row.addStretch(1)
                inside.addLayout(row)
            else:
                inside.addWidget(part)
        self._column.addWidget(frame)
        return inside

    def _add_key_card(self) -> None:
        self.form = FieldForm(_KEY, "pack_panel", columns=1, parent=self)
        self.form.changed.connect(self._show_fingerprint)
        self.typed = self._label("soft")
        self.trust_button = self._button(self.tr("Trust this ke&y…"), self.trust)
        parts: tuple[QWidget, ...] = (self.trusted, self.form, self.typed, self.trust_button)
        self._add_card(self.tr("Whom packs are trusted from"), parts)
        for part in parts[1:]:
            part.setVisible(self._may_change)

    def _add_bring_card(self) -> None:
        note = self._label("soft")
        note.setText(
            self.tr(
                "Choose the folder on the stick. Its signature and every file are checked, which "
                "takes some seconds, and what it changes is shown before anything is taken."
            )
        )
        self.look_button = self._button(self.tr("&Look at a pack…"), self.look)
        self.look_button.setIcon(icons.icon("folder"))
        self.progress = self._label("soft")
        self.progress.setText(self.tr("Checking every file of the pack…"))
        self.progress.hide()
        self.refusal = self._label("problem")
        self.changes = PackChanges(self._page.desk, self)
        self.take_button = self._button(self.tr("Take this &pack…"), self.take)
        theme.set_role(self.take_button, "primary")
        parts = (
            note,
            self.look_button,
            self.progress,
            self.refusal,
            self.changes,
            self.take_button,
        )
        self._add_card(self.tr("Bring a pack"), parts)
        self._show_view(None)

    @property
    def is_busy(self) -> bool:
        """Return whether a pack is being checked or taken."""
        return self._lane.is_busy

    def refresh(self) -> None:
        """Read the state anew."""
        used = self._packs.in_use
        sentences = [words_law.say(used.origin)]
        if used.pack is not None:
            sentences.append(
                self.tr("Pack {number}, made on {day}, taken on {taken} by {name}.").format(
                    number=used.pack.number,
                    day=write_date(used.pack.made_on),
                    taken=write_date(used.pack.taken_at.date()),
                    name=self._page.desk.members.name_of(used.pack.taken_by),
                )
            )
        self.in_use.setText("\n".join(sentences))
        self._show_next()
        self._show_key()

    def _show_next(self) -> None:
        taken, used = self._packs.taken(), self._packs.in_use.pack
        self.aside_button.setVisible(self._may_change and taken is not None)
        changes = (taken.id if taken else 0) != (used.id if used else 0)
        self.next.setVisible(changes)
        if taken is not None:
            self.next.setText(
                self.tr(
                    "Pack {number} was taken. It is used from the next unlocking on: lock the "
                    "register and unlock it again."
                ).format(number=taken.number)
            )
        else:
            self.next.setText(
                self.tr("From the next unlocking on the program's own content is used.")
            )

    def _show_key(self) -> None:
        known = self._packs.trusted_key()
        if known is None:
            self.trusted.setText(self.tr("No key has been entered: no pack can be taken."))
            return
        self.trusted.setText(
            self.tr("Fingerprint {mark}\nEntered on {day} by {name}.").format(
                mark=known.fingerprint,
                day=write_date(known.entered_at.date()),
                name=self._page.desk.members.name_of(known.entered_by),
            )
        )

    def _show_fingerprint(self) -> None:
        mark = self._packs.fingerprint_of(str(self.form.values()["key"]))
        self.typed.setText(self.tr("Its fingerprint: {mark}").format(mark=mark) if mark else "")

    def trust(self) -> None:
        """Ask whether the fingerprint was compared, then trust the key."""
        text = str(self.form.values()["key"])
        mark = self._packs.fingerprint_of(text)
        if mark and not ask.confirm(
            self,
            self.tr("Trust packs signed with this key?"),
            self.tr(
                "Compare the fingerprint by telephone with whoever makes the packs: {mark}. A "
                "wrong key lets somebody else change the law this program reckons with."
            ).format(mark=mark),
            yes=self.tr("Trust this key"),
            no=self.tr("Not yet"),
        ):
            return
        change = self._page.guard(lambda: self._packs.trust(text), self.form)
        if change is not None:
            self.form.set_values({"key": ""})
            self.typed.setText("")
            self._announce(change, self.tr("The key is trusted from now on."))

    def look(self) -> None:
        """Ask for a folder and show what the pack in it would change."""
        if self._lane.is_busy:
            return
        folder = ask.which_folder(self, self.tr("Choose the folder of the pack"))
        if folder is None:
            return
        self._folder = folder
        self._show_view(None)
        self._slow(lambda: self._packs.inspect(folder), self._show_view)

    def take(self) -> None:
        """Take the pack that is shown, after a question."""
        view, folder = self._view, self._folder
        if view is None or folder is None or self._lane.is_busy:
            return
        if not ask.confirm(
            self,
            self.tr("Take pack {number}?").format(number=view.number),
            self.tr(
                "From the next unlocking on everybody works with it. Findings that cases keep stay "
                "as they are and say where a newer rule would change the answer."
            ),
            yes=self.tr("Take the pack"),
            no=self.tr("Not now"),
        ):
            return
        self._slow(lambda: self._packs.take(folder, view.number), self._on_taken)

    def _on_taken(self, change: Change) -> None:
        self._show_view(None)
        self._announce(change, self.tr("The pack was taken."))

    def set_aside(self) -> None:
        """Go back to the program's own content, after a question."""
        if ask.confirm(
            self,
            self.tr("Use the program's own content again?"),
            self.tr("The pack is taken out of the register. It can be taken again from its stick."),
            yes=self.tr("Use the program's own"),
            no=self.tr("Keep the pack"),
            is_danger=True,
        ):
            change = self._page.guard(self._packs.set_aside)
            if change is not None:
                self._announce(change, self.tr("The pack was set aside."))

    def _slow(self, work: Callable[[], Any], done: Callable[[Any], object]) -> None:
        """Do the work in the background; say why a pack was refused."""
        self._page.message_bar.clear()
        self._say_refusal("")
        self._show_busy(is_busy=True)

        def finished(result: Any) -> None:
            self._show_busy(is_busy=False)
            done(result)

        self._lane.run(work, finished, self._on_refused, self._on_broken)

    def _on_refused(self, error: UserError) -> None:
        self._show_busy(is_busy=False)
        if isinstance(error, ContentFaulty):
            reason = words_law.say_reason(error.data)
            self._say_refusal(self.tr("The pack was refused. {reason}").format(reason=reason))
        else:
            self._page.message_bar.show_error(error)

    def _on_broken(self) -> None:
        self._show_busy(is_busy=False)

    def _show_busy(self, *, is_busy: bool) -> None:
        self.look_button.setEnabled(not is_busy)
        self.take_button.setEnabled(not is_busy)
        self.progress.setVisible(is_busy)

    def keep_draft(self) -> None:
        """Let a check that runs come to its end before the register locks."""
        if self._lane.is_busy:
            self._lane.close()

    def _say_refusal(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        if sentence:
            self._page.message_bar.show_warning(sentence)

    def _show_view(self, view: PackView | None) -> None:
        self._view = view
        self.changes.setVisible(view is not None)
        self.take_button.setVisible(view is not None)
        if view is None:
            self.refusal.setVisible(bool(self.refusal.text()))
        else:
            self.changes.show_view(view)

    def _announce(self, change: Change, sentence: str) -> None:
        self.refresh()
        self._page.announce(change, sentence)
