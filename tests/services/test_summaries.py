"""A month is previewed protected, issued once, and then stands as it was."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import io
import os
import re
import stat
import zipfile
from pathlib import Path

import msgspec
import pytest

from mrc_desktop.domain.codes import AgeBand, Channel, FactKind, Role, Sex, Topic
from mrc_desktop.domain.fact import Fact
from mrc_desktop.errors import (
    BadMonth,
    CannotWrite,
    MonthIssued,
    MonthNotOver,
    NotAllowed,
    NotFound,
)
from mrc_desktop.guidance.content import Content
from mrc_desktop.services import summaries as module
from mrc_desktop.services.change import Subject
from mrc_desktop.services.summaries import SUMMARY_LANGUAGES, MonthState, Release, Summaries
from mrc_desktop.statistics.table import Unit
from mrc_desktop.storage import audit, facts, outbox

CONTENT = Content(Path(__file__).resolve().parents[2] / "resources" / "content")
WOMAN = "c0ffee00c0ffee00"


def visit(number, month="2026-10", **other):
    """Return a consultation of a person of its own, a man in his thirties."""
    given_values = {
        "person": f"{number:016x}",
        "topics": (Topic.WAGE_CLAIM,),
        "sex": Sex.MALE,
        "age": AgeBand.MIDDLE,
        "citizenship": "TJ",
        "region": "TJ-SU",
        "channel": Channel.PHONE,
        **other,
    }
    return Fact(id=f"{number:016x}", kind=FactKind.CONSULTATION, month=month, **given_values)


def october():
    """Return 623 calls of men, 411 of women, and seven visits of one woman."""
    men = [visit(number) for number in range(623)]
    women = [
        visit(1000 + number, sex=Sex.FEMALE, topics=(Topic.WORK_PERMIT,)) for number in range(411)
    ]
    seven = [
        visit(2000 + number, person=WOMAN, sex=Sex.FEMALE, topics=(Topic.TRAFFICKING_CONCERN,))
        for number in range(7)
    ]
    return men + women + seven


def send(session, *sent):
    with session.write() as records:
        for fact in sent:
            outbox.put(records, fact)


@pytest.fixture
def filled(session_counsellor):
    """Let the counsellor fill October, and a little of August and November."""
    send(session_counsellor, *october())
    send(session_counsellor, visit(5000, "2026-08"), visit(5001, "2026-11"))


@pytest.fixture
def summaries(filled, unlock):
    """Return the supervisor's summaries of a filled register."""
    return Summaries(unlock(Role.SUPERVISOR), CONTENT)


def values(release, unit, breakdown):
    (table,) = (
        entry
        for entry in release.tables
        if (entry.unit.value, entry.breakdown.value) == (unit, breakdown)
    )
    return {cell.category: cell.value for cell in table.cells}


def test_the_months_from_the_first_fact_to_this_one_newest_first(summaries):
    assert summaries.months() == (
        MonthState("2026-11", False, None),
        MonthState("2026-10", True, None),
        MonthState("2026-09", True, None),
        MonthState("2026-08", True, None),
    )


def test_an_empty_register_has_no_months(session_supervisor):
    assert Summaries(session_supervisor, CONTENT).months() == ()


def test_a_preview_is_protected(summaries):
    release = summaries.preview("2026-10")
    assert values(release, "persons", "sex") == {"female": None, "male": 623, "other": None}
    assert values(release, "consultations", "topic")["protection"] is None
    assert values(release, "persons", "channel")["phone"] is None
    assert all(
        cell.value is None or cell.value >= 10 for table in release.tables for cell in table.cells
    )
    assert (release.month, release.country, release.issued_on) == ("2026-10", "TJ", "")
    assert {table.unit for table in release.tables} == set(Unit)


def test_the_regions_are_those_of_the_centres_country(summaries):
    rows = values(summaries.preview("2026-10"), "persons", "region")
    assert set(rows) == {"TJ-DU", "TJ-GB", "TJ-KT", "TJ-RA", "TJ-SU", "other", "unknown"}


def test_nothing_the_service_gives_holds_a_true_small_count_or_total(summaries, tmp_path):
    issued = summaries.issue("2026-10")
    target = tmp_path / "october.xlsx"
    summaries.save_workbook("2026-10", target)
    with zipfile.ZipFile(io.BytesIO(target.read_bytes())) as archive:
        inside = " ".join(archive.read(name).decode() for name in archive.namelist())
    given_out = [repr(summaries.preview("2026-10")), repr(issued), repr(summaries.months()), inside]
    for text in given_out:
        assert WOMAN not in text
        # Women with and without her, their visits, and all persons and visits.
        for secret in ("411", "412", "418", "1034", "1035", "1041"):
            assert not re.search(rf"(?<![\w.]){secret}(?![\w.])", text.replace(issued.digest, ""))


