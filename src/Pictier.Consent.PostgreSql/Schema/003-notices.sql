-- The notices that were served, and whose the section 5 requests are. Nothing here is ever changed or removed.

CREATE TABLE {schema}.notice_text (
    sha256 text COLLATE "C" NOT NULL PRIMARY KEY,
    body bytea NOT NULL
);

CREATE TABLE {schema}.notice_served (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    subject text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    known_seq bigint NOT NULL,
    sha256 text COLLATE "C" NOT NULL REFERENCES {schema}.notice_text (sha256)
);

-- Requests that were received before this table was there are found by their ids alone.
CREATE TABLE {schema}.subject_request_subject (
    request text COLLATE "C" NOT NULL PRIMARY KEY,
    subject text COLLATE "C" NOT NULL
);

CREATE INDEX subject_request_subject_subject ON {schema}.subject_request_subject (subject);

DO $$
DECLARE
    kept text;
BEGIN
    FOREACH kept IN ARRAY ARRAY['notice_text', 'notice_served', 'subject_request_subject'] LOOP
        EXECUTE format('CREATE TRIGGER is_append_only BEFORE UPDATE OR DELETE ON {schema}.%I FOR EACH ROW EXECUTE FUNCTION {schema}.refuse_change()', kept);
        EXECUTE format('CREATE TRIGGER is_kept_whole BEFORE TRUNCATE ON {schema}.%I EXECUTE FUNCTION {schema}.refuse_change()', kept);
    END LOOP;
END
$$;
