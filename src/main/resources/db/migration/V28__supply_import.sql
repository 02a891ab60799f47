-- Files with sites that an agency takes in: first tried, then applied as a whole or not at all.

create table groeiruimte.import_run (
    id               uuid primary key,
    kind             text not null check (kind in ('sites', 'ibis', 'grid')),
    agency           text not null references groeiruimte.agency,
    file_name        text not null,
    bytes            bigint not null,
    sha256           text check (sha256 ~ '^[0-9a-f]{64}$'),
    encoding         text check (encoding in ('utf-8', 'windows-1252')),
    state            text not null check
        (state in ('waiting', 'reading', 'ready', 'confirmed', 'applying', 'applied', 'broken', 'interrupted', 'dropped')),
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
grant select, insert, update on groeiruimte.import_run to ${app};

-- What is wrong with single records; the first many of them.
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
    using (groeiruimte.asks_for_agency(agency)) with check (groeiruimte.asks_for_agency(agency));
grant select, insert, delete on groeiruimte.import_problem to ${app};

-- Sites as a file would have them, between the trial and its confirmation. Unlogged: after a crash of the database it is
-- empty, the count no longer matches, and the file is asked for again.
create unlogged table groeiruimte.import_site (like groeiruimte.site);
alter table groeiruimte.import_site
    drop column confirmed_on, drop column confirmed_by, drop column withdrawn_on, drop column version, drop column revision,
    drop column change, drop column changed_at, drop column changed_by, drop column changed_by_name,
    alter column name drop not null, alter column kind drop not null, alter column municipality drop not null,
    alter column province drop not null, alter column latitude drop not null, alter column longitude drop not null,
    alter column strengths drop not null,
    add column import_id    uuid not null,
    add column line         bigint not null,
    add column seen_version integer,                    -- of the site that it would change; null for a new one
    add column changed      text[] not null,            -- keys of what would become different; empty for a new one
    add column plan         jsonb,                      -- what else the file says of it
    add primary key (import_id, line);
alter table groeiruimte.import_site enable row level security;
create policy of_agency on groeiruimte.import_site for all to ${app}
    using (groeiruimte.asks_for_agency(agency)) with check (groeiruimte.asks_for_agency(agency));
grant select, insert, delete on groeiruimte.import_site to ${app};

-- Expected values without where they come from, to compare them.
create function groeiruimte.expected_steps(later jsonb) returns jsonb
    language sql immutable set search_path = groeiruimte, pg_temp as
$$ select jsonb_agg(jsonb_build_array(e -> 'value', e -> 'from') order by e ->> 'from') from jsonb_array_elements(later) e $$;
revoke all on function groeiruimte.expected_steps from public;
grant execute on function groeiruimte.expected_steps to ${app};

-- COPY goes into no table under row level security, and the application may create none. So it is given two that are of its
-- transaction alone: the sites of a file as they come in, and what is refused of them.
create function groeiruimte.begin_site_import() returns void
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    if not asks_as('taskforce') or asking_agency() is null then
        return;
    end if;
    create temp table incoming_site (like import_site) on commit drop;
    alter table pg_temp.incoming_site drop column import_id, drop column agency, drop column seen_version, drop column changed,
        add column given bigint not null;
    create temp table refused (line bigint, field text, problem text, value text, args text[]) on commit drop;
    grant select, insert, delete, maintain on pg_temp.incoming_site, pg_temp.refused to ${app};
end;
$$;
revoke all on function groeiruimte.begin_site_import from public;
grant execute on function groeiruimte.begin_site_import to ${app};
