"""Which parameters of which rules the program reckons with.

The loader refuses a rule that states a parameter not named here (nobody would ever use it), and
one that lacks a parameter named here without a "?". Keys are rule ids, or beginnings of ids with a
star. Whoever makes code read another parameter enters it here.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What sort of value a parameter is; `TERM` is a term in any unit."""

    TERM = "term"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"
    COUNT = "count"
    RATE = "rate"
    FLAG = "flag"
    CODES = "codes"


_STAY: Final = {
    "RU-STAY-90": {"limit": Kind.DAYS, "single_stay": Kind.DAYS},
    "RU-STAY-180-OLD": {"limit": Kind.DAYS, "window": Kind.DAYS},
    "KZ-STAY-01": {
        "per_entry": Kind.DAYS,
        "limit": Kind.DAYS,
        "window": Kind.DAYS,
        "eaeu_per_entry": Kind.DAYS,
    },
    "KZ-WP-STAY30": {"term": Kind.DAYS},
    "EAEU-97-1": {"members": Kind.CODES},
}

_BAN: Final = {
    "RU-BAN-26-4": {
        "mandatory": Kind.FLAG,
        "offences": Kind.COUNT,
        "window": Kind.YEARS,
        "ban": Kind.YEARS,
    },
    "RU-BAN-26-8": {"mandatory": Kind.FLAG, "overstay_from": Kind.DAYS, "ban": Kind.YEARS},
    "RU-BAN-27-2": {"mandatory": Kind.FLAG, "ban": Kind.YEARS},
    "RU-BAN-27-2.1": {"mandatory": Kind.FLAG, "times": Kind.COUNT, "ban": Kind.YEARS},
    "RU-BAN-27-11": {
        "mandatory": Kind.FLAG,
        "offences": Kind.COUNT,
        "window": Kind.YEARS,
        "ban": Kind.YEARS,
    },
    "RU-BAN-27-12": {"mandatory": Kind.FLAG, "ban": Kind.YEARS},
    "RU-BAN-27-13": {
        "mandatory": Kind.FLAG,
        "overstay_from": Kind.DAYS,
        "overstay_to": Kind.DAYS,
        "ban": Kind.YEARS,
    },
    "RU-BAN-27-14": {"mandatory": Kind.FLAG, "overstay_from": Kind.DAYS, "ban": Kind.YEARS},
    "RU-BAN-EXP-2025": {"ban": Kind.YEARS},
    "RU-BAN-2*": {"mandatory": Kind.FLAG},
    "KZ-BAN-5Y": {"ban": Kind.YEARS},
    "KZ-OFF-517": {"warning_to": Kind.DAYS, "fine_to": Kind.DAYS, "fine": Kind.COUNT},
    "RU-CHECK-02": {"term": Kind.DAYS},
    "RU-CHECK-03": {"before": Kind.MONTHS},
    "RU-CHECK-05": {"papers": Kind.CODES},
    "RU-APPEAL-01": {"term": Kind.MONTHS, "papers": Kind.CODES},
    "RU-APPEAL-03": {"papers": Kind.CODES},
    "RU-APPEAL-02": {"term": Kind.DAYS},
    "KZ-APPEAL-01": {"term": Kind.DAYS},
}

_PERMIT: Final = {
    "RU-PAT-01": {"term": Kind.DAYS, "citizenships": Kind.CODES},
    "RU-PAT-03": {"papers": Kind.CODES},
    "RU-PAT-04": {"first": Kind.MONTHS, "longest": Kind.MONTHS},
    "RU-PAT-06": {"safe_before": Kind.DAYS},
    "RU-PAT-07": {"term": Kind.MONTHS},
    "RU-PAT-09": {"before": Kind.TERM},
    "RU-REG-HOST": {},
    "RU-REG-*": {"term": Kind.TERM, "citizenships?": Kind.CODES},
    "EAEU-97-6": {"term": Kind.DAYS},
    "EAEU-97-9": {"term": Kind.DAYS, "after_entry": Kind.DAYS},
    "KZ-STAY-02": {"without_registration": Kind.DAYS, "citizenships": Kind.CODES},
    "KZ-STAY-03": {"term": Kind.TERM},
    "KZ-WP-HH-2": {"first": Kind.MONTHS, "longest": Kind.MONTHS},
    "KZ-WP-HH-3": {"citizenships": Kind.CODES},
    "KZ-WP-HH-4": {"per_employer": Kind.COUNT},
}

_RETURN: Final = {
    "EAEU-97-3": {"excepted": Kind.CODES},
}

_WAGE: Final = {
    "RU-WAGE-67": {"term": Kind.TERM},
    "RU-WAGE-136": {"longest_gap": Kind.DAYS},
    "RU-WAGE-142": {"delay": Kind.DAYS},
    "RU-WAGE-236": {"fraction": Kind.RATE},
    "RU-WAGE-392": {"term": Kind.MONTHS, "other_term": Kind.MONTHS, "dismissal_term": Kind.MONTHS},
    "RU-WAGE-UK": {"full_over": Kind.MONTHS, "partial_over": Kind.MONTHS},
    "KZ-WAGE-113": {"pay_day": Kind.COUNT, "multiplier": Kind.RATE},
    "KZ-WAGE-160": {"other_term": Kind.MONTHS, "reinstatement_term": Kind.MONTHS},
}

_ASYLUM: Final = {
    "KZ-ASY-01": {"term": Kind.TERM},
    "KZ-ASY-02": {"term": Kind.TERM},
    "KZ-ASY-04": {"certificate": Kind.MONTHS, "fingerprints": Kind.DAYS},
    "KZ-ASY-05": {"term": Kind.MONTHS, "longest": Kind.MONTHS},
    "KG-ASY-02": {"longest": Kind.MONTHS},
    "TJ-ASY-02": {"term": Kind.TERM},
    "TJ-ASY-04": {"term": Kind.TERM},
    "TJ-ASY-05": {"term": Kind.MONTHS},
}

PARAMETERS: Final[Mapping[str, Mapping[str, Kind]]] = {
    **_STAY,
    **_BAN,
    **_PERMIT,
    **_RETURN,
    **_WAGE,
    **_ASYLUM,
}
"""Rule id (or beginning with a star) to name of the parameter to its kind."""


def parameters_of(rule_id: str) -> Mapping[str, Kind]:
    """Return what the code reads from a rule; the longest beginning wins; nothing if unknown."""
    if rule_id in PARAMETERS:
        return PARAMETERS[rule_id]
    stars = [key for key in PARAMETERS if key.endswith("*") and rule_id.startswith(key[:-1])]
    return PARAMETERS[max(stars, key=len)] if stars else {}
