-- The full edition of an open half-year told every member, by what changed from one day to the next, which agency's company came
-- to a region or was asked of it. Only the coordinator reads it now; members read the shared edition, and beside it the rows of
-- their own agency.
drop policy full_for_taskforce on groeiruimte.report_version;
create policy full_for_coordinator on groeiruimte.report_version for select to ${app}
    using (edition = 'FULL' and groeiruimte.asks_as('coordinator'));
drop policy full_for_taskforce on groeiruimte.report_file;
create policy full_for_coordinator on groeiruimte.report_file for select to ${app}
    using (edition = 'FULL' and groeiruimte.asks_as('coordinator'));
drop policy full_for_taskforce on groeiruimte.running_report;
create policy full_for_coordinator on groeiruimte.running_report for select to ${app}
    using (edition = 'FULL' and groeiruimte.asks_as('coordinator'));

create or replace function groeiruimte.report_copy(of_hash text)
    returns table (period text, version integer, edition text, format text, closed_at timestamptz,
                   newest_version integer, newest_closed_at timestamptz)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select v.period, v.version, v.edition, found.format, v.closed_at, newest.version, newest.closed_at
    from (select f.period, f.version, f.edition, f.format from report_file f where f.sha256 = of_hash
          union all
          select r.period, r.version, r.edition, null from report_version r where r.checksum = of_hash) found
    join report_version v using (period, version, edition)
    cross join lateral (select n.version, n.closed_at from report_version n
                        where n.period = v.period and n.edition = v.edition order by n.version desc limit 1) newest
    where v.edition = 'SHARED' or asks_as('coordinator')
    order by found.format nulls last
    limit 1
$$;

-- What a report's full edition says of the asking member's own agency: of tables by agency its own rows, of those by way the ones
-- that its own companies went. Version 0 is the half-year that is not closed.
create function groeiruimte.own_rows(of_period text, of_version integer) returns jsonb
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select jsonb_agg(jsonb_set(t.said, '{rows}', own.rows) order by t.place)
    from (select document from report_version
          where period = of_period and version = of_version and edition = 'FULL'
          union all
          select document from running_report
          where of_version = 0 and period = of_period and edition = 'FULL') report
    cross join lateral jsonb_array_elements(report.document::jsonb -> 'report' -> 'tables') with ordinality t (said, place)
    cross join lateral (select coalesce(jsonb_agg(r.said order by r.place), '[]'::jsonb) as rows
                        from jsonb_array_elements(t.said -> 'rows') with ordinality r (said, place)
                        where split_part(r.said ->> 'code', '/', 1) = asking_agency()) own
    where asks_as('taskforce') and asking_agency() is not null
      and t.said ->> 'code' in ('regions', 'flows-between-regions', 'bottlenecks', 'propositions-per-agency')
$$;
revoke all on function groeiruimte.own_rows from public;
grant execute on function groeiruimte.own_rows to ${app};
