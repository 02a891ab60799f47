-- What the company chose and what came of it; for the agency of origin, and for the figures.

create table groeiruimte.choice (
    id          bigint generated always as identity primary key,
    lead_id     uuid not null references groeiruimte.lead,
    choice      text not null check (choice in ('proposition', 'own-region', 'none', 'abroad')),
    inquiry_id  uuid references groeiruimte.inquiry,
    site_code   text references groeiruimte.site,
    country     text,
    reasons     text[] not null,
    explanation text not null,
    decided_on  date not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index choice_of_lead on groeiruimte.choice (lead_id, id);
alter table groeiruimte.choice enable row level security;
create policy of_origin on groeiruimte.choice for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
create policy counted_by_system on groeiruimte.choice for select to ${app}
    using ((select groeiruimte.asks_as('system')));
grant select, insert on groeiruimte.choice to ${app};
comment on table groeiruimte.choice is
    'What the company chose; the newest holds.';

create table groeiruimte.milestone_check (
    id                     bigint generated always as identity primary key,
    lead_id                uuid not null references groeiruimte.lead,
    state                  text not null check (state in ('continue', 'realised', 'fell-through')),
    permit_on              date,
    contract_on            date,
    grid_connection_on     date,
    investment_decision_on date,
    next_check_on          date,
    fell_through_reason    text,
    recorded_by            text not null,
    recorded_at            timestamptz not null
);
create index milestone_check_of_lead on groeiruimte.milestone_check (lead_id, id);
alter table groeiruimte.milestone_check enable row level security;
create policy of_origin on groeiruimte.milestone_check for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
create policy counted_by_system on groeiruimte.milestone_check for select to ${app}
    using ((select groeiruimte.asks_as('system')));
grant select, insert on groeiruimte.milestone_check to ${app};
comment on table groeiruimte.milestone_check is
    'What came of a choice for a site at each check: permit, contract, grid connection, investment '
    'decision.';

create table groeiruimte.realisation (
    lead_id              uuid primary key references groeiruimte.lead,
    realised_on          date not null,
    capital_retained_eur numeric(15, 2) not null check (capital_retained_eur >= 0),
    jobs_new             integer,
    jobs_retained        integer,
    became_scale_up      boolean not null,
    recorded_by          text not null,
    recorded_at          timestamptz not null
);
alter table groeiruimte.realisation enable row level security;
create policy of_origin on groeiruimte.realisation for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
create policy progress on groeiruimte.realisation for select to ${app}
    using (groeiruimte.asks_as('coordinator'));
create policy counted_by_system on groeiruimte.realisation for select to ${app}
    using ((select groeiruimte.asks_as('system')));
grant select, insert on groeiruimte.realisation to ${app};
comment on table groeiruimte.realisation is
    'What a case yielded, once the growth is realised; the coordinator reads it too.';

create table groeiruimte.realisation_evidence (
    lead_id  uuid primary key references groeiruimte.realisation,
    evidence text not null
);
alter table groeiruimte.realisation_evidence enable row level security;
create policy of_origin on groeiruimte.realisation_evidence for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
grant select, insert on groeiruimte.realisation_evidence to ${app};
comment on table groeiruimte.realisation_evidence is
    'The document that proves what a case yielded. It may name the company, hence stands apart, for the '
    'agency of origin alone.';

create table groeiruimte.learning (
    lead_id           uuid primary key references groeiruimte.lead,
    theme             text not null,
    would_have_helped text not null,
    learned           text not null,
    recorded_by       text not null,
    recorded_at       timestamptz not null
);
alter table groeiruimte.learning enable row level security;
create policy of_origin on groeiruimte.learning for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
create policy counted_by_system on groeiruimte.learning for select to ${app}
    using ((select groeiruimte.asks_as('system')));
grant select, insert, update on groeiruimte.learning to ${app};
comment on table groeiruimte.learning is
    'What was learned of a case; recorded again it replaces the earlier.';

create table groeiruimte.withdrawal (
    lead_id     uuid primary key references groeiruimte.lead,
    reason      text not null,
    explanation text not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);
alter table groeiruimte.withdrawal enable row level security;
create policy of_origin on groeiruimte.withdrawal for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
create policy counted_by_system on groeiruimte.withdrawal for select to ${app}
    using ((select groeiruimte.asks_as('system')));
grant select, insert on groeiruimte.withdrawal to ${app};
comment on table groeiruimte.withdrawal is
    'Why a case was withdrawn.';
