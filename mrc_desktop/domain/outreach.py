"""Outreach: information sessions and information actions, as counts without names."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NewType

from mrc_desktop.domain.codes import OutreachKind, Topic

OutreachId = NewType("OutreachId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutreachDetails:
    """One session or action. `women`, `men` and `minors` are three separate groups of people."""

    kind: OutreachKind
    held_on: dt.date
    place: str = ""
    region: str = ""
    topic: Topic = Topic.OTHER
    women: int = 0
    men: int = 0
    minors: int = 0
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Outreach:
    """Outreach in the register."""

    id: OutreachId
    counsellor: str
    details: OutreachDetails
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OutreachDraft:
    """Outreach as typed; the date and the counts are text."""

    kind: OutreachKind = OutreachKind.SESSION
    held_on: str = ""
    place: str = ""
    region: str = ""
    topic: Topic = Topic.OTHER
    women: str = ""
    men: str = ""
    minors: str = ""
    notes: str = ""
