-- What becomes of a case's data when its time has come, and what contact persons may ask. Figures and lessons stay, the
-- company goes: a case whose data was destroyed counts as before and names nobody.

create table groeiruimte.end_of_data (
    table_name text primary key,
    -- what people call it
    data_kind  text not null check (data_kind in ('identity', 'attachments', 'confidential-texts', 'notes', 'texts',
        'drafts', 'messages', 'ledger', 'figures')),
    -- 'case': goes with the company's data; 'ledger': goes later, with the proof of who saw what; 'kept': stays
    stage      text not null check (stage in ('case', 'ledger', 'kept')),
    -- the rows of the case $1
    rows_of    text not null default 'lead_id = $1',
    -- what is emptied while the row stays; without it the rows go
    emptied    text,
    -- children before their parents
    place      integer not null default 0
);
comment on table groeiruimte.end_of_data is
    'Each table with data of a case, and what becomes of it when its time has come. A new table of case '
    'data needs a line here.';

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
    ('idempotency_key', 'drafts', 'case', default,
        'key = groeiruimte.key_after_destruction(key), body_sha256 = '''''),
    ('external_reference', 'identity', 'case', default, 'reference = groeiruimte.key_after_destruction(reference)'),
    ('data_request', 'texts', 'case', default, 'answer = case when answer is null then null else '''' end'),
    ('signal', 'texts', 'case', default, 'makes_what = '''', technology_note = null, cause = '''', explanation = null'),
    ('request_version', 'texts', 'case', default, 'needs = groeiruimte.without_texts(needs)'),
    ('bottleneck', 'texts', 'case', default, 'note = null'),
    ('own_region_search', 'texts', 'case', default, 'note = null'),
    ('blind_profile', 'texts', 'case', default, 'makes = '''''),
    ('inquiry', 'texts', 'case', default, 'conditions = null, decline_note = null'),
    ('partner_request', 'texts', 'case', default, 'question = '''', answer = null, next_step = null, follow_up = null'),
    ('escalation', 'texts', 'case', 'inquiry_id in (select id from groeiruimte.inquiry where lead_id = $1)',
        'note = '''''),
    ('choice', 'texts', 'case', default, 'explanation = '''''),
    ('milestone_check', 'texts', 'case', default, 'fell_through_reason = null'),
    ('withdrawal', 'texts', 'case', default, 'explanation = '''''),
    ('finer_profile', 'texts', 'case', default, 'reason = '''''),
    ('disclosure_consent', 'ledger', 'ledger', 'disclosure_id in (select id from groeiruimte.disclosure where lead_id = $1)', null),
    ('identity_ledger', 'ledger', 'ledger', default, null),
    ('lead', 'figures', 'kept', 'id = $1', null),
    ('case_event', 'figures', 'kept', default, null),
    ('task', 'figures', 'kept', default, null),
    ('disclosure', 'figures', 'kept', default, null),
    ('confidentiality', 'figures', 'kept', default, null),
    ('shortlist', 'figures', 'kept', default, null),
    ('case_weights', 'figures', 'kept', default, null),
    ('need_outcome', 'figures', 'kept', default, null),
    ('step_rules', 'figures', 'kept', default, null),
    ('inquiry_outcome', 'figures', 'kept', 'inquiry_id in (select id from groeiruimte.inquiry where lead_id = $1)',
        null),
    ('realisation', 'figures', 'kept', default, null),
    ('learning', 'figures', 'kept', default, null),
    ('destruction', 'figures', 'kept', default, null),
    ('legal_hold', 'figures', 'kept', default, null);
insert into groeiruimte.end_of_data (table_name, data_kind, stage, place) values
    ('earlier_note', 'notes', 'case', -1),
    ('earlier_confidential_text', 'confidential-texts', 'case', -1);

create function groeiruimte.without_texts(needs jsonb) returns jsonb
    language sql immutable set search_path = groeiruimte, pg_temp as
$$
    select case jsonb_typeof(needs)
        when 'object' then (select coalesce(jsonb_object_agg(key, without_texts(value)), '{}') from jsonb_each(needs)
                            where key not in ('whyNotHere', 'saidBy', 'staffAccess', 'equipment', 'disciplines',
                                'accessNote', 'rampUp'))
        when 'array' then (select coalesce(jsonb_agg(without_texts(value)), '[]') from jsonb_array_elements(needs))
        when 'string' then case when needs #>> '{}' ~ '^([a-z]+(-[a-z]+)*|[0-9][0-9.-]*)$' then needs
            else to_jsonb(''::text) end
        else needs
    end
$$;
revoke all on function groeiruimte.without_texts from public;
comment on function groeiruimte.without_texts is
    'A request without what people wrote in it: numbers, days, yes and no, and the codes of choices stay.';

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
comment on table groeiruimte.legal_hold is
    'Somebody may need what is kept: while a hold is in force nothing of the case is destroyed.';

create function groeiruimte.set_legal_hold(of_lead uuid, why text) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    insert into legal_hold (id, lead_id, case_number, code_name, origin_agency, reason, set_by, set_by_name)
    select gen_random_uuid(), l.id, l.case_number, l.code_name, l.origin_agency, why, asking_subject(),
           groeiruimte.asking_name()
    from lead l
    where l.id = of_lead and (asks_as('administrator') or (asks_as('taskforce') and l.origin_agency = asking_agency()))
    on conflict do nothing;
    return found;
