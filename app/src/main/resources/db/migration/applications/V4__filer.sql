-- 届出人: the person of the session who files. One who was not in the register finds the filing once the office knows them.
alter table applications.submission add column filer text;
