"""One person: who it is, what was agreed to, the cases, the conversations, the papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import ask, person_words, place_names, theme, words
from mrc_desktop.ui.consent_dialog import ConsentDialog
from mrc_desktop.ui.consent_panel import ConsentPanel
from mrc_desktop.ui.consultation_list import ConsultationList
from mrc_desktop.ui.draft_offer import kept_at
from mrc_desktop.ui.link_list import LinkList
from mrc_desktop.ui.person_view import PersonCards
from mrc_desktop.ui.record_page import RecordPage

if TYPE_CHECKING:
    from mrc_desktop.domain.case import Case
    from mrc_desktop.domain.codes import ConsentPurpose
    from mrc_desktop.domain.consent import Consent
    from mrc_desktop.domain.person import PersonId
    from mrc_desktop.domain.referral import IssuedDocument
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.services.people import PersonView


class PersonPage(RecordPage):
    """Shows one person. Signals: those of a record page."""

    def __init__(self, desk: Desk, person: PersonId, parent: QWidget | None = None) -> None:
        """Open the person; the opening is written into the audit trail."""
        super().__init__(desk, parent)
        self.person = person
        self.add_action(
            self.tr("New cons&ultation"),
            "plus",
            lambda: self.requested.emit("consultation", self.person),
            is_primary=True,
        )
        self.add_action(
            self.tr("New c&ase"), "case", lambda: self.requested.emit("new_case", self.person)
        )
        self.letter_button = self.add_action(
            self.tr("&Letter"),
            "letter",
            lambda: self.requested.emit("person_letter", self.person),
        )
        self.edit_button = self.add_action(
            self.tr("&Edit"), "edit", lambda: self.requested.emit("edit_person", self.person)
        )
        self._practice = QLabel(self.tr("PRACTICE: this person is invented"), self)
        theme.set_role(self._practice, "badge")
        theme.set_state(self._practice, "tone", "warning")
        self._practice.setVisible(desk.centre.details().is_practice)
        self.body.addWidget(self._practice, 0, Qt.AlignmentFlag.AlignLeft)
        left, right = self.add_columns(5, 6)
        self._cards = PersonCards(desk)
        self.consents = ConsentPanel()
        self.cases = LinkList(self.tr("Cases"), self.tr("No case has been opened yet."))
        self._consultations = ConsultationList()
        self.papers = LinkList(self.tr("Papers"), self.tr("No paper has been made yet."))
        left.addWidget(self._cards)
        left.addStretch(1)
        for widget in (self.cases, self.consents, self._consultations, self.papers):
            right.addWidget(widget)
        right.addStretch(1)
        self._consultations.chosen.connect(
            lambda consultation: self.requested.emit("edit_consultation", consultation)
        )
        self.cases.chosen.connect(lambda case: self.opened.emit(Subject.CASE, case))
        self.papers.chosen.connect(lambda paper: self.opened.emit(Subject.DOCUMENT, paper))
        self.consents.record_asked.connect(self._on_record_asked)
        self.consents.withdrawal_asked.connect(self._on_withdrawal_asked)
        self._agencies: dict[str, str] = {}
        self._open()
        self._offer_draft()

    def concerns(self, change: Change) -> bool:
        """Return whether the change may be about this person."""
        return change.concerns(
            Subject.PERSON, Subject.CASE, Subject.CONSULTATION, Subject.CONSENT, Subject.DOCUMENT
        )

    def first_focus(self) -> QWidget | None:
        """Return the first case, or the button to edit."""
        return self.cases.buttons[0] if self.cases.buttons else self.edit_button

    def refresh(self) -> None:
        """Read the person anew."""
        view = self.read(lambda: self.desk.people.reread(self.person))
        if view is not None:
            self._show(view)

    def _open(self) -> None:
        view = self.read(lambda: self.desk.people.open(self.person))
        if view is not None:
            self._show(view)

    def _show(self, view: PersonView) -> None:
        details = view.person.details
        name, other = person_words.say_names(details)
        today = self.desk.session.clock().date()
        facts = (
            other,
            person_words.say_age(details.birth, today),
            place_names.say_countries(self.desk, details.citizenships),
            words.say(details.migration_status),
        )
        self.set_title(name, " · ".join(fact for fact in facts if fact))
        self.set_crumbs([(None, self.tr("Register"))], name)
        self._cards.show_person(view.person)
        organisations = self.read(self.desk.letters.organisations) or ()
        self._agencies = {each.id: each.name for each in organisations}
        self.consents.show_consents(view.consents, self._agencies)
        self.cases.show_lines((case.id, self._said(case)) for case in view.cases)
        self._consultations.show_consultations(view.consultations)
        self.papers.show_lines((paper.id, self._paper(paper)) for paper in view.documents)

    def _offer_draft(self) -> None:
        form = f"person:{self.person}"
        moment = self.guard(lambda: kept_at(self.desk.drafts, form))
        if moment is not None:
            self.message_bar.show_info(self.tr("Changes to this person are not saved yet."))
            self.message_bar.add_action(
                self.tr("Continue where you stopped"),
                lambda: self.requested.emit("edit_person", self.person),
            )

    def _said(self, case: Case) -> str:
        about = case.details.title or words.say(case.details.topic)
        if case.next_step_on is not None:
            return self.tr("{number}  {about}: {status}, next step {day}").format(
                number=case.number,
                about=about,
                status=words.say(case.status),
                day=write_date(case.next_step_on),
            )
        return self.tr("{number}  {about}: {status}").format(
            number=case.number, about=about, status=words.say(case.status)
        )

    def _paper(self, paper: IssuedDocument) -> str:
        return self.tr("{day}  {kind} {number}").format(
            day=write_date(paper.issued_on), kind=words.say(paper.kind), number=paper.number
        )

    def _on_record_asked(self, purpose: ConsentPurpose) -> None:
        dialog = ConsentDialog(self.desk, self.person, purpose, self._agencies, self)
        dialog.exec()
        change = dialog.change
        dialog.deleteLater()
        if change is not None:
            self.announce(change, self.tr("The agreement is recorded."))

    def _on_withdrawal_asked(self, consent: Consent) -> None:
        if not ask.confirm(
            self,
            self.tr("Does the person withdraw this agreement?"),
            self.tr("The withdrawal is kept with its date. What was done before stays as it is."),
            yes=self.tr("Withdraw the agreement"),
            no=self.tr("Leave it as it is"),
            is_danger=True,
        ):
            return
        change = self.guard(lambda: self.desk.people.withdraw_consent(consent.id))
        if change is not None:
            self.announce(change, self.tr("The agreement is withdrawn."))
