"""Wages that were not paid, through the real window: typed, reckoned, talked over, on paper."""

from __future__ import annotations

import datetime as dt
import io

from pypdf import PdfReader
from PySide6.QtCore import Qt

from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import Topic
from mrc_desktop.domain.dated_table import DatedRow
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.domain.referral import DocumentKind
from mrc_desktop.domain.wage_facts import RiskDecision
from mrc_desktop.services.change import Subject
from mrc_desktop.services.dated_tables import TableDraft, TableKey, TableKind
from mrc_desktop.ui import ask
from mrc_desktop.ui.casework.screening_panel import ScreeningPanel
from mrc_desktop.ui.casework.wage_panel import WagePanel
from mrc_desktop.ui.claim_sheet_page import ClaimSheetPage
from tests.conftest import (
    ADMIN_NAME,
    ADMIN_PASSPHRASE,
    COUNSELLOR_NAME,
    COUNSELLOR_PASSPHRASE,
)
from tests.journeys.hands import unlocks

# Invented: no rate could be read in a source, and none is shipped.
RATE = TableDraft(
    rows=(DatedRow(since=dt.date(2026, 1, 1), value="15.5", source="gazette of the bank"),),
    known_until=dt.date(2026, 12, 31),
)
TOTAL = "219\u00a0000,33\u00a0RUB"


def locks(window, qtbot):
    window.lock()
    qtbot.waitUntil(lambda: window.session is None, timeout=5000)


def presses(qtbot, button):
    qtbot.waitUntil(button.isVisible, timeout=5000)
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def types_the_claim(panel, qtbot):
    """Type the first pay day by hand, the two that follow with a key each, a part that came."""
    periods = panel.form.editor("periods")
    presses(qtbot, periods.add_button)
    row = periods.forms()[0]
    for key, typed in (("ends", "31.08"), ("due", "10.09"), ("agreed", "80 000")):
        qtbot.keyClicks(row.editor(key).line, typed)
    panel.assess_now()
    panel.month_button.setFocus()
    for _ in range(2):
        qtbot.keyClick(panel.month_button, Qt.Key.Key_Space)
    paid = row.editor("paid")
    presses(qtbot, paid.add_button)
    (part,) = paid.forms()
    qtbot.keyClicks(part.editor("day").line, "25.09.2026")
    qtbot.keyClicks(part.editor("amount").line, "30 000,00")
    panel.form.set_values({"employer.name": "ООО Ромашка", "signs": (8, 7)})
    panel.form.changed.emit()
    panel.assess_now()


def opens_the_case(window):
    """Find somebody new with a case about wages; return the case's id."""
    desk = window.workplace.desk
    names = NameParts("Каримов", "Алишер")
    person = desk.people.register(PersonDraft(cyrillic=names)).first(Subject.PERSON)
    draft = CaseDraft(topic=Topic.WAGE_CLAIM, destination="RU")
    return desk.cases.open_case(person, draft).first(Subject.CASE)


def calculates(window, case):
    """Go from the case into its calculator; return the page."""
    register = window.workplace.page("register")
    window.workplace.show_page("register")
    register.show_case(case)
    register.current.requested.emit("topic", case)
    assert isinstance(register.current.panel, WagePanel)
    return register.current


def talks_over_the_risk(panel, qtbot):
    presses(qtbot, panel.board.discussed_button)
    panel.form.set_values({"standing.decision": RiskDecision.GO_ON})
    panel.form.changed.emit()
    panel.assess_now()
    panel.save()


def issues_the_sheet(window, panel, qtbot):
    presses(qtbot, panel.sheet_button)
    sheet = window.workplace.page("register").current
    sheet.language.set_value("ru")
    sheet.draw()
    with ask.answered(True):
        presses(qtbot, sheet.issue_button)
    assert "2026-1" in sheet.message_bar.text()


def test_a_wage_case_from_the_first_word_to_the_paper(window, qtbot):
    unlocks(window, qtbot, ADMIN_NAME, ADMIN_PASSPHRASE)
    window.workplace.desk.tables.save(TableKey(TableKind.RATES, "RU"), RATE, 0)
    locks(window, qtbot)

    # Typed in the calculator of the case; the sum is there at once.
    unlocks(window, qtbot, COUNSELLOR_NAME, COUNSELLOR_PASSPHRASE)
    case = opens_the_case(window)
    panel = calculates(window, case).panel
    types_the_claim(panel, qtbot)
    # RU-WAGE-236 at 15.5 %: 1 240.00 + 3 048.33; 3 637.33; 1 074.67 for the third pay day.
    interest = [panel.board.table.item(row, 3).text() for row in range(3)]
    assert [one.replace("\u00a0", "") for one in interest] == [
        "4288,33", "3637,33", "1074,67",
    ]  # fmt: skip
    assert TOTAL in panel.board.text()

    # A draft survives a lock.
    panel.keep_draft()
    locks(window, qtbot)
    unlocks(window, qtbot, COUNSELLOR_NAME, COUNSELLOR_PASSPHRASE)
    desk, register = window.workplace.desk, window.workplace.page("register")
    page = calculates(window, case)
    panel = page.panel
    presses(qtbot, panel.offer.continue_button)
    panel.assess_now()
    assert TOTAL in panel.board.text()

    # The signs lead to the screening, and back.
    presses(qtbot, panel.board.screening_button)
    assert isinstance(page.panel, ScreeningPanel)
    page.tabs.setCurrentIndex(0)

    # Before the talk about the risk there is a preview, and no paper.
    presses(qtbot, panel.sheet_button)
    sheet = register.current
    assert isinstance(sheet, ClaimSheetPage)
    assert sheet.preview.data is not None
    assert not sheet.issue_button.isEnabled()
    register.back()
    talks_over_the_risk(panel, qtbot)
    issues_the_sheet(window, panel, qtbot)

    # The paper lies with the case, and says what the window said.
    (paper,) = desk.cases.view(case).documents
    assert (paper.kind, paper.number) == (DocumentKind.CLAIM_SHEET, "2026-1")
    pages = PdfReader(io.BytesIO(desk.papers.reprint(paper.id))).pages
    said = " ".join(" ".join(one.extract_text() for one in pages).split())
    for part in ("Каримов Алишер", "ООО Ромашка", "219 000,33 RUB", "3 048,33", "1 074,67"):
        assert part in said, part
    register.back()
    register.back()
    papers = [button.text() for button in register.current.papers.buttons]
    assert any("2026-1" in text for text in papers)
    assert len(desk.casework.deadlines(case)) == 3
