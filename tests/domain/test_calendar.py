"""Dates as typed; impossible and future ones are told apart."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.calendar import (
    DateFault,
    age_band_on,
    age_on,
    first_day,
    month_of,
    read_birth,
    read_coming_date,
    read_date,
    read_fact_date,
    read_moment,
    write_birth,
    write_date,
)
from mrc_desktop.domain.codes import AgeBand
from mrc_desktop.domain.person import Birth, BirthPrecision

TODAY = dt.date(2026, 11, 23)
NOW = dt.datetime(2026, 11, 23, 14, 5, 33)


@pytest.mark.parametrize("text", ["12.03.1990", "12/3/1990", "1990-03-12", " 12.03.1990. "])
def test_ways_to_write_a_day(text):
    assert read_date(text) == dt.date(1990, 3, 12)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("31.02.1990", DateFault.IMPOSSIBLE),
        ("00.00.0000", DateFault.IMPOSSIBLE),
        ("12.03.90", DateFault.UNREADABLE),
        ("вчера", DateFault.UNREADABLE),
        ("१२.०३.१९९०", DateFault.UNREADABLE),
        ("", DateFault.UNREADABLE),
    ],
)
def test_what_is_no_day(text, fault):
    assert read_date(text) is fault


@given(st.dates(dt.date(1000, 1, 1)))
def test_a_written_day_reads_back(day):
    assert read_date(write_date(day)) == day
    assert read_date(day.isoformat()) == day


@given(st.text(max_size=30))
def test_no_text_breaks_the_readers(text):
    read_date(text)
    read_coming_date(text, today=TODAY)
    read_moment(text, now=NOW)
    read_birth(text, today=TODAY)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("+7", dt.date(2026, 11, 30)),
        ("23.11", TODAY),
        ("22.11", dt.date(2027, 11, 22)),
        ("29.02", dt.date(2028, 2, 29)),
        ("01.12.2026", dt.date(2026, 12, 1)),
    ],
)
def test_coming_days(text, day):
    assert read_coming_date(text, today=TODAY) == day


def test_a_coming_day_that_never_comes():
    assert read_coming_date("30.02", today=TODAY) is DateFault.IMPOSSIBLE


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("", dt.datetime(2026, 11, 23, 14, 5)),
        ("9:30", dt.datetime(2026, 11, 23, 9, 30)),
        ("23.11.2026 14:05", dt.datetime(2026, 11, 23, 14, 5)),
        ("2026-11-23 14:05", dt.datetime(2026, 11, 23, 14, 5)),
        ("2026-11-23T14:05", dt.datetime(2026, 11, 23, 14, 5)),
    ],
)
def test_moments(text, moment):
    assert read_moment(text, now=NOW) == moment


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("25:00", DateFault.IMPOSSIBLE),
        ("31.02.2026 10:00", DateFault.IMPOSSIBLE),
        ("23.11.2026", DateFault.UNREADABLE),
        ("soon 10:00", DateFault.UNREADABLE),
    ],
)
def test_what_is_no_moment(text, fault):
    assert read_moment(text, now=NOW) is fault


@pytest.mark.parametrize(
    ("text", "birth"),
    [
        ("", Birth()),
        ("12.03.1990", Birth(BirthPrecision.EXACT, dt.date(1990, 3, 12))),
        ("1990", Birth(BirthPrecision.YEAR, year=1990)),
        ("~35", Birth(BirthPrecision.ESTIMATED_AGE, year=1991)),
        ("~ 0", Birth(BirthPrecision.ESTIMATED_AGE, year=2026)),
        ("24.11.2026", DateFault.FUTURE),
        ("2027", DateFault.FUTURE),
        ("1905", DateFault.TOO_OLD),
        ("~121", DateFault.TOO_OLD),
        ("0000", DateFault.TOO_OLD),
        ("30.02.2000", DateFault.IMPOSSIBLE),
        ("35", DateFault.UNREADABLE),
    ],
)
def test_births(text, birth):
    assert read_birth(text, today=TODAY) == birth
    if isinstance(birth, Birth):
        assert read_birth(write_birth(birth, today=TODAY), today=TODAY) == birth


def test_ages_and_bands():
    birth = Birth(BirthPrecision.EXACT, dt.date(2008, 11, 24))
    assert age_on(birth, TODAY) == 17
    assert age_on(birth, TODAY + dt.timedelta(days=1)) == 18
    assert age_on(Birth(), TODAY) is None
    bands = [(2026, AgeBand.CHILD), (2008, AgeBand.YOUNG), (1996, AgeBand.MIDDLE)]
    bands += [(1981, AgeBand.OLDER), (1966, AgeBand.SENIOR)]
    for year, band in bands:
        assert age_band_on(Birth(BirthPrecision.YEAR, year=year), TODAY) is band
    assert age_band_on(Birth(), TODAY) is AgeBand.UNKNOWN


def test_months():
    assert month_of(TODAY) == "2026-11"
    assert first_day("2026-11") == dt.date(2026, 11, 1)
    with pytest.raises(ValueError, match="month"):
        first_day("2026-13")


@pytest.mark.parametrize(
    ("text", "after", "found"),
    [
        ("01.12", None, dt.date(2025, 12, 1)),
        ("23.11", None, dt.date(2026, 11, 23)),
        ("24/11", None, dt.date(2025, 11, 24)),
        ("05.01", dt.date(2025, 12, 1), dt.date(2026, 1, 5)),
        ("01.12", dt.date(2025, 12, 1), dt.date(2025, 12, 1)),
        ("29.02", None, dt.date(2024, 2, 29)),
        ("29.02", dt.date(2025, 1, 1), dt.date(2028, 2, 29)),
        ("01.02.2026", dt.date(2026, 3, 1), dt.date(2026, 2, 1)),
        ("31.02", None, DateFault.IMPOSSIBLE),
        ("yesterday", None, DateFault.UNREADABLE),
        ("+7", None, DateFault.UNREADABLE),
    ],
)
def test_a_day_of_a_fact_needs_no_year(text, after, found):
    assert read_fact_date(text, today=dt.date(2026, 11, 23), after=after) == found


@given(
    st.dates(dt.date(1950, 1, 1), dt.date(2090, 1, 1)),
    st.dates(dt.date(1950, 1, 1), dt.date(2090, 1, 1)),
)
def test_a_day_without_its_year_is_the_nearest_on_its_side(day, today):
    text = f"{day.day}.{day.month}"
    before = read_fact_date(text, today=today)
    after = read_fact_date(text, today=today, after=today)
    assert before <= today <= after
    assert (before.day, before.month) == (after.day, after.month) == (day.day, day.month)
    assert (after - before).days <= 366 * 8
