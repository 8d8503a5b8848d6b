-- 照会の種類: facts of a person, or the log of who read them; both are answered by the office and live as shortly.
alter table door.fact_request add column kind text not null default 'FACTS' check (kind in ('FACTS', 'READINGS'));
