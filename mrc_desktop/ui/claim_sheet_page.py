"""The claim sheet of a wage case: see it in the language it will have, issue it, print it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.errors import InputRefused, UserError
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.ui import ask, languages, theme, words
from mrc_desktop.ui.choice_box import Choice, ChoiceBox
from mrc_desktop.ui.paper_actions import PaperActions
from mrc_desktop.ui.paper_preview import PaperPreview
from mrc_desktop.ui.record_page import RecordPage

if TYPE_CHECKING:
    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.services.desk import Desk


class ClaimSheetPage(RecordPage):
    """The sheet of the case given to `show_case`; after issuing it shows the paper itself.

    Signals: those of a record page; `left` leads back to the calculator.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page without a case."""
        super().__init__(desk, parent)
        self._case: CaseId | None = None
        self._is_issued = False
        spoken = desk.claim_sheets.languages()
        self.language = ChoiceBox([Choice(code, name) for code, name in spoken], self)
        self.language.set_value(languages.current())
        self.preview = PaperPreview(self)
        self.lack = QFrame(self)
        self._lack_text = QLabel(self.lack)
        self.issue_button = QPushButton(self.tr("&Issue the claim sheet"), self)
        self.paper_actions = PaperActions(self)
        self._fill()
        self.set_title(self.tr("Claim sheet"))
        self.language.picked.connect(self.draw)
        self.issue_button.clicked.connect(self.issue)
        self.crumb_chosen.connect(self._on_crumb)

    def _fill(self) -> None:
        theme.set_role(self.lack, "message")
        theme.set_state(self.lack, "tone", "warning")
        theme.set_role(self.issue_button, "primary")
        self._lack_text.setWordWrap(True)
        inner = QVBoxLayout(self.lack)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.addWidget(self._lack_text)
        label = QLabel(self.tr("&Language of the sheet"), self)
        label.setBuddy(self.language)
        theme.set_role(label, "field")
        self.language.setAccessibleName(self.tr("Language of the sheet"))
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.language)
        row.addStretch(1)
        row.addWidget(self.issue_button)
        row.addWidget(self.paper_actions)
        column = QVBoxLayout()
        column.addLayout(row)
        column.addWidget(self.lack)
        column.addWidget(self.preview, 1)
        self.body.addLayout(column, 1)
        self.paper_actions.hide()
        self.lack.hide()

    def show_case(self, case: CaseId) -> None:
        """Show the sheet of this case as it would be."""
        self._case = case
        self._is_issued = False
        self.refresh()

    def refresh(self) -> None:
        """Read the case anew and draw the sheet; a sheet that was issued stays as it is."""
        case = self._case
        if case is None:
            return
        view = self.read(lambda: self.desk.cases.reread(case))
        if view is None:
            return
        number = self.tr("Case {number}").format(number=view.case.number)
        self.set_crumbs([(None, self.tr("Register")), (case, number)], self.tr("Claim sheet"))
        about = self.tr("{name}, {topic}").format(
            name=view.person_name, topic=words.say(view.case.details.topic)
        )
        self.set_title(self.tr("Claim sheet"), about)
        self.draw()

    def concerns(self, change: Change) -> bool:
        """Return whether the case, its facts, the person or the centre changed."""
        return change.concerns(Subject.CASE, Subject.PERSON, Subject.CENTRE)

    def first_focus(self) -> QWidget | None:
        """Return the language, or Print once the sheet is issued."""
        return self.paper_actions.print_button if self._is_issued else self.language

    def draw(self) -> None:
        """Show the sheet in the chosen language, and what keeps it from being issued."""
        case = self._case
        if case is None or self._is_issued:
            return
        found = self.read(lambda: (self.desk.claim_sheets.missing_for(case),))
        lack = found[0] if found else None
        self._lack_text.setText("" if lack is None else self._say_lack(lack))
        self.lack.setVisible(lack is not None)
        self.issue_button.setEnabled(found is not None and lack is None)
        try:
            pdf = self.desk.claim_sheets.preview(case, str(self.language.value()))
        except UserError as error:
            self.issue_button.setEnabled(False)
            self.preview.show_message(self._say_lack(error))
        else:
            self.preview.show_paper(pdf)

    def issue(self) -> None:
        """Give the sheet its number and keep its bytes; printing comes after."""
        case, language = self._case, str(self.language.value())
        if case is None:
            return
        sure = ask.confirm(
            self,
            self.tr("Issue this claim sheet?"),
            self.tr(
                "It gets the next number of the outgoing register and stays as it is, whatever is "
                "changed in the case later. Check the preview first."
            ),
            yes=self.tr("Issue the claim sheet"),
        )
        if not sure:
            return
        issued = self.guard(lambda: self.desk.claim_sheets.issue(case, language))
        if issued is None:
            return
        self._is_issued = True
        self.language.setEnabled(False)
        self.issue_button.hide()
        self.paper_actions.show()
        self.paper_actions.set_paper(issued.document, issued.pdf)
        self.preview.show_paper(issued.pdf)
        self.paper_actions.print_button.setFocus(Qt.FocusReason.OtherFocusReason)
        number = issued.document.number
        self.announce(
            issued.change, self.tr("The claim sheet was issued as {number}.").format(number=number)
        )

    def _say_lack(self, lack: UserError) -> str:
        if isinstance(lack, InputRefused):
            return self.tr("Some facts of the claim contradict each other. Put them right first.")
        return words.say_error(lack)

    def _on_crumb(self, key: object) -> None:
        if key is not None and self._case is not None:
            self.opened.emit(Subject.CASE, self._case)
