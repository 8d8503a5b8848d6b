create schema if not exists platform;

create table platform.audit_event (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    kind text not null,
    actor text not null,
    actor_label text not null,
    represented text,
    basis text,
    subject text,
    detail jsonb not null default '{}'
);
create index audit_event_subject on platform.audit_event (subject) where subject is not null;
create index audit_event_actor on platform.audit_event (actor, id);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger audit_event_is_append_only before update or delete on platform.audit_event
    for each row execute function platform.refuse_change();
create trigger audit_event_is_never_truncated before truncate on platform.audit_event
    for each statement execute function platform.refuse_change();
