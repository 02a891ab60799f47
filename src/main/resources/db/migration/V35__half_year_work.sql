-- The work on a half-year's report: what is incomplete, texts, comments and agreements.

-- The ministry does tasks too, from an inbox of its own.
create policy of_ministry on groeiruimte.task for select to ${app}
    using (inbox = 'ministry' and groeiruimte.asks_as('ministry'));
create policy of_ministry_update on groeiruimte.task for update to ${app}
    using (inbox = 'ministry' and groeiruimte.asks_as('ministry'));

-- What an agency answered: whether its cases are complete now, and that it read the report.
create table groeiruimte.half_year_answer (
    period           text not null references groeiruimte.half_year,
    agency           text not null references groeiruimte.agency,
    step             text not null check (step in ('mend', 'comment')),
    answer           text not null,
    note             text check (length(note) <= 2000),
    answered_at      timestamptz not null default now(),
    answered_by_name text not null,
    primary key (period, agency, step)
);
alter table groeiruimte.half_year_answer enable row level security;
create policy of_agency on groeiruimte.half_year_answer for all to ${app}
    using (groeiruimte.asks_as('taskforce') and agency = groeiruimte.asking_agency());
create policy of_coordinator on groeiruimte.half_year_answer for select to ${app}
    using (groeiruimte.asks_as('coordinator'));
grant select, insert on groeiruimte.half_year_answer to ${app};

-- The coordinator's texts. What one person types in one go is one version; the ministry reads the frozen report only.
create table groeiruimte.report_text (
    period          text not null references groeiruimte.half_year,
    code            text not null check (code in ('ecosystem-coherence', 'learning-effects', 'conclusions')),
    revision        integer not null check (revision > 0),
    body            text not null check (length(body) <= 20000),
    written_by      text not null,
    written_by_name text not null,
    written_at      timestamptz not null,
    primary key (period, code, revision)
);
alter table groeiruimte.report_text enable row level security;
create policy read_by_taskforce on groeiruimte.report_text for select to ${app}
    using (groeiruimte.asks_as('coordinator') or groeiruimte.asks_as('taskforce') or groeiruimte.asks_as('system'));
create policy written_by_coordinator on groeiruimte.report_text for insert to ${app}
    with check (groeiruimte.asks_as('coordinator') and written_by = groeiruimte.asking_subject());
create policy typed_on_by_writer on groeiruimte.report_text for update to ${app}
    using (groeiruimte.asks_as('coordinator') and written_by = groeiruimte.asking_subject());
grant select, insert, update on groeiruimte.report_text to ${app};

-- What agencies said about the report before it was closed: among the agencies and the coordinator.
create table groeiruimte.report_comment (
    id              bigint generated always as identity primary key,
    period          text not null references groeiruimte.half_year,
    code            text not null check (code in ('figures', 'ecosystem-coherence', 'learning-effects', 'conclusions')),
    agency          text not null references groeiruimte.agency,
    body            text not null check (length(body) <= 4000),
    written_by_name text not null,
    written_at      timestamptz not null default now()
);
create index report_comment_of_period on groeiruimte.report_comment (period, id);
alter table groeiruimte.report_comment enable row level security;
create policy read_by_taskforce on groeiruimte.report_comment for select to ${app}
    using (groeiruimte.asks_as('coordinator') or groeiruimte.asks_as('taskforce'));
create policy written_by_agency on groeiruimte.report_comment for insert to ${app}
    with check (groeiruimte.asks_as('taskforce') and agency = groeiruimte.asking_agency());
grant select, insert on groeiruimte.report_comment to ${app};

-- What was agreed in the talk about the report, and what became of it.
create table groeiruimte.agreement (
    id               uuid primary key,
    period           text not null references groeiruimte.half_year,
    body             text not null check (length(body) <= 2000),
    addressee        text not null,     -- code of an agency, or 'coordinator'
    due_on           date not null,
    recorded_at      timestamptz not null default now(),
    recorded_by_name text not null,
    result           text check (result in ('done', 'not-done')),
    note             text check (length(note) <= 2000),
    ended_at         timestamptz,
    ended_by_name    text,
    check (num_nonnulls(result, ended_at, ended_by_name) in (0, 3))
);
create index agreement_of_period on groeiruimte.agreement (period, due_on);
alter table groeiruimte.agreement enable row level security;
create policy of_the_talk on groeiruimte.agreement for select to ${app}
    using (groeiruimte.asks_as('ministry') or groeiruimte.asks_as('coordinator') or groeiruimte.asks_as('taskforce')
           or groeiruimte.asks_as('system'));
create policy recorded_by_ministry on groeiruimte.agreement for insert to ${app}
    with check (groeiruimte.asks_as('ministry')
                and exists (select from groeiruimte.half_year h where h.period = agreement.period and h.state = 'closed'));
create policy taken_back_by_ministry on groeiruimte.agreement for delete to ${app}
    using (groeiruimte.asks_as('ministry')
           and exists (select from groeiruimte.half_year h where h.period = agreement.period and h.state = 'closed'));
create policy ended_by_addressee on groeiruimte.agreement for update to ${app}
    using (ended_at is null
           and (groeiruimte.asks_as('taskforce') and addressee = groeiruimte.asking_agency()
                or groeiruimte.asks_as('coordinator') and addressee = 'coordinator'))
    with check (true);
grant select, insert, delete, update (result, note, ended_at, ended_by_name) on groeiruimte.agreement to ${app};

-- Cases of which something misses in the figures of a half-year, as far as the asker may see them. Whether there is evidence
-- is told here; what it says is not.
create function groeiruimte.half_year_gaps(until date, quiet_since date)
    returns table (lead_id uuid, case_number text, code_name text, origin_agency text, gap text, since date)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    with seen as (
        select l.* from lead l
        where asks_as('system') or asks_as('coordinator') or asks_as('taskforce') and l.origin_agency = asking_agency()
    )
    select s.id, s.case_number, s.code_name, s.origin_agency, 'learning', (s.ended_at at time zone 'Europe/Amsterdam')::date
    from seen s
    where s.outcome <> 'declined' and (s.ended_at at time zone 'Europe/Amsterdam')::date <= until
      and not exists (select from learning r where r.lead_id = s.id)
    union all
    select s.id, s.case_number, s.code_name, s.origin_agency, 'evidence', s.realised_on
    from seen s
    where s.realised_on <= until
      and not exists (select from realisation_evidence e where e.lead_id = s.id and e.evidence <> '')
      -- The evidence went with the company's data; it was there.
      and not exists (select from destruction d where d.lead_id = s.id and d.decision = 'confirmed')
    union all
    select s.id, s.case_number, s.code_name, s.origin_agency, 'stale', q.last_on
    from seen s
    cross join lateral (select (max(e.at) at time zone 'Europe/Amsterdam')::date as last_on
                        from case_event e where e.lead_id = s.id) q
    where s.ended_at is null and s.hold_until is null and s.watch_until is null and q.last_on < quiet_since
$$;
revoke all on function groeiruimte.half_year_gaps from public;
grant execute on function groeiruimte.half_year_gaps to ${app};
