-- An account need not have a card: somebody may come by an OpenID provider (docs/decisions/0025).
alter table identity.resident_account alter column card_serial drop not null;

-- 利用者識別子: the pairwise subject of a provider, and whose account it opens.
create table identity.oidc_subject (
    issuer text not null,
    subject text not null,
    account_id uuid not null references identity.resident_account,
    created_at timestamptz not null,
    primary key (issuer, subject)
);
create index oidc_subject_account on identity.oidc_subject (account_id);
