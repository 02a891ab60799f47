-- Cases from a file: tried first, told line by line, started all together or not at all.

create table groeiruimte.lead_import (
    id              uuid primary key,
    agency          text not null references groeiruimte.agency,
    source          text not null check (source in ('form', 'api')),
    format          text check (format in ('xlsx', 'ods', 'csv')),
    state           text not null check
        (state in ('waiting', 'reading', 'ready', 'confirmed', 'starting', 'started', 'broken', 'interrupted',
            'outdated', 'cancelled', 'expired')),
    moved_at        timestamptz not null default now(),     -- into this state
    lines_read      integer not null default 0,
    cases_started   integer not null default 0,             -- so far, in a transaction that nobody else sees yet
    new_lines       integer not null default 0,
    open_lines      integer not null default 0,
    refused_lines   integer not null default 0,
    problem         text,                                   -- why nothing of the file was taken
    problem_line    bigint,
    problem_args    text[] not null default '{}',
    once_key        text check (length(once_key) <= 200),
    body_sha256     text,                                   -- of what came with that key
    sent_at         timestamptz not null,
    sent_by         text not null,
    sent_by_name    text not null,
    ended_at        timestamptz,
    ended_by_name   text,
    constraint lead_import_once unique (agency, once_key),
    check ((state = 'broken') <= (problem is not null)),
    check ((once_key is null) = (body_sha256 is null))
);
create index lead_import_of_agency on groeiruimte.lead_import (agency, sent_at desc);
create index lead_import_that_starts on groeiruimte.lead_import (agency) where state = 'starting';
alter table groeiruimte.lead_import enable row level security;
create policy of_agency on groeiruimte.lead_import for all to ${app}
    using (groeiruimte.asks_for_agency(agency)) with check (groeiruimte.asks_for_agency(agency));
grant select, insert, update on groeiruimte.lead_import to ${app};
comment on table groeiruimte.lead_import is
    'A file with companies that an agency sent. Neither the file nor its name is kept, because both may name them.';

create table groeiruimte.lead_import_line (
    import_id uuid not null references groeiruimte.lead_import on delete cascade,
    line      bigint not null,
    agency    text not null,
    verdict   text not null check (verdict in ('new', 'open', 'refused')),
    faults    jsonb not null default '[]',      -- [{field, message, args}]
    primary key (import_id, line)
);
alter table groeiruimte.lead_import_line enable row level security;
create policy of_agency on groeiruimte.lead_import_line for all to ${app}
    using (groeiruimte.asks_for_agency(agency))
    with check (groeiruimte.asks_for_agency(agency)
                and exists (select from groeiruimte.lead_import i
                            where i.id = import_id and i.agency = lead_import_line.agency));
grant select, insert on groeiruimte.lead_import_line to ${app};
comment on table groeiruimte.lead_import_line is
    'What would come of each line, and which columns are wrong in what way; never what stands in them.';

create unlogged table groeiruimte.lead_import_company (
    import_id     uuid not null,
    line          bigint not null,
    signal        jsonb not null,       -- without who the company is
    identity      jsonb not null,
    telling_words text,
    primary key (import_id, line)
);
create index lead_import_company_by_number on groeiruimte.lead_import_company (import_id, (identity ->> 'kvkNumber'));
alter table groeiruimte.lead_import_company enable row level security;
comment on table groeiruimte.lead_import_company is
    'The companies of a file between its trial and its confirmation. Sealed: the application puts them here by one '
    'function, and who the company is never comes back to it, but goes on into the case. Gone when the import '
    'ends, at the latest after a day. Unlogged: neither the log nor a copy of it has them, and after a crash of the '
    'server the file is asked for again.';

create function groeiruimte.lay_companies_ready(of_import uuid, companies jsonb) returns void
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    if not exists (select from lead_import i
                   where i.id = of_import and i.state = 'reading' and asks_for_agency(i.agency)) then
        raise exception 'no file of the asker is being read' using errcode = '42501';
    end if;
    insert into lead_import_company (import_id, line, signal, identity, telling_words)
    select of_import, (c ->> 'line')::bigint, c -> 'signal', c -> 'identity', c ->> 'tellingWords'
    from jsonb_array_elements(companies) c;
