"""Two desks and an office in their windows: set up, hand over, take in, read what was refused."""

from __future__ import annotations

import shutil
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QLabel

from mrc_desktop.domain.codes import Role
from mrc_desktop.guidance.content import Content
from mrc_desktop.paths import resources
from mrc_desktop.services.desk import open_desk
from mrc_desktop.services.session import Session
from mrc_desktop.storage.opening import open_vault
from mrc_desktop.storage.vault import read_header
from mrc_desktop.ui import ask
from mrc_desktop.ui.bundle_taking import take_in
from mrc_desktop.ui.centre_page import CentrePage
from mrc_desktop.ui.desks_panel import DesksPanel
from tests.conftest import ADMIN_PASSPHRASE, SUPERVISOR_PASSPHRASE

CONTENT = Content(resources() / "content")


@pytest.fixture
def at(master_vault, tmp_path, qtbot, clock):
    """Open the register in a copy of the master: `at("desk", Role.ADMINISTRATOR)`."""
    opened = []

    def enter(name, role=Role.ADMINISTRATOR):
        folder = tmp_path / name
        if not folder.exists():
            shutil.copytree(master_vault.folder, folder)
        user = next(user for user in read_header(folder).users if user.role is role)
        word = ADMIN_PASSPHRASE if role is Role.ADMINISTRATOR else SUPERVISOR_PASSPHRASE
        session = Session(open_vault(folder, user.id, word, clock()), clock)
        opened.append(session)
        page = CentrePage(open_desk(session, CONTENT))
        qtbot.addWidget(page)
        places = range(page.tabs.count())
        panel = next(p for p in map(page.panel, places) if isinstance(p, DesksPanel))
        page.tabs.setCurrentIndex(page.tabs.count() - 1)
        page.resize(1150, 700)
        page.show()
        return SimpleNamespace(page=page, panel=panel, session=session, desk=page.desk)

    yield enter
    for session in opened:
        session.close()


def code_of(questions):
    return next(text for text in questions if "code" in text)


def set_up(desk, office, stick):
    """Give a desk its code and the office's card, through its buttons."""
    card = stick / "card.txt"
    with ask.answered(card):
        office.panel.save_card()
    with ask.answered():
        desk.panel.make_code()
    with ask.answered([card], True) as asked:
        desk.panel.choose_office()
    assert len(asked) == 2


def test_a_desk_hands_over_and_the_office_takes_in(at, tmp_path):
    desk, office = at("desk"), at("office", Role.SUPERVISOR)
    assert not desk.panel.make_button.isEnabled()
    assert office.panel.take_button.isVisible()
    assert not office.panel.make_button.isVisible()
    set_up(desk, office, tmp_path)
    assert desk.panel.make_button.isEnabled()
    assert desk.desk.bundles.office().fingerprint not in desk.panel.desk_state.text()
    assert office.desk.bundles.office().fingerprint in desk.panel.desk_state.text()
    good, half = tmp_path / "good.mrcbundle", tmp_path / "half.mrcbundle"
    with ask.answered(good):
        desk.panel.make()
    assert "23.11.2026 12:00" in desk.panel.desk_state.text()
    half.write_bytes(good.read_bytes()[:500])
    with ask.answered([half, good, good], True):
        lines = take_in(office.page)
    assert [line.split(":")[0] for line in lines] == [half.name, good.name, good.name]
    assert "refused" in lines[0]
    assert "copied whole" in lines[0]
    assert "taken in." in lines[1]
    assert "before" in lines[2]
    office.panel.refresh()
    assert desk.desk.bundles.desk().mark in office.panel.office_state.text()
    assert desk.desk.bundles.desk().centre in office.panel.office_state.text()


def test_who_does_not_compare_takes_nothing_in(at, tmp_path):
    desk, office = at("desk"), at("office", Role.SUPERVISOR)
    set_up(desk, office, tmp_path)
    bundle = tmp_path / "b.mrcbundle"
    desk.desk.bundles.make(bundle)
    with ask.answered([bundle], False) as asked:
        lines = take_in(office.page)
    assert "fingerprint of your centre" in asked[1]
    assert "refused" in lines[0]
    assert office.desk.bundles.office().centre == ""
    with ask.answered(()):
        assert take_in(office.page) == ()


def test_a_mistyped_code_stands_at_its_field(at):
    first, second = at("first"), at("second")
    code = first.desk.bundles.make_code()
    second.panel.form.set_values({"centre_code": code[:-1]})
    second.panel.join()
    assert second.desk.bundles.desk().centre == ""
    said = [label.text() for label in second.panel.form.findChildren(QLabel) if label.isVisible()]
    assert "Group 8 of the code is missing or mistyped." in said
    second.panel.form.set_values({"centre_code": code.lower()})
    second.panel.join()
    assert second.desk.bundles.desk().centre == first.desk.bundles.desk().centre
    with ask.answered(False):
        second.panel.make_code()
    assert second.desk.bundles.show_code() == code
    with ask.answered() as asked:
        second.panel.show_code()
    assert len(asked) == 1


def test_a_wrong_card_is_said(at, tmp_path):
    desk = at("desk")
    wrong = tmp_path / "x.txt"
    wrong.write_text("hello", encoding="utf-8")
    with ask.answered([wrong]):
        desk.panel.choose_office()
    assert "not the card" in desk.page.message_bar.text()
    with ask.answered(()):
        desk.panel.choose_office()
    with ask.answered(None):
        desk.panel.make()
    with ask.answered(None):
        desk.panel.save_card()
