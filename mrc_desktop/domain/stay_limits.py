"""Which limit of stay holds on which day, taken out of the rules once for a whole ledger."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from mrc_desktop.domain.rule import Rule, RuleBook
from mrc_desktop.domain.trips import Permit, PermitKind

_RULES: Final = {
    "RU": ("RU-STAY-180-OLD", "RU-STAY-90"),
    "KZ": ("KZ-STAY-01",),
}
"""The rules on visa-free stay by country; whichever is in force on a day holds for that day."""

LEDGER_COUNTRIES: Final = tuple(_RULES)


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit of stay with the days it holds for, as ordinals.

    `limit` days may be used in `window` days, or in a calendar year where that is None; `single`
    is the longest single stay, `eaeu_single` the same for citizens of the Union.
    """

    rule: Rule
    first: int
    last: int
    limit: int
    window: int | None
    single: int | None
    eaeu_single: int | None

    def single_for(self, is_of_union: bool) -> int | None:
        """Return the longest single stay for a person."""
        return self.eaeu_single if is_of_union else self.single


def limits_of(book: RuleBook, country: str) -> tuple[Limit, ...]:
    """Return the limits of a country in the order of their days."""
    found = [_limit(rule) for rule_id in _RULES.get(country, ()) for rule in book.versions(rule_id)]
    return tuple(sorted(found, key=lambda one: one.first))


def _limit(rule: Rule) -> Limit:
    single = next(
        (rule.days(name) for name in ("single_stay", "per_entry") if rule.has(name)), None
    )
    return Limit(
        rule=rule,
        first=(rule.effective_from or dt.date.min).toordinal(),
        last=(rule.effective_to or dt.date.max).toordinal(),
        limit=rule.days("limit"),
        window=rule.days("window") if rule.has("window") else None,
        single=single,
        eaeu_single=rule.days("eaeu_per_entry") if rule.has("eaeu_per_entry") else single,
    )


def is_of_union(book: RuleBook, citizenship: str, day: dt.date) -> bool:
    """Return whether a citizenship was one of the Eurasian Economic Union on a day."""
    rule = book.in_force("EAEU-97-1", day)
    return rule is not None and citizenship in rule.codes("members")


def is_known_visa_free(book: RuleBook, citizenship: str, day: dt.date) -> bool:
    """Return whether a source says that citizens of a country enter without a visa."""
    patent = book.in_force("RU-PAT-01", day)
    named = patent is not None and citizenship in patent.codes("citizenships")
    return named or is_of_union(book, citizenship, day)


@dataclass(frozen=True, slots=True)
class Cover:
    """A permit as the days it covers, as ordinals.

    `grace_to` is the end of the days granted to find a new contract; `is_final` says that no
    visa-free day is left once it ends.
    """

    index: int
    first: int
    last: int
    grace_to: int
    is_final: bool
    rule: Rule | None


def covers_of(
    permits: tuple[Permit, ...], country: str, citizenship: str, book: RuleBook, horizon: dt.date
) -> list[Cover]:
    """Return the permits of a country that can be reckoned with; open ones last to the horizon."""
    found = []
    for index, permit in enumerate(permits):
        if permit.country != country or permit.begins is None:
            continue
        ends = permit.ends or max(horizon, permit.begins)
        if ends < permit.begins:
            continue
        found.append(_cover(index, permit, permit.begins, ends, citizenship, book))
    return sorted(found, key=lambda one: (one.first, one.last))


def _cover(
    index: int, permit: Permit, begins: dt.date, ends: dt.date, citizenship: str, book: RuleBook
) -> Cover:
    last = ends.toordinal()
    by_contract = permit.kind in (PermitKind.CONTRACT, PermitKind.FAMILY_OF_WORKER)
    of_union = by_contract and is_of_union(book, citizenship, begins)
    grace = 0
    if of_union and permit.is_ended_early:
        search = book.in_force("EAEU-97-9", ends)
        grace = search.days("term") if search else 0
    rule_id = "EAEU-97-5" if of_union else ""
    if permit.kind is PermitKind.PATENT:
        rule_id = "RU-PAT-06"
    return Cover(
        index=index,
        first=begins.toordinal(),
        last=last,
        grace_to=last + grace,
        is_final=permit.kind is PermitKind.PATENT and permit.ends is not None,
        rule=book.in_force(rule_id, begins) if rule_id else None,
    )
