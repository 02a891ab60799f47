-- What becomes of a case's data when its time has come, and what contact persons may ask. Figures and lessons stay, the
-- company goes: a case whose data was destroyed counts as before and names nobody.

insert into groeiruimte.ledger_action
values ('data-request'), ('contact-corrected'), ('contact-erased'), ('destroyed');

-- Each table with data of a case, and what becomes of it. A new table of case data needs a line here.
create table groeiruimte.end_of_data (
    table_name text primary key,
    -- what people call it
    data_kind  text not null check (data_kind in ('identity', 'attachments', 'confidential-texts', 'notes', 'texts', 'drafts', 'ledger', 'figures')),
    -- 'case': goes with the company's data; 'ledger': goes later, with the proof of who saw what; 'kept': stays
    stage      text not null check (stage in ('case', 'ledger', 'kept')),
    -- the rows of the case $1
    rows_of    text not null default 'lead_id = $1',
    -- what is emptied while the row stays; without it the rows go
    emptied    text,
    -- children before their parents
    place      integer not null default 0
);

insert into groeiruimte.end_of_data (table_name, data_kind, stage, rows_of, emptied) values
    ('company_identity', 'identity', 'case', default, null),
    ('attachment', 'attachments', 'case', default, null),
    ('confidential_text', 'confidential-texts', 'case', default, null),
    ('disclosure_text', 'confidential-texts', 'case', 'disclosure_id in (select id from groeiruimte.disclosure where lead_id = $1)', null),
    ('realisation_evidence', 'confidential-texts', 'case', default, null),
    ('note', 'notes', 'case', default, null),
    ('inquiry_message', 'notes', 'case', 'inquiry_id in (select id from groeiruimte.inquiry where lead_id = $1)', null),
    ('form_draft', 'drafts', 'case', 'task_id in (select id from groeiruimte.task where lead_id = $1)', null),
    ('confidential_draft', 'drafts', 'case', 'task_id in (select id from groeiruimte.task where lead_id = $1)', null),
    ('need_draft', 'drafts', 'case', default, null),
    ('idempotency_key', 'drafts', 'case', default, null),
    ('data_request', 'texts', 'case', default, 'answer = case when answer is null then null else '''' end'),
    ('signal', 'texts', 'case', default, 'makes_what = '''', technology_note = null, cause = '''', explanation = null'),
    ('request_version', 'texts', 'case', default, 'needs = groeiruimte.without_texts(needs)'),
    ('bottleneck', 'texts', 'case', default, 'note = null'),
    ('own_region_search', 'texts', 'case', default, 'note = null'),
    ('blind_profile', 'texts', 'case', default, 'makes = '''''),
    ('inquiry', 'texts', 'case', default, 'conditions = null, decline_note = null'),
    ('partner_request', 'texts', 'case', default, 'question = '''', answer = null, next_step = null, follow_up = null'),
    ('escalation', 'texts', 'case', 'inquiry_id in (select id from groeiruimte.inquiry where lead_id = $1)', 'note = '''''),
    ('choice', 'texts', 'case', default, 'explanation = '''''),
    ('milestone_check', 'texts', 'case', default, 'fell_through_reason = null'),
    ('withdrawal', 'texts', 'case', default, 'explanation = '''''),
    ('disclosure_consent', 'ledger', 'ledger', 'disclosure_id in (select id from groeiruimte.disclosure where lead_id = $1)', null),
    ('identity_ledger', 'ledger', 'ledger', default, null),
    ('lead', 'figures', 'kept', 'id = $1', null),
    ('case_event', 'figures', 'kept', default, null),
    ('task', 'figures', 'kept', default, null),
    ('disclosure', 'figures', 'kept', default, null),
    ('confidentiality', 'figures', 'kept', default, null),
    ('shortlist', 'figures', 'kept', default, null),
    ('case_weights', 'figures', 'kept', default, null),
    ('realisation', 'figures', 'kept', default, null),
    ('learning', 'figures', 'kept', default, null),
    ('destruction', 'figures', 'kept', default, null),
    ('legal_hold', 'figures', 'kept', default, null);

-- A request without what people wrote in it: numbers, days, yes and no, and the codes of choices stay.
create function groeiruimte.without_texts(needs jsonb) returns jsonb
    language sql immutable set search_path = groeiruimte, pg_temp as
