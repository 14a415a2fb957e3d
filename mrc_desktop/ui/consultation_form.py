"""One conversation on one screen: who, about what, what was said, what comes next."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.codes import Channel, ConsentPurpose
from mrc_desktop.domain.consent import has_consent
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.ui import languages, place_names, theme, words
from mrc_desktop.ui.choice_box import Choice
from mrc_desktop.ui.consent_ticks import ConsentTicks
from mrc_desktop.ui.consultation_parts import AboutList, KeyChoice
from mrc_desktop.ui.consultation_who import ConsultationWho
from mrc_desktop.ui.fields import Field, FieldForm, Kind, card
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.palette import SPACE_3

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QVBoxLayout

    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.services.people import PersonView

CONTEXT: Final = "consultation_form"


class ConsultationForm(QWidget):
    """The three columns of the New consultation page.

    Signals: `changed` after each change by the user; `wanted` (PersonId) when a known person is to
    be shown; `record_wanted` (PersonId) to open the whole record.
    """

    changed = Signal()
    wanted = Signal(int)
    record_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Build the columns in the order of the conversation, which is the Tab order too."""
        super().__init__(parent)
        self._desk = desk
        self._is_showing = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        self._build_who(row)
        self._build_about(row)
        self._build_talk(row)
        for part in (self.who, self.channel, self.about, self.setting, self.talk, self.follow_up):
            part.changed.connect(self._on_changed)
        self.consents.changed.connect(self._on_changed)
        self.who.wanted.connect(self.wanted)
        self.who.record_wanted.connect(self.record_wanted)
        self.who.cleared.connect(self._on_nobody_known)
        self._blank = self.draft()

    def heightForWidth(self, width: int) -> int:
        """Return the least height, not the most comfortable: texts give way before scrolling."""
        del width
        layout = self.layout()
        return layout.minimumSize().height() if layout is not None else -1

    def draft(self) -> ConsultationDraft:
        """Return everything as typed."""
        setting, talk, follow_up = (
            form.values() for form in (self.setting, self.talk, self.follow_up)
        )
        draft = ConsultationDraft(
            started_at=setting["started_at"],
            channel=self.channel.value(),
            language=setting["language"],
            has_interpreter=setting["has_interpreter"],
            cases=self.about.known(),
            new_cases=self.about.new(),
            asked=talk["asked"],
            advised=talk["advised"],
            sheets=talk["sheets"],
            next_step=follow_up["next_step"],
            next_step_on=follow_up["next_step_on"],
        )
        return self.who.fill(self.consents.fill(draft))

    def is_empty(self) -> bool:
        """Return whether nothing was entered since the form was last cleared.

        Channel, language and time alone are not worth keeping.
        """
        return _worth(self.draft()) == _worth(self._blank)

    def clear(self) -> None:
        """Make ready for the next conversation; channel and language stay as they were."""
        before = self.draft()
        self.show_draft(ConsultationDraft(channel=before.channel, language=before.language))
        self._blank = self.draft()

    def show_draft(self, draft: ConsultationDraft, view: PersonView | None = None) -> None:
        """Show a draft; `view` is its known person."""
        self._is_showing = True
        self.clear_problems()
        self.who.show_draft(draft)
        self.about.show_cases(())
        if view is not None:
            self.show_known(view)
        self.channel.set_value(draft.channel)
        self.setting.set_values(
            {
                "started_at": draft.started_at,
                "language": draft.language,
                "has_interpreter": draft.has_interpreter,
            }
        )
        self.about.tick(draft.cases, draft.new_cases)
        self.talk.set_values(
            {"asked": draft.asked, "advised": draft.advised, "sheets": draft.sheets}
        )
        self.consents.show_draft(draft)
        self.follow_up.set_values(
            {"next_step": draft.next_step, "next_step_on": draft.next_step_on}
        )
        self._is_showing = False

    def show_known(self, view: PersonView) -> None:
        """Show a known person with the open cases and the consents that already stand."""
        self.who.show_known(view)
        self.about.show_cases(view.cases)
        purposes = (ConsentPurpose.SERVICE, ConsentPurpose.REPORTING)
        self.consents.show_given(
            [purpose for purpose in purposes if has_consent(view.consents, purpose)]
        )
        spoken = view.person.details.languages
        if spoken and not self.setting.values()["language"]:
            self.setting.set_values({"language": spoken[0]})

    def show_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Show problems at their fields, the keyboard at the first; return those without one."""
        self.clear_problems()
        # Backwards, so that the first part with a problem is the last to take the keyboard.
        rest = self.follow_up.show_problems(problems)
        rest = self.consents.show_problems(rest)
        rest = self.talk.show_problems(rest)
        rest = self._show_about_problems(rest)
        rest = self.setting.show_problems(rest)
        return self.who.show_problems(rest)

    def clear_problems(self) -> None:
        """Take all problems away."""
        self.who.clear_problems()
        self._about_problem.hide()
        self.consents.clear_problems()
        for form in (self.setting, self.talk, self.follow_up):
            form.clear_problems()

    def note_start(self) -> None:
        """Write down when the conversation began, if nobody has yet."""
        if not self.setting.values()["started_at"]:
            now = self._desk.session.clock()
            moment = f"{write_date(now.date())} {now:%H:%M}"
            self.setting.set_values({"started_at": moment})

    def go_to_conversation(self) -> None:
        """Put the keyboard where the conversation goes on once it is known who speaks."""
        self.channel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        if self._is_showing:
            return
        if not self.is_empty():
            self.note_start()
        self.changed.emit()

    def _on_nobody_known(self) -> None:
        self.about.show_cases(())
        self.consents.show_given(())

    def _show_about_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        own = [each for each in problems if each.field.partition(".")[0] in ("cases", "new_cases")]
        if own:
            self._about_problem.setText("\n".join(words.say_problem(each) for each in own))
            self._about_problem.show()
            self.about.setFocus(Qt.FocusReason.OtherFocusReason)
        return tuple(each for each in problems if each not in own)

    def _build_who(self, row: QHBoxLayout) -> None:
        frame, column = card(self.tr("Who is speaking"), self)
        self.who = ConsultationWho(self._desk, frame)
        column.addWidget(self.who, 1)
        row.addWidget(frame, 10)

    def _build_about(self, row: QHBoxLayout) -> None:
        frame, column = card(self.tr("The conversation"), self)
        self.channel: KeyChoice[Channel] = KeyChoice(
            [(channel, words.say(channel)) for channel in Channel], 3, frame
        )
        self.channel.setAccessibleName(self.tr("How the conversation took place"))
        column.addWidget(self.channel)
        self.setting = FieldForm(_setting_fields(self._desk), CONTEXT, columns=2, parent=frame)
        column.addWidget(self.setting)
        label = QLabel(self.tr("Ab&out (a digit or Space ticks)"), frame)
        label.setWordWrap(True)
        theme.set_role(label, "field")
        self.about = AboutList(frame)
        self.about.setAccessibleName(self.tr("Cases the conversation is about"))
        label.setBuddy(self.about)
        self._about_problem = _problem_label(frame)
        column.addWidget(label)
        column.addWidget(self.about, 1)
        column.addWidget(self._about_problem)
        row.addWidget(frame, 10)

    def _build_talk(self, row: QHBoxLayout) -> None:
        frame, column = card(parent=self)
        self.talk = FieldForm(_talk_fields(self._desk), CONTEXT, columns=1, parent=frame)
        column.addWidget(self.talk, 1)
        self._add_consents(frame, column)
        self.follow_up = FieldForm(_FOLLOW_UP, CONTEXT, columns=5, parent=frame)
        column.addWidget(self.follow_up)
        row.addWidget(frame, 11)

    def _add_consents(self, frame: QWidget, column: QVBoxLayout) -> None:
        label = QLabel(self.tr("Agreement of the person"), frame)
        theme.set_role(label, "field")
        column.addWidget(label)
        self.consents = ConsentTicks(frame)
        column.addWidget(self.consents)


def _worth(draft: ConsultationDraft) -> ConsultationDraft:
    """Return the draft without what alone is not worth keeping."""
    return dataclasses.replace(
        draft, started_at="", channel=Channel.VISIT, language="", has_interpreter=False
    )


def _problem_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    theme.set_role(label, "problem")
    label.hide()
    return label


def _setting_fields(desk: Desk) -> tuple[Field, ...]:
    return (
        Field(
            "started_at",
            QT_TRANSLATE_NOOP("consultation_form", "Began"),
            hint=QT_TRANSLATE_NOOP("consultation_form", "now"),
            max_length=60,
        ),
        Field(
            "language",
            QT_TRANSLATE_NOOP("consultation_form", "Lang&uage"),
            Kind.CHOICE,
            choices=place_names.languages(desk, ""),
        ),
        Field(
            "has_interpreter",
            QT_TRANSLATE_NOOP("consultation_form", "With an &interpreter"),
            Kind.CHECK,
            width=2,
        ),
    )


def sheet_choices(desk: Desk) -> tuple[Choice, ...]:
    """Return the information sheets by title, titled in the language of the interface."""
    language = languages.current()
    choices = [
        Choice(sheet.id, sheet.titles.get(language) or next(iter(sheet.titles.values()), sheet.id))
        for sheet in desk.sheets.available()
    ]
    return tuple(sorted(choices, key=lambda choice: choice.text.casefold()))


def _talk_fields(desk: Desk) -> tuple[Field, ...]:
    return (
        Field(
            "asked", QT_TRANSLATE_NOOP("consultation_form", "What was &asked"), Kind.TEXT, rows=3
        ),
        Field(
            "advised",
            QT_TRANSLATE_NOOP("consultation_form", "What was ad&vised"),
            Kind.TEXT,
            rows=3,
        ),
        Field(
            "sheets",
            QT_TRANSLATE_NOOP("consultation_form", "S&heets handed out"),
            Kind.CHIPS,
            choices=sheet_choices(desk),
            hint=QT_TRANSLATE_NOOP("consultation_form", "Choose a sheet"),
        ),
    )


_FOLLOW_UP: Final = (
    Field("next_step", QT_TRANSLATE_NOOP("consultation_form", "Ne&xt step"), width=3),
    Field(
        "next_step_on",
        QT_TRANSLATE_NOOP("consultation_form", "When"),
        Kind.DATE,
        width=2,
        hint=QT_TRANSLATE_NOOP("consultation_form", "+7 or 01.12"),
    ),
)
