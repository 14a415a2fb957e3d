from __future__ import annotations

from pathlib import Path

import pytest

from mrc_desktop.domain.paper import PAPER_LANGUAGES
from mrc_desktop.errors import ContentFaulty, NotFound
from mrc_desktop.guidance import markdown as md
from mrc_desktop.guidance.content import Content
from mrc_desktop.guidance.letters import letter_of
from mrc_desktop.guidance.source import take_apart
from mrc_desktop.guidance.template import LETTER_PLACEHOLDERS, fill

HEAD = """+++
id = "referral"
language = "en"
title = "Referral"
version = 1
subject = "{subject}"
order = 1
nature = "referral"
to = []
topics = []
facts = ["name"]
required = []
slots = ["reason", "facts"]
needs_consent = true
is_refused_for_asylum = false
is_own_citizens_only = false
has_claim_sheet = false
answer_days = 30
placeholders = ["addressee", "topic", "is_anonymous"]
+++
"""
BODY = "To {{ addressee }}.\n\n::: reason\n\n::: facts\n"


def letter(body: str = BODY, subject: str = "About {{ topic }}") -> object:
    text = HEAD.replace("{subject}", subject) + body
    return letter_of(take_apart(text, "letters/en/referral.md"), "en", "referral")


def fault(**named: str) -> tuple[str, str]:
    with pytest.raises(ContentFaulty) as caught:
        letter(**named)
    assert caught.value.data["file"] == "letters/en/referral.md"
    return str(caught.value.data["field"]), str(caught.value.data["reason"])


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_the_shipped_letter_prints_every_value_given(shipped: Content, language: str) -> None:
    values = {name: f"<{name}> ʻ'\" & *_[" for name in LETTER_PLACEHOLDERS}
    filled = shipped.letter("referral", language).fill({**values, "is_anonymous": ""})
    printed = "\n".join(md.plain(line) for line in [filled.subject, *md.lines_of(filled.blocks)])
    for name in ("centre", "person", "case_number", "number", "topic"):
        assert values[name] in printed


def test_an_unknown_placeholder_is_named() -> None:
    assert fault(body=BODY + "{{ adressee }}") == ("adressee", "unknown_placeholder")
    assert fault(subject="{{ them }}") == ("them", "unknown_placeholder")


def test_an_unclosed_tag_is_named_by_its_line() -> None:
    assert fault(body=BODY + "\n{{ topic") == ("line 27", "template_syntax")
    assert fault(body=BODY + "\n{% if topic %}x") == ("line 27", "template_syntax")


@pytest.mark.parametrize(
    "tag",
    [
        "{{ topic.__class__ }}",
        "{{ topic | upper }}",
        "{{ topic() }}",
        "{{ 'text' }}",
        "{% for x in topic %}{{ topic }}{% endfor %}",
        "{% set topic = addressee %}",
        "{{ topic ~ addressee }}",
    ],
)
def test_nothing_but_names_and_conditions_is_allowed(tag: str) -> None:
    assert fault(body=BODY + "\n" + tag)[1] in {"template_not_allowed", "unknown_placeholder"}


def test_a_letter_needs_its_slots() -> None:
    assert fault(body="To {{ addressee }}.\n\n::: facts") == ("reason", "missing_slot")
    assert fault(body="::: reason") == ("facts", "missing_slot")


def test_faults_of_marks_and_private_characters_are_named() -> None:
    assert fault(body=BODY + "\n**a") == ("line 27", "unclosed_style")
    assert fault(body=BODY + "\ue000") == ("", "private_character")


def test_an_empty_value_is_named_and_never_printed() -> None:
    template = letter()
    values = dict.fromkeys(LETTER_PLACEHOLDERS, "x")
    with pytest.raises(ContentFaulty) as caught:
        template.fill({**values, "addressee": " "})  # type: ignore[attr-defined]
    assert caught.value.data["field"] == "addressee"
    assert caught.value.data["reason"] == "missing_value"


def test_an_empty_value_may_be_asked_about() -> None:
    filled = fill("{% if topic %}{{ topic }}{% else %}none{% endif %}", {"topic": ""}, "f", "i")
    assert filled.text == "none"


def test_the_id_must_be_that_of_the_file(content_folder: Path) -> None:
    path = content_folder / "letters" / "ru" / "referral.md"
    path.write_text(path.read_text("utf-8").replace('id = "referral"', 'id = "other"'), "utf-8")
    with pytest.raises(ContentFaulty) as caught:
        Content(content_folder).letter("referral", "ru")
    assert caught.value.data["field"] == "id"


def test_an_unknown_letter_or_language_is_not_found(shipped: Content) -> None:
    for name, language in (("referral", "de"), ("no-such", "en"), ("../x", "en")):
        with pytest.raises(NotFound):
            shipped.letter(name, language)
