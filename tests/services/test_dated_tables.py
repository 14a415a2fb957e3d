"""The centre's dated tables: saved whole, with history, and used by what reckons."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
import sqlcipher3

from mrc_desktop.domain.codes import Role
from mrc_desktop.domain.dated_table import DatedRow, DayOff, FeeKind
from mrc_desktop.errors import ChangedMeanwhile, InputRefused, NotAllowed
from mrc_desktop.guidance.content import Content
from mrc_desktop.paths import resources
from mrc_desktop.services.dated_tables import TableDraft, TableKey, TableKind
from mrc_desktop.services.desk import open_desk
from mrc_desktop.services.legal_basis import legal_basis

D = dt.date
UNTIL = D(2026, 12, 31)
RATES = TableKey(TableKind.RATES, "RU")
YEAR = TableKey(TableKind.HOLIDAYS, "RU", 2027)


@pytest.fixture
def admin(session_admin):
    return open_desk(session_admin, Content(resources() / "content"))


def rates(*rows, known_until=UNTIL):
    return TableDraft(
        rows=tuple(DatedRow(since=day, value=value, source=" gazette ") for day, value in rows),
        known_until=known_until,
    )


def basis_of(desk):
    with desk.session.read() as records:
        return legal_basis(records, desk.content)


def test_nothing_is_known_before_the_centre_enters_it(admin):
    basis = basis_of(admin)
    assert basis.rates["RU"].percent_on(D(2026, 1, 1)) is None
    assert (dict(basis.indexes), dict(basis.fees), dict(basis.holidays)) == ({}, {}, {})
    assert not basis.working_days("RU").is_known(D(2027, 1, 1))
    assert admin.tables.tables() == ()
    assert admin.tables.open(RATES).version == 0


def test_what_is_saved_is_what_is_reckoned_with(admin):
    admin.tables.save(RATES, rates((D(2026, 1, 1), "16"), (D(2026, 6, 1), "14,25")), 0)
    admin.tables.save(
        TableKey(TableKind.INDEXES, "KZ"),
        TableDraft(
            rows=(DatedRow(since=D(2026, 1, 1), value="4325", currency="KZT", source="x"),),
            known_until=D(2026, 12, 31),
        ),
        0,
    )
    fee = DatedRow(
        since=D(2026, 1, 1), value="8900", currency="RUB", source="x", fee=FeeKind.PATENT_MONTH
    )
    admin.tables.save(
        TableKey(TableKind.FEES, "RU"), TableDraft(rows=(fee,), known_until=D(2026, 12, 31)), 0
    )
    admin.tables.save(YEAR, TableDraft(days=(DayOff(day=D(2027, 1, 1)),), source="x"), 0)
    basis = basis_of(admin)
    assert basis.rates["RU"].id == "RU-KEY-RATE"
    assert basis.rates["RU"].percent_on(D(2026, 7, 1)) == Fraction("14.25")
    assert basis.rates["RU"].percent_on(D(2027, 1, 1)) is None
    assert basis.indexes["KZ"].on(D(2026, 2, 1)).sum.plain() == "4325.00"
    assert basis.fees["RU"].on(FeeKind.PATENT_MONTH, "", D(2026, 2, 1)).sum.plain() == "8900.00"
    assert basis.working_days("RU").is_known(D(2027, 5, 1))
    assert not basis.working_days("RU").is_working(D(2027, 1, 1))
    assert not basis.working_days("KZ").is_known(D(2027, 5, 1))
    assert len(admin.tables.tables()) == 4


def test_the_old_value_stays_with_who_and_when(admin, clock):
    admin.tables.save(RATES, rates((D(2026, 1, 1), "16")), 0)
    first = admin.tables.open(RATES)
    clock.forward(days=2)
    admin.tables.save(RATES, rates((D(2026, 1, 1), "17")), first.version)
    new, old = admin.tables.history(RATES)
    assert [new.draft.rows[0].value, old.draft.rows[0].value] == ["17", "16"]
    assert new.draft.rows[0].source == "gazette"
    assert new.saved_at - old.saved_at == dt.timedelta(days=2)
    assert new.saved_by == old.saved_by == admin.session.user.id
    assert admin.tables.tables() == (new,)


@pytest.mark.parametrize("statement", ["DELETE FROM dated_table", "UPDATE dated_table SET body=''"])
def test_history_cannot_be_rewritten(admin, statement):
    admin.tables.save(RATES, rates((D(2026, 1, 1), "16")), 0)
    with pytest.raises(sqlcipher3.Error), admin.session.write() as records:
        records.connection.execute(statement)
    assert len(admin.tables.history(RATES)) == 1


def test_two_who_change_one_table_do_not_overwrite_each_other(admin):
    admin.tables.save(RATES, rates((D(2026, 1, 1), "16")), 0)
    with pytest.raises(ChangedMeanwhile):
        admin.tables.save(RATES, rates((D(2026, 1, 1), "17")), 0)


def test_the_trail_names_the_table_and_no_value(admin):
    admin.tables.save(YEAR, TableDraft(source="gazette 17"), 0)
    (entry,) = admin.centre.audit_entries(1)
    assert (entry.action, entry.subject, entry.detail) == (
        "dated_table.saved", "dated_table", "holidays RU 2027",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("key", "draft", "field"),
    [
        (TableKey(TableKind.RATES, "QQ"), rates(), "country"),
        (RATES, rates((D(2026, 1, 1), "a lot")), "rows.0.value"),
        (
            TableKey(TableKind.FEES, "KZ"),
            TableDraft(
                rows=(
                    DatedRow(
                        since=D(2026, 1, 1), value="1", currency="KZT", source="x",
                        fee=FeeKind.OTHER, region="TJ-SU",
                    ),
                ),
                known_until=D(2026, 2, 1),
            ),
            "rows.0.region",
        ),
        (RATES, TableDraft(
            rows=(DatedRow(since=D(2026, 1, 1), value="1", source="a\tb"),),
            known_until=D(2026, 2, 1)), "rows.0.source"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_at_its_row_and_nothing_is_kept(admin, key, draft, field):
    with pytest.raises(InputRefused) as caught:
        admin.tables.save(key, draft, 0)
    assert [one.field for one in caught.value.problems] == [field]
    assert admin.tables.tables() == ()


def test_a_counsellor_reads_and_does_not_save(unlock):
    desk = open_desk(unlock(Role.COUNSELLOR), Content(resources() / "content"))
    assert desk.tables.tables() == ()
    with pytest.raises(NotAllowed):
        desk.tables.save(YEAR, TableDraft(source="x"), 0)
