"""What is known about somebody's work abroad, and what of it cannot be."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from mrc_desktop.domain.finding import contradiction
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.trips import Permit, PermitKind, Purpose


class WorkKind(StrEnum):
    """What the work is."""

    HOUSEHOLD = "household"
    CONSTRUCTION = "construction"
    FARM = "farm"
    TRADE = "trade"
    OTHER = "other"
    UNKNOWN = "unknown"


class EmployerKind(StrEnum):
    """For whom the work is done."""

    PRIVATE_PERSON = "private_person"
    FIRM = "firm"
    FARM = "farm"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkFacts:
    """Everything a work permit is assessed from; None and UNKNOWN stand for not asked.

    `months_paid` counts the monthly payments for a Russian patent, the first one included;
    `patent_region` and `work_region` are ISO 3166-2 codes; `workers_of_employer` counts the
    labour immigrants of a private employer, this one included.
    """

    citizenship: str = ""
    destination: str = ""
    entry: dt.date | None = None
    purpose: Purpose = Purpose.UNKNOWN
    is_visa_free: bool | None = None
    permits: tuple[Permit, ...] = ()
    registered_on: dt.date | None = None
    applied_on: dt.date | None = None
    patent_issued_on: dt.date | None = None
    months_paid: int | None = None
    patent_region: str = ""
    work_region: str = ""
    contract_on: dt.date | None = None
    contract_notice_on: dt.date | None = None
    contract_ended_early_on: dt.date | None = None
    is_seasonal: bool | None = None
    is_recruited_at_home: bool | None = None
    work: WorkKind = WorkKind.UNKNOWN
    employer: EmployerKind = EmployerKind.UNKNOWN
    workers_of_employer: int | None = None

    def permit(self, kind: PermitKind) -> tuple[int, Permit] | None:
        """Return the latest permit of a kind for the destination, with its row."""
        found = [
            (index, one)
            for index, one in enumerate(self.permits)
            if one.kind is kind and one.country == self.destination
        ]
        return max(found, key=lambda pair: pair[1].begins or dt.date.min, default=None)


def check_work(facts: WorkFacts, today: dt.date) -> tuple[Problem, ...]:
    """Return what cannot be about the facts: days in the wrong order, or two that contradict."""
    problems = [
        Problem(name, "future_date")
        for name, day in _days(facts).items()
        if day is not None and day > today
    ]
    problems += [
        Problem(later, "reversed", {"other": earlier})
        for earlier, later in (
            ("entry", "registered_on"),
            ("applied_on", "patent_issued_on"),
            ("patent_issued_on", "contract_notice_on"),
            ("contract_on", "contract_ended_early_on"),
        )
        if _is_reversed(_days(facts)[earlier], _days(facts)[later])
    ]
    problems += [
        Problem(f"permits.{index}.ends", "reversed", {"other": f"permits.{index}.begins"})
        for index, permit in enumerate(facts.permits)
        if _is_reversed(permit.begins, permit.ends)
    ]
    if facts.patent_issued_on is None and (facts.months_paid or facts.patent_region):
        other = "months_paid" if facts.months_paid else "patent_region"
        problems.append(contradiction("patent_issued_on", other))
    if facts.months_paid is not None and facts.months_paid < 1:
        problems.append(Problem("months_paid", "out_of_range"))
    if facts.contract_ended_early_on is not None and facts.contract_on is None:
        problems.append(contradiction("contract_on", "contract_ended_early_on"))
    return tuple(problems)


def _days(facts: WorkFacts) -> dict[str, dt.date | None]:
    return {
        "entry": facts.entry,
        "registered_on": facts.registered_on,
        "applied_on": facts.applied_on,
        "patent_issued_on": facts.patent_issued_on,
        "contract_on": facts.contract_on,
        "contract_notice_on": facts.contract_notice_on,
        "contract_ended_early_on": facts.contract_ended_early_on,
    }


def _is_reversed(earlier: dt.date | None, later: dt.date | None) -> bool:
    return earlier is not None and later is not None and later < earlier
