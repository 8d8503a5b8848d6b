-- 封: what waits for the office is sealed to it and emptied when the office has it; rows of older versions that still
-- wait are sealed at the first start. What residents see of their own filing stays in item, submission and message.
alter table applications.application
    alter column facts drop not null,
    add column sealed bytea,
    add column office_key text,
    add column broken_at timestamptz,
    add constraint sealed_has_its_key check ((sealed is null) = (office_key is null)),
    add constraint nothing_waits_unfilled
        check (acknowledged_at is not null or sealed is not null or facts is not null);
update applications.application set facts = null where acknowledged_at is not null;

alter table applications.reply
    alter column text drop not null,
    alter column by_label drop not null,
    alter column detail drop not null,
    add column sealed bytea,
    add column office_key text,
    add column broken_at timestamptz,
    add constraint sealed_has_its_key check ((sealed is null) = (office_key is null)),
    add constraint nothing_waits_unfilled
        check (acknowledged_at is not null or sealed is not null or detail is not null);
update applications.reply set text = null, by_label = null, detail = null where acknowledged_at is not null;
