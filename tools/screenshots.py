"""Makes pictures of every page from a practice register, in each language and theme.

    python tools/screenshots.py [--out FOLDER] [--people N]

The pictures the documents show, of the English interface in light dress, go to docs/screenshots;
with --out all pictures go to that folder instead, as NAME-LANGUAGE-THEME.png. Needs no display.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLoggingCategory, Qt
from PySide6.QtGui import QImage

from mrc_desktop import app as composition
from mrc_desktop import paths, preferences
from mrc_desktop.domain.codes import Role
from mrc_desktop.guidance.content import Content
from mrc_desktop.practice.material import load_material
from mrc_desktop.practice.register import PracticePlan, make_practice_register
from mrc_desktop.services.cases import CaseFilter
from mrc_desktop.ui.topic_panels import panels_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mrc_desktop.practice.register import PracticeUser
    from mrc_desktop.ui.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
SIZE = (1366, 768)
NOW = dt.datetime(2026, 11, 23, 10, 40)
SHOWN_IN_DOCUMENTS = (
    "today",
    "consultation",
    "register",
    "person",
    "documents",
    "summaries",
    "case-reentry_ban",
    "case-wage_claim",
    "case-work_permit",
    "case-screening",
    "case-protection",
    "case-stay",
    "case-return",
)
MONTH_ROLE = 256
"""Qt.UserRole: what the list of months keeps its months under."""
LARGEST = 150_000
"""A picture in the repository takes no more bytes."""


def main() -> int:
    """Make the pictures; return 0, or 1 if one for the documents is too large."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--out", type=Path, help="a folder for the pictures of every page")
    arguments.add_argument("--people", type=int, default=300, help="how many people to invent")
    chosen = arguments.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        # Preferences and log go with the folder: nothing of this machine is read or changed.
        for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = str(Path(folder) / name)
        return make_all(Path(folder), chosen.out, chosen.people)


def make_all(folder: Path, out: Path | None, people: int) -> int:
    """Make a practice register in `folder` and take all pictures."""
    QLoggingCategory.setFilterRules("qt.qpa.*=false")
    application = composition.make_application()
    too_large = 0
    for language in ("en", "ru") if out else ("en",):
        vault = folder / f"register-{language}"
        users = make_register(vault, people, language)
        for theme in ("light", "dark") if out else ("light",):
            window = open_window(vault, language, theme)
            for name in pages_of(window, users):
                # Wrapped words find their height only after the first layout.
                for _ in range(3):
                    application.processEvents()
                picture = window.grab()
                if out is not None:
                    out.mkdir(parents=True, exist_ok=True)
                    picture.save(str(out / f"{name}-{language}-{theme}.png"))
                elif name in SHOWN_IN_DOCUMENTS:
                    too_large += keep_for_documents(picture, name)
            window.lock()
            window.close()
            window.deleteLater()
            application.processEvents()
    return 1 if too_large else 0


def keep_for_documents(picture: Any, name: str) -> int:
    """Store a picture with few colours for the documents; return 1 if it is too large."""
    target = ROOT / "docs" / "screenshots" / f"{name}.png"
    target.parent.mkdir(parents=True, exist_ok=True)
    true = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    counts = Counter(memoryview(true.constBits()).cast("I"))
    colours = [colour for colour, _ in counts.most_common(256)]
    few = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    drawn = true.convertToFormat(QImage.Format.Format_Indexed8, colours, few)
    drawn.save(str(target), "PNG", 0)
    size = target.stat().st_size
    print(f"{target.relative_to(ROOT)}: {size // 1000} kB")
    return int(size > LARGEST)


def make_register(vault: Path, people: int, language: str) -> tuple[PracticeUser, ...]:
    """Return the users of a practice register just made."""
    content = Content(paths.resources() / "content")
    plan = PracticePlan(folder=vault, people=people, seed=7, now=NOW)
    material = load_material(paths.resources() / "practice", language)
    return make_practice_register(plan, content, material, lambda _done, _of: None)


def open_window(vault: Path, language: str, theme: str) -> MainWindow:
    """Return the real window over a register, locked, in this language and theme."""
    preferences.save(preferences.Preferences(language=language, theme=theme))
    composition.make_application()
    window = composition.open_window(composition.make_entrance(vault, clock=lambda: NOW))
    window.resize(*SIZE)
    return window


