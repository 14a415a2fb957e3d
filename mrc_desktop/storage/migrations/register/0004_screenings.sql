-- Screenings for signs of trafficking: seen by the counsellor of the case and the administrator only.

-- `facts` is what docs/assess.md calls the facts of a screening, `result` the report reckoned from
-- them when they were saved, with the versions of the rules and of the list; `setting` is what
-- stood around the conversation. All three are JSON.
CREATE TABLE screening (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    facts BLOB NOT NULL,
    setting BLOB NOT NULL,
    result BLOB NOT NULL,
    begun_at TEXT NOT NULL,
    begun_by TEXT NOT NULL,
    revised_at TEXT NOT NULL,
    revised_by TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX screening_by_case ON screening (case_id);

-- A running screening that is not saved yet, apart from other drafts: those stand in a list.
CREATE TABLE screening_draft (
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    user_id TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (case_id, user_id)
) STRICT, WITHOUT ROWID;
