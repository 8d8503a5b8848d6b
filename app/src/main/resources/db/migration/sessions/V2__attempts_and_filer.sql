-- 引継ぎコードの試行: booked before a code is looked up, taken back when it was right, so that parallel guesses count too
create table sessions.code_attempt (
    id bigint generated always as identity primary key,
    client text not null,
    at timestamptz not null
);
create index code_attempt_client on sessions.code_attempt (client, at);
create index code_attempt_age on sessions.code_attempt (at);

-- 届出人: which member of the household stands at the counter, where it is not the first person of the session
alter table sessions.session add column filer_ref text;
