"""Reading content files: TOML, and Markdown with TOML front matter between +++ fences."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mrc_desktop.guidance.fault import Fault

FENCE = "+++"


@dataclass(frozen=True, slots=True)
class Text:
    """A Markdown file taken apart: front matter, body, and the SHA-256 of the whole file.

    `first_line` is the number of the body's first line in the file, for faults that name a line.
    """

    file: str
    front: dict[str, Any]
    body: str
    first_line: int
    digest: str


def read_text(folder: Path, file: str) -> str:
    """Return a file's text with Unix line ends; raise ContentFaulty if it cannot be read."""
    try:
        text = (folder / file).read_bytes().decode("utf-8")
    except OSError as error:
        raise Fault(file, "", "", "missing_file").error() from error
    except UnicodeDecodeError as error:
        raise Fault(file, "", "", "not_utf8").error() from error
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def read_toml(folder: Path, file: str) -> dict[str, Any]:
    """Return a TOML file as a dictionary; raise ContentFaulty if it is not TOML."""
    return _parse_toml(read_text(folder, file), file)


def read_markdown(folder: Path, file: str) -> Text:
    """Return a Markdown file with its front matter; raise ContentFaulty naming the fault."""
    return take_apart(read_text(folder, file), file)


def take_apart(text: str, file: str) -> Text:
    """Return the parts of a Markdown text with front matter; raise ContentFaulty."""
    lines = text.split("\n")
    if not lines or lines[0].strip() != FENCE:
        raise Fault(file, "", "", "no_front_matter").error()
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() == FENCE:
            front = _parse_toml("\n".join(lines[1:number]), file)
            body = "\n".join(lines[number + 1 :])
            digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
            return Text(file, front, body, number + 2, digest)
    raise Fault(file, "", "", "unclosed_front_matter").error()


def _parse_toml(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Fault(file, "", "", "bad_toml").error() from error
