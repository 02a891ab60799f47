-- What people do: tasks, what they typed, and what happened.

create table groeiruimte.task (
    id              text primary key,       -- the engine's task id
    lead_id         uuid references groeiruimte.lead,
    case_number     text,
    code_name       text,
    origin_agency   text,
    phase           text,
    matter          text,                   -- without a case: key of the process, such as supply-refresh
    period          text,                   -- without a case: business key of the process, such as 2026-Q4
    inbox           text not null,          -- code of the agency or partner; 'coordinator' or 'ministry'
    form            text not null,
    kinds           text[] not null,
    subject_id      uuid,                   -- the inquiry or partner request that the task is about
    about_agency    text,                   -- whom that one is asked of; null where it is the inbox itself
    assignee        text,
    assignee_name   text,
    assigned_at     timestamptz,
    opened_at       timestamptz not null,
    due_on          date not null,
    priority        integer not null check (priority between 0 and 100),
    abroad          boolean not null default false,     -- the company thinks of leaving; only for who may see the case
    reminded_at     timestamptz,
    held_until      date,
    ended_at        timestamptz,
    ended_by        text,
    ended_by_name   text,
    ended_by_agency text,
    end_kind        text check (end_kind in ('completed', 'cancelled')),
    check ((ended_at is null) = (end_kind is null)),
    constraint task_is_about_a_case_or_a_matter check (
        num_nonnulls(lead_id, case_number, code_name, origin_agency, phase) = 5 and num_nonnulls(matter, period) = 0
        or num_nonnulls(lead_id, case_number, code_name, origin_agency, phase) = 0
            and num_nonnulls(matter, period) = 2),
    -- So that no asked region can read here of another one.
    constraint about_somebody_else check (about_agency <> inbox)
);
create index task_inbox_by_due on groeiruimte.task (inbox, due_on, id) where ended_at is null;
create index task_inbox_by_opened on groeiruimte.task (inbox, opened_at, id) where ended_at is null;
create index task_of_assignee on groeiruimte.task (inbox, assignee, due_on, id) where ended_at is null;
create index task_of_lead on groeiruimte.task (lead_id, opened_at);
create index task_last_ended on groeiruimte.task (inbox, ended_at desc) where ended_at is not null;
create index task_of_matter on groeiruimte.task (matter, period, inbox) where matter is not null;
alter table groeiruimte.task enable row level security;
create policy of_inbox on groeiruimte.task for select to ${app}
    using (inbox = (select groeiruimte.asking_agency()) and ((select groeiruimte.asks_as('taskforce'))
        or (select groeiruimte.asks_as('partner'))));
create policy of_inbox_update on groeiruimte.task for update to ${app}
    using (inbox = (select groeiruimte.asking_agency()) and ((select groeiruimte.asks_as('taskforce'))
        or (select groeiruimte.asks_as('partner'))));
create policy of_origin on groeiruimte.task for select to ${app}
    using (origin_agency = (select groeiruimte.own_agency()));
create policy of_coordinator on groeiruimte.task for select to ${app}
    using ((select groeiruimte.asks_as('coordinator')));
create policy of_coordinator_update on groeiruimte.task for update to ${app}
    using ((select groeiruimte.asks_as('coordinator')));
-- What a system can know the answer to; all else that is asked of its agency stays with people.
create policy of_system on groeiruimte.task for select to ${app}
    using (inbox = (select groeiruimte.asking_agency()) and (select groeiruimte.asks_as('agency-system'))
        and form in ('confirm-supply', 'make-proposition'));
create policy of_system_update on groeiruimte.task for update to ${app}
    using (inbox = (select groeiruimte.asking_agency()) and (select groeiruimte.asks_as('agency-system'))
        and form in ('confirm-supply', 'make-proposition'));
create policy moved_by_system on groeiruimte.task for all to ${app}
    using ((select groeiruimte.asks_as('system')));
create policy of_ministry on groeiruimte.task for select to ${app}
    using (inbox = 'ministry' and (select groeiruimte.asks_as('ministry')));
create policy of_ministry_update on groeiruimte.task for update to ${app}
    using (inbox = 'ministry' and (select groeiruimte.asks_as('ministry')));
grant insert, select (
        id, lead_id, case_number, code_name, phase, matter, period, inbox, form, kinds, subject_id,
        about_agency, assignee, assignee_name, assigned_at, opened_at, due_on, priority, abroad,
        reminded_at, held_until, ended_at, ended_by, ended_by_name, ended_by_agency, end_kind)
    on groeiruimte.task to ${app};
grant update (
        phase, matter, period, kinds, subject_id, about_agency, assignee, assignee_name, assigned_at,
        due_on, priority, abroad, reminded_at, held_until, ended_at, ended_by, ended_by_name,
        ended_by_agency, end_kind)
    on groeiruimte.task to ${app};
