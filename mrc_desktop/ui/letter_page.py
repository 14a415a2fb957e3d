"""A referral letter for a case: choose, see it as it will be, issue it, print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.domain.codes import ConsentPurpose
from mrc_desktop.domain.referral import LetterDraft
from mrc_desktop.errors import InputRefused, NoConsentToReferral, UserError
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.ui import ask, theme, words
from mrc_desktop.ui.choice_box import Choice
from mrc_desktop.ui.consent_dialog import ConsentDialog
from mrc_desktop.ui.draft_offer import DraftKeeper, DraftOffer, kept_at
from mrc_desktop.ui.letter_form import LetterForm
from mrc_desktop.ui.paper_actions import PaperActions
from mrc_desktop.ui.paper_preview import PaperPreview
from mrc_desktop.ui.record_page import RecordPage
from mrc_desktop.ui.tall_area import TallArea

if TYPE_CHECKING:
    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.services.cases import CaseView
    from mrc_desktop.services.desk import Desk

PREVIEW_AFTER_MS: Final = 300
"""How long typing must rest before the letter is drawn again, in milliseconds."""

TEMPLATE: Final = "referral"


class LetterPage(RecordPage):
    """One letter for the case given to `show_case`; after issuing it shows the paper itself.

    Signals: those of a record page; `left` leads back to the case.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page without a case."""
        super().__init__(desk, parent)
        self._view: CaseView | None = None
        self._keeper: DraftKeeper | None = None
        self._is_issued = False
        spoken = desk.content.letter_languages(TEMPLATE)
        languages = [Choice(code, desk.content.words(code).name) for code in spoken]
        self.form = LetterForm(languages, self)
        self.preview = PaperPreview(self)
        self.offer = DraftOffer(self)
        self.lack = QFrame(self)
        self._lack_text = QLabel(self.lack)
        self.consent_button = QPushButton(self.tr("Record this &consent…"), self.lack)
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
        theme.set_role(self.lack, "message")
        theme.set_state(self.lack, "tone", "warning")
        theme.set_role(self.issue_button, "primary")
        self._lack_text.setWordWrap(True)
        lack = QVBoxLayout(self.lack)
        lack.setContentsMargins(12, 8, 12, 8)
        lack.addWidget(self._lack_text)
        lack.addWidget(self.consent_button, 0, Qt.AlignmentFlag.AlignLeft)
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
        column.addWidget(self.lack)
        row = QHBoxLayout()
        row.addWidget(self.issue_button)
        row.addWidget(self.paper_actions)
        row.addStretch(1)
        column.addLayout(row)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(side)
        split.addWidget(self.preview)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setSizes([420, 640])
        self.body.addWidget(self.offer)
        self.body.addWidget(split, 1)

    @property
    def case(self) -> CaseId | None:
        """Return the case the letter is about."""
        return None if self._view is None else self._view.case.id

    def show_case(self, case: CaseId) -> None:
        """Begin a letter about this case, offering back the one that was left half done."""
        self.keep_draft()
        view = self.guard(lambda: self.desk.cases.view(case))
        if view is None:
            return
        self._view = view
        if self._keeper is not None:
            self._keeper.deleteLater()
        self._keeper = DraftKeeper(self.desk.drafts, f"letter:{case}", self._typed, self)
        self._keeper.refused.connect(self.message_bar.show_error)
        self._begin()
        self._offer_draft(f"letter:{case}")
        self.refresh()

    def refresh(self) -> None:
        """Read the case and the organisations anew and draw the letter."""
        if self._view is None:
            self.set_title(self.tr("Referral letter"))
            return
        case = self._view.case
        view = self.read(lambda: self.desk.cases.reread(case.id))
        organisations = self.read(self.desk.letters.organisations)
        if view is None or organisations is None:
            return
        self._view = view
        number = self.tr("Case {number}").format(number=case.number)
        about = self.tr("{name}, {topic}").format(
            name=view.person_name, topic=words.say(case.details.topic)
        )
        self.set_crumbs([(None, self.tr("Register")), (case.id, number)], self.tr("Letter"))
        self.set_title(self.tr("Referral letter"), about)
        self.form.set_organisations(organisations)
        if not self._is_issued:
            self.draw_now()

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
        return self.form.fields.editor("organisation")

    def draft(self) -> LetterDraft | None:
        """Return the letter as chosen now; None without a case."""
        return None if self._view is None else self.form.draft(self._view.case.id)

    def draw_now(self) -> None:
        """Show the letter as it would be, and what keeps it from being issued."""
        self._timer.stop()
        draft = self.draft()
        if draft is None or self._is_issued:
            return
        self._show_lack(draft)
        if not draft.organisation:
            self.preview.show_message(self.tr("Choose an organisation to see the letter."))
            return
        try:
            self.preview.show_paper(self.desk.letters.preview(draft))
        except UserError as error:
            self.preview.show_message(words.say_error(error))

    def _show_lack(self, draft: LetterDraft) -> None:
        missing = None
        if draft.organisation:
            missing = self.read(lambda: (self.desk.letters.missing_for(draft),))
        lack = missing[0] if missing else None
        self._lack_text.setText("" if lack is None else self._say_lack(lack))
        self.consent_button.setVisible(isinstance(lack, NoConsentToReferral))
        self.lack.setVisible(lack is not None)
        self.issue_button.setEnabled(missing is not None and lack is None)

    def _say_lack(self, lack: UserError) -> str:
        if isinstance(lack, InputRefused):
            return self.tr("Write why the person is referred; then the letter can be issued.")
        return words.say_error(lack)

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
        case = self.case
        if case is None:
            raise RuntimeError("a letter is about a case")
        return LetterDraft(case=case, organisation="")

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
        self.form.fields.focus("organisation")
        self.draw_now()
