-- A reading of an identity was written down in the transaction that read it: whoever rolled that back had read and left no
-- line. Now each function that gives something out is asked twice. The first time it writes its line and gives nothing; only
-- when that transaction is committed, the second gives, and takes the line. A rollback of the second loses nothing: the line
-- stands.

-- Lines that were written and for which nothing was given yet, for minutes at most. What each is about stands in the line.
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

-- Whether an action gives something out. Until somebody says that it does not, it does.
alter table groeiruimte.ledger_action add column gives boolean not null default true;
update groeiruimte.ledger_action set gives = false
where code in ('registered', 'text-written', 'attachment-added', 'attachment-removed', 'data-request', 'contact-corrected',
               'contact-erased', 'destroyed');

-- Whether something may be given out now: its line was committed before, within a minute, and is taken by this. Else writes
-- the line and says no.
create function groeiruimte.take_line(of_lead uuid, did text, on_ground text, shown text default null,
                                      closes date default null, found_hits integer default null) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    this_reading text := coalesce(current_setting('groeiruimte.reading', true), '');
    written      bigint;
begin
    delete from line_to_take where line = (
        select t.line from line_to_take t join identity_ledger l on l.id = t.line
        where t.reading = this_reading and t.written_in <> pg_current_xact_id() and l.at > now() - interval '1 minute'
          and l.subject = asking_subject() and l.agency is not distinct from asking_agency()
          and l.lead_id is not distinct from of_lead and l.action = did and l.ground = on_ground
          and l.what is not distinct from shown
        order by t.line limit 1
        for update of t skip locked);
    if found then
        return true;
    end if;
    delete from line_to_take where at < now() - interval '10 minutes';
    insert into identity_ledger (lead_id, subject, name, agency, action, ground, what, until, hits)
    values (of_lead, asking_subject(), nullif(current_setting('groeiruimte.name', true), ''), asking_agency(),
            did, on_ground, shown, closes, found_hits)
    returning id into written;
    insert into line_to_take (line, reading) values (written, this_reading);
    return false;
end;
$$;
revoke all on function groeiruimte.take_line from public;

-- For what gives nothing out. Whoever writes a new function and calls the wrong one of the two is told so.
create or replace function groeiruimte.write_ledger(of_lead uuid, did text, on_ground text, what text default null,
                                         until date default null, hits integer default null) returns void
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    if (select gives from ledger_action where code = did) then
        raise exception '% gives something out: give it only where take_line(...) says so', did;
    end if;
    insert into identity_ledger (lead_id, subject, name, agency, action, ground, what, until, hits)
    values (of_lead, asking_subject(), nullif(current_setting('groeiruimte.name', true), ''), asking_agency(),
            did, on_ground, what, until, hits);
end;
$$;

create or replace function groeiruimte.read_identity(of_lead uuid, on_ground text)
    returns table (name text, kvk_number text, establishment_number text, street text, postal_code text, city text,
                   website text, contact_name text, contact_role text, contact_email text, contact_phone text,
                   ground text, shown text, until date)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    allowed record;
begin
    select g.ground, g.shown, g.until into allowed from identity_ground(of_lead) g where g.ground = on_ground;
    if not found or not exists (select from company_identity where lead_id = of_lead)
        or not take_line(of_lead, 'read', allowed.ground, allowed.shown, allowed.until) then
        return;
    end if;
    return query
    select i.name,
           case when allowed.shown = 'all' then i.kvk_number end,
           case when allowed.shown = 'all' then i.establishment_number end,
           case when allowed.shown = 'all' then i.street end,
           case when allowed.shown = 'all' then i.postal_code end,
           case when allowed.shown = 'all' then i.city end,
           case when allowed.shown <> 'name-only' then i.website end,
           case when allowed.shown <> 'name-only' then i.contact_name end,
           case when allowed.shown <> 'name-only' then i.contact_role end,
           case when allowed.shown <> 'name-only' then i.contact_email end,
           case when allowed.shown <> 'name-only' then i.contact_phone end,
           allowed.ground, allowed.shown, allowed.until
    from company_identity i where i.lead_id = of_lead;
end;
$$;

