"""Deadlines on Today and on a case, and the checks of a ban, in real widgets on a real register."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton

from mrc_desktop.domain.ban_check_record import BanCheckDraft
from mrc_desktop.domain.ban_facts import CheckAnswer, CheckTool
from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.case_deadline import DeadlineStatus
from mrc_desktop.domain.codes import Outcome, Topic
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.services.change import Subject
from mrc_desktop.ui.case_handover import CaseHandover
from mrc_desktop.ui.case_page import CasePage
from mrc_desktop.ui.casework.ban_checks_card import BanChecksCard, KeptCheck
from mrc_desktop.ui.casework.reason_dialog import ReasonDialog
from mrc_desktop.ui.today_page import TodayPage

STAY = AssessedTopic.STAY


def inside(entry):
    trip = {"country": "RU", "entry": entry, "is_still_there": True}
    return {"citizenship": "TJ", "trips": [trip]}


def open_case(desk, name="Умед", topic=Topic.REENTRY_BAN):
    draft = PersonDraft(cyrillic=NameParts("Ғафуров", name), citizenships=("TJ",))
    person = desk.people.register(draft).first(Subject.PERSON)
    return desk.cases.open_case(person, CaseDraft(topic=topic, destination="RU")).first(
        Subject.CASE
    )


@pytest.fixture
def case(desk):
    return open_case(desk)


def shown(qtbot, page):
    page.resize(1176, 690)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page.isVisible)
    return page


def cells(table):
    model = table.records
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def press(widget, text):
    """Press the button of this text, among those that are shown."""
    QApplication.processEvents()
    button, *_ = [
        one
        for one in widget.findChildren(QPushButton)
        if one.text() == text and one.isVisibleTo(widget)
    ]
    button.click()


# Today ----------------------------------------------------------------------------------------


def test_today_has_no_card_of_deadlines_while_there_are_none(qtbot, desk, case):
    page = shown(qtbot, TodayPage(desk))
    assert page.deadlines.isHidden()


def test_today_tells_what_ends_when_what_to_aim_for_and_what_was_missed(qtbot, desk, clock, case):
    desk.casework.save(case, STAY, inside("2026-11-16"), 0)
    other = open_case(desk, "Зарина")
    desk.casework.save(other, STAY, inside("2026-11-21"), 0)
    page = shown(qtbot, TodayPage(desk))
    QAbstractItemModelTester(
        page.deadlines.table.records, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    rows = cells(page.deadlines.table)
    assert [row[:2] for row in rows] == [
        ["01.12.2026", "30.11.2026"],
        ["06.12.2026 (not worked)", "04.12.2026"],
    ]
    assert "Умед" in rows[0][3]
    assert "0 missed, 2 to be met" in page.deadlines.said.text()
    clock.forward(days=9)
    page.refresh()
    assert cells(page.deadlines.table)[0][0] == "⚠ missed: 01.12.2026"
    assert "1 missed" in page.deadlines.said.text()


def test_today_warns_of_a_weekend_and_of_holidays_nobody_entered(qtbot, desk, case):
    desk.casework.save(case, STAY, inside("2026-11-21"), 0)
    page = shown(qtbot, TodayPage(desk))
    assert "07.12.2026; do not rely on it" in page.deadlines.said.text()
    assert "holidays were not entered" in page.deadlines.said.text()


def test_a_moved_deadline_says_from_where_until_it_was_seen(qtbot, desk, case):
    desk.casework.save(case, STAY, inside("2026-11-16"), 0)
    desk.casework.save(case, STAY, inside("2026-11-12"), 1)
    page = shown(qtbot, TodayPage(desk))
    first = cells(page.deadlines.table)[0]
    assert first[2].startswith("Moved: ")
    assert "01.12.2026 before" in page.deadlines.said.text()
    for one in desk.casework.deadlines(case):
        desk.casework.take_note(one.id)
    page.refresh()
    assert not cells(page.deadlines.table)[0][2].startswith("Moved: ")


def test_enter_on_a_deadline_opens_its_case(qtbot, desk, case):
    desk.casework.save(case, STAY, inside("2026-11-16"), 0)
    page = shown(qtbot, TodayPage(desk))
    assert page.first_focus() is page.deadlines.table
    with qtbot.waitSignal(page.opened) as opened:
        qtbot.keyClick(page.deadlines.table, Qt.Key.Key_Return)
    assert opened.args == [Subject.CASE, case]


def test_a_closed_case_leaves_today(qtbot, desk, case):
    desk.casework.save(case, STAY, inside("2026-11-16"), 0)
    page = shown(qtbot, TodayPage(desk))
    change = desk.cases.close(case, Outcome.RESOLVED, "")
    assert page.concerns(change)
    page.refresh()
    assert page.deadlines.isHidden()


# The case page --------------------------------------------------------------------------------


def test_the_case_lists_its_deadlines_and_one_is_done(qtbot, desk, case):
    desk.casework.save(case, STAY, inside("2026-11-16"), 0)
    page = shown(qtbot, CasePage(desk, case))
    said = page.deadlines.text()
    assert "Last day 01.12.2026; to be safe by 30.11.2026" in said
    held = desk.casework.deadlines(case)[0]
    with qtbot.waitSignal(page.changed):
        page.deadlines.finish(held)
    assert "Done on 23.11.2026" in page.deadlines.text()
    with qtbot.waitSignal(page.changed):
        press(page.deadlines, "Open again")
    assert "Done on" not in page.deadlines.text()


def test_a_deadline_is_given_up_for_a_reason(qtbot, desk, case, monkeypatch):
    desk.casework.save(case, STAY, inside("2026-11-16"), 0)
    page = shown(qtbot, CasePage(desk, case))
    held = desk.casework.deadlines(case)[0]

    def answer(dialog):
        dialog.form.set_values({"reason": "went home"})
        dialog.give_up()
        return dialog.result()

    monkeypatch.setattr(ReasonDialog, "exec", answer)
    page.deadlines.drop(held)
    assert "Given up: went home" in page.deadlines.text()


def test_what_fell_away_is_told_until_it_was_seen(qtbot, desk, case):
    desk.casework.save(case, STAY, inside("2026-11-16"), 0)
    desk.casework.save(case, STAY, {"citizenship": "TJ"}, 1)
    page = shown(qtbot, CasePage(desk, case))
    assert page.deadlines.text().count("Fell away") == 2
    for one in desk.casework.deadlines(case):
        page.deadlines.take_note(one)
    assert [one.moved_from for one in desk.casework.deadlines(case)] == [None, None]


def test_a_closed_case_shows_its_deadlines_and_offers_nothing(qtbot, desk, case):
    desk.casework.save(case, STAY, inside("2026-11-16"), 0)
    desk.cases.close(case, Outcome.RESOLVED, "")
    page = shown(qtbot, CasePage(desk, case))
    assert "01.12.2026" in page.deadlines.text()
    assert not page.deadlines.findChildren(QPushButton)
    assert page.ban_checks.add_button.isHidden()


def test_a_refusal_is_said_on_the_page(qtbot, desk, case):
    desk.casework.save(case, STAY, inside("2026-11-16"), 0)
    page = shown(qtbot, CasePage(desk, case))
    held = desk.casework.deadlines(case)[0]
    desk.cases.close(case, Outcome.RESOLVED, "")
    page.deadlines.finish(held)
    assert page.message_bar.isVisible()
    assert desk.casework.deadlines(case)[0].status is DeadlineStatus.OPEN


# Checks of a ban ------------------------------------------------------------------------------


def test_only_a_case_about_a_ban_has_its_checks(qtbot, desk):
    wages = open_case(desk, "Шариф", Topic.WAGE_CLAIM)
    assert shown(qtbot, CasePage(desk, wages)).ban_checks is None


def test_a_check_is_recorded_on_the_case(qtbot, desk, case):
    page = shown(qtbot, CasePage(desk, case))
    checks = page.ban_checks
    assert "Nobody has checked" in checks.text()
    checks.add_button.click()
    assert checks.form.values()["checked_on"] == "23.11.2026"
    checks.save_button.click()
    assert desk.ban_checks.listing(case) == ()
    checks.form.set_values({"tool": CheckTool.WRITTEN, "spelling": "GAFUROV UMED"})
    with qtbot.waitSignal(page.changed):
        checks.save_button.click()
    (kept,) = desk.ban_checks.listing(case)
    assert kept.check.checked_on == dt.date(2026, 11, 23)
    assert checks.typing.isHidden()
    assert "GAFUROV UMED" in checks.text()
    page.refresh()
    assert "23.12.2026" in page.deadlines.text()


def test_an_answer_that_came_is_put_in_its_check(qtbot, desk, case):
    draft = BanCheckDraft(checked_on="02.11.2026", tool=CheckTool.WRITTEN, spelling="GAFUROV")
    desk.ban_checks.add(case, draft)
    page = shown(qtbot, CasePage(desk, case))
    press(page.ban_checks, "Change…")
    page.ban_checks.form.set_values({"answer": CheckAnswer.BAN, "until": "01.12.2028"})
    page.ban_checks.save_button.click()
    assert "Ban until 01.12.2028" in page.ban_checks.text()
    (kept,) = desk.ban_checks.listing(case)
    assert (kept.check.answer, kept.version) == (CheckAnswer.BAN, 2)


def test_a_check_that_was_being_typed_is_there_again(qtbot, desk, case):
    card = BanChecksCard(desk, case)
    qtbot.addWidget(card)
    card.add_button.click()
    card.form.editor("spelling").set_value("GAFUROV")
    card.keeper.touch()
    card.keep_draft()
    assert desk.drafts.find(f"ban_check:{case}", KeptCheck).draft.spelling == "GAFUROV"
    again = BanChecksCard(desk, case)
    qtbot.addWidget(again)
    assert not again.typing.isHidden()
    assert again.draft().spelling == "GAFUROV"
    again.leave_button.click()
    assert desk.drafts.find(f"ban_check:{case}", KeptCheck) is None


def test_today_leads_to_a_check_that_was_left(qtbot, desk, case):
    draft = KeptCheck(check=0, version=0, draft=BanCheckDraft(spelling="GAFUROV"))
    desk.drafts.keep(f"ban_check:{case}", draft)
    page = shown(qtbot, TodayPage(desk))
    (button,) = page.drafts.buttons
    assert "Check of a ban" in button.text()
    with qtbot.waitSignal(page.opened) as opened:
        button.click()
    assert opened.args == [Subject.CASE, case]


def wages(count):
    due = [dt.date(2026, 1, 10) + dt.timedelta(days=20 * number) for number in range(count)]
    return {
        "country": "RU",
        "periods": [{"due": day.isoformat(), "agreed": "10000.00 RUB"} for day in due],
    }


def test_a_term_for_each_pay_day_is_folded_on_the_case(qtbot, desk):
    case = open_case(desk, topic=Topic.WAGE_CLAIM)
    desk.casework.save(case, AssessedTopic.WAGE_CLAIM, wages(12), 0)
    page = shown(qtbot, CasePage(desk, case))
    said = page.deadlines.text()
    assert said.count("Last day") == 1
    assert "Last day 10.01.2027" in said
    press(page.deadlines, "Show 11 more like this, the last on 18.08.2027")
    assert page.deadlines.text().count("Last day") == 12


def test_a_term_for_each_pay_day_is_one_line_on_today(qtbot, desk):
    case = open_case(desk, topic=Topic.WAGE_CLAIM)
    facts = wages(3)
    for row, day in zip(facts["periods"], ("25", "26", "27"), strict=True):
        row["due"] = f"2025-11-{day}"
    desk.casework.save(case, AssessedTopic.WAGE_CLAIM, facts, 0)
    page = shown(qtbot, TodayPage(desk))
    (row,) = cells(page.deadlines.table)
    assert row[2].endswith("(and 2 more)")
    assert "3 to be met" in page.deadlines.said.text()


def test_a_case_is_handed_over_from_its_page(qtbot, desk, case, monkeypatch):
    page = shown(qtbot, CasePage(desk, case))
    assert page.hand_button.isVisible()
    (admin, *_) = desk.cases.takers(case)
    dialogs = []

    def hand(dialog):
        dialogs.append(dialog)
        dialog.form.set_values({"counsellor": admin.id})
        dialog.hand_over()

    monkeypatch.setattr(CaseHandover, "exec", hand)
    page.hand_over()
    page.refresh()
    assert desk.cases.view(case).case.counsellor == admin.id
    assert not page.hand_button.isVisible()
