"""The Crisis intake page from the keyboard: lines in seconds, nothing typed lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from mrc_desktop.domain.codes import Sex
from mrc_desktop.domain.crisis import CrisisId, Need, UrgentFlag
from mrc_desktop.domain.crisis_input import CrisisDraft, LineDraft
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import ask
from mrc_desktop.ui.crisis_dialog import NEW_NAME, CrisisDialog
from mrc_desktop.ui.crisis_page import CrisisPage


@pytest.fixture
def flood(desk):
    draft = CrisisDraft(name="Flood", place="Khatlon", began_on="20.11.2026")
    return CrisisId(int(desk.crises.begin(draft).first(Subject.CRISIS)))


def shown(qtbot, desk):
    """Return the page, up and with the keyboard where it wants it; it hears of its own changes."""
    page = CrisisPage(desk)
    page.changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.resize(1158, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.first_focus().setFocus()
    return page


@pytest.fixture
def page(qtbot, desk, flood):
    return shown(qtbot, desk)


def types(*texts):
    """Type each text into the field that has the keyboard, with Tab between them."""
    for place, text in enumerate(texts):
        if place:
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        QTest.keyClicks(QApplication.focusWidget(), text)


def enters():
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def rows(page):
    crisis = page._current
    view = page.desk.crises.view(crisis)
    return [one.line for one in page.desk.crises.line_rows(view.lines)]


def test_a_line_is_typed_in_one_go_and_the_next_begins(page):
    types("5", "Rahimova Zarina", "f", "34", "af", "w s", "m")
    enters()
    (line,) = rows(page)
    assert (line.family_size, line.name, line.sex, line.age) == (5, "Rahimova Zarina", "female", 34)
    assert line.origin == "AF"
    assert line.needs == {Need.WATER_FOOD, Need.SHELTER}
    assert line.urgent == {UrgentFlag.MEDICAL}
    assert QApplication.focusWidget() is page.form.line("size")
    assert page.form.is_empty()
    assert page.form.line("origin").text() == "Afghanistan"
    types("+", "", "m", "9")
    enters()
    assert [(one.family, one.origin) for one in rows(page)] == [(1, "AF"), (1, "AF")]
    assert "5" in page.tally.figures.text()


def test_tab_out_of_the_last_field_takes_the_line_down(page):
    types("", "", "m", "20", "", "", "d")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert [one.urgent for one in rows(page)] == [{UrgentFlag.DANGER_NOW}]
    assert QApplication.focusWidget() is page.form.line("size")


def test_what_was_understood_is_written_out_when_a_field_is_left(page):
    types("", "", "f", "", "tj", "s w")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert page.form.line("sex").text() == "Female"
    assert page.form.line("origin").text() == "Tajikistan"
    assert page.form.line("needs").text() == "Water and food, Shelter for the night"


def test_an_empty_line_is_not_taken_down(page):
    enters()
    assert rows(page) == []


def test_everything_wrong_is_said_at_once_at_its_field_and_nothing_is_lost(page):
    types("0", "", "z", "400", "ta")
    enters()
    assert rows(page) == []
    assert [key for key, label in page.form._below.items() if label.isVisible()] == [
        "size", "sex", "age", "origin",
    ]  # fmt: skip
    assert QApplication.focusWidget() is page.form.line("size")
    assert page.form.line("age").text() == "400"
    assert page.form.line("age").accessibleDescription()
    QTest.keyClicks(page.form.line("size"), "2")
    assert not page.form._below["size"].isVisible()


def test_a_line_that_was_begun_stands_there_again(qtbot, desk, page):
    types("5", "Rah")
    page.keep_draft()
    page.close()
    again = shown(qtbot, desk)
    assert (again.form.line("size").text(), again.form.line("name").text()) == ("5", "Rah")
    again.take_down()
    assert [one.name for one in rows(again)] == ["Rah"]
    assert desk.drafts.listing() == ()


def test_clearing_forgets_what_was_typed(desk, page):
    types("5", "Rahimova")
    page.keep_draft()
    assert desk.drafts.listing()
    QTest.mouseClick(page.form.clear_button, Qt.MouseButton.LeftButton)
    assert page.form.is_empty()
    assert desk.drafts.listing() == ()


def test_a_line_is_corrected_out_of_the_table(page):
    types("3", "Ali")
    enters()
    types("+", "Bibi")
    enters()
    table = page.lines.table
    table.setFocus()
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.form.line("size")
    assert (page.form.line("size").text(), page.form.line("name").text()) == ("+", "Bibi")
    page.form.line("age").setText("7")
    enters()
    assert [(one.name, one.age, one.family) for one in rows(page)] == [
        ("Ali", None, 1), ("Bibi", 7, 1),
    ]  # fmt: skip
    assert page.form.corrected is None


def test_a_line_half_typed_is_not_overwritten_by_another(page):
    types("3")
    enters()
    types("4")
    page.correct(page.lines.table.records.ids[0])
    assert page.form.line("size").text() == "4"
    assert page.message_bar.text


def test_a_line_is_taken_out_only_after_asking(page):
    types("3")
    enters()
    page.lines.table.selectRow(0)
    with ask.answered(False):
        page.lines.remove_button.click()
    assert len(rows(page)) == 1
    page.lines.table.setFocus()
    with ask.answered(True):
        QTest.keyClick(page.lines.table, Qt.Key.Key_Delete)
    assert rows(page) == []
    assert not page.lines.grow_button.isEnabled()


def test_a_line_asks_to_grow_and_a_grown_one_leads_to_its_person(desk, page):
    types("", "Ali")
    enters()
    asked, opened = [], []
    page.requested.connect(lambda what, line: asked.append((what, line)))
    page.opened.connect(lambda subject, identity: opened.append((subject, identity)))
    page.lines.table.selectRow(0)
    line = page.lines.table.current_id()
    page.lines.grow_button.click()
    assert asked == [("grow_line", line)]
    change = desk.crises.grow(line, desk.crises.to_grow(line).draft)
    page.refresh()
    assert "Open" in page.lines.grow_button.text()
    assert not page.lines.remove_button.isEnabled()
    page.lines.grow_button.click()
    assert opened == [(Subject.PERSON, change.first(Subject.PERSON))]


def test_the_most_urgent_come_first_when_asked(page):
    for urgent in ("", "f", "d"):
        types("2", "", "", "", "", "", urgent)
        enters()
    page.urgent_first.setChecked(True)
    first = page.lines.row(page.lines.table.records.ids[0])
    assert first.line.urgent == {UrgentFlag.DANGER_NOW}


def test_a_crisis_is_named_in_a_small_window_and_shown(qtbot, desk):
    page = shown(qtbot, desk)
    assert page.first_focus() is page.new_button
    assert not page.revise_button.isVisible()

    def fill():
        dialog = QApplication.activeModalWidget()
        dialog.save()
        refused.append(dialog.change is None)
        QTest.keyClicks(dialog.form.editor("name").control, "Flood")
        dialog.save_button.click()
        # Whatever went wrong above: no dialog is waited for without end.
        dialog.reject()

    refused = []
    QTimer.singleShot(50, fill)
    page.new_button.click()
    assert refused == [True]
    assert [one.crisis.name for one in desk.crises.listing()] == ["Flood"]
    assert page.focusWidget() is page.form.line("size")

    def correct():
        dialog = QApplication.activeModalWidget()
        dialog.form.set_values({"place": "Khatlon", "ended_on": "23.11.2026"})
        dialog.save_button.click()
        dialog.reject()

    QTimer.singleShot(50, correct)
    page.revise_button.click()
    assert page._subtitle.text() == "Khatlon"


def test_a_name_that_was_begun_outlives_a_lock_and_not_a_cancel(qtbot, desk):
    page = shown(qtbot, desk)

    def begin():
        dialog = QApplication.activeModalWidget()
        QTest.keyClicks(dialog.form.editor("name").control, "Flood in the")
        # What a lock does to a window that lies over the program.
        dialog.reject()

    QTimer.singleShot(50, begin)
    page.new_button.click()
    assert [one.form for one in desk.drafts.listing()] == [NEW_NAME]
    assert "New crisis" in page.message_bar.text()
    held = []

    def go_on():
        dialog = QApplication.activeModalWidget()
        held.append((dialog.form.values()["name"], dialog.message_bar.text()))
        dialog.cancel_button.click()
        dialog.reject()

    QTimer.singleShot(50, go_on)
    page.new_button.click()
    assert held == [("Flood in the", "This is what you typed and did not save yet.")]
    assert desk.drafts.listing() == ()
    assert page.message_bar.isHidden()


def test_saving_a_corrected_name_takes_its_draft_along(qtbot, desk, flood):
    page = shown(qtbot, desk)
    record = desk.crises.listing()[0]
    dialog = CrisisDialog(desk, desk.crises.draft_of(record), record, page)
    dialog.form.set_values({"place": "Another valley"})
    dialog.keeper.keep_now()
    assert [one.form for one in desk.drafts.listing()] == [f"crisis_name:{record.id}"]
    dialog.save()
    assert dialog.change is not None
    assert desk.drafts.listing() == ()
    dialog.deleteLater()


def test_each_crisis_has_its_own_lines_and_its_own_line_begun(desk, page, flood):
    types("5", "Ali")
    page.keep_draft()
    other = CrisisId(
        int(
            desk.crises.begin(CrisisDraft(name="Fire", began_on="22.11.2026")).first(Subject.CRISIS)
        )
    )
    page.refresh()
    assert page._current == flood
    page.show_crisis(other)
    assert page.form.is_empty()
    page.show_crisis(flood)
    assert page.form.line("name").text() == "Ali"


def test_three_hundred_lines_stay_smooth(qtbot, desk, flood):
    for number in range(300):
        desk.crises.add_line(
            flood,
            LineDraft(size="2", name=f"Name {number}", sex=Sex.FEMALE, needs=(Need.SHELTER,)),
        )
    page = shown(qtbot, desk)
    for _ in range(3):
        types("2", "One more", "m", "30")
        enters()
    page.lines.table.scrollToBottom()
    QApplication.processEvents()
    # One form for all lines, and no more of them read than are looked at.
    assert len(page.lines.findChildren(QLineEdit)) == 0
    assert len(page.lines._rows) < 200
    assert len(page.lines.table.records.ids) == 303
