-- 転出証明書情報 from the city moved from (住基法施行令24条の3): one message a household, one row a person.

CREATE TABLE registry.move_certificate (
    id               uuid PRIMARY KEY,
    message_key      text NOT NULL UNIQUE,          -- the sender's number; a message delivered twice is one message
    received_at      timestamptz NOT NULL,
    sender_code      text NOT NULL,
    sender_name      text NOT NULL,
    head_name        text NOT NULL,
    from_prefecture  text NOT NULL,
    from_city        text NOT NULL,
    from_town        text NOT NULL,
    from_block       text NOT NULL,
    from_building    text,
    from_postcode    text,
    from_folded      text COLLATE "C" NOT NULL,     -- the whole address folded, for the match by four items
    to_address       text NOT NULL,                 -- 転出先 as filed there
    planned_move_out date NOT NULL,                 -- 転出予定年月日
    payload          jsonb NOT NULL,
    used_at          timestamptz,
    used_by_change   uuid REFERENCES registry.change
);

CREATE TABLE registry.move_certificate_person (
    certificate_id     uuid NOT NULL REFERENCES registry.move_certificate,
    position           smallint NOT NULL,
    family_name        text NOT NULL,
    given_name         text NOT NULL,
    family_kana        text NOT NULL,
    given_kana         text NOT NULL,
    name_folded        text COLLATE "C" NOT NULL,
    alphabet_name      text,
    birth_date         date NOT NULL,
    sex                text NOT NULL CHECK (sex IN ('male', 'female')),
    relation           text NOT NULL REFERENCES registry.relation,
    honseki            text,
    hittosha           text,
    nationality        text NOT NULL,
    residence_status   text,
    residence_until    date,
    residence_card     text,
    resident_code      text NOT NULL,
    nhi                boolean NOT NULL,            -- 国民健康保険の被保険者である旨
    late_elderly       boolean NOT NULL,            -- 後期高齢者医療の被保険者である旨
    nursing_care       boolean NOT NULL,            -- 介護保険の被保険者である旨
    pension_kind       smallint CHECK (pension_kind IN (1, 2, 3)),
    pension_number     text,
    child_allowance    boolean NOT NULL,            -- 児童手当の支給を受けている旨
    card_issued_on     date,
    card_expires_on    date,
    PRIMARY KEY (certificate_id, position)
);
CREATE INDEX move_certificate_by_person ON registry.move_certificate_person (birth_date, name_folded);
