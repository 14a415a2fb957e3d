-- The supervisor's store: coded facts, issued months, and its own audit trail. Encrypted with the facts key.

-- Which vault and which of its stores this file is: a file of another vault is refused.
CREATE TABLE vault (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    vault_id TEXT NOT NULL,
    store TEXT NOT NULL
) STRICT;

CREATE TABLE centre (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    is_practice INTEGER NOT NULL DEFAULT 0 CHECK (is_practice IN (0, 1)),
    threshold INTEGER NOT NULL DEFAULT 10 CHECK (threshold >= 10)
) STRICT;

-- No column is long enough, or free enough in its letters, for a name or a text.
CREATE TABLE fact (
    id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 16 AND 64 AND id NOT GLOB '*[^0-9a-f]*'),
    kind TEXT NOT NULL,
    month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
    person TEXT NOT NULL DEFAULT ''
        CHECK (length(person) <= 64 AND person NOT GLOB '*[^0-9a-f]*'),
    topics TEXT NOT NULL DEFAULT '' CHECK (topics NOT GLOB '*[^a-z_ ]*'),
    sex TEXT NOT NULL,
    age TEXT NOT NULL,
    citizenship TEXT NOT NULL DEFAULT ''
        CHECK (length(citizenship) <= 3 AND citizenship NOT GLOB '*[^A-Z]*'),
    region TEXT NOT NULL DEFAULT ''
        CHECK (length(region) <= 6 AND region NOT GLOB '*[^A-Z0-9-]*'),
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

-- How many entries the trail has and the digest of the last one: a cut-off tail is noticed.
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    entries INTEGER NOT NULL,
    digest BLOB NOT NULL
) STRICT;
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head BEGIN
    SELECT raise(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_head_only_grows BEFORE UPDATE ON audit_head WHEN new.entries <> old.entries + 1 BEGIN
    SELECT raise(ABORT, 'the audit trail is append-only');
END;
