create schema if not exists applications;

-- 受付番号: the sequence is scrambled with a secret that must stay the same for the life of the city
create sequence applications.receipt_sequence;
create table applications.receipt_secret (
    only_one boolean primary key default true check (only_one),
    secret bytea not null check (octet_length(secret) >= 16)
);

-- 提出: one per session, one per idempotency key; sending twice finds the first
create table applications.submission (
    id uuid primary key,
    session_id uuid not null unique,
    idempotency_key text not null unique,
    life_event text not null,
    revision int not null,
    channel text not null,
    actor text not null,
    actor_label text not null,
    represented text,
    basis text not null,
    submitted_at timestamptz not null,
    filed_on date not null,
    people jsonb not null,
    not_needed jsonb not null,
    signature text
);

-- 閲覧者: whose submission it is; `resident:…` and `staff:…` are accounts, `person:…` is the office's reference
create table applications.viewer (
    viewer text not null,
    submission_id uuid not null references applications.submission,
    primary key (viewer, submission_id)
);
create index viewer_submission on applications.viewer (submission_id);

create table applications.application (
    id uuid primary key,
    submission_id uuid not null references applications.submission,
    procedure text not null,
    unit text not null,
    outcome text not null check (outcome in ('SUBMIT', 'VISIT', 'SATISFIED')),
    satisfied_by text,
    reason jsonb not null,
    receipt text not null unique check (receipt ~ '^[0-9]{11}$'),
    status text not null default 'RECEIVED'
        check (status in ('RECEIVED', 'IN_PROGRESS', 'CORRECTION_ASKED', 'COMPLETED', 'WITHDRAWN', 'REFUSED')),
    filed_on date not null,
    deadline date,
    fee_yen bigint not null check (fee_yen >= 0),
    bring text[] not null,
    facts jsonb not null,
    effective date,
    decision_reason text,
    case_number text,
    taken_at timestamptz,
    acknowledged_at timestamptz,
    unique (submission_id, procedure, unit),
    check ((outcome = 'SATISFIED') = (satisfied_by is not null))
);
create index application_waiting on applications.application (id) where acknowledged_at is null;

-- 記載事項: frozen as filed; a correction adds a version, the older one stays
create table applications.item (
    application_id uuid not null references applications.application,
    item text not null,
    subject text not null,
    version int not null check (version > 0),
    position int not null,
    fact text not null,
    value text not null,
    source text not null,
    by_label text not null,
    at timestamptz not null,
    superseded_at timestamptz,
    primary key (application_id, item, subject, version)
);
create unique index item_current on applications.item (application_id, item, subject) where superseded_at is null;

create table applications.status_event (
    id bigint generated always as identity primary key,
    application_id uuid not null references applications.application,
    at timestamptz not null,
    kind text not null,
    by_label text not null,
    detail text not null default '',
    report uuid unique
);
create index status_event_application on applications.status_event (application_id, id);

create table applications.message (
    id uuid primary key,
    application_id uuid not null references applications.application,
    at timestamptz not null,
    from_staff boolean not null,
    by_label text not null,
    text text not null
);
create index message_application on applications.message (application_id, id);

create table applications.correction (
    id uuid primary key,
    application_id uuid not null references applications.application,
    asked_at timestamptz not null,
    by_label text not null,
    message text not null,
    given_at timestamptz
);
create unique index correction_open on applications.correction (application_id) where given_at is null;

create table applications.correction_item (
    correction_id uuid not null references applications.correction,
    item text not null,
    subject text not null,
    typed text,
    problem text,
    primary key (correction_id, item, subject)
);

create table applications.delivery (
    id uuid primary key,
    application_id uuid not null references applications.application,
    at timestamptz not null,
    kind text not null check (kind in ('NOTICE', 'DOCUMENT', 'PICKUP', 'POST')),
    title text not null,
    text text not null,
    file uuid
);
create index delivery_application on applications.delivery (application_id);

-- 通知: kind and application say what it tells; the words come from the messages in the reader's language
create table applications.notice (
    id uuid primary key,
    submission_id uuid not null references applications.submission,
    application_id uuid references applications.application,
    at timestamptz not null,
    kind text not null,
    read_at timestamptz
);
create index notice_submission on applications.notice (submission_id, id);
create unique index notice_received_once on applications.notice (submission_id) where kind = 'RECEIVED';

-- 住民からの応答: what the office takes after the application itself
create table applications.reply (
    id uuid primary key,
    application_id uuid not null references applications.application,
    at timestamptz not null,
    kind text not null check (kind in ('CORRECTION', 'MESSAGE', 'DOCUMENT', 'WITHDRAWAL')),
    text text not null,
    by_label text not null,
    detail jsonb not null,
    taken_at timestamptz,
    acknowledged_at timestamptz
);
create index reply_waiting on applications.reply (application_id, id) where acknowledged_at is null;

create table applications.document (
    id uuid primary key,
    application_id uuid not null references applications.application,
    document text not null,
    name text not null,
    media_type text not null,
    size bigint not null check (size > 0),
    file uuid not null,
    at timestamptz not null,
    by_label text not null,
    removed_at timestamptz
);
create index document_application on applications.document (application_id);

-- 様式のPDF: how far each wanted print is; the printing itself is a job of the platform
create table applications.forms_print (
    submission_id uuid not null references applications.submission,
    marks boolean not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'DELAYED', 'READY', 'FAILED')),
    wanted_at timestamptz not null,
    characters text not null default '',
    file uuid,
    primary key (submission_id, marks),
    check ((state = 'READY') = (file is not null))
);
