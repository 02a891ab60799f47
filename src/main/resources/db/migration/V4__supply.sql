-- Supply that people trust: what is known of a site, what is expected and from when, where each value comes from, and
-- how the site stood before.

-- Every change gets the next number, so that a node can read what changed since it last looked.
create sequence groeiruimte.site_revision;
grant usage on sequence groeiruimte.site_revision to ${app};

create table groeiruimte.site (
    code                   text primary key,
    name                   text not null,
    kind                   text not null check
        (kind in ('campus', 'innovation-district', 'fieldlab', 'business-park', 'building', 'plot')),
    parent                 text constraint site_parent references groeiruimte.site (code),  -- on which a part is

    -- Agency and province are looked up by known_places.
    agency                 text not null,
    province               text not null,
    municipality           text not null,
    municipality_code      text check (municipality_code ~ '^GM[0-9]{4}$'),     -- CBS code
    municipality_year      integer check (municipality_year between 2000 and 2100),
    postcode               text check (postcode ~ '^[1-9][0-9]{3}([A-Z]{2})?$'),
    latitude               numeric(8, 5) not null,
    longitude              numeric(8, 5) not null,

    plot_area_m2_from      integer check (plot_area_m2_from >= 0),
    plot_area_m2_to        integer check (plot_area_m2_to >= 0),
    floor_area_m2_from     integer check (floor_area_m2_from >= 0),
    floor_area_m2_to       integer check (floor_area_m2_to >= 0),
    hall_height_m          numeric(5, 1) check (hall_height_m >= 0),
    clean_room_m2          integer check (clean_room_m2 >= 0),
    clean_room_iso_class   integer check (clean_room_iso_class between 1 and 9),
    vibration_free         boolean,
    labs                   boolean,
    test_sites             boolean,
    environmental_category text check (environmental_category in
                               ('1', '2', '3.1', '3.2', '4.1', '4.2', '5.1', '5.2', '5.3', '6')),
    quay                   boolean,
    truck_access           boolean,
    public_transport       text check (public_transport in ('none', 'bus', 'frequent', 'train', 'intercity')),

    demand_mw              numeric(8, 2) check (demand_mw >= 0),
    feed_in_mw             numeric(8, 2) check (feed_in_mw >= 0),
    grid_status            text check (grid_status in ('available', 'limited', 'under-study', 'full')),
    grid_queue_mw          numeric(10, 2) check (grid_queue_mw >= 0),
    grid_relief_year       integer check (grid_relief_year between 2000 and 2100),

    -- Working people within 45 minutes of travel.
    talent_mbo             integer check (talent_mbo >= 0),
    talent_hbo             integer check (talent_hbo >= 0),
    talent_wo              integer check (talent_wo >= 0),
    homes_available        integer check (homes_available >= 0),
    homes_planned          integer check (homes_planned >= 0),

    rent_eur_m2_year_from  numeric(12, 2) check (rent_eur_m2_year_from >= 0),
    rent_eur_m2_year_to    numeric(12, 2) check (rent_eur_m2_year_to >= 0),
    purchase_eur_m2_from   numeric(12, 2) check (purchase_eur_m2_from >= 0),
    purchase_eur_m2_to     numeric(12, 2) check (purchase_eur_m2_to >= 0),

    strengths              text[] not null,     -- codes of technologies
    facilities             text,
    shared_facilities      boolean,
    knowledge              text,
    notes                  text,
    available_from         date,
    expected               jsonb not null default '{}',     -- fact -> [{value, from, source, on, by}], by day
    provenance             jsonb not null default '{}',     -- fact -> {source, on, by}; '*' is all others

    confirmed_on           date,
    confirmed_by           text,
    withdrawn_on           date,
    version                integer not null default 0,
    change                 text not null default 'added' check
        (change in ('added', 'changed', 'confirmed', 'withdrawn', 'restored', 'imported')),
    changed_at             timestamptz not null default now(),
    changed_by             text default groeiruimte.asking_subject(),
    changed_by_name        text default groeiruimte.asking_name(),
    revision               bigint not null default nextval('groeiruimte.site_revision'),

    constraint site_municipality_code_of_year check ((municipality_code is null) = (municipality_year is null)),
    constraint site_part_is_on_a_site check ((kind in ('building', 'plot')) = (parent is not null)),
    constraint site_plot_area check (plot_area_m2_from <= plot_area_m2_to),
    constraint site_floor_area check (floor_area_m2_from <= floor_area_m2_to),
    constraint site_rent check (rent_eur_m2_year_from <= rent_eur_m2_year_to),
    constraint site_purchase check (purchase_eur_m2_from <= purchase_eur_m2_to)
);
create index site_of_agency on groeiruimte.site (agency, name);
create index site_of_parent on groeiruimte.site (parent) where parent is not null;
create unique index site_by_revision on groeiruimte.site (revision);
alter table groeiruimte.site enable row level security;
create policy supply_is_shared on groeiruimte.site for select to ${app}
    using (groeiruimte.asks_at_all() and not groeiruimte.asks_as('ministry'));
