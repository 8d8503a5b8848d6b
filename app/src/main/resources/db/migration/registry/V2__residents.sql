-- 住民票: persons, households, 続柄, addresses and the log of 異動. Bitemporal: valid_from/valid_to say when it was so,
-- recorded_at/superseded_at say when the register believed it. Only superseded_at is ever written later (see V6).

-- 異動: 異動日 event_date, 届出日 filed_on (none for 職権), 処理日 processed_at
CREATE TABLE registry.change (
    id           uuid PRIMARY KEY,
    kind         text NOT NULL CHECK (kind IN ('MOVE_IN', 'MOVE_WITHIN', 'MOVE_OUT', 'HOUSEHOLD_CHANGE', 'BIRTH', 'DEATH',
                     'EX_OFFICIO_ENTRY', 'CORRECTION', 'EX_OFFICIO_DELETION', 'CANCELLATION')),
    event_date   date NOT NULL,
    filed_on     date,
    processed_at timestamptz NOT NULL,
    actor        text NOT NULL CHECK (actor <> ''),
    case_ref     text,
    reason       text,
    cancels      uuid UNIQUE REFERENCES registry.change,
    CONSTRAINT filing_has_a_date CHECK (filed_on IS NOT NULL OR kind NOT IN ('MOVE_IN', 'MOVE_WITHIN', 'MOVE_OUT', 'HOUSEHOLD_CHANGE')),
    CONSTRAINT cancellation_names_its_change CHECK ((kind = 'CANCELLATION') = (cancels IS NOT NULL)),
    -- only 転出 (and its 転出予定日) may lie ahead of the day it is filed: 住基法22・23条 count from the fact
    CONSTRAINT only_moves_out_lie_ahead CHECK (filed_on IS NULL OR event_date <= filed_on OR kind IN ('MOVE_OUT', 'CANCELLATION'))
);

CREATE TABLE registry.person (
    id                 uuid PRIMARY KEY,
    resident_number    text NOT NULL CONSTRAINT resident_number_is_unique UNIQUE CHECK (resident_number ~ '^[0-9]{10}$'),
    resident_code      text CONSTRAINT resident_code_is_unique UNIQUE CHECK (resident_code ~ '^[0-9]{11}$'),
    family_name        text NOT NULL CHECK (family_name <> ''),
    given_name         text NOT NULL,
    family_kana        text NOT NULL,
    given_kana         text NOT NULL,
    name_folded        text COLLATE "C" NOT NULL,
    given_folded       text COLLATE "C" NOT NULL,
    kana_folded        text COLLATE "C" NOT NULL,
    alphabet_name      text,
    alphabet_folded    text COLLATE "C",
    alias              text,
    alias_folded       text COLLATE "C",
    former_family_name text,
    former_family_kana text,
    former_folded      text COLLATE "C",
    birth_date         date NOT NULL,
    sex                text NOT NULL CHECK (sex IN ('male', 'female')),
    nationality        text NOT NULL CHECK (nationality ~ '^[A-Z]{3}$'),
    honseki            text,
    hittosha           text,
    residence_status   text,
    residence_until    date,
    residence_card     text,
    status             text NOT NULL CHECK (status IN ('RESIDENT', 'MOVED_OUT', 'DEAD', 'CANCELLED')),
    became_on          date NOT NULL,
    became_reason      text NOT NULL CHECK (became_reason IN ('MOVE_IN', 'BIRTH', 'EX_OFFICIO_ENTRY', 'NATURALIZATION')),
    ceased_on          date,
    ceased_reason      text CHECK (ceased_reason IN ('MOVE_OUT', 'DEATH', 'EX_OFFICIO_DELETION', 'CANCELLATION')),
    change_id          uuid REFERENCES registry.change,
    recorded_at        timestamptz NOT NULL,
    CONSTRAINT honseki_is_for_japanese CHECK (nationality = 'JPN' OR (honseki IS NULL AND hittosha IS NULL)),
    CONSTRAINT residence_status_is_for_foreigners CHECK ((nationality = 'JPN') = (residence_status IS NULL)),
    CONSTRAINT ceased_unless_resident CHECK ((status = 'RESIDENT') = (ceased_on IS NULL)
        AND (ceased_on IS NULL) = (ceased_reason IS NULL)),
    CONSTRAINT born_before_registered CHECK (became_on >= birth_date AND (ceased_on IS NULL OR ceased_on >= became_on))
);
CREATE INDEX person_by_name ON registry.person (name_folded, id);
CREATE INDEX person_by_given ON registry.person (given_folded, id);
CREATE INDEX person_by_kana ON registry.person (kana_folded, id);
CREATE INDEX person_by_alphabet ON registry.person (alphabet_folded, id) WHERE alphabet_folded IS NOT NULL;
CREATE INDEX person_by_alias ON registry.person (alias_folded, id) WHERE alias_folded IS NOT NULL;
CREATE INDEX person_by_former ON registry.person (former_folded, id) WHERE former_folded IS NOT NULL;
CREATE INDEX person_by_birth ON registry.person (birth_date, name_folded, id);

