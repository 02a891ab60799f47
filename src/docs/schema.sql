-- Generated: the schema groeiruimte as src/main/resources/db/migration makes it; SchemaTextIT keeps it
-- up to date. Bodies of functions and why things are as they are stand there. All belongs to the owner;
-- functions that are `security definer` belong to groeiruimte_definer, which may read and write every
-- table. app is the application's role: what is not granted to it here it may not. Tables with row level
-- security bind their owner too.


-- Sequences

create sequence instrument_revision;
create sequence site_revision;


-- Tables

-- When somebody is away, and who of the same agency or partner does their tasks meanwhile. Deleted a year after
-- its last day.
create table absence (
    id uuid not null default uuidv7(),
    agency text not null,
    subject text not null,
    name text not null,
    deputy text not null,
    deputy_name text not null,
    first_day date not null,
    last_day date not null,
    entered_by text not null default asking_subject(),
    entered_by_name text not null default asking_name(),
    entered_at timestamptz not null default now(),
    begun_at timestamptz,
    ended_at timestamptz,
    primary key (id),
    check (last_day >= first_day),
    check (deputy <> subject)
);
create index absence_of_agency on absence (agency, first_day);
create index absence_open on absence (subject, agency) where (ended_at is null);
alter table absence enable row level security;
create policy in_ones_own_name on absence as restrictive for insert to app with check (entered_by =
        asking_subject() and entered_by_name = asking_name());
create policy of_colleagues on absence for all to app using (agency = asking_agency() and (asks_as('taskforce') or
        asks_as('partner')));
create policy of_coordinator on absence for select to app using ((select asks_as('coordinator')));
create policy of_system on absence for all to app using ((select asks_as('system')));
grant delete, insert, select, update (begun_at, ended_at) on absence to app;

-- Regional development agencies and the partners of the taskforce, with the provinces of each.
create table agency (
    code text not null,
    name text not null,
    kind text not null,
    provinces text[] not null,
    primary key (code),
    check (kind in ('regional-development-agency', 'national-partner', 'triple-helix'))
);
grant select on agency to app;
create trigger codes_stay before delete or update of code or truncate on agency for each statement execute function
        places_stay();

-- What was agreed in the talk about the report, and what became of it.
create table agreement (
    id uuid not null,
    period text not null,
    body text not null,
    addressee text not null,
    due_on date not null,
    recorded_at timestamptz not null default now(),
    recorded_by_name text not null,
    result text,
    note text,
    ended_at timestamptz,
    ended_by_name text,
    primary key (id),
    foreign key (period) references half_year(period),
    check (length(body) <= 2000),
    check (num_nonnulls(result, ended_at, ended_by_name) in (0, 3)),
    check (length(note) <= 2000),
    check (result in ('done', 'not-done'))
);
create index agreement_of_period on agreement (period, due_on);
alter table agreement enable row level security;
create policy ended_by_addressee on agreement for update to app using (ended_at is null and (asks_as('taskforce')
        and addressee = asking_agency() or asks_as('coordinator') and addressee = 'coordinator')) with check (true);
create policy in_ones_own_name on agreement as restrictive for insert to app with check ((ended_by_name is null or
        ended_by_name = ((select asking_name())) or (select asks_as('system'))) and (recorded_by_name is null or
        recorded_by_name = ((select asking_name())) or (select asks_as('system'))));
create policy of_the_talk on agreement for select to app using (asks_as('ministry') or asks_as('coordinator') or
        asks_as('taskforce') or asks_as('system'));
create policy recorded_by_ministry on agreement for insert to app with check (asks_as('ministry') and (exists
        (select from half_year h where h.period = agreement.period and h.state = 'closed')));
create policy taken_back_by_ministry on agreement for delete to app using (asks_as('ministry') and (exists (select
        from half_year h where h.period = agreement.period and h.state = 'closed')));
grant delete, insert, select, update (ended_at, ended_by_name, note, result) on agreement to app;
create trigger in_ones_own_name before update of ended_by_name, recorded_by_name on agreement for each row when
        (old.ended_by_name is distinct from new.ended_by_name and new.ended_by_name is distinct from asking_name()
        or old.recorded_by_name is distinct from new.recorded_by_name and new.recorded_by_name is distinct from
        asking_name()) execute function other_name_refused();

-- What agencies' systems ask of the API, counted by client and day, and in the period of the limit in which they
-- asked last: numbers alone, not what was asked. Kept for 90 days.
create table api_use (
    agency text not null,
    subject text not null,
    day date not null,
    requests bigint not null,
    refused bigint not null,
    window_at timestamptz not null,
    in_window bigint not null,
    busiest bigint not null,
    last_at timestamptz not null,
    primary key (agency, subject, day),
    check (refused >= 0 and refused <= requests),
    check (requests > 0)
);
create index api_use_day on api_use (day);
alter table api_use enable row level security;
create policy counted_by_system on api_use for all to app using ((select asks_as('system'))) with check
        (asks_as('system'));
create policy of_agency on api_use for select to app using (asks_for_agency(agency));
grant delete, insert, select, update on api_use to app;

-- A company's attachments are part of its identity, their file names too; each version of one is a row. A removed
-- one leaves its number behind, nothing else.
create table attachment (
    lead_id uuid not null,
    number integer not null,
    version integer not null default 1,
    origin_agency text not null,
    kind text not null,
    media_type text not null,
    size integer not null,
    scanned boolean not null,
    added_at timestamptz not null default now(),
    added_by text not null,
    added_by_name text,
    file_name text,
    content bytea,
    removed_at timestamptz,
    removed_by_name text,
    template_kind text,
    template_version integer,
    primary key (lead_id, number, version),
    foreign key (lead_id) references lead(id),
    foreign key (origin_agency) references agency(code),
    check ((template_kind is null) = (template_version is null)),
    check ((removed_at is null) = (content is not null) and (removed_at is null) = (file_name is not null)),
    check (length(file_name) >= 1 and length(file_name) <= 200),
    check (kind in ('nda', 'consent', 'invitation', 'proposition-letter', 'evidence', 'other'))
);
alter table attachment enable row level security;

-- What other regions and partners read of a case: ranges and approved words, never who the company is. A version
-- is never changed.
create table blind_profile (
    id uuid not null,
    lead_id uuid not null,
    version integer not null,
    facts jsonb not null,
    makes text not null,
    rare boolean not null default false,
    shows_agency boolean not null default false,
    approved_by text not null,
    approved_at timestamptz not null,
    primary key (id),
    unique (lead_id, version),
    constraint blind_profile_of_case unique (id, lead_id),
    foreign key (lead_id) references lead(id)
);
alter table blind_profile enable row level security;
create policy in_ones_own_name on blind_profile as restrictive for insert to app with check (approved_by is null or
        approved_by = ((select asking_subject())) or (select asks_as('system')));
create policy of_origin on blind_profile for all to app using ((exists (select from lead l where l.id =
        blind_profile.lead_id and asks_for_agency(l.origin_agency))));
create policy sent_by_system on blind_profile for select to app using (asks_as('system'));
create policy sent_to_asked on blind_profile for select to app using ((exists (select from inquiry i where
        i.profile_id = blind_profile.id and asks_for_agency(i.asked_agency))));
create policy shared_with_partner on blind_profile for select to app using (asks_as('partner') and (exists (select
        from partner_request r where r.profile_id = blind_profile.id and r.partner = asking_agency())));
grant insert, select (approved_at, facts, id, lead_id, makes, rare, shows_agency, version) on blind_profile to app;
create trigger in_ones_own_name before update of approved_by on blind_profile for each row when (old.approved_by is
        distinct from new.approved_by and new.approved_by is distinct from asking_subject()) execute function
        other_name_refused();
create trigger search_again after insert or delete or update of makes on blind_profile for each row execute
        function search_again();

-- What stands in the way of a case, by kind and cause.
create table bottleneck (
    id bigint generated always as identity,
    lead_id uuid not null,
    found_in text not null,
    kind text not null,
    cause text not null,
    note text,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (id),
    foreign key (lead_id) references lead(id),
    check (found_in in ('own-region', 'learning')),
    check (kind in ('space', 'capital', 'talent', 'housing-access', 'energy'))
);
create index bottleneck_of_lead on bottleneck (lead_id, id);
alter table bottleneck enable row level security;
create policy counted_by_system on bottleneck for select to app using ((select asks_as('system')));
create policy in_ones_own_name on bottleneck as restrictive for insert to app with check (recorded_by is null or
        recorded_by = ((select asking_subject())) or (select asks_as('system')));
create policy of_origin on bottleneck for all to app using ((exists (select from lead l where l.id =
        bottleneck.lead_id and asks_for_agency(l.origin_agency))));
grant insert, select on bottleneck to app;
create trigger in_ones_own_name before update of recorded_by on bottleneck for each row when (old.recorded_by is
        distinct from new.recorded_by and new.recorded_by is distinct from asking_subject()) execute function
        other_name_refused();

-- A bundle of cases for a talk with institutional investors. Its name is about no company: the coordinator, who
-- gives it, knows none.
create table bundle (
    id uuid not null,
    name text not null,
    begun_by text not null,
    begun_by_name text not null,
    begun_at timestamptz not null default now(),
    primary key (id),
    check (length(name) <= 80)
);
alter table bundle enable row level security;
create policy begun_by_coordinator on bundle for insert to app with check (asks_as('coordinator'));
create policy in_ones_own_name on bundle as restrictive for insert to app with check (begun_by = ((select
        asking_subject())) and begun_by_name = ((select asking_name())));
create policy known_to_who_fills_or_offers_it on bundle for select to app using (asks_as('coordinator') or
        asks_as('taskforce') or asks_as('system') or asks_as('partner') and asking_agency() = 'invest-nl');
grant insert, select on bundle to app;

-- To which investor a version was given and what came back, for all cases of the bundle: who records it knows none
-- of them.
create table bundle_answer (
    id bigint generated always as identity,
    bundle_id uuid not null,
    version integer not null,
    investor text not null,
    answer text not null,
    said text,
    answered_on date not null,
    recorded_by text not null,
    recorded_by_name text not null,
    recorded_at timestamptz not null default now(),
    primary key (id),
    foreign key (bundle_id, version) references bundle_version(bundle_id, version),
    check (answer in ('given', 'interested', 'on-conditions', 'later', 'declined')),
    check (length(investor) <= 120),
    check (length(said) <= 2000)
);
create index bundle_answer_of_bundle on bundle_answer (bundle_id, id);
alter table bundle_answer enable row level security;
create policy in_ones_own_name on bundle_answer as restrictive for insert to app with check (recorded_by = ((select
        asking_subject())) and recorded_by_name = ((select asking_name())));
create policy read_by_who_talks_with_investors on bundle_answer for select to app using (asks_as('coordinator') or
        asks_as('partner') and asking_agency() = 'invest-nl' or asks_as('taskforce') and (exists (select from
        bundle_case c where c.bundle_id = bundle_answer.bundle_id)));
create policy recorded_by_coordinator on bundle_answer for insert to app with check (asks_as('coordinator'));
grant insert, select on bundle_answer to app;

-- Which case is in which bundle, with the company's consent to that, and until when. A consent that was taken back
-- stays so; a new one is a new line.
create table bundle_case (
    id bigint generated always as identity,
    bundle_id uuid not null,
    lead_id uuid not null,
    consent_on date not null,
    consent_by_role text not null,
    consent_how text not null,
    offered_by text not null,
    offered_by_name text not null,
    offered_at timestamptz not null default now(),
    left_by text,
    left_by_name text,
    left_at timestamptz,
    primary key (id),
    foreign key (bundle_id) references bundle(id),
    foreign key (lead_id) references lead(id),
    check ((left_at is null) = (left_by is null)),
    check (length(consent_by_role) <= 200),
    check (consent_how in ('in-writing', 'by-email', 'in-conversation'))
);
create index bundle_case_of_bundle on bundle_case (bundle_id);
create unique index bundle_case_in on bundle_case (lead_id) where (left_at is null);
alter table bundle_case enable row level security;
create policy counted_by_system on bundle_case for select to app using (asks_as('system'));
create policy in_ones_own_name on bundle_case as restrictive for insert to app with check (offered_by = ((select
        asking_subject())) and offered_by_name = ((select asking_name())));
create policy of_origin on bundle_case for select to app using ((exists (select from lead l where l.id =
        bundle_case.lead_id and asks_as('taskforce') and l.origin_agency = asking_agency())));
create policy offered_by_origin on bundle_case for insert to app with check (left_at is null and (exists (select
        from lead l where l.id = bundle_case.lead_id and asks_as('taskforce') and l.origin_agency =
        asking_agency())));
create policy taken_back_by_origin on bundle_case for update to app using (left_at is null and (exists (select from
        lead l where l.id = bundle_case.lead_id and asks_as('taskforce') and l.origin_agency = asking_agency())))
        with check (left_at is not null);
grant insert (bundle_id, consent_by_role, consent_how, consent_on, lead_id, offered_by, offered_by_name), select,
        update (left_at, left_by, left_by_name) on bundle_case to app;
create trigger in_ones_own_name before update of left_by, left_by_name on bundle_case for each row when
        (new.left_by is distinct from asking_subject() or new.left_by_name is distinct from asking_name()) execute
        function other_name_refused();

-- Of which cases, and of which of their numbers, a frozen version was made: what the next one may tell depends on
-- it. No person reads it.
create table bundle_part (
    bundle_id uuid not null,
    version integer not null,
    lead_id uuid not null,
    origin_agency text not null,
    facts jsonb not null,
    primary key (bundle_id, version, lead_id),
    foreign key (bundle_id, version) references bundle_version(bundle_id, version),
    foreign key (lead_id) references lead(id),
    foreign key (origin_agency) references agency(code)
);
create index bundle_part_of_lead on bundle_part (lead_id);
alter table bundle_part enable row level security;
create policy counted_by_system on bundle_part for select to app using (asks_as('system'));
create policy frozen_by_system on bundle_part for insert to app with check (asks_as('system'));
grant insert, select on bundle_part to app;

-- The ledger of bundles: who got which version, as a page or in which file. Lines are added and never changed.
create table bundle_reading (
    id bigint generated always as identity,
    bundle_id uuid not null,
    version integer not null,
    format text not null,
    as_role text not null,
    subject text not null,
    name text not null,
    agency text,
    at timestamptz not null default now(),
    primary key (id),
    foreign key (bundle_id, version) references bundle_version(bundle_id, version),
    check (as_role in ('coordinator', 'taskforce', 'partner')),
    check (format in ('page', 'pdf', 'ods', 'xlsx', 'csv'))
);
create index bundle_reading_of_bundle on bundle_reading (bundle_id, id);
alter table bundle_reading enable row level security;
create policy in_ones_own_name on bundle_reading as restrictive for insert to app with check (subject = ((select
        asking_subject())) and name = ((select asking_name())) and not agency is distinct from ((select
        asking_agency())));
create policy read_by_coordinator on bundle_reading for select to app using (asks_as('coordinator'));
create policy read_by_who_takes_part on bundle_reading for select to app using (asks_as('taskforce') and (as_role
        <> 'taskforce' or agency = asking_agency()) and (exists (select from bundle_case c where c.bundle_id =
        bundle_reading.bundle_id)));
create policy written_by_who_reads on bundle_reading for insert to app with check (asks_as(as_role) and (exists
        (select from bundle_version v where v.bundle_id = bundle_reading.bundle_id and v.version =
        bundle_reading.version)));
grant insert, select on bundle_reading to app;

-- What a bundle told, frozen as one text with its checksum. Versions are added and never changed. One that follows
-- from a consent that was taken back bears the system's name: a person's would tell whose company left.
create table bundle_version (
    bundle_id uuid not null,
    version integer not null,
    document text not null,
    checksum text not null,
    reason text not null,
    frozen_by text not null,
    frozen_by_name text not null,
    frozen_at timestamptz not null,
    primary key (bundle_id, version),
    foreign key (bundle_id) references bundle(id),
    check (reason in ('frozen', 'changed')),
    check (version > 0)
);
alter table bundle_version enable row level security;
create policy frozen_by_coordinator_or_system on bundle_version for insert to app with check
        (asks_as('coordinator') or asks_as('system'));
create policy in_ones_own_name on bundle_version as restrictive for insert to app with check (frozen_by = ((select
        asking_subject())) and frozen_by_name = ((select asking_name())));
create policy read_by_who_talks_with_investors on bundle_version for select to app using (asks_as('coordinator') or
        asks_as('system') or asks_as('partner') and asking_agency() = 'invest-nl' or asks_as('taskforce') and
        (exists (select from bundle_case c where c.bundle_id = bundle_version.bundle_id)));
grant insert, select on bundle_version to app;

-- The private calendar address of a person, one each: a hash of the secret in it. Deleted when its person revokes
-- it, makes another, or leaves.
create table calendar_address (
    subject text not null,
    secret_hash bytea not null,
    made_at timestamptz not null default now(),
    fetched_on date,
    revision integer not null default 0,
    primary key (subject),
    unique (secret_hash),
    check (length(secret_hash) = 32)
);
alter table calendar_address enable row level security;
create policy fetched_by_system on calendar_address for update to app using ((select asks_as('system')));
create policy forgotten_by_system on calendar_address for delete to app using ((select asks_as('system')));
create policy own_made on calendar_address for insert to app with check (subject = asking_subject());
create policy own_revoked on calendar_address for delete to app using (subject = asking_subject());
create policy own_seen on calendar_address for select to app using (subject = asking_subject());
create policy seen_by_system on calendar_address for select to app using ((select asks_as('system')));
grant delete, insert (secret_hash, subject), select, update (fetched_on, revision) on calendar_address to app;

-- At which revision of a calendar each of its entries last changed, as digests alone: of what the entry is about,
-- and of what it said when it was last fetched.
create table calendar_entry (
    subject text not null,
    entry bytea not null,
    content bytea not null,
    sequence integer not null,
    changed_at timestamptz not null default now(),
    primary key (subject, entry),
    foreign key (subject) references calendar_address(subject) on delete cascade,
    check (length(content) = 32),
    check (length(entry) = 32)
);
alter table calendar_entry enable row level security;
create policy by_system on calendar_entry for all to app using ((select asks_as('system'))) with check
        (asks_as('system'));
grant delete, insert, select, update on calendar_entry to app;

-- What happened in a case, in codes that the pages turn into words; free text stays in its own table.
create table case_event (
    id bigint generated always as identity,
    lead_id uuid not null,
    at timestamptz not null,
    type text not null,
    actor text not null,
    actor_name text,
    actor_agency text,
    details jsonb not null default '{}'::jsonb,
    written_by xid8 default pg_current_xact_id(),
    place bigint not null,
    primary key (id),
    foreign key (lead_id) references lead(id)
);
create index case_event_by_place on case_event (lead_id, place);
create index case_event_by_writer on case_event (written_by);
create index case_event_phases on case_event (lead_id, id) include (at, details) where (type = 'phase-entered');
alter table case_event enable row level security;
create policy counted_by_system on case_event for select to app using ((select asks_as('system')));
create policy in_ones_own_name on case_event as restrictive for insert to app with check ((actor is null or actor =
        ((select asking_subject())) or (select asks_as('system'))) and (actor_name is null or actor_name = ((select
        asking_name())) or (select asks_as('system'))) and (actor_agency is null or actor_agency = ((select
        asking_agency())) or (select asks_as('system'))));
create policy of_case on case_event for select to app using ((exists (select from lead l where l.id =
        case_event.lead_id)));
create policy written_by_participants on case_event for insert to app with check (takes_part(lead_id));
grant insert, select on case_event to app;
create trigger in_ones_own_name before update of actor, actor_name, actor_agency on case_event for each row when
        (old.actor is distinct from new.actor and new.actor is distinct from asking_subject() or old.actor_name is
        distinct from new.actor_name and new.actor_name is distinct from asking_name() or old.actor_agency is
        distinct from new.actor_agency and new.actor_agency is distinct from asking_agency()) execute function
        other_name_refused();
create constraint trigger in_order_of_commits after insert on case_event deferrable initially deferred for each row
        execute function place_event();
create trigger numbered before insert on case_event for each row execute function number_event();

-- Weights that the case lead chose for the next shortlists of a case.
create table case_weights (
    lead_id uuid not null,
    weights jsonb not null,
    set_by text not null,
    set_at timestamptz not null,
    primary key (lead_id),
    foreign key (lead_id) references lead(id)
);
alter table case_weights enable row level security;
create policy in_ones_own_name on case_weights as restrictive for insert to app with check (set_by is null or
        set_by = ((select asking_subject())) or (select asks_as('system')));
create policy of_origin on case_weights for all to app using ((exists (select from lead l where l.id =
        case_weights.lead_id and asks_for_agency(l.origin_agency))));
create policy used_by_system on case_weights for select to app using (asks_as('system'));
grant delete, insert, select, update on case_weights to app;
create trigger in_ones_own_name before update of set_by on case_weights for each row when (old.set_by is distinct
        from new.set_by and new.set_by is distinct from asking_subject()) execute function other_name_refused();

-- What the company chose; the newest holds.
create table choice (
    id bigint generated always as identity,
    lead_id uuid not null,
    choice text not null,
    inquiry_id uuid,
    site_code text,
    country text,
    reasons text[] not null,
    explanation text not null,
    decided_on date not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (id),
    foreign key (inquiry_id) references inquiry(id),
    foreign key (lead_id) references lead(id),
    foreign key (site_code) references site(code),
    check (choice in ('proposition', 'own-region', 'none', 'abroad'))
);
create index choice_of_lead on choice (lead_id, id);
alter table choice enable row level security;
create policy counted_by_system on choice for select to app using ((select asks_as('system')));
create policy in_ones_own_name on choice as restrictive for insert to app with check (recorded_by is null or
        recorded_by = ((select asking_subject())) or (select asks_as('system')));
create policy of_origin on choice for all to app using ((exists (select from lead l where l.id = choice.lead_id and
        asks_for_agency(l.origin_agency))));
grant insert, select on choice to app;
create trigger in_ones_own_name before update of recorded_by on choice for each row when (old.recorded_by is
        distinct from new.recorded_by and new.recorded_by is distinct from asking_subject()) execute function
        other_name_refused();

-- People of a company to speak with, but for the first, who stands in company_identity. The application's role may
-- neither select nor change it.
create table company_contact (
    lead_id uuid not null,
    number integer not null,
    origin_agency text not null,
    name text not null,
    role text,
    email text,
    phone text,
    primary key (lead_id, number),
    foreign key (lead_id) references lead(id),
    foreign key (origin_agency) references agency(code),
    check (length(email) <= 200),
    check (length(name) >= 1 and length(name) <= 200),
    check (number >= 1 and number <= 999),
    check (length(phone) <= 25),
    check (length(role) <= 200)
);
alter table company_contact enable row level security;

-- Who the company is. The application's role may neither select nor change it: functions check the ground, write
-- the ledger and only then give the row.
create table company_identity (
    lead_id uuid not null,
    origin_agency text not null,
    name text not null,
    kvk_number text not null,
    establishment_number text,
    street text,
    postal_code text,
    city text,
    website text,
    contact_name text,
    contact_role text,
    contact_email text,
    contact_phone text,
    name_words text generated always as (((' ' || plain_words(name)) || ' ')) stored,
    contact_number integer not null default 1,
    primary key (lead_id),
    foreign key (lead_id) references lead(id),
    foreign key (origin_agency) references agency(code),
    check (establishment_number ~ '^[0-9]{12}$'),
    check (kvk_number ~ '^[0-9]{8}$')
);
create index company_identity_kvk on company_identity (origin_agency, kvk_number);
alter table company_identity enable row level security;

