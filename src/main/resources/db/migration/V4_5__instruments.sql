-- What pays for growth or helps to get money: what is known of each instrument, what is expected and from when, where
-- each value comes from, and how the instrument stood before.

create sequence groeiruimte.instrument_revision;
grant usage on sequence groeiruimte.instrument_revision to ${app};

create table groeiruimte.instrument (
    code                 text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name                 text not null,
    keeper               text not null references groeiruimte.agency,
    on_route_map         boolean not null default false,    -- whether everybody may read its public facts

    provider             text,
    kind                 text check (kind in
                             ('fund', 'loan', 'convertible', 'guarantee', 'subsidy', 'tax', 'guidance', 'network')),
    about                text,
    about_en             text,
    level                text check (level in ('eu', 'national', 'regional')),
    provinces            text[] check (cardinality(provinces) > 0 and provinces <@ array['PV20', 'PV21', 'PV22', 'PV23',
                             'PV24', 'PV25', 'PV26', 'PV27', 'PV28', 'PV29', 'PV30', 'PV31']),
    life_phases          text[] check (cardinality(life_phases) > 0 and life_phases <@ array['1', '2', '3', '4']),
    stages               text[] check
                             (cardinality(stages) > 0 and stages <@ array['start-up', 'scale-up', 'grown-up']),
    technologies         text[] check (cardinality(technologies) > 0),
    ticket_eur_from      numeric(14, 2) check (ticket_eur_from >= 0),
    ticket_eur_to        numeric(14, 2) check (ticket_eur_to >= 0),
    others_share_percent numeric(4, 1) check (others_share_percent between 0 and 100),
    may_lead             boolean,           -- no: it only joins others
    windows              datemultirange check (windows <> '{}'),    -- when one can ask it
    lead_time_weeks      integer check (lead_time_weeks >= 0),      -- from the request to the money
    conditions           text,
    expected             jsonb not null default '{}',     -- fact -> [{value, from, source, on, by}], by day
    provenance           jsonb not null default '{}',     -- fact -> {source, on, by}; '*' is all others

    confirmed_on         date,
    confirmed_by         text,
    withdrawn_on         date,              -- from this day on nobody can ask it
    version              integer not null default 0,
    change               text not null default 'added' check
        (change in ('added', 'changed', 'confirmed', 'withdrawn', 'restored', 'imported')),
    changed_at           timestamptz not null default now(),
    changed_by           text default groeiruimte.asking_subject(),
    changed_by_name      text default groeiruimte.asking_name(),
    revision             bigint not null default nextval('groeiruimte.instrument_revision'),

    constraint instrument_ticket check (ticket_eur_from <= ticket_eur_to),
    constraint instrument_of_its_keeper check (level is null or level = 'regional' or keeper = 'invest-nl')
);
create index instrument_of_keeper on groeiruimte.instrument (keeper);
alter table groeiruimte.instrument enable row level security;
create policy instruments_are_shared on groeiruimte.instrument for select to ${app}
    using (groeiruimte.asks_at_all());
create policy added_by_its_keeper on groeiruimte.instrument for insert to ${app}
    with check (groeiruimte.keeps_instruments_of(keeper));
create policy kept_by_its_keeper on groeiruimte.instrument for update to ${app}
    using (groeiruimte.keeps_instruments_of(keeper)) with check (groeiruimte.keeps_instruments_of(keeper));
grant select, insert, update on groeiruimte.instrument to ${app};
comment on table groeiruimte.instrument is
    'A fund, loan, guarantee, subsidy, tax relief, guidance or network. Null means unknown; nothing unknown is read as '
    'zero. Who keeps it changes it; everybody who is logged in reads it.';

create table groeiruimte.instrument_version (
    code       text not null,
    revision   bigint not null,
    since      timestamptz not null,
    until      timestamptz not null,
    instrument jsonb not null,
    primary key (code, revision)
);
alter table groeiruimte.instrument_version enable row level security;
create policy instruments_are_shared on groeiruimte.instrument_version for select to ${app}
    using (groeiruimte.asks_at_all());
grant select on groeiruimte.instrument_version to ${app};
comment on table groeiruimte.instrument_version is
    'How an instrument stood from one moment until the next change; how it stands now is the row of instrument itself.';

create function groeiruimte.number_instrument_change() returns trigger
    language plpgsql set search_path = groeiruimte, pg_temp as
$$
begin
    new.revision := nextval('instrument_revision');
    new.version := old.version + 1;
    new.changed_at := greatest(clock_timestamp(), old.changed_at + interval '1 microsecond');
    new.changed_by := asking_subject();
    new.changed_by_name := nullif(groeiruimte.asking_name(), '');
    return new;
end;
$$;
comment on function groeiruimte.number_instrument_change is
    'Gives a changed instrument its next version and revision, the moment, and who changed it, whatever the change '
    'says.';
create trigger number_change before update on groeiruimte.instrument
    for each row execute function groeiruimte.number_instrument_change();

