-- Cover: who is away, and who of the same agency or partner does their tasks meanwhile.

create table groeiruimte.absence (
    id              uuid primary key default uuidv7(),
    agency          text not null,
    subject         text not null,
    name            text not null,
    deputy          text not null,
    deputy_name     text not null,
    first_day       date not null,
    last_day        date not null,
    entered_by      text not null default groeiruimte.asking_subject(),
    entered_by_name text not null default groeiruimte.asking_name(),
    entered_at      timestamptz not null default now(),
    begun_at        timestamptz,    -- when the tasks went to the deputy
    ended_at        timestamptz,    -- when they came back
    check (last_day >= first_day),
    check (deputy <> subject)
);
create index absence_open on groeiruimte.absence (subject, agency) where ended_at is null;
create index absence_of_agency on groeiruimte.absence (agency, first_day);
alter table groeiruimte.absence enable row level security;
create policy of_colleagues on groeiruimte.absence for all to ${app}
    using (agency = groeiruimte.asking_agency()
           and (groeiruimte.asks_as('taskforce') or groeiruimte.asks_as('partner')));
create policy of_coordinator on groeiruimte.absence for select to ${app}
    using ((select groeiruimte.asks_as('coordinator')));
create policy of_system on groeiruimte.absence for all to ${app}
    using ((select groeiruimte.asks_as('system')));
create policy in_ones_own_name on groeiruimte.absence as restrictive for insert to ${app}
    with check (entered_by = groeiruimte.asking_subject() and entered_by_name = groeiruimte.asking_name());
grant select, insert, update (begun_at, ended_at), delete on groeiruimte.absence to ${app};
comment on table groeiruimte.absence is
    'When somebody is away, and who of the same agency or partner does their tasks meanwhile. Deleted a year after '
    'its last day.';

alter table groeiruimte.task
    add column stands_in_for      text,
    add column stands_in_for_name text,
    add constraint stands_in_for_somebody_else check (
        num_nonnulls(stands_in_for, stands_in_for_name) in (0, 2) and stands_in_for <> assignee);
create index task_stood_in_for on groeiruimte.task (stands_in_for, inbox)
    where stands_in_for is not null and ended_at is null;
grant select (stands_in_for, stands_in_for_name), insert (stands_in_for, stands_in_for_name),
    update (stands_in_for, stands_in_for_name) on groeiruimte.task to ${app};
comment on column groeiruimte.task.stands_in_for is
    'Whose task it is while a deputy does it; it goes back to them when their absence ends.';
