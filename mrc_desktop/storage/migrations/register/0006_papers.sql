-- What letters need beyond the first step: what was answered to them, and the centre's own wording.

-- One row a letter. `addressee` is a name that stands in no directory (an employer); `answer_by` is
-- the day to look for an answer on, NULL where none is waited for.
CREATE TABLE letter_post (
    document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    addressee TEXT NOT NULL DEFAULT '',
    answer_by TEXT,
    answered_on TEXT,
    answer_number TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX letter_post_by_day ON letter_post (answer_by)
    WHERE answer_by IS NOT NULL AND answered_on IS NULL;

-- Each wording of a letter the centre kept; the newest counts, the older ones are its history. An
-- empty `body` goes back to the shipped text. `digest` names the version that letters are made with.
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
CREATE INDEX letter_wording_by_letter ON letter_wording (letter, language, id);
CREATE TRIGGER letter_wording_stays BEFORE UPDATE ON letter_wording
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;
CREATE TRIGGER letter_wording_is_kept BEFORE DELETE ON letter_wording
BEGIN
    SELECT RAISE(ABORT, 'append-only');
END;