create function groeiruimte.keep_instrument_versions() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    insert into instrument_version (code, revision, since, until, instrument)
    values (old.code, old.revision, old.changed_at, new.changed_at, to_jsonb(old));
    return null;
end;
$$;
revoke all on function groeiruimte.keep_instrument_versions from public;
comment on function groeiruimte.keep_instrument_versions is
    'Writes how an instrument stood before a change to instrument_version. As the owner: nobody writes history by '
    'hand.';
create trigger keep_versions after update on groeiruimte.instrument
    for each row execute function groeiruimte.keep_instrument_versions();

create function groeiruimte.without_names(said jsonb) returns jsonb
    language sql immutable set search_path = groeiruimte, pg_temp as
$$
    select case jsonb_typeof(said)
        when 'array' then (select jsonb_agg(e - 'by') from jsonb_array_elements(said) e)
        else said - 'by' end
$$;
revoke all on function groeiruimte.without_names from public;
comment on function groeiruimte.without_names is
    'Where a value comes from, or what is expected, without who wrote it down.';

create function groeiruimte.route_map() returns setof groeiruimte.instrument
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select shown.*
    from instrument i
    cross join lateral (select coalesce(jsonb_object_agg(key, without_names(value)), '{}') said
        from jsonb_each(i.expected) where key <> 'conditions') later
    cross join lateral (select coalesce(jsonb_object_agg(key, without_names(value)), '{}') said
        from jsonb_each(i.provenance) where key <> 'conditions') source
    cross join lateral (select jsonb_object_agg(key, value) said from jsonb_each(to_jsonb(i))
        where key in ('code', 'name', 'keeper', 'provider', 'kind', 'about', 'about_en', 'level', 'provinces',
            'life_phases', 'stages', 'technologies', 'ticket_eur_from', 'ticket_eur_to', 'others_share_percent',
            'may_lead', 'windows', 'lead_time_weeks', 'confirmed_on', 'withdrawn_on')) open
    cross join lateral jsonb_populate_record(null::instrument,
        open.said || jsonb_build_object('expected', later.said, 'provenance', source.said)) shown
    where i.on_route_map and (i.withdrawn_on is null or i.withdrawn_on > dutch_today())
$$;
revoke all on function groeiruimte.route_map from public;
grant execute on function groeiruimte.route_map to ${app};
comment on function groeiruimte.route_map is
    'What everybody may read of instruments, without a login: those on the route map, their public facts and where '
    'these come from, and of nobody a name. Whatever is not listed here stays inside.';

create table groeiruimte.instrument_contact (
    code             text primary key references groeiruimte.instrument,
    keeper           text not null,
    name             text not null,
    email            text,
    phone            text,
    source           text not null,
    recorded_on      date not null,
    recorded_by_name text not null,
    check (num_nonnulls(email, phone) > 0)
);
alter table groeiruimte.instrument_contact enable row level security;
create policy read_by_who_works_with_companies on groeiruimte.instrument_contact for select to ${app}
    using (groeiruimte.asks_as('taskforce') or groeiruimte.asks_as('coordinator') or groeiruimte.asks_as('partner'));
create policy added_by_its_keeper on groeiruimte.instrument_contact for insert to ${app}
    with check (groeiruimte.keeps_instruments_of(keeper)
                and exists (select from groeiruimte.instrument i
                            where i.code = instrument_contact.code and i.keeper = instrument_contact.keeper));
create policy forgotten_by_its_keeper on groeiruimte.instrument_contact for delete to ${app}
    using (groeiruimte.keeps_instruments_of(keeper));
grant select, insert, delete on groeiruimte.instrument_contact to ${app};
comment on table groeiruimte.instrument_contact is
    'Whom to speak to at the provider of an instrument: a person, so without a history, and gone as soon as somebody '
    'says so or the instrument ended.';

create table groeiruimte.import_instrument (
    import_id    uuid not null references groeiruimte.import_run,
    line         bigint not null,
    like groeiruimte.instrument,
    seen_version integer,                           -- of the instrument that it would change; null for a new one
    changed      text[] not null default '{}',      -- keys of what would become different; empty for a new one
    primary key (import_id, line)
);
-- A file says nothing of what the application keeps itself.
alter table groeiruimte.import_instrument
    drop column confirmed_on, drop column confirmed_by, drop column withdrawn_on, drop column version,
    drop column revision, drop column change, drop column changed_at, drop column changed_by,
    drop column changed_by_name;
alter table groeiruimte.import_instrument enable row level security;
create policy of_keeper on groeiruimte.import_instrument for all to ${app}
    using (groeiruimte.keeps_instruments_of(keeper)) with check (groeiruimte.keeps_instruments_of(keeper));
grant select, insert, delete on groeiruimte.import_instrument to ${app};
comment on table groeiruimte.import_instrument is
    'Instruments as a file would have them, between the trial and its confirmation.';
