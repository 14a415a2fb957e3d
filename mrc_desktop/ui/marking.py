"""Marks a text for translation without translating it yet.

`pyside6-lupdate` knows the function by its name. PySide6's own is typed as returning `object`,
so this one is used throughout:  QT_TRANSLATE_NOOP("context", "Text")  returns the text.
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Return `text` as it is."""
    del context
    return text
