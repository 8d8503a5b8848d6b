-- ワンクリック配信停止: which topics the mail of a day stops. The token stands in the mail, here only its SHA-256.
create table notices.unsubscribe (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    person_id uuid not null,
    day date not null,
    topics text[] not null,
    written_at timestamptz not null,
    unique (person_id, day)
);
