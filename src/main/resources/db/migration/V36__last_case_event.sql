-- The number of the last event of any case, for the system: it asks at each look at the open half-year's report. Asked of the
-- table itself, row level security would look at every case first.
create function groeiruimte.last_case_event() returns bigint
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$ select max(id) from case_event having asks_as('system') $$;
revoke all on function groeiruimte.last_case_event from public;
grant execute on function groeiruimte.last_case_event to ${app};
