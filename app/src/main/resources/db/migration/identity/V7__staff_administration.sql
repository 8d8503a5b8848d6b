-- 職員アカウントの管理: an account is disabled, never removed; a temporary password opens nothing but the page for a new one.
alter table identity.staff_account
    add column disabled_at timestamptz,
    add column password_temporary boolean not null default false,
    add column version int not null default 0;
create index staff_account_in_order on identity.staff_account (section, login);

-- Nobody gives roles to themselves.
alter table identity.staff_role
    add column given_by text not null default 'system:start',
    add constraint nobody_gives_roles_to_themselves check (given_by <> 'staff:' || account_id::text);
alter table identity.staff_role alter column given_by drop default;
