"""The review of translations: bound to one text, named at the foot, and withdrawable."""

from __future__ import annotations

import datetime as dt
import shutil

import pytest

from mrc_desktop import paths
from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import ChangedMeanwhile, InputRefused, NotAllowed, NotFound
from mrc_desktop.guidance.content import Content
from mrc_desktop.services.change import Subject
from mrc_desktop.services.sheet_languages import TranslationState
from mrc_desktop.services.sheets import Sheets
from mrc_desktop.services.translation_reviews import TranslationReviews
from tests.services.paper_case import CONTENT, actions, text

SHEET = "wages"


@pytest.fixture
def session(unlock):
    return unlock(Role.ADMINISTRATOR)


@pytest.fixture
def reviews(session):
    return TranslationReviews(session, CONTENT)


def entry(reviews, language="tg"):
    return next(one for one in reviews.entries() if one.key == (SHEET, language))


def state(session, content=CONTENT, language="tg"):
    info = next(one for one in Sheets(session, content).available() if one.id == SHEET)
    return next(one.state for one in info.offered if one.code == language)


def test_every_translation_is_listed_and_the_source_is_not(reviews):
    keys = [one.key for one in reviews.entries()]
    assert len(keys) == len(set(keys))
    assert {language for _, language in keys} == set(CONTENT.paper_languages) - {"en"}
    assert all(one.state is TranslationState.NOT_REVIEWED for one in reviews.entries())


def test_both_texts_stand_side_by_side_line_by_line(reviews):
    found = reviews.open(SHEET, "ru")
    source, translation = found.source.splitlines(), found.translation.splitlines()
    assert source[0] == CONTENT.sheet(SHEET, "en").front.title
    assert translation[0] == CONTENT.sheet(SHEET, "ru").front.title
    assert len(source) == len(translation)
    with pytest.raises(NotFound):
        reviews.open(SHEET, "en")
    with pytest.raises(NotFound):
        reviews.open("weather", "ru")


def test_a_reviewed_translation_says_by_whom_and_when(session, reviews):
    change = reviews.mark(entry(reviews), "  Фарҳод Раҳимов ", "20.11.2026")
    assert change.first(Subject.SHEET) == SHEET
    assert actions(session)[-1] == "translation.reviewed"
    found = entry(reviews)
    assert found.state is TranslationState.REVIEWED
    assert (found.review.reviewer, found.review.reviewed_on) == (
        "Фарҳод Раҳимов",
        dt.date(2026, 11, 20),
    )
    words = CONTENT.words("tg")
    said = text(Sheets(session, CONTENT).preview(SHEET, "tg"))
    day = words.write_date(dt.date(2026, 11, 20))
    assert words.paper.translation_reviewed.format(name="Фарҳод Раҳимов", date=day) in said
    assert words.paper.translation_unreviewed not in said
    assert state(session) is TranslationState.REVIEWED
    assert words.paper.translation_unreviewed in text(
        Sheets(session, CONTENT).preview("reentry-ban", "tg")
    )


def test_a_withdrawn_review_stays_in_the_history(session, reviews):
    reviews.mark(entry(reviews), "Ф. Р.", "2026-11-20")
    reviews.withdraw(entry(reviews).review)
    assert actions(session)[-1] == "translation.withdrawn"
    assert entry(reviews).state is TranslationState.NOT_REVIEWED
    (old,) = reviews.open(SHEET, "tg").history
    assert old.withdrawn_at is not None
    with pytest.raises(ChangedMeanwhile):
        reviews.withdraw(old)
    reviews.mark(entry(reviews), "Ф. Р.", "2026-11-21")
    assert len(reviews.open(SHEET, "tg").history) == 2


def test_a_changed_text_falls_back_to_not_reviewed(session, reviews, tmp_path):
    before = entry(reviews)
    reviews.mark(before, "Ф. Р.", "20.11.2026")
    folder = tmp_path / "content"
    shutil.copytree(paths.resources() / "content", folder)
    file = folder / "sheets" / "tg" / f"{SHEET}.md"
    file.write_text(file.read_text(encoding="utf-8") + "\nЯк сатри нав.\n", encoding="utf-8")
    changed = Content(folder, CONTENT.fonts)
    assert state(session, changed) is TranslationState.NOT_REVIEWED
    anew = TranslationReviews(session, changed)
    assert entry(anew).review is None
    with pytest.raises(ChangedMeanwhile):
        anew.mark(before, "Ф. Р.", "20.11.2026")
    said = text(Sheets(session, changed).preview(SHEET, "tg"))
    assert CONTENT.words("tg").paper.translation_unreviewed in said


def test_a_review_does_not_hide_that_the_source_changed(session, reviews, tmp_path):
    reviews.mark(entry(reviews), "Ф. Р.", "20.11.2026")
    folder = tmp_path / "content"
    shutil.copytree(paths.resources() / "content", folder)
    file = folder / "sheets" / "en" / f"{SHEET}.md"
    file.write_text(file.read_text(encoding="utf-8") + "\nA new line.\n", encoding="utf-8")
    changed = Content(folder, CONTENT.fonts)
    assert state(session, changed) is TranslationState.STALE
    said = text(Sheets(session, changed).preview(SHEET, "tg"))
    assert CONTENT.words("tg").paper.translation_stale in said


@pytest.mark.parametrize(
    ("name", "day", "problems"),
    [
        ("", "20.11.2026", {("reviewer", "required")}),
        ("\u202e ", "", {("reviewer", "required"), ("reviewed_on", "required")}),
        ("x" * 121, "20.11.2026", {("reviewer", "too_long")}),
        ("Ф.", "24.11.2026", {("reviewed_on", "future_date")}),
        ("Ф.", "31.11.2026", {("reviewed_on", "impossible_date")}),
        ("Ф.", "soon", {("reviewed_on", "bad_date")}),
    ],
)
def test_who_and_when_are_asked_for(reviews, name, day, problems):
    with pytest.raises(InputRefused) as refused:
        reviews.mark(entry(reviews), name, day)
    assert {(one.field, one.code) for one in refused.value.problems} == problems
    assert entry(reviews).review is None


def test_nothing_is_reviewed_twice(reviews):
    found = entry(reviews)
    reviews.mark(found, "Ф. Р.", "20.11.2026")
    with pytest.raises(ChangedMeanwhile):
        reviews.mark(found, "Ф. Р.", "20.11.2026")


def test_a_counsellor_reads_and_does_not_review(unlock):
    reviews = TranslationReviews(unlock(Role.COUNSELLOR), CONTENT)
    found = entry(reviews)
    assert reviews.open(SHEET, "tg").entry == found
    with pytest.raises(NotAllowed):
        reviews.mark(found, "Ф. Р.", "20.11.2026")
