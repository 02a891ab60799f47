-- What a region is strong in, in the words of its agency; what nobody wrote stays empty.
create table groeiruimte.region_profile (
    code            text primary key,       -- the agency's own code, or for a part of its region a code of its own
    agency          text not null references groeiruimte.agency,
    name            text not null,
    municipalities  text[] not null default '{}',   -- of a part of the region; the whole has none
    sectors         text,
    hotspots        text,
    programmes      text,
    source          text,
    changed_on      date,
    changed_by_name text,
    version         integer not null default 0,
    check ((code = agency) = (municipalities = '{}'))
);
create index region_profile_of_agency on groeiruimte.region_profile (agency, name);
alter table groeiruimte.region_profile enable row level security;
create policy profiles_are_shared on groeiruimte.region_profile for select to ${app}
    using (groeiruimte.asks_at_all() and not groeiruimte.asks_as('ministry'));
create policy kept_by_its_agency on groeiruimte.region_profile for update to ${app}
    using (groeiruimte.asks_for_agency(agency)) with check (groeiruimte.asks_for_agency(agency));
create policy added_by_its_agency on groeiruimte.region_profile for insert to ${app}
    with check (groeiruimte.asks_for_agency(agency));
grant select, insert, update on groeiruimte.region_profile to ${app};

-- Why it makes sense to look at another region together with this one.
create table groeiruimte.region_link (
    code            text not null references groeiruimte.region_profile,
    other           text not null references groeiruimte.region_profile,
    why             text not null,
    added_on        date not null,
    added_by_name   text not null,
    primary key (code, other),
    check (code <> other)
);
alter table groeiruimte.region_link enable row level security;
create policy links_are_shared on groeiruimte.region_link for select to ${app}
    using (groeiruimte.asks_at_all() and not groeiruimte.asks_as('ministry'));
create policy kept_by_its_agency on groeiruimte.region_link for all to ${app}
    using (exists (select from groeiruimte.region_profile p where p.code = region_link.code and groeiruimte.asks_for_agency(p.agency)))
    with check (exists (select from groeiruimte.region_profile p where p.code = region_link.code and groeiruimte.asks_for_agency(p.agency)));
grant select, insert, update, delete on groeiruimte.region_link to ${app};

insert into groeiruimte.region_profile (code, agency, name)
select code, code, name from groeiruimte.agency where kind = 'regional-development-agency';
-- The one part of a region that the public regional plans name.
insert into groeiruimte.region_profile (code, agency, name, municipalities, source) values
    ('rom-utrecht-gooi-en-vechtstreek', 'rom-utrecht', 'Gooi en Vechtstreek', '{Hilversum}', 'openbare regionale plannen');
