"""The screening on the screen: its order, its keys, its live result, its drafts and its walls."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import Topic
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.domain.screening import Act
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import ask, languages
from mrc_desktop.ui.casework.screening_panel import ScreeningPanel
from mrc_desktop.ui.casework.screening_questions import Line, QuestionModel, QuestionTable
from mrc_desktop.ui.editors import Editor

YES, NO, OPEN = Answer.YES, Answer.NO, Answer.NOT_ASKED


@pytest.fixture
def case(desk):
    person = desk.people.register(PersonDraft(cyrillic=NameParts("Каримов", "Алишер")))
    opened = desk.cases.open_case(
        person.first(Subject.PERSON), CaseDraft(topic=Topic.TRAFFICKING_CONCERN)
    )
    return desk.cases.view(opened.first(Subject.CASE)).case


@pytest.fixture
def panel(desk, case, qtbot):
    return opened(desk, case, qtbot)


def opened(desk, case, qtbot):
    made = ScreeningPanel(desk, case)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    return made


def noted(panel, **values):
    """Type into the first step."""
    panel.form.before.form.set_values(values)
    panel.form.before.form.changed.emit()


def agreed(panel):
    noted(panel, private_place=YES, right_to_stop=YES, consent=YES)
    panel.form.show_questions()


def typed(panel, qtbot, code, *keys):
    """Go to a question and press keys."""
    panel.form.questions.go_to(code)
    for key in keys:
        qtbot.keyClick(panel.form.questions, key)


def said(panel):
    panel.form.assess_now()
    return panel.form.result.text()


def test_the_questions_wait_for_consent_and_the_right_to_stop(panel):
    form = panel.form
    assert not form.questions.isEnabled()
    assert not form.before.on_button.isEnabled()
    noted(panel, consent=YES)
    assert not form.questions.isEnabled()
    noted(panel, right_to_stop=YES)
    assert form.questions.isEnabled()
    assert form.before.on_button.isEnabled()
    form.before.on_button.click()
    assert form.tabs.currentIndex() == 1
    noted(panel, consent=NO)
    assert not form.questions.isEnabled()


def test_the_conversation_begins_with_safety_and_comes_in_order(panel):
    assert panel.first_focus() is panel.form.before.form.editor("danger_now")
    keys = list(panel.form.before.form.values())
    assert keys.index("danger_now") < keys.index("private_place") < keys.index("consent")
    headings = [one.text for one in panel.form.questions.questions.lines if not one.code]
    assert headings == [
        "What was done with the person",
        "Deceptive recruitment",
        "Coercive recruitment",
        "Recruitment by abuse of vulnerability",
        "Exploitation",
        "Coercion at destination",
        "Abuse of vulnerability at destination",
    ]
    codes = [one.code for one in panel.form.questions.questions.lines if one.code]
    assert len(codes) == len(Act) + 67
    asked = [one.code for one in panel.desk.screenings.words("en").lists["adult_labour"].questions]
    assert codes[len(Act) :] == asked


def test_one_key_answers_and_the_next_question_is_current(panel, qtbot):
    agreed(panel)
    table = panel.form.questions
    typed(panel, qtbot, "EX01", Qt.Key.Key_Y)
    assert table.current_code() == "EX02"
    qtbot.keyClick(table, Qt.Key.Key_N)
    qtbot.keyClick(table, Qt.Key.Key_Y)
    qtbot.keyClick(table, Qt.Key.Key_Up)
    qtbot.keyClick(table, Qt.Key.Key_Minus)
    assert table.answers() == {"EX01": YES, "EX02": NO}
    assert panel.form.draft().facts.answers == {"EX01": YES, "EX02": NO}


def test_arrows_move_the_answer_and_step_over_headings(panel, qtbot):
    agreed(panel)
    table = panel.form.questions
    table.go_to("act:received")
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.current_code() == "DR01"
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert table.answers() == {"DR01": NO}
    qtbot.keyClick(table, Qt.Key.Key_Left)
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert table.answers() == {"DR01": YES}
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert table.answers() == {}
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert table.current_code() == "act:received"
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.current_code() == "DV07"
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.current_code() == "DV07"
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.current_code() == "act:recruited"


def test_russian_letters_answer_too(qtbot):
    table = QuestionTable()
    qtbot.addWidget(table)
    table.show_questions([("A", [("q1", "?"), ("q2", "?")])])
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    for letter in "Дн":
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        table.keyPressEvent(key)
    assert table.answers() == {"q1": YES, "q2": NO}


def test_a_click_answers(panel, qtbot):
    agreed(panel)
    table = panel.form.questions
    where = table.mark_at("DR01", NO)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert table.answers() == {"DR01": NO}
    text = table.visualRect(table.questions.index(8, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=text)
    assert table.answers() == {"DR01": NO}


@pytest.mark.parametrize("count", [0, 1, 500])
def test_the_model_keeps_qts_rules(qtbot, count):
    model: QAbstractItemModel = QuestionModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_lines([Line("", "A"), *(Line(f"q{n}", "?") for n in range(count))])
    if count:
        model.set_answer(1, YES)
        index = model.index(1, 0)
        spoken = model.data(index, Qt.ItemDataRole.AccessibleTextRole)
        assert spoken == "?: Yes"
    assert tester.model() is model


def test_a_long_question_has_room_for_all_its_lines(panel, qtbot):
    agreed(panel)
    table = panel.form.questions
    table.go_to("DR01")
    row = table.currentIndex().row()
    panel.resize(900, 600)
    qtbot.waitUntil(lambda: table.rowHeight(row) > table.rowHeight(1), timeout=2000)
    panel.resize(1900, 600)
    qtbot.waitUntil(lambda: table.rowHeight(row) == table.rowHeight(1), timeout=2000)


def test_the_result_is_live_with_its_reasons_and_what_was_not_asked(panel, qtbot):
    agreed(panel)
    for code in ("EX01", "EX02", "CD01", "CD05", "DR01", "DR02"):
        typed(panel, qtbot, code, Qt.Key.Key_Y)
    typed(panel, qtbot, "EX03", Qt.Key.Key_N)
    text = said(panel)
    assert "2 yes, 1 no, 6 not asked" in text
    assert text.count("● positive") == 3
    assert text.count("○ not positive") == 3
    assert "7 questions asked, 60 not asked" in text
    found = panel.form.result._indication
    assert found.code == "refer_for_full_assessment"
    why = panel.form.why(found).text()
    assert "ILO-ADULT-LABOUR" in why
    assert "Was lied to about pay or earnings: Yes" in why


@pytest.mark.parametrize("language", [code for code, _ in languages.LANGUAGES])
def test_nobody_is_called_a_victim(desk, case, qtbot, language):
    languages.install(language)
    panel = opened(desk, case, qtbot)
    agreed(panel)
    noted(panel, danger_now=YES)
    panel.form.questions.set_answers(
        dict.fromkeys((one.code for one in panel.form.questions.questions.lines if one.code), YES)
    )
    text = said(panel).casefold()
    assert "victim" not in text.replace("possible victim", "")
    assert "жертв" not in text.replace("возможная жертва", "").replace("возможной жертв", "")


def test_what_is_urgent_says_at_once_what_to_do(panel, qtbot):
    assert "⚠" not in said(panel)
    noted(panel, danger_now=YES, age="15")
    text = said(panel)
    assert "Now: In danger now" in text
    assert "Now: A child" in text
    agreed(panel)
    typed(panel, qtbot, "CD01", Qt.Key.Key_Y)
    typed(panel, qtbot, "CD03", Qt.Key.Key_Y)
    text = said(panel)
    assert "Now: Documents are held" in text
    assert "Now: Locked in or watched" in text
    assert "Nobody goes back for them alone" in text


def test_urgent_signs_show_before_the_questions_and_the_result_only_after(panel):
    result = panel.form.result
    noted(panel, danger_now=YES)
    panel.form.assess_now()
    assert result._urgent.isVisible()
    assert not result.why_button.isVisible()
    panel.form.tabs.setCurrentIndex(1)
    assert result._urgent.isVisible()
    assert result.why_button.isVisible()


def test_the_list_follows_the_age_and_a_child_needs_no_means(panel, qtbot):
    noted(panel, age="15")
    assert panel.form.before.form.values()["list"] == "child_labour"
    agreed(panel)
    for code in ("EX01", "EX02"):
        typed(panel, qtbot, code, Qt.Key.Key_Y)
    typed(panel, qtbot, "act:moved", Qt.Key.Key_Y)
    panel.form.assess_now()
    assert panel.form.result._indication.code == "refer_for_full_assessment"
    noted(panel, age="40")
    assert panel.form.before.form.values()["list"] == "adult_labour"


def test_a_list_switched_off_says_so_and_scores_nothing(panel, qtbot):
    noted(panel, list="adult_sexual")
    labels = [panel.form.before.form.editor("list").control.itemText(n) for n in range(3)]
    assert labels[2] == "Adult, sexual exploitation (switched off)"
    agreed(panel)
    typed(panel, qtbot, "EX01", Qt.Key.Key_Y)
    text = said(panel)
    assert "switched off" in text
    assert "positive" not in text
    panel.save()
    assert panel.form.draft().screening is not None


def test_saving_keeps_it_and_it_comes_back(panel, desk, case, qtbot):
    agreed(panel)
    noted(panel, place="Комната 2", age="27", danger_now=NO)
    panel.form.notes.setPlainText("Паспорт у хозяина")
    typed(panel, qtbot, "CD01", Qt.Key.Key_Y)
    with qtbot.waitSignal(panel.changed):
        panel.save()
    panel.save()
    again = opened(desk, case, qtbot)
    draft = again.form.draft()
    assert (draft.version, draft.facts.age, draft.setting.place) == (2, 27, "Комната 2")
    assert draft.facts.answers == {"CD01": YES}
    assert draft.setting.notes == "Паспорт у хозяина"
    assert again.offer.isHidden()


def test_answers_without_consent_are_refused_at_the_field(panel, qtbot):
    agreed(panel)
    typed(panel, qtbot, "EX01", Qt.Key.Key_Y)
    noted(panel, consent=NO)
    panel.save()
    assert panel.form.tabs.currentIndex() == 0
    assert "consent" in panel.form.before.form._below["consent"].text()
    assert panel.form.draft().screening is None


def test_an_age_that_is_no_number_stops_the_saving(panel):
    noted(panel, age="двадцать")
    panel.save()
    assert panel.form.before.form._below["age"].text() == "Write the age as a number."
    assert panel.desk.screenings.of_case(panel.case.id) == ()


def test_stop_here_keeps_everything_and_leaves(panel, desk, case, qtbot):
    agreed(panel)
    typed(panel, qtbot, "CD03", Qt.Key.Key_Y)
    with qtbot.waitSignal(panel.left):
        panel.stop_button.click()
    assert desk.drafts.listing() == ()
    assert desk.follow_ups.today().drafts == ()
    again = opened(desk, case, qtbot)
    assert not again.form.isEnabled()
    again.offer.continue_button.click()
    assert again.form.isEnabled()
    assert again.form.draft().facts.answers == {"CD03": YES}
    assert again.form.draft().setting.allows_questions


def test_what_was_typed_can_be_thrown_away_after_a_question(panel, desk, case, qtbot):
    noted(panel, place="здесь")
    panel.keep_draft()
    again = opened(desk, case, qtbot)
    with ask.answered(False):
        again.offer.discard_button.click()
    assert not again.offer.isHidden()
    with ask.answered(True):
        again.offer.discard_button.click()
    assert again.form.isEnabled()
    assert desk.screenings.running(case.id) is None


def test_taking_a_change_back_drops_the_draft(panel, desk, case):
    noted(panel, place="здесь")
    panel.keep_draft()
    noted(panel, place="")
    panel.keep_draft()
    assert desk.screenings.running(case.id) is None


def test_a_newer_screening_is_replaced_only_when_asked(panel, desk, case, qtbot):
    noted(panel, place="один")
    panel.save()
    other = opened(desk, case, qtbot)
    noted(other, place="два")
    other.save()
    noted(panel, place="три")
    with ask.answered(False):
        panel.save()
    line = desk.screenings.of_case(case.id)[0]
    assert desk.screenings.open(line.id).screening.setting.place == "два"
    with ask.answered(True):
        panel.save()
    assert desk.screenings.open(line.id).screening.setting.place == "три"


def test_another_screening_is_begun_only_after_a_warning(panel, desk, case, qtbot):
    noted(panel, place="один")
    with ask.answered(False) as asked:
        panel.begin_again()
    assert asked == ["Begin another screening of this person?"]
    assert panel.form.draft().screening is not None
    with ask.answered(True):
        panel.begin_again()
    assert panel.form.draft().screening is None
    noted(panel, place="другое")
    panel.save()
    assert len(desk.screenings.of_case(case.id)) == 2
    assert panel.others.isVisible()
    assert "23.11.2026" in panel.others.itemText(1)


def test_an_older_screening_is_opened_after_saving_the_shown_one(panel, desk, case):
    noted(panel, place="один")
    panel.save()
    assert not panel.others.isVisible()
    with ask.answered(True):
        panel.begin_again()
    noted(panel, place="два")
    panel.save()
    noted(panel, place="два, позже")
    newest, oldest = (line.id for line in desk.screenings.of_case(case.id))
    panel.others.picked.emit(oldest)
    assert panel.form.draft().setting.place == "один"
    assert desk.screenings.open(newest).screening.setting.place == "два, позже"
    noted(panel, age="двадцать")
    panel.others.picked.emit(newest)
    assert panel.form.draft().setting.place == "один"


def test_consent_that_is_taken_back_takes_the_answers_with_it(panel, desk, case, qtbot):
    agreed(panel)
    typed(panel, qtbot, "EX01", Qt.Key.Key_Y)
    panel.form.notes.setPlainText("слова")
    panel.save()
    with ask.answered(False):
        panel.form.clear_button.click()
    assert panel.form.draft().facts.answers == {"EX01": YES}
    with ask.answered(True):
        panel.form.clear_button.click()
    noted(panel, consent=NO)
    panel.save()
    kept = desk.screenings.open(desk.screenings.of_case(case.id)[0].id).screening
    assert (kept.facts.answers, kept.setting.notes, kept.setting.consent) == ({}, "", NO)
    assert b"EX01" not in kept.result


def test_a_newer_rule_is_told(panel, desk, case, qtbot):
    noted(panel, place="один")
    panel.save()
    with desk.session.write() as records:
        (result,) = records.connection.execute("SELECT result FROM screening").fetchone()
        other = bytes(result).replace(b"no_indication", b"refer_for_full_assessment")
        records.connection.execute("UPDATE screening SET result = ?", (other,))
    again = opened(desk, case, qtbot)
    assert "changed since this was saved" in again.message_bar.text()


def test_who_may_not_open_it_sees_a_sentence_and_nothing_else(desk, case, qtbot):
    with desk.session.write() as records:
        records.connection.execute("UPDATE case_file SET counsellor = 'somebody'")
    panel = opened(desk, case, qtbot)
    assert panel.form is None
    assert panel.message_bar.text()
    assert not panel.save_button.isVisible()
    assert panel.findChildren(Editor) == []
    panel.save()
    panel.keep_draft()
    assert panel.first_focus() is panel.stop_button


def test_a_letter_can_be_asked_for(panel, qtbot):
    with qtbot.waitSignal(panel.requested) as asked:
        panel.letter_button.click()
    assert asked.args == ["letter", panel.case.id]


def test_every_field_has_a_name_for_a_screen_reader(panel):
    for editor in panel.findChildren(Editor):
        assert editor.control.accessibleName()
    named: list[QWidget] = [panel.form.questions, panel.form.notes]
    assert all(one.accessibleName() for one in named)


def test_an_age_that_is_no_number_is_kept_while_typing(panel, desk, case, qtbot):
    noted(panel, age="двадцать")
    panel.stop()
    again = opened(desk, case, qtbot)
    again.offer.continue_button.click()
    assert again.form.before.form.values()["age"] == "двадцать"


def test_answers_another_list_does_not_ask_are_set_aside_and_said(panel, desk, case, qtbot):
    agreed(panel)
    adult = {one.code for one in panel.form._found.lists["adult_labour"].questions}
    child = {one.code for one in panel.form._found.lists["child_labour"].questions}
    only = sorted(adult - child)[0]
    panel.form.questions.go_to(only)
    panel.form.questions.answer_current(Answer.YES)
    noted(panel, age="15")
    assert panel.form.draft().set_aside == {only: Answer.YES}
    assert not panel.form.before.aside.isHidden()
    assert "1" in panel.form.before.aside.text()
    panel.stop()
    again = opened(desk, case, qtbot)
    again.offer.continue_button.click()
    assert not again.form.before.aside.isHidden()
    noted(again, age="19")
    assert again.form.draft().facts.answers[only] is Answer.YES
    assert again.form.before.aside.isHidden()
