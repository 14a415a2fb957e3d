"""Safe numbers through the real window: two desks' bundles, a month issued, anew, rolled up."""

from __future__ import annotations

import dataclasses
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mrc_desktop import app as composition
from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import ConsentPurpose, Role, Sex, Topic
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.exchange_errors import NothingToRollUp
from mrc_desktop.guidance.content import Content
from mrc_desktop.paths import resources
from mrc_desktop.services.access import Access
from mrc_desktop.services.change import Subject
from mrc_desktop.services.desk import open_desk
from mrc_desktop.services.rollup import roll_up_folder
from mrc_desktop.services.session import Session
from mrc_desktop.services.summaries import Standing
from mrc_desktop.storage.keyring import FLOOR_COST
from mrc_desktop.storage.opening import open_vault
from mrc_desktop.storage.vault import read_header
from mrc_desktop.ui import ask, languages, summary_words, theme
from mrc_desktop.ui.bundle_taking import take_in
from mrc_desktop.ui.unlock_page import UnlockPage
from tests.conftest import ADMIN_PASSPHRASE, SUPERVISOR_NAME, SUPERVISOR_PASSPHRASE

TOPICS = (Topic.WAGE_CLAIM, Topic.WORK_PERMIT, Topic.REENTRY_BAN, Topic.TRAFFICKING_CONCERN)
LETTERS = "бвгджзклмн"
MANY_MS = 120_000


@pytest.fixture
def window(qtbot, vault_folder, clock):
    languages.install("en")
    theme.apply("light")
    entrance = composition.make_entrance(
        vault_folder, clock=clock, access=Access(clock, FLOOR_COST)
    )
    window = composition.open_window(entrance)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    yield window
    window.close()


@pytest.fixture
def desk_at(master_vault, tmp_path, clock):
    """Open the administrator's desk of a copy of the register, by name."""
    opened = []

    def enter(name):
        folder = tmp_path / name
        shutil.copytree(master_vault.folder, folder)
        user = next(one for one in read_header(folder).users if one.role is Role.ADMINISTRATOR)
        session = Session(open_vault(folder, user.id, ADMIN_PASSPHRASE, clock()), clock)
        opened.append(session)
        return open_desk(session, Content(resources() / "content"))

    yield enter
    for session in opened:
        session.close()


