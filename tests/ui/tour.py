"""A walk through everything the window can show, stop by stop, over a practice register."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QTabBar,
    QTabWidget,
    QToolButton,
    QWidget,
)

from mrc_desktop import app as composition
from mrc_desktop import paths
from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import ConsentPurpose, Role, Topic
from mrc_desktop.domain.crisis import UrgentFlag
from mrc_desktop.domain.crisis_input import CrisisDraft, LineDraft
from mrc_desktop.domain.rule_changes import RuleChange
from mrc_desktop.guidance.content import Content
from mrc_desktop.practice.material import load_material
from mrc_desktop.practice.register import PracticePlan, make_practice_register
from mrc_desktop.services.access import Access
from mrc_desktop.services.change import Subject
from mrc_desktop.services.dated_tables import TableKind
from mrc_desktop.services.packs import FileChange, FileMove, PackView
from mrc_desktop.storage import audit
from mrc_desktop.storage import desk as desks
from mrc_desktop.storage.keyring import FLOOR_COST
from mrc_desktop.ui.answer_dialog import AnswerDialog
from mrc_desktop.ui.case_closing import CaseClosing
from mrc_desktop.ui.consent_dialog import ConsentDialog
from mrc_desktop.ui.crisis_dialog import CrisisDialog
from mrc_desktop.ui.law_panel import LawPanel
from mrc_desktop.ui.main_window import MainWindow
from mrc_desktop.ui.outreach_page import OutreachDialog
from mrc_desktop.ui.pack_panel import PackPanel
from mrc_desktop.ui.record_table import RecordTable
from mrc_desktop.ui.reminder_dialog import ReminderDialog
from mrc_desktop.ui.review_dialog import ReviewDialog
from mrc_desktop.ui.setup_steps import CheckStep, SheetStep
from mrc_desktop.ui.source_dialog import SourceDialog
from mrc_desktop.ui.stack_dialog import StackDialog
from mrc_desktop.ui.tables_panel import TablesPanel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = dt.datetime(2026, 11, 23, 10, 40)
SIZE = (1366, 768)
CODE = "AAAAA-BBBBB-CCCCC-DDDDD"


@dataclass(frozen=True, slots=True)
class PracticeVault:
    """A practice register that is locked, and its users."""

    folder: Path
    users: tuple[Any, ...]


def make_practice(folder: Path) -> PracticeVault:
    """Make a small practice register."""
    users = make_practice_register(
        PracticePlan(folder=folder, people=24, seed=7, now=NOW),
        Content(paths.resources() / "content"),
        load_material(paths.resources() / "practice", "ru"),
        lambda _done, _of: None,
    )
    return PracticeVault(folder, users)


def enter(vault: PracticeVault, role: Role) -> MainWindow:
    """Return the real window, shown, with the user of this role at work."""
    access = Access(lambda: NOW, FLOOR_COST)
    entrance = composition.make_entrance(vault.folder, clock=lambda: NOW, access=access)
    window = MainWindow(entrance)
    user = next(user for user in vault.users if user.role is role)
    identity = next(
        known.id for known in access.header(vault.folder).users if known.name == user.name
    )
    window.enter(access.unlock(vault.folder, identity, user.passphrase))
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    return window


def settle() -> None:
    """Let the layouts come to rest."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()


