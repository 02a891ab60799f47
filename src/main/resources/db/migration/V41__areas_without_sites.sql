-- An area of which no site was known when a case was compared is unknown, and not a no. The country as a whole is judged by the
-- sites that there were, as before. Outcomes from before this column have none of it.
alter table groeiruimte.need_outcome add column no_site_in text[] not null default '{}';

create or replace function groeiruimte.need_outcomes(whose text, of_areas text[])
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
                    when 'all' then asks_as('coordinator') or asks_as('ministry')
                    when 'own' then asks_as('taskforce') and l.origin_agency = asking_agency()
                    when 'others' then asks_as('taskforce') and l.origin_agency <> asking_agency()
                    else false
                end) o
    group by o.half_year, o.need, o.area
$$;
