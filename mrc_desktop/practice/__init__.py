"""The practice register: invented people and their stories, the same for the same seed."""

from __future__ import annotations