$$
    select case jsonb_typeof(needs)
        when 'object' then (select coalesce(jsonb_object_agg(key, without_texts(value)), '{}') from jsonb_each(needs)
                            where key not in ('whyNotHere', 'saidBy', 'staffAccess', 'equipment', 'disciplines', 'accessNote', 'rampUp'))
        when 'array' then (select coalesce(jsonb_agg(without_texts(value)), '[]') from jsonb_array_elements(needs))
        when 'string' then case when needs #>> '{}' ~ '^([a-z]+(-[a-z]+)*|[0-9][0-9.-]*)$' then needs else to_jsonb(''::text) end
        else needs
    end
$$;

-- Somebody may need what is kept: while a hold is in force nothing of the case is destroyed.
create table groeiruimte.legal_hold (
    id             uuid primary key,
    lead_id        uuid not null references groeiruimte.lead,
    case_number    text not null,
    code_name      text not null,
    origin_agency  text not null references groeiruimte.agency,
    reason         text not null check (length(reason) <= 2000),
    set_by         text not null,
    set_by_name    text not null,
    set_at         timestamptz not null default now(),
    lift_reason    text check (length(lift_reason) <= 2000),
    lifted_by      text,
    lifted_by_name text,
    lifted_at      timestamptz,
    check ((lifted_at is null) = (lifted_by is null))
);
create unique index legal_hold_in_force on groeiruimte.legal_hold (lead_id) where lifted_at is null;
alter table groeiruimte.legal_hold enable row level security;
create policy of_origin on groeiruimte.legal_hold for select to ${app}
    using (groeiruimte.asks_as('taskforce') and origin_agency = groeiruimte.asking_agency());
create policy for_administrator on groeiruimte.legal_hold for select to ${app}
    using (groeiruimte.asks_as('administrator'));
grant select on groeiruimte.legal_hold to ${app};

-- A proposal to destroy, what was decided on it, and the report of what was destroyed.
create table groeiruimte.destruction (
    id               uuid primary key,
    lead_id          uuid not null references groeiruimte.lead,
    case_number      text not null,
    code_name        text not null,
    origin_agency    text not null references groeiruimte.agency,
    stage            text not null check (stage in ('case', 'ledger')),
    rule             text not null,      -- which period of the configuration
    period           text not null,      -- as it was then, such as P7Y
    ground_nl        text not null,
    ground_en        text not null,
    due_on           date not null,
    proposed_by      text not null,
    proposed_by_name text not null,
    proposed_at      timestamptz not null default now(),
    decision         text check (decision in ('confirmed', 'refused')),
    refusal          text check (length(refusal) <= 2000),
    decided_by       text,
    decided_by_name  text,
    decided_at       timestamptz,
    report           jsonb,              -- rows by kind of data
    check ((decision is null) = (decided_by is null)),
    check ((decision is not distinct from 'confirmed') = (report is not null)),
    constraint two_people check (proposed_by <> decided_by)
);
create unique index destruction_once on groeiruimte.destruction (lead_id, stage) where decision is distinct from 'refused';
create index destruction_of_lead on groeiruimte.destruction (lead_id);
alter table groeiruimte.destruction enable row level security;
create policy of_origin on groeiruimte.destruction for select to ${app}
    using (groeiruimte.asks_as('taskforce') and origin_agency = groeiruimte.asking_agency());
create policy for_administrator on groeiruimte.destruction for select to ${app}
    using (groeiruimte.asks_as('administrator'));
grant select on groeiruimte.destruction to ${app};
create index lead_ended on groeiruimte.lead (ended_at) where ended_at is not null;

-- Cases of which data is due, longest due first, by number and code name: all for administrators, their own for members of
-- an agency. Periods come from the configuration.
create function groeiruimte.due_destructions(declined_after interval, closed_after interval, ledger_after interval, at_most integer)
    returns table (lead_id uuid, case_number text, code_name text, origin_agency text, outcome text, stage text, ended_on date,
                   due_on date, held boolean)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select l.id, l.case_number, l.code_name, l.origin_agency, l.outcome, s.stage, (l.ended_at at time zone 'Europe/Amsterdam')::date,
           ((l.ended_at + s.after) at time zone 'Europe/Amsterdam')::date,
           exists (select from legal_hold h where h.lead_id = l.id and h.lifted_at is null)
    from lead l
    cross join lateral (values ('case', case when l.outcome = 'declined' then declined_after else closed_after end),
                               ('ledger', ledger_after)) s (stage, after)
    where l.ended_at is not null and l.ended_at + s.after <= now()
      and (asks_as('administrator') or (asks_as('taskforce') and l.origin_agency = asking_agency()))
      and not exists (select from destruction d
                      where d.lead_id = l.id and d.stage = s.stage and d.decision is distinct from 'refused')
      and (s.stage = 'case' or exists (select from destruction d
                                       where d.lead_id = l.id and d.stage = 'case' and d.decision = 'confirmed'))
    order by 8, 2
    limit at_most
