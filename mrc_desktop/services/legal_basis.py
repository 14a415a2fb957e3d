"""What the assessors of one centre reckon with: the rules it confirmed, and its dated tables.

with session.read() as records:
    basis = legal_basis(records, content)
assess_work(facts, basis.book, today, basis.working_days("RU"))
assess_screening(facts, basis.screening.lists, basis.book, today)
assess_wage_claim(facts, basis.rates, basis.book, today, basis.working_days("KZ"))
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from mrc_desktop.domain.dated_table import (
    TableKind,
    fees_of,
    indexes_of,
    rates_of,
    working_days_of,
)
from mrc_desktop.domain.working_days import WorkingDays
from mrc_desktop.services.table_bodies import read_body
from mrc_desktop.storage import guidance_confirmations, guidance_tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mrc_desktop.domain.dated_table import FeeTable, SumTable, TableDraft
    from mrc_desktop.domain.rate import RateTable
    from mrc_desktop.domain.rule import RuleBook
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.guidance.indicators import Screening
    from mrc_desktop.storage.transaction import Records

__all__ = ["LegalBasis", "legal_basis"]


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """The law as this centre reckons with it; every mapping is by country (ISO 3166-1).

    `book` holds the confirmed versions switched on, those of the screening lists too. `rates` are
    the centre's tables, else those of the content.
    """

    book: RuleBook
    screening: Screening
    rates: Mapping[str, RateTable]
    holidays: Mapping[str, WorkingDays]
    indexes: Mapping[str, SumTable]
    fees: Mapping[str, FeeTable]

    def working_days(self, country: str) -> WorkingDays:
        """Return the working days of a country; weekends only where nothing was entered."""
        return self.holidays.get(country, _WEEKENDS)


_WEEKENDS = WorkingDays()


def legal_basis(records: Records, content: Content) -> LegalBasis:
    """Return what to reckon with, as it stands in an open transaction; raise ContentFaulty."""
    standing = guidance_confirmations.standing(records)
    shipped = content.rates
    rates = dict(shipped)
    indexes: dict[str, SumTable] = {}
    fees: dict[str, FeeTable] = {}
    years: dict[str, dict[int, TableDraft]] = {}
    for saved in guidance_tables.newest(records):
        country, draft = saved.country, read_body(saved.body)
        if saved.kind == TableKind.RATES:
            known = shipped.get(country)
            identity = known.id if known else f"CENTRE-{country}-RATE"
            rates[country] = rates_of(country, draft, identity)
        elif saved.kind == TableKind.INDEXES:
            indexes[country] = indexes_of(country, draft)
        elif saved.kind == TableKind.FEES:
            fees[country] = fees_of(country, draft)
        elif saved.kind == TableKind.HOLIDAYS:
            years.setdefault(country, {})[saved.year] = draft
    return LegalBasis(
        book=content.rules.with_confirmed_versions((one.rule_id, one.digest) for one in standing),
        screening=content.screening,
        rates=MappingProxyType(rates),
        holidays=MappingProxyType({place: working_days_of(of) for place, of in years.items()}),
        indexes=MappingProxyType(indexes),
        fees=MappingProxyType(fees),
    )
