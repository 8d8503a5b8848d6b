-- 廃棄: of a case whose retention is over the line stays, without what says anything about a person
alter table casework.case_file
    add column destroyed_at timestamptz,
    add column disposal uuid,
    add constraint destroyed_by_a_disposal check ((destroyed_at is null) = (disposal is null)),
    add constraint only_ended_is_destroyed check (destroyed_at is null or closed_at is not null);

-- history keeps its rows as before, unless its case is destroyed
create function casework.refuse_unless_destroyed() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select 1 from casework.case_file c
                                    where c.id = old.case_id and c.destroyed_at is not null) then
        return old;
    end if;
    raise exception 'casework.% keeps its rows', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
drop trigger kept on casework.history;
create trigger kept before update or delete on casework.history
    for each row execute function casework.refuse_unless_destroyed();
