"""The table over ids: the model is sound, rows are fetched in handfuls, keys choose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from mrc_desktop.ui.record_table import FETCHED_AT_ONCE, KEPT_ROWS, Column, RecordModel, RecordTable

COLUMNS = (
    Column("Name", lambda row: f"name {row}", width=0, order="name", is_strong=True),
    Column("Number", str, align=Qt.AlignmentFlag.AlignRight, tone=lambda _row: "#112233"),
)


class Source:
    def __init__(self):
        self.asked = []

    def __call__(self, ids):
        self.asked.append(len(ids))
        return [identity * 10 for identity in ids]


@pytest.mark.parametrize("count", [0, 1, 100_000])
def test_the_model_is_sound(qapp, count):
    model = RecordModel(COLUMNS, Source())
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, None
    )
    model.set_ids(range(count))
    model.forget()
    assert isinstance(tester.model(), QAbstractItemModel)
    assert model.rowCount() == count
    model.set_ids(())


def test_a_miss_fetches_a_handful_and_a_hit_nothing(qapp):
    source = Source()
    model = RecordModel(COLUMNS, source)
    model.set_ids(range(100_000))
    assert model.data(model.index(50_010, 0)) == "name 500100"
    model.data(model.index(50_011, 1))
    assert source.asked == [FETCHED_AT_ONCE]


def test_the_cache_does_not_grow_for_ever(qapp):
    model = RecordModel(COLUMNS, Source())
    model.set_ids(range(20_000))
    for place in range(0, 20_000, FETCHED_AT_ONCE):
        model.row(place)
    assert len(model._rows) <= KEPT_ROWS


def test_a_row_that_is_gone_leaves_an_empty_cell(qapp):
    model = RecordModel(COLUMNS, lambda _ids: [])
    model.set_ids([1])
    assert model.data(model.index(0, 0)) is None


@pytest.fixture
def table(qtbot):
    made = RecordTable(COLUMNS, Source())
    qtbot.addWidget(made)
    made.set_ids([3, 1, 2])
    made.show()
    return made


def test_enter_and_double_click_choose(table, qtbot):
    table.select(1)
    with qtbot.waitSignal(table.chosen) as heard:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert heard.args == [1]


def test_the_current_record_stays_current_when_the_order_changes(table):
    table.select(2)
    table.set_ids([2, 3, 1])
    assert table.current_id() == 2
    table.set_ids([5])
    assert table.current_id() is None


def test_a_head_asks_for_an_order_and_then_for_the_other_way_round(table, qtbot):
    asked = []
    table.order_asked.connect(lambda order, is_down: asked.append((order, is_down)))
    table.horizontalHeader().sectionClicked.emit(0)
    table.horizontalHeader().sectionClicked.emit(0)
    table.horizontalHeader().sectionClicked.emit(1)
    assert asked == [("name", False), ("name", True)]
