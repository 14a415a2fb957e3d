"""Information sheets: open to everybody to look at, handed out by those who may see persons."""

from __future__ import annotations

import datetime as dt

import pytest

from mrc_desktop.domain.codes import Role, Topic
from mrc_desktop.domain.referral import DocumentKind
from mrc_desktop.errors import CannotWrite, NotAllowed, NotFound
from mrc_desktop.services.change import Subject
from mrc_desktop.services.papers import Papers
from mrc_desktop.services.sheet_stacks import StackInMaking
from mrc_desktop.services.sheets import Sheets, ready_sheet
from mrc_desktop.storage import audit, documents
from tests.conftest import CENTRE_NAME, NOON
from tests.services.paper_case import CONTENT, PaperCase, actions, make_practice, text

SHEET = "reentry-ban"


def test_the_sheets_are_listed_with_titles_languages_and_topics(session_counsellor):
    infos = {info.id: info for info in Sheets(session_counsellor, CONTENT).available()}
    assert tuple(infos) == CONTENT.sheet_ids()
    info = infos[SHEET]
    assert info.id == SHEET
    assert info.languages == CONTENT.sheet_languages(SHEET)
    assert [one.code for one in info.offered] == list(CONTENT.paper_languages)
    assert info.titles["ru"] == "Запрет на въезд: как проверить и что делать"
    assert info.topics == (Topic.REENTRY_BAN,)


def test_looking_records_nothing(session_counsellor):
    sheets = Sheets(session_counsellor, CONTENT)
    before = actions(session_counsellor)
    pdf = sheets.preview(SHEET, "ru")
    assert sheets.prepare(SHEET, "ru").draw() == pdf
    assert CENTRE_NAME in text(pdf)
    assert actions(session_counsellor) == before


def test_a_supervisor_may_look_and_print_but_not_hand_out(session_supervisor):
    sheets = Sheets(session_supervisor, CONTENT)
    assert sheets.available()
    assert CENTRE_NAME in text(sheets.preview(SHEET, "tg"))
    with pytest.raises(NotAllowed):
        sheets.hand_out(SHEET, "tg", None, None)


def test_a_sheet_handed_out_is_kept_with_person_and_case(session_counsellor):
    paper = PaperCase(session_counsellor)
    issued = Sheets(session_counsellor, CONTENT).hand_out(SHEET, "tg", None, paper.case)
    entry = issued.document
    assert (entry.kind, entry.number, entry.person) == (DocumentKind.SHEET, "", paper.person)
    assert (entry.case, entry.language, entry.template) == (paper.case, "tg", SHEET)
    assert entry.template_version == CONTENT.sheet(SHEET, "tg").digest
    assert issued.change.concerns(Subject.PERSON, Subject.CASE)
    assert actions(session_counsellor)[-1] == "sheet.handed_out"
    assert Papers(session_counsellor).reprint(entry.id) == issued.pdf
    with session_counsellor.read() as records:
        assert documents.of_person(records, paper.person) == (entry,)
        assert documents.of_case(records, paper.case) == (entry,)


def test_a_sheet_may_go_to_nobody_named_or_to_a_person(session_counsellor):
    paper = PaperCase(session_counsellor)
    sheets = Sheets(session_counsellor, CONTENT)
    nobody = sheets.hand_out(SHEET, "ru", None, None)
    assert (nobody.document.person, nobody.document.case) == (None, None)
    assert nobody.change.touched == ((Subject.DOCUMENT, nobody.document.id),)
    assert sheets.hand_out(SHEET, "ru", paper.person, None).document.person == paper.person


def test_unknown_sheets_persons_and_cases_are_not_found(session_counsellor):
    sheets = Sheets(session_counsellor, CONTENT)
    for refused in (
        lambda: sheets.preview("no-such", "ru"),
        lambda: sheets.hand_out(SHEET, "xx", None, None),
        lambda: sheets.hand_out(SHEET, "ru", 99, None),
        lambda: sheets.hand_out(SHEET, "ru", None, 99),
    ):
        with pytest.raises(NotFound):
            refused()
    assert Papers(session_counsellor).rows() == ()


def test_a_practice_register_marks_its_sheets(session_counsellor):
    make_practice(session_counsellor)
    pdf = Sheets(session_counsellor, CONTENT).preview(SHEET, "ru")
    assert CONTENT.words("ru").paper.practice_band in text(pdf)


def test_a_sheet_needs_no_register_at_all():
    assert CENTRE_NAME not in text(ready_sheet(CONTENT, SHEET, "en", None, NOON.date()).draw())


def test_a_sheet_past_its_review_date_is_marked_in_the_list(unlock, clock):
    sheets = Sheets(unlock(Role.COUNSELLOR), CONTENT)
    assert not any(one.is_past_review for one in sheets.available())
    clock.now = dt.datetime(2030, 1, 1, 9, 0)
    assert all(one.is_past_review for one in sheets.available())


def test_a_stack_is_drawn_step_by_step_and_its_copy_is_audited(unlock, tmp_path):
    for role in (Role.COUNSELLOR, Role.SUPERVISOR):
        session = unlock(role)
        sheets = Sheets(session, CONTENT)
        ready = [sheets.prepare(SHEET, tongue) for tongue in ("ru", "tg")]
        stack = StackInMaking(CONTENT, ready)
        while not stack.is_done:
            stack.step()
        assert (stack.done, stack.total) == (2, 2)
        target = tmp_path / f"{role}.pdf"
        sheets.save_stack(stack.finish(), target, None)
        assert text(target.read_bytes()).count(CENTRE_NAME) >= 2
        door = session.read if session.has_register else session.read_facts
        with door() as records:
            (entry,) = [one for one in audit.entries(records) if one.action == "copy.saved"]
        assert (entry.subject, entry.subject_id) == ("sheet", None)
        with pytest.raises(CannotWrite):
            sheets.save_stack(b"", tmp_path / "missing" / "x.pdf", None)
        with door() as records:
            assert sum(one.action == "copy.saved" for one in audit.entries(records)) == 1
