create schema if not exists sessions;

create table sessions.session (
    id uuid primary key,
    life_event text not null,
    revision int not null,
    channel text not null check (channel in ('ONLINE', 'COUNTER', 'TERMINAL', 'KIOSK', 'REMOTE')),
    state text not null default 'OPEN' check (state in ('OPEN', 'SUBMITTED', 'DISCARDED')),
    owner text not null,
    owner_label text not null,
    represented text,
    facts_request uuid not null,
    facts_status text not null default 'WAITING',
    begun_at timestamptz not null,
    touched_at timestamptz not null,
    ended_at timestamptz,
    check ((state = 'OPEN') = (ended_at is null))
);
-- an open draft is offered before a new one is made: at most one open draft of a life event per owner and person
create unique index session_one_open_draft on sessions.session (owner, life_event, coalesce(represented, ''))
    where state = 'OPEN';
create index session_touched on sessions.session (touched_at) where state = 'OPEN';

create table sessions.party (
    session_id uuid not null references sessions.session,
    actor text not null,
    actor_label text not null,
    role text not null check (role in ('OWNER', 'RESIDENT', 'STAFF', 'SUPPORTER')),
    joined_at timestamptz not null,
    primary key (session_id, actor)
);
create index party_actor on sessions.party (actor);

create table sessions.subject (
    session_id uuid not null references sessions.session,
    subject text not null,
    ref text,
    position int not null,
    is_new boolean not null,
    removed_at timestamptz,
    primary key (session_id, subject)
);

-- 回答: every value with its source; an overwritten one stays as history
create table sessions.answer (
    id bigint generated always as identity primary key,
    session_id uuid not null references sessions.session,
    subject text not null,
    fact text not null,
    value text not null,
    source text not null,
    at timestamptz not null,
    actor text not null,
    actor_label text not null,
    superseded_at timestamptz
);
create unique index answer_current on sessions.answer (session_id, subject, fact) where superseded_at is null;

-- what was typed but could not be taken: shown again with its problem, never lost
create table sessions.typed (
    session_id uuid not null references sessions.session,
    subject text not null,
    fact text not null,
    typed text not null,
    problem text not null,
    at timestamptz not null,
    primary key (session_id, subject, fact)
);

create table sessions.handover (
    code text primary key,
    session_id uuid not null references sessions.session,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    issued_by text not null,
    used_at timestamptz,
    used_by text
);
create index handover_session on sessions.handover (session_id);
