-- What was refused to whom, and logins, counted by day: for the administrator, who sees who asks for much that is not theirs.
-- No identities: subjects, codes of agencies and clients, ids of cases. Kept for a year.
create table groeiruimte.security_event (
    day     date not null,
    subject text not null,
    kind    text not null check (kind in ('login', 'logout', 'refused', 'forged', 'too-many', 'role-change')),
    -- What was asked for: an id, or the address as declared; empty where nothing was asked for.
    target  text not null check (length(target) <= 200),
    client  text,
    times   integer not null check (times > 0),
    last_at timestamptz not null,
    primary key (subject, day, kind, target)
);
comment on column groeiruimte.security_event.client is 'the name of an agency''s own system; null for a person';
create index security_event_day on groeiruimte.security_event (day);
alter table groeiruimte.security_event enable row level security;
create policy for_administrator on groeiruimte.security_event for select to ${app}
    using (groeiruimte.asks_as('administrator'));
create policy written_by_system on groeiruimte.security_event for all to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert, update, delete on groeiruimte.security_event to ${app};
