-- People as the login server knows them, also before their first login; and the reviews of who may do what.
alter table groeiruimte.person
    alter column last_login drop not null,
    -- Whether the login server lets this person in; without a directory: whoever logged in once.
    add column active boolean not null default true;
create policy listed_by_system on groeiruimte.person for insert to ${app}
    with check (groeiruimte.asks_as('system') and last_login is null);
create policy kept_by_system on groeiruimte.person for update to ${app}
    using (groeiruimte.asks_as('system'));

-- When the login server's list was last read; one row, none before the first time.
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

-- A review is signed once and never changed; it keeps what was looked at, so that the next one sees what changed.
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
