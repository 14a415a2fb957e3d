"""The claim sheet agrees to the kopeck: with a spreadsheet, and with a calculation of its own here.

RU-WAGE-236: at least 1/150 of the key rate for each day, on the sum due, from the day after pay day
to the day of payment. Rounding as docs/assess.md states it: days with the same debt and rate make
one line, each line is rounded to the kopeck, a half away from zero, and sums are sums of lines.
"""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from mrc_desktop import paths
from mrc_desktop.domain.money import Money
from mrc_desktop.domain.rate import Rate, RateTable
from mrc_desktop.domain.wage_claim import assess_wage_claim
from mrc_desktop.domain.wage_facts import PayPeriod, WageFacts
from mrc_desktop.domain.wage_interest import Payment
from mrc_desktop.guidance.content import Content
from mrc_desktop.services.claim_ledgers import line_ledgers, periods_on_paper, summary_ledgers

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

D = dt.date
ON = D(2026, 11, 23)
CONTENT = Content(paths.resources() / "content")

# Invented rates: no rate could be read in a source, and none is shipped.
RATES = (
    (D(2024, 1, 1), "16"),
    (D(2024, 7, 29), "18"),
    (D(2024, 10, 28), "21"),
    (D(2025, 6, 9), "20"),
    (D(2025, 7, 28), "18"),
    (D(2026, 2, 16), "15.5"),
    (D(2026, 9, 14), "14.75"),
)
TABLE = RateTable(
    "RU-KEY-RATE", "RU", tuple(Rate(day, Fraction(rate)) for day, rate in RATES), known_until=ON
)


@dataclass(frozen=True)
class Pay:
    """One pay day in kopecks: what was agreed, when it was due, what was paid when."""

    agreed: int
    due: D
    paid: tuple[tuple[D, int], ...] = ()


