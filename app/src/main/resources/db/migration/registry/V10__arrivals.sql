-- 転出先 in parts, and who read a message of people who are not in our register yet.
ALTER TABLE registry.move_certificate
    ADD to_town text, ADD to_block text, ADD to_building text;

CREATE TABLE registry.certificate_access (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at             timestamptz NOT NULL,
    actor_id       text NOT NULL,
    actor_label    text NOT NULL,
    purpose        text NOT NULL,
    legal_basis    text NOT NULL,
    certificate_id uuid NOT NULL REFERENCES registry.move_certificate,
    fields         text[] NOT NULL
);
CREATE INDEX certificate_access_by_certificate ON registry.certificate_access (certificate_id, id DESC);
CREATE TRIGGER kept BEFORE DELETE OR UPDATE ON registry.certificate_access FOR EACH ROW EXECUTE FUNCTION registry.refuse_change();
