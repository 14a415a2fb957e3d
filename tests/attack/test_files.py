"""T1, T2, T3, T7, T10, T11, T12, T14, T15, T16, T18: what the files of a month say and hide.

The numbers of the tests are those of the acceptance tests in docs/disclosure-control.md.
"""

from __future__ import annotations

import ast
import re
from hashlib import sha256
from itertools import combinations
from pathlib import Path

import pytest

from mrc_desktop.errors import MonthIssued, UserError
from mrc_desktop.services.bundles import Bundles
from mrc_desktop.services.rollup import roll_up_folder
from mrc_desktop.services.summaries import Outcome, Summaries
from tests.attack.attackers import ROOT, distance
from tests.attack.conftest import Released
from tests.attack.container import (
    TOTAL,
    names_in_report,
    numbers_of_workbook,
    parts_of_workbook,
    read_manifest,
    read_table,
    streams_of_report,
    times_in_archive,
    whole_numbers,
    words_of_report,
    words_of_workbook,
)
from tests.attack.making import (
    MONTH,
    Centre,
    facts_of,
    figures_of,
    files_of,
    invented,
    shown,
)
from tests.attack.puzzle import BASES, Index, Place

SIZES = (0, 1, 5, 20, 60, 150, 400)
CANARY = 1237
"""So many persons there truly are; no file may say so."""


@pytest.mark.parametrize("count", SIZES)
def test_t01_additive(released: Released, count: int) -> None:
    figures = released(count).figures
    by_cut = {(one.unit, one.cut): one.value for one in figures}
    assert len(by_cut) == len(figures)
    tables: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for figure in figures:
        tables.setdefault((figure.unit, figure.table), []).append(figure.cut)
    pairs = 0
    for (unit, _), cuts in tables.items():
        used = [axis for axis, code in enumerate(cuts[0]) if code != TOTAL]
        for size in range(len(used)):
            for kept in combinations(used, size):
                sums: dict[tuple[str, ...], int] = {}
                for cut in cuts:
                    parent = tuple(c if axis in kept else TOTAL for axis, c in enumerate(cut))
                    sums[parent] = sums.get(parent, 0) + by_cut[unit, cut]
                assert {parent: by_cut[unit, parent] for parent in sums} == sums
                pairs += len(sums)
    assert pairs >= 100 or count < 50


@pytest.mark.parametrize("count", SIZES)
def test_t02_box(released: Released, count: int) -> None:
    people, figures = released(count).people, released(count).figures
    persons = [one for one in figures if one.unit == "PS"]
    truth = Index(one.cut for one in persons).count(people)
    assert persons[0].cut == (TOTAL,) * 6
    assert truth[0] == count
    for one, true in zip(persons, truth, strict=True):
        assert one.value >= 0
        assert one.value % 5 == 0
        assert abs(one.value - true) <= 5
    for one in figures:
        base = BASES[one.unit]
        assert one.value % base == 0
        assert (one.lower, one.upper) == (max(0, one.value - base), one.value + base)


@pytest.mark.parametrize("count", [0, 5, 20, 60])
def test_t03_realisable(released: Released, count: int) -> None:
    assert distance(released(count).figures) == pytest.approx(0, abs=1e-6)


def test_t07_frozen(centre: Centre) -> None:
    people = invented(24, 7)
    first = digests(_issued(centre, people))
    others = [
        facts_of([(*new[:-1], people[number - 1][-1])], first=number)
        for number, new in zip((3, 5, 6, 7), invented(4, 71), strict=True)
    ]
    steps = (
        ([], facts_of(people[:1])),  # one deleted
        (others[0], []),  # one recoded, which counts twice: 3 in all
        (others[1] + others[2] + others[3], []),  # three more recoded: 9 in all
        (facts_of(invented(4, 72), first=400), []),  # added late: of the next month
    )
    for sent, taken in steps:
        summaries = centre.count(sent, taken)
        assert summaries.reissue(MONTH).outcome is Outcome.SAME
        assert digests(summaries) == first
    assert set(first) >= {"csv", "xlsx", "pdf"}


