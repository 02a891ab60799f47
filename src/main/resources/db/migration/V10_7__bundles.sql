-- Cases with a need for capital, together before institutional investors. An agency offers its case when the company
-- consents; nobody but that agency reads which case is in which bundle. Everybody else reads frozen versions, in which
-- no company can be recognised.

create table groeiruimte.bundle (
    id            uuid primary key,
    name          text not null check (length(name) <= 80),
    begun_by      text not null,
    begun_by_name text not null,
    begun_at      timestamptz not null default now()
);
alter table groeiruimte.bundle enable row level security;
create policy known_to_who_fills_or_offers_it on groeiruimte.bundle for select to ${app}
    using (groeiruimte.asks_as('coordinator') or groeiruimte.asks_as('taskforce') or groeiruimte.asks_as('system')
           or groeiruimte.asks_as('partner') and groeiruimte.asking_agency() = 'invest-nl');
create policy begun_by_coordinator on groeiruimte.bundle for insert to ${app}
    with check (groeiruimte.asks_as('coordinator'));
grant select, insert on groeiruimte.bundle to ${app};
comment on table groeiruimte.bundle is
    'A bundle of cases for a talk with institutional investors. Its name is about no company: the coordinator, who '
    'gives it, knows none.';

create table groeiruimte.bundle_case (
    id              bigint generated always as identity primary key,
    bundle_id       uuid not null references groeiruimte.bundle,
    lead_id         uuid not null references groeiruimte.lead,
    consent_on      date not null,
    consent_by_role text not null check (length(consent_by_role) <= 200),
    consent_how     text not null check (consent_how in ('in-writing', 'by-email', 'in-conversation')),
    offered_by      text not null,
    offered_by_name text not null,
    offered_at      timestamptz not null default now(),
    left_by         text,
    left_by_name    text,
    left_at         timestamptz,
    check ((left_at is null) = (left_by is null))
);
-- One at a time: from two bundles with the same company one could be reckoned with the other.
create unique index bundle_case_in on groeiruimte.bundle_case (lead_id) where left_at is null;
create index bundle_case_of_bundle on groeiruimte.bundle_case (bundle_id);
alter table groeiruimte.bundle_case enable row level security;
create policy of_origin on groeiruimte.bundle_case for select to ${app}
    using (exists (select from groeiruimte.lead l where l.id = lead_id
                   and groeiruimte.asks_as('taskforce') and l.origin_agency = groeiruimte.asking_agency()));
create policy offered_by_origin on groeiruimte.bundle_case for insert to ${app}
    with check (left_at is null
                and exists (select from groeiruimte.lead l where l.id = lead_id
                            and groeiruimte.asks_as('taskforce') and l.origin_agency = groeiruimte.asking_agency()));
create policy taken_back_by_origin on groeiruimte.bundle_case for update to ${app}
    using (left_at is null
           and exists (select from groeiruimte.lead l where l.id = lead_id
                       and groeiruimte.asks_as('taskforce') and l.origin_agency = groeiruimte.asking_agency()))
    with check (left_at is not null);
create policy counted_by_system on groeiruimte.bundle_case for select to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert (bundle_id, lead_id, consent_on, consent_by_role, consent_how, offered_by, offered_by_name),
    update (left_by, left_by_name, left_at) on groeiruimte.bundle_case to ${app};
comment on table groeiruimte.bundle_case is
    'Which case is in which bundle, with the company''s consent to that, and until when. A consent that was taken back '
    'stays so; a new one is a new line.';

create table groeiruimte.bundle_version (
    bundle_id      uuid not null references groeiruimte.bundle,
    version        integer not null check (version > 0),
    document       text not null,
    checksum       text not null,
    reason         text not null check (reason in ('frozen', 'changed')),
    frozen_by      text not null,
    frozen_by_name text not null,
    frozen_at      timestamptz not null,
    primary key (bundle_id, version)
);
alter table groeiruimte.bundle_version enable row level security;
create policy read_by_who_talks_with_investors on groeiruimte.bundle_version for select to ${app}
    using (groeiruimte.asks_as('coordinator') or groeiruimte.asks_as('system')
           or groeiruimte.asks_as('partner') and groeiruimte.asking_agency() = 'invest-nl'
           or groeiruimte.asks_as('taskforce')
              and exists (select from groeiruimte.bundle_case c where c.bundle_id = bundle_version.bundle_id));
create policy frozen_by_coordinator_or_system on groeiruimte.bundle_version for insert to ${app}
    with check (groeiruimte.asks_as('coordinator') or groeiruimte.asks_as('system'));
grant select, insert on groeiruimte.bundle_version to ${app};
comment on table groeiruimte.bundle_version is
    'What a bundle told, frozen as one text with its checksum. Versions are added and never changed. One that follows '
    'from a consent that was taken back bears the system''s name: a person''s would tell whose company left.';

create table groeiruimte.bundle_part (
    bundle_id     uuid not null,
    version       integer not null,
    lead_id       uuid not null references groeiruimte.lead,
    origin_agency text not null references groeiruimte.agency,
    facts         jsonb not null,
    primary key (bundle_id, version, lead_id),
    foreign key (bundle_id, version) references groeiruimte.bundle_version
);
create index bundle_part_of_lead on groeiruimte.bundle_part (lead_id);
alter table groeiruimte.bundle_part enable row level security;
create policy counted_by_system on groeiruimte.bundle_part for select to ${app}
    using (groeiruimte.asks_as('system'));
