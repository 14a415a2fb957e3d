"""The centre's own words for letters: who may change them, what is refused, what stays."""

from __future__ import annotations

import contextlib
import hashlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mrc_desktop.domain.codes import ConsentPurpose, Role
from mrc_desktop.domain.letter_kind import LetterWording
from mrc_desktop.domain.paper import PAPER_LANGUAGES
from mrc_desktop.errors import ChangedMeanwhile, ContentFaulty, NotAllowed, UnprintableCharacter
from mrc_desktop.services.change import Subject
from mrc_desktop.services.letter_material import letter_kinds
from mrc_desktop.services.letter_wording import LetterWordings
from mrc_desktop.services.papers import Papers
from tests.services.paper_case import CONTENT, PaperCase, actions, consent, text

WORDS = LetterWording(
    "Направление",
    "О помощи: {{ topic }}",
    "Здравствуйте, {{ addressee }}!\n\n::: reason\n\n::: facts",
)


@pytest.fixture
def admin(unlock):
    return unlock(Role.ADMINISTRATOR)


@pytest.fixture
def wordings(admin):
    return LetterWordings(admin, CONTENT)


def test_changed_words_are_in_force_and_a_letter_keeps_its_version(admin, wordings):
    paper = PaperCase(admin)
    draft = paper.draft(language="ru")
    before = paper.letters.issue(draft)
    change = wordings.save("referral", "ru", WORDS, 0)
    assert change.concerns(Subject.WORDING)
    assert actions(admin)[-1] == "wording.saved"
    after = paper.letters.issue(draft)
    assert "Здравствуйте, Бюрои ёрии ҳуқуқӣ!" in text(after.pdf)
    assert after.document.template_version != before.document.template_version
    assert Papers(admin).reprint(before.document.id) == before.pdf
    view = wordings.view("referral", "ru")
    assert view.is_own
    assert view.wording == WORDS
    words = f"{WORDS.title}\n{WORDS.subject}\n{WORDS.body}"
    assert after.document.template_version == hashlib.sha256(words.encode()).hexdigest()


def test_the_shipped_text_comes_back_and_the_versions_stay(admin, wordings):
    wordings.save("referral", "ru", WORDS, 0)
    first = wordings.view("referral", "ru").newest
    wordings.restore("referral", "ru", first)
    view = wordings.view("referral", "ru")
    assert not view.is_own
    assert view.wording == view.shipped == CONTENT.letter("referral", "ru").wording
    assert [version.wording for version in view.versions] == [None, WORDS]
    assert view.versions[0].saved_by == admin.user.name
    assert actions(admin)[-1] == "wording.restored"
    draft = PaperCase(admin).draft(language="ru")
    consent(admin, PaperCase(admin).person, purpose=ConsentPurpose.SERVICE)
    assert draft.template == "referral"


def test_two_who_edit_at_once_do_not_overwrite_each_other(wordings):
    wordings.save("referral", "ru", WORDS, 0)
    for again in (
        lambda: wordings.save("referral", "ru", WORDS, 0),
        lambda: wordings.restore("referral", "ru", 0),
    ):
        with pytest.raises(ChangedMeanwhile):
            again()


@pytest.mark.parametrize(
    ("body", "field", "reason"),
    [
        ("{{ adressee }}\n\n::: reason\n\n::: facts", "adressee", "unknown_placeholder"),
        ("a\n\n{{ topic\n\n::: reason\n\n::: facts", "line 5", "template_syntax"),
        ("{% if topic %}\n\n::: reason\n\n::: facts", "line 1", "template_syntax"),
        ("{% for x in topic %}{% endfor %}", "line 1", "template_not_allowed"),
        ("a\n\n**b\n\n::: reason\n\n::: facts", "line 3", "unclosed_style"),
        ("a\n\n::: facts", "reason", "missing_slot"),
        ("a\n\n::: reason\n\n::: facts\n\n::: facts", "facts", "slot_twice"),
        ("a\n\n::: extract\n\n::: reason\n\n::: facts", "extract", "unknown_slot"),
        ("{{ is_anonymous }}\n\n::: reason\n\n::: facts", "is_anonymous", "missing_value"),
        ("", "reason", "missing_slot"),
    ],
)
def test_every_fault_has_a_name_and_a_place(wordings, body, field, reason):
    words = LetterWording("Title", "Subject", body)
    for call in (
        lambda: wordings.preview("referral", "en", words),
        lambda: wordings.save("referral", "en", words, 0),
    ):
        with pytest.raises(ContentFaulty) as caught:
            call()
        assert (caught.value.data["field"], caught.value.data["reason"]) == (field, reason)
    assert wordings.view("referral", "en").versions == ()


@pytest.mark.parametrize(("title", "subject"), [("", "x"), ("x", " "), ("a\nb", "x"), ("x", "{{")])
def test_title_and_subject_are_looked_at_too(wordings, title, subject):
    with pytest.raises(ContentFaulty):
        wordings.preview("referral", "en", LetterWording(title, subject, WORDS.body))


def test_every_shipped_letter_has_a_preview(wordings):
    for kind in letter_kinds(CONTENT):
        for language in PAPER_LANGUAGES:
            if language in CONTENT.letter_languages(kind.id):
                view = wordings.view(kind.id, language)
                assert wordings.preview(kind.id, language, view.wording).startswith(b"%PDF")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=120))
def test_whatever_is_typed_is_drawn_or_refused_by_name(wordings, typed):
    words = LetterWording("T", "S", f"{typed}\n\n::: reason\n\n::: facts")
    with contextlib.suppress(ContentFaulty, UnprintableCharacter):
        assert wordings.preview("referral", "en", words).startswith(b"%PDF")


def test_a_counsellor_changes_no_words(session_counsellor):
    wordings = LetterWordings(session_counsellor, CONTENT)
    for call in (
        lambda: wordings.view("referral", "ru"),
        lambda: wordings.preview("referral", "ru", WORDS),
        lambda: wordings.save("referral", "ru", WORDS, 0),
        lambda: wordings.restore("referral", "ru", 0),
    ):
        with pytest.raises(NotAllowed):
            call()
