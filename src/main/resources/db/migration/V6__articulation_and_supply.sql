-- The growth-space request and the supply it is compared with.

create table groeiruimte.confidentiality (
    lead_id       uuid primary key references groeiruimte.lead,
    nda_signed_on date not null,
    nda_ends_on   date,
    consent_scope text[] not null,
    note          text,
    recorded_by   text not null,
    recorded_at   timestamptz not null
);
alter table groeiruimte.confidentiality enable row level security;
create policy of_origin on groeiruimte.confidentiality for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
grant select, insert, update on groeiruimte.confidentiality to ${app};

-- Needs while they are worked out; one row a kind.
create table groeiruimte.need_draft (
    lead_id uuid not null references groeiruimte.lead,
    kind    text not null check (kind in ('space', 'capital', 'talent', 'housing-access', 'energy')),
    facts   jsonb not null,
    saved_at timestamptz not null,
    primary key (lead_id, kind)
);
alter table groeiruimte.need_draft enable row level security;
create policy of_origin on groeiruimte.need_draft for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
grant select, insert, update, delete on groeiruimte.need_draft to ${app};

-- A confirmed request is a version: it can be replaced, never changed; hence no update or delete.
create table groeiruimte.request_version (
    lead_id           uuid not null references groeiruimte.lead,
    version           integer not null check (version >= 1),
    confirmed_on      date not null,
    confirmed_by_role text not null,
    recorded_by       text not null,
    recorded_at       timestamptz not null,
    needs             jsonb not null,
    primary key (lead_id, version)
);
alter table groeiruimte.request_version enable row level security;
create policy of_origin on groeiruimte.request_version for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
create policy matched_by_system on groeiruimte.request_version for select to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert on groeiruimte.request_version to ${app};

create table groeiruimte.bottleneck (
    id          bigint generated always as identity primary key,
    lead_id     uuid not null references groeiruimte.lead,
    found_in    text not null check (found_in in ('own-region', 'learning')),
    kind        text not null check (kind in ('space', 'capital', 'talent', 'housing-access', 'energy')),
    cause       text not null,
    note        text,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index bottleneck_of_lead on groeiruimte.bottleneck (lead_id, id);
alter table groeiruimte.bottleneck enable row level security;
create policy of_origin on groeiruimte.bottleneck for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
grant select, insert on groeiruimte.bottleneck to ${app};

-- Supply. Null means unknown; nothing unknown is read as zero.
create table groeiruimte.site (
    code                   text primary key,
    name                   text not null,
    kind                   text not null check (kind in ('campus', 'innovation-district', 'fieldlab', 'business-park')),
    municipality           text not null,
    province               text not null references groeiruimte.province,
    agency                 text not null references groeiruimte.agency,
    latitude               numeric(8, 5) not null,
    longitude              numeric(8, 5) not null,
    strengths              text[] not null,
    facilities             text,
    notes                  text,
    plot_area_m2           integer check (plot_area_m2 >= 0),
    floor_area_m2          integer check (floor_area_m2 >= 0),
    hall_height_m          numeric(5, 1) check (hall_height_m >= 0),
    clean_room_m2          integer check (clean_room_m2 >= 0),
    clean_room_iso_class   integer check (clean_room_iso_class between 1 and 9),
    vibration_free         boolean,
    environmental_category text check (environmental_category in
                               ('1', '2', '3.1', '3.2', '4.1', '4.2', '5.1', '5.2', '5.3', '6')),
    quay                   boolean,
    truck_access           boolean,
    demand_mw              numeric(8, 2) check (demand_mw >= 0),
    feed_in_mw             numeric(8, 2) check (feed_in_mw >= 0),
    available_from         date,
    confirmed_on           date,
    confirmed_by           text,
    withdrawn_on           date,
    version                integer not null default 0
);
create index site_of_agency on groeiruimte.site (agency, name);
alter table groeiruimte.site enable row level security;
create policy supply_is_shared on groeiruimte.site for select to ${app}
    using (groeiruimte.asks_at_all() and not groeiruimte.asks_as('ministry'));
create policy kept_by_its_agency on groeiruimte.site for update to ${app}
    using (groeiruimte.asks_for_agency(agency))
    with check (groeiruimte.asks_for_agency(agency));
create policy added_by_its_agency on groeiruimte.site for insert to ${app}
    with check (groeiruimte.asks_for_agency(agency));
grant select, insert, update on groeiruimte.site to ${app};

create table groeiruimte.own_region_search (
    lead_id     uuid primary key references groeiruimte.lead,
    site_code   text references groeiruimte.site,
    note        text,
    recorded_by text not null,
    recorded_at timestamptz not null
);
alter table groeiruimte.own_region_search enable row level security;
create policy of_origin on groeiruimte.own_region_search for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
grant select, insert, update on groeiruimte.own_region_search to ${app};

-- A shortlist as it was computed, so that it can be shown again as it was.
create table groeiruimte.shortlist (
    id              uuid primary key,
    lead_id         uuid not null references groeiruimte.lead,
    request_version integer not null,
    computed_at     timestamptz not null,
    sites           jsonb not null,
    foreign key (lead_id, request_version) references groeiruimte.request_version
);
create index shortlist_of_lead on groeiruimte.shortlist (lead_id, computed_at desc);
alter table groeiruimte.shortlist enable row level security;
create policy of_origin on groeiruimte.shortlist for select to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
create policy computed_by_system on groeiruimte.shortlist for all to ${app}
    using (groeiruimte.asks_as('system'))
    with check (groeiruimte.asks_as('system'));
grant select, insert on groeiruimte.shortlist to ${app};
