"""How much a person being typed is like one already registered. It only ever suggests."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from mrc_desktop.domain.calendar import DateFault, birth_year, read_birth
from mrc_desktop.domain.names import fold_words, name_words, written
from mrc_desktop.domain.numbers import fold_number, paper_keys, phone_keys
from mrc_desktop.domain.person import Birth, BirthPrecision, PersonDetails, PersonDraft
from mrc_desktop.domain.reading import Reading
from mrc_desktop.domain.text import clean_line

WORTH_SHOWING: Final = 0.4
"""The least score that is shown; two words of a name alone reach it, one does not."""

_SHORTEST_NUMBER: Final = 6


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of an unfinished draft can be compared."""

    words: tuple[frozenset[str], ...]
    birth: Birth
    phones: frozenset[str]
    papers: frozenset[str]

    @property
    def birth_year(self) -> int | None:
        """The year of birth as far as it is known."""
        return birth_year(self.birth)

    @property
    def numbers(self) -> frozenset[str]:
        """The keys that find the same phone or paper in the index."""
        keys = {key for number in self.phones for key in phone_keys(number)[:1]}
        return frozenset(keys | self.papers)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two are one (0 to 1), and why: "document", "phone", "name", "birth"."""

    score: float
    reasons: tuple[str, ...]


def wanted_of(draft: PersonDraft, *, today: dt.date, country: str) -> Wanted:
    """Return what can be compared; what is unreadable in the draft is passed over."""
    birth = read_birth(clean_line(draft.birth), today=today)
    phones = set()
    for phone in draft.phones:
        reading = Reading()
        number = reading.phone("", phone.number, country=country)
        if number and not reading.problems:
            phones.add(number)
    papers = {fold_number(paper.number) for paper in draft.documents}
    # A name typed in both scripts gives the same word twice: it counts once.
    words: list[frozenset[str]] = []
    for text in (written(draft.cyrillic), written(draft.latin), draft.pseudonym):
        for word in fold_words(text):
            if not any(word & other for other in words):
                words.append(word)
    return Wanted(
        words=tuple(words[:8]),
        birth=Birth() if isinstance(birth, DateFault) else birth,
        phones=frozenset(phones),
        papers=frozenset(paper for paper in papers if len(paper) >= _SHORTEST_NUMBER),
    )


def likeness(wanted: Wanted, details: PersonDetails) -> Likeness | None:
    """Return how like they are, or None if it is not worth showing."""
    held_papers = {key for paper in details.documents for key in paper_keys(paper.number)}
    scores = {
        "document": 0.9 if wanted.papers & held_papers else 0.0,
        "phone": 0.5 if wanted.phones & {phone.number for phone in details.phones} else 0.0,
        "name": _name_score(wanted, details),
        "birth": _birth_score(wanted.birth, details.birth),
    }
    score = min(1.0, sum(scores.values()))
    if score < WORTH_SHOWING:
        return None
    reasons = tuple(reason for reason, points in scores.items() if points > 0)
    return Likeness(round(score, 3), reasons)


def _name_score(wanted: Wanted, details: PersonDetails) -> float:
    held = name_words(details)
    met = sum(1 for word in wanted.words if any(word & other for other in held))
    if met == 0:
        return 0.0
    share = met / len(wanted.words)
    return {1: 0.25, 2: 0.45}.get(met, 0.6) * (0.5 + 0.5 * share) + (0.05 if share == 1 else 0)


def _birth_score(typed: Birth, held: Birth) -> float:
    """Return points for agreeing births and a deduction for contradicting ones."""
    typed_year, held_year = birth_year(typed), birth_year(held)
    if typed_year is None or held_year is None:
        return 0.0
    if typed.date is not None and typed.date == held.date:
        return 0.35
    is_rough = BirthPrecision.ESTIMATED_AGE in (typed.precision, held.precision)
    distance = abs(typed_year - held_year)
    if distance == 0 or (is_rough and distance <= 2):
        # Day and month taken for each other is the commonest slip; another day is a doubt.
        return 0.2
    return 0.0 if distance == 1 else -0.2
