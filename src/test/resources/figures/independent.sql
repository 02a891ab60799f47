-- All figures of a half-year once more, from their definitions alone, as place and number. :first and :until are the first and
-- last day that count, :before the last day of the half-year before. Places without a row are zero.
with
day as (
    select l.id, l.origin_agency as region, l.stage, l.kinds, l.considers_abroad, l.chosen, l.outcome, l.needed_by, l.investment_eur, l.jobs, l.realised_on,
           date(l.signalled_at at time zone 'Europe/Amsterdam') as signalled,
           date(l.portfolio_at at time zone 'Europe/Amsterdam') as accepted,
           date(l.execution_at at time zone 'Europe/Amsterdam') as confirmed,
           date(l.ended_at at time zone 'Europe/Amsterdam') as ended
    from groeiruimte.lead l
),
in_portfolio as (select * from day where accepted >= '2025-01-01'),
in_execution as (select * from day where confirmed is not null),
realised as (
    select d.*, r.capital_retained_eur as capital, r.jobs_new, r.jobs_retained, r.became_scale_up
    from day d join groeiruimte.realisation r on r.lead_id = d.id
    where d.realised_on is not null and d.chosen in ('own-region', 'other-region')
),
-- each phase with the day on which it began and the day on which the next one did, or the case ended
begun as (
    select id, 'signal' as phase, signalled_at as moment from groeiruimte.lead
    union all select lead_id, details ->> 'phase', at from groeiruimte.case_event where type = 'phase-entered'
    union all select lead_id, 'learning', recorded_at from groeiruimte.withdrawal
),
stay as (
    select b.id, b.phase, date(b.moment at time zone 'Europe/Amsterdam') as came,
           coalesce(date(lead(b.moment) over (partition by b.id order by b.moment) at time zone 'Europe/Amsterdam'), d.ended) as went
    from begun b join day d on d.id = b.id
),
now_in as (select id, phase from stay where came <= :until and (went is null or went > :until)),
last_choice as (
    select distinct on (lead_id) lead_id, id, choice, reasons, recorded_at from groeiruimte.choice
    where date(recorded_at at time zone 'Europe/Amsterdam') <= :until order by lead_id, recorded_at desc
),
standing_choice as (
    select * from last_choice c where not exists (
        select from groeiruimte.milestone_check m where m.lead_id = c.lead_id and m.state = 'fell-through'
            and m.recorded_at > c.recorded_at and date(m.recorded_at at time zone 'Europe/Amsterdam') <= :until)
),
-- the day from which nobody is waited for: the company withdrew or the case ended
over as (select id, min(on_day) as on_day from (
    select id, ended as on_day from day where ended is not null
    union all select lead_id, date(recorded_at at time zone 'Europe/Amsterdam') from groeiruimte.withdrawal
    union all select lead_id, date(at at time zone 'Europe/Amsterdam') from groeiruimte.case_event
        where type = 'phase-entered' and details ->> 'phase' = 'learning') o group by id),