def test_t10_averaging(centre: Centre) -> None:
    people = invented(60, 10)
    summaries = _issued(centre, people)
    figures = [one for one in figures_of(summaries) if one.unit == "PS"]
    exports = [files_of(summaries) for _ in range(48)]
    for _ in range(2):
        assert summaries.reissue(MONTH).outcome is Outcome.SAME
        summaries = centre.count(())
        exports.append(files_of(summaries))
    for kind in ("csv", "xlsx", "pdf"):
        assert len({sha256(files[kind]).hexdigest() for files in exports}) == 1
    # The mean of fifty equal files is what one file says.
    truth = Index(one.cut for one in figures).count(people)
    small = [(one.value, true) for one, true in zip(figures, truth, strict=True) if 0 < true < 10]
    assert sum(value == true for value, true in small) <= len(small) / 3


def test_t11_overlap(centre: Centre) -> None:
    months = ("2026-07", "2026-08", "2026-09")
    summaries = centre.count(
        fact
        for number, month in enumerate(months)
        for fact in facts_of(invented(20, number), month)
    )
    for month in months:
        summaries.issue(month)
    files = [figures_of(summaries, month) for month in months]
    assert {len(one) for one in files} == {len(files[0])}
    summed = [
        (row.table, row.value, row.lower, row.upper) for row in summaries.period_sum("2026-Q3").rows
    ]
    assert summed == [
        (
            cells[0].table,
            sum(one.value for one in cells),
            sum(one.lower for one in cells),
            sum(one.upper for one in cells),
        )
        for cells in zip(*files, strict=True)
    ]
    for month in months:
        with pytest.raises(MonthIssued):
            summaries.issue(month)
    specs = {read_manifest(files_of(summaries, month)["json"])["spec"] for month in months}
    assert len(specs) == 1


def test_t11_nothing_but_a_months_order_counts_records() -> None:
    users = {
        str(path.relative_to(ROOT / "mrc_desktop")).replace("\\", "/")
        for path in (ROOT / "mrc_desktop").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr == "of_month"
        and isinstance(node.value, ast.Name)
        and node.value.id == "facts"
    }
    assert users == {"services/month_orders.py"}
    query = re.compile(r"(?i)\bfrom fact\b")
    readers = {
        path.name
        for path in (ROOT / "mrc_desktop").rglob("*.py")
        if query.search(path.read_text(encoding="utf-8"))
    }
    assert readers <= {"facts.py", "booking.py", "bundles.py", "consistency.py"}


def test_t12_key(centre: Centre) -> None:
    figures = shown(centre.count(facts_of(invented(20, 12))).preview(MONTH))
    assert shown(centre.count(()).preview(MONTH)) == figures
    with centre.supervisor().write_facts() as records:
        records.connection.execute("UPDATE rounding_key SET key = zeroblob(32)")
    other = shown(centre.count(()).preview(MONTH))
    values = {(one.unit, one.cut): one.value for one in other}
    assert any(values.get((one.unit, one.cut), one.value) != one.value for one in figures)


def test_t14_repeat_visitor(centre: Centre) -> None:
    people = invented(20, 14)
    facts = facts_of(people[:-1], visits=1) + facts_of(people[-1:], first=20, visits=30)
    figures = figures_of(centre.issued(facts))
    persons = [one for one in figures if one.unit == "PS"]
    truth = Index(one.cut for one in persons).count(people)
    assert all(abs(one.value - true) <= 5 for one, true in zip(persons, truth, strict=True))
    visits = next(one for one in figures if one.unit == "CN")
    assert abs(visits.value - (19 + 5)) <= 25


def test_t14_one_person_with_thirty_visits_is_one_line(centre: Centre) -> None:
    figures = figures_of(centre.issued(facts_of(invented(1, 3), visits=30)))
    assert [(one.unit, one.cut) for one in figures] == [("PS", (TOTAL,) * 6)]
    assert figures[0].value in (0, 5)


