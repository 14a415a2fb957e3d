"""A letter for a case or a person: choose, see it as it will be, issue it, print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.domain.codes import ConsentPurpose
from mrc_desktop.domain.letter_kind import LetterNature
from mrc_desktop.domain.referral import LetterDraft
from mrc_desktop.errors import UserError
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.ui import ask, languages, person_words, theme, words
from mrc_desktop.ui.choice_box import Choice
from mrc_desktop.ui.consent_dialog import ConsentDialog
from mrc_desktop.ui.draft_offer import DraftKeeper, DraftOffer, kept_at
from mrc_desktop.ui.letter_form import LetterForm
from mrc_desktop.ui.letter_lack import LetterLack
from mrc_desktop.ui.paper_actions import PaperActions
from mrc_desktop.ui.paper_preview import PaperPreview
from mrc_desktop.ui.record_page import RecordPage
from mrc_desktop.ui.tall_area import TallArea

if TYPE_CHECKING:
    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.domain.person import PersonId
    from mrc_desktop.services.cases import CaseView
    from mrc_desktop.services.desk import Desk

PREVIEW_AFTER_MS: Final = 300
"""How long typing must rest before the letter is drawn again, in milliseconds."""


class LetterPage(RecordPage):
    """One letter for the case or person it is given; after issuing it shows the paper itself.

    Signals: those of a record page; `left` leads back to where it was asked for.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page without a case."""
        super().__init__(desk, parent)
        self._view: CaseView | None = None
        self._keeper: DraftKeeper | None = None
        self._is_issued = False
        self._whose: PersonId | None = None
        kinds = {kind.id: kind for kind in desk.letters.kinds()}
        spoken = desk.content.paper_languages
        self._kinds = kinds
        self._names = {code: desk.content.words(code).name for code in spoken}
        offered = [Choice(code, name) for code, name in self._names.items()]
        self.form = LetterForm(kinds, offered, self)
        self.preview = PaperPreview(self)
        self.offer = DraftOffer(self)
        self.instead = QLabel(self)
        self.lack = LetterLack(self)
        self.consent_button = self.lack.consent_button
        self.issue_button = QPushButton(self.tr("&Issue the letter"), self)
        self.paper_actions = PaperActions(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PREVIEW_AFTER_MS)
        self._timer.timeout.connect(self.draw_now)
        self._fill()
        self.form.changed.connect(self._on_changed)
        self.issue_button.clicked.connect(self.issue)
        self.consent_button.clicked.connect(self.record_consent)
        self.offer.continued.connect(self._on_continued)
        self.offer.discarded.connect(self._on_discarded)
        self.crumb_chosen.connect(lambda key: None if key is None else self.left.emit())

    def _fill(self) -> None:
        theme.set_role(self.issue_button, "primary")
        inner = QWidget()
        theme.set_role(inner, "scrolled")
        fields = QVBoxLayout(inner)
        fields.setContentsMargins(0, 0, 2, 0)
        fields.addWidget(self.form)
        fields.addStretch(1)
        area = TallArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(10)
        column.addWidget(area, 1)
        theme.set_role(self.instead, "soft")
        self.instead.setWordWrap(True)
        self.instead.hide()
        column.addWidget(self.instead)
        column.addWidget(self.lack)
        row = QHBoxLayout()
        row.addWidget(self.issue_button)
        row.addWidget(self.paper_actions)
        row.addStretch(1)
        column.addLayout(row)
        self.body.addWidget(self.offer)
        self.body.addWidget(_side_by_side(side, self.preview), 1)

    @property
    def case(self) -> CaseId | None:
        """Return the case the letter is about."""
        return None if self._view is None else self._view.case.id

    def show_case(self, case: CaseId) -> None:
        """Begin a letter about this case, offering back the one that was left half done."""
        self.keep_draft()
        view = self.guard(lambda: self.desk.cases.view(case))
        if view is not None:
            self._view, self._whose = view, None
            self._start(f"letter:{case}")

    def show_person(self, person: PersonId) -> None:
        """Begin a letter to this person herself."""
        self.keep_draft()
        self._view, self._whose = None, person
        self._start(f"letter_of:{person}")

    def _start(self, form: str) -> None:
        if self._keeper is not None:
            self._keeper.deleteLater()
        self._keeper = DraftKeeper(self.desk.drafts, form, self._typed, self)
        self._keeper.refused.connect(self.message_bar.show_error)
        topic = None if self._view is None else self._view.case.details.topic
        kinds = [
            kind
            for kind in self._kinds.values()
            if topic is not None or kind.nature is LetterNature.PERSONAL
        ]
        kinds.sort(key=lambda kind: (topic is None or not kind.is_usual_for(topic), kind.order))
        language = languages.current()
        self.form.set_kinds(
            [Choice(kind.id, self.desk.letters.title(kind.id, language)) for kind in kinds]
        )
        self._begin()
        self._offer_draft(form)
        self.refresh()

    def refresh(self) -> None:
        """Read the case or the person and the organisations anew and draw the letter."""
        shown = self._about()
        organisations = self.read(self.desk.letters.organisations)
        if shown is None or organisations is None:
            self.set_title(self.tr("Letter"))
            return
        person, about = shown
        self.set_title(self.tr("Letter"), about)
        self.form.set_organisations(organisations)
        withdrawn = self.read(lambda: self.desk.letters.withdrawn(person)) or ()
        self.form.set_withdrawn(withdrawn, {one.id: one.name for one in organisations})
        if not self._is_issued:
            self.draw_now()

    def _about(self) -> tuple[PersonId, str] | None:
        """Return whom the letter is about and the line under the title, or None."""
        if self._whose is not None:
            whose = self._whose
            person = self.read(lambda: self.desk.people.reread(whose))
            if person is None:
                return None
            name, _ = person_words.say_names(person.person.details)
            self.set_crumbs([(None, self.tr("Register"))], self.tr("Letter"))
            return whose, name
        if self._view is None:
            return None
        case = self._view.case
        view = self.read(lambda: self.desk.cases.reread(case.id))
        if view is None:
            return None
        self._view = view
        number = self.tr("Case {number}").format(number=case.number)
        self.set_crumbs([(None, self.tr("Register")), (case.id, number)], self.tr("Letter"))
        about = self.tr("{name}, {topic}").format(
            name=view.person_name, topic=words.say(case.details.topic)
        )
        return case.person, about

    def concerns(self, change: Change) -> bool:
        """Return whether a consent, the person, the case or an addressee changed."""
        return change.concerns(
            Subject.CONSENT, Subject.PERSON, Subject.CASE, Subject.ORGANISATION, Subject.CENTRE
        )

    def keep_draft(self) -> None:
        """Keep what is typed before a lock or another case."""
        if self._keeper is not None and not self._is_issued:
            self._keeper.keep_if_waiting()

    def first_focus(self) -> QWidget | None:
        """Return the list of organisations, or Print once the letter is issued."""
        if self._is_issued:
            return self.paper_actions.print_button
        return self.form.fields.editor("template")

    def draft(self) -> LetterDraft | None:
        """Return the letter as chosen now; None without a case or a person."""
        if self.case is None and self._whose is None:
            return None
        return self.form.draft(self.case, self._whose)

    def draw_now(self) -> None:
        """Show the letter as it would be, and what keeps it from being issued."""
        self._timer.stop()
        draft = self.draft()
        if draft is None or self._is_issued:
            return
        self._show_lack(draft)
        if not self.form.is_complete:
            self.preview.show_message(self.tr("Choose an organisation to see the letter."))
            return
        try:
            self.preview.show_paper(self.desk.letters.preview(draft))
        except UserError as error:
            self.preview.show_message(words.say_error(error))

    def _show_lack(self, draft: LetterDraft) -> None:
        missing = None
        found = self.desk.letters.language_of(draft)
        self.instead.setVisible(found != draft.language)
        self.instead.setText(
            self.tr(
                "This letter has not been translated into {asked} yet: it is in {shown}."
            ).format(
                asked=self._names.get(draft.language, draft.language),
                shown=self._names.get(found, found),
            )
        )
        if self.form.is_complete:
            missing = self.read(lambda: (self.desk.letters.missing_for(draft),))
        lack = missing[0] if missing else None
        self.lack.show_lack(lack)
        self.issue_button.setEnabled(missing is not None and lack is None)

    def issue(self) -> None:
        """Give the letter its number and keep its bytes; printing comes after."""
        draft = self.draft()
        if draft is None:
            return
        sure = ask.confirm(
            self,
            self.tr("Issue this letter?"),
            self.tr(
                "It gets the next number of the outgoing register and stays as it is. Check the "
                "preview first: only what is printed there leaves the centre."
            ),
            yes=self.tr("Issue the letter"),
        )
        if not sure:
            return
        kept = "" if self._keeper is None else self._keeper.form
        issued = self.guard(lambda: self.desk.letters.issue(draft, kept_as=kept), self.form.fields)
        if issued is None:
            return
        if self._keeper is not None:
            self._keeper.settle()
        self._is_issued = True
        self.form.setEnabled(False)
        self.issue_button.hide()
        self.paper_actions.show()
        self.paper_actions.set_paper(issued.document, issued.pdf)
        self.preview.show_paper(issued.pdf)
        self.paper_actions.print_button.setFocus(Qt.FocusReason.OtherFocusReason)
        number = issued.document.number
        self.announce(
            issued.change, self.tr("The letter was issued as {number}.").format(number=number)
        )

    def record_consent(self) -> None:
        """Open the form that records the agreement to a referral to the chosen organisation."""
        agency = self.form.organisation
        if self._view is None or not agency:
            return
        dialog = ConsentDialog(
            self.desk,
            self._view.case.person,
            ConsentPurpose.REFERRAL,
            {agency: self.form.organisation_name},
            self,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.form.set_values({"agency": agency})
        dialog.form.set_enabled("agency", False)
        dialog.form.focus("mode")
        dialog.accepted.connect(lambda: self._on_consent(dialog.change))
        dialog.open()

    def _on_consent(self, change: Change | None) -> None:
        if change is not None:
            self.announce(change, self.tr("The agreement was recorded."))
            self.draw_now()

    def _begin(self) -> None:
        """Empty the page for a new letter; the fewest facts are ticked."""
        self._is_issued = False
        self.form.setEnabled(True)
        self.issue_button.show()
        self.paper_actions.hide()
        self.paper_actions.set_paper(None, b"")
        self.message_bar.clear()
        self.form.set_draft(self._blank())

    def _blank(self) -> LetterDraft:
        if self.case is None:
            own = [kind.id for kind in self._kinds.values() if kind.nature is LetterNature.PERSONAL]
            return LetterDraft(case=None, person=self._whose, organisation="", template=own[0])
        return LetterDraft(case=self.case, organisation="")

    def _typed(self) -> LetterDraft | None:
        draft = self.draft()
        return None if draft is None or draft == self._blank() else draft

    def _on_changed(self) -> None:
        if self._is_issued:
            return
        self._timer.start()
        if self._keeper is not None:
            self._keeper.touch()

    def _offer_draft(self, form: str) -> None:
        self.offer.hide()
        moment = self.read(lambda: kept_at(self.desk.drafts, form))
        if moment is not None and self._keeper is not None:
            self._keeper.pause()
            self.form.setEnabled(False)
            self.offer.offer(moment)

    def _on_continued(self) -> None:
        if self._keeper is None:
            return
        form = self._keeper.form
        kept = self.guard(lambda: self.desk.drafts.find(form, LetterDraft))
        if kept is not None:
            self.form.set_draft(kept)
        self._keeper.resume(is_kept=kept is not None)
        self._end_offer()

    def _on_discarded(self) -> None:
        sure = ask.confirm(
            self,
            self.tr("Throw the draft away?"),
            self.tr("What you chose and typed for this letter is lost."),
            yes=self.tr("Throw it away"),
            no=self.tr("Keep it"),
            is_danger=True,
        )
        if sure and self._keeper is not None:
            self._keeper.forget()
            self._end_offer()

    def _end_offer(self) -> None:
        self.offer.hide()
        self.form.setEnabled(True)
        self.form.fields.focus("template")
        self.draw_now()


def _side_by_side(form: QWidget, paper: QWidget) -> QSplitter:
    """Return the form beside the paper, which takes the larger part."""
    split = QSplitter(Qt.Orientation.Horizontal)
    split.setChildrenCollapsible(False)
    for place, (part, share) in enumerate(((form, 2), (paper, 3))):
        split.addWidget(part)
        split.setStretchFactor(place, share)
    split.setSizes([420, 640])
    return split
