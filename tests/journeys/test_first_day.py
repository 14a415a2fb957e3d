"""A centre's first day through the real window: from nothing to a month's summary."""

from __future__ import annotations

import datetime as dt

import openpyxl
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from mrc_desktop import app as composition
from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import Channel, ConsentPurpose, OrganisationKind, Role, Sex, Topic
from mrc_desktop.domain.person import PersonId
from mrc_desktop.services import recovery
from mrc_desktop.services.access import Access
from mrc_desktop.storage.keyring import FLOOR_COST
from mrc_desktop.ui import ask, languages, theme
from mrc_desktop.ui.consent_dialog import ConsentDialog
from mrc_desktop.ui.passphrase_dialog import PassphraseDialog
from mrc_desktop.ui.setup_steps import CentreStep, CheckStep, FirstUserStep, PlaceStep, SheetStep
from mrc_desktop.ui.setup_wizard import SetupWizard
from mrc_desktop.ui.unlock_page import UnlockPage
from mrc_desktop.ui.welcome_page import WelcomePage

PASSPHRASE = "walnut saffron bridge twelve"
SUPERVISOR_PASSPHRASE = "granite pelican meadow eighty"
FIRST_DAY = dt.datetime(2026, 11, 23, 9, 0)


class Clock:
    """A clock the journey turns."""

    def __init__(self):
        self.now = FIRST_DAY

    def __call__(self):
        return self.now


