"""Every code the assessors can give has its words, in every language, with the same figures."""

from __future__ import annotations

import ast
import dataclasses
import datetime as dt
import json
from fractions import Fraction
from pathlib import Path
from string import Formatter
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from PySide6.QtCore import QCoreApplication

import mrc_desktop
from mrc_desktop import paths
from mrc_desktop.domain import ban_facts, indicator, protection_facts, trips, wage_facts, work_facts
from mrc_desktop.domain.ban_grounds import COULD_CHANGE
from mrc_desktop.domain.deadline import Direction
from mrc_desktop.domain.deadline_table import KINDS
from mrc_desktop.domain.finding import Finding, Step
from mrc_desktop.domain.rule import Confidence
from mrc_desktop.domain.screening import Indication, Pattern, ScreeningFacts
from mrc_desktop.domain.stay_ledger import DayStatus, OverstayReason
from mrc_desktop.guidance.content import Content
from mrc_desktop.guidance.indicators import load_screening
from mrc_desktop.guidance.rules import load_rules
from mrc_desktop.services.assessments import AssessedTopic, Assessors
from mrc_desktop.ui import languages
from mrc_desktop.ui.casework.sayings import Sayings, say_term
from mrc_desktop.ui.words_findings import CHANGES, FINDINGS, RESULTS, VARIANTS
from mrc_desktop.ui.words_findings_facts import FACTS, ROWS
from mrc_desktop.ui.words_findings_steps import STEP_VARIANTS, STEPS
from mrc_desktop.ui.words_findings_terms import CONFIDENCES, DEADLINES, UNREAD
from mrc_desktop.ui.words_findings_values import FIGURES

DOMAIN = Path(mrc_desktop.__file__).parent / "domain"
CONTENT = paths.resources() / "content"
EXAMPLES = Path(mrc_desktop.__file__).parent.parent / "examples" / "assess"

COMPUTED = {
    "days_": [str(one) for one in DayStatus],
    "over_": [str(one) for one in OverstayReason],
    "term_": [str(one) for one in Direction],
    "urgent_": [str(one) for one in indicator.Urgent],
    "possible_": [],
}
"""Beginnings of codes that are put together, and what can follow."""

CODED = {
    "purpose": trips.Purpose,
    "permit_kind": trips.PermitKind,
    "excuse": trips.Excuse,
    "ruling_kind": ban_facts.RulingKind,
    "area": ban_facts.OffenceArea,
    "circumstance": ban_facts.Circumstance,
    "tie": ban_facts.Tie,
    "ban_route": ban_facts.Route,
    "tool": ban_facts.CheckTool,
    "work": work_facts.WorkKind,
    "employer": work_facts.EmployerKind,
    "decision": wage_facts.RiskDecision,
    "group": protection_facts.Group,
    "place": protection_facts.Place,
    "pattern": Pattern,
    "dimension": indicator.Dimension,
    "reason": OverstayReason,
}


def trees():
    for path in sorted(DOMAIN.glob("*.py")):
        yield path.name, ast.parse(path.read_text(encoding="utf-8"))


def texts(node):
    """Return the texts of a code's expression; put-together ones with everything they can be."""
    found = set()
    if isinstance(node, ast.JoinedStr | ast.BinOp):
        first = next((one.value for one in ast.walk(node) if isinstance(one, ast.Constant)), None)
        assert first in COMPUTED, ast.unparse(node)
        return {first + rest for rest in COMPUTED[first]}
    if isinstance(node, ast.IfExp):
        return texts(node.body) | texts(node.orelse)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        found.add(node.value)
    return found


def called(node):
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def coded(node):
    """Return the codes of a call that makes a finding or a ground."""
    name = called(node)
    given = [one.value for one in node.keywords if one.arg == "code"]
    if name in ("finding", "_repeated", "_ground", "_finding", "found") and node.args:
        given.append(node.args[0])
    return set().union(*(texts(one) for one in given)) if given else set()