-- What somebody typed in a confidential field and has not sent yet; only the writer reads it, with the rest of the
-- draft.
create table confidential_draft (
    task_id text not null,
    subject text not null,
    posted jsonb not null,
    primary key (task_id, subject),
    foreign key (task_id) references task(id)
);
alter table confidential_draft enable row level security;

-- Texts that were marked as confidential stand beside the identity: the application's role may not select them.
-- The newest text of a kind holds.
create table confidential_text (
    id bigint generated always as identity,
    lead_id uuid not null,
    origin_agency text not null,
    kind text not null,
    text text not null,
    author text not null,
    author_name text,
    at timestamptz not null default now(),
    mended_at timestamptz,
    primary key (id),
    foreign key (lead_id) references lead(id),
    foreign key (origin_agency) references agency(code),
    check (kind in ('note', 'confidentiality-note', 'telling-words')),
    check (length(text) <= 4000)
);
create index confidential_text_of_lead on confidential_text (lead_id, id);
alter table confidential_text enable row level security;

-- The confidentiality agreement with the company, and to what it consents.
create table confidentiality (
    lead_id uuid not null,
    nda_signed_on date not null,
    nda_ends_on date,
    consent_scope text[] not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (lead_id),
    foreign key (lead_id) references lead(id)
);
alter table confidentiality enable row level security;
create policy in_ones_own_name on confidentiality as restrictive for insert to app with check (recorded_by is null
        or recorded_by = ((select asking_subject())) or (select asks_as('system')));
create policy of_origin on confidentiality for all to app using ((exists (select from lead l where l.id =
        confidentiality.lead_id and asks_for_agency(l.origin_agency))));
grant insert, select, update on confidentiality to app;
create trigger in_ones_own_name before update of recorded_by on confidentiality for each row when (old.recorded_by
        is distinct from new.recorded_by and new.recorded_by is distinct from asking_subject()) execute function
        other_name_refused();
create trigger stays_as_it_was before update of lead_id on confidentiality for each row when (old.lead_id is
        distinct from new.lead_id) execute function stays_as_it_was();

-- That somebody of the agency spoke, or is to speak, with the company of its case. For members of the agency of
-- origin alone. Functions write it.
create table conversation (
    id uuid not null default uuidv7(),
    lead_id uuid not null,
    kind text not null,
    on_day date not null,
    planned boolean not null,
    author text not null,
    author_name text not null,
    recorded_at timestamptz not null default now(),
    mended_at timestamptz,
    primary key (id),
    foreign key (lead_id) references lead(id),
    check (kind in ('call', 'visit', 'meeting', 'mail'))
);
create index conversation_of_lead on conversation (lead_id, on_day desc);
create index conversation_planned on conversation (on_day) where planned;
alter table conversation enable row level security;
create policy of_origin on conversation for select to app using ((select asks_as('taskforce')) and (exists (select
        from lead l where l.id = conversation.lead_id and l.origin_agency = asking_agency())));
grant select on conversation to app;

-- With whom and what about. The application's role may neither select nor change it: functions check the ground,
-- write the ledger and only then give it.
create table conversation_text (
    conversation_id uuid not null,
    contacts integer[] not null,
    others text,
    about text,
    agreed text,
    primary key (conversation_id),
    foreign key (conversation_id) references conversation(id),
    check (length(about) <= 4000),
    check (length(agreed) <= 4000),
    check (length(others) <= 500)
);
alter table conversation_text enable row level security;

-- What a contact person asked: to see, correct or erase their data.
create table data_request (
    id uuid not null,
    lead_id uuid not null,
    origin_agency text not null,
    kind text not null,
    asked_on date not null,
    answer_by date not null generated always as (((asked_on + '1 mon'::interval))::date) stored,
    taken_by_name text not null,
    taken_at timestamptz not null default now(),
    answer text,
    answered_by_name text,
    answered_at timestamptz,
    primary key (id),
    foreign key (lead_id) references lead(id),
    foreign key (origin_agency) references agency(code),
    check (length(answer) <= 2000),
    check ((answer is null) = (answered_at is null)),
    check (kind in ('access', 'correction', 'erasure'))
);
create index data_request_of_lead on data_request (lead_id, asked_on);
create index data_request_open on data_request (origin_agency, answer_by) where (answered_at is null);
alter table data_request enable row level security;
create policy of_origin on data_request for select to app using (asks_as('taskforce') and origin_agency =
        asking_agency());
grant select on data_request to app;

-- A proposal to destroy, what was decided on it, and the report of what was destroyed. It takes two people.
create table destruction (
    id uuid not null,
    lead_id uuid not null,
    case_number text not null,
    code_name text not null,
    origin_agency text not null,
    stage text not null,
    rule text not null,
    period text not null,
    ground_nl text not null,
    ground_en text not null,
    due_on date not null,
    proposed_by text not null,
    proposed_by_name text not null,
    proposed_at timestamptz not null default now(),
    decision text,
    refusal text,
    decided_by text,
    decided_by_name text,
    decided_at timestamptz,
    report jsonb,
    primary key (id),
    foreign key (lead_id) references lead(id),
    foreign key (origin_agency) references agency(code),
    check ((decision is null) = (decided_by is null)),
    check ((not decision is distinct from 'confirmed') = (report is not null)),
    check (decision in ('confirmed', 'refused')),
    check (length(refusal) <= 2000),
    check (stage in ('case', 'ledger')),
    constraint two_people check (proposed_by <> decided_by)
);
create index destruction_of_lead on destruction (lead_id);
create unique index destruction_once on destruction (lead_id, stage) where (decision is distinct from 'refused');
alter table destruction enable row level security;
create policy for_administrator on destruction for select to app using (asks_as('administrator'));
create policy of_origin on destruction for select to app using (asks_as('taskforce') and origin_agency =
        asking_agency());
grant select on destruction to app;

-- When the login server's list was last read; one row, none before the first time.
create table directory_reading (
    only_row boolean not null default true,
    read_at timestamptz not null,
    primary key (only_row),
    check (only_row)
);
alter table directory_reading enable row level security;
create policy for_administrator on directory_reading for select to app using (asks_as('administrator'));
create policy written_by_system on directory_reading for all to app using (asks_as('system'));
grant insert, select, update on directory_reading to app;

-- That a region asked who the company is, and what came of it; free text and the proof of consent stand apart.
-- Expiry and the end of the case are not stored: they are judged at every reading.
create table disclosure (
    id uuid not null,
    lead_id uuid not null,
    inquiry_id uuid not null,
    origin_agency text not null,
    agency text not null,
    state text not null,
    asked_by text not null,
    asked_by_name text not null,
    asked_at timestamptz not null,
    decided_at timestamptz,
    shown text,
    valid_until date,
    nda_ends_on date,
    revoked_at timestamptz,
    primary key (id),
    foreign key (agency) references agency(code),
    foreign key (inquiry_id) references inquiry(id),
    foreign key (lead_id) references lead(id),
    foreign key (origin_agency) references agency(code),
    constraint disclosure_with_inquiry_of_case foreign key (inquiry_id, lead_id) references inquiry(id, lead_id),
    check (state <> 'granted' or decided_at is not null and shown is not null and valid_until is not null),
    check ((state = 'revoked') = (revoked_at is not null)),
    check (shown in ('name-only', 'name-and-contact', 'all')),
    check (state in ('requested', 'granted', 'refused', 'revoked', 'replaced'))
);
create index disclosure_of_inquiry on disclosure (inquiry_id);
create index disclosure_of_lead on disclosure (lead_id, asked_at);
create unique index disclosure_asked_once on disclosure (lead_id, agency) where (state = 'requested');
create unique index disclosure_granted_once on disclosure (lead_id, agency) where (state = 'granted');
alter table disclosure enable row level security;
create policy in_ones_own_name on disclosure as restrictive for insert to app with check ((asked_by is null or
        asked_by = ((select asking_subject())) or (select asks_as('system'))) and (asked_by_name is null or
        asked_by_name = ((select asking_name())) or (select asks_as('system'))));
create policy of_asked_insert on disclosure for insert to app with check (asks_as('taskforce') and agency =
        asking_agency() and state = 'requested' and decided_at is null and shown is null and valid_until is null
        and nda_ends_on is null and (exists (select from inquiry i where i.id = disclosure.inquiry_id and i.lead_id
        = disclosure.lead_id and i.asked_agency = disclosure.agency and (i.state in ('asked', 'question',
        'offered')))));
create policy of_asked_select on disclosure for select to app using (asks_as('taskforce') and agency =
        asking_agency());
create policy of_origin on disclosure for all to app using (asks_for_agency(origin_agency)) with check
        (asks_for_agency(origin_agency));
create policy progress on disclosure for select to app using (asks_as('coordinator'));
grant insert, select (agency, asked_at, asked_by, asked_by_name, decided_at, id, inquiry_id, lead_id, nda_ends_on,
        revoked_at, shown, state, valid_until), update (decided_at, nda_ends_on, revoked_at, shown, state,
        valid_until) on disclosure to app;
create trigger in_ones_own_name before update of asked_by, asked_by_name on disclosure for each row when
        (old.asked_by is distinct from new.asked_by and new.asked_by is distinct from asking_subject() or
        old.asked_by_name is distinct from new.asked_by_name and new.asked_by_name is distinct from asking_name())
        execute function other_name_refused();
create trigger of_its_case before insert on disclosure for each row execute function of_its_case();
create trigger stays_as_it_was before update of id, lead_id, inquiry_id, origin_agency, agency, asked_by,
        asked_by_name, asked_at on disclosure for each row when (old.id is distinct from new.id or old.lead_id is
        distinct from new.lead_id or old.inquiry_id is distinct from new.inquiry_id or old.origin_agency is
        distinct from new.origin_agency or old.agency is distinct from new.agency or old.asked_by is distinct from
        new.asked_by or old.asked_by_name is distinct from new.asked_by_name or old.asked_at is distinct from
        new.asked_at) execute function stays_as_it_was();

-- The proof: each consent of the company for a region as it was given. A longer one is a new line.
create table disclosure_consent (
    id bigint generated always as identity,
    disclosure_id uuid not null,
    given_on date not null,
    given_by_role text not null,
    how text not null,
    shown text not null,
    valid_until date not null,
    nda_signed_on date not null,
    nda_ends_on date,
    recorded_by text not null,
    recorded_by_name text not null,
    recorded_at timestamptz not null,
    primary key (id),
    foreign key (disclosure_id) references disclosure(id),
    check (how in ('in-writing', 'by-email', 'in-conversation')),
    check (shown in ('name-only', 'name-and-contact', 'all'))
);
create index disclosure_consent_of_disclosure on disclosure_consent (disclosure_id, id);
alter table disclosure_consent enable row level security;
create policy in_ones_own_name on disclosure_consent as restrictive for insert to app with check ((recorded_by is
        null or recorded_by = ((select asking_subject())) or (select asks_as('system'))) and (recorded_by_name is
        null or recorded_by_name = ((select asking_name())) or (select asks_as('system'))));
create policy of_origin on disclosure_consent for all to app using ((exists (select from disclosure d join lead l
        on l.id = d.lead_id where d.id = disclosure_consent.disclosure_id and asks_for_agency(l.origin_agency))));
grant insert, select on disclosure_consent to app;
create trigger in_ones_own_name before update of recorded_by, recorded_by_name on disclosure_consent for each row
        when (old.recorded_by is distinct from new.recorded_by and new.recorded_by is distinct from
        asking_subject() or old.recorded_by_name is distinct from new.recorded_by_name and new.recorded_by_name is
        distinct from asking_name()) execute function other_name_refused();

-- What the two agencies write to each other about a disclosure.
create table disclosure_text (
    disclosure_id uuid not null,
    kind text not null,
    text text not null,
    primary key (disclosure_id, kind),
    foreign key (disclosure_id) references disclosure(id),
    check (kind in ('reason', 'refusal', 'revocation')),
    check (length(text) <= 4000)
);
alter table disclosure_text enable row level security;
create policy between_origin_and_asked on disclosure_text for select to app using ((exists (select from disclosure
        d left join lead l on l.id = d.lead_id where d.id = disclosure_text.disclosure_id and
        (asks_for_agency(l.origin_agency) or asks_as('taskforce') and d.agency = asking_agency()))));
create policy written_by_asked on disclosure_text for insert to app with check (kind = 'reason' and (exists (select
        from disclosure d where d.id = disclosure_text.disclosure_id and d.agency = asking_agency() and d.state =
        'requested')));
create policy written_by_origin on disclosure_text for insert to app with check (kind <> 'reason' and (exists
        (select from disclosure d join lead l on l.id = d.lead_id where d.id = disclosure_text.disclosure_id and
        asks_for_agency(l.origin_agency))));
grant insert, select on disclosure_text to app;

-- Templates of an agency's documents in all their versions, of which the newest counts; for its own members. Never
-- changed: documents say which version they were made from.
create table document_template (
    agency text not null,
    kind text not null,
    version integer not null,
    media_type text not null,
    fields text[] not null,
    content bytea not null,
    added_at timestamptz not null default now(),
    added_by text not null,
    added_by_name text not null,
    primary key (agency, kind, version),
    foreign key (agency) references agency(code),
    check (kind in ('nda', 'consent', 'invitation', 'proposition-letter'))
);
alter table document_template enable row level security;
create policy added_by_member on document_template for insert to app with check (asks_as('taskforce') and agency =
        asking_agency());
create policy in_ones_own_name on document_template as restrictive for insert to app with check ((added_by is null
        or added_by = ((select asking_subject())) or (select asks_as('system'))) and (added_by_name is null or
        added_by_name = ((select asking_name())) or (select asks_as('system'))));
create policy of_agency on document_template for select to app using ((select asks_as('taskforce')) and agency =
        ((select asking_agency())));
grant insert, select on document_template to app;
create trigger in_ones_own_name before update of added_by, added_by_name on document_template for each row when
        (old.added_by is distinct from new.added_by and new.added_by is distinct from asking_subject() or
        old.added_by_name is distinct from new.added_by_name and new.added_by_name is distinct from asking_name())
        execute function other_name_refused();

-- How confidential notes read before their writer mended them; closed like the texts themselves.
create table earlier_confidential_text (
    id bigint generated always as identity,
    text_id bigint not null,
    lead_id uuid not null,
    at timestamptz not null,
    text text not null,
    primary key (id),
    foreign key (lead_id) references lead(id),
    foreign key (text_id) references confidential_text(id)
);
create index earlier_confidential_text_of_text on earlier_confidential_text (text_id, id);
alter table earlier_confidential_text enable row level security;

-- How notes read before their writer mended them, for who may read the note.
create table earlier_note (
    id bigint generated always as identity,
    note_id bigint not null,
    lead_id uuid not null,
    at timestamptz not null,
    text text not null,
    primary key (id),
    foreign key (lead_id) references lead(id),
    foreign key (note_id) references note(id)
);
create index earlier_note_of_lead on earlier_note (lead_id, id);
create index earlier_note_of_note on earlier_note (note_id);
alter table earlier_note enable row level security;
create policy of_origin on earlier_note for select to app using ((exists (select from lead l where l.id =
        earlier_note.lead_id and asks_for_agency(l.origin_agency))));
grant select on earlier_note to app;

-- Each table with data of a case, and what becomes of it when its time has come. A new table of case data needs a
-- line here.
create table end_of_data (
    table_name text not null,
    data_kind text not null,
    stage text not null,
    rows_of text not null default 'lead_id = $1',
    emptied text,
    place integer not null default 0,
    primary key (table_name),
    check (data_kind in ('identity', 'attachments', 'confidential-texts', 'notes', 'texts', 'drafts', 'messages',
        'ledger', 'figures')),
    check (stage in ('case', 'ledger', 'kept'))
);

-- What somebody who works on a case asks a colleague or another of those who were asked about it to do, and with
-- which word that was done.
create table errand (
    id uuid not null default uuidv7(),
    lead_id uuid not null,
    for_whom text not null,
    addressee text,
    person text,
    person_name text,
    what text not null,
    due_on date not null,
    given_agency text not null,
    given_by text not null,
    given_by_name text not null,
    given_at timestamptz not null default now(),
    state text not null default 'open',
    word text,
    done_by text,
    done_by_name text,
    done_agency text,
    ended_at timestamptz,
    primary key (id),
    foreign key (addressee) references agency(code),
    foreign key (given_agency) references agency(code),
    foreign key (lead_id) references lead(id),
    check ((state = 'open') = (ended_at is null)),
    check ((for_whom in ('asked', 'partner')) = (addressee is not null)),
    check (for_whom = 'colleague' or person is null),
    check ((person is null) = (person_name is null)),
    check (for_whom in ('colleague', 'asked', 'partner', 'coordinator', 'origin')),
    check (state in ('open', 'done', 'withdrawn', 'ended')),
    check (length(what) <= 2000),
    check (length(word) <= 2000)
);
create index errand_of_lead on errand (lead_id, given_at);
alter table errand enable row level security;
create policy moved_by_system on errand for select to app using ((select asks_as('system')));
create policy of_addressee on errand for select to app using (addressee = asking_agency() and (asks_as('taskforce')
        or asks_as('partner')));
create policy of_coordinator on errand for select to app using (for_whom = 'coordinator' and
        asks_as('coordinator'));
create policy of_giver on errand for select to app using (given_agency = asking_agency() and (asks_as('taskforce')
        or asks_as('partner')));
create policy of_origin on errand for select to app using (for_whom = 'origin' and asks_as('taskforce') and (exists
        (select from lead l where l.id = errand.lead_id and l.origin_agency = asking_agency())));
grant select (addressee, due_on, ended_at, for_whom, given_at, id, lead_id, person, person_name, state, what, word)
        on errand to app;
create trigger search_again after insert or delete or update of what, word on errand for each row execute function
        search_again();

-- The coordinator's answer to a region that stays silent.
create table escalation (
    id bigint generated always as identity,
    inquiry_id uuid not null,
    action text not null,
    note text not null,
    handled_by text not null,
    handled_at timestamptz not null,
    primary key (id),
    foreign key (inquiry_id) references inquiry(id)
);
create index escalation_of_inquiry on escalation (inquiry_id);
alter table escalation enable row level security;
create policy in_ones_own_name on escalation as restrictive for insert to app with check (handled_by =
        asking_subject());
create policy of_coordinator on escalation for all to app using (asks_as('coordinator'));
create policy of_origin on escalation for select to app using ((exists (select from inquiry i join lead l on l.id =
        i.lead_id where i.id = escalation.inquiry_id and asks_for_agency(l.origin_agency))));
grant insert, select on escalation to app;

-- What the agency's own system, such as its CRM, calls the case: for the agency of origin alone. Once the case's
-- data is destroyed a digest stays, which tells whoever has the reference that the case was.
create table external_reference (
    agency text not null,
    reference text not null,
    lead_id uuid not null,
    primary key (agency, reference),
    unique (lead_id),
    foreign key (lead_id) references lead(id),
    check (length(reference) <= 100)
);
alter table external_reference enable row level security;
create policy own on external_reference for all to app using (asks_for_agency(agency)) with check
        (asks_for_agency(agency) and (exists (select from lead l where l.id = external_reference.lead_id and
        l.origin_agency = external_reference.agency)));
grant insert, select on external_reference to app;
create trigger search_again after insert or delete or update on external_reference for each row execute function
        search_again();

-- The order of what happened in all cases of an agency. A place counts events of that agency and tells nothing of
-- others. Kept for two years; the events themselves stay with their case.
create table feed_event (
    agency text not null,
    place bigint not null,
    event_id bigint not null,
    lead_id uuid not null,
    event_place bigint not null,
    at timestamptz not null,
    type text not null,
    actor_name text,
    actor_agency text,
    details jsonb not null,
    primary key (agency, place),
    unique (event_id),
    foreign key (event_id) references case_event(id) on delete cascade
);
alter table feed_event enable row level security;

-- Which transactions' events the change feed has numbered; one row, none before the first time.
create table feed_look (
    only_row boolean not null default true,
    look pg_snapshot not null,
    primary key (only_row),
    check (only_row)
);
alter table feed_look enable row level security;

-- That two people of the agency of origin let a rare company's next profile be finer than it is made: one asks,
-- another agrees.
create table finer_profile (
    id uuid not null,
    lead_id uuid not null,
    origin_agency text not null,
    reason text not null,
    asked_by text not null,
    asked_by_name text not null,
    asked_at timestamptz not null default now(),
    agreed_by text,
    agreed_by_name text,
    agreed_at timestamptz,
    used_at timestamptz,
    primary key (id),
    foreign key (lead_id) references lead(id),
    foreign key (origin_agency) references agency(code),
    check ((agreed_by is null) = (agreed_at is null)),
    check (used_at is null or agreed_at is not null),
    check (length(reason) <= 2000),
    constraint two_people check (agreed_by <> asked_by)
);
create unique index finer_profile_open on finer_profile (lead_id) where (used_at is null);
alter table finer_profile enable row level security;
create policy of_origin on finer_profile for select to app using (asks_as('taskforce') and origin_agency =
        asking_agency());
grant select on finer_profile to app;

-- With which view a list opens for somebody who chose one.
create table first_view (
    subject text not null,
    list text not null,
    view_id uuid not null,
    primary key (subject, list),
    foreign key (view_id) references saved_view(id) on delete cascade
);
create index first_view_of_view on first_view (view_id);
alter table first_view enable row level security;
create policy own on first_view for all to app using (subject = asking_subject());
grant delete, insert, select, update on first_view to app;

-- What somebody typed and has not sent yet; nobody else reads it.
create table form_draft (
    task_id text not null,
    subject text not null,
    posted jsonb not null,
    saved_at timestamptz not null,
    primary key (task_id, subject),
    foreign key (task_id) references task(id)
);
alter table form_draft enable row level security;
create policy own on form_draft for all to app using (subject = asking_subject());
grant delete, insert, select, update on form_draft to app;

-- Forms that were sent and where they led, so that a second click adds nothing and leads there too. What a form
-- said is not in here: the key is a digest of its writer, the copy of the form that was shown, and the answers.
-- Kept for a day.
create table form_sent (
    key text not null,
    subject text not null,
    leads_to text,
    sent_at timestamptz not null default now(),
    primary key (key)
);
create index form_sent_by_writer on form_sent (subject, sent_at);
alter table form_sent enable row level security;
create policy of_writer on form_sent for all to app using (subject = asking_subject()) with check (subject =
        asking_subject());
grant delete, insert, select, update on form_sent to app;

-- Money of an instrument in a year, committed or paid, with what proves it. Of what is recorded again the last
-- counts, nothing takes it back. The evidence may name the company, hence it is for the agency of origin alone.
create table funding (
    id bigint generated always as identity,
    lead_id uuid not null,
    instrument text not null,
    year integer not null,
    state text not null,
    eur numeric(15,2) not null,
    proven_on date not null,
    evidence text not null,
    recorded_by text not null,
    recorded_by_name text not null,
    recorded_at timestamptz not null,
    primary key (id),
    foreign key (instrument) references instrument(code),
    foreign key (lead_id) references lead(id),
    check (eur >= 0::numeric),
    check (length(evidence) <= 4000),
    check (state in ('committed', 'paid')),
    check (year >= 2000 and year <= 2100)
);
create index funding_of_instrument on funding (instrument);
create index funding_of_lead on funding (lead_id, id);
alter table funding enable row level security;
create policy in_ones_own_name on funding as restrictive for insert to app with check (recorded_by = ((select
        asking_subject())) and recorded_by_name = ((select asking_name())));
create policy of_origin on funding for all to app using ((exists (select from lead l where l.id = funding.lead_id
        and asks_for_agency(l.origin_agency))));
