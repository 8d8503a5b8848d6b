-- 封: a request is sealed to the office, its answer to a key made for this request alone. What the resident's side has
-- to know of its own request (that private key, and what to ask again) it keeps under its own key in `kept`.
-- Rows of older versions are plain in `request` and `answer`; they are sealed and asked again at the first start.
alter table door.fact_request
    alter column request drop not null,
    add column sealed bytea,
    add column office_key text,
    add column kept text,
    add column sealed_answer bytea,
    add column broken_at timestamptz,
    add constraint request_is_sealed check (request is not null or (sealed is not null and kept is not null)),
    add constraint sealed_has_its_key check ((sealed is null) = (office_key is null)),
    add constraint sealed_answer_is_dated check (sealed_answer is null or answered_at is not null);
