"""Personal editions: a case's own dates at the head of a sheet, in the sheet's language."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mrc_desktop.documents.contexts import OwnDate, OwnDates
from mrc_desktop.documents.sheet import render_sheet
from mrc_desktop.domain.codes import Role
from mrc_desktop.domain.paper import Edition, PaperSize
from mrc_desktop.errors import NotAllowed, NotFound, UnprintableCharacter
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.services.casework import Casework
from mrc_desktop.services.paper_contexts import sheet_context
from mrc_desktop.services.sheets import Sheets
from tests.conftest import COUNSELLOR_NAME
from tests.services.paper_case import CONTENT, PaperCase, text

SHEET = "reentry-ban"
OWN = Edition(is_personal=True)
INSIDE = {
    "citizenship": "TJ",
    "trips": [{"country": "RU", "entry": "2026-11-16", "is_still_there": True}],
}


@pytest.fixture
def paper(session_counsellor):
    made = PaperCase(session_counsellor)
    casework = Casework(session_counsellor, CONTENT)
    casework.save(made.case, AssessedTopic.STAY, INSIDE, 0)
    return made


@pytest.mark.parametrize(
    "language", [language for language in CONTENT.paper_languages if language != "prs"]
)
def test_the_dates_of_the_case_stand_at_the_head_in_the_sheets_language(paper, language):
    said = text(Sheets(paper.session, CONTENT).preview(SHEET, language, OWN, paper.case))
    words, own = CONTENT.words(language), CONTENT.deadline_words(language)
    deadlines = Casework(paper.session, CONTENT).deadlines_for_paper(paper.case)
    assert len(deadlines) == 2
    flat = "".join(said.split())
    for one in deadlines:
        assert "".join(own.deadline[one.code].split()) in flat
        for day in (one.safe_day, one.last_day):
            assert "".join(words.write_date(day).split()) in flat
    assert own.text.title in said
    assert COUNSELLOR_NAME in said
    assert "Ғафуров" not in said


def test_in_dari_the_words_of_the_box_are_read_from_the_right():
    own = CONTENT.deadline_words("prs")
    date = OwnDate(own.deadline["ru_ban_claim"], own.text.missed)
    box = OwnDates(title=own.text.title, as_of="", facts=(), dates=(date,), note="")
    sheet = CONTENT.sheet_to_read("wages", "en")
    context = sheet_context(CONTENT, sheet, None, own=box)
    rtl = dataclasses.replace(context.frame, language="prs")
    context = dataclasses.replace(context, frame=rtl)
    said = text(render_sheet(context, CONTENT.fonts))
    for word in f"{own.text.title} {date.what} {date.days}".replace(".", "").split():
        plain = word.strip(":").replace("\u200c", "")
        assert plain in said.replace("\u200c", "") or plain[::-1] in said.replace("\u200c", "")


def test_the_name_is_there_only_if_asked_for_apart(paper):
    sheets = Sheets(paper.session, CONTENT)
    named = dataclasses.replace(OWN, has_name=True)
    assert "Ғафуров" in text(sheets.preview(SHEET, "ru", named, paper.case))
    not_personal = Edition(has_name=True)
    general = sheets.preview(SHEET, "ru", not_personal, paper.case)
    assert general == sheets.preview(SHEET, "ru")
    assert "Ғафуров" not in text(general)


def test_a_case_without_deadlines_says_so(session_counsellor):
    paper = PaperCase(session_counsellor)
    said = text(Sheets(session_counsellor, CONTENT).preview(SHEET, "en", OWN, paper.case))
    assert CONTENT.deadline_words("en").text.none in said


def test_a_missed_deadline_says_what_to_do(paper, clock):
    clock.now = dt.datetime(2027, 6, 1, 9, 0)
    said = text(Sheets(paper.session, CONTENT).preview(SHEET, "en", OWN, paper.case))
    assert CONTENT.deadline_words("en").text.missed in said


def test_what_is_handed_out_is_kept_as_it_was_made(paper):
    sheets = Sheets(paper.session, CONTENT)
    edition = Edition(PaperSize.BOOKLET, is_personal=True)
    issued = sheets.hand_out(SHEET, "tg", None, paper.case, edition)
    assert issued.document.edition == edition
    assert issued.pdf == sheets.preview(SHEET, "tg", edition, paper.case)
    nobody = sheets.hand_out(SHEET, "tg", None, None, edition)
    assert nobody.document.edition == Edition(PaperSize.BOOKLET)


def test_several_are_kept_together_or_not_at_all(paper):
    sheets = Sheets(paper.session, CONTENT)
    ready = [sheets.prepare(one, "ru", OWN, paper.case) for one in (SHEET, "wages")]
    made = [(one, one.draw()) for one in ready]
    change = sheets.keep(made, None, paper.case)
    assert len([one for one in change.touched if one[0] == "document"]) == 2
    with pytest.raises(NotFound):
        sheets.keep(made, None, 999)
    assert sheets.keep((), None, paper.case).touched == ()


def test_a_supervisor_gets_no_personal_edition(unlock):
    sheets = Sheets(unlock(Role.SUPERVISOR), CONTENT)
    for call in (sheets.preview, sheets.prepare):
        with pytest.raises(NotAllowed):
            call(SHEET, "ru", OWN, 1)


AWKWARD = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        ["", "x" * 300, "\u202eabc\u202c", "ʻOʻktam", "Ғ" * 40, "نام دراز", "<b>&amp;"]
    ),
)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    facts=st.lists(st.tuples(AWKWARD, AWKWARD), max_size=3),
    dates=st.lists(st.tuples(AWKWARD, AWKWARD, AWKWARD, AWKWARD), max_size=4),
    size=st.sampled_from(list(PaperSize)),
)
def test_awkward_values_are_printed_or_refused_by_name(facts, dates, size):
    own = OwnDates(
        title="Dates",
        as_of="Today",
        facts=tuple(facts),
        dates=tuple(OwnDate(what, days, (remark,), law) for what, days, remark, law in dates),
        note="",
    )
    context = sheet_context(CONTENT, CONTENT.sheet("remittances-debt", "en"), None, own=own)
    try:
        pdf = render_sheet(context, CONTENT.fonts, size)
    except UnprintableCharacter:
        return
    assert pdf == render_sheet(context, CONTENT.fonts, size)
    assert "Dates" in text(pdf)


def test_a_case_with_many_dates_goes_on_overleaf():
    date = OwnDate("To court", "Safe day: 1. Last day: 2.", ("Ask at once.",), "Law: KoAP")
    own = OwnDates(title="Dates", as_of="", facts=(), dates=(date,) * 40, note="The end.")
    context = sheet_context(CONTENT, CONTENT.sheet(SHEET, "en"), None, own=own)
    said = text(render_sheet(context, CONTENT.fonts, PaperSize.LARGE))
    assert said.count("To court") >= 40
    assert "The end." in said
