"""No code is without its words: errors, problems, closed lists, entries of the audit trail."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from mrc_desktop import errors, exchange_errors
from mrc_desktop.domain import codes, person, referral
from mrc_desktop.domain.calendar import DateFault
from mrc_desktop.domain.problem import Problem
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import languages, words
from mrc_desktop.ui.words_actions import ACTIONS, SUBJECTS
from mrc_desktop.ui.words_codes import CODES
from mrc_desktop.ui.words_errors import ERRORS
from mrc_desktop.ui.words_problems import PROBLEMS
from mrc_desktop.ui.words_values import VALUES

PACKAGE = Path(exchange_errors.__file__).parent
ROOMS = ("domain", "services", "storage")
WRITERS = ("append", "Note", "note", "_change", "_set_status", "install")
"""Calls that are given the code of an entry of the audit trail."""


def all_errors(kind=errors.UserError):
    for child in kind.__subclasses__():
        if child.__module__.startswith("mrc_desktop"):
            yield child
        yield from all_errors(child)


def problem_codes():
    """Return the second argument of each Problem(...) and fault(...) of the source, if a text."""
    found = {str(fault) for fault in DateFault}
    for path in (p for room in ROOMS for p in (PACKAGE / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or len(node.args) < 2:
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in ("Problem", "fault"):
                found |= {
                    text.value
                    for text in ast.walk(node.args[1])
                    if isinstance(text, ast.Constant) and isinstance(text.value, str)
                }
    return found


def audit_actions():
    known = "|".join(("vault", "keys", "recovery", "passphrase", *(str(s) for s in Subject),
                      "letter", "sheet", "paper", "copy", "rounding_key", "office", "code",
                      "bundle"))  # fmt: skip
    pattern = re.compile(rf'"((?:{known})\.(?!lock\b|json\b|db\b)[a-z_]+)"')
    return {
        action
        for room in ("services", "storage")
        for path in (PACKAGE / room).rglob("*.py")
        for action in pattern.findall(path.read_text(encoding="utf-8"))
    }


def test_every_error_has_a_sentence():
    missing = {kind.code for kind in all_errors()} - ERRORS.keys()
    assert missing == set()


def test_every_problem_has_a_sentence():
    assert problem_codes() - PROBLEMS.keys() == set()


def noted_codes():
    """Return every text that looks like an action and is handed to a call, wherever that is."""
    action = re.compile(r"[a-z]+\.[a-z_]+")
    files = {"lock", "json", "db", "pdf", "toml", "md", "sql", "txt", "qm", "xlsx"}
    return {
        text.value
        for room in ("services", "storage", "practice")
        for path in (PACKAGE / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in WRITERS
        for argument in node.args
        for text in ast.walk(argument)
        if isinstance(text, ast.Constant)
        and isinstance(text.value, str)
        and action.fullmatch(text.value)
        and text.value.partition(".")[2] not in files
    }


def test_every_audit_action_and_subject_has_words():
    found = audit_actions() | noted_codes()
    wanted = {"rounding_key.made", "month.issued", "month.frozen", "copy.saved", "paper.reprinted"}
    assert wanted <= found
    assert found - ACTIONS.keys() == set()
    assert {str(subject) for subject in Subject} == SUBJECTS.keys()


@pytest.mark.parametrize("module", [codes, person, referral])
def test_every_value_of_every_closed_list_has_a_word(module):
    for kind in vars(module).values():
        if isinstance(kind, type) and issubclass(kind, codes.StrEnum) and kind is not codes.StrEnum:
            assert {str(value) for value in kind} == {**CODES, **VALUES}[kind].keys(), kind


def test_a_sentence_is_filled_and_a_missing_value_leaves_a_dash(qapp):
    assert "7 s" in words.say_error(errors.WaitBeforeRetry(seconds=7))
    assert "- s" in words.say_error(errors.WaitBeforeRetry())
    assert "500" in words.say_problem(Problem("x", "too_long", {"limit": 500}))


def test_an_unknown_code_still_says_something(qapp):
    assert words.say_problem(Problem("x", "no_such_code"))
    assert words.say_action("no.such") == "no.such"


@pytest.mark.parametrize("language", [code for code, _ in languages.LANGUAGES])
def test_the_places_to_fill_are_the_same_in_every_language(qapp, language):
    from PySide6.QtCore import QCoreApplication

    languages.install(language)
    tables = {"words_errors": ERRORS, "words_problems": PROBLEMS}
    for context, table in tables.items():
        for source in table.values():
            said = QCoreApplication.translate(context, source)
            places = [{n for _, n, _, _ in Formatter().parse(text) if n} for text in (source, said)]
            assert places[0] == places[1], source
