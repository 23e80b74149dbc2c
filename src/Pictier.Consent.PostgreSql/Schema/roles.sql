-- Least privilege, to be run by the owner of the schema {schema} after the ledger was created. Roles belong to the whole server.
-- Grant them to the users of your services:  GRANT pictier_consent_appender TO album;
-- Nobody but the owner can change or remove what was said, and the triggers stop the owner too.

DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['pictier_consent_reader', 'pictier_consent_appender', 'pictier_consent_eraser'] LOOP
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
        END IF;
    END LOOP;
END
$$;

-- Reads histories and follows changes.
GRANT USAGE ON SCHEMA {schema} TO pictier_consent_reader, pictier_consent_appender, pictier_consent_eraser;
GRANT SELECT ON {schema}.schema_version, {schema}.ledger_meta, {schema}.ledger_head, {schema}.ledger_event, {schema}.ledger_entry,
    {schema}.ledger_consent, {schema}.ledger_restriction, {schema}.ledger_erasure, {schema}.ledger_key,
    {schema}.ledger_wording, {schema}.ledger_statement
    TO pictier_consent_reader, pictier_consent_appender, pictier_consent_eraser;

-- Appends: adds rows, and moves the head forward.
GRANT INSERT ON {schema}.ledger_meta, {schema}.ledger_event, {schema}.ledger_entry,
    {schema}.ledger_consent, {schema}.ledger_restriction, {schema}.ledger_erasure, {schema}.ledger_key,
    {schema}.ledger_wording, {schema}.ledger_statement
    TO pictier_consent_appender, pictier_consent_eraser;
GRANT UPDATE (last_seq, last_recorded_at, stated_seq) ON {schema}.ledger_head TO pictier_consent_appender, pictier_consent_eraser;

-- Erases: destroys the key of a person, for a ledger that stores pseudonyms.
GRANT DELETE ON {schema}.ledger_key TO pictier_consent_eraser;

-- Audits: verifies and replays what was decided. Services append to the audit log, the records and the register of section 5, and read them.
GRANT SELECT ON {schema}.audit_head, {schema}.audit_block, {schema}.third_party_record, {schema}.subject_request_step
    TO pictier_consent_reader, pictier_consent_appender, pictier_consent_eraser;
GRANT INSERT ON {schema}.audit_block, {schema}.third_party_record, {schema}.subject_request_step TO pictier_consent_appender, pictier_consent_eraser;
GRANT UPDATE (last_seq, last_hash) ON {schema}.audit_head TO pictier_consent_appender, pictier_consent_eraser;

-- Shows notices and receives requests.
GRANT SELECT ON {schema}.notice_text, {schema}.notice_served, {schema}.subject_request_subject
    TO pictier_consent_reader, pictier_consent_appender, pictier_consent_eraser;
GRANT INSERT ON {schema}.notice_text, {schema}.notice_served, {schema}.subject_request_subject TO pictier_consent_appender, pictier_consent_eraser;
