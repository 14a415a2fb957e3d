"""A month is previewed rounded, issued once, then stands, or is issued anew where it is safe."""

from __future__ import annotations

import io
import re
from pathlib import Path
from threading import Event, Timer

import openpyxl
import pytest

from mrc_desktop.domain.codes import Role, Topic
from mrc_desktop.errors import (
    BadMonth,
    CannotWrite,
    ChangedMeanwhile,
    LedgerLost,
    MonthIssued,
    MonthNotIssued,
    MonthNotOver,
    NotAllowed,
    NotFound,
    OtherSpec,
    RoundingFailed,
    RoundingStopped,
    SummaryKeyLost,
)
from mrc_desktop.guidance.content import Content
from mrc_desktop.services import rounding_process
from mrc_desktop.services.change import Subject
from mrc_desktop.services.summaries import Outcome, Standing, Summaries, Watch
from mrc_desktop.statistics.joint import Verdict
from mrc_desktop.statistics.ledger import fulfil
from mrc_desktop.storage import audit, facts, publications
from tests.services.month_facts import people, person, retract, send

CONTENT = Content(Path(__file__).resolve().parents[2] / "resources" / "content")
CANARY = 137


@pytest.fixture
def here(monkeypatch):
    """Round in this process, which is quicker; the worker has tests of its own."""

    def carry_out(order, watch):
        return fulfil(order, watch.tell)

    monkeypatch.setattr("mrc_desktop.services.summaries.carry_out", carry_out)


@pytest.fixture
def october(unlock):
    """Fill October with 24 persons, and a little of August and November; return the opener."""
    send(unlock(Role.COUNSELLOR), [*people(24), *people(1, 900, "2026-08")])
    return unlock


def summaries_of(unlock, role=Role.SUPERVISOR):
    return Summaries(unlock(role), CONTENT)


def digests(summaries, month="2026-10"):
    return {one.name: one.digest for one in summaries.files(month)}


def change(unlock, sent=(), gone=()):
    """Let the counsellor send and take back facts."""
    session = unlock(Role.COUNSELLOR)
    send(session, sent)
    retract(session, gone)


def spoil(unlock, statement):
    """Change the facts store behind the program's back."""
    session = unlock(Role.SUPERVISOR)
    with session.write_facts() as records:
        for trigger in ("publication_no_delete", "publication_file_no_delete"):
            records.connection.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        records.connection.execute(statement)


def test_the_months_from_the_first_fact_to_this_one_newest_first(october):
    states = summaries_of(october).months()
    assert [(state.month, state.standing) for state in states] == [
        ("2026-11", Standing.RUNNING),
        ("2026-10", Standing.OPEN),
        ("2026-09", Standing.OPEN),
        ("2026-08", Standing.OPEN),
    ]


def test_an_empty_register_has_no_months(session_supervisor):
    assert Summaries(session_supervisor, CONTENT).months() == ()


def test_a_preview_is_what_is_issued_and_asking_again_changes_nothing(october, here):
    summaries = summaries_of(october)
    before = summaries.preview("2026-10")
    assert summaries.preview("2026-10") == before
    assert before.rows[0].value % 5 == 0
    assert abs(before.rows[0].value - 24) <= 5
    assert before.issued_on == ""
    issued = summaries.issue("2026-10")
    assert issued.release.rows == before.rows
    assert issued.release.issued_on == "2026-11-23"
    assert issued.change.concerns(Subject.MONTH)
    first = digests(summaries)
    assert {Path(name).suffix for name in first} == {".csv", ".xlsx", ".pdf", ".json", ".sig"}
    assert {tuple(digests(summaries).items()) for _ in range(5)} == {tuple(first.items())}
    with pytest.raises(MonthIssued):
        summaries.issue("2026-10")
    with summaries._session.read_facts() as records:
        assert audit.verify(records) > 0


def test_another_key_gives_other_numbers(october, here, unlock):
    first = summaries_of(october).preview("2026-10").rows
    found = set()
    for number in range(3):
        spoil(unlock, f"UPDATE rounding_key SET key = X'{number:064x}'")
        found.add(summaries_of(unlock).preview("2026-10").rows)
    assert found - {first}


