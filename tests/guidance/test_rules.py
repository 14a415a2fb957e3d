from __future__ import annotations

import ast
import datetime as dt
import re
from fractions import Fraction
from pathlib import Path

import pytest

from mrc_desktop import paths
from mrc_desktop.domain.rule import Confidence, RuleBook, Term, Unit
from mrc_desktop.domain.rule_parameters import PARAMETERS, parameters_of
from mrc_desktop.errors import ContentFaulty
from mrc_desktop.guidance.content import Content
from mrc_desktop.guidance.fault import Fault, fault_of
from mrc_desktop.guidance.rules import check_rules, load_rules, rule_files

SHIPPED = paths.resources() / "content"
TODAY = dt.date(2026, 11, 23)

GOOD = """
[[rule]]
id = "RU-CHECK-02"
country = "RU"
topic = "ban_check"
law = "Federal Law 59-FZ"
article = "art. 12"
source = "https://example.org/law"
confidence = "read"
checked_on = 2026-11-23
review_by = 2027-11-23
text.en = "Answered within 30 days."
text.ru = "Ответ в течение 30 дней."
parameters.term = { days = 30 }
"""


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load_rules(SHIPPED)


@pytest.fixture
def one_rule(tmp_path: Path) -> Path:
    """A content folder with one good rule that a test may spoil."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "one.toml").write_text(GOOD, "utf-8")
    return tmp_path


def test_the_shipped_rules_have_no_fault() -> None:
    assert check_rules(SHIPPED) == []


def test_the_content_holds_the_rules_and_checks_them(content_folder: Path) -> None:
    content = Content(content_folder)
    assert content.rules is content.rules
    path = content_folder / "rules" / "stay.toml"
    path.write_text(path.read_text("utf-8").replace("limit = {", "limits = {", 1), "utf-8")
    fault = Fault("rules/stay.toml", "RU-STAY-90", "parameters.limits", "unused_parameter")
    assert fault in content.check()


def test_every_read_rule_names_its_source_and_speaks_both_languages(book: RuleBook) -> None:
    for rule in book:
        assert rule.source or rule.confidence is Confidence.TO_BE_CONFIRMED, rule.id
        assert rule.text("en") != rule.text("ru"), rule.id
        assert re.search("[а-я]", rule.text("ru")), rule.id
        assert not re.search("[а-яА-Я]", rule.text("en")), rule.id
        assert rule.text("tg") == rule.text("en")


def test_every_rule_a_sheet_cites_is_in_the_book(book: RuleBook) -> None:
    content = Content(SHIPPED)
    known = {rule.id for rule in book}
    cited = {
        entry.rule
        for sheet in content.sheet_ids()
        for entry in content.sheet(sheet, "en").front.sources
        if entry.rule
    }
    assert cited
    assert cited <= known


def test_the_code_reads_every_parameter_it_registers(book: RuleBook) -> None:
    """A rule or a name that stands nowhere in the assessors is a parameter nobody uses."""
    package = paths.resources().parent / "mrc_desktop"
    spoken = {
        node.value
        for path in (package / "domain").glob("*.py")
        if path.stem != "rule_parameters"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    names = {name.rstrip("?") for needed in PARAMETERS.values() for name in needed}
    assert names - spoken == set()
    ids = {key for key, needed in PARAMETERS.items() if needed and not key.endswith("*")}
    assert ids - spoken == set()


def test_every_registered_rule_is_shipped(book: RuleBook) -> None:
    ids = {rule.id for rule in book}
    assert {key for key in PARAMETERS if not key.endswith("*")} <= ids
    for key in PARAMETERS:
        assert any(one.startswith(key.rstrip("*")) for one in ids), key


def test_what_was_not_read_is_switched_off_until_confirmed(book: RuleBook) -> None:
    known = [rule for rule in book if rule.confidence is Confidence.TO_BE_CONFIRMED]
    assert len(known) == 11
    for rule in known:
        assert book.in_force(rule.id, TODAY) is None
        assert book.is_switched_off(rule.id, TODAY)
        confirmed = book.with_confirmed([rule.id]).in_force(rule.id, TODAY)
        assert confirmed is not None
        assert confirmed.confidence is Confidence.CONFIRMED


def test_a_parameter_that_was_not_read_is_left_out_until_confirmed(book: RuleBook) -> None:
    rule = book.in_force("KZ-WAGE-113", TODAY)
    assert rule is not None
    assert rule.count("pay_day") == 10
    assert not rule.has("multiplier")
    assert rule.confidence is Confidence.READ_IN_PART
    assert "multiplier" in rule.unread
    rule = book.with_confirmed(["KZ-WAGE-113"]).in_force("KZ-WAGE-113", TODAY)
    assert rule is not None
    assert rule.rate("multiplier") == Fraction(5, 4)
    assert rule.confidence is Confidence.CONFIRMED


@pytest.mark.parametrize(
    ("rule_id", "day", "found"),
    [
        ("RU-STAY-90", dt.date(2024, 12, 31), False),
        ("RU-STAY-90", dt.date(2025, 1, 1), True),
        ("RU-STAY-180-OLD", dt.date(2024, 12, 31), True),
        ("RU-STAY-180-OLD", dt.date(2025, 1, 1), False),
        ("RU-REG-UZ", dt.date(2022, 6, 3), False),
        ("RU-REG-UZ", dt.date(2022, 6, 4), True),
        ("KZ-STAY-01", dt.date(2023, 1, 26), False),
        ("KZ-STAY-01", dt.date(2023, 1, 27), True),
        ("RU-WAGE-236", dt.date(2016, 10, 2), False),
        ("RU-WAGE-236", dt.date(2016, 10, 3), True),
        ("NO-SUCH-RULE", TODAY, False),
    ],
)
def test_a_rule_is_chosen_by_the_day_of_the_fact(
    book: RuleBook, rule_id: str, day: dt.date, found: bool
) -> None:
    assert (book.in_force(rule_id, day) is not None) is found


def test_versions_of_one_rule_stand_side_by_side(book: RuleBook) -> None:
    before = book.in_force("EAEU-97-1", dt.date(2015, 8, 11))
    after = book.in_force("EAEU-97-1", dt.date(2015, 8, 12))
    assert before is not None
    assert after is not None
    assert after.codes("members") - before.codes("members") == {"KG"}
    assert before.digest != after.digest


def test_values_come_typed(book: RuleBook) -> None:
    rule = book.in_force("RU-REG-DEFAULT", TODAY)
    assert rule is not None
    assert rule.term("term") == Term(7, Unit.WORKING_DAYS)
    with pytest.raises(TypeError):
        rule.days("term")
    ban = book.in_force("RU-BAN-26-4", TODAY)
    assert ban is not None
    assert (ban.count("offences"), ban.years("ban"), ban.flag("mandatory")) == (2, 3, False)
    for read in (ban.rate, ban.codes, ban.term, ban.months, ban.flag):
        with pytest.raises(TypeError):
            read("offences" if read is not ban.months else "ban")
    with pytest.raises(TypeError):
        ban.count("mandatory")
    with pytest.raises(KeyError):
        ban.term("nothing")


def test_rules_by_the_beginning_of_their_ids(book: RuleBook) -> None:
    ids = [rule.id for rule in book.starting("RU-BAN-27", TODAY)]
    assert "RU-BAN-27-14" in ids
    assert "RU-BAN-27-2.1" not in ids
    assert "RU-BAN-26-4" not in ids


def test_review(book: RuleBook) -> None:
    rule = book.in_force("RU-STAY-90", TODAY)
    assert rule is not None
    assert not rule.is_past_review(rule.review_by)
    assert rule.is_past_review(rule.review_by + dt.timedelta(days=1))


def test_the_longest_beginning_names_the_parameters() -> None:
    assert set(parameters_of("RU-REG-XX")) == {"term", "citizenships?"}
    assert parameters_of("RU-REG-HOST") == {}
    assert parameters_of("XX-1") == {}


@pytest.mark.parametrize(
    ("pattern", "replacement", "field", "reason"),
    [
        (r"^country", "contry", "contry", "unknown_field"),
        (r"^law = .*\n", "", "law", "missing_field"),
        (r"^law = .*$", 'law = " "', "law", "missing_field"),
        (r"^id = .*$", 'id = ""', "id", "missing_field"),
        (r"^topic = .*$", "topic = 3", "topic", "wrong_value"),
        (r"^source = .*\n", "", "source", "missing_source"),
        (r"^source = .*$", 'source = "a book"', "source", "wrong_value"),
        (r"^text\.ru = .*\n", "", "text.ru", "missing_field"),
        (r"^text\.en = .*$", 'text.en = ""', "text.en", "missing_field"),
        (r"^text\.en", 'text.tg = "x"\ntext.en', "text.tg", "unknown_field"),
        (r'"read"', '"certain"', "confidence", "wrong_value"),
        (r'"read"', '"confirmed"', "confidence", "wrong_value"),
        (r"^checked_on = .*$", 'checked_on = "yesterday"', "checked_on", "wrong_value"),
        (r"^review_by = .*$", "review_by = 2026-11-22", "review_by", "reversed_period"),
        (
            r"^checked_on",
            "effective_from = 2025-01-02\neffective_to = 2025-01-01\nchecked_on",
            "effective_to",
            "reversed_period",
        ),
        (r"^article", 'unconfirmed = ["gap"]\narticle', "unconfirmed.gap", "unknown_parameter"),
        (r"^parameters\.term = .*\n", "", "parameters.term", "missing_parameter"),
        (
            r"\Z",
            "parameters.fine = { count = 3 }\n",
            "parameters.fine",
            "unused_parameter",
        ),
        (r"\{ days = 30 \}", "{ weeks = 4 }", "parameters.term", "unknown_field"),
        (r"\{ days = 30 \}", '{ days = "30" }', "parameters.term", "wrong_value"),
        (r"\{ days = 30 \}", "{ days = -30 }", "parameters.term", "wrong_value"),
        (r"\{ days = 30 \}", "{ months = 1 }", "parameters.term", "wrong_value"),
        (r"\{ days = 30 \}", "{ days = 30, hours = 1 }", "parameters.term", "wrong_value"),
        (r"\{ days = 30 \}", "{}", "parameters.term", "wrong_value"),
        (r"\{ days = 30 \}", '{ rate = "1/0" }', "parameters.term", "wrong_value"),
        (r"\{ days = 30 \}", "{ codes = [] }", "parameters.term", "wrong_value"),
        (r"\{ days = 30 \}", "30", "parameters.term", "wrong_value"),
    ],
)
def test_a_broken_rule_is_refused_with_its_place(
    one_rule: Path, pattern: str, replacement: str, field: str, reason: str
) -> None:
    path = one_rule / "rules" / "one.toml"
    text, count = re.subn(pattern, replacement, path.read_text("utf-8"), count=1, flags=re.M)
    assert count == 1
    path.write_text(text, "utf-8")
    with pytest.raises(ContentFaulty) as caught:
        load_rules(one_rule)
    fault = fault_of(caught.value)
    identity = "" if field == "id" else "RU-CHECK-02"
    assert fault == Fault("rules/one.toml", identity, field, reason)


def test_what_is_known_without_a_source_is_taken_as_to_be_confirmed(one_rule: Path) -> None:
    path = one_rule / "rules" / "one.toml"
    text = path.read_text("utf-8").replace('"read"', '"to_be_confirmed"')
    path.write_text(re.sub(r"source = .*\n", "", text), "utf-8")
    assert load_rules(one_rule).in_force("RU-CHECK-02", TODAY) is None


@pytest.mark.parametrize(
    ("first", "second", "is_refused"),
    [
        ("", "", True),
        ("effective_to = 2024-12-31", "effective_from = 2025-01-01", False),
        ("effective_to = 2025-01-01", "effective_from = 2025-01-01", True),
        ("effective_from = 2025-01-01", "effective_to = 2024-12-31", False),
    ],
)
def test_versions_must_not_be_in_force_on_the_same_day(
    one_rule: Path, first: str, second: str, is_refused: bool
) -> None:
    other = one_rule / "rules" / "two.toml"
    other.write_text(GOOD.replace("checked_on", f"{second}\nchecked_on"), "utf-8")
    path = one_rule / "rules" / "one.toml"
    path.write_text(GOOD.replace("checked_on", f"{first}\nchecked_on"), "utf-8")
    fault = Fault("rules/two.toml", "RU-CHECK-02", "effective_from", "overlapping_period")
    assert check_rules(one_rule) == ([fault] if is_refused else [])
    if is_refused:
        with pytest.raises(ContentFaulty):
            load_rules(one_rule)


def test_files_that_are_none(one_rule: Path, tmp_path: Path) -> None:
    (one_rule / "rules" / "one.toml").write_text("[[rule]\n", "utf-8")
    (one_rule / "rules" / "two.toml").write_text("rule = 3\n", "utf-8")
    (one_rule / "rules" / "xyz.toml").write_text(GOOD + "\n[other]\na = 1\n", "utf-8")
    assert check_rules(one_rule) == [
        Fault("rules/one.toml", "", "", "bad_toml"),
        Fault("rules/two.toml", "", "rule", "wrong_value"),
        Fault("rules/xyz.toml", "", "other", "unknown_field"),
    ]
    empty = tmp_path / "empty"
    assert check_rules(empty) == [Fault("rules", "", "", "missing_file")]
    with pytest.raises(ContentFaulty):
        rule_files(empty)
