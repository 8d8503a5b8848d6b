create schema if not exists casework;

create sequence casework.case_number;

create table casework.case_file (
    id uuid primary key,
    number text not null unique,
    application uuid not null unique,
    submission uuid not null,
    receipt text not null,
    procedure text not null,
    revision int not null,
    life_event text not null,
    unit text not null,
    section text not null,
    state text not null check (state in ('AWAITING_VISIT', 'AWAITING_MOVE', 'RECEIVED', 'IN_REVIEW', 'CORRECTION_ASKED',
        'DECIDED', 'DONE', 'REFUSED', 'WITHDRAWN')),
    waits_for text,
    subject_name text not null,
    subject_folded text collate "C" not null,
    guarded boolean not null,
    filer_label text not null,
    filer_basis text not null,
    filer_actor text not null,
    represented text,
    channel text not null,
    filed_on date not null,                     -- 届出日
    deadline date,                              -- 届出期限
    due_on date,                                -- 処理の目安
    opened_at timestamptz not null,
    closed_at timestamptz,
    claimed_by text,
    claimed_label text,
    granted boolean,
    decision_reason text,
    facts jsonb not null,
    version int not null default 0,
    check ((claimed_by is null) = (claimed_label is null)),
    check ((granted is null) = (decision_reason is null)),
    constraint review_has_a_clerk check (state <> 'IN_REVIEW' or claimed_by is not null),
    constraint ended_is_closed check ((state in ('DONE', 'REFUSED', 'WITHDRAWN')) = (closed_at is not null)),
    constraint decided_has_a_decision check (state not in ('DECIDED', 'DONE', 'REFUSED') or granted is not null)
);
create index case_worklist on casework.case_file (section, state, due_on, id);
create index case_by_name on casework.case_file (section, subject_folded);
create index case_claimed on casework.case_file (claimed_by) where closed_at is null;
create index case_ended on casework.case_file (section, closed_at desc, id) where closed_at is not null;
create index case_closed on casework.case_file (closed_at) where closed_at is not null;
create index case_submission on casework.case_file (submission);
create index case_receipt on casework.case_file (receipt);

create table casework.case_item (
    case_id uuid not null references casework.case_file,
    position int not null,
    item text not null,
    subject text not null,
    fact text not null,
    label jsonb not null,
    value text not null,
    source text not null,
    given_by text not null,
    version int not null,
    superseded_at timestamptz,
    primary key (case_id, item, subject, version)
);
create unique index one_current_version on casework.case_item (case_id, item, subject) where superseded_at is null;

create table casework.case_person (
    case_id uuid not null references casework.case_file,
    position int not null,
    subject text not null,
    ref text,
    primary key (case_id, subject)
);

create table casework.case_document (
    id uuid primary key,
    case_id uuid not null references casework.case_file,
    document text not null,
    name text not null,
    media_type text not null,
    size bigint not null,
    file uuid not null,
    added_at timestamptz not null
);
create index case_document_case on casework.case_document (case_id, id);

-- 状態区間: exactly one open row per case; waiting and working times are queries over these
create table casework.state_interval (
    id bigint generated always as identity primary key,
    case_id uuid not null references casework.case_file,
    began_at timestamptz not null,
    ended_at timestamptz,
    state text not null,
    actor text not null,
    check (ended_at is null or ended_at >= began_at)
);
create unique index one_open_interval on casework.state_interval (case_id) where ended_at is null;
create index state_interval_case on casework.state_interval (case_id, id);

create table casework.history (
    id bigint generated always as identity primary key,
    case_id uuid not null references casework.case_file,
    at timestamptz not null,
    kind text not null,
    actor text not null,
    actor_label text not null,
    text text not null,
    version int not null                        -- of the case after this entry
);
create index history_case on casework.history (case_id, id);

-- 連絡の送信待ち: reports to the resident's side, each with its own id, so that it is applied once
create table casework.report (
    id uuid primary key,
    case_id uuid not null references casework.case_file,
    application uuid not null,
    kind text not null,
    body jsonb not null,
    made_at timestamptz not null,
    tries int not null default 0,
    next_try_at timestamptz not null,
    delivered_at timestamptz,
    result text,
    problem text
);
create index report_waiting on casework.report (next_try_at) where delivered_at is null;
create index report_order on casework.report (application, id) where delivered_at is null;

-- 取り込めなかったもの: an application or a reply that could not become work; tried again, never dropped
create table casework.intake_failure (
    arrival uuid primary key,
    kind text not null,
    reference text not null,
    problem text not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    tries int not null default 1
);

create function casework.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'casework.% keeps its rows', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger kept before update or delete on casework.history for each row execute function casework.refuse_change();
create trigger kept before delete on casework.case_file for each row execute function casework.refuse_change();
create trigger kept before delete on casework.state_interval for each row execute function casework.refuse_change();

-- at commit: the case has one open interval, and it says the case's state
create function casework.interval_tells_the_state() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from casework.case_file c join casework.state_interval i on i.case_id = c.id
                   where c.id = new.id and i.ended_at is null and i.state = c.state) then
        raise exception 'case % has no open interval of its state', new.id
            using errcode = 'integrity_constraint_violation', constraint = 'interval_tells_the_state';
    end if;
    return null;
end $$;
create constraint trigger interval_tells after insert or update of state on casework.case_file
    deferrable initially deferred for each row execute function casework.interval_tells_the_state();

-- 印刷: papers that a job draws; a delivering one ends the case when it is done
create table casework.print (
    id uuid primary key,
    case_id uuid not null references casework.case_file,
    kind text not null check (kind in ('FORM', 'LETTER')),
    delivers boolean not null,
    title text not null,
    text text not null,
    masked boolean not null,
    ordered_by text not null,
    ordered_label text not null,
    ordered_at timestamptz not null,
    ended_at timestamptz,
    file uuid,
    problem text,
    characters text not null default ''
);
create index print_case on casework.print (case_id, id);
create unique index one_delivery_at_a_time on casework.print (case_id) where delivers and ended_at is null;