@pytest.mark.parametrize("count", [0, 1, 3, 9])
def test_a_small_month_is_one_line_and_one_row(unlock, here, count):
    send(unlock(Role.COUNSELLOR), [*people(count), *people(1, 900, "2026-09")])
    summaries = summaries_of(unlock)
    release = summaries.issue("2026-10").release
    assert len(release.rows) == 1
    assert release.rows[0].value in (0, 5, 10)
    table = next(one.body for one in summaries.files("2026-10") if one.name.endswith(".csv"))
    assert len(table.decode().strip().splitlines()) == 2


def test_fewer_than_ten_changes_give_the_same_bytes(october, here, unlock):
    first = digests(_issued(summaries_of(october)))
    for size in (1, 4):
        change(unlock, sent=[fact for n in range(1, size + 1) for fact in person(n, seed=7 + size)])
        summaries = summaries_of(unlock)
        again = summaries.reissue("2026-10")
        assert again.outcome is Outcome.SAME
        assert digests(summaries) == first
    change(unlock, gone=person(20))
    assert summaries_of(unlock).reissue("2026-10").outcome is Outcome.SAME


def _issued(summaries):
    summaries.issue("2026-10")
    return summaries


def test_enough_changes_give_a_new_revision_or_a_reason(october, here, unlock):
    first = digests(_issued(summaries_of(october)))
    recoded = [fact for number in range(1, 8) for fact in person(number, seed=99)]
    change(unlock, sent=recoded)
    summaries = summaries_of(unlock)
    again = summaries.reissue("2026-10")
    state = {one.month: one for one in summaries.months()}["2026-10"]
    if again.outcome is Outcome.AGAIN:
        assert state.standing is Standing.REISSUED
        assert again.release.revision == 1
        assert digests(summaries) != first
    else:
        assert again.outcome is Outcome.FROZEN
        assert again.reason in ("joint", "late")
        assert state.standing is Standing.FROZEN
        assert digests(summaries) == first
    assert {row.name for row in summaries.ledger()} >= set(first)


@pytest.mark.parametrize(("verdict", "reason"), [(Verdict.TELLS, "joint"), (Verdict.OPEN, "late")])
def test_a_closed_gate_freezes_the_month(october, here, unlock, monkeypatch, verdict, reason):
    first = digests(_issued(summaries_of(october)))
    change(unlock, sent=[fact for number in range(1, 8) for fact in person(number, seed=99)])
    monkeypatch.setattr("mrc_desktop.statistics.ledger.judged", lambda *_rest: verdict)
    summaries = summaries_of(unlock)
    again = summaries.reissue("2026-10")
    assert (again.outcome, again.reason) == (Outcome.FROZEN, reason)
    assert digests(summaries) == first
    state = {one.month: one for one in summaries.months()}["2026-10"]
    assert (state.standing, state.reason) == (Standing.FROZEN, reason)


def test_a_month_is_issued_anew_three_times_at_most(october, here, unlock, monkeypatch):
    _issued(summaries_of(october))
    monkeypatch.setattr("mrc_desktop.statistics.ledger.judged", lambda *_rest: Verdict.HOLDS)
    outcomes = []
    for seed in range(4):
        change(unlock, sent=[f for n in range(1, 15) for f in person(n, seed=50 + seed)])
        outcomes.append(summaries_of(unlock).reissue("2026-10"))
    assert [one.outcome for one in outcomes] == [Outcome.AGAIN] * 3 + [Outcome.FROZEN]
    assert outcomes[-1].reason == "spent"
    rows = summaries_of(unlock).ledger()
    assert sorted({row.revision for row in rows}) == [0, 1, 2, 3]


def test_a_late_record_goes_to_the_next_open_month(october, here, unlock):
    first = digests(_issued(summaries_of(october)))
    change(unlock, sent=person(500, "2026-10", visits=2))
    summaries = summaries_of(unlock)
    with summaries._session.read_facts() as records:
        late = [one for one in facts.of_month(records, "2026-11") if one.person]
        assert len({one.person for one in late}) == 1
        assert len(facts.of_month(records, "2026-10")) == len(people(24))
    assert summaries.reissue("2026-10").outcome is Outcome.SAME
    assert digests(summaries) == first
    # Corrected later, it stays where it is booked; taken back, it is gone from there.
    change(unlock, sent=person(500, "2026-10", visits=2, topics=(Topic.ASYLUM_PROTECTION,)))
    with unlock(Role.SUPERVISOR).read_facts() as records:
        booked = facts.of_month(records, "2026-11")
        assert {one.topics for one in booked} == {(Topic.ASYLUM_PROTECTION,)}
    change(unlock, gone=person(500, "2026-10", visits=2))
    with unlock(Role.SUPERVISOR).read_facts() as records:
        assert facts.of_month(records, "2026-11") == ()


