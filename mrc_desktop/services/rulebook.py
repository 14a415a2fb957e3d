"""The rules of law as a centre sees them: which are reckoned with, and who confirmed which.

A confirmation is the administrator's, names the source it rests on, and holds for one version of a
rule: when a new pack changes the rule's text, the confirmation no longer counts and is to be given
anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.codes import Role
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.rule import Confidence
from mrc_desktop.errors import ChangedMeanwhile, NotFound
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.register_work import reading, refuse
from mrc_desktop.storage import audit, guidance_confirmations
from mrc_desktop.storage.guidance_confirmations import Confirmation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mrc_desktop.domain.rule import Rule
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.transaction import Records

__all__ = ["Confirmation", "RuleEntry", "RuleState", "Rulebook"]

LONGEST_SOURCE: Final = 500


class RuleState(StrEnum):
    """How far this centre reckons with a rule."""

    READ = "read"
    READ_IN_PART = "read_in_part"
    CONFIRMED = "confirmed"
    SWITCHED_OFF = "switched_off"
    TO_RENEW = "to_renew"


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """One version of a rule.

    `confirmation` is the one that stands for this version; for a rule whose confirmation fell away
    (`TO_RENEW`) the one that stood for another text. `is_list` marks a screening list.
    """

    rule: Rule
    state: RuleState
    is_past_review: bool
    confirmation: Confirmation | None = None
    is_list: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """Return what names this version: the id and the digest."""
        return self.rule.id, self.rule.digest

    @property
    def needs_confirmation(self) -> bool:
        """Return whether something of the rule was not read, so that it may be confirmed."""
        return _needs_confirmation(self.rule)


class Rulebook:
    """The Law tab's use cases; counsellors read, administrators confirm."""

    def __init__(self, session: Session, content: Content) -> None:
        """Work in this session with this content."""
        self._session = session
        self._content = content

    def rules(self) -> tuple[RuleEntry, ...]:
        """Return every version of every rule and screening list; raise ContentFaulty."""
        with reading(self._session) as records:
            standing = guidance_confirmations.standing(records)
        today = self._session.clock().date()
        digests = {(rule.id, rule.digest) for rule, _ in self._written()}
        kept = {(one.rule_id, one.digest): one for one in standing}
        fallen = {one.rule_id: one for key, one in kept.items() if key not in digests}
        found = []
        for rule, is_list in self._written():
            confirmation = kept.get((rule.id, rule.digest))
            state = _state(rule, is_confirmed=confirmation is not None)
            if confirmation is None and rule.id in fallen and _needs_confirmation(rule):
                state, confirmation = RuleState.TO_RENEW, fallen[rule.id]
            past = rule.is_past_review(today)
            found.append(RuleEntry(rule, state, past, confirmation, is_list))
        return tuple(found)

    def history(self, rule_id: str) -> tuple[Confirmation, ...]:
        """Return every confirmation of a rule, withdrawn ones too, the newest first."""
        with reading(self._session) as records:
            return guidance_confirmations.history(records, rule_id)

    def confirm(self, rule_id: str, digest: str, source: str) -> Change:
        """Confirm one version of a rule on a source.

        Raises NotAllowed but for an administrator, InputRefused without a source, NotFound for a
        version that is not in use or needs no confirming, ChangedMeanwhile if it is confirmed.
        """
        self._session.require(Role.ADMINISTRATOR)
        refuse(_source_problems(source))
        if not any(
            (rule.id, rule.digest) == (rule_id, digest) and _needs_confirmation(rule)
            for rule, _ in self._written()
        ):
            raise NotFound(kind="rule")
        with self._session.write() as records:
            for one in _standing_of(records, rule_id):
                if one.digest == digest:
                    raise ChangedMeanwhile
                if one.digest not in {rule.digest for rule, _ in self._written()}:
                    # What stood for a text that is gone is replaced by this.
                    guidance_confirmations.withdraw(records, one.id)
            identity = guidance_confirmations.add(records, rule_id, digest, source.strip())
            audit.append(records, "rule.confirmed", Subject.RULE.value, identity, rule_id)
        return Change(((Subject.RULE, rule_id),))

    def withdraw(self, confirmation: Confirmation) -> Change:
        """Withdraw a confirmation; raise NotAllowed but for an administrator, ChangedMeanwhile."""
        self._session.require(Role.ADMINISTRATOR)
        with self._session.write() as records:
            if not guidance_confirmations.withdraw(records, confirmation.id):
                raise ChangedMeanwhile
            rule_id = confirmation.rule_id
            audit.append(records, "rule.withdrawn", Subject.RULE.value, confirmation.id, rule_id)
        return Change(((Subject.RULE, confirmation.rule_id),))

    def _written(self) -> Iterator[tuple[Rule, bool]]:
        """Yield every rule as it is written, and whether it is a screening list."""
        yield from ((rule, False) for rule in self._content.rules)
        yield from ((one.rule, True) for one in self._content.screening.lists.values())


def _needs_confirmation(rule: Rule) -> bool:
    is_open = rule.confidence is Confidence.TO_BE_CONFIRMED
    return is_open or bool(rule.unread) or bool(rule.unconfirmed)


def _state(rule: Rule, *, is_confirmed: bool) -> RuleState:
    if is_confirmed:
        return RuleState.CONFIRMED
    if rule.confidence is Confidence.TO_BE_CONFIRMED:
        return RuleState.SWITCHED_OFF
    return RuleState.READ_IN_PART if rule.unread or rule.unconfirmed else RuleState.READ


def _standing_of(records: Records, rule_id: str) -> Iterable[Confirmation]:
    found = guidance_confirmations.standing(records)
    return tuple(one for one in found if one.rule_id == rule_id)


def _source_problems(source: str) -> tuple[Problem, ...]:
    if not source.strip():
        return (Problem("source", "required"),)
    if len(source) > LONGEST_SOURCE:
        return (Problem("source", "too_long", {"limit": LONGEST_SOURCE}),)
    return ()
