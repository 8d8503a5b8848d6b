-- 言葉: in which LINE and web push write to somebody; those linked before get Japanese.
alter table notices.contact_point add column lang text not null default 'ja' check (lang in ('ja', 'easy', 'en'));

-- 次の届け方: an envelope that never reached anybody was passed on to the next channel of its campaign.
alter table notices.delivery add column passed_on_at timestamptz;
create index delivery_to_pass_on on notices.delivery (id)
    where state = 'FAILED' and reason = 'UNREACHABLE' and passed_on_at is null;
create index delivery_of_receiver on notices.delivery (receiver_id);
