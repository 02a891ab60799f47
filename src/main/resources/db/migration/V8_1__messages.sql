-- What people hear of: one row a happening, written in the transaction in which it happens, so that nothing is told
-- that did not happen and nothing that happened is untold. Rows hold references and codes, never a name or a text.

create table groeiruimte.message (
    id           uuid primary key default uuidv7(),     -- grows with time
    -- what people choose about, such as 'task'; and what happened, such as 'task-given'
    kind         text not null,
    what         text not null,
    -- subject of a person, or code of an inbox: the agency or partner, 'coordinator' or 'ministry'
    addressee    text not null,
    to_inbox     boolean not null,
    lead_id      uuid references groeiruimte.lead,
    task_id      text references groeiruimte.task,
    import_id    uuid,
    agency       text,                                  -- whom it is about; null for nobody
    day          date,
    happened_at  timestamptz not null default now(),
    caused_by    text,                                  -- who did it, and so is not told; null for the system
    once         text                                   -- for what is found by looking: it is told once
);
create unique index message_once on groeiruimte.message (once) where once is not null;
create index message_of_addressee on groeiruimte.message (addressee, id);
create index message_of_lead on groeiruimte.message (lead_id) where lead_id is not null;
create index message_of_task on groeiruimte.message (task_id) where task_id is not null;
-- Rows lie in the order in which they came, so the ends of each stretch are enough.
create index message_happened_at on groeiruimte.message using brin (happened_at);
alter table groeiruimte.message enable row level security;
comment on table groeiruimte.message is
    'What people hear of, in references and codes; the pages and mails make words of it for each reader, '
    'at the moment of reading. Kept for ninety days.';

create function groeiruimte.asks_in_inbox(inbox_code text) returns boolean
    language sql stable as
$$
    select inbox_code = groeiruimte.asking_agency()
               and (groeiruimte.asks_as('taskforce') or groeiruimte.asks_as('partner'))
        or inbox_code in ('coordinator', 'ministry') and groeiruimte.asks_as(inbox_code)
$$;
comment on function groeiruimte.asks_in_inbox is
    'Whether who asks does the tasks of this inbox, as Asker.inboxes says.';

-- Whom it is for, and whether they may know now what it is about: the tables of tasks, cases and questions judge that
-- themselves, by their own policies. An offset of nothing has them asked for one message at a time: the server would
-- rather read all tasks there are first.
create policy of_reader on groeiruimte.message for select to ${app}
    using (case when to_inbox then groeiruimte.asks_in_inbox(addressee)
                else addressee = groeiruimte.asking_subject() end
           and caused_by is distinct from groeiruimte.asking_subject()
           and (task_id is null or exists (select from groeiruimte.task t where t.id = task_id offset 0))
           and (lead_id is null or task_id is not null
                or exists (select from groeiruimte.lead l where l.id = message.lead_id offset 0)
                or exists (select from groeiruimte.inquiry i where i.lead_id = message.lead_id offset 0)
                or exists (select from groeiruimte.partner_request r where r.lead_id = message.lead_id offset 0))
           and (import_id is null or exists (select from groeiruimte.import_run i where i.id = import_id)
                or exists (select from groeiruimte.lead_import i where i.id = import_id)));
create policy written_as_it_happens on groeiruimte.message for insert to ${app}
    with check (groeiruimte.asks_at_all() and (lead_id is null or groeiruimte.takes_part(lead_id)));
create policy in_ones_own_name on groeiruimte.message as restrictive for insert to ${app}
    with check (caused_by is null or caused_by = (select groeiruimte.asking_subject())
                or (select groeiruimte.asks_as('system')));
create policy seen_by_system on groeiruimte.message for select to ${app}
    using ((select groeiruimte.asks_as('system')));
create policy forgotten_by_system on groeiruimte.message for delete to ${app}
    using ((select groeiruimte.asks_as('system')));
