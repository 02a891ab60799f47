-- The case: what is known of it without knowing the company.

create sequence groeiruimte.case_number;
grant usage on sequence groeiruimte.case_number to ${app};

create table groeiruimte.lead (
    id                  uuid primary key,
    case_number         text not null unique,
    code_name           text not null unique,
    origin_agency       text not null references groeiruimte.agency,
    case_lead           text,
    case_lead_name      text,
    phase               text not null check (phase in
                            ('signal', 'articulation', 'own-region', 'cross-region', 'resolution', 'learning', 'closed')),
    phase_since         timestamptz not null,
    outcome             text check (outcome in
                            ('own-region', 'other-region', 'no-proposition', 'abroad', 'withdrawn', 'declined')),
    stage               text not null check (stage in ('start-up', 'scale-up', 'grown-up')),
    life_phase          integer not null check (life_phase between 1 and 4),
    technologies        text[] not null,
    makes               boolean not null,
    limited_at_location boolean not null,
    considers_abroad    text check (considers_abroad in ('yes', 'no', 'unknown')),
    province            text not null references groeiruimte.province,
    kinds               text[] not null,
    needed_by           date not null,
    investment_eur      numeric(15, 2),
    jobs                integer,
    eligibility         text check (eligibility in ('eligible', 'not-eligible', 'to-be-judged')),
    eligibility_reasons text[],
    source              text not null check (source in ('form', 'api')),
    signalled_at        timestamptz not null,
    watch_until         date,
    portfolio_at        timestamptz,
    execution_at        timestamptz,
    chosen              text check (chosen in ('own-region', 'other-region', 'no-proposition', 'abroad')),
    realised_on         date,
    hold_until          date,
    held_at             timestamptz,
    ended_at            timestamptz,
    check ((outcome is null) = (ended_at is null))
);
create index lead_of_agency on groeiruimte.lead (origin_agency, signalled_at desc, id desc);
create index lead_by_signal on groeiruimte.lead (signalled_at desc, id desc);
create index lead_in_portfolio on groeiruimte.lead (portfolio_at) where portfolio_at is not null;
create index lead_realised on groeiruimte.lead (realised_on) where realised_on is not null;

alter table groeiruimte.lead enable row level security;
create policy of_origin on groeiruimte.lead for all to ${app}
    using (groeiruimte.asks_for_agency(origin_agency))
    with check (groeiruimte.asks_for_agency(origin_agency));
create policy progress on groeiruimte.lead for select to ${app}
    using (groeiruimte.asks_as('coordinator'));
create policy moved_by_system on groeiruimte.lead for all to ${app}
    using (groeiruimte.asks_as('system'))
    with check (groeiruimte.asks_as('system'));
grant select, insert, update on groeiruimte.lead to ${app};

-- What the agency wrote down of the company in its own words: for the agency of origin alone.
create table groeiruimte.signal (
    lead_id         uuid primary key references groeiruimte.lead,
    makes_what      text not null,
    technology_note text,
    cause           text not null,
    registered_by   text not null,
    decline_reason  text,
    explanation     text
);
alter table groeiruimte.signal enable row level security;
create policy of_origin on groeiruimte.signal for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
grant select, insert, update on groeiruimte.signal to ${app};

-- The company's identity. The application's role may neither select nor change this table:
-- the functions below check the ground, write the ledger and only then give the row.
create table groeiruimte.company_identity (
    lead_id              uuid primary key references groeiruimte.lead,
    origin_agency        text not null references groeiruimte.agency,
    name                 text not null,
    kvk_number           text not null check (kvk_number ~ '^[0-9]{8}$'),
    establishment_number text check (establishment_number ~ '^[0-9]{12}$'),
    street               text,
    postal_code          text,
    city                 text,
    website              text,
    contact_name         text,
    contact_role         text,
    contact_email        text,
    contact_phone        text
);
create index company_identity_kvk on groeiruimte.company_identity (origin_agency, kvk_number);
alter table groeiruimte.company_identity enable row level security;

create table groeiruimte.identity_ledger (
    id      bigint generated always as identity primary key,
    lead_id uuid not null references groeiruimte.lead,
    at      timestamptz not null default now(),
    subject text not null,
    name    text,
    agency  text,
    action  text not null check (action in ('registered', 'read', 'duplicate-check')),
    ground  text not null
);
create index identity_ledger_of_lead on groeiruimte.identity_ledger (lead_id, id);
alter table groeiruimte.identity_ledger enable row level security;
create policy of_origin on groeiruimte.identity_ledger for select to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
grant select on groeiruimte.identity_ledger to ${app};