end;
$$;
revoke all on function groeiruimte.set_legal_hold from public;
grant execute on function groeiruimte.set_legal_hold to ${app};
comment on function groeiruimte.set_legal_hold is
    'Stops every destruction of a case''s data, for members of the agency of origin and administrators. '
    'False when one is in force or it is not theirs.';

create function groeiruimte.lift_legal_hold(of_lead uuid, why text) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    update legal_hold set lift_reason = why, lifted_by = asking_subject(),
        lifted_by_name = groeiruimte.asking_name(), lifted_at = now()
    where lead_id = of_lead and lifted_at is null
      and (asks_as('administrator') or (asks_as('taskforce') and origin_agency = asking_agency()));
    return found;
end;
$$;
revoke all on function groeiruimte.lift_legal_hold from public;
grant execute on function groeiruimte.lift_legal_hold to ${app};
comment on function groeiruimte.lift_legal_hold is
    'Lets destruction go on again, for the same people. False when none is in force or it is not theirs.';

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
create unique index destruction_once on groeiruimte.destruction (lead_id, stage)
    where decision is distinct from 'refused';
create index destruction_of_lead on groeiruimte.destruction (lead_id);
alter table groeiruimte.destruction enable row level security;
create policy of_origin on groeiruimte.destruction for select to ${app}
    using (groeiruimte.asks_as('taskforce') and origin_agency = groeiruimte.asking_agency());
create policy for_administrator on groeiruimte.destruction for select to ${app}
    using (groeiruimte.asks_as('administrator'));
grant select on groeiruimte.destruction to ${app};
comment on table groeiruimte.destruction is
    'A proposal to destroy, what was decided on it, and the report of what was destroyed. It takes two '
    'people.';

create function groeiruimte.due_destructions(declined_after interval, closed_after interval, ledger_after interval,
    at_most integer)
    returns table (lead_id uuid, case_number text, code_name text, origin_agency text, outcome text, stage text,
        ended_on date,
                   due_on date, held boolean)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select l.id, l.case_number, l.code_name, l.origin_agency, l.outcome, s.stage,
        (l.ended_at at time zone 'Europe/Amsterdam')::date,
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
revoke all on function groeiruimte.due_destructions from public;
grant execute on function groeiruimte.due_destructions to ${app};
comment on function groeiruimte.due_destructions is
    'Cases of which data is due, longest due first, by number and code name: all for administrators, '
    'their own for members of an agency. Periods come from the configuration.';

create function groeiruimte.propose_destruction(of_lead uuid, of_stage text, rule text, after interval, ground_nl text,
    ground_en text)
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
    insert into destruction (id, lead_id, case_number, code_name, origin_agency, stage, rule, period, ground_nl,
        ground_en, due_on,
                             proposed_by, proposed_by_name)
    values (proposal, of_lead, proposed.case_number, proposed.code_name, proposed.origin_agency, of_stage, rule,
        after::text,
            ground_nl, ground_en, ((proposed.ended_at + after) at time zone 'Europe/Amsterdam')::date,
            asking_subject(), groeiruimte.asking_name())
    on conflict do nothing;
    return case when found then proposal end;
end;
$$;
revoke all on function groeiruimte.propose_destruction from public;
grant execute on function groeiruimte.propose_destruction to ${app};
comment on function groeiruimte.propose_destruction is
    'The first of two people: an administrator, who keeps the periods and knows no case.';

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
        raise exception 'destruction not confirmed: not a second person of the agency of origin'
            using errcode = '42501';
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
            execute format('update groeiruimte.%I set %s where %s', part.table_name, part.emptied, part.rows_of)
                using proposal.lead_id;
        end if;
        get diagnostics affected = row_count;
        counted := counted || jsonb_build_object(part.data_kind,
            coalesce((counted ->> part.data_kind)::bigint, 0) + affected);
    end loop;
    perform set_config('groeiruimte.destruction', '', true);
    if proposal.stage = 'case' then
        perform write_ledger(proposal.lead_id, 'destroyed', 'retention');
    end if;
    update destruction set decision = 'confirmed', report = counted, decided_by = asking_subject(),
        decided_by_name = groeiruimte.asking_name(), decided_at = now()
    where id = of_proposal;
    return true;
end;
$$;
revoke all on function groeiruimte.confirm_destruction from public;
grant execute on function groeiruimte.confirm_destruction to ${app};
comment on function groeiruimte.confirm_destruction is
    'The second: a member of the agency of origin, since only there people know the company and may judge '
    'that nobody needs it any more. Deletes in the same transaction, and reports how many rows of each '
    'kind. False when it was no longer possible.';

create function groeiruimte.refuse_destruction(of_proposal uuid, why text) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    update destruction set decision = 'refused', refusal = why, decided_by = asking_subject(),
        decided_by_name = groeiruimte.asking_name(), decided_at = now()
    where id = of_proposal and decision is null and asks_as('taskforce') and origin_agency = asking_agency()
      and proposed_by <> asking_subject();
    return found;
end;
$$;
revoke all on function groeiruimte.refuse_destruction from public;
grant execute on function groeiruimte.refuse_destruction to ${app};
comment on function groeiruimte.refuse_destruction is
    'The second person refuses, and says why. False when that was decided already or is not theirs to '
    'decide.';
