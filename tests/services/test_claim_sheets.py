"""Claim sheets in the register: from the facts of the case, numbered, audited, reprinted as is."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib

import pytest

from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import Role, Topic
from mrc_desktop.domain.dated_table import DatedRow
from mrc_desktop.domain.referral import DocumentKind
from mrc_desktop.errors import (
    InputRefused,
    NoClaimYet,
    NotAllowed,
    NotFound,
    RiskNotDiscussed,
    UnprintableCharacter,
)
from mrc_desktop.services.cases import Cases
from mrc_desktop.services.casework import AssessedTopic, Casework
from mrc_desktop.services.change import Subject
from mrc_desktop.services.claim_sheets import ClaimSheets
from mrc_desktop.services.dated_tables import DatedTables, TableDraft, TableKey, TableKind
from mrc_desktop.services.papers import Papers
from tests.conftest import CENTRE_NAME, COUNSELLOR_NAME
from tests.services.paper_case import CONTENT, PaperCase, actions, text

RAW = {
    "country": "RU",
    "employer": {"name": "ООО Ромашка", "tax_number": "7712345678"},
    "standing": {"stay_is_regular": "yes"},
    "written_contract": "no",
    "periods": [
        {"agreed": "80000.00 RUB", "due": "2026-09-10",
         "paid": [{"day": "2026-09-25", "amount": "30000 RUB"}]},
        {"agreed": "80000.00 RUB", "due": "2026-10-10"},
    ],
}  # fmt: skip


class Claim(PaperCase):
    """A person with a wage case and facts kept in it."""

    def __init__(self, session, raw=RAW):
        super().__init__(session)
        opened = Cases(session).open_case(self.person, CaseDraft(topic=Topic.WAGE_CLAIM))
        self.case = opened.first(Subject.CASE)
        self.sheets = ClaimSheets(session, CONTENT)
        self.papers = Papers(session)
        if raw is not None:
            self.keep(raw)

    def keep(self, raw):
        work = Casework(self.session, CONTENT)
        version = work.open(self.case, AssessedTopic.WAGE_CLAIM).version
        work.save(self.case, AssessedTopic.WAGE_CLAIM, raw, version)


@pytest.fixture
def claim(session_counsellor):
    return Claim(session_counsellor)


def test_a_sheet_is_numbered_kept_and_audited(claim):
    issued = claim.sheets.issue(claim.case, "ru")
    entry = issued.document
    assert (entry.kind, entry.number, entry.status) == (DocumentKind.CLAIM_SHEET, "2026-1", "sent")
    assert (entry.person, entry.case, entry.organisation) == (claim.person, claim.case, "")
    assert entry.template == "claim_sheet"
    assert entry.template_version == CONTENT.claim_words("ru").digest
    assert entry.digest == hashlib.sha256(issued.pdf).hexdigest()
    assert actions(claim.session)[-1] == "claim_sheet.issued"
    assert issued.change.concerns(Subject.DOCUMENT, Subject.CASE)
    assert issued.change.first(Subject.CASE) == claim.case


def test_sheets_and_letters_share_one_series_of_numbers(claim):
    assert claim.letters.issue(claim.draft()).document.number == "2026-1"
    assert claim.sheets.issue(claim.case, "ru").document.number == "2026-2"
    assert claim.letters.issue(claim.draft()).document.number == "2026-3"


def test_a_reprint_is_the_very_paper_whatever_changed_since(claim):
    issued = claim.sheets.issue(claim.case, "tg")
    claim.keep({**RAW, "periods": [{"agreed": "1 RUB", "due": "2026-09-10"}]})
    assert claim.papers.reprint(issued.document.id) == issued.pdf
    assert claim.papers.suggested_name(issued.document.id) == "claim-sheet-2026-1.pdf"
    (row,) = claim.papers.rows(kind=DocumentKind.CLAIM_SHEET)
    assert (row.issued_by, row.topic) == (COUNSELLOR_NAME, Topic.WAGE_CLAIM)


def test_the_sheet_holds_the_case_the_person_and_the_sums(claim):
    said = text(claim.sheets.issue(claim.case, "en").pdf)
    number = Cases(claim.session).view(claim.case).case.number
    for part in (CENTRE_NAME, "No. 2026-1", "Gafurov Yusufjon", number, "7712345678",
                 "130,000.00 RUB", "Together, at least", COUNSELLOR_NAME):  # fmt: skip
        assert part in said, part


def test_with_the_centres_rates_the_sum_is_whole(session_admin):
    claim = Claim(session_admin)
    rows = (DatedRow(since=dt.date(2026, 1, 1), value="15.5", source="https://example.org/rate"),)
    table = TableDraft(rows=rows, known_until=dt.date(2026, 12, 31))
    DatedTables(session_admin, CONTENT).save(TableKey(TableKind.RATES, "RU"), table, 0)
    said = text(claim.sheets.issue(claim.case, "en").pdf)
    # RU-WAGE-236, by hand: 80 000 x 15.5 / 15 000 x 15 = 1 240.00; 50 000 x 15.5 / 15 000 x 59
    # = 3 048.33; 80 000 x 15.5 / 15 000 x 44 = 3 637.33; together 7 925.66.
    for part in ("1,240.00", "3,048.33", "3,637.33", "7,925.66 RUB", "137,925.66 RUB",
                 "15.5 % a year since 01.01.2026, read at: https://example.org/rate"):  # fmt: skip
        assert part in said, part
    assert "Together, at least" not in said


def test_a_preview_records_nothing_and_has_no_number(claim):
    before = actions(claim.session)
    said = text(claim.sheets.preview(claim.case, "ru"))
    assert "2026-…" in said
    assert claim.sheets.preview(claim.case, "ru") == claim.sheets.preview(claim.case, "ru")
    assert actions(claim.session) == before
    assert claim.papers.rows() == ()


@pytest.mark.parametrize(
    "standing",
    [
        {},
        {"stay_is_regular": "no"},
        {"stay_is_regular": "no", "risk_discussed_on": "2026-11-20"},
    ],
)
def test_without_papers_the_risk_is_talked_over_first(session_counsellor, standing):
    claim = Claim(session_counsellor, {**RAW, "standing": standing})
    assert isinstance(claim.sheets.missing_for(claim.case), RiskNotDiscussed)
    with pytest.raises(RiskNotDiscussed):
        claim.sheets.issue(claim.case, "ru")
    assert claim.papers.rows() == ()
    assert claim.sheets.preview(claim.case, "ru").startswith(b"%PDF")
    decided = {"stay_is_regular": "no", "risk_discussed_on": "2026-11-20", "decision": "stop"}
    claim.keep({**RAW, "standing": decided})
    assert claim.sheets.missing_for(claim.case) is None
    # A refusal took no number.
    assert claim.sheets.issue(claim.case, "ru").document.number == "2026-1"


def test_without_facts_or_debt_there_is_no_sheet(session_counsellor):
    claim = Claim(session_counsellor, None)
    for raw in (None, {"country": "RU"}, {"country": "RU", "periods": [{"agreed": "5 RUB"}]}):
        if raw is not None:
            claim.keep(raw)
        assert isinstance(claim.sheets.missing_for(claim.case), NoClaimYet)
        for call in (claim.sheets.issue, claim.sheets.preview):
            with pytest.raises(NoClaimYet):
                call(claim.case, "ru")


def test_facts_that_cannot_be_give_no_sheet(session_counsellor):
    paid = [{"day": "2027-01-01", "amount": "1 RUB"}]
    raw = {**RAW, "periods": [{"agreed": "5 RUB", "due": "2026-09-10", "paid": paid}]}
    claim = Claim(session_counsellor, raw)
    with pytest.raises(InputRefused) as caught:
        claim.sheets.issue(claim.case, "ru")
    assert caught.value.problems[0].field == "periods.0.paid.0.day"
    assert isinstance(claim.sheets.missing_for(claim.case), InputRefused)


def test_an_employer_no_font_can_write_takes_no_number(claim):
    claim.keep({**RAW, "employer": {"name": "木公司"}})
    with pytest.raises(UnprintableCharacter):
        claim.sheets.issue(claim.case, "ru")
    claim.keep(RAW)
    assert claim.sheets.issue(claim.case, "ru").document.number == "2026-1"


def test_an_unknown_case_is_not_found(claim):
    for call in (claim.sheets.issue, claim.sheets.preview):
        with pytest.raises(NotFound):
            call(999, "ru")


def test_a_supervisor_has_no_claim_sheets(claim, unlock):
    sheets = dataclasses.replace(claim.sheets.issue(claim.case, "ru").document, number="x")
    assert sheets.number == "x"
    claim.session.close()
    closed = ClaimSheets(unlock(Role.SUPERVISOR), CONTENT)
    with pytest.raises(NotAllowed):
        closed.missing_for(claim.case)
    for call in (closed.issue, closed.preview):
        with pytest.raises(NotAllowed):
            call(claim.case, "ru")
