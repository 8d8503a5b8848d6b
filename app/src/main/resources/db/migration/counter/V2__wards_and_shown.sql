-- 受付票 is offered to the other staff of the same ward office
alter table counter.reception add column ward text not null default '';
create index reception_person on counter.reception (person_ref, began_at) where person_ref is not null;
drop index counter.reception_day;
create index reception_day on counter.reception (ward, began_at);
