"""Dated, sourced content read from `resources/content`, turned into typed values."""

from __future__ import annotations
