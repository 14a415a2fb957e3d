"""From a finished context to PDF bytes. Knows nothing of people, cases or SQL."""

from __future__ import annotations
