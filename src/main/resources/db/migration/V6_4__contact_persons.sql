-- More people of one company to speak with. The first stands with the company, as it comes with a signal; the others
-- beside it, under the same rights: functions check the ground, write the ledger and only then give something out.

-- People keep their number in the case when another one becomes the first.
alter table groeiruimte.company_identity add column contact_number integer not null default 1;
comment on column groeiruimte.company_identity.contact_number is 'Of the first contact person, in the case.';

create table groeiruimte.company_contact (
    lead_id       uuid not null references groeiruimte.lead,
    number        integer not null check (number between 1 and 999),
    origin_agency text not null references groeiruimte.agency,
    name          text not null check (length(name) between 1 and 200),
    role          text check (length(role) <= 200),
    email         text check (length(email) <= 200),
    phone         text check (length(phone) <= 25),
    primary key (lead_id, number)
);
alter table groeiruimte.company_contact enable row level security;
comment on table groeiruimte.company_contact is
    'People of a company to speak with, but for the first, who stands in company_identity. The application''s role '
    'may neither select nor change it.';

insert into groeiruimte.ledger_action (code, gives) values
    ('contacts-read', true),
    ('contact-added', false),
    ('contact-changed', false),
    ('contact-first', false),
    ('contact-removed', false);

create function groeiruimte.contacts_of(of_lead uuid)
    returns table (number integer, is_first boolean, name text, role text, email text, phone text)
    language sql stable set search_path = groeiruimte, pg_temp as
$$
    select i.contact_number, true, i.contact_name, i.contact_role, i.contact_email, i.contact_phone
    from company_identity i
    where i.lead_id = of_lead
      and coalesce(i.contact_name, i.contact_role, i.contact_email, i.contact_phone) is not null
    union all
    (select c.number, false, c.name, c.role, c.email, c.phone from company_contact c
     where c.lead_id = of_lead order by c.number)
$$;
revoke all on function groeiruimte.contacts_of from public;
comment on function groeiruimte.contacts_of is
    'All contact persons of a company, the first one first. For the database''s own functions.';

create function groeiruimte.as_company(name text, email text, phone text) returns groeiruimte.company_identity
    language plpgsql immutable set search_path = groeiruimte, pg_temp as
$$
declare
    company company_identity;
begin
    company.contact_name := name;
    company.contact_email := email;
    company.contact_phone := phone;
    return company;
end;
$$;
revoke all on function groeiruimte.as_company from public;
comment on function groeiruimte.as_company is
    'A contact person as a company of which nothing else is known, for what compares texts with companies.';

create function groeiruimte.contact_told(of_lead uuid) returns jsonb
    language sql stable set search_path = groeiruimte, pg_temp as
$$
    select coalesce(jsonb_agg(jsonb_build_object('number', c.number, 'first', c.is_first, 'name', c.name,
        'role', c.role, 'email', c.email, 'phone', c.phone)), '[]')
    from contacts_of(of_lead) c
$$;
revoke all on function groeiruimte.contact_told from public;
comment on function groeiruimte.contact_told is
    'The same as one value, for what gives out the company and its people at once.';

create function groeiruimte.read_identity(of_lead uuid, on_ground text)
    returns table (name text, kvk_number text, establishment_number text, street text, postal_code text, city text,
                   website text, contact_name text, contact_role text, contact_email text, contact_phone text,
                   contacts jsonb, ground text, shown text, until date)
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
           case when allowed.shown <> 'name-only' then contact_told(of_lead) else '[]' end,
           allowed.ground, allowed.shown, allowed.until
    from company_identity i where i.lead_id = of_lead;
end;
$$;
revoke all on function groeiruimte.read_identity from public;
grant execute on function groeiruimte.read_identity to ${app};
comment on function groeiruimte.read_identity is
    'The one way out of company_identity for a case: checks the ground, writes the ledger, gives the row and the '
    'contact persons. Else nothing.';

create function groeiruimte.contacts_kept(of_lead uuid) returns table (number integer)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select c.number from lead l, contacts_of(l.id) c
    where l.id = of_lead and asks_as('taskforce') and l.origin_agency = asking_agency()
$$;
revoke all on function groeiruimte.contacts_kept from public;
grant execute on function groeiruimte.contacts_kept to ${app};
comment on function groeiruimte.contacts_kept is
    'That there are contact persons, by their numbers, the first one first; for members of the agency of origin. '
    'Who they are stays closed.';

