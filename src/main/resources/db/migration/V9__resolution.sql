-- The company's choice and what came of it; for the agency of origin alone, figures count it by functions of their own.

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

create table groeiruimte.realisation (
    lead_id              uuid primary key references groeiruimte.lead,
    realised_on          date not null,
    capital_retained_eur numeric(15, 2) not null check (capital_retained_eur >= 0),
    jobs_new             integer,
    jobs_retained        integer,
    became_scale_up      boolean not null,
    evidence             text not null,
    recorded_by          text not null,
    recorded_at          timestamptz not null
);

create table groeiruimte.learning (
    lead_id           uuid primary key references groeiruimte.lead,
    theme             text not null,
    would_have_helped text not null,
    learned           text not null,
    recorded_by       text not null,
    recorded_at       timestamptz not null
);

create table groeiruimte.withdrawal (
    lead_id     uuid primary key references groeiruimte.lead,
    reason      text not null,
    explanation text not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);

do $$
declare
    table_name text;
begin
    foreach table_name in array array ['choice', 'milestone_check', 'realisation', 'learning', 'withdrawal']
    loop
        execute format('alter table groeiruimte.%I enable row level security', table_name);
        execute format('create policy of_origin on groeiruimte.%I for all to ${app}
                        using (exists (select from groeiruimte.lead l
                                       where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)))', table_name);
        execute format('grant select, insert on groeiruimte.%I to ${app}', table_name);
    end loop;
end;
$$;
