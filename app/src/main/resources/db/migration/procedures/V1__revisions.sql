create schema if not exists procedures;

create table procedures.revision (
    no           integer primary key check (no > 0),
    published_at timestamptz not null,
    actor        text not null,
    note         text not null,
    files        integer not null check (files > 0),
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table procedures.revision is '定義の版 — published once, never changed';

create table procedures.revision_file (
    revision_no integer not null references procedures.revision,
    path        text not null,
    content     text not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (revision_no, path)
);

create function procedures.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a published revision of definitions is immutable' using errcode = 'restrict_violation';
end $$;

-- a revision says how many files it has; once they are there, no further one may slip in
create function procedures.refuse_further_file() returns trigger language plpgsql as $$
begin
    if (select count(*) from procedures.revision_file f where f.revision_no = new.revision_no)
        >= (select r.files from procedures.revision r where r.no = new.revision_no) then
        raise exception 'a published revision of definitions is immutable' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger immutable before update or delete on procedures.revision
    for each row execute function procedures.refuse_change();
create trigger immutable before update or delete on procedures.revision_file
    for each row execute function procedures.refuse_change();
create trigger never_emptied before truncate on procedures.revision
    for each statement execute function procedures.refuse_change();
create trigger never_emptied before truncate on procedures.revision_file
    for each statement execute function procedures.refuse_change();
create trigger complete before insert on procedures.revision_file
    for each row execute function procedures.refuse_further_file();
