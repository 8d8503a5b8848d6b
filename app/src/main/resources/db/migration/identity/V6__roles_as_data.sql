-- 役割: comes from definitions/organisation/roles.yaml; the newest revision is in force.
create table identity.role_revision (
    no int generated always as identity primary key,
    sha256 text not null check (length(sha256) = 64),
    text text not null,
    actor text not null,
    at timestamptz not null
);
create trigger role_revision_is_append_only before update or delete on identity.role_revision
    for each row execute function identity.refuse_change();

alter table identity.role rename column label to label_ja;
alter table identity.role add column label_easy text;
alter table identity.role add column label_en text;
update identity.role set label_easy = label_ja, label_en = code;
alter table identity.role alter column label_easy set not null;
alter table identity.role alter column label_en set not null;

drop table identity.role_permission;
-- limits: all of them hold; purposes: for any of them, empty for whatever.
create table identity.role_grant (
    role text not null references identity.role on delete cascade,
    place int not null,
    permission text not null,
    limits text[] not null,
    purposes text[] not null,
    primary key (role, place)
);
