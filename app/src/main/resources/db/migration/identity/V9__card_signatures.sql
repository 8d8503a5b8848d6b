-- 模擬認証局: keys and certificates of the pretend signing authority; empty in real mode.
create table identity.pretend_authority (
    singleton boolean primary key default true check (singleton),
    root bytea not null,
    certificate bytea not null,
    key bytea not null
);
create sequence identity.pretend_certificate_number start 1001;
create table identity.pretend_certificate (
    number numeric primary key,
    card text not null,
    certificate bytea not null,
    key bytea not null,
    revoked_at timestamptz,
    on_card boolean not null default true
);
create unique index pretend_certificate_on_card on identity.pretend_certificate (card) where on_card;

-- The key of a card is made with its certificate, at the first signature.
alter table identity.pretend_card
    drop column signing_key,
    drop column signing_public;

-- 電子署名の記録: a detached CMS signature with the authority's answer of that moment; rows made before have neither.
alter table identity.signature_evidence
    add column cms bytea,
    add column full_name text,
    add column address text,
    add column birth_date date,
    add column sex text,
    add column proof_kind text check (proof_kind in ('OCSP', 'CRL')),
    add column proof bytea,
    alter column signature drop not null,
    alter column public_key drop not null,
    add constraint signature_evidence_is_whole check (
        signature is not null
        or (cms is not null and proof is not null and proof_kind is not null and full_name is not null
            and address is not null and birth_date is not null and sex is not null));