grant insert, select on funding to app;

-- The grid operators' capacity map (im-capaciteitskaart 1.3.0) as an agency took it in for its own sites: areas,
-- and the postcodes in them.
create table grid_entry (
    agency text not null,
    part text not null,
    code text not null,
    area text,
    substation text,
    demand_area text,
    generation_area text,
    demand_mw numeric(10,2),
    generation_mw numeric(10,2),
    demand_queue_mw numeric(10,2),
    generation_queue_mw numeric(10,2),
    relief_year integer,
    generation_relief_year integer,
    issued date,
    demand text,
    generation text,
    primary key (agency, part, code),
    foreign key (agency) references agency(code),
    check (demand in ('transparant', 'yellow', 'amber', 'red')),
    check (generation in ('transparant', 'yellow', 'amber', 'red')),
    check (part in ('area', 'postcode'))
);
alter table grid_entry enable row level security;
create policy added_by_its_agency on grid_entry for insert to app with check (asks_for_agency(agency));
create policy kept_by_its_agency on grid_entry for update to app using (asks_for_agency(agency)) with check
        (asks_for_agency(agency));
create policy supply_is_shared on grid_entry for select to app using (asks_at_all() and not asks_as('ministry'));
grant insert, select, update on grid_entry to app;

-- Half-years and how far the work on their reports is.
create table half_year (
    period text not null,
    state text not null,
    opened_at timestamptz not null,
    opened_by_name text,
    mend_until date,
    comments_until date,
    talk_on date,
    received_at timestamptz,
    received_by_name text,
    primary key (period),
    check (num_nonnulls(talk_on, received_at, received_by_name) in (0, 3)),
    check (period ~ '^20[0-9]{2}-H[12]$'),
    check (state in ('mending', 'writing', 'commenting', 'closing', 'closed', 'received'))
);
alter table half_year enable row level security;
create policy for_everybody on half_year for select to app using (asks_at_all());
create policy in_ones_own_name on half_year as restrictive for insert to app with check ((opened_by_name is null or
        opened_by_name = ((select asking_name())) or (select asks_as('system'))) and (received_by_name is null or
        received_by_name = ((select asking_name())) or (select asks_as('system'))));
create policy moved_by_system on half_year for all to app using (asks_as('system'));
grant insert, select, update on half_year to app;
create trigger in_ones_own_name before update of opened_by_name, received_by_name on half_year for each row when
        (old.opened_by_name is distinct from new.opened_by_name and new.opened_by_name is distinct from
        asking_name() or old.received_by_name is distinct from new.received_by_name and new.received_by_name is
        distinct from asking_name()) execute function other_name_refused();

-- What an agency answered: that its cases are complete now, and that it read the report.
create table half_year_answer (
    period text not null,
    agency text not null,
    step text not null,
    answer text not null,
    note text,
    answered_at timestamptz not null default now(),
    answered_by_name text not null,
    primary key (period, agency, step),
    foreign key (agency) references agency(code),
    foreign key (period) references half_year(period),
    check (length(note) <= 2000),
    check (step in ('mend', 'comment'))
);
alter table half_year_answer enable row level security;
create policy in_ones_own_name on half_year_answer as restrictive for insert to app with check (answered_by_name is
        null or answered_by_name = ((select asking_name())) or (select asks_as('system')));
create policy of_agency on half_year_answer for all to app using (asks_as('taskforce') and agency =
        asking_agency());
create policy of_coordinator on half_year_answer for select to app using (asks_as('coordinator'));
grant insert, select on half_year_answer to app;
create trigger in_ones_own_name before update of answered_by_name on half_year_answer for each row when
        (old.answered_by_name is distinct from new.answered_by_name and new.answered_by_name is distinct from
        asking_name()) execute function other_name_refused();

-- A business park as the national inventory (IBIS) has it, and the site that it became.
create table ibis_plan (
    site_code text not null,
    agency text not null,
    facts jsonb not null,
    primary key (site_code),
    constraint ibis_plan_site foreign key (site_code) references site(code)
);
alter table ibis_plan enable row level security;
create policy added_by_its_agency on ibis_plan for insert to app with check (asks_for_agency(agency));
create policy kept_by_its_agency on ibis_plan for update to app using (asks_for_agency(agency)) with check
        (asks_for_agency(agency));
create policy supply_is_shared on ibis_plan for select to app using (asks_at_all() and not asks_as('ministry'));
grant insert, select, update on ibis_plan to app;
create trigger parks_of_their_agency_when_added after insert on ibis_plan referencing new table as now_is for each
        statement execute function parks_of_their_agency();
create trigger parks_of_their_agency_when_changed after update on ibis_plan referencing new table as now_is for
        each statement execute function parks_of_their_agency();

-- Which case a start by the API began, so that sending it again begins no other.
create table idempotency_key (
    agency text not null,
    key text not null,
    body_sha256 text not null,
    lead_id uuid not null,
    created_at timestamptz not null default now(),
    primary key (agency, key),
    foreign key (lead_id) references lead(id),
    check (length(key) <= 200)
);
alter table idempotency_key enable row level security;
create policy own on idempotency_key for all to app using (asks_for_agency(agency));
grant insert, select on idempotency_key to app;

-- Who read what of a company's identity, when, on what ground. Never what was searched for. Lines are added and
-- never changed.
create table identity_ledger (
    id bigint generated always as identity,
    lead_id uuid,
    at timestamptz not null default now(),
    subject text not null,
    name text,
    agency text,
    action text not null,
    ground text not null,
    what text,
    until date,
    hits integer,
    primary key (id),
    foreign key (action) references ledger_action(code),
    foreign key (lead_id) references lead(id),
    check ((lead_id is null) = (action = 'search'))
);
create index identity_ledger_of_lead on identity_ledger (lead_id, id);
create index identity_ledger_searches on identity_ledger (agency, id) where (lead_id is null);
alter table identity_ledger enable row level security;
create policy of_origin on identity_ledger for select to app using ((exists (select from lead l where l.id =
        identity_ledger.lead_id and asks_for_agency(l.origin_agency))));
create policy own_searches on identity_ledger for select to app using (lead_id is null and asks_as('taskforce') and
        agency = asking_agency());
grant select on identity_ledger to app;
create trigger never_emptied before truncate on identity_ledger for each statement execute function keep_ledger();
create trigger only_added_to before delete or update on identity_ledger for each row execute function keep_ledger();

-- The impact targets of the programme until the end of 2028; what counts for which stands in the application, in
-- words in impact/definitions.json.
create table impact_target (
    code text not null,
    name_en text not null,
    name_nl text not null,
    unit text not null,
    target_end_2028 numeric(15,2),
    pro_rata boolean not null,
    position integer not null,
    primary key (code),
    unique ("position"),
    check (unit in ('count', 'EUR', 'text'))
);
grant select on impact_target to app;

-- Entries of a grid map between the trial and its confirmation, unlogged as import_site_row is.
create unlogged table import_grid (
    import_id uuid not null,
    line bigint not null,
    is_new boolean not null,
    changed text[] not null,
    agency text not null,
    part text not null,
    code text not null,
    area text,
    substation text,
    demand_area text,
    generation_area text,
    demand_mw numeric(10,2),
    generation_mw numeric(10,2),
    demand_queue_mw numeric(10,2),
    generation_queue_mw numeric(10,2),
    relief_year integer,
    generation_relief_year integer,
    issued date,
    demand text,
    generation text,
    primary key (import_id, part, code)
);
alter table import_grid enable row level security;
create policy of_agency on import_grid for all to app using (asks_for_agency(agency)) with check
        (asks_for_agency(agency));
grant delete, insert, select on import_grid to app;

-- Instruments as a file would have them, between the trial and its confirmation.
create table import_instrument (
    import_id uuid not null,
    line bigint not null,
    code text not null,
    name text not null,
    keeper text not null,
    on_route_map boolean not null,
    provider text,
    kind text,
    about text,
    about_en text,
    level text,
    provinces text[],
    life_phases text[],
    stages text[],
    technologies text[],
    ticket_eur_from numeric(14,2),
    ticket_eur_to numeric(14,2),
    others_share_percent numeric(4,1),
    may_lead boolean,
    windows datemultirange,
    lead_time_weeks integer,
    conditions text,
    expected jsonb not null,
    provenance jsonb not null,
    seen_version integer,
    changed text[] not null default '{}',
    primary key (import_id, line),
    foreign key (import_id) references import_run(id)
);
alter table import_instrument enable row level security;
create policy of_keeper on import_instrument for all to app using (keeps_instruments_of(keeper)) with check
        (keeps_instruments_of(keeper));
grant delete, insert, select on import_instrument to app;

-- What is wrong with single records of a file; the first many of them.
create table import_problem (
    import_id uuid not null,
    number integer not null,
    agency text not null,
    line bigint not null,
    field text not null,
    problem text not null,
    value text,
    args text[] not null default '{}',
    primary key (import_id, number),
    foreign key (import_id) references import_run(id)
);
alter table import_problem enable row level security;
create policy of_agency on import_problem for all to app using (keeps_instruments_of(agency)) with check
        (keeps_instruments_of(agency));
grant delete, insert, select on import_problem to app;

-- A file with supply that an agency or Invest-NL takes in: first tried, then applied as a whole or not at all.
create table import_run (
    id uuid not null,
    kind text not null,
    agency text not null,
    file_name text not null,
    bytes bigint not null,
    sha256 text,
    encoding text,
    state text not null,
    moved_at timestamptz not null default now(),
    bytes_read bigint not null default 0,
    records bigint not null default 0,
    added integer not null default 0,
    changed integer not null default 0,
    unchanged integer not null default 0,
    refused integer not null default 0,
    elsewhere integer not null default 0,
    problem text,
    problem_line bigint,
    problem_args text[] not null default '{}',
    uploaded_at timestamptz not null,
    uploaded_by_name text not null,
    applied_at timestamptz,
    applied_by_name text,
    primary key (id),
    foreign key (agency) references agency(code),
    check ((state = 'broken') <= (problem is not null)),
    check ((state = 'applied') = (applied_at is not null)),
    check (encoding in ('utf-8', 'windows-1252')),
    check (kind in ('sites', 'instruments', 'ibis', 'grid')),
    check (sha256 ~ '^[0-9a-f]{64}$'),
    check (state in ('waiting', 'reading', 'ready', 'confirmed', 'applying', 'applied', 'broken', 'interrupted',
        'dropped'))
);
create index import_run_of_agency on import_run (agency, uploaded_at desc);
alter table import_run enable row level security;
create policy in_ones_own_name on import_run as restrictive for insert to app with check ((applied_by_name is null
        or applied_by_name = ((select asking_name())) or (select asks_as('system'))) and (uploaded_by_name is null
        or uploaded_by_name = ((select asking_name())) or (select asks_as('system'))));
create policy of_agency on import_run for all to app using (asks_for_agency(agency)) with check
        (asks_for_agency(agency));
create policy of_keeper on import_run for all to app using (kind = 'instruments' and keeps_instruments_of(agency))
        with check (kind = 'instruments' and keeps_instruments_of(agency));
grant insert, select, update on import_run to app;
create trigger in_ones_own_name before update of applied_by_name, uploaded_by_name on import_run for each row when
        (old.applied_by_name is distinct from new.applied_by_name and new.applied_by_name is distinct from
        asking_name() or old.uploaded_by_name is distinct from new.uploaded_by_name and new.uploaded_by_name is
        distinct from asking_name()) execute function other_name_refused();
create trigger stays_as_it_was before update of id, agency on import_run for each row when (old.id is distinct from
        new.id or old.agency is distinct from new.agency) execute function stays_as_it_was();

-- Sites as a file would have them, between the trial and its confirmation. Read and removed by this table, under
-- its policy; added by its partition.
create table import_site (
    import_id uuid not null,
    line bigint not null,
    code text not null,
    name text,
    kind text,
    parent text,
    agency text not null,
    province text,
    municipality text,
    municipality_code text,
    municipality_year integer,
    postcode text,
    latitude numeric(8,5),
    longitude numeric(8,5),
    plot_area_m2_from integer,
    plot_area_m2_to integer,
    floor_area_m2_from integer,
    floor_area_m2_to integer,
    hall_height_m numeric(5,1),
    clean_room_m2 integer,
    clean_room_iso_class integer,
    vibration_free boolean,
    labs boolean,
    test_sites boolean,
    environmental_category text,
    quay boolean,
    truck_access boolean,
    public_transport text,
    demand_mw numeric(8,2),
    feed_in_mw numeric(8,2),
    grid_status text,
    grid_queue_mw numeric(10,2),
    grid_relief_year integer,
    talent_mbo integer,
    talent_hbo integer,
    talent_wo integer,
    homes_available integer,
    homes_planned integer,
    rent_eur_m2_year_from numeric(12,2),
    rent_eur_m2_year_to numeric(12,2),
    purchase_eur_m2_from numeric(12,2),
    purchase_eur_m2_to numeric(12,2),
    strengths text[],
    facilities text,
    shared_facilities boolean,
    knowledge text,
    notes text,
    available_from date,
    expected jsonb not null,
    provenance jsonb not null,
    given bigint not null,
    seen_version integer,
    changed text[] not null default '{}',
    plan jsonb,
    primary key (import_id, line)
) partition by LIST (import_id);
alter table import_site enable row level security;
create policy of_agency on import_site for all to app using (asks_for_agency(agency)) with check
        (asks_for_agency(agency));
grant delete, select, update (changed, seen_version) on import_site to app;

-- Where COPY puts the sites of a file: COPY goes into no table under row level security, but into a partition of
-- one. The application adds to no agency but the asker's own. Unlogged: after a crash it is empty, the count no
-- longer matches, and the file is asked for again.
create unlogged table import_site_row (
    import_id uuid not null,
    line bigint not null,
    code text not null,
    name text,
    kind text,
    parent text,
    agency text not null default asking_agency(),
    province text,
    municipality text,
    municipality_code text,
    municipality_year integer,
    postcode text,
    latitude numeric(8,5),
    longitude numeric(8,5),
    plot_area_m2_from integer,
    plot_area_m2_to integer,
    floor_area_m2_from integer,
    floor_area_m2_to integer,
    hall_height_m numeric(5,1),
    clean_room_m2 integer,
    clean_room_iso_class integer,
    vibration_free boolean,
    labs boolean,
    test_sites boolean,
    environmental_category text,
    quay boolean,
    truck_access boolean,
    public_transport text,
    demand_mw numeric(8,2),
    feed_in_mw numeric(8,2),
    grid_status text,
    grid_queue_mw numeric(10,2),
    grid_relief_year integer,
    talent_mbo integer,
    talent_hbo integer,
    talent_wo integer,
    homes_available integer,
    homes_planned integer,
    rent_eur_m2_year_from numeric(12,2),
    rent_eur_m2_year_to numeric(12,2),
    purchase_eur_m2_from numeric(12,2),
    purchase_eur_m2_to numeric(12,2),
    strengths text[],
    facilities text,
    shared_facilities boolean,
    knowledge text,
    notes text,
    available_from date,
    expected jsonb not null,
    provenance jsonb not null,
    given bigint not null,
    seen_version integer,
    changed text[] not null default '{}',
    plan jsonb,
    primary key (import_id, line)
) -- partition of import_site default;
grant insert (available_from, clean_room_iso_class, clean_room_m2, code, demand_mw, environmental_category,
        expected, facilities, feed_in_mw, floor_area_m2_from, floor_area_m2_to, given, grid_queue_mw,
        grid_relief_year, grid_status, hall_height_m, homes_available, homes_planned, import_id, kind, knowledge,
        labs, latitude, line, longitude, municipality, municipality_code, municipality_year, name, notes, parent,
        plan, plot_area_m2_from, plot_area_m2_to, postcode, provenance, province, public_transport,
        purchase_eur_m2_from, purchase_eur_m2_to, quay, rent_eur_m2_year_from, rent_eur_m2_year_to,
        shared_facilities, strengths, talent_hbo, talent_mbo, talent_wo, test_sites, truck_access, vibration_free),
        maintain on import_site_row to app;

-- What a region is asked about a case, and what it answers.
create table inquiry (
    id uuid not null,
    lead_id uuid not null,
    origin_agency text not null,
    case_number text not null,
    code_name text not null,
    asked_agency text not null,
    profile_id uuid not null,
    round integer not null,
    state text not null,
    asked_at timestamptz not null,
    reminder_on date,
    escalation_on date,
    closing_on date,
    reminded_at timestamptz,
    answered_at timestamptz,
    answered_by text,
    site_code text,
    plot_area_m2 integer,
    floor_area_m2 integer,
    power_mw numeric(8,2),
    price_from_eur numeric(15,2),
    price_to_eur numeric(15,2),
    price_unit text,
    available_from date,
    people_mbo integer,
    people_hbo integer,
    people_wo integer,
    conditions text,
    decline_reason text,
    decline_note text,
    primary key (id),
    constraint inquiry_of_case unique (id, lead_id),
    foreign key (asked_agency) references agency(code),
    foreign key (lead_id) references lead(id),
    foreign key (origin_agency) references agency(code),
    foreign key (profile_id) references blind_profile(id),
    foreign key (site_code) references site(code),
    constraint inquiry_with_profile_of_case foreign key (profile_id, lead_id) references blind_profile(id, lead_id),
    check (people_hbo >= 0),
    check (people_mbo >= 0),
    check (people_wo >= 0),
    check (price_unit in ('m2-year', 'm2-purchase', 'total')),
    check (state in ('asked', 'question', 'offered', 'declined', 'unanswered', 'ended'))
);
create index inquiry_of_asked on inquiry (asked_agency, lead_id);
create index inquiry_of_lead on inquiry (lead_id, round);
create index inquiry_of_profile on inquiry (profile_id);
alter table inquiry enable row level security;
create policy in_ones_own_name on inquiry as restrictive for insert to app with check (answered_by is null or
        answered_by = ((select asking_subject())) or (select asks_as('system')));
create policy moved_by_system on inquiry for all to app using ((select asks_as('system')));
create policy of_asked_select on inquiry for select to app using (asked_agency = ((select own_agency())));
create policy of_asked_update on inquiry for update to app using (asks_for_agency(asked_agency) and (state in
        ('asked', 'question', 'offered', 'declined'))) with check (asks_for_agency(asked_agency) and (state in
        ('asked', 'question', 'offered', 'declined')));
create policy of_origin on inquiry for all to app using (origin_agency = ((select own_agency()))) with check
        (origin_agency = ((select own_agency())));
create policy progress on inquiry for select to app using ((select asks_as('coordinator')));
grant insert, select (answered_at, answered_by, asked_agency, asked_at, available_from, case_number, closing_on,
        code_name, conditions, decline_note, decline_reason, escalation_on, floor_area_m2, id, lead_id, people_hbo,
        people_mbo, people_wo, plot_area_m2, power_mw, price_from_eur, price_to_eur, price_unit, profile_id,
        reminded_at, reminder_on, round, site_code, state), update (answered_at, answered_by, available_from,
        closing_on, conditions, decline_note, decline_reason, escalation_on, floor_area_m2, people_hbo, people_mbo,
        people_wo, plot_area_m2, power_mw, price_from_eur, price_to_eur, price_unit, profile_id, reminded_at,
        reminder_on, site_code, state) on inquiry to app;
create trigger in_ones_own_name before update of answered_by on inquiry for each row when (old.answered_by is
        distinct from new.answered_by and new.answered_by is distinct from asking_subject()) execute function
        other_name_refused();
create trigger of_its_case before insert on inquiry for each row execute function of_its_case();
create trigger own_part before update on inquiry for each row execute function own_part_of_inquiry();
create trigger search_again after insert or delete or update of profile_id, conditions, decline_note on inquiry for
        each row execute function search_again();
create trigger stays_as_it_was before update of id, lead_id, origin_agency, case_number, code_name, asked_agency,
        round, asked_at on inquiry for each row when (old.id is distinct from new.id or old.lead_id is distinct
        from new.lead_id or old.origin_agency is distinct from new.origin_agency or old.case_number is distinct
        from new.case_number or old.code_name is distinct from new.code_name or old.asked_agency is distinct from
        new.asked_agency or old.round is distinct from new.round or old.asked_at is distinct from new.asked_at)
        execute function stays_as_it_was();

-- Questions and answers between the asked region and the agency of origin.
create table inquiry_message (
    id bigint generated always as identity,
    inquiry_id uuid not null,
    kind text not null,
    text text not null,
    until date,
    author text not null,
    name text not null,
    agency text not null,
    at timestamptz not null,
    primary key (id),
    foreign key (inquiry_id) references inquiry(id),
    check ((kind = 'more-time') = (until is not null)),
    check (kind <> 'more-time' or text = ''),
    check (kind in ('question', 'answer', 'more-time'))
);
create index inquiry_message_of_inquiry on inquiry_message (inquiry_id, id);
alter table inquiry_message enable row level security;
create policy between_origin_and_asked on inquiry_message for all to app using ((exists (select from inquiry i left
        join lead l on l.id = i.lead_id where i.id = inquiry_message.inquiry_id and
        (asks_for_agency(i.asked_agency) or asks_for_agency(l.origin_agency)))));
create policy in_ones_own_name on inquiry_message as restrictive for insert to app with check (author =
        asking_subject() and name = asking_name() and agency = asking_agency());
grant insert, select (at, id, inquiry_id, kind, text, until) on inquiry_message to app;
create trigger search_again after insert or delete or update of text on inquiry_message for each row execute
        function search_again();

-- What a region is told of the offer that it made, or, as closed, of the end of a question to which it offered
-- nothing; in codes: no words that could give the company away.
create table inquiry_outcome (
    id bigint generated always as identity,
    inquiry_id uuid not null,
    outcome text not null,
    reasons text[] not null,
    site_version integer,
    told_at timestamptz not null,
    primary key (id),
    foreign key (inquiry_id) references inquiry(id),
    check (outcome in ('chosen', 'not-chosen', 'fell-through', 'ended', 'closed'))
);
create index inquiry_outcome_of_inquiry on inquiry_outcome (inquiry_id, id);
alter table inquiry_outcome enable row level security;
create policy moved_by_system on inquiry_outcome for all to app using (asks_as('system'));
create policy of_asked on inquiry_outcome for select to app using ((exists (select from inquiry i where i.id =
        inquiry_outcome.inquiry_id and asks_for_agency(i.asked_agency))));
create policy of_origin on inquiry_outcome for all to app using ((exists (select from inquiry i join lead l on l.id
        = i.lead_id where i.id = inquiry_outcome.inquiry_id and asks_for_agency(l.origin_agency))));
create policy progress on inquiry_outcome for select to app using (asks_as('coordinator'));
grant insert, select on inquiry_outcome to app;

