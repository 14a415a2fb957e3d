"""Taking in the bundles of desks: several files at once, and a line for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from mrc_desktop.errors import UserError
from mrc_desktop.exchange_errors import CentreUnconfirmed
from mrc_desktop.ui import ask, words
from mrc_desktop.ui.busy import busy
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mrc_desktop.services.bundles import BundleTaken
    from mrc_desktop.services.change import Change
    from mrc_desktop.ui.page import Page

BUNDLE_ENDING: Final = ".mrcbundle"

_CONTEXT: Final = "bundle_taking"
_TITLE: Final = QT_TRANSLATE_NOOP("bundle_taking", "Take in bundles of desks")
_KINDS: Final = QT_TRANSLATE_NOOP("bundle_taking", "Bundles of desks (*.mrcbundle);;All files (*)")
_ASK_CENTRE: Final = QT_TRANSLATE_NOOP("bundle_taking", "Is this the fingerprint of your centre?")
_COMPARE: Final = QT_TRANSLATE_NOOP(
    "bundle_taking",
    "{fingerprint}\n\nThis is the first bundle this office takes in. Let somebody you know at the "
    "desk read the centre’s fingerprint to you from the page Summaries, or from Centre, tab Desks. "
    "If they differ, somebody else made this file.",
)
_YES: Final = QT_TRANSLATE_NOOP("bundle_taking", "They are the same")
_NO: Final = QT_TRANSLATE_NOOP("bundle_taking", "Not yet")
_TAKEN: Final = QT_TRANSLATE_NOOP("bundle_taking", "{file}: taken in. Desk {desk}, made on {date}.")
_KNOWN: Final = QT_TRANSLATE_NOOP(
    "bundle_taking", "{file}: was taken in before; nothing changed. Desk {desk}, made on {date}."
)
_REFUSED: Final = QT_TRANSLATE_NOOP("bundle_taking", "{file}: refused. {reason}")
_SHOWN: Final = QT_TRANSLATE_NOOP("bundle_taking", "What came of each file")
_DONE: Final = QT_TRANSLATE_NOOP("bundle_taking", "Bundles were taken in.")


def take_in(page: Page) -> tuple[str, ...]:
    """Ask for files, take each in, show a line for each; return the lines."""
    files = ask.which_files(page, _tr(_TITLE), _tr(_KINDS))
    if not files:
        return ()
    lines, changes = _all_taken(page, files)
    ask.tell(page, _tr(_SHOWN), "\n\n".join(lines))
    if changes:
        page.announce(changes[-1], _tr(_DONE))
    return lines


def _all_taken(page: Page, files: Sequence[Path]) -> tuple[tuple[str, ...], list[Change]]:
    lines: list[str] = []
    changes: list[Change] = []
    for file in files:
        try:
            taken = _taken(page, file)
        except UserError as error:
            reason = words.say_error(error)
            lines.append(_tr(_REFUSED).format(file=file.name, reason=reason))
            continue
        pattern = _TAKEN if taken.is_new else _KNOWN
        made = taken.made_at.strftime("%d.%m.%Y %H:%M")
        lines.append(_tr(pattern).format(file=file.name, desk=taken.mark, date=made))
        if taken.is_new:
            changes.append(taken.change)
    return tuple(lines), changes


def _taken(page: Page, file: Path) -> BundleTaken:
    """Take a bundle in; for the first one ask whether the fingerprint was compared."""
    bundles = page.desk.bundles
    try:
        with busy():
            return bundles.take(file)
    except CentreUnconfirmed as unknown:
        fingerprint = str(unknown.data["fingerprint"])
        detail = _tr(_COMPARE).format(fingerprint=fingerprint)
        if not ask.confirm(page, _tr(_ASK_CENTRE), detail, yes=_tr(_YES), no=_tr(_NO)):
            raise
        with busy():
            return bundles.take(file, fingerprint)


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
