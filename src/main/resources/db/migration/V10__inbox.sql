-- The inbox: a read model of the open tasks, written in the transaction that opens or ends the engine's task.

create table groeiruimte.task (
    id                  text primary key,       -- the engine's task id
    lead_id             uuid not null references groeiruimte.lead,
    case_number         text not null,
    code_name           text not null,
    origin_agency       text not null,
    inbox               text not null,          -- code of the agency or partner; 'coordinator' for the coordinator
    form                text not null,
    phase               text not null,
    kinds               text[] not null,
    subject_id          uuid,                   -- the inquiry or partner request that the task is about
    assignee            text,
    assignee_name       text,
    assigned_at         timestamptz,
    opened_at           timestamptz not null,
    due_on              date not null,
    priority            integer not null check (priority between 0 and 100),
    reminded_at         timestamptz,
    held_until          date,
    ended_at            timestamptz,
    ended_by            text,
    ended_by_name       text,
    ended_by_agency     text,
    end_kind            text check (end_kind in ('completed', 'cancelled')),
    check ((ended_at is null) = (end_kind is null))
);
create index task_inbox_by_due on groeiruimte.task (inbox, due_on, id) where ended_at is null;
create index task_inbox_by_opened on groeiruimte.task (inbox, opened_at, id) where ended_at is null;
create index task_of_assignee on groeiruimte.task (inbox, assignee, due_on, id) where ended_at is null;
create index task_of_lead on groeiruimte.task (lead_id, opened_at);
create index task_last_ended on groeiruimte.task (inbox, ended_at desc) where ended_at is not null;

alter table groeiruimte.task enable row level security;
create policy of_inbox on groeiruimte.task for select to ${app}
    using (inbox = groeiruimte.asking_agency() and (groeiruimte.asks_as('taskforce') or groeiruimte.asks_as('partner')));
create policy of_inbox_update on groeiruimte.task for update to ${app}
    using (inbox = groeiruimte.asking_agency() and (groeiruimte.asks_as('taskforce') or groeiruimte.asks_as('partner')));
create policy of_origin on groeiruimte.task for select to ${app}
    using (groeiruimte.asks_for_agency(origin_agency));
create policy of_coordinator on groeiruimte.task for select to ${app}
    using (groeiruimte.asks_as('coordinator'));
create policy of_coordinator_update on groeiruimte.task for update to ${app}
    using (groeiruimte.asks_as('coordinator'));
create policy moved_by_system on groeiruimte.task for all to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert, update on groeiruimte.task to ${app};

-- What somebody typed and has not sent yet; nobody else reads it.
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
