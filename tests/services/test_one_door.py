"""The one door: a supervisor is shown rounded numbers by every page and verb, and never a true one.

Nobody but the rounding reads the counts; 137 persons are in the facts, and nothing a supervisor
can open says so.
"""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest

from mrc_desktop import paths
from mrc_desktop.domain.codes import Role
from mrc_desktop.guidance.content import Content
from mrc_desktop.services.desk import open_desk
from mrc_desktop.services.summaries import Standing
from mrc_desktop.statistics.micro import MicroTable
from tests.services.month_facts import people, send

ROOT = Path(__file__).resolve().parents[2] / "mrc_desktop"
CANARY = 137
DOORS = {
    "services/month_orders.py",
    "statistics/joint.py",
    "statistics/ledger.py",
    "statistics/rounding.py",
    "statistics/columns.py",
}
"""Who may handle the true table, besides the module that makes it."""


def imported(path):
    """Return every name a module imports, with where from."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                yield f"{node.module}.{alias.name}"
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name


def test_nobody_but_the_orders_and_the_rounding_sees_the_true_table():
    seen = {
        str(path.relative_to(ROOT)).replace("\\", "/")
        for path in ROOT.rglob("*.py")
        if any(name.startswith("mrc_desktop.statistics.micro") for name in imported(path))
    }
    assert seen == DOORS


def test_nobody_but_the_orders_reads_the_facts_of_a_month():
    callers = {
        str(path.relative_to(ROOT)).replace("\\", "/")
        for path in ROOT.rglob("*.py")
        if re.search(r"\bfacts\.of_month\(", path.read_text(encoding="utf-8"))
    }
    assert callers == {"services/month_orders.py"}


@pytest.fixture
def supervisor(unlock):
    """A supervisor's desk over a register with as many persons as the canary says."""
    send(unlock(Role.COUNSELLOR), people(CANARY, visits=3))
    return open_desk(unlock(Role.SUPERVISOR), Content(paths.resources() / "content"))


def has_canary(text):
    return re.search(rf"(?<![\w.])({CANARY}|{3 * CANARY})(?![\w.])", text) is not None


def test_the_canary_is_there(supervisor):
    with supervisor.session.read_facts() as records:
        count = "SELECT count(DISTINCT person), count(*) FROM fact WHERE kind = 'consultation'"
        assert records.connection.execute(count).fetchone() == (CANARY, 3 * CANARY)


def test_no_page_of_a_supervisor_shows_a_true_total(supervisor, qtbot):
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QLabel, QListWidget, QTableView, QWidget

    from mrc_desktop.ui.pages import pages_for

    def texts(page):
        yield from (one.text() for one in page.findChildren(QLabel))
        yield from (one.accessibleName() for one in page.findChildren(QWidget))
        for listed in page.findChildren(QListWidget):
            yield from (listed.item(row).text() for row in range(listed.count()))
        for view in page.findChildren(QTableView):
            model = view.model()
            for row in range(model.rowCount()):
                for column in range(model.columnCount()):
                    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                        yield str(model.index(row, column).data(role))

    supervisor.summaries.issue("2026-10")
    keys = []
    for entry in pages_for(Role.SUPERVISOR):
        page = entry.build(supervisor)
        qtbot.addWidget(page)
        page.show()
        keys.append(entry.key)
        rows = page.months.count() if entry.key == "summaries" else 1
        for row in range(rows):
            if entry.key == "summaries":
                page.months.setCurrentRow(row)
                qtbot.waitUntil(lambda page=page: not page.is_busy, timeout=60_000)
            shown = list(texts(page))
            assert len(shown) > 3
            assert [text for text in shown if has_canary(text)] == []
    assert "summaries" in keys


def test_nothing_the_summaries_return_says_a_true_total(supervisor):
    summaries = supervisor.summaries
    summaries.issue("2026-10")
    release = summaries.preview("2026-10")
    values = [row.value for row in release.rows]
    said = json.dumps([values, [str(one) for one in summaries.months()], release.issued_on])
    assert not has_canary(said)
    assert all(value % 5 == 0 for value in values)
    assert {one.standing for one in summaries.months()} <= set(Standing)
    assert not any(isinstance(one, MicroTable) for one in vars(release.spec.__class__).values())
