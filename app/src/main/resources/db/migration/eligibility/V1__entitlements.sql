create schema if not exists eligibility;

-- Whom the latest scan found entitled; who no longer is keeps the row with its end.
create table eligibility.entitlement (
    id uuid primary key,
    programme text not null,
    person_id uuid not null,                    -- the person it is decided for; for a household its head
    receiver_id uuid not null,                  -- 受給権者: who is to be told
    household_id uuid not null,
    occasion text not null,                     -- what it is about once: 'once', a fiscal year '2026', a vaccine dose
    amount bigint,                              -- yen, where the scan knows it
    revision int not null,                      -- of the definitions
    found_on date not null,                     -- the day it was decided for
    since timestamptz not null,
    ended_at timestamptz,
    unique (programme, person_id, occasion)
);
create index entitlement_of_programme on eligibility.entitlement (programme, id) where ended_at is null;
create index entitlement_of_household on eligibility.entitlement (household_id);
