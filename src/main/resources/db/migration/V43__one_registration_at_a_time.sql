-- Two registrations of one company by one agency, one after the other: the later one then sees the case of the earlier. The
-- lock holds until the transaction ends; what it is taken on is a number of 64 bits, not the company's.
create function groeiruimte.one_registration_of(agency text, number text) returns void
    language sql volatile set search_path = groeiruimte, pg_temp as
$$ select pg_advisory_xact_lock(hashtextextended('registration ' || agency || ' ' || number, 0)) $$;

create or replace function groeiruimte.register_identity(of_lead uuid, identity jsonb) returns void
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
    values (of_lead, asking_subject(), current_setting('groeiruimte.name', true), asking_agency(), 'registered', 'origin');
end;
$$;

create or replace function groeiruimte.open_leads_with_kvk(number text) returns setof uuid
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    perform one_registration_of(asking_agency(), number);
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

revoke all on function groeiruimte.one_registration_of from public;
