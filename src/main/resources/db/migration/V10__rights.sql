-- People, and who looks at who may do what.

create table groeiruimte.person (
    subject          text primary key,
    name             text not null,
    agency           text,
    roles            text[] not null,
    last_login       timestamptz,                       -- null before the first one
    active           boolean not null default true,     -- whether the login server lets this person in
    several_agencies boolean not null default false     -- in the groups of more than one agency; agency is null then
);
alter table groeiruimte.person enable row level security;
create policy colleagues on groeiruimte.person for select to ${app}
    using (agency = groeiruimte.asking_agency()
           or groeiruimte.asks_as('coordinator')
           or groeiruimte.asks_as('administrator')
           or groeiruimte.asks_as('system'));
create policy listed_by_system on groeiruimte.person for insert to ${app}
    with check (groeiruimte.asks_as('system') and last_login is null);
create policy kept_by_system on groeiruimte.person for update to ${app}
    using (groeiruimte.asks_as('system'));
create policy own_row on groeiruimte.person for select to ${app}
    using (subject = groeiruimte.asking_subject());
create policy own_row_as_proved on groeiruimte.person for insert to ${app}
    with check (subject = groeiruimte.asking_subject() and name = groeiruimte.asking_name()
                and agency is not distinct from groeiruimte.asking_agency()
                and (select bool_and(groeiruimte.asks_as(role)) from unnest(roles) role));
create policy own_row_stays_as_proved on groeiruimte.person for update to ${app}
    using (subject = groeiruimte.asking_subject())
    with check (subject = groeiruimte.asking_subject() and name = groeiruimte.asking_name()
                and agency is not distinct from groeiruimte.asking_agency()
                and (select bool_and(groeiruimte.asks_as(role)) from unnest(roles) role));
grant select, insert, update on groeiruimte.person to ${app};
comment on table groeiruimte.person is
    'Everybody whom the login server knows, also before a first login: the directory from which '
    'colleagues are chosen, and what a review of rights looks at.';

create table groeiruimte.directory_reading (
    only_row boolean primary key default true check (only_row),
    read_at  timestamptz not null
);
alter table groeiruimte.directory_reading enable row level security;
create policy for_administrator on groeiruimte.directory_reading for select to ${app}
    using (groeiruimte.asks_as('administrator'));
create policy written_by_system on groeiruimte.directory_reading for all to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert, update on groeiruimte.directory_reading to ${app};
comment on table groeiruimte.directory_reading is
    'When the login server''s list was last read; one row, none before the first time.';

create table groeiruimte.rights_review (
    id            bigint generated always as identity primary key,
    kind          text not null check (kind in ('quarterly', 'yearly')),
    reviewed_at   timestamptz not null default now(),
    reviewer      text not null,
    reviewer_name text not null,
    remark        text not null check (length(remark) <= 2000),
    people        jsonb not null
);
alter table groeiruimte.rights_review enable row level security;
create policy read_by_administrator on groeiruimte.rights_review for select to ${app}
    using (groeiruimte.asks_as('administrator'));
create policy signed_by_administrator on groeiruimte.rights_review for insert to ${app}
    with check (groeiruimte.asks_as('administrator') and reviewer = groeiruimte.asking_subject());
grant select, insert on groeiruimte.rights_review to ${app};
comment on table groeiruimte.rights_review is
    'A review of who may do what. It is signed once and never changed; it keeps what was looked at, so '
    'that the next one sees what changed.';

create function groeiruimte.disclosures_in_force() returns table (agency text, disclosures bigint)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select d.agency, count(*) from disclosure d
    where d.state = 'granted' and disclosure_open_until(d.id) is not null and asks_as('administrator')
    group by d.agency
$$;
revoke all on function groeiruimte.disclosures_in_force from public;
grant execute on function groeiruimte.disclosures_in_force to ${app};
comment on function groeiruimte.disclosures_in_force is
    'How many disclosures are in force to each agency, for the report of rights.';

create table groeiruimte.security_event (
    day     date not null,
    subject text not null,
    kind    text not null check (kind in ('login', 'logout', 'refused', 'forged', 'too-many', 'role-change',
                                          'secret-renewed')),
    -- What was asked for: an id, the address as declared, or a client's name; empty where nothing was asked for.
    target  text not null check (length(target) <= 200),
    client  text,
    times   integer not null check (times > 0),
    last_at timestamptz not null,
    primary key (subject, day, kind, target)
);
create index security_event_day on groeiruimte.security_event (day);
alter table groeiruimte.security_event enable row level security;
create policy for_administrator on groeiruimte.security_event for select to ${app}
    using (groeiruimte.asks_as('administrator'));
create policy written_by_system on groeiruimte.security_event for all to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert, update, delete on groeiruimte.security_event to ${app};
comment on table groeiruimte.security_event is
    'What was refused to whom, and logins, counted by day: for the administrator, who sees who asks for '
    'much that is not theirs. No identities: subjects, codes of agencies and clients, ids of cases. Kept '
    'for a year.';
