"""Whether the two stores agree: every counted thing of the register has its fact, and no other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from mrc_desktop.storage.transaction import Records

_SOURCES: Final = """
    WITH counted AS (
        SELECT DISTINCT person_id FROM consent
        WHERE purpose = 'reporting' AND withdrawn_on IS NULL
    )
    SELECT 'consultation' AS kind, id FROM consultation JOIN counted USING (person_id)
    UNION ALL SELECT 'case', id FROM case_file JOIN counted USING (person_id)
    UNION ALL SELECT 'referral', id FROM document JOIN counted USING (person_id)
        WHERE kind = 'referral_letter'
    UNION ALL SELECT kind, id FROM outreach
"""


@dataclass(frozen=True, slots=True)
class Expected:
    """What the register says the facts should be.

    `tokens` are the facts there must be; `unsent` counts things that never had a fact; `waiting`
    are facts on their way: what they will become is not known to the other store yet.
    """

    tokens: frozenset[str]
    unsent: int
    waiting: frozenset[str]


def expected(records: Records) -> Expected:
    """Return which facts the register calls for."""
    rows = records.connection.execute(
        f"SELECT token FROM ({_SOURCES}) AS wanted"  # noqa: S608 - constant text
        " LEFT JOIN fact_token ON fact_token.kind = wanted.kind"
        " AND fact_token.source_id = wanted.id"
    ).fetchall()
    tokens = [token for (token,) in rows]
    waiting = records.connection.execute("SELECT DISTINCT fact_id FROM outbox").fetchall()
    return Expected(
        frozenset(token for token in tokens if token is not None),
        tokens.count(None),
        frozenset(token for (token,) in waiting),
    )


def tokens_of_facts(records: Records) -> frozenset[str]:
    """Return the ids of all facts this vault's own register has sent."""
    rows = records.connection.execute(
        "SELECT id FROM fact WHERE id NOT IN (SELECT fact_id FROM desk_fact)"
    )
    return frozenset(token for (token,) in rows)
