-- 代理権: by which delegation the owner acts for the represented person; asked again at every request
alter table sessions.session add column delegation uuid;
alter table sessions.session add constraint delegated_names_whom check (delegation is null or represented is not null);
