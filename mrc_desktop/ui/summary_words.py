"""What the summaries page says of a month, a period and the ledger."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale

from mrc_desktop.services.summaries import Outcome, Standing, Unit
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from mrc_desktop.services.summaries import IssuedMonth, MonthState, Period, PeriodSum

_CONTEXT: Final = "summary_words"

STATES: Final[dict[str, str]] = {
    "running": QT_TRANSLATE_NOOP("summary_words", "Going on"),
    "open": QT_TRANSLATE_NOOP("summary_words", "Not issued yet"),
    "issued": QT_TRANSLATE_NOOP("summary_words", "Issued on {date}"),
    "reissued": QT_TRANSLATE_NOOP("summary_words", "Issued anew on {date}, revision {revision}"),
    "frozen": QT_TRANSLATE_NOOP("summary_words", "Frozen as issued on {date}"),
    "before": QT_TRANSLATE_NOOP("summary_words", "Issued by an earlier program"),
    "lost": QT_TRANSLATE_NOOP("summary_words", "Closed: the ledger is missing"),
}

EXPLANATIONS: Final[dict[str, str]] = {
    "running": QT_TRANSLATE_NOOP(
        "summary_words",
        "This month is still going on. Its summary can be seen when it is over: two looks at a "
        "running month would tell who came in between.",
    ),
    "before": QT_TRANSLATE_NOOP(
        "summary_words",
        "This month was issued by an earlier version of the program, in another way. Its numbers "
        "stand; to publish it once more in the new way would give away what both protect.",
    ),
    "lost": QT_TRANSLATE_NOOP(
        "summary_words",
        "The audit trail says that this month was issued, but its entry in the ledger is missing. "
        "It stays closed. Restore a backup that has it, or use the files that were handed on.",
    ),
    "joint": QT_TRANSLATE_NOOP(
        "summary_words",
        "This month stays as it was issued: new numbers beside the old ones would tell something "
        "of single persons. Hand on the files there are; the corrections count once more records "
        "have changed, or say in words that the month was corrected.",
    ),
    "late": QT_TRANSLATE_NOOP(
        "summary_words",
        "This month stays as it was issued: the program could not show in the time it has for this "
        "that new numbers beside the old ones tell nothing of single persons. Hand on the files "
        "there are; try again once more records have changed, or say in words that the month was "
        "corrected.",
    ),
    "spent": QT_TRANSLATE_NOOP(
        "summary_words",
        "This month stays as it is: it was issued anew three times already, and each further issue "
        "would tell more of single persons. Say in words that the month was corrected.",
    ),
}

OUTCOMES: Final[dict[str, str]] = {
    "again": QT_TRANSLATE_NOOP("summary_words", "The month was issued."),
    "anew": QT_TRANSLATE_NOOP(
        "summary_words",
        "The month was issued anew as revision {revision}. Give the new files to everybody who has "
        "earlier ones.",
    ),
    "same": QT_TRANSLATE_NOOP(
        "summary_words",
        "Fewer than ten records changed: the files are the same as before, to the byte.",
    ),
}

PERIODS: Final[dict[str, str]] = {
    "Q": QT_TRANSLATE_NOOP("summary_words", "Quarter {number} of {year}"),
    "H": QT_TRANSLATE_NOOP("summary_words", "Half-year {number} of {year}"),
    "": QT_TRANSLATE_NOOP("summary_words", "Year {year}"),
}

COMPLETE: Final = QT_TRANSLATE_NOOP("summary_words", "All months are issued")
MISSING: Final = QT_TRANSLATE_NOOP("summary_words", "{missing} of {months} months are not issued")
SUM: Final = QT_TRANSLATE_NOOP(
    "summary_words",
    "Every number is the sum of the published months and of nothing else ({months}). A person who "
    "came in two months is in both.",
)


FEWER: Final = QT_TRANSLATE_NOOP(
    "summary_words",
    "A month with few persons has fewer tables, so some tables here hold fewer months than the "
    "total.",
)


def say_month(month: str) -> str:
    """Return a month by its name, "October 2026"."""
    year, number = month.split("-")
    name = QLocale().standaloneMonthName(int(number), QLocale.FormatType.LongFormat)
    return f"{name[:1].upper()}{name[1:]} {year}"


def say_state(state: MonthState) -> str:
    """Return how far a month is, in a few words."""
    date = "" if state.issued_at is None else state.issued_at.strftime("%d.%m.%Y")
    return _tr(STATES[state.standing]).format(date=date, revision=state.revision)


def explain(state: MonthState) -> str:
    """Return what there is to know of a month's state; nothing where the state says it all."""
    code = state.reason if state.standing is Standing.FROZEN else state.standing.value
    return _tr(EXPLANATIONS[code]) if code in EXPLANATIONS else ""


def say_outcome(issued: IssuedMonth) -> str:
    """Return what asking for a month led to."""
    if issued.outcome is Outcome.FROZEN:
        return _tr(EXPLANATIONS[issued.reason])
    revision = issued.release.revision
    is_anew = issued.outcome is Outcome.AGAIN and revision > 0
    return _tr(OUTCOMES["anew" if is_anew else issued.outcome]).format(revision=revision)


def say_period(period: Period) -> str:
    """Return a period's name and, beneath it, whether it is complete."""
    part = period.code[4:].lstrip("-")
    name = _tr(PERIODS[part[:1]]).format(number=part[1:], year=period.code[:4])
    months = len(period.months) + period.missing
    said = _tr(MISSING) if period.missing else _tr(COMPLETE)
    return f"{name}\n{said.format(missing=period.missing, months=months)}"


def say_sum(found: PeriodSum) -> str:
    """Return how to read the numbers of a period; where its tables hold fewer months, that too."""
    said = _tr(SUM).format(months=", ".join(say_month(month) for month in found.period.months))
    sums = Counter[str]()
    for row in found.rows:
        sums[row.table] += row.value if row.unit is Unit.PERSONS else 0
    is_whole = set(sums.values()) <= {0, sums["total"]}
    return said if is_whole else f"{said} {_tr(FEWER)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
