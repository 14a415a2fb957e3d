"""Looks for words in every byte of folders and of a process' open files; run as a program.

A process of its own: reading and closing a database's file in the process that has it open would
drop the locks it holds. Standard input: JSON of `words`, `folders`, `process`. Output: JSON list of
places where one was found.
"""

from __future__ import annotations

import base64
import json
import os
import stat
import sys
from pathlib import Path


def encodings(word: str) -> set[bytes]:
    """Return a word as it may stand in a file."""
    found = set()
    for form in {word, word.casefold(), word.upper()}:
        plain = form.encode("utf-8")
        found |= {plain, form.encode("utf-16-le"), form.encode("utf-16-be")}
        found |= {
            form.encode("unicode_escape"),
            json.dumps(form)[1:-1].encode(),
            plain.hex().encode(),
        }
        found.add("".join(f"%{byte:02X}" for byte in plain).encode())
        if len(plain) > 8:
            # The middle of base64, wherever the word began.
            found |= {base64.b64encode(b"\0" * lead + plain)[4:-4] for lead in range(3)}
    return {needle for needle in found if len(needle) > 5}


def files_below(folder: Path) -> list[Path]:
    """Return all files and folders below a folder."""
    return [
        Path(root) / name for root, names, files in os.walk(folder) for name in (*names, *files)
    ]


def open_files(process: int) -> list[tuple[str, Path]]:
    """Return what a process has open, deleted files too, as (name, path to read it by)."""
    found = []
    for handle in Path(f"/proc/{process}/fd").iterdir():
        try:
            found.append((str(handle.readlink()), handle))
        except OSError:
            continue
    return found


def content(path: Path) -> bytes:
    """Return the bytes of an ordinary file, nothing of anything else."""
    try:
        return path.read_bytes() if stat.S_ISREG(path.stat().st_mode) else b""
    except OSError:
        return b""


def main() -> None:
    """Print where the words are."""
    asked = json.load(sys.stdin)
    needles = {needle: word for word in asked["words"] for needle in encodings(word)}
    places = [
        (str(path), path) for folder in asked["folders"] for path in files_below(Path(folder))
    ]
    if asked["process"]:
        places += open_files(asked["process"])
    found = []
    for name, path in places:
        text = os.fsencode(name) + b"\0" + content(path)
        found += [(word, name) for needle, word in needles.items() if needle in text]
    json.dump({"found": sorted(set(found)), "looked": len(places)}, sys.stdout)


if __name__ == "__main__":
    main()
