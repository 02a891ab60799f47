-- What national files say beside what an agency itself knows of its sites.

-- A business park as the national inventory (IBIS) has it, and the site that it became.
create table groeiruimte.ibis_plan (
    site_code text primary key,
    agency    text not null,
    facts     jsonb not null,   -- rin, year, name, municipalities, gross, net, issuable (hectares), type
    foreign key (site_code, agency) references groeiruimte.site (code, agency)
);
alter table groeiruimte.ibis_plan enable row level security;
create policy supply_is_shared on groeiruimte.ibis_plan for select to ${app}
    using (groeiruimte.asks_at_all() and not groeiruimte.asks_as('ministry'));
create policy added_by_its_agency on groeiruimte.ibis_plan for insert to ${app} with check (groeiruimte.asks_for_agency(agency));
create policy kept_by_its_agency on groeiruimte.ibis_plan for update to ${app}
    using (groeiruimte.asks_for_agency(agency)) with check (groeiruimte.asks_for_agency(agency));
grant select, insert, update on groeiruimte.ibis_plan to ${app};

-- The grid operators' capacity map as an agency took it in for its own sites: areas, and the postcodes in them.
create table groeiruimte.grid_entry (
    agency              text not null references groeiruimte.agency,
    part                text not null check (part in ('area', 'postcode')),
    code                text not null,
    area                text,           -- of a postcode
    demand_mw           numeric(10, 2), -- of an area: what is left
    generation_mw       numeric(10, 2),
    demand_queue_mw     numeric(10, 2),
    generation_queue_mw numeric(10, 2),
    relief_year         integer,
    issued              date,
    demand              text check (demand in ('transparant', 'yellow', 'amber', 'red')),   -- of a postcode
    generation          text check (generation in ('transparant', 'yellow', 'amber', 'red')),
    primary key (agency, part, code)
);
alter table groeiruimte.grid_entry enable row level security;
create policy supply_is_shared on groeiruimte.grid_entry for select to ${app}
    using (groeiruimte.asks_at_all() and not groeiruimte.asks_as('ministry'));
create policy added_by_its_agency on groeiruimte.grid_entry for insert to ${app} with check (groeiruimte.asks_for_agency(agency));
create policy kept_by_its_agency on groeiruimte.grid_entry for update to ${app}
    using (groeiruimte.asks_for_agency(agency)) with check (groeiruimte.asks_for_agency(agency));
grant select, insert, update on groeiruimte.grid_entry to ${app};

-- Between the trial and its confirmation, as import_site.
create unlogged table groeiruimte.import_grid (like groeiruimte.grid_entry);
alter table groeiruimte.import_grid
    add column import_id uuid not null,
    add column line      bigint not null,
    add column is_new    boolean not null,
    add column changed   text[] not null,
    add primary key (import_id, part, code);
alter table groeiruimte.import_grid enable row level security;
create policy of_agency on groeiruimte.import_grid for all to ${app}
    using (groeiruimte.asks_for_agency(agency)) with check (groeiruimte.asks_for_agency(agency));
grant select, insert, delete on groeiruimte.import_grid to ${app};

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
