"""How long the things take that a counsellor waits for, each beside a peer in the same run."""

from __future__ import annotations
