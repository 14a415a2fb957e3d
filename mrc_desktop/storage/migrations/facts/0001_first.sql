-- The supervisor's store: coded facts, issued months, and its own audit trail. Encrypted with the facts key.

CREATE TABLE centre (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    is_practice INTEGER NOT NULL DEFAULT 0 CHECK (is_practice IN (0, 1))
) STRICT;

CREATE TABLE fact (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    month TEXT NOT NULL,
    person TEXT NOT NULL DEFAULT '',
    topics TEXT NOT NULL DEFAULT '',
    sex TEXT NOT NULL,
    age TEXT NOT NULL,
    citizenship TEXT NOT NULL DEFAULT '',
    region TEXT NOT NULL DEFAULT '',
    channel TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT '',
    women INTEGER NOT NULL DEFAULT 0,
    men INTEGER NOT NULL DEFAULT 0,
    minors INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_by_month ON fact (month);

-- The last outbox entry of register.db that has been taken in.
CREATE TABLE intake (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    last_outbox_id INTEGER NOT NULL
) STRICT;

CREATE TABLE issued_month (
    month TEXT PRIMARY KEY,
    issued_at TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    method TEXT NOT NULL,
    body BLOB NOT NULL,
    workbook BLOB NOT NULL,
    digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    user_id TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL DEFAULT '',
    subject_id INTEGER,
    detail TEXT NOT NULL DEFAULT '',
    previous BLOB NOT NULL,
    digest BLOB NOT NULL
) STRICT;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN
    SELECT raise(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN
    SELECT raise(ABORT, 'the audit trail is append-only');
END;
