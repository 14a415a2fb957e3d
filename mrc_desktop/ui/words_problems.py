"""The sentence of each Problem, as it stands beneath its field."""

from __future__ import annotations

from typing import Final

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

PROBLEMS: Final[dict[str, str]] = {
    "unknown": QT_TRANSLATE_NOOP("words_problems", "This cannot be accepted."),
    "required": QT_TRANSLATE_NOOP("words_problems", "Please fill this in."),
    "bad_percent": QT_TRANSLATE_NOOP(
        "words_problems", "Write a number of percent, such as 16 or 14.25."
    ),
    "other_year": QT_TRANSLATE_NOOP("words_problems", "This day is not in the year {year}."),
    "twice": QT_TRANSLATE_NOOP("words_problems", "This stands here twice."),
    "not_weekend": QT_TRANSLATE_NOOP(
        "words_problems", "Only a Saturday or Sunday can be a moved working day."
    ),
    "reversed_period": QT_TRANSLATE_NOOP(
        "words_problems", "This lies before the line above it or after the day it is known until."
    ),
    "bad_key": QT_TRANSLATE_NOOP(
        "words_problems", "A key has 64 characters: digits and the letters A to F."
    ),
    "bad_amount": QT_TRANSLATE_NOOP("words_problems", "Write a sum, such as 1234.50."),
    "unknown_currency": QT_TRANSLATE_NOOP("words_problems", "This currency is not known."),
    "too_many_decimals": QT_TRANSLATE_NOOP(
        "words_problems", "This has more digits after the point than the currency has."
    ),
    "too_large_amount": QT_TRANSLATE_NOOP("words_problems", "This sum is too large."),
    "too_long": QT_TRANSLATE_NOOP(
        "words_problems", "This is too long; at most {limit} characters."
    ),
    "too_many": QT_TRANSLATE_NOOP("words_problems", "These are too many; at most {limit}."),
    "unknown_code": QT_TRANSLATE_NOOP("words_problems", "Choose an entry of the list."),
    "bad_date": QT_TRANSLATE_NOOP("words_problems", "This is not a date. Write it as 23.11.2026."),
    "impossible_date": QT_TRANSLATE_NOOP("words_problems", "There is no such day in the calendar."),
    "future_date": QT_TRANSLATE_NOOP("words_problems", "This day has not come yet."),
    "too_old_date": QT_TRANSLATE_NOOP("words_problems", "This lies too far in the past."),
    "past_date": QT_TRANSLATE_NOOP("words_problems", "This day is over; choose today or later."),
    "too_far_date": QT_TRANSLATE_NOOP("words_problems", "This lies too far in the future."),
    "bad_moment": QT_TRANSLATE_NOOP(
        "words_problems", "Write the day and the time as 23.11.2026 14:30."
    ),
    "bad_birth": QT_TRANSLATE_NOOP(
        "words_problems", "Write 12.03.1990, only the year 1990, or an estimated age as ~35."
    ),
    "name_required": QT_TRANSLATE_NOOP(
        "words_problems",
        "Write at least one name or a pseudonym, or mark the person as anonymous.",
    ),
    "person_required": QT_TRANSLATE_NOOP(
        "words_problems", "Say who this is about: find the person or enter a new one."
    ),
    "case_required": QT_TRANSLATE_NOOP(
        "words_problems", "Choose at least one case, or the topic of a new one."
    ),
    "agency_required": QT_TRANSLATE_NOOP(
        "words_problems", "Consent to a referral names one organisation; record it on its own."
    ),
    "expires_before_issued": QT_TRANSLATE_NOOP(
        "words_problems", "The paper would expire before it was issued."
    ),
    "phone_country_needed": QT_TRANSLATE_NOOP(
        "words_problems", "Write the number with its country code, such as +992."
    ),
    "phone_too_short": QT_TRANSLATE_NOOP("words_problems", "This number has too few digits."),
    "phone_too_long": QT_TRANSLATE_NOOP("words_problems", "This number has too many digits."),
    "bad_phone": QT_TRANSLATE_NOOP("words_problems", "This is not a phone number."),
    "bad_count": QT_TRANSLATE_NOOP("words_problems", "Write a whole number, such as 12."),
    "count_too_large": QT_TRANSLATE_NOOP("words_problems", "At most {limit} can be counted here."),
    "unfit_addressee": QT_TRANSLATE_NOOP(
        "words_problems", "This kind of letter does not go to such an organisation."
    ),
    "before_letter": QT_TRANSLATE_NOOP(
        "words_problems", "The letter was sent later than this day."
    ),
    "nobody_counted": QT_TRANSLATE_NOOP("words_problems", "Count at least one person."),
    "bad_character": QT_TRANSLATE_NOOP("words_problems", "A character here cannot be kept."),
    "out_of_range": QT_TRANSLATE_NOOP("words_problems", "Write a number from {least} to {most}."),
    "agency_not_expected": QT_TRANSLATE_NOOP(
        "words_problems", "Only consent to a referral names an organisation."
    ),
    "faulty_code": QT_TRANSLATE_NOOP(
        "words_problems", "Group {group} of the code is missing or mistyped."
    ),
    "contradicts": QT_TRANSLATE_NOOP(
        "words_problems", "This contradicts something else that was entered."
    ),
    "reversed": QT_TRANSLATE_NOOP("words_problems", "This lies before what it should follow."),
    "overlaps": QT_TRANSLATE_NOOP("words_problems", "This overlaps with another line."),
    "contradicts_named": QT_TRANSLATE_NOOP(
        "words_problems", "This and “{other}” cannot both be true."
    ),
    "reversed_named": QT_TRANSLATE_NOOP(
        "words_problems", "This lies before “{other}”, which it should follow."
    ),
    "overlaps_named": QT_TRANSLATE_NOOP("words_problems", "This overlaps with “{other}”."),
    "overlapping_period": QT_TRANSLATE_NOOP(
        "words_problems", "This period overlaps with another one."
    ),
    "open_trip": QT_TRANSLATE_NOOP(
        "words_problems", "Write the day of leaving, or tick that the person is still there."
    ),
    "impossible_age": QT_TRANSLATE_NOOP("words_problems", "Nobody is this old."),
    "no_family_above": QT_TRANSLATE_NOOP(
        "words_problems", "There is no line above to belong to; write the size of the family."
    ),
    "heads_a_family": QT_TRANSLATE_NOOP(
        "words_problems", "Others of this family are written under this line; write its size."
    ),
    "several_fit": QT_TRANSLATE_NOOP("words_problems", "More than one entry begins so; type on."),
    "consent_before_answers": QT_TRANSLATE_NOOP(
        "words_problems", "Answers may be kept only once consent is recorded."
    ),
    "right_to_stop_before_answers": QT_TRANSLATE_NOOP(
        "words_problems",
        "Explain the right to stop before the questions; answers may be kept after that.",
    ),
    "not_json": QT_TRANSLATE_NOOP("words_problems", "This file cannot be read: it is not JSON."),
    "unknown_field": QT_TRANSLATE_NOOP("words_problems", "This field is not known."),
    "wrong_value": QT_TRANSLATE_NOOP("words_problems", "This value is not one of those expected."),
}