create function groeiruimte.read_contacts(of_lead uuid)
    returns table (number integer, is_first boolean, name text, role text, email text, phone text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
begin
    if not exists (select from contacts_kept(of_lead)) or not take_line(of_lead, 'contacts-read', 'origin') then
        return;
    end if;
    return query select c.* from contacts_of(of_lead) c;
end;
$$;
revoke all on function groeiruimte.read_contacts from public;
grant execute on function groeiruimte.read_contacts to ${app};
comment on function groeiruimte.read_contacts is
    'The contact persons alone, for members of the agency of origin, with a line in the ledger.';

create function groeiruimte.is_contact_already(of_lead uuid, but integer, contact jsonb) returns boolean
    language sql stable set search_path = groeiruimte, pg_temp as
$$
    select exists (select from contacts_of(of_lead) c
                   where c.number is distinct from but
                     and (plain_words(c.name) = plain_words(contact ->> 'contactName')
                          or lower(c.email) = lower(contact ->> 'contactEmail')))
$$;
revoke all on function groeiruimte.is_contact_already from public;
comment on function groeiruimte.is_contact_already is
    'Whether the company has another contact person of this name or e-mail address. It compares what somebody of '
    'the agency of origin wrote with what they may know.';

create function groeiruimte.add_contact(of_lead uuid, contact jsonb) returns text
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    company company_identity;
    number  integer;
begin
    -- The lock keeps two of them from taking one number.
    select i.* into company from company_identity i
    where i.lead_id = of_lead and asks_as('taskforce') and i.origin_agency = asking_agency() for no key update;
    if not found then
        raise exception 'contact person not kept: not the agency of origin' using errcode = '42501';
    end if;
    if is_contact_already(of_lead, null, contact) then
        return 'known';
    end if;
    if (select count(*) from contacts_of(of_lead)) >= 20 then
        return 'too-many';
    end if;
    if coalesce(company.contact_name, company.contact_role, company.contact_email, company.contact_phone) is null then
        update company_identity set contact_name = contact ->> 'contactName', contact_role = contact ->> 'contactRole',
            contact_email = contact ->> 'contactEmail', contact_phone = contact ->> 'contactPhone'
        where lead_id = of_lead;
    else
        select greatest(company.contact_number, coalesce(max(c.number), 0)) + 1 into number
        from company_contact c where c.lead_id = of_lead;
        insert into company_contact (lead_id, number, origin_agency, name, role, email, phone)
        values (of_lead, number, company.origin_agency, contact ->> 'contactName', contact ->> 'contactRole',
                contact ->> 'contactEmail', contact ->> 'contactPhone');
    end if;
    perform write_ledger(of_lead, 'contact-added', 'origin');
    return 'done';
end;
$$;
revoke all on function groeiruimte.add_contact from public;
grant execute on function groeiruimte.add_contact to ${app};
comment on function groeiruimte.add_contact is
    'Keeps one more contact person, for members of the agency of origin, with a line in the ledger. Says ''known'' '
    'for one who is there already, ''too-many'' after twenty, else ''done''.';

create function groeiruimte.change_contact(of_lead uuid, of_number integer, contact jsonb) returns text
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    if not exists (select from contacts_kept(of_lead) k where k.number = of_number) then
        return null;
    end if;
    if is_contact_already(of_lead, of_number, contact) then
        return 'known';
    end if;
    update company_identity set contact_name = contact ->> 'contactName', contact_role = contact ->> 'contactRole',
        contact_email = contact ->> 'contactEmail', contact_phone = contact ->> 'contactPhone'
    where lead_id = of_lead and contact_number = of_number;
    update company_contact set name = contact ->> 'contactName', role = contact ->> 'contactRole',
        email = contact ->> 'contactEmail', phone = contact ->> 'contactPhone'
    where lead_id = of_lead and number = of_number;
    perform write_ledger(of_lead, 'contact-changed', 'origin');
    return 'done';
end;
$$;
revoke all on function groeiruimte.change_contact from public;
grant execute on function groeiruimte.change_contact to ${app};
comment on function groeiruimte.change_contact is
    'Writes a contact person anew, for members of the agency of origin, with a line in the ledger. Says nothing '
    'when there is none of this number for the asker, ''known'' when it became somebody who is there already, else '
    '''done''.';

create function groeiruimte.make_contact_first(of_lead uuid, of_number integer) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    company company_identity;
    first   company_contact;
begin
    select i.* into company from company_identity i
    where i.lead_id = of_lead and asks_as('taskforce') and i.origin_agency = asking_agency() for no key update;
    delete from company_contact c where c.lead_id = company.lead_id and c.number = of_number returning c.* into first;
    if first.lead_id is null then
        return false;
    end if;
    if coalesce(company.contact_name, company.contact_role, company.contact_email, company.contact_phone)
        is not null then
        insert into company_contact (lead_id, number, origin_agency, name, role, email, phone)
        values (of_lead, company.contact_number, company.origin_agency,
                -- Who came with a signal may have no name.
                coalesce(company.contact_name, company.contact_email, company.contact_phone, company.contact_role),
                company.contact_role, company.contact_email, company.contact_phone);
    end if;
    update company_identity set contact_number = first.number, contact_name = first.name, contact_role = first.role,
        contact_email = first.email, contact_phone = first.phone
    where lead_id = of_lead;
    perform write_ledger(of_lead, 'contact-first', 'origin');
    return true;
end;
$$;
revoke all on function groeiruimte.make_contact_first from public;
grant execute on function groeiruimte.make_contact_first to ${app};
comment on function groeiruimte.make_contact_first is
    'Another contact person becomes the first, for members of the agency of origin, with a line in the ledger. '
    'False when there is none of this number for the asker, or it is the first already.';

create function groeiruimte.names_company(of_lead uuid, texts jsonb) returns setof text
    language plpgsql stable security definer set search_path = groeiruimte, pg_temp as
$$
declare
    allowed record;
begin
    select g.ground, g.shown into allowed from identity_ground(of_lead) g order by g.ground desc limit 1;
    if not found then
        raise exception 'identity not compared: no ground' using errcode = '42501';
    end if;
    return query
    select written.key
    from company_identity i, jsonb_each(texts) written
    where i.lead_id = of_lead
      and (gives_away(i, case when allowed.ground = 'origin' then
               (select t.text from confidential_text t where t.lead_id = of_lead and t.kind = 'telling-words'
                   order by t.id desc limit 1)
           end, written.value, allowed.shown <> 'all')
           or allowed.shown = 'all' and exists (
               select from company_contact c
               where c.lead_id = of_lead
                 and gives_away(as_company(c.name, c.email, c.phone), null, written.value, false)));
end;
$$;
revoke all on function groeiruimte.names_company from public;
grant execute on function groeiruimte.names_company to ${app};
comment on function groeiruimte.names_company is
    'Which texts give the company away, by their names; for who may know the answer anyway: it gives '
    'nothing out, hence no line in the ledger. A region to which no more than the name was disclosed '
    'learns nothing else this way.';
