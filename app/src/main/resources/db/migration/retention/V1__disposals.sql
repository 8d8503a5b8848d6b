create schema if not exists retention;

-- 廃棄の案と廃棄証明: made by one person, confirmed by another; a finished one is the certificate and never changes
create table retention.disposal (
    id uuid primary key,
    procedure text not null,
    outcome text not null,
    fiscal_year int not null,
    rule text not null,
    state text not null default 'PROPOSED' check (state in ('PROPOSED', 'REJECTED', 'CONFIRMED', 'DONE')),
    proposed_by text not null,
    proposed_label text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_label text,
    decided_at timestamptz,
    done_at timestamptz,
    counts jsonb,
    digest text,
    constraint two_persons check (decided_by is null or decided_by <> proposed_by),
    check ((state = 'PROPOSED') = (decided_by is null)),
    check ((state = 'DONE') = (done_at is not null and counts is not null and digest is not null))
);
create unique index one_open_disposal on retention.disposal (procedure, outcome, fiscal_year)
    where state in ('PROPOSED', 'CONFIRMED');

create table retention.disposal_case (
    disposal_id uuid not null references retention.disposal,
    case_id uuid not null,
    number text not null,
    closed_on date not null,
    result text check (result in ('DESTROYED', 'HELD')),
    primary key (disposal_id, case_id)
);

-- 廃棄の停止: a running dispute keeps everything of a case
create table retention.hold (
    id uuid primary key,
    case_number text not null,
    reason text not null check (length(reason) between 1 and 1000),
    placed_label text not null,
    placed_at timestamptz not null,
    lifted_label text,
    lifted_at timestamptz,
    check ((lifted_at is null) = (lifted_label is null))
);
create unique index one_hold_a_case on retention.hold (case_number) where lifted_at is null;

create function retention.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'retention.% keeps its rows', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger kept before delete on retention.disposal for each row execute function retention.refuse_change();
create trigger kept before delete on retention.disposal_case for each row execute function retention.refuse_change();
create trigger certificate before update on retention.disposal for each row when (old.state in ('DONE', 'REJECTED'))
    execute function retention.refuse_change();
