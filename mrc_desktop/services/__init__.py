"""Use cases, named as a counsellor would say them; the corridor between the rooms."""

from __future__ import annotations
