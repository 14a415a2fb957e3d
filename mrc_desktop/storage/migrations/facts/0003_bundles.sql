-- The supervisor's office: its keys, and what it has taken in from the desks of its centre.

-- box_key opens bundles, sign_seed signs what leaves. centre is the centre's public key as the first
-- desk showed it, in hexadecimal; empty until then.
CREATE TABLE office (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    box_key BLOB NOT NULL CHECK (length(box_key) = 32),
    sign_seed BLOB NOT NULL CHECK (length(sign_seed) = 32),
    centre TEXT NOT NULL DEFAULT ''
) STRICT;

-- The last bundle of each desk; number is the moment it was made, in seconds.
CREATE TABLE desk (
    desk_id TEXT PRIMARY KEY CHECK (length(desk_id) = 16 AND desk_id NOT GLOB '*[^0-9a-f]*'),
    public_key BLOB NOT NULL,
    number INTEGER NOT NULL,
    digest TEXT NOT NULL,
    made_at TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    taken_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which desk a fact came from; a fact of this vault's own register has no row here.
CREATE TABLE desk_fact (
    fact_id TEXT PRIMARY KEY,
    desk_id TEXT NOT NULL REFERENCES desk (desk_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_fact_by_desk ON desk_fact (desk_id);
