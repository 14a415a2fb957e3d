"""No reader gets a small count out of what was published, and careless rules would let him.

The reader is written from the published rule, not from its code. He knows the threshold, the rule,
every published table of a unit and, because a whole table of the unit tells it, the unit's total.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mrc_desktop.statistics import protection
from mrc_desktop.statistics.protection import PublishedCell, PublishedTable, protect
from mrc_desktop.statistics.table import Breakdown, Cell, Table, Unit

T = protection.THRESHOLD

Interval = tuple[int, int]
Picture = tuple[tuple[PublishedCell, ...], int]
Protect = Callable[[Sequence[Table], int], tuple[PublishedTable, ...]]


def table(values: Sequence[int], persons: Sequence[int] | None = None) -> Table:
    """Return a one-way table of these counts."""
    behind = values if persons is None else persons
    pairs = zip(values, behind, strict=True)
    cells = tuple(Cell(str(place), value, many) for place, (value, many) in enumerate(pairs))
    return Table(Unit.PERSONS if persons is None else Unit.CONSULTATIONS, Breakdown.TOPIC, cells)


def known_intervals(published: Sequence[PublishedTable]) -> dict[tuple[Breakdown, str], Interval]:
    """Return what subtraction alone tells about each withheld cell of one unit.

    A whole table tells the total; the withheld cells of another table share what is left of it. A
    sum of several cells pins each of them only down to [0, sum]; a single withheld cell is pinned
    exactly; a negative or missing total tells nothing above.
    """
    totals = {entry.total for entry in published if entry.total is not None}
    assert len(totals) <= 1, "two tables of one unit disagree"
    total = next(iter(totals), None)
    found: dict[tuple[Breakdown, str], Interval] = {}
    for entry in published:
        hidden = [cell.category for cell in entry.cells if cell.value is None]
        shown = sum(cell.value or 0 for cell in entry.cells)
        for name in hidden:
            if total is None:
                found[entry.breakdown, name] = (0, 10**9)
            else:
                left = total - shown
                found[entry.breakdown, name] = (left if len(hidden) == 1 else 0, left)
    return found


def compositions(total: int, places: int) -> Iterator[tuple[int, ...]]:
    """Yield every way to share a total over so many places."""
    for bars in itertools.combinations(range(total + places - 1), places - 1):
        edges = (-1, *bars, total + places - 1)
        yield tuple(right - left - 1 for left, right in itertools.pairwise(edges))


def worlds_by_picture(
    protect: Protect, worlds: Iterator[Table], threshold: int
) -> dict[Picture, list[Table]]:
    """Publish every possible month and return which months look the same from outside.

    The reader is also told how many persons stand behind all withheld cells together.
    """
    seen: dict[Picture, list[Table]] = defaultdict(list)
    for world in worlds:
        (picture,) = protect((world,), threshold)
        pairs = zip(world.cells, picture.cells, strict=True)
        behind = sum(cell.persons for cell, told in pairs if told.value is None)
        seen[picture.cells, behind].append(world)
    return seen


def narrowed(
    seen: dict[Picture, list[Table]], threshold: int
) -> list[tuple[Picture, str, Interval]]:
    """Return the withheld cells that may be small and are known closer than [0, threshold - 1].

    For each picture the reader lists all months that make it; a cell's interval runs from the
    least to the greatest value it has among them, for its count and for its persons.
    """
    caught = []
    for picture, months in seen.items():
        if picture[1] < threshold:
            # So few persons in the whole unit: no table of it is whole, and nobody told their sum.
            continue
        for place, cell in enumerate(picture[0]):
            if cell.value is not None:
                continue
            values = [month.cells[place].value for month in months]
            persons = [month.cells[place].persons for month in months]
            if min(persons) >= threshold:
                continue
            for known in (values, persons):
                if min(known) > 0 or max(known) < threshold - 1:
                    caught.append((picture, cell.category, (min(known), max(known))))
                    break
    return caught


def shown(values, persons=None, threshold=T):
    """Return the published values and total of one table."""
    (published,) = protect((table(values, persons),), threshold)
    return [cell.value for cell in published.cells], published.total


def test_a_table_without_small_cells_is_whole():
    assert shown([10, 11, 250]) == ([10, 11, 250], 271)


def test_a_small_cell_takes_the_total_and_a_companion_with_it():
    assert shown([3, 40, 60]) == ([None, None, 60], None)


def test_zero_looks_like_any_other_small_count():
    assert shown([0, 40, 60]) == shown([9, 40, 60])


def test_one_woman_with_many_visits_is_not_a_visible_count():
    assert shown([12, 40, 60], [1, 30, 50]) == ([None, None, 60], None)


def test_small_cells_that_hide_each_other_need_no_companion():
    assert shown([4, 7, 0, 30, 12]) == ([None, None, None, 30, 12], None)


def test_two_nines_do_not_betray_each_other():
    # 18 = 9 + 9 is the only way to share 18 between two cells below ten.
    assert shown([9, 9, 12, 12])[0] == [None] * 4


def test_visits_of_one_woman_hide_nobody():
    assert shown([12, 0, 40, 60], [1, 0, 30, 50])[0] == [None, None, None, 60]


def test_few_persons_hide_each_other_however_often_they_came():
    assert shown([30, 30, 0, 50], [6, 6, 0, 40])[0] == [None, None, None, 50]


def test_all_small_is_all_withheld():
    assert shown([1, 0, 2]) == ([None] * 3, None)


def test_an_empty_month_says_nothing():
    assert shown([0, 0]) == ([None, None], None)


def test_a_centre_may_ask_for_more():
    assert shown([15, 40, 60], threshold=20) == ([None, None, 60], None)


@pytest.mark.parametrize("threshold", [9, 1, 0, -5])
def test_a_centre_may_not_ask_for_less(threshold):
    with pytest.raises(ValueError, match="raised"):
        protect((), threshold)


@pytest.mark.parametrize(
    ("places", "totals"), [(2, range(61)), (3, range(65)), (4, range(8, 47, 3))]
)
def test_a_reader_who_knows_rule_and_total_learns_nothing(places, totals):
    """Every month with this total is published; the reader lists those that look the same."""
    for total in totals:
        worlds = (table(values) for values in compositions(total, places))
        if total < T:
            continue
        assert not narrowed(worlds_by_picture(protect, worlds, T), T), total


@pytest.mark.parametrize("left", range(9, 41))
def test_nor_in_a_larger_table(left):
    """All months in which the last cell is shown as 41: the reader knows what is left."""
    worlds = (table((*values, 41)) for values in compositions(left, 3))
    seen = worlds_by_picture(protect, worlds, T)
    complete = {key: months for key, months in seen.items() if key[0][-1].value is not None}
    assert not narrowed(complete, T)


@pytest.mark.parametrize(("places", "total"), [(2, 12), (2, 25), (2, 37), (3, 18), (3, 24)])
def test_nor_does_he_where_people_come_several_times(places, total):
    """Counts of visits: each cell may have any number of people behind it, up to the visits."""
    worlds = (
        table(values, persons)
        for values in compositions(total, places)
        for persons in itertools.product(*(range(min(value, 1), value + 1) for value in values))
    )
    assert not narrowed(worlds_by_picture(protect, worlds, T), T)


def _publish(withheld):
    """Return a protection that withholds by another rule, all else alike."""

    def published(tables, threshold):
        answer = []
        for entry in tables:
            hidden = withheld(entry.cells, threshold)
            cells = tuple(
                PublishedCell(cell.category, None if cell.category in hidden else cell.value)
                for cell in entry.cells
            )
            total = None if hidden else sum(cell.value for cell in entry.cells)
            answer.append(PublishedTable(entry.unit, entry.breakdown, cells, total))
        return tuple(answer)

    return published


def _primary_only(cells, threshold):
    return {cell.category for cell in cells if cell.persons < threshold}


def _at_least_two(cells, threshold):
    hidden = _primary_only(cells, threshold)
    rest = sorted((c for c in cells if c.category not in hidden), key=lambda c: c.value)
    return hidden if len(hidden) != 1 else hidden | {cell.category for cell in rest[:1]}


def _nearly_wide_enough(cells, threshold):
    """Withhold until the withheld cells sum to the threshold, without the upper condition."""
    hidden = [cell for cell in cells if cell.persons < threshold]
    rest = sorted((c for c in cells if c not in hidden), key=lambda c: c.value)
    while hidden and rest and (len(hidden) < 2 or sum(c.value for c in hidden) < threshold):
        hidden.append(rest.pop(0))
    return {cell.category for cell in hidden}


def _zeros_shown(cells, threshold):
    return {cell.category for cell in cells if 0 < cell.persons < threshold}


@pytest.mark.parametrize(
    "careless", [_primary_only, _at_least_two, _nearly_wide_enough, _zeros_shown]
)
def test_the_same_reader_wins_against_careless_rules(careless):
    rule = _publish(careless)
    caught = []
    for total in (30, 37, 38):
        worlds = (table(values) for values in compositions(total, 3))
        caught += narrowed(worlds_by_picture(rule, worlds, T), T)
    assert caught


@pytest.mark.parametrize("missing", ["_is_wide_enough"])
def test_the_reader_wins_when_the_second_step_is_left_out(missing, monkeypatch):
    monkeypatch.setattr(protection, missing, lambda *_: True)
    worlds = (table(values) for values in compositions(37, 3))
    assert narrowed(worlds_by_picture(protect, worlds, T), T)


_counts = st.one_of(st.integers(0, 12), st.integers(0, 60), st.integers(0, 2_000))


@st.composite
def _units(draw):
    """Draw the tables of one unit: two to four cuts of one total, two to fourteen cells each."""
    first = draw(st.lists(_counts, min_size=2, max_size=14))
    total = sum(first)
    cuts = [first]
    for _ in range(draw(st.integers(1, 3))):
        edges = sorted(draw(st.lists(st.integers(0, total), min_size=1, max_size=13)))
        cuts.append([high - low for low, high in itertools.pairwise((0, *edges, total))])
    breakdowns = list(Breakdown)
    return tuple(
        Table(
            Unit.PERSONS,
            breakdowns[place],
            tuple(Cell(str(n), value, value) for n, value in enumerate(values)),
        )
        for place, values in enumerate(cuts)
    )


@given(_units(), st.integers(10, 25))
def test_subtraction_inside_a_unit_gives_nothing(unit, threshold):
    known = known_intervals(protect(unit, threshold))
    for entry in unit:
        for cell in entry.cells:
            interval = known.get((entry.breakdown, cell.category))
            if cell.value < threshold:
                assert interval is not None, "a small cell is shown"
                assert interval[0] == 0
                assert interval[1] >= threshold - 1


@given(_units())
def test_what_is_shown_is_true_and_totals_only_stand_in_whole_tables(unit):
    for entry, published in zip(unit, protect(unit), strict=True):
        assert (entry.unit, entry.breakdown) == (published.unit, published.breakdown)
        for cell, told in zip(entry.cells, published.cells, strict=True):
            assert told.category == cell.category
            assert told.value in (None, cell.value)
        if any(told.value is None for told in published.cells):
            assert published.total is None
        else:
            assert published.total == sum(cell.value for cell in entry.cells)


@given(st.lists(_counts, min_size=2, max_size=14), st.data())
@settings(max_examples=200)
def test_each_withheld_cell_might_be_anything_small(values, data):
    """For a drawn withheld cell and count, look for another month with the same picture."""
    (picture,) = protect((table(values),), T)
    hidden = [place for place, cell in enumerate(picture.cells) if cell.value is None]
    left = sum(values[place] for place in hidden)
    if not hidden or left < T:
        return
    place = data.draw(st.sampled_from(hidden))
    wanted = data.draw(st.integers(0, T - 1))
    others = [other for other in hidden if other != place]
    assert any(
        protect((table(world),), T) == (picture,)
        for world in _candidates(values, place, wanted, others, left - wanted)
    )


def _candidates(values, place, wanted, others, rest):
    """Yield months that differ only in withheld cells: the rest in one cell, or spread thinly."""
    for other in others:
        world = list(values)
        for cell in others:
            world[cell] = 0
        world[place], world[other] = wanted, rest
        yield world
    world = list(values)
    world[place] = wanted
    share, more = divmod(rest, len(others))
    for rank, cell in enumerate(others):
        world[cell] = share + (rank < more)
    yield world
