-- Casework: the facts of a case by topic, the findings kept with them, deadlines, checks of a ban.

-- `facts` is the JSON object `mrc-desktop assess` reads; `report` the findings they gave on `assessed_on`.
CREATE TABLE case_facts (
    case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    facts TEXT NOT NULL,
    report TEXT NOT NULL,
    assessed_on TEXT NOT NULL,
    revised_at TEXT NOT NULL,
    revised_by TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (case_id, kind)
) STRICT, WITHOUT ROWID;

-- The versions of the rules those findings rest on.
CREATE TABLE case_rule (
    case_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    rule_id TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (case_id, kind, rule_id, digest),
    FOREIGN KEY (case_id, kind) REFERENCES case_facts (case_id, kind) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX case_rule_by_rule ON case_rule (rule_id);

CREATE TABLE deadline (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    -- Whose facts it follows from; empty for one kept by hand.
    kind TEXT NOT NULL DEFAULT '',
    code TEXT NOT NULL,
    rule_id TEXT NOT NULL,
    rule_digest TEXT NOT NULL,
    trigger_field TEXT NOT NULL,
    trigger_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    safe_day TEXT NOT NULL,
    rolls_to TEXT,
    missing TEXT NOT NULL DEFAULT '',
    kept_on TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'open',
    done_on TEXT,
    is_from_facts INTEGER NOT NULL DEFAULT 0 CHECK (is_from_facts IN (0, 1)),
    reason TEXT NOT NULL DEFAULT '',
    -- The last day before a fact was changed, until somebody took note.
    moved_from TEXT
) STRICT;
CREATE INDEX deadline_by_case ON deadline (case_id);
CREATE INDEX deadline_by_day ON deadline (last_day) WHERE status = 'open';

CREATE TABLE ban_check (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    checked_on TEXT NOT NULL,
    tool TEXT NOT NULL,
    spelling TEXT NOT NULL,
    answer TEXT NOT NULL,
    until TEXT,
    checked_by TEXT NOT NULL,
    is_copy_kept INTEGER NOT NULL CHECK (is_copy_kept IN (0, 1)),
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX ban_check_by_case ON ban_check (case_id);
