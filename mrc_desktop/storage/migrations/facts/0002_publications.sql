-- The publication ledger of the protected monthly summary.

-- The centre's rounding key. It lies nowhere else: not in keyring.json, not in the register.
CREATE TABLE rounding_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;

-- What the months of a year are published by, fixed with the first month of the year that is issued.
CREATE TABLE summary_spec (
    year INTEGER PRIMARY KEY,
    body BLOB NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT;

-- Every revision of every issued month. body is the release, published the numbers by cell, micro the true
-- profiles they were made from; key_digest tells whether the key is still the one it was.
CREATE TABLE publication (
    month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
    revision INTEGER NOT NULL CHECK (revision BETWEEN 0 AND 3),
    issued_at TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    spec_digest TEXT NOT NULL,
    key_digest TEXT NOT NULL,
    body BLOB NOT NULL,
    published BLOB NOT NULL,
    micro BLOB NOT NULL,
    PRIMARY KEY (month, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER publication_no_update BEFORE UPDATE ON publication BEGIN
    SELECT raise(ABORT, 'what was published stands');
END;
CREATE TRIGGER publication_no_delete BEFORE DELETE ON publication BEGIN
    SELECT raise(ABORT, 'what was published stands');
END;

CREATE TABLE publication_file (
    month TEXT NOT NULL,
    revision INTEGER NOT NULL,
    name TEXT NOT NULL,
    body BLOB NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    PRIMARY KEY (month, revision, name),
    FOREIGN KEY (month, revision) REFERENCES publication (month, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER publication_file_no_update BEFORE UPDATE ON publication_file BEGIN
    SELECT raise(ABORT, 'what was published stands');
END;
CREATE TRIGGER publication_file_no_delete BEFORE DELETE ON publication_file BEGIN
    SELECT raise(ABORT, 'what was published stands');
END;

-- Why the last try to issue a month again came to nothing; gone with the next one that succeeds.
CREATE TABLE month_freeze (
    month TEXT PRIMARY KEY,
    frozen_at TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A month is counted from this index alone: the facts themselves lie scattered by their random ids.
DROP INDEX fact_by_month;
CREATE INDEX fact_by_month ON fact (
    month, kind, person, topics, sex, age, citizenship, region, channel, outcome, women, men, minors
);