def test_everything_goes_through_the_one_function(summaries, monkeypatch):
    seen = []
    monkeypatch.setattr(module, "protect", lambda tables, threshold: seen.append(threshold) or ())
    assert summaries.preview("2026-10").tables == ()
    assert summaries.issue("2026-10").release.tables == ()
    assert seen == [10, 10]


def test_issuing_fixes_numbers_and_bytes(summaries, unlock, clock):
    before = summaries.preview("2026-10")
    issued = summaries.issue("2026-10")
    assert issued.release == dataclasses.replace(before, issued_on="2026-11-23")
    assert issued.change.first(Subject.MONTH) == "2026-10"
    assert issued.issued_at == clock()
    first = summaries.workbook("2026-10")
    assert hashlib.sha256(first).hexdigest() == issued.digest

    clock.forward(days=3)
    counsellor = unlock(Role.COUNSELLOR)
    send(counsellor, *(visit(7000 + number) for number in range(500)))
    again = Summaries(unlock(Role.SUPERVISOR), CONTENT)
    assert again.preview("2026-10") == issued.release
    assert again.issued("2026-10") == issued
    assert again.workbook("2026-10") == first
    assert again.months()[1] == MonthState("2026-10", True, issued.issued_at)


def test_a_month_is_issued_once(summaries):
    summaries.issue("2026-10")
    with pytest.raises(MonthIssued) as refused:
        summaries.issue("2026-10")
    assert refused.value.data == {"month": "2026-10"}


@pytest.mark.parametrize("month", ["2026-11", "2026-12", "2030-01"])
def test_a_month_that_goes_on_is_neither_shown_nor_issued(summaries, month):
    with pytest.raises(MonthNotOver):
        summaries.preview(month)
    with pytest.raises(MonthNotOver):
        summaries.issue(month)


def test_it_is_over_at_midnight(summaries, clock):
    clock.now = dt.datetime(2026, 11, 30, 23, 59, 59)
    with pytest.raises(MonthNotOver):
        summaries.issue("2026-11")
    clock.now = dt.datetime(2026, 12, 1)
    assert summaries.issue("2026-11").release.issued_on == "2026-12-01"


@pytest.mark.parametrize(
    "month", ["", "2026", "2026-1", "2026-13", "october", "2026-10-01", "x" * 99]
)
def test_what_is_no_month_is_refused(summaries, month, tmp_path):
    for ask in (summaries.preview, summaries.issue, summaries.issued, summaries.workbook):
        with pytest.raises(BadMonth):
            ask(month)
    with pytest.raises(BadMonth):
        summaries.save_workbook(month, tmp_path / "month.xlsx")
    assert not (tmp_path / "month.xlsx").exists()


def test_a_month_without_facts_says_nothing(summaries):
    release = summaries.preview("2026-09")
    assert all(cell.value is None for table in release.tables for cell in table.cells)
    assert all(table.total is None for table in release.tables)


def test_a_counsellor_is_refused_everything(session_counsellor, tmp_path):
    office = Summaries(session_counsellor, CONTENT)
    for ask in (office.preview, office.issue, office.issued, office.workbook):
        with pytest.raises(NotAllowed):
            ask("2026-10")
    with pytest.raises(NotAllowed):
        office.months()
    with pytest.raises(NotAllowed):
        office.threshold()
    with pytest.raises(NotAllowed):
        office.set_threshold(20)
    with pytest.raises(NotAllowed):
        office.save_workbook("2026-10", tmp_path / "month.xlsx")
    assert not (tmp_path / "month.xlsx").exists()


def test_an_administrator_may_do_it_too(filled, unlock):
    office = Summaries(unlock(Role.ADMINISTRATOR), CONTENT)
    assert office.issue("2026-10").release == office.preview("2026-10")


def test_only_an_issued_month_leaves(summaries, tmp_path):
    with pytest.raises(NotFound):
        summaries.save_workbook("2026-10", tmp_path / "month.xlsx")
    with pytest.raises(NotFound):
        summaries.workbook("2026-10")
    with pytest.raises(NotFound):
        summaries.issued("2026-10")
    assert not (tmp_path / "month.xlsx").exists()


def trail(session):
    with session.read_facts() as records:
        audit.verify(records)
        return [(entry.action, entry.subject, entry.detail) for entry in audit.entries(records)]


