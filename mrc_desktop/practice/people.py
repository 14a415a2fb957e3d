"""Inventing people: drafts as a counsellor would type them, from one source of chance."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.codes import (
    STATELESS,
    UNKNOWN_COUNTRY,
    IdentityDocumentKind,
    MigrationStatus,
    SafeToCall,
    Sex,
)
from mrc_desktop.domain.person import IdentityDocumentDraft, NameParts, PersonDraft, PhoneDraft
from mrc_desktop.practice.naming import FullName, invent_name

if TYPE_CHECKING:
    from random import Random

    from mrc_desktop.practice.material import Community, Material

_AT_HOME = {
    MigrationStatus.RETURNED: 36,
    MigrationStatus.PROSPECTIVE: 26,
    MigrationStatus.ABROAD: 20,
    MigrationStatus.FAMILY_MEMBER: 15,
    MigrationStatus.UNKNOWN: 3,
}
_AFGHAN = {MigrationStatus.ASYLUM_SEEKER: 70, MigrationStatus.FOREIGN_HERE: 30}
_FOREIGN = {
    MigrationStatus.FOREIGN_HERE: 45,
    MigrationStatus.IN_TRANSIT: 25,
    MigrationStatus.PROSPECTIVE: 20,
    MigrationStatus.RETURNED: 10,
}
_SAFE_TIMES = ("18:00-20:00", "10:00-12:00", "13:00-14:00")


class Inventor:
    """Invents one person after another; `today` bounds birth and issue dates."""

    def __init__(self, random: Random, material: Material, today: dt.date) -> None:
        """Take the source of chance; two inventors with equal ones invent the same people."""
        self._random = random
        self._communities = material.communities
        self._shares = [community.share for community in material.communities]
        self._today = today
        self._papers = 0

    def person(self) -> PersonDraft:
        """Return the next person as typed."""
        random = self._random
        community = random.choices(self._communities, self._shares)[0]
        is_woman = random.random() < 0.44
        name = invent_name(random, community, is_woman=is_woman)
        cyrillic, latin, pseudonym, is_anonymous = self._shown(name, community)
        return PersonDraft(
            cyrillic=cyrillic,
            latin=latin,
            pseudonym=pseudonym,
            is_anonymous=is_anonymous,
            sex=Sex.FEMALE if is_woman else Sex.MALE,
            birth=self._birth(),
            citizenships=self._citizenships(community),
            languages=community.languages[: random.choice((1, 2))],
            region=random.choice(community.regions),
            district=random.choice(community.districts) if random.random() < 0.7 else "",
            phones=() if is_anonymous else self._phones(community),
            documents=() if is_anonymous or pseudonym else self._documents(community),
            migration_status=self._status(community),
        )

    def _shown(
        self, name: FullName, community: Community
    ) -> tuple[NameParts, NameParts, str, bool]:
        """Return what of the name gets into the register."""
        kind = self._random.choices(
            ("both", "one_script", "single", "pseudonym", "anonymous"), (66, 22, 4, 4, 4)
        )[0]
        nothing = NameParts()
        if kind == "anonymous":
            return nothing, nothing, "", True
        if kind == "pseudonym":
            return nothing, nothing, name.cyrillic.given or name.latin.given, True
        if kind == "single":
            return (
                NameParts(given=name.cyrillic.given),
                NameParts(given=name.latin.given),
                "",
                False,
            )
        if kind == "one_script" and name.cyrillic.given:
            is_latin = community.style in ("uzbek", "turkmen")
            return (
                (nothing, name.latin, "", False)
                if is_latin
                else (name.cyrillic, nothing, "", False)
            )
        return name.cyrillic, name.latin, "", False

    def _birth(self) -> str:
        random = self._random
        youngest, oldest = (12, 17) if random.random() < 0.05 else (18, 64)
        days = random.randint(youngest * 366, oldest * 365 + 200)
        born = self._today - dt.timedelta(days=days)
        known = random.choices(("date", "year", "age", "no"), (72, 14, 10, 4))[0]
        return {
            "date": write_date(born),
            "year": str(born.year),
            "age": f"~{self._today.year - born.year}",
            "no": "",
        }[known]

    def _citizenships(self, community: Community) -> tuple[str, ...]:
        chance = self._random.random()
        if chance < 0.01:
            return (STATELESS,)
        if chance < 0.02:
            return (UNKNOWN_COUNTRY,)
        if chance < 0.05 and community.citizenship != "AF":
            return (community.citizenship, "RU")
        return (community.citizenship,)

    def _phones(self, community: Community) -> tuple[PhoneDraft, ...]:
        random = self._random
        return tuple(
            self._phone(community) for _ in range(random.choices((0, 1, 2), (12, 74, 14))[0])
        )

    def _phone(self, community: Community) -> PhoneDraft:
        random = self._random
        length = 6 if community.phone.startswith("+993") else 7
        number = community.phone + "".join(random.choices("0123456789", k=length))
        safe = random.choices((SafeToCall.YES, SafeToCall.NOT_ASKED, SafeToCall.NO), (62, 28, 10))[
            0
        ]
        has_time = safe is SafeToCall.YES and random.random() < 0.3
        return PhoneDraft(
            number=number, safe=safe, safe_time=random.choice(_SAFE_TIMES) if has_time else ""
        )

    def _documents(self, community: Community) -> tuple[IdentityDocumentDraft, ...]:
        random = self._random
        if random.random() < 0.4:
            return ()
        self._papers += 1
        kind = random.choices(
            (
                IdentityDocumentKind.PASSPORT,
                IdentityDocumentKind.NATIONAL_ID,
                IdentityDocumentKind.RETURN_CERTIFICATE,
                IdentityDocumentKind.REFUGEE_CERTIFICATE,
            ),
            (80, 14, 4, 2 if community.citizenship == "AF" else 0),
        )[0]
        issued = self._today - dt.timedelta(days=random.randint(400, 3300))
        return (
            IdentityDocumentDraft(
                kind=kind,
                number=f"PR{self._papers:07}",
                country=community.citizenship,
                issued_on=write_date(issued),
                expires_on=write_date(issued + dt.timedelta(days=3652)),
            ),
        )

    def _status(self, community: Community) -> MigrationStatus:
        if community.citizenship == "AF":
            shares = _AFGHAN
        else:
            shares = _AT_HOME if community.citizenship == "TJ" else _FOREIGN
        return self._random.choices(tuple(shares), tuple(shares.values()))[0]
