"""The outgoing register: lists, reprints of the very bytes, copies that leave the register."""

from __future__ import annotations

import stat

import pytest

from mrc_desktop.domain.codes import ReferralStatus, Topic
from mrc_desktop.domain.referral import DocumentKind
from mrc_desktop.errors import CannotWrite, NotAllowed, NotFound, VaultDamaged
from mrc_desktop.services.papers import Papers
from mrc_desktop.services.sheets import Sheets
from tests.conftest import COUNSELLOR_NAME
from tests.services.paper_case import CONTENT, LEGAL_AID, PaperCase, actions


@pytest.fixture
def paper(session_counsellor):
    return PaperCase(session_counsellor)


@pytest.fixture
def papers(paper):
    return Papers(paper.session)


def test_the_register_lists_letters_and_sheets_the_newest_first(paper, papers):
    letter = paper.letters.issue(paper.draft()).document
    sheet = Sheets(paper.session, CONTENT).hand_out("reentry-ban", "ru", None, None).document
    rows = papers.rows()
    assert [row.document for row in rows] == [sheet, letter]
    assert rows[1].organisation == LEGAL_AID.name
    assert rows[1].topic is Topic.REENTRY_BAN
    assert rows[1].issued_by == COUNSELLOR_NAME
    assert (rows[0].organisation, rows[0].topic) == ("", None)


def test_the_register_is_filtered_by_kind_and_status(paper, papers):
    first = paper.letters.issue(paper.draft()).document.id
    second = paper.letters.issue(paper.draft()).document.id
    sheet = Sheets(paper.session, CONTENT).hand_out("reentry-ban", "ru", None, None).document.id
    papers.set_status(first, ReferralStatus.NO_ANSWER)

    def ids(**named):
        return {row.document.id for row in papers.rows(**named)}

    assert ids() == {first, second, sheet}
    assert ids(kind=DocumentKind.SHEET) == {sheet}
    assert ids(status=ReferralStatus.SENT) == {second}
    assert ids(status=ReferralStatus.NO_ANSWER) == {first}
    assert ids(kind=DocumentKind.SHEET, status=ReferralStatus.SENT) == set()


def test_a_sheet_has_no_status(paper, papers):
    sheet = Sheets(paper.session, CONTENT).hand_out("reentry-ban", "ru", None, None).document.id
    with pytest.raises(NotFound):
        papers.set_status(sheet, ReferralStatus.ANSWERED)


def test_a_reprint_is_the_very_bytes_and_audited(paper, papers):
    issued = paper.letters.issue(paper.draft())
    assert papers.reprint(issued.document.id) == issued.pdf
    assert actions(paper.session)[-1] == "paper.reprinted"


def test_bytes_that_are_not_those_issued_are_refused(paper, papers):
    document = paper.letters.issue(paper.draft()).document.id
    with paper.session.write() as records:
        records.connection.execute("UPDATE document SET bytes = x'00'")
    with pytest.raises(VaultDamaged):
        papers.reprint(document)


def test_a_copy_is_written_for_the_owner_only_and_audited(paper, papers, tmp_path):
    issued = paper.letters.issue(paper.draft())
    target = tmp_path / "copy.pdf"
    papers.save_copy(issued.document.id, target)
    assert target.read_bytes() == issued.pdf
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert actions(paper.session)[-1] == "copy.saved"


def test_a_copy_that_cannot_be_written_is_not_audited(paper, papers, tmp_path):
    document = paper.letters.issue(paper.draft()).document.id
    with pytest.raises(CannotWrite) as caught:
        papers.save_copy(document, tmp_path / "nowhere" / "copy.pdf")
    assert caught.value.data == {"folder": str(tmp_path / "nowhere")}
    assert "copy.saved" not in actions(paper.session)
    assert list(tmp_path.glob("*.part")) == []


def test_suggested_names_say_nothing_of_a_person(paper, papers):
    letter = paper.letters.issue(paper.draft()).document.id
    sheet = Sheets(paper.session, CONTENT).hand_out("reentry-ban", "tg", paper.person, None)
    assert papers.suggested_name(letter) == "letter-2026-1.pdf"
    assert papers.suggested_name(sheet.document.id) == "sheet-reentry-ban-tg.pdf"


def test_an_unknown_paper_is_not_found(papers, tmp_path):
    for refused in (
        lambda: papers.entry(9),
        lambda: papers.reprint(9),
        lambda: papers.suggested_name(9),
        lambda: papers.save_copy(9, tmp_path / "copy.pdf"),
    ):
        with pytest.raises(NotFound):
            refused()
    assert not (tmp_path / "copy.pdf").exists()


def test_a_supervisor_sees_no_paper(session_supervisor, tmp_path):
    papers = Papers(session_supervisor)
    for refused in (
        papers.rows,
        lambda: papers.entry(1),
        lambda: papers.reprint(1),
        lambda: papers.suggested_name(1),
        lambda: papers.save_copy(1, tmp_path / "copy.pdf"),
        lambda: papers.set_status(1, ReferralStatus.SENT),
    ):
        with pytest.raises(NotAllowed):
            refused()
