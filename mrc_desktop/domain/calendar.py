"""Dates as people type them, months as the summary names them, and ages.

The clock is never read here: `today` and `now` are parameters.
"""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from typing import Final

from mrc_desktop.domain.codes import AgeBand
from mrc_desktop.domain.person import Birth, BirthPrecision

OLDEST_AGE: Final = 120
"""Nobody older is believed: a birth before that is a slip of the finger."""

_DOTTED: Final = re.compile(r"(\d{1,2})\s*[./]\s*(\d{1,2})\s*[./]\s*(\d{4})\.?", re.ASCII)
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_DAY_MONTH: Final = re.compile(r"(\d{1,2})\s*[./]\s*(\d{1,2})\.?", re.ASCII)
_DAYS_AHEAD: Final = re.compile(r"\+\s*(\d{1,4})", re.ASCII)
_TIME: Final = re.compile(r"(\d{1,2})[:.](\d{2})", re.ASCII)
_DATE_TIME: Final = re.compile(r"(?P<date>.+?)[\sT,]+(?P<time>\d{1,2}[:.]\d{2})", re.ASCII)
_YEAR: Final = re.compile(r"\d{4}", re.ASCII)
_ABOUT: Final = re.compile(r"~\s*(\d{1,3})", re.ASCII)
_MONTH: Final = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)


class DateFault(StrEnum):
    """Why a text is no usable date; the values are problem codes."""

    UNREADABLE = "bad_date"
    IMPOSSIBLE = "impossible_date"
    FUTURE = "future_date"
    TOO_OLD = "too_old_date"


def _day(year: str, month: str, day: str) -> dt.date | DateFault:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return DateFault.IMPOSSIBLE


def read_date(text: str) -> dt.date | DateFault:
    """Return the date written as "12.03.1990", "12/03/1990" (day first) or "1990-03-12"."""
    text = text.strip()
    if match := _DOTTED.fullmatch(text):
        day, month, year = match.groups()
        return _day(year, month, day)
    if match := _ISO.fullmatch(text):
        return _day(*match.groups())
    return DateFault.UNREADABLE


def read_coming_date(text: str, *, today: dt.date) -> dt.date | DateFault:
    """Return a follow-up date: a full date, "23.11" (the next one) or "+7" (days from today)."""
    text = text.strip()
    if match := _DAYS_AHEAD.fullmatch(text):
        return today + dt.timedelta(days=int(match[1]))
    if match := _DAY_MONTH.fullmatch(text):
        # 29 February may be four years off (eight around 2100); any other day one at most.
        for year in range(today.year, today.year + 9):
            found = _day(str(year), match[2], match[1])
            if isinstance(found, dt.date) and found >= today:
                return found
        return DateFault.IMPOSSIBLE
    return read_date(text)


def read_fact_date(
    text: str, *, today: dt.date, after: dt.date | None = None
) -> dt.date | DateFault:
    """Return the day something happened: a full date, or "01.12" without its year.

    That is the latest such day up to today; or the first from `after` on, where it followed that.
    """
    match = _DAY_MONTH.fullmatch(text.strip())
    if match is None:
        return read_date(text)
    # 29 February may be four years off (eight around 1900 and 2100); any other day one at most.
    years = range(after.year, after.year + 9) if after else range(today.year, today.year - 9, -1)
    for year in years:
        found = _day(str(year), match[2], match[1])
        if isinstance(found, dt.date) and (found >= after if after else found <= today):
            return found
    return DateFault.IMPOSSIBLE


def read_moment(text: str, *, now: dt.datetime) -> dt.datetime | DateFault:
    """Return the moment written as date and time, as a time of today, or now for an empty text."""
    text = text.strip()
    if not text:
        return now.replace(second=0, microsecond=0)
    if match := _TIME.fullmatch(text):
        day: dt.date | DateFault = now.date()
        time = match
    elif (match := _DATE_TIME.fullmatch(text)) and (found := _TIME.fullmatch(match["time"])):
        day, time = read_date(match["date"]), found
    else:
        return DateFault.UNREADABLE
    if isinstance(day, DateFault):
        return day
    try:
        return dt.datetime.combine(day, dt.time(int(time[1]), int(time[2])))
    except ValueError:
        return DateFault.IMPOSSIBLE


def read_birth(text: str, *, today: dt.date) -> Birth | DateFault:
    """Return the birth written as a date, a year ("1990") or an age ("~35"); empty is unknown."""
    text = text.strip()
    if not text:
        return Birth()
    if match := _ABOUT.fullmatch(text):
        birth = Birth(BirthPrecision.ESTIMATED_AGE, year=today.year - int(match[1]))
    elif _YEAR.fullmatch(text):
        birth = Birth(BirthPrecision.YEAR, year=int(text))
    else:
        day = read_date(text)
        if isinstance(day, DateFault):
            return day
        if day > today:
            return DateFault.FUTURE
        birth = Birth(BirthPrecision.EXACT, date=day)
    year = birth_year(birth)
    if year is None or year < today.year - OLDEST_AGE:
        return DateFault.TOO_OLD
    return DateFault.FUTURE if year > today.year else birth


def write_birth(birth: Birth, *, today: dt.date) -> str:
    """Return the text that `read_birth` reads back as this birth."""
    if birth.precision is BirthPrecision.EXACT and birth.date is not None:
        return write_date(birth.date)
    if birth.year is None:
        return ""
    if birth.precision is BirthPrecision.ESTIMATED_AGE:
        return f"~{today.year - birth.year}"
    return str(birth.year)


def write_date(day: dt.date | None) -> str:
    """Return "12.03.1990", or nothing for no date."""
    return "" if day is None else f"{day.day:02}.{day.month:02}.{day.year:04}"


def birth_year(birth: Birth) -> int | None:
    """Return the year of birth, as far as it is known."""
    return birth.date.year if birth.date is not None else birth.year


def age_on(birth: Birth, day: dt.date) -> int | None:
    """Return the age in full years; of a birth known by year only, the age reached in that year."""
    if birth.date is not None:
        had_birthday = (day.month, day.day) >= (birth.date.month, birth.date.day)
        return day.year - birth.date.year - (0 if had_birthday else 1)
    return None if birth.year is None else day.year - birth.year


def age_band_on(birth: Birth, day: dt.date) -> AgeBand:
    """Return the age band of the monthly summary on a day."""
    age = age_on(birth, day)
    if age is None:
        return AgeBand.UNKNOWN
    for oldest, band in (
        (17, AgeBand.CHILD),
        (29, AgeBand.YOUNG),
        (44, AgeBand.MIDDLE),
        (59, AgeBand.OLDER),
    ):
        if age <= oldest:
            return band
    return AgeBand.SENIOR


def month_of(day: dt.date) -> str:
    """Return the month a day lies in, as "2026-11"."""
    return f"{day.year:04}-{day.month:02}"


def first_day(month: str) -> dt.date:
    """Return the first day of a month written as "2026-11"; ValueError if it is not one."""
    match = _MONTH.fullmatch(month)
    if match is None:
        raise ValueError("not a month")
    return dt.date(int(match[1]), int(match[2]), 1)