-- A fund, loan, guarantee, subsidy, tax relief, guidance or network. Null means unknown; nothing unknown is read
-- as zero. Who keeps it changes it; everybody who is logged in reads it.
create table instrument (
    code text not null,
    name text not null,
    keeper text not null,
    on_route_map boolean not null default false,
    provider text,
    kind text,
    about text,
    about_en text,
    level text,
    provinces text[],
    life_phases text[],
    stages text[],
    technologies text[],
    ticket_eur_from numeric(14,2),
    ticket_eur_to numeric(14,2),
    others_share_percent numeric(4,1),
    may_lead boolean,
    windows datemultirange,
    lead_time_weeks integer,
    conditions text,
    expected jsonb not null default '{}'::jsonb,
    provenance jsonb not null default '{}'::jsonb,
    confirmed_on date,
    confirmed_by text,
    withdrawn_on date,
    version integer not null default 0,
    change text not null default 'added',
    changed_at timestamptz not null default now(),
    changed_by text default asking_subject(),
    changed_by_name text default asking_name(),
    revision bigint not null default nextval('instrument_revision'::regclass),
    primary key (code),
    foreign key (keeper) references agency(code),
    check (change in ('added', 'changed', 'confirmed', 'withdrawn', 'restored', 'imported')),
    check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    check (kind in ('fund', 'loan', 'convertible', 'guarantee', 'subsidy', 'tax', 'guidance', 'network')),
    check (lead_time_weeks >= 0),
    check (level in ('eu', 'national', 'regional')),
    check (cardinality(life_phases) > 0 and life_phases <@ array['1', '2', '3', '4']),
    constraint instrument_of_its_keeper check (level is null or level = 'regional' or keeper = 'invest-nl'),
    check (others_share_percent >= 0::numeric and others_share_percent <= 100::numeric),
    check (cardinality(provinces) > 0 and provinces <@ array['PV20', 'PV21', 'PV22', 'PV23', 'PV24', 'PV25', 'PV26',
        'PV27', 'PV28', 'PV29', 'PV30', 'PV31']),
    check (cardinality(stages) > 0 and stages <@ array['start-up', 'scale-up', 'grown-up']),
    check (cardinality(technologies) > 0),
    constraint instrument_ticket check (ticket_eur_from <= ticket_eur_to),
    check (ticket_eur_from >= 0::numeric),
    check (ticket_eur_to >= 0::numeric),
    check (windows <> '{}'::datemultirange)
);
create index instrument_of_keeper on instrument (keeper);
alter table instrument enable row level security;
create policy added_by_its_keeper on instrument for insert to app with check (keeps_instruments_of(keeper));
create policy added_in_ones_own_name on instrument as restrictive for insert to app with check (changed_by =
        ((select asking_subject())) and not changed_by_name is distinct from ((select asking_name())));
create policy in_ones_own_name on instrument as restrictive for insert to app with check (confirmed_by is null or
        confirmed_by = ((select asking_name())) or (select asks_as('system')));
create policy instruments_are_shared on instrument for select to app using (asks_at_all());
create policy kept_by_its_keeper on instrument for update to app using (keeps_instruments_of(keeper)) with check
        (keeps_instruments_of(keeper));
grant insert, select, update on instrument to app;
create trigger in_ones_own_name before update of confirmed_by on instrument for each row when (old.confirmed_by is
        distinct from new.confirmed_by and new.confirmed_by is distinct from asking_name()) execute function
        other_name_refused();
create trigger keep_versions after update on instrument for each row execute function keep_instrument_versions();
create trigger number_change before update on instrument for each row execute function number_instrument_change();
create trigger search_again after insert or update on instrument for each row execute function search_again();
create trigger stays_as_it_was before update of code, keeper on instrument for each row when (old.code is distinct
        from new.code or old.keeper is distinct from new.keeper) execute function stays_as_it_was();

-- Whom to speak to at the provider of an instrument: a person, so without a history, and gone as soon as somebody
-- says so or the instrument ended.
create table instrument_contact (
    code text not null,
    keeper text not null,
    name text not null,
    email text,
    phone text,
    source text not null,
    recorded_on date not null,
    recorded_by_name text not null,
    primary key (code),
    foreign key (code) references instrument(code),
    check (num_nonnulls(email, phone) > 0)
);
alter table instrument_contact enable row level security;
create policy added_by_its_keeper on instrument_contact for insert to app with check (keeps_instruments_of(keeper)
        and (exists (select from instrument i where i.code = instrument_contact.code and i.keeper =
        instrument_contact.keeper)));
create policy forgotten_by_its_keeper on instrument_contact for delete to app using (keeps_instruments_of(keeper));
create policy in_ones_own_name on instrument_contact as restrictive for insert to app with check (recorded_by_name
        is null or recorded_by_name = ((select asking_name())) or (select asks_as('system')));
create policy read_by_who_works_with_companies on instrument_contact for select to app using (asks_as('taskforce')
        or asks_as('coordinator') or asks_as('partner'));
grant delete, insert, select on instrument_contact to app;
create trigger in_ones_own_name before update of recorded_by_name on instrument_contact for each row when
        (old.recorded_by_name is distinct from new.recorded_by_name and new.recorded_by_name is distinct from
        asking_name()) execute function other_name_refused();

-- How an instrument stood from one moment until the next change; how it stands now is the row of instrument
-- itself.
create table instrument_version (
    code text not null,
    revision bigint not null,
    since timestamptz not null,
    until timestamptz not null,
    instrument jsonb not null,
    primary key (code, revision)
);
alter table instrument_version enable row level security;
create policy instruments_are_shared on instrument_version for select to app using (asks_at_all());
grant select on instrument_version to app;

-- When somebody last opened the page on which their work begins, and when on an earlier day: all day long it tells
-- what changed since then.
create table last_visit (
    subject text not null,
    seen_at timestamptz not null default now(),
    before_at timestamptz,
    primary key (subject)
);
alter table last_visit enable row level security;
create policy own on last_visit for all to app using (subject = asking_subject());
grant insert, select, update on last_visit to app;

-- The case: what is known of it without knowing the company.
create table lead (
    id uuid not null,
    case_number text not null,
    code_name text not null,
    origin_agency text not null,
    case_lead text,
    case_lead_name text,
    phase text not null,
    phase_since timestamptz not null,
    outcome text,
    stage text not null,
    life_phase integer not null,
    technologies text[] not null,
    makes boolean not null,
    limited_at_location boolean not null,
    considers_abroad text,
    province text not null,
    kinds text[] not null,
    needed_by date not null,
    investment_eur numeric(15,2),
    jobs integer,
    eligibility text,
    eligibility_reasons text[],
    source text not null,
    signalled_at timestamptz not null,
    watch_until date,
    portfolio_at timestamptz,
    execution_at timestamptz,
    chosen text,
    realised_on date,
    hold_until date,
    held_at timestamptz,
    ended_at timestamptz,
    place bigint not null,
    primary key (id),
    unique (case_number),
    unique (code_name),
    foreign key (origin_agency) references agency(code),
    foreign key (province) references province(code),
    check ((outcome is null) = (ended_at is null)),
    check (chosen in ('own-region', 'other-region', 'no-proposition', 'abroad')),
    check (considers_abroad in ('yes', 'no', 'unknown')),
    check (eligibility in ('eligible', 'not-eligible', 'to-be-judged')),
    check (life_phase >= 1 and life_phase <= 4),
    check (outcome in ('own-region', 'other-region', 'no-proposition', 'abroad', 'withdrawn', 'declined')),
    check (phase in ('signal', 'articulation', 'own-region', 'cross-region', 'resolution', 'learning', 'closed')),
    check (source in ('form', 'api')),
    check (stage in ('start-up', 'scale-up', 'grown-up'))
);
create index lead_alike on lead (stage, life_phase, needed_by);
create index lead_by_place on lead (origin_agency, place desc);
create index lead_by_signal on lead (signalled_at desc, id desc);
create index lead_ended on lead (ended_at) where (ended_at is not null);
create index lead_of_agency on lead (origin_agency, signalled_at desc, id desc);
alter table lead enable row level security;
create policy moved_by_system on lead for all to app using ((select asks_as('system'))) with check ((select
        asks_as('system')));
create policy of_origin on lead for all to app using (origin_agency = ((select own_agency()))) with check
        (origin_agency = ((select own_agency())));
create policy progress on lead for select to app using ((select asks_as('coordinator')));
grant insert, select, update on lead to app;
create constraint trigger in_order_of_commits after insert on lead deferrable initially deferred for each row
        execute function place_lead();
create trigger numbered before insert on lead for each row execute function number_lead();
create trigger place_stays before update of place on lead for each row when (old.place is distinct from new.place)
        execute function stays_as_it_was();
create trigger stays_as_it_was before update of id, case_number, code_name, origin_agency, source, signalled_at on
        lead for each row when (old.id is distinct from new.id or old.case_number is distinct from new.case_number
        or old.code_name is distinct from new.code_name or old.origin_agency is distinct from new.origin_agency or
        old.source is distinct from new.source or old.signalled_at is distinct from new.signalled_at) execute
        function stays_as_it_was();

-- A file with companies that an agency sent. Neither the file nor its name is kept, because both may name them.
create table lead_import (
    id uuid not null,
    agency text not null,
    source text not null,
    format text,
    state text not null,
    moved_at timestamptz not null default now(),
    lines_read integer not null default 0,
    cases_started integer not null default 0,
    new_lines integer not null default 0,
    open_lines integer not null default 0,
    refused_lines integer not null default 0,
    problem text,
    problem_line bigint,
    problem_args text[] not null default '{}',
    once_key text,
    body_sha256 text,
    sent_at timestamptz not null,
    sent_by text not null,
    sent_by_name text not null,
    ended_at timestamptz,
    ended_by_name text,
    primary key (id),
    constraint lead_import_once unique (agency, once_key),
    foreign key (agency) references agency(code),
    check ((state = 'broken') <= (problem is not null)),
    check ((once_key is null) = (body_sha256 is null)),
    check (format in ('xlsx', 'ods', 'csv')),
    check (length(once_key) <= 200),
    check (source in ('form', 'api')),
    check (state in ('waiting', 'reading', 'ready', 'confirmed', 'starting', 'started', 'broken', 'interrupted',
        'outdated', 'cancelled', 'expired'))
);
create index lead_import_of_agency on lead_import (agency, sent_at desc);
create index lead_import_that_starts on lead_import (agency) where (state = 'starting');
alter table lead_import enable row level security;
create policy in_ones_own_name on lead_import as restrictive for insert to app with check ((sent_by is null or
        sent_by = ((select asking_subject())) or (select asks_as('system'))) and (sent_by_name is null or
        sent_by_name = ((select asking_name())) or (select asks_as('system'))) and (ended_by_name is null or
        ended_by_name = ((select asking_name())) or (select asks_as('system'))));
create policy of_agency on lead_import for all to app using (asks_for_agency(agency)) with check
        (asks_for_agency(agency));
grant insert, select, update on lead_import to app;
create trigger after_other_registrations before update of state on lead_import for each row when (new.state =
        'starting') execute function after_other_registrations();
create trigger in_ones_own_name before update of sent_by, sent_by_name, ended_by_name on lead_import for each row
        when (old.sent_by is distinct from new.sent_by and new.sent_by is distinct from asking_subject() or
        old.sent_by_name is distinct from new.sent_by_name and new.sent_by_name is distinct from asking_name() or
        old.ended_by_name is distinct from new.ended_by_name and new.ended_by_name is distinct from asking_name())
        execute function other_name_refused();
create trigger stays_as_it_was before update of id, agency, sent_by, sent_by_name, sent_at on lead_import for each
        row when (old.id is distinct from new.id or old.agency is distinct from new.agency or old.sent_by is
        distinct from new.sent_by or old.sent_by_name is distinct from new.sent_by_name or old.sent_at is distinct
        from new.sent_at) execute function stays_as_it_was();
create trigger unseal_companies after update of state on lead_import for each row when (new.state <> all
        (array['waiting', 'reading', 'ready', 'confirmed', 'starting'])) execute function unseal_companies();

-- The companies of a file between its trial and its confirmation. Sealed: the application puts them here by one
-- function, and who the company is never comes back to it, but goes on into the case. Gone when the import ends,
-- at the latest after a day. Unlogged: neither the log nor a copy of it has them, and after a crash of the server
-- the file is asked for again.
create unlogged table lead_import_company (
    import_id uuid not null,
    line bigint not null,
    signal jsonb not null,
    identity jsonb not null,
    telling_words text,
    primary key (import_id, line)
);
create index lead_import_company_by_number on lead_import_company (import_id, ((identity ->> 'kvkNumber')));
alter table lead_import_company enable row level security;

-- What would come of each line, and which columns are wrong in what way; never what stands in them.
create table lead_import_line (
    import_id uuid not null,
    line bigint not null,
    agency text not null,
    verdict text not null,
    faults jsonb not null default '[]'::jsonb,
    primary key (import_id, line),
    foreign key (import_id) references lead_import(id) on delete cascade,
    check (verdict in ('new', 'open', 'refused'))
);
alter table lead_import_line enable row level security;
create policy of_agency on lead_import_line for all to app using (asks_for_agency(agency)) with check
        (asks_for_agency(agency) and (exists (select from lead_import i where i.id = lead_import_line.import_id and
        i.agency = lead_import_line.agency)));
grant insert, select on lead_import_line to app;

-- What was learned of a case; recorded again it replaces the earlier.
create table learning (
    lead_id uuid not null,
    theme text not null,
    would_have_helped text not null,
    learned text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (lead_id),
    foreign key (lead_id) references lead(id)
);
alter table learning enable row level security;
create policy counted_by_system on learning for select to app using ((select asks_as('system')));
create policy in_ones_own_name on learning as restrictive for insert to app with check (recorded_by is null or
        recorded_by = ((select asking_subject())) or (select asks_as('system')));
create policy of_origin on learning for all to app using ((exists (select from lead l where l.id = learning.lead_id
        and asks_for_agency(l.origin_agency))));
grant insert, select, update on learning to app;
create trigger in_ones_own_name before update of recorded_by on learning for each row when (old.recorded_by is
        distinct from new.recorded_by and new.recorded_by is distinct from asking_subject()) execute function
        other_name_refused();
create trigger search_again after insert or delete or update on learning for each row execute function
        search_again();

-- Kinds of lines in the ledger. Who adds a kind of reading adds its name.
create table ledger_action (
    code text not null,
    gives boolean not null default true,
    primary key (code)
);

-- Somebody may need what is kept: while a hold is in force nothing of the case is destroyed.
create table legal_hold (
    id uuid not null,
    lead_id uuid not null,
    case_number text not null,
    code_name text not null,
    origin_agency text not null,
    reason text not null,
    set_by text not null,
    set_by_name text not null,
    set_at timestamptz not null default now(),
    lift_reason text,
    lifted_by text,
    lifted_by_name text,
    lifted_at timestamptz,
    primary key (id),
    foreign key (lead_id) references lead(id),
    foreign key (origin_agency) references agency(code),
    check ((lifted_at is null) = (lifted_by is null)),
    check (length(lift_reason) <= 2000),
    check (length(reason) <= 2000)
);
create unique index legal_hold_in_force on legal_hold (lead_id) where (lifted_at is null);
alter table legal_hold enable row level security;
create policy for_administrator on legal_hold for select to app using (asks_as('administrator'));
create policy of_origin on legal_hold for select to app using (asks_as('taskforce') and origin_agency =
        asking_agency());
grant select on legal_hold to app;

-- Lines of the ledger for which nothing was given yet, for minutes at most. What each is about stands in the line.
create unlogged table line_to_take (
    line bigint not null,
    reading text not null,
    written_in xid8 not null default pg_current_xact_id(),
    at timestamptz not null default now(),
    primary key (line)
);
create index line_to_take_of_reading on line_to_take (reading);
alter table line_to_take enable row level security;

-- The outbox: mails to people who work here. It keeps no text and no address: who gets it by the login server's
-- id, what it is about by ids; what it says is asked when it is sent, as its reader. Kept for 90 days after it was
-- sent, so that the same is not told twice and can be stopped by the link in it; then deleted.
create table mail (
    id uuid not null default gen_random_uuid(),
    stop uuid not null default gen_random_uuid(),
    recipient text not null,
    kind text not null,
    key text not null,
    ref text not null,
    state text not null default 'waiting',
    posted_at timestamptz not null,
    tries integer not null default 0,
    next_try timestamptz,
    last_try timestamptz,
    problem text,
    last_answer text,
    ended_at timestamptz,
    primary key (id),
    unique (recipient, kind, key),
    unique (stop),
    check ((state = 'waiting') = (next_try is not null) and (state = 'waiting') = (ended_at is null)),
    check (key ~ '^[A-Za-z0-9:._-]{1,200}$'),
    check (kind ~ '^[a-z0-9-]{1,60}$'),
    check (length(last_answer) <= 300),
    check (problem in ('server-away', 'not-now', 'refused', 'no-address', 'login-server', 'unwritten')),
    check (ref ~ '^[A-Za-z0-9:._-]{1,200}$'),
    check (state in ('waiting', 'sent', 'not-needed', 'refused', 'given-up'))
);
create index mail_ended_at on mail (ended_at) where (ended_at is not null);
create index mail_next_try on mail (next_try) where (next_try is not null);
create index mail_refused on mail (recipient) where (state = 'refused');
create unique index mail_mailbox_told_once on mail (key) where (kind = 'mailbox-refuses');
alter table mail enable row level security;
create policy by_system on mail for all to app using ((select asks_as('system'))) with check (asks_as('system'));
grant delete, insert, select, update on mail to app;

-- What people hear of, in references and codes; the pages and mails make words of it for each reader, at the
-- moment of reading. Kept for ninety days.
create table message (
    id uuid not null default uuidv7(),
    kind text not null,
    what text not null,
    addressee text not null,
    to_inbox boolean not null,
    lead_id uuid,
    task_id text,
    import_id uuid,
    agency text,
    day date,
    happened_at timestamptz not null default now(),
    caused_by text,
    once text,
    primary key (id),
    foreign key (lead_id) references lead(id),
    foreign key (task_id) references task(id)
);
create index message_happened_at on message using brin (happened_at);
create index message_of_addressee on message (addressee, id);
create index message_of_lead on message (lead_id) where (lead_id is not null);
create index message_of_task on message (task_id) where (task_id is not null);
create unique index message_once on message (once) where (once is not null);
alter table message enable row level security;
create policy forgotten_by_system on message for delete to app using ((select asks_as('system')));
create policy in_ones_own_name on message as restrictive for insert to app with check (caused_by is null or
        caused_by = ((select asking_subject())) or (select asks_as('system')));
create policy of_reader on message for select to app using (case when to_inbox then asks_in_inbox(addressee) else
        addressee = asking_subject() end and caused_by is distinct from asking_subject() and (task_id is null or
        (exists (select from task t where t.id = message.task_id offset 0))) and (lead_id is null or task_id is not
        null or (exists (select from lead l where l.id = message.lead_id offset 0)) or (exists (select from inquiry
        i where i.lead_id = message.lead_id offset 0)) or (exists (select from partner_request r where r.lead_id =
        message.lead_id offset 0))) and (import_id is null or (exists (select from import_run i where i.id =
        message.import_id)) or (exists (select from lead_import i where i.id = message.import_id))));
create policy seen_by_system on message for select to app using ((select asks_as('system')));
create policy written_as_it_happens on message for insert to app with check (asks_at_all() and (lead_id is null or
        takes_part(lead_id)));
grant delete, insert, select (addressee, agency, day, happened_at, id, import_id, kind, lead_id, task_id, to_inbox,
        what) on message to app;
create trigger have_mailed after insert on message referencing new table as told for each statement execute
        function have_mailed();

-- The language in which somebody wants their mails, where they said so.
create table message_language (
    subject text not null,
    language text not null,
    primary key (subject),
    check (language in ('nl', 'en'))
);
alter table message_language enable row level security;
create policy own on message_language for all to app using (subject = asking_subject());
grant insert, select, update on message_language to app;

-- Single messages that somebody opened, of those after the ones in message_reader.
create table message_opened (
    subject text not null,
    message_id uuid not null,
    primary key (subject, message_id),
    foreign key (message_id) references message(id) on delete cascade
);
create index message_opened_of_message on message_opened (message_id);
alter table message_opened enable row level security;
create policy own on message_opened for all to app using (subject = asking_subject());
grant delete, insert, select on message_opened to app;

-- Up to which message somebody has read them all.
create table message_reader (
    subject text not null,
    read_until uuid not null,
    primary key (subject)
);
alter table message_reader enable row level security;
create policy own on message_reader for all to app using (subject = asking_subject());
grant insert, select, update on message_reader to app;

-- How somebody wants to hear of a kind of message by mail, where they said so; else what is usual for their roles.
create table message_setting (
    subject text not null,
    kind text not null,
    delivery text not null,
    primary key (subject, kind),
    check (delivery in ('at-once', 'daily', 'weekly', 'not')),
    check (kind ~ '^[a-z-]{1,60}$')
);
alter table message_setting enable row level security;
create policy by_system on message_setting for all to app using ((select asks_as('system')));
create policy own on message_setting for all to app using (subject = asking_subject());
grant insert, select, update on message_setting to app;

-- Up to which moment the summaries by mail have told. Whoever writes the next ones locks the row, so that two
-- nodes never both do, and what a node that was down left out comes in the next.
create table message_summary (
    delivery text not null,
    told_until timestamptz not null,
    primary key (delivery),
    check (delivery in ('daily', 'weekly'))
);
alter table message_summary enable row level security;
create policy by_system on message_summary for all to app using ((select asks_as('system')));
grant select, update on message_summary to app;

-- Messages that are not in the hands of the mail yet.
create table message_to_mail (
    message_id uuid not null,
    primary key (message_id)
);
alter table message_to_mail enable row level security;
create policy taken_by_system on message_to_mail for all to app using ((select asks_as('system')));
grant delete, select, update on message_to_mail to app;

-- What came of a choice for a site at each check: permit, contract, grid connection, investment decision.
create table milestone_check (
    id bigint generated always as identity,
    lead_id uuid not null,
    state text not null,
    permit_on date,
    contract_on date,
    grid_connection_on date,
    investment_decision_on date,
    next_check_on date,
    fell_through_reason text,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (id),
    foreign key (lead_id) references lead(id),
    check (state in ('continue', 'realised', 'fell-through'))
);
create index milestone_check_of_lead on milestone_check (lead_id, id);
alter table milestone_check enable row level security;
create policy counted_by_system on milestone_check for select to app using ((select asks_as('system')));
create policy in_ones_own_name on milestone_check as restrictive for insert to app with check (recorded_by is null
        or recorded_by = ((select asking_subject())) or (select asks_as('system')));
create policy of_origin on milestone_check for all to app using ((exists (select from lead l where l.id =
        milestone_check.lead_id and asks_for_agency(l.origin_agency))));
grant insert, select on milestone_check to app;
create trigger in_ones_own_name before update of recorded_by on milestone_check for each row when (old.recorded_by
        is distinct from new.recorded_by and new.recorded_by is distinct from asking_subject()) execute function
        other_name_refused();

-- Needs of a request while they are worked out; one row a kind of room.
create table need_draft (
    lead_id uuid not null,
    kind text not null,
    facts jsonb not null,
    saved_at timestamptz not null,
    primary key (lead_id, kind),
    foreign key (lead_id) references lead(id),
    check (kind in ('space', 'capital', 'talent', 'housing-access', 'energy'))
);
alter table need_draft enable row level security;
create policy of_origin on need_draft for all to app using ((exists (select from lead l where l.id =
        need_draft.lead_id and asks_for_agency(l.origin_agency))));
grant delete, insert, select, update on need_draft to app;
create trigger search_again after insert or delete or update on need_draft for each row execute function
        search_again();

-- How each hard need of a case came out in each area, in the last shortlist of each half-year; 'whole' is all
-- needs at one site together. Areas are codes of agencies and of provinces. An area in none of the lists has no
-- site that even nearly does.
create table need_outcome (
    lead_id uuid not null,
    half_year date not null,
    shortlist_id uuid not null,
    need text not null,
    fits_in text[] not null,
    unknown_in text[] not null,
    nearly_in text[] not null,
    no_site_in text[] not null default '{}',
    primary key (lead_id, half_year, need),
    foreign key (lead_id) references lead(id),
    foreign key (shortlist_id) references shortlist(id)
);
alter table need_outcome enable row level security;
create policy kept_by_system on need_outcome for all to app using (asks_as('system')) with check
        (asks_as('system'));
