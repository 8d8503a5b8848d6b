-- 利用者の照合: signed-in people of whom the register is not sure, and what staff decided (docs/decisions/0025).
CREATE TABLE registry.account_match (
    id         uuid PRIMARY KEY,
    account    text NOT NULL,
    full_name  text NOT NULL,
    birth_date date NOT NULL,
    sex        text NOT NULL,
    address    text NOT NULL,
    state      text NOT NULL CHECK (state IN ('OPEN', 'CONFIRMED', 'REJECTED')),
    person_id  uuid REFERENCES registry.person,
    asked_at   timestamptz NOT NULL,
    decided_at timestamptz,
    decided_by text,
    CONSTRAINT only_a_confirmed_match_names_somebody CHECK ((state = 'CONFIRMED') = (person_id IS NOT NULL)),
    CONSTRAINT a_decision_names_who_decided CHECK ((state = 'OPEN') = (decided_by IS NULL) AND (state = 'OPEN') = (decided_at IS NULL))
);
CREATE UNIQUE INDEX one_open_match_an_account ON registry.account_match (account) WHERE state = 'OPEN';
CREATE UNIQUE INDEX one_confirmed_match_an_account ON registry.account_match (account) WHERE state = 'CONFIRMED';
CREATE INDEX open_matches ON registry.account_match (asked_at, id) WHERE state = 'OPEN';
CREATE INDEX matches_of_person ON registry.account_match (person_id) WHERE person_id IS NOT NULL;
