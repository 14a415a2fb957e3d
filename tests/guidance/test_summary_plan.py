"""The rows a monthly summary offers: whole for every country, and refused when faulty."""

from __future__ import annotations

import shutil

import pytest

from mrc_desktop import paths
from mrc_desktop.domain.codes import AgeBand, Outcome, Topic
from mrc_desktop.errors import ContentFaulty
from mrc_desktop.guidance.content import Content
from mrc_desktop.guidance.summary_plan import load_summary_plan
from mrc_desktop.statistics.micro import OPEN, TOPIC_RANK

CONTENT = paths.resources() / "content"


def test_the_shipped_rows_are_codes_the_program_counts_by():
    plan = Content(CONTENT).summary_plan
    assert set(plan.topic) < set(TOPIC_RANK)
    assert set(plan.topic) - {"protection"} < {topic.value for topic in Topic}
    assert not {Topic.TRAFFICKING_CONCERN, Topic.ASYLUM_PROTECTION} & set(plan.topic)
    assert set(plan.age_band) < {band.value for band in AgeBand}
    assert set(plan.outcome) - {OPEN} < {outcome.value for outcome in Outcome}
    assert plan.nationalities_at("TJ")[0] == "TJ"
    assert plan.nationalities_at("DE") == plan.nationality["other"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('sex = ["female", "male"]', 'sex = ["female", "female"]'),
        ('sex = ["female", "male"]', "sex = []"),
        ('TJ = ["TJ", "AF"', 'TJ = ["QQ", "AF"'),
        ("\nTM = ", "\nQQ = "),
        ('"AF-BAL"', '"AF-QQQ"'),
        ("\nother = ", "\nDE = "),
        ("version = 1", 'version = "one"'),
        ("version = 1", "version = 1\nmore = 2"),
    ],
)
def test_a_faulty_plan_is_refused(tmp_path, old, new):
    shutil.copytree(CONTENT / "codes", tmp_path / "codes")
    text = (CONTENT / "summary" / "persons.toml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "summary").mkdir()
    target = tmp_path / "summary" / "persons.toml"
    target.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ContentFaulty):
        load_summary_plan(tmp_path)
