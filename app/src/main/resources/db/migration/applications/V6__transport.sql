-- 他の網から届いた申請: sealed as it came over, until the office has taken it; empty wherever all runs in one process.
create table applications.arrival (
    id uuid primary key,
    kind text not null check (kind in ('APPLICATION', 'REPLY')),
    application_id uuid not null,
    receipt text not null,
    reply_kind text check ((reply_kind is not null) = (kind = 'REPLY')),
    at timestamptz not null,
    sealed bytea,
    office_key text,
    taken_at timestamptz,
    acknowledged_at timestamptz,
    broken_at timestamptz,
    case_number text,
    told_at timestamptz,
    check (sealed is not null or acknowledged_at is not null)
);
create index arrival_waiting on applications.arrival (id) where acknowledged_at is null;
create index arrival_untold on applications.arrival (id) where acknowledged_at is not null and told_at is null;
create index arrival_application on applications.arrival (application_id);

-- 他の網への連絡: sealed to the resident's side, until it has it.
create table applications.dispatch (
    no bigint generated always as identity primary key,
    report uuid not null unique,
    application_id uuid not null,
    written_at timestamptz not null,
    sealed bytea,
    told_at timestamptz,
    check ((sealed is null) = (told_at is not null))
);
create index dispatch_untold on applications.dispatch (no) where told_at is null;
