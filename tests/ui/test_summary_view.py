from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from mrc_desktop.statistics.protection import METHOD, PublishedCell, PublishedTable
from mrc_desktop.statistics.provisional import Release
from mrc_desktop.statistics.table import BREAKDOWNS, SEXES, Breakdown, Unit
from mrc_desktop.ui.summary_view import (
    BAR,
    CATEGORY,
    SHARE_ROLE,
    VALUE,
    PublishedModel,
    SummaryView,
)

WORDS = {
    "count": "Number",
    "total": "Total",
    "total_withheld": "No total",
    "withheld_mark": "*",
    "mark_meaning": "The number is withheld.",
    **{f"unit.{unit}": f"{unit} & more" for unit in Unit},
    **{f"unit_text.{unit}": "What it is." for unit in Unit},
    **{f"breakdown.{breakdown}": breakdown.value for breakdown in Breakdown},
    **{f"{breakdown}.{sex}": f"{sex} words" for sex in SEXES for breakdown in Breakdown},
}


def published(*values, unit=Unit.PERSONS, breakdown=Breakdown.SEX):
    cells = tuple(PublishedCell(sex, value) for sex, value in zip(SEXES, values, strict=True))
    total = None if None in values else sum(values)
    return PublishedTable(unit, breakdown, cells, total)


def release(*tables):
    return Release(
        month="2026-10",
        centre="MRC",
        city="Dushanbe",
        country="TJ",
        is_practice=False,
        threshold=10,
        method=METHOD,
        programme="",
        issued_on="",
        tables=tables,
    )


def shown(model):
    return [
        tuple(model.index(row, column).data() for column in (CATEGORY, VALUE))
        for row in range(model.rowCount())
    ]


@pytest.mark.parametrize("values", [(40, 20, 10), (None, None, None), (12, None, None)])
def test_the_model_is_sound(qtbot, values):
    view = SummaryView()
    qtbot.addWidget(view)
    model = PublishedModel(published(*values), WORDS, view)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.rowCount() == 4


def test_a_whole_table_has_its_numbers_bars_and_total(qtbot):
    view = SummaryView()
    qtbot.addWidget(view)
    model = PublishedModel(published(40, 20, 10), WORDS, view)
    assert shown(model) == [
        ("female words", "40"),
        ("male words", "20"),
        ("other words", "10"),
        ("Total", "70"),
    ]
    shares = [model.index(row, BAR).data(SHARE_ROLE) for row in range(4)]
    assert shares == [1.0, 0.5, 0.25, None]
    assert model.headerData(VALUE, Qt.Orientation.Horizontal) == "Number"


def test_a_withheld_cell_is_a_mark_with_its_reason_and_no_total(qtbot):
    view = SummaryView()
    qtbot.addWidget(view)
    model = PublishedModel(published(30, None, None), WORDS, view)
    assert shown(model) == [
        ("female words", "30"),
        ("male words", "*"),
        ("other words", "*"),
        ("No total", ""),
    ]
    withheld = model.index(1, VALUE)
    assert withheld.data(Qt.ItemDataRole.ToolTipRole) == "The number is withheld."
    assert model.index(1, BAR).data(SHARE_ROLE) is None
    assert model.index(0, VALUE).data(Qt.ItemDataRole.ToolTipRole) is None


def test_each_unit_has_a_tab_and_nothing_is_added(qtbot):
    tables = [published(30, 20, 10, unit=unit) for unit in BREAKDOWNS]
    view = SummaryView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show_release(release(*tables), WORDS)
    names = [view._tabs.tabText(place) for place in range(view._tabs.count())]
    assert names == [f"{unit} && more" for unit in BREAKDOWNS]
    view._tabs.setCurrentIndex(3)
    view.show_release(release(*tables), WORDS)
    assert view._tabs.currentIndex() == 3
    view.show()
    view.grab()
