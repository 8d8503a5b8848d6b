-- 保管ファイル: documents that people attach. The bytes are compressed formats, so TOAST need not try again.
create table platform.stored_file (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'image/heic')),
    size integer not null check (size between 1 and 9437184),
    sha256 text not null check (length(sha256) = 64),
    stored_at timestamptz not null,
    content bytea not null,
    check (octet_length(content) = size)
);
alter table platform.stored_file alter column content set storage external;
