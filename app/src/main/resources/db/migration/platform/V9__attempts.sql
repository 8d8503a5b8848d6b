-- 試行: failures of a client within the window of what it tries; forgotten after a day
create table platform.attempt (
    id bigint generated always as identity primary key,
    allowance text not null,
    client text not null,
    at timestamptz not null
);
create index attempt_client on platform.attempt (allowance, client, at);
create index attempt_age on platform.attempt (at);
