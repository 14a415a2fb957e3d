"""The window from the first run to the lock: what a counsellor sees, and what is gone after it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from mrc_desktop import app as composition
from mrc_desktop import preferences
from mrc_desktop.domain.codes import Role
from mrc_desktop.services import recovery
from mrc_desktop.services.members import Members
from mrc_desktop.ui import ask, languages, theme
from mrc_desktop.ui.main_window import MainWindow
from mrc_desktop.ui.pages import PAGES, pages_for
from mrc_desktop.ui.recovery_page import RecoveryPage
from mrc_desktop.ui.setup_steps import CentreStep, CheckStep, FirstUserStep, PlaceStep, SheetStep
from mrc_desktop.ui.unlock_page import UnlockPage
from mrc_desktop.ui.welcome_page import WelcomePage
from tests.ui.conftest import PASSPHRASE


@pytest.fixture
def window(qtbot, entrance):
    made = MainWindow(entrance)
    qtbot.addWidget(made)
    made.show()
    yield made
    with ask.answered(True, True):
        made.close()


def idle_lane(qtbot, window):
    qtbot.waitUntil(lambda: not window.lane.is_busy, timeout=30_000)


def unlock(qtbot, window, passphrase=PASSPHRASE):
    page = window.entry_page()
    assert isinstance(page, UnlockPage)
    page.passphrase.setText(passphrase)
    qtbot.keyClick(page.passphrase, Qt.Key.Key_Return)
    idle_lane(qtbot, window)


def test_with_no_register_the_window_welcomes(window):
    assert isinstance(window.entry_page(), WelcomePage)
    assert window.entry_page().new_button.hasFocus()


def test_the_first_run_ends_in_an_open_register(qtbot, window, tmp_path):
    window.entry_page().new_button.click()
    wizard = window._wizard
    assert isinstance(wizard.step, CentreStep)
    wizard.step._on_next()
    assert isinstance(wizard.step, CentreStep), "a centre without a name is not taken"
    wizard.step.form.set_values({"centre_name": "MRC Osh", "city": "Osh", "country": "KG"})
    wizard.step._on_next()
    assert isinstance(wizard.step, PlaceStep)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").write_text("")
    wizard.step.form.set_values({"folder": str(tmp_path / "full")})
    wizard.step._on_next()
    assert isinstance(wizard.step, PlaceStep), "a folder that is not empty is refused at once"
    wizard.step.form.set_values({"folder": str(tmp_path / "vault")})
    wizard.step._on_next()
    step = wizard.step
    assert isinstance(step, FirstUserStep)
    step.form.set_values({"user_name": "Aigul"})
    step.pair.first.setText(PASSPHRASE)
    step.pair.second.setText("something else")
    step._on_next()
    assert wizard.step is step, "two different passphrases are not taken"
    step.pair.second.setText(PASSPHRASE)
    step._on_next()
    idle_lane(qtbot, window)
    assert isinstance(wizard.step, SheetStep)
    assert not wizard.may_be_rebuilt
    wizard.step.went_on.emit({})
    check = wizard.step
    assert isinstance(check, CheckStep)
    check.form.set_values({"group": "AAAAA"})
    check._on_next()
    assert wizard.step is check, "a wrong group does not finish"
    right = recovery.groups(wizard._made.recovery_code)[check.group]
    check.form.set_values({"group": right.lower()})
    check._on_next()
    assert window.workplace is not None
    assert window.session.user.name == "Aigul"


def test_leaving_before_the_sheet_is_printed_asks(qtbot, window, tmp_path, access, plan):
    window.show_setup()
    wizard = window._wizard
    wizard._made = access.create_register(plan, PASSPHRASE)
    wizard._show_sheet()
    with ask.answered(False):
        assert not wizard.may_leave()
    with ask.answered(True):
        assert wizard.may_leave()


def test_a_wrong_passphrase_is_said_and_the_right_one_opens(qtbot, window, vault_folder):
    window.open_register(vault_folder)
    unlock(qtbot, window, "not this one at all")
    page = window.entry_page()
    assert page.message_bar.text()
    assert page.passphrase.text() == ""
    unlock(qtbot, window)
    assert window.workplace is not None
    assert preferences.load().last_vault == str(vault_folder)


def test_a_folder_without_a_register_is_said(window, tmp_path):
    window.open_register(tmp_path / "nothing")
    assert isinstance(window.entry_page(), WelcomePage)
    assert window.entry_page().message_bar.text()


def test_a_lock_keeps_drafts_closes_dialogs_drops_keys_and_comes_back(qtbot, window, vault_folder):
    window.open_register(vault_folder)
    unlock(qtbot, window)
    window.workplace.show_page("centre")
    kept = []
    window.workplace.page("centre").keep_draft = lambda: kept.append(window.session.is_open)
    dialog = QDialog(window)
    dialog.open()
    session = window.session
    window.lock()
    assert kept == [True]
    assert not dialog.isVisible()
    assert not session.is_open
    assert window.session is None
    assert window.workplace is None
    page = window.entry_page()
    assert isinstance(page, UnlockPage)
    assert page.users.value() == session.user.id
    unlock(qtbot, window)
    assert window.workplace.current_key == "centre"


def test_a_lock_inside_a_dialogs_own_loop_is_survived(qtbot, window, vault_folder):
    from PySide6.QtCore import QTimer

    window.open_register(vault_folder)
    unlock(qtbot, window)
    dialog = QDialog(window)
    QTimer.singleShot(50, window.lock)
    assert dialog.exec() == QDialog.DialogCode.Rejected
    assert window.session is None
    qtbot.waitUntil(lambda: not window._stack.retired)


def test_the_recovery_sheet_opens_the_register(qtbot, window, access, plan):
    made = access.create_register(plan, PASSPHRASE)
    access.lock(made.session)
    window.open_register(plan.folder)
    window.entry_page().recovery_asked.emit()
    page = window.entry_page()
    assert isinstance(page, RecoveryPage)
    page.code.setText(made.recovery_code[:-1])
    page._on_next()
    assert window.session is None
    page.code.setText(made.recovery_code.lower())
    new = "quiet pencil under nine rivers"
    page.pair.first.setText(new)
    page.pair.second.setText(new)
    page._on_next()
    idle_lane(qtbot, window)
    assert window.workplace is not None
    window.lock()
    unlock(qtbot, window, new)
    assert window.workplace is not None


def test_the_rail_shows_what_the_role_may_see(qtbot, window, access, vault_folder):
    user = access.header(vault_folder).users[0]
    session = access.unlock(vault_folder, user.id, PASSPHRASE)
    Members(session).add("Sami", Role.SUPERVISOR, "seven green bicycles at night")
    access.lock(session)
    window.open_register(vault_folder)
    page = window.entry_page()
    page.users.set_value(access.header(vault_folder).users[1].id)
    unlock(qtbot, window, "seven green bicycles at night")
    assert window.workplace.rail.keys() == ("summaries", "centre")
    window.workplace.show_page("centre")
    tabs = window.workplace.page("centre").tabs
    shown = [tabs.tabText(place).replace("&", "") for place in range(tabs.count())]
    assert shown == ["My passphrase", "Audit trail", "Desks"]
    window.workplace.show_page("register")
    assert window.workplace.current_key == "summaries"


def test_every_role_has_its_pages():
    assert [entry.key for entry in pages_for(Role.SUPERVISOR)] == ["summaries", "centre"]
    assert pages_for(Role.COUNSELLOR) == PAGES


def test_language_and_theme_change_while_it_runs(qtbot, window, vault_folder):
    window.open_register(vault_folder)
    unlock(qtbot, window)
    window.workplace.show_page("centre")
    window.set_language("ru")
    assert languages.current() == "ru"
    assert window.workplace.current_key == "centre"
    assert window.workplace.page("centre").title == "Центр"
    window.set_theme("dark")
    assert theme.current().name == "dark"
    assert window.workplace.page("centre").title == "Центр"
    assert preferences.load().theme == "dark"


def test_the_wizard_changes_language_and_keeps_what_was_typed(window):
    window.show_setup()
    step = window._wizard.step
    step.form.set_values({"centre_name": "MRC Osh", "language": "ru"})
    step.form.editor("language").changed.emit()
    step = window._wizard.step
    assert step.title == "Ваш центр"
    assert step.form.values()["centre_name"] == "MRC Osh"


def test_keys_go_to_the_pages(qtbot, window, vault_folder):
    window.open_register(vault_folder)
    unlock(qtbot, window)
    window.activateWindow()
    for place, key in enumerate(window.workplace.rail.keys(), start=1):
        button = window.workplace.rail._buttons[key]
        assert f"Ctrl+{place}" in button.toolTip()
        button.click()
        assert window.workplace.current_key == key


def test_the_title_and_the_status_hold_no_more_than_they_should(qtbot, window, vault_folder):
    window.open_register(vault_folder)
    unlock(qtbot, window)
    assert "Zarina" not in window.windowTitle()
    assert "Zarina Admin" in window.status.who.text()
    assert not window.status.practice.isVisible()


def test_a_keyring_glanced_at_is_checked_once_the_window_is_up(qtbot, access, vault_folder):
    """One byte of a sealed key is spoiled: nobody is told that the passphrase is wrong."""
    keyring = vault_folder / "keyring.json"
    content = keyring.read_bytes()
    at = content.index(b'"salt": "') + len(b'"salt": "')
    spoiled = b"A" if content[at : at + 1] != b"A" else b"B"
    keyring.write_bytes(content[:at] + spoiled + content[at + 1 :])
    window = MainWindow(composition.make_entrance(vault_folder, access=access))
    qtbot.addWidget(window)
    assert isinstance(window.entry_page(), UnlockPage)
    window.show()
    window.listen_to_desktop()
    idle_lane(qtbot, window)
    page = window.entry_page()
    assert isinstance(page, WelcomePage)
    assert "damaged" in page.message_bar.text()
    window.close()


def test_another_user_does_not_land_where_the_one_before_was(qtbot, window, access, vault_folder):
    user = access.header(vault_folder).users[0]
    session = access.unlock(vault_folder, user.id, PASSPHRASE)
    Members(session).add("Aziza", Role.COUNSELLOR, "seven green bicycles at night")
    access.lock(session)
    window.open_register(vault_folder)
    unlock(qtbot, window)
    window.workplace.show_page("documents")
    window.lock()
    unlock(qtbot, window)
    assert window.workplace.current_key == "documents"
    window.lock()
    page = window.entry_page()
    page.users.set_value(access.header(vault_folder).users[1].id)
    unlock(qtbot, window, "seven green bicycles at night")
    assert window.workplace.current_key == "today"
