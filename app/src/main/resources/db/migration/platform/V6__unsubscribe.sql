-- 配信停止: where a mail program stops such mails with one press (RFC 8058); null for mails that nobody can stop.
alter table platform.outbox add column unsubscribe text;
alter table platform.pretend_mail add column unsubscribe text;
