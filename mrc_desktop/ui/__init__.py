"""The face: pages, dialogs and words. One page or dialog a file."""

from __future__ import annotations
