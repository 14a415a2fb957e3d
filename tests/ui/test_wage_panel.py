"""The panel of a wage claim: pay days fast, sums as people type them, the risk, the sheet."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from PySide6.QtCore import Qt

from mrc_desktop.domain.case import AdverseParty, CaseDraft
from mrc_desktop.domain.codes import Topic
from mrc_desktop.domain.dated_table import DatedRow
from mrc_desktop.domain.money import Money, MoneyFault
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.domain.wage_facts import RiskDecision
from mrc_desktop.guidance.content import Content
from mrc_desktop.paths import resources
from mrc_desktop.services.casework import AssessedTopic
from mrc_desktop.services.change import Subject
from mrc_desktop.services.dated_tables import TableDraft, TableKey, TableKind
from mrc_desktop.services.desk import open_desk
from mrc_desktop.ui import ask, languages
from mrc_desktop.ui.casework import sums
from mrc_desktop.ui.casework.wage_panel import WagePanel
from mrc_desktop.ui.claim_sheet_page import ClaimSheetPage

PASSPHRASE = "copper lantern walks sideways"
FIRST = {"ends": "31.08.2026", "due": "10.09.2026", "agreed": "80 000,50", "currency": "RUB"}
LATE = {"day": "25.09.2026", "amount": "30 000"}


def case_of(desk):
    person = desk.people.register(PersonDraft(latin=NameParts("Karimov", "Alisher")))
    party = AdverseParty(name="ООО Ромашка", tax_number="7712345678")
    draft = CaseDraft(topic=Topic.WAGE_CLAIM, destination="RU", adverse_party=party)
    opened = desk.cases.open_case(person.first(Subject.PERSON), draft)
    return desk.cases.view(opened.first(Subject.CASE)).case


@pytest.fixture
def case(desk):
    return case_of(desk)


def opened(desk, case, qtbot):
    made = WagePanel(desk, case)
    qtbot.addWidget(made)
    made.resize(1100, 620)
    made.show()
    return made


@pytest.fixture
def panel(desk, case, qtbot):
    return opened(desk, case, qtbot)


def types(panel, *periods, **more):
    """Type pay days and other fields, as a counsellor would."""
    panel.form.set_values({"periods": [{"paid": (), **one} for one in periods], **more})
    panel.form.changed.emit()
    panel.assess_now()


def period(number=0, **changed):
    return {**FIRST, **changed}


def cells(panel, row):
    table = panel.board.table
    return [table.item(row, column).text() for column in range(table.columnCount())]


def test_the_panel_begins_with_what_the_case_knows(panel):
    facts, problems = panel.facts()
    assert problems == ()
    assert facts["country"] == "RU"
    assert facts["employer"] == {"name": "ООО Ромашка", "tax_number": "7712345678"}
    assert "Nothing yet" in panel.board.text()
    assert not panel.is_changed()


def test_the_total_and_each_pay_day_are_shown_while_typing(panel):
    types(panel, period(paid=(LATE,)), period(ends="30.09", due="10.10"))
    assert "at least 130\u00a0001,00\u00a0RUB" in panel.board.text()
    assert cells(panel, 0) == [
        "1", "10.09.2026", "50\u00a0000,50", "0,00", "10.09.2027",
    ]  # fmt: skip
    assert cells(panel, 1)[1:3] == ["10.10.2026", "80\u00a0000,50"]
    # No rate is shipped: the sum is never said to be whole.
    assert "Not whole without" in panel.board.text()


@pytest.fixture
def admin_desk(access, plan):
    """The desk of the administrator of a new register: who may enter rates."""
    session = access.create_register(plan, PASSPHRASE).session
    yield open_desk(session, Content(resources() / "content"))
    access.lock(session)


def test_with_the_centres_rates_the_interest_is_there(admin_desk, qtbot):
    # RU-WAGE-236: 80 000 x 15 / 100 / 150 x 13 days (11 to 23 November) = 1 040.00
    desk = admin_desk
    rows = (DatedRow(since=dt.date(2026, 1, 1), value="15", source="gazette"),)
    table = TableDraft(rows=rows, known_until=dt.date(2026, 12, 31))
    desk.tables.save(TableKey(TableKind.RATES, "RU"), table, 0)
    panel = opened(desk, case_of(desk), qtbot)
    types(panel, period(ends="", due="10.11.2026", agreed="80000"))
    assert "81\u00a0040,00\u00a0RUB" in panel.board.text()
    assert "at least" not in panel.board.text()
    assert cells(panel, 0)[3] == "1\u00a0040,00"


def test_sums_are_read_as_people_type_them_and_never_guessed(panel):
    for typed, kept in (
        ("80000", "80000.00 RUB"),
        ("80 000,5", "80000.50 RUB"),
        ("80\u00a0000.55", "80000.55 RUB"),
        ("80 000 ₽", "80000.00 RUB"),
    ):
        types(panel, period(agreed=typed))
        facts, problems = panel.facts()
        assert problems == ()
        assert facts["periods"][0]["agreed"] == kept
    for typed in ("80 тыс", "8O000", "80000,555", "-5"):
        types(panel, period(agreed=typed))
        facts, (problem,) = panel.facts()
        assert problem.field == "periods.0.agreed"
        assert "agreed" not in facts["periods"][0]


def test_a_part_half_typed_stops_nothing_but_is_not_saved(panel):
    types(panel, period(paid=({"day": "25.09", "amount": ""},)))
    assert "at least 80\u00a0000,50" in panel.board.text()
    assert [one.field for one in panel.facts()[1]] == ["periods.0.paid.0.amount"]
    panel.save()
    assert panel.version == 0
    types(panel, period(paid=({"day": "", "amount": "5"},)))
    assert [one.field for one in panel.facts()[1]] == ["periods.0.paid.0.day"]


def test_twelve_months_are_typed_with_one_key(panel, qtbot):
    types(panel, period(due=""))
    panel.month_button.setFocus()
    for _ in range(11):
        qtbot.keyClick(panel.month_button, Qt.Key.Key_Space)
    facts, problems = panel.facts()
    assert problems == ()
    ends = [one["ends"] for one in facts["periods"]]
    assert ends[:3] == ["2026-08-31", "2026-09-30", "2026-10-31"]
    assert ends[6] == "2027-02-28"
    assert len(ends) == 12
    assert {one["agreed"] for one in facts["periods"]} == {"80000.50 RUB"}
    assert panel.month_button.hasFocus()


def test_the_next_month_has_the_sum_and_the_currency_of_the_last(panel):
    types(panel, period(agreed="300 000", currency="KZT", due="30.01.2026", paid=(LATE,)))
    panel.add_month()
    first, second = panel.facts()[0]["periods"]
    assert (second["agreed"], second["due"]) == ("300000.00 KZT", "2026-02-28")
    assert "paid" in first
    assert "paid" not in second


def test_why_of_a_row_opens_its_arithmetic(panel):
    asked = []
    panel.board.why_asked.disconnect(panel.show_why)
    panel.board.why_asked.connect(asked.append)
    types(panel, period(paid=(LATE,)), period(ends="30.09.2026", due="10.10.2026"))
    panel.board.table.itemActivated.emit(panel.board.table.item(1, 0))
    panel.board.total_why.click()
    panel.board.route_why.click()
    assert [one.code for one in asked] == ["wage_debt", "wage_total_at_least", "wage_route"]
    assert asked[0].data["period"] == 1
    assert "10.10.2026" in panel.sayings.finding(asked[0]) + panel.why(asked[0]).text()


def test_the_findings_on_the_board_are_not_listed_twice(panel):
    types(panel, period(), written_contract="no", ended_on="")
    shown = {one.code for one in panel.findings.shown}
    assert "may_stop_work" in shown
    assert not shown & {"wage_total_at_least", "wage_debt", "court_term", "wage_route"}


def test_the_risk_is_talked_over_before_any_complaint(panel, desk, case):
    types(panel, period())
    assert panel.board.discussed_button.isVisible()
    panel.board.discussed_button.click()
    facts, _ = panel.facts()
    assert facts["standing"]["risk_discussed_on"] == "2026-11-23"
    assert panel.board.discussed_button.isVisible()
    panel.form.set_values({"standing.decision": RiskDecision.WAIT})
    panel.assess_now()
    assert not panel.board.discussed_button.isVisible()
    assert "register_risk_discussed" in {one.code for one in panel.findings.shown}
    panel.save()
    kept = desk.casework.open(case.id, AssessedTopic.WAGE_CLAIM)
    assert kept.raw["standing"] == {
        "stay_is_regular": "not_asked",
        "risk_discussed_on": "2026-11-23",
        "decision": "wait",
    }


def test_a_regular_stay_has_no_risk_to_talk_over(panel):
    types(panel, period(), **{"standing.stay_is_regular": "yes"})
    assert not panel.board.discussed_button.isVisible()


@pytest.mark.parametrize(
    ("signs", "is_offered"),
    [((8,), False), ((7,), False), ((8, 7), True), ((8, 3), True), ((8, 6), True), ((8, 9), True),
     ((8, 1, 2, 4, 5, 10, 11), False)],
)  # fmt: skip
def test_a_screening_is_offered_with_sign_8_and_one_of_3_6_7_9(panel, signs, is_offered):
    wanted = []
    panel.panel_wanted.connect(wanted.append)
    types(panel, period(), signs=signs)
    assert panel.board.screening_button.isVisible() is is_offered
    if is_offered:
        panel.board.screening_button.click()
        assert wanted == ["screening"]


def test_what_is_saved_comes_back_as_it_was_typed(panel, desk, case, qtbot):
    types(
        panel,
        period(paid=(LATE,)),
        deductions=({"amount": "5 000", "currency": "RUB", "agreed_to": "no"},),
        evidence=("messages",),
        signs=(8, 7),
        started_on="03.08.2026",
    )
    panel.save()
    assert panel.version == 1
    again = opened(desk, case, qtbot)
    assert again.facts() == panel.facts()
    assert not again.is_changed()
    (row,) = again.form.values()["periods"]
    assert row["agreed"] == "80\u00a0000,50"
    assert row["paid"] == ({"day": "25.09.2026", "amount": "30\u00a0000"},)
    assert again.facts()[0]["signs"] == [7, 8]


def test_a_currency_no_centre_uses_is_kept_all_the_same(desk, case, qtbot):
    raw = {"country": "RU", "periods": [{"agreed": "5000 JPY", "due": "2026-09-10"}]}
    desk.casework.save(case.id, AssessedTopic.WAGE_CLAIM, raw, 0)
    panel = opened(desk, case, qtbot)
    assert panel.facts()[0]["periods"][0]["agreed"] == "5000 JPY"


def test_the_claim_sheet_saves_first_and_refuses_what_cannot_be_saved(panel, case):
    wanted = []
    panel.requested.connect(lambda *what: wanted.append(what))
    types(panel, period(agreed="x"))
    panel.sheet_button.click()
    assert wanted == []
    types(panel, period())
    panel.sheet_button.click()
    assert wanted == [("claim_sheet", case.id)]
    assert panel.version == 1


def test_thirty_six_pay_days_are_reckoned_quickly(panel):
    rows = [
        period(ends="", due=dt.date(2024 + n // 12, n % 12 + 1, 5).strftime("%d.%m.%Y"))
        for n in range(34)
    ]
    types(panel, *rows)
    begun = time.perf_counter()
    panel.assess_now()
    # Not a goal, an alarm: reckoning and drawing while somebody types.
    assert time.perf_counter() - begun < 1.0
    assert panel.board.table.rowCount() == 34


def test_kazakhstan_says_what_is_not_known(panel):
    types(panel, period(currency="KZT"), country="KZ")
    assert "at least 80\u00a0000,50\u00a0KZT" in panel.board.text()
    assert "Not whole without" in panel.board.text()


def test_sums_in_words_of_the_form():
    assert sums.grouped(Money(123456789, "RUB")) == "1\u00a0234\u00a0567,89"
    assert sums.grouped(Money(8000000, "RUB")) == "80\u00a0000"
    assert sums.full(Money(8000000, "RUB")) == "80\u00a0000,00\u00a0RUB"
    assert sums.full(Money(-5, "RUB")) == "-0,05\u00a0RUB"
    assert sums.full(Money(5000, "JPY")) == "5\u00a0000\u00a0JPY"
    assert sums.parted("80000.50 RUB") == ("80\u00a0000,50", "RUB")
    assert sums.parted("x RUB") == ("x", "RUB")
    assert sums.written("1,5", "JPY") is MoneyFault.TOO_FINE
    assert sums.currency_of("KZ") == "KZT"
    assert sums.currency_of("XX") == "RUB"


# The page of the sheet -----------------------------------------------------------------------


@pytest.fixture
def page(desk, case, qtbot):
    made = ClaimSheetPage(desk)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def keep(desk, case, **standing):
    raw = {
        "country": "RU",
        "periods": [{"agreed": "80000 RUB", "due": "2026-09-10"}],
        "standing": standing,
    }
    version = desk.casework.open(case.id, AssessedTopic.WAGE_CLAIM).version
    desk.casework.save(case.id, AssessedTopic.WAGE_CLAIM, raw, version)


def test_the_sheet_is_seen_before_it_is_issued(page, desk, case):
    page.show_case(case.id)
    assert not page.issue_button.isEnabled()
    assert page.lack.isVisible()
    keep(desk, case)
    page.refresh()
    assert page.preview.data is not None
    assert not page.issue_button.isEnabled()
    assert "talk over" in page._lack_text.text()
    keep(desk, case, stay_is_regular="yes")
    page.refresh()
    assert page.issue_button.isEnabled()
    assert not page.lack.isVisible()


def test_the_language_of_the_sheet_is_chosen_apart_from_the_windows(page, desk, case):
    keep(desk, case, stay_is_regular="yes")
    page.show_case(case.id)
    assert page.language.value() == languages.current()
    before = page.preview.data
    page.language.set_value("tg")
    page.draw()
    assert page.preview.data != before


def test_an_issued_sheet_stays_and_can_be_printed(page, desk, case):
    keep(desk, case, stay_is_regular="yes")
    page.show_case(case.id)
    changes = []
    page.changed.connect(changes.append)
    with ask.answered(False):
        page.issue_button.click()
    assert desk.papers.rows() == ()
    with ask.answered(True):
        page.issue_button.click()
    (row,) = desk.papers.rows()
    assert row.document.number == "2026-1"
    assert "2026-1" in page.message_bar.text()
    assert changes[0].concerns(Subject.DOCUMENT)
    assert page.paper_actions.print_button.isVisible()
    assert page.preview.data == desk.papers.reprint(row.document.id)
    page.refresh()
    assert page.preview.data == desk.papers.reprint(row.document.id)
    assert desk.cases.view(case.id).documents[0].number == "2026-1"
