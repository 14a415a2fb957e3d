"""The log says what happened and where, and never what was typed."""

from __future__ import annotations

import logging
import sys

import pytest

from mrc_desktop import log


@pytest.fixture
def written(tmp_path):
    log.start(tmp_path)
    yield lambda: (tmp_path / "mrc-desktop.log").read_text(encoding="utf-8")
    log.stop()


def test_a_bug_is_logged_without_its_message_and_locals(written):
    secret_name = "Planted Name"
    try:
        raise ValueError(secret_name)
    except ValueError:
        kind, _, trace = sys.exc_info()
        log.bug("K7Q2", kind, trace)
    text = written()
    assert "K7Q2" in text
    assert "builtins.ValueError" in text
    assert "test_log:" in text
    assert "Planted" not in text


def test_a_record_of_another_library_loses_its_text(tmp_path):
    formatter = log.QuietFormatter()
    record = logging.LogRecord("other", logging.ERROR, "x.py", 3, "Planted %s", ("Name",), None)
    line = formatter.format(record)
    assert "Planted" not in line
    assert "other:3" in line


def test_our_own_record_keeps_its_text_and_loses_its_error(written):
    logger = logging.getLogger("mrc_desktop.x")
    try:
        raise RuntimeError("Planted")
    except RuntimeError:
        logger.exception("opening failed")
    assert "opening failed" in written()
    assert "Planted" not in written()


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    log.start(blocked)
    log.bug("K7Q2", ValueError, None)
    log.stop()
