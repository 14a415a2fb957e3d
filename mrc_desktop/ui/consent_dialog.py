"""Recording that a person agreed to one purpose: what was explained, how, when, to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout

from mrc_desktop.domain.calendar import DateFault, read_date, write_date
from mrc_desktop.domain.codes import ConsentExplained, ConsentMode, ConsentPurpose
from mrc_desktop.domain.consent import ConsentGiven
from mrc_desktop.domain.problem import Problem
from mrc_desktop.errors import InputRefused, UserError
from mrc_desktop.ui import theme, words
from mrc_desktop.ui.choice_box import Choice
from mrc_desktop.ui.dialog_buttons import way_on_or_cancel
from mrc_desktop.ui.fields import Field, FieldForm, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.message_bar import MessageBar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from mrc_desktop.domain.person import PersonId
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk

CONTEXT: Final = "consent_dialog"


class ConsentDialog(QDialog):
    """Asks for one consent and records it; `change` holds what was written once accepted."""

    def __init__(
        self,
        desk: Desk,
        person: PersonId,
        purpose: ConsentPurpose,
        agencies: Mapping[str, str],
        parent: QWidget,
    ) -> None:
        """Build the form; `agencies` are the names of organisations by id."""
        super().__init__(parent)
        self._desk = desk
        self._person = person
        self._purpose = purpose
        self.change: Change | None = None
        self.setWindowTitle(self.tr("Record an agreement"))
        self.setMinimumWidth(520)
        heading = QLabel(words.say(purpose), self)
        theme.set_role(heading, "section")
        self.message_bar = MessageBar(self)
        self.form = FieldForm(_fields(purpose, agencies), CONTEXT, columns=1, parent=self)
        self.form.set_values(
            {"given_on": write_date(desk.session.clock().date()), "mode": ConsentMode.SPOKEN}
        )
        self.form.set_visible("guardian", False)
        self.form.changed.connect(self._on_changed)
        buttons, self.save_button = way_on_or_cancel(self, self.tr("&Record"), self.record)
        column = QVBoxLayout(self)
        for widget in (heading, self.message_bar, self.form, buttons):
            column.addWidget(widget)
        self.form.focus("agency" if purpose is ConsentPurpose.REFERRAL else "mode")

    def record(self) -> None:
        """Record the consent and close; what is wrong stands at its field."""
        values = self.form.values()
        day = read_date(values["given_on"])
        if isinstance(day, DateFault):
            self.form.show_problems((Problem("given_on", day),))
            return
        given = ConsentGiven(
            purpose=self._purpose,
            mode=values["mode"],
            given_on=day,
            explained=frozenset(values["explained"]),
            agency=values.get("agency") or "",
            certified_by=self._desk.session.user.id,
            guardian=values["guardian"] if values["mode"] is ConsentMode.GUARDIAN else "",
        )
        try:
            self.change = self._desk.people.record_consent(self._person, given)
        except InputRefused as refused:
            self.form.show_problems(refused.problems)
        except UserError as error:
            self.message_bar.show_error(error)
        else:
            self.accept()

    def _on_changed(self) -> None:
        is_guardian = self.form.values()["mode"] is ConsentMode.GUARDIAN
        self.form.set_visible("guardian", is_guardian)


def _fields(purpose: ConsentPurpose, agencies: Mapping[str, str]) -> tuple[Field, ...]:
    agency = Field(
        "agency",
        QT_TRANSLATE_NOOP("consent_dialog", "&Organisation"),
        Kind.CHOICE,
        choices=(Choice("", ""), *(Choice(key, name) for key, name in agencies.items())),
        is_required=True,
    )
    rest = (
        Field(
            "mode",
            QT_TRANSLATE_NOOP("consent_dialog", "&How it was given"),
            Kind.CHOICE,
            choices=words.choices(ConsentMode),
        ),
        Field("given_on", QT_TRANSLATE_NOOP("consent_dialog", "&Date"), Kind.DATE),
        Field(
            "guardian",
            QT_TRANSLATE_NOOP("consent_dialog", "Name of the &guardian"),
            max_length=300,
        ),
        Field(
            "explained",
            QT_TRANSLATE_NOOP("consent_dialog", "What was &explained"),
            Kind.CHECKS,
            choices=words.choices(ConsentExplained),
            across=1,
        ),
    )
    return (agency, *rest) if purpose is ConsentPurpose.REFERRAL else rest
