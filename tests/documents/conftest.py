from __future__ import annotations

import datetime as dt
import io
import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from mrc_desktop import paths
from mrc_desktop.documents.contexts import LetterContext, Letterhead, PaperFrame, PracticeMark
from mrc_desktop.guidance.content import Content
from mrc_desktop.guidance.markdown import Paragraph, Slot, Span
from tests.documents import reading

FONTS = paths.resources() / "fonts"
PRACTICE = PracticeMark("PRACTICE. Not a real document.", "PRACTICE")
DAY = dt.date(2026, 11, 23)
FROM_THE_RIGHT = {"prs"}


@pytest.fixture(scope="session")
def shipped() -> Content:
    return Content(paths.resources() / "content")


def frame(language: str = "en", practice: PracticeMark | None = None) -> PaperFrame:
    return PaperFrame(
        language=language,
        title="Referral letter 2026-17",
        author="Centre ʻKhujand",
        page_pattern="{page} of {pages}",
        practice=practice,
    )


def letter(
    reason: str = "Because.",
    facts: tuple[tuple[str, str], ...] = (("Name", "Ғафуров Юсуфҷон"),),
    addressee: tuple[str, ...] = ("Legal aid", "Street 1"),
    practice: PracticeMark | None = None,
) -> LetterContext:
    return LetterContext(
        frame=frame(practice=practice),
        letterhead=Letterhead("Centre", ("Street 2", "Tel. +992")),
        number="No. 2026-17",
        date="23 November 2026",
        to_label="To",
        addressee=addressee,
        subject_label="Subject",
        subject=(Span("Referral: "), Span("Re-entry ban")),
        blocks=(
            Paragraph((Span("Dear colleagues,"),)),
            Slot("reason"),
            Slot("facts"),
            Paragraph((Span("Please receive the person."),)),
        ),
        facts_title="About the person",
        facts=facts,
        reason_title="Why we write",
        reason=reason,
        signer="Нигора Саидова",
        signer_role="Counsellor",
        signature_label="Signature",
        stamp_label="Stamp",
    )


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def pages(pdf: bytes) -> list[str]:
    """The text of each page as pypdf reads it."""
    return [page.extract_text() for page in reader(pdf).pages]


def text(pdf: bytes) -> str:
    return "\n".join(pages(pdf))


def flat(pdf: bytes) -> str:
    """The text in one line, single spaces."""
    return " ".join(text(pdf).split())


def poppler(pdf: bytes, tmp_path: Path, tool: str, *options: str) -> str:
    """What a poppler tool says of a PDF; `make test` sees to it that poppler-utils is there."""
    found = shutil.which(tool)
    assert found is not None, f"{tool} is not there: install poppler-utils"
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf)
    after = ["-"] if tool == "pdftotext" else []
    return subprocess.run(
        [found, *options, str(file), *after], check=True, capture_output=True, encoding="utf-8"
    ).stdout


def read(pdf: bytes, language: str) -> list[str]:
    """The text of each page without spaces, in the order it is read.

    Of languages from the right as the file has it: what pypdf makes of a line that runs both ways
    is in another order.
    """
    if language in FROM_THE_RIGHT:
        return [reading.signs(page) for page in reading.written(pdf)]
    return ["".join(page.split()) for page in pages(pdf)]


def holds(page: str, wanted: str, language: str) -> bool:
    """Whether a page as `read` gives it has a text, letter by letter."""
    plain = reading.signs(wanted) if language in FROM_THE_RIGHT else "".join(wanted.split())
    return plain in page


class Kit:
    """What tests of papers share; test files cannot import one another."""

    fonts = FONTS
    practice = PRACTICE
    day = DAY
    frame = staticmethod(frame)
    letter = staticmethod(letter)
    reader = staticmethod(reader)
    pages = staticmethod(pages)
    text = staticmethod(text)
    flat = staticmethod(flat)
    poppler = staticmethod(poppler)
    read = staticmethod(read)
    holds = staticmethod(holds)


@pytest.fixture(scope="session")
def kit() -> type[Kit]:
    return Kit
