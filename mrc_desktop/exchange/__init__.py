"""Files that leave or enter the centre."""

from __future__ import annotations
