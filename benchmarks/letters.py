"""A referral letter, warm: drawn, and issued with its number, audit entry and kept bytes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from benchmarks.ground import NOW, Ground
from benchmarks.measure import Goal, in_turn, tell
from mrc_desktop import paths
from mrc_desktop.domain.codes import CaseStatus, ConsentMode, ConsentPurpose
from mrc_desktop.domain.consent import ConsentGiven
from mrc_desktop.domain.referral import LetterDraft, LetterFact
from mrc_desktop.services.cases import CaseFilter

if TYPE_CHECKING:
    from pathlib import Path

AGENCY = "example-legal-aid"
TIMES = 30


def bare_page(lines: list[str]) -> bytes:
    """Return the same lines on a bare ReportLab page, in the same font."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.setFont("Bench", 10.5)
    for number, line in enumerate(lines):
        canvas.drawString(60, 780 - 15 * number, line)
    canvas.save()
    return buffer.getvalue()


def run(ground: Ground, temporary: Path) -> bool:
    """Measure and tell; return whether the goal is met."""
    desk = ground.unlock(ground.copy(temporary / "letters"))
    case = desk.cases.list_ids(CaseFilter(status=CaseStatus.OPEN))[0]
    row = desk.cases.rows([case])[0]
    consent = ConsentGiven(
        purpose=ConsentPurpose.REFERRAL,
        mode=ConsentMode.WRITTEN,
        given_on=NOW.date(),
        agency=AGENCY,
    )
    desk.people.record_consent(row.person, consent)
    draft = LetterDraft(
        case=case,
        organisation=AGENCY,
        language="ru",
        reason="Просим рассмотреть обращение в пределах вашей компетенции. " * 4,
        facts=frozenset(LetterFact),
    )
    pdfmetrics.registerFont(
        TTFont("Bench", str(paths.resources() / "fonts" / "NotoSans-Regular.ttf"))
    )
    lines = ["Просим рассмотреть обращение в пределах вашей компетенции."] * 30
    for _ in range(3):
        desk.letters.preview(draft)
        bare_page(lines)
    drawn = in_turn(lambda: desk.letters.preview(draft), lambda: bare_page(lines), TIMES)
    is_met = tell("a letter drawn (peer: bare ReportLab page)", *drawn, Goal(milliseconds=60))
    issued = in_turn(lambda: desk.letters.issue(draft), lambda: bare_page(lines), TIMES)
    is_met &= tell("a letter issued", *issued, Goal(milliseconds=60))
    desk.session.close()
    return is_met