-- Not who did it: to a region that is asked this would tell of which agency the case is.
grant select (id, kind, what, addressee, to_inbox, lead_id, task_id, import_id, agency, day, happened_at), insert, delete
    on groeiruimte.message to ${app};

-- A row that is taken away, rather than a moment that is filled in: that would write each index of the message anew.
create table groeiruimte.message_to_mail (
    message_id uuid primary key
);
alter table groeiruimte.message_to_mail enable row level security;
create policy taken_by_system on groeiruimte.message_to_mail for all to ${app}
    using ((select groeiruimte.asks_as('system')));
grant select, update, delete on groeiruimte.message_to_mail to ${app};
comment on table groeiruimte.message_to_mail is
    'Messages that are not in the hands of the mail yet.';

create function groeiruimte.have_mailed() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    insert into message_to_mail (message_id) select id from told;
    return null;
end;
$$;
revoke all on function groeiruimte.have_mailed from public;
comment on function groeiruimte.have_mailed is
    'Whatever is told is to be mailed too, by whoever wrote it.';
create trigger have_mailed after insert on groeiruimte.message
    referencing new table as told for each statement execute function groeiruimte.have_mailed();

create table groeiruimte.message_reader (
    subject    text primary key,
    read_until uuid not null        -- all messages up to this one are read
);
alter table groeiruimte.message_reader enable row level security;
create policy own on groeiruimte.message_reader for all to ${app}
    using (subject = groeiruimte.asking_subject());
grant select, insert, update on groeiruimte.message_reader to ${app};
comment on table groeiruimte.message_reader is
    'Up to which message somebody has read them all.';

create table groeiruimte.message_opened (
    subject    text not null,
    message_id uuid not null references groeiruimte.message on delete cascade,
    primary key (subject, message_id)
);
create index message_opened_of_message on groeiruimte.message_opened (message_id);
alter table groeiruimte.message_opened enable row level security;
create policy own on groeiruimte.message_opened for all to ${app}
    using (subject = groeiruimte.asking_subject());
grant select, insert, delete on groeiruimte.message_opened to ${app};
comment on table groeiruimte.message_opened is
    'Single messages that somebody opened, of those after the ones in message_reader.';

-- With the rights of who asks, so that it shows of tasks and cases what the tables themselves would.
create view groeiruimte.told_message with (security_invoker = true) as
select m.id, m.kind, m.what, m.addressee, m.to_inbox, m.lead_id, m.task_id, m.import_id, m.agency, m.day, m.happened_at,
    t.form, t.inbox, t.about_agency, t.matter, t.period,
    coalesce(t.code_name,
        (select l.code_name from groeiruimte.lead l where l.id = m.lead_id),
        (select i.code_name from groeiruimte.inquiry i where i.lead_id = m.lead_id limit 1),
        (select r.code_name from groeiruimte.partner_request r where r.lead_id = m.lead_id limit 1)) as code_name,
    -- A task that is done or with somebody else asks for nothing more, nor does one of the inbox that somebody took;
    -- nor what is a month old.
    m.id > coalesce((select r.read_until from groeiruimte.message_reader r
                     where r.subject = groeiruimte.asking_subject()), '00000000-0000-0000-0000-000000000000')
        and m.happened_at > now() - interval '30 days'
        and (t.id is null or t.ended_at is null
             and t.assignee is not distinct from case when not m.to_inbox then groeiruimte.asking_subject() end)
        and not exists (select from groeiruimte.message_opened o
                        where o.message_id = m.id and o.subject = groeiruimte.asking_subject()) as unread
from groeiruimte.message m left join groeiruimte.task t on t.id = m.task_id;
grant select on groeiruimte.told_message to ${app};
comment on view groeiruimte.told_message is
    'Messages as the asker may read them now, with what their sentences are made of.';

