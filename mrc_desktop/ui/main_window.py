"""The one window: a menu, what is shown (entrance or workplace), a status line, and the lock."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QWidget

from mrc_desktop import preferences
from mrc_desktop.errors import DraftNotKept, UserError
from mrc_desktop.ui import icons, languages, theme
from mrc_desktop.ui.clipboard import ClipboardWatch
from mrc_desktop.ui.closing import close_over
from mrc_desktop.ui.entry_page import BrandPanel, EntryPage
from mrc_desktop.ui.idle import IdleWatch
from mrc_desktop.ui.lane import Lane
from mrc_desktop.ui.menu import build_menu
from mrc_desktop.ui.session_lock import SessionLockWatch
from mrc_desktop.ui.status_line import StatusLine
from mrc_desktop.ui.swept_stack import SweptStack
from mrc_desktop.ui.unlock_page import UnlockPage

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from PySide6.QtCore import Qt
    from PySide6.QtGui import QCloseEvent

    from mrc_desktop.services.access import VaultHeader
    from mrc_desktop.services.session import Session
    from mrc_desktop.ui.draft_offer import DraftKeeper
    from mrc_desktop.ui.entrance import Entrance
    from mrc_desktop.ui.setup_wizard import SetupWizard
    from mrc_desktop.ui.workplace import Workplace

DEFAULT_IDLE_MINUTES = 10

_FIRST_SIZE: Final = (1280, 720)
_ROOMY: Final = 1440
"""On a screen of fewer pixels across the window opens as wide as the screen is."""


class MainWindow(QMainWindow):
    """The window of the program, from the first run to the last lock."""

    def __init__(self, entrance: Entrance) -> None:
        """Build the window and show what the preferences and the given register call for."""
        super().__init__()
        self.entrance = entrance
        self.lane = Lane(self)
        self.header: VaultHeader | None = None
        self.session: Session | None = None
        self.workplace: Workplace | None = None
        self.fills_screen = False
        self._wizard: SetupWizard | None = None
        self._place = ""
        self._saved_at: dt.datetime | None = None
        self.preferences = preferences.load()
        self._clipboard = ClipboardWatch(self)
        self._idle = IdleWatch(self)
        self._idle.idled.connect(self.lock)
        self._session_lock = SessionLockWatch(self)
        self._session_lock.locked.connect(self.lock)
        self._stack = SweptStack(self)
        self.setCentralWidget(self._stack)
        self.setWindowIcon(icons.icon("logo", theme.current().accent))
        self.setMinimumSize(960, 600)
        self._restore_geometry()
        self._worn = theme.current().name
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        build_menu(self)
        self.status = StatusLine(self)
        self.setStatusBar(self.status)
        self.setWindowTitle(QApplication.applicationName())
        self._open_first()

    # What is shown -------------------------------------------------------------------------

    def _open_first(self) -> None:
        stored = Path(self.preferences.last_vault) if self.preferences.last_vault else None
        folder = self.entrance.vault or stored
        if folder is None:
            self.show_welcome()
        else:
            self.open_register(folder)

    def show_welcome(self, error: UserError | None = None) -> None:
        """Show the page that offers to create or to open a register."""
        from mrc_desktop.ui.welcome_page import WelcomePage  # noqa: PLC0415 - seldom needed

        self.header = None
        page = WelcomePage(error)
        page.new_asked.connect(self.show_setup)
        page.other_asked.connect(self.choose_register)
        self._show_entry(page, page.new_button)

    def open_register(self, folder: Path) -> None:
        """Show the unlock page of the register in this folder, or say why there is none."""
        try:
            access = self.entrance.access
            self.header = access.header(folder) if self.isVisible() else access.glance(folder)
        except UserError as error:
            self.show_welcome(error)
            return
        self.show_unlock()

    def choose_register(self) -> None:
        """Ask for a folder and open the register in it."""
        from mrc_desktop.ui import ask  # noqa: PLC0415 - its dialogs are not for the start

        folder = ask.which_folder(self, self.tr("Folder of the register"))
        if folder is not None:
            self._place = ""
            self.open_register(folder)

    def show_unlock(self, user_id: str = "") -> None:
        """Show the unlock page of the register that is known now."""
        if self.header is None:
            self.show_welcome()
            return
        page = UnlockPage(
            self.entrance, self.lane, self.header, user_id or self.preferences.last_user
        )
        page.unlocked.connect(self.enter)
        page.recovery_asked.connect(self.show_recovery)
        page.other_asked.connect(self.choose_register)
        page.new_asked.connect(self.show_setup)
        self._show_entry(page, page.first_focus())

    def show_recovery(self) -> None:
        """Show the page that takes the code of the recovery sheet."""
        from mrc_desktop.ui.recovery_page import RecoveryPage  # noqa: PLC0415 - seldom needed

        if self.header is None:
            return
        page = RecoveryPage(self.entrance, self.lane, self.header, self.preferences.last_user)
        page.unlocked.connect(self.enter)
        page.gone_back.connect(self._on_recovery_left)
        self._show_entry(page, page.first_focus())

    def _on_recovery_left(self) -> None:
        self.show_unlock()

    def show_setup(self) -> None:
        """Show the wizard of the first run."""
        from mrc_desktop.ui.setup_steps import SetupStep  # noqa: PLC0415 - needed once
        from mrc_desktop.ui.setup_wizard import SetupWizard  # noqa: PLC0415 - as above

        values = self._wizard.values if self._wizard is not None else None
        wizard = SetupWizard(self.entrance, self.lane, values)
        wizard.finished.connect(self.enter)
        wizard.cancelled.connect(self._on_setup_cancelled)
        wizard.language_chosen.connect(self.set_language)
        self._show_entry(wizard, None)
        self._wizard = wizard
        # The first step was made before it stood in the window, where it can have the keyboard.
        step = wizard.step
        if isinstance(step, SetupStep):
            step.take_keyboard()

    def _on_setup_cancelled(self) -> None:
        self._wizard = None
        if self.header is not None:
            self.show_unlock()
        else:
            self.show_welcome()

    def enter(self, session: Session) -> None:
        """Show the workplace of the user who has just unlocked the register."""
        self._wizard = None
        self.session = session
        self.header = session.vault.header
        if session.user.id != self.preferences.last_user:
            self._place = ""  # where somebody else was is nobody's business
        self.preferences = self.preferences.with_(
            last_vault=str(self.header.folder), last_user=session.user.id
        )
        preferences.save(self.preferences)
        self._show_workplace()
        self._idle.start(self._idle_minutes())

    def _show_workplace(self) -> None:
        from mrc_desktop.ui.workplace import Workplace  # noqa: PLC0415 - not before unlocking

        if self.session is None or self.header is None:
            return
        workplace = Workplace(
            self.entrance.open_desk(self.session),
            self.header.centre_name,
            is_practice=self.header.is_practice,
        )
        workplace.lock_chosen.connect(self.lock)
        workplace.told.connect(lambda text: self.status.showMessage(text, 6000))
        workplace.saved.connect(self._on_saved)
        self.workplace = workplace
        build_menu(self)
        self._stack.show_only(workplace)
        workplace.show_page(self._place)
        self._show_status()

    def _idle_minutes(self) -> int:
        if self.workplace is None or self.session is None or not self.session.vault.has_register:
            return DEFAULT_IDLE_MINUTES
        try:
            return int(self.workplace.desk.centre.details().idle_minutes)
        except UserError:
            return DEFAULT_IDLE_MINUTES

    def _show_entry(self, page: QWidget, focus: QWidget | None) -> None:
        frame = QWidget()
        theme.set_role(frame, "page")
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        brand = BrandPanel(frame)
        brand.language_chosen.connect(self.set_language)
        row.addWidget(brand)
        row.addWidget(page, 1)
        self._stack.show_only(frame)
        self._show_status()
        if focus is not None:
            focus.setFocus()

    # Locking -------------------------------------------------------------------------------

    def lock(self) -> None:
        """Keep the drafts, close dialogs, clear our clipboard, drop the keys, ask who is there."""
        from mrc_desktop.ui.draft_offer import DraftKeeper  # noqa: PLC0415 - not before unlocking

        if self.session is None or self.workplace is None:
            return
        session, workplace = self.session, self.workplace
        self._idle.stop()
        self._place = workplace.current_key
        # Whatever goes wrong on the way, the rest is done too, last line first: a lock locks.
        with ExitStack() as always:
            always.callback(_say_what_was_not_kept, self, self.findChildren(DraftKeeper))
            always.callback(self.show_unlock, session.user.id)
            always.callback(build_menu, self)
            always.callback(_drop_keys, self)
            always.callback(self._clipboard.clear_if_ours)
            always.callback(close_over, self)
            workplace.keep_drafts()

    # Language, theme -----------------------------------------------------------------------

    def set_language(self, code: str) -> None:
        """Speak this language from now on; what is shown is built anew, drafts first kept."""
        self.preferences = self.preferences.with_(language=code)
        preferences.save(self.preferences)
        languages.install(code)
        self.rebuild()

    def set_theme(self, choice: str) -> None:
        """Wear this theme ("system", "light", "dark") from now on."""
        self.preferences = self.preferences.with_(theme=choice)
        preferences.save(self.preferences)
        theme.apply(choice)
        self.rebuild()

    def _on_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self.preferences.theme == "system" and theme.apply("system").name != self._worn:
            self.rebuild()

    def rebuild(self) -> None:
        """Build the menu and what is shown anew."""
        self._worn = theme.current().name
        build_menu(self)
        if self.workplace is not None:
            self._place = self.workplace.current_key
            self.workplace.keep_drafts()
            self._show_workplace()
        elif self._wizard is not None:
            if self._wizard.may_be_rebuilt:
                self.show_setup()
        elif self.header is not None:
            self.show_unlock()
        else:
            self.show_welcome()

    # Menu and status -----------------------------------------------------------------------

    # Status --------------------------------------------------------------------------------

    def _show_status(self) -> None:
        is_practice = self.header is not None and self.header.is_practice
        user = self.session.user if self.session is not None else None
        self.status.show_state(user, self._saved_at, is_practice=is_practice)

    def _on_saved(self, at: dt.datetime) -> None:
        self._saved_at = at
        if self.session is not None:
            self.header = self.session.vault.header
            self._idle.start(self._idle_minutes())
        self._show_status()

    # Window --------------------------------------------------------------------------------

    def _restore_geometry(self) -> None:
        stored = QByteArray.fromHex(self.preferences.geometry.encode("ascii", "ignore"))
        if stored.isEmpty() or not self.restoreGeometry(stored):
            self.resize(*_FIRST_SIZE)
            # The pages are made for the whole of a 1366x768 screen.
            width = self.screen().availableGeometry().width()
            self.fills_screen = _FIRST_SIZE[0] <= width < _ROOMY

    def listen_to_desktop(self) -> None:
        """Once the window is up, check what was only glanced at, and load what unlocking needs.

        From here on it is heard, too, when the desktop locks.
        """
        if self.header is not None and self.session is None:
            try:
                self.header = self.entrance.access.header(self.header.folder)
            except UserError as error:
                self.show_welcome(error)
        self._session_lock.start(int(self.winId()))
        self.lane.warm_up(self.entrance.access.warm_up)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the drafts, lock, and remember where the window was."""
        if self._wizard is not None and not self._wizard.may_leave():
            event.ignore()
            return
        self.preferences = self.preferences.with_(
            geometry=bytes(self.saveGeometry().toHex().data()).decode("ascii")
        )
        preferences.save(self.preferences)
        self._idle.stop()
        with ExitStack() as always:
            always.callback(super().closeEvent, event)
            always.callback(self.lane.close)
            always.callback(_drop_keys, self)
            always.callback(self._clipboard.clear_if_ours)
            if self.workplace is not None:
                self.workplace.keep_drafts()

    def entry_page(self) -> EntryPage | None:
        """Return the page of the entrance shown now, if no register is open."""
        shown = self._stack.currentWidget()
        return shown.findChild(EntryPage) if shown is not None and self.session is None else None


def _drop_keys(window: MainWindow) -> None:
    session, window.session, window.workplace = window.session, None, None
    if session is not None:
        window.entrance.access.lock(session)


def _say_what_was_not_kept(window: MainWindow, keepers: Sequence[DraftKeeper]) -> None:
    """Say on the unlock page that what was typed last is lost; its own page is gone."""
    page = window.entry_page()
    if page is not None and any(keeper.is_refused for keeper in keepers):
        page.message_bar.show_error(DraftNotKept())
