-- 留め置いた連絡: a report that did not open in the other network is kept, and sealed anew when the office sends it again.
alter table applications.dispatch add column held_at timestamptz;
drop index applications.dispatch_untold;
create index dispatch_untold on applications.dispatch (application_id, no) where told_at is null;