$$;

-- The first of two people: an administrator, who keeps the periods and knows no case.
create function groeiruimte.propose_destruction(of_lead uuid, of_stage text, rule text, after interval, ground_nl text, ground_en text)
    returns uuid
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    proposed lead;
    proposal uuid := gen_random_uuid();
begin
    if not asks_as('administrator') or asking_subject() is null then
        raise exception 'destruction not proposed: not an administrator' using errcode = '42501';
    end if;
    -- Whatever the configuration says: nothing of an open case, nor in the first half-year.
    select l.* into proposed from lead l
    where l.id = of_lead and l.ended_at is not null and l.ended_at + greatest(after, interval '6 months') <= now()
      and not exists (select from legal_hold h where h.lead_id = l.id and h.lifted_at is null)
      and (of_stage = 'case' or exists (select from destruction d
                                        where d.lead_id = l.id and d.stage = 'case' and d.decision = 'confirmed'));
    if not found then
        return null;
    end if;
    insert into destruction (id, lead_id, case_number, code_name, origin_agency, stage, rule, period, ground_nl, ground_en, due_on,
                             proposed_by, proposed_by_name)
    values (proposal, of_lead, proposed.case_number, proposed.code_name, proposed.origin_agency, of_stage, rule, after::text,
            ground_nl, ground_en, ((proposed.ended_at + after) at time zone 'Europe/Amsterdam')::date,
            asking_subject(), current_setting('groeiruimte.name', true))
    on conflict do nothing;
    return case when found then proposal end;
end;
$$;

-- The second: a member of the agency of origin, since only there people know the company and may judge that nobody needs it
-- any more. Deletes in the same transaction, and reports how many rows of each kind. False when it was no longer possible.
create function groeiruimte.confirm_destruction(of_proposal uuid) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    proposal destruction;
    part     end_of_data;
    affected bigint;
    counted  jsonb := '{}';
begin
    select d.* into proposal from destruction d
    where d.id = of_proposal and asks_as('taskforce') and d.origin_agency = asking_agency() for update;
    if not found or proposal.proposed_by = asking_subject() then
        raise exception 'destruction not confirmed: not a second person of the agency of origin' using errcode = '42501';
    end if;
    if proposal.decision is not null
        or exists (select from legal_hold h where h.lead_id = proposal.lead_id and h.lifted_at is null)
        or exists (select from lead l where l.id = proposal.lead_id and l.ended_at is null) then
        return false;
    end if;
    perform set_config('groeiruimte.destruction', of_proposal::text, true);
    for part in select * from end_of_data e where e.stage = proposal.stage order by e.place, e.table_name loop
        continue when to_regclass('groeiruimte.' || quote_ident(part.table_name)) is null;
        if part.emptied is null then
            execute format('delete from groeiruimte.%I where %s', part.table_name, part.rows_of) using proposal.lead_id;
        else
            execute format('update groeiruimte.%I set %s where %s', part.table_name, part.emptied, part.rows_of) using proposal.lead_id;
        end if;
        get diagnostics affected = row_count;
        counted := counted || jsonb_build_object(part.data_kind, coalesce((counted ->> part.data_kind)::bigint, 0) + affected);
    end loop;
    perform set_config('groeiruimte.destruction', '', true);
    if proposal.stage = 'case' then
        perform write_ledger(proposal.lead_id, 'destroyed', 'retention');
    end if;
    update destruction set decision = 'confirmed', report = counted, decided_by = asking_subject(),
        decided_by_name = current_setting('groeiruimte.name', true), decided_at = now()
    where id = of_proposal;
    return true;
end;
$$;

create function groeiruimte.refuse_destruction(of_proposal uuid, why text) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    update destruction set decision = 'refused', refusal = why, decided_by = asking_subject(),
        decided_by_name = current_setting('groeiruimte.name', true), decided_at = now()
    where id = of_proposal and decision is null and asks_as('taskforce') and origin_agency = asking_agency()
      and proposed_by <> asking_subject();
    return found;
end;
$$;

