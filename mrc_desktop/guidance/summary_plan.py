"""The rows a monthly summary offers, by the country of the centre."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from mrc_desktop.guidance.codes import load_codes
from mrc_desktop.guidance.fault import Fault, convert
from mrc_desktop.guidance.source import read_toml

if TYPE_CHECKING:
    from pathlib import Path

_FILE: Final = "summary/persons.toml"

_ANYWHERE: Final = "other"
"""The entry for the citizenships of a centre in any other country."""


class SummaryPlan(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The rows as they stand in the file, without the last one of each list, "other"."""

    version: int
    topic: tuple[str, ...]
    sex: tuple[str, ...]
    age_band: tuple[str, ...]
    outcome: tuple[str, ...]
    nationality: dict[str, tuple[str, ...]]
    district: dict[str, tuple[str, ...]]

    def nationalities_at(self, country: str) -> tuple[str, ...]:
        """Return the citizenships offered to a centre of a country."""
        return self.nationality.get(country, self.nationality[_ANYWHERE])


def load_summary_plan(folder: Path) -> SummaryPlan:
    """Return the plan; raise ContentFaulty for an unknown country or region, or one twice."""
    plan = convert(read_toml(folder, _FILE), SummaryPlan, _FILE)
    codes = load_codes(folder)
    if _ANYWHERE not in plan.nationality:
        raise Fault(_FILE, _ANYWHERE, "nationality", "missing_field").error()
    for field, known in (("nationality", codes.countries), ("district", codes.regions)):
        lists: dict[str, tuple[str, ...]] = getattr(plan, field)
        for country, rows in lists.items():
            is_place = country in codes.countries or country == _ANYWHERE
            if not is_place or not rows or any(row not in known for row in rows):
                raise Fault(_FILE, country, field, "wrong_value").error()
    for field in ("topic", "sex", "age_band", "outcome"):
        rows = getattr(plan, field)
        if not rows or len(set(rows)) < len(rows):
            raise Fault(_FILE, "", field, "wrong_value").error()
    return plan
