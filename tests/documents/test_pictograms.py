"""Every pictogram is there, is drawn, and stays within its square."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader
from reportlab.lib.colors import black
from reportlab.pdfgen.canvas import Canvas

from mrc_desktop import paths
from mrc_desktop.documents.pictograms import Picture
from mrc_desktop.domain.paper import Pictogram

FOLDER = paths.resources() / "pictograms"


def drawn(folder, name: Pictogram) -> str:
    made = io.BytesIO()
    canvas = Canvas(made, invariant=1)
    picture = Picture(folder, name, 48, black)
    assert picture.wrap(500, 500) == (48, 48)
    picture.drawOn(canvas, 10, 20)
    canvas.save()
    contents = PdfReader(io.BytesIO(made.getvalue())).pages[0].get_contents()
    assert contents is not None
    return contents.get_data().decode("latin-1")


@pytest.mark.parametrize("name", Pictogram)
def test_it_is_drawn_with_lines_in_its_square(name: Pictogram) -> None:
    content = drawn(FOLDER, name)
    assert re.search(r"\sS\s", content)
    numbers = [
        float(number)
        for numbers in re.findall(r"((?:-?[\d.]+ ){2,6})[mlc]\b", content)
        for number in numbers.split()
    ]
    assert len(numbers) > 8
    assert all(0 <= number <= 24 for number in numbers)


def test_there_is_no_drawing_without_a_name() -> None:
    assert {file.stem for file in FOLDER.glob("*.svg")} == {name.value for name in Pictogram}


@pytest.mark.parametrize(
    "inside",
    ['<path d="M1 1Q2 2 3 3"/>', '<path d="m1 1"/>', '<path d="M1"/>', '<path d="M1 L2 2"/>',
     '<path d="M1 1;"/>', "<text>a</text>"],
)  # fmt: skip
def test_what_cannot_be_drawn_is_refused(tmp_path, inside: str) -> None:
    file = tmp_path / "clock.svg"
    file.write_text(f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>')
    with pytest.raises(ValueError, match=r".+"):
        drawn(tmp_path, Pictogram.CLOCK)
