"""The verb `assess`: the assessors on a file of facts, for lawyers and testers; no register."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from mrc_desktop.cli import Verbs

STDIN = "-"
TOPICS = (
    "stay",
    "reentry_ban",
    "work_permit",
    "wage_claim",
    "screening",
    "protection",
    "return",
    "deadlines",
)
"""The values of `AssessedTopic`, which is not loaded to print help."""


def add_assess(verbs: Verbs) -> None:
    """Add the verb to the command line."""
    text = "assess a file of facts by the shipped rules and print the findings as JSON"
    verb = verbs.add_parser(
        "assess",
        help=text,
        description=text,
        epilog="The files are described in docs/assess.md. Exits with 1 when the facts cannot be: "
        "what could still be found is printed all the same.",
    )
    verb.add_argument("topic", metavar="TOPIC", choices=TOPICS, help=", ".join(TOPICS))
    verb.add_argument("file", metavar="FILE", help="facts as JSON; - for standard input")


def assess(args: argparse.Namespace) -> None:
    """Print the findings; raise InputRefused for facts that cannot be read or cannot be."""
    from mrc_desktop import paths
    from mrc_desktop.errors import InputRefused
    from mrc_desktop.services.assessments import AssessedTopic, Assessors, refused

    topic, raw = AssessedTopic(args.topic), _read(args.file)
    try:
        report = Assessors(paths.resources() / "content").assess(topic, raw)
    except InputRefused as error:
        report = refused(topic, error.problems)
    sys.stdout.write(report.json().decode("utf-8") + "\n")
    if report.result.problems:
        sys.stdout.flush()
        raise InputRefused(report.result.problems)


def _read(file: str) -> bytes:
    from mrc_desktop.cli_output import UsageError

    if file == STDIN:
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise UsageError(f"cannot read {file}: {error.strerror}") from error
