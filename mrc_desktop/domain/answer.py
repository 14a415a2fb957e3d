"""The three answers to a question; "not asked" is never taken for "no"."""

from __future__ import annotations

from enum import StrEnum


class Answer(StrEnum):
    """What was answered, or that the question was not put (or could not be answered)."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not_asked"
