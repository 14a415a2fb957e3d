from __future__ import annotations

import datetime as dt
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from mrc_desktop import paths
from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import (
    ConsentMode,
    ConsentPurpose,
    OrganisationKind,
    ReferralStatus,
    Role,
    Topic,
)
from mrc_desktop.domain.consent import ConsentGiven
from mrc_desktop.domain.paper import Edition, PaperSize
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.domain.referral import DocumentKind, LetterDraft, LetterFact, Organisation
from mrc_desktop.errors import PrinterFailed
from mrc_desktop.guidance.content import Content
from mrc_desktop.services.change import Subject
from mrc_desktop.services.desk import open_desk
from mrc_desktop.ui import ask, printing
from mrc_desktop.ui.consent_dialog import ConsentDialog
from mrc_desktop.ui.documents_page import DocumentsPage
from mrc_desktop.ui.letter_page import LetterPage
from mrc_desktop.ui.sheet_page import SheetPage


@pytest.fixture
def vault_folder(master_vault, tmp_path):
    """Return the vault with one user of each role, not the window's vault of one."""
    folder = tmp_path / "vault"
    shutil.copytree(master_vault.folder, folder)
    return folder


@pytest.fixture
def desk(session_counsellor):
    return open_desk(session_counsellor, Content(paths.resources() / "content"))


@pytest.fixture
def person(desk):
    draft = PersonDraft(cyrillic=NameParts("Ғафуров", "Ҷамшед"), citizenships=("TJ",))
    return desk.people.register(draft).first(Subject.PERSON)


@pytest.fixture
def case(desk, person):
    return desk.cases.open_case(person, CaseDraft(topic=Topic.REENTRY_BAN)).first(Subject.CASE)


@pytest.fixture
def agency(desk):
    made = Organisation(id="", kind=OrganisationKind.LEGAL_AID, name="Legal Aid, Khujand")
    return desk.letters.save_organisation(made).first(Subject.ORGANISATION)


def agree(desk, person, agency):
    given = ConsentGiven(
        purpose=ConsentPurpose.REFERRAL,
        mode=ConsentMode.WRITTEN,
        given_on=dt.date(2026, 11, 23),
        agency=agency,
    )
    desk.people.record_consent(person, given)


def shown(qtbot, page):
    qtbot.addWidget(page)
    page.resize(1150, 690)
    page.show()
    return page


@pytest.fixture
def letter_page(qtbot, desk, case):
    page = shown(qtbot, LetterPage(desk))
    page.show_case(case)
    return page


def choose(page, **values):
    page.form.fields.set_values(values)
    page.form.changed.emit()
    page.draw_now()


# The letter -------------------------------------------------------------------------------


def test_a_letter_begins_with_the_fewest_facts(letter_page):
    assert letter_page.draft().facts == {LetterFact.NAME}
    assert letter_page.draft().organisation == ""
    assert not letter_page.issue_button.isEnabled()
    assert letter_page.preview.page_count == 0


def test_real_organisations_come_first_and_examples_are_marked(letter_page, agency):
    letter_page.refresh()
    box = letter_page.form.fields.editor("organisation").box
    assert box.itemText(1) == "Legal Aid, Khujand"
    assert all("EXAMPLE" in box.itemText(place) for place in range(2, box.count()))


def test_missing_consent_is_one_sentence_with_a_way_on(letter_page, agency, desk, person, qtbot):
    letter_page.refresh()
    choose(letter_page, organisation=agency, reason="Юридическая помощь")
    assert letter_page.lack.isVisible()
    assert "has not agreed" in letter_page.lack.sentence.text()
    assert letter_page.preview.page_count >= 1
    assert not letter_page.issue_button.isEnabled()
    qtbot.mouseClick(letter_page.consent_button, Qt.MouseButton.LeftButton)
    dialog = letter_page.findChild(ConsentDialog)
    assert dialog.isVisible()
    dialog.record()
    consents = desk.people.consents(person)
    assert [one.given.agency for one in consents] == [agency]
    assert not letter_page.lack.isVisible()
    assert letter_page.issue_button.isEnabled()


def test_an_example_and_an_empty_reason_hold_the_letter_back(letter_page, desk, person, agency):
    agree(desk, person, agency)
    letter_page.refresh()
    example = next(one for one in desk.letters.organisations() if one.is_example)
    choose(letter_page, organisation=example.id, reason="x")
    assert "example" in letter_page.lack.sentence.text()
    assert not letter_page.consent_button.isVisible()
    choose(letter_page, organisation=agency, reason="  ")
    assert "why" in letter_page.lack.sentence.text()
    assert not letter_page.issue_button.isEnabled()