grant delete, insert, select on need_outcome to app;

-- Notes on a case, for the agency of origin alone.
create table note (
    id bigint generated always as identity,
    lead_id uuid not null,
    at timestamptz not null,
    author text not null,
    name text not null,
    text text not null,
    mended_at timestamptz,
    primary key (id),
    foreign key (lead_id) references lead(id),
    check (length(text) <= 4000)
);
create index note_of_lead on note (lead_id, id);
alter table note enable row level security;
create policy in_ones_own_name on note as restrictive for insert to app with check (author = asking_subject() and
        name = asking_name());
create policy of_origin on note for all to app using ((exists (select from lead l where l.id = note.lead_id and
        asks_for_agency(l.origin_agency))));
grant insert, select on note to app;
create trigger search_again after insert or delete or update on note for each row execute function search_again();

-- What came of looking in the region of origin: a site, or none.
create table own_region_search (
    lead_id uuid not null,
    site_code text,
    note text,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (lead_id),
    foreign key (lead_id) references lead(id),
    foreign key (site_code) references site(code)
);
alter table own_region_search enable row level security;
create policy in_ones_own_name on own_region_search as restrictive for insert to app with check (recorded_by is
        null or recorded_by = ((select asking_subject())) or (select asks_as('system')));
create policy of_origin on own_region_search for all to app using ((exists (select from lead l where l.id =
        own_region_search.lead_id and asks_for_agency(l.origin_agency))));
grant insert, select, update on own_region_search to app;
create trigger in_ones_own_name before update of recorded_by on own_region_search for each row when
        (old.recorded_by is distinct from new.recorded_by and new.recorded_by is distinct from asking_subject())
        execute function other_name_refused();

-- What a partner is asked about a case, and what it answers.
create table partner_request (
    id uuid not null,
    lead_id uuid not null,
    origin_agency text not null,
    case_number text not null,
    code_name text not null,
    partner text not null,
    topic text not null,
    question text not null,
    profile_id uuid,
    asked_by text not null,
    asked_by_name text not null,
    asked_at timestamptz not null,
    can_help text,
    answer text,
    next_step text,
    answered_by text,
    answered_at timestamptz,
    read_at timestamptz,
    follow_up text,
    instrument text,
    need jsonb,
    amount_eur_from numeric(15,2),
    amount_eur_to numeric(15,2),
    needs_identity boolean,
    primary key (id),
    foreign key (instrument) references instrument(code),
    foreign key (lead_id) references lead(id),
    foreign key (origin_agency) references agency(code),
    foreign key (partner) references agency(code),
    foreign key (profile_id) references blind_profile(id),
    constraint partner_request_with_profile_of_case foreign key (profile_id, lead_id) references blind_profile(id,
        lead_id),
    check (amount_eur_from >= 0::numeric),
    check (amount_eur_to >= 0::numeric),
    constraint partner_request_amounts check (amount_eur_from <= amount_eur_to),
    check (can_help in ('yes', 'partly', 'no')),
    constraint partner_request_money_of_instrument check (instrument is not null or num_nonnulls(amount_eur_from,
        amount_eur_to, needs_identity) = 0),
    constraint partner_request_need_of_instrument check ((instrument is null) = (need is null))
);
create index partner_request_of_instrument on partner_request (instrument);
create index partner_request_of_lead on partner_request (lead_id, asked_at);
create index partner_request_of_profile on partner_request (profile_id);
create unique index partner_request_of_instrument_once on partner_request (lead_id, partner, instrument) where
        ((instrument is not null) and (answered_at is null));
alter table partner_request enable row level security;
create policy in_ones_own_name on partner_request as restrictive for insert to app with check ((asked_by is null or
        asked_by = ((select asking_subject())) or (select asks_as('system'))) and (answered_by is null or
        answered_by = ((select asking_subject())) or (select asks_as('system'))) and (asked_by_name is null or
        asked_by_name = ((select asking_name())) or (select asks_as('system'))));
create policy moved_by_system on partner_request for select to app using ((select asks_as('system')));
create policy of_origin on partner_request for all to app using (origin_agency = ((select own_agency()))) with
        check (origin_agency = ((select own_agency())));
create policy of_partner_select on partner_request for select to app using ((select asks_as('partner')) and partner
        = ((select asking_agency())));
create policy of_partner_update on partner_request for update to app using ((select asks_as('partner')) and partner
        = ((select asking_agency())));
grant insert, select (amount_eur_from, amount_eur_to, answer, answered_at, answered_by, asked_at, asked_by,
        asked_by_name, can_help, case_number, code_name, id, instrument, lead_id, need, needs_identity, next_step,
        origin_agency, partner, profile_id, question, read_at, topic), update on partner_request to app;
create trigger in_ones_own_name before update of asked_by, answered_by, asked_by_name on partner_request for each
        row when (old.asked_by is distinct from new.asked_by and new.asked_by is distinct from asking_subject() or
        old.answered_by is distinct from new.answered_by and new.answered_by is distinct from asking_subject() or
        old.asked_by_name is distinct from new.asked_by_name and new.asked_by_name is distinct from asking_name())
        execute function other_name_refused();
create trigger need_stays_as_it_was before update of instrument, need on partner_request for each row when
        (old.instrument is distinct from new.instrument or old.need is distinct from new.need) execute function
        stays_as_it_was();
create trigger of_its_case before insert on partner_request for each row execute function of_its_case();
create trigger own_part before update on partner_request for each row execute function
        own_part_of_partner_request();
create trigger search_again after insert or delete or update of question, answer, next_step on partner_request for
        each row execute function search_again();
create trigger stays_as_it_was before update of id, lead_id, origin_agency, case_number, code_name, partner, topic,
        question, profile_id, asked_by, asked_by_name, asked_at on partner_request for each row when (old.id is
        distinct from new.id or old.lead_id is distinct from new.lead_id or old.origin_agency is distinct from
        new.origin_agency or old.case_number is distinct from new.case_number or old.code_name is distinct from
        new.code_name or old.partner is distinct from new.partner or old.topic is distinct from new.topic or
        old.question is distinct from new.question or old.profile_id is distinct from new.profile_id or
        old.asked_by is distinct from new.asked_by or old.asked_by_name is distinct from new.asked_by_name or
        old.asked_at is distinct from new.asked_at) execute function stays_as_it_was();

-- Everybody whom the login server knows, also before a first login: the directory from which colleagues are
-- chosen, and what a review of rights looks at.
create table person (
    subject text not null,
    name text not null,
    agency text,
    roles text[] not null,
    last_login timestamptz,
    active boolean not null default true,
    several_agencies boolean not null default false,
    primary key (subject)
);
alter table person enable row level security;
create policy colleagues on person for select to app using (agency = asking_agency() or asks_as('coordinator') or
        asks_as('administrator') or asks_as('system'));
create policy kept_by_system on person for update to app using (asks_as('system'));
create policy listed_by_system on person for insert to app with check (asks_as('system') and last_login is null);
create policy own_row on person for select to app using (subject = asking_subject());
create policy own_row_as_proved on person for insert to app with check (subject = asking_subject() and name =
        asking_name() and not agency is distinct from asking_agency() and (select bool_and(asks_as(role.role)) as
        bool_and from unnest(person.roles) role(role)));
create policy own_row_stays_as_proved on person for update to app using (subject = asking_subject()) with check
        (subject = asking_subject() and name = asking_name() and not agency is distinct from asking_agency() and
        (select bool_and(asks_as(role.role)) as bool_and from unnest(person.roles) role(role)));
grant insert, select, update on person to app;

-- The twelve provinces, by their CBS code.
create table province (
    code text not null,
    iso text not null,
    name_nl text not null,
    name_en text not null,
    primary key (code),
    unique (iso)
);
grant select on province to app;
create trigger codes_stay before delete or update of code or truncate on province for each statement execute
        function places_stay();

-- Public plans from which lines of regions come.
create table public_plan (
    code text not null,
    nl text not null,
    en text not null,
    primary key (code)
);
alter table public_plan enable row level security;
create policy plans_are_shared on public_plan for select to app using (asks_at_all() and not asks_as('ministry'));
grant select on public_plan to app;

-- What a case yielded, once the growth is realised; the coordinator reads it too.
create table realisation (
    lead_id uuid not null,
    realised_on date not null,
    capital_retained_eur numeric(15,2) not null,
    jobs_new integer,
    jobs_retained integer,
    became_scale_up boolean not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (lead_id),
    foreign key (lead_id) references lead(id),
    check (capital_retained_eur >= 0::numeric)
);
alter table realisation enable row level security;
create policy counted_by_system on realisation for select to app using ((select asks_as('system')));
create policy in_ones_own_name on realisation as restrictive for insert to app with check (recorded_by is null or
        recorded_by = ((select asking_subject())) or (select asks_as('system')));
create policy of_origin on realisation for all to app using ((exists (select from lead l where l.id =
        realisation.lead_id and asks_for_agency(l.origin_agency))));
create policy progress on realisation for select to app using (asks_as('coordinator'));
grant insert, select on realisation to app;
create trigger in_ones_own_name before update of recorded_by on realisation for each row when (old.recorded_by is
        distinct from new.recorded_by and new.recorded_by is distinct from asking_subject()) execute function
        other_name_refused();

-- The document that proves what a case yielded. It may name the company, hence stands apart, for the agency of
-- origin alone.
create table realisation_evidence (
    lead_id uuid not null,
    evidence text not null,
    primary key (lead_id),
    foreign key (lead_id) references realisation(lead_id)
);
alter table realisation_evidence enable row level security;
create policy of_origin on realisation_evidence for all to app using ((exists (select from lead l where l.id =
        realisation_evidence.lead_id and asks_for_agency(l.origin_agency))));
grant insert, select on realisation_evidence to app;

-- Why it makes sense to look at another region together with this one.
create table region_link (
    code text not null,
    other text not null,
    why text not null,
    added_on date not null,
    added_by_name text not null,
    primary key (code, other),
    foreign key (code) references region_profile(code),
    foreign key (other) references region_profile(code),
    check (code <> other)
);
alter table region_link enable row level security;
create policy in_ones_own_name on region_link as restrictive for insert to app with check (added_by_name is null or
        added_by_name = ((select asking_name())) or (select asks_as('system')));
create policy kept_by_its_agency on region_link for all to app using ((exists (select from region_profile p where
        p.code = region_link.code and asks_for_agency(p.agency)))) with check ((exists (select from region_profile
        p where p.code = region_link.code and asks_for_agency(p.agency))));
create policy links_are_shared on region_link for select to app using (asks_at_all() and not asks_as('ministry'));
grant delete, insert, select, update on region_link to app;
create trigger in_ones_own_name before update of added_by_name on region_link for each row when (old.added_by_name
        is distinct from new.added_by_name and new.added_by_name is distinct from asking_name()) execute function
        other_name_refused();

-- What public plans say of regions, so that a profile is not empty until its agency has written it. It is not the
-- agency's own word: pages mark it, and the agency confirms it or writes its own instead. What no plan says stays
-- unknown.
create table region_plan_line (
    region text not null,
    topic text not null,
    position integer not null,
    nl text not null,
    en text not null,
    plan text not null,
    other text,
    primary key (region, topic, "position"),
    foreign key (other) references region_profile(code),
    foreign key (plan) references public_plan(code),
    foreign key (region) references region_profile(code),
    check (topic in ('ambition', 'sector', 'cluster', 'hotspot', 'programme', 'knowledge', 'figure', 'bottleneck',
        'need', 'link'))
);
alter table region_plan_line enable row level security;
create policy plans_are_shared on region_plan_line for select to app using (asks_at_all() and not
        asks_as('ministry'));
grant select on region_plan_line to app;
create trigger search_again after insert or delete or update on region_plan_line for each row execute function
        search_again();

-- What a region, or a named part of it, is strong in, in the words of its agency; what nobody wrote stays empty.
create table region_profile (
    code text not null,
    agency text not null,
    name text not null,
    municipalities text[] not null default '{}',
    sectors text,
    hotspots text,
    programmes text,
    source text,
    changed_on date,
    changed_by_name text,
    plan_about text,
    plan_confirmed_on date,
    plan_confirmed_by_name text,
    version integer not null default 0,
    primary key (code),
    foreign key (agency) references agency(code),
    check ((code = agency) = (municipalities = '{}'))
);
create index region_profile_of_agency on region_profile (agency, name);
alter table region_profile enable row level security;
create policy added_by_its_agency on region_profile for insert to app with check (asks_for_agency(agency));
create policy in_ones_own_name on region_profile as restrictive for insert to app with check ((changed_by_name is
        null or changed_by_name = ((select asking_name())) or (select asks_as('system'))) and
        (plan_confirmed_by_name is null or plan_confirmed_by_name = ((select asking_name())) or (select
        asks_as('system'))));
create policy kept_by_its_agency on region_profile for update to app using (asks_for_agency(agency)) with check
        (asks_for_agency(agency));
create policy profiles_are_shared on region_profile for select to app using (asks_at_all() and not
        asks_as('ministry'));
grant insert, select, update on region_profile to app;
create trigger in_ones_own_name before update of changed_by_name, plan_confirmed_by_name on region_profile for each
        row when (old.changed_by_name is distinct from new.changed_by_name and new.changed_by_name is distinct from
        asking_name() or old.plan_confirmed_by_name is distinct from new.plan_confirmed_by_name and
        new.plan_confirmed_by_name is distinct from asking_name()) execute function other_name_refused();
create trigger search_again after insert or delete or update on region_profile for each row execute function
        search_again();

-- The cases behind each figure of a version, as they were counted.
create table report_cases (
    period text not null,
    version integer not null,
    edition text not null default 'FULL',
    figure text not null,
    cases uuid[] not null,
    primary key (period, version, figure),
    foreign key (period, version, edition) references report_version(period, version, edition),
    check (edition = 'FULL')
);
alter table report_cases enable row level security;
create policy frozen_by_system on report_cases for insert to app with check (asks_as('system'));
create policy read_by_system on report_cases for select to app using (asks_as('system'));
grant insert, select on report_cases to app;

-- What agencies said about the report before it was closed: among the agencies and the coordinator.
create table report_comment (
    id bigint generated always as identity,
    period text not null,
    code text not null,
    agency text not null,
    body text not null,
    written_by_name text not null,
    written_at timestamptz not null default now(),
    primary key (id),
    foreign key (agency) references agency(code),
    foreign key (period) references half_year(period),
    check (length(body) <= 4000),
    check (code in ('figures', 'ecosystem-coherence', 'learning-effects', 'conclusions'))
);
create index report_comment_of_period on report_comment (period, id);
alter table report_comment enable row level security;
create policy in_ones_own_name on report_comment as restrictive for insert to app with check (written_by_name is
        null or written_by_name = ((select asking_name())) or (select asks_as('system')));
create policy read_by_taskforce on report_comment for select to app using (asks_as('coordinator') or
        asks_as('taskforce'));
create policy written_by_agency on report_comment for insert to app with check (asks_as('taskforce') and agency =
        asking_agency());
grant insert, select on report_comment to app;
create trigger in_ones_own_name before update of written_by_name on report_comment for each row when
        (old.written_by_name is distinct from new.written_by_name and new.written_by_name is distinct from
        asking_name()) execute function other_name_refused();

-- Each file as it was first made of a version, so that every copy is the same to the last byte.
create table report_file (
    period text not null,
    version integer not null,
    edition text not null,
    format text not null,
    language text not null,
    content bytea not null,
    sha256 text not null,
    made_at timestamptz not null default now(),
    primary key (period, version, edition, format, language),
    foreign key (period, version, edition) references report_version(period, version, edition),
    check (sha256 = encode(sha256(content), 'hex')),
    check (format in ('pdf', 'ods', 'xlsx', 'csv', 'json')),
    check (language in ('nl', 'en'))
);
create index report_file_by_sha256 on report_file (sha256);
alter table report_file enable row level security;
create policy full_for_coordinator on report_file for select to app using (edition = 'FULL' and
        asks_as('coordinator'));
create policy kept_by_system on report_file for insert to app with check (asks_as('system'));
create policy read_by_system on report_file for select to app using (asks_as('system'));
create policy shared on report_file for select to app using (edition = 'SHARED' and asks_at_all());
grant insert, select on report_file to app;

-- The coordinator's texts. What one person types in one go is one version; the ministry reads the frozen report
-- only.
create table report_text (
    period text not null,
    code text not null,
    revision integer not null,
    body text not null,
    written_by text not null,
    written_by_name text not null,
    written_at timestamptz not null,
    primary key (period, code, revision),
    foreign key (period) references half_year(period),
    check (length(body) <= 20000),
    check (code in ('ecosystem-coherence', 'learning-effects', 'conclusions')),
    check (revision > 0)
);
alter table report_text enable row level security;
create policy in_ones_own_name on report_text as restrictive for insert to app with check ((written_by is null or
        written_by = ((select asking_subject())) or (select asks_as('system'))) and (written_by_name is null or
        written_by_name = ((select asking_name())) or (select asks_as('system'))));
create policy read_by_taskforce on report_text for select to app using (asks_as('coordinator') or
        asks_as('taskforce') or asks_as('system'));
create policy typed_on_by_writer on report_text for update to app using (asks_as('coordinator') and written_by =
        asking_subject());
create policy written_by_coordinator on report_text for insert to app with check (asks_as('coordinator') and
        written_by = asking_subject());
grant insert, select, update on report_text to app;
create trigger in_ones_own_name before update of written_by, written_by_name on report_text for each row when
        (old.written_by is distinct from new.written_by and new.written_by is distinct from asking_subject() or
        old.written_by_name is distinct from new.written_by_name and new.written_by_name is distinct from
        asking_name()) execute function other_name_refused();

-- A frozen report. It is only ever added: the application may neither change nor take away one, and a checksum
-- that does not belong to its document is refused.
create table report_version (
    period text not null,
    version integer not null,
    edition text not null,
    document text not null,
    checksum text not null,
    definitions text not null,
    counted_until date not null,
    closed_at timestamptz not null,
    closed_by text not null,
    closed_by_name text not null,
    reason text,
    primary key (period, version, edition),
    foreign key (period) references half_year(period),
    check (checksum = encode(sha256(convert_to(document, 'UTF8'::name)), 'hex')),
    check ((version = 1) = (reason is null)),
    check (edition in ('FULL', 'SHARED')),
    check (version > 0)
);
create index report_version_by_checksum on report_version (checksum);
alter table report_version enable row level security;
create policy frozen_by_system on report_version for insert to app with check (asks_as('system'));
create policy full_for_coordinator on report_version for select to app using (edition = 'FULL' and
        asks_as('coordinator'));
create policy in_ones_own_name on report_version as restrictive for insert to app with check ((closed_by is null or
        closed_by = ((select asking_subject())) or (select asks_as('system'))) and (closed_by_name is null or
        closed_by_name = ((select asking_name())) or (select asks_as('system'))));
create policy read_by_system on report_version for select to app using (asks_as('system'));
create policy shared on report_version for select to app using (edition = 'SHARED' and asks_at_all());
grant insert, select on report_version to app;
create trigger in_ones_own_name before update of closed_by, closed_by_name on report_version for each row when
        (old.closed_by is distinct from new.closed_by and new.closed_by is distinct from asking_subject() or
        old.closed_by_name is distinct from new.closed_by_name and new.closed_by_name is distinct from
        asking_name()) execute function other_name_refused();

-- A request that the company confirmed: it can be replaced, never changed; hence no update or delete.
create table request_version (
    lead_id uuid not null,
    version integer not null,
    confirmed_on date not null,
    confirmed_by_role text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    needs jsonb not null,
    primary key (lead_id, version),
    foreign key (lead_id) references lead(id),
    check (version >= 1)
);
alter table request_version enable row level security;
create policy in_ones_own_name on request_version as restrictive for insert to app with check (recorded_by is null
        or recorded_by = ((select asking_subject())) or (select asks_as('system')));
create policy matched_by_system on request_version for select to app using (asks_as('system'));
create policy of_origin on request_version for all to app using ((exists (select from lead l where l.id =
        request_version.lead_id and asks_for_agency(l.origin_agency))));
grant insert, select on request_version to app;
create trigger in_ones_own_name before update of recorded_by on request_version for each row when (old.recorded_by
        is distinct from new.recorded_by and new.recorded_by is distinct from asking_subject()) execute function
        other_name_refused();
create trigger search_again after insert or delete or update of needs on request_version for each row execute
        function search_again();

-- A review of who may do what. It is signed once and never changed; it keeps what was looked at, so that the next
-- one sees what changed.
create table rights_review (
    id bigint generated always as identity,
    kind text not null,
    reviewed_at timestamptz not null default now(),
    reviewer text not null,
    reviewer_name text not null,
    remark text not null,
    people jsonb not null,
    primary key (id),
    check (kind in ('quarterly', 'yearly')),
    check (length(remark) <= 2000)
);
alter table rights_review enable row level security;
create policy in_ones_own_name on rights_review as restrictive for insert to app with check ((reviewer is null or
        reviewer = ((select asking_subject())) or (select asks_as('system'))) and (reviewer_name is null or
        reviewer_name = ((select asking_name())) or (select asks_as('system'))));
create policy read_by_administrator on rights_review for select to app using (asks_as('administrator'));
create policy signed_by_administrator on rights_review for insert to app with check (asks_as('administrator') and
        reviewer = asking_subject());
grant insert, select on rights_review to app;
create trigger in_ones_own_name before update of reviewer, reviewer_name on rights_review for each row when
        (old.reviewer is distinct from new.reviewer and new.reviewer is distinct from asking_subject() or
        old.reviewer_name is distinct from new.reviewer_name and new.reviewer_name is distinct from asking_name())
        execute function other_name_refused();

-- Who put which version of a decision table into use, and why. Versions without a row came with a release.
create table rule_change (
    table_key text not null,
    version integer not null,
    author text not null,
    author_name text not null,
    reason text not null,
    live_at timestamptz not null default now(),
    primary key (table_key, version),
    check (reason <> '')
);
alter table rule_change enable row level security;
create policy in_ones_own_name on rule_change as restrictive for insert to app with check ((author is null or
        author = ((select asking_subject())) or (select asks_as('system'))) and (author_name is null or author_name
        = ((select asking_name())) or (select asks_as('system'))));
create policy made_by_coordinators on rule_change for insert to app with check (asks_as('coordinator') and author =
        asking_subject());
create policy read_by_all on rule_change for select to app using (asks_as('coordinator') or asks_as('taskforce') or
        asks_as('administrator'));
grant insert, select on rule_change to app;
create trigger in_ones_own_name before update of author, author_name on rule_change for each row when (old.author
        is distinct from new.author and new.author is distinct from asking_subject() or old.author_name is distinct
        from new.author_name and new.author_name is distinct from asking_name()) execute function
        other_name_refused();

-- Drafts of decision tables that the coordinator tries on past cases.
create table rule_draft (
    id uuid not null,
    table_key text not null,
    file bytea not null,
    made_by text not null,
    made_by_name text not null,
    made_at timestamptz not null default now(),
    primary key (id)
);
alter table rule_draft enable row level security;
create policy coordinators on rule_draft for all to app using (asks_as('coordinator')) with check
        (asks_as('coordinator') and made_by = asking_subject());
create policy in_ones_own_name on rule_draft as restrictive for insert to app with check ((made_by is null or
        made_by = ((select asking_subject())) or (select asks_as('system'))) and (made_by_name is null or
        made_by_name = ((select asking_name())) or (select asks_as('system'))));