comment on table groeiruimte.task is
    'The inbox: a read model of the open tasks, written in the transaction that opens or ends the '
    'engine''s task.';

create table groeiruimte.form_draft (
    task_id  text not null references groeiruimte.task,
    subject  text not null,
    posted   jsonb not null,
    saved_at timestamptz not null,
    primary key (task_id, subject)
);
alter table groeiruimte.form_draft enable row level security;
create policy own on groeiruimte.form_draft for all to ${app}
    using (subject = groeiruimte.asking_subject());
grant select, insert, update, delete on groeiruimte.form_draft to ${app};
comment on table groeiruimte.form_draft is
    'What somebody typed and has not sent yet; nobody else reads it.';

create table groeiruimte.confidential_draft (
    task_id text not null references groeiruimte.task,
    subject text not null,
    posted  jsonb not null,
    primary key (task_id, subject)
);
alter table groeiruimte.confidential_draft enable row level security;
comment on table groeiruimte.confidential_draft is
    'What somebody typed in a confidential field and has not sent yet; only the writer reads it, with the '
    'rest of the draft.';

create function groeiruimte.keep_confidential_draft(of_task text, typed jsonb) returns void
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    delete from confidential_draft where task_id = of_task and subject = asking_subject();
    if typed <> '{}' and exists (select from task t where t.id = of_task and t.ended_at is null
                                 and asks_as('taskforce') and t.inbox = asking_agency()) then
        insert into confidential_draft (task_id, subject, posted) values (of_task, asking_subject(), typed);
    end if;
end;
$$;
revoke all on function groeiruimte.keep_confidential_draft from public;
grant execute on function groeiruimte.keep_confidential_draft to ${app};
comment on function groeiruimte.keep_confidential_draft is
    'Keeps what somebody typed in confidential fields of an open task of the own agency''s inbox; in place '
    'of what was kept before.';

create function groeiruimte.read_confidential_draft(of_task text) returns jsonb
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select d.posted from confidential_draft d join task t on t.id = d.task_id
    where d.task_id = of_task and d.subject = asking_subject() and asks_as('taskforce') and t.inbox = asking_agency()
$$;
revoke all on function groeiruimte.read_confidential_draft from public;
grant execute on function groeiruimte.read_confidential_draft to ${app};
comment on function groeiruimte.read_confidential_draft is
    'What the asker typed in confidential fields of this task and has not sent yet.';

create function groeiruimte.drop_confidential_drafts() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    delete from confidential_draft where task_id = new.id;
    return null;
end;
$$;
revoke all on function groeiruimte.drop_confidential_drafts from public;
comment on function groeiruimte.drop_confidential_drafts is
    'Takes away what was typed in confidential fields when the task ends: nobody''s words wait any longer '
    'than the task.';
create trigger confidential_drafts_end after update of ended_at on groeiruimte.task
    for each row when (new.ended_at is not null and old.ended_at is null)
    execute function groeiruimte.drop_confidential_drafts();

create table groeiruimte.form_sent (
    key      text primary key,
    subject  text        not null,
    -- the address to which the first one led; null while it is at work
    leads_to text,
    sent_at  timestamptz not null default now()
);
create index form_sent_by_writer on groeiruimte.form_sent (subject, sent_at);
alter table groeiruimte.form_sent enable row level security;
create policy of_writer on groeiruimte.form_sent for all to ${app}
    using (subject = groeiruimte.asking_subject()) with check (subject = groeiruimte.asking_subject());
grant select, insert, update, delete on groeiruimte.form_sent to ${app};
comment on table groeiruimte.form_sent is
    'Forms that were sent and where they led, so that a second click adds nothing and leads there too. '
    'What a form said is not in here: the key is a digest of its writer, the copy of the form that was '
    'shown, and the answers. Kept for a day.';

create table groeiruimte.case_event (
    id           bigint generated always as identity primary key,
    lead_id      uuid not null references groeiruimte.lead,
    at           timestamptz not null,
    type         text not null,
    actor        text not null,
    actor_name   text,
    actor_agency text,
    details      jsonb not null default '{}',
    written_by   xid8 default pg_current_xact_id(),     -- the transaction, see case_events_since
    place        bigint not null                        -- among the events of its case, see number_event
);
create index case_event_phases on groeiruimte.case_event (lead_id, id) include (at, details)
    where type = 'phase-entered';
create index case_event_by_writer on groeiruimte.case_event (written_by);
create index case_event_by_place on groeiruimte.case_event (lead_id, place);
alter table groeiruimte.case_event enable row level security;
create policy of_case on groeiruimte.case_event for select to ${app}
    using (exists (select from groeiruimte.lead l where l.id = lead_id));
