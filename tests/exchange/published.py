"""Invented published months: additive tables whose every number is a multiple of its base."""

from __future__ import annotations

import random

from mrc_desktop.domain.codes import AgeBand, Outcome
from mrc_desktop.statistics.release import Release, row
from mrc_desktop.statistics.spec import (
    OTHER,
    TABLES,
    TOTAL,
    Dimension,
    Spec,
    TableSpec,
    Unit,
    base_of,
    tables_for,
)

ALPHA3 = {
    "TJ": "TJK", "UZ": "UZB", "AF": "AFG", "KG": "KGZ", "RU": "RUS", "XXA": "XXA", "KZ": "KAZ",
}  # fmt: skip
BANDS = tuple(str(band) for band in AgeBand if band is not AgeBand.UNKNOWN)
LISTS = (
    ("protection", "wage_claim", "reentry_ban", "work_permit", "documents_registration", OTHER),
    ("TJ", "UZ", "AF", "KG", "RU", "XXA", OTHER),
    ("female", "male", OTHER),
    (*BANDS, OTHER),
    ("TJ-DU", "TJ-SU", "TJ-KT", OTHER),
    (*(str(outcome) for outcome in Outcome), OTHER),
)


def spec(centre="C001", year=2026, lists=LISTS):
    return Spec(centre=centre, year=year, version=1, lists=lists)


def release(persons=400, seed=1, **other):
    """Return a month of about so many persons."""
    plan = other.pop("spec", None) or spec(other.get("centre_code", "C001"))
    chance = random.Random(seed)
    people = [
        tuple(
            chance.choices(
                plan.categories(one), [1 / (n + 1) for n in range(len(plan.categories(one)))]
            )[0]
            for one in Dimension
        )
        for _ in range(persons // 5)
    ]
    total = 5 * len(people)
    given = {
        "month": "2026-10",
        "centre_code": plan.centre,
        "centre": "Маркази Хуҷанд",
        "city": "Хуҷанд",
        "country": "TJ",
        "is_practice": False,
        "revision": 0,
        "programme": "MRC Desktop 1",
        "issued_on": "2026-11-03",
        **other,
    }
    rows = [
        _row(plan, table, cell.categories, people)
        for table in tables_for(total)
        for cell in plan.cells([table])
    ]
    return Release(spec=plan, rows=tuple(rows), **given)


def _row(plan: Spec, table: TableSpec, categories, people):
    met = sum(
        all(wanted in (TOTAL, had) for wanted, had in zip(categories, person, strict=True))
        for person in people
    )
    scale = (
        5 if table.unit in (Unit.PERSONS, Unit.ATTENDANCES, Unit.ACTIONS) else base_of(table.unit)
    )
    return row(table, categories, scale * met)


assert TABLES