def test_t15_containers(released: Released) -> None:
    files = released(CANARY).files
    fair = {
        one for each in read_table(files["csv"]) for one in (each.value, each.lower, each.upper)
    }
    assert CANARY not in fair
    _workbook_is_clean(files["xlsx"], fair)
    _report_is_clean(files["pdf"])
    for kind in ("csv", "json"):
        assert CANARY not in whole_numbers(files[kind].decode("utf-8"))
    manifest = read_manifest(files["json"])
    assert not {"persons", "count", "author", "path", "created"} & set(manifest)


def _workbook_is_clean(data: bytes, fair: set[int]) -> None:
    parts = parts_of_workbook(data)
    assert not [name for name in parts if re.search("pivot|comment|external|vba|media", name, re.I)]
    assert times_in_archive(data) == {(1980, 1, 1, 0, 0, 0)}
    book = parts["xl/workbook.xml"].decode("utf-8")
    assert 'state="' not in book
    # A filter is a hidden name of its own making; there is no other.
    hidden = re.findall(r'<definedName name="([^"]*)"[^>]*hidden="1"', book)
    assert set(hidden) <= {"_xlnm._FilterDatabase"}
    core = parts["docProps/core.xml"].decode("utf-8")
    assert set(re.findall(r"<(?:dc:creator|cp:lastModifiedBy)>([^<]*)<", core)) <= {""}
    for stamp in re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core):
        assert stamp.endswith("T00:00:00Z")
    words = words_of_workbook(data)
    assert not re.search(r"(?:/home/|/tmp/|[A-Z]:\\)", words)
    for name, numbers in numbers_of_workbook(data).items():
        for number in numbers:
            assert number in fair or number % 5 == 0 or "chart" in name, (name, number)
            assert number != CANARY


def _report_is_clean(data: bytes) -> None:
    words = words_of_report(data)
    assert CANARY not in whole_numbers(words)
    assert not re.search(r"(?:/home/|/tmp/|[A-Z]:\\)", words)
    assert not {"/Names", "/EmbeddedFiles", "/AcroForm", "/OpenAction"} & names_in_report(data)
    for stream in streams_of_report(data):
        assert str(CANARY).encode() not in re.sub(rb"[\d.]*\.[\d.]*", b"", stream)


def test_t16_small_months(centre: Centre) -> None:
    months = [f"2026-{number:02}" for number in range(1, 10)]
    summaries = centre.count(
        fact
        for number, month in enumerate(months, 1)
        for fact in facts_of(invented(number, number), month)
    )
    for month in months:
        summaries.issue(month)
        assert [one.table for one in figures_of(summaries, month)] == ["total"]


def test_t18_tamper(centre: Centre, tmp_path: Path) -> None:
    _issued(centre, invented(20, 18))
    office = Bundles(centre.supervisor()).office()
    summaries = centre.count(())
    good = summaries.save_package(MONTH, tmp_path)
    (tmp_path / "keys.txt").write_text(f"{office.code} {office.signer}\n", encoding="utf-8")
    (tmp_path / "others.txt").write_text(f"C0000000001 {office.signer}\n", encoding="utf-8")
    assert roll_up_folder(tmp_path, tmp_path / "keys.txt", tmp_path / "a.csv").refused == {}
    for number, keys in enumerate(("others.txt", "keys.txt")):
        if keys == "keys.txt":
            table = next(good.glob("*.csv"))
            data = table.read_bytes()
            table.write_bytes(data[:-20] + bytes([data[-20] ^ 1]) + data[-19:])
        with pytest.raises(UserError):
            roll_up_folder(tmp_path, tmp_path / keys, tmp_path / f"{number}.csv")
        assert not (tmp_path / f"{number}.csv").exists()


def digests(summaries: Summaries) -> dict[str, str]:
    """Return the SHA-256 of each file of the month."""
    return {kind: sha256(body).hexdigest() for kind, body in files_of(summaries).items()}


def _issued(centre: Centre, people: list[Place]) -> Summaries:
    return centre.issued(facts_of(people))
