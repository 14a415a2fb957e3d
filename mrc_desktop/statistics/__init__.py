"""Tables of counts and their protection. Pure: no files, no Qt, no SQL."""

from __future__ import annotations
