"""The container reader: what a stranger finds in the files of a month, to the last stream.

It knows the formats and nothing of the program that wrote them.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree

from pypdf import PdfReader

TOTAL = "_T"
AXES = ("TOPIC", "NATIONALITY", "SEX", "AGE_BAND", "DISTRICT", "OUTCOME")
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass(frozen=True)
class Figure:
    """One published number: its table, unit, a category for each axis ("_T" if not cut)."""

    table: str
    unit: str
    cut: tuple[str, ...]
    value: int
    lower: int
    upper: int


def read_table(data: bytes) -> list[Figure]:
    """Return the figures of a month's CSV."""
    rows = csv.DictReader(io.StringIO(data.decode("utf-8")))
    return [
        Figure(
            row["TABLE_ID"],
            row["UNIT"],
            tuple(row[axis] for axis in AXES),
            int(row["OBS_VALUE"]),
            int(row["LOWER"]),
            int(row["UPPER"]),
        )
        for row in rows
    ]


def parts_of_workbook(data: bytes) -> dict[str, bytes]:
    """Return every part of an XLSX by its name in the archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def times_in_archive(data: bytes) -> set[tuple[int, ...]]:
    """Return the times the archive gives its parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {part.date_time for part in archive.infolist()}


def numbers_of_workbook(data: bytes) -> dict[str, list[float]]:
    """Return the numbers of each sheet and chart by part: cells, and what charts remember."""
    found = {}
    for name, body in parts_of_workbook(data).items():
        if not name.endswith(".xml"):
            continue
        root = ElementTree.fromstring(body)
        if name.startswith("xl/worksheets/"):
            cells = [cell for cell in root.iter(f"{SHEET}c") if cell.get("t") not in ("s", "str")]
            texts = [value.text for cell in cells for value in cell.iter(f"{SHEET}v")]
            found[name] = [float(text) for text in texts if text]
        elif "/charts/" in name:
            texts = [one.text for one in root.iter() if one.tag.endswith("}v")]
            found[name] = [float(text) for text in texts if text and is_number(text)]
    return found


def words_of_workbook(data: bytes) -> str:
    """Return all text of all parts, attributes aside, a space between pieces."""
    pieces = []
    for name, body in parts_of_workbook(data).items():
        if name.endswith((".xml", ".rels")):
            pieces += [one.text or "" for one in ElementTree.fromstring(body).iter()]
    return " ".join(pieces)


def words_of_report(data: bytes) -> str:
    """Return the text of all pages of a PDF, and what it says of itself."""
    reader = PdfReader(io.BytesIO(data))
    meta = [str(value) for value in (reader.metadata or {}).values()]
    return "\n".join([*(page.extract_text() for page in reader.pages), *meta])


def streams_of_report(data: bytes) -> list[bytes]:
    """Return the drawing streams of all pages of a PDF, unpacked, and those of its forms."""
    reader = PdfReader(io.BytesIO(data))
    found = []
    for page in reader.pages:
        contents = page.get_contents()
        if contents is not None:
            found.append(contents.get_data())
    for number in range(1, len(reader.xref[0]) if reader.xref.get(0) else 1):
        stream = reader.get_object(number)
        if getattr(stream, "get_data", None) and stream.get("/Subtype") == "/Form":
            found.append(stream.get_data())
    return found


def names_in_report(data: bytes) -> set[str]:
    """Return the names of a PDF's catalogue, where attachments and scripts would stand."""
    reader = PdfReader(io.BytesIO(data))
    root = reader.trailer["/Root"].get_object()
    return set(root) | set(reader.attachments)


def read_manifest(data: bytes) -> dict[str, object]:
    """Return what a package says of itself."""
    found = json.loads(data)
    assert isinstance(found, dict)
    return found


def whole_numbers(text: str) -> set[int]:
    """Return the whole numbers that stand alone in a text, thousands marks taken out."""
    plain = re.sub(r"(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))", "", text)
    return {int(one) for one in re.findall(r"(?<![\w.])\d+(?![\w.]*\w)", plain)}


def is_number(text: str) -> bool:
    """Return whether a text is a number."""
    return re.fullmatch(r"-?\d+(\.\d+)?([eE][-+]?\d+)?", text) is not None