create function groeiruimte.takes_part(of_lead uuid) returns boolean
    -- With a path of its own it is planned once, whatever the path of who writes.
    language plpgsql stable set search_path = groeiruimte, pg_temp as
$$
begin
    -- One after the other: as one condition all of them would be made ready for each event.
    if groeiruimte.asks_as('system') or exists (select from groeiruimte.lead l where l.id = of_lead) then
        return true;
    end if;
    return exists (select from groeiruimte.inquiry i where i.lead_id = of_lead)
        or exists (select from groeiruimte.partner_request r where r.lead_id = of_lead)
        or exists (select from groeiruimte.legal_hold h where h.lead_id = of_lead);
end;
$$;
revoke all on function groeiruimte.takes_part from public;
grant execute on function groeiruimte.takes_part to ${app};
comment on function groeiruimte.takes_part is
    'Whether who asks sees something of the case: its own, what it is asked, or that it is held; with the '
    'rights of who asks.';
create policy written_by_participants on groeiruimte.case_event for insert to ${app}
    with check (groeiruimte.takes_part(lead_id));
create policy counted_by_system on groeiruimte.case_event for select to ${app}
    using ((select groeiruimte.asks_as('system')));
grant select, insert on groeiruimte.case_event to ${app};
comment on table groeiruimte.case_event is
    'What happened in a case, in codes that the pages turn into words; free text stays in its own table.';

-- In the order of commits, as the cases of an agency are (V5).
create function groeiruimte.number_event() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    new.place := (select max(place) + 1 from case_event where lead_id = new.lead_id);
    if new.place is null then
        -- Above all numbers of before, so far apart that hardly two cases share one, and exact in a double.
        new.place := (1::bigint << 48) + ('x' || left(md5(gen_random_uuid()::text), 12))::bit(48)::bigint;
    end if;
    return new;
end;
$$;
revoke all on function groeiruimte.number_event from public;
comment on function groeiruimte.number_event is
    'Gives a new event its place: the case''s first is drawn at random, the others go on by one, so that a '
    'gap tells nothing of other cases.';
create trigger numbered before insert on groeiruimte.case_event
    for each row execute function groeiruimte.number_event();

create function groeiruimte.place_event() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    before bigint;
begin
    -- Nobody else knows a case of which all events are of this transaction, which began it.
    if not exists (select from case_event e where e.lead_id = new.lead_id
                   and e.written_by is distinct from pg_current_xact_id()) then
        return null;
    end if;
    -- The cases of one transaction in one order, so that two that both wrote of several never wait for each other; for
    -- its first event of a case that others know, and so for all.
    if not exists (select from case_event e
                   where e.written_by = pg_current_xact_id() and e.id < new.id
                     and exists (select from case_event o where o.lead_id = e.lead_id
                                 and o.written_by is distinct from pg_current_xact_id())) then
        perform pg_advisory_xact_lock(key)
        from (select distinct hashtextextended('events of ' || e.lead_id, 0) as key from case_event e
              where e.written_by = pg_current_xact_id() order by key) locks;
    end if;
    before := (select max(place) from case_event e where e.lead_id = new.lead_id and e.id <> new.id
               and (e.written_by is distinct from pg_current_xact_id() or e.id < new.id));
    if before >= new.place then
        update case_event set place = before + 1 where id = new.id;
    end if;
    return null;
end;
$$;
revoke all on function groeiruimte.place_event from public;
comment on function groeiruimte.place_event is
    'At the commit: gives an event that was overtaken by another one of its case the next place, one '
    'commit after the other, so that who reads on from a place misses nothing. Of the events of one '
    'transaction an earlier one keeps the lower place.';
create constraint trigger in_order_of_commits after insert on groeiruimte.case_event
    deferrable initially deferred for each row execute function groeiruimte.place_event();

-- One lock for all cases, in place of one for each, would make every writer wait for every other. So each event keeps
-- the transaction that wrote it, and a look at all cases keeps which transactions it has seen.
create function groeiruimte.case_events_since(look pg_snapshot) returns boolean
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select asks_as('system') and (
        pg_snapshot_xmax(look) > pg_snapshot_xmax(pg_current_snapshot())
        or exists (select from case_event
                   where written_by >= pg_snapshot_xmin(look) and written_by < pg_snapshot_xmax(pg_current_snapshot())
                     and not pg_visible_in_snapshot(written_by, look)))
$$;
revoke all on function groeiruimte.case_events_since from public;
grant execute on function groeiruimte.case_events_since to ${app};
comment on function groeiruimte.case_events_since is
    'Whether any case had an event since a look, for the system. A look or an event of a database that '
    'this one was restored from has transactions that lie ahead here: such a look is not to be trusted, '
    'such an event is old.';
