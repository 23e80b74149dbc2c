-- Entries that were appended together are one row: `seq` is the place of the last of them, `previous` the hash that the first follows,
-- `hashes` has 32 bytes for each. `entries` is the one entry as it is, or several as lines packed by zlib.

CREATE TABLE {schema}.audit_block (
    seq bigint NOT NULL PRIMARY KEY,
    previous bytea NOT NULL,
    hashes bytea NOT NULL,
    entries bytea NOT NULL
);

-- Hashes and what is packed already do not get smaller.
ALTER TABLE {schema}.audit_block ALTER COLUMN hashes SET STORAGE EXTERNAL, ALTER COLUMN entries SET STORAGE EXTERNAL;

INSERT INTO {schema}.audit_block (seq, previous, hashes, entries) SELECT seq, previous, hash, entry FROM {schema}.audit_entry ORDER BY seq;

DROP TABLE {schema}.audit_entry;

CREATE TRIGGER is_append_only BEFORE UPDATE OR DELETE ON {schema}.audit_block FOR EACH ROW EXECUTE FUNCTION {schema}.refuse_change();
CREATE TRIGGER is_kept_whole BEFORE TRUNCATE ON {schema}.audit_block EXECUTE FUNCTION {schema}.refuse_change();
