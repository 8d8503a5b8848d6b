-- What changes need: the city's own name, numbers for new people and households, undo of departmental facts.

CREATE TABLE registry.home_city (
    code       text NOT NULL CHECK (code ~ '^[0-9]{6}$'),
    prefecture text NOT NULL,
    city       text NOT NULL
);
CREATE UNIQUE INDEX only_one_home_city ON registry.home_city ((true));

CREATE FUNCTION registry.with_check_digit(digits text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT digits || CASE WHEN 11 - s % 11 >= 10 THEN 0 ELSE 11 - s % 11 END
      FROM (SELECT sum(substr(reverse(digits), i, 1)::int * (2 + (i - 1) % 6)) AS s FROM generate_series(1, length(digits)) i) w
$$;

-- numbers are scattered over their range by a step without common factor, so that neighbours do not have neighbouring numbers
CREATE SEQUENCE registry.person_sequence START 500000001;
CREATE SEQUENCE registry.household_sequence START 500000001;
CREATE FUNCTION registry.next_resident_number() RETURNS text LANGUAGE sql AS $$
    SELECT registry.with_check_digit(lpad(((nextval('registry.person_sequence') * 618033989 + 271828183) % 1000000000)::text, 9, '0'))
$$;
CREATE FUNCTION registry.next_household_number() RETURNS text LANGUAGE sql AS $$
    SELECT registry.with_check_digit(lpad(((nextval('registry.household_sequence') * 754877667 + 141421357) % 1000000000)::text, 9, '0'))
$$;
-- 住民票コード are given by J-LIS in a real city; this stands in for its list
CREATE FUNCTION registry.next_resident_code() RETURNS text LANGUAGE sql AS $$
    SELECT registry.with_check_digit(lpad(((nextval('registry.person_sequence') * 6180339887::numeric + 3141592653) % 10000000000)::text, 10, '0'))
$$;

-- one kind of change is applied once for a case, cancelled ones aside (checked under the lock of the persons)
CREATE INDEX change_by_case ON registry.change (case_ref) WHERE case_ref IS NOT NULL;

-- rows of departmental tables as they were before a change, to be put back by its 取消
CREATE TABLE registry.programme_before (
    change_id uuid NOT NULL REFERENCES registry.change,
    programme text NOT NULL,
    person_id uuid NOT NULL REFERENCES registry.person,
    record    jsonb NOT NULL
);
CREATE INDEX programme_before_by_change ON registry.programme_before (change_id);
