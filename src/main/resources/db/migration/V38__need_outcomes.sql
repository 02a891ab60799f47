-- How each hard need of a case came out in each area, in the last shortlist of each half-year; 'whole' is all needs at one
-- site together. Areas are codes of agencies and of provinces. An area in none of the lists has no site that even nearly does.
create table groeiruimte.need_outcome (
    lead_id      uuid not null references groeiruimte.lead,
    -- its first day
    half_year    date not null,
    shortlist_id uuid not null references groeiruimte.shortlist,
    need         text not null,
    fits_in      text[] not null,
    unknown_in   text[] not null,
    nearly_in    text[] not null,
    primary key (lead_id, half_year, need)
);
alter table groeiruimte.need_outcome enable row level security;
create policy kept_by_system on groeiruimte.need_outcome for all to ${app}
    using (groeiruimte.asks_as('system'))
    with check (groeiruimte.asks_as('system'));
grant select, insert, delete on groeiruimte.need_outcome to ${app};
insert into groeiruimte.end_of_data (table_name, data_kind, stage) values ('need_outcome', 'figures', 'kept');

-- Of the shortlists before this table: those that kept every site that they compared.
with last as (
    select distinct on (s.lead_id, h.half_year) s.id, s.lead_id, h.half_year, s.sites -> 'best' as sites
    from groeiruimte.shortlist s
    cross join lateral (select (s.computed_at at time zone 'Europe/Amsterdam')::date as day) d
    cross join lateral (select make_date(extract(year from d.day)::int,
                               case when extract(month from d.day) <= 6 then 1 else 7 end, 1) as half_year) h
    where s.basis is not null
    order by s.lead_id, h.half_year, s.computed_at desc, s.id
), judged as (
    select l.id, l.lead_id, l.half_year, n.need, a.area,
           min(array_position(array['fits', 'fits-by', 'to-ask', 'unknown', 'near-miss', 'fails'], n.verdict)) as best
    from last l
    join groeiruimte.shortlist s on s.id = l.id
    cross join lateral jsonb_array_elements(l.sites) site
    cross join lateral (
        select 'whole' as need, site ->> 'verdict' as verdict
        union all
        select need ->> 'need', need ->> 'verdict' from jsonb_array_elements(site -> 'needs') need
        where (need ->> 'hard')::boolean) n
    cross join lateral (values (site ->> 'agency'), (site ->> 'province')) a (area)
    where jsonb_array_length(l.sites) = (s.sites -> 'counts' ->> 'sites')::int
    group by l.id, l.lead_id, l.half_year, n.need, a.area
)
insert into groeiruimte.need_outcome (lead_id, half_year, shortlist_id, need, fits_in, unknown_in, nearly_in)
select lead_id, half_year, id, need,
       coalesce(array_agg(area order by area) filter (where best <= 2), '{}'),
       coalesce(array_agg(area order by area) filter (where best in (3, 4)), '{}'),
       coalesce(array_agg(area order by area) filter (where best = 5), '{}')
from judged
group by lead_id, half_year, id, need;

-- How many cases asked a need, and how it came out in each of these areas; 'NL' is the best of all areas. Counts only: the
-- pages suppress small ones for whoever may not see the cases. 'all' is for the coordinator and the ministry, 'own' and
-- 'others' for a member of the taskforce.
create function groeiruimte.need_outcomes(whose text, of_areas text[])
    returns table (half_year date, need text, area text, asked bigint, fits bigint, unknown bigint, nearly bigint)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select o.half_year, o.need, o.area, count(*),
           count(*) filter (where o.fits),
           count(*) filter (where not o.fits and o.unknown),
           count(*) filter (where not o.fits and not o.unknown and o.nearly)
    from (select n.half_year, n.need, a.area,
                 case a.area when 'NL' then n.fits_in <> '{}' else a.area = any (n.fits_in) end as fits,
                 case a.area when 'NL' then n.unknown_in <> '{}' else a.area = any (n.unknown_in) end as unknown,
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
revoke all on function groeiruimte.need_outcomes from public;
grant execute on function groeiruimte.need_outcomes to ${app};
