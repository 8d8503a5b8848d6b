-- 二要素目: the secret is sealed by the vault (key id and context in the value); a step of 30 seconds is taken once.
create table identity.second_factor (
    account_id uuid primary key references identity.staff_account on delete cascade,
    secret text not null check (secret like 'v1.%'),
    confirmed_at timestamptz,
    last_step bigint not null default 0
);
create table identity.recovery_code (
    account_id uuid not null references identity.staff_account on delete cascade,
    hash text not null check (length(hash) = 64),
    primary key (account_id, hash)
);
