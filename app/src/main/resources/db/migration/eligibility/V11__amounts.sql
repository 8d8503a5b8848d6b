-- yen for one period of the programme, of all who are entitled and whose amount is known; null where there is none
alter table eligibility.scan_count add column amount bigint;

-- when the change that led to it was made in the register, and when what was found stood here: both within a second
alter table eligibility.household_decision
    add column changed_at timestamptz,
    add column stored_at timestamptz;
create index household_decision_by_change on eligibility.household_decision (changed_at desc) where changed_at is not null;
