-- Who is asking. The application sets these settings at the start of each transaction; policies read them.
-- A transaction that sets nothing sees nothing.

create schema if not exists groeiruimte;
grant usage on schema groeiruimte to ${app};

-- Default privileges would open a new table by accident: each table grants what it needs, by itself.

create function groeiruimte.asking_subject() returns text
    language sql stable as
$$ select nullif(current_setting('groeiruimte.subject', true), '') $$;

create function groeiruimte.asking_agency() returns text
    language sql stable as
$$ select nullif(current_setting('groeiruimte.agency', true), '') $$;

-- Roles come as ',taskforce,coordinator,' so that one role is never part of another's name.
create function groeiruimte.asks_as(wanted_role text) returns boolean
    language sql stable as
$$ select position(',' || wanted_role || ',' in coalesce(current_setting('groeiruimte.roles', true), '')) > 0 $$;

-- Members of the agency that registered the lead, and that agency's own system.
create function groeiruimte.asks_for_agency(agency_code text) returns boolean
    language sql stable as
$$ select agency_code = groeiruimte.asking_agency()
          and (groeiruimte.asks_as('taskforce') or groeiruimte.asks_as('agency-system')) $$;

create function groeiruimte.asks_at_all() returns boolean
    language sql stable as
$$ select coalesce(current_setting('groeiruimte.roles', true), '') <> '' $$;

-- Everybody who logged in once: the directory from which colleagues are chosen.
create table groeiruimte.person (
    subject    text primary key,
    name       text not null,
    agency     text,
    roles      text[] not null,
    last_login timestamptz not null
);
alter table groeiruimte.person enable row level security;
create policy colleagues on groeiruimte.person for select to ${app}
    using (agency = groeiruimte.asking_agency()
           or groeiruimte.asks_as('coordinator')
           or groeiruimte.asks_as('administrator')
           or groeiruimte.asks_as('system'));
create policy own_row on groeiruimte.person for all to ${app}
    using (subject = groeiruimte.asking_subject())
    with check (subject = groeiruimte.asking_subject());
grant select, insert, update on groeiruimte.person to ${app};
