"""Where people keep such lists today: a KeePass database, and a workbook with a password."""

from __future__ import annotations

import copy
import importlib.util
import secrets
import uuid
from base64 import b64encode
from typing import TYPE_CHECKING, Any

from benchmarks.measure import Goal, Timing, milliseconds, tell
from mrc_desktop.services.search import PersonFilter, PersonRow

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.ground import Ground

SOUGHT = "Юсуфҷон"


def run(ground: Ground, temporary: Path) -> None:
    """Measure opening and searching; there is no goal, only the comparison."""
    opened: list[Any] = []
    ours = milliseconds(lambda: opened.append(ground.unlock()))
    desk = opened[0]
    ids = desk.search.person_ids(PersonFilter())
    rows: list[PersonRow] = []
    for start in range(0, len(ids), 2000):
        rows += desk.search.person_rows(ids[start : start + 2000])

    def search() -> object:
        return desk.search.person_rows(desk.search.person_ids(PersonFilter(text=SOUGHT))[:40])

    search()
    found = milliseconds(search)
    desk.session.close()
    print(f"    ours, {len(rows):,} people: unlock {ours:,.0f} ms, search {found:,.1f} ms")
    _keepass(rows, temporary, ours, found)
    _workbook(rows, temporary, ours, found)


def _told(name: str, ours: float, theirs: float) -> None:
    tell(name, Timing(ours, ours), Timing(theirs, theirs), Goal())


def _keepass(rows: list[PersonRow], temporary: Path, unlock: float, search: float) -> None:
    if importlib.util.find_spec("pykeepass") is None:
        print("    KeePass: skipped, pykeepass is not installed")
        return
    from pykeepass import PyKeePass, create_database

    path = temporary / "people.kdbx"
    password = secrets.token_hex(8)
    database = create_database(str(path), password=password)
    pattern = database.add_entry(database.root_group, "title", "user", "")
    element = pattern._element  # noqa: SLF001 - a hundred thousand by the library take an hour
    parent = element.getparent()
    for row in rows:
        entry = copy.deepcopy(element)
        entry.find("UUID").text = b64encode(uuid.uuid4().bytes).decode()
        for string in entry.findall("String"):
            key, value = string.find("Key").text, string.find("Value")
            value.text = {"Title": row.name or row.other_name, "UserName": row.phone}.get(key, "")
        parent.append(entry)
    database.delete_entry(pattern)
    database.save()
    opened: list[Any] = []
    size = f"{len(rows):,}"
    open_time = milliseconds(lambda: opened.append(PyKeePass(str(path), password=password)))
    search_time = milliseconds(lambda: opened[0].find_entries(title=f".*{SOUGHT}.*", regex=True))
    _told(f"open (peer: KeePass by pykeepass, {size})", unlock, open_time)
    _told(f"search (peer: KeePass by pykeepass, {size})", search, search_time)


def _workbook(rows: list[PersonRow], temporary: Path, unlock: float, search: float) -> None:
    for module, package in (("msoffcrypto", "msoffcrypto-tool"), ("openpyxl", "openpyxl")):
        if importlib.util.find_spec(module) is None:
            print(f"    workbook with a password: skipped, {package} is not installed")
            return
    import io

    import msoffcrypto
    import openpyxl
    import xlsxwriter
    from msoffcrypto.format.ooxml import OOXMLFile

    plain, path = temporary / "plain.xlsx", temporary / "people.xlsx"
    with xlsxwriter.Workbook(str(plain), {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, [row.id, row.name, row.other_name, row.phone])
    password = secrets.token_hex(8)
    with plain.open("rb") as source, path.open("wb") as target:
        OOXMLFile(source).encrypt(password, target)
    opened: list[Any] = []

    def open_book() -> None:
        decrypted = io.BytesIO()
        with path.open("rb") as source:
            office = msoffcrypto.OfficeFile(source)
            office.load_key(password=password)
            office.decrypt(decrypted)
        opened.append(openpyxl.load_workbook(decrypted).active)

    def look() -> object:
        return [
            row for row in opened[0].iter_rows(values_only=True) if SOUGHT in f"{row[1]} {row[2]}"
        ]

    size = f"{len(rows):,}"
    _told(f"open (peer: encrypted workbook, {size})", unlock, milliseconds(open_book))
    _told(f"search (peer: encrypted workbook, {size})", search, milliseconds(look))