def test_a_late_record_skips_every_issued_month(october, here, unlock, clock):
    clock.now = clock.now.replace(month=12)
    summaries = summaries_of(october)
    summaries.issue("2026-10")
    summaries.issue("2026-11")
    change(unlock, sent=person(501, "2026-10"))
    with unlock(Role.SUPERVISOR).read_facts() as records:
        assert facts.of_month(records, "2026-12")


def test_a_lost_key_closes_the_issued_months_only(october, here, unlock):
    first = digests(_issued(summaries_of(october)))
    spoil(unlock, "DELETE FROM rounding_key")
    summaries = summaries_of(unlock)
    with pytest.raises(SummaryKeyLost) as refused:
        summaries.reissue("2026-10")
    assert refused.value.data == {"month": "2026-10"}
    summaries.issue("2026-09")  # draws a new key
    with pytest.raises(SummaryKeyLost):
        summaries.reissue("2026-10")
    assert digests(summaries) == first


def test_a_lost_ledger_keeps_the_month_closed(october, here, unlock):
    _issued(summaries_of(october))
    spoil(unlock, "DELETE FROM publication_file")
    spoil(unlock, "DELETE FROM publication")
    summaries = summaries_of(unlock)
    for ask in (summaries.preview, summaries.issue, summaries.reissue, summaries.files):
        with pytest.raises(LedgerLost):
            ask("2026-10")
    assert {one.month: one.standing for one in summaries.months()}["2026-10"] is Standing.LOST


def test_another_spec_for_an_issued_year_is_refused(october, here, unlock):
    summaries = _issued(summaries_of(october))
    session = unlock(Role.SUPERVISOR)
    with session.write_facts() as records:
        body = publications.spec(records, 2026)
        records.connection.execute("DELETE FROM summary_spec")
        publications.fix_spec(records, 2026, body.replace(b'"0-17",', b""))
    summaries = summaries_of(unlock)
    with pytest.raises(OtherSpec):
        summaries.reissue("2026-10")
    with session_writing(unlock) as records:
        records.connection.execute("DELETE FROM summary_spec")
        publications.fix_spec(records, 2026, b"{}")
    with pytest.raises(OtherSpec):
        summaries_of(unlock).preview("2026-09")


def session_writing(unlock):
    return unlock(Role.SUPERVISOR).write_facts()


def test_a_month_going_on_cannot_be_seen(october):
    summaries = summaries_of(october)
    for month in ("2026-11", "2027-05"):
        with pytest.raises(MonthNotOver):
            summaries.preview(month)
        with pytest.raises(MonthNotOver):
            summaries.issue(month)
    for ask in (summaries.preview, summaries.issue, summaries.reissue, summaries.files):
        with pytest.raises(BadMonth):
            ask("October")
    with pytest.raises(MonthNotIssued):
        summaries.reissue("2026-10")


def test_what_is_counted_in_between_is_noticed(october, here, monkeypatch):
    summaries = summaries_of(october)

    def meanwhile(order, watch):
        with summaries._session.write_facts() as records:
            records.connection.execute("UPDATE fact SET sex = 'other' WHERE month = '2026-10'")
        return fulfil(order, watch.tell)

    monkeypatch.setattr("mrc_desktop.services.summaries.carry_out", meanwhile)
    with pytest.raises(ChangedMeanwhile):
        summaries.issue("2026-10")
    assert summaries.ledger() == ()


