-- 走査: when the city was looked through, by whom, for which day and revision, and what came of it.
create table eligibility.scan (
    id uuid primary key,
    state text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'BROKEN')),
    asked_by text not null,
    asked_label text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    revision int not null,
    day date not null,
    persons int,
    households int,
    quarantined int,
    programmes_done int not null default 0,
    programmes int,
    check ((state = 'RUNNING') = (ended_at is null))
);
create unique index one_running_scan on eligibility.scan ((true)) where state = 'RUNNING';
create index scan_by_start on eligibility.scan (started_at desc);

create table eligibility.scan_count (
    scan_id uuid not null references eligibility.scan,
    programme text not null,
    entitled bigint not null,
    newly bigint not null,
    ended bigint not null,
    primary key (scan_id, programme)
);

-- 保留: records of the register that cannot be; their households are in no scan until somebody has put them right
create table eligibility.quarantine (
    person_id uuid not null,
    reason text not null,
    household_id uuid,
    since timestamptz not null,
    primary key (person_id, reason)
);

-- when a household was last decided by itself: a scan that began before does not overrule it
create table eligibility.household_decision (
    household_id uuid primary key,
    decided_at timestamptz not null
);
create index entitlement_of_person on eligibility.entitlement (person_id) where ended_at is null;
