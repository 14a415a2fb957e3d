"""The verb `assess`: its examples, its arithmetic, its refusals and exit codes."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop import paths
from mrc_desktop.cli import main
from mrc_desktop.cli_assess import TOPICS
from mrc_desktop.errors import InputRefused
from mrc_desktop.services.assessments import AssessedTopic, Assessors

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples" / "assess"
WITH_BAD_RATE = """{
    "on": "2026-11-23",
    "facts": {"country": "RU"},
    "rates": [{
        "id": "A", "country": "RU", "known_until": "2026-01-01",
        "rates": [{"since": "2025-01-01", "percent": "high"}]
    }]
}"""
TOO_FINE = """{
    "on": "2026-11-23",
    "facts": {"country": "RU", "periods": [{"agreed": "1.005 RUB"}]}
}"""


@pytest.fixture(scope="module")
def assessors():
    return Assessors(paths.resources() / "content")


@pytest.fixture
def run(monkeypatch, capsys, qapp):
    def runner(topic, file, text=""):
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))
        code = main(["--language", "en", "assess", topic, str(file)])
        out, err = capsys.readouterr()
        return SimpleNamespace(code=code, out=out, err=err)

    return runner


def facts(topic, **changes):
    envelope = json.loads((EXAMPLES / f"{topic}.json").read_text(encoding="utf-8"))
    return json.dumps(envelope | changes)


def codes(report):
    return [one["code"] for one in report["findings"]]


def test_the_verb_knows_every_topic_and_every_topic_has_an_example():
    assert tuple(AssessedTopic) == TOPICS
    assert {path.stem for path in EXAMPLES.glob("*.json")} == set(TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_example_gives_findings_with_rules(run, topic):
    done = run(topic, EXAMPLES / f"{topic}.json")
    assert (done.code, done.err) == (0, "")
    report = json.loads(done.out)
    assert report["topic"] == topic
    assert report["findings"] or report["deadlines"]
    used = {rule for one in report["findings"] for rule in one["rules"]}
    used |= {one["rule"] for one in report["deadlines"]}
    used |= {rule for one in report["routes"] for rule in one["rules"]}
    assert used == {rule["id"] for rule in report["rules"]}
    assert all(rule["law"] and rule["digest"] and rule["text"] for rule in report["rules"])


def test_the_arithmetic_of_the_wage_example_can_be_redone_by_hand(run):
    report = json.loads(run("wage_claim", EXAMPLES / "wage_claim.json").out)
    first = next(one for one in report["findings"] if one["code"] == "wage_debt")
    lines = [step for step in first["steps"] if step["code"] == "interest"]
    assert [(s["from"], s["to"], s["days"], s["percent"], s["interest_minor"]) for s in lines] == [
        ("2026-09-11", "2026-09-25", 15, "16", 128000),
        ("2026-09-26", "2026-10-25", 30, "16", 160000),
        ("2026-10-26", "2026-11-23", 29, "31/2", 149833),
    ]
    assert first["data"]["interest_minor"] == 128000 + 160000 + 149833


def test_no_example_rate_of_the_content_is_ever_reckoned_with(run):
    done = run("wage_claim", "-", facts("wage_claim", rates=[]))
    report = json.loads(done.out)
    assert codes(report)[0] == "wage_total_at_least"
    assert report["findings"][0]["missing"] == ["rates.RU-KEY-RATE"]
    assert report["findings"][0]["data"]["interest_minor"] == 0


def test_a_rule_to_be_confirmed_is_off_until_the_file_confirms_it(run):
    off = json.loads(run("deadlines", EXAMPLES / "deadlines.json").out)
    assert off["switched_off"] == ["KZ-WAGE-160"]
    on = json.loads(run("deadlines", "-", facts("deadlines", confirmed=["KZ-WAGE-160"])).out)
    assert on["switched_off"] == []
    assert "kz_wage_court" in [one["code"] for one in on["deadlines"]]


def test_facts_that_contradict_each_other_are_named_beside_what_is_still_found(run):
    wages = {
        "country": "RU",
        "started_on": "2026-09-01",
        "ended_on": "2026-08-01",
        "periods": [{"agreed": "100 RUB", "due": "2026-10-10"}],
    }
    done = run("wage_claim", "-", facts("wage_claim", facts=wages))
    assert done.code == 1
    assert done.err.startswith("[input_refused] ended_on: ")
    report = json.loads(done.out)
    assert report["problems"] == [
        {"field": "ended_on", "code": "contradicts", "data": {"other": "started_on"}}
    ]
    assert "wage_debt" in codes(report)


@pytest.mark.parametrize(
    ("topic", "text", "field", "code"),
    [
        ("stay", "{", "file", "not_json"),
        ("stay", "[]", "file", "wrong_value"),
        ("stay", '{"facts": {}}', "on", "missing_field"),
        ("stay", '{"on": "23.11.2026", "facts": {}}', "on", "wrong_value"),
        ("stay", '{"on": "2026-11-23", "facts": {}, "more": 1}', "more", "unknown_field"),
        (
            "stay",
            '{"on": "2026-11-23", "facts": {"trips": [{"country": "RU", "enter": "2026-01-01"}]}}',
            "facts.trips.0.enter",
            "unknown_field",
        ),
        (
            "stay",
            '{"on": "2026-11-23", "facts": {"trips": [{"country": "RU", "entry": "soon"}]}}',
            "facts.trips.0.entry",
            "wrong_value",
        ),
        ("wage_claim", TOO_FINE, "facts.periods.0.agreed", "too_many_decimals"),
        (
            "wage_claim",
            '{"on": "2026-11-23", "facts": {"country": "RU", "periods": [{"agreed": "100"}]}}',
            "facts.periods.0.agreed",
            "unknown_currency",
        ),
        (
            "wage_claim",
            '{"on": "2026-11-23", "facts": {"country": "RU", "periods": [{"agreed": 100.5}]}}',
            "facts.periods.0.agreed",
            "wrong_value",
        ),
        (
            "wage_claim",
            '{"on": "2026-11-23", "facts": {"country": "RU", "evidence": ["rumour"]}}',
            "facts.evidence.0",
            "wrong_value",
        ),
        ("wage_claim", WITH_BAD_RATE, "rates.0.rates.0.percent", "wrong_value"),
        (
            "screening",
            '{"on": "2026-11-23", "facts": {"list": "adult_labour", "answers": {"DR01": "maybe"}}}',
            "facts.answers",
            "wrong_value",
        ),
        ("screening", '{"on": "2026-11-23", "facts": {}}', "facts.list", "missing_field"),
        (
            "protection",
            '{"on": "2026-11-23", "facts": {"country": "KZ", "signs": {"fears": "yes"}}}',
            "facts.signs",
            "wrong_value",
        ),
        (
            "deadlines",
            '{"on": "2026-11-23", "facts": {"triggers": [{"kind": "x", "day": "2026-01-01"}]}}',
            "triggers.0.kind",
            "unknown_code",
        ),
    ],
)
def test_a_file_that_is_none_is_refused_at_its_field(run, topic, text, field, code):
    done = run(topic, "-", text)
    assert done.code == 1
    assert done.err.startswith("[input_refused] ")
    (problem,) = json.loads(done.out)["problems"]
    assert problem["code"] == code
    assert problem["field"].startswith(field)


def test_typed_wrongly_exits_with_2(run, capsys, tmp_path):
    missing = run("stay", tmp_path / "nothing.json")
    assert missing.code == 2
    assert "cannot read" in missing.err
    with pytest.raises(SystemExit) as stop:
        main(["assess", "weather", "x.json"])
    assert stop.value.code == 2


def test_the_same_file_always_gives_the_same_bytes(assessors):
    for topic in AssessedTopic:
        raw = (EXAMPLES / f"{topic}.json").read_bytes()
        assert assessors.assess(topic, raw).json() == assessors.assess(topic, raw).json()


def test_the_document_describes_every_topic_and_the_examples_it_names_exist():
    text = (ROOT / "docs" / "assess.md").read_text(encoding="utf-8")
    for topic in TOPICS:
        assert f"`{topic}`" in text
    for name in re.findall(r"examples/assess/(\w+)\.json", text):
        assert (EXAMPLES / f"{name}.json").is_file()


def test_a_heavy_case_is_assessed_in_time():
    from benchmarks.assessments import GOAL, measured

    # Five times the goal: the machine is busy with other tests.
    assert sum(measured().values()) < 5 * GOAL


@pytest.mark.parametrize(
    ("text", "field", "code"),
    [
        ('{"on": "9999-12-31", "facts": {}}', "on", "impossible_date"),
        ('{"on": "2026-11-23", "facts": {"a": "0001-01-01"}}', "facts.a", "impossible_date"),
        (
            '{"on": "2026-11-23", "facts": {}, "confirmed": ["RU-NONE"]}',
            "confirmed.0",
            "unknown_code",
        ),
        ("[" * 100_000, "file", "not_json"),
        (
            '{"on": "2026-11-23", "facts": {"periods": [{"agreed": {"minor": -5}}]}}',
            "facts.periods.0.agreed",
            "wrong_value",
        ),
    ],
)
def test_strange_files_are_refused_and_nothing_breaks(run, text, field, code):
    done = run("wage_claim", "-", text)
    assert done.code == 1
    (problem,) = json.loads(done.out)["problems"]
    assert (problem["field"], problem["code"]) == (field, code)


_PIECES = st.deferred(
    lambda: (
        st.none()
        | st.booleans()
        | st.integers(-5, 200)
        | st.sampled_from(
            ["2026-01-31", "2024-02-29", "1900-01-01", "2100-12-31", "RU", "KZ", "TJ", "yes", "no"]
        )
    )
)


def spoiled(value, replacement, target, seen):
    """Return a copy of facts with the leaf number `target` replaced."""
    if isinstance(value, dict):
        return {key: spoiled(one, replacement, target, seen) for key, one in value.items()}
    if isinstance(value, list):
        return [spoiled(one, replacement, target, seen) for one in value]
    seen.append(value)
    return replacement if len(seen) - 1 == target else value


@given(st.data(), st.sampled_from(TOPICS))
def test_no_spoiled_example_breaks_an_assessor(assessors, data, topic):
    envelope = json.loads((EXAMPLES / f"{topic}.json").read_text(encoding="utf-8"))
    leaves = []
    spoiled(envelope["facts"], None, -1, leaves)
    target = data.draw(st.integers(0, len(leaves) - 1))
    envelope["facts"] = spoiled(envelope["facts"], data.draw(_PIECES), target, [])
    try:
        report = assessors.assess(AssessedTopic(topic), json.dumps(envelope).encode())
    except InputRefused:
        return
    json.loads(report.json())


def test_every_topic_prints_the_terms_that_follow(run):
    """RU-STAY-90, RU-REG-TJ, RU-WAGE-392, KZ-ASY-01 and -02, RU-APPEAL-01, RU-CHECK-03."""
    inside = {
        "citizenship": "TJ",
        "trips": [{"country": "RU", "entry": "2026-11-16", "is_still_there": True}],
    }
    expected = {
        "stay": ["ru_registration", "ru_departure"],
        "wage_claim": ["ru_wage_court"] * 3,
        "protection": ["kz_asylum_irregular", "kz_asylum"],
        "reentry_ban": ["ru_ban_check", "ru_ban_claim"],
    }
    for topic, terms in expected.items():
        changes = {"facts": inside} if topic == "stay" else {}
        report = json.loads(run(topic, "-", facts(topic, **changes)).out)
        assert [one["code"] for one in report["deadlines"]] == terms
        assert all(one["last_day"] and one["safe_day"] for one in report["deadlines"])


def test_a_chosen_route_alone_has_its_terms_printed(run):
    ban = {"country": "RU", "learned_on": "2026-11-10", "travel_on": "2027-03-01"}
    for routes, terms in (
        ([], ["ru_ban_check", "ru_ban_claim"]),
        (["ban_claim"], ["ru_ban_claim"]),
        (["register_correction"], []),
    ):
        report = json.loads(
            run("reentry_ban", "-", facts("reentry_ban", facts=ban | {"routes": routes})).out
        )
        assert [one["code"] for one in report["deadlines"]] == terms
        assert "ban_claim" in [one["code"] for one in report["routes"]]
