"""What the centre knows: values and rules, without clock, file, network, Qt or SQL."""

from __future__ import annotations
