"""What a storage function works with: an open transaction, who acts, and when.

Only the transaction block of the vault commits; no function that receives `Records` does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from sqlcipher3.dbapi2 import Connection


@dataclass(frozen=True, slots=True)
class Records:
    """One open transaction on one store.

    `user` is the id of the acting user; `now` the local time of the whole transaction, naive.
    """

    connection: Connection
    user: str
    now: dt.datetime
