"""A guard for Python 3.11 against PySide6 6.12, which gives None back without a reference to it.

Since Python 3.12 None, True and the like are immortal (PEP 683) and need no counting; PySide6
6.12.0 is built as if that held everywhere, also for the Python 3.11 it says it supports. Under 3.11
each call of Qt that returns nothing takes one reference of None away, until the interpreter stops
with "deallocating None" in the middle of somebody's work. PySide6 6.11.3 counts rightly, but has
no PySide6-Pdf package without the browser engine.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Final

_ENOUGH: Final = 1 << 40
"""More calls than a program makes in its life, and far from where the counter overflows."""

_is_done = False


def keep_singletons_alive() -> None:
    """Give None, True, False, NotImplemented and Ellipsis references that cannot be used up.

    Does nothing on Python 3.12 and later, on another interpreter than CPython, and the second time.
    """
    global _is_done  # noqa: PLW0603 - once in the life of the interpreter, whose state this is
    if _is_done or sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    _is_done = True
    for singleton in (None, True, False, NotImplemented, Ellipsis):
        # The count is the first member of every object of CPython 3.11 (Include/object.h).
        ctypes.c_ssize_t.from_address(id(singleton)).value += _ENOUGH
