"""What is on the screen is what leaves: every number as published, "<10" for 0 and 5."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTableView

from mrc_desktop import paths
from mrc_desktop.guidance.content import Content
from mrc_desktop.services.release_labels import release_labels
from mrc_desktop.services.summaries import tables_of
from mrc_desktop.statistics.spec import TABLES, Dimension
from mrc_desktop.ui.summary_view import (
    BAR,
    CATEGORY,
    SHARE_ROLE,
    VALUE,
    OneWayModel,
    Shown,
    SummaryView,
    TwoWayModel,
)
from tests.exchange.published import release

CONTENT = Content(paths.resources() / "content")


@pytest.fixture(params=["en", "ru"])
def what(request):
    month = release()
    words = release_labels(CONTENT, request.param, month)
    return Shown(tables_of(month.rows), month.rows, words, "Read me.")


def texts(model):
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_small_numbers_are_less_than_ten_and_have_no_bar(what):
    table = next(one for one in TABLES if one.id == "topic")
    rows = what.of(table)
    names = [what.words[f"topic.{row.category(Dimension.TOPIC)}"] for row in rows]
    model = OneWayModel(("Topic", "Number"), names, rows)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [line[CATEGORY] for line in texts(model)] == names
    for line, row in enumerate(rows):
        text = model.index(line, VALUE).data()
        share = model.index(line, BAR).data(SHARE_ROLE)
        assert text == ("<10" if row.value < 10 else str(row.value))
        assert (share is None) == (row.value < 10)
        assert share is None or 0 < share <= 1


def test_a_two_way_table_holds_every_cell(what):
    table = next(one for one in TABLES if one.id == "topic_sex")
    rows = what.of(table)
    model = TwoWayModel(table, rows, what.words)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown = [text for line in texts(model) for text in line[1:]]
    assert shown == [("<10" if row.value < 10 else str(row.value)) for row in rows]
    heads = [
        model.headerData(column, Qt.Orientation.Horizontal)
        for column in range(1, model.columnCount())
    ]
    assert all(heads)
    assert " · " in model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)


def test_a_two_way_table_shows_the_totals_that_the_workbook_shows(what):
    table = next(one for one in TABLES if one.id == "topic_sex")
    model = TwoWayModel(table, what.with_margins(table), what.words)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    total = next(row for row in what.rows if row.table == "total")
    last = model.index(model.rowCount() - 1, model.columnCount() - 1)
    assert (last.data(), last.data(Qt.ItemDataRole.FontRole).bold()) == (str(total.value), True)
    assert model.index(0, 1).data(Qt.ItemDataRole.FontRole) is None
    assert model.index(model.rowCount() - 1, 0).data() == what.words["total"]


def test_totals_that_would_not_add_up_are_not_shown(what):
    """A year in which a month of few published no such table: its parts are less than its whole."""
    table = next(one for one in TABLES if one.id == "topic_sex")
    few = next(row for row in release(persons=5).rows if row.table == "total")
    more = tuple(
        dataclasses.replace(row, value=row.value + few.value) if row.table == "total" else row
        for row in what.rows
    )
    assert dataclasses.replace(what, rows=more).with_margins(table) == what.of(table)


def test_a_long_head_is_broken_between_words(what):
    table = next(one for one in TABLES if one.id == "topic_outcome")
    model = TwoWayModel(table, what.with_margins(table), what.words)
    for column in range(1, model.columnCount()):
        head = model.headerData(column, Qt.Orientation.Horizontal)
        plain = model.headerData(
            column, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
        )
        assert head.replace("\n", " ") == plain
        assert all(len(line) <= 12 or " " not in line for line in head.split("\n"))


def test_every_table_is_on_some_tab_and_bars_never_compare_units(what, qtbot):
    view = SummaryView()
    qtbot.addWidget(view)
    view.show_tables(what)
    view._tabs.setCurrentIndex(1)
    view.show_tables(what)
    assert view._tabs.currentIndex() == 1
    names = {one.accessibleName() for one in view.findChildren(QTableView)}
    cut = {what.words[f"table.{table.id}"] for table in what.tables if table.dimensions}
    assert cut <= names
    totals = next(
        one for one in view._tabs.widget(0).findChildren(QTableView) if one.accessibleName()
    )
    assert totals.isColumnHidden(BAR)