CASES: dict[str, tuple[Pay, ...]] = {
    "nothing paid": (Pay(8000000, D(2026, 9, 10)), Pay(8000000, D(2026, 10, 10))),
    "a part paid late": (Pay(8000000, D(2026, 9, 10), ((D(2026, 9, 25), 3000000),)),),
    "all paid late": (Pay(4500055, D(2025, 12, 31), ((D(2026, 3, 1), 4500055),)),),
    "paid on the day the rate changed": (
        Pay(6000000, D(2026, 1, 10), ((D(2026, 2, 16), 1000000), (D(2026, 2, 15), 1))),
    ),
    "two parts on one day, one in advance": (
        Pay(
            12345678,
            D(2025, 3, 1),
            ((D(2025, 2, 1), 2345678), (D(2025, 5, 5), 7), (D(2025, 5, 5), 8)),
        ),
    ),
    "over six changes of the rate": (Pay(9999999, D(2024, 1, 10)), Pay(1, D(2024, 2, 10))),
    "a leap day": (Pay(5555555, D(2024, 2, 28), ((D(2024, 2, 29), 1234567),)),),
    "twelve months": tuple(
        Pay(7500000 + month, D(2025 + (month + 10) // 12, (month + 10) % 12 + 1, 15))
        for month in range(1, 13)
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """A line as printed: first and last day, debt and interest in kopecks."""

    first: D
    last: D
    days: int
    debt: int
    interest: int


def facts_of(pays: tuple[Pay, ...]) -> WageFacts:
    return WageFacts(
        country="RU",
        periods=tuple(
            PayPeriod(
                agreed=Money(one.agreed, "RUB"),
                due=one.due,
                paid=tuple(Payment(day, Money(sum_, "RUB")) for day, sum_ in one.paid),
            )
            for one in pays
        ),
    )


def kopecks(printed: str) -> int:
    return int(printed.replace(",", "").replace(".", ""))


def day(printed: str) -> D:
    return D(*reversed([int(part) for part in printed.split(".")]))


def printed(pays: tuple[Pay, ...]) -> tuple[dict[int, list[Line]], list[int]]:
    """Return the lines of every pay day as the sheet prints them, and its last row: the totals."""
    facts = facts_of(pays)
    result = assess_wage_claim(facts, {"RU": TABLE}, CONTENT.rules, ON)
    words = CONTENT.claim_words("en")
    periods = periods_on_paper(facts, result)
    if not periods:
        return {}, [0, 0]
    (ledger,) = line_ledgers(words, periods)
    lines = {
        period.number: [
            Line(day(row[0]), day(row[1]), int(row[2]), kopecks(row[3]), kopecks(row[6]))
            for row in group.rows
        ]
        for period, group in zip(periods, ledger.groups, strict=True)
    }
    for number, group in zip(lines, ledger.groups, strict=True):
        if group.rows:
            assert kopecks(group.total[-1]) == sum(line.interest for line in lines[number])
    (summary,) = summary_ledgers(words, periods)
    total = [kopecks(cell) for cell in summary.groups[0].total[5:7]]
    (found,) = (one for one in result.findings if one.code == "wage_total")
    assert [found.data["debt_minor"], found.data["interest_minor"]] == total
    return lines, total


# By a second calculation ------------------------------------------------------------------------


def by_decimal(pay: Pay) -> list[Line]:
    """Return the lines, day by day in Decimal, written without the program's own pieces."""
    runs: list[tuple[D, D, int, Decimal]] = []
    walked = pay.due + dt.timedelta(days=1)
    while walked <= ON:
        debt = max(0, pay.agreed - sum(part for when, part in pay.paid if when < walked))
        percent = [Decimal(rate) for since, rate in RATES if since <= walked][-1]
        if debt and runs and runs[-1][2:] == (debt, percent):
            runs[-1] = (runs[-1][0], walked, debt, percent)
        elif debt:
            runs.append((walked, walked, debt, percent))
        walked += dt.timedelta(days=1)
    lines = []
    for first, last, debt, percent in runs:
        days = (last - first).days + 1
        # Divided once, at the end: the product is exact.
        exact = Decimal(debt) * percent * days / Decimal(15000)
        whole = int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))
        lines.append(Line(first, last, days, debt, whole))
    return lines


def left(pay: Pay) -> int:
    return max(0, pay.agreed - sum(part for _, part in pay.paid)) if pay.due <= ON else 0


def assert_agrees(pays: tuple[Pay, ...], expected: list[list[Line]]) -> None:
    lines, total = printed(pays)
    for number, wanted in enumerate(expected):
        assert lines.get(number, []) == wanted
    interest = sum(line.interest for wanted in expected for line in wanted)
    assert total == [sum(left(pay) for pay in pays), interest]


@pytest.mark.parametrize("name", CASES)
def test_every_line_and_total_agrees_with_a_second_calculation(name: str) -> None:
    assert_agrees(CASES[name], [by_decimal(pay) for pay in CASES[name]])


pays = st.builds(
    Pay,
    agreed=st.integers(1, 10**11),
    due=st.dates(D(2024, 1, 1), D(2026, 12, 31)),
    paid=st.lists(
        st.tuples(st.dates(D(2024, 1, 1), ON), st.integers(1, 10**8)), max_size=4
    ).map(tuple),
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(pays, min_size=1, max_size=4).map(tuple))
def test_any_claim_agrees_with_a_second_calculation(made: tuple[Pay, ...]) -> None:
    owed = tuple(pay for pay in made if sum(part for _, part in pay.paid) <= pay.agreed)
    assert_agrees(owed, [by_decimal(pay) for pay in owed])


def test_a_half_is_rounded_away_from_zero_by_both() -> None:
    # 3 000 kopecks x 15.5 x 5 / 15 000 = 15.5 kopecks.
    tie = Pay(3000, D(2026, 3, 1), ((D(2026, 3, 6), 3000),))
    assert Decimal(3000) * Decimal("15.5") * 5 / 15000 == Decimal("15.5")
    (line,) = by_decimal(tie)
    assert line.interest == 16
    assert_agrees((tie,), [[line]])


# By a spreadsheet -------------------------------------------------------------------------------


def write_facts(book: Workbook) -> None:
    rates = book.create_sheet("rates")
    for since, rate in RATES:
        rates.append([since, float(rate)])


def write_pay(sheet: Worksheet, pay: Pay) -> None:
    """Fill a sheet with one pay day as formulas: a row a day, then the runs of equal days.

    A agreed and paid, B day, C debt, D rate, E run, F first row of its run, G interest of the run.
    """
    sheet["A1"], sheet["B1"] = pay.agreed, pay.due
    for row, (when, part) in enumerate(pay.paid, start=2):
        sheet.cell(row, 9, when)
        sheet.cell(row, 10, part)
    for number in range(1, (ON - pay.due).days + 1):
        row = number + 1
        sheet.cell(row, 2, f"=$B$1+{number}")
        sheet.cell(row, 3, f'=MAX(0,$A$1-SUMIF($I$2:$I$9,"<"&B{row},$J$2:$J$9))')
        last = len(RATES)
        sheet.cell(row, 4, f"=LOOKUP(B{row},rates!$A$1:$A${last},rates!$B$1:$B${last})")
        same = f"AND(C{row}=C{row - 1},D{row}=D{row - 1})"
        sheet.cell(row, 5, 1 if number == 1 else f"=IF({same},E{row - 1},E{row - 1}+1)")
    last = (ON - pay.due).days + 1
    for row in range(2, last + 1):
        is_first = "TRUE" if row == 2 else f"E{row}<>E{row - 1}"
        days = f"COUNTIF($E$2:$E${last},E{row})"
        sheet.cell(row, 6, f"=IF({is_first},{days},0)")
        # RU-WAGE-236: debt x rate / 100 / 150 x days, in kopecks, rounded once a line.
        sheet.cell(row, 7, f"=IF(F{row}>0,ROUND(C{row}*D{row}*F{row}/100/150,0),0)")


def write_workbook(path: Path) -> None:
    book = Workbook()
    total = book.active
    assert total is not None
    total.title = "total"
    write_facts(book)
    for number, (name, pays_) in enumerate(CASES.items(), start=1):
        names = []
        for position, pay in enumerate(pays_):
            title = f"c{number}p{position}"
            write_pay(book.create_sheet(title), pay)
            names.append(title)
        total.append([name, "=" + "+".join(f"SUM({one}!G2:G2000)" for one in names)])
    book.save(path)


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """The workbook of all cases as LibreOffice reckons it."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed: the second calculation above stands alone")
    folder = tmp_path_factory.mktemp("claims")
    (folder / "out").mkdir()
    write_workbook(folder / "claims.xlsx")
    subprocess.run(
        [
            office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
            "--convert-to", "xlsx", "--outdir", str(folder / "out"), str(folder / "claims.xlsx"),
        ],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    return load_workbook(folder / "out" / "claims.xlsx", data_only=True)


def of_sheet(sheet: Worksheet) -> list[Line]:
    """Return the lines a recalculated sheet shows."""
    lines = []
    for row in sheet.iter_rows(min_row=2, max_col=7, values_only=True):
        _, first, debt, _, run, days, interest = row
        if run and days and debt:
            begun = (
                first.date()
                if isinstance(first, dt.datetime)
                else D(1899, 12, 30) + dt.timedelta(days=int(str(first)))
            )
            last = begun + dt.timedelta(days=int(str(days)) - 1)
            lines.append(Line(begun, last, int(str(days)), int(str(debt)), int(str(interest))))
    return lines


@pytest.mark.parametrize("number", range(len(CASES)), ids=list(CASES))
def test_every_line_and_total_agrees_with_the_spreadsheet(
    recalculated: Workbook, number: int
) -> None:
    name = list(CASES)[number]
    pays_ = CASES[name]
    sheets = [recalculated[f"c{number + 1}p{position}"] for position in range(len(pays_))]
    expected = [of_sheet(sheet) for sheet in sheets]
    assert all(expected)
    assert_agrees(pays_, expected)
    _, total = printed(pays_)
    row = next(row for row in recalculated["total"].iter_rows(values_only=True) if row[0] == name)
    assert int(str(row[1])) == total[1]
