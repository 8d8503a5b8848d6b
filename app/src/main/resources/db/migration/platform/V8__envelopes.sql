-- 封筒暗号: each value has a data key of its own, wrapped by the key that `kek` names; rows without are sealed by a job,
-- because SQL has no key
alter table platform.stored_file drop constraint stored_file_check;
alter table platform.stored_file
    add column kek text,
    add column data_key bytea,
    add constraint stored_file_sealed check ((kek is null) = (data_key is null)),
    add constraint stored_file_size_of_plain check (kek is not null or octet_length(content) = size);
create index stored_file_kek on platform.stored_file (kek, id);

-- 個人番号: only its sealed form and a keyed digest, by which one number belongs to one holder
create table platform.my_number (
    holder uuid primary key,
    kek text not null,
    data_key bytea not null,
    content bytea not null check (octet_length(content) > 12),
    digest bytea not null unique check (octet_length(digest) > 16),
    kept_at timestamptz not null
);
create index my_number_kek on platform.my_number (kek, holder);

-- The key of that digest, wrapped as well, so that a change of keys leaves the index as it is
create table platform.index_key (
    only_one boolean primary key default true check (only_one),
    kek text not null,
    data_key bytea not null
);
