-- 届出人の氏名: who files, which at the counter is not the one who types (actor_label).
alter table applications.submission add column filer_name text not null default '';
update applications.submission set filer_name = actor_label where represented is null;
