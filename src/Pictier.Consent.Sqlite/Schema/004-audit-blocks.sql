-- Entries that were appended together are one row: `seq` is the place of the last of them, `previous` the hash that the first follows,
-- `hashes` has 32 bytes for each. `entries` is the one entry as it is, or several as lines packed by zlib.

CREATE TABLE audit_block (
    seq INTEGER NOT NULL PRIMARY KEY,
    previous BLOB NOT NULL,
    hashes BLOB NOT NULL,
    entries BLOB NOT NULL
);

INSERT INTO audit_block (seq, previous, hashes, entries) SELECT seq, previous, hash, entry FROM audit_entry ORDER BY seq;

DROP TABLE audit_entry;

CREATE TRIGGER audit_block_is_not_changed BEFORE UPDATE ON audit_block BEGIN SELECT RAISE(ABORT, 'The audit log is append-only: nothing is changed.'); END;
CREATE TRIGGER audit_block_is_not_removed BEFORE DELETE ON audit_block BEGIN SELECT RAISE(ABORT, 'The audit log is append-only: nothing is removed.'); END;

-- REPLACE removes rows without asking the triggers above.
CREATE TRIGGER audit_block_is_not_replaced BEFORE INSERT ON audit_block WHEN NEW.seq <= (SELECT last_seq FROM audit_head)
BEGIN SELECT RAISE(ABORT, 'The audit log is append-only: an entry belongs behind the last.'); END;
