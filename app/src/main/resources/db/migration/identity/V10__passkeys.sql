-- パスキー: whose they are is the key of an actor (staff:…, resident:…); the handle is what authenticators keep of it.
create table identity.passkey_user (
    handle bytea primary key check (length(handle) = 32),
    owner text not null unique check (owner ~ '^(staff|resident):'),
    label text not null
);
create table identity.passkey (
    id uuid primary key,
    credential_id bytea not null unique check (length(credential_id) between 16 and 1023),
    handle bytea not null references identity.passkey_user on delete cascade,
    name text not null check (length(name) between 1 and 60),
    public_key bytea not null,
    attestation bytea not null,
    sign_count bigint not null check (sign_count >= 0),
    transports text not null,
    backed_up boolean not null,
    created_at timestamptz not null,
    last_used_at timestamptz
);
create index passkey_of on identity.passkey (handle);

-- 一度きりの問い: a challenge is deleted by the answer that takes it, so that none is answered twice.
create table identity.passkey_challenge (
    challenge bytea primary key check (length(challenge) = 32),
    purpose text not null check (purpose in ('REGISTER', 'SIGN_IN', 'CONFIRM')),
    owner text,
    expires_at timestamptz not null,
    check ((owner is null) = (purpose = 'SIGN_IN'))
);
create index passkey_challenge_over on identity.passkey_challenge (expires_at);