@pytest.fixture
def ready(letter_page, desk, person, agency):
    agree(desk, person, agency)
    letter_page.refresh()
    choose(letter_page, organisation=agency, reason="Юридическая помощь")
    return letter_page


def test_the_preview_follows_typing_a_moment_later(ready, qtbot):
    before = ready.preview.data
    ready.form.fields.set_values({"reason": "Другая просьба"})
    ready.form.changed.emit()
    assert ready.preview.data == before
    qtbot.waitUntil(lambda: ready.preview.data != before, timeout=3000)


def test_issuing_asks_first_and_no_is_the_default_answer(ready, desk):
    with ask.answered(False) as asked:
        ready.issue()
    assert asked == ["Issue this letter?"]
    assert desk.papers.rows() == ()


def test_an_issued_letter_has_its_number_and_is_shown_as_kept(ready, desk, qtbot):
    with qtbot.waitSignal(ready.changed) as told, ask.answered(True):
        ready.issue()
    assert told.args[0].concerns(Subject.DOCUMENT)
    (row,) = desk.papers.rows()
    assert row.document.number == "2026-1"
    assert ready.preview.data == desk.papers.reprint(row.document.id)
    assert "2026-1" in ready.message_bar.text()
    assert not ready.form.isEnabled()
    assert ready.paper_actions.print_button.isEnabled()
    assert desk.drafts.listing() == ()


def test_a_draft_is_kept_and_offered_back(ready, desk, case, agency, qtbot):
    ready.form.fields.set_values({"facts": (LetterFact.PHONE,)})
    ready.form.changed.emit()
    ready.keep_draft()
    kept = desk.drafts.find(f"letter:{case}", LetterDraft)
    assert kept.facts == {LetterFact.PHONE}
    again = shown(qtbot, LetterPage(desk))
    again.show_case(case)
    assert again.offer.isVisible()
    assert again.draft().organisation == ""
    again.offer.continued.emit()
    assert again.draft() == kept
    assert not again.offer.isVisible()


def test_a_draft_is_thrown_away_only_after_asking(ready, desk, case, qtbot):
    ready.keep_draft()
    again = shown(qtbot, LetterPage(desk))
    again.show_case(case)
    with ask.answered(False):
        again.offer.discarded.emit()
    assert again.offer.isVisible()
    with ask.answered(True):
        again.offer.discarded.emit()
    assert not again.offer.isVisible()
    assert desk.drafts.listing() == ()


def test_a_lost_printer_leaves_the_letter_ready(ready, monkeypatch):
    with ask.answered(True):
        ready.issue()

    def refuse(*_):
        raise PrinterFailed

    monkeypatch.setattr(printing, "print_paper", refuse)
    ready.paper_actions.print_it()
    assert "printer" in ready.message_bar.text()
    assert ready.paper_actions.print_button.isEnabled()
    sent = []
    monkeypatch.setattr(printing, "print_paper", lambda pdf, title, _: sent.append((pdf, title)))
    ready.paper_actions.print_it()
    assert sent == [(ready.preview.data, "2026-1")]


def test_a_copy_is_saved_after_a_warning_under_a_neutral_name(ready, desk, tmp_path):
    with ask.answered(True):
        ready.issue()
    target = tmp_path / "copy.pdf"
    with ask.answered(False):
        ready.paper_actions.save_copy()
    with ask.answered(True, None):
        ready.paper_actions.save_copy()
    assert not target.exists()
    with ask.answered(True, target):
        ready.paper_actions.save_copy()
    assert target.read_bytes() == ready.preview.data
    assert desk.papers.suggested_name(desk.papers.rows()[0].document.id) == "letter-2026-1.pdf"


def test_a_copy_that_cannot_be_written_is_said(ready, tmp_path):
    with ask.answered(True):
        ready.issue()
    with ask.answered(True, tmp_path / "nowhere" / "copy.pdf"):
        ready.paper_actions.save_copy()
    assert "could not be written" in ready.message_bar.text()


# Sheets -----------------------------------------------------------------------------------


def test_a_sheet_of_the_cases_topic_is_handed_out_to_its_person(qtbot, desk, case, person):
    page = shown(qtbot, SheetPage(desk))
    page.show_case(case)
    assert page.panel.sheet == "reentry-ban"
    page.panel.choice.language.set_value("tg")
    page.panel.draw()
    with qtbot.waitSignal(page.changed):
        qtbot.mouseClick(page.panel.hand_out_button, Qt.MouseButton.LeftButton)
    (row,) = desk.papers.rows()
    assert row.document.kind is DocumentKind.SHEET
    assert (row.document.person, row.document.case) == (person, case)
    assert row.document.language == "tg"
    assert desk.papers.reprint(row.document.id) == page.panel.preview.data


