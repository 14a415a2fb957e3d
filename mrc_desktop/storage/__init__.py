"""The encrypted files and their keys. SQL stands only here."""

from __future__ import annotations
