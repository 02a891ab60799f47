-- What the agency of origin may still change of a signal, until it is taken into the portfolio or declined.

create function groeiruimte.with_contact(company groeiruimte.company_identity, contact jsonb)
    returns groeiruimte.company_identity
    language plpgsql immutable set search_path = groeiruimte, pg_temp as
$$
begin
    if contact ? 'contactName' then
        company.contact_name := contact ->> 'contactName';
    end if;
    if contact ? 'contactRole' then
        company.contact_role := contact ->> 'contactRole';
    end if;
    if contact ? 'contactEmail' then
        company.contact_email := contact ->> 'contactEmail';
    end if;
    if contact ? 'contactPhone' then
        company.contact_phone := contact ->> 'contactPhone';
    end if;
    return company;
end;
$$;
revoke all on function groeiruimte.with_contact from public;
comment on function groeiruimte.with_contact is
    'The company with what is said of its first contact person; what is not said stays, null takes away.';

create function groeiruimte.texts_naming_own(of_lead uuid, contact jsonb, texts jsonb, others jsonb) returns setof text
    language plpgsql stable security definer set search_path = groeiruimte, pg_temp as
$$
declare
    company company_identity;
    telling text;
begin
    select i.* into company from company_identity i
    where i.lead_id = of_lead and asks_for_agency(i.origin_agency);
    if not found then
        return;
    end if;
    company := with_contact(company, contact);
    select t.text into telling from confidential_text t
    where t.lead_id = of_lead and t.kind = 'telling-words' order by t.id desc limit 1;
    return query
    select written.key from jsonb_each(texts) written
    where gives_away(company, telling, written.value, false)
       or exists (select from company_contact c
                  where c.lead_id = of_lead
                    and gives_away(as_company(c.name, c.email, c.phone), null, written.value, false))
    union all
    select written.key from jsonb_each(others) written
    where contact <> '{}'
      and gives_away(as_company(contact ->> 'contactName', contact ->> 'contactEmail', contact ->> 'contactPhone'),
                     null, written.value, false);
end;
$$;
revoke all on function groeiruimte.texts_naming_own from public;
grant execute on function groeiruimte.texts_naming_own to ${app};
comment on function groeiruimte.texts_naming_own is
    'Which texts give the own agency''s company away, by their names, when its first contact person has become as '
    'said; ''others'', which stay as they are, by that person alone. For the people and systems of the agency of '
    'origin, who registered the company: that a text of theirs has a word of it gives nothing else out, hence no line '
    'in the ledger.';

create function groeiruimte.change_signal(of_lead uuid, changed jsonb) returns setof text[]
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    before_lead      lead;
    after_lead       lead;
    before_signal    signal;
    after_signal     signal;
    before_company   company_identity;
    after_company    company_identity;
    before_reference text;
    after_reference  text;
begin
    select l.* into before_lead from lead l
    where l.id = of_lead and asks_for_agency(l.origin_agency) and l.phase = 'signal' and l.ended_at is null
    for no key update;
    if not found then
        return;
    end if;
    select s.* into before_signal from signal s where s.lead_id = of_lead;
    select i.* into before_company from company_identity i where i.lead_id = of_lead for no key update;
    select r.reference into before_reference from external_reference r where r.lead_id = of_lead;
    after_lead := before_lead;
    after_signal := before_signal;
    after_company := with_contact(before_company, changed);
    after_reference := before_reference;
    if changed ? 'kinds' then
        after_lead.kinds := array(select jsonb_array_elements_text(changed -> 'kinds'));
    end if;
    if changed ? 'neededBy' then
        after_lead.needed_by := (changed ->> 'neededBy')::date;
    end if;
    if changed ? 'investmentEur' then
        after_lead.investment_eur := (changed ->> 'investmentEur')::numeric;
    end if;
    if changed ? 'jobs' then
        after_lead.jobs := (changed ->> 'jobs')::integer;
    end if;
    if changed ? 'makesWhat' then
        after_signal.makes_what := changed ->> 'makesWhat';
    end if;
    if changed ? 'technologyNote' then
        after_signal.technology_note := changed ->> 'technologyNote';
    end if;
    if changed ? 'cause' then
        after_signal.cause := changed ->> 'cause';
    end if;
    if changed ? 'externalReference' then
        after_reference := changed ->> 'externalReference';
    end if;
    if after_company is distinct from before_company
        and is_contact_already(of_lead, before_company.contact_number, jsonb_build_object(
            'contactName', after_company.contact_name, 'contactEmail', after_company.contact_email)) then
        return next array ['contact-known'];
        return;
    end if;
    if after_reference is distinct from before_reference
        and exists (select from external_reference r
                    where r.agency = before_lead.origin_agency
                      and r.reference in (after_reference, key_after_destruction(after_reference))) then
        return next array ['reference-used'];
        return;
    end if;
    if after_lead is distinct from before_lead then
        update lead set kinds = after_lead.kinds, needed_by = after_lead.needed_by,
            investment_eur = after_lead.investment_eur, jobs = after_lead.jobs
        where id = of_lead;
    end if;
    if after_signal is distinct from before_signal then
        update signal set makes_what = after_signal.makes_what, technology_note = after_signal.technology_note,
            cause = after_signal.cause
        where lead_id = of_lead;
    end if;
    if after_company is distinct from before_company then
        update company_identity set contact_name = after_company.contact_name,
            contact_role = after_company.contact_role, contact_email = after_company.contact_email,
            contact_phone = after_company.contact_phone
        where lead_id = of_lead;
        perform write_ledger(of_lead, 'contact-changed', 'origin');
    end if;
    if after_reference is null then
        delete from external_reference where lead_id = of_lead;
    elsif after_reference is distinct from before_reference then
        insert into external_reference (agency, reference, lead_id)
        values (before_lead.origin_agency, after_reference, of_lead)
        on conflict (lead_id) do update set reference = excluded.reference;
    end if;
    return next array_remove(array [
        case when after_reference is distinct from before_reference then 'reference' end,
        case when after_company is distinct from before_company then 'contact' end,
        case when after_signal.makes_what is distinct from before_signal.makes_what then 'makes-what' end,
        case when after_signal.technology_note is distinct from before_signal.technology_note
            then 'technology-note' end,
        case when after_signal.cause is distinct from before_signal.cause then 'cause' end,
        case when after_lead.needed_by is distinct from before_lead.needed_by then 'needed-by' end,
        case when after_lead.kinds is distinct from before_lead.kinds then 'kinds' end,
        case when after_lead.investment_eur is distinct from before_lead.investment_eur then 'investment' end,
        case when after_lead.jobs is distinct from before_lead.jobs then 'jobs' end], null);
end;
$$;
revoke all on function groeiruimte.change_signal from public;
grant execute on function groeiruimte.change_signal to ${app};
comment on function groeiruimte.change_signal is
    'Changes what is said of a signal, by the names of its form; what is not said stays, null takes away. For the '
    'agency of origin, until the signal is taken into the portfolio or declined; a change of the contact person with a '
    'line in the ledger. Gives which parts changed, as case_event tells them: never what they say. ''contact-known'' or '
    '''reference-used'' and no change when the person stands there already or another case has the reference; no row '
    'when it is not the asker''s to change, or not any more.';
