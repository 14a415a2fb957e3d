"""The fields of a wage claim, and the way between what is typed in them and the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from mrc_desktop.domain.money import MoneyFault
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.wage_facts import Evidence, RiskDecision
from mrc_desktop.ui import languages, place_names
from mrc_desktop.ui.casework import sums
from mrc_desktop.ui.casework.facts_form import answers
from mrc_desktop.ui.choice_box import Choice
from mrc_desktop.ui.fields import Field, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mrc_desktop.services.desk import Desk

CONTEXT: Final = "wage_fields"
_FIRST: Final = ("RU", "KZ")

_EVIDENCE: Final = {
    Evidence.CONTRACT: QT_TRANSLATE_NOOP("wage_fields", "Written contract"),
    Evidence.PAY_SLIPS: QT_TRANSLATE_NOOP("wage_fields", "Pay slips"),
    Evidence.BANK_RECORDS: QT_TRANSLATE_NOOP("wage_fields", "Bank records"),
    Evidence.MESSAGES: QT_TRANSLATE_NOOP("wage_fields", "Messages with the employer"),
    Evidence.DEMAND_LETTERS: QT_TRANSLATE_NOOP("wage_fields", "Written demands"),
    Evidence.CO_WORKERS: QT_TRANSLATE_NOOP("wage_fields", "Names of co-workers"),
    Evidence.PHOTOS: QT_TRANSLATE_NOOP("wage_fields", "Photographs"),
}
_DECISIONS: Final = {
    RiskDecision.GO_ON: QT_TRANSLATE_NOOP("wage_fields", "Goes on with the complaint"),
    RiskDecision.WAIT: QT_TRANSLATE_NOOP("wage_fields", "Waits with the complaint"),
    RiskDecision.STOP: QT_TRANSLATE_NOOP("wage_fields", "Does not complain"),
}


def fields(desk: Desk, country: str) -> tuple[Field, ...]:
    """Return the fields; sums begin in the currency of the country of the work."""
    return (
        Field(
            "country",
            QT_TRANSLATE_NOOP("wage_fields", "&Country of the work"),
            Kind.CHOICE,
            choices=_countries(desk),
        ),
        Field("started_on", QT_TRANSLATE_NOOP("wage_fields", "&First day of work"), Kind.DATE),
        Field(
            "ended_on", QT_TRANSLATE_NOOP("wage_fields", "&Last day of work, if over"), Kind.DATE
        ),
        Field(
            "accrued",
            QT_TRANSLATE_NOOP("wage_fields", "Wage reckoned by the emplo&yer"),
            Kind.CHOICE,
            choices=answers(),
        ),
        _periods(sums.currency_of(country)),
        *_employer(),
        _deductions(sums.currency_of(country)),
        Field(
            "evidence",
            QT_TRANSLATE_NOOP("wage_fields", "P&roof there is"),
            Kind.CHECKS,
            choices=tuple(Choice(one, _said(text)) for one, text in _EVIDENCE.items()),
            width=2,
            across=1,
        ),
        *_standing(),
        Field("force", QT_TRANSLATE_NOOP("wage_fields", "Signs of forced labour"), Kind.HEADING),
        Field(
            "signs",
            QT_TRANSLATE_NOOP("wage_fields", "Signs the person &told of"),
            Kind.CHECKS,
            choices=_signs(desk),
            width=2,
        ),
    )


def _employer() -> tuple[Field, ...]:
    return (
        Field("who", QT_TRANSLATE_NOOP("wage_fields", "Employer and contract"), Kind.HEADING),
        Field("employer.name", QT_TRANSLATE_NOOP("wage_fields", "Na&me of the employer")),
        Field(
            "employer.tax_number",
            QT_TRANSLATE_NOOP("wage_fields", "Ta&x number"),
            max_length=40,
        ),
        Field(
            "written_contract",
            QT_TRANSLATE_NOOP("wage_fields", "&Written contract"),
            Kind.CHOICE,
            choices=answers(),
        ),
        Field(
            "admitted_to_work",
            QT_TRANSLATE_NOOP("wage_fields", "Let to work by the empl&oyer"),
            Kind.CHOICE,
            choices=answers(),
        ),
        Field(
            "injured",
            QT_TRANSLATE_NOOP("wage_fields", "Inj&ured at work"),
            Kind.CHOICE,
            choices=answers(),
        ),
    )


def _periods(currency: str) -> Field:
    money = _currency(currency)
    return Field(
        "periods",
        QT_TRANSLATE_NOOP("wage_fields", "Pay days, the earliest first"),
        Kind.GROUP,
        width=2,
        add=QT_TRANSLATE_NOOP("wage_fields", "A&dd a pay day (Enter)"),
        is_series=True,
        row_columns=4,
        fields=(
            Field(
                "ends",
                QT_TRANSLATE_NOOP("wage_fields", "For work until"),
                Kind.DATE,
                hint=QT_TRANSLATE_NOOP("wage_fields", "31.08 or in full"),
            ),
            Field("due", QT_TRANSLATE_NOOP("wage_fields", "Pay day agreed"), Kind.DATE),
            Field(
                "agreed",
                QT_TRANSLATE_NOOP("wage_fields", "Sum agreed"),
                hint=QT_TRANSLATE_NOOP("wage_fields", "80 000,50"),
                max_length=30,
            ),
            money,
            Field(
                "paid",
                QT_TRANSLATE_NOOP("wage_fields", "Paid of it"),
                Kind.GROUP,
                width=4,
                add=QT_TRANSLATE_NOOP("wage_fields", "Add a part paid"),
                is_series=True,
                row_columns=2,
                fields=(
                    Field("day", QT_TRANSLATE_NOOP("wage_fields", "Paid on"), Kind.DATE),
                    Field("amount", QT_TRANSLATE_NOOP("wage_fields", "Sum paid"), max_length=30),
                ),
            ),
        ),
    )


def _deductions(currency: str) -> Field:
    return Field(
        "deductions",
        QT_TRANSLATE_NOOP("wage_fields", "Taken off the pay"),
        Kind.GROUP,
        width=2,
        add=QT_TRANSLATE_NOOP("wage_fields", "Add a deduction"),
        is_series=True,
        row_columns=3,
        fields=(
            Field("amount", QT_TRANSLATE_NOOP("wage_fields", "Sum taken off"), max_length=30),
            _currency(currency),
            Field(
                "agreed_to",
                QT_TRANSLATE_NOOP("wage_fields", "The worker agreed"),
                Kind.CHOICE,
                choices=answers(),
            ),
        ),
    )


def _currency(start: str) -> Field:
    return Field(
        "currency",
        QT_TRANSLATE_NOOP("wage_fields", "Currency"),
        Kind.CHOICE,
        choices=sums.currencies(),
        start=start,
    )


def _standing() -> tuple[Field, ...]:
    decisions = tuple(Choice(one, _said(text)) for one, text in _DECISIONS.items())
    return (
        Field("before", QT_TRANSLATE_NOOP("wage_fields", "Before any complaint"), Kind.HEADING),
        Field(
            "standing.stay_is_regular",
            QT_TRANSLATE_NOOP("wage_fields", "Stay is re&gular"),
            Kind.CHOICE,
            choices=answers(),
            width=2,
        ),
        Field(
            "standing.risk_discussed_on",
            QT_TRANSLATE_NOOP("wage_fields", "Ris&k talked over on"),
            Kind.DATE,
        ),
        Field(
            "standing.decision",
            QT_TRANSLATE_NOOP("wage_fields", "What the person decid&ed"),
            Kind.CHOICE,
            choices=(Choice("", ""), *decisions),
        ),
    )


def _countries(desk: Desk) -> tuple[Choice, ...]:
    known = {one.value: one for one in place_names.countries(desk)}
    rest = [one for code, one in known.items() if code not in _FIRST]
    return (*(known[code] for code in _FIRST if code in known), *rest)


def _signs(desk: Desk) -> tuple[Choice, ...]:
    language = languages.current()
    return tuple(
        Choice(number, texts.get(language) or texts.get("en", str(number)))
        for number, texts in sorted(desk.content.screening.signs.items())
    )


def _said(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


# Between the form and the facts ------------------------------------------------------------------


def to_facts(typed: Mapping[str, Any], problems: list[Problem]) -> dict[str, Any]:
    """Return the facts of what was read from the form; sums that are none are problems.

    What could not be understood, and a part paid without its day or sum, is left out.
    """
    facts = {key: value for key, value in typed.items() if key not in ("periods", "deductions")}
    if "signs" in facts:
        facts["signs"] = [int(one) for one in facts["signs"]]
    periods = [
        _period(row, f"periods.{number}", problems)
        for number, row in enumerate(typed.get("periods", ()))
    ]
    deductions = [
        _with_sum(row, "amount", f"deductions.{number}", row.get("currency", ""), problems)
        for number, row in enumerate(typed.get("deductions", ()))
    ]
    if periods:
        facts["periods"] = periods
    whole = [one for one in deductions if "amount" in one]
    if whole:
        facts["deductions"] = whole
    return facts


def _period(row: Mapping[str, Any], path: str, problems: list[Problem]) -> dict[str, Any]:
    currency = row.get("currency", "")
    read = _with_sum(row, "agreed", path, currency, problems, is_needed=False)
    parts = [
        _with_sum(part, "amount", f"{path}.paid.{number}", currency, problems)
        for number, part in enumerate(row.get("paid", ()))
    ]
    for number, part in enumerate(parts):
        if "day" not in part and not _has(problems, f"{path}.paid.{number}.day"):
            problems.append(Problem(f"{path}.paid.{number}.day", "required"))
    whole = [part for part in parts if "day" in part and "amount" in part]
    return {**read, "paid": whole} if whole else {k: v for k, v in read.items() if k != "paid"}


def _with_sum(
    row: Mapping[str, Any],
    key: str,
    path: str,
    currency: str,
    problems: list[Problem],
    *,
    is_needed: bool = True,
) -> dict[str, Any]:
    """Return a row with its sum as facts hold it and without its currency."""
    read = {name: value for name, value in row.items() if name not in (key, "currency")}
    typed = str(row.get(key, "")).strip()
    if typed:
        found = sums.written(typed, currency)
        if isinstance(found, MoneyFault):
            problems.append(Problem(f"{path}.{key}", found))
        else:
            read[key] = found
    elif is_needed:
        problems.append(Problem(f"{path}.{key}", "required"))
    return read


def _has(problems: Sequence[Problem], field: str) -> bool:
    return any(one.field == field for one in problems)


def to_values(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return kept facts with every sum parted into what is typed and its currency."""
    shown = dict(facts)
    shown["periods"] = [
        {
            **_shown(row, "agreed"),
            "paid": [_shown(part, "amount") for part in row.get("paid", ())],
        }
        for row in facts.get("periods", ())
    ]
    shown["deductions"] = [_shown(row, "amount") for row in facts.get("deductions", ())]
    return shown


def _shown(row: Mapping[str, Any], key: str) -> dict[str, Any]:
    if not row.get(key):
        return dict(row)
    amount, currency = sums.parted(row[key])
    return {**row, key: amount, "currency": currency}
