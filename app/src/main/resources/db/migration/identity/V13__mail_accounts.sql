-- メールのアカウント: for residents without a card; an address proves a mailbox, never a person, so it may have several.
create table identity.mail_account (
    id uuid primary key,
    address text not null check (address ~ '^[^\s@,;<>"]+@[^\s@,;<>"]+$'),
    lang text not null check (lang in ('ja', 'easy', 'en')),
    created_at timestamptz not null
);

-- an address that waits for the code that was mailed to it; its id becomes that of the account
create table identity.mail_sign_up (
    id uuid primary key,
    address text not null,
    lang text not null check (lang in ('ja', 'easy', 'en')),
    code text not null,
    tries int not null default 0,
    proved boolean not null default false,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index mail_sign_up_of on identity.mail_sign_up (lower(address), created_at);
