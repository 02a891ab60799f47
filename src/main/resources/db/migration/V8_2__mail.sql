-- What is to be told by mail: written in the transaction in which it happened, sent once that is committed.

create table groeiruimte.mail (
    id          uuid primary key default gen_random_uuid(),
    -- Stops mails of this kind for this person, without a login: random, and in this mail alone.
    stop        uuid not null unique default gen_random_uuid(),
    recipient   text not null,
    kind        text not null check (kind ~ '^[a-z0-9-]{1,60}$'),
    key         text not null check (key ~ '^[A-Za-z0-9:._-]{1,200}$'),
    ref         text not null check (ref ~ '^[A-Za-z0-9:._-]{1,200}$'),
    state       text not null default 'waiting'
        check (state in ('waiting', 'sent', 'not-needed', 'refused', 'given-up')),
    posted_at   timestamptz not null,
    tries       integer not null default 0,
    next_try    timestamptz,                     -- also while it is being sent: should the node die, another takes it then
    last_try    timestamptz,
    problem     text check (problem in ('server-away', 'not-now', 'refused', 'no-address', 'login-server', 'unwritten')),
    last_answer text check (length(last_answer) <= 300),   -- the mail server's, without addresses
    ended_at    timestamptz,
    unique (recipient, kind, key),
    check ((state = 'waiting') = (next_try is not null) and (state = 'waiting') = (ended_at is null))
);
create index mail_next_try on groeiruimte.mail (next_try) where next_try is not null;
create index mail_refused on groeiruimte.mail (recipient) where state = 'refused';
create index mail_ended_at on groeiruimte.mail (ended_at) where ended_at is not null;
-- That a mailbox refuses its mail is told once an address, whoever is told.
create unique index mail_mailbox_told_once on groeiruimte.mail (key) where kind = 'mailbox-refuses';

alter table groeiruimte.mail enable row level security;
create policy by_system on groeiruimte.mail for all to ${app}
    using ((select groeiruimte.asks_as('system'))) with check (groeiruimte.asks_as('system'));
grant select, insert, update, delete on groeiruimte.mail to ${app};
comment on table groeiruimte.mail is
    'The outbox: mails to people who work here. It keeps no text and no address: who gets it by the login '
    'server''s id, what it is about by ids; what it says is asked when it is sent, as its reader. Kept for 90 days '
    'after it was sent, so that the same is not told twice and can be stopped by the link in it; then '
    'deleted.';
