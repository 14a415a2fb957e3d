"""The Register page of the rail: the list of people, and what is opened out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mrc_desktop.domain.case import CaseId
from mrc_desktop.domain.consultation import ConsultationId
from mrc_desktop.domain.crisis import LineId
from mrc_desktop.domain.person import PersonId
from mrc_desktop.services.change import Subject
from mrc_desktop.ui.case_form import CaseForm
from mrc_desktop.ui.case_page import CasePage
from mrc_desktop.ui.casework.topic_page import TopicPage
from mrc_desktop.ui.claim_sheet_page import ClaimSheetPage
from mrc_desktop.ui.consultation_revision import ConsultationRevision
from mrc_desktop.ui.crisis_person_form import CrisisPersonForm
from mrc_desktop.ui.letter_page import LetterPage
from mrc_desktop.ui.page import Page
from mrc_desktop.ui.people_list import PeopleList
from mrc_desktop.ui.person_form import PersonForm
from mrc_desktop.ui.person_page import PersonPage
from mrc_desktop.ui.record_page import RecordPage
from mrc_desktop.ui.sheet_page import SheetPage
from mrc_desktop.ui.swept_stack import retire

if TYPE_CHECKING:
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk

_PAPERS: Final[dict[str, type[ClaimSheetPage | LetterPage | SheetPage | TopicPage]]] = {
    "letter": LetterPage,
    "sheet": SheetPage,
    "claim_sheet": ClaimSheetPage,
    "topic": TopicPage,
}
"""The pages that are opened for a case; each has `show_case`."""

_ELSEWHERE: Final = ("consultation", "outreach")
"""Work of other pages, which the workplace gives to them."""


class RegisterPage(Page):
    """A stack of pages over the list of people; Esc or the breadcrumbs lead back.

    Signals: those of a page; `requested` (what, id): "consultation" with a PersonId.
    """

    requested = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Show the list."""
        super().__init__(desk, parent)
        self.set_title(self.tr("Register"))
        # Each page of the stack has a head of its own.
        self._title.hide()
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.setContentsMargins(0, 0, 0, 0)
            outer.setSpacing(0)
        self._stack = QStackedWidget(self)
        self.body.addWidget(self._stack, 1)
        self.people = PeopleList(desk)
        self._connect(self.people)
        self.people.requested.connect(self.take_up)
        self._stack.addWidget(self.people)

    @property
    def current(self) -> Page:
        """The page of the stack that is shown."""
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else self.people

    def first_focus(self) -> QWidget | None:
        """Return where the shown page wants the keyboard."""
        return self.current.first_focus()

    def refresh(self) -> None:
        """Read what is shown anew."""
        self.current.refresh()

    def concerns(self, change: Change) -> bool:
        """Return whether anything of the stack may look different now."""
        return any(page.concerns(change) for page in self._pages())

    def keep_draft(self) -> None:
        """Keep what is typed in any form of the stack."""
        for page in self._pages():
            page.keep_draft()

    def show_list(self) -> None:
        """Go back to the list of people and leave everything opened out of it."""
        self._leave_to(0)

    def show_person(self, person: PersonId) -> None:
        """Open a person over the list."""
        self._leave_to(0)
        self._push(PersonPage(self.desk, person))

    def show_case(self, case: CaseId) -> None:
        """Open a case over what is shown."""
        if isinstance(self.current, CasePage):
            self.back()
        self._push(CasePage(self.desk, case))

    def edit_person(self, person: PersonId | None, line: LineId | None = None) -> None:
        """Open the form of a person, of a new one, or of the one a line of a crisis stands for."""
        if line is None:
            form = PersonForm(self.desk, person)
            form.saved.connect(self._on_person_found)
            form.picked.connect(self._on_person_found)
        else:
            found = self.current.guard(lambda: self.desk.crises.to_grow(line))
            if found is None:
                return
            form = grown = CrisisPersonForm(self.desk, found)
            grown.requested.connect(self.requested)
        form.left.connect(self.back)
        self._push(form)

    def edit_case(self, case: CaseId | None, person: PersonId | None = None) -> None:
        """Open the form of a case, or of a new one of this person."""
        form = CaseForm(self.desk, person, case)
        form.left.connect(self.back)
        form.saved.connect(self._on_case_saved)
        self._push(form)

    def show_consultation(self, consultation: ConsultationId) -> None:
        """Open a logged consultation to read it in full and to correct it."""
        form = ConsultationRevision(self.desk, consultation)
        form.left.connect(self.back)
        form.saved.connect(self.back)
        self._push(form)

    def write_paper(self, what: str, case: CaseId) -> None:
        """Open the page of a paper or the calculator ("topic") for this case."""
        page = _PAPERS[what](self.desk)
        self._push(page)
        page.show_case(case)
        self._focus()

    def back(self) -> None:
        """Go back one step."""
        if self._stack.count() > 1:
            self._leave_to(self._stack.count() - 2)

    def _pages(self) -> list[Page]:
        widgets = [self._stack.widget(place) for place in range(self._stack.count())]
        return [widget for widget in widgets if isinstance(widget, Page)]

    def _connect(self, page: Page) -> None:
        page.opened.connect(self._on_opened)
        page.changed.connect(self._on_changed)
        page.told.connect(self.told)
        page.page_asked.connect(self.page_asked)
        if isinstance(page, RecordPage):
            page.left.connect(self.back)
            page.crumb_chosen.connect(self._on_crumb)
            page.requested.connect(self.take_up)

    def _push(self, page: Page) -> None:
        self._connect(page)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._focus()

    def _leave_to(self, place: int) -> None:
        while self._stack.count() > place + 1:
            page = self._pages()[-1]
            page.keep_draft()
            # Signals of a page reach us by methods: a lambda would keep us alive by it.
            retire(self._stack, page)
            page.deleteLater()
        self._stack.setCurrentIndex(place)
        self._focus()

    def _focus(self) -> None:
        wanted = self.current.first_focus()
        if wanted is not None and self.isVisible():
            wanted.setFocus()

    def _on_opened(self, subject: Subject, identity: object) -> None:
        if subject is Subject.PERSON:
            self.show_person(PersonId(int(str(identity))))
        elif subject is Subject.CASE:
            self.show_case(CaseId(int(str(identity))))
        else:
            self.opened.emit(subject, identity)

    def _on_changed(self, change: Change) -> None:
        """Let the pages below the shown one follow the change; the window refreshes that one."""
        for page in self._pages()[:-1]:
            if page.concerns(change):
                page.refresh()
        self.changed.emit(change)

    def _on_crumb(self, key: object) -> None:
        if key is None:
            self.show_list()

    def _on_person_found(self, person: int) -> None:
        self.show_person(PersonId(person))

    def _on_case_saved(self, case: int) -> None:
        self.back()
        self.show_case(CaseId(case))

    def take_up(self, what: str, identity: object) -> None:
        """Open the form or the paper that was asked for, here or by another page."""
        if what == "edit_person":
            self.edit_person(None if identity is None else PersonId(int(str(identity))))
        elif what == "edit_case":
            self.edit_case(CaseId(int(str(identity))))
        elif what == "edit_consultation":
            self.show_consultation(ConsultationId(int(str(identity))))
        elif what == "new_case":
            self.edit_case(None, PersonId(int(str(identity))))
        elif what == "grow_line":
            self.edit_person(None, LineId(int(str(identity))))
        elif what == "person_letter":
            self._push(letter := LetterPage(self.desk))
            letter.show_person(PersonId(int(str(identity))))
            self._focus()
        elif what in _PAPERS:
            self.write_paper(what, CaseId(int(str(identity))))
        elif what in _ELSEWHERE:
            self.requested.emit(what, identity)
        else:
            # The workplace would give it back to us, and so on for ever.
            raise ValueError(f"no page takes up {what}")
