"""What the program says: a sentence for each error and problem, a word for each code.

Elsewhere stand codes only. `tests/ui/test_words.py` holds that no code is without its words.
"""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from mrc_desktop.ui.words_codes import CODES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from enum import StrEnum

    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.errors import UserError
    from mrc_desktop.ui.choice_box import Choice


def say_error(error: UserError) -> str:
    """Return the sentence of an error: what happened, what is safe, what to do."""
    from mrc_desktop.ui.words_errors import ERRORS  # noqa: PLC0415 - not needed to come up

    source = ERRORS.get(error.code, ERRORS["unknown"])
    return _filled(QCoreApplication.translate("words_errors", source), error.data)


def say_problem(problem: Problem) -> str:
    """Return the sentence of a problem, as it stands beneath its field."""
    from mrc_desktop.ui.words_problems import PROBLEMS  # noqa: PLC0415 - not needed to come up

    source = PROBLEMS.get(problem.code, PROBLEMS["unknown"])
    return _filled(QCoreApplication.translate("words_problems", source), problem.data)


def say(code: StrEnum) -> str:
    """Return the word for a code of one of the domain's closed lists."""
    table = CODES.get(type(code))
    if table is None:
        from mrc_desktop.ui.words_values import VALUES  # noqa: PLC0415 - not needed to come up

        table = VALUES[type(code)]
    return QCoreApplication.translate("words_codes", table[str(code)])


def say_action(action: str) -> str:
    """Return what an entry of the audit trail says was done; an unknown code stands as it is."""
    from mrc_desktop.ui.words_actions import ACTIONS  # noqa: PLC0415 - one page needs it

    return QCoreApplication.translate("words_actions", ACTIONS.get(action, action))


def say_subject(subject: str) -> str:
    """Return the word for a kind of record; an unknown code stands as it is."""
    from mrc_desktop.ui.words_actions import SUBJECTS  # noqa: PLC0415 - one page needs it

    return QCoreApplication.translate("words_actions", SUBJECTS.get(subject, subject))


def choices(codes: Iterable[StrEnum]) -> tuple[Choice, ...]:
    """Return these codes (an enum, or some of it) as Choices for a list."""
    from mrc_desktop.ui.choice_box import Choice  # noqa: PLC0415 - widgets are not needed to speak

    return tuple(Choice(code, say(code)) for code in codes)


def _filled(sentence: str, data: Mapping[str, Any]) -> str:
    """Return the sentence with its {named} places filled; a missing value leaves a dash."""
    names = {name for _, name, _, _ in Formatter().parse(sentence) if name}
    return sentence.format(**{name: data.get(name, "-") for name in names})
