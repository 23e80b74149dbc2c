-- What a query for everybody compares, read from the events once: whose statement it is, in which wording, and its times. A wording is
-- what a statement says but for whose it is, which and when; its number is the position of the first event in it. `named` is the consent
-- or the restriction that the statement is about. In a ledger with pseudonyms these tables stay empty.

CREATE TABLE ledger_wording (
    fingerprint TEXT NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE ledger_statement (
    subject TEXT NOT NULL,
    seq INTEGER NOT NULL,
    wording INTEGER NOT NULL,
    at INTEGER NOT NULL,
    effective_from INTEGER,
    expires_at INTEGER,
    named TEXT,
    supersedes TEXT,
    PRIMARY KEY (subject, seq)
) WITHOUT ROWID;

-- Up to which position events have their statements. A library of before moves the head alone; what it leaves behind is filled in later.
ALTER TABLE ledger_head ADD COLUMN stated_seq INTEGER NOT NULL DEFAULT 0 CHECK (stated_seq <= last_seq);

CREATE TRIGGER ledger_wording_is_not_changed BEFORE UPDATE ON ledger_wording BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: nothing is changed.'); END;
CREATE TRIGGER ledger_wording_is_not_removed BEFORE DELETE ON ledger_wording BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: nothing is removed.'); END;
CREATE TRIGGER ledger_statement_is_not_changed BEFORE UPDATE ON ledger_statement BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: nothing is changed.'); END;
CREATE TRIGGER ledger_statement_is_not_removed BEFORE DELETE ON ledger_statement BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: nothing is removed.'); END;

-- REPLACE removes rows without asking the triggers above; so a row may only be put beyond what is filled in.
CREATE TRIGGER ledger_wording_is_not_replaced BEFORE INSERT ON ledger_wording WHEN NEW.seq <= (SELECT stated_seq FROM ledger_head)
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: a row belongs behind the last.'); END;
CREATE TRIGGER ledger_statement_is_not_replaced BEFORE INSERT ON ledger_statement WHEN NEW.seq <= (SELECT stated_seq FROM ledger_head)
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: a row belongs behind the last.'); END;
