-- The audit log, the records of provision and receipt, and the register of section 5. Nothing here is ever changed or removed but the
-- head of the audit log, which only moves forward.

CREATE TABLE audit_head (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    last_seq INTEGER NOT NULL,
    last_hash BLOB NOT NULL
);

INSERT INTO audit_head (id, last_seq, last_hash) VALUES (1, 0, zeroblob(32));

CREATE TABLE audit_entry (
    seq INTEGER NOT NULL PRIMARY KEY,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL,
    entry BLOB NOT NULL
);

CREATE TABLE third_party_record (
    id TEXT NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    third_party TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    keep_until INTEGER NOT NULL,
    body BLOB NOT NULL
);

CREATE INDEX third_party_record_subject ON third_party_record (subject, made_at);
CREATE INDEX third_party_record_third_party ON third_party_record (third_party, made_at);

CREATE TABLE subject_request_step (
    request TEXT NOT NULL,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    is_answer INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (request, number)
) WITHOUT ROWID;

CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'The audit log is append-only: nothing is changed.'); END;
CREATE TRIGGER audit_entry_is_not_removed BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'The audit log is append-only: nothing is removed.'); END;
CREATE TRIGGER audit_head_moves_forward BEFORE UPDATE ON audit_head WHEN NEW.last_seq < OLD.last_seq BEGIN SELECT RAISE(ABORT, 'The head of the audit log only moves forward.'); END;
CREATE TRIGGER audit_head_is_not_removed BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'The head of the audit log stays.'); END;
CREATE TRIGGER third_party_record_is_not_changed BEFORE UPDATE ON third_party_record BEGIN SELECT RAISE(ABORT, 'Records are not changed.'); END;
CREATE TRIGGER third_party_record_is_not_removed BEFORE DELETE ON third_party_record BEGIN SELECT RAISE(ABORT, 'Records are not removed.'); END;
CREATE TRIGGER subject_request_step_is_not_changed BEFORE UPDATE ON subject_request_step BEGIN SELECT RAISE(ABORT, 'The register is append-only: nothing is changed.'); END;
CREATE TRIGGER subject_request_step_is_not_removed BEFORE DELETE ON subject_request_step BEGIN SELECT RAISE(ABORT, 'The register is append-only: nothing is removed.'); END;

-- REPLACE removes rows without asking the triggers above.
CREATE TRIGGER audit_entry_is_not_replaced BEFORE INSERT ON audit_entry WHEN NEW.seq <= (SELECT last_seq FROM audit_head)
BEGIN SELECT RAISE(ABORT, 'The audit log is append-only: an entry belongs behind the last.'); END;
CREATE TRIGGER audit_head_is_not_replaced BEFORE INSERT ON audit_head BEGIN SELECT RAISE(ABORT, 'The audit log has one head.'); END;
CREATE TRIGGER third_party_record_is_not_replaced BEFORE INSERT ON third_party_record WHEN EXISTS (SELECT 1 FROM third_party_record WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'Records are not replaced.'); END;
CREATE TRIGGER subject_request_step_is_not_replaced BEFORE INSERT ON subject_request_step WHEN EXISTS (SELECT 1 FROM subject_request_step WHERE request = NEW.request AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'The register is append-only: a step belongs behind the last.'); END;
