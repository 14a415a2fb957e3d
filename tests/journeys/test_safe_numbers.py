"""Safe numbers by clicks and keys: two desks, an office, a month issued and anew, the country."""

from __future__ import annotations

import csv
import dataclasses
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import ConsentPurpose, Sex, Topic
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import languages, summary_words, theme, words
from tests.conftest import (
    ADMIN_NAME,
    ADMIN_PASSPHRASE,
    COUNSELLOR_NAME,
    COUNSELLOR_PASSPHRASE,
    SUPERVISOR_NAME,
    SUPERVISOR_PASSPHRASE,
)
from tests.journeys.hands import Hands

ROOT = Path(__file__).resolve().parents[2]
TOPICS = (Topic.WAGE_CLAIM, Topic.WORK_PERMIT, Topic.REENTRY_BAN, Topic.TRAFFICKING_CONCERN)
LETTERS = "бвгджзклмн"
ADMIN = (ADMIN_NAME, ADMIN_PASSPHRASE)
COUNSELLOR = (COUNSELLOR_NAME, COUNSELLOR_PASSPHRASE)
SUPERVISOR = (SUPERVISOR_NAME, SUPERVISOR_PASSPHRASE)


@pytest.fixture
def hands_at(qtbot, master_vault, tmp_path, clock):
    """Open a window over a register of its own, by name."""
    languages.install("en")
    theme.apply("light")
    opened = []

    def enter(name):
        folder = tmp_path / name
        shutil.copytree(master_vault.folder, folder)
        opened.append(Hands(qtbot, folder, clock))
        return opened[-1]

    yield enter
    for one in opened:
        one.window.close()


