-- A task can be about something else than a case: the confirmation of an agency's supply is the first.

alter table groeiruimte.task
    alter column lead_id drop not null,
    alter column case_number drop not null,
    alter column code_name drop not null,
    alter column origin_agency drop not null,
    alter column phase drop not null,
    add column matter text,     -- without a case: key of the process, such as supply-refresh
    add column period text,     -- without a case: business key of the process, such as 2026-Q4
    add constraint task_is_about_a_case_or_a_matter check (
        num_nonnulls(lead_id, case_number, code_name, origin_agency, phase) = 5 and num_nonnulls(matter, period) = 0
        or num_nonnulls(lead_id, case_number, code_name, origin_agency, phase) = 0 and num_nonnulls(matter, period) = 2);
create index task_of_matter on groeiruimte.task (matter, period, inbox) where matter is not null;

-- Each quarter every agency is asked once whether its sites are still right.
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
    reason           text,
    closed_at        timestamptz,       -- the next quarter began without an answer
    primary key (quarter, agency),
    check (num_nonnulls(answer, answered_at, answered_by_name, confirmed_sites) in (0, 4))
);
create index supply_round_of_agency on groeiruimte.supply_round (agency, quarter desc);
alter table groeiruimte.supply_round enable row level security;
create policy of_agency on groeiruimte.supply_round for select to ${app}
    using (groeiruimte.asks_for_agency(agency));
create policy answered_by_agency on groeiruimte.supply_round for update to ${app}
    using (groeiruimte.asks_for_agency(agency) and answered_at is null and closed_at is null)
    with check (groeiruimte.asks_for_agency(agency));
create policy of_coordinator on groeiruimte.supply_round for select to ${app}
    using (groeiruimte.asks_as('coordinator'));
create policy moved_by_system on groeiruimte.supply_round for all to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert, update on groeiruimte.supply_round to ${app};
