"""The fields of a work permit: what decides whether somebody may work where they go.

They share the translation context of the fields of stays, because they share rows with them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from mrc_desktop.domain.trips import Purpose
from mrc_desktop.domain.work_facts import EmployerKind, WorkKind
from mrc_desktop.ui.casework import stay_fields
from mrc_desktop.ui.casework.facts_form import coded, yes_no
from mrc_desktop.ui.choice_box import Choice
from mrc_desktop.ui.fields import Field, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from mrc_desktop.services.desk import Desk

CONTEXT: Final = stay_fields.CONTEXT

_WORK: Final = {
    WorkKind.UNKNOWN: QT_TRANSLATE_NOOP("stay_fields", "Not asked"),
    WorkKind.HOUSEHOLD: QT_TRANSLATE_NOOP("stay_fields", "In a household"),
    WorkKind.CONSTRUCTION: QT_TRANSLATE_NOOP("stay_fields", "On a building site"),
    WorkKind.FARM: QT_TRANSLATE_NOOP("stay_fields", "On a farm"),
    WorkKind.TRADE: QT_TRANSLATE_NOOP("stay_fields", "In trade"),
    WorkKind.OTHER: QT_TRANSLATE_NOOP("stay_fields", "Other work"),
}
_EMPLOYERS: Final = {
    EmployerKind.UNKNOWN: QT_TRANSLATE_NOOP("stay_fields", "Not asked"),
    EmployerKind.PRIVATE_PERSON: QT_TRANSLATE_NOOP("stay_fields", "A private person"),
    EmployerKind.FIRM: QT_TRANSLATE_NOOP("stay_fields", "A firm"),
    EmployerKind.FARM: QT_TRANSLATE_NOOP("stay_fields", "A farm"),
}

RUSSIAN: Final = (
    "registered_on",
    "ru_patent",
    "applied_on",
    "patent_issued_on",
    "months_paid",
    "contract_notice_on",
    "patent_region",
    "work_region",
    "is_recruited_at_home",
)
"""Fields that say something for Russia only."""

KAZAKH: Final = ("kz_permit", "is_seasonal", "employer", "workers_of_employer")
"""Fields that say something for Kazakhstan only."""


def fields(desk: Desk) -> tuple[Field, ...]:
    """Return the fields, those that concern every country first."""
    return (
        stay_fields.citizenship(desk, "citizenship"),
        Field(
            "destination",
            QT_TRANSLATE_NOOP("stay_fields", "&Country of the work"),
            Kind.CHOICE,
            choices=stay_fields.countries(desk),
        ),
        Field("entry", QT_TRANSLATE_NOOP("stay_fields", "&Entered on"), Kind.DATE),
        Field(
            "purpose",
            QT_TRANSLATE_NOOP("stay_fields", "Pu&rpose on the card"),
            Kind.CHOICE,
            choices=_purposes(),
        ),
        stay_fields.visa_free("is_visa_free"),
        Field(
            "work",
            QT_TRANSLATE_NOOP("stay_fields", "&Kind of work"),
            Kind.CHOICE,
            choices=tuple(Choice(one, _said(text)) for one, text in _WORK.items()),
        ),
        Field("contract_on", QT_TRANSLATE_NOOP("stay_fields", "C&ontract signed on"), Kind.DATE),
        Field(
            "contract_ended_early_on",
            QT_TRANSLATE_NOOP("stay_fields", "Contract broken o&ff on"),
            Kind.DATE,
        ),
        *_russian(),
        *_kazakh(),
        stay_fields.permits(desk, "permits"),
    )


def _purposes() -> tuple[Choice, ...]:
    """Return the purposes, beginning with "not known", as a new panel should."""
    known = {str(one.value): one for one in coded("purpose")}
    first = known.pop(str(Purpose.UNKNOWN), None)
    return (*(() if first is None else (first,)), *known.values())


def _russian() -> tuple[Field, ...]:
    return (
        Field("ru_patent", QT_TRANSLATE_NOOP("stay_fields", "Russia: the patent"), Kind.HEADING),
        Field("registered_on", QT_TRANSLATE_NOOP("stay_fields", "Registere&d on"), Kind.DATE),
        Field("applied_on", QT_TRANSLATE_NOOP("stay_fields", "&Applied for on"), Kind.DATE),
        Field("patent_issued_on", QT_TRANSLATE_NOOP("stay_fields", "Iss&ued on"), Kind.DATE),
        Field(
            "months_paid",
            QT_TRANSLATE_NOOP("stay_fields", "&Months paid, the first too"),
            Kind.NUMBER,
        ),
        Field(
            "patent_region",
            QT_TRANSLATE_NOOP("stay_fields", "Region of the pate&nt"),
            max_length=100,
        ),
        Field(
            "work_region",
            QT_TRANSLATE_NOOP("stay_fields", "Re&gion of the work"),
            max_length=100,
        ),
        Field(
            "contract_notice_on",
            QT_TRANSLATE_NOOP("stay_fields", "Notice of the contract &handed in on"),
            Kind.DATE,
        ),
        Field(
            "is_recruited_at_home",
            QT_TRANSLATE_NOOP("stay_fields", "Recruited at home, by the &state scheme"),
            Kind.CHOICE,
            choices=yes_no(),
        ),
    )


def _kazakh() -> tuple[Field, ...]:
    return (
        Field(
            "kz_permit", QT_TRANSLATE_NOOP("stay_fields", "Kazakhstan: the permit"), Kind.HEADING
        ),
        Field(
            "employer",
            QT_TRANSLATE_NOOP("stay_fields", "Emplo&yer is"),
            Kind.CHOICE,
            choices=tuple(Choice(one, _said(text)) for one, text in _EMPLOYERS.items()),
        ),
        Field(
            "is_seasonal",
            QT_TRANSLATE_NOOP("stay_fields", "Seasonal &job"),
            Kind.CHOICE,
            choices=yes_no(),
        ),
        Field(
            "workers_of_employer",
            QT_TRANSLATE_NOOP("stay_fields", "Foreign workers of this emp&loyer"),
            Kind.NUMBER,
        ),
    )


def _said(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