create function groeiruimte.register_identity(of_lead uuid, identity jsonb) returns void
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    origin text;
begin
    select origin_agency into origin from lead where id = of_lead;
    if origin is null or not asks_for_agency(origin) then
        raise exception 'identity not registered: not the agency of origin' using errcode = '42501';
    end if;
    insert into company_identity (lead_id, origin_agency, name, kvk_number, establishment_number, street, postal_code,
                                  city, website, contact_name, contact_role, contact_email, contact_phone)
    values (of_lead, origin, identity ->> 'name', identity ->> 'kvkNumber', identity ->> 'establishmentNumber',
            identity ->> 'street', identity ->> 'postalCode', identity ->> 'city', identity ->> 'website',
            identity ->> 'contactName', identity ->> 'contactRole', identity ->> 'contactEmail',
            identity ->> 'contactPhone');
    insert into identity_ledger (lead_id, subject, name, agency, action, ground)
    values (of_lead, asking_subject(), current_setting('groeiruimte.name', true), asking_agency(), 'registered', 'origin');
end;
$$;

-- Empty unless the asker has a ground; each row that is given out leaves a line in the ledger.
create function groeiruimte.read_identity(of_lead uuid) returns setof groeiruimte.company_identity
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    if not exists (select from lead l where l.id = of_lead and asks_for_agency(l.origin_agency)) then
        return;
    end if;
    insert into identity_ledger (lead_id, subject, name, agency, action, ground)
    values (of_lead, asking_subject(), current_setting('groeiruimte.name', true), asking_agency(), 'read', 'origin');
    return query select * from company_identity where lead_id = of_lead;
end;
$$;

-- The asker's own agency's open cases of the company with this number.
create function groeiruimte.open_leads_with_kvk(number text) returns setof uuid
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    return query
    with hit as (
        select l.id from company_identity i join lead l on l.id = i.lead_id
        where i.origin_agency = asking_agency() and asks_for_agency(l.origin_agency)
          and i.kvk_number = number and l.ended_at is null
    ), line as (
        insert into identity_ledger (lead_id, subject, name, agency, action, ground)
        select id, asking_subject(), current_setting('groeiruimte.name', true), asking_agency(), 'duplicate-check', 'origin'
        from hit
    )
    select id from hit;
end;
$$;

revoke all on function groeiruimte.register_identity, groeiruimte.read_identity, groeiruimte.open_leads_with_kvk from public;
grant execute on function groeiruimte.register_identity, groeiruimte.read_identity, groeiruimte.open_leads_with_kvk to ${app};

-- What happened, in codes that the pages turn into words; free text stays in its own table.
create table groeiruimte.case_event (
    id           bigint generated always as identity primary key,
    lead_id      uuid not null references groeiruimte.lead,
    at           timestamptz not null,
    type         text not null,
    actor        text not null,
    actor_name   text,
    actor_agency text,
    details      jsonb not null default '{}'
);
create index case_event_of_lead on groeiruimte.case_event (lead_id, id);
alter table groeiruimte.case_event enable row level security;
create policy of_case on groeiruimte.case_event for select to ${app}
    using (exists (select from groeiruimte.lead l where l.id = lead_id));
create policy written_by_anyone_who_acts on groeiruimte.case_event for insert to ${app}
    with check (groeiruimte.asks_at_all());
grant select, insert on groeiruimte.case_event to ${app};

create table groeiruimte.note (
    id      bigint generated always as identity primary key,
    lead_id uuid not null references groeiruimte.lead,
    at      timestamptz not null,
    author  text not null,
    name    text not null,
    text    text not null check (length(text) <= 4000)
);
create index note_of_lead on groeiruimte.note (lead_id, id);
alter table groeiruimte.note enable row level security;
create policy of_origin on groeiruimte.note for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
grant select, insert on groeiruimte.note to ${app};

create table groeiruimte.idempotency_key (
    agency      text not null,
    key         text not null check (length(key) <= 200),
    body_sha256 text not null,
    lead_id     uuid not null references groeiruimte.lead,
    created_at  timestamptz not null default now(),
    primary key (agency, key)
);
alter table groeiruimte.idempotency_key enable row level security;
create policy own on groeiruimte.idempotency_key for all to ${app}
    using (groeiruimte.asks_for_agency(agency));
grant select, insert on groeiruimte.idempotency_key to ${app};
