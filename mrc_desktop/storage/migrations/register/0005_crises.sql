-- Crises and the rapid intake of many people at once. Nothing of it is ever counted in a month.

CREATE TABLE crisis (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    began_on TEXT NOT NULL,
    ended_on TEXT,
    opened_by TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- One line a person, or a family told by one of them; family numbers are the crisis's own.
CREATE TABLE crisis_line (
    id INTEGER PRIMARY KEY,
    crisis_id INTEGER NOT NULL REFERENCES crisis (id) ON DELETE CASCADE,
    taken_at TEXT NOT NULL,
    taken_by TEXT NOT NULL,
    family INTEGER NOT NULL,
    family_size INTEGER NOT NULL DEFAULT 1,
    name TEXT NOT NULL DEFAULT '',
    sex TEXT NOT NULL,
    age INTEGER,
    origin TEXT NOT NULL DEFAULT '',
    needs TEXT NOT NULL DEFAULT '',
    urgent TEXT NOT NULL DEFAULT '',
    person_id INTEGER REFERENCES person (id),
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX crisis_line_by_crisis ON crisis_line (crisis_id, id);
CREATE INDEX crisis_line_by_person ON crisis_line (person_id) WHERE person_id IS NOT NULL;
