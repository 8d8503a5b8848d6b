-- ウイルス検査: nothing of unknown state is given out; what lay here before waits for its first scan like a new upload
alter table platform.stored_file
    add column scan text not null default 'WAITING' check (scan in ('OWN', 'WAITING', 'HELD', 'CLEAN', 'INFECTED')),
    add column scanned_at timestamptz,
    add column found text not null default '';
create index stored_file_unscanned on platform.stored_file (id) where scan in ('WAITING', 'HELD');