grant delete, insert, select on rule_draft to app;
create trigger in_ones_own_name before update of made_by, made_by_name on rule_draft for each row when (old.made_by
        is distinct from new.made_by and new.made_by is distinct from asking_subject() or old.made_by_name is
        distinct from new.made_by_name and new.made_by_name is distinct from asking_name()) execute function
        other_name_refused();

-- The cases behind each figure of a half-year that is not closed.
create table running_cases (
    period text not null,
    figure text not null,
    cases uuid[] not null,
    primary key (period, figure)
);
alter table running_cases enable row level security;
create policy computed_by_system on running_cases for all to app using (asks_as('system'));
grant delete, insert, select on running_cases to app;

-- What a half-year that is not closed comes to, as computed last; the page shows it at once, however many cases
-- there are.
create table running_report (
    period text not null,
    edition text not null,
    document text not null,
    look pg_snapshot not null,
    until date not null,
    computed_at timestamptz not null,
    took_ms integer not null,
    primary key (period, edition),
    check (edition in ('FULL', 'SHARED')),
    check (period ~ '^20[0-9]{2}-H[12]$')
);
alter table running_report enable row level security;
create policy computed_by_system on running_report for all to app using (asks_as('system'));
create policy full_for_coordinator on running_report for select to app using (edition = 'FULL' and
        asks_as('coordinator'));
create policy shared on running_report for select to app using (edition = 'SHARED' and asks_at_all());
grant insert, select, update on running_report to app;

-- A filter and order of a list under a name, for who saved it or for all of an agency.
create table saved_view (
    id uuid not null default uuidv7(),
    list text not null,
    subject text not null,
    agency text,
    name text not null,
    query text not null,
    primary key (id),
    check (list in ('inbox', 'cases')),
    check (length(name) >= 1 and length(name) <= 60),
    check (length(query) <= 500)
);
create unique index saved_view_of_all on saved_view (agency, list, lower(name)) where (agency is not null);
create unique index saved_view_of_one on saved_view (subject, list, lower(name));
alter table saved_view enable row level security;
create policy in_ones_own_name on saved_view as restrictive for insert to app with check (subject =
        asking_subject());
create policy of_colleagues on saved_view for all to app using (shares_views(agency)) with check
        (shares_views(agency));
create policy own on saved_view for all to app using (subject = asking_subject()) with check (subject =
        asking_subject() and (agency is null or shares_views(agency)));
grant delete, insert, select, update (agency, name) on saved_view to app;

-- Cases, instruments and regions of which a text changed since their words were copied, for seconds. New cases and
-- sites are found by their numbers, see search_progress.
create table search_due (
    id bigint generated always as identity,
    kind text not null,
    about text not null,
    primary key (id),
    check (kind in ('case', 'instrument', 'region'))
);
alter table search_due enable row level security;

-- Which words stand where, each with who may find it. The application's role may not select them: entries_with
-- gives out entries, and search what the asker may read of them.
create table search_entry (
    id bigint generated always as identity,
    kind text not null,
    about text not null,
    lead_id uuid,
    source text not null,
    source_key text not null default '',
    place integer not null,
    at timestamptz not null,
    words tsvector not null,
    primary key (id),
    foreign key (lead_id) references lead(id),
    check ((kind in ('case', 'lesson')) = (lead_id is not null)),
    check (kind in ('case', 'lesson', 'site', 'instrument', 'region', 'programme')),
    check (source in ('name', 'reference', 'signal', 'request', 'profile', 'offer', 'message', 'partner', 'note',
        'errand', 'learning', 'site', 'instrument', 'region', 'plan', 'programmes'))
);
create index search_entry_about on search_entry (kind, about);
create index search_entry_of_lead on search_entry (lead_id) where (lead_id is not null);
create index search_entry_words on search_entry using gin (words) with (fastupdate=off);
alter table search_entry enable row level security;

-- Up to which revision sites, and up to which place each agency's cases were copied for searching.
create table search_progress (
    part text not null,
    done bigint not null,
    primary key (part)
);
alter table search_progress enable row level security;

-- By what the words to search are set apart: who may find them, what they are about, how near to its name, and the
-- quarter from which they are. A number stands before each word.
create table search_shelf (
    shelf integer generated always as identity,
    reader text not null,
    kind text not null,
    place integer not null,
    period integer not null,
    primary key (shelf),
    constraint search_shelf_once unique (reader, kind, place, period)
);
alter table search_shelf enable row level security;

-- What was refused to whom, and logins, counted by day: for the administrator, who sees who asks for much that is
-- not theirs. No identities: subjects, codes of agencies and clients, ids of cases. Kept for a year.
create table security_event (
    day date not null,
    subject text not null,
    kind text not null,
    target text not null,
    client text,
    times integer not null,
    last_at timestamptz not null,
    primary key (subject, day, kind, target),
    check (kind in ('login', 'logout', 'refused', 'forged', 'too-many', 'role-change', 'secret-renewed')),
    check (length(target) <= 200),
    check (times > 0)
);
create index security_event_day on security_event (day);
alter table security_event enable row level security;
create policy for_administrator on security_event for select to app using (asks_as('administrator'));
create policy written_by_system on security_event for all to app using (asks_as('system'));
grant delete, insert, select, update on security_event to app;

-- A shortlist as it was computed, so that it can be shown again as it was.
create table shortlist (
    id uuid not null,
    lead_id uuid not null,
    request_version integer not null,
    computed_at timestamptz not null,
    sites jsonb not null,
    basis jsonb,
    primary key (id),
    foreign key (lead_id) references lead(id),
    foreign key (lead_id, request_version) references request_version(lead_id, version)
);
create index shortlist_of_lead on shortlist (lead_id, computed_at desc);
alter table shortlist enable row level security;
create policy computed_by_system on shortlist for all to app using (asks_as('system')) with check
        (asks_as('system'));
create policy of_origin on shortlist for select to app using ((exists (select from lead l where l.id =
        shortlist.lead_id and asks_for_agency(l.origin_agency))));
grant insert, select on shortlist to app;

-- What the agency wrote down of the company in its own words: for the agency of origin alone.
create table signal (
    lead_id uuid not null,
    makes_what text not null,
    technology_note text,
    cause text not null,
    registered_by text not null,
    decline_reason text,
    explanation text,
    primary key (lead_id),
    foreign key (lead_id) references lead(id)
);
alter table signal enable row level security;
create policy in_ones_own_name on signal as restrictive for insert to app with check (registered_by is null or
        registered_by = ((select asking_subject())) or (select asks_as('system')));
create policy of_origin on signal for all to app using ((exists (select from lead l where l.id = signal.lead_id and
        asks_for_agency(l.origin_agency))));
grant insert, select, update on signal to app;
create trigger in_ones_own_name before update of registered_by on signal for each row when (old.registered_by is
        distinct from new.registered_by and new.registered_by is distinct from asking_subject()) execute function
        other_name_refused();
create trigger search_again after update on signal for each row execute function search_again();
create trigger stays_as_it_was before update of lead_id, makes_what, technology_note, cause, registered_by on
        signal for each row when (old.lead_id is distinct from new.lead_id or old.makes_what is distinct from
        new.makes_what or old.technology_note is distinct from new.technology_note or old.cause is distinct from
        new.cause or old.registered_by is distinct from new.registered_by) execute function stays_as_it_was();

-- Supply: a campus, district, fieldlab, park, building or plot. Null means unknown; nothing unknown is read as
-- zero.
create table site (
    code text not null,
    name text not null,
    kind text not null,
    parent text,
    agency text not null,
    province text not null,
    municipality text not null,
    municipality_code text,
    municipality_year integer,
    postcode text,
    latitude numeric(8,5) not null,
    longitude numeric(8,5) not null,
    plot_area_m2_from integer,
    plot_area_m2_to integer,
    floor_area_m2_from integer,
    floor_area_m2_to integer,
    hall_height_m numeric(5,1),
    clean_room_m2 integer,
    clean_room_iso_class integer,
    vibration_free boolean,
    labs boolean,
    test_sites boolean,
    environmental_category text,
    quay boolean,
    truck_access boolean,
    public_transport text,
    demand_mw numeric(8,2),
    feed_in_mw numeric(8,2),
    grid_status text,
    grid_queue_mw numeric(10,2),
    grid_relief_year integer,
    talent_mbo integer,
    talent_hbo integer,
    talent_wo integer,
    homes_available integer,
    homes_planned integer,
    rent_eur_m2_year_from numeric(12,2),
    rent_eur_m2_year_to numeric(12,2),
    purchase_eur_m2_from numeric(12,2),
    purchase_eur_m2_to numeric(12,2),
    strengths text[] not null,
    facilities text,
    shared_facilities boolean,
    knowledge text,
    notes text,
    available_from date,
    expected jsonb not null default '{}'::jsonb,
    provenance jsonb not null default '{}'::jsonb,
    confirmed_on date,
    confirmed_by text,
    withdrawn_on date,
    version integer not null default 0,
    change text not null default 'added',
    changed_at timestamptz not null default now(),
    changed_by text default asking_subject(),
    changed_by_name text default asking_name(),
    revision bigint not null default nextval('site_revision'::regclass),
    primary key (code),
    constraint site_parent foreign key (parent) references site(code),
    check (change in ('added', 'changed', 'confirmed', 'withdrawn', 'restored', 'imported')),
    check (clean_room_iso_class >= 1 and clean_room_iso_class <= 9),
    check (clean_room_m2 >= 0),
    check (demand_mw >= 0::numeric),
    check (environmental_category in ('1', '2', '3.1', '3.2', '4.1', '4.2', '5.1', '5.2', '5.3', '6')),
    check (feed_in_mw >= 0::numeric),
    constraint site_floor_area check (floor_area_m2_from <= floor_area_m2_to),
    check (floor_area_m2_from >= 0),
    check (floor_area_m2_to >= 0),
    check (grid_queue_mw >= 0::numeric),
    check (grid_relief_year >= 2000 and grid_relief_year <= 2100),
    check (grid_status in ('available', 'limited', 'under-study', 'full')),
    check (hall_height_m >= 0::numeric),
    check (homes_available >= 0),
    check (homes_planned >= 0),
    check (kind in ('campus', 'innovation-district', 'fieldlab', 'business-park', 'building', 'plot')),
    check (municipality_code ~ '^GM[0-9]{4}$'),
    constraint site_municipality_code_of_year check ((municipality_code is null) = (municipality_year is null)),
    check (municipality_year >= 2000 and municipality_year <= 2100),
    constraint site_part_is_on_a_site check ((kind in ('building', 'plot')) = (parent is not null)),
    constraint site_plot_area check (plot_area_m2_from <= plot_area_m2_to),
    check (plot_area_m2_from >= 0),
    check (plot_area_m2_to >= 0),
    check (postcode ~ '^[1-9][0-9]{3}([A-Z]{2})?$'),
    check (public_transport in ('none', 'bus', 'frequent', 'train', 'intercity')),
    constraint site_purchase check (purchase_eur_m2_from <= purchase_eur_m2_to),
    check (purchase_eur_m2_from >= 0::numeric),
    check (purchase_eur_m2_to >= 0::numeric),
    constraint site_rent check (rent_eur_m2_year_from <= rent_eur_m2_year_to),
    check (rent_eur_m2_year_from >= 0::numeric),
    check (rent_eur_m2_year_to >= 0::numeric),
    check (talent_hbo >= 0),
    check (talent_mbo >= 0),
    check (talent_wo >= 0)
);
create index site_of_agency on site (agency, name);
create index site_of_parent on site (parent) where (parent is not null);
create unique index site_by_revision on site (revision);
alter table site enable row level security;
create policy added_by_its_agency on site for insert to app with check (asks_for_agency(agency));
create policy added_in_ones_own_name on site as restrictive for insert to app with check (changed_by = ((select
        asking_subject())) and not changed_by_name is distinct from ((select asking_name())));
create policy in_ones_own_name on site as restrictive for insert to app with check (confirmed_by is null or
        confirmed_by = ((select asking_name())) or (select asks_as('system')));
create policy kept_by_its_agency on site for update to app using (asks_for_agency(agency)) with check
        (asks_for_agency(agency));
create policy supply_is_shared on site for select to app using (asks_at_all() and not asks_as('ministry'));
grant insert, select, update on site to app;
create trigger in_ones_own_name before update of confirmed_by on site for each row when (old.confirmed_by is
        distinct from new.confirmed_by and new.confirmed_by is distinct from asking_name()) execute function
        other_name_refused();
create trigger keep_versions after update on site referencing old table as was new table as now_is for each
        statement execute function keep_site_versions();
create trigger known_places_when_added after insert on site referencing new table as now_is for each statement
        execute function known_places();
create trigger known_places_when_changed after update on site referencing new table as now_is for each statement
        execute function known_places();
create trigger number_change before update on site for each row execute function number_site_change();
create trigger one_writer before insert or update on site for each statement execute function one_site_writer();
create trigger stays_as_it_was before update of code, agency on site for each row when (old.code is distinct from
        new.code or old.agency is distinct from new.agency) execute function stays_as_it_was();

-- What the own system of an agency calls a site of that agency. For the agency alone, and for ever: neither the
-- reference nor its site is changed.
create table site_reference (
    agency text not null,
    reference text not null,
    site_code text not null,
    primary key (agency, reference),
    unique (site_code),
    constraint site_reference_site foreign key (site_code) references site(code),
    check (reference ~ '^[A-Za-z0-9][A-Za-z0-9._~-]{0,99}$')
);
alter table site_reference enable row level security;
create policy own on site_reference for all to app using (asks_for_agency(agency)) with check
        (asks_for_agency(agency) and (exists (select from site s where s.code = site_reference.site_code and
        s.agency = site_reference.agency)));
grant insert, select on site_reference to app;

-- How a site stood from one moment until the next change; how it stands now is the row of site itself.
create table site_version (
    code text not null,
    revision bigint not null,
    agency text not null,
    since timestamptz not null,
    until timestamptz not null,
    site jsonb not null,
    primary key (code, revision)
);
create index site_version_until on site_version (until);
alter table site_version enable row level security;
create policy supply_is_shared on site_version for select to app using (asks_at_all() and not asks_as('ministry'));
grant select on site_version to app;

-- The versions of the decision tables that counted when a case's search in its own region began.
create table step_rules (
    lead_id uuid not null,
    weights_table integer not null,
    proximity_table integer not null,
    begun_at timestamptz not null,
    primary key (lead_id),
    foreign key (lead_id) references lead(id)
);
alter table step_rules enable row level security;
create policy kept_by_system on step_rules for all to app using (asks_as('system')) with check (asks_as('system'));
create policy of_origin on step_rules for select to app using ((exists (select from lead l where l.id =
        step_rules.lead_id and asks_for_agency(l.origin_agency))));
grant insert, select, update on step_rules to app;

-- Each quarter every agency is asked once whether its sites and instruments are still right, and Invest-NL whether
-- its instruments are.
create table supply_round (
    quarter text not null,
    agency text not null,
    asked_at timestamptz not null,
    due_on date not null,
    reminded_at timestamptz,
    answer text,
    answered_at timestamptz,
    answered_by_name text,
    confirmed_sites integer,
    chosen_sites text[],
    confirmed_instruments integer not null default 0,
    reason text,
    closed_at timestamptz,
    primary key (quarter, agency),
    foreign key (agency) references agency(code),
    check (answer in ('all', 'chosen', 'none')),
    check (num_nonnulls(answer, answered_at, answered_by_name, confirmed_sites) in (0, 4)),
    check (quarter ~ '^[0-9]{4}-Q[1-4]$')
);
create index supply_round_of_agency on supply_round (agency, quarter desc);
alter table supply_round enable row level security;
create policy answered_by_agency on supply_round for update to app using (keeps_instruments_of(agency) and
        answered_at is null and closed_at is null) with check (keeps_instruments_of(agency));
create policy in_ones_own_name on supply_round as restrictive for insert to app with check (answered_by_name is
        null or answered_by_name = ((select asking_name())) or (select asks_as('system')));
create policy moved_by_system on supply_round for all to app using (asks_as('system'));
create policy of_agency on supply_round for select to app using (keeps_instruments_of(agency));
create policy of_coordinator on supply_round for select to app using (asks_as('coordinator'));
grant insert, select, update on supply_round to app;
create trigger in_ones_own_name before update of answered_by_name on supply_round for each row when
        (old.answered_by_name is distinct from new.answered_by_name and new.answered_by_name is distinct from
        asking_name()) execute function other_name_refused();
create trigger stays_as_it_was before update of quarter, agency, asked_at on supply_round for each row when
        (old.quarter is distinct from new.quarter or old.agency is distinct from new.agency or old.asked_at is
        distinct from new.asked_at) execute function stays_as_it_was();

-- The inbox: a read model of the open tasks, written in the transaction that opens or ends the engine's task.
create table task (
    id text not null,
    lead_id uuid,
    case_number text,
    code_name text,
    origin_agency text,
    phase text,
    matter text,
    period text,
    inbox text not null,
    form text not null,
    kinds text[] not null,
    subject_id uuid,
    about_agency text,
    assignee text,
    assignee_name text,
    assigned_at timestamptz,
    opened_at timestamptz not null,
    due_on date not null,
    priority integer not null,
    abroad boolean not null default false,
    reminded_at timestamptz,
    held_until date,
    ended_at timestamptz,
    ended_by text,
    ended_by_name text,
    ended_by_agency text,
    end_kind text,
    stands_in_for text,
    stands_in_for_name text,
    primary key (id),
    foreign key (lead_id) references lead(id),
    constraint about_somebody_else check (about_agency <> inbox),
    constraint stands_in_for_somebody_else check ((num_nonnulls(stands_in_for, stands_in_for_name) in (0, 2)) and
        stands_in_for <> assignee),
    check ((ended_at is null) = (end_kind is null)),
    check (end_kind in ('completed', 'cancelled')),
    constraint task_is_about_a_case_or_a_matter check (num_nonnulls(lead_id, case_number, code_name, origin_agency,
        phase) = 5 and num_nonnulls(matter, period) = 0 or num_nonnulls(lead_id, case_number, code_name,
        origin_agency, phase) = 0 and num_nonnulls(matter, period) = 2),
    check (priority >= 0 and priority <= 100)
);
create index task_inbox_by_due on task (inbox, due_on, id) where (ended_at is null);
create index task_inbox_by_opened on task (inbox, opened_at, id) where (ended_at is null);
create index task_last_ended on task (inbox, ended_at desc) where (ended_at is not null);
create index task_of_assignee on task (inbox, assignee, due_on, id) where (ended_at is null);
create index task_of_lead on task (lead_id, opened_at);
create index task_of_matter on task (matter, period, inbox) where (matter is not null);
create index task_stood_in_for on task (stands_in_for, inbox) where ((stands_in_for is not null) and (ended_at is
        null));
alter table task enable row level security;
create policy in_ones_own_name on task as restrictive for insert to app with check ((ended_by is null or ended_by =
        ((select asking_subject())) or (select asks_as('system'))) and (ended_by_name is null or ended_by_name =
        ((select asking_name())) or (select asks_as('system'))) and (ended_by_agency is null or ended_by_agency =
        ((select asking_agency())) or (select asks_as('system'))));
create policy moved_by_system on task for all to app using ((select asks_as('system')));
create policy of_coordinator on task for select to app using ((select asks_as('coordinator')));
create policy of_coordinator_update on task for update to app using ((select asks_as('coordinator')));
create policy of_inbox on task for select to app using (inbox = ((select asking_agency())) and ((select
        asks_as('taskforce')) or (select asks_as('partner'))));
create policy of_inbox_update on task for update to app using (inbox = ((select asking_agency())) and ((select
        asks_as('taskforce')) or (select asks_as('partner'))));
create policy of_ministry on task for select to app using (inbox = 'ministry' and (select asks_as('ministry')));
create policy of_ministry_update on task for update to app using (inbox = 'ministry' and (select
        asks_as('ministry')));
create policy of_origin on task for select to app using (origin_agency = ((select own_agency())));
create policy of_system on task for select to app using (inbox = ((select asking_agency())) and (select
        asks_as('agency-system')) and (form in ('confirm-supply', 'make-proposition')));
create policy of_system_update on task for update to app using (inbox = ((select asking_agency())) and (select
        asks_as('agency-system')) and (form in ('confirm-supply', 'make-proposition')));
grant insert, insert (stands_in_for, stands_in_for_name), select (about_agency, abroad, assigned_at, assignee,
        assignee_name, case_number, code_name, due_on, end_kind, ended_at, ended_by, ended_by_agency,
        ended_by_name, form, held_until, id, inbox, kinds, lead_id, matter, opened_at, period, phase, priority,
        reminded_at, stands_in_for, stands_in_for_name, subject_id), update (about_agency, abroad, assigned_at,
        assignee, assignee_name, due_on, end_kind, ended_at, ended_by, ended_by_agency, ended_by_name, held_until,
        kinds, matter, period, phase, priority, reminded_at, stands_in_for, stands_in_for_name, subject_id) on task
        to app;
create trigger about_stays_as_it_was before update of about_agency on task for each row when (old.about_agency is
        distinct from new.about_agency) execute function stays_as_it_was();
create trigger confidential_drafts_end after update of ended_at on task for each row when (new.ended_at is not null
        and old.ended_at is null) execute function drop_confidential_drafts();
create trigger in_ones_own_name before update of ended_by, ended_by_name, ended_by_agency on task for each row when
        (old.ended_by is distinct from new.ended_by and new.ended_by is distinct from asking_subject() or
        old.ended_by_name is distinct from new.ended_by_name and new.ended_by_name is distinct from asking_name()
        or old.ended_by_agency is distinct from new.ended_by_agency and new.ended_by_agency is distinct from
        asking_agency()) execute function other_name_refused();
create trigger stays_as_it_was before update of id, lead_id, case_number, code_name, origin_agency, inbox, form,
        opened_at on task for each row when (old.id is distinct from new.id or old.lead_id is distinct from
        new.lead_id or old.case_number is distinct from new.case_number or old.code_name is distinct from
        new.code_name or old.origin_agency is distinct from new.origin_agency or old.inbox is distinct from
        new.inbox or old.form is distinct from new.form or old.opened_at is distinct from new.opened_at) execute
        function stays_as_it_was();

-- Technologies of the National Technology Strategy and others essential to strategic autonomy.
create table technology (
    code text not null,
    name_en text not null,
    name_nl text not null,
    basis text not null,
    words text[] not null generated always as (string_to_array(plain_words(((name_nl || ' ') || name_en)), ' ')) stored,
    primary key (code),
    check (basis in ('nts', 'strategic-autonomy'))
);
grant select on technology to app;

-- Messages as the asker may read them now, with what their sentences are made of.
create view told_message (
    id uuid,
    kind text,
    what text,
    addressee text,
    to_inbox boolean,
    lead_id uuid,
    task_id text,
    import_id uuid,
    agency text,
    day date,
    happened_at timestamptz,
    form text,
    inbox text,
    about_agency text,
    matter text,
    period text,
    code_name text,
    unread boolean
);
grant select on told_message to app;

-- Where an agency's systems want to be told of events, and of which. Keys with which deliveries are signed are
-- sealed with a key that the database does not have.
create table webhook (
    id uuid not null,
    agency text not null,
    address text not null,
    types text[] not null,
    state text not null default 'active',
    paused_for text,
    filled_to bigint not null,
    signing_key bytea not null,
    earlier_key bytea,
    earlier_until timestamptz,
    failures integer not null default 0,
    failing_since timestamptz,
    rests_until timestamptz,
    created_by text not null,
    created_at timestamptz not null default now(),
    primary key (id),
    foreign key (agency) references agency(code),
    check (length(address) <= 500),
    check ((state = 'paused') = (paused_for is not null)),
    check ((earlier_key is null) = (earlier_until is null)),
    check (paused_for in ('by-hand', 'failing')),
    check (state in ('active', 'paused'))
);
create index webhook_of_agency on webhook (agency, created_at, id);
alter table webhook enable row level security;
create policy in_ones_own_name on webhook as restrictive for insert to app with check (created_by is null or
        created_by = ((select asking_subject())) or (select asks_as('system')));
