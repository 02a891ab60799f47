-- Calendar addresses: who has the secret of one reads, without a login, when its person has to do what.

create table groeiruimte.calendar_address (
    subject     text primary key,
    secret_hash bytea not null unique check (length(secret_hash) = 32),     -- SHA-256 of what was shown once
    made_at     timestamptz not null default now(),
    fetched_on  date,                       -- the last day on which a calendar asked; null before the first
    revision    integer not null default 0  -- how often it was found to be other than the time before
);
alter table groeiruimte.calendar_address enable row level security;
create policy own_seen on groeiruimte.calendar_address for select to ${app}
    using (subject = groeiruimte.asking_subject());
create policy own_made on groeiruimte.calendar_address for insert to ${app}
    with check (subject = groeiruimte.asking_subject());
create policy own_revoked on groeiruimte.calendar_address for delete to ${app}
    using (subject = groeiruimte.asking_subject());
create policy seen_by_system on groeiruimte.calendar_address for select to ${app}
    using ((select groeiruimte.asks_as('system')));
create policy forgotten_by_system on groeiruimte.calendar_address for delete to ${app}
    using ((select groeiruimte.asks_as('system')));
create policy fetched_by_system on groeiruimte.calendar_address for update to ${app}
    using ((select groeiruimte.asks_as('system')));
grant select, insert (subject, secret_hash), update (fetched_on, revision), delete
    on groeiruimte.calendar_address to ${app};
comment on table groeiruimte.calendar_address is
    'The private calendar address of a person, one each: a hash of the secret in it. Deleted when its person '
    'revokes it, makes another, or leaves.';

create table groeiruimte.calendar_entry (
    subject    text not null references groeiruimte.calendar_address on delete cascade,
    entry      bytea not null check (length(entry) = 32),
    content    bytea not null check (length(content) = 32),
    sequence   integer not null,
    changed_at timestamptz not null default now(),
    primary key (subject, entry)
);
alter table groeiruimte.calendar_entry enable row level security;
create policy by_system on groeiruimte.calendar_entry for all to ${app}
    using ((select groeiruimte.asks_as('system'))) with check (groeiruimte.asks_as('system'));
grant select, insert, update, delete on groeiruimte.calendar_entry to ${app};
comment on table groeiruimte.calendar_entry is
    'At which revision of a calendar each of its entries last changed, as digests alone: of what the entry is '
    'about, and of what it said when it was last fetched.';
