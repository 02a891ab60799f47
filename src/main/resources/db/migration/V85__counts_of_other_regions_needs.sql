-- How needs came out in cases that are not the asker's own is exact here, and told only in bands: hence it is the application's to
-- ask, not the member's or the ministry's.
drop function groeiruimte.need_outcomes(text, text[]);
create function groeiruimte.need_outcomes(whose text, of_agency text, of_areas text[])
    returns table (half_year date, need text, area text, asked bigint, fits bigint, unknown bigint, nearly bigint)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select o.half_year, o.need, o.area, count(*),
           count(*) filter (where o.fits),
           count(*) filter (where not o.fits and o.unknown),
           count(*) filter (where not o.fits and not o.unknown and o.nearly)
    from (select n.half_year, n.need, a.area,
                 case a.area when 'NL' then n.fits_in <> '{}' else a.area = any (n.fits_in) end as fits,
                 case a.area when 'NL' then n.unknown_in <> '{}' else a.area = any (n.unknown_in || n.no_site_in) end as unknown,
                 case a.area when 'NL' then n.nearly_in <> '{}' else a.area = any (n.nearly_in) end as nearly
          from need_outcome n
          join lead l on l.id = n.lead_id
          cross join unnest(of_areas) a (area)
          where case whose
                    when 'all' then asks_as('coordinator') or asks_as('system')
                    when 'own' then asks_as('taskforce') and l.origin_agency = asking_agency()
                    when 'others' then asks_as('system') and l.origin_agency <> of_agency
                    else false
                end) o
    group by o.half_year, o.need, o.area
$$;
revoke all on function groeiruimte.need_outcomes from public;
grant execute on function groeiruimte.need_outcomes to ${app};
