-- 解除の届け方: how a protected person learns of what an officer released; the inbox has it in every case. The address
-- of a letter is written on it and kept nowhere.
alter table notices.send
    add column release text check (release in ('INBOX', 'MAIL', 'LETTER')),
    add column letter_made_at timestamptz;
update notices.send set release = 'INBOX' where decision = 'SEND';
alter table notices.send
    add constraint released_by_a_human check ((coalesce(decision, '') = 'SEND') = (release is not null)),
    add constraint letter_of_a_release check (letter_made_at is null or release = 'LETTER');
create index send_letter_to_make on notices.send (id) where release = 'LETTER';
