-- What contact persons may ask of their data, and the answer. A company has several: whoever asks gets what is kept of
-- them, and not of the others.

create table groeiruimte.data_request (
    id               uuid primary key,
    lead_id          uuid not null references groeiruimte.lead,
    origin_agency    text not null references groeiruimte.agency,
    kind             text not null check (kind in ('access', 'correction', 'erasure')),
    asked_on         date not null,
    answer_by        date not null generated always as ((asked_on + interval '1 month')::date) stored,
    taken_by_name    text not null,
    taken_at         timestamptz not null default now(),
    answer           text check (length(answer) <= 2000),
    answered_by_name text,
    answered_at      timestamptz,
    check ((answer is null) = (answered_at is null))
);
create index data_request_of_lead on groeiruimte.data_request (lead_id, asked_on);
create index data_request_open on groeiruimte.data_request (origin_agency, answer_by) where answered_at is null;
alter table groeiruimte.data_request enable row level security;
create policy of_origin on groeiruimte.data_request for select to ${app}
    using (groeiruimte.asks_as('taskforce') and origin_agency = groeiruimte.asking_agency());
grant select on groeiruimte.data_request to ${app};
comment on table groeiruimte.data_request is
    'What a contact person asked: to see, correct or erase their data.';

create function groeiruimte.take_data_request(of_lead uuid, of_kind text, on_day date) returns uuid
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    taken uuid := gen_random_uuid();
begin
    insert into data_request (id, lead_id, origin_agency, kind, asked_on, taken_by_name)
    select taken, l.id, l.origin_agency, of_kind, on_day, groeiruimte.asking_name()
    from lead l where l.id = of_lead and asks_as('taskforce') and l.origin_agency = asking_agency();
    if not found then
        raise exception 'request not taken: not the agency of origin' using errcode = '42501';
    end if;
    perform write_ledger(of_lead, 'data-request', 'data-subject');
    return taken;
end;
$$;
revoke all on function groeiruimte.take_data_request from public;
grant execute on function groeiruimte.take_data_request to ${app};
comment on function groeiruimte.take_data_request is
    'Keeps what a contact person asks, for members of the agency of origin, with a line in the ledger.';

insert into groeiruimte.end_of_data (table_name, data_kind, stage) values ('company_contact', 'identity', 'case');

