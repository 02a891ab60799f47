-- Filters of lists that people keep under a name.

create table groeiruimte.saved_view (
    id      uuid primary key default uuidv7(),
    list    text not null check (list in ('inbox', 'cases')),
    subject text not null,                                      -- who saved it
    agency  text,                                               -- in which all may use it; null for its maker alone
    name    text not null check (length(name) between 1 and 60),
    query   text not null check (length(query) <= 500)          -- codes alone, never what was typed to search for
);
create unique index saved_view_of_one on groeiruimte.saved_view (subject, list, lower(name));
create unique index saved_view_of_all on groeiruimte.saved_view (agency, list, lower(name)) where agency is not null;
alter table groeiruimte.saved_view enable row level security;
create function groeiruimte.shares_views(of_agency text) returns boolean
    language sql stable as
$$ select of_agency = groeiruimte.asking_agency()
          and (groeiruimte.asks_as('taskforce') or groeiruimte.asks_as('partner')) $$;
comment on function groeiruimte.shares_views is
    'Whether who asks is one of the people who use this agency''s or partner''s shared views.';
create policy own on groeiruimte.saved_view for all to ${app}
    using (subject = groeiruimte.asking_subject())
    with check (subject = groeiruimte.asking_subject() and (agency is null or groeiruimte.shares_views(agency)));
-- So that what is shared outlives who saved it, and can be kept tidy by who use it.
create policy of_colleagues on groeiruimte.saved_view for all to ${app}
    using (groeiruimte.shares_views(agency))
    with check (groeiruimte.shares_views(agency));
create policy in_ones_own_name on groeiruimte.saved_view as restrictive for insert to ${app}
    with check (subject = groeiruimte.asking_subject());
grant select, insert, update (name, agency), delete on groeiruimte.saved_view to ${app};
comment on table groeiruimte.saved_view is
    'A filter and order of a list under a name, for who saved it or for all of an agency.';

create table groeiruimte.first_view (
    subject text not null,
    list    text not null,
    view_id uuid not null references groeiruimte.saved_view on delete cascade,
    primary key (subject, list)
);
create index first_view_of_view on groeiruimte.first_view (view_id);
alter table groeiruimte.first_view enable row level security;
create policy own on groeiruimte.first_view for all to ${app}
    using (subject = groeiruimte.asking_subject());
grant select, insert, update, delete on groeiruimte.first_view to ${app};
comment on table groeiruimte.first_view is
    'With which view a list opens for somebody who chose one.';
