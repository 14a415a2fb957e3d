-- One of a centre's desks: its own signature key, the secret the desks share, and whom it hands its facts to.

-- secret is NULL until the desks of a centre share one; office_key is the supervisor's public key.
CREATE TABLE desk (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    desk_id TEXT NOT NULL CHECK (length(desk_id) = 16 AND desk_id NOT GLOB '*[^0-9a-f]*'),
    seed BLOB NOT NULL CHECK (length(seed) = 32),
    secret TEXT,
    office_key BLOB CHECK (office_key IS NULL OR length(office_key) = 32),
    last_number INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What a token that the desks share was made from, so that a late record can be given the one of another month.
CREATE TABLE shared_token (
    token TEXT PRIMARY KEY,
    identity TEXT NOT NULL
) STRICT, WITHOUT ROWID;
