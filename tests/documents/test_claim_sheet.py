"""The claim sheet on paper: complete, over many pages, in three languages, with every letter."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from fractions import Fraction
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from mrc_desktop.documents.claim_sheet import render_claim_sheet
from mrc_desktop.documents.contexts import Ledger, LedgerGroup
from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.codes import Role
from mrc_desktop.domain.deadline import add_months
from mrc_desktop.domain.money import LARGEST, Money
from mrc_desktop.domain.person import NameParts, PersonDetails
from mrc_desktop.domain.rate import Rate, RateTable
from mrc_desktop.domain.rule import Rule
from mrc_desktop.domain.wage_claim import assess_wage_claim
from mrc_desktop.domain.wage_facts import (
    Deduction,
    Employer,
    Evidence,
    PayPeriod,
    Standing,
    WageFacts,
)
from mrc_desktop.domain.wage_interest import Payment
from mrc_desktop.errors import UnprintableCharacter
from mrc_desktop.services.claim_ledgers import Figures
from mrc_desktop.services.claim_text import ClaimMaterial, claim_context
from mrc_desktop.services.paper_contexts import CentreOnPaper

if TYPE_CHECKING:
    from mrc_desktop.documents.contexts import ClaimContext
    from mrc_desktop.guidance.content import Content

D = dt.date
ON = D(2026, 11, 23)
LONG = "Общество с ограниченной ответственностью «Строительно-монтажное управление № 127 " * 4
RATES = RateTable(
    "RU-KEY-RATE",
    "RU",
    (
        Rate(D(2023, 7, 24), Fraction("8.5"), "https://example.org/one"),
        Rate(D(2024, 7, 29), Fraction(18), "https://example.org/two"),
        Rate(D(2026, 2, 16), Fraction("15.5"), "https://example.org/three"),
    ),
    known_until=ON,
)


def rub(minor: int) -> Money:
    return Money(minor, "RUB")


def facts(**changed: object) -> WageFacts:
    told = WageFacts(
        country="RU",
        periods=(
            PayPeriod(
                agreed=rub(8000000),
                due=D(2026, 9, 10),
                ends=D(2026, 8, 31),
                paid=(Payment(D(2026, 9, 25), rub(3000000)),),
            ),
            PayPeriod(agreed=rub(8000000), ends=D(2026, 9, 30)),
        ),
        employer=Employer(name="ООО Ромашка", tax_number="7712345678"),
        standing=Standing(stay_is_regular=Answer.NO, risk_discussed_on=D(2026, 11, 20)),
        started_on=D(2026, 8, 3),
        written_contract=Answer.NO,
        admitted_to_work=Answer.YES,
        evidence=frozenset({Evidence.MESSAGES, Evidence.PHOTOS}),
        deductions=(Deduction(amount=rub(500000), agreed_to=Answer.NO),),
        signs=frozenset({7, 8}),
    )
    return dataclasses.replace(told, **changed)  # type: ignore[arg-type]


def context(
    content: Content, told: WageFacts, language: str = "en", *, rates: RateTable = RATES
) -> ClaimContext:
    result = assess_wage_claim(told, {"RU": rates}, content.rules, ON)
    names = PersonDetails(
        cyrillic=NameParts("Ғафуров", "Юсуфҷон"), latin=NameParts("Gafurov", "Yusufjon")
    )
    material = ClaimMaterial(
        person=SimpleNamespace(details=names),  # type: ignore[arg-type]
        case=SimpleNamespace(number="2026-000042"),  # type: ignore[arg-type]
        centre=CentreOnPaper(name="Centre ʻKhujand", city="Khujand", country="TJ"),
        facts=told,
        result=result,
        rates=rates,
        language=language,
        signer="Нигора Саидова",
        signer_role=Role.COUNSELLOR,
        number="2026-17",
        day=ON,
    )
    return claim_context(content, material)


def test_the_same_sheet_gives_the_same_bytes(kit, shipped) -> None:
    made = context(shipped, facts(), "tg")
    assert render_claim_sheet(made, kit.fonts) == render_claim_sheet(made, kit.fonts)


def test_everything_stands_on_the_sheet(kit, shipped) -> None:
    made = kit.flat(render_claim_sheet(context(shipped, facts()), kit.fonts))
    for part in (
        "Centre ʻKhujand", "No. 2026-17", "23 November 2026", "Calculation of unpaid wages",
        "Gafurov Yusufjon", "2026-000042", "ООО Ромашка, tax number 7712345678", "Russia",
        "since 03.08.2026", "130,000.00 RUB", "Together",
        # Debt, parts and a line: 80 000 x 15.5 / 100 / 150 x 15 days = 1 240.00
        "Paid on 25.09.2026: 30,000.00 RUB",
        "11.09.2026 25.09.2026 15 80,000.00 15.5 1/150 1,240.00",
        # No pay day agreed: the last one the law allows, RU-WAGE-136.
        "15.10.2026 is the last one the law allows (Labour Code RF, art. 136)",
        # RU-WAGE-392: one year from the pay day; RU-WAGE-142: more than fifteen days late.
        "10.09.2027", "15.10.2027", "Work may be stopped since 26 September 2026",
        "5,000.00 RUB, agreed to: no", "Employer: written demand", "Labour inspectorate: complaint",
        "Prosecutor's office: complaint", "application for a court order",
        "There is: messages with the employer, photographs", "Still to collect: written contract",
        "15.5 % a year since 16.02.2026, read at: https://example.org/three",
        "Labour Code RF, art. 236 (Law 3-FZ of 30.01.2024).", "Checked on 23.11.2026.",
        "Not seen in the source: the number of the article.",
        "a half upwards", "The decision is for the court", "Нигора Саидова", "Signature", "Stamp",
    ):  # fmt: skip
        assert part in made, part


def test_what_could_harm_the_worker_is_not_on_the_sheet(kit, shipped) -> None:
    told = facts()
    with_signs = assess_wage_claim(told, {"RU": RATES}, shipped.rules, ON)
    codes = {one.code for one in with_signs.findings}
    assert {"register_risk_to_discuss", "screening_offered"} <= codes
    made = kit.flat(render_claim_sheet(context(shipped, told), kit.fonts)).casefold()
    risk = next(one for one in with_signs.findings if one.code == "register_risk_to_discuss")
    for word in ("controlled persons", "forced", "traffick", "20.11.2026", risk.rules[0].law):
        assert word.casefold() not in made


@pytest.mark.parametrize("language", ["en", "ru", "tg"])
def test_in_each_language_no_english_is_left_but_in_english(kit, shipped, language: str) -> None:
    made = context(shipped, facts(employer=Employer()), language)
    text = kit.flat(render_claim_sheet(made, kit.fonts))
    title = shipped.claim_words(language).text.title
    assert title in text
    assert ("Labour Code" in text) is (language == "en")
    assert ("art. " in text) is (language == "en")
    assert bool(made.frame.footer) is (language == "tg")


@pytest.mark.parametrize("language", ["ru", "tg"])
def test_every_law_of_the_wage_rules_has_its_name_in_each_language(shipped, language: str) -> None:
    words = shipped.claim_words(language)
    rules: list[Rule] = [rule for rule in shipped.rules if rule.topic == "wage_claim"]
    assert len(rules) > 10
    lacking = {part for rule in rules for part in (rule.law, rule.article) if part} - set(
        words.laws
    )
    assert lacking == set()


def long_claim(sum_: int = 12345678) -> WageFacts:
    """Thirty-six pay days, every third with two parts paid."""
    periods = []
    for month in range(36):
        due = add_months(D(2023, 12, 10), month)
        parts = (due + dt.timedelta(days=20), min(ON, due + dt.timedelta(days=70)))
        paid = () if month % 3 else tuple(Payment(day, rub(123456)) for day in parts)
        ends = due.replace(day=1) - dt.timedelta(days=1)
        periods.append(PayPeriod(agreed=rub(sum_), due=due, ends=ends, paid=paid))
    employer = Employer(name=LONG, tax_number="7" * 20)
    return facts(periods=tuple(periods), employer=employer, started_on=None)


@pytest.mark.parametrize("language", ["en", "ru", "tg"])
def test_thirty_six_pay_days_break_well_over_pages(kit, shipped, language: str) -> None:
    made = context(shipped, long_claim(), language)
    pages = kit.pages(render_claim_sheet(made, kit.fonts))
    assert 6 <= len(pages) <= 12
    head = " ".join(made.lines[0].head[0].split())
    with_lines = [page for page in pages if page.count("1/150") > 3]
    assert len(with_lines) >= 4
    # Every page of a table says again what the columns are and which currency the sums are in.
    assert all(made.lines[0].caption in page and head in page for page in with_lines)
    text = " ".join(" ".join(pages).split())
    for group in made.lines[0].groups:
        assert " ".join(group.heading.split()) in text
        for row in group.rows:
            assert " ".join(" ".join(row).split()) in text
    for page in pages[:-1]:
        lines = [line for line in page.splitlines() if line.strip()]
        assert not lines[-1].startswith(made.lines[0].groups[0].heading[:3]), "a heading alone"


def test_the_greatest_sums_are_never_broken(kit, shipped) -> None:
    made = context(shipped, long_claim(LARGEST - 1))
    text = kit.text(render_claim_sheet(made, kit.fonts))
    assert "9,999,999,999,999.99" in text
    assert made.summary[0].groups[0].total[3] in text


def test_what_was_not_reckoned_is_told(kit, shipped) -> None:
    told = facts(
        periods=(
            PayPeriod(agreed=rub(100), due=D(2026, 10, 1)),
            PayPeriod(agreed=rub(100)),
            PayPeriod(agreed=rub(100), due=D(2026, 12, 1)),
            PayPeriod(
                agreed=rub(100), due=D(2026, 10, 1), paid=(Payment(D(2026, 9, 1), rub(100)),)
            ),
            PayPeriod(
                agreed=rub(100), due=D(2026, 10, 1), paid=(Payment(D(2026, 9, 1), rub(900)),)
            ),
        )
    )
    table = dataclasses.replace(RATES, known_until=D(2026, 10, 31))
    made = context(shipped, told, rates=table)
    text = kit.flat(render_claim_sheet(made, kit.fonts))
    assert "Together, at least" in text
    assert "No rate was entered for some days." in text
    assert "23 1.00 no rate – –" in text
    assert "No. 2: not reckoned: the agreed sum or the pay day is not known." in text
    assert "No. 3: not due yet." in text
    assert "No. 4: paid in full and in time." in text
    assert "Paid more than was agreed: 8.00 RUB." in text


def test_kazakhstan_says_what_nobody_read(kit, shipped) -> None:
    told = facts(
        country="KZ",
        periods=(PayPeriod(agreed=Money(30000000, "KZT"), due=D(2026, 10, 10)),),
        deductions=(),
    )
    made = context(shipped, told)
    text = kit.flat(render_claim_sheet(made, kit.fonts))
    assert "300,000.00 KZT" in text
    assert "Kazakhstan: the multiple of the rate and the division of the year were not read" in text
    assert "Not used, because nobody has confirmed them: KZ-WAGE-160." in text
    assert "no rule" in text


def test_currencies_stand_apart(kit, shipped) -> None:
    told = facts(
        periods=(
            PayPeriod(agreed=rub(100000), due=D(2026, 10, 1)),
            PayPeriod(agreed=Money(5000, "USD"), due=D(2026, 10, 1)),
        )
    )
    made = context(shipped, told)
    assert [ledger.caption for ledger in made.summary] == ["Sums in RUB", "Sums in USD"]
    assert [label for label, _ in made.sums].count("Together") == 2


def test_figures_are_written_as_each_language_writes_them(shipped) -> None:
    english, russian, dari = (Figures(shipped.claim_words(one)) for one in ("en", "ru", "prs"))
    money = rub(-123456789)
    assert english.full(money) == "-1,234,567.89\u00a0RUB"
    assert russian.full(money) == "-1\u00a0234\u00a0567,89\u00a0RUB"
    assert dari.full(rub(123456789)) == "۱\u00a0۲۳۴\u00a0۵۶۷٫۸۹\u00a0RUB"
    assert dari.day(D(2026, 11, 3)) == "۰۳/۱۱/۲۰۲۶"
    assert [dari.number(Fraction(one)) for one in ("31/2", "1/150")] == ["۱۵٫۵", "۱/۱۵۰"]
    assert russian.amount(Money(1000, "JPY")) == "1\u00a0000"
    assert english.amount(rub(7)) == "0.07"
    assert [english.number(Fraction(one)) for one in ("31/2", "16", "1/3", "-0.05")] == [
        "15.5", "16", "1/3", "-0.05",
    ]  # fmt: skip


def test_a_letter_no_font_has_is_refused(kit, shipped) -> None:
    made = context(shipped, facts(employer=Employer(name="木公司")))
    with pytest.raises(UnprintableCharacter):
        render_claim_sheet(made, kit.fonts)
    ledger = Ledger(caption="x", head=("木",), groups=(LedgerGroup(rows=(("1",),)),))
    with pytest.raises(UnprintableCharacter):
        render_claim_sheet(
            dataclasses.replace(made, facts=made.facts[:1], lines=(ledger,)), kit.fonts
        )


def test_a_dari_sheet_writes_every_figure_in_its_own_digits(shipped) -> None:
    made = context(shipped, facts(), "prs")
    cells = [
        cell
        for table in (*made.summary, *made.lines)
        for group in table.groups
        for cell in (group.heading, *group.notes, *group.total, *(c for r in group.rows for c in r))
    ]
    said = [
        *cells,
        *(value for _, value in made.sums),
        *(line for s in made.sections for line in s.lines[0]),
    ]
    assert any("۲" in one for one in said)
    named = re.compile(r"\d+-FZ|https?://\S+")
    assert [one for one in said if re.search("[0-9]", named.sub("", one))] == []
