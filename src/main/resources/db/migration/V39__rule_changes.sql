-- Decision tables that the coordinator changes: drafts that are tried on past cases, and who put which version into use and why.
create table groeiruimte.rule_draft (
    id           uuid primary key,
    table_key    text not null,
    file         bytea not null,
    made_by      text not null,
    made_by_name text not null,
    made_at      timestamptz not null default now()
);
alter table groeiruimte.rule_draft enable row level security;
create policy coordinators on groeiruimte.rule_draft for all to ${app}
    using (groeiruimte.asks_as('coordinator'))
    with check (groeiruimte.asks_as('coordinator') and made_by = groeiruimte.asking_subject());
grant select, insert, delete on groeiruimte.rule_draft to ${app};

-- Versions without a row came with a release.
create table groeiruimte.rule_change (
    table_key   text not null,
    version     integer not null,
    author      text not null,
    author_name text not null,
    reason      text not null check (reason <> ''),
    live_at     timestamptz not null default now(),
    primary key (table_key, version)
);
alter table groeiruimte.rule_change enable row level security;
create policy read_by_all on groeiruimte.rule_change for select to ${app}
    using (groeiruimte.asks_as('coordinator') or groeiruimte.asks_as('taskforce') or groeiruimte.asks_as('administrator'));
create policy made_by_coordinators on groeiruimte.rule_change for insert to ${app}
    with check (groeiruimte.asks_as('coordinator') and author = groeiruimte.asking_subject());
grant select, insert on groeiruimte.rule_change to ${app};

-- The versions of the tables that counted when a case's search in its own region began.
create table groeiruimte.step_rules (
    lead_id         uuid primary key references groeiruimte.lead,
    weights_table   integer not null,
    proximity_table integer not null,
    begun_at        timestamptz not null
);
alter table groeiruimte.step_rules enable row level security;
create policy of_origin on groeiruimte.step_rules for select to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
create policy kept_by_system on groeiruimte.step_rules for all to ${app}
    using (groeiruimte.asks_as('system'))
    with check (groeiruimte.asks_as('system'));
grant select, insert, update on groeiruimte.step_rules to ${app};
insert into groeiruimte.end_of_data (table_name, data_kind, stage) values ('step_rules', 'figures', 'kept');
