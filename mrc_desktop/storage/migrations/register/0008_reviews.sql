-- Editions of sheets, and who has read which translation against its source.

-- size is "a4", "large" or "booklet"; a personal sheet has the days of its case at its head.
ALTER TABLE document ADD COLUMN size TEXT NOT NULL DEFAULT 'a4';
ALTER TABLE document ADD COLUMN is_personal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document ADD COLUMN has_name INTEGER NOT NULL DEFAULT 0;

-- A review holds for one text of a translation, named by the digest of its file. A withdrawn one stays.
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
CREATE UNIQUE INDEX translation_review_in_force ON translation_review (sheet, language, digest)
    WHERE withdrawn_at IS NULL;
