create schema if not exists door;

-- 事実の扉: the resident's side writes requests, the office side takes and answers them; answers are short-lived.
create table door.fact_request (
    id uuid primary key,
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    request jsonb not null,
    taken_at timestamptz,
    answered_at timestamptz,
    answer jsonb,
    check (answer is null or answered_at is not null)
);
create index fact_request_waiting on door.fact_request (asked_at) where answered_at is null;
create index fact_request_expiry on door.fact_request (expires_at);