def test_the_sheets_stand_by_title_the_fitting_one_in_sight_and_none_is_cut(qtbot, desk, person):
    draft = CaseDraft(topic=Topic.WAGE_CLAIM)
    page = SheetPage(desk)
    page.resize(1100, 640)
    shown(qtbot, page)
    page.show()
    page.show_case(desk.cases.open_case(person, draft).first(Subject.CASE))
    assert page.panel.sheet == "wages"
    sheets = page.panel.sheets
    titles = [sheets.item(row).text() for row in range(sheets.count())]
    assert titles == sorted(titles, key=str.casefold)
    assert len(titles) == len(desk.content.sheet_ids())
    room = sheets.viewport().rect

    def is_settled() -> bool:
        chosen = sheets.visualItemRect(sheets.currentItem())
        metrics = sheets.fontMetrics()
        # Beside a title the stylesheet keeps 10 pixels free, and the style some more.
        return room().contains(chosen) and all(
            metrics.horizontalAdvance(title) < room().width() - 26
            or sheets.visualItemRect(sheets.item(row)).height() > 2 * metrics.height()
            for row, title in enumerate(titles)
        )

    qtbot.waitUntil(is_settled)


def test_from_the_documents_a_sheet_goes_to_nobody_named(qtbot, desk):
    page = shown(qtbot, DocumentsPage(desk))
    page.tabs.setCurrentWidget(page.sheets)
    qtbot.mouseClick(page.sheets.hand_out_button, Qt.MouseButton.LeftButton)
    (row,) = desk.papers.rows()
    assert row.document.person is None
    assert "written down" in page.message_bar.text()


def test_a_lost_printer_says_kept_only_of_a_sheet_that_is_kept(qtbot, desk, monkeypatch):
    def refuse(*_):
        raise PrinterFailed

    monkeypatch.setattr(printing, "print_paper", refuse)
    page = shown(qtbot, DocumentsPage(desk))
    page.tabs.setCurrentWidget(page.sheets)
    page.sheets.print_it()
    assert "stays here" in page.message_bar.text()
    assert "register" not in page.message_bar.text()
    assert desk.papers.rows() == ()
    assert page.sheets.print_button.isEnabled()
    page.sheets.hand_out()
    page.sheets.print_it()
    assert "kept in the register" in page.message_bar.text()


# The outgoing register ----------------------------------------------------------------------


@pytest.fixture
def documents(ready, desk, case, qtbot):
    with ask.answered(True):
        ready.issue()
    desk.sheets.hand_out("reentry-ban", "ru", None, None)
    return shown(qtbot, DocumentsPage(desk))


def kinds(page):
    return [page.outgoing._rows[one].document.kind for one in page.outgoing.table.records.ids]


def test_papers_are_listed_and_filtered(documents):
    outgoing = documents.outgoing
    assert kinds(documents) == [DocumentKind.SHEET, DocumentKind.REFERRAL_LETTER]
    outgoing.kind.set_value(DocumentKind.REFERRAL_LETTER)
    outgoing.refresh()
    assert kinds(documents) == [DocumentKind.REFERRAL_LETTER]
    outgoing.status.set_value(ReferralStatus.ANSWERED)
    outgoing.refresh()
    assert kinds(documents) == []
    model = outgoing.table.records
    assert model.rowCount() == 0


def test_the_row_of_a_letter_says_what_the_register_asks(documents):
    model = documents.outgoing.table.records
    texts = [model.index(1, column).data() for column in range(model.columnCount())]
    assert texts[:6] == [
        "2026-1",
        "23.11.2026",
        "Referral letter",
        "Legal Aid, Khujand",
        "Re-entry ban",
        "Sent",
    ]


@pytest.mark.parametrize(
    ("edition", "said"),
    [
        (Edition(), "A4"),
        (Edition(PaperSize.LARGE), "A4, large print"),
        (Edition(PaperSize.BOOKLET, is_personal=True), "Booklet, A5 folded, personal"),
        (Edition(is_personal=True, has_name=True), "A4, personal, with the name"),
    ],
)
def test_a_handed_out_sheet_says_how_it_was_made(qtbot, desk, case, edition, said):
    desk.sheets.hand_out("reentry-ban", "ru", None, case, edition)
    page = shown(qtbot, DocumentsPage(desk))
    model = page.outgoing.table.records
    assert model.index(0, 3).data() == said
    page.outgoing.open_paper(model.ids[0])
    assert page.outgoing.heading.text() == f"Information sheet handed out on 23.11.2026: {said}"
    assert not page.outgoing.remind_button.isVisible()


