-- 支援措置: why it ended, and which one a renewal continues.
ALTER TABLE registry.protection
    ADD COLUMN end_reason text
        CHECK (end_reason IN ('REQUEST', 'NOT_RENEWED', 'MOVED_OUT', 'DEAD', 'OTHER', 'RENEWED', 'REPLACED')),
    ADD COLUMN end_note text NOT NULL DEFAULT '',
    ADD COLUMN renews uuid UNIQUE REFERENCES registry.protection;
ALTER TABLE registry.protection ADD CONSTRAINT an_end_has_a_reason
    CHECK (ended_at IS NULL OR end_reason IS NOT NULL) NOT VALID;