create policy frozen_by_system on groeiruimte.bundle_part for insert to ${app}
    with check (groeiruimte.asks_as('system'));
grant select, insert on groeiruimte.bundle_part to ${app};
comment on table groeiruimte.bundle_part is
    'Of which cases, and of which of their numbers, a frozen version was made: what the next one may tell depends on it. '
    'No person reads it.';

create table groeiruimte.bundle_reading (
    id        bigint generated always as identity primary key,
    bundle_id uuid not null,
    version   integer not null,
    format    text not null check (format in ('page', 'pdf', 'ods', 'xlsx', 'csv')),
    as_role   text not null check (as_role in ('coordinator', 'taskforce', 'partner')),
    subject   text not null,
    name      text not null,
    agency    text,
    at        timestamptz not null default now(),
    foreign key (bundle_id, version) references groeiruimte.bundle_version
);
create index bundle_reading_of_bundle on groeiruimte.bundle_reading (bundle_id, id);
alter table groeiruimte.bundle_reading enable row level security;
create policy read_by_coordinator on groeiruimte.bundle_reading for select to ${app}
    using (groeiruimte.asks_as('coordinator'));
-- Which other agencies read it would tell which take part.
create policy read_by_who_takes_part on groeiruimte.bundle_reading for select to ${app}
    using (groeiruimte.asks_as('taskforce') and (as_role <> 'taskforce' or agency = groeiruimte.asking_agency())
           and exists (select from groeiruimte.bundle_case c where c.bundle_id = bundle_reading.bundle_id));
create policy written_by_who_reads on groeiruimte.bundle_reading for insert to ${app}
    with check (groeiruimte.asks_as(as_role)
                and exists (select from groeiruimte.bundle_version v
                            where v.bundle_id = bundle_reading.bundle_id and v.version = bundle_reading.version));
grant select, insert on groeiruimte.bundle_reading to ${app};
comment on table groeiruimte.bundle_reading is
    'The ledger of bundles: who got which version, as a page or in which file. Lines are added and never changed.';

create table groeiruimte.bundle_answer (
    id               bigint generated always as identity primary key,
    bundle_id        uuid not null,
    version          integer not null,
    investor         text not null check (length(investor) <= 120),
    answer           text not null check (answer in ('given', 'interested', 'on-conditions', 'later', 'declined')),
    said             text check (length(said) <= 2000),
    answered_on      date not null,
    recorded_by      text not null,
    recorded_by_name text not null,
    recorded_at      timestamptz not null default now(),
    foreign key (bundle_id, version) references groeiruimte.bundle_version
);
create index bundle_answer_of_bundle on groeiruimte.bundle_answer (bundle_id, id);
alter table groeiruimte.bundle_answer enable row level security;
create policy read_by_who_talks_with_investors on groeiruimte.bundle_answer for select to ${app}
    using (groeiruimte.asks_as('coordinator')
           or groeiruimte.asks_as('partner') and groeiruimte.asking_agency() = 'invest-nl'
           or groeiruimte.asks_as('taskforce')
              and exists (select from groeiruimte.bundle_case c where c.bundle_id = bundle_answer.bundle_id));
create policy recorded_by_coordinator on groeiruimte.bundle_answer for insert to ${app}
    with check (groeiruimte.asks_as('coordinator'));
grant select, insert on groeiruimte.bundle_answer to ${app};
comment on table groeiruimte.bundle_answer is
    'To which investor a version was given and what came back, for all cases of the bundle: who records it knows none of '
    'them.';

insert into groeiruimte.end_of_data (table_name, data_kind, stage, rows_of, emptied) values
    ('bundle_case', 'ledger', 'ledger', default, null),
    ('bundle_part', 'figures', 'kept', default, null);

-- As in V10_1: who did something is who asks.
create policy in_ones_own_name on groeiruimte.bundle as restrictive for insert to ${app}
    with check (begun_by = (select groeiruimte.asking_subject()) and begun_by_name = (select groeiruimte.asking_name()));
create policy in_ones_own_name on groeiruimte.bundle_case as restrictive for insert to ${app}
    with check (offered_by = (select groeiruimte.asking_subject())
                and offered_by_name = (select groeiruimte.asking_name()));
create policy in_ones_own_name on groeiruimte.bundle_version as restrictive for insert to ${app}
    with check (frozen_by = (select groeiruimte.asking_subject())
                and frozen_by_name = (select groeiruimte.asking_name()));
create policy in_ones_own_name on groeiruimte.bundle_reading as restrictive for insert to ${app}
    with check (subject = (select groeiruimte.asking_subject()) and name = (select groeiruimte.asking_name())
                and agency is not distinct from (select groeiruimte.asking_agency()));
create policy in_ones_own_name on groeiruimte.bundle_answer as restrictive for insert to ${app}
    with check (recorded_by = (select groeiruimte.asking_subject())
                and recorded_by_name = (select groeiruimte.asking_name()));
create trigger in_ones_own_name before update of left_by, left_by_name on groeiruimte.bundle_case for each row
    when (new.left_by is distinct from groeiruimte.asking_subject()
          or new.left_by_name is distinct from groeiruimte.asking_name())
    execute function groeiruimte.other_name_refused();
