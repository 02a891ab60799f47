-- The impact figures: what counts for which target stands here and nowhere else.

-- What a case yielded is read by the coordinator too, to open a figure to its cases; the document that proves it may name
-- the company, hence stands apart, for the agency of origin alone.
create table groeiruimte.realisation_evidence (
    lead_id  uuid primary key references groeiruimte.realisation,
    evidence text not null
);
insert into groeiruimte.realisation_evidence (lead_id, evidence) select lead_id, evidence from groeiruimte.realisation;
alter table groeiruimte.realisation drop column evidence;
alter table groeiruimte.realisation_evidence enable row level security;
create policy of_origin on groeiruimte.realisation_evidence for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
grant select, insert on groeiruimte.realisation_evidence to ${app};
create policy progress on groeiruimte.realisation for select to ${app}
    using (groeiruimte.asks_as('coordinator'));

create index lead_in_execution on groeiruimte.lead (execution_at) where execution_at is not null;

-- Each case once for each figure that counts it, and since which day. Whoever asks sees the cases of which row level
-- security shows the lead (and, for amounts, what it yielded).
create view groeiruimte.impact_case with (security_invoker = true) as
-- every lead accepted into the portfolio since 2025-01-01, whatever became of it
select 'leads-in-portfolio' as figure, l.id as lead_id, l.case_number, l.code_name, l.origin_agency,
       (l.portfolio_at at time zone 'Europe/Amsterdam')::date as counted_on, null::numeric(15, 2) as amount_eur
from groeiruimte.lead l
where l.portfolio_at >= timestamp '2025-01-01 00:00' at time zone 'Europe/Amsterdam'
union all
-- leads whose articulated request was confirmed by the company and taken into search
select 'cases-in-execution', l.id, l.case_number, l.code_name, l.origin_agency,
       (l.execution_at at time zone 'Europe/Amsterdam')::date, null
from groeiruimte.lead l
where l.execution_at is not null
union all
-- leads that the company realised in a region other than that of origin
select 'leads-other-region', l.id, l.case_number, l.code_name, l.origin_agency, l.realised_on, null
from groeiruimte.lead l
where l.realised_on is not null and l.chosen = 'other-region'
union all
-- those of leads-other-region in which a start-up, as it was signalled, became a scale-up
select 'new-scale-ups', l.id, l.case_number, l.code_name, l.origin_agency, l.realised_on, null
from groeiruimte.lead l
join groeiruimte.realisation r on r.lead_id = l.id
where l.realised_on is not null and l.chosen = 'other-region' and l.stage = 'start-up' and r.became_scale_up
union all
-- capital that would otherwise not have been invested or not in the Netherlands: all leads realised in the Netherlands
select 'retained-investment', l.id, l.case_number, l.code_name, l.origin_agency, l.realised_on, r.capital_retained_eur
from groeiruimte.lead l
join groeiruimte.realisation r on r.lead_id = l.id
where l.realised_on is not null and l.chosen in ('own-region', 'other-region');
grant select on groeiruimte.impact_case to ${app};

-- The computed figures over all agencies as they stood on a day: counts and sums for everybody who is logged in, no case.
create function groeiruimte.impact_figures(as_of date)
    returns table (code text, actual numeric, cases bigint)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select t.code,
           case t.unit when 'EUR' then coalesce(sum(c.amount_eur), 0) else count(c.lead_id) end,
           count(c.lead_id)
    from impact_target t
    left join impact_case c on c.figure = t.code and c.counted_on <= as_of
    where t.unit <> 'text' and asks_at_all()
    group by t.code, t.unit
$$;
revoke all on function groeiruimte.impact_figures from public;
grant execute on function groeiruimte.impact_figures to ${app};

-- Lessons that are recorded again replace the earlier ones.
grant update on groeiruimte.learning to ${app};
