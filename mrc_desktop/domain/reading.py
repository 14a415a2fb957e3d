"""Reading a draft field by field: every value comes out clean, every fault is noted."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

import phonenumbers

from mrc_desktop.domain.calendar import DateFault, read_coming_date, read_date
from mrc_desktop.domain.codes import STATELESS, UNKNOWN_COUNTRY
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.text import clean_line, clean_notes

LINE_LIMIT: Final = 100
"""The longest name, place or other single line, in characters."""

NOTES_LIMIT: Final = 20_000
"""The longest free text, in characters."""

EARLIEST: Final = dt.date(2000, 1, 1)
"""No work of a centre lies before this day."""

_COUNTRY: Final = re.compile("[A-Z]{2}")
_LANGUAGE: Final = re.compile("[a-z]{3}")
_SHEET: Final = re.compile("[a-z0-9_.-]{1,60}")
_REGION: Final = re.compile("[A-Z]{2}-[A-Z0-9]{1,3}")

_MOST_DIGITS: Final = 17
"""An E.164 number with "00" before it; more digits are two numbers."""

_PARSE_FAULTS: Final = {
    phonenumbers.NumberParseException.INVALID_COUNTRY_CODE: "phone_country_needed",
    phonenumbers.NumberParseException.TOO_LONG: "phone_too_long",
    phonenumbers.NumberParseException.TOO_SHORT_NSN: "phone_too_short",
    phonenumbers.NumberParseException.TOO_SHORT_AFTER_IDD: "phone_too_short",
}


class Reading:
    """One pass over a draft: readers return usable values and collect the problems."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def fault(self, field: str, code: str, **data: str | int) -> None:
        """Note a problem at a field."""
        self.problems.append(Problem(field, code, data))

    def finish(self) -> tuple[Problem, ...]:
        """Return what was noted, in the order of the fields."""
        return tuple(self.problems)

    def line(
        self, field: str, text: str, *, limit: int = LINE_LIMIT, is_needed: bool = False
    ) -> str:
        """Return a clean single line."""
        return self._bounded(field, clean_line(text), limit, is_needed)

    def notes(self, field: str, text: str, *, limit: int = NOTES_LIMIT) -> str:
        """Return clean text of several lines."""
        return self._bounded(field, clean_notes(text), limit, is_needed=False)

    def _bounded(self, field: str, text: str, limit: int, is_needed: bool) -> str:
        if len(text) > limit:
            self.fault(field, "too_long", limit=limit)
        elif is_needed and not text:
            self.fault(field, "required")
        return text

    def past_date(
        self, field: str, text: str, *, today: dt.date, earliest: dt.date = EARLIEST
    ) -> dt.date | None:
        """Return a date up to today, or None for an empty text."""
        day = self.date(field, text)
        if day is not None and day > today:
            self.fault(field, DateFault.FUTURE)
        elif day is not None and day < earliest:
            self.fault(field, DateFault.TOO_OLD)
        return day

    def date(self, field: str, text: str) -> dt.date | None:
        """Return any date, or None for an empty text."""
        return self._day(field, text, read_date(clean_line(text)))

    def coming_date(self, field: str, text: str, *, today: dt.date) -> dt.date | None:
        """Return a follow-up date, or None for an empty text; past days are refused."""
        day = self._day(field, text, read_coming_date(clean_line(text), today=today))
        if day is not None and day < today:
            self.fault(field, "past_date")
        elif day is not None and day > today + dt.timedelta(days=3660):
            self.fault(field, "too_far_date")
        return day

    def _day(self, field: str, text: str, found: dt.date | DateFault) -> dt.date | None:
        if not clean_line(text):
            return None
        if isinstance(found, DateFault):
            self.fault(field, found)
            return None
        return found

    def country(self, field: str, code: str, *, is_citizenship: bool = False) -> str:
        """Return an ISO 3166-1 alpha-2 code or nothing; citizenship may be stateless or unknown."""
        code = clean_line(code).upper()
        if is_citizenship and code in (STATELESS, UNKNOWN_COUNTRY):
            return code
        return self._code(field, code, _COUNTRY)

    def language(self, field: str, code: str) -> str:
        """Return an ISO 639-3 code or nothing."""
        return self._code(field, clean_line(code).lower(), _LANGUAGE)

    def region(self, field: str, code: str) -> str:
        """Return an ISO 3166-2 code or nothing."""
        return self._code(field, clean_line(code).upper(), _REGION)

    def sheet(self, field: str, code: str) -> str:
        """Return the id of an information sheet."""
        if not _SHEET.fullmatch(code):
            self.fault(field, "unknown_code")
        return code

    def _code(self, field: str, code: str, shape: re.Pattern[str]) -> str:
        if code and not shape.fullmatch(code):
            self.fault(field, "unknown_code")
        return code

    def phone(self, field: str, text: str, *, country: str) -> str:
        """Return a phone number in E.164; `country` reads numbers without a country code.

        A number is accepted when its length is possible: number plans change faster than any
        table, and a counsellor must be able to write down what the person says.
        """
        text = clean_line(text)
        if not text:
            self.fault(field, "required")
            return ""
        if len(text) > LINE_LIMIT:
            self.fault(field, "too_long", limit=LINE_LIMIT)
            return ""
        try:
            number = phonenumbers.parse(_dialled(text), country or None)
        except phonenumbers.NumberParseException as refusal:
            self.fault(field, _PARSE_FAULTS.get(refusal.error_type, "bad_phone"))
            return ""
        reason = phonenumbers.is_possible_number_with_reason(number)
        if reason == phonenumbers.ValidationResult.TOO_SHORT:
            self.fault(field, "phone_too_short")
        elif reason == phonenumbers.ValidationResult.TOO_LONG:
            self.fault(field, "phone_too_long")
        elif not phonenumbers.is_possible_number(number):
            self.fault(field, "bad_phone")
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _dialled(text: str) -> str:
    """Return the number with the "00" that many people write for "+"."""
    return "+" + text[2:] if text.startswith("00") else text


def callable_address(text: str, country: str) -> str:
    """Return what a telephone calls from a written number: "tel:+992..."; RFC 3966.

    It is empty for a text that holds no one number, or two: a code that calls a stranger is worse
    than none. `country` is where a number without "+" is at home.
    """
    try:
        number = phonenumbers.parse(_dialled(text.strip()), country or None)
    except phonenumbers.NumberParseException:
        return ""
    written = sum(char.isdigit() for char in text)
    if not phonenumbers.is_possible_number(number) or written > _MOST_DIGITS:
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.RFC3966).replace(
        "-", ""
    )
