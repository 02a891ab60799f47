-- What agencies and public plans say of regions, and the quarterly question whether the supply is still right.

create table groeiruimte.region_profile (
    code                   text primary key,        -- the agency's own code, or for a part of its region one of its own
    agency                 text not null references groeiruimte.agency,
    name                   text not null,
    municipalities         text[] not null default '{}',    -- of a part of the region; the whole has none
    sectors                text,
    hotspots               text,
    programmes             text,
    source                 text,
    changed_on             date,
    changed_by_name        text,
    plan_about             text,    -- of which region the public plan speaks, when that is not quite the agency's
    plan_confirmed_on      date,
    plan_confirmed_by_name text,
    version                integer not null default 0,
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
comment on table groeiruimte.region_profile is
    'What a region, or a named part of it, is strong in, in the words of its agency; what nobody wrote '
    'stays empty.';

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
    using (exists (select from groeiruimte.region_profile p where p.code = region_link.code
        and groeiruimte.asks_for_agency(p.agency)))
    with check (exists (select from groeiruimte.region_profile p where p.code = region_link.code
        and groeiruimte.asks_for_agency(p.agency)));
grant select, insert, update, delete on groeiruimte.region_link to ${app};
comment on table groeiruimte.region_link is
    'Why it makes sense to look at another region together with this one.';

create table groeiruimte.public_plan (
    code    text primary key,
    nl      text not null,          -- name and date, as a source is written
    en      text not null
);
alter table groeiruimte.public_plan enable row level security;
create policy plans_are_shared on groeiruimte.public_plan for select to ${app}
    using (groeiruimte.asks_at_all() and not groeiruimte.asks_as('ministry'));
grant select on groeiruimte.public_plan to ${app};
comment on table groeiruimte.public_plan is
    'Public plans from which lines of regions come.';

create table groeiruimte.region_plan_line (
    region      text not null references groeiruimte.region_profile,
    topic       text not null check (topic in ('ambition', 'sector', 'cluster', 'hotspot', 'programme', 'knowledge',
                                               'figure', 'bottleneck', 'need', 'link')),
    position    integer not null,
    nl          text not null,
    en          text not null,
    plan        text not null references groeiruimte.public_plan,
    other       text references groeiruimte.region_profile,     -- of a link, where that region has a profile
    primary key (region, topic, position)
);
alter table groeiruimte.region_plan_line enable row level security;
create policy plans_are_shared on groeiruimte.region_plan_line for select to ${app}
    using (groeiruimte.asks_at_all() and not groeiruimte.asks_as('ministry'));
grant select on groeiruimte.region_plan_line to ${app};
comment on table groeiruimte.region_plan_line is
    'What public plans say of regions, so that a profile is not empty until its agency has written it. It '
    'is not the agency''s own word: pages mark it, and the agency confirms it or writes its own instead. '
    'What no plan says stays unknown.';

create table groeiruimte.supply_round (
    quarter          text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    agency           text not null references groeiruimte.agency,
    asked_at         timestamptz not null,
    due_on           date not null,
    reminded_at      timestamptz,
    answer           text check (answer in ('all', 'chosen', 'none')),
    answered_at      timestamptz,
    answered_by_name text,
    confirmed_sites  integer,
    chosen_sites     text[],            -- which were ticked, where not all are confirmed
    confirmed_instruments integer not null default 0,
    reason           text,
    closed_at        timestamptz,       -- the next quarter began without an answer
    primary key (quarter, agency),
    check (num_nonnulls(answer, answered_at, answered_by_name, confirmed_sites) in (0, 4))
);
create index supply_round_of_agency on groeiruimte.supply_round (agency, quarter desc);
alter table groeiruimte.supply_round enable row level security;
create policy of_agency on groeiruimte.supply_round for select to ${app}
    using (groeiruimte.keeps_instruments_of(agency));
create policy answered_by_agency on groeiruimte.supply_round for update to ${app}
    using (groeiruimte.keeps_instruments_of(agency) and answered_at is null and closed_at is null)
    with check (groeiruimte.keeps_instruments_of(agency));
create policy of_coordinator on groeiruimte.supply_round for select to ${app}
    using (groeiruimte.asks_as('coordinator'));
create policy moved_by_system on groeiruimte.supply_round for all to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert, update on groeiruimte.supply_round to ${app};
comment on table groeiruimte.supply_round is
    'Each quarter every agency is asked once whether its sites and instruments are still right, and Invest-NL whether '
    'its instruments are.';
