-- 監査の封: batches of the sealed tables, chained and signed; written behind the work, never changed.
create table platform.audit_seal (
    no bigint primary key check (no > 0),
    previous bytea not null unique check (octet_length(previous) = 32),
    ledger text not null,
    columns text[] not null,
    after_id bigint not null,
    upto_id bigint not null check (upto_id > after_id),
    sealed_at timestamptz not null,
    key_id text not null,
    ids bigint[] not null check (cardinality(ids) > 0),
    hashes bytea not null check (octet_length(hashes) = 32 * cardinality(ids)),
    hash bytea not null unique check (octet_length(hash) = 32),
    signature bytea not null,
    unique (ledger, after_id),
    unique (ledger, upto_id)
);
-- hashes do not get smaller
alter table platform.audit_seal alter column hashes set storage external;

create trigger audit_seal_is_append_only before update or delete on platform.audit_seal
    for each row execute function platform.refuse_change();
create trigger audit_seal_is_never_truncated before truncate on platform.audit_seal
    for each statement execute function platform.refuse_change();

-- 検証の記録: each look of the verifier, by the night's job or on demand.
create table platform.audit_verification (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    took_ms bigint not null,
    batches bigint not null,
    rows bigint not null,
    problems bigint not null,
    unsealed bigint not null,
    findings text[] not null,
    notes text[] not null
);