end;
$$;
revoke all on function groeiruimte.lay_companies_ready from public;
grant execute on function groeiruimte.lay_companies_ready to ${app};
comment on function groeiruimte.lay_companies_ready is
    'Seals companies of a file that the asker''s agency sent, while it is being read.';

create function groeiruimte.companies_laid_ready(of_import uuid, after bigint, at_most integer)
    returns table (line bigint, signal jsonb)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select c.line, c.signal from lead_import_company c join lead_import i on i.id = c.import_id
    where i.id = of_import and i.state = 'starting' and asks_for_agency(i.agency) and c.line > after
    order by c.line limit at_most
$$;
revoke all on function groeiruimte.companies_laid_ready from public;
grant execute on function groeiruimte.companies_laid_ready to ${app};
comment on function groeiruimte.companies_laid_ready is
    'What a confirmed file says of companies besides who they are, in the order of its lines.';

-- While a file starts, which takes a while, the agency's other registrations go on. Those under way when it begins are
-- waited for, so that the file sees their cases; later ones see that it starts, and wait if it has their company.
create function groeiruimte.after_other_registrations() returns trigger
    language plpgsql set search_path = groeiruimte, pg_temp as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended('registrations ' || new.agency, 0));
    return new;
end;
$$;
revoke all on function groeiruimte.after_other_registrations from public;
comment on function groeiruimte.after_other_registrations is
    'Lets a file begin to start its cases between the agency''s registrations, not during one. Held until others can '
    'see that it begins, and no longer.';
create trigger after_other_registrations before update of state on groeiruimte.lead_import
    for each row when (new.state = 'starting') execute function groeiruimte.after_other_registrations();

create function groeiruimte.wait_for_lead_import(of_agency text, number text) returns void
    language plpgsql volatile security definer set search_path = groeiruimte, pg_temp as
$$
begin
    -- Who starts it holds this until its end; of a node that went down nobody does.
    perform pg_advisory_xact_lock_shared(hashtextextended('lead import ' || i.id, 0))
    from lead_import i
    where i.agency = of_agency and i.state = 'starting'
      and exists (select from lead_import_company c
                  where c.import_id = i.id and c.identity ->> 'kvkNumber' = number);
end;
$$;
revoke all on function groeiruimte.wait_for_lead_import from public;
comment on function groeiruimte.wait_for_lead_import is
    'Waits for the end of a file of the agency that starts a case of this company, if there is one.';

create function groeiruimte.begin_lead_import(of_import uuid) returns bigint
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    of_agency text;
begin
    select i.agency into of_agency from lead_import i
    where i.id = of_import and i.state = 'starting' and asks_for_agency(i.agency);
    if not found then
        raise exception 'no file of the asker is confirmed' using errcode = '42501';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('lead imports of ' || of_agency, 0));
    perform set_config('groeiruimte.registers_all', of_agency, true),
        set_config('groeiruimte.places_before', coalesce(max(l.place), 0)::text, true)
    from lead l where l.origin_agency = of_agency;
    return (select count(*) from lead_import_company c where c.import_id = of_import);
end;
$$;
revoke all on function groeiruimte.begin_lead_import from public;
grant execute on function groeiruimte.begin_lead_import to ${app};
comment on function groeiruimte.begin_lead_import is
    'Keeps other files of the agency waiting until the transaction ends, by one lock in place of one for each of '
    'thousands of companies, for which the server has no room. Gives how many companies lie ready.';

create function groeiruimte.place_imported_leads() returns void
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    of_agency text := current_setting('groeiruimte.registers_all', true);
    before    bigint := nullif(current_setting('groeiruimte.places_before', true), '')::bigint;
    others    bigint;
begin
    if of_agency is null or before is null or not asks_for_agency(of_agency) then
        raise exception 'no file of the asker starts its cases' using errcode = '42501';
    end if;
    -- What the commit would do, before others have to wait for it.
    set constraints groeiruimte.in_order_of_commits immediate;
    perform pg_advisory_xact_lock(hashtextextended('cases of ' || of_agency, 0));
    others := (select max(l.place) from lead l
               where l.origin_agency = of_agency and l.place > before and l.xmin <> pg_current_xact_id()::xid);
    if others is not null then
        update lead l set place = moved.place
        from (select o.id, others + row_number() over (order by o.place) as place from lead o
              where o.origin_agency = of_agency and o.place > before and o.xmin = pg_current_xact_id()::xid) moved
        where l.id = moved.id;
    end if;
