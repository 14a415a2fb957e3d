"""MRC Desktop: an offline, encrypted register for Migrant Resource Centres."""

from __future__ import annotations

__version__ = "0.1.0"
