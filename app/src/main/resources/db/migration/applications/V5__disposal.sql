-- 廃棄: of an application whose retention is over the line stays, without what says anything about a person
alter table applications.application add column destroyed_at timestamptz;
