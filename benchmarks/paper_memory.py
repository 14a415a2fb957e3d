"""The memory of a thousand papers: sheets and letters of many people, each language and size."""

from __future__ import annotations

import gc
import resource
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.sheets import CENTRE, personal
from mrc_desktop.documents.sheet import render_sheet
from mrc_desktop.domain.codes import CaseStatus
from mrc_desktop.domain.paper import PaperSize
from mrc_desktop.domain.referral import LetterDraft, LetterFact
from mrc_desktop.services.cases import CaseFilter
from mrc_desktop.services.paper_contexts import sheet_context

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.ground import Ground
    from mrc_desktop.services.desk import Desk

WARM: Final = 100
DOCUMENTS: Final = 1_000
STEP: Final = 100
MOST_GROWTH: Final = 8_000
"""Kilobytes the process may grow by after the first hundred: caches that fill once, not a leak."""

AGENCY: Final = "example-legal-aid"
REASON: Final = "Просим рассмотреть обращение № {number} в пределах вашей компетенции. "


def run(ground: Ground, temporary: Path) -> bool:
    """Make the papers, tell how the process grew, and return whether it stayed as it was."""
    desk = ground.unlock(ground.copy(temporary / "papers"))
    papers = _papers(desk)
    for _ in range(WARM):
        next(papers)
    grown = [0]
    start = _memory()
    for number in range(1, DOCUMENTS + 1):
        next(papers)
        if number % STEP == 0:
            grown.append(_memory() - start)
    desk.session.close()
    is_met = max(grown) < MOST_GROWTH
    print(
        f"memory over {DOCUMENTS:,} papers after the first {WARM}: {start:,} kB and"
        f" {', '.join(f'{one:+,}' for one in grown[1:])} kB, hundred by hundred"
        f"  (< {MOST_GROWTH:,} kB {'met' if is_met else 'MISSED'})",
        flush=True,
    )
    return is_met


def _papers(desk: Desk) -> Iterator[bytes]:
    """Yield papers without an end: of five a letter, two sheets of people, two general ones."""
    content = desk.content
    sheets, tongues, sizes = content.sheet_ids(), content.paper_languages, tuple(PaperSize)
    cases = desk.cases.list_ids(CaseFilter(status=CaseStatus.OPEN))
    number = 0
    while True:
        number += 1
        tongue = tongues[number % len(tongues)]
        if number % 5 == 0:
            yield desk.letters.preview(
                LetterDraft(
                    case=cases[number % len(cases)],
                    organisation=AGENCY,
                    language=tongues[number // 5 % len(tongues)],
                    reason=REASON.format(number=number) * 4,
                    facts=frozenset(LetterFact),
                )
            )
            continue
        sheet = content.sheet_to_read(sheets[number % len(sheets)], tongue)
        context = sheet_context(content, sheet, CENTRE)
        if number % 5 < 3:
            context = personal(context, number)
        yield render_sheet(context, content.fonts, sizes[number % len(sizes)])


def _memory() -> int:
    """Return how much memory this process holds, in kB; where nobody tells, the most it held."""
    gc.collect()
    told = Path("/proc/self/statm")
    if told.exists():
        return int(told.read_text().split()[1]) * resource.getpagesize() // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
