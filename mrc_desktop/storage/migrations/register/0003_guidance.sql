-- What the centre adds to the shipped guidance: confirmed rules, dated tables, content packs.

-- A confirmation holds for one version of a rule, named by the digest of its text. A withdrawn one stays.
CREATE TABLE rule_confirmation (
    id INTEGER PRIMARY KEY,
    rule_id TEXT NOT NULL,
    digest TEXT NOT NULL,
    source TEXT NOT NULL,
    confirmed_at TEXT NOT NULL,
    confirmed_by TEXT NOT NULL,
    withdrawn_at TEXT,
    withdrawn_by TEXT
) STRICT;
CREATE UNIQUE INDEX rule_confirmation_in_force ON rule_confirmation (rule_id, digest)
    WHERE withdrawn_at IS NULL;

-- Each saved state of a dated table; the newest counts, the older ones are its history. `body` is JSON.
CREATE TABLE dated_table (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    country TEXT NOT NULL,
    year INTEGER NOT NULL DEFAULT 0,
    body TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    saved_by TEXT NOT NULL
) STRICT;
CREATE INDEX dated_table_by_key ON dated_table (kind, country, year, id);
CREATE TRIGGER dated_table_stays BEFORE UPDATE ON dated_table
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;
CREATE TRIGGER dated_table_is_kept BEFORE DELETE ON dated_table
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;

-- The key content packs must be signed with; the newest row counts.
CREATE TABLE content_key (
    id INTEGER PRIMARY KEY,
    public_key BLOB NOT NULL,
    entered_at TEXT NOT NULL,
    entered_by TEXT NOT NULL
) STRICT;

-- The packs that were taken; the newest row that was not set aside is the one to work with.
CREATE TABLE content_pack (
    id INTEGER PRIMARY KEY,
    number INTEGER NOT NULL,
    made_on TEXT NOT NULL,
    public_key BLOB NOT NULL,
    taken_at TEXT NOT NULL,
    taken_by TEXT NOT NULL,
    set_aside_at TEXT,
    set_aside_by TEXT
) STRICT;

-- The files of the newest pack, so that they travel with every copy of the register.
CREATE TABLE content_file (
    pack_id INTEGER NOT NULL REFERENCES content_pack (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (pack_id, path)
) STRICT, WITHOUT ROWID;
