-- What the sections hold and the forms need: tax, insurance, pension, child allowance, school, care, seal, card, dogs, account.

CREATE TABLE registry.income_tax (                  -- 課税台帳 (市民税・県民税)
    person_id  uuid NOT NULL REFERENCES registry.person,
    year       smallint NOT NULL,                   -- 年度; the income is that of the year before
    income     integer NOT NULL CHECK (income >= 0),        -- 合計所得金額, yen
    tax        integer NOT NULL CHECK (tax >= 0),           -- 年税額, yen
    dependants smallint NOT NULL CHECK (dependants >= 0),   -- 扶養人数
    PRIMARY KEY (person_id, year)
);

CREATE TABLE registry.nhi (                         -- 国民健康保険: one 記号番号 a household, one 枝番 a person
    person_id   uuid NOT NULL REFERENCES registry.person,
    symbol      text NOT NULL,
    number      text NOT NULL,
    branch      text NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date,
    gain_reason text NOT NULL,
    CHECK (valid_to > valid_from),
    CONSTRAINT one_nhi_qualification_at_a_time EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to) WITH &&)
);

CREATE TABLE registry.late_elderly (                -- 後期高齢者医療
    person_id  uuid NOT NULL REFERENCES registry.person,
    number     text NOT NULL CHECK (number ~ '^[0-9]{8}$'),
    valid_from date NOT NULL,
    valid_to   date,
    CHECK (valid_to > valid_from),
    PRIMARY KEY (person_id, valid_from)
);

CREATE TABLE registry.pension (                     -- 国民年金
    person_id    uuid PRIMARY KEY REFERENCES registry.person,
    kind         smallint CHECK (kind IN (1, 2, 3)),        -- none once 60, unless still 第2号
    basic_number text NOT NULL CHECK (basic_number ~ '^[0-9]{10}$'),   -- 基礎年金番号; leaves only for a pension purpose
    linked       boolean NOT NULL,                          -- 個人番号と基礎年金番号の紐付け済
    gained_on    date NOT NULL
);

CREATE TABLE registry.child_allowance (             -- 児童手当 受給者
    claimant_id    uuid PRIMARY KEY REFERENCES registry.person,
    from_month     date NOT NULL CHECK (extract(day FROM from_month) = 1),
    monthly_amount integer NOT NULL CHECK (monthly_amount >= 0),
    ended_month    date
);
CREATE TABLE registry.child_allowance_child (
    claimant_id    uuid NOT NULL REFERENCES registry.child_allowance,
    child_id       uuid NOT NULL UNIQUE REFERENCES registry.person,   -- nobody is paid for twice
    rank           smallint NOT NULL CHECK (rank >= 1),
    monthly_amount integer NOT NULL CHECK (monthly_amount IN (0, 10000, 15000, 30000)),
    PRIMARY KEY (claimant_id, child_id)
);

CREATE TABLE registry.child_medical (               -- 子ども医療費 受給資格
    child_id       uuid PRIMARY KEY REFERENCES registry.person,
    guardian_id    uuid NOT NULL REFERENCES registry.person,
    number         text NOT NULL UNIQUE,
    insurer_number text NOT NULL,
    insurer_name   text NOT NULL,
    insurer_symbol text NOT NULL,
    insured_number text NOT NULL,
    valid_from     date NOT NULL,
    valid_to       date
);

CREATE TABLE registry.schooling (                   -- 学齢簿
    child_id    uuid NOT NULL REFERENCES registry.person,
    school_code text NOT NULL REFERENCES registry.school,
    guardian_id uuid NOT NULL REFERENCES registry.person,
    valid_from  date NOT NULL,
    valid_to    date,
    CHECK (valid_to > valid_from),
    CONSTRAINT one_school_at_a_time EXCLUDE USING gist (child_id WITH =, daterange(valid_from, valid_to) WITH &&)
);

CREATE TABLE registry.nursing_care (                -- 介護保険 (第1号被保険者; 第2号 once certified)
    person_id      uuid PRIMARY KEY REFERENCES registry.person,
    insured_number text NOT NULL UNIQUE CHECK (insured_number ~ '^[0-9]{10}$'),
    level          text CHECK (level IN ('要支援1', '要支援2', '要介護1', '要介護2', '要介護3', '要介護4', '要介護5')),
    certified_from date,
    certified_to   date,
    ended_on       date,
    CHECK ((level IS NULL) = (certified_from IS NULL) AND (level IS NULL) = (certified_to IS NULL))
);

CREATE TABLE registry.seal (                        -- 印鑑登録
    person_id     uuid NOT NULL REFERENCES registry.person,
    number        text PRIMARY KEY,
    registered_on date NOT NULL,
    revoked_on    date
);
CREATE UNIQUE INDEX one_current_seal ON registry.seal (person_id) WHERE revoked_on IS NULL;

CREATE TABLE registry.card (                        -- マイナンバーカード and its certificates
    person_id           uuid PRIMARY KEY REFERENCES registry.person,
    expires_on          date NOT NULL,
    user_cert_until     date,
    sign_cert_status    text NOT NULL CHECK (sign_cert_status IN ('VALID', 'REVOKED', 'NONE')),
    sign_cert_until     date,
    continue_by         date                        -- 継続利用 is due by this day after 転入
);

CREATE TABLE registry.dog (                         -- 犬の登録原簿
    id                  uuid PRIMARY KEY,
    owner_id            uuid NOT NULL REFERENCES registry.person,
    registration_number text NOT NULL,
    registration_year   smallint NOT NULL,
    tag_number          text NOT NULL UNIQUE,
    name                text NOT NULL,
    breed               text NOT NULL,
    coat                text NOT NULL,
    sex                 text NOT NULL CHECK (sex IN ('male', 'female')),
    born_on             date,
    microchip           text UNIQUE CHECK (microchip ~ '^[0-9]{15}$'),
    ended_on            date
);
CREATE INDEX dog_by_owner ON registry.dog (owner_id);

CREATE TABLE registry.bank_account (                -- 公金受取口座
    person_id   uuid PRIMARY KEY REFERENCES registry.person,
    bank_code   text NOT NULL,
    bank        text NOT NULL,
    branch_code text NOT NULL,
    branch      text NOT NULL,
    kind        text NOT NULL,
    number      text NOT NULL CHECK (number ~ '^[0-9]{7}$'),
    holder_kana text NOT NULL
);
