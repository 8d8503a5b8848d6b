-- 照合の求め: what the office was asked about a signed-in person and has not answered yet (docs/decisions/0025).
create table identity.match_request (
    id uuid primary key,
    account_id uuid not null references identity.resident_account on delete cascade,
    asked_at timestamptz not null
);
create index match_request_by_time on identity.match_request (asked_at);
