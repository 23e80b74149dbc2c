-- What a query for everybody compares, read from the events once: whose statement it is, in which wording, and its times. A wording is
-- what a statement says but for whose it is, which and when; its number is the position of the first event in it. `named` is the consent
-- or the restriction that the statement is about. In a ledger with pseudonyms these tables stay empty.

CREATE TABLE {schema}.ledger_wording (
    fingerprint text COLLATE "C" NOT NULL PRIMARY KEY,
    seq bigint NOT NULL
);

CREATE TABLE {schema}.ledger_statement (
    seq bigint NOT NULL,
    wording bigint NOT NULL,
    at bigint NOT NULL,
    effective_from bigint,
    expires_at bigint,
    subject text COLLATE "C" NOT NULL,
    named text COLLATE "C",
    supersedes text COLLATE "C",
    PRIMARY KEY (subject, seq)
) PARTITION BY HASH (subject);

-- Up to which position events have their statements. A library of before moves the head alone; what it leaves behind is filled in later.
ALTER TABLE {schema}.ledger_head ADD COLUMN stated_seq bigint NOT NULL DEFAULT 0 CHECK (stated_seq <= last_seq);

DO $$
DECLARE
    kept text;
    part text;
BEGIN
    FOR i IN 0..15 LOOP
        part := format('ledger_statement_%s', i);
        EXECUTE format('CREATE TABLE {schema}.%I PARTITION OF {schema}.ledger_statement FOR VALUES WITH (MODULUS 16, REMAINDER %s)', part, i);
        EXECUTE format('CREATE TRIGGER is_kept_whole BEFORE TRUNCATE ON {schema}.%I EXECUTE FUNCTION {schema}.refuse_change()', part);
    END LOOP;

    FOREACH kept IN ARRAY ARRAY['ledger_wording', 'ledger_statement'] LOOP
        EXECUTE format('CREATE TRIGGER is_append_only BEFORE UPDATE OR DELETE ON {schema}.%I FOR EACH ROW EXECUTE FUNCTION {schema}.refuse_change()', kept);
        EXECUTE format('CREATE TRIGGER is_kept_whole BEFORE TRUNCATE ON {schema}.%I EXECUTE FUNCTION {schema}.refuse_change()', kept);
    END LOOP;
END
$$;
