-- 目立つ照会: what the log of reads says of one member of staff and one day, and what an auditor has looked into.

-- 基準: the newest row that begins on or before a day holds for that day; rows are added, not changed.
CREATE TABLE registry.watch_parameter (
    name       text NOT NULL CHECK (name IN ('protected_per_day', 'odd_hours_persons', 'evening_from', 'morning_until',
                                             'peer_factor', 'peer_minimum', 'peer_days')),
    valid_from date NOT NULL,
    value      integer NOT NULL CHECK (value >= 0),
    why        text NOT NULL,
    PRIMARY KEY (name, valid_from)
);
INSERT INTO registry.watch_parameter (name, valid_from, value, why) VALUES
    ('protected_per_day', '2000-01-01', 5, 'この人数以上の支援措置対象者を一日に照会（市の定め）'),
    ('odd_hours_persons', '2000-01-01', 1, '夜間・閉庁日に照会した人数がこの数以上（市の定め）'),
    ('evening_from', '2000-01-01', 21, 'この時からを夜間とする（市の定め）'),
    ('morning_until', '2000-01-01', 7, 'この時の前までを夜間とする（市の定め）'),
    ('peer_factor', '2000-01-01', 5, '同じ課のほかの職員の一日の中央値の何倍を超えるか（市の定め）'),
    ('peer_minimum', '2000-01-01', 30, '一日の照会がこの人数に満たなければ比べない（市の定め）'),
    ('peer_days', '2000-01-01', 28, '比べる日数（市の定め）');

-- 職員本人の住民記録: given by the personnel section; without it nobody can tell a clerk's own family.
CREATE TABLE registry.staff_person (
    actor     text PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES registry.person,
    noted_at  timestamptz NOT NULL,
    noted_by  text NOT NULL
);

-- 一日の照会: one row a member of staff and day.
CREATE TABLE registry.access_daily (
    day       date NOT NULL,
    actor     text NOT NULL,
    section   text NOT NULL,
    persons   integer NOT NULL,
    protected integer NOT NULL,
    odd_hours integer NOT NULL,
    PRIMARY KEY (day, actor)
);
CREATE INDEX access_daily_by_section ON registry.access_daily (section, day);

CREATE TABLE registry.watched_day (
    day       date PRIMARY KEY,
    looked_at timestamptz NOT NULL
);

CREATE TABLE registry.unusual_access (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rule           text NOT NULL CHECK (rule IN ('MANY_PROTECTED', 'ODD_HOURS', 'ABOVE_PEERS', 'OWN_FAMILY')),
    day            date NOT NULL,
    actor          text NOT NULL,
    section        text NOT NULL,
    persons        integer NOT NULL,
    usual          integer NOT NULL,
    found_at       timestamptz NOT NULL,
    reviewed_at    timestamptz,
    reviewed_by    text,
    reviewed_label text,
    note           text CHECK (note <> ''),
    UNIQUE (rule, day, actor),
    CHECK ((reviewed_at IS NULL) = (note IS NULL) AND (reviewed_at IS NULL) = (reviewed_by IS NULL))
);
CREATE INDEX unusual_access_open ON registry.unusual_access (day DESC, id DESC) WHERE reviewed_at IS NULL;
CREATE INDEX unusual_access_all ON registry.unusual_access (day DESC, id DESC);
