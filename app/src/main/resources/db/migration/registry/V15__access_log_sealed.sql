-- The log of reads is sealed in batches (platform.audit_seal): it is never emptied, and looked through by day.
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON registry.access_log
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change();
-- block ranges: rows come in the order of time, and a read pays nothing for it
CREATE INDEX access_log_by_time ON registry.access_log USING brin (at) WITH (pages_per_range = 16, autosummarize = on);