-- Members of the agency of origin and administrators may stop a destruction; each of them may let it go on again.
create function groeiruimte.set_legal_hold(of_lead uuid, why text) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    insert into legal_hold (id, lead_id, case_number, code_name, origin_agency, reason, set_by, set_by_name)
    select gen_random_uuid(), l.id, l.case_number, l.code_name, l.origin_agency, why, asking_subject(),
           current_setting('groeiruimte.name', true)
    from lead l
    where l.id = of_lead and (asks_as('administrator') or (asks_as('taskforce') and l.origin_agency = asking_agency()))
    on conflict do nothing;
    return found;
end;
$$;

create function groeiruimte.lift_legal_hold(of_lead uuid, why text) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    update legal_hold set lift_reason = why, lifted_by = asking_subject(),
        lifted_by_name = current_setting('groeiruimte.name', true), lifted_at = now()
    where lead_id = of_lead and lifted_at is null
      and (asks_as('administrator') or (asks_as('taskforce') and origin_agency = asking_agency()));
    return found;
end;
$$;

-- What a contact person asked: to see, correct or erase their data.
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

create function groeiruimte.take_data_request(of_lead uuid, of_kind text, on_day date) returns uuid
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    taken uuid := gen_random_uuid();
begin
    insert into data_request (id, lead_id, origin_agency, kind, asked_on, taken_by_name)
    select taken, l.id, l.origin_agency, of_kind, on_day, current_setting('groeiruimte.name', true)
    from lead l where l.id = of_lead and asks_as('taskforce') and l.origin_agency = asking_agency();
    if not found then
        raise exception 'request not taken: not the agency of origin' using errcode = '42501';
    end if;
    perform write_ledger(of_lead, 'data-request', 'data-subject');
    return taken;
end;
$$;