def test_files_are_saved_and_audited(october, here, tmp_path):
    summaries = _issued(summaries_of(october))
    name = next(name for name in digests(summaries) if name.endswith(".xlsx"))
    target = tmp_path / "october.xlsx"
    summaries.save_file("2026-10", name, target)
    assert target.read_bytes() == {one.name: one.body for one in summaries.files("2026-10")}[name]
    with pytest.raises(NotFound):
        summaries.save_file("2026-10", "else.xlsx", tmp_path / "else.xlsx")
    with pytest.raises(CannotWrite):
        summaries.save_file("2026-10", name, tmp_path / "nowhere" / "october.xlsx")
    with summaries._session.read_facts() as records:
        actions = [entry.action for entry in audit.entries(records)]
    assert actions.count("copy.saved") == 1


def test_a_quarter_is_the_sum_of_what_was_published(october, here, unlock, clock):
    send(unlock(Role.COUNSELLOR), people(18, 2000, "2026-11"))
    clock.now = clock.now.replace(month=12)
    summaries = summaries_of(unlock)
    months = [summaries.issue(month).release for month in ("2026-10", "2026-11")]
    found = summaries.period_sum("2026-Q4")
    assert found.period.months == ("2026-10", "2026-11")
    assert found.period.missing == 1
    for row in found.rows:
        parts = [one for each in months for one in each.rows if one.categories == row.categories
                 and one.table == row.table]  # fmt: skip
        assert row.value == sum(part.value for part in parts)
        assert (row.lower, row.upper) == (
            sum(part.lower for part in parts), sum(part.upper for part in parts),
        )  # fmt: skip
    assert {one.code for one in summaries.periods()} == {"2026-Q4", "2026-H2", "2026"}
    for code in ("2026-Q5", "26", "2026-Q", "2026-10"):
        with pytest.raises(BadMonth):
            summaries.period_sum(code)
    with pytest.raises(NotFound):
        summaries.period_sum("2026-Q1")


def test_counsellors_have_no_summaries(october):
    summaries = summaries_of(october, Role.COUNSELLOR)
    for ask in (
        summaries.months,
        summaries.ledger,
        summaries.periods,
        lambda: summaries.preview("2026-10"),
        lambda: summaries.issue("2026-10"),
        lambda: summaries.reissue("2026-10"),
    ):
        with pytest.raises(NotAllowed):
            ask()


def test_nothing_that_leaves_holds_a_true_total(unlock, here):
    send(unlock(Role.COUNSELLOR), people(CANARY))
    summaries = summaries_of(unlock)
    issued = summaries.issue("2026-10")
    texts = [repr(issued), repr(summaries.months()), repr(summaries.preview("2026-10"))]
    for one in summaries.files("2026-10"):
        if one.name.endswith(".xlsx"):
            book = openpyxl.load_workbook(io.BytesIO(one.body))
            texts += [str(cell.value) for sheet in book for row in sheet for cell in row]
        elif one.name.endswith(".csv"):
            texts.append(one.body.decode())
    for text in texts:
        assert not re.search(rf"(?<![\w.#\-]){CANARY}(?![\w.])", text)


def test_a_worker_of_its_own_does_the_same(october):
    heard = []
    summaries = summaries_of(october)
    release = summaries.preview("2026-10", Watch(heard.append))
    assert release.total % 5 == 0
    order = summaries._looked_at["2026-10"][0]
    assert fulfil(order).values == summaries._looked_at["2026-10"][1].values


def test_stopping_leaves_no_trace(october):
    summaries = summaries_of(october)
    stop = Event()
    stop.set()
    with pytest.raises(RoundingStopped):
        summaries.issue("2026-10", watch=Watch(stop=stop))
    late = Event()
    Timer(0.15, late.set).start()
    with pytest.raises(RoundingStopped):
        summaries.preview("2026-10", Watch(stop=late))
    assert summaries.ledger() == ()
    assert {one.month: one.standing for one in summaries.months()}["2026-10"] is Standing.OPEN


def _die(_order, sender):
    sender.close()
    raise SystemExit(9)


def _give_up(_order, sender):
    sender.send(("refused", "kTimeLimit"))


@pytest.mark.parametrize(("end", "status"), [(_die, "worker"), (_give_up, "kTimeLimit")])
def test_a_worker_that_dies_or_gives_up_publishes_nothing(october, monkeypatch, end, status):
    monkeypatch.setattr(rounding_process, "work", end)
    summaries = summaries_of(october)
    with pytest.raises(RoundingFailed) as refused:
        summaries.issue("2026-10")
    assert refused.value.data == {"status": status}
    assert summaries.ledger() == ()
