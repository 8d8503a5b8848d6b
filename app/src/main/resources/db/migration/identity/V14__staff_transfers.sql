-- 人事異動の取込み: a new account from a file has no password yet; an administrator hands one out.
alter table identity.staff_account add column without_password boolean not null default false;
create index staff_account_without_password on identity.staff_account (login) where without_password;

-- The file between looking at it and taking it over; forgotten after a day.
create table identity.transfer_file (
    id uuid primary key,
    owner text not null,
    text text not null check (length(text) <= 2000000),
    at timestamptz not null
);
create index transfer_file_by_time on identity.transfer_file (at);

-- 発令: one line of a file that was taken over, done or waiting for its day.
create table identity.transfer (
    id uuid primary key,
    kind text not null check (kind in ('JOIN', 'MOVE', 'LEAVE')),
    login text not null,
    full_name text not null,
    section text not null,
    ward text not null,
    roles text[] not null,
    effective_on date not null,
    ordered_by text not null,
    ordered_at timestamptz not null,
    state text not null check (state in ('PENDING', 'DONE', 'CANCELLED', 'FAILED')),
    reason text,
    check ((reason is not null) = (state = 'FAILED'))
);
-- The same line counts once; nobody has two orders for one day.
create unique index transfer_waits_once on identity.transfer (login, effective_on) where state = 'PENDING';
create index transfer_by_login on identity.transfer (login);
create index transfer_due on identity.transfer (effective_on) where state = 'PENDING';
create index transfer_failed on identity.transfer (ordered_at) where state = 'FAILED';
