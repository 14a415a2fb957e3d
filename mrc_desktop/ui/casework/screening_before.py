"""What is seen to before the questions of a screening: safety, a private place, consent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.codes import ConsentMode
from mrc_desktop.domain.screening import ADULT_AGE, OLDEST_AGE
from mrc_desktop.domain.screening_record import ADULT_LABOUR, LONGEST_PLACE, ScreeningSetting
from mrc_desktop.ui import place_names, theme, words
from mrc_desktop.ui.casework import facts_form
from mrc_desktop.ui.choice_box import Choice
from mrc_desktop.ui.fields import Field, FieldForm, Kind, card
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.palette import SPACE_1, SPACE_3
from mrc_desktop.ui.tall_area import TallArea

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.domain.screening import ScreeningFacts
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.services.screening_words import ScreeningWords

CONTEXT: Final = "screening_before"
CHILD_LABOUR: Final = "child_labour"

LISTS: Final[dict[str, str]] = {
    ADULT_LABOUR: QT_TRANSLATE_NOOP("screening_before", "Adult, labour"),
    CHILD_LABOUR: QT_TRANSLATE_NOOP("screening_before", "Child, labour"),
    "adult_sexual": QT_TRANSLATE_NOOP("screening_before", "Adult, sexual exploitation"),
}


def _fields(desk: Desk, found: ScreeningWords) -> tuple[Field, ...]:
    """Return the fields in the order of a conversation: danger first, consent last."""
    return (
        _answer("danger_now", QT_TRANSLATE_NOOP("screening_before", "In &danger now")),
        _answer("private_place", QT_TRANSLATE_NOOP("screening_before", "&Private, safe place")),
        Field("place", QT_TRANSLATE_NOOP("screening_before", "&Where"), max_length=LONGEST_PLACE),
        _answer("interpreter", QT_TRANSLATE_NOOP("screening_before", "&Interpreter there")),
        _answer(
            "interpreter_is_independent",
            QT_TRANSLATE_NOOP("screening_before", "No relative, no co-wor&ker"),
        ),
        _answer("right_to_stop", QT_TRANSLATE_NOOP("screening_before", "Right to stop e&xplained")),
        _answer("consent", QT_TRANSLATE_NOOP("screening_before", "&Consents to the questions")),
        Field(
            "consent_mode",
            QT_TRANSLATE_NOOP("screening_before", "&How consent was given"),
            Kind.CHOICE,
            words.choices(ConsentMode),
        ),
        *_whom(desk, found),
    )


def _whom(desk: Desk, found: ScreeningWords) -> tuple[Field, ...]:
    nowhere = QCoreApplication.translate("screening_before", "Not known")
    return (
        Field(
            "age",
            QT_TRANSLATE_NOOP("screening_before", "A&ge when it happened"),
            Kind.NUMBER,
            starts_line=True,
        ),
        Field(
            "list",
            QT_TRANSLATE_NOOP("screening_before", "&List of questions"),
            Kind.CHOICE,
            tuple(
                Choice(name, _list_said(name, is_off=one.is_switched_off))
                for name, one in found.lists.items()
            ),
        ),
        Field(
            "country",
            QT_TRANSLATE_NOOP("screening_before", "Co&untry where the person is"),
            Kind.CHOICE,
            lambda: place_names.countries(desk, nowhere),
        ),
    )


def _answer(key: str, label: str) -> Field:
    return Field(key, label, Kind.CHOICE, facts_form.answers)


def _list_said(name: str, *, is_off: bool) -> str:
    said = QCoreApplication.translate(CONTEXT, LISTS.get(name, name))
    if not is_off:
        return said
    return QCoreApplication.translate("screening_before", "{list} (switched off)").format(list=said)


class ScreeningBefore(QWidget):
    """The first step of a screening. Signals: `changed`; `questions_asked` to go on."""

    changed = Signal()
    questions_asked = Signal()

    def __init__(self, desk: Desk, found: ScreeningWords, parent: QWidget | None = None) -> None:
        """Build the step with nothing answered."""
        super().__init__(parent)
        self._found = found
        self.form = FieldForm(_fields(desk, found), CONTEXT, columns=3)
        self.form.changed.connect(self._on_changed)
        self.on_button = QPushButton(self.tr("Go on to the &questions"))
        theme.set_role(self.on_button, "primary")
        self.on_button.clicked.connect(self.questions_asked)
        self.waits = QLabel(
            self.tr(
                "The questions open once the right to stop is explained and consent is recorded. "
                "Danger and age may be noted at any time."
            )
        )
        self.waits.setWordWrap(True)
        theme.set_role(self.waits, "soft")
        self.aside = QLabel()
        self.aside.setWordWrap(True)
        theme.set_role(self.aside, "problem")
        noted, noted_column = card(self.tr("What was seen to"))
        noted_column.addWidget(self.form)
        noted_column.addWidget(self.aside)
        self.aside.hide()
        noted_column.addWidget(self.waits)
        noted_column.addWidget(self.on_button, 0, Qt.AlignmentFlag.AlignRight)
        column = scrolled_column(self)
        column.addWidget(noted)
        column.addStretch(1)

    def show_draft(
        self, facts: ScreeningFacts, setting: ScreeningSetting, age_as_typed: str = ""
    ) -> None:
        """Show what is noted."""
        self.form.set_values(
            {
                "danger_now": facts.danger_now,
                "age": age_as_typed if facts.age is None else str(facts.age),
                "list": facts.list,
                "country": facts.country,
                "private_place": setting.private_place,
                "place": setting.place,
                "interpreter": setting.interpreter,
                "interpreter_is_independent": setting.interpreter_is_independent,
                "right_to_stop": setting.right_to_stop,
                "consent": setting.consent,
                "consent_mode": setting.consent_mode,
            }
        )
        self._follow()

    def facts(self, facts: ScreeningFacts) -> ScreeningFacts:
        """Return the facts with what is noted here; an age that is no number is left out."""
        values = self.form.values()
        age = str(values["age"]).strip()
        return replace(
            facts,
            list=values["list"],
            age=int(age) if _is_number(age) else None,
            country=values["country"] or "",
            danger_now=values["danger_now"],
        )

    def setting(self, notes: str) -> ScreeningSetting:
        """Return what stood around the questions, with notes that were typed elsewhere."""
        values = self.form.values()
        return ScreeningSetting(
            private_place=values["private_place"],
            place=values["place"],
            consent=values["consent"],
            consent_mode=values["consent_mode"],
            right_to_stop=values["right_to_stop"],
            interpreter=values["interpreter"],
            interpreter_is_independent=values["interpreter_is_independent"],
            notes=notes,
        )

    def age_as_typed(self) -> str:
        """Return an age that is no number, as it stands; empty otherwise."""
        age = str(self.form.values()["age"]).strip()
        return "" if _is_number(age) else age

    def say_set_aside(self, count: int) -> None:
        """Say that answers belong to questions the chosen list does not ask."""
        self.aside.setText(
            self.tr(
                "Answers set aside, because this list does not ask these questions: {count}. They "
                "come back with the other list; saving leaves them out."
            ).format(count=count)
        )
        self.aside.setVisible(bool(count))

    def is_age_understood(self) -> bool:
        """Return whether the age is empty or a number."""
        age = str(self.form.values()["age"]).strip()
        return not age or _is_number(age)

    def show_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Show problems at their fields; return those that belong elsewhere."""
        own = [replace(one, field=one.field.removeprefix("setting.")) for one in problems]
        return self.form.show_problems(own)

    def _on_changed(self) -> None:
        self._let_the_list_follow_the_age()
        self._follow()
        self.changed.emit()

    def _let_the_list_follow_the_age(self) -> None:
        """Choose the list for children under 18 and one for adults from then on."""
        values = self.form.values()
        age = str(values["age"]).strip()
        if not _is_number(age) or int(age) > OLDEST_AGE:
            return
        is_child = int(age) < ADULT_AGE
        listed = self._found.lists[values["list"]].person == "child"
        if is_child is not listed:
            self.form.set_values({"list": CHILD_LABOUR if is_child else ADULT_LABOUR})

    def _follow(self) -> None:
        may_ask = self.setting("").allows_questions
        self.on_button.setEnabled(may_ask)
        self.waits.setVisible(not may_ask)
        is_there = self.form.values()["interpreter"] is Answer.YES
        self.form.set_enabled("interpreter_is_independent", is_there)


def scrolled_column(page: QWidget) -> QVBoxLayout:
    """Give a page one scrolled column; return its layout."""
    inner = QWidget()
    theme.set_role(inner, "scrolled")
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, SPACE_3, 0, 0)
    column.setSpacing(SPACE_3)
    area = TallArea(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(area)
    return column


def add_steps(column: QVBoxLayout, found: ScreeningWords, when: Sequence[str]) -> None:
    """Add the steps of the conversation of these times, those to be confirmed with their mark."""
    column.setSpacing(SPACE_1)
    for step in found.steps:
        if step.when not in when:
            continue
        source = (
            QT_TRANSLATE_NOOP("screening_before", "•  {step} (to be confirmed)")
            if step.is_to_be_confirmed
            else QT_TRANSLATE_NOOP("screening_before", "•  {step}")
        )
        label = QLabel(QCoreApplication.translate(CONTEXT, source).format(step=step.text))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        column.addWidget(label)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 3
