-- Tasks of one's own: somebody who works on a case asks a colleague, or another who was asked about it, to do something
-- by a day. An asked region may learn of which agency the case is neither from what it is given nor from what it gives:
-- so the giver, the doer and their agencies are not the application's to read; errand_people tells them to who may
-- know. Which agency is that of origin stands in no row: its case says so. Rows change by functions alone.

create table groeiruimte.errand (
    id             uuid primary key default uuidv7(),
    lead_id        uuid not null references groeiruimte.lead,
    for_whom       text not null check (for_whom in ('colleague', 'asked', 'partner', 'coordinator', 'origin')),
    addressee      text references groeiruimte.agency,      -- the asked region or partner; of no other
    person         text,                                    -- the colleague, unless it is for all of them
    person_name    text,
    what           text not null check (length(what) <= 2000),
    due_on         date not null,                           -- a working day
    given_agency   text not null references groeiruimte.agency,
    given_by       text not null,
    given_by_name  text not null,
    given_at       timestamptz not null default now(),
    state          text not null default 'open' check (state in ('open', 'done', 'withdrawn', 'ended')),
    word           text check (length(word) <= 2000),
    done_by        text,
    done_by_name   text,
    done_agency    text,
    ended_at       timestamptz,
    check ((state = 'open') = (ended_at is null)),
    check ((for_whom in ('asked', 'partner')) = (addressee is not null)),
    check (for_whom = 'colleague' or person is null),
    check ((person is null) = (person_name is null))
);
create index errand_of_lead on groeiruimte.errand (lead_id, given_at);
alter table groeiruimte.errand enable row level security;
create policy of_giver on groeiruimte.errand for select to ${app}
    using (given_agency = groeiruimte.asking_agency()
           and (groeiruimte.asks_as('taskforce') or groeiruimte.asks_as('partner')));
create policy of_addressee on groeiruimte.errand for select to ${app}
    using (addressee = groeiruimte.asking_agency()
           and (groeiruimte.asks_as('taskforce') or groeiruimte.asks_as('partner')));
create policy of_coordinator on groeiruimte.errand for select to ${app}
    using (for_whom = 'coordinator' and groeiruimte.asks_as('coordinator'));
create policy of_origin on groeiruimte.errand for select to ${app}
    using (for_whom = 'origin' and groeiruimte.asks_as('taskforce')
           and exists (select from groeiruimte.lead l
                       where l.id = lead_id and l.origin_agency = groeiruimte.asking_agency()));
create policy moved_by_system on groeiruimte.errand for select to ${app}
    using ((select groeiruimte.asks_as('system')));
grant select (id, lead_id, for_whom, addressee, person, person_name, what, due_on, given_at, state, word, ended_at)
    on groeiruimte.errand to ${app};
comment on table groeiruimte.errand is
    'What somebody who works on a case asks a colleague or another of those who were asked about it to do, '
    'and with which word that was done.';

create function groeiruimte.gave_errand(of_errand groeiruimte.errand) returns boolean
    language sql stable set search_path = groeiruimte, pg_temp as
$$ select of_errand.given_agency = asking_agency() and (asks_as('taskforce') or asks_as('partner')) $$;
revoke all on function groeiruimte.gave_errand from public;
comment on function groeiruimte.gave_errand is
    'Whether who asks is of the agency or partner that gave it.';

create function groeiruimte.does_errand(of_errand groeiruimte.errand) returns boolean
    language sql stable set search_path = groeiruimte, pg_temp as
$$
    select case of_errand.for_whom
        when 'colleague' then gave_errand(of_errand)
        when 'asked' then asks_as('taskforce') and of_errand.addressee = asking_agency()
        when 'partner' then asks_as('partner') and of_errand.addressee = asking_agency()
        when 'coordinator' then asks_as('coordinator')
        else asks_as('taskforce')
            and asking_agency() = (select l.origin_agency from lead l where l.id = of_errand.lead_id) end
$$;
revoke all on function groeiruimte.does_errand from public;
comment on function groeiruimte.does_errand is
    'Whether who asks is one of those who may do it.';

create function groeiruimte.may_be_given(of_lead uuid, for_whom text, code text) returns boolean
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select coalesce((
        select case for_whom
            when 'colleague' then code is null and (own or of_asked or of_partner)
            when 'coordinator' then code is null and (own or of_asked or of_partner)
            when 'origin' then code is null and not own and (of_asked or of_partner)
            when 'asked' then own and exists (select from inquiry i where i.lead_id = of_lead and i.asked_agency = code
                                              and i.state in ('asked', 'question', 'offered'))
            when 'partner' then own and exists (select from partner_request r
                                                where r.lead_id = of_lead and r.partner = code)
            else false end
        from (select asks_as('taskforce') and l.origin_agency = asking_agency() as own,
                  asks_as('taskforce') and exists (select from inquiry i
                      where i.lead_id = of_lead and i.asked_agency = asking_agency()
                        and i.state in ('asked', 'question', 'offered')) as of_asked,
                  asks_as('partner') and exists (select from partner_request r
                      where r.lead_id = of_lead and r.partner = asking_agency()) as of_partner
              from lead l where l.id = of_lead and l.ended_at is null) side), false)
