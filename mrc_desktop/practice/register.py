"""Making a practice register: users, a year of work, or very many people for measuring."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.codes import Role
from mrc_desktop.practice.bulk import fill_in_bulk
from mrc_desktop.practice.filling import Filling, Staff
from mrc_desktop.practice.material import Material, make_passphrase
from mrc_desktop.practice.timeline import YEAR, WorkClock
from mrc_desktop.services.access import Access, RegisterPlan
from mrc_desktop.services.members import Members
from mrc_desktop.storage.keyring import FLOOR_COST

if TYPE_CHECKING:
    from pathlib import Path

    from mrc_desktop.guidance.content import Content

MOST_BY_HAND: Final = 2000
"""Up to so many people the register is filled through the services; more are for measuring."""

Progress = Callable[[int, int], None]
"""Called with how many people are done, and of how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticePlan:
    """What is to be made; equal plans make registers of equal content.

    `now` is the local time at which the last twelve months of work end.
    """

    folder: Path
    people: int
    seed: int
    now: dt.datetime


@dataclass(frozen=True, slots=True)
class PracticeUser:
    """A user of a practice register with the passphrase, which is no secret there."""

    name: str
    role: Role
    passphrase: str


def make_practice_register(
    plan: PracticePlan, content: Content, material: Material, progress: Progress
) -> tuple[PracticeUser, ...]:
    """Make the register and return its users; it is locked afterwards.

    Raises VaultExists, NetworkFolder, ReadOnly, DiskFull.
    """
    users = _users(plan.seed, material)
    clock = WorkClock(plan.now - YEAR - dt.timedelta(hours=1))
    # What is invented need not be guarded for long: the floor keeps practice unlocking quick.
    access = Access(clock, FLOOR_COST)
    staff = _hire(access, plan, material, users)
    random = Random(plan.seed)  # noqa: S311 - people are invented with it, no secrets
    if plan.people > MOST_BY_HAND:
        fill_in_bulk(staff, plan.people, random, material, progress)
    else:
        Filling(staff, content, material, random).run(plan.people, progress)
    staff.leave()
    return users


def _users(seed: int, material: Material) -> tuple[PracticeUser, ...]:
    random = Random(f"passphrases {seed}")  # noqa: S311 - invented, and printed anyway
    return tuple(
        PracticeUser(material.centre[role], role, make_passphrase(random, material.words))
        for role in (Role.ADMINISTRATOR, Role.COUNSELLOR, Role.SUPERVISOR)
    )


def _hire(
    access: Access, plan: PracticePlan, material: Material, users: tuple[PracticeUser, ...]
) -> Staff:
    """Create the register with all its users; the administrator is at work."""
    centre = material.centre
    created = access.create_register(
        RegisterPlan(
            folder=plan.folder,
            centre_name=centre["name"],
            city=centre["city"],
            country="TJ",
            language=material.language,
            user_name=users[0].name,
            is_practice=True,
        ),
        users[0].passphrase,
    )
    members = Members(created.session)
    for user in users[1:]:
        members.add(user.name, user.role, user.passphrase)
    passphrases = {user.name: user.passphrase for user in users}
    return Staff(access, created.session, passphrases, plan.now)
