"""The fields of a return, named as the facts of docs/assess.md, and its sums of money."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.money import MoneyFault
from mrc_desktop.domain.problem import Problem
from mrc_desktop.ui import place_names
from mrc_desktop.ui.casework import sums
from mrc_desktop.ui.casework.facts_form import answers, coded
from mrc_desktop.ui.fields import Field, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mrc_desktop.services.desk import Desk
    from mrc_desktop.ui.choice_box import Choice

    Choices = Callable[[], tuple[Choice, ...]]

CONTEXT: Final = "return_fields"


def fields(desk: Desk, currency: str) -> tuple[Field, ...]:
    """Return all fields; debts begin in this currency."""

    def countries() -> tuple[Choice, ...]:
        return place_names.countries(desk, "")

    return (
        *_journey(countries),
        *_plans(),
        *_abroad(countries),
        *_learnt(countries),
        *_papers(),
        *_money(currency),
    )


def _journey(countries: Choices) -> tuple[Field, ...]:
    return (
        _choice("citizenship", QT_TRANSLATE_NOOP("return_fields", "Ci&tizen of"), countries),
        _choice("country", QT_TRANSLATE_NOOP("return_fields", "&Returns to"), countries),
        Field(
            "returns_on",
            QT_TRANSLATE_NOOP("return_fields", "Day of the return, past or &planned"),
            Kind.DATE,
        ),
        _choice(
            "leave_to", QT_TRANSLATE_NOOP("return_fields", "Means to &leave again for"), countries
        ),
    )


def _plans() -> tuple[Field, ...]:
    return (
        _heading("plans", QT_TRANSLATE_NOOP("return_fields", "Plans")),
        Field(
            "goals",
            QT_TRANSLATE_NOOP("return_fields", "What is wanted or needed at ho&me"),
            Kind.CHECKS,
            lambda: coded("goal"),
            width=2,
        ),
        Field(
            "plan",
            QT_TRANSLATE_NOOP("return_fields", "Steps agreed on"),
            Kind.GROUP,
            width=2,
            add=QT_TRANSLATE_NOOP("return_fields", "&Add a step (Enter)"),
            is_series=True,
            row_columns=4,
            fields=(
                Field(
                    "what",
                    QT_TRANSLATE_NOOP("return_fields", "What is to be done"),
                    width=2,
                    max_length=200,
                ),
                Field(
                    "on",
                    QT_TRANSLATE_NOOP("return_fields", "By"),
                    Kind.DATE,
                    hint=QT_TRANSLATE_NOOP("return_fields", "01.12.2026"),
                ),
                Field("is_done", QT_TRANSLATE_NOOP("return_fields", "Done"), Kind.CHECK),
            ),
        ),
    )


def _abroad(countries: Choices) -> tuple[Field, ...]:
    return (
        _heading("abroad", QT_TRANSLATE_NOOP("return_fields", "Work abroad and at home")),
        Field(
            "work_periods",
            QT_TRANSLATE_NOOP("return_fields", "Periods of work, for the pension"),
            Kind.GROUP,
            width=2,
            add=QT_TRANSLATE_NOOP("return_fields", "Add a period of &work"),
            is_series=True,
            row_columns=3,
            fields=(
                Field("began_on", QT_TRANSLATE_NOOP("return_fields", "First day of it"), Kind.DATE),
                Field("ended_on", QT_TRANSLATE_NOOP("return_fields", "Last day of it"), Kind.DATE),
                Field(
                    "is_still_working",
                    QT_TRANSLATE_NOOP("return_fields", "Goes on"),
                    Kind.CHECK,
                ),
                Field(
                    "country",
                    QT_TRANSLATE_NOOP("return_fields", "Country"),
                    Kind.CHOICE,
                    countries,
                    start="RU",
                ),
                _choice(
                    "insured", QT_TRANSLATE_NOOP("return_fields", "Contributions paid"), answers
                ),
                _choice(
                    "proof_held", QT_TRANSLATE_NOOP("return_fields", "A paper shows it"), answers
                ),
            ),
        ),
    )


def _learnt(countries: Choices) -> tuple[Field, ...]:
    return (
        _heading("learnt", QT_TRANSLATE_NOOP("return_fields", "Skills and diplomas")),
        Field(
            "skills",
            QT_TRANSLATE_NOOP("return_fields", "Skills gained abroad"),
            Kind.GROUP,
            width=2,
            add=QT_TRANSLATE_NOOP("return_fields", "Add a s&kill"),
            is_series=True,
            row_columns=3,
            fields=(
                Field("name", QT_TRANSLATE_NOOP("return_fields", "Skill"), max_length=100),
                _choice(
                    "level",
                    QT_TRANSLATE_NOOP("return_fields", "How well"),
                    lambda: coded("skill_level"),
                ),
                _choice(
                    "certificate",
                    QT_TRANSLATE_NOOP("return_fields", "Shown by"),
                    lambda: coded("certificate"),
                ),
            ),
        ),
        Field(
            "diplomas",
            QT_TRANSLATE_NOOP("return_fields", "Diplomas to be used in another country"),
            Kind.GROUP,
            width=2,
            add=QT_TRANSLATE_NOOP("return_fields", "Add a &diploma"),
            is_series=True,
            row_columns=2,
            fields=(
                Field("title", QT_TRANSLATE_NOOP("return_fields", "Diploma"), max_length=100),
                _choice(
                    "field",
                    QT_TRANSLATE_NOOP("return_fields", "It is in"),
                    lambda: coded("study_field"),
                ),
                _choice("issued_in", QT_TRANSLATE_NOOP("return_fields", "Issued in"), countries),
                _choice("use_in", QT_TRANSLATE_NOOP("return_fields", "To be used in"), countries),
            ),
        ),
    )


def _papers() -> tuple[Field, ...]:
    return (
        _heading("papers", QT_TRANSLATE_NOOP("return_fields", "Papers to bring")),
        _choice(
            "has_rulings",
            QT_TRANSLATE_NOOP("return_fields", "There are rulings or &fines"),
            answers,
        ),
        _choice(
            "had_treatment",
            QT_TRANSLATE_NOOP("return_fields", "There was medical treatment"),
            answers,
        ),
        _choice("has_children", QT_TRANSLATE_NOOP("return_fields", "Children come too"), answers),
        Field(
            "papers_held",
            QT_TRANSLATE_NOOP("return_fields", "Papers alread&y there"),
            Kind.CHECKS,
            lambda: coded("return_paper"),
            width=2,
            across=1,
            starts_line=True,
        ),
    )


def _money(currency: str) -> tuple[Field, ...]:
    return (
        _heading("money", QT_TRANSLATE_NOOP("return_fields", "Money")),
        Field(
            "debts",
            QT_TRANSLATE_NOOP("return_fields", "Debts"),
            Kind.GROUP,
            width=2,
            add=QT_TRANSLATE_NOOP("return_fields", "Add a de&bt"),
            is_series=True,
            row_columns=3,
            fields=(
                Field("amount", QT_TRANSLATE_NOOP("return_fields", "Sum owed"), max_length=30),
                Field(
                    "currency",
                    QT_TRANSLATE_NOOP("return_fields", "Currency"),
                    Kind.CHOICE,
                    sums.currencies(),
                    start=currency,
                ),
                _choice(
                    "to", QT_TRANSLATE_NOOP("return_fields", "Owed to"), lambda: coded("creditor")
                ),
                Field("due_on", QT_TRANSLATE_NOOP("return_fields", "Due on"), Kind.DATE),
                _choice(
                    "shrinks",
                    QT_TRANSLATE_NOOP("return_fields", "Paying makes it less"),
                    answers,
                ),
                _choice(
                    "has_pledge",
                    QT_TRANSLATE_NOOP("return_fields", "Something was pledged"),
                    answers,
                ),
            ),
        ),
        _choice("sends_money", QT_TRANSLATE_NOOP("return_fields", "Sends m&oney home"), answers),
        _choice(
            "is_on_control_register",
            QT_TRANSLATE_NOOP("return_fields", "On R&ussia's register of controlled persons"),
            answers,
        ),
        Field(
            "remittance_checked",
            QT_TRANSLATE_NOOP("return_fields", "Talked over about sendin&g money"),
            Kind.CHECKS,
            lambda: coded("remittance"),
            width=2,
            across=1,
        ),
    )


def _heading(name: str, label: str) -> Field:
    return Field(f"heading.{name}", label, Kind.HEADING)


def _choice(key: str, label: str, choices: Choices) -> Field:
    return Field(key, label, Kind.CHOICE, choices)


# Between the form and the facts ------------------------------------------------------------------


def to_facts(typed: Mapping[str, Any], problems: list[Problem]) -> dict[str, Any]:
    """Return the facts of what was read from the form; sums that are none are problems."""
    facts = dict(typed)
    if "debts" in facts:
        facts["debts"] = [
            _debt(row, f"debts.{number}", problems) for number, row in enumerate(facts["debts"])
        ]
    return facts


def to_values(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return kept facts with their sums parted into a line and a currency."""
    values = dict(facts)
    if "debts" in values:
        values["debts"] = [_shown(row) for row in values["debts"]]
    return values


def _debt(row: Mapping[str, Any], path: str, problems: list[Problem]) -> dict[str, Any]:
    debt = {key: value for key, value in row.items() if key not in ("amount", "currency")}
    if row.get("amount"):
        written = sums.written(str(row["amount"]), str(row.get("currency", "")))
        if isinstance(written, MoneyFault):
            problems.append(Problem(f"{path}.amount", written))
        else:
            debt["amount"] = written
    return debt


def _shown(row: Mapping[str, Any]) -> dict[str, Any]:
    shown = dict(row)
    if row.get("amount"):
        shown["amount"], shown["currency"] = sums.parted(str(row["amount"]))
    return shown
