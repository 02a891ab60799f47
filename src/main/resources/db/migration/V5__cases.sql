-- A case from its signal to the request that the company confirms.

create table groeiruimte.lead (
    id                  uuid primary key,
    case_number         text not null unique,
    code_name           text not null unique,
    origin_agency       text not null references groeiruimte.agency,
    case_lead           text,
    case_lead_name      text,
    phase               text not null check (phase in
                            ('signal', 'articulation', 'own-region', 'cross-region', 'resolution',
                             'learning', 'closed')),
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
    place               bigint not null,    -- in the list of its agency's cases, see number_lead
    check ((outcome is null) = (ended_at is null))
);
create index lead_of_agency on groeiruimte.lead (origin_agency, signalled_at desc, id desc);
create index lead_by_signal on groeiruimte.lead (signalled_at desc, id desc);
create index lead_ended on groeiruimte.lead (ended_at) where ended_at is not null;
create index lead_alike on groeiruimte.lead (stage, life_phase, needed_by);
create index lead_by_place on groeiruimte.lead (origin_agency, place desc);
alter table groeiruimte.lead enable row level security;
create policy of_origin on groeiruimte.lead for all to ${app}
    using (origin_agency = (select groeiruimte.own_agency()))
    with check (origin_agency = (select groeiruimte.own_agency()));
create policy progress on groeiruimte.lead for select to ${app}
    using ((select groeiruimte.asks_as('coordinator')));
create policy moved_by_system on groeiruimte.lead for all to ${app}
    using ((select groeiruimte.asks_as('system')))
    with check ((select groeiruimte.asks_as('system')));
grant select, insert, update on groeiruimte.lead to ${app};
comment on table groeiruimte.lead is
    'The case: what is known of it without knowing the company.';

-- Lists that are read on from a place: an agency's cases, and the events of a case (V8). A place is given when the row
-- is written and can be overtaken before the commit; whoever had read up to the higher one would never see it. Two
-- transactions may hold the same place until the second one's commit.
create function groeiruimte.number_lead() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    new.place := coalesce((select max(place) from lead where origin_agency = new.origin_agency), 0) + 1;
    return new;
end;
$$;
revoke all on function groeiruimte.number_lead from public;
comment on function groeiruimte.number_lead is
    'Gives a new case its place in the list of its agency''s cases: one more than the last, so that a '
    'cursor tells nothing of other agencies.';
create trigger numbered before insert on groeiruimte.lead
    for each row execute function groeiruimte.number_lead();

create function groeiruimte.place_lead() returns trigger
    -- The server would plan the look at the places above anew at each commit, which costs more than looking.
    language plpgsql security definer set search_path = groeiruimte, pg_temp
    set plan_cache_mode = force_generic_plan as
$$
declare
    others boolean;
    above  bigint;
begin
    -- Cases of a file get their places all at once, just before the commit (V6_6).
    if current_setting('groeiruimte.registers_all', true) = new.origin_agency then
        return null;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('cases of ' || new.origin_agency, 0));
    -- A transaction that writes many cases would look at all of its own each time; past a few they get new numbers, in
    -- order.
    select bool_or(writer <> pg_current_xact_id()::xid), count(*) into others, above
    from (select l.xmin writer from lead l where l.origin_agency = new.origin_agency and l.place >= new.place
        and l.id <> new.id
          order by l.place desc limit 20) later;
    if others or above = 20 then
        update lead set place = (select max(l.place) + 1 from lead l where l.origin_agency = new.origin_agency)
            where id = new.id;
    end if;
    return null;
end;
$$;
revoke all on function groeiruimte.place_lead from public;
comment on function groeiruimte.place_lead is
    'At the commit: gives a case that was overtaken by another one of its agency the next place, one '
    'commit after the other, so that who reads the list on from a place misses nothing. The lock is held '
    'for the commit alone.';
create constraint trigger in_order_of_commits after insert on groeiruimte.lead
    deferrable initially deferred for each row execute function groeiruimte.place_lead();

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
comment on table groeiruimte.signal is
    'What the agency wrote down of the company in its own words: for the agency of origin alone.';

