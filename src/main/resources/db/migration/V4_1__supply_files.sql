-- Files with sites that an agency takes in: first tried, then applied as a whole or not at all.

create table groeiruimte.import_run (
    id               uuid primary key,
    kind             text not null check (kind in ('sites', 'instruments', 'ibis', 'grid')),
    agency           text not null references groeiruimte.agency,
    file_name        text not null,
    bytes            bigint not null,
    sha256           text check (sha256 ~ '^[0-9a-f]{64}$'),
    encoding         text check (encoding in ('utf-8', 'windows-1252')),
    state            text not null check
        (state in ('waiting', 'reading', 'ready', 'confirmed', 'applying', 'applied', 'broken', 'interrupted',
            'dropped')),
    moved_at         timestamptz not null default now(),    -- into this state
    bytes_read       bigint not null default 0,
    records          bigint not null default 0,
    added            integer not null default 0,
    changed          integer not null default 0,
    unchanged        integer not null default 0,
    refused          integer not null default 0,
    elsewhere        integer not null default 0,    -- records of other regions or of older years, which are left out
    problem          text,                          -- why nothing of the file was taken
    problem_line     bigint,
    problem_args     text[] not null default '{}',
    uploaded_at      timestamptz not null,
    uploaded_by_name text not null,
    applied_at       timestamptz,
    applied_by_name  text,
    check ((state = 'broken') <= (problem is not null)),
    check ((state = 'applied') = (applied_at is not null))
);
create index import_run_of_agency on groeiruimte.import_run (agency, uploaded_at desc);
alter table groeiruimte.import_run enable row level security;
create policy of_agency on groeiruimte.import_run for all to ${app}
    using (groeiruimte.asks_for_agency(agency)) with check (groeiruimte.asks_for_agency(agency));
create policy of_keeper on groeiruimte.import_run for all to ${app}
    using (kind = 'instruments' and groeiruimte.keeps_instruments_of(agency))
    with check (kind = 'instruments' and groeiruimte.keeps_instruments_of(agency));
grant select, insert, update on groeiruimte.import_run to ${app};
comment on table groeiruimte.import_run is
    'A file with supply that an agency or Invest-NL takes in: first tried, then applied as a whole or not at all.';

create table groeiruimte.import_problem (
    import_id uuid not null references groeiruimte.import_run,
    number    integer not null,
    agency    text not null,
    line      bigint not null,      -- where the record begins
    field     text not null,
    problem   text not null,
    value     text,
    args      text[] not null default '{}',
    primary key (import_id, number)
);
alter table groeiruimte.import_problem enable row level security;
create policy of_agency on groeiruimte.import_problem for all to ${app}
    using (groeiruimte.keeps_instruments_of(agency)) with check (groeiruimte.keeps_instruments_of(agency));
grant select, insert, delete on groeiruimte.import_problem to ${app};
comment on table groeiruimte.import_problem is
    'What is wrong with single records of a file; the first many of them.';

create table groeiruimte.import_site (
    import_id    uuid not null,
    line         bigint not null,                   -- or the number of the record, of files that are not read by line
    like groeiruimte.site,
    given        bigint not null,                   -- which of its facts the file names
    seen_version integer,                           -- of the site that it would change; null for a new one
    changed      text[] not null default '{}',      -- keys of what would become different; empty for a new one
    plan         jsonb,                             -- what else the file says of it
    primary key (import_id, line)
) partition by list (import_id);
-- A file need not name everything, and says nothing of what the application keeps itself.
alter table groeiruimte.import_site
    drop column confirmed_on, drop column confirmed_by, drop column withdrawn_on, drop column version,
        drop column revision,
    drop column change, drop column changed_at, drop column changed_by, drop column changed_by_name,
    alter column name drop not null, alter column kind drop not null, alter column municipality drop not null,
    alter column province drop not null, alter column latitude drop not null, alter column longitude drop not null,
    alter column strengths drop not null;
