-- メールの宛先: one confirmed address an account; a claim waits for the code that was mailed to it.
create table identity.mail_contact (
    account_id uuid primary key references identity.resident_account,
    address text not null check (address ~ '^[^\s@,;<>"]+@[^\s@,;<>"]+$'),
    lang text not null check (lang in ('ja', 'easy', 'en')),
    confirmed_at timestamptz not null
);
create table identity.mail_claim (
    account_id uuid primary key references identity.resident_account,
    address text not null,
    lang text not null check (lang in ('ja', 'easy', 'en')),
    code text not null,
    expires_at timestamptz not null,
    tries int not null default 0,
    day date not null,
    sent int not null check (sent between 1 and 5)
);
