-- Accounts of people who have another one already, as the office said; told on their page (docs/decisions/0025).
create table identity.second_account (
    account_id uuid primary key references identity.resident_account on delete cascade,
    found_at timestamptz not null
);