create policy of_agency on webhook for all to app using (asks_for_agency(agency)) with check
        (asks_for_agency(agency));
create policy served_by_system on webhook for all to app using ((select asks_as('system'))) with check
        (asks_as('system'));
grant delete, insert, select, update (address, earlier_key, earlier_until, failing_since, failures, paused_for,
        rests_until, signing_key, state, types) on webhook to app;
create trigger in_ones_own_name before update of created_by on webhook for each row when (old.created_by is
        distinct from new.created_by and new.created_by is distinct from asking_subject()) execute function
        other_name_refused();

-- What webhooks are told: the outbox and its log. It keeps references; what is told is read when it is sent. What
-- was delivered is kept for 30 days.
create table webhook_delivery (
    id uuid not null default uuidv7(),
    webhook_id uuid not null,
    agency text not null,
    lead_id uuid,
    feed_place bigint,
    event_id bigint,
    state text not null default 'waiting',
    created_at timestamptz not null default now(),
    tries integer not null default 0,
    next_try timestamptz,
    last_try timestamptz,
    took_ms integer,
    status integer,
    problem text,
    answer text,
    ended_at timestamptz,
    primary key (id),
    foreign key (event_id) references case_event(id) on delete cascade,
    foreign key (lead_id) references lead(id),
    foreign key (webhook_id) references webhook(id) on delete cascade,
    check (length(answer) <= 1024),
    check (num_nonnulls(lead_id, feed_place, event_id) in (0, 3)),
    check ((state = 'waiting') = (next_try is not null) and (state = 'waiting') = (ended_at is null)),
    check (problem in ('address', 'unreachable', 'too-slow', 'answer')),
    check (state in ('waiting', 'delivered'))
);
create index webhook_delivery_ended on webhook_delivery using brin (ended_at);
create index webhook_delivery_log on webhook_delivery (webhook_id, created_at desc, id desc);
create index webhook_delivery_of_event on webhook_delivery (event_id);
create index webhook_delivery_of_lead on webhook_delivery (lead_id);
create index webhook_delivery_waiting on webhook_delivery (webhook_id, lead_id, feed_place) where (state =
        'waiting');
create unique index webhook_delivery_once on webhook_delivery (webhook_id, feed_place);
alter table webhook_delivery enable row level security;
create policy of_agency on webhook_delivery for select to app using (asks_for_agency(agency));
create policy sent_again_by_agency on webhook_delivery for update to app using (asks_for_agency(agency)) with check
        (asks_for_agency(agency));
create policy served_by_system on webhook_delivery for all to app using ((select asks_as('system'))) with check
        (asks_as('system'));
create policy tested_by_agency on webhook_delivery for insert to app with check (asks_for_agency(agency) and
        lead_id is null and (exists (select from webhook w where w.id = webhook_delivery.webhook_id and w.agency =
        webhook_delivery.agency)));
grant delete, insert, select, update (answer, ended_at, last_try, next_try, problem, state, status, took_ms, tries)
        on webhook_delivery to app;

-- Why a case was withdrawn.
create table withdrawal (
    lead_id uuid not null,
    reason text not null,
    explanation text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (lead_id),
    foreign key (lead_id) references lead(id)
);
alter table withdrawal enable row level security;
create policy counted_by_system on withdrawal for select to app using ((select asks_as('system')));
create policy in_ones_own_name on withdrawal as restrictive for insert to app with check (recorded_by is null or
        recorded_by = ((select asking_subject())) or (select asks_as('system')));
create policy of_origin on withdrawal for all to app using ((exists (select from lead l where l.id =
        withdrawal.lead_id and asks_for_agency(l.origin_agency))));
grant insert, select on withdrawal to app;
create trigger in_ones_own_name before update of recorded_by on withdrawal for each row when (old.recorded_by is
        distinct from new.recorded_by and new.recorded_by is distinct from asking_subject()) execute function
        other_name_refused();


-- Functions

-- Adds an attachment, for members of the agency of origin, with a line in the ledger. Gives its number in the
-- case.
create function add_attachment(of_lead uuid, of_kind text, name text, type text, file bytea, was_scanned boolean)
        returns integer language plpgsql security definer;
grant execute on function add_attachment to app;
-- Adds a version of an attachment, for members of the agency of origin, with a line in the ledger. Gives which;
-- none when the attachment is not there any more.
create function add_attachment_version(of_lead uuid, of_number integer, name text, type text, file bytea,
        was_scanned boolean, of_template text, of_template_version integer) returns integer language plpgsql
        security definer;
grant execute on function add_attachment_version to app;
-- Keeps one more contact person, for members of the agency of origin, with a line in the ledger. Says 'known' for
-- one who is there already, 'too-many' after twenty, else 'done'.
create function add_contact(of_lead uuid, contact jsonb) returns text language plpgsql security definer;
grant execute on function add_contact to app;
-- Keeps a document that was filled from a template of a kind: as the next version of the one that is there, else
-- as a new attachment. Gives its number.
create function add_filled_document(of_lead uuid, of_kind text, name text, type text, file bytea, was_scanned
        boolean, of_template_version integer) returns integer language plpgsql security definer;
grant execute on function add_filled_document to app;
-- Lets a file begin to start its cases between the agency's registrations, not during one. Held until others can
-- see that it begins, and no longer.
create function after_other_registrations() returns trigger language plpgsql;

-- The second of two people of the agency of origin agrees. False when there is nothing to agree to, or nobody but
-- who asked.
create function agree_finer_profile(of_lead uuid) returns boolean language plpgsql security definer;
grant execute on function agree_finer_profile to app;
-- Corrects or erases the contact person of this number (erasing: in texts too) and answers the request, or only
-- answers it. The company and the other contact persons stay. False when it was answered already, or there is no
-- such contact person any more.
create function answer_data_request(of_request uuid, of_number integer, contact jsonb, reply text) returns boolean
        language plpgsql security definer;
grant execute on function answer_data_request to app;
-- A contact person as a company of which nothing else is known, for what compares texts with companies.
create function as_company(name text, email text, phone text) returns company_identity language plpgsql immutable;

-- The first of two people of the agency of origin asks to send a rare company's next profile finer than it is
-- made. False when that was asked already.
create function ask_finer_profile(of_lead uuid, why text) returns boolean language plpgsql security definer;
grant execute on function ask_finer_profile to app;
-- Of which agency or partner who asks is, as proved; null for whoever belongs to none.
create function asking_agency() returns text language sql stable;
grant execute on function asking_agency to public;
-- The name of who asks, as proved, for everything that writes it down.
create function asking_name() returns text language sql stable;
grant execute on function asking_name to public;
-- Who asks, as proved for this transaction: the login server's id of a person or of an agency's system. Null when
-- nothing was proved.
create function asking_subject() returns text language sql stable;
grant execute on function asking_subject to public;
-- Whether who asks has this role, as proved. Roles stand between blanks, which stand nowhere else, so no role is
-- part of another's name.
create function asks_as(wanted_role text) returns boolean language sql stable;
grant execute on function asks_as to public;
-- Whether anybody is proved to ask. What keeps the sessions asks for nobody.
create function asks_at_all() returns boolean language sql stable;
grant execute on function asks_at_all to public;
-- Whether who asks is a member of this agency or its own system.
create function asks_for_agency(agency_code text) returns boolean language sql stable;
grant execute on function asks_for_agency to public;
-- Whether who asks does the tasks of this inbox, as Asker.inboxes says.
create function asks_in_inbox(inbox_code text) returns boolean language sql stable;
grant execute on function asks_in_inbox to public;
-- On what ground the asker may have the attachments now; the only place where that rule stands. Empty without a
-- ground.
create function attachment_ground(of_lead uuid) returns table(ground text, until date) language sql stable security
        definer;

-- The name without its legal form, so that a name of general words is still found as a whole.
create function bare_name(name text) returns text language sql immutable;

-- Gives the asking agency two tables of its transaction alone: the entries of a file as they come in, because COPY
-- goes into no table under row level security, and what is refused of them.
create function begin_grid_import() returns void language plpgsql security definer;
grant execute on function begin_grid_import to app;
-- Keeps other files of the agency waiting until the transaction ends, by one lock in place of one for each of
-- thousands of companies, for which the server has no room. Gives how many companies lie ready.
create function begin_lead_import(of_import uuid) returns bigint language plpgsql security definer;
grant execute on function begin_lead_import to app;
-- Gives the asking agency a table of its transaction alone for what is refused of a file: the application may
-- create none.
create function begin_site_import() returns void language plpgsql security definer;
grant execute on function begin_site_import to app;
-- Takes away a planned conversation that does not take place, for members of the agency of origin, and for an hour
-- one that was written down by mistake, for who did so, with a line in the ledger. False when there is none such
-- for them.
create function cancel_conversation(of_conversation uuid) returns boolean language plpgsql security definer;
grant execute on function cancel_conversation to app;
-- What a request for capital cannot do without, over all years; where all of it is wished, all of it.
create function capital_asked(facts jsonb) returns numeric language sql immutable;

-- Whether any case had an event since a look, for the system. A look or an event of a database that this one was
-- restored from has transactions that lie ahead here: such a look is not to be trusted, such an event is old.
create function case_events_since(look pg_snapshot) returns boolean language sql stable security definer;
grant execute on function case_events_since to app;
-- The cases behind a figure, as far as the asker may see them; version 0 is the half-year that is not closed.
create function cases_behind(of_period text, of_version integer, of_figure text) returns table(lead_id uuid,
        case_number text, code_name text, origin_agency text) language sql stable security definer;
grant execute on function cases_behind to app;
-- The asker's own agency's other cases with the same contact person, by e-mail address or full name.
create function cases_with_same_contact(of_lead uuid, of_number integer) returns table(lead_id uuid, case_number
        text, code_name text) language sql stable security definer;
grant execute on function cases_with_same_contact to app;
-- Writes a contact person anew, for members of the agency of origin, with a line in the ledger. Says nothing when
-- there is none of this number for the asker, 'known' when it became somebody who is there already, else 'done'.
create function change_contact(of_lead uuid, of_number integer, contact jsonb) returns text language plpgsql
        security definer;
grant execute on function change_contact to app;
-- Another day, for those who gave it, and for the system when its case was on hold. False when it is not theirs or
-- not open any more.
create function change_errand(of_errand uuid, due date) returns boolean language plpgsql security definer;
grant execute on function change_errand to app;
-- Changes what is said of a signal, by the names of its form; what is not said stays, null takes away. For the
-- agency of origin, until the signal is taken into the portfolio or declined; a change of the contact person with
-- a line in the ledger. Gives which parts changed, as case_event tells them: never what they say. 'contact-known'
-- or 'reference-used' and no change when the person stands there already or another case has the reference; no row
-- when it is not the asker's to change, or not any more.
create function change_signal(of_lead uuid, changed jsonb) returns setof text[] language plpgsql security definer;
grant execute on function change_signal to app;
-- What a confirmed file says of companies besides who they are, in the order of its lines.
create function companies_laid_ready(of_import uuid, after bigint, at_most integer) returns table(line bigint,
        signal jsonb) language sql stable security definer;
grant execute on function companies_laid_ready to app;
-- That there is such a text, whose and since when; for members of the agency of origin. The texts themselves stay
-- closed.
create function confidential_texts_kept(of_lead uuid) returns table(id bigint, kind text, author_name text, at
        timestamptz) language sql stable security definer;
grant execute on function confidential_texts_kept to app;
-- The second: a member of the agency of origin, since only there people know the company and may judge that nobody
-- needs it any more. Deletes in the same transaction, and reports how many rows of each kind. False when it was no
-- longer possible.
create function confirm_destruction(of_proposal uuid) returns boolean language plpgsql security definer;
grant execute on function confirm_destruction to app;
-- The texts of the case in which a contact person stands, by full name, e-mail address or telephone number: where,
-- and how they read with 'erased' in the place of each. The tables and columns are those in which people write
-- about a case.
create function contact_texts(of_lead uuid, of_number integer) returns table(table_name text, column_name text,
        key_column text, key text, text text, erased text) language plpgsql stable;

-- The same as one value, for what gives out the company and its people at once.
create function contact_told(of_lead uuid) returns jsonb language sql stable;

-- That there are contact persons, by their numbers, the first one first; for members of the agency of origin. Who
-- they are stays closed.
create function contacts_kept(of_lead uuid) returns table(number integer) language sql stable security definer;
grant execute on function contacts_kept to app;
-- All contact persons of a company, the first one first. For the database's own functions.
create function contacts_of(of_lead uuid) returns table(number integer, is_first boolean, name text, role text,
        email text, phone text) language sql stable;

-- The contact persons of an open request, the first one first, with a line in the ledger; empty when there is
-- none. Whose request it is, only the one who takes it knows.
create function contacts_on_file(of_request uuid) returns table(number integer, contact_name text, contact_role
        text, contact_email text, contact_phone text) language plpgsql security definer;
grant execute on function contacts_on_file to app;
-- Copies the words of these cases anew, each for those who may read where it stands: the agency of origin all of
-- them, an asked region or partner what it was sent and wrote itself, the coordinator the case's names; what
-- people asked each other to do, those between whom it is.
create function copy_case_words(leads uuid[]) returns void language sql;

-- Copies the words of these instruments anew; of one that was withdrawn nothing is found any more. Never its
-- contact.
create function copy_instrument_words(codes text[]) returns void language sql;

-- Copies the words of these regions anew, and of the programmes that they or public plans name.
create function copy_region_words(regions text[]) returns void language sql;

-- Copies the words of these sites anew; of one that was withdrawn nothing is found any more.
create function copy_site_words(codes text[]) returns void language sql;

-- Copies the words of what is new or changed, of so many of each at most, and says of how many; for the system.
-- Agencies' cases are read on by their places and sites by their revisions, which come in the order of commits.
create function copy_words(most integer) returns integer language plpgsql security definer;
grant execute on function copy_words to app;
-- The first day on which a disclosure is closed again; null when it is not in force. This is the rule for other
-- regions, and the only place where it stands. Nothing of it may be remembered: each reading asks anew.
create function disclosure_open_until(of_disclosure uuid) returns date language sql stable security definer;

-- How many disclosures are in force to each agency, for the report of rights.
create function disclosures_in_force() returns table(agency text, disclosures bigint) language sql stable security
        definer;
grant execute on function disclosures_in_force to app;
-- Whether who asks is one of those who may do it.
create function does_errand(of_errand errand) returns boolean language sql stable;

-- Takes away what was typed in confidential fields when the task ends: nobody's words wait any longer than the
-- task.
create function drop_confidential_drafts() returns trigger language plpgsql security definer;

-- Cases of which data is due, longest due first, by number and code name: all for administrators, their own for
-- members of an agency. Periods come from the configuration.
create function due_destructions(declined_after interval, closed_after interval, ledger_after interval, at_most
        integer) returns table(lead_id uuid, case_number text, code_name text, origin_agency text, outcome text,
        stage text, ended_on date, due_on date, held boolean) language sql stable security definer;
grant execute on function due_destructions to app;
-- Today in the Netherlands, whatever the server's time zone.
create function dutch_today() returns date language sql stable;
grant execute on function dutch_today to public;
-- What is open of a case ends with it, as the system.
create function end_errands(of_lead uuid) returns void language sql security definer;
grant execute on function end_errands to app;
-- Where all words that somebody searches for, or words that begin with them, stand in one text that the asker may
-- find: the best text of each thing, whole names first, then what things are called and about, the newest first.
-- Of each kind so many at most. It gives out no text and no name.
create function entries_with(written text, most integer) returns table(kind text, about text, lead_id uuid, source
        text, source_key text, rank bigint) language plpgsql stable security definer;
grant execute on function entries_with to app;
-- Who gave it and who did it, for those between whom it is; not of another agency as long as they may not know of
-- which agency the case is.
create function errand_people(of_errand uuid) returns table(giver text, giver_name text, giver_agency text,
        doer_name text, doer_agency text) language sql stable security definer;
grant execute on function errand_people to app;
-- Expected values without where they come from, to compare them.
create function expected_steps(later jsonb) returns jsonb language sql immutable;
grant execute on function expected_steps to app;
-- Ends imports that nobody confirmed for a day, with what lay ready, and forgets what ended a month ago.
create function expire_lead_imports() returns integer language plpgsql security definer;
grant execute on function expire_lead_imports to app;
-- The only place of the rule how long the change feed is kept.
create function feed_begins() returns timestamptz language sql stable;

-- The first and the last place that the feed of the asker's agency has; no row for an empty one.
create function feed_ends() returns table(oldest bigint, newest bigint) language sql stable security definer;
grant execute on function feed_ends to app;
-- Whether there are events that the change feed has not numbered, for the system.
create function feed_is_behind() returns boolean language plpgsql stable security definer;
grant execute on function feed_is_behind to app;
-- A part of the change feed of the asker's agency, which holds events of its own cases alone: hence no look at
-- each case for each event.
create function feed_part(after bigint, upto bigint, types text[], at_most integer) returns table(feed_place
        bigint, lead_id uuid, place bigint, at timestamptz, type text, actor_name text, actor_agency text, details
        jsonb) language sql stable security definer;
grant execute on function feed_part to app;
-- Makes deliveries of the events that came into the change feed since, for each webhook that wants them, until so
-- many wait for it; the others wait in the feed. Gives the webhooks that got some.
create function fill_webhooks(at_most integer) returns setof uuid language plpgsql security definer;
grant execute on function fill_webhooks to app;
-- Who may do it has done it, with this word. False when it is not theirs or not open any more.
create function finish_errand(of_errand uuid, said text) returns boolean language plpgsql security definer;
grant execute on function finish_errand to app;
-- How rare a blind profile is: how many other companies of the programme fit everything that it shows, counted up
-- to a number. For the agency of origin alone. Sites are no companies, the case itself hides nobody, words that
-- people wrote are not compared. 'shown' is the profile as it would be sent: stage, lifePhase, kinds,
-- technologySets (of each one has to fit), neededFrom and neededTo, the bands, needs, and agencyShown when the
-- agency of origin is named.
create function fitting_companies(of_lead uuid, provinces text[], shown jsonb, at_most integer) returns integer
        language plpgsql stable security definer;
grant execute on function fitting_companies to app;
-- Takes out of the change feed what happened longer ago than it is kept.
create function forget_feed() returns integer language plpgsql security definer;
grant execute on function forget_feed to app;
-- Whether who asks is of the agency or partner that gave it.
create function gave_errand(of_errand errand) returns boolean language sql stable;

-- Writes down what who asks gives another to do, in their name. Refuses whoever has no part in the case and
-- whoever cannot be asked.
create function give_errand(of_lead uuid, for_whom text, code text, to_person text, what text, due date) returns
        uuid language plpgsql security definer;
grant execute on function give_errand to app;
-- Whether one of the spellings of a text gives the company away. 'written' is what the application makes of a
-- text: spellings (plain words), capitals (words of capitals, and letters with dots), phones (digits with the
-- country in front).
create function gives_away(company company_identity, other_words text, written jsonb, only_name boolean) returns
        boolean language plpgsql stable;

-- Cases of which something misses in the figures of a half-year, as far as the asker may see them. Whether there
-- is evidence is told here; what it says is not.
create function half_year_gaps(until date, quiet_since date) returns table(lead_id uuid, case_number text,
        code_name text, origin_agency text, gap text, since date) language sql stable security definer;
grant execute on function half_year_gaps to app;
-- Whether the asker's own agency has an open case of this company. It compares what the asker wrote with what the
-- asker's agency may know and gives nothing out, hence no line in the ledger; in almost all registrations the
-- answer is no, and that is all.
create function has_open_lead_with_kvk(number text) returns boolean language plpgsql security definer;
grant execute on function has_open_lead_with_kvk to app;
-- Whatever is told is to be mailed too, by whoever wrote it.
create function have_mailed() returns trigger language plpgsql security definer;

-- On what ground the asker may read who the company is, now: 'origin', or 'disclosed' with what is shown and the
-- first day on which it is closed again. Empty without a ground.
create function identity_ground(of_lead uuid) returns table(ground text, shown text, until date) language sql
        stable security definer;
grant execute on function identity_ground to app;
-- Whether a figure lies in a band of a profile; without a band each does, and an unknown figure lies in none.
create function in_band(figure numeric, band jsonb) returns boolean language sql immutable;

-- The first letters of some words, in capitals or with dots or in small letters. Words that many texts hold are
-- none.
create function initials(words text[], shortest integer) returns text language sql immutable;

-- Whether the company has another contact person of this name or e-mail address. It compares what somebody of the
-- agency of origin wrote with what they may know.
create function is_contact_already(of_lead uuid, but integer, contact jsonb) returns boolean language sql stable;

-- Writes whether the company qualifies, and the event that says so. Gives no row when the case is not the asker's
-- to change.
create function judge_lead(of_lead uuid, verdict text, reasons text[]) returns setof lead language plpgsql;
grant execute on function judge_lead to app;
-- Keeps what somebody typed in confidential fields of an open task of the own agency's inbox; in place of what was
-- kept before.
create function keep_confidential_draft(of_task text, typed jsonb) returns void language plpgsql security definer;
grant execute on function keep_confidential_draft to app;
-- Writes how an instrument stood before a change to instrument_version. As the owner: nobody writes history by
-- hand.
create function keep_instrument_versions() returns trigger language plpgsql security definer;

-- Lines are added and never changed, by nobody; only a destruction that two people confirmed may say so and take
-- them away.
create function keep_ledger() returns trigger language plpgsql;

-- Writes how a site stood before a change to site_version. As the owner: nobody writes history by hand.
create function keep_site_versions() returns trigger language plpgsql security definer;

-- Whether who asks keeps this keeper's instruments: members of an agency keep those of their own region, Invest-NL
-- all others, whoever provides them.
create function keeps_instruments_of(keeper text) returns boolean language sql stable;
grant execute on function keeps_instruments_of to public;
-- What stays of the key with which a case was started, once its data is destroyed: it tells whoever has the key
-- that the case was, and nobody else anything.
create function key_after_destruction(key text) returns text language sql immutable;
grant execute on function key_after_destruction to app;
-- Whether agencies and provinces of new and changed sites exist, and whether a part is kept by the agency of the
-- whole. As strict as foreign keys, but looked up once for a statement: two look-ups for each of a hundred
-- thousand sites of a file took as long as adding them.
create function known_places() returns trigger language plpgsql security definer;

-- Seals companies of a file that the asker's agency sent, while it is being read.
create function lay_companies_ready(of_import uuid, companies jsonb) returns void language plpgsql security
        definer;
grant execute on function lay_companies_ready to app;
-- Lets destruction go on again, for the same people. False when none is in force or it is not theirs.
create function lift_legal_hold(of_lead uuid, why text) returns boolean language plpgsql security definer;
grant execute on function lift_legal_hold to app;
-- What there is in all its versions, without what could tell whose it is: no line in the ledger.
create function list_attachments(of_lead uuid) returns table(number integer, version integer, kind text, media_type
        text, size integer, scanned boolean, added_at timestamptz, added_by_name text, removed_at timestamptz,
        removed_by_name text, template_kind text, template_version integer) language sql stable security definer;
