-- Who the company is, in stages: its agency knows; a region asks, the company consents, the region is bound by its own
-- agreement; only then does it read who the company is.

create function groeiruimte.plain_words(written text) returns text
    language plpgsql immutable as
$$
declare
    plain text := lower(coalesce(written, ''));
begin
    -- Most texts have neither accents nor initials; looking for them costs more than all the rest.
    if octet_length(plain) > length(plain) then
        plain := regexp_replace(normalize(plain, nfd), '[\u0300-\u036f]', '', 'g');
    end if;
    if position('.' in plain) > 0 then
        plain := regexp_replace(plain, '\m([a-z])\.', '\1', 'g');
    end if;
    return trim(regexp_replace(plain, '[^a-z0-9]+', ' ', 'g'));
end;
$$;
revoke all on function groeiruimte.plain_words from public;
comment on function groeiruimte.plain_words is
    'A text in small letters without accents, words apart by one blank, initials joined: ''B.V.'' and '
    '''Café-Röntgen'' become ''bv'' and ''cafe rontgen''.';

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
    contact_phone        text,
    -- As the search compares them.
    name_words           text generated always as (' ' || groeiruimte.plain_words(name) || ' ') stored
);
create index company_identity_kvk on groeiruimte.company_identity (origin_agency, kvk_number);
alter table groeiruimte.company_identity enable row level security;
comment on table groeiruimte.company_identity is
    'Who the company is. The application''s role may neither select nor change it: functions check the '
    'ground, write the ledger and only then give the row.';

create table groeiruimte.ledger_action (
    code  text primary key,
    gives boolean not null default true     -- something out; until somebody says that it does not, it does
);
insert into groeiruimte.ledger_action (code, gives) values
    ('registered', false),
    ('read', true),
    ('duplicate-check', true),
    ('names-in-list', true),
    ('search', true),
    ('found', true),
    ('text-written', false),
    ('text-read', true),
    ('attachment-added', false),
    ('attachment-names', true),
    ('attachment-read', true),
    ('attachment-removed', false),
    ('data-request', false),
    ('contact-corrected', false),
    ('contact-erased', false),
    ('destroyed', false);
comment on table groeiruimte.ledger_action is
    'Kinds of lines in the ledger. Who adds a kind of reading adds its name.';

create table groeiruimte.identity_ledger (
    id      bigint generated always as identity primary key,
    lead_id uuid references groeiruimte.lead,       -- null for searches, which are about no case
    at      timestamptz not null default now(),
    subject text not null,
    name    text,
    agency  text,
    action  text not null references groeiruimte.ledger_action,
    ground  text not null,
    what    text,       -- was shown
    until   date,       -- the first day on which a disclosure is closed again
    hits    integer,    -- of a search
    check ((lead_id is null) = (action = 'search'))
);
create index identity_ledger_of_lead on groeiruimte.identity_ledger (lead_id, id);
create index identity_ledger_searches on groeiruimte.identity_ledger (agency, id) where lead_id is null;
alter table groeiruimte.identity_ledger enable row level security;
create policy of_origin on groeiruimte.identity_ledger for select to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
create policy own_searches on groeiruimte.identity_ledger for select to ${app}
    using (lead_id is null and groeiruimte.asks_as('taskforce') and agency = groeiruimte.asking_agency());
grant select on groeiruimte.identity_ledger to ${app};
comment on table groeiruimte.identity_ledger is
    'Who read what of a company''s identity, when, on what ground. Never what was searched for. Lines are '
    'added and never changed.';

create function groeiruimte.keep_ledger() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' and coalesce(current_setting('groeiruimte.destruction', true), '') <> '' then
        return old;
    end if;
    raise exception 'the ledger of identities is only added to' using errcode = '42501';
end;
$$;
revoke all on function groeiruimte.keep_ledger from public;
comment on function groeiruimte.keep_ledger is
    'Lines are added and never changed, by nobody; only a destruction that two people confirmed may say '
    'so and take them away.';
create trigger only_added_to before update or delete on groeiruimte.identity_ledger
    for each row execute function groeiruimte.keep_ledger();
create trigger never_emptied before truncate on groeiruimte.identity_ledger
    for each statement execute function groeiruimte.keep_ledger();

-- Each function that gives something out is asked twice. The first time it writes its line and gives nothing; only when
-- that transaction is committed, the second gives, and takes the line. Written in the transaction that reads, a line
-- would go with whoever rolls that back. A rollback of the second loses nothing: the line stands.
create unlogged table groeiruimte.line_to_take (
    line       bigint primary key,    -- id in the ledger
    -- which reading it is part of: the application names each one anew
    reading    text not null,
    -- in which transaction it was written, which cannot take it
    written_in xid8 not null default pg_current_xact_id(),
    at         timestamptz not null default now()
);
create index line_to_take_of_reading on groeiruimte.line_to_take (reading);
alter table groeiruimte.line_to_take enable row level security;
comment on table groeiruimte.line_to_take is
    'Lines of the ledger for which nothing was given yet, for minutes at most. What each is about stands '
    'in the line.';

create function groeiruimte.take_line(of_lead uuid, did text, on_ground text, shown text default null,
                                      closes date default null, found_hits integer default null) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    this_reading text := coalesce(current_setting('groeiruimte.reading', true), '');
    line_id      bigint;
begin
    delete from line_to_take where line = (
        select t.line from line_to_take t join identity_ledger l on l.id = t.line
        where t.reading = this_reading and t.written_in <> pg_current_xact_id() and l.at > now() - interval '1 minute'
          and l.subject = asking_subject() and l.agency is not distinct from asking_agency()
          and l.lead_id is not distinct from of_lead and l.action = did and l.ground = on_ground
          and l.what is not distinct from shown
        order by t.line limit 1
        for update of t skip locked)
    returning line into line_id;
    if found then
        raise log 'identity ledger: given, line %', line_id;
        return true;
    end if;
    delete from line_to_take where at < now() - interval '10 minutes';
    insert into identity_ledger (lead_id, subject, name, agency, action, ground, what, until, hits)
    values (of_lead, asking_subject(), asking_name(), asking_agency(), did, on_ground, shown, closes, found_hits)
    returning id into line_id;
    insert into line_to_take (line, reading) values (line_id, this_reading);
    raise log 'identity ledger: line %, % of % by % of %', line_id, did, of_lead, asking_subject(), asking_agency();
    return false;
end;
$$;
revoke all on function groeiruimte.take_line from public;
comment on function groeiruimte.take_line is
    'Whether something may be given out now: its line was committed before, within a minute, and is taken '
    'by this. Else writes the line and says no. The server''s own log says both too: no transaction takes '
    'that back, and the application''s role can neither switch it off nor read it; neither a company nor a '
    'name is in it.';

create function groeiruimte.write_ledger(of_lead uuid, did text, on_ground text, what text default null,
                                         until date default null, hits integer default null) returns void
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    if (select gives from ledger_action where code = did) then
        raise exception '% gives something out: give it only where take_line(...) says so', did;
    end if;
    insert into identity_ledger (lead_id, subject, name, agency, action, ground, what, until, hits)
    values (of_lead, asking_subject(), nullif(groeiruimte.asking_name(), ''), asking_agency(),
            did, on_ground, what, until, hits);
end;
$$;
revoke all on function groeiruimte.write_ledger from public;
comment on function groeiruimte.write_ledger is
    'Writes a line for what gives nothing out. Whoever writes a new function and calls the wrong one of '
    'take_line and this is told so.';

-- At the start of a case.
create function groeiruimte.one_registration_of(agency text, number text) returns void
    language plpgsql volatile set search_path = groeiruimte, pg_temp as
$$
begin
    -- For the companies of a file there is one lock, not thousands (V6_6).
    if current_setting('groeiruimte.registers_all', true) = agency then
        return;
    end if;
    -- Looked at before, so that who waits for a file holds nothing, and again when no other file can begin any more.
    perform wait_for_lead_import(agency, number);
    perform pg_advisory_xact_lock_shared(hashtextextended('registrations ' || agency, 0)),
        pg_advisory_xact_lock(hashtextextended('registration ' || agency || ' ' || number, 0));
    perform wait_for_lead_import(agency, number);
end;
$$;
revoke all on function groeiruimte.one_registration_of from public;
comment on function groeiruimte.one_registration_of is
    'Two registrations of one company by one agency, one after the other: the later one then sees the '
    'case of the earlier. The lock holds until the transaction ends; what it is taken on is a number of '
    '64 bits, not the company''s.';

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
    perform one_registration_of(origin, identity ->> 'kvkNumber');
    insert into company_identity (lead_id, origin_agency, name, kvk_number, establishment_number, street, postal_code,
                                  city, website, contact_name, contact_role, contact_email, contact_phone)
    values (of_lead, origin, identity ->> 'name', identity ->> 'kvkNumber', identity ->> 'establishmentNumber',
            identity ->> 'street', identity ->> 'postalCode', identity ->> 'city', identity ->> 'website',
            identity ->> 'contactName', identity ->> 'contactRole', identity ->> 'contactEmail',
            identity ->> 'contactPhone');
    insert into identity_ledger (lead_id, subject, name, agency, action, ground)
    values (of_lead, asking_subject(), groeiruimte.asking_name(), asking_agency(), 'registered', 'origin');
end;
$$;
revoke all on function groeiruimte.register_identity from public;
grant execute on function groeiruimte.register_identity to ${app};
comment on function groeiruimte.register_identity is
    'Keeps the company''s identity of a new case, with its line in the ledger, for the agency of origin '
    'alone. One registration of one company by one agency at a time.';

create function groeiruimte.has_open_lead_with_kvk(number text) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    perform one_registration_of(asking_agency(), number);
    return exists (select from company_identity i join lead l on l.id = i.lead_id
                   where i.origin_agency = asking_agency() and asks_for_agency(l.origin_agency)
                     and i.kvk_number = number and l.ended_at is null);
end;
$$;
revoke all on function groeiruimte.has_open_lead_with_kvk from public;
grant execute on function groeiruimte.has_open_lead_with_kvk to ${app};
comment on function groeiruimte.has_open_lead_with_kvk is
    'Whether the asker''s own agency has an open case of this company. It compares what the asker wrote '
    'with what the asker''s agency may know and gives nothing out, hence no line in the ledger; in almost '
    'all registrations the answer is no, and that is all.';

create function groeiruimte.open_leads_with_kvk(number text) returns setof uuid
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    taken uuid[];
begin
    taken := array(select hit.id
                   from (select l.id from company_identity i join lead l on l.id = i.lead_id
                         where i.origin_agency = asking_agency() and asks_for_agency(l.origin_agency)
                           and i.kvk_number = number and l.ended_at is null order by l.id) hit
                   where take_line(hit.id, 'duplicate-check', 'origin'));
    return query select unnest(taken);
end;
$$;
revoke all on function groeiruimte.open_leads_with_kvk from public;
grant execute on function groeiruimte.open_leads_with_kvk to ${app};
comment on function groeiruimte.open_leads_with_kvk is
    'Which open cases of this company the asker''s own agency has, each with a line in the ledger. Takes '
    'no lock: it is asked on a connection of its own while a registration waits.';