create or replace function groeiruimte.read_own_names(of_leads uuid[]) returns table (lead_id uuid, name text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    taken uuid[];
begin
    if not asks_as('taskforce') or asking_agency() is null then
        return;
    end if;
    -- Into an array first, so that no plan looks at a name before its line is taken.
    taken := array(select own.lead_id
                   from (select i.lead_id from company_identity i
                         where i.lead_id = any (of_leads) and i.origin_agency = asking_agency() order by i.lead_id) own
                   where take_line(own.lead_id, 'names-in-list', 'origin', 'name-only'));
    return query select i.lead_id, i.name from company_identity i where i.lead_id = any (taken);
end;
$$;

create or replace function groeiruimte.search_own_companies(written text) returns table (lead_id uuid, name text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    most_hits constant integer := 50;
    number text := regexp_replace(coalesce(written, ''), '[\s.]', '', 'g');
    plain  text := plain_words(written);
    hits   uuid[];
    taken  uuid[];
begin
    if not asks_as('taskforce') or asking_agency() is null then
        return;
    end if;
    if number ~ '^[0-9]{8}$' then
        hits := array(select l.id from company_identity i join lead l on l.id = i.lead_id
                      where i.origin_agency = asking_agency() and i.kvk_number = number
                      order by l.signalled_at desc limit most_hits);
    elsif length(plain) >= 2 then
        hits := array(select l.id from company_identity i join lead l on l.id = i.lead_id
                      where i.origin_agency = asking_agency()
                        and not exists (select from unnest(string_to_array(plain, ' ')) word
                                        where i.name_words not like '% ' || word || '%')
                      order by l.signalled_at desc limit most_hits);
    end if;
    perform take_line(null, 'search', 'origin', null, null, coalesce(cardinality(hits), 0));
    taken := array(select hit from unnest(hits) with ordinality found (hit, place)
                   where take_line(hit, 'found', 'origin', 'name-only') order by place);
    return query
    select i.lead_id, i.name from unnest(taken) with ordinality hit (id, place)
    join company_identity i on i.lead_id = hit.id order by hit.place;
end;
$$;

create or replace function groeiruimte.read_confidential_texts(of_lead uuid, of_kind text)
    returns table (id bigint, author_name text, at timestamptz, text text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
begin
    if not exists (select from confidential_texts_kept(of_lead) t where t.kind = of_kind)
        or not take_line(of_lead, 'text-read', 'origin', of_kind) then
        return;
    end if;
    return query
    select t.id, t.author_name, t.at, t.text from confidential_text t
    where t.lead_id = of_lead and t.kind = of_kind order by t.id desc;
end;
$$;

create or replace function groeiruimte.read_attachment_names(of_lead uuid) returns table (number integer, file_name text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    allowed record;
begin
    select g.ground, g.until into allowed from attachment_ground(of_lead) g limit 1;
    if not found or not exists (select from attachment a where a.lead_id = of_lead and a.removed_at is null)
        or not take_line(of_lead, 'attachment-names', allowed.ground, null, allowed.until) then
        return;
    end if;
    return query
    select a.number, a.file_name from attachment a where a.lead_id = of_lead and a.removed_at is null order by a.number;
end;
$$;

create or replace function groeiruimte.read_attachment(of_lead uuid, of_number integer)
    returns table (media_type text, content bytea)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    allowed record;
begin
    select g.ground, g.until, a.kind into allowed
    from attachment_ground(of_lead) g
    join attachment a on a.lead_id = of_lead and a.number = of_number and a.removed_at is null
    limit 1;
    if not found or not take_line(of_lead, 'attachment-read', allowed.ground, allowed.kind, allowed.until) then
        return;
    end if;
    return query
    select a.media_type, a.content from attachment a where a.lead_id = of_lead and a.number = of_number;
end;
$$;

create or replace function groeiruimte.contact_on_file(of_request uuid)
    returns table (contact_name text, contact_role text, contact_email text, contact_phone text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    of_lead uuid;
begin
    select r.lead_id into of_lead from data_request r
    where r.id = of_request and r.answered_at is null and asks_as('taskforce') and r.origin_agency = asking_agency();
    if of_lead is null or not exists (select from company_identity where lead_id = of_lead)
        or not take_line(of_lead, 'read', 'data-subject') then
        return;
    end if;
    return query select i.contact_name, i.contact_role, i.contact_email, i.contact_phone
                 from company_identity i where i.lead_id = of_lead;
end;
$$;

-- These texts name the contact person, and could be read without having called contact_on_file: they have a line of their own.
create or replace function groeiruimte.texts_about_contact(of_request uuid) returns table (found_in text, text text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    contact company_identity;
begin
    select i.* into contact from data_request r join company_identity i on i.lead_id = r.lead_id
    where r.id = of_request and r.answered_at is null and asks_as('taskforce') and r.origin_agency = asking_agency();
    if found and exists (select from contact_texts(contact.lead_id, contact))
        and take_line(contact.lead_id, 'text-read', 'data-subject') then
        return query select t.table_name, t.text from contact_texts(contact.lead_id, contact) t;
    end if;
end;
$$;

-- Whether the asker's own agency has an open case of this company. As names_company it compares what the asker wrote with
-- what the asker's agency may know, and gives nothing out; in almost all registrations the answer is no, and that is all.
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

-- Which these are. Takes no lock: it is asked on a connection of its own while a registration waits.
create or replace function groeiruimte.open_leads_with_kvk(number text) returns setof uuid
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

revoke all on function groeiruimte.has_open_lead_with_kvk from public;
grant execute on function groeiruimte.has_open_lead_with_kvk to ${app};
