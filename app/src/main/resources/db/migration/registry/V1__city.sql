-- 住民記録: the city itself — wards, towns (町字), schools.
CREATE SCHEMA IF NOT EXISTS registry;
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE registry.ward (
    code     text PRIMARY KEY CHECK (code ~ '^[0-9]{6}$'),
    name     text NOT NULL UNIQUE,
    kana     text NOT NULL,
    position smallint NOT NULL UNIQUE
);

CREATE TABLE registry.school (
    code      text PRIMARY KEY,
    name      text NOT NULL UNIQUE,
    kind      text NOT NULL CHECK (kind IN ('ELEMENTARY', 'JUNIOR_HIGH')),
    ward_code text NOT NULL REFERENCES registry.ward
);

-- name_folded is written by NameFolding, so that 桜台２丁目 finds 桜台二丁目
CREATE TABLE registry.town (
    code             text PRIMARY KEY CHECK (code ~ '^[0-9]{7}$'),
    ward_code        text NOT NULL REFERENCES registry.ward,
    name             text NOT NULL,
    name_folded      text COLLATE "C" NOT NULL,
    kana             text NOT NULL,
    postcode         text NOT NULL CHECK (postcode ~ '^[0-9]{7}$'),
    latitude         numeric(8, 5),
    longitude        numeric(8, 5),
    elementary_code  text NOT NULL REFERENCES registry.school,
    junior_high_code text NOT NULL REFERENCES registry.school,
    UNIQUE (ward_code, name)
);
CREATE INDEX town_by_name ON registry.town (name_folded);

-- which synthetic city lies in this database (none in a real one)
CREATE TABLE registry.city_load (
    loaded_at timestamptz NOT NULL,
    seed      bigint NOT NULL,
    residents integer NOT NULL,
    as_of     date NOT NULL
);