def finding_codes():
    """Return every code of a finding that stands in the domain's source, and of grounds."""
    found, grounds = set(), set()
    for _, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and called(node) in ("Ground", "_repeated", "_ground"):
                grounds |= coded(node)
            elif isinstance(node, ast.Call) and called(node) in ("Finding", "finding"):
                found |= coded(node)
            elif isinstance(node, ast.FunctionDef):
                found |= chosen_in(node)
    grounds |= {str(one) for one in ban_facts.Circumstance}
    return found | {str(one) for one in Indication}, grounds


def chosen_in(function):
    """Return the codes a function that makes findings (or chooses their codes) chooses among."""
    inside = list(ast.walk(function))
    if function.name == "_code_of":
        returned = [one.value for one in inside if isinstance(one, ast.Return)]
        return set().union(*(texts(one) for one in returned))
    if not any(isinstance(one, ast.Call) and called(one) == "Finding" for one in inside):
        return set()
    chosen = [assigned(one) for one in inside if isinstance(one, ast.Assign)]
    return set().union(*chosen) if chosen else set()


def assigned(node):
    """Return the codes an assignment puts into a name called `code`."""
    for target in node.targets:
        if isinstance(target, ast.Name) and target.id == "code":
            return texts(node.value) if not isinstance(node.value, ast.Call) else set()
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            names = [getattr(one, "id", "") for one in target.elts]
            if "code" in names:
                return texts(node.value.elts[names.index("code")])
    return set()


def steps():
    """Yield the codes of each Step of the source with the names of its figures, if they show."""
    for _, tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or called(node) != "Step" or not node.args:
                continue
            data = node.args[1] if len(node.args) > 1 else ast.Dict([], [])
            names = None
            if isinstance(data, ast.Dict) and None not in data.keys:
                names = {one.value for one in data.keys}
            for code in texts(node.args[0]):
                yield code, names


def spoken(names):
    """Return what a sentence may name of these figures."""
    known = set(names) | {one.removesuffix("_minor") for one in names}
    return known | {"term"} if {"amount", "unit"} <= known else known


def named(sentence):
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def facts_of(kind, within=""):
    """Yield the dotted names of all facts of a dataclass, without the numbers of rows."""
    hints = get_type_hints(kind)
    for field in dataclasses.fields(kind):
        name = f"{within}{field.name}"
        inner = [one for one in held_types(hints[field.name]) if dataclasses.is_dataclass(one)]
        if not inner:
            yield name
        for one in inner:
            yield from facts_of(one, f"{name}.0." if is_row(hints[field.name]) else f"{name}.")


def held_types(hint):
    if isinstance(hint, UnionType) or get_origin(hint) is not None:
        return [one for arg in get_args(hint) for one in held_types(arg)]
    return [hint]


def is_row(hint):
    return get_origin(hint) is tuple


@pytest.fixture
def sayings(qapp):
    return Sayings(Content(CONTENT))


def test_every_finding_has_its_sentence():
    found, grounds = finding_codes()
    assert {"stay_inside", "wage_debt", "child_alone", "registered_late", "patent_needed"} <= found
    assert {"overstay", "forged_papers", "repeat_offences"} <= grounds
    assert (found | grounds) - FINDINGS.keys() - STEPS.keys() == set()
    for code, fuller in VARIANTS.items():
        for variant, needed in fuller:
            assert code in FINDINGS
            assert set(needed) & named(FINDINGS[variant]) or needed, variant


def test_every_step_has_its_sentence_and_the_figures_in_it():
    found = list(steps())
    assert {"days_covered", "interest", "term_before", "go_to"} <= {code for code, _ in found}
    assert {code for code, _ in found} - STEPS.keys() == set()
    for code, names in found:
        if names is not None:
            assert named(STEPS[code]) - spoken(names) == set(), code
    for fuller in STEP_VARIANTS.values():
        for variant, needed in fuller:
            assert set(needed) <= named(STEPS[variant])


