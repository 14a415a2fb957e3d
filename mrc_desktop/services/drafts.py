"""What was typed and not yet saved, kept in the vault and given back after a lock or a crash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import msgspec

from mrc_desktop.services.register_work import reading, writing
from mrc_desktop.storage import drafts

if TYPE_CHECKING:
    import datetime as dt

    from mrc_desktop.services.session import Session

Draft = TypeVar("Draft")


@dataclass(frozen=True, slots=True)
class DraftInfo:
    """That a draft of this form was left, and when (local time)."""

    form: str
    saved_at: dt.datetime


class Drafts:
    """The acting user's drafts; `form` names the form, and the record if there may be several."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def keep(self, form: str, value: object) -> None:
        """Keep a draft (a dataclass of the domain) in the place of the one before."""
        body = msgspec.json.encode(value)
        with writing(self.session) as records:
            drafts.keep(records, form, body)

    def find(self, form: str, type_: type[Draft]) -> Draft | None:
        """Return the draft of this form; None if there is none or it is not of this type.

        One that cannot be read (an older program's) stays where it is until it is dropped.
        """
        with reading(self.session) as records:
            body = drafts.find(records, form)
        if body is None:
            return None
        try:
            return msgspec.json.decode(body, type=type_)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return None

    def drop(self, form: str) -> None:
        """Forget the draft of this form, if there is one."""
        with writing(self.session) as records:
            drafts.drop(records, form)

    def listing(self) -> tuple[DraftInfo, ...]:
        """Return the drafts left, the newest first."""
        with reading(self.session) as records:
            return tuple(DraftInfo(kept.form, kept.saved_at) for kept in drafts.listing(records))