def test_issuing_and_saving_are_in_the_trail_of_the_facts(filled, unlock, tmp_path):
    session = unlock(Role.SUPERVISOR)
    office = Summaries(session, CONTENT)
    office.issue("2026-10")
    office.save_workbook("2026-10", tmp_path / "october.xlsx")
    assert trail(session)[:2] == [
        ("copy.saved", "month", "2026-10"),
        ("month.issued", "month", "2026-10"),
    ]


def test_the_file_is_the_stored_workbook_and_the_owners_only(summaries, tmp_path):
    summaries.issue("2026-10")
    target = tmp_path / "october.xlsx"
    summaries.save_workbook("2026-10", target)
    assert target.read_bytes() == summaries.workbook("2026-10")
    if os.name != "nt":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_file_that_cannot_be_written_leaves_no_trace(filled, unlock, tmp_path):
    session = unlock(Role.SUPERVISOR)
    office = Summaries(session, CONTENT)
    office.issue("2026-10")
    before = trail(session)
    for name in ("missing/october.xlsx", "nul\0name", "x" * 300, "."):
        with pytest.raises(CannotWrite):
            office.save_workbook("2026-10", tmp_path / name)
    assert trail(session) == before


@pytest.mark.parametrize("name", ["facts.db", "register.db", "keyring.json", "new.xlsx"])
def test_the_vault_itself_is_never_written_over(summaries, vault_folder, name):
    summaries.issue("2026-10")
    target = vault_folder / name
    before = target.read_bytes() if target.exists() else None
    with pytest.raises(CannotWrite):
        summaries.save_workbook("2026-10", target)
    assert (target.read_bytes() if target.exists() else None) == before


def test_a_link_into_the_vault_is_no_way_in(summaries, vault_folder, tmp_path):
    summaries.issue("2026-10")
    link = tmp_path / "papers"
    link.symlink_to(vault_folder, target_is_directory=True)
    with pytest.raises(CannotWrite):
        summaries.save_workbook("2026-10", link / "keyring.json")


@pytest.mark.parametrize("language", SUMMARY_LANGUAGES)
def test_the_workbook_is_made_in_the_asked_language(summaries, language):
    summaries.issue("2026-10", language)
    with zipfile.ZipFile(io.BytesIO(summaries.workbook("2026-10"))) as archive:
        text = archive.read("xl/sharedStrings.xml").decode()
    words = summaries.words(summaries.preview("2026-10"), language)
    for key in ("title", "period_text", "method_text", "topic.wage_claim", "citizenship.TJ"):
        assert words[key] in text
    assert "{" not in words["method_text"] + words["threshold_text"] + words["period_text"]


def test_a_centre_may_raise_the_threshold_and_never_lower_it(filled, unlock):
    office = Summaries(unlock(Role.ADMINISTRATOR), CONTENT)
    assert office.threshold() == 10
    office.set_threshold(650)
    assert values(office.preview("2026-10"), "persons", "sex")["male"] is None
    assert office.preview("2026-10").threshold == 650
    office.set_threshold(1)
    assert office.threshold() == 10
    assert trail(office._session)[0] == ("threshold.set", "centre", "10")


def test_only_an_administrator_sets_it(summaries):
    with pytest.raises(NotAllowed):
        summaries.set_threshold(20)


def test_what_is_stored_of_a_month_is_protected_too(filled, unlock):
    session = unlock(Role.SUPERVISOR)
    issued = Summaries(session, CONTENT).issue("2026-10")
    with session.read_facts() as records:
        ((body,),) = records.connection.execute("SELECT body FROM issued_month")
    assert msgspec.json.decode(body, type=Release) == issued.release


def test_a_fact_crosses_once_though_the_vault_stops_between_the_commits(
    session_counsellor, unlock, monkeypatch
):
    def power_cut(register, store):
        raise KeyboardInterrupt

    with monkeypatch.context() as cut:
        cut.setattr(outbox, "drain", power_cut)
        with pytest.raises(KeyboardInterrupt):
            send(session_counsellor, visit(1), visit(2))
    with session_counsellor.read_facts() as records:
        assert facts.months(records) == ()
    counsellor = unlock(Role.COUNSELLOR)
    with counsellor.read_facts() as records:
        assert facts.of_month(records, "2026-10") == (visit(1), visit(2))
    with counsellor.write() as records:
        outbox.retract(records, visit(1).id)
    with unlock(Role.SUPERVISOR).read_facts() as records:
        assert facts.of_month(records, "2026-10") == (visit(2),)
