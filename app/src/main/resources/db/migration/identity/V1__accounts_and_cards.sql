create schema if not exists identity;

-- 住民のアカウント: made at the first sign-in from the card's four items; person_ref stays empty until the office gives it.
create table identity.resident_account (
    id uuid primary key,
    card_serial text not null unique,
    person_ref text unique,
    full_name text not null,
    address text not null,
    birth_date date not null,
    sex text not null,
    created_at timestamptz not null,
    signed_in_at timestamptz not null
);

-- 役割: bundles of permissions; data, so that a city changes them without Java.
create table identity.role (
    code text primary key,
    label text not null
);
create table identity.role_permission (
    role text not null references identity.role,
    permission text not null,
    primary key (role, permission)
);

create table identity.staff_account (
    id uuid primary key,
    login text not null unique check (login = lower(login)),
    password_hash text not null,
    full_name text not null,
    section text not null,
    ward text not null,
    demo boolean not null default false,
    failures int not null default 0,
    locked_until timestamptz,
    created_at timestamptz not null
);
create table identity.staff_role (
    account_id uuid not null references identity.staff_account on delete cascade,
    role text not null references identity.role,
    primary key (account_id, role)
);

insert into identity.role (code, label) values
    ('reception', '窓口受付'),
    ('record-clerk', '住民記録の審査・異動入力'),
    ('section-clerk', '所管課の審査・決定'),
    ('protection-officer', '支援措置の担当'),
    ('supporter', '支援員'),
    ('auditor', '監査'),
    ('administrator', '定義の管理');
insert into identity.role_permission (role, permission) values
    ('reception', 'REGISTRY_SEARCH'), ('reception', 'REGISTRY_READ'), ('reception', 'RECEPTION'),
    ('record-clerk', 'REGISTRY_SEARCH'), ('record-clerk', 'REGISTRY_READ'), ('record-clerk', 'REGISTRY_CHANGE'),
    ('record-clerk', 'CASE_WORK'), ('record-clerk', 'CASE_DECIDE'),
    ('section-clerk', 'REGISTRY_SEARCH'), ('section-clerk', 'REGISTRY_READ'),
    ('section-clerk', 'CASE_WORK'), ('section-clerk', 'CASE_DECIDE'),
    ('protection-officer', 'REGISTRY_PROTECTED_READ'),
    ('supporter', 'SUPPORT_TYPING'),
    ('auditor', 'AUDIT_READ'),
    ('administrator', 'DEFINITIONS_EDIT'), ('administrator', 'AUDIT_READ');

-- 模擬カード: plays the chip of a My Number card; empty in real mode.
create table identity.pretend_card (
    serial text primary key,
    full_name text not null,
    address text not null,
    birth_date date not null,
    sex text not null,
    pin_hash text not null,
    valid_until date not null,
    signing_pin_hash text,
    signing_valid_until date,
    signing_key bytea,
    signing_public bytea,
    place_in_list int unique,
    story_ja text,
    story_easy text,
    story_en text,
    check ((signing_pin_hash is null) = (signing_key is null))
);

-- Tries are counted for every serial that is typed, known or not, so that the answers are the same.
create table identity.pretend_card_tries (
    serial text not null,
    pin text not null check (pin in ('USER', 'SIGNING')),
    failures int not null default 0,
    primary key (serial, pin)
);

-- 電子署名の記録: never changed, never removed.
create table identity.signature_evidence (
    id uuid primary key,
    account_id uuid not null references identity.resident_account,
    card_serial text not null,
    signed_at timestamptz not null,
    algorithm text not null,
    hash bytea not null,
    signature bytea not null,
    public_key bytea not null
);
create index signature_evidence_account on identity.signature_evidence (account_id);
create function identity.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger signature_evidence_is_append_only before update or delete on identity.signature_evidence
    for each row execute function identity.refuse_change();