create function groeiruimte.contacts_on_file(of_request uuid)
    returns table (number integer, contact_name text, contact_role text, contact_email text, contact_phone text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    of_lead uuid;
begin
    select r.lead_id into of_lead from data_request r
    where r.id = of_request and r.answered_at is null and asks_as('taskforce') and r.origin_agency = asking_agency();
    if of_lead is null or not exists (select from contacts_of(of_lead))
        or not take_line(of_lead, 'read', 'data-subject') then
        return;
    end if;
    return query select c.number, c.name, c.role, c.email, c.phone from contacts_of(of_lead) c;
end;
$$;
revoke all on function groeiruimte.contacts_on_file from public;
grant execute on function groeiruimte.contacts_on_file to ${app};
comment on function groeiruimte.contacts_on_file is
    'The contact persons of an open request, the first one first, with a line in the ledger; empty when there is '
    'none. Whose request it is, only the one who takes it knows.';

create function groeiruimte.contact_texts(of_lead uuid, of_number integer)
    returns table (table_name text, column_name text, key_column text, key text, text text, erased text)
    language plpgsql stable set search_path = groeiruimte, pg_temp as
$$
declare
    found_as text;
    source   record;
begin
    select string_agg(regexp_replace(trim(part), '([\\.*+?^$(){}|\[\]])', '\\\1', 'g'), '|') into found_as
    from contacts_of(of_lead) c, unnest(array [c.name, c.email, c.phone]) part
    where c.number = of_number and length(trim(part)) >= 4;
    if found_as is null then
        return;
    end if;
    for source in
        select * from (values
            ('note', 'text', 'id', 'lead_id = $1'), ('confidential_text', 'text', 'id', 'lead_id = $1'),
            ('earlier_note', 'text', 'id', 'lead_id = $1'),
            ('earlier_confidential_text', 'text', 'id', 'lead_id = $1'),
            ('signal', 'makes_what', 'lead_id', 'lead_id = $1'), ('signal', 'cause', 'lead_id', 'lead_id = $1'),
            ('signal', 'technology_note', 'lead_id', 'lead_id = $1'),
            ('signal', 'explanation', 'lead_id', 'lead_id = $1'),
            ('realisation_evidence', 'evidence', 'lead_id', 'lead_id = $1'),
            ('bottleneck', 'note', 'id', 'lead_id = $1'),
            ('own_region_search', 'note', 'lead_id', 'lead_id = $1'), ('choice', 'explanation', 'id', 'lead_id = $1'),
            ('withdrawal', 'explanation', 'lead_id', 'lead_id = $1'),
            ('learning', 'learned', 'lead_id', 'lead_id = $1'),
            ('learning', 'would_have_helped', 'lead_id', 'lead_id = $1'),
            ('milestone_check', 'fell_through_reason', 'id', 'lead_id = $1'),
            ('partner_request', 'question', 'id', 'lead_id = $1'), ('partner_request', 'answer', 'id', 'lead_id = $1'),
            ('inquiry_message', 'text', 'id', 'inquiry_id in (select id from groeiruimte.inquiry where lead_id = $1)'),
            ('errand', 'what', 'id', 'lead_id = $1'), ('errand', 'word', 'id', 'lead_id = $1'),
            ('conversation_text', 'others', 'conversation_id', 'conversation_id in (select id from '
                'groeiruimte.conversation where lead_id = $1)'),
            ('conversation_text', 'about', 'conversation_id', 'conversation_id in (select id from '
                'groeiruimte.conversation where lead_id = $1)'),
            ('conversation_text', 'agreed', 'conversation_id', 'conversation_id in (select id from '
                'groeiruimte.conversation where lead_id = $1)')
        ) s (t, c, k, rows_of)
        where to_regclass('groeiruimte.' || s.t) is not null
    loop
        return query execute format(
            'select %1$L, %2$L, %3$L, %3$I::text, %2$I, regexp_replace(%2$I, $2, ''…'', ''gi'') from groeiruimte.%1$I'
            ' where %4$s and %2$I ~* $2',
            source.t, source.c, source.k, source.rows_of)
            using of_lead, found_as;
    end loop;
end;
$$;
revoke all on function groeiruimte.contact_texts from public;
comment on function groeiruimte.contact_texts is
    'The texts of the case in which a contact person stands, by full name, e-mail address or telephone number: '
    'where, and how they read with ''erased'' in the place of each. The tables and columns are those in which people '
    'write about a case.';

create function groeiruimte.texts_about_contact(of_request uuid, of_number integer)
    returns table (found_in text, text text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    of_lead uuid;
begin
    select r.lead_id into of_lead from data_request r
    where r.id = of_request and r.answered_at is null and asks_as('taskforce') and r.origin_agency = asking_agency();
    if found and exists (select from contact_texts(of_lead, of_number))
        and take_line(of_lead, 'text-read', 'data-subject') then
        return query select t.table_name, t.text from contact_texts(of_lead, of_number) t;
    end if;
end;
$$;
revoke all on function groeiruimte.texts_about_contact from public;
grant execute on function groeiruimte.texts_about_contact to ${app};
comment on function groeiruimte.texts_about_contact is
    'The texts about one contact person, for an open request of the asker''s agency. They name that person and can be '
    'read by themselves, hence have a line in the ledger of their own.';

create function groeiruimte.answer_data_request(of_request uuid, of_number integer, contact jsonb, reply text)
    returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    request data_request;
    part    record;
begin
    select r.* into request from data_request r
    where r.id = of_request and asks_as('taskforce') and r.origin_agency = asking_agency() for update;
    if not found then
        raise exception 'request not answered: not the agency of origin' using errcode = '42501';
    end if;
    if request.answered_at is not null then
        return false;
    end if;
    if request.kind <> 'access' and exists (select from contacts_of(request.lead_id))
        and not exists (select from contacts_of(request.lead_id) c where c.number = of_number) then
        -- A colleague took that person away meanwhile.
        return false;
    end if;
    if request.kind = 'erasure' then
        for part in select * from contact_texts(request.lead_id, of_number) loop
            execute format('update groeiruimte.%I set %I = $1 where %I::text = $2', part.table_name, part.column_name,
                           part.key_column)
                using part.erased, part.key;
        end loop;
        delete from company_contact c where c.lead_id = request.lead_id and c.number = of_number;
    end if;
    if request.kind in ('correction', 'erasure') then
        update company_identity i set
            contact_name = case when request.kind = 'correction' then contact ->> 'contactName' end,
            contact_role = case when request.kind = 'correction' then contact ->> 'contactRole' end,
            contact_email = case when request.kind = 'correction' then contact ->> 'contactEmail' end,
            contact_phone = case when request.kind = 'correction' then contact ->> 'contactPhone' end
        where i.lead_id = request.lead_id and i.contact_number = coalesce(of_number, i.contact_number);
        update company_contact c set
            name = coalesce(contact ->> 'contactName', c.name), role = contact ->> 'contactRole',
            email = contact ->> 'contactEmail', phone = contact ->> 'contactPhone'
        where c.lead_id = request.lead_id and c.number = of_number;
        perform write_ledger(request.lead_id,
                             case request.kind when 'correction' then 'contact-corrected' else 'contact-erased' end,
                                 'data-subject');
    end if;
    update data_request set answer = reply, answered_at = now(), answered_by_name = groeiruimte.asking_name()
    where id = of_request;
    return true;
end;
$$;
revoke all on function groeiruimte.answer_data_request from public;
grant execute on function groeiruimte.answer_data_request to ${app};
comment on function groeiruimte.answer_data_request is
    'Corrects or erases the contact person of this number (erasing: in texts too) and answers the request, or only '
    'answers it. The company and the other contact persons stay. False when it was answered already, or there is no '
    'such contact person any more.';

create function groeiruimte.cases_with_same_contact(of_lead uuid, of_number integer)
    returns table (lead_id uuid, case_number text, code_name text)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    with one as (
        select c.name, c.email from lead l, contacts_of(l.id) c
        where l.id = of_lead and asks_as('taskforce') and l.origin_agency = asking_agency() and c.number = of_number
    ), other as (
        select i.lead_id, i.contact_name as name, i.contact_email as email from company_identity i
        where i.origin_agency = asking_agency()
        union all
        select c.lead_id, c.name, c.email from company_contact c where c.origin_agency = asking_agency()
    )
    select l.id, l.case_number, l.code_name
    from lead l
    where l.id <> of_lead
      and l.id in (select other.lead_id from one join other
                       on lower(other.email) = lower(one.email)
                          or plain_words(other.name) = plain_words(one.name) and one.name <> '')
    order by l.signalled_at desc
    limit 50
$$;
revoke all on function groeiruimte.cases_with_same_contact from public;
grant execute on function groeiruimte.cases_with_same_contact to ${app};
comment on function groeiruimte.cases_with_same_contact is
    'The asker''s own agency''s other cases with the same contact person, by e-mail address or full name.';
