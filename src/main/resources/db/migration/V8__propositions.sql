-- What other regions and partners are asked, and what they answer.

create table groeiruimte.blind_profile (
    id          uuid primary key,
    lead_id     uuid not null references groeiruimte.lead,
    version     integer not null,
    facts       jsonb not null,
    makes       text not null,
    approved_by text not null,
    approved_at timestamptz not null,
    unique (lead_id, version)
);

create table groeiruimte.inquiry (
    id              uuid primary key,
    lead_id         uuid not null references groeiruimte.lead,
    origin_agency   text not null references groeiruimte.agency,
    case_number     text not null,
    code_name       text not null,
    asked_agency    text not null references groeiruimte.agency,
    profile_id      uuid not null references groeiruimte.blind_profile,
    round           integer not null,
    state           text not null check (state in ('asked', 'question', 'offered', 'declined', 'unanswered', 'ended')),
    asked_at        timestamptz not null,
    reminder_on     date,
    escalation_on   date,
    closing_on      date,
    reminded_at     timestamptz,
    answered_at     timestamptz,
    answered_by     text,
    site_code       text references groeiruimte.site,
    plot_area_m2    integer,
    floor_area_m2   integer,
    power_mw        numeric(8, 2),
    price_from_eur  numeric(15, 2),
    price_to_eur    numeric(15, 2),
    price_unit      text check (price_unit in ('m2-year', 'm2-purchase', 'total')),
    available_from  date,
    conditions      text,
    decline_reason  text,
    decline_note    text
);
create index inquiry_of_lead on groeiruimte.inquiry (lead_id, round);
create index inquiry_of_asked on groeiruimte.inquiry (asked_agency, lead_id);
alter table groeiruimte.inquiry enable row level security;
create policy of_origin on groeiruimte.inquiry for all to ${app}
    using (groeiruimte.asks_for_agency(origin_agency))
    with check (groeiruimte.asks_for_agency(origin_agency));
create policy of_asked_select on groeiruimte.inquiry for select to ${app}
    using (groeiruimte.asks_for_agency(asked_agency));
create policy of_asked_update on groeiruimte.inquiry for update to ${app}
    using (groeiruimte.asks_for_agency(asked_agency));
create policy progress on groeiruimte.inquiry for select to ${app}
    using (groeiruimte.asks_as('coordinator'));
create policy moved_by_system on groeiruimte.inquiry for all to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert, update on groeiruimte.inquiry to ${app};

create table groeiruimte.inquiry_message (
    id         bigint generated always as identity primary key,
    inquiry_id uuid not null references groeiruimte.inquiry,
    kind       text not null check (kind in ('question', 'answer')),
    text       text not null,
    author     text not null,
    name       text not null,
    agency     text not null,
    at         timestamptz not null
);
create index inquiry_message_of_inquiry on groeiruimte.inquiry_message (inquiry_id, id);
alter table groeiruimte.inquiry_message enable row level security;
create policy between_origin_and_asked on groeiruimte.inquiry_message for all to ${app}
    using (exists (select from groeiruimte.inquiry i
                   where i.id = inquiry_id
                     and (groeiruimte.asks_for_agency(i.origin_agency) or groeiruimte.asks_for_agency(i.asked_agency))));
grant select, insert on groeiruimte.inquiry_message to ${app};

create table groeiruimte.partner_request (
    id            uuid primary key,
    lead_id       uuid not null references groeiruimte.lead,
    origin_agency text not null references groeiruimte.agency,
    case_number   text not null,
    code_name     text not null,
    partner       text not null references groeiruimte.agency,
    topic         text not null,
    question      text not null,
    profile_id    uuid references groeiruimte.blind_profile,
    asked_by      text not null,
    asked_by_name text not null,
    asked_at      timestamptz not null,
    can_help      text check (can_help in ('yes', 'partly', 'no')),
    answer        text,
    next_step     text,
    answered_by   text,
    answered_at   timestamptz,
    read_at       timestamptz,
    follow_up     text
);
create index partner_request_of_lead on groeiruimte.partner_request (lead_id, asked_at);
alter table groeiruimte.partner_request enable row level security;
create policy of_origin on groeiruimte.partner_request for all to ${app}
    using (groeiruimte.asks_for_agency(origin_agency))
    with check (groeiruimte.asks_for_agency(origin_agency));
create policy of_partner_select on groeiruimte.partner_request for select to ${app}
    using (groeiruimte.asks_as('partner') and partner = groeiruimte.asking_agency());
create policy of_partner_update on groeiruimte.partner_request for update to ${app}
    using (groeiruimte.asks_as('partner') and partner = groeiruimte.asking_agency());
create policy moved_by_system on groeiruimte.partner_request for select to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert, update on groeiruimte.partner_request to ${app};

alter table groeiruimte.blind_profile enable row level security;
create policy of_origin on groeiruimte.blind_profile for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
create policy sent_to_asked on groeiruimte.blind_profile for select to ${app}
    using (exists (select from groeiruimte.inquiry i
                   where i.profile_id = blind_profile.id and groeiruimte.asks_for_agency(i.asked_agency)));
create policy shared_with_partner on groeiruimte.blind_profile for select to ${app}
    using (groeiruimte.asks_as('partner')
           and exists (select from groeiruimte.partner_request r
                       where r.profile_id = blind_profile.id and r.partner = groeiruimte.asking_agency()));
create policy sent_by_system on groeiruimte.blind_profile for select to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert on groeiruimte.blind_profile to ${app};
create index inquiry_of_profile on groeiruimte.inquiry (profile_id);
create index partner_request_of_profile on groeiruimte.partner_request (profile_id);

-- The coordinator's answer to a region that stays silent.
create table groeiruimte.escalation (
    id          bigint generated always as identity primary key,
    inquiry_id  uuid not null references groeiruimte.inquiry,
    action      text not null,
    note        text not null,
    handled_by  text not null,
    handled_at  timestamptz not null
);
create index escalation_of_inquiry on groeiruimte.escalation (inquiry_id);
alter table groeiruimte.escalation enable row level security;
create policy of_coordinator on groeiruimte.escalation for all to ${app}
    using (groeiruimte.asks_as('coordinator'));
create policy of_origin on groeiruimte.escalation for select to ${app}
    using (exists (select from groeiruimte.inquiry i
                   where i.id = inquiry_id and groeiruimte.asks_for_agency(i.origin_agency)));
grant select, insert on groeiruimte.escalation to ${app};
