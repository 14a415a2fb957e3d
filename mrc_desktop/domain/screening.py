"""Does a story show signs of trafficking? An aid for a conversation, never a finding of status.

    assess_screening(facts, lists, book, on)    # an Assessment; the most it ever says is "refer"

The dimension rule and the first four patterns are the ILO's (WCMS_105023); the patterns in
`HOUSE_PATTERNS` are this project's own safety rule, and are marked so wherever they show. More
answers "yes" never lead to a weaker indication.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.finding import (
    Assessment,
    Figure,
    Finding,
    Step,
    contradiction,
    is_past_review,
)
from mrc_desktop.domain.indicator import (
    Dimension,
    IndicatorList,
    ListedPerson,
    Score,
    Urgent,
    scores,
)
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.rule import Rule, RuleBook

ADULT_AGE: Final = 18
"""Under this age a person is a child (Palermo Protocol art. 3(d))."""

OLDEST_AGE: Final = 120

WITHHELD_WAGES: Final = 8
COMPANY_OF_WITHHELD_WAGES: Final = frozenset({3, 6, 7, 9})
"""Restriction of movement, threats, documents kept, debt bondage: numbers of the ILO eleven."""


class Act(StrEnum):
    """The acts of the Palermo Protocol, art. 3(a)."""

    RECRUITED = "recruited"
    MOVED = "moved"
    TRANSFERRED = "transferred"
    HARBOURED = "harboured"
    RECEIVED = "received"


class Indication(StrEnum):
    """What the answers point to, from the least to the ceiling."""

    NONE = "no_indication"
    SIGNS = "signs_without_exploitation"
    LABOUR_RIGHTS = "exploited_worker_labour_rights_case"
    DECEIVED = "deception_and_exploitation"
    REFER = "refer_for_full_assessment"


class Pattern(StrEnum):
    """Why: which dimensions stood together."""

    FORCED_LABOUR = "recruitment_exploitation_and_coercion"
    CHILD_ACT = "child_act_and_exploitation"
    CHILD_ACT_OPEN = "child_exploitation_act_not_established"
    COERCION = "coercion_and_exploitation"
    COERCED_RECRUITMENT = "coercive_recruitment_and_exploitation"
    VULNERABILITY = "abuse_of_vulnerability_and_exploitation"
    DECEPTION = "deceptive_recruitment_and_exploitation"
    EXPLOITATION = "exploitation_alone"
    OTHER = "dimensions_without_exploitation"


HOUSE_PATTERNS: Final = frozenset(
    {
        Pattern.CHILD_ACT_OPEN,
        Pattern.COERCION,
        Pattern.COERCED_RECRUITMENT,
        Pattern.VULNERABILITY,
        Pattern.OTHER,
    }
)
"""Patterns of this project's own safety rule, where the ILO's classification has no row."""

_LEADS_TO: Final = {
    Pattern.DECEPTION: Indication.DECEIVED,
    Pattern.EXPLOITATION: Indication.LABOUR_RIGHTS,
    Pattern.OTHER: Indication.SIGNS,
}
_ORDER: Final = tuple(Indication)
_MEANS: Final = frozenset(Dimension) - {Dimension.EXPLOITATION}


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreeningFacts:
    """What was asked and answered. `age` is the age when it happened; `country` where they are."""

    list: str
    age: int | None = None
    country: str = ""
    danger_now: Answer = Answer.NOT_ASKED
    acts: Mapping[Act, Answer] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)


def offers_screening(signs: Collection[int]) -> bool:
    """Return whether a wage case with these of the ILO eleven should open the screening form.

    The project's own rule: wages withheld, with restricted movement, threats, documents kept or
    debt bondage.
    """
    return WITHHELD_WAGES in signs and not COMPANY_OF_WITHHELD_WAGES.isdisjoint(signs)


def patterns(positive: Collection[Dimension], person: ListedPerson, act: Answer) -> list[Pattern]:
    """Return every pattern that positive dimensions make, the strongest first."""
    if not positive:
        return []
    if Dimension.EXPLOITATION not in positive:
        return [Pattern.OTHER]
    if person is ListedPerson.CHILD:
        return [Pattern.CHILD_ACT if act is Answer.YES else Pattern.CHILD_ACT_OPEN]
    deceived = Dimension.DECEPTIVE_RECRUITMENT in positive
    coerced = Dimension.COERCIVE_RECRUITMENT in positive
    held = Dimension.COERCION in positive
    abused = not {Dimension.RECRUITMENT_ABUSE, Dimension.DESTINATION_ABUSE}.isdisjoint(positive)
    holds = {
        Pattern.FORCED_LABOUR: held and (deceived or coerced),
        Pattern.COERCION: held and not (deceived or coerced),
        Pattern.COERCED_RECRUITMENT: coerced and not held,
        Pattern.VULNERABILITY: abused,
        Pattern.DECEPTION: deceived and not held,
        Pattern.EXPLOITATION: not (deceived or coerced or held),
    }
    return [pattern for pattern, stands in holds.items() if stands]


def indication_of(found: Sequence[Pattern]) -> Indication:
    """Return the strongest indication of some patterns."""
    leading = [_LEADS_TO.get(pattern, Indication.REFER) for pattern in found]
    return max(leading, key=_ORDER.index, default=Indication.NONE)


def assess_screening(
    facts: ScreeningFacts, lists: Mapping[str, IndicatorList], book: RuleBook, on: dt.date
) -> Assessment:
    """Return the dimensions, the indication with its reasons, and what is urgent.

    A list to be confirmed is not scored with unless its rule is confirmed in the book. Facts that
    contradict each other leave out what rests on them, never what is urgent.
    """
    chosen = lists.get(facts.list)
    if chosen is None:
        return Assessment(
            findings=tuple(_urgent(facts, None, book, on)),
            problems=(Problem("list", "unknown_code"),),
        )
    problems = _problems(facts, chosen)
    urgent = _urgent(facts, chosen, book, on)
    own = RuleBook((chosen.rule,), book.confirmed, book.confirmed_versions)
    rule = own.in_force(chosen.rule.id, on)
    if rule is None:
        unscored = [_unscored(facts)] if Answer.YES in facts.answers.values() else []
        return Assessment(
            findings=(*urgent, *unscored),
            problems=tuple(problems),
            switched_off=(chosen.rule.id,),
        )
    if problems:
        return Assessment(findings=tuple(urgent), problems=tuple(problems))
    found = scores(chosen, facts.answers)
    local = book.starting(f"{facts.country}-THB", on) if facts.country else ()
    return Assessment(
        findings=(
            replace(
                _indication(facts, chosen, found, (rule, *local)),
                is_past_review=is_past_review((rule, *local), on),
            ),
            *urgent,
            *(_dimension(score, rule, on) for score in found),
            *_signs(chosen, facts.answers, book, on),
        ),
    )


def _problems(facts: ScreeningFacts, chosen: IndicatorList) -> list[Problem]:
    known = {one.code for one in chosen.indicators}
    problems = [
        Problem(f"answers.{code}", "unknown_code") for code in facts.answers if code not in known
    ]
    age = facts.age
    if age is not None and not 0 <= age <= OLDEST_AGE:
        problems.append(Problem("age", "impossible_age"))
    elif age is not None and (age < ADULT_AGE) is not (chosen.person is ListedPerson.CHILD):
        problems.append(contradiction("age", "list"))
    return problems


def _act(facts: ScreeningFacts) -> Answer:
    said = facts.acts.values()
    if Answer.YES in said:
        return Answer.YES
    denied = [act for act in Act if facts.acts.get(act) is Answer.NO]
    return Answer.NO if len(denied) == len(Act) else Answer.NOT_ASKED


def _indication(
    facts: ScreeningFacts, chosen: IndicatorList, found: Sequence[Score], rules: tuple[Rule, ...]
) -> Finding:
    positive = {score.dimension for score in found if score.is_positive}
    act = _act(facts)
    reasons = patterns(positive, chosen.person, act)
    steps = [
        Step("pattern", {"pattern": reason, "is_house_rule": int(reason in HOUSE_PATTERNS)})
        for reason in reasons
    ]
    if chosen.person is ListedPerson.CHILD:
        steps += [Step("means_not_needed_for_a_child"), Step("consent_of_a_child_never_counts")]
    elif not _MEANS.isdisjoint(positive):
        steps.append(Step("consent_does_not_count_once_a_means_was_used"))
    missing = ["age"] if facts.age is None else []
    if act is Answer.NOT_ASKED:
        missing.append("acts")
    open_dimensions = [s.dimension for s in found if s.not_asked and not s.is_positive]
    return Finding(
        code=indication_of(reasons),
        rules=rules,
        steps=tuple(steps),
        data={
            "list": chosen.id,
            "positive": len(positive),
            "asked": sum(_asked(score) for score in found),
            "not_asked": sum(score.not_asked for score in found),
        },
        missing=(*missing, *(f"answers.{dimension}" for dimension in open_dimensions)),
    )


def _asked(score: Score) -> int:
    return score.strong + score.medium + score.weak + score.denied


def _dimension(score: Score, rule: Rule, on: dt.date) -> Finding:
    counts: dict[str, Figure] = {
        "strong": score.strong,
        "medium": score.medium,
        "weak": score.weak,
    }
    return Finding(
        code="dimension_positive" if score.is_positive else "dimension_not_positive",
        rules=(rule,),
        steps=(Step("dimension_rule", counts),),
        data={
            "dimension": score.dimension,
            "answered_no": score.denied,
            "not_asked": score.not_asked,
            **counts,
        },
        is_past_review=rule.is_past_review(on),
    )


def _unscored(facts: ScreeningFacts) -> Finding:
    said = sum(answer is Answer.YES for answer in facts.answers.values())
    return Finding(code="refer_without_score", data={"list": facts.list, "answered_yes": said})


def _urgent(
    facts: ScreeningFacts, chosen: IndicatorList | None, book: RuleBook, on: dt.date
) -> list[Finding]:
    found: dict[Urgent, list[str]] = {}
    if facts.danger_now is Answer.YES:
        found[Urgent.DANGER_NOW] = ["danger_now"]
    by_age = facts.age is not None and 0 <= facts.age < ADULT_AGE
    by_list = chosen is not None and chosen.person is ListedPerson.CHILD
    if by_age or by_list:
        found[Urgent.CHILD] = ["age"] if by_age else ["list"]
    for one in chosen.indicators if chosen else ():
        if one.urgent and facts.answers.get(one.code) is Answer.YES:
            found.setdefault(one.urgent, []).append(f"answers.{one.code}")
    best_interests = book.in_force("INT-BIC", on)
    return [
        Finding(
            code=f"urgent_{urgent}",
            rules=(best_interests,) if best_interests and urgent is Urgent.CHILD else (),
            steps=tuple(Step("because", {"fact": fact}) for fact in found[urgent]),
            data={"when": "today"}
            | ({"refer_to": "child_protection"} if urgent is Urgent.CHILD else {}),
        )
        for urgent in Urgent
        if urgent in found
    ]


def _signs(
    chosen: IndicatorList, answers: Mapping[str, Answer], book: RuleBook, on: dt.date
) -> list[Finding]:
    """Return the ILO eleven that the answers speak of; unweighted, so no more than a list."""
    found: dict[int, list[str]] = {}
    for one in chosen.indicators:
        if answers.get(one.code) is Answer.YES:
            for sign in one.signs:
                found.setdefault(sign, []).append(one.code)
    if not found:
        return []
    steps = [
        Step("sign", {"sign": sign, "answers": " ".join(found[sign])}) for sign in sorted(found)
    ]
    eleven = book.in_force("ILO-FL-2012", on)
    return [
        Finding(
            code="forced_labour_signs",
            rules=(eleven,) if eleven else (),
            steps=tuple(steps),
            data={"signs": len(found)},
        )
    ]