def talks(desk, day, first, count):
    """Log one conversation each with so many new people; return the people."""
    return [
        desk.consultations.log(
            ConsultationDraft(
                started_at=f"{day} 10:00",
                new_person=PersonDraft(
                    cyrillic=NameParts("Каримов", "Алишер" + LETTERS[number % 10] * (number // 10)),
                    birth=f"{number % 27 + 1}.03.19{60 + number % 39}",
                    citizenships=(("TJ", "TJ", "UZ", "AF")[number % 4],),
                ),
                new_cases=(CaseDraft(topic=TOPICS[number % 4]),),
                asked="Не заплатили",
                consents=(ConsentPurpose.SERVICE, ConsentPurpose.REPORTING),
                next_step="Позвонить",
                next_step_on="+7",
            )
        ).first(Subject.PERSON)
        for number in range(first, first + count)
    ]


def corrects(desk, people):
    """Write down that these people are women."""
    for person in people:
        known = desk.people.reread(person).person
        draft = dataclasses.replace(desk.people.draft_of(known), sex=Sex.FEMALE)
        desk.people.revise(person, draft, known.version)


def makes_a_code(desk):
    """Let a desk make the centre's code; return what the window showed."""
    panel = desk.desks()
    with desk.meanwhile(desk.says("Close")):
        desk.presses("Make a new code…", panel)
    return desk.read[-1].split("\n")[1]


def loads_card(desk, card):
    panel = desk.desks()
    with desk.meanwhile(desk.names(card), desk.says("They are the same")):
        desk.presses("Load the office's card…", panel)


def hands_over(desk, target):
    """Let a counsellor hand the facts over: from Today's reminder if there is one."""
    desk.unlocks(*COUNSELLOR)
    today = desk.window.workplace.page("today")
    if today.handing.isVisible():
        (line,) = today.handing.buttons
        desk.qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    else:
        desk.turns_to("Summaries")
    with desk.meanwhile(desk.names(target)):
        desk.presses("Hand the facts over…")
    assert desk.message == f"The facts are in {target.name}. Bring the file to the supervisor."
    desk.leaves()
    assert target.exists()


def takes_in(office, *files, is_first=False):
    """Take files in by the window's own file dialog; return the line said of each."""
    office.turns_to("Summaries")
    answers = [office.names(*files), office.says("Close")]
    if is_first:
        answers.insert(1, office.says("They are the same"))
    with office.meanwhile(*answers):
        office.presses("Take in bundles…")
    office.waits()
    return [line for line in office.read[-1].split("\n")[1:] if line]


def saves_all(office, folder):
    """Save every file of the chosen month by the window's own dialogs; return them by name."""
    folder.mkdir()
    with office.meanwhile(office.says("Choose where to save"), office.names(folder)):
        office.presses("Save all files…")
    assert "not protected" in office.message
    (package,) = folder.iterdir()
    return {one.name: one.read_bytes() for one in package.iterdir()}


def issues(office, button, answer):
    with office.meanwhile(office.says(answer)):
        office.presses(button)
        office.waits()


def sets_up(hands_at, tmp_path):
    """Let the office save its card, and two desks of one code load it; return the three."""
    office, one, two = hands_at("office"), hands_at("one"), hands_at("two")
    card = tmp_path / "card.txt"
    office.unlocks(*SUPERVISOR)
    panel = office.desks()
    with office.meanwhile(office.names(card)):
        office.presses("Save the office's card…", panel)
    one.unlocks(*ADMIN)
    code = makes_a_code(one)
    two.unlocks(*ADMIN)
    two.qtbot.keyClicks(two.desks().form.editor("centre_code").line, code)
    two.presses("Join with this code")
    for desk in (one, two):
        loads_card(desk, card)
    return office, one, two


def test_two_desks_one_office_and_the_country(hands_at, tmp_path):
    office, one, two = sets_up(hands_at, tmp_path)
    # 1 person in June, nobody in July, 3 in August, 9 in September, 18 in October.
    talks(one.desk, "03.06.2026", 0, 1)
    talks(one.desk, "03.08.2026", 1, 3)
    talks(two.desk, "03.09.2026", 4, 9)
    people = talks(one.desk, "05.10.2026", 13, 10)
    talks(two.desk, "06.10.2026", 23, 8)
    for desk in (one, two):
        desk.leaves()
        hands_over(desk, tmp_path / f"{desk is one}.mrcbundle")
    lines = takes_in(
        office, tmp_path / "True.mrcbundle", tmp_path / "False.mrcbundle", is_first=True
    )
    assert ["taken in." in line for line in lines] == [True, True]
    assert office.message == "Bundles were taken in."
    small_months_are_one_line(office, tmp_path)

    office.chooses("2026-10")
    seen = office.sees()
    issues(office, "Issue the month…", "Issue the month")
    assert office.message == "The month was issued."
    assert office.sees()[0] == seen[0]
    before = saves_all(office, tmp_path / "first")

    # A record is corrected at the counsellor's desk and comes with another bundle: the same bytes.
    corrects_one(one, people[0])
    brings(office, one, tmp_path / "three.mrcbundle")
    assert saves_all(office, tmp_path / "second") == before
    assert "the same as before, to the byte" in office.heard[-1]

    # Twelve persons who came late are counted in the next open month; October stands to the byte.
    two.unlocks(*ADMIN)
    talks(two.desk, "08.10.2026", 70, 12)
    two.leaves()
    brings(office, two, tmp_path / "four.mrcbundle")
    assert saves_all(office, tmp_path / "third") == before

    # Nine more records of October are corrected: it is issued anew, or frozen and says why.
    one.unlocks(*ADMIN)
    corrects(one.desk, people[1:])
    one.leaves()
    brings(office, one, tmp_path / "five.mrcbundle")
    stands = next(s for s in office.desk.summaries.months() if s.month == "2026-10")
    after = saves_all(office, tmp_path / "fourth")
    heading = office.window.workplace.page("summaries")._heading.text()
    if stands.reason:
        assert after == before
        assert office.heard[-1] == summary_words.explain(stands)
        assert "Frozen" in heading
    else:
        assert "issued anew as revision 1" in office.heard[-1]
        assert "revision 1" in heading
        assert set(after) != set(before)
    goes_to_the_country(office, tmp_path)


def corrects_one(desk, person):
    """Open a person, choose another sex by the keyboard, and save: as a counsellor does."""
    desk.unlocks(*COUNSELLOR)
    register = desk.turns_to("Register")
    register.show_person(person)
    desk.qtbot.mouseClick(register.current.edit_button, Qt.MouseButton.LeftButton)
    form = register.current
    box = form.form.editor("sex").box
    wanted = words.say(Sex.FEMALE)
    for _ in range(box.count()):
        if box.currentText() != wanted:
            desk.qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == wanted
    desk.presses("Save")
    desk.leaves()


def brings(office, desk, target):
    """Carry a desk's facts to the office, look at October there, and issue it anew."""
    hands_over(desk, target)
    (line,) = takes_in(office, target)
    assert "taken in." in line
    office.chooses("2026-10")
    issues(office, "Issue anew…", "Issue anew")
    office.heard.append(office.message)


def small_months_are_one_line(office, tmp_path):
    """Months of 0, 3 and 9 persons: one line, why, and files that say no more."""
    for month in ("2026-07", "2026-08", "2026-09"):
        office.chooses(month)
        tables, said = office.sees()
        assert list(tables) == ["Totals"]
        ((unit, number, _bar),) = tables["Totals"]
        assert (unit, number in ("<10", "10")) == ("Persons", True)
        assert "so few persons that only the total is given" in said
    issues(office, "Issue the month…", "Issue the month")
    assert office.message == "The month was issued."
    files = saves_all(office, tmp_path / "small")
    (table,) = [body for name, body in files.items() if name.endswith(".csv")]
    assert table.count(b"\n") == 2


def rolls_up(folder, out, *options):
    """Run the verb in a process of its own, as the country's office does."""
    return subprocess.run(
        [sys.executable, "-m", "mrc_desktop", "rollup", str(folder), "--out", str(out), *options],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def goes_to_the_country(office, tmp_path):
    """Roll two months up and read the result; with one digit changed a month is left out."""
    pytest.importorskip("ibis", reason="the national part is not installed here")
    country = tmp_path / "country"
    country.mkdir()
    shutil.copytree(tmp_path / "fourth", country / "october")
    shutil.copytree(tmp_path / "small", country / "september")
    line = re.search(r"country's office: (\S+ \S+)", office.desks().office_state.text())
    (country / "keys.txt").write_text(line[1], encoding="utf-8")
    out = tmp_path / "country.csv"
    done = rolls_up(country, out)
    assert done.stdout.splitlines()[:2] == ["month\t2026-09\t1\t0", "month\t2026-10\t1\t0"]
    office.turns_to("Summaries")
    office.chooses("2026-10")
    shown = office.sees()[0]["Totals"][0][1]
    with out.open(encoding="utf-8", newline="") as file:
        rows = [
            row
            for row in csv.DictReader(file)
            if (row["TIME_PERIOD"], row["TABLE_ID"]) == ("2026-10", "total")
        ]
    assert [(row["OBS_VALUE"], row["N_CENTRES"]) for row in rows] == [(shown, "1")]
    spoils(country, tmp_path)


def spoils(country, tmp_path):
    """A changed digit, half a package, another centre's key: left out, by the reason."""
    out = tmp_path / "again.csv"
    (table,) = country.glob("october/*/*.csv")
    whole = table.read_bytes()
    place = whole.rindex(b"5")
    table.write_bytes(whole[:place] + b"6" + whole[place + 1 :])
    done = rolls_up(country, out)
    assert done.returncode == 0
    assert "left_out\taltered\t1" in done.stdout
    assert "2026-10" not in out.read_text(encoding="utf-8")
    out.unlink()
    table.unlink()
    assert "left_out\tincomplete\t1" in rolls_up(country, out).stdout
    out.unlink()
    table.write_bytes(whole)
    code = (country / "keys.txt").read_text(encoding="utf-8").split()[0]
    (country / "keys.txt").write_text(f"{code} {'5a' * 32}\n", encoding="utf-8")
    done = rolls_up(country, out)
    assert (done.returncode, out.exists()) == (1, False)
    assert "left_out\twrong_signature\t2" in done.stdout
    assert "left out: 2" in done.stderr


def test_what_is_not_the_centres_own_is_refused_with_the_reason(hands_at, tmp_path):
    """Half a bundle, an altered one, another centre's, another office's, an older one."""
    office, desk = hands_at("office"), hands_at("one")
    card = tmp_path / "card.txt"
    office.unlocks(*SUPERVISOR)
    with office.meanwhile(office.names(card)):
        office.presses("Save the office's card…", office.desks())
    desk.unlocks(*ADMIN)
    makes_a_code(desk)
    loads_card(desk, card)
    talks(desk.desk, "05.10.2026", 0, 2)
    desk.leaves()
    stick = tmp_path / "stick"
    stick.mkdir()
    good, newer = stick / "good.mrcbundle", stick / "newer.mrcbundle"
    hands_over(desk, good)
    hands_over(desk, newer)
    whole = good.read_bytes()
    place = len(whole) // 2
    (stick / "half.mrcbundle").write_bytes(whole[:900])
    (stick / "altered.mrcbundle").write_bytes(
        whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
    )
    (stick / "letter.mrcbundle").write_text("Dear supervisor", encoding="utf-8")
    other_centre_and_other_office(hands_at, card, stick)
    said = {}
    for name, is_first in (
        ("half", False), ("altered", False), ("letter", False), ("other", False), ("newer", True),
        ("foreign", False), ("good", False), ("newer", False),
    ):  # fmt: skip
        (line,) = takes_in(office, stick / f"{name}.mrcbundle", is_first=is_first)
        said.setdefault(name, line)
    reasons = {
        "half": "was not copied whole",
        "altered": "damaged or altered",
        "letter": "is not a bundle of a desk",
        "other": "sealed for another office",
        "foreign": "a desk of another centre",
        "good": "A later bundle of this desk was taken in before",
    }
    for name, reason in reasons.items():
        assert said[name].startswith(f"{name}.mrcbundle: refused. ")
        assert reason in said[name]
    assert "taken in." in said["newer"]
    assert "was taken in before; nothing changed" in line


def other_centre_and_other_office(hands_at, card, stick):
    """Make a bundle of another centre for our office, and one of it for another office."""
    stranger, elsewhere = hands_at("stranger"), hands_at("elsewhere")
    elsewhere.unlocks(*SUPERVISOR)
    other_card = stick / "other-card.txt"
    with elsewhere.meanwhile(elsewhere.names(other_card)):
        elsewhere.presses("Save the office's card…", elsewhere.desks())
    for name, where in (("foreign", card), ("other", other_card)):
        stranger.unlocks(*ADMIN)
        if name == "foreign":
            makes_a_code(stranger)
        loads_card(stranger, where)
        stranger.leaves()
        hands_over(stranger, stick / f"{name}.mrcbundle")