class Visitor:
    """Somebody at the real window: finds what is shown and presses it."""

    def __init__(self, window, qtbot):
        self.window = window
        self.qtbot = qtbot

    def sees(self, kind):
        """Return the one visible widget of this kind, waiting for it."""
        found = []

        def look():
            found[:] = [one for one in self.window.findChildren(kind) if one.isVisible()]
            assert found

        self.qtbot.waitUntil(look, timeout=20_000)
        return found[0]

    def presses(self, button):
        assert button.isVisible()
        assert button.isEnabled()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def types(self, line, text):
        """Type into a line; QTest knows no keys but those of ASCII."""
        if text.isascii():
            self.qtbot.keyClicks(line, text)
        else:
            line.insert(text)

    def goes_on(self, page):
        """Press the way on of a page of the entrance."""
        self.presses(page._on)

    def opens(self, key):
        """Choose a page of the rail and return it."""
        self.window.workplace.rail.page_chosen.emit(key)
        return self.window.workplace.page(key)

    def unlocks(self, name, passphrase):
        page = self.sees(UnlockPage)
        users = {page.users.itemText(place).split(" · ")[0]: place for place in range(9)}
        page.users.setCurrentIndex(users[name])
        self.qtbot.keyClicks(page.passphrase, passphrase)
        self.qtbot.keyClick(page.passphrase, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.window.workplace is not None, timeout=20_000)

    def locks(self):
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow, timeout=5000)
        focused = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(focused, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.waitUntil(lambda: self.window.session is None, timeout=5000)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def visitor(qtbot, tmp_path, clock):
    languages.install("en")
    theme.apply("light")
    entrance = composition.make_entrance(
        None,
        clock=clock,
        access=Access(clock, FLOOR_COST),
        default_folder=tmp_path / "data" / "register",
    )
    window = composition.open_window(entrance)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    yield Visitor(window, qtbot)
    window.close()


def create_register(visitor):
    """First run: the wizard, with a group of the recovery sheet typed back."""
    visitor.presses(visitor.sees(WelcomePage).new_button)
    centre = visitor.sees(CentreStep)
    centre.form.set_values({"centre_name": "MRC Khujand", "city": "Khujand", "country": "TJ"})
    visitor.goes_on(centre)
    visitor.goes_on(visitor.sees(PlaceStep))
    user = visitor.sees(FirstUserStep)
    user.form.set_values({"user_name": "Zarina Saidova"})
    visitor.types(user.pair.first, PASSPHRASE)
    visitor.types(user.pair.second, PASSPHRASE)
    visitor.goes_on(user)
    visitor.goes_on(visitor.sees(SheetStep))
    check = visitor.sees(CheckStep)
    check.form.set_values({"group": "wrong"})
    visitor.goes_on(check)
    code = visitor.sees(SetupWizard)._made.recovery_code
    check.form.set_values({"group": recovery.groups(code)[check.group]})
    visitor.goes_on(check)
    visitor.qtbot.waitUntil(lambda: visitor.window.workplace is not None, timeout=5000)


def log_consultation(visitor, family, given, phone):
    """A phone call of somebody new, about a re-entry ban."""
    page = visitor.opens("consultation")
    form = page.form
    visitor.types(form.who.search.line, f"{family} {given}")
    visitor.presses(form.who.new_button)
    form.who.fresh.form.set_values({"phone": phone, "sex": Sex.MALE, "citizenship": "TJ"})
    form.channel.set_value(Channel.PHONE)
    form.about.tick((), (CaseDraft(topic=Topic.REENTRY_BAN),))
    form.talk.set_values({"asked": "Есть ли запрет?", "advised": "Проверить на сайте."})
    form.follow_up.set_values({"next_step": "Позвонить", "next_step_on": "+7"})
    for tick in form.consents._ticks.values():
        tick.click()
    visitor.presses(page.save_button)
    assert form.is_empty()


def find(visitor, text):
    """Return the ids of the people found by typing this."""
    register = visitor.opens("register")
    register.show_list()
    people = register.people
    people.line.clear()
    visitor.types(people.line, text)
    people.refresh()
    return list(people.table.records.ids)


def add_organisation(visitor):
    documents = visitor.opens("documents")
    documents.tabs.setCurrentWidget(documents.organisations)
    organisations = documents.organisations
    visitor.presses(organisations.add_button)
    organisations.form.fields.set_values(
        {"name": "Юридическая клиника, Худжанд", "kind": OrganisationKind.LEGAL_AID}
    )
    visitor.presses(organisations.form.save_button)
    return organisations.form.shown_id


def write_letter(visitor, person, agency):
    """Write a letter about the person's case; consent is recorded on the way."""
    desk = visitor.window.workplace.desk
    (case,) = desk.people.open(person).cases
    register = visitor.opens("register")
    register.show_case(case.id)
    visitor.presses(register.current.letter_button)
    letter = register.current
    letter.form.fields.set_values({"organisation": agency, "reason": "Просим проверить запрет."})
    letter.form.changed.emit()
    visitor.qtbot.waitUntil(letter.lack.isVisible, timeout=5000)
    visitor.presses(letter.consent_button)
    dialog = visitor.sees(ConsentDialog)
    visitor.presses(dialog.save_button)
    visitor.qtbot.waitUntil(letter.issue_button.isEnabled, timeout=5000)
    with ask.answered(True):
        visitor.presses(letter.issue_button)
    assert "2026-1" in letter.message_bar.text()
    return case.id


def add_supervisor(visitor):
    centre = visitor.opens("centre")
    users = next(
        panel
        for place in range(centre.tabs.count())
        if hasattr(panel := centre.panel(place), "add_button")
    )
    centre.tabs.setCurrentIndex(1)

    def fill():
        dialog = next(
            one for one in QApplication.topLevelWidgets() if isinstance(one, PassphraseDialog)
        )
        dialog.form.set_values({"name": "Anna Weber", "role": Role.SUPERVISOR})
        dialog.pair.first.setText(SUPERVISOR_PASSPHRASE)
        dialog.pair.second.setText(SUPERVISOR_PASSPHRASE)
        dialog.save()

    QTimer.singleShot(0, fill)
    visitor.presses(users.add_button)
    assert [user.name for user in visitor.window.workplace.desk.members.users()] == [
        "Zarina Saidova",
        "Anna Weber",
    ]


def test_the_first_day(visitor, clock, tmp_path):
    create_register(visitor)
    log_consultation(visitor, "Ғафуров", "Ҷамшед", "+992 92 700 00 01")

    visitor.locks()
    visitor.unlocks("Zarina Saidova", PASSPHRASE)
    (person,) = find(visitor, "gafurov jamshed")

    agency = add_organisation(visitor)
    case = write_letter(visitor, PersonId(person), agency)
    desk = visitor.window.workplace.desk
    purposes = [one.given.purpose for one in desk.people.consents(person)]
    assert ConsentPurpose.REFERRAL in purposes

    register = visitor.opens("register")
    register.take_up("sheet", case)
    visitor.presses(register.current.panel.hand_out_button)
    kinds = [row.document.kind.value for row in desk.papers.rows()]
    assert kinds == ["sheet", "referral_letter"]

    add_supervisor(visitor)
    visitor.locks()

    clock.now = dt.datetime(2026, 12, 1, 9, 0)
    visitor.unlocks("Anna Weber", SUPERVISOR_PASSPHRASE)
    assert not visitor.window.session.has_register
    month = visitor.opens("summaries")
    assert month.month == "2026-11"
    # The numbers are made in a process of its own, while the window stays alive.
    visitor.qtbot.waitUntil(month.issue_button.isVisible, timeout=60_000)
    with ask.answered(True):
        visitor.presses(month.issue_button)
    visitor.qtbot.waitUntil(month.save_button.isVisible, timeout=60_000)
    target = tmp_path / "november.xlsx"
    with ask.answered(True, target):
        visitor.presses(month.save_button)
    book = openpyxl.load_workbook(target)
    cells = {str(cell.value) for sheet in book for row in sheet for cell in row}
    assert not [text for text in cells if "Ғафуров" in text or "afurov" in text]

    buttons = [one.text() for one in visitor.window.findChildren(QPushButton)]
    assert not [text for text in buttons if "Register" in text]
