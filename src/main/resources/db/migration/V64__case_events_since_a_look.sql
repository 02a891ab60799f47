-- Whether any case had an event since a look at all of them. The number of the last event cannot tell: numbers are drawn when
-- an event is written, so one that is committed later can have a lower number than one that was seen. Within a case V43_1 puts
-- them in the order of commits, by a lock that is held for the commit; one lock for all cases would make every writer wait for
-- every other. So each event keeps the transaction that wrote it, and a look keeps which transactions it has seen.
alter table groeiruimte.case_event add column written_by xid8;
alter table groeiruimte.case_event alter column written_by set default pg_current_xact_id();
create index case_event_by_writer on groeiruimte.case_event (written_by);

-- For the system, at each look at the open half-year's report. A look or an event of a database that this one was restored from
-- has transactions that lie ahead here: such a look is not to be trusted, such an event is old.
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

-- What was computed before is computed once more.
alter table groeiruimte.running_report add column look pg_snapshot not null default '1:1:';
alter table groeiruimte.running_report alter column look drop default;
alter table groeiruimte.running_report drop column last_event;
drop function groeiruimte.last_case_event;