question as (
    select i.lead_id, i.asked_agency,
           case when date(i.answered_at at time zone 'Europe/Amsterdam') <= :until then i.state
                when o.on_day <= :until then 'ended' else 'open' end as answer
    from groeiruimte.inquiry i left join over o on o.id = i.lead_id
    where date(i.asked_at at time zone 'Europe/Amsterdam') <= :until
),
searched as (
    select d.id, d.kinds,
           case when exists (select from question q where q.lead_id = d.id and q.answer = 'offered') then 'offered'
                when exists (select from now_in n where n.id = d.id and n.phase = 'cross-region') then 'waiting'
                else 'none' end as result
    from day d where exists (select from stay s where s.id = d.id and s.phase = 'cross-region' and s.came <= :until)
),
searched_by_kind as (
    select distinct s.id, kind, s.result from searched s cross join lateral unnest(s.kinds || '{all}'::text[]) kind
),
expecting as (
    select d.*, n.phase from day d join now_in n on n.id = d.id
    where n.phase <> 'learning' and d.accepted <= :until and (d.ended is null or d.ended > :until) and (d.realised_on is null or d.realised_on > :until)
),
anticipated as (
    select needed_by - signalled as days, case when signalled < '2025-01-01' then '2025-H1'
               else extract(year from signalled) || '-H' || case when extract(month from signalled) <= 6 then 1 else 2 end end as half
    from in_portfolio where accepted <= :until
),
anticipated_rows as (select half, days from anticipated union all select 'all', days from anticipated),
anticipation as (
    select half, count(*) as cases, percentile_cont(array[0.25, 0.5, 0.75]) within group (order by days) as q
    from anticipated_rows group by half
),
capital as (
    select distinct on (r.lead_id) d.*, l.life_phase, r.needs
    from groeiruimte.request_version r join day d on d.id = r.lead_id join groeiruimte.lead l on l.id = r.lead_id
    where date(r.recorded_at at time zone 'Europe/Amsterdam') <= :until order by r.lead_id, r.version desc
),
capital_rows as (
    select c.*, place from capital c cross join lateral unnest(array['per-region/' || region, 'per-life-phase/' || life_phase]) place
    where needs -> 'capital' is not null
),
left_phase as (
    select phase, count(*) as cases, percentile_cont(array[0.25, 0.5, 0.75]) within group (order by went - came) as q
    from stay where went <= :until group by phase
),
month_end as (
    select least((m + interval '1 month')::date - 1, :until) as on_day
    from generate_series('2025-01-01'::timestamp, :until::timestamp, interval '1 month') m
)
select 'leads-in-portfolio', count(*)::numeric from in_portfolio where accepted <= :until
union all select 'cases-in-execution', count(*) from in_execution where confirmed <= :until
union all select 'leads-other-region', count(*) from realised where realised_on <= :until and chosen = 'other-region'
union all select 'new-scale-ups', count(*) from realised
    where realised_on <= :until and chosen = 'other-region' and stage = 'start-up' and became_scale_up
union all select 'retained-investment', sum(capital) from realised where realised_on <= :until
union all select 'previous/leads-in-portfolio', count(*) from in_portfolio where accepted <= :before
union all select 'previous/cases-in-execution', count(*) from in_execution where confirmed <= :before
union all select 'previous/leads-other-region', count(*) from realised where realised_on <= :before and chosen = 'other-region'
union all select 'previous/new-scale-ups', count(*) from realised
    where realised_on <= :before and chosen = 'other-region' and stage = 'start-up' and became_scale_up
union all select 'previous/retained-investment', sum(capital) from realised where realised_on <= :before
union all select 'cases/retained-investment', count(*) from realised where realised_on <= :until
union all select 'expected/leads-other-region', count(*) from expecting e join standing_choice c on c.lead_id = e.id and c.choice = 'proposition'
union all select 'expected/retained-investment', sum(investment_eur) from expecting
union all select 'line/leads-in-portfolio/' || on_day, count(p.id) from month_end left join in_portfolio p on p.accepted <= on_day group by on_day
union all select 'line/cases-in-execution/' || on_day, count(e.id) from month_end left join in_execution e on e.confirmed <= on_day group by on_day
union all select 'line/leads-other-region/' || on_day, count(r.id) from month_end
    left join realised r on r.realised_on <= on_day and r.chosen = 'other-region' group by on_day
union all select 'line/new-scale-ups/' || on_day, count(r.id) from month_end left join realised r on r.realised_on <= on_day
    and r.chosen = 'other-region' and r.stage = 'start-up' and r.became_scale_up group by on_day
union all select 'line/retained-investment/' || on_day, coalesce(sum(r.capital), 0) from month_end
    left join realised r on r.realised_on <= on_day group by on_day
union all select 'regions/' || region || '/leads-in-portfolio', count(*) from in_portfolio where accepted <= :until group by region
union all select 'regions/' || region || '/cases-in-execution', count(*) from in_execution where confirmed <= :until group by region
union all select 'regions/' || region || '/leads-other-region', count(*) from realised
    where realised_on <= :until and chosen = 'other-region' group by region
union all select 'anticipation/' || half || '/cases', cases from anticipation
union all select 'anticipation/' || half || '/' || (array['lower-quartile', 'median', 'upper-quartile'])[n],
    round(q[n]::numeric / 30.4375, 1) from anticipation cross join generate_series(1, 3) n
