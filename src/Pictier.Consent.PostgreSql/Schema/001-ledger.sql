-- The ledger. Times are 100 nanoseconds since 1970-01-01T00:00:00Z. Nothing here is ever changed or removed but the head,
-- which only moves forward, and the key of a person who is erased. {schema} stands for the schema of the ledger.

CREATE TABLE {schema}.ledger_meta (
    name text NOT NULL PRIMARY KEY,
    value text NOT NULL
);

CREATE TABLE {schema}.ledger_head (
    id bigint NOT NULL PRIMARY KEY CHECK (id = 1),
    last_seq bigint NOT NULL,
    last_recorded_at bigint NOT NULL
);

INSERT INTO {schema}.ledger_head (id, last_seq, last_recorded_at) VALUES (1, 0, 0);

CREATE TABLE {schema}.ledger_event (
    seq bigint NOT NULL,
    subject text COLLATE "C" NOT NULL,
    event_id text COLLATE "C" NOT NULL,
    kind text NOT NULL,
    at bigint NOT NULL,
    recorded_at bigint NOT NULL,
    consent text COLLATE "C",
    restriction text COLLATE "C",
    body bytea NOT NULL,
    PRIMARY KEY (subject, seq)
) PARTITION BY HASH (subject);

CREATE INDEX ledger_event_seq ON {schema}.ledger_event (seq);

CREATE TABLE {schema}.ledger_entry (
    event_id text COLLATE "C" NOT NULL PRIMARY KEY,
    seq bigint NOT NULL,
    recorded_at bigint NOT NULL,
    fingerprint bytea NOT NULL
) PARTITION BY HASH (event_id);

CREATE TABLE {schema}.ledger_consent (
    consent text COLLATE "C" NOT NULL PRIMARY KEY,
    subject text COLLATE "C" NOT NULL,
    is_given bigint NOT NULL,
    seq bigint NOT NULL
) PARTITION BY HASH (consent);

CREATE TABLE {schema}.ledger_restriction (
    restriction text COLLATE "C" NOT NULL PRIMARY KEY,
    subject text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    seq bigint NOT NULL
);

CREATE TABLE {schema}.ledger_erasure (
    subject text COLLATE "C" NOT NULL PRIMARY KEY,
    restriction text COLLATE "C" NOT NULL,
    seq bigint NOT NULL
);

CREATE TABLE {schema}.ledger_key (
    subject text COLLATE "C" NOT NULL PRIMARY KEY,
    wrapped bytea NOT NULL
);

CREATE FUNCTION {schema}.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The ledger is append-only: % of % is refused.', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE FUNCTION {schema}.only_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.last_seq < OLD.last_seq OR NEW.last_recorded_at < OLD.last_recorded_at THEN
        RAISE EXCEPTION 'The head of the ledger only moves forward.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

-- Partitions, and append-only tables: the trigger of a partitioned table reaches its partitions, but TRUNCATE asks each table.
DO $$
DECLARE
    kept text;
    part text;
BEGIN
    FOREACH kept IN ARRAY ARRAY['ledger_event', 'ledger_entry', 'ledger_consent'] LOOP
        FOR i IN 0..15 LOOP
            part := format('%s_%s', kept, i);
            EXECUTE format('CREATE TABLE {schema}.%I PARTITION OF {schema}.%I FOR VALUES WITH (MODULUS 16, REMAINDER %s)', part, kept, i);
            EXECUTE format('CREATE TRIGGER is_kept_whole BEFORE TRUNCATE ON {schema}.%I EXECUTE FUNCTION {schema}.refuse_change()', part);
        END LOOP;
    END LOOP;

    FOREACH kept IN ARRAY ARRAY['ledger_meta', 'ledger_event', 'ledger_entry', 'ledger_consent', 'ledger_restriction', 'ledger_erasure'] LOOP
        EXECUTE format('CREATE TRIGGER is_append_only BEFORE UPDATE OR DELETE ON {schema}.%I FOR EACH ROW EXECUTE FUNCTION {schema}.refuse_change()', kept);
        EXECUTE format('CREATE TRIGGER is_kept_whole BEFORE TRUNCATE ON {schema}.%I EXECUTE FUNCTION {schema}.refuse_change()', kept);
    END LOOP;
END
$$;

CREATE TRIGGER moves_forward BEFORE UPDATE ON {schema}.ledger_head FOR EACH ROW EXECUTE FUNCTION {schema}.only_forward();
CREATE TRIGGER stays BEFORE DELETE ON {schema}.ledger_head FOR EACH ROW EXECUTE FUNCTION {schema}.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON {schema}.ledger_head EXECUTE FUNCTION {schema}.refuse_change();
CREATE TRIGGER is_not_changed BEFORE UPDATE ON {schema}.ledger_key FOR EACH ROW EXECUTE FUNCTION {schema}.refuse_change();
CREATE TRIGGER is_kept_whole BEFORE TRUNCATE ON {schema}.ledger_key EXECUTE FUNCTION {schema}.refuse_change();
