"""A Problem says at which field what was typed cannot be; it is a value, not an exception."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with what was typed.

    `field` is the dotted name of the draft's field ("birth", "phones.0.number"); `code` names the
    sentence in `ui/words.py`; `data` fills that sentence's placeholders and never holds what was
    typed.
    """

    field: str
    code: str
    data: Mapping[str, str | int] = dataclasses.field(default_factory=dict)