$$;
revoke all on function groeiruimte.may_be_given from public;
grant execute on function groeiruimte.may_be_given to ${app};
comment on function groeiruimte.may_be_given is
    'Whether who asks works on this open case and may ask this of it: colleagues, the coordinator; at the '
    'agency of origin the regions and partners that were asked, and from those the agency of origin. '
    '''code'' is that of the region or partner.';

create function groeiruimte.give_errand(of_lead uuid, for_whom text, code text, to_person text, what text, due date)
    returns uuid
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    called text;
    given  uuid;
begin
    if not may_be_given(of_lead, for_whom, code) or for_whom <> 'colleague' and to_person is not null then
        raise exception 'errand not given: the asker has nothing to ask here' using errcode = '42501';
    end if;
    if to_person is not null then
        select p.name into called from person p
        where p.subject = to_person and p.active and p.agency = asking_agency()
          and p.roles && array ['taskforce', 'partner'];
        if not found then
            raise exception 'errand not given: no colleague' using errcode = '42501';
        end if;
    end if;
    insert into errand (lead_id, for_whom, addressee, person, person_name, what, due_on, given_agency, given_by,
        given_by_name)
    values (of_lead, for_whom, code, to_person, called, give_errand.what, due, asking_agency(), asking_subject(),
        groeiruimte.asking_name())
    returning id into given;
    return given;
end;
$$;
revoke all on function groeiruimte.give_errand from public;
grant execute on function groeiruimte.give_errand to ${app};
comment on function groeiruimte.give_errand is
    'Writes down what who asks gives another to do, in their name. Refuses whoever has no part in the case '
    'and whoever cannot be asked.';

create function groeiruimte.finish_errand(of_errand uuid, said text) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    update errand e set state = 'done', word = said, done_by = asking_subject(),
        done_by_name = groeiruimte.asking_name(), done_agency = asking_agency(), ended_at = now()
    where e.id = of_errand and e.state = 'open' and does_errand(e);
    return found;
end;
$$;
revoke all on function groeiruimte.finish_errand from public;
grant execute on function groeiruimte.finish_errand to ${app};
comment on function groeiruimte.finish_errand is
    'Who may do it has done it, with this word. False when it is not theirs or not open any more.';

create function groeiruimte.change_errand(of_errand uuid, due date) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    update errand e set due_on = due
    where e.id = of_errand and e.state = 'open' and (gave_errand(e) or asks_as('system'));
    return found;
end;
$$;
revoke all on function groeiruimte.change_errand from public;
grant execute on function groeiruimte.change_errand to ${app};
comment on function groeiruimte.change_errand is
    'Another day, for those who gave it, and for the system when its case was on hold. False when it is '
    'not theirs or not open any more.';

create function groeiruimte.withdraw_errand(of_errand uuid) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    update errand e set state = 'withdrawn', ended_at = now()
    where e.id = of_errand and e.state = 'open' and gave_errand(e);
    return found;
end;
$$;
revoke all on function groeiruimte.withdraw_errand from public;
grant execute on function groeiruimte.withdraw_errand to ${app};
comment on function groeiruimte.withdraw_errand is
    'Need not be done any more, say those who gave it. False when it is not theirs or not open any more.';

create function groeiruimte.end_errands(of_lead uuid) returns void
    language sql security definer set search_path = groeiruimte, pg_temp as
$$
    update errand set state = 'ended', ended_at = now()
    where lead_id = of_lead and state = 'open' and asks_as('system')
$$;
revoke all on function groeiruimte.end_errands from public;
grant execute on function groeiruimte.end_errands to ${app};
comment on function groeiruimte.end_errands is
    'What is open of a case ends with it, as the system.';

create function groeiruimte.errand_people(of_errand uuid)
    returns table (giver text, giver_name text, giver_agency text, doer_name text, doer_agency text)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select case when asks_as('system') or gave_errand(e) then e.given_by end,
        case when gave_errand(e) or told.agency is not null then e.given_by_name end,
        case when gave_errand(e) or told.agency is not null then e.given_agency end,
        case when e.done_agency = asking_agency() or told.agency is not null then e.done_by_name end,
        case when e.done_agency = asking_agency() or told.agency is not null then e.done_agency end
    from errand e, told_agency(e.lead_id) told (agency)
    where e.id = of_errand and (gave_errand(e) or does_errand(e) or asks_as('system'))
$$;
revoke all on function groeiruimte.errand_people from public;
grant execute on function groeiruimte.errand_people to ${app};
comment on function groeiruimte.errand_people is
    'Who gave it and who did it, for those between whom it is; not of another agency as long as they may '
    'not know of which agency the case is.';

insert into groeiruimte.end_of_data (table_name, data_kind, stage, rows_of, emptied) values
    ('errand', 'texts', 'case', default, 'what = '''', word = null');
