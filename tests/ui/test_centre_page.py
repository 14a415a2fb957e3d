"""The Centre page on a real register: letterhead, users, own passphrase, audit trail."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mrc_desktop.domain.codes import Role
from mrc_desktop.services.recovery import recovery_sheet_pdf
from mrc_desktop.ui import ask
from mrc_desktop.ui.centre_page import CentrePage
from mrc_desktop.ui.passphrase_dialog import PassphraseDialog
from mrc_desktop.ui.recovery_dialog import RecoveryDialog
from mrc_desktop.ui.setup_steps import CheckStep, SheetStep
from tests.ui.conftest import PASSPHRASE

NEW = "seven green bicycles at night"


@pytest.fixture
def desk(access, plan, entrance):
    session = access.create_register(plan, PASSPHRASE).session
    yield entrance.open_desk(session)
    access.lock(session)


@pytest.fixture
def page(qtbot, desk):
    made = CentrePage(desk)
    qtbot.addWidget(made)
    made.changed.connect(lambda _change: made.refresh())
    made.resize(1150, 700)
    made.show()
    return made


def in_dialog(kind, act):
    """Do something in the dialog of this kind once it is up."""

    def look():
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
        if found:
            act(found[0])
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def type_twice(pair, text):
    pair.first.setText(text)
    pair.second.setText(text)


def add_user(panel, name="Sami", role=Role.SUPERVISOR):
    def fill(dialog):
        dialog.form.set_values({"name": name, "role": role})
        type_twice(dialog.pair, NEW)
        dialog.save()

    in_dialog(PassphraseDialog, fill)
    panel.add()


def test_the_centre_is_saved_and_a_faulty_number_stands_at_its_field(page, desk):
    panel = page.panel(0)
    panel.letterhead.set_values({"address": "Lenin street 1"})
    panel.settings.set_values({"idle_minutes": "x"})
    panel.save()
    assert desk.centre.details().address == ""
    assert panel.settings.editor("idle_minutes").control.property("problem") is True
    panel.settings.set_values({"idle_minutes": "25"})
    panel.save()
    assert desk.centre.details().address == "Lenin street 1"
    assert desk.centre.details().idle_minutes == 25


def test_a_user_is_added_renamed_disabled_and_enabled(page, desk, monkeypatch):
    panel = page.panel(1)
    add_user(panel)
    assert [user.name for user in desk.members.users()] == ["Zarina Admin", "Sami"]
    panel.table.select(desk.members.users()[1].id)
    assert panel.disable_button.isEnabled()
    monkeypatch.setattr("mrc_desktop.ui.users_panel.ask_name", lambda *_: "Samira")
    panel.rename()
    assert desk.members.users()[1].name == "Samira"
    with ask.answered(False):
        panel.disable()
    assert desk.members.users()[1].is_enabled
    with ask.answered(True):
        panel.disable()
    assert not desk.members.users()[1].is_enabled
    in_dialog(PassphraseDialog, lambda d: (type_twice(d.pair, NEW + " again"), d.save()))
    panel.enable()
    assert desk.members.users()[1].is_enabled


def test_a_weak_passphrase_keeps_the_dialog_open(page, desk):
    seen = []

    def fill(dialog):
        dialog.form.set_values({"name": "Sami", "role": Role.COUNSELLOR})
        type_twice(dialog.pair, "password")
        dialog.save()
        seen.append(dialog.isVisible())
        dialog.reject()

    in_dialog(PassphraseDialog, fill)
    page.panel(1).add()
    assert seen == [True]
    assert len(desk.members.users()) == 1


def test_nobody_disables_oneself(page):
    panel = page.panel(1)
    panel.table.select_first()
    assert not panel.disable_button.isEnabled()
    assert not panel.reset_button.isEnabled()


def test_a_new_sheet_is_shown_and_checked(page):
    def go(dialog):
        dialog._show_check()
        step = dialog._stack.currentWidget()
        assert isinstance(step, CheckStep)
        dialog.accept()

    in_dialog(RecoveryDialog, go)
    with ask.answered(True):
        page.panel(1).new_sheet()


def test_the_own_passphrase_changes(page, desk, access, plan):
    panel = page.panel(2)
    panel.old.setText("wrong one")
    type_twice(panel.pair, NEW)
    panel.change()
    assert panel.pair._problem.text()
    panel.old.setText(PASSPHRASE)
    panel.change()
    assert panel.pair.value() == ""
    user = desk.session.user.id
    access.lock(desk.session)
    access.lock(access.unlock(plan.folder, user, NEW))


def test_the_trail_is_listed_and_checked(page):
    panel = page.panel(3)
    page.tabs.setCurrentIndex(3)
    model = panel.table.records
    assert model.rowCount() >= 1
    assert model.data(model.index(model.rowCount() - 1, 3)) == "Register made"
    panel.verify()
    assert page.message_bar.text()


def test_a_copy_of_the_recovery_sheet_is_whole_and_its_owners_only(page, qtbot, desk, tmp_path):
    header, today = desk.session.vault.header, desk.session.clock().date()
    pdf = recovery_sheet_pdf(desk.content, header, "AAAAA-BBBBB", "en", today)
    step = SheetStep(pdf)
    qtbot.addWidget(step)
    with ask.answered(True, tmp_path / "sheet.pdf"):
        step._on_copy()
    assert (tmp_path / "sheet.pdf").read_bytes() == pdf
    assert (tmp_path / "sheet.pdf").stat().st_mode & 0o777 == 0o600
    with ask.answered(True, tmp_path / "nowhere" / "sheet.pdf"):
        step._on_copy()
    assert step.message_bar.property("tone") == "error"