-- The contact person's data for an open request, with a line in the ledger; empty without one, or when there is none.
create function groeiruimte.contact_on_file(of_request uuid)
    returns table (contact_name text, contact_role text, contact_email text, contact_phone text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    of_lead uuid;
begin
    select r.lead_id into of_lead from data_request r
    where r.id = of_request and r.answered_at is null and asks_as('taskforce') and r.origin_agency = asking_agency();
    if of_lead is null or not exists (select from company_identity where lead_id = of_lead) then
        return;
    end if;
    perform write_ledger(of_lead, 'read', 'data-subject');
    return query select i.contact_name, i.contact_role, i.contact_email, i.contact_phone
                 from company_identity i where i.lead_id = of_lead;
end;
$$;

-- The texts of the case in which the contact person stands, by full name, e-mail address or telephone number: where, and
-- how they read with 'erased' in the place of each. The tables and columns are those in which people write about a case.
create function groeiruimte.contact_texts(of_lead uuid, contact company_identity)
    returns table (table_name text, column_name text, key text, text text, erased text)
    language plpgsql stable set search_path = groeiruimte, pg_temp as
$$
declare
    found_as text;
    source   record;
begin
    select string_agg(regexp_replace(trim(part), '([\\.*+?^$(){}|\[\]])', '\\\1', 'g'), '|') into found_as
    from unnest(array [contact.contact_name, contact.contact_email, contact.contact_phone]) part
    where length(trim(part)) >= 4;
    if found_as is null then
        return;
    end if;
    for source in
        select * from (values
            ('note', 'text', 'id', 'lead_id = $1'), ('confidential_text', 'text', 'id', 'lead_id = $1'),
            ('signal', 'makes_what', 'lead_id', 'lead_id = $1'), ('signal', 'cause', 'lead_id', 'lead_id = $1'),
            ('signal', 'technology_note', 'lead_id', 'lead_id = $1'), ('signal', 'explanation', 'lead_id', 'lead_id = $1'),
            ('realisation_evidence', 'evidence', 'lead_id', 'lead_id = $1'), ('bottleneck', 'note', 'id', 'lead_id = $1'),
            ('own_region_search', 'note', 'lead_id', 'lead_id = $1'), ('choice', 'explanation', 'id', 'lead_id = $1'),
            ('withdrawal', 'explanation', 'lead_id', 'lead_id = $1'), ('learning', 'learned', 'lead_id', 'lead_id = $1'),
            ('learning', 'would_have_helped', 'lead_id', 'lead_id = $1'),
            ('milestone_check', 'fell_through_reason', 'id', 'lead_id = $1'),
            ('partner_request', 'question', 'id', 'lead_id = $1'), ('partner_request', 'answer', 'id', 'lead_id = $1'),
            ('inquiry_message', 'text', 'id', 'inquiry_id in (select id from groeiruimte.inquiry where lead_id = $1)')
        ) s (t, c, k, rows_of)
        where to_regclass('groeiruimte.' || s.t) is not null
    loop
        return query execute format(
            'select %L, %L, %I::text, %I, regexp_replace(%I, $2, ''…'', ''gi'') from groeiruimte.%I where %s and %I ~* $2',
            source.t, source.c, source.k, source.c, source.c, source.t, source.rows_of, source.c) using of_lead, found_as;
    end loop;
end;
$$;

-- Those texts for an open request of the asker's agency. Called after contact_on_file, which writes the ledger.
create function groeiruimte.texts_about_contact(of_request uuid) returns table (found_in text, text text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    contact company_identity;
begin
    select i.* into contact from data_request r join company_identity i on i.lead_id = r.lead_id
    where r.id = of_request and r.answered_at is null and asks_as('taskforce') and r.origin_agency = asking_agency();
    if found then
        return query select t.table_name, t.text from contact_texts(contact.lead_id, contact) t;
    end if;
end;
$$;

-- Corrects or erases the contact person (erasing: in texts too) and answers the request, or only answers it. The company stays.
create function groeiruimte.answer_data_request(of_request uuid, contact jsonb, reply text) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    request data_request;
    before  company_identity;
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
    select i.* into before from company_identity i where i.lead_id = request.lead_id;
    if found and request.kind = 'erasure' then
        for part in select * from contact_texts(request.lead_id, before) loop
            execute format('update groeiruimte.%I set %I = $1 where %I::text = $2', part.table_name, part.column_name,
                           case when part.table_name in ('note', 'confidential_text', 'bottleneck', 'choice', 'milestone_check',
                                                         'partner_request', 'inquiry_message') then 'id' else 'lead_id' end)
                using part.erased, part.key;
        end loop;
    end if;
    if request.kind in ('correction', 'erasure') then
        update company_identity set
            contact_name = case when request.kind = 'correction' then contact ->> 'contactName' end,
            contact_role = case when request.kind = 'correction' then contact ->> 'contactRole' end,
            contact_email = case when request.kind = 'correction' then contact ->> 'contactEmail' end,
            contact_phone = case when request.kind = 'correction' then contact ->> 'contactPhone' end
        where lead_id = request.lead_id;
        perform write_ledger(request.lead_id,
                             case request.kind when 'correction' then 'contact-corrected' else 'contact-erased' end, 'data-subject');
    end if;
    update data_request set answer = reply, answered_at = now(), answered_by_name = current_setting('groeiruimte.name', true)
    where id = of_request;
    return true;
end;
$$;

-- The asker's own agency's other cases with the same contact person, by e-mail address or full name.
create function groeiruimte.cases_with_same_contact(of_lead uuid) returns table (lead_id uuid, case_number text, code_name text)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select l.id, l.case_number, l.code_name
    from company_identity one
    join company_identity other on other.origin_agency = one.origin_agency and other.lead_id <> one.lead_id
        and (lower(other.contact_email) = lower(one.contact_email)
             or plain_words(other.contact_name) = plain_words(one.contact_name) and one.contact_name <> '')
    join lead l on l.id = other.lead_id
    where one.lead_id = of_lead and asks_as('taskforce') and one.origin_agency = asking_agency()
    order by l.signalled_at desc
    limit 50
$$;

-- How many disclosures are in force to each agency, for the report of rights.
create function groeiruimte.disclosures_in_force() returns table (agency text, disclosures bigint)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select d.agency, count(*) from disclosure d
    where d.state = 'granted' and disclosure_open_until(d.id) is not null and asks_as('administrator')
    group by d.agency
$$;

revoke all on function groeiruimte.without_texts, groeiruimte.due_destructions, groeiruimte.propose_destruction,
    groeiruimte.confirm_destruction, groeiruimte.refuse_destruction, groeiruimte.set_legal_hold, groeiruimte.lift_legal_hold,
    groeiruimte.take_data_request, groeiruimte.contact_on_file, groeiruimte.contact_texts, groeiruimte.texts_about_contact,
    groeiruimte.answer_data_request, groeiruimte.cases_with_same_contact, groeiruimte.disclosures_in_force from public;
grant execute on function groeiruimte.due_destructions, groeiruimte.propose_destruction, groeiruimte.confirm_destruction,
    groeiruimte.refuse_destruction, groeiruimte.set_legal_hold, groeiruimte.lift_legal_hold, groeiruimte.take_data_request,
    groeiruimte.contact_on_file, groeiruimte.texts_about_contact, groeiruimte.answer_data_request,
    groeiruimte.cases_with_same_contact, groeiruimte.disclosures_in_force to ${app};
