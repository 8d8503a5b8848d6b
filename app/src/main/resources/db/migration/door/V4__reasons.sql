-- 理由の照会: why somebody was told of a programme; answered by the office like the others and kept as shortly.
alter table door.fact_request drop constraint fact_request_kind_check;
alter table door.fact_request add constraint fact_request_kind_check check (kind in ('FACTS', 'READINGS', 'REASONS'));