grant execute on function list_attachments to app;
-- Another contact person becomes the first, for members of the agency of origin, with a line in the ledger. False
-- when there is none of this number for the asker, or it is the first already.
create function make_contact_first(of_lead uuid, of_number integer) returns boolean language plpgsql security
        definer;
grant execute on function make_contact_first to app;
-- Whether who asks works on this open case and may ask this of it: colleagues, the coordinator; at the agency of
-- origin the regions and partners that were asked, and from those the agency of origin. 'code' is that of the
-- region or partner.
create function may_be_given(of_lead uuid, for_whom text, code text) returns boolean language sql stable security
        definer;
grant execute on function may_be_given to app;
-- The only place of the rule: who wrote a note may mend it, for an hour.
create function may_mend(writer text, written_at timestamptz) returns boolean language sql stable;
grant execute on function may_mend to app;
-- Writes a confidential note anew and keeps how it read, with a line in the ledger. False when it is not the
-- asker's to mend, or not any more.
create function mend_confidential_note(of_lead uuid, of_text bigint, written text) returns boolean language plpgsql
        security definer;
grant execute on function mend_confidential_note to app;
-- Writes a conversation anew, with a line in the ledger: its author does, and of one that is planned any member of
-- the agency of origin, who then is its author. The old text is not kept. False when it is not theirs to mend.
create function mend_conversation(of_conversation uuid, said jsonb) returns boolean language plpgsql security
        definer;
grant execute on function mend_conversation to app;
-- Writes a note anew and keeps how it read. False when it is not the asker's to mend, or not any more.
create function mend_note(of_note bigint, written text) returns boolean language plpgsql security definer;
grant execute on function mend_note to app;
-- Which texts give the company away, by their names; for who may know the answer anyway: it gives nothing out,
-- hence no line in the ledger. A region to which no more than the name was disclosed learns nothing else this way.
create function names_company(of_lead uuid, texts jsonb) returns setof text language plpgsql stable security
        definer;
grant execute on function names_company to app;
-- Whether what is known of another company's request fits a need of a profile.
create function need_fits(facts jsonb, need jsonb) returns boolean language sql immutable;

-- How many cases asked a need, and how it came out in each of these areas; 'NL' is the best of all areas. Counts
-- are exact and told in bands only: 'all' and 'others' than an agency are hence the application's to ask, 'own' a
-- member's.
create function need_outcomes(whose text, of_agency text, of_areas text[]) returns table(half_year date, need text,
        area text, asked bigint, fits bigint, unknown bigint, nearly bigint) language sql stable security definer;
grant execute on function need_outcomes to app;
-- The newest messages to one address as the asker may read them now, with the asker's own rights; without kinds
-- those of each.
create function newest_messages(address text, first_id uuid, before_id uuid, after timestamptz, until timestamptz,
        kinds text[], only_unread boolean, only_news boolean, at_most integer) returns setof told_message language
        plpgsql stable;
grant execute on function newest_messages to app;
-- Gives a new event its place: the case's first is drawn at random, the others go on by one, so that a gap tells
-- nothing of other cases.
create function number_event() returns trigger language plpgsql security definer;

-- Gives every event that can be seen and has no place in the change feed yet the next one of its agency. Gives the
-- agencies whose feed grew, and whether there is more to do at once: the first time only those of one agency get
-- theirs. One statement sees and keeps what it saw, one round after the other, so that nothing is skipped and
-- nothing comes twice. To be called in a transaction that writes no events.
create function number_feed() returns table(grown text, more boolean) language plpgsql security definer;
grant execute on function number_feed to app;
-- Gives a changed instrument its next version and revision, the moment, and who changed it, whatever the change
-- says.
create function number_instrument_change() returns trigger language plpgsql;
grant execute on function number_instrument_change to public;
-- Gives a new case its place in the list of its agency's cases: one more than the last, so that a cursor tells
-- nothing of other agencies.
create function number_lead() returns trigger language plpgsql security definer;

-- Gives a changed site its next version and revision, the moment, and who changed it, whatever the change says.
create function number_site_change() returns trigger language plpgsql;
grant execute on function number_site_change to public;
-- Of which agency something is, is what its case says, whoever adds it: a region could add a consent to another's
-- case as if that were its own, and so have the company disclosed to itself.
create function of_its_case() returns trigger language plpgsql security definer;

-- Two registrations of one company by one agency, one after the other: the later one then sees the case of the
-- earlier. The lock holds until the transaction ends; what it is taken on is a number of 64 bits, not the
-- company's.
create function one_registration_of(agency text, number text) returns void language plpgsql;

-- Whoever changes sites waits for others who do. Without it a lower revision could become visible after a higher
-- one, and who reads all since would miss it.
create function one_site_writer() returns trigger language plpgsql;
grant execute on function one_site_writer to public;
-- Whether two words of small letters differ by one slip of the pen: a letter changed, left out, doubled or two
-- exchanged.
create function one_slip(word text, other text) returns boolean language plpgsql immutable;

-- Of which of these companies the asker's own agency has an open case: has_open_lead_with_kvk for many, without
-- its lock, for a trial. It compares what the asker wrote, and gives nothing else out.
create function open_companies(numbers text[]) returns setof text language sql stable security definer;
grant execute on function open_companies to app;
-- Which open cases of this company the asker's own agency has, each with a line in the ledger. Takes no lock: it
-- is asked on a connection of its own while a registration waits.
create function open_leads_with_kvk(number text) returns setof uuid language plpgsql security definer;
grant execute on function open_leads_with_kvk to app;
-- Refuses the application another name than that of who asks, but for what the system moves: that bears the person
-- behind it, whom the application knows.
create function other_name_refused() returns trigger language plpgsql;

-- How many other regions may still answer about a case, and until when: for a region that was asked itself, which
-- otherwise sees its own question alone and could not tell that the company does not choose yet. Which regions
-- these are stays untold.
create function others_still_asked(of_lead uuid) returns table(regions integer, until date) language sql stable
        security definer;
grant execute on function others_still_asked to app;
-- Of which agency who asks is a member or the own system; null for all others. As asks_for_agency, for policies of
-- tables of which many rows are read at once: a subquery is asked once, and not for each row.
create function own_agency() returns text language sql stable;
grant execute on function own_agency to public;
-- Three change an inquiry, each a part: the asked region its answer, the origin which profile it shows, the system
-- the days. Refuses who changes another's part.
create function own_part_of_inquiry() returns trigger language plpgsql;

-- The partner changes its answer, the origin what it does with it. Refuses who changes the other's part.
create function own_part_of_partner_request() returns trigger language plpgsql;

-- What a report's full edition says of the asking member's own agency: of tables by agency its own rows, of those
-- by way the ones that its own companies went. Version 0 is the half-year that is not closed.
create function own_rows(of_period text, of_version integer) returns jsonb language sql stable security definer;
grant execute on function own_rows to app;
-- A business park is of the agency of its site; looked up once for a statement, as known_places does.
create function parks_of_their_agency() returns trigger language plpgsql security definer;

-- At the commit: gives an event that was overtaken by another one of its case the next place, one commit after the
-- other, so that who reads on from a place misses nothing. Of the events of one transaction an earlier one keeps
-- the lower place.
create function place_event() returns trigger language plpgsql security definer;

-- The last thing before the commit of a file's cases: place_lead for all of them at once. Cases that others began
-- meanwhile come before them in the list of the agency.
create function place_imported_leads() returns void language plpgsql security definer;
grant execute on function place_imported_leads to app;
-- At the commit: gives a case that was overtaken by another one of its agency the next place, one commit after the
-- other, so that who reads the list on from a place misses nothing. The lock is held for the commit alone.
create function place_lead() returns trigger language plpgsql security definer;

-- Refuses to take away or rename an agency or a province: sites refer to them without a foreign key.
create function places_stay() returns trigger language plpgsql;

-- A text in small letters without accents, ligatures and signs, words apart by one blank: 'Ørsted' becomes
-- 'orsted' and 'ĳssel' becomes 'ijssel'.
create function plain_letters(written text) returns text language plpgsql immutable;
grant execute on function plain_letters to app;
-- The same number in any notation as digits with the country in front; the Netherlands without one.
create function plain_number(phone text) returns text language sql immutable;

-- A text in small letters without accents, words apart by one blank, initials joined: 'B.V.' and 'Café-Röntgen'
-- become 'bv' and 'cafe rontgen'.
create function plain_words(written text) returns text language plpgsql immutable;

-- The first of two people: an administrator, who keeps the periods and knows no case.
create function propose_destruction(of_lead uuid, of_stage text, rule text, after interval, ground_nl text,
        ground_en text) returns uuid language plpgsql security definer;
grant execute on function propose_destruction to app;
-- For everybody: the shared edition of a year that is closed, in its newest version.
create function public_year_report(of_year integer) returns table(document text, checksum text) language sql stable
        security definer;
grant execute on function public_year_report to app;
-- The words that somebody searches for, numbered, each with its stems; of small words alone nothing.
create function query_stems(written text) returns table(word integer, stem text) language sql immutable;
grant execute on function query_stems to app;
-- One version of an attachment, for who has a ground, with a line in the ledger; empty without one.
create function read_attachment(of_lead uuid, of_number integer, of_version integer) returns table(media_type text,
        content bytea) language plpgsql security definer;
grant execute on function read_attachment to app;
-- The file names of a case's attachments, for who has a ground, with a line in the ledger.
create function read_attachment_names(of_lead uuid) returns table(number integer, version integer, file_name text)
        language plpgsql security definer;
grant execute on function read_attachment_names to app;
-- What the asker typed in confidential fields of this task and has not sent yet.
create function read_confidential_draft(of_task text) returns jsonb language sql stable security definer;
grant execute on function read_confidential_draft to app;
-- The texts of one kind, for members of the agency of origin, with how they read before; the ledger has a line for
-- it when there are any.
create function read_confidential_texts(of_lead uuid, of_kind text) returns table(id bigint, author_name text, at
        timestamptz, text text, mended_at timestamptz, mendable boolean, earlier jsonb) language plpgsql security
        definer;
grant execute on function read_confidential_texts to app;
-- The contact persons alone, for members of the agency of origin, with a line in the ledger.
create function read_contacts(of_lead uuid) returns table(number integer, is_first boolean, name text, role text,
        email text, phone text) language plpgsql security definer;
grant execute on function read_contacts to app;
-- With whom and what about, of all conversations of a case, for members of the agency of origin, with a line in
-- the ledger when there are any. People are called as they are now.
create function read_conversations(of_lead uuid) returns table(id uuid, people text[], contacts integer[], others
        text, about text, agreed text) language plpgsql security definer;
grant execute on function read_conversations to app;
-- The one way out of company_identity for a case: checks the ground, writes the ledger, gives the row and the
-- contact persons. Else nothing.
create function read_identity(of_lead uuid, on_ground text) returns table(name text, kvk_number text,
        establishment_number text, street text, postal_code text, city text, website text, contact_name text,
        contact_role text, contact_email text, contact_phone text, contacts jsonb, ground text, shown text, until
        date) language plpgsql security definer;
grant execute on function read_identity to app;
-- The names for a list: those of the asker's own agency among these cases, each with its line in the ledger.
create function read_own_names(of_leads uuid[]) returns table(lead_id uuid, name text) language plpgsql security
        definer;
grant execute on function read_own_names to app;
-- Keeps a conversation, for members of the agency of origin, with a line in the ledger; one of a day to come is
-- planned.
create function record_conversation(of_lead uuid, said jsonb) returns uuid language plpgsql security definer;
grant execute on function record_conversation to app;
-- The second person refuses, and says why. False when that was decided already or is not theirs to decide.
create function refuse_destruction(of_proposal uuid, why text) returns boolean language plpgsql security definer;
grant execute on function refuse_destruction to app;
-- Keeps the company's identity of a new case, with its line in the ledger, for the agency of origin alone. One
-- registration of one company by one agency at a time.
create function register_identity(of_lead uuid, identity jsonb) returns void language plpgsql security definer;
grant execute on function register_identity to app;
-- register_lead for companies that lie ready, of which only the database knows who they are; for all of them or,
-- when one may not begin, for none. The file is of the asker's agency, which is asked once.
create function register_imported_leads(of_import uuid, companies jsonb) returns setof lead language plpgsql
        security definer;
grant execute on function register_imported_leads to app;
-- Writes the case, the signal, the company's identity with its line in the ledger, and the first events, in one
-- call with the asker's own rights. Takes the first code name that is free; the case number is drawn, so that a
-- gap between two of them counts nothing. Gives no row when no name and number were free, when it may not stand
-- beside an open case that the company has, or when a request with the same key or the same reference began one
-- before; waits for another that is doing so.
create function register_lead(new_id uuid, code_names text[], agency text, stage text, life_phase integer,
        technologies text[], makes boolean, limited_at_location boolean, considers_abroad text, province text,
        kinds text[], needed_by date, investment_eur numeric, jobs integer, source text, makes_what text,
        technology_note text, cause text, identity jsonb, verdict text, reasons text[], beside_others boolean,
        once_key text, once_sha256 text, own_reference text) returns setof lead language plpgsql;
grant execute on function register_lead to app;
-- Keeps the telling words that come with a signal, by form or API; later ones come with write_confidential_text.
create function register_telling_words(of_lead uuid, words text) returns void language plpgsql security definer;
grant execute on function register_telling_words to app;
-- Takes away an attachment that was added by mistake, in all its versions; its number stays. False when there is
-- nothing with this number for the asker's own agency.
create function remove_attachment(of_lead uuid, of_number integer) returns boolean language plpgsql security
        definer;
grant execute on function remove_attachment to app;
-- Takes away a contact person who is not the first, for members of the agency of origin, with a line in the
-- ledger. In conversations their name stays as that of somebody who was there. False when there is none such for
-- them.
create function remove_contact(of_lead uuid, of_number integer) returns boolean language plpgsql security definer;
grant execute on function remove_contact to app;
-- Of which report a copy is, by the SHA-256 of the file or the report's checksum. Of the shared edition everybody
-- is told, also without a login; of the full edition only who may read it, because whoever guesses a hidden number
-- could write the full edition with it and ask.
create function report_copy(of_hash text) returns table(period text, version integer, edition text, format text,
        closed_at timestamptz, newest_version integer, newest_closed_at timestamptz) language sql stable security
        definer;
grant execute on function report_copy to app;
-- What everybody may read of instruments, without a login: those on the route map, their public facts and where
-- these come from, and of nobody a name. Whatever is not listed here stays inside.
create function route_map() returns setof instrument language sql stable security definer;
grant execute on function route_map to app;
-- What the asker may read of what has all these words, best first, by kind; of each kind so many at most, and
-- texts of those from one place in the order to another. With the asker's own rights: every row was judged by the
-- tables in which it stands.
create function search(written text, most integer, language text, after bigint, until bigint) returns table(kind
        text, about text, rank bigint, title text, detail text, source text, excerpt text) language sql stable;
grant execute on function search to app;
-- Notes down that a text of a case, instrument or region changed, so that its words are copied anew.
create function search_again() returns trigger language plpgsql security definer;

-- The asker's own agency's cases of the company with this KVK number, or with all these words (or beginnings of
-- words) in its name; newest first. The ledger keeps that somebody searched and what was found, never what was
-- searched for.
create function search_own_companies(written text) returns table(lead_id uuid, name text) language plpgsql security
        definer;
grant execute on function search_own_companies to app;
-- Until when a disclosure is open, for those who may see that there is one. The rule itself is for the database's
-- own functions.
create function seen_disclosure_open_until(of_disclosure uuid) returns date language sql stable security definer;
grant execute on function seen_disclosure_open_until to app;
-- Stops every destruction of a case's data, for members of the agency of origin and administrators. False when one
-- is in force or it is not theirs.
create function set_legal_hold(of_lead uuid, why text) returns boolean language plpgsql security definer;
grant execute on function set_legal_hold to app;
-- Whether who asks is one of the people who use this agency's or partner's shared views.
create function shares_views(of_agency text) returns boolean language sql stable;
grant execute on function shares_views to public;
-- Asks for all words, each in one of its stems, on any of these shelves; nothing of no shelf or no word.
create function shelf_query(shelves integer[], word_of integer[], stems text[]) returns tsquery language sql
        immutable;

-- The shelf of each of these readers for what is from this time; makes those that are not there yet.
create function shelves_for(readers text[], kind text, place integer, at timestamptz) returns integer[] language
        plpgsql;

-- All sites as they stood at a moment, withdrawn ones too.
create function site_as_of(moment timestamptz) returns setof site language sql stable;
grant execute on function site_as_of to app;
-- Whether a phrase stands in a text (both as plain words), also when its words are joined, split or spelled out.
create function stands_in(phrase text, plain text) returns boolean language sql immutable;

-- Refuses the application a change of what a row is about or whose it is. The functions that destroy or correct
-- are not of the application's role.
create function stays_as_it_was() returns trigger language plpgsql;

-- Of people who are to get a summary: their language, whether messages are to them alone, up to where they have
-- read, and which of the listed messages they opened or are of what they did; not which of the two. For the system
-- alone.
create function summary_readers(subjects text[], listed uuid[], first_id uuid, after timestamptz, until
        timestamptz) returns table(subject text, language text, has_own boolean, read_until uuid, left_out uuid[])
        language sql stable security definer;
grant execute on function summary_readers to app;
-- Keeps what a contact person asks, for members of the agency of origin, with a line in the ledger.
create function take_data_request(of_lead uuid, of_kind text, on_day date) returns uuid language plpgsql security
        definer;
grant execute on function take_data_request to app;
-- Whether something may be given out now: its line was committed before, within a minute, and is taken by this.
-- Else writes the line and says no. The server's own log says both too: no transaction takes that back, and the
-- application's role can neither switch it off nor read it; neither a company nor a name is in it.
create function take_line(of_lead uuid, did text, on_ground text, shown text default null, closes date default
        null::date, found_hits integer default null::integer) returns boolean language plpgsql security definer;

-- Whether who asks sees something of the case: its own, what it is asked, or that it is held; with the rights of
-- who asks.
create function takes_part(of_lead uuid) returns boolean language plpgsql stable;
grant execute on function takes_part to app;
-- Tells of open tasks that are to be done by a day soon, and of those whose day has passed; of each once a day on
-- which it is due, however often it looks. With the rights of the system.
create function tell_of_days(today date, soon date) returns void language sql;
grant execute on function tell_of_days to app;
-- Tells the case lead and the region when a region's right to see who the company is ends by a day soon; once a
-- day on which it ends. For the system alone.
create function tell_of_ending_disclosures(soon date) returns void language sql security definer;
grant execute on function tell_of_ending_disclosures to app;
-- Words of a company's name that set it apart: no legal form, no small or general word, no word of a technology's
-- name, because the technology stands in the profile anyway.
create function telling_words(name text) returns setof text language sql stable;

-- The texts about one contact person, for an open request of the asker's agency. They name that person and can be
-- read by themselves, hence have a line in the ledger of their own.
create function texts_about_contact(of_request uuid, of_number integer) returns table(found_in text, text text)
        language plpgsql security definer;
grant execute on function texts_about_contact to app;
-- Which texts of a signal give its company away, before it is stored. All of it comes from who asks, so the answer
-- gives nothing out.
create function texts_naming(identity jsonb, other_words text, texts jsonb) returns setof text language plpgsql
        stable security definer;
grant execute on function texts_naming to app;
-- Which texts give the own agency's company away, by their names, when its first contact person has become as
-- said; 'others', which stay as they are, by that person alone. For the people and systems of the agency of
-- origin, who registered the company: that a text of theirs has a word of it gives nothing else out, hence no line
-- in the ledger.
create function texts_naming_own(of_lead uuid, contact jsonb, texts jsonb, others jsonb) returns setof text
        language plpgsql stable security definer;
grant execute on function texts_naming_own to app;
-- The agency of origin, for who may know it: its own people, who watch progress, partners that it asks itself, and
-- regions to which it was told with the profile or to which the company is disclosed. Null for others.
create function told_agency(of_lead uuid) returns text language sql stable security definer;
grant execute on function told_agency to app;
-- Who wrote a message, name and agency: for the two between whom it is, and not to the asked region as long as
-- that may not know of which agency the case is.
create function told_author(of_message bigint) returns text[] language sql stable security definer;
grant execute on function told_author to app;
-- What the case lead does with a partner's answer, for the agency of origin: the column is not the application's
-- to read, because the row is the partner's too.
create function told_follow_up(of_request uuid) returns text language sql stable security definer;
grant execute on function told_follow_up to app;
-- Takes away what lay ready of an import that ended, however it did.
create function unseal_companies() returns trigger language plpgsql security definer;

-- Whether two people agreed and nothing was sent with it yet; true once.
create function use_finer_profile(of_lead uuid) returns boolean language plpgsql security definer;
grant execute on function use_finer_profile to app;
-- Waits for the end of a file of the agency that starts a case of this company, if there is one.
create function wait_for_lead_import(of_agency text, number text) returns void language plpgsql security definer;

-- The events that are to be delivered, for the system: of cases of the webhook's agency alone.
create function webhook_events(of_deliveries uuid[]) returns table(delivery uuid, agency text, feed_place bigint,
        lead_id uuid, place bigint, at timestamptz, type text, actor_name text, actor_agency text, details jsonb)
        language sql stable security definer;
grant execute on function webhook_events to app;
-- The company with what is said of its first contact person; what is not said stays, null takes away.
create function with_contact(company company_identity, contact jsonb) returns company_identity language plpgsql
        immutable;

-- Need not be done any more, say those who gave it. False when it is not theirs or not open any more.
create function withdraw_errand(of_errand uuid) returns boolean language plpgsql security definer;
grant execute on function withdraw_errand to app;
-- Where a value comes from, or what is expected, without who wrote it down.
create function without_names(said jsonb) returns jsonb language sql immutable;

-- A request without what people wrote in it: numbers, days, yes and no, and the codes of choices stay.
create function without_texts(needs jsonb) returns jsonb language sql immutable;

-- Whether a word that tells the company stands in the plain spelling of a text: as it is, turned round, inside a
-- longer word.
create function word_in(word text, plain text) returns boolean language sql immutable;

-- The stems of a text's words, as Dutch and as English, but for the small words of both.
create function word_stems(written text) returns text[] language sql immutable;
grant execute on function word_stems to app;
-- The stems of a text, each once for every shelf on which it stands: '17:waterstof'; and whole names: '17=vlucht
-- 4711'.
create function words_on(shelves integer[], names text[], written text) returns tsvector language sql immutable;

-- Keeps a confidential text of a case, for members of the agency of origin, with a line in the ledger. Gives its
-- id.
create function write_confidential_text(of_lead uuid, of_kind text, written text) returns bigint language plpgsql
        security definer;
grant execute on function write_confidential_text to app;
-- Keeps with whom and what about, with a line in the ledger. For the two functions below.
create function write_conversation_text(of_conversation uuid, of_lead uuid, said jsonb) returns void language
        plpgsql;

-- Writes down, in the system's name, what the rules said of a new case of the asker's agency; once.
create function write_first_judgement(of_lead uuid) returns void language plpgsql security definer;
grant execute on function write_first_judgement to app;
-- Writes a line for what gives nothing out. Whoever writes a new function and calls the wrong one of take_line and
-- this is told so.
create function write_ledger(of_lead uuid, did text, on_ground text, what text default null, until date default
        null::date, hits integer default null::integer) returns void language plpgsql security definer;

-- What people wrote in a request: its texts, without numbers, days and the codes of choices.
create function written_texts(part jsonb) returns text language sql immutable;
grant execute on function written_texts to app;