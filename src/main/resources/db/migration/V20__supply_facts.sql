-- Supply that people trust: what is known of a site, what is expected and from when, where each value comes from, and
-- how the site stood before. A null column is unknown.

alter table groeiruimte.site rename column plot_area_m2 to plot_area_m2_to;
alter table groeiruimte.site rename column floor_area_m2 to floor_area_m2_to;
alter table groeiruimte.site
    drop constraint site_kind_check,
    add constraint site_kind_check check
        (kind in ('campus', 'innovation-district', 'fieldlab', 'business-park', 'building', 'plot')),
    add column parent                text,      -- the site on which a building or plot is
    add column municipality_code     text check (municipality_code ~ '^GM[0-9]{4}$'),   -- CBS code
    add column municipality_year     integer check (municipality_year between 2000 and 2100),
    add column postcode              text check (postcode ~ '^[1-9][0-9]{3}([A-Z]{2})?$'),
    add column plot_area_m2_from     integer check (plot_area_m2_from >= 0),
    add column floor_area_m2_from    integer check (floor_area_m2_from >= 0),
    add column labs                  boolean,
    add column test_sites            boolean,
    add column grid_status           text check (grid_status in ('available', 'limited', 'under-study', 'full')),
    add column grid_queue_mw         numeric(10, 2) check (grid_queue_mw >= 0),
    add column grid_relief_year      integer check (grid_relief_year between 2000 and 2100),
    add column talent_mbo            integer check (talent_mbo >= 0),   -- working people within 45 minutes of travel
    add column talent_hbo            integer check (talent_hbo >= 0),
    add column talent_wo             integer check (talent_wo >= 0),
    add column homes_available       integer check (homes_available >= 0),
    add column homes_planned         integer check (homes_planned >= 0),
    add column public_transport      text check (public_transport in ('none', 'bus', 'frequent', 'train', 'intercity')),
    add column rent_eur_m2_year_from numeric(12, 2) check (rent_eur_m2_year_from >= 0),
    add column rent_eur_m2_year_to   numeric(12, 2) check (rent_eur_m2_year_to >= 0),
    add column purchase_eur_m2_from  numeric(12, 2) check (purchase_eur_m2_from >= 0),
    add column purchase_eur_m2_to    numeric(12, 2) check (purchase_eur_m2_to >= 0),
    add column knowledge             text,
    add column shared_facilities     boolean,
    add column expected              jsonb not null default '{}',   -- fact -> [{value, from, source, on, by}], by day
    add column provenance            jsonb not null default '{}',   -- fact -> {source, on, by}; '*' is all others
    add column change                text not null default 'added' check
        (change in ('added', 'changed', 'confirmed', 'withdrawn', 'restored', 'imported')),
    add column changed_at            timestamptz not null default now(),
    add column changed_by            text,      -- subject
    add column changed_by_name       text,
    add constraint site_municipality_code_of_year check ((municipality_code is null) = (municipality_year is null)),
    add constraint site_part_is_on_a_site check ((kind in ('building', 'plot')) = (parent is not null)),
    add constraint site_plot_area check (plot_area_m2_from <= plot_area_m2_to),
    add constraint site_floor_area check (floor_area_m2_from <= floor_area_m2_to),
    add constraint site_rent check (rent_eur_m2_year_from <= rent_eur_m2_year_to),
    add constraint site_purchase check (purchase_eur_m2_from <= purchase_eur_m2_to),
    add constraint site_of_agency_code unique (code, agency),
    -- A part is kept by the agency of the whole.
    add constraint site_parent foreign key (parent, agency) references groeiruimte.site (code, agency);
create index site_of_parent on groeiruimte.site (parent) where parent is not null;

