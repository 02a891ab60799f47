-- Cases of a file: each portion looks at its own lines alone.

create or replace function groeiruimte.register_imported_leads(of_import uuid, companies jsonb)
    returns setof groeiruimte.lead
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    begun      lead_import;
    asker      text := asking_subject();
    asker_name text := asking_name();
    ids        uuid[];
    numbers    text[];
    called     text[];
    first_line bigint;
    last_line  bigint;
begin
    select i.* into begun from lead_import i
    where i.id = of_import and i.state = 'starting' and asks_for_agency(i.agency)
      and current_setting('groeiruimte.registers_all', true) = i.agency;
    if not found then
        raise exception 'this file does not start' using errcode = '42501';
    end if;
    -- Without them the server, which knows nothing of so new a table, reads all lines of the file for these.
    select min(c.line), max(c.line) into first_line, last_line from jsonb_to_recordset(companies) c (line bigint);
    select array_agg(c.id), array_agg(s.identity ->> 'kvkNumber'), array_remove(array_agg(c.reference), null)
    into ids, numbers, called
    from jsonb_to_recordset(companies) c (line bigint, id uuid, reference text)
    join lead_import_company s on s.import_id = begun.id and s.line = c.line
         and s.line between first_line and last_line;
    if ids is null or cardinality(ids) < jsonb_array_length(companies) then
        raise exception 'these companies do not lie ready' using errcode = '42501';
    end if;
    if cardinality(numbers) > (select count(distinct n) from unnest(numbers) n)
        or cardinality(called) > (select count(distinct r) from unnest(called) r)
        or exists (select from unnest(numbers) n
                   join company_identity i on i.origin_agency = begun.agency and i.kvk_number = n
                   join lead l on l.id = i.lead_id where l.ended_at is null)
        or exists (select from unnest(called) r
                   join external_reference e on e.agency = begun.agency
                                            and e.reference in (r, key_after_destruction(r))) then
        return;
    end if;
    for nth in 1..4 loop
        insert into lead (id, case_number, code_name, origin_agency, phase, phase_since, stage, life_phase, technologies,
                          makes, limited_at_location, considers_abroad, province, kinds, needed_by, investment_eur,
                          jobs, eligibility, eligibility_reasons, source, signalled_at)
        select c.id,
            'GR-' || to_char(now(), 'YYYY-')
                || lpad((('x' || left(md5(gen_random_uuid()::text), 12))::bit(48)::bigint % 1000000)::text, 6, '0'),
            c.code_names[nth], begun.agency, 'signal', now(), c.stage, c.life_phase, c.technologies,
            c.makes, c.limited, c.abroad, c.province, c.kinds, c.needed_by, c.investment,
            c.jobs, c.verdict, c.reasons, begun.source, now()
        from jsonb_to_recordset(companies) c (line bigint, id uuid, code_names text[], stage text, life_phase integer,
            technologies text[], makes boolean, limited boolean, abroad text, province text, kinds text[],
            needed_by date, investment numeric, jobs integer, verdict text, reasons text[])
        where c.code_names[nth] is not null and not exists (select from lead l where l.id = c.id)
        order by c.line
        on conflict do nothing;
        exit when (select count(*) from lead l where l.id = any (ids)) = cardinality(ids);
    end loop;
    if (select count(*) from lead l where l.id = any (ids)) < cardinality(ids) then
        return;
    end if;
    insert into signal (lead_id, makes_what, technology_note, cause, registered_by)
    select c.id, c.makes_what, c.technology_note, c.cause, asker
    from jsonb_to_recordset(companies) c (id uuid, makes_what text, technology_note text, cause text);
    insert into company_identity (lead_id, origin_agency, name, kvk_number, establishment_number, street, postal_code,
                                  city, website, contact_name, contact_role, contact_email, contact_phone)
    select c.id, begun.agency, s.identity ->> 'name', s.identity ->> 'kvkNumber',
        s.identity ->> 'establishmentNumber', s.identity ->> 'street', s.identity ->> 'postalCode',
        s.identity ->> 'city', s.identity ->> 'website', s.identity ->> 'contactName', s.identity ->> 'contactRole',
        s.identity ->> 'contactEmail', s.identity ->> 'contactPhone'
    from jsonb_to_recordset(companies) c (line bigint, id uuid)
    join lead_import_company s on s.import_id = begun.id and s.line = c.line
         and s.line between first_line and last_line;
    insert into identity_ledger (lead_id, subject, name, agency, action, ground)
    select c.id, asker, asker_name, begun.agency, 'registered', 'origin'
    from jsonb_to_recordset(companies) c (line bigint, id uuid) order by c.line;
    insert into case_event (lead_id, at, type, actor, actor_name, actor_agency, details)
    select c.id, clock_timestamp(), e.type, e.actor, e.actor_name, e.actor_agency, e.details
    from jsonb_to_recordset(companies) c (line bigint, id uuid, verdict text, reasons text[])
    cross join lateral (values
        (1, 'signal-registered', asker, asker_name, begun.agency, jsonb_build_object('source', begun.source)),
        (2, 'eligibility-checked', 'system', 'Groeiruimte', null,
            jsonb_build_object('verdict', c.verdict, 'reasons', array_to_string(c.reasons, ' '))))
        e (nth, type, actor, actor_name, actor_agency, details)
    order by c.line, e.nth;
    insert into external_reference (agency, reference, lead_id)
    select begun.agency, c.reference, c.id
    from jsonb_to_recordset(companies) c (id uuid, reference text) where c.reference is not null;
    perform register_telling_words(c.id, s.telling_words)
    from jsonb_to_recordset(companies) c (line bigint, id uuid)
    join lead_import_company s on s.import_id = begun.id and s.line = c.line and s.line between first_line and last_line
    where s.telling_words is not null;
    return query select l.* from jsonb_to_recordset(companies) c (line bigint, id uuid)
        join lead l on l.id = c.id order by c.line;
end;
$$;