create policy kept_by_its_agency on groeiruimte.site for update to ${app}
    using (groeiruimte.asks_for_agency(agency))
    with check (groeiruimte.asks_for_agency(agency));
create policy added_by_its_agency on groeiruimte.site for insert to ${app}
    with check (groeiruimte.asks_for_agency(agency));
grant select, insert, update on groeiruimte.site to ${app};
comment on table groeiruimte.site is
    'Supply: a campus, district, fieldlab, park, building or plot. Null means unknown; nothing unknown is '
    'read as zero.';

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
comment on table groeiruimte.site_version is
    'How a site stood from one moment until the next change; how it stands now is the row of site itself.';

create function groeiruimte.one_site_writer() returns trigger
    language plpgsql set search_path = groeiruimte, pg_temp as
$$
begin
    perform pg_advisory_xact_lock(hashtext('groeiruimte.site'));
    return null;
end;
$$;
comment on function groeiruimte.one_site_writer is
    'Whoever changes sites waits for others who do. Without it a lower revision could become visible '
    'after a higher one, and who reads all since would miss it.';
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
    new.changed_by_name := nullif(groeiruimte.asking_name(), '');
    return new;
end;
$$;
comment on function groeiruimte.number_site_change is
    'Gives a changed site its next version and revision, the moment, and who changed it, whatever the '
    'change says.';
create trigger number_change before update on groeiruimte.site
    for each row execute function groeiruimte.number_site_change();

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
revoke all on function groeiruimte.keep_site_versions from public;
comment on function groeiruimte.keep_site_versions is
    'Writes how a site stood before a change to site_version. As the owner: nobody writes history by '
    'hand.';
create trigger keep_versions after update on groeiruimte.site
    referencing old table as was new table as now_is
    for each statement execute function groeiruimte.keep_site_versions();

create function groeiruimte.known_places() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    if exists (select from (select distinct agency, province from now_is) s
               where not exists (select from agency a where a.code = s.agency)
                   or not exists (select from province p where p.code = s.province)) then
        raise foreign_key_violation using message = 'a site is of no known agency or province', table = 'site';
    end if;
    if exists (select from now_is part join site whole on whole.code = part.parent where whole.agency <> part.agency)
        or tg_op = 'UPDATE' and exists (select from now_is whole join site part on part.parent = whole.code
            where whole.agency <> part.agency) then
        raise foreign_key_violation using message = 'site_parent: a part is kept by the agency of the whole',
            table = 'site', constraint = 'site_parent';
    end if;
    return null;
end;
$$;
revoke all on function groeiruimte.known_places from public;
comment on function groeiruimte.known_places is
    'Whether agencies and provinces of new and changed sites exist, and whether a part is kept by the '
    'agency of the whole. As strict as foreign keys, but looked up once for a statement: two look-ups for '
    'each of a hundred thousand sites of a file took as long as adding them.';
create trigger known_places_when_added after insert on groeiruimte.site
    referencing new table as now_is for each statement execute function groeiruimte.known_places();
