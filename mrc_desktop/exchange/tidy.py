"""A month as tidy CSV: one row for each published number, in the conventions of SDMX.

Comma, UTF-8 without a mark, line feeds, one header row, ISO dates and codes. "_T" is a total, "_O"
everything else (with what is not known); countries are ISO 3166-1 alpha-3, sexes F and M, ages as
in "Y18T29". A second header of HXL tags is a switch, for a partner who still asks for it.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from mrc_desktop.statistics.spec import OTHER, TOTAL, Dimension

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mrc_desktop.statistics.release import Release

OTHER_CODE: Final = "_O"
"""SDMX's code for everything that has no row of its own."""

NORMAL: Final = "A"
"""OBS_STATUS: a normal value."""

FREE: Final = "F"
"""CONF_STATUS: free for publication."""

COLUMNS: Final = (
    "TIME_PERIOD", "REF_AREA", "CENTRE", "REVISION", "SPEC", "TABLE_ID",
    "TOPIC", "NATIONALITY", "SEX", "AGE_BAND", "DISTRICT", "OUTCOME",
    "UNIT", "OBS_VALUE", "LOWER", "UPPER", "OBS_STATUS", "CONF_STATUS",
)  # fmt: skip
"""The header row."""

DIMENSION_COLUMNS: Final = COLUMNS[6:12]
"""The columns of the dimensions, in the order of `Dimension`."""

HXL_TAGS: Final = (
    "#date", "#country+code+v_iso3", "#org+centre+code", "#meta+revision", "#meta+spec",
    "#meta+table", "#subsector+code", "#country+origin+code+v_iso3", "#group+sex", "#group+age",
    "#adm1+code+v_iso2", "#status+outcome", "#meta+unit", "#reached+num+rounded",
    "#reached+num+min", "#reached+num+max", "#meta+obs_status", "#meta+conf_status",
)  # fmt: skip
"""HXL 1.1: persons reached, as codes; sex and age are values here and not columns."""

_SEXES: Final = {"female": "F", "male": "M"}

_AGES: Final = {
    "0-17": "Y0T17",
    "18-29": "Y18T29",
    "30-44": "Y30T44",
    "45-59": "Y45T59",
    "60+": "Y_GE60",
}
"""As in SDMX's list of ages. A spreadsheet that opens the CSV would read "60+" as the number 60."""


def make_tidy(release: Release, alpha3: Mapping[str, str], *, has_hxl: bool = False) -> bytes:
    """Return the CSV of a month.

    `alpha3` gives the ISO 3166-1 alpha-3 code of each alpha-2 code there is; KeyError for one that
    is missing.
    """
    rows: list[Sequence[str]] = [COLUMNS]
    if has_hxl:
        rows.append(HXL_TAGS)
    return csv_bytes([*rows, *tidy_rows(release, alpha3)])


def tidy_rows(release: Release, alpha3: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return the rows beneath the header, each value as it is written."""
    front = (
        release.month,
        alpha3[release.country],
        release.centre_code,
        str(release.revision),
        release.spec.digest,
    )
    return [
        (
            *front,
            row.table,
            *(public_code(dimension, row.category(dimension), alpha3) for dimension in Dimension),
            row.unit.value,
            str(row.value),
            str(row.lower),
            str(row.upper),
            NORMAL,
            FREE,
        )
        for row in release.rows
    ]


def public_code(dimension: Dimension, code: str, alpha3: Mapping[str, str]) -> str:
    """Return how a category is written outside the program."""
    if code == TOTAL:
        return TOTAL
    if code == OTHER:
        return OTHER_CODE
    if dimension is Dimension.NATIONALITY:
        return alpha3[code]
    if dimension is Dimension.SEX:
        return _SEXES.get(code, code)
    if dimension is Dimension.AGE:
        return _AGES.get(code, code)
    return code


def csv_bytes(rows: Sequence[Sequence[str]]) -> bytes:
    """Return rows as CSV."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode("utf-8")
