-- 規則の案: changed files over one revision of the definitions, until a second person releases them.
create table eligibility.draft (
    id uuid primary key,
    base_revision int not null check (base_revision > 0),
    title text not null check (length(title) between 1 and 200),
    author text not null,                       -- key of the actor
    author_name text not null,
    state text not null check (state in ('EDITING', 'WAITING', 'REFUSED', 'RELEASED', 'DISCARDED')),
    version int not null,                       -- one more with every change
    created_at timestamptz not null,
    changed_at timestamptz not null,
    reviewer text,
    reviewer_name text,
    remark text,                                -- why it was refused
    revision int,                               -- what it became
    constraint draft_four_eyes check (reviewer is null or reviewer <> author),
    constraint draft_released_by_another check (state <> 'RELEASED' or (reviewer is not null and revision is not null)),
    constraint draft_refused_by_another check (state <> 'REFUSED' or (reviewer is not null and length(remark) > 0))
);
create index draft_by_state on eligibility.draft (state, changed_at desc);

create table eligibility.draft_file (
    draft_id uuid not null references eligibility.draft,
    path text not null,
    content text not null,
    primary key (draft_id, path)
);

-- What the second person looked at is what is released; what ended stays as it ended.
create function eligibility.draft_stays() returns trigger language plpgsql as $$
begin
    if old.state in ('RELEASED', 'DISCARDED') or (old.author <> new.author) then
        raise exception 'a draft that is % does not change', old.state using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger draft_stays before update on eligibility.draft
    for each row execute function eligibility.draft_stays();

create function eligibility.draft_file_stays() returns trigger language plpgsql as $$
declare
    owner uuid := case when tg_op = 'DELETE' then old.draft_id else new.draft_id end;
begin
    if not exists (select 1 from eligibility.draft where id = owner and state in ('EDITING', 'REFUSED')) then
        raise exception 'only a draft that is edited takes files' using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger draft_file_stays before insert or update or delete on eligibility.draft_file
    for each row execute function eligibility.draft_file_stays();