create function groeiruimte.newest_messages(address text, first_id uuid, before_id uuid, after timestamptz,
                                            until timestamptz, kinds text[], only_unread boolean, only_news boolean,
                                            at_most integer)
    returns setof groeiruimte.told_message
    -- Down the index, one message after the other until there are enough. The server thinks that hardly any passes the
    -- policies, and would rather judge every message of an inbox and sort what is left.
    language plpgsql stable set search_path = groeiruimte, pg_temp
    set plan_cache_mode = force_generic_plan set enable_sort = off set enable_bitmapscan = off as
$$
begin
    return query
    select * from groeiruimte.told_message m
    where m.addressee = address
      and m.id >= first_id and m.id < before_id and m.happened_at > after and m.happened_at <= until
      and (kinds = '{}' or m.kind = any (kinds))
      and (not only_unread or m.unread)
      -- Not what only says that there is something to do: most messages do, and by itself this is judged before the
      -- policies. Nor a task that is done, with somebody else, or read.
      and (not only_news or m.what not in ('task-opened', 'due-soon', 'overdue'))
      and (not only_news or m.task_id is null or m.unread)
    order by m.id desc limit at_most;
end;
$$;
revoke all on function groeiruimte.newest_messages from public;
grant execute on function groeiruimte.newest_messages to ${app};
comment on function groeiruimte.newest_messages is
    'The newest messages to one address as the asker may read them now, with the asker''s own rights; without '
    'kinds those of each.';

create function groeiruimte.tell_of_days(today date, soon date) returns void
    language sql set search_path = groeiruimte, pg_temp as
$$
    insert into message (kind, what, addressee, to_inbox, lead_id, task_id, day, once)
    select looked.kind, looked.kind, coalesce(t.assignee, t.inbox), t.assignee is null, t.lead_id, t.id, t.due_on,
        looked.kind || ' ' || t.id || ' ' || t.due_on
    from task t
    cross join lateral (select case when t.due_on < today then 'overdue' else 'due-soon' end as kind) looked
    where t.ended_at is null and t.held_until is null and t.due_on <= soon
    on conflict do nothing
$$;
revoke all on function groeiruimte.tell_of_days from public;
grant execute on function groeiruimte.tell_of_days to ${app};
comment on function groeiruimte.tell_of_days is
    'Tells of open tasks that are to be done by a day soon, and of those whose day has passed; of each once '
    'a day on which it is due, however often it looks. With the rights of the system.';

create function groeiruimte.tell_of_ending_disclosures(soon date) returns void
    language sql security definer set search_path = groeiruimte, pg_temp as
$$
    insert into message (kind, what, addressee, to_inbox, lead_id, agency, day, once)
    select 'identity', 'disclosure-ending', told.addressee, told.to_inbox, d.lead_id, d.agency, open.until,
        'disclosure-ending ' || d.id || ' ' || open.until || ' ' || told.addressee
    from disclosure d
    join lead l on l.id = d.lead_id
    cross join lateral disclosure_open_until(d.id) open (until)
    cross join lateral (values (l.case_lead, false), (d.agency, true)) told (addressee, to_inbox)
    where asks_as('system') and d.state = 'granted' and open.until <= soon and told.addressee is not null
    on conflict do nothing
$$;
revoke all on function groeiruimte.tell_of_ending_disclosures from public;
grant execute on function groeiruimte.tell_of_ending_disclosures to ${app};
comment on function groeiruimte.tell_of_ending_disclosures is
    'Tells the case lead and the region when a region''s right to see who the company is ends by a day soon; '
    'once a day on which it ends. For the system alone.';

insert into groeiruimte.end_of_data (table_name, data_kind, stage, rows_of) values
    ('message', 'messages', 'case', default),
    ('message_to_mail', 'messages', 'case', 'message_id in (select id from groeiruimte.message where lead_id = $1)'),
    ('message_opened', 'messages', 'case', 'message_id in (select id from groeiruimte.message where lead_id = $1)');
