package nl.groeiruimte.bench;

/**
 * Fills a database with cases of all kinds and how they went, in plain SQL: a hundred thousand by the application's own
 * doors would take hours. Of all cases six in ten come into the portfolio, four in execution, two are chosen, one is
 * realised.
 */
final class ReportFill {

    private ReportFill() {}

    static void fill(Database database, String name, int cases) {
        // One writer alone overtakes nobody, and a lock for each of so many cases is more than the server has.
        String order = "alter table groeiruimte.case_event %s trigger in_order_of_commits";
        database.execute(name, order.formatted("disable"));
        database.execute(name, """
                select setseed(0.5);
                create temporary table drawn on commit drop as
                select md5('case ' || i)::uuid as id, i, a.code as agency, random() as far, random() as way,
                    timestamptz '2025-01-02' + random() * (now() - interval '200 days' - timestamptz '2025-01-02') as at
                from generate_series(1, %d) i
                join (select code, row_number() over (order by code) as n, count(*) over () as of
                    from groeiruimte.agency
                      where kind = 'regional-development-agency') a on a.n = 1 + i %% a.of;

                insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since, outcome,
                    stage, life_phase, technologies, makes, limited_at_location, province, kinds, needed_by,
                    investment_eur, jobs, source, signalled_at, portfolio_at, execution_at, chosen, realised_on,
                    ended_at)
                select id, 'GR-' || i, 'Vlucht-' || i, agency,
                    case when far < 0.3 or far > 0.9 then 'closed' when far < 0.4 then 'signal' when far < 0.6 then
                        'articulation'
                         when far < 0.8 then 'cross-region' else 'resolution' end, at,
                    case when far < 0.3 then 'declined' when far > 0.9 then case when way < 0.6 then 'other-region' else
                        'own-region' end end,
                    (array['start-up', 'scale-up', 'grown-up'])[1 + i %% 3], 3, '{photonics}', true, true, 'PV30',
                    case when way < 0.5 then '{space,energy}'::text[] else '{talent}' end,
                        (at + interval '900 days')::date, 5000000, 40, 'form', at,
                    case when far >= 0.4 then at + interval '20 days' end,
                        case when far >= 0.6 then at + interval '50 days' end,
                    case when far > 0.8 then case when way < 0.6 then 'other-region' else 'own-region' end end,
                    case when far > 0.9 then (at + interval '150 days')::date end,
                    case when far < 0.3 then at + interval '9 days' when far > 0.9 then at + interval '160 days' end
                from drawn;

                insert into groeiruimte.case_event (lead_id, at, type, actor, actor_agency, details)
                select d.id, d.at + e.days * interval '1 day', e.type, 'somebody', d.agency, e.details::jsonb
                from drawn d
                join (values (0, 'signal-registered', '{"source": "form"}', 0.0),
                    (0, 'eligibility-checked', '{"verdict": "eligible"}', 0.0),
                        (9, 'signal-assessed', '{"decision": "portfolio"}', 0.0),
                        (20, 'phase-entered', '{"phase": "articulation"}', 0.4),
                        (30, 'confidentiality-recorded', '{}', 0.4), (50, 'request-confirmed', '{"version": "1"}', 0.6),
                        (50, 'phase-entered', '{"phase": "own-region"}', 0.6),
                        (60, 'phase-entered', '{"phase": "cross-region"}', 0.6),
                        (70, 'regions-asked', '{}', 0.6), (90, 'phase-entered', '{"phase": "resolution"}', 0.8),
                        (100, 'choice-recorded', '{}', 0.8), (150, 'realised', '{}', 0.9),
                        (150, 'phase-entered', '{"phase": "learning"}', 0.9), (160, 'case-closed', '{}', 0.9)) e (days,
                        type, details, least) on d.far >= e.least;

                insert into groeiruimte.bottleneck (lead_id, found_in, kind, cause, recorded_by, recorded_at)
                select id, 'own-region', case when way < 0.5 then 'energy' else 'space' end, 'grid-congestion',
                    'somebody', at + interval '55 days'
                from drawn where far >= 0.6;
                insert into groeiruimte.blind_profile (id, lead_id, version, facts, makes, approved_by, approved_at)
                select id, id, 1, '{}', 'Meetapparaten', 'somebody', at + interval '65 days' from drawn
                    where far >= 0.6;
                insert into groeiruimte.inquiry (id, lead_id, origin_agency, case_number, code_name, asked_agency,
                    profile_id, round, state, asked_at, answered_at)
                select gen_random_uuid(), d.id, d.agency, 'GR-' || d.i, 'Vlucht-' || d.i, a.code, d.id, 1,
                    case when d.way < 0.3 then 'declined' when d.way < 0.9 then 'offered' else 'unanswered' end,
                        d.at + interval '70 days',
                    case when d.way < 0.9 then d.at + interval '80 days' end
                from drawn d join (select code from groeiruimte.agency where kind = 'regional-development-agency'
                    order by code limit 3) a on true
                where d.far >= 0.6;
                insert into groeiruimte.choice (lead_id, choice, inquiry_id, reasons, explanation, decided_on,
                    recorded_by, recorded_at)
                select d.id, case when way < 0.6 then 'proposition' else 'own-region' end,
                    case when way < 0.6 then (select q.id from groeiruimte.inquiry q where q.lead_id = d.id
                        limit 1) end,
                    '{space,power}', 'Past het best', (at + interval '100 days')::date, 'somebody',
                        at + interval '100 days'
                from drawn d where far > 0.8;
                insert into groeiruimte.milestone_check (lead_id, state, recorded_by, recorded_at)
                select id, 'continue', 'somebody', at + interval '120 days' from drawn where far > 0.8;
                insert into groeiruimte.realisation (lead_id, realised_on, capital_retained_eur, jobs_new,
                    jobs_retained, became_scale_up, recorded_by, recorded_at)
                select id, (at + interval '150 days')::date, 1000000 * (1 + i %% 20), 20, 10, i %% 2 = 0, 'somebody',
                    at + interval '150 days'
                from drawn where far > 0.9;
                insert into groeiruimte.learning (lead_id, theme, would_have_helped, learned, recorded_by, recorded_at)
                select id, (array['space', 'energy', 'capital', 'cooperation'])[1 + i %% 4], 'Eerder praten',
                    'Begin bij de netbeheerder', 'somebody', at + interval '155 days' from drawn where far > 0.9;

                insert into groeiruimte.task (id, lead_id, case_number, code_name, origin_agency, inbox, form, phase,
                    kinds, opened_at, due_on, priority)
                select 'task-' || i, id, 'GR-' || i, 'Vlucht-' || i, agency, agency, 'assess-signal', 'signal',
                    '{space}', at, current_date + (i %% 45) - 10, 50
                from drawn where i %% 2 = 0""".formatted(cases));
        database.execute(name, order.formatted("enable"));
        database.analyse(name);
    }
}