create trigger known_places_when_changed after update on groeiruimte.site
    referencing new table as now_is for each statement execute function groeiruimte.known_places();

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
comment on function groeiruimte.site_as_of is
    'All sites as they stood at a moment, withdrawn ones too.';

-- What national files say beside what an agency itself knows of its sites.
create table groeiruimte.ibis_plan (
    site_code text primary key constraint ibis_plan_site references groeiruimte.site (code),
    agency    text not null,
    facts     jsonb not null    -- rin, year, name, municipalities, gross, net, issuable (hectares), type
);
alter table groeiruimte.ibis_plan enable row level security;
create policy supply_is_shared on groeiruimte.ibis_plan for select to ${app}
    using (groeiruimte.asks_at_all() and not groeiruimte.asks_as('ministry'));
create policy added_by_its_agency on groeiruimte.ibis_plan for insert to ${app}
    with check (groeiruimte.asks_for_agency(agency));
create policy kept_by_its_agency on groeiruimte.ibis_plan for update to ${app}
    using (groeiruimte.asks_for_agency(agency)) with check (groeiruimte.asks_for_agency(agency));
grant select, insert, update on groeiruimte.ibis_plan to ${app};
comment on table groeiruimte.ibis_plan is
    'A business park as the national inventory (IBIS) has it, and the site that it became.';

create function groeiruimte.parks_of_their_agency() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    if exists (select from now_is park join site s on s.code = park.site_code where s.agency <> park.agency) then
        raise foreign_key_violation using message = 'ibis_plan_site: a park is of the agency of its site',
            table = 'ibis_plan', constraint = 'ibis_plan_site';
    end if;
    return null;
end;
$$;
revoke all on function groeiruimte.parks_of_their_agency from public;
comment on function groeiruimte.parks_of_their_agency is
    'A business park is of the agency of its site; looked up once for a statement, as known_places does.';
create trigger parks_of_their_agency_when_added after insert on groeiruimte.ibis_plan
    referencing new table as now_is for each statement execute function groeiruimte.parks_of_their_agency();
create trigger parks_of_their_agency_when_changed after update on groeiruimte.ibis_plan
    referencing new table as now_is for each statement execute function groeiruimte.parks_of_their_agency();

create table groeiruimte.grid_entry (
    agency                 text not null references groeiruimte.agency,
    part                   text not null check (part in ('area', 'postcode')),
    code                   text not null,
    area                   text,            -- of a postcode
    substation             text,            -- of a postcode: the national operator's area that feeds it
    demand_area            text,            -- of an area: the larger area that is short of room for demand
    generation_area        text,            -- the same for feeding in
    demand_mw              numeric(10, 2),  -- of an area: what is left
    generation_mw          numeric(10, 2),
    demand_queue_mw        numeric(10, 2),
    generation_queue_mw    numeric(10, 2),
    relief_year            integer,         -- from when demand has room
    generation_relief_year integer,         -- from when feeding in has room
    issued                 date,
    demand                 text check (demand in ('transparant', 'yellow', 'amber', 'red')),    -- colours of the map
    generation             text check (generation in ('transparant', 'yellow', 'amber', 'red')),
    primary key (agency, part, code)
);
alter table groeiruimte.grid_entry enable row level security;
create policy supply_is_shared on groeiruimte.grid_entry for select to ${app}
    using (groeiruimte.asks_at_all() and not groeiruimte.asks_as('ministry'));
create policy added_by_its_agency on groeiruimte.grid_entry for insert to ${app}
    with check (groeiruimte.asks_for_agency(agency));
create policy kept_by_its_agency on groeiruimte.grid_entry for update to ${app}
    using (groeiruimte.asks_for_agency(agency)) with check (groeiruimte.asks_for_agency(agency));
grant select, insert, update on groeiruimte.grid_entry to ${app};
comment on table groeiruimte.grid_entry is
    'The grid operators'' capacity map (im-capaciteitskaart 1.3.0) as an agency took it in for its own '
    'sites: areas, and the postcodes in them.';
