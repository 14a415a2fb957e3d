"""Who may work in the register, and the two ways in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import InputRefused
from mrc_desktop.storage import drafts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.transaction import Records


def writing(session: Session) -> AbstractContextManager[Records]:
    """Return a write transaction for those who may see persons; NotAllowed for a supervisor."""
    session.require(Role.ADMINISTRATOR, Role.COUNSELLOR)
    return session.write()


def reading(session: Session) -> AbstractContextManager[Records]:
    """Return a consistent view for those who may see persons; NotAllowed for a supervisor."""
    session.require(Role.ADMINISTRATOR, Role.COUNSELLOR)
    return session.read()


def drop_kept(records: Records, form: str) -> None:
    """Forget what the acting user typed into this form: it is being saved right now."""
    if form:
        drafts.drop(records, form)


def refuse(problems: Sequence[Problem]) -> None:
    """Raise InputRefused if there are problems."""
    if problems:
        raise InputRefused(problems)
