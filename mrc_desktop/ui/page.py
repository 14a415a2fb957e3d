"""What every page of the window is: a title, actions, a message bar, and a body.

class TodayPage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_title(self.tr("Today"), self.tr("What is due"))
        self.add_action(self.tr("&New consultation"), "plus", self._on_new, is_primary=True)
        self.body.addWidget(...)
        self.refresh()

    def refresh(self) -> None: ...                  # read everything anew
    def concerns(self, change: Change) -> bool: return change.concerns(Subject.CASE)
    def keep_draft(self) -> None: ...               # before a lock; must not raise

change = self.guard(lambda: self.desk.people.register(draft), form)    # None after a UserError
if change is not None:
    self.announce(change, self.tr("Saved."))        # only after the commit returned
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mrc_desktop.errors import InputRefused, UserError
from mrc_desktop.ui import icons, theme, words
from mrc_desktop.ui.message_bar import MessageBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.ui.fields import FieldForm

Result = TypeVar("Result")


class Page(QWidget):
    """A page of the window.

    Signals: `opened` (Subject, id) asks the window to show a record; `changed` (Change) tells a
    committed write; `told` (str) is a sentence for the status line; `page_asked` (key) asks for
    another page of the rail ("today", "register", "consultation", "documents", "summaries",
    "centre").
    """

    opened = Signal(object, object)
    changed = Signal(object)
    told = Signal(str)
    page_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build an empty page over this desk."""
        super().__init__(parent)
        self.desk = desk
        theme.set_role(self, "page")
        self._title = QLabel(self)
        self._title.setObjectName("page_title")
        self._subtitle = QLabel(self)
        self._subtitle.hide()
        theme.set_role(self._title, "title")
        theme.set_role(self._subtitle, "subtitle")
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self.message_bar = MessageBar(self)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self._arrange()

    def _arrange(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._title)
        titles.addWidget(self._subtitle)
        head = QHBoxLayout()
        head.addLayout(titles, 1)
        head.addLayout(self._actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.message_bar)
        column.addLayout(self.body, 1)

    @property
    def title(self) -> str:
        """Return the title shown at the top."""
        return self._title.text()

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Show this title and, beneath it, a quieter line."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(title)

    def add_action(
        self,
        text: str,
        icon_name: str,
        slot: Callable[[], object],
        *,
        is_primary: bool = False,
        shortcut: str = "",
    ) -> QPushButton:
        """Add a button at the top right; return it."""
        button = QPushButton(text, self)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        colours = theme.current()
        if icon_name:
            tint = colours.on_accent if is_primary else colours.text
            button.setIcon(icons.icon(icon_name, tint))
        if is_primary:
            theme.set_role(button, "primary")
        if shortcut:
            # Not the button's own shortcut: that would take the letter under Alt away.
            keys = QShortcut(QKeySequence(shortcut), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(button.click)
            button.setToolTip(QKeySequence(shortcut).toString())
        button.clicked.connect(lambda _on=False: slot())
        self._actions.addWidget(button)
        return button

    def refresh(self) -> None:
        """Read everything shown anew; pages override it."""

    def concerns(self, change: Change) -> bool:
        """Return whether this change may alter what the page shows; pages narrow it."""
        del change
        return True

    def keep_draft(self) -> None:
        """Put what is typed into the vault now (before a lock); pages with forms override it."""

    def first_focus(self) -> QWidget | None:
        """Return where the keyboard should be when the page comes up; None leaves it to Qt."""
        return None

    def guard(self, work: Callable[[], Result], form: FieldForm | None = None) -> Result | None:
        """Return what `work` returns, or None after saying its UserError in the message bar.

        Problems of an InputRefused go to their fields in `form`; those without a field there, and
        every other error, are said in the bar. Anything that is not a UserError passes through.
        """
        try:
            result = work()
        except InputRefused as refused:
            self._show_refused(refused, form)
            return None
        except UserError as error:
            self.message_bar.show_error(error)
            return None
        self.message_bar.clear()
        if form is not None:
            form.clear_problems()
        return result

    def read(self, work: Callable[[], Result]) -> Result | None:
        """Return what `work` reads, or None after saying its UserError; what the bar says stays."""
        try:
            return work()
        except UserError as error:
            self.message_bar.show_error(error)
            return None

    def _show_refused(self, refused: InputRefused, form: FieldForm | None) -> None:
        homeless = form.show_problems(refused.problems) if form else refused.problems
        sentences = [words.say_problem(problem) for problem in homeless]
        if not sentences:
            sentences = [words.say_error(refused)]
        self.message_bar.show_warning("\n".join(dict.fromkeys(sentences)))

    def announce(self, change: Change, sentence: str = "") -> None:
        """Tell the window of a committed write, once, and say `sentence` to the user."""
        # Pages read anew first: what they read without trouble clears their bars.
        self.changed.emit(change)
        if sentence:
            self.message_bar.show_good(sentence)
            self.told.emit(sentence)
