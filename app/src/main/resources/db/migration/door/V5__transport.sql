-- 扉の伝送: numbers that signed pulls used. `kept = ''` marks a request that came over from the resident's network: its
-- key lies there; here it is answered, sent back and removed.
create table door.nonce (
    nonce text primary key,
    at timestamptz not null
);
create index nonce_age on door.nonce (at);