-- Codes of the municipalities as the CBS numbers them in 2025.
update groeiruimte.site s set municipality_code = m.code, municipality_year = 2025
from (values ('Nijmegen', 'GM0268'), ('Arnhem', 'GM0202'), ('Amsterdam', 'GM0363'), ('Velsen', 'GM0453'),
             ('Zaanstad', 'GM0479'), ('Purmerend', 'GM0439'), ('Haarlem', 'GM0392'), ('Hilversum', 'GM0402'),
             ('Haarlemmermeer', 'GM0394'), ('Aalsmeer', 'GM0358'), ('Almere', 'GM0034'), ('Lelystad', 'GM0995'),
             ('Eindhoven', 'GM0772'), ('Groningen', 'GM0014')) m (name, code)
where s.municipality = m.name and s.municipality_code is null;
update groeiruimte.site set provenance = '{"*": {"source": "openbare regionale plannen"}}'
where confirmed_on is null and facilities is not null;
update groeiruimte.site set provenance = jsonb_build_object('*', jsonb_build_object('on', confirmed_on, 'by', confirmed_by))
where confirmed_on is not null;

-- Every change gets the next number, so that a node can read what changed since it last looked.
create sequence groeiruimte.site_revision;
alter table groeiruimte.site add column revision bigint not null default nextval('groeiruimte.site_revision');
create unique index site_by_revision on groeiruimte.site (revision);
grant usage on sequence groeiruimte.site_revision to ${app};

alter table groeiruimte.site
    alter column changed_by set default groeiruimte.asking_subject(),
    alter column changed_by_name set default nullif(current_setting('groeiruimte.name', true), '');

-- How a site stood from one moment until the next change; how it stands now is the row of site itself.
create table groeiruimte.site_version (
    code     text not null,
    revision bigint not null,
    agency   text not null,
    since    timestamptz not null,
    until    timestamptz not null,
    site     jsonb not null,
    primary key (code, revision)
);
create index site_version_until on groeiruimte.site_version (until);
alter table groeiruimte.site_version enable row level security;
create policy supply_is_shared on groeiruimte.site_version for select to ${app}
    using (groeiruimte.asks_at_all() and not groeiruimte.asks_as('ministry'));
grant select on groeiruimte.site_version to ${app};

-- Whoever changes sites waits for others who do: without it a lower revision could become visible after a higher one,
-- and who reads "all since" would miss it.
create function groeiruimte.one_site_writer() returns trigger
    language plpgsql set search_path = groeiruimte, pg_temp as
$$
begin
    perform pg_advisory_xact_lock(hashtext('groeiruimte.site'));
    return null;
end;
$$;
create trigger one_writer before insert or update on groeiruimte.site
    for each statement execute function groeiruimte.one_site_writer();

create function groeiruimte.number_site_change() returns trigger
    language plpgsql set search_path = groeiruimte, pg_temp as
$$
begin
    new.revision := nextval('site_revision');
    new.version := old.version + 1;
    new.changed_at := greatest(clock_timestamp(), old.changed_at + interval '1 microsecond');
    new.changed_by := asking_subject();
    new.changed_by_name := nullif(current_setting('groeiruimte.name', true), '');
    return new;
end;
$$;
create trigger number_change before update on groeiruimte.site
    for each row execute function groeiruimte.number_site_change();

-- As the owner: nobody writes history by hand.
create function groeiruimte.keep_site_versions() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    insert into site_version (code, revision, agency, since, until, site)
    select o.code, o.revision, o.agency, o.changed_at, n.changed_at, to_jsonb(o)
    from was o join now_is n on n.code = o.code;
    return null;
end;
$$;
create trigger keep_versions after update on groeiruimte.site
    referencing old table as was new table as now_is
    for each statement execute function groeiruimte.keep_site_versions();
revoke all on function groeiruimte.keep_site_versions from public;

-- All sites as they stood at a moment, withdrawn ones too.
create function groeiruimte.site_as_of(moment timestamptz) returns setof groeiruimte.site
    language sql stable set search_path = groeiruimte, pg_temp as
$$
    select s.* from site s where s.changed_at <= moment
    union all
    select r.* from site_version v, jsonb_populate_record(null::site, v.site) r
    where v.since <= moment and v.until > moment
$$;
revoke all on function groeiruimte.site_as_of from public;
grant execute on function groeiruimte.site_as_of to ${app};