create function groeiruimte.write_first_judgement(of_lead uuid) returns void
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    insert into case_event (lead_id, at, type, actor, actor_name, details)
    select l.id, clock_timestamp(), 'eligibility-checked', 'system', 'Groeiruimte',
        jsonb_build_object('verdict', l.eligibility, 'reasons', array_to_string(l.eligibility_reasons, ' '))
    from lead l
    where l.id = of_lead and asks_for_agency(l.origin_agency)
      and not exists (select from case_event e where e.lead_id = l.id and e.type = 'eligibility-checked');
end;
$$;
revoke all on function groeiruimte.write_first_judgement from public;
grant execute on function groeiruimte.write_first_judgement to ${app};
comment on function groeiruimte.write_first_judgement is
    'Writes down, in the system''s name, what the rules said of a new case of the asker''s agency; once.';

create function groeiruimte.key_after_destruction(key text) returns text
    language sql immutable strict as
$$ select 'destroyed ' || encode(sha256(convert_to(key, 'UTF8')), 'hex') $$;
revoke all on function groeiruimte.key_after_destruction from public;
grant execute on function groeiruimte.key_after_destruction to ${app};
comment on function groeiruimte.key_after_destruction is
    'What stays of the key with which a case was started, once its data is destroyed: it tells whoever has '
    'the key that the case was, and nobody else anything.';

-- What the start of each case writes, in one call instead of nine statements. It runs with the asker's own rights: row
-- level security judges each row, as it does for the statements one by one.
create function groeiruimte.register_lead(new_id uuid, code_names text[], agency text, stage text, life_phase integer,
                                          technologies text[], makes boolean, limited_at_location boolean,
                                          considers_abroad text, province text, kinds text[], needed_by date,
                                          investment_eur numeric, jobs integer, source text, makes_what text,
                                          technology_note text, cause text, identity jsonb,
                                          verdict text, reasons text[], beside_others boolean, once_key text,
                                          once_sha256 text, own_reference text)
    returns setof groeiruimte.lead
    -- The path of the functions that it calls: a foreign key that is checked under another one is planned anew.
    language plpgsql set search_path = groeiruimte, pg_temp as
$$
declare
    free_name  text;
    registered groeiruimte.lead;
begin
    if exists (select from groeiruimte.idempotency_key k
               where k.agency = register_lead.agency
                 and k.key in (once_key, groeiruimte.key_after_destruction(once_key))) then
        return;
    end if;
    if own_reference is not null and exists (
        select from groeiruimte.external_reference r
        where r.agency = register_lead.agency
          and r.reference in (own_reference, groeiruimte.key_after_destruction(own_reference))) then
        return;
    end if;
    if not beside_others and groeiruimte.has_open_lead_with_kvk(identity ->> 'kvkNumber') then
        return;
    end if;
    foreach free_name in array code_names loop
        insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since, stage, life_phase,
                                      technologies, makes, limited_at_location, considers_abroad, province, kinds,
                                      needed_by, investment_eur, jobs, eligibility, eligibility_reasons, source,
                                      signalled_at)
        values (new_id,
                'GR-' || to_char(now(), 'YYYY-')
                    || lpad((('x' || left(md5(gen_random_uuid()::text), 12))::bit(48)::bigint % 1000000)::text, 6, '0'),
                free_name, agency, 'signal', now(), stage, life_phase,
                technologies, makes, limited_at_location, considers_abroad, province, kinds,
                needed_by, investment_eur, jobs, verdict, reasons, source, now())
        on conflict do nothing
        returning * into registered;
        exit when found;
    end loop;
    if registered.id is null then
        return;
    end if;
    insert into groeiruimte.signal (lead_id, makes_what, technology_note, cause, registered_by)
    values (new_id, makes_what, technology_note, cause, groeiruimte.asking_subject());
    perform groeiruimte.register_identity(new_id, identity);
    insert into groeiruimte.case_event (lead_id, at, type, actor, actor_name, actor_agency, details)
    values (new_id, clock_timestamp(), 'signal-registered', groeiruimte.asking_subject(),
            groeiruimte.asking_name(), groeiruimte.asking_agency(), jsonb_build_object('source', source));
    perform groeiruimte.write_first_judgement(new_id);
    if once_key is not null then
        insert into groeiruimte.idempotency_key (agency, key, lead_id, body_sha256)
        values (agency, once_key, new_id, once_sha256);
    end if;
    if own_reference is not null then
        insert into groeiruimte.external_reference (agency, reference, lead_id)
        values (agency, own_reference, new_id);
    end if;
    return next registered;
