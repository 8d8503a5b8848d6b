-- 支援措置 and the log of who read what of whom.

CREATE TABLE registry.protection (
    id          uuid PRIMARY KEY,
    person_id   uuid NOT NULL REFERENCES registry.person,
    harm        text NOT NULL CHECK (harm IN ('SPOUSE_VIOLENCE', 'STALKING', 'CHILD_ABUSE', 'SIMILAR')),
    filed_on    date NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date NOT NULL,
    authority   text NOT NULL,                      -- 相談機関 that gave its opinion
    ended_at    timestamptz,                        -- masking ends by a clerk's act, never by the calendar
    ended_by    text,
    CONSTRAINT protection_lasts_a_year CHECK (valid_to > valid_from AND valid_to <= valid_from + interval '1 year'),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX one_current_protection ON registry.protection (person_id) WHERE ended_at IS NULL;

CREATE TABLE registry.protection_opponent (         -- 相手方
    protection_id uuid NOT NULL REFERENCES registry.protection,
    position      smallint NOT NULL,
    name          text NOT NULL,
    name_folded   text COLLATE "C" NOT NULL,
    birth_date    date,
    address       text,
    honseki       text,
    person_id     uuid REFERENCES registry.person,  -- where the office knows who it is
    PRIMARY KEY (protection_id, position)
);

CREATE TABLE registry.protection_companion (        -- 併せて支援を求める者
    protection_id uuid NOT NULL REFERENCES registry.protection,
    person_id     uuid NOT NULL REFERENCES registry.person,
    relation      text NOT NULL,
    PRIMARY KEY (protection_id, person_id)
);
CREATE INDEX protection_companion_by_person ON registry.protection_companion (person_id);

CREATE TABLE registry.protection_city (             -- 転送先の市区町村
    protection_id uuid NOT NULL REFERENCES registry.protection,
    city_code     text NOT NULL,
    city_name     text NOT NULL,
    sent_on       date NOT NULL,
    PRIMARY KEY (protection_id, city_code)
);

-- everyone whose address must not be shown now
CREATE VIEW registry.protected_person AS
    SELECT p.id AS protection_id, p.person_id FROM registry.protection p WHERE p.ended_at IS NULL
    UNION
    SELECT p.id, c.person_id FROM registry.protection p
      JOIN registry.protection_companion c ON c.protection_id = p.id WHERE p.ended_at IS NULL;

CREATE TABLE registry.access_log (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    call_id     uuid NOT NULL,                      -- all rows of one call share it
    at          timestamptz NOT NULL,
    actor_id    text NOT NULL,
    actor_label text NOT NULL,                      -- section or role as the resident will read it
    purpose     text NOT NULL,
    legal_basis text NOT NULL,
    person_id   uuid NOT NULL REFERENCES registry.person,
    fields      text[] NOT NULL,
    masked      boolean NOT NULL
);
CREATE INDEX access_log_by_person ON registry.access_log (person_id, id DESC);
