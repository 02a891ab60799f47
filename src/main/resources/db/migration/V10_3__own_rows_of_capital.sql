-- Members read of capital, too, what a report says of their own agency.
create or replace function groeiruimte.own_rows(of_period text, of_version integer) returns jsonb
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select jsonb_agg(jsonb_set(t.said, '{rows}', own.rows) order by t.place)
    from (select document from report_version
          where period = of_period and version = of_version and edition = 'FULL'
          union all
          select document from running_report
          where of_version = 0 and period = of_period and edition = 'FULL') report
    cross join lateral jsonb_array_elements(report.document::jsonb -> 'report' -> 'tables')
        with ordinality t (said, place)
    cross join lateral (select coalesce(jsonb_agg(r.said order by r.place), '[]'::jsonb) as rows
                        from jsonb_array_elements(t.said -> 'rows') with ordinality r (said, place)
                        where split_part(r.said ->> 'code', '/', 1) = asking_agency()) own
    where asks_as('taskforce') and asking_agency() is not null
      and t.said ->> 'code' in ('regions', 'flows-between-regions', 'bottlenecks', 'capital-causes',
                                'capital-per-region', 'propositions-per-agency')
$$;