def pages_of(window: MainWindow, users: tuple[PracticeUser, ...]) -> Iterator[str]:
    """Walk through the pages; yield the name of each when it is shown."""
    by_role = {user.role: user for user in users}
    yield "unlock"
    unlock(window, by_role[Role.COUNSELLOR])
    yield from pages_of_a_counsellor(window)
    window.lock()
    unlock(window, by_role[Role.SUPERVISOR])
    choose_fullest_month(show(window, "summaries"))
    yield "summaries"
    show(window, "centre")
    yield "centre-supervisor"
    window.lock()
    unlock(window, by_role[Role.ADMINISTRATOR])
    show(window, "centre")
    yield "centre"
    window.lock()
    window.show_welcome()
    yield "welcome"
    window.show_setup()
    yield "setup"


def pages_of_a_counsellor(window: MainWindow) -> Iterator[str]:
    """Walk through what a counsellor works with."""
    desk: Any = window.workplace.desk if window.workplace else None
    for key in ("today", "register", "consultation"):
        show(window, key)
        yield key
    register = show(window, "register")
    case = case_with_letter(desk)
    person = desk.cases.view(case).case.person
    register.show_person(person)
    yield "person"
    register.edit_person(person)
    yield "person-form"
    register.back()
    register.show_case(case)
    yield "case"
    register.take_up("letter", case)
    letter = register.current
    agency = next(row.document.organisation for row in letters(desk) if row.document.case == case)
    letter.form.fields.set_values(
        {"organisation": agency, "reason": "Просим проверить наличие запрета на въезд."}
    )
    letter.draw_now()
    yield "letter"
    register.back()
    register.take_up("sheet", case)
    yield "sheet"
    register.back()
    yield from panels_of_cases(register, desk)
    register.show_list()
    documents = show(window, "documents")
    yield "documents"
    documents.show_document(letters(desk)[0].document.id)
    yield "document"
    documents.outgoing.close_paper()
    documents.tabs.setCurrentWidget(documents.sheets)
    yield "sheets"
    documents.tabs.setCurrentWidget(documents.organisations)
    documents.organisations.table.select_first()
    documents.organisations.table.setFocus(Qt.FocusReason.OtherFocusReason)
    yield "organisations"


def panels_of_cases(register: Any, desk: Any) -> Iterator[str]:
    """Walk through the calculators of cases that have facts, each kind once."""
    seen = set()
    for case in desk.cases.list_ids(CaseFilter()):
        held = desk.cases.view(case).case
        kept = {found.kind.value for found in desk.casework.standing(case)}
        for entry in panels_for(held.details.topic):
            is_screening = entry.key == "screening"
            has_facts = desk.screenings.may_open(case) if is_screening else entry.key in kept
            if entry.key in seen or not has_facts:
                continue
            seen.add(entry.key)
            register.take_up("topic", case)
            register.current.show_panel(entry.key)
            yield f"case-{entry.key}"
            register.back()


def choose_fullest_month(page: Any) -> None:
    """Show the issued month of which the most is published."""
    summaries = page.desk.summaries
    months = [state.month for state in summaries.months() if state.has_files]
    fullest = max(months, key=lambda month: len(summaries.preview(month).rows))
    for row in range(page.months.count()):
        if page.months.item(row).data(MONTH_ROLE) == fullest:
            page.months.setCurrentRow(row)


def letters(desk: Any) -> list[Any]:
    """Return the letters of the outgoing register, the newest first."""
    return [row for row in desk.papers.rows() if row.document.number]


def case_with_letter(desk: Any) -> Any:
    """Return the case of the newest letter."""
    return letters(desk)[0].document.case


def show(window: MainWindow, key: str) -> Any:
    """Show a page of the rail and return it."""
    workplace = window.workplace
    if workplace is None:
        raise RuntimeError("the register is locked")
    workplace.show_page(key)
    return workplace.page(key)


def unlock(window: MainWindow, user: PracticeUser) -> None:
    """Unlock through the door of the program, without waiting for the background lane."""
    access, vault = window.entrance.access, window.entrance.vault
    if vault is None:
        raise RuntimeError("there is no register")
    header = access.header(vault)
    identity = next(known.id for known in header.users if known.name == user.name)
    window.enter(access.unlock(vault, identity, user.passphrase))


if __name__ == "__main__":
    sys.exit(main())
