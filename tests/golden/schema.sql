-- register.db
CREATE INDEX audit_by_subject ON audit (subject, subject_id);
CREATE INDEX ban_check_by_case ON ban_check (case_id);
CREATE INDEX case_file_by_next_step ON case_file (next_step_on) WHERE status <> 'closed';
CREATE INDEX case_file_by_person ON case_file (person_id);
CREATE INDEX case_file_by_status ON case_file (status, topic);
CREATE INDEX case_rule_by_rule ON case_rule (rule_id);
CREATE INDEX consent_by_person ON consent (person_id);
CREATE INDEX consultation_by_person ON consultation (person_id, started_at);
CREATE INDEX consultation_by_time ON consultation (started_at);
CREATE INDEX consultation_case_by_case ON consultation_case (case_id);
CREATE INDEX crisis_line_by_crisis ON crisis_line (crisis_id, id);
CREATE INDEX crisis_line_by_person ON crisis_line (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX dated_table_by_key ON dated_table (kind, country, year, id);
CREATE INDEX deadline_by_case ON deadline (case_id);
CREATE INDEX deadline_by_day ON deadline (last_day) WHERE status = 'open';
CREATE INDEX document_by_case ON document (case_id);
CREATE UNIQUE INDEX document_by_number ON document (number) WHERE number <> '';
CREATE INDEX document_by_person ON document (person_id);
CREATE INDEX letter_post_by_day ON letter_post (answer_by)
    WHERE answer_by IS NOT NULL AND answered_on IS NULL;
CREATE INDEX letter_wording_by_letter ON letter_wording (letter, language, id);
CREATE INDEX outreach_by_day ON outreach (held_on);
CREATE INDEX person_by_birth_year ON person (birth_year);
CREATE INDEX person_by_sort_key ON person (sort_key, id);
CREATE INDEX person_phone_by_number ON person_phone (number);
CREATE UNIQUE INDEX rule_confirmation_in_force ON rule_confirmation (rule_id, digest)
    WHERE withdrawn_at IS NULL;
CREATE INDEX screening_by_case ON screening (case_id);
CREATE UNIQUE INDEX translation_review_in_force ON translation_review (sheet, language, digest)
    WHERE withdrawn_at IS NULL;
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
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    entries INTEGER NOT NULL,
    digest BLOB NOT NULL
) STRICT;
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
CREATE TABLE case_file (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    person_id INTEGER NOT NULL REFERENCES person (id),
    topic TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    risk TEXT NOT NULL,
    destination TEXT NOT NULL DEFAULT '',
    adverse_kind TEXT NOT NULL,
    adverse_name TEXT NOT NULL DEFAULT '',
    adverse_tax_number TEXT NOT NULL DEFAULT '',
    adverse_address TEXT NOT NULL DEFAULT '',
    adverse_phone TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL,
    counsellor TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    next_step TEXT NOT NULL DEFAULT '',
    next_step_on TEXT,
    closed_on TEXT,
    outcome TEXT,
    closed_reason TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE case_rule (
    case_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    rule_id TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (case_id, kind, rule_id, digest),
    FOREIGN KEY (case_id, kind) REFERENCES case_facts (case_id, kind) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE centre (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    address TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    is_practice INTEGER NOT NULL DEFAULT 0 CHECK (is_practice IN (0, 1)),
    settings TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    mode TEXT NOT NULL,
    given_on TEXT NOT NULL,
    explained TEXT NOT NULL DEFAULT '',
    agency TEXT NOT NULL DEFAULT '',
    certified_by TEXT NOT NULL DEFAULT '',
    guardian TEXT NOT NULL DEFAULT '',
    withdrawn_on TEXT
) STRICT;
CREATE TABLE consultation (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    counsellor TEXT NOT NULL,
    started_at TEXT NOT NULL,
    channel TEXT NOT NULL,
    language TEXT NOT NULL DEFAULT '',
    has_interpreter INTEGER NOT NULL DEFAULT 0 CHECK (has_interpreter IN (0, 1)),
    asked TEXT NOT NULL DEFAULT '',
    advised TEXT NOT NULL DEFAULT '',
    sheets TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE consultation_case (
    consultation_id INTEGER NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    PRIMARY KEY (consultation_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE content_file (
    pack_id INTEGER NOT NULL REFERENCES content_pack (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (pack_id, path)
) STRICT, WITHOUT ROWID;
CREATE TABLE content_key (
    id INTEGER PRIMARY KEY,
    public_key BLOB NOT NULL,
    entered_at TEXT NOT NULL,
    entered_by TEXT NOT NULL
) STRICT;
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
CREATE TABLE crisis (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    began_on TEXT NOT NULL,
    ended_on TEXT,
    opened_by TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
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
CREATE TABLE dated_table (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    country TEXT NOT NULL,
    year INTEGER NOT NULL DEFAULT 0,
    body TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    saved_by TEXT NOT NULL
) STRICT;
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
CREATE TABLE desk (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    desk_id TEXT NOT NULL CHECK (length(desk_id) = 16 AND desk_id NOT GLOB '*[^0-9a-f]*'),
    seed BLOB NOT NULL CHECK (length(seed) = 32),
    secret TEXT,
    office_key BLOB CHECK (office_key IS NULL OR length(office_key) = 32),
    last_number INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    number TEXT NOT NULL DEFAULT '',
    person_id INTEGER REFERENCES person (id),
    case_id INTEGER REFERENCES case_file (id),
    organisation TEXT NOT NULL DEFAULT '',
    template TEXT NOT NULL,
    template_version TEXT NOT NULL,
    language TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    status TEXT NOT NULL,
    digest TEXT NOT NULL,
    bytes BLOB NOT NULL
, size TEXT NOT NULL DEFAULT 'a4', is_personal INTEGER NOT NULL DEFAULT 0, has_name INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE draft (
    user_id TEXT NOT NULL,
    form TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (user_id, form)
) STRICT, WITHOUT ROWID;
CREATE TABLE fact_token (
    kind TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    token TEXT NOT NULL UNIQUE,
    PRIMARY KEY (kind, source_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE letter_post (
    document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    addressee TEXT NOT NULL DEFAULT '',
    answer_by TEXT,
    answered_on TEXT,
    answer_number TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE letter_wording (
    id INTEGER PRIMARY KEY,
    letter TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    digest TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    saved_by TEXT NOT NULL
) STRICT;
CREATE TABLE member (
    user_id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    public_key BLOB NOT NULL,
    is_enabled INTEGER NOT NULL DEFAULT 1 CHECK (is_enabled IN (0, 1))
) STRICT;
CREATE TABLE organisation (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    is_example INTEGER NOT NULL DEFAULT 0 CHECK (is_example IN (0, 1)),
    -- Out of the directory, but letters went there.
    is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1))
) STRICT;
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    fact_id TEXT NOT NULL,
    body BLOB
) STRICT;
CREATE TABLE outreach (
    id INTEGER PRIMARY KEY,
    counsellor TEXT NOT NULL,
    kind TEXT NOT NULL,
    held_on TEXT NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    region TEXT NOT NULL DEFAULT '',
    topic TEXT NOT NULL,
    women INTEGER NOT NULL DEFAULT 0,
    men INTEGER NOT NULL DEFAULT 0,
    minors INTEGER NOT NULL DEFAULT 0,
    notes TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    registered_on TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    cyrillic_family TEXT NOT NULL DEFAULT '',
    cyrillic_given TEXT NOT NULL DEFAULT '',
    cyrillic_patronymic TEXT NOT NULL DEFAULT '',
    latin_family TEXT NOT NULL DEFAULT '',
    latin_given TEXT NOT NULL DEFAULT '',
    latin_patronymic TEXT NOT NULL DEFAULT '',
    pseudonym TEXT NOT NULL DEFAULT '',
    is_anonymous INTEGER NOT NULL DEFAULT 0 CHECK (is_anonymous IN (0, 1)),
    sex TEXT NOT NULL,
    birth_precision TEXT NOT NULL,
    birth_date TEXT,
    birth_year INTEGER,
    region TEXT NOT NULL DEFAULT '',
    district TEXT NOT NULL DEFAULT '',
    migration_status TEXT NOT NULL,
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE person_citizenship (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    country TEXT NOT NULL,
    PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_document (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    country TEXT NOT NULL DEFAULT '',
    issued_on TEXT,
    expires_on TEXT,
    PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_language (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_phone (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    safe TEXT NOT NULL,
    safe_time TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE person_search USING fts5 (
    name_keys, number_keys,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3 4'
);
CREATE TABLE 'person_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE 'person_search_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'person_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
CREATE TABLE 'person_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE person_token (
    person_id INTEGER NOT NULL,
    month TEXT NOT NULL,
    token TEXT NOT NULL UNIQUE,
    PRIMARY KEY (person_id, month)
) STRICT, WITHOUT ROWID;
CREATE TABLE recovery_key (
    public_key BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;
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
CREATE TABLE screening_draft (
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    user_id TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (case_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE series (
    name TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (name, year)
) STRICT, WITHOUT ROWID;
CREATE TABLE shared_token (
    token TEXT PRIMARY KEY,
    identity TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sqlite_sequence(name,seq);
CREATE TABLE translation_review (
    id INTEGER PRIMARY KEY,
    sheet TEXT NOT NULL,
    language TEXT NOT NULL,
    digest TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    reviewed_on TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    withdrawn_at TEXT,
    withdrawn_by TEXT
) STRICT;
CREATE TABLE vault (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    vault_id TEXT NOT NULL,
    store TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head BEGIN
    SELECT raise(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_head_only_grows BEFORE UPDATE ON audit_head WHEN new.entries <> old.entries + 1 BEGIN
    SELECT raise(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN
    SELECT raise(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN
    SELECT raise(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER dated_table_is_kept BEFORE DELETE ON dated_table
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;
CREATE TRIGGER dated_table_stays BEFORE UPDATE ON dated_table
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;
CREATE TRIGGER letter_wording_is_kept BEFORE DELETE ON letter_wording
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;
CREATE TRIGGER letter_wording_stays BEFORE UPDATE ON letter_wording
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;

-- facts.db
CREATE INDEX desk_fact_by_desk ON desk_fact (desk_id);
CREATE INDEX fact_by_month ON fact (
    month, kind, person, topics, sex, age, citizenship, region, channel, outcome, women, men, minors
);
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
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    entries INTEGER NOT NULL,
    digest BLOB NOT NULL
) STRICT;
CREATE TABLE centre (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    is_practice INTEGER NOT NULL DEFAULT 0 CHECK (is_practice IN (0, 1)),
    threshold INTEGER NOT NULL DEFAULT 10 CHECK (threshold >= 10)
) STRICT;
CREATE TABLE desk (
    desk_id TEXT PRIMARY KEY CHECK (length(desk_id) = 16 AND desk_id NOT GLOB '*[^0-9a-f]*'),
    public_key BLOB NOT NULL,
    number INTEGER NOT NULL,
    digest TEXT NOT NULL,
    made_at TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    taken_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE desk_fact (
    fact_id TEXT PRIMARY KEY,
    desk_id TEXT NOT NULL REFERENCES desk (desk_id)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE month_freeze (
    month TEXT PRIMARY KEY,
    frozen_at TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE office (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    box_key BLOB NOT NULL CHECK (length(box_key) = 32),
    sign_seed BLOB NOT NULL CHECK (length(sign_seed) = 32),
    centre TEXT NOT NULL DEFAULT ''
) STRICT;
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
CREATE TABLE publication_file (
    month TEXT NOT NULL,
    revision INTEGER NOT NULL,
    name TEXT NOT NULL,
    body BLOB NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    PRIMARY KEY (month, revision, name),
    FOREIGN KEY (month, revision) REFERENCES publication (month, revision)
) STRICT, WITHOUT ROWID;
CREATE TABLE rounding_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;
CREATE TABLE summary_spec (
    year INTEGER PRIMARY KEY,
    body BLOB NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT;
CREATE TABLE vault (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    vault_id TEXT NOT NULL,
    store TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head BEGIN
    SELECT raise(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_head_only_grows BEFORE UPDATE ON audit_head WHEN new.entries <> old.entries + 1 BEGIN
    SELECT raise(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN
    SELECT raise(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN
    SELECT raise(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER publication_file_no_delete BEFORE DELETE ON publication_file BEGIN
    SELECT raise(ABORT, 'what was published stands');
END;
CREATE TRIGGER publication_file_no_update BEFORE UPDATE ON publication_file BEGIN
    SELECT raise(ABORT, 'what was published stands');
END;
CREATE TRIGGER publication_no_delete BEFORE DELETE ON publication BEGIN
    SELECT raise(ABORT, 'what was published stands');
END;
CREATE TRIGGER publication_no_update BEFORE UPDATE ON publication BEGIN
    SELECT raise(ABORT, 'what was published stands');
END;
