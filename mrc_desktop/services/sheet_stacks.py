"""Several sheets as one PDF, made sheet by sheet, so that it can be watched and stopped.

stack = StackInMaking(content, [ready, other])
while not stack.is_done:
    stack.step()                # reads nothing of the register: any thread may do it
pdf = stack.finish()
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.referral import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.documents.sheet_stack import SheetStack
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.services.sheets import ReadySheet

SUGGESTED_NAME: Final = "information-sheets.pdf"
"""A file name that says nothing about a person."""


class StackInMaking:
    """A stack of sheets of which some are drawn; its language is that of the first."""

    def __init__(self, content: Content, sheets: Sequence[ReadySheet]) -> None:
        """Take the sheets, at least one, in their order."""
        self._sheets = tuple(sheets)
        self._done = 0
        frame = self._sheets[0].context.frame
        kind = content.words(frame.language).document_kind[DocumentKind.SHEET]
        self._title = f"{kind} ({len(self._sheets)})"
        self._author = frame.author
        self._stack: SheetStack | None = None

    @property
    def done(self) -> int:
        """Return how many sheets are drawn."""
        return self._done

    @property
    def total(self) -> int:
        """Return how many sheets there are."""
        return len(self._sheets)

    @property
    def is_done(self) -> bool:
        """Return whether all are drawn."""
        return self._done == self.total

    def step(self) -> None:
        """Draw the next sheet; raise UnprintableCharacter."""
        sheet = self._sheets[self._done]
        self._begun().add(sheet.context, sheet.edition.size)
        self._done += 1

    def finish(self) -> bytes:
        """Return the PDF of what is drawn; afterwards nothing can be added."""
        return self._begun().finish()

    def _begun(self) -> SheetStack:
        if self._stack is None:
            from mrc_desktop.documents.sheet_stack import (  # noqa: PLC0415 - paper loads slowly
                SheetStack,
            )

            first = self._sheets[0]
            self._stack = SheetStack(first.fonts, self._title, self._author, first.language)
        return self._stack


def stack_pdf(content: Content, sheets: Sequence[ReadySheet]) -> bytes:
    """Return one PDF of sheets, at least one; raise UnprintableCharacter."""
    stack = StackInMaking(content, sheets)
    while not stack.is_done:
        stack.step()
    return stack.finish()