def test_every_fact_that_can_be_missing_or_wrong_has_a_name(sayings):
    kinds = {
        AssessedTopic.STAY: trips.StayFacts,
        AssessedTopic.REENTRY_BAN: ban_facts.BanFacts,
        AssessedTopic.WORK_PERMIT: work_facts.WorkFacts,
        AssessedTopic.WAGE_CLAIM: wage_facts.WageFacts,
        AssessedTopic.SCREENING: ScreeningFacts,
        AssessedTopic.PROTECTION: protection_facts.ProtectionFacts,
    }
    nameless = set()
    for topic, kind in kinds.items():
        own = Sayings(Content(CONTENT), topic)
        for name in facts_of(kind):
            bare = name.rsplit(".", 1)[-1]
            if own.fact(name).rsplit(": ", 1)[-1] == bare.replace("_", " "):
                nameless.add(name)
    assert nameless == set()


def test_rows_and_tables_of_missing_facts_are_named(sayings):
    assert sayings.fact("stay.trips.0.exit") == "stay 1: the day of leaving"
    assert sayings.fact("facts.rulings.2.area") == "ruling 3: which rules were broken"
    assert sayings.fact("holidays.2027") == "the public holidays of 2027"
    assert "KZ" in sayings.fact("rules.wage_route.KZ")
    assert sayings.fact("evidence.contract") == "the contract"
    register, work = (
        Sayings(Content(CONTENT), one).fact("registered_on")
        for one in (AssessedTopic.REENTRY_BAN, AssessedTopic.WORK_PERMIT)
    )
    assert register != work
    assert {"trips", "rulings", "permits", "periods", "of"} <= ROWS.keys()


def test_deadlines_confidence_and_what_nobody_read_have_words():
    made = {"ru_registration", "ru_patent_payment", "ru_departure", "kz_departure"}
    assert (KINDS.keys() | made) - DEADLINES.keys() == set()
    assert CONFIDENCES.keys() == {str(one) for one in Confidence}
    screening = load_screening(CONTENT)
    rules = [*load_rules(CONTENT), *(one.rule for one in screening.lists.values())]
    assert {part for rule in rules for part in rule.unread} - UNREAD.keys() == set()
    papers = {one for rule in rules if rule.has("papers") for one in rule.codes("papers")}
    assert papers - FIGURES["papers"].keys() == set()


def test_coded_facts_and_what_could_change_have_words():
    for name, kind in CODED.items():
        assert {str(one) for one in kind} - FIGURES[name].keys() == set(), name
    assert {str(one) for one in protection_facts.FearSign} <= FIGURES["sign"].keys()
    assert {str(number) for number in range(1, 12)} <= FIGURES["sign"].keys()
    assert {str(one) for one in trips.Excuse} | set(COULD_CHANGE) <= CHANGES.keys()
    for _, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg == "could_change":
                said = {one.value for one in ast.walk(node.value) if isinstance(one, ast.Constant)}
                assert {one for one in said if isinstance(one, str)} - CHANGES.keys() == set()


def every_report():
    assessors = Assessors(CONTENT)
    for topic in AssessedTopic:
        path = EXAMPLES / f"{topic}.json"
        if path.exists():
            yield assessors.assess(topic, path.read_bytes())


@pytest.mark.parametrize("language", [code for code, _ in languages.LANGUAGES])
def test_what_the_examples_give_is_said_without_a_gap(qapp, language):
    languages.install(language)
    said = []
    for report in every_report():
        sayings = Sayings(Content(CONTENT), report.topic)
        for found in report.result.findings:
            said += [sayings.finding(found), *sayings.results(found)]
            said += [sayings.step(one, found) for one in found.steps]
            said += [sayings.fact(one) for one in found.missing]
            said += [sayings.change(one) for one in found.could_change]
        said += [sayings.deadline(one.code) for one in report.deadlines]
        said += [sayings.step(step) for one in report.deadlines for step in one.steps]
        said += [sayings.fact(one) for one in report.result.missing]
    assert len(said) > 100
    assert [one for one in said if "{" in one or "_" in one or not one.strip()] == []
    assert [one for one in said if " - " in f" {one} " and "," not in one] == []


