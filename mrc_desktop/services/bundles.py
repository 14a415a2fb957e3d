"""Several desks, one centre: a desk hands its facts to the supervisor's office as a sealed bundle.

The desk knows the office by its card (a public key) and its centre by a code that all desks of the
centre type in; the code also makes one person one token at all desks. The office knows the centre
by a fingerprint somebody compared once. No number of facts is shown on either side: the
supervisor's screen has one door for numbers, and that is the published month.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.codes import Role
from mrc_desktop.domain.problem import Problem
from mrc_desktop.errors import InputRefused
from mrc_desktop.exchange.reading import read_file
from mrc_desktop.exchange.saving import save_file
from mrc_desktop.exchange_errors import NoCentreCode, NoOffice, NotAnOfficeCard
from mrc_desktop.services import facts_of
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.month_orders import code_of_centre
from mrc_desktop.storage import audit, bundle, centre, desk, facts, office, people, recovery_code

if TYPE_CHECKING:
    from pathlib import Path

    from mrc_desktop.services.session import Session

__all__ = ["BundleTaken", "Bundles", "DeskState", "DeskTaken", "OfficeState"]

_CARD: Final = "MRC office 1"
_LARGEST_CARD: Final = 1000


@dataclass(frozen=True, slots=True)
class DeskState:
    """This desk: its mark, the fingerprints of its centre and of the office, and its last bundle.

    A fingerprint is empty until there is a code or a card; `made_at` is local time.
    """

    mark: str
    centre: str
    office: str
    made_at: dt.datetime | None

    @property
    def is_ready(self) -> bool:
        """Whether a bundle can be made."""
        return bool(self.centre and self.office)

    def is_due(self, today: dt.date) -> bool:
        """Whether nothing was handed over since the last month ended, so the office lacks of it."""
        if not self.is_ready:
            return False
        return self.made_at is None or self.made_at.date() < today.replace(day=1)


@dataclass(frozen=True, slots=True)
class DeskTaken:
    """A desk the office knows: its mark, and when its last bundle was made and taken in (local)."""

    mark: str
    made_at: dt.datetime
    taken_at: dt.datetime


@dataclass(frozen=True, slots=True)
class OfficeState:
    """The office: its fingerprint, the centre's (empty before the first bundle), its desks.

    `code` names the centre in machine files, `signer` is the public key, in hexadecimal, by which
    the country's office knows what it publishes.
    """

    fingerprint: str
    centre: str
    code: str
    signer: str
    desks: tuple[DeskTaken, ...]


@dataclass(frozen=True, slots=True)
class BundleTaken:
    """What became of a bundle; `is_new` is False for one that had been taken in before."""

    change: Change
    mark: str
    made_at: dt.datetime
    is_new: bool


class Bundles:
    """Both ends of a bundle's way; each use case asks for the role that stands there."""

    def __init__(self, session: Session) -> None:
        """Keep the session."""
        self._session = session

    # At a desk

    def desk(self) -> DeskState:
        """Return how far this desk is set up."""
        self._require_desk()
        with self._session.read() as records:
            row = desk.find(records)
        if row is None:
            return DeskState("", "", "", None)
        return DeskState(
            mark=_mark(row.desk_id),
            centre=desk.fingerprint(desk.proof(row).centre) if row.code else "",
            office=desk.fingerprint(row.office_key) if row.office_key else "",
            made_at=_moment(row.last_number) if row.last_number else None,
        )

    def make_code(self) -> str:
        """Give the centre a code of its own and return it, to be typed at its other desks.

        Every person's facts are sent anew under the token the code gives. Administrators only.
        """
        self._session.require(Role.ADMINISTRATOR)
        code = desk.new_code()
        self._share(code, "code.made")
        return code

    def show_code(self) -> str:
        """Return the centre's code again; noted in the audit trail. Raises NoCentreCode."""
        self._session.require(Role.ADMINISTRATOR)
        with self._session.write() as records:
            row = desk.find(records)
            if row is None or not row.code:
                raise NoCentreCode
            audit.append(records, "code.shown", Subject.CENTRE)
        return row.code

    def join(self, code: str) -> Change:
        """Take over the code of the centre's other desk; InputRefused at "centre_code"."""
        self._session.require(Role.ADMINISTRATOR)
        faulty = recovery_code.faulty_groups(code)
        if faulty:
            raise InputRefused([Problem("centre_code", "faulty_code", {"group": faulty[0] + 1})])
        return self._share("-".join(recovery_code.recovery_groups(code)), "code.joined")

    def card_fingerprint(self, card: Path) -> str:
        """Return the fingerprint of an office's card. Raises NotAnOfficeCard, FileUnreadable."""
        self._session.require(Role.ADMINISTRATOR)
        return desk.fingerprint(_read_card(read_file(card, _LARGEST_CARD)))

    def choose_office(self, card: Path) -> Change:
        """Take over the card of the supervisor's office. Raises NotAnOfficeCard, FileUnreadable."""
        self._session.require(Role.ADMINISTRATOR)
        key = _read_card(read_file(card, _LARGEST_CARD))
        with self._session.write() as records:
            desk.set_office(records, key)
            audit.append(records, "office.chosen", Subject.CENTRE)
        return Change(((Subject.CENTRE, 1),))

    def make(self, path: Path) -> DeskState:
        """Write a bundle of all facts of this desk to a path outside the register; audited.

        Raises NoCentreCode, NoOffice, CannotWrite.
        """
        self._require_desk()
        self._session.vault.drain()
        with self._session.read_facts() as records:
            held = facts.of_own_register(records)
            is_practice = centre.get_name(records).is_practice
        with self._session.write() as records:
            row = desk.find(records)
            if row is None or not row.code:
                raise NoCentreCode
            if not row.office_key:
                raise NoOffice
            contents = bundle.Contents(
                desk_id=row.desk_id,
                is_practice=is_practice,
                number=max(row.last_number + 1, _seconds(records.now)),
                made_at=records.now.isoformat(timespec="seconds"),
                facts=held,
            )
            file = bundle.sealed(desk.proof(row), row.seed, row.office_key, contents)
            desk.set_last_number(records, contents.number)
            audit.append(records, "bundle.made", Subject.CENTRE)
            save_file(path, file)
        return self.desk()

    # At the supervisor's office

    def office(self) -> OfficeState:
        """Return the office and the desks whose bundles were taken in."""
        self._require_office()
        with self._session.read_facts() as records:
            found = office.find(records)
            seen = office.desks(records)
        if found is None:
            with self._session.write_facts() as records:
                found = office.ensure(records)
                audit.append(records, "office.made", Subject.CENTRE)
        known = desk.fingerprint(bytes.fromhex(found.centre)) if found.centre else ""
        return OfficeState(
            fingerprint=desk.fingerprint(found.public_key),
            centre=known,
            code=code_of_centre(self._session.vault.vault_id),
            signer=found.signer.hex(),
            desks=tuple(
                DeskTaken(
                    _mark(one.desk_id),
                    dt.datetime.fromisoformat(one.made_at),
                    dt.datetime.fromisoformat(one.taken_at),
                )
                for one in seen
            ),
        )

    def save_card(self, path: Path) -> OfficeState:
        """Write the office's card, which every desk of the centre needs; it holds no secret."""
        state = self.office()
        with self._session.read_facts() as records:
            key = office.ensure(records).public_key
        save_file(path, f"{_CARD}\n{key.hex()}\n{state.fingerprint}\n".encode("ascii"))
        return state

    def take(self, path: Path, confirmed: str = "") -> BundleTaken:
        """Take in a bundle, whole or not at all.

        `confirmed` is the centre's fingerprint as somebody compared it, for the first bundle.
        Raises FileUnreadable, NotABundle, BundleTruncated, BundleAltered, BundleForOther,
        BundleForeign, BundleOlder, BundleFromHere, BundlePractice, CentreUnconfirmed.
        """
        self.office()
        file = read_file(path, bundle.LARGEST + 1000)
        with self._session.write_facts() as records:
            opened = bundle.opened(office.ensure(records).box_key, file)
            is_new = office.take(records, opened, confirmed)
            if is_new:
                audit.append(records, "bundle.taken", Subject.CENTRE, detail=opened.proof.desk_id)
        return BundleTaken(
            change=Change(((Subject.MONTH, ""),) if is_new else ()),
            mark=_mark(opened.proof.desk_id),
            made_at=dt.datetime.fromisoformat(opened.contents.made_at),
            is_new=is_new,
        )

    def _share(self, code: str, action: str) -> Change:
        """Keep the code and send every person's facts under the tokens it gives."""
        with self._session.write() as records:
            desk.set_code(records, code)
            for person in people.all_ids(records):
                facts_of.send_person(records, person)
            audit.append(records, action, Subject.CENTRE)
        return Change(((Subject.CENTRE, 1),))

    def _require_desk(self) -> None:
        self._session.require(Role.ADMINISTRATOR, Role.COUNSELLOR)

    def _require_office(self) -> None:
        self._session.require(Role.ADMINISTRATOR, Role.SUPERVISOR)


def _mark(desk_id: str) -> str:
    """Return a desk's id as people read it out: "3F2A-91C0"."""
    return f"{desk_id[:4]}-{desk_id[4:8]}".upper()


def _read_card(text: bytes) -> bytes:
    """Return the public key of a card; raise NotAnOfficeCard."""
    try:
        lines = text.decode("ascii").splitlines()
        title, digits, mark = lines[0].strip(), lines[1].strip(), lines[2].strip()
        key = bytes.fromhex(digits)
    except (ValueError, IndexError):
        raise NotAnOfficeCard from None
    if title != _CARD or len(key) != 32 or mark != desk.fingerprint(key):
        raise NotAnOfficeCard
    return key


def _seconds(now: dt.datetime) -> int:
    """Return local time as a number that later bundles exceed."""
    return calendar.timegm(now.timetuple())


def _moment(number: int) -> dt.datetime:
    """Return the local time a bundle's number stands for."""
    return dt.datetime(1970, 1, 1) + dt.timedelta(seconds=number)
