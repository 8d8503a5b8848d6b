create schema if not exists counter;

-- 受付: who stood at the counter, by what right, and how staff made sure of it (住民基本台帳法27条2項・3項)
create table counter.reception (
    session_id uuid primary key,
    person_ref text,
    filer_name text not null,
    filer_basis text not null,
    identified_by text not null check (identified_by in ('photoCard', 'twoPapers', 'questions', 'myNumberCard')),
    authority text not null check (authority in ('none', 'letter', 'register')),
    staff text not null,
    staff_label text not null,
    began_at timestamptz not null
);
create index reception_day on counter.reception (began_at);

-- 本人確認画面: one code shows one session on a second screen; the signature belongs to exactly what was shown
create table counter.confirmation (
    id uuid primary key,
    session_id uuid not null references counter.reception,
    code text not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    shown text not null,
    confirmed_at timestamptz,
    signature bytea,
    void_at timestamptz
);
create unique index confirmation_live_code on counter.confirmation (code) where confirmed_at is null and void_at is null;
create unique index confirmation_one_live on counter.confirmation (session_id) where void_at is null;
