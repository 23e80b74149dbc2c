-- The ledger. Times are 100 nanoseconds since 1970-01-01T00:00:00Z. Nothing here is ever changed or removed but the head,
-- which only moves forward, and the key of a person who is erased.

CREATE TABLE ledger_meta (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE ledger_head (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    last_seq INTEGER NOT NULL,
    last_recorded_at INTEGER NOT NULL
);

INSERT INTO ledger_head (id, last_seq, last_recorded_at) VALUES (1, 0, 0);

CREATE TABLE ledger_event (
    seq INTEGER NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    event_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    consent TEXT,
    restriction TEXT,
    body BLOB NOT NULL
);

CREATE INDEX ledger_event_subject ON ledger_event (subject, seq);

CREATE TABLE ledger_entry (
    event_id TEXT NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    fingerprint BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE ledger_consent (
    consent TEXT NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    is_given INTEGER NOT NULL,
    seq INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE ledger_restriction (
    restriction TEXT NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    at INTEGER NOT NULL,
    seq INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE ledger_erasure (
    subject TEXT NOT NULL PRIMARY KEY,
    restriction TEXT NOT NULL,
    seq INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE ledger_key (
    subject TEXT NOT NULL PRIMARY KEY,
    wrapped BLOB NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER ledger_meta_is_not_changed BEFORE UPDATE ON ledger_meta BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: nothing is changed.'); END;
CREATE TRIGGER ledger_meta_is_not_removed BEFORE DELETE ON ledger_meta BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: nothing is removed.'); END;
CREATE TRIGGER ledger_event_is_not_changed BEFORE UPDATE ON ledger_event BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: nothing is changed.'); END;
CREATE TRIGGER ledger_event_is_not_removed BEFORE DELETE ON ledger_event BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: nothing is removed.'); END;
CREATE TRIGGER ledger_entry_is_not_changed BEFORE UPDATE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: nothing is changed.'); END;
CREATE TRIGGER ledger_entry_is_not_removed BEFORE DELETE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: nothing is removed.'); END;
CREATE TRIGGER ledger_consent_is_not_changed BEFORE UPDATE ON ledger_consent BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: nothing is changed.'); END;
CREATE TRIGGER ledger_consent_is_not_removed BEFORE DELETE ON ledger_consent BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: nothing is removed.'); END;
CREATE TRIGGER ledger_restriction_is_not_changed BEFORE UPDATE ON ledger_restriction BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: nothing is changed.'); END;
CREATE TRIGGER ledger_restriction_is_not_removed BEFORE DELETE ON ledger_restriction BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: nothing is removed.'); END;
CREATE TRIGGER ledger_erasure_is_not_changed BEFORE UPDATE ON ledger_erasure BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: nothing is changed.'); END;
CREATE TRIGGER ledger_erasure_is_not_removed BEFORE DELETE ON ledger_erasure BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: nothing is removed.'); END;
CREATE TRIGGER ledger_key_is_not_changed BEFORE UPDATE ON ledger_key BEGIN SELECT RAISE(ABORT, 'The key of a person is destroyed, never changed.'); END;
CREATE TRIGGER ledger_head_moves_forward BEFORE UPDATE ON ledger_head WHEN NEW.last_seq < OLD.last_seq OR NEW.last_recorded_at < OLD.last_recorded_at
BEGIN SELECT RAISE(ABORT, 'The head of the ledger only moves forward.'); END;
CREATE TRIGGER ledger_head_is_not_removed BEFORE DELETE ON ledger_head BEGIN SELECT RAISE(ABORT, 'The head of the ledger stays.'); END;

-- REPLACE removes rows without asking the triggers above; so a row may only be put beyond the head.
CREATE TRIGGER ledger_event_is_not_replaced BEFORE INSERT ON ledger_event WHEN NEW.seq <= (SELECT last_seq FROM ledger_head)
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: a row belongs behind the last.'); END;
CREATE TRIGGER ledger_entry_is_not_replaced BEFORE INSERT ON ledger_entry WHEN NEW.seq <= (SELECT last_seq FROM ledger_head)
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: a row belongs behind the last.'); END;
CREATE TRIGGER ledger_consent_is_not_replaced BEFORE INSERT ON ledger_consent WHEN NEW.seq <= (SELECT last_seq FROM ledger_head)
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: a row belongs behind the last.'); END;
CREATE TRIGGER ledger_restriction_is_not_replaced BEFORE INSERT ON ledger_restriction WHEN NEW.seq <= (SELECT last_seq FROM ledger_head)
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: a row belongs behind the last.'); END;
CREATE TRIGGER ledger_erasure_is_not_replaced BEFORE INSERT ON ledger_erasure WHEN NEW.seq <= (SELECT last_seq FROM ledger_head)
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: a row belongs behind the last.'); END;
CREATE TRIGGER ledger_meta_is_not_replaced BEFORE INSERT ON ledger_meta WHEN EXISTS (SELECT 1 FROM ledger_meta WHERE name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'What a ledger was begun with stays.'); END;
CREATE TRIGGER ledger_head_is_not_replaced BEFORE INSERT ON ledger_head BEGIN SELECT RAISE(ABORT, 'The ledger has one head.'); END;
