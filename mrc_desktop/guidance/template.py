"""Filling a letter's text: sandboxed Jinja2 that knows its placeholders and leaves no empty spot.

A template may say {{ name }} and {% if name %} ... {% else %} ... {% endif %}, and nothing else:
no filters, calls, loops or attributes. What it may name is the list of its letter kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from mrc_desktop.guidance.fault import Fault
from mrc_desktop.guidance.markdown import MARK_CLOSE, MARK_OPEN, data_mark

LETTER_PLACEHOLDERS = frozenset(
    {
        "addressee",
        "case_number",
        "centre",
        "city",
        "claim_total",
        "counsellor",
        "date",
        "is_anonymous",
        "is_for_russia",
        "number",
        "person",
        "topic",
    }
)
"""What the text of a letter may name, if the front matter of its kind lists it."""

CONDITIONS = frozenset({"is_anonymous", "is_for_russia"})
"""Names a text may only ask about ("{% if is_anonymous %}"): they are empty or say yes."""

_ALLOWED = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.If, nodes.Not)


class _Value(str):
    """A value that knows the placeholder it fills, so that an empty one can be named."""

    __slots__ = ("placeholder",)
    placeholder: str


class _Missing(Exception):
    """An empty value was to be printed."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A text whose values are marks, and the values they stand for."""

    text: str
    values: tuple[str, ...]


def check_template(
    text: str, file: str, first_line: int, known: frozenset[str], field: str = ""
) -> None:
    """Raise ContentFaulty if a template's text cannot be filled from the known placeholders.

    A fault names its line in the file, or `field` where the text is one.
    """
    if MARK_OPEN in text or MARK_CLOSE in text:
        raise Fault(file, "", field, "private_character").error()
    try:
        tree = ImmutableSandboxedEnvironment(undefined=StrictUndefined).parse(text)
    except TemplateSyntaxError as error:
        line = field or f"line {first_line + error.lineno - 1}"
        raise Fault(file, "", line, "template_syntax").error() from error
    for node in tree.find_all(nodes.Node):
        line = field or f"line {first_line + (node.lineno or 1) - 1}"
        if not isinstance(node, _ALLOWED):
            raise Fault(file, "", line, "template_not_allowed").error()
        if isinstance(node, nodes.Name) and node.name not in known:
            raise Fault(file, "", node.name, "unknown_placeholder").error()


def fill(text: str, values: Mapping[str, str], file: str, identity: str) -> Filled:
    """Return a checked template's text with a mark for each value; raise ContentFaulty."""
    printed: list[str] = []

    def mark(value: object) -> str:
        if not str(value).strip():
            raise _Missing(value.placeholder if isinstance(value, _Value) else "")
        printed.append(str(value))
        return data_mark(len(printed) - 1)

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, finalize=mark)
    try:
        filled = environment.from_string(text).render(_named(values))
    except _Missing as error:
        raise Fault(file, identity, str(error), "missing_value").error() from error
    return Filled(filled, tuple(printed))


def _named(values: Mapping[str, str]) -> dict[str, str]:
    named: dict[str, str] = {}
    for name, text in values.items():
        value = _Value(text)
        value.placeholder = name
        named[name] = value
    return named
