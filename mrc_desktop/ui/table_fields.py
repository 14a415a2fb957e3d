"""The fields of the centre's dated tables, and the way between what is typed and a draft."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.calendar import read_date, write_date
from mrc_desktop.domain.dated_table import DatedRow, DayOff, FeeKind, TableDraft, TableKind
from mrc_desktop.domain.money import EXPONENTS
from mrc_desktop.domain.problem import Problem
from mrc_desktop.ui import languages, words_law
from mrc_desktop.ui.fields import Choice, Field, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mrc_desktop.domain.dated_table import TableKey
    from mrc_desktop.services.content_access import Content

CONTEXT: Final = "table_fields"

_SINCE: Final = Field(
    "since", QT_TRANSLATE_NOOP("table_fields", "In force since"), Kind.DATE, is_required=True
)
_SOURCE: Final = Field(
    "source",
    QT_TRANSLATE_NOOP("table_fields", "Source"),
    hint=QT_TRANSLATE_NOOP("table_fields", "Act, gazette or page it was read in"),
    is_required=True,
)
_KNOWN: Final = Field(
    "known_until",
    QT_TRANSLATE_NOOP("table_fields", "Chec&ked up to the day"),
    Kind.DATE,
    hint=QT_TRANSLATE_NOOP("table_fields", "Later days have no value"),
)
_OWN_CURRENCIES: Final = {
    "AM": "AMD",
    "BY": "BYN",
    "KG": "KGS",
    "KZ": "KZT",
    "RU": "RUB",
    "TJ": "TJS",
    "UZ": "UZS",
}
"""Which currency a new row of a country begins with (ISO 4217); any other can be chosen."""


def fields_of(
    key: TableKey, content: Content, whole: str, off: str, worked: str
) -> tuple[Field, ...]:
    """Return the fields of a table; the texts are the words for what a list offers besides."""
    if key.kind is TableKind.HOLIDAYS:
        return _year_fields(off, worked)
    rows = {
        TableKind.RATES: (_SINCE, _percent(), _SOURCE),
        TableKind.INDEXES: (_SINCE, _sum(), _currency(key.country), _SOURCE),
        TableKind.FEES: (
            Field(
                "fee",
                QT_TRANSLATE_NOOP("table_fields", "Fee"),
                Kind.CHOICE,
                choices=lambda: words_law.choices(FeeKind),
            ),
            # A country whose regions are not listed has them typed as the permits name them.
            Field(
                "region",
                QT_TRANSLATE_NOOP("table_fields", "Region"),
                Kind.CHOICE if content.regions(key.country, "en") else Kind.LINE,
                choices=lambda: _regions(key.country, content, whole),
                hint=whole,
                max_length=100,
            ),
            _SINCE,
            _sum(),
            _currency(key.country),
            _SOURCE,
        ),
    }[key.kind]
    return (
        _KNOWN,
        Field(
            "rows",
            QT_TRANSLATE_NOOP("table_fields", "Values"),
            Kind.GROUP,
            width=3,
            fields=rows,
            add=QT_TRANSLATE_NOOP("table_fields", "&Add a value"),
        ),
    )


def _year_fields(off: str, worked: str) -> tuple[Field, ...]:
    kinds = (Choice(False, off), Choice(True, worked))
    day = Field("day", QT_TRANSLATE_NOOP("table_fields", "Day"), Kind.DATE, is_required=True)
    kind = Field("is_worked", QT_TRANSLATE_NOOP("table_fields", "Kind"), Kind.CHOICE, choices=kinds)
    return (
        Field(
            "is_entered",
            QT_TRANSLATE_NOOP("table_fields", "This year is entered as a w&hole"),
            Kind.CHECK,
            width=3,
        ),
        Field(
            "source",
            QT_TRANSLATE_NOOP("table_fields", "Sour&ce"),
            hint=QT_TRANSLATE_NOOP("table_fields", "Act, gazette or page it was read in"),
            is_required=True,
            width=3,
        ),
        Field(
            "days",
            QT_TRANSLATE_NOOP("table_fields", "Days"),
            Kind.GROUP,
            width=3,
            fields=(day, kind),
            add=QT_TRANSLATE_NOOP("table_fields", "&Add a day"),
            is_series=True,
        ),
    )


def _percent() -> Field:
    return Field(
        "value",
        QT_TRANSLATE_NOOP("table_fields", "Percent a year"),
        is_required=True,
        max_length=13,
    )


def _sum() -> Field:
    return Field("value", QT_TRANSLATE_NOOP("table_fields", "Sum"), is_required=True, max_length=30)


def _currency(country: str) -> Field:
    own = _OWN_CURRENCIES.get(country, "USD")
    codes = dict.fromkeys((own, *_OWN_CURRENCIES.values(), "USD", "EUR", *sorted(EXPONENTS)))
    choices = tuple(Choice(code, code) for code in codes)
    label = QT_TRANSLATE_NOOP("table_fields", "Currency")
    return Field("currency", label, Kind.CHOICE, choices=choices)


def _regions(country: str, content: Content, whole: str) -> tuple[Choice, ...]:
    known = content.regions(country, languages.current())
    return (Choice("", whole), *(Choice(code, name) for code, name in known))


def values_of(draft: TableDraft) -> dict[str, Any]:
    """Return what the fields show of a draft."""
    return {
        "known_until": write_date(draft.known_until),
        "rows": tuple(
            {
                "since": write_date(row.since),
                "value": row.value,
                "source": row.source,
                "currency": row.currency,
                "fee": row.fee,
                "region": row.region,
            }
            for row in draft.rows
        ),
        "is_entered": draft.is_entered,
        "source": draft.source,
        "days": tuple(
            {"day": write_date(row.day), "is_worked": row.is_worked} for row in draft.days
        ),
    }


def draft_of(values: Mapping[str, Any]) -> tuple[TableDraft, tuple[Problem, ...]]:
    """Return the draft of what was typed, and what of it is no date."""
    problems: list[Problem] = []

    def day(field: str, text: str) -> dt.date | None:
        if not text.strip():
            return None
        found = read_date(text)
        if isinstance(found, dt.date):
            return found
        problems.append(Problem(field, found.value))
        return None

    rows = tuple(
        DatedRow(
            since=day(f"rows.{number}.since", row["since"]),
            value=row["value"],
            source=row["source"],
            currency=row.get("currency") or "",
            fee=FeeKind(row["fee"]) if row.get("fee") else None,
            region=row.get("region") or "",
        )
        for number, row in enumerate(values.get("rows", ()))
    )
    days = tuple(
        DayOff(day=day(f"days.{number}.day", row["day"]), is_worked=bool(row["is_worked"]))
        for number, row in enumerate(values.get("days", ()))
    )
    draft = TableDraft(
        rows=rows,
        known_until=day("known_until", values.get("known_until", "")),
        days=days,
        is_entered=bool(values.get("is_entered", True)),
        source=values.get("source", ""),
    )
    return draft, tuple(problems)
