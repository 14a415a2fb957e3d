"""The form builder: values, problems at their fields, keyboard and names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from mrc_desktop.domain.codes import Sex
from mrc_desktop.domain.problem import Problem
from mrc_desktop.ui import theme, words
from mrc_desktop.ui.fields import Choice, Field, FieldForm, Kind

COUNTRIES = tuple(Choice(f"C{n}", f"Country {n}") for n in range(30))
FIELDS = (
    Field("h", "Who", Kind.HEADING),
    Field("latin.family", "&Family name", is_required=True),
    Field("sex", "Se&x", Kind.CHOICE, choices=lambda: words.choices(Sex)),
    Field("country", "&Country", Kind.CHOICE, choices=COUNTRIES),
    Field("citizenships", "C&itizenships", Kind.CHIPS, choices=COUNTRIES),
    Field("born", "&Born", Kind.DATE),
    Field("count", "&Number", Kind.NUMBER),
    Field("is_anonymous", "&Anonymous", Kind.CHECK),
    Field("notes", "N&otes", Kind.TEXT, width=2),
    Field("secret", "&Passphrase", Kind.SECRET),
    Field("told", "&Told", Kind.CHECKS, choices=(Choice("a", "One"), Choice("b", "Two"))),
    Field(
        "phones",
        "P&hones",
        Kind.GROUP,
        width=2,
        add="Add a phone",
        fields=(
            Field("number", "Number"),
            Field("safe", "Safe", Kind.CHOICE, choices=COUNTRIES[:3]),
        ),
    ),
)
VALUES = {
    "latin.family": "Gafurov",
    "sex": Sex.MALE,
    "country": "C7",
    "citizenships": ("C2", "C1"),
    "born": "12.03.1990",
    "count": "3",
    "is_anonymous": True,
    "notes": "a\nb",
    "secret": "s",
    "told": ("b",),
    "phones": ({"number": "1", "safe": "C1"}, {"number": "2", "safe": "C0"}),
}


@pytest.fixture
def form(qtbot):
    theme.apply("light")
    made = FieldForm(FIELDS, "test")
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_set_comes_back(form):
    form.set_values(VALUES)
    assert form.values() == VALUES
    assert isinstance(form.values()["sex"], Sex)


def test_setting_values_announces_nothing_and_typing_does(form, qtbot):
    with qtbot.assertNotEmitted(form.changed):
        form.set_values(VALUES)
    with qtbot.waitSignal(form.changed):
        qtbot.keyClicks(form.editor("latin.family").control, "x")


def test_problems_stand_at_their_fields(form):
    form.set_values(VALUES)
    homeless = form.show_problems(
        (
            Problem("latin.family", "required"),
            Problem("phones.1.number", "bad_phone"),
            Problem("elsewhere", "required"),
        )
    )
    assert [problem.field for problem in homeless] == ["elsewhere"]
    texts = [
        label.text()
        for label in form.findChildren(QLabel)
        if label.property("role") == "problem" and not label.isHidden()
    ]
    assert texts == [
        words.say_problem(Problem("", "required")),
        words.say_problem(Problem("", "bad_phone")),
    ]
    assert form.editor("latin.family").control.property("problem") is True
    form.clear_problems()
    assert form.editor("latin.family").control.property("problem") is False


def test_an_empty_row_is_no_value_and_a_problem_skips_it(form):
    form.set_values({"phones": ({"number": ""}, {"number": "5"})})
    assert len(form.values()["phones"]) == 1
    form.show_problems((Problem("phones.0.number", "bad_phone"),))
    second = form.editor("phones").forms()[1]
    assert second.editor("number").control.property("problem") is True


def test_every_control_has_a_name_and_every_label_a_buddy(form):
    for key in VALUES:
        assert form.editor(key).control.accessibleName(), key
    labels = [label for label in form.findChildren(QLabel) if label.property("role") == "field"]
    assert all(label.buddy() is not None for label in labels if not label.isHidden())


def test_a_long_list_is_searched_by_any_part(form, qtbot):
    box = form.editor("country").box
    box.setFocus()
    line = box.lineEdit()
    line.selectAll()
    qtbot.keyClicks(line, "try 29")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert form.values()["country"] == "C29"
    line.selectAll()
    qtbot.keyClicks(line, "no such land")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert form.values()["country"] == "C29"


def test_a_chip_is_picked_once_and_taken_away(form, qtbot):
    editor = form.editor("citizenships")
    editor.box.picked.emit("C3")
    editor.box.picked.emit("C3")
    assert editor.value() == ("C3",)
    editor._on_removed("C3")
    assert editor.value() == ()


def test_the_passphrase_shows_only_while_the_eye_is_held(form, qtbot):
    line = form.editor("secret").control
    assert line.echoMode() is QLineEdit.EchoMode.Password
    qtbot.mousePress(line.eye, Qt.MouseButton.LeftButton)
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    qtbot.mouseRelease(line.eye, Qt.MouseButton.LeftButton)
    assert line.echoMode() is QLineEdit.EchoMode.Password


def test_the_calendar_drops_down_by_key_and_fills_the_field(form, qtbot):
    editor = form.editor("born")
    editor.open_calendar()
    popup = editor.children()[-1]
    popup.calendar.activated.emit(popup.calendar.selectedDate())
    assert editor.value()


def test_an_underlined_letter_leads_to_its_field(qtbot):
    """Qt moves the keyboard to a buddy only if the buddy takes it itself."""
    form = FieldForm(FIELDS, "test")
    qtbot.addWidget(form)
    buddies = [label.buddy() for label in form.findChildren(QLabel) if label.buddy() is not None]
    assert len(buddies) > 8
    for buddy in buddies:
        assert buddy.focusPolicy() != Qt.FocusPolicy.NoFocus, buddy