alter table groeiruimte.import_site enable row level security;
create policy of_agency on groeiruimte.import_site for all to ${app}
    using (groeiruimte.asks_for_agency(agency)) with check (groeiruimte.asks_for_agency(agency));
grant select, delete, update (seen_version, changed) on groeiruimte.import_site to ${app};
comment on table groeiruimte.import_site is
    'Sites as a file would have them, between the trial and its confirmation. Read and removed by this '
    'table, under its policy; added by its partition.';

create unlogged table groeiruimte.import_site_row partition of groeiruimte.import_site default;
comment on table groeiruimte.import_site_row is
    'Where COPY puts the sites of a file: COPY goes into no table under row level security, but into a '
    'partition of one. The application adds to no agency but the asker''s own. Unlogged: after a crash it '
    'is empty, the count no longer matches, and the file is asked for again.';
alter table groeiruimte.import_site_row alter column agency set default groeiruimte.asking_agency();
do $$
begin
    execute (select 'grant insert (' || string_agg(quote_ident(attname), ', ')
                 || ') on groeiruimte.import_site_row to ${app}'
             from pg_attribute where attrelid = 'groeiruimte.import_site_row'::regclass and attnum > 0
                 and not attisdropped
                 and attname not in ('agency', 'seen_version', 'changed'));
end;
$$;
grant maintain on groeiruimte.import_site_row to ${app};    -- to analyse it

create function groeiruimte.begin_site_import() returns void
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    if not asks_as('taskforce') or asking_agency() is null then
        return;
    end if;
    create temp table refused (line bigint, field text, problem text, value text, args text[]) on commit drop;
    grant select, insert on pg_temp.refused to ${app};
end;
$$;
revoke all on function groeiruimte.begin_site_import from public;
grant execute on function groeiruimte.begin_site_import to ${app};
comment on function groeiruimte.begin_site_import is
    'Gives the asking agency a table of its transaction alone for what is refused of a file: the '
    'application may create none.';

create function groeiruimte.expected_steps(later jsonb) returns jsonb
    language sql immutable set search_path = groeiruimte, pg_temp as
$$ select jsonb_agg(jsonb_build_array(e -> 'value', e -> 'from') order by e ->> 'from')
    from jsonb_array_elements(later) e $$;
revoke all on function groeiruimte.expected_steps from public;
grant execute on function groeiruimte.expected_steps to ${app};
comment on function groeiruimte.expected_steps is
    'Expected values without where they come from, to compare them.';

create unlogged table groeiruimte.import_grid (
    import_id uuid not null,
    line      bigint not null,
    is_new    boolean not null,
    changed   text[] not null,      -- keys of what would become different; empty for a new one
    like groeiruimte.grid_entry,
    primary key (import_id, part, code)
);
alter table groeiruimte.import_grid enable row level security;
create policy of_agency on groeiruimte.import_grid for all to ${app}
    using (groeiruimte.asks_for_agency(agency)) with check (groeiruimte.asks_for_agency(agency));
grant select, insert, delete on groeiruimte.import_grid to ${app};
comment on table groeiruimte.import_grid is
    'Entries of a grid map between the trial and its confirmation, unlogged as import_site_row is.';

create function groeiruimte.begin_grid_import() returns void
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    if not asks_as('taskforce') or asking_agency() is null then
        return;
    end if;
    create temp table incoming_grid (like grid_entry) on commit drop;
    alter table pg_temp.incoming_grid drop column agency, add column line bigint not null;
    create temp table refused (line bigint, field text, problem text, value text, args text[]) on commit drop;
    grant select, insert, maintain on pg_temp.incoming_grid, pg_temp.refused to ${app};
end;
$$;
revoke all on function groeiruimte.begin_grid_import from public;
grant execute on function groeiruimte.begin_grid_import to ${app};
comment on function groeiruimte.begin_grid_import is
    'Gives the asking agency two tables of its transaction alone: the entries of a file as they come in, '
    'because COPY goes into no table under row level security, and what is refused of them.';
