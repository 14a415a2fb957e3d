"""Write into translations of sheets which text of their source they were made from.

    python tools/stamp_translations.py uz wages asylum     # these sheets, after reading them
    python tools/stamp_translations.py uz                  # all of a language

Do it when a translation says what its source says now: it takes away the mark that it is stale.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from mrc_desktop import paths
from mrc_desktop.domain.paper import PAPER_LANGUAGES
from mrc_desktop.guidance.content import Content
from mrc_desktop.guidance.sheets import MARK_LENGTH

if TYPE_CHECKING:
    from pathlib import Path

_OF = re.compile(r'^of = "[0-9a-f]*"\n', re.MULTILINE)


def stamp(file: Path, mark: str) -> bool:
    """Write the mark into a sheet's front matter; return whether it changed."""
    before = file.read_text(encoding="utf-8")
    table = "[translation]\n"
    after = _OF.sub("", before).replace(table, f'{table}of = "{mark}"\n', 1)
    file.write_text(after, encoding="utf-8")
    return after != before


def main() -> None:
    """Stamp the named sheets of a language, or all of them."""
    language, *names = sys.argv[1:]
    content = Content(paths.resources() / "content")
    for name in names or content.sheet_ids():
        file = content.folder / "sheets" / language / f"{name}.md"
        if not file.is_file():
            continue
        mark = content.sheet(name, PAPER_LANGUAGES[0]).digest[:MARK_LENGTH]
        if stamp(file, mark):
            sys.stdout.write(f"{language} {name} {mark}\n")


if __name__ == "__main__":
    main()