end;
$$;
revoke all on function groeiruimte.register_lead from public;
grant execute on function groeiruimte.register_lead to ${app};
comment on function groeiruimte.register_lead is
    'Writes the case, the signal, the company''s identity with its line in the ledger, and the first '
    'events, in one call with the asker''s own rights. Takes the first code name that is free; the case '
    'number is drawn, so that a gap between two of them counts nothing. Gives no row when no name and '
    'number were free, when it may not stand beside an open case that the company has, or when a request '
    'with the same key or the same reference began one before; waits for another that is doing so.';

create function groeiruimte.judge_lead(of_lead uuid, verdict text, reasons text[])
    returns setof groeiruimte.lead
    language plpgsql as
$$
declare
    judged groeiruimte.lead;
begin
    update groeiruimte.lead set eligibility = verdict, eligibility_reasons = reasons where id = of_lead
    returning * into judged;
    if not found then
        return;
    end if;
    insert into groeiruimte.case_event (lead_id, at, type, actor, actor_name, actor_agency, details)
    values (of_lead, clock_timestamp(), 'eligibility-checked', groeiruimte.asking_subject(),
            groeiruimte.asking_name(), groeiruimte.asking_agency(),
            jsonb_build_object('verdict', verdict, 'reasons', array_to_string(reasons, ' ')));
    return next judged;
end;
$$;
revoke all on function groeiruimte.judge_lead from public;
grant execute on function groeiruimte.judge_lead to ${app};
comment on function groeiruimte.judge_lead is
    'Writes whether the company qualifies, and the event that says so. Gives no row when the case is not '
    'the asker''s to change.';

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
comment on table groeiruimte.idempotency_key is
    'Which case a start by the API began, so that sending it again begins no other.';

-- Apart from the case, which the coordinator and the system read too. A start without a reference writes nothing here.
create table groeiruimte.external_reference (
    agency    text not null,
    reference text not null check (length(reference) <= 100),
    lead_id   uuid not null unique references groeiruimte.lead,
    primary key (agency, reference)
);
alter table groeiruimte.external_reference enable row level security;
create policy own on groeiruimte.external_reference for all to ${app}
    using (groeiruimte.asks_for_agency(agency))
    with check (groeiruimte.asks_for_agency(agency)
                and exists (select from groeiruimte.lead l where l.id = lead_id and l.origin_agency = agency));
grant select, insert on groeiruimte.external_reference to ${app};
comment on table groeiruimte.external_reference is
    'What the agency''s own system, such as its CRM, calls the case: for the agency of origin alone. Once the case''s '
    'data is destroyed a digest stays, which tells whoever has the reference that the case was.';

create table groeiruimte.note (
    id        bigint generated always as identity primary key,
    lead_id   uuid not null references groeiruimte.lead,
    at        timestamptz not null,
    author    text not null,
    name      text not null,
    text      text not null check (length(text) <= 4000),
    mended_at timestamptz
);
create index note_of_lead on groeiruimte.note (lead_id, id);
alter table groeiruimte.note enable row level security;
create policy of_origin on groeiruimte.note for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
grant select, insert on groeiruimte.note to ${app};
comment on table groeiruimte.note is
    'Notes on a case, for the agency of origin alone.';

create table groeiruimte.earlier_note (
    id      bigint generated always as identity primary key,
    note_id bigint not null references groeiruimte.note,
    lead_id uuid not null references groeiruimte.lead,
    at      timestamptz not null,    -- written, or mended last before this
    text    text not null
);
create index earlier_note_of_lead on groeiruimte.earlier_note (lead_id, id);
create index earlier_note_of_note on groeiruimte.earlier_note (note_id);
alter table groeiruimte.earlier_note enable row level security;
create policy of_origin on groeiruimte.earlier_note for select to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
grant select on groeiruimte.earlier_note to ${app};
comment on table groeiruimte.earlier_note is
    'How notes read before their writer mended them, for who may read the note.';

create function groeiruimte.may_mend(writer text, written_at timestamptz) returns boolean
    language sql stable set search_path = groeiruimte, pg_temp as
