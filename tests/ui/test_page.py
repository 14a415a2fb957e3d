"""What every page does with errors, problems and changes; the one door for questions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from mrc_desktop.domain.problem import Problem
from mrc_desktop.errors import DiskFull, InputRefused
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.ui import ask, words
from mrc_desktop.ui.fields import Field, FieldForm
from mrc_desktop.ui.page import Page


@pytest.fixture
def page(qtbot):
    made = Page(desk=None)
    qtbot.addWidget(made)
    made.show()
    return made


def refuse(error):
    raise error


def test_an_error_is_said_in_the_bar_and_the_work_returns_nothing(page):
    assert page.guard(lambda: refuse(DiskFull())) is None
    assert page.message_bar.text() == words.say_error(DiskFull())
    assert page.guard(lambda: 7) == 7
    assert page.message_bar.text() == ""


def test_problems_go_to_their_fields_and_the_homeless_to_the_bar(page):
    form = FieldForm((Field("name", "&Name"),), "test", parent=page)
    problems = (Problem("name", "required"), Problem("other", "person_required"))
    page.guard(lambda: refuse(InputRefused(problems)), form)
    assert form.editor("name").control.property("problem") is True
    assert page.message_bar.text() == words.say_problem(problems[1])


def test_a_bug_passes_through(page):
    with pytest.raises(ZeroDivisionError):
        page.guard(lambda: 1 / 0)


def test_a_change_is_announced_once(page, qtbot):
    heard = []
    page.changed.connect(heard.append)
    change = Change(((Subject.CASE, 1),))
    page.announce(change, "Saved.")
    assert heard == [change]
    assert page.message_bar.text() == "Saved."


def test_an_action_of_a_message_closes_it(page):
    pressed = []
    page.message_bar.show_info("Look")
    page.message_bar.add_action("Open", lambda: pressed.append(True)).click()
    assert pressed == [True]
    assert page.message_bar.text() == ""


def boxes():
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]


def test_escape_and_enter_give_the_harmless_answer(page, qtbot):
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        QTimer.singleShot(50, lambda key=key: qtbot.keyClick(boxes()[-1], key))
        assert ask.confirm(page, "Throw it away?", yes="Throw away", is_danger=True) is False


def test_the_other_answer_must_be_pressed(page, qtbot):
    def press():
        for button in boxes()[-1].findChildren(QPushButton):
            if button.text() == "Throw away":
                button.click()

    QTimer.singleShot(50, press)
    assert ask.confirm(page, "Throw it away?", yes="Throw away") is True


def test_a_question_a_test_did_not_expect_fails_it(page):
    with ask.answered(), pytest.raises(ask.UnansweredError):
        ask.confirm(page, "Really?", yes="Yes")