def tables():
    yield from (FINDINGS, STEPS, RESULTS, CHANGES, FACTS, ROWS, DEADLINES, UNREAD, CONFIDENCES)
    yield from FIGURES.values()


def test_russian_says_everything_with_the_same_figures(qapp):
    languages.install("ru")
    same = set()
    for table in tables():
        for source in table.values():
            said = QCoreApplication.translate("words_findings", source)
            assert named(said) == named(source), source
            if said == source and any(one.isalpha() for one in strip(source)):
                same.add(source)
    assert same == set()


def strip(source):
    return "".join(text for text, *_ in Formatter().parse(source))


def test_nobody_is_found_to_be_one_of_those(qapp):
    for language in ("en", "ru"):
        languages.install(language)
        for table in tables():
            for source in table.values():
                said = QCoreApplication.translate("words_findings", source).lower()
                assert "victim" not in said
                assert "жертв" not in said


def test_of_a_ban_nothing_is_said_but_likely(qapp):
    _, grounds = finding_codes()
    offences = {"late_departure_offence"}
    for code in grounds - offences:
        variants = [code, *(one for one, _ in VARIANTS.get(code, ()))]
        for one in variants:
            assert "likely" in FINDINGS[one], one
    languages.install("ru")
    for code in grounds - offences:
        assert "вероят" in QCoreApplication.translate("words_findings", FINDINGS[code]), code


def test_figures_are_written_as_people_write_them(sayings):
    found = Finding(
        code="wage_debt",
        dates={"due": dt.date(2026, 1, 15)},
        data={"period": 0, "currency": "RUB", "debt_minor": 123450, "agreed_minor": 500000},
    )
    assert sayings.finding(found) == (
        "Pay period 1: 1\u00a0234,50\u00a0RUB not paid of 5\u00a0000,00\u00a0RUB, "
        "due on 15.01.2026."
    )
    figures: dict[str, Any] = {
        "from": dt.date(2026, 1, 16),
        "to": dt.date(2026, 1, 16),
        "days": 1,
        "debt_minor": 123450,
        "percent": Fraction(31, 2),
        "share": Fraction(1, 150),
        "interest_minor": 128,
    }
    assert sayings.step(Step("interest", figures), found) == (
        "1\u00a0234,50\u00a0RUB × 15.5 % × 1/150 × 1 day, from 16.01.2026 to 16.01.2026: "
        "1,28\u00a0RUB."
    )
    assert sayings.step(Step("go_to", {"order": 1, "to": "court", "paper": "complaint"})) == (
        "1. The court: complaint."
    )
    assert "keep" in sayings.step(
        Step("go_to", {"order": 1, "to": "employer", "paper": "complaint", "keep": "stamped_copy"})
    )


@pytest.mark.parametrize(
    ("language", "amount", "unit", "said"),
    [
        ("en", 1, "days", "1 day"),
        ("en", 15, "working_days", "15 working days"),
        ("ru", 1, "days", "1 день"),
        ("ru", 3, "months", "3 месяца"),
        ("ru", 5, "years", "5 лет"),
        ("ru", 24, "hours", "24 часа"),
    ],
)
def test_lengths_of_time_are_counted(qapp, language, amount, unit, said):
    languages.install(language)
    assert say_term(amount, unit) == said


def test_an_unknown_code_is_shown_as_it_is(sayings):
    assert sayings.finding(Finding(code="something_new")) == "something new"
    assert sayings.step(Step("another_step")) == "another step"
    assert sayings.change("no_such") == "no such"


def test_a_possible_ground_is_called_possible(sayings):
    said = sayings.finding(Finding(code="possible_removal"))
    assert said.startswith("Possible: ")
    assert "likely" in said


def test_the_examples_are_there():
    assert {json.loads(path.read_bytes())["on"] for path in EXAMPLES.glob("*.json")}