$$ select writer = asking_subject() and written_at > now() - interval '1 hour' $$;
revoke all on function groeiruimte.may_mend from public;
grant execute on function groeiruimte.may_mend to ${app};
comment on function groeiruimte.may_mend is
    'The only place of the rule: who wrote a note may mend it, for an hour.';

create function groeiruimte.mend_note(of_note bigint, written text) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    before note;
begin
    select n.* into before from note n join lead l on l.id = n.lead_id
    where n.id = of_note and may_mend(n.author, n.at) and asks_for_agency(l.origin_agency)
    for update of n;
    if not found then
        return false;
    end if;
    if before.text <> written then
        insert into earlier_note (note_id, lead_id, at, text)
        values (before.id, before.lead_id, coalesce(before.mended_at, before.at), before.text);
        update note set text = written, mended_at = now() where id = of_note;
    end if;
    return true;
end;
$$;
revoke all on function groeiruimte.mend_note from public;
grant execute on function groeiruimte.mend_note to ${app};
comment on function groeiruimte.mend_note is
    'Writes a note anew and keeps how it read. False when it is not the asker''s to mend, or not any more.';

create table groeiruimte.confidentiality (
    lead_id       uuid primary key references groeiruimte.lead,
    nda_signed_on date not null,
    nda_ends_on   date,
    consent_scope text[] not null,
    recorded_by   text not null,
    recorded_at   timestamptz not null
);
alter table groeiruimte.confidentiality enable row level security;
create policy of_origin on groeiruimte.confidentiality for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
grant select, insert, update on groeiruimte.confidentiality to ${app};
comment on table groeiruimte.confidentiality is
    'The confidentiality agreement with the company, and to what it consents.';

create table groeiruimte.need_draft (
    lead_id uuid not null references groeiruimte.lead,
    kind    text not null check (kind in ('space', 'capital', 'talent', 'housing-access', 'energy')),
    facts   jsonb not null,
    saved_at timestamptz not null,
    primary key (lead_id, kind)
);
alter table groeiruimte.need_draft enable row level security;
create policy of_origin on groeiruimte.need_draft for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
grant select, insert, update, delete on groeiruimte.need_draft to ${app};
comment on table groeiruimte.need_draft is
    'Needs of a request while they are worked out; one row a kind of room.';

create table groeiruimte.request_version (
    lead_id           uuid not null references groeiruimte.lead,
    version           integer not null check (version >= 1),
    confirmed_on      date not null,
    confirmed_by_role text not null,
    recorded_by       text not null,
    recorded_at       timestamptz not null,
    needs             jsonb not null,
    primary key (lead_id, version)
);
alter table groeiruimte.request_version enable row level security;
create policy of_origin on groeiruimte.request_version for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
create policy matched_by_system on groeiruimte.request_version for select to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert on groeiruimte.request_version to ${app};
comment on table groeiruimte.request_version is
    'A request that the company confirmed: it can be replaced, never changed; hence no update or delete.';

create table groeiruimte.own_region_search (
    lead_id     uuid primary key references groeiruimte.lead,
    site_code   text references groeiruimte.site,
    note        text,
    recorded_by text not null,
    recorded_at timestamptz not null
);
alter table groeiruimte.own_region_search enable row level security;
create policy of_origin on groeiruimte.own_region_search for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
grant select, insert, update on groeiruimte.own_region_search to ${app};
comment on table groeiruimte.own_region_search is
    'What came of looking in the region of origin: a site, or none.';

create table groeiruimte.bottleneck (
    id          bigint generated always as identity primary key,
    lead_id     uuid not null references groeiruimte.lead,
    found_in    text not null check (found_in in ('own-region', 'learning')),
    kind        text not null check (kind in ('space', 'capital', 'talent', 'housing-access', 'energy')),
    cause       text not null,
    note        text,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index bottleneck_of_lead on groeiruimte.bottleneck (lead_id, id);
alter table groeiruimte.bottleneck enable row level security;
create policy of_origin on groeiruimte.bottleneck for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
create policy counted_by_system on groeiruimte.bottleneck for select to ${app}
    using ((select groeiruimte.asks_as('system')));
grant select, insert on groeiruimte.bottleneck to ${app};
comment on table groeiruimte.bottleneck is
    'What stands in the way of a case, by kind and cause.';
