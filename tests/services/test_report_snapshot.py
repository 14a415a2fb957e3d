"""A kept report is read back word for word, whatever figures stand in it."""

from __future__ import annotations

import datetime as dt
import json
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.ban_facts import Route
from mrc_desktop.domain.ban_routes import RouteOffer
from mrc_desktop.domain.deadline import Deadline, Direction
from mrc_desktop.domain.finding import Assessment, Finding, Step
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.rule import Confidence, Rule, Term, Unit
from mrc_desktop.services.assessment_report import AssessedTopic, Report
from mrc_desktop.services.report_snapshot import read_snapshot, snapshot

TEXT = st.text(max_size=8)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1))
TERMS = st.builds(Term, st.integers(0, 400), st.sampled_from(Unit))
FIGURES = st.dictionaries(
    TEXT,
    TEXT | st.integers(-(2**52), 2**52) | st.fractions() | DAYS,
    max_size=3,
)
PARAMETERS = st.dictionaries(
    TEXT,
    TERMS | st.integers(0, 99) | st.fractions() | st.booleans() | st.frozensets(TEXT, max_size=3),
    max_size=3,
)
STEPS = st.lists(st.builds(Step, TEXT, FIGURES), max_size=2).map(tuple)
NAMES = st.lists(TEXT, max_size=2).map(tuple)
RULES = st.builds(
    Rule,
    id=st.sampled_from(("A", "B")),
    country=TEXT,
    topic=TEXT,
    law=TEXT,
    article=TEXT,
    source=TEXT,
    confidence=st.sampled_from(Confidence),
    checked_on=DAYS,
    review_by=DAYS,
    is_volatile=st.booleans(),
    effective_from=st.none() | DAYS,
    effective_to=st.none() | DAYS,
    parameters=PARAMETERS,
    unconfirmed=st.frozensets(TEXT, max_size=2),
    unread=NAMES,
    texts=st.dictionaries(TEXT, TEXT, max_size=2),
    digest=TEXT,
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Return a report whose parts share versions of rules, each with a digest of its own."""
    drawn = draw(
        st.lists(RULES, min_size=1, max_size=3, unique_by=lambda one: (one.id, one.digest))
    )
    rules = st.sampled_from(drawn)
    deadlines = st.builds(
        Deadline,
        code=TEXT,
        rule=rules,
        trigger=TEXT,
        trigger_day=DAYS,
        term=TERMS,
        direction=st.sampled_from(Direction),
        last_day=DAYS,
        safe_day=DAYS,
        rolls_to=st.none() | DAYS,
        steps=STEPS,
        missing=NAMES,
        done_on=st.none() | DAYS,
        dropped_reason=TEXT,
    )
    some = st.lists(deadlines, max_size=2).map(tuple)
    findings = st.builds(
        Finding,
        code=TEXT,
        rules=st.lists(rules, max_size=2).map(tuple),
        steps=STEPS,
        dates=st.dictionaries(TEXT, DAYS, max_size=2),
        data=FIGURES,
        missing=NAMES,
        could_change=NAMES,
        is_past_review=st.booleans(),
    )
    routes = st.builds(
        RouteOffer,
        route=st.sampled_from(Route),
        rules=st.lists(rules, max_size=2).map(tuple),
        deadlines=st.just(()),
        papers=NAMES,
        missing=NAMES,
    )
    problems = st.builds(Problem, TEXT, TEXT, st.dictionaries(TEXT, TEXT, max_size=2))
    return Report(
        draw(st.sampled_from(AssessedTopic)),
        draw(st.none() | DAYS),
        Assessment(
            findings=draw(st.lists(findings, max_size=3).map(tuple)),
            problems=draw(st.lists(problems, max_size=2).map(tuple)),
            missing=draw(NAMES),
            switched_off=draw(NAMES),
        ),
        draw(some),
        draw(st.lists(routes, max_size=2).map(tuple)),
    )


@given(reports())
def test_a_report_comes_back_as_it_was(report: Report) -> None:
    assert read_snapshot(snapshot(report)) == report


def test_a_version_of_a_rule_is_kept_once() -> None:
    day = dt.date(2026, 11, 23)
    rule = Rule(
        id="RU-X", country="RU", topic="stay", law="L", article="1", source="s",
        confidence=Confidence.READ, checked_on=day, review_by=day,
        parameters={"share": Fraction(1, 150)}, digest="d",
    )  # fmt: skip
    result = Assessment(
        findings=(Finding(code="a", rules=(rule,)), Finding(code="b", rules=(rule,)))
    )
    kept = json.loads(snapshot(Report(AssessedTopic.STAY, day, result)))
    assert [one["id"] for one in kept["rules"]] == ["RU-X"]
    assert [one["rules"] for one in kept["findings"]] == [[0], [0]]