def stops(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Show one thing after another; yield its name and the window it stands in."""
    for name, top in _stops(window):
        settle()
        yield name, top


def _stops(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    workplace = window.workplace
    for key in tuple(workplace.rail.keys()):
        workplace.show_page(key)
        yield key, window
        for tabs in workplace.page(key).findChildren(QTabWidget):
            for place in range(tabs.count()):
                tabs.setCurrentIndex(place)
                for table in tabs.currentWidget().findChildren(RecordTable):
                    table.select_first()
                yield f"{key}, tab {place}", window
        if key == "centre" and workplace.has_register:
            yield from _law(window)
    if workplace.has_register:
        yield from _handing(window)
        yield from _records(window)
        yield from _ban(window)
        yield from _crisis(window)
        yield from _care(window)
        yield from _return(window)
        yield from _work(window)
        yield from _dialogs(window)


def _handing(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Show what a desk sees that hands its facts to an office."""
    workplace = window.workplace
    with workplace.desk.session.write() as records:
        desks.set_code(records, desks.new_code())
        desks.set_office(records, bytes(range(32)))
        audit.append(records, "office.chosen", Subject.CENTRE)
    for key in ("summaries", "today"):
        workplace.page(key).refresh()
        workplace.show_page(key)
        yield f"{key} of a desk with an office", window


def _letters(page: Any, window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Show the letter page with kinds that ask for other things."""
    for kind in ("wage_demand", "ban_request", "extract", "consent_withdrawn"):
        page.form.fields.set_values({"template": kind})
        page.form.fields.changed.emit()
        page.draw_now()
        yield f"letter, {kind}", window
    page._keeper.forget()


def _records(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    workplace = window.workplace
    desk, register = workplace.desk, workplace.page("register")
    workplace.show_page("register")
    letter = next(row.document for row in desk.papers.rows() if row.document.number)
    view = desk.cases.view(letter.case)
    person = view.case.person
    register.show_person(person)
    yield "person", window
    register.edit_person(person)
    yield "edit person", window
    register.back()
    register.show_case(letter.case)
    yield "case", window
    yield from _ban_checks(window)
    register.edit_case(letter.case)
    yield "edit case", window
    register.back()
    spoken = desk.people.reread(person).consultations[0].id
    register.show_consultation(spoken)
    yield "edit consultation", window
    register.back()
    for what in ("letter", "sheet"):
        register.take_up(what, letter.case)
        yield what, window
        if what == "letter":
            yield from _letters(register.current, window)
        register.back()
    register.take_up("person_letter", person)
    yield "letter to a person", window
    register.back()
    register.show_list()
    register.edit_person(None)
    yield "new person", window
    register.show_list()
    workplace.show_page("documents")
    workplace.page("documents").show_document(letter.id)
    yield "paper", window
    workplace.page("documents").outgoing.close_paper()
    workplace.show_page("consultation")
    page = workplace.page("consultation")
    page.start_with(person)
    yield "consultation with somebody known", window
    page.form.clear()
    page.form.who.begin_new("Каримова Зарина")
    yield "consultation with somebody new", window
    page.form.clear()
    page.keeper.forget()


def _ban_checks(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Show a case about a ban with its deadlines, and a check being typed."""
    desk, register = window.workplace.desk, window.workplace.page("register")
    due = next(one for one in desk.casework.due() if one.topic is Topic.REENTRY_BAN)
    register.show_case(due.case)
    yield "case about a ban", window
    checks = register.current.ban_checks
    checks.begin()
    checks.save()
    yield "check of a ban, refused", window
    checks.leave_button.click()


def _crisis(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    workplace = window.workplace
    desk = workplace.desk
    draft = CrisisDraft(name="Наводнение", place="Хатлон", began_on="20.11.2026")
    crisis = desk.crises.begin(draft).first(Subject.CRISIS)
    for size, urgent in (("5", (UrgentFlag.MEDICAL,)), ("+", ()), ("", (UrgentFlag.DANGER_NOW,))):
        desk.crises.add_line(
            crisis,
            LineDraft(size=size, name="Каримова Зарина", age="34", origin="AF", urgent=urgent),
        )
    page = workplace.page("crises")
    page.refresh()
    workplace.show_page("crises")
    page.lines.table.select_first()
    yield "crisis with lines", window
    page.form.line("age").setText("400")
    page.take_down()
    yield "crisis, a line refused", window
    page._on_cleared()
    line = page.lines.table.current_id()
    workplace.take_up("grow_line", line)
    yield "person of a line", window
    workplace.page("register").show_list()


BAN_FACTS: dict[str, Any] = {
    "country": "RU",
    "stay": {
        "citizenship": "TJ",
        "trips": [
            {"country": "RU", "entry": "2026-01-10", "exit": "2026-02-20", "purpose": "work"},
            {"country": "RU", "entry": "2026-04-01", "exit": "2026-09-20", "purpose": "work"},
        ],
        "permits": [
            {"country": "RU", "kind": "patent", "begins": "2026-01-15", "ends": "2026-02-20"}
        ],
    },
    "rulings": [
        {"country": "RU", "kind": "fine", "area": "migration", "decided_on": "2026-03-01"},
        {"country": "RU", "kind": "fine", "decided_on": "2026-05-01", "is_paid": False},
    ],
    "ties": ["spouse", "child"],
    "circumstances": ["unpaid_debt"],
    "learned_on": "2026-11-10",
    "routes": ["ban_claim"],
}
"""A ban with everything that a panel can show."""


def _ban(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Show the calculator of a ban, empty, filled, wrong and saved, its reasons, and the case."""
    workplace = window.workplace
    desk, register = workplace.desk, workplace.page("register")
    letter = next(row.document for row in desk.papers.rows() if row.document.number)
    person = desk.cases.view(letter.case).case.person
    workplace.show_page("register")
    opened = desk.cases.open_case(person, CaseDraft(topic=Topic.REENTRY_BAN, destination="RU"))
    case = opened.first(Subject.CASE)
    register.take_up("topic", case)
    page = register.current
    yield "ban", window
    page.panel.show_facts(BAN_FACTS)
    yield "ban, found", window
    page.panel.save()
    yield "ban, saved", window
    why = page.panel.why(page.panel.findings.shown[0])
    why.show()
    yield "why", why
    why.close()
    why.deleteLater()
    page.show_panel("stay")
    page.panel.show_facts(BAN_FACTS["stay"])
    yield "stay, found", window
    wrong = [{"country": "RU", "entry": "2026-09-20", "exit": "2026-04-01"}]
    page.panel.show_facts({"citizenship": "TJ", "trips": wrong})
    yield "stay, wrong", window
    register.show_case(case)
    yield "case with a ban found", window
    register.show_list()


def _care(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Show the screening, step by step with its result, and what protection asks and leads to."""
    workplace = window.workplace
    desk, register = workplace.desk, workplace.page("register")
    letter = next(row.document for row in desk.papers.rows() if row.document.number)
    person = desk.cases.view(letter.case).case.person
    workplace.show_page("register")
    opened = desk.cases.open_case(person, CaseDraft(topic=Topic.TRAFFICKING_CONCERN))
    case = opened.first(Subject.CASE)
    register.show_case(case)
    yield "case with a screening", window
    register.take_up("topic", case)
    panel = register.current.panel
    yield "screening, before", window
    yes = Answer.YES
    panel.form.before.form.set_values({"right_to_stop": yes, "consent": yes, "age": "16"})
    panel.form.before.form.changed.emit()
    panel.form.show_questions()
    panel.form.questions.set_answers({"act:moved": yes, "EX01": yes, "EX02": yes, "CD01": yes})
    panel.form.assess_now()
    yield "screening, questions", window
    panel.form.tabs.setCurrentIndex(2)
    panel.save()
    yield "screening, afterwards", window
    register.back()
    opened = desk.cases.open_case(person, CaseDraft(topic=Topic.ASYLUM_PROTECTION))
    register.take_up("topic", opened.first(Subject.CASE))
    panel = register.current.panel
    panel.form.set_values(
        {"signs.war": yes, "age": "16", "child.is_alone": yes, "journey.exploited": yes}
    )
    panel.assess_now()
    yield "protection", window
    register.back()


def _work(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Show wages with everything in them, the claim sheet, and permits of two countries."""
    workplace = window.workplace
    desk, register = workplace.desk, workplace.page("register")
    letter = next(row.document for row in desk.papers.rows() if row.document.number)
    person = desk.cases.view(letter.case).case.person
    workplace.show_page("register")
    examples = paths.resources().parent / "examples" / "assess"
    opened = desk.cases.open_case(person, CaseDraft(topic=Topic.WAGE_CLAIM))
    register.take_up("topic", opened.first(Subject.CASE))
    panel = register.current.panel
    facts = json.loads((examples / "wage_claim.json").read_text(encoding="utf-8"))["facts"]
    panel.show_facts(facts)
    panel.add_month()
    yield "wages", window
    panel.form.set_values({"standing.stay_is_regular": Answer.YES, "ended_on": "1.1.2020"})
    panel.assess_now()
    yield "wages, a contradiction", window
    panel.show_facts({**facts, "standing": {"stay_is_regular": "yes"}})
    panel.print_sheet()
    yield "claim sheet", window
    register.back()
    register.back()
    opened = desk.cases.open_case(person, CaseDraft(topic=Topic.WORK_PERMIT))
    register.take_up("topic", opened.first(Subject.CASE))
    panel = register.current.panel
    facts = json.loads((examples / "work_permit.json").read_text(encoding="utf-8"))["facts"]
    panel.show_facts(facts)
    yield "work permit, Russia", window
    held = [{"kind": "household_permit", "begins": "2026-11-12", "country": "KZ"}]
    panel.show_facts({**facts, "destination": "KZ", "permits": held})
    yield "work permit, Kazakhstan", window
    register.back()


def _return(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Show the panel of a return with a row of everything in it."""
    workplace = window.workplace
    desk, register = workplace.desk, workplace.page("register")
    letter = next(row.document for row in desk.papers.rows() if row.document.number)
    person = desk.cases.view(letter.case).case.person
    workplace.show_page("register")
    opened = desk.cases.open_case(person, CaseDraft(topic=Topic.RETURN_REINTEGRATION))
    register.take_up("topic", opened.first(Subject.CASE))
    example = paths.resources().parent / "examples" / "assess" / "return.json"
    panel = register.current.panel
    panel.show_facts(json.loads(example.read_text(encoding="utf-8"))["facts"])
    yield "return", window
    register.back()


def _law(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Show a rule that waits, each dated table with a line, and a pack about to be taken."""
    page = window.workplace.page("centre")
    panels = {}
    for place in range(page.tabs.count()):
        panels[type(page.panel(place))] = place
    page.tabs.setCurrentIndex(panels[LawPanel])
    law = page.panel(panels[LawPanel])
    law.table.select(next(key for key in law.table.records.ids if key[0] == "RU-PAT-09"))
    yield "law, a rule to be confirmed", window
    page.tabs.setCurrentIndex(panels[TablesPanel])
    tables = page.panel(panels[TablesPanel])
    for kind in TableKind:
        tables.chooser.set_values({"kind": kind, "year": "2027"})
        tables.chooser.changed.emit()
        if tables.save_button.isVisible():
            rows = "days" if kind is TableKind.HOLIDAYS else "rows"
            tables.form.editor(rows).add_button.click()
        yield f"dated table, {kind}", window
    page.tabs.setCurrentIndex(panels[PackPanel])
    packs = page.panel(panels[PackPanel])
    if hasattr(packs, "changes"):
        rule = next(iter(page.desk.content.rules))
        changes = (RuleChange(None, rule), RuleChange(rule, None))
        files = tuple(FileChange(f"sheets/en/{move}.md", move) for move in FileMove)
        packs._show_view(PackView(7, NOW.date(), "AAAA BBBB", changes, files, (rule.id,)))
        yield "content pack looked at", window
        packs._show_view(None)


def _dialogs(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    desk = window.workplace.desk
    letter = next(row.document for row in desk.papers.rows() if row.document.number)
    view = desk.cases.view(letter.case)
    person, page = view.case.person, window.workplace.page("documents")
    translation = desk.reviews.entries()[0]
    made = (
        lambda: StackDialog(page, desk.sheets.available(), "wages", view),
        lambda: ReviewDialog(page, translation),
        lambda: CaseClosing(desk.cases, letter.case, window),
        lambda: AnswerDialog(
            desk, next(row for row in desk.papers.rows() if row.document.id == letter.id), window
        ),
        lambda: ReminderDialog(
            desk, next(row for row in desk.papers.rows() if row.document.id == letter.id), window
        ),
        lambda: OutreachDialog(desk, window),
        lambda: SourceDialog("RU-PAT-09", "In plain words.", window),
        lambda: CrisisDialog(desk, CrisisDraft(), None, window),
        *(
            lambda purpose=purpose: ConsentDialog(desk, person, purpose, {}, window)
            for purpose in ConsentPurpose
        ),
    )
    for make in made:
        dialog = make()
        dialog.show()
        yield type(dialog).__name__, dialog
        dialog.close()
        dialog.deleteLater()


def entrance_stops(window: MainWindow, pdf: bytes) -> Iterator[tuple[str, QWidget]]:
    """Show what comes before a register is open, and the steps of the first run."""
    for name, show in _entrance(window, pdf):
        show()
        settle()
        yield name, window


def _entrance(window: MainWindow, pdf: bytes) -> Iterator[tuple[str, Any]]:
    yield "unlock", window.lock
    yield "recovery", window.show_recovery
    yield "welcome", window.show_welcome
    yield "setup, centre", window.show_setup
    wizard = window._wizard
    values = {"centre_name": "Центр", "city": "Худжанд", "country": "TJ", "language": "en"}
    yield "setup, place", lambda: wizard._on_centre(values)
    yield "setup, user", wizard._show_user
    yield "setup, sheet", lambda: wizard._show(SheetStep(pdf), 4)
    yield "setup, check", lambda: wizard._show(CheckStep(CODE), 5)


def words_of(top: QWidget) -> list[tuple[QWidget, str]]:
    """Return every visible label, button and tab with its text."""
    found: list[tuple[QWidget, str]] = []
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not top:
            continue
        if isinstance(widget, QLabel | QAbstractButton) and widget.text():
            found.append((widget, widget.text()))
        elif isinstance(widget, QTabBar):
            found += [(widget, widget.tabText(place)) for place in range(widget.count())]
    return found


def letter_of(text: str) -> str:
    """Return the letter under Alt of a text, or nothing."""
    found = re.search(r"(?<!&)(?:&&)*&(?!&)(.)", text)
    return found.group(1).upper() if found else ""


def collisions(top: QWidget) -> list[tuple[str, list[str]]]:
    """Return the letters under Alt that stand on two visible things that can be reached."""
    letters: dict[str, list[str]] = {}
    for widget, text in words_of(top):
        if isinstance(widget, QLabel):
            if widget.buddy() is None or not widget.buddy().isEnabled():
                continue
        elif not widget.isEnabled():
            continue
        letter = letter_of(text)
        if letter:
            letters.setdefault(letter, []).append(text)
    return [(letter, texts) for letter, texts in letters.items() if len(texts) > 1]


def clipped(top: QWidget) -> list[str]:
    """Return the words that have not the width they need, or stand out of what shows them."""
    found = []
    for widget, text in words_of(top):
        if isinstance(widget, QTabBar):
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            continue
        # What may be cut has the whole text as its tip.
        has_tip = widget.toolTip() == text.replace("&&", "&")
        if has_tip or isinstance(widget, QToolButton):
            continue
        if widget.minimumSizeHint().width() > widget.width() or _stands_out(widget, top):
            found.append(f"{text!r} in {widget.parentWidget().__class__.__name__}")
    return found


def _stands_out(widget: QWidget, top: QWidget) -> bool:
    """Return whether an ancestor cuts off the right or left of a widget."""
    above = widget.parentWidget()
    while above is not None:
        left = widget.mapTo(above, QPoint(0, 0)).x()
        if left < 0 or left + widget.width() > above.width():
            return True
        if above is top:
            return False
        above = above.parentWidget()
    return False
