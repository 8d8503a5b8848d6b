create schema if not exists notices;

-- 案内: one campaign tells the entitled of one programme; what was approved is never changed afterwards.
create table notices.campaign (
    id uuid primary key,
    programme text not null,
    revision int not null,
    state text not null check (state in ('DRAFT', 'WAITING_APPROVAL', 'SENDING', 'DONE', 'STOPPED')),
    standing boolean not null,                  -- 継続: those found later are told too
    addition_ja text not null,
    addition_easy text not null,
    addition_en text not null,
    channels text[] not null check (channels <@ array['MAIL', 'LINE', 'PUSH', 'LETTER']),
    quiet_from time not null,
    quiet_until time not null,
    per_week int not null check (per_week between 1 and 7),
    expires_on date not null,
    prepared_by uuid not null,
    prepared_label text not null,
    prepared_at timestamptz not null,
    approved_by uuid,
    approved_label text,
    approved_at timestamptz,
    ended_at timestamptz,
    ended_label text,
    reason text not null default '',            -- of a stop or of sending back
    collected_to uuid,                          -- the last entitlement that was taken over
    collected_at timestamptz,                   -- all were taken over
    constraint four_eyes check (approved_by is null or approved_by <> prepared_by),
    constraint nothing_leaves_unapproved check (state not in ('SENDING', 'DONE') or approved_by is not null)
);
create unique index campaign_open on notices.campaign (programme)
    where state in ('DRAFT', 'WAITING_APPROVAL', 'SENDING');

create function notices.keep_approved() returns trigger language plpgsql as $$
begin
    if old.approved_by is not null and (new.programme, new.standing, new.addition_ja, new.addition_easy, new.addition_en,
            new.channels, new.quiet_from, new.quiet_until, new.per_week, new.expires_on, new.prepared_by, new.approved_by)
        is distinct from (old.programme, old.standing, old.addition_ja, old.addition_easy, old.addition_en,
            old.channels, old.quiet_from, old.quiet_until, old.per_week, old.expires_on, old.prepared_by, old.approved_by)
    then
        raise exception 'an approved campaign is not changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger approved_is_kept before update on notices.campaign for each row execute function notices.keep_approved();

-- 発送: one row a person, programme and occasion, for ever.
create table notices.send (
    id uuid primary key,
    send_key text not null unique,
    campaign_id uuid not null references notices.campaign,
    programme text not null,
    person_id uuid not null,
    receiver_id uuid not null,
    occasion text not null,
    entitlement_id uuid not null,
    amount bigint,
    revision int not null,
    state text not null check (state in ('WAITING', 'SENT', 'HELD', 'SKIPPED', 'STUCK')),
    reason text not null default '',
    due_at timestamptz not null,
    tries int not null default 0,
    changed_at timestamptz not null,
    decision text check (decision in ('SEND', 'DO_NOT_SEND')),   -- of a human, for a protected person
    decision_reason text,
    decided_by uuid,
    decided_label text,
    decided_at timestamptz,
    unique (programme, person_id, occasion),
    check ((state in ('SKIPPED', 'STUCK')) = (reason <> '')),
    check ((decision is null) = (decided_by is null)),
    check (decision is null or decision_reason <> '')
);
create index send_due on notices.send (receiver_id, id) where state = 'WAITING';
create index send_of_campaign on notices.send (campaign_id, state);

-- お知らせ: what the person reads; written in the transaction that makes the send SENT.
create table notices.inbox (
    id uuid primary key,
    send_key text not null unique references notices.send (send_key),
    campaign_id uuid not null references notices.campaign,
    programme text not null,
    person_id uuid not null,
    receiver_id uuid not null,
    occasion text not null,
    amount bigint,
    revision int not null,
    told_at timestamptz not null,
    opened_at timestamptz,
    followed_at timestamptz,
    applied_at timestamptz,
    decided_at timestamptz
);
create index inbox_of_receiver on notices.inbox (receiver_id, id desc);
create index inbox_of_programme on notices.inbox (programme, told_at);

-- 届け方: one envelope a person, channel and day, whatever number of notices is in it.
create table notices.delivery (
    id uuid primary key,
    door_key text not null unique,
    channel text not null check (channel in ('MAIL', 'LINE', 'PUSH', 'LETTER')),
    receiver_id uuid not null,
    state text not null check (state in ('WAITING', 'SENT', 'FAILED', 'STUCK')),
    reason text not null default '',
    tries int not null default 0,
    due_at timestamptz not null,
    written_at timestamptz not null,
    changed_at timestamptz not null,
    run_id uuid,
    check ((state in ('FAILED', 'STUCK')) = (reason <> ''))
);
create index delivery_due on notices.delivery (due_at) where state = 'WAITING';
create unique index letter_open on notices.delivery (receiver_id) where channel = 'LETTER' and state = 'WAITING' and run_id is null;
create table notices.enclosure (
    delivery_id uuid not null references notices.delivery,
    send_key text not null references notices.send (send_key),
    primary key (delivery_id, send_key)
);

-- 受け取り方: what somebody does not want; no row: everything.
create table notices.preference (
    person_id uuid primary key,
    everything_off boolean not null default false,
    topics_off text[] not null default '{}',
    channels_off text[] not null default '{}',
    changed_at timestamptz not null
);

-- 連絡先: where LINE and web push reach somebody.
create table notices.contact_point (
    person_id uuid not null,
    channel text not null check (channel in ('LINE', 'PUSH')),
    address text not null,
    linked_at timestamptz not null,
    primary key (person_id, channel)
);

-- 封書の束: one PDF.
create table notices.letter_run (
    id uuid primary key,
    ordered_label text not null,
    ordered_at timestamptz not null,
    letters int not null check (letters > 0),
    state text not null check (state in ('WAITING', 'READY', 'FAILED')),
    problem text not null default '',
    file uuid,
    check ((state = 'READY') = (file is not null))
);

-- 模擬の LINE と Web プッシュ: what they received, and who blocked the city.
create table notices.pretend_message (
    door_key text primary key,
    channel text not null,
    address text not null,
    text text not null,
    received_at timestamptz not null
);
create table notices.pretend_blocked (
    channel text not null,
    address text not null,
    primary key (channel, address)
);
