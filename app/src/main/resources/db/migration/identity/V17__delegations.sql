-- 代理人コード: shown by the person who is to act, typed by the one who grants; used once.
create table identity.delegation_code (
    code text primary key,
    proxy uuid not null references identity.resident_account on delete cascade,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index delegation_code_of on identity.delegation_code (proxy);

-- 代理権: who may act for whom, in which life events, until which day (docs/decisions/0031).
create table identity.delegation (
    id uuid primary key,
    principal uuid not null references identity.resident_account,
    proxy uuid not null references identity.resident_account,
    basis text not null check (basis in ('proxy', 'legalRepresentative')),
    life_events text[] not null check (cardinality(life_events) between 1 and 50),
    granted_at timestamptz not null,
    granted_on date not null,
    until date not null,
    ended_at timestamptz,
    ended_by text,
    check (principal <> proxy),
    check (until >= granted_on and until <= granted_on + interval '1 year'),
    check ((ended_at is null) = (ended_by is null))
);
create index delegation_principal on identity.delegation (principal);
create index delegation_proxy on identity.delegation (proxy);

-- What was granted is never widened: only the end is written, once; nothing is removed.
create function identity.delegation_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or old.ended_at is not null
        or (new.id, new.principal, new.proxy, new.basis, new.life_events, new.granted_at, new.granted_on, new.until)
            is distinct from
           (old.id, old.principal, old.proxy, old.basis, old.life_events, old.granted_at, old.granted_on, old.until)
    then
        raise exception 'a delegation only ends' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger delegation_stays before update or delete on identity.delegation
    for each row execute function identity.delegation_stays();

-- 代理行為: what a proxy began and submitted. The row locks the delegation, so that an act and a revocation at the same
-- moment come one after the other.
create table identity.delegation_act (
    id bigint generated always as identity primary key,
    delegation_id uuid not null references identity.delegation,
    actor uuid not null,
    life_event text not null,
    what text not null check (what in ('BEGUN', 'SUBMITTED')),
    at timestamptz not null,
    on_day date not null
);
create index delegation_act_of on identity.delegation_act (delegation_id);
create function identity.delegation_allows() returns trigger language plpgsql as $$
begin
    perform 1 from identity.delegation d
        where d.id = new.delegation_id and d.proxy = new.actor and d.ended_at is null
          and new.on_day between d.granted_on and d.until and new.life_event = any (d.life_events)
        for share;
    if not found then
        raise exception 'the delegation does not allow this' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger delegation_allows before insert on identity.delegation_act
    for each row execute function identity.delegation_allows();
create trigger delegation_act_is_append_only before update or delete on identity.delegation_act
    for each row execute function identity.refuse_change();
