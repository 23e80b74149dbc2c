-- The notices that were served, and whose the section 5 requests are. Nothing here is ever changed or removed.

CREATE TABLE notice_text (
    sha256 TEXT NOT NULL PRIMARY KEY,
    body BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE notice_served (
    id TEXT NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    at INTEGER NOT NULL,
    known_seq INTEGER NOT NULL,
    sha256 TEXT NOT NULL REFERENCES notice_text (sha256)
) WITHOUT ROWID;

-- Requests that were received before this table was there are found by their ids alone.
CREATE TABLE subject_request_subject (
    request TEXT NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX subject_request_subject_subject ON subject_request_subject (subject);

CREATE TRIGGER notice_text_is_not_changed BEFORE UPDATE ON notice_text BEGIN SELECT RAISE(ABORT, 'What was served is kept: nothing is changed.'); END;
CREATE TRIGGER notice_text_is_not_removed BEFORE DELETE ON notice_text BEGIN SELECT RAISE(ABORT, 'What was served is kept: nothing is removed.'); END;
CREATE TRIGGER notice_served_is_not_changed BEFORE UPDATE ON notice_served BEGIN SELECT RAISE(ABORT, 'What was served is kept: nothing is changed.'); END;
CREATE TRIGGER notice_served_is_not_removed BEFORE DELETE ON notice_served BEGIN SELECT RAISE(ABORT, 'What was served is kept: nothing is removed.'); END;
CREATE TRIGGER subject_request_subject_is_not_changed BEFORE UPDATE ON subject_request_subject BEGIN SELECT RAISE(ABORT, 'The register is append-only: nothing is changed.'); END;
CREATE TRIGGER subject_request_subject_is_not_removed BEFORE DELETE ON subject_request_subject BEGIN SELECT RAISE(ABORT, 'The register is append-only: nothing is removed.'); END;

-- REPLACE removes rows without asking the triggers above.
CREATE TRIGGER notice_text_is_not_replaced BEFORE INSERT ON notice_text WHEN EXISTS (SELECT 1 FROM notice_text WHERE sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'What was served is kept: nothing is replaced.'); END;
CREATE TRIGGER notice_served_is_not_replaced BEFORE INSERT ON notice_served WHEN EXISTS (SELECT 1 FROM notice_served WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'What was served is kept: nothing is replaced.'); END;
CREATE TRIGGER subject_request_subject_is_not_replaced BEFORE INSERT ON subject_request_subject WHEN EXISTS (SELECT 1 FROM subject_request_subject WHERE request = NEW.request)
BEGIN SELECT RAISE(ABORT, 'The register is append-only: a request has one principal.'); END;
