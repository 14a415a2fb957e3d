"""What every test gets: its own paths, no network, no widget left over."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