def talks(desk, day, first, count):
    """Log one conversation each with so many new people; return the people."""
    return [
        desk.consultations.log(
            ConsultationDraft(
                started_at=f"{day} 10:00",
                new_person=PersonDraft(
                    cyrillic=NameParts("Каримов", "Алишер" + LETTERS[number % 10] * (number // 10)),
                    birth=f"{number % 27 + 1}.03.19{60 + number % 39}",
                    citizenships=(("TJ", "TJ", "UZ", "AF")[number % 4],),
                ),
                new_cases=(CaseDraft(topic=TOPICS[number % 4]),),
                asked="Не заплатили",
                consents=(ConsentPurpose.SERVICE, ConsentPurpose.REPORTING),
                next_step="Позвонить",
                next_step_on="+7",
            )
        ).first(Subject.PERSON)
        for number in range(first, first + count)
    ]


def corrects(desk, people):
    """Write down that these people are women."""
    for person in people:
        known = desk.people.reread(person).person
        draft = dataclasses.replace(desk.people.draft_of(known), sex=Sex.FEMALE)
        desk.people.revise(person, draft, known.version)


def unlocks(window, qtbot):
    (page,) = [one for one in window.findChildren(UnlockPage) if one.isVisible()]
    users = {page.users.itemText(n).split(" · ")[0]: n for n in range(page.users.count())}
    page.users.setCurrentIndex(users[SUPERVISOR_NAME])
    page.passphrase.clear()
    qtbot.keyClicks(page.passphrase, SUPERVISOR_PASSPHRASE)
    qtbot.keyClick(page.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workplace is not None, timeout=20_000)


def settled(page, qtbot):
    qtbot.waitUntil(lambda: not page.is_busy, timeout=MANY_MS)


def choose(page, qtbot, month):
    rows = range(page.months.count())
    role = Qt.ItemDataRole.UserRole
    page.months.setCurrentRow(next(n for n in rows if page.months.item(n).data(role) == month))
    settled(page, qtbot)


def presses(page, qtbot, button):
    """Press one of the page's buttons, say yes, and wait until it is done."""
    with ask.answered(True):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        settled(page, qtbot)


def takes(page, files, *answers):
    """Take bundles in as the button does; return the line said of each."""
    with ask.answered(list(files), *answers):
        return take_in(page)


def brings(page, qtbot, desk, bundle):
    """Carry a desk's facts to the office, and look at October there."""
    desk.bundles.make(bundle)
    assert "taken in" in takes(page, (bundle,))[0]
    page.refresh()
    choose(page, qtbot, "2026-10")


def files_of(page, month="2026-10"):
    return {one.name: one.body for one in page.desk.summaries.files(month)}


def test_two_desks_one_office_and_the_country(window, qtbot, desk_at, tmp_path):
    unlocks(window, qtbot)
    window.workplace.show_page("summaries")
    page = window.workplace.page("summaries")
    card = tmp_path / "card.txt"
    page.desk.bundles.save_card(card)

    # Two desks hand their facts over: 3 persons in August, 9 in September, 18 in October.
    one, two = desk_at("one"), desk_at("two")
    two.bundles.join(one.bundles.make_code())
    for desk in (one, two):
        desk.bundles.choose_office(card)
    talks(one, "03.06.2026", 0, 1)
    talks(one, "03.08.2026", 1, 3)
    talks(two, "03.09.2026", 4, 9)
    people = talks(one, "05.10.2026", 13, 10)
    talks(two, "06.10.2026", 23, 8)

    first_bundles_come(page, desk_at("stranger"), (one, two), card)
    small_months_are_one_line(page, qtbot)
    october_is_issued(page, qtbot)
    before = files_of(page)

    # One record changes at the counsellor's desk and comes with another bundle: the same bytes.
    corrects(one, people[:1])
    brings(page, qtbot, one, tmp_path / "three.mrcbundle")
    presses(page, qtbot, page.reissue_button)
    assert files_of(page) == before

    # Twelve persons who came late are counted in the next month; October stands to the byte.
    talks(two, "08.10.2026", 70, 12)
    brings(page, qtbot, two, tmp_path / "four.mrcbundle")
    presses(page, qtbot, page.reissue_button)
    assert files_of(page) == before

    # Nine more records of October are corrected: it is issued anew, or frozen and says why.
    corrects(one, people[1:])
    brings(page, qtbot, one, tmp_path / "five.mrcbundle")
    presses(page, qtbot, page.reissue_button)
    (state,) = [found for found in page.desk.summaries.months() if found.month == "2026-10"]
    if state.standing is Standing.FROZEN:
        assert files_of(page) == before
        assert page.message_bar.text() == summary_words.explain(state)
    else:
        assert state.standing is Standing.REISSUED
        assert set(files_of(page)) != set(before)

    goes_to_the_country(page, tmp_path)


def first_bundles_come(page, stranger, desks, card):
    """Take in two bundles; half of one and a stranger's are refused with the reason."""
    first, second, half, foreign = (
        card.with_name(f"{name}.mrcbundle") for name in ("first", "second", "half", "foreign")
    )
    desks[0].bundles.make(first)
    desks[1].bundles.make(second)
    half.write_bytes(first.read_bytes()[:900])
    stranger.bundles.make_code()
    stranger.bundles.choose_office(card)
    stranger.bundles.make(foreign)
    lines = takes(page, (half, first, second, foreign), True)
    assert ["refused" in line for line in lines] == [True, False, False, True]
    assert "copied whole" in lines[0]


def small_months_are_one_line(page, qtbot):
    page.refresh()
    settled(page, qtbot)
    # Months of 0, 3 and 9 persons are one line, whatever they hold.
    for month in ("2026-07", "2026-08", "2026-09"):
        choose(page, qtbot, month)
        assert page.view.isVisible()
        rows = page.desk.summaries.preview(month).rows
        assert len([row for row in rows if row.unit == "PS"]) == 1
        assert rows[0].value <= 10


def october_is_issued(page, qtbot):
    choose(page, qtbot, "2026-10")
    seen = page.desk.summaries.preview("2026-10").rows
    assert all(row.value % 5 == 0 for row in seen)
    presses(page, qtbot, page.issue_button)
    assert page.message_bar.text() == "The month was issued."
    assert page.desk.summaries.preview("2026-10").rows == seen


def goes_to_the_country(page, tmp_path):
    """Roll the package up; with one digit changed it is left out."""
    with ask.answered(True, tmp_path):
        QTest.mouseClick(page.save_all_button, Qt.MouseButton.LeftButton)
    (package,) = [one.parent for one in tmp_path.rglob("manifest.json")]
    state = page.desk.bundles.office()
    keys = tmp_path / "keys.txt"
    keys.write_text(f"{state.code} {state.signer}\n", encoding="utf-8")
    done = roll_up_folder(package, keys, tmp_path / "country.csv")
    assert done.refused == {}
    total = page.desk.summaries.preview("2026-10").total
    assert f",{total}," in (tmp_path / "country.csv").read_text(encoding="utf-8")
    (table,) = package.glob("*.csv")
    body = table.read_bytes()
    place = body.rindex(b"5")
    table.write_bytes(body[:place] + b"6" + body[place + 1 :])
    (tmp_path / "country.csv").unlink()
    with pytest.raises(NothingToRollUp):
        roll_up_folder(package, keys, tmp_path / "country.csv")
    assert not (tmp_path / "country.csv").exists()