end;
$$;
revoke all on function groeiruimte.place_imported_leads from public;
grant execute on function groeiruimte.place_imported_leads to ${app};
comment on function groeiruimte.place_imported_leads is
    'The last thing before the commit of a file''s cases: place_lead for all of them at once. Cases that others began '
    'meanwhile come before them in the list of the agency.';

create function groeiruimte.register_imported_lead(of_import uuid, of_line bigint, new_id uuid, code_names text[],
                                                   agency text, stage text, life_phase integer, technologies text[],
                                                   makes boolean, limited_at_location boolean, considers_abroad text,
                                                   province text, kinds text[], needed_by date,
                                                   investment_eur numeric, jobs integer, source text,
                                                   makes_what text, technology_note text, cause text,
                                                   verdict text, reasons text[], own_reference text)
    returns setof groeiruimte.lead
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    sealed     lead_import_company;
    registered lead;
begin
    select c.* into sealed from lead_import_company c join lead_import i on i.id = c.import_id
    where c.import_id = of_import and c.line = of_line and i.state = 'starting'
      and i.agency = register_imported_lead.agency and asks_for_agency(i.agency)
      and current_setting('groeiruimte.registers_all', true) = i.agency;
    if not found then
        raise exception 'this company does not lie ready' using errcode = '42501';
    end if;
    for registered in
        select * from register_lead(new_id, code_names, agency, stage, life_phase, technologies, makes,
            limited_at_location, considers_abroad, province, kinds, needed_by, investment_eur, jobs, source, makes_what,
            technology_note, cause, sealed.identity, verdict, reasons, false, null, null, own_reference)
    loop
        if sealed.telling_words is not null then
            perform register_telling_words(registered.id, sealed.telling_words);
        end if;
        return next registered;
    end loop;
end;
$$;
revoke all on function groeiruimte.register_imported_lead from public;
grant execute on function groeiruimte.register_imported_lead to ${app};
comment on function groeiruimte.register_imported_lead is
    'register_lead for a company that lies ready, of which only the database knows who it is.';

create function groeiruimte.open_companies(numbers text[]) returns setof text
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select n from unnest(numbers) n
    where exists (select from company_identity i join lead l on l.id = i.lead_id
                  where i.origin_agency = (select own_agency()) and l.origin_agency = i.origin_agency
                    and i.kvk_number = n and l.ended_at is null)
$$;
revoke all on function groeiruimte.open_companies from public;
grant execute on function groeiruimte.open_companies to ${app};
comment on function groeiruimte.open_companies is
    'Of which of these companies the asker''s own agency has an open case: has_open_lead_with_kvk for many, without '
    'its lock, for a trial. It compares what the asker wrote, and gives nothing else out.';

create function groeiruimte.unseal_companies() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    delete from lead_import_company where import_id = new.id;
    return null;
end;
$$;
revoke all on function groeiruimte.unseal_companies from public;
comment on function groeiruimte.unseal_companies is
    'Takes away what lay ready of an import that ended, however it did.';
create trigger unseal_companies after update of state on groeiruimte.lead_import for each row
    when (new.state not in ('waiting', 'reading', 'ready', 'confirmed', 'starting'))
    execute function groeiruimte.unseal_companies();

create function groeiruimte.expire_lead_imports() returns integer
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    ended integer;
begin
    if not asks_as('system') then
        raise exception 'imports are ended by the system' using errcode = '42501';
    end if;
    update lead_import set state = 'expired', moved_at = now(), ended_at = now()
    where sent_at < now() - interval '24 hours'
      and state in ('waiting', 'reading', 'ready', 'confirmed', 'starting')
      -- Who works on it holds this until the end.
      and pg_try_advisory_xact_lock(hashtextextended('lead import ' || id, 0));
    get diagnostics ended = row_count;
    delete from lead_import_company c
    where not exists (select from lead_import i where i.id = c.import_id);
    delete from lead_import where ended_at < now() - interval '30 days';
    return ended;
end;
$$;
revoke all on function groeiruimte.expire_lead_imports from public;
grant execute on function groeiruimte.expire_lead_imports to ${app};
comment on function groeiruimte.expire_lead_imports is
    'Ends imports that nobody confirmed for a day, with what lay ready, and forgets what ended a month ago.';
