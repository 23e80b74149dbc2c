-- The audit log, the records of provision and receipt, and the register of section 5. Nothing here is ever changed or removed but the
-- head of the audit log, which only moves forward.

CREATE TABLE {schema}.audit_head (
    id bigint NOT NULL PRIMARY KEY CHECK (id = 1),
    last_seq bigint NOT NULL,
    last_hash bytea NOT NULL
);

INSERT INTO {schema}.audit_head (id, last_seq, last_hash) VALUES (1, 0, decode(repeat('00', 32), 'hex'));

CREATE TABLE {schema}.audit_entry (
    seq bigint NOT NULL PRIMARY KEY,
    previous bytea NOT NULL,
    hash bytea NOT NULL,
    entry bytea NOT NULL
);

CREATE TABLE {schema}.third_party_record (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    subject text COLLATE "C" NOT NULL,
    third_party text COLLATE "C" NOT NULL,
    made_at bigint NOT NULL,
    keep_until bigint NOT NULL,
    body bytea NOT NULL
);

CREATE INDEX third_party_record_subject ON {schema}.third_party_record (subject, made_at);
CREATE INDEX third_party_record_third_party ON {schema}.third_party_record (third_party, made_at);

CREATE TABLE {schema}.subject_request_step (
    request text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    at bigint NOT NULL,
    is_answer bigint NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (request, number)
);

CREATE FUNCTION {schema}.audit_only_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.last_seq < OLD.last_seq THEN
        RAISE EXCEPTION 'The head of the audit log only moves forward.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

DO $$
DECLARE
    kept text;
BEGIN
    FOREACH kept IN ARRAY ARRAY['audit_entry', 'third_party_record', 'subject_request_step'] LOOP
        EXECUTE format('CREATE TRIGGER is_append_only BEFORE UPDATE OR DELETE ON {schema}.%I FOR EACH ROW EXECUTE FUNCTION {schema}.refuse_change()', kept);
        EXECUTE format('CREATE TRIGGER is_kept_whole BEFORE TRUNCATE ON {schema}.%I EXECUTE FUNCTION {schema}.refuse_change()', kept);
    END LOOP;
END
$$;

CREATE TRIGGER moves_forward BEFORE UPDATE ON {schema}.audit_head FOR EACH ROW EXECUTE FUNCTION {schema}.audit_only_forward();
CREATE TRIGGER stays BEFORE DELETE ON {schema}.audit_head FOR EACH ROW EXECUTE FUNCTION {schema}.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON {schema}.audit_head EXECUTE FUNCTION {schema}.refuse_change();
