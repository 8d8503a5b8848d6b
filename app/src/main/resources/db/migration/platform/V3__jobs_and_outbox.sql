-- 待ち仕事: columns as db-scheduler 16 expects them.
create table platform.job (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index job_due on platform.job (execution_time);
create index job_heartbeat on platform.job (last_heartbeat);

-- 滞っている仕事: why a job waits for its next attempt, or was given up. A reason never names a person.
create table platform.job_trouble (
    kind text not null,
    job text not null,
    since timestamptz not null,
    last_at timestamptz not null,
    attempts integer not null check (attempts > 0),
    reason text not null,
    given_up boolean not null,
    data jsonb,
    primary key (kind, job)
);

-- 送信箱: what leaves the city hall, written in the transaction that decided it; one row a send key, for ever.
create table platform.outbox (
    id uuid primary key,
    send_key text not null unique,
    channel text not null check (channel in ('mail')),
    recipient text not null,
    subject text not null,
    body text not null,
    written_at timestamptz not null,
    sent_at timestamptz,
    refused text
);
create index outbox_unsent on platform.outbox (written_at) where sent_at is null;

-- 模擬の受信箱: what the pretend mail server received.
create table platform.pretend_mail (
    send_key text primary key,
    received_at timestamptz not null,
    recipient text not null,
    subject text not null,
    body text not null
);
create index pretend_mail_received on platform.pretend_mail (received_at desc);