def test_enter_opens_the_stored_bytes_and_esc_leads_back(documents, desk, qtbot):
    outgoing = documents.outgoing
    outgoing.table.selectRow(1)
    qtbot.keyClick(outgoing.table, Qt.Key.Key_Return)
    letter = outgoing.table.current_id()
    assert outgoing.stack.currentIndex() == 1
    assert outgoing.preview.data == desk.papers.reprint(letter)
    assert outgoing.paper_actions.print_button.isEnabled()
    outgoing.new_status.picked.emit(ReferralStatus.ANSWERED)
    assert desk.papers.entry(letter).status is ReferralStatus.ANSWERED
    assert "status" in documents.message_bar.text()
    outgoing.close_paper()
    assert outgoing.stack.currentIndex() == 0
    assert outgoing.preview.data is None


def test_a_paper_is_opened_from_elsewhere_whatever_is_filtered(documents):
    outgoing = documents.outgoing
    letter = outgoing.table.records.ids[1]
    outgoing.kind.set_value(DocumentKind.SHEET)
    outgoing.refresh()
    documents.show_document(letter)
    assert "2026-1" in outgoing.heading.text()
    assert outgoing.new_status.isVisible()


# Organisations ------------------------------------------------------------------------------


@pytest.fixture
def organisations(qtbot, desk):
    page = shown(qtbot, DocumentsPage(desk))
    page.tabs.setCurrentWidget(page.organisations)
    return page.organisations


def test_an_organisation_is_added_changed_and_removed(organisations, desk, qtbot):
    organisations.begin()
    organisations.form.fields.set_values(
        {"name": "Прокуратура", "kind": OrganisationKind.PROSECUTOR}
    )
    qtbot.mouseClick(organisations.form.save_button, Qt.MouseButton.LeftButton)
    assert "saved" in organisations._page.message_bar.text()
    added = next(one for one in desk.letters.organisations() if not one.is_example)
    assert (added.name, added.kind) == ("Прокуратура", OrganisationKind.PROSECUTOR)
    assert organisations.table.current_id() == added.id
    organisations.form.fields.set_values({"phone": "+992 3422 1"})
    qtbot.mouseClick(organisations.form.save_button, Qt.MouseButton.LeftButton)
    assert desk.letters.organisations()[0].phone == "+992 3422 1"
    with ask.answered(False):
        organisations.remove(added.id)
    assert added.id in organisations._known
    with ask.answered(True):
        organisations.remove(added.id)
    assert added.id not in {one.id for one in desk.letters.organisations()}


def test_a_nameless_organisation_is_refused_at_its_field(organisations, qtbot):
    organisations.begin()
    qtbot.mouseClick(organisations.form.save_button, Qt.MouseButton.LeftButton)
    assert not organisations.form.fields._below["name"].isHidden()


def test_an_example_is_marked_and_cannot_be_changed(organisations):
    example = next(one for one in organisations._known.values() if one.is_example)
    organisations.table.select(example.id)
    assert organisations.form._note.isVisible()
    assert not organisations.form.fields.isEnabled()
    assert not organisations.form.save_button.isVisible()


def test_what_was_typed_is_not_left_without_asking(organisations, qtbot):
    organisations.begin()
    organisations.form.fields.set_values({"name": "Half typed"})
    example = next(iter(organisations._known))
    with ask.answered(False):
        organisations.table.select(example)
    assert organisations.form.typed().name == "Half typed"
    qtbot.waitUntil(lambda: organisations.table.current_id() is None)
    with ask.answered(True):
        organisations.table.select(example)
    assert organisations.form.shown_id == example


def test_nothing_of_a_paper_reaches_the_clipboard_or_a_file(documents, tmp_path):
    documents.show_document(documents.outgoing.table.records.ids[1])
    assert QGuiApplication.clipboard().text() == ""
    assert list(tmp_path.rglob("*.pdf")) == []


def test_a_role_without_persons_sees_one_sentence(unlock, qtbot):
    session = unlock(Role.SUPERVISOR)
    page = shown(qtbot, DocumentsPage(open_desk(session, Content(paths.resources() / "content"))))
    assert page.message_bar.text() == "Your role does not allow this."