-- what the row said before each change (改製 and 職権修正 keep the former text)
CREATE TABLE registry.person_version (
    person_id     uuid NOT NULL REFERENCES registry.person,
    recorded_at   timestamptz NOT NULL,
    superseded_at timestamptz NOT NULL,
    change_id     uuid NOT NULL REFERENCES registry.change,
    record        jsonb NOT NULL,
    PRIMARY KEY (person_id, change_id)
);

CREATE TABLE registry.change_person (
    change_id uuid NOT NULL REFERENCES registry.change,
    person_id uuid NOT NULL REFERENCES registry.person,
    PRIMARY KEY (change_id, person_id)
);
CREATE INDEX change_person_by_person ON registry.change_person (person_id);

CREATE TABLE registry.household (
    id         uuid PRIMARY KEY,
    number     text NOT NULL UNIQUE CHECK (number ~ '^[0-9]{10}$'),
    created_on date NOT NULL
);

-- 続柄: the words the register may hold (住民基本台帳事務処理要領; grandchildren are 子の子 there, 孫 is kept for migrated rows)
CREATE TABLE registry.relation (name text PRIMARY KEY, position smallint NOT NULL);

CREATE TABLE registry.membership (
    id            bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    person_id     uuid NOT NULL REFERENCES registry.person,
    household_id  uuid NOT NULL REFERENCES registry.household,
    relation      text NOT NULL REFERENCES registry.relation,
    position      smallint NOT NULL CHECK (position >= 1),
    valid_from    date NOT NULL,
    valid_to      date,
    recorded_at   timestamptz NOT NULL,
    superseded_at timestamptz,
    change_id     uuid REFERENCES registry.change,
    ended_by      uuid REFERENCES registry.change,
    CONSTRAINT membership_period_is_forward CHECK (valid_to > valid_from),
    CONSTRAINT one_household_at_a_time EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to) WITH &&)
        WHERE (superseded_at IS NULL),
    CONSTRAINT one_head_at_a_time EXCLUDE USING gist (household_id WITH =, daterange(valid_from, valid_to) WITH &&)
        WHERE (superseded_at IS NULL AND relation = '世帯主')
);
CREATE UNIQUE INDEX one_current_household ON registry.membership (person_id) WHERE superseded_at IS NULL AND valid_to IS NULL;
CREATE INDEX membership_by_household ON registry.membership (household_id);
CREATE INDEX membership_by_person ON registry.membership (person_id);

-- 住所の履歴. CITY = 住所 in this city, BEFORE = 転入前住所, AFTER = 転出先.
CREATE TABLE registry.address (
    id            bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    person_id     uuid NOT NULL REFERENCES registry.person,
    place         text NOT NULL CHECK (place IN ('CITY', 'BEFORE', 'AFTER')),
    prefecture    text NOT NULL,
    city          text NOT NULL,
    ward_code     text REFERENCES registry.ward,
    town_code     text REFERENCES registry.town,
    town          text NOT NULL,
    block         text NOT NULL,
    building      text,
    postcode      text,
    valid_from    date,
    valid_to      date,
    recorded_at   timestamptz NOT NULL,
    superseded_at timestamptz,
    change_id     uuid REFERENCES registry.change,
    ended_by      uuid REFERENCES registry.change,
    CONSTRAINT address_period_is_forward CHECK (valid_to > valid_from),
    CONSTRAINT city_address_has_a_town CHECK ((place = 'CITY') = (town_code IS NOT NULL) AND (place = 'CITY') = (ward_code IS NOT NULL)),
    CONSTRAINT address_begins CHECK (place = 'BEFORE' OR valid_from IS NOT NULL),
    CONSTRAINT one_address_at_a_time EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to) WITH &&)
        WHERE (superseded_at IS NULL)
);
CREATE UNIQUE INDEX one_current_address ON registry.address (person_id) WHERE superseded_at IS NULL AND valid_to IS NULL;
CREATE INDEX address_by_person ON registry.address (person_id);
CREATE INDEX address_by_place ON registry.address (town_code, block COLLATE "C", person_id)
    WHERE superseded_at IS NULL AND valid_to IS NULL AND place = 'CITY';
