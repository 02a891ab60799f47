-- Forms that were sent and where they led, so that a second click adds nothing and leads there too. What a form said is not in
-- here: the key is a digest of its writer, the copy of the form that was shown, and the answers. Kept for a day.
create table groeiruimte.form_sent (
    key      text primary key,
    subject  text        not null,
    -- the address to which the first one led; null while it is at work
    leads_to text,
    sent_at  timestamptz not null default now()
);
create index form_sent_by_writer on groeiruimte.form_sent (subject, sent_at);
alter table groeiruimte.form_sent enable row level security;
create policy of_writer on groeiruimte.form_sent for all to ${app}
    using (subject = groeiruimte.asking_subject()) with check (subject = groeiruimte.asking_subject());
grant select, insert, update, delete on groeiruimte.form_sent to ${app};
