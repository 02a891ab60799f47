-- How many cases of each region of origin a figure counts on a day, for the coordinator and the ministry. The pages suppress
-- small numbers for the ministry; here are none but counts.
create function groeiruimte.impact_figure_by_region(of_figure text, as_of date)
    returns table (agency text, cases bigint)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select a.code, count(c.lead_id)
    from agency a
    left join impact_case c on c.origin_agency = a.code and c.figure = of_figure and c.counted_on <= as_of
    where a.kind = 'regional-development-agency' and (asks_as('coordinator') or asks_as('ministry'))
    group by a.code, a.name
    order by a.name
$$;
revoke all on function groeiruimte.impact_figure_by_region from public;
grant execute on function groeiruimte.impact_figure_by_region to ${app};