union all select 'lead-time-per-phase/' || phase || '/cases', cases from left_phase
union all select 'lead-time-per-phase/' || phase || '/' || (array['lower-quartile', 'median', 'upper-quartile'])[n],
    round(q[n]::numeric) from left_phase cross join generate_series(1, 3) n
union all select 'flow-per-phase/' || phase || '/at-start', count(*) from stay where came < :first and (went is null or went >= :first) group by phase
union all select 'flow-per-phase/' || phase || '/in', count(*) from stay where came between :first and :until group by phase
union all select 'flow-per-phase/' || phase || '/out', count(*) from stay where went between :first and :until group by phase
union all select 'flow-per-phase/' || phase || '/open', count(*) from now_in group by phase
union all select 'outcomes/' || outcome || '/cases', count(*) from day where ended <= :until group by outcome
union all select 'considered-abroad/' || case when ended <= :until then outcome else 'open' end || '/cases', count(*) from day
    where considers_abroad = 'yes' and signalled <= :until group by 1
union all select 'considered-abroad/all/cases', count(*) from day where considers_abroad = 'yes' and signalled <= :until
union all select 'choice-reasons/' || reason || '/cases', count(distinct lead_id) from last_choice cross join lateral unnest(reasons) reason group by reason
union all select 'bottlenecks/' || d.region || '/' || b.kind, count(distinct d.id) from groeiruimte.bottleneck b join day d on d.id = b.lead_id
    where date(b.recorded_at at time zone 'Europe/Amsterdam') <= :until group by d.region, b.kind
union all select 'capital-causes/' || d.region || '/' || b.cause, count(distinct d.id) from groeiruimte.bottleneck b join day d on d.id = b.lead_id
    where date(b.recorded_at at time zone 'Europe/Amsterdam') <= :until and b.kind = 'capital'
      and b.cause in ('no-lead-investor', 'ticket-too-large', 'too-early', 'own-share', 'financing') group by d.region, b.cause
union all select 'capital-' || place || '/cases', count(*) from capital_rows group by place
union all select 'capital-' || place || '/months-before', round(percentile_cont(0.5) within group (order by needed_by - signalled)::numeric / 30.4375, 1)
    from capital_rows group by place
union all select 'capital-' || place || '/investment', coalesce(sum(investment_eur), 0) from capital_rows group by place
union all select 'propositions-per-agency/' || asked_agency || '/asked', count(*) from question group by asked_agency
union all select 'propositions-per-agency/' || asked_agency || '/' || answer, count(*) from question group by asked_agency, answer
union all select 'propositions-per-agency/all/asked', count(*) from question
union all select 'propositions-per-agency/all/' || answer, count(*) from question group by answer
union all select 'no-dutch-proposition/' || kind || '/searched', count(*) from searched_by_kind group by kind
union all select 'no-dutch-proposition/' || kind || '/' || result, count(*) from searched_by_kind group by kind, result
union all select 'flows-between-regions/' || r.region || '/' || i.asked_agency || '/cases', count(*)
    from realised r join groeiruimte.choice c on c.lead_id = r.id join groeiruimte.inquiry i on i.id = c.inquiry_id
    where r.realised_on <= :until and r.chosen = 'other-region'
      and not exists (select from groeiruimte.choice later where later.lead_id = c.lead_id and later.recorded_at > c.recorded_at)
    group by r.region, i.asked_agency
union all select 'learning-themes/' || theme || '/cases', count(*) from groeiruimte.learning
    where date(recorded_at at time zone 'Europe/Amsterdam') <= :until group by theme
union all select 'jobs/' || chosen || '/cases', count(*) from realised where realised_on <= :until group by chosen
union all select 'jobs/' || chosen || '/new', coalesce(sum(jobs_new), 0) from realised where realised_on <= :until group by chosen
union all select 'jobs/' || chosen || '/retained', coalesce(sum(jobs_retained), 0) from realised where realised_on <= :until group by chosen
union all select 'expected/' || phase || '/cases', count(*) from expecting group by phase
union all select 'expected/' || phase || '/investment', coalesce(sum(investment_eur), 0) from expecting group by phase
union all select 'expected/' || phase || '/jobs', coalesce(sum(jobs), 0) from expecting group by phase
