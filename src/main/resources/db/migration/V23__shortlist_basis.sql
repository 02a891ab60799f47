-- What a shortlist rests on: versions of the rules and the supply, weights, and how all sites came out on each hard need.
-- Null for shortlists of the first rules.
alter table groeiruimte.shortlist add column basis jsonb;

-- Weights that the case lead chose for the next shortlists of a case.
create table groeiruimte.case_weights (
    lead_id uuid primary key references groeiruimte.lead,
    weights jsonb not null,
    set_by  text not null,
    set_at  timestamptz not null
);
alter table groeiruimte.case_weights enable row level security;
create policy of_origin on groeiruimte.case_weights for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
create policy used_by_system on groeiruimte.case_weights for select to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert, update, delete on groeiruimte.case_weights to ${app};
