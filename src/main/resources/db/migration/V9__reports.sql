-- Half-years and what their reports said. Only the coordinator reads the full edition: by what changed from one day to
-- the next it would tell every member which agency's company came to a region or was asked of it. Members read the
-- shared edition, and beside it the rows of their own agency.

create table groeiruimte.half_year (
    period           text primary key check (period ~ '^20[0-9]{2}-H[12]$'),
    state            text not null check (state in ('mending', 'writing', 'commenting', 'closing', 'closed',
        'received')),
    opened_at        timestamptz not null,
    opened_by_name   text,              -- null when the calendar did it
    mend_until       date,
    comments_until   date,
    talk_on          date,
    received_at      timestamptz,
    received_by_name text,
    check (num_nonnulls(talk_on, received_at, received_by_name) in (0, 3))
);
alter table groeiruimte.half_year enable row level security;
create policy for_everybody on groeiruimte.half_year for select to ${app}
    using (groeiruimte.asks_at_all());
create policy moved_by_system on groeiruimte.half_year for all to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert, update on groeiruimte.half_year to ${app};
comment on table groeiruimte.half_year is
    'Half-years and how far the work on their reports is.';

create table groeiruimte.report_version (
    period         text not null references groeiruimte.half_year,
    version        integer not null check (version > 0),
    edition        text not null check (edition in ('FULL', 'SHARED')),
    document       text not null,       -- exactly what the checksum is of
    checksum       text not null check (checksum = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    definitions    text not null,
    counted_until  date not null,
    closed_at      timestamptz not null,
    closed_by      text not null,
    closed_by_name text not null,
    reason         text,                -- why there is a next version
    primary key (period, version, edition),
    check ((version = 1) = (reason is null))
);
create index report_version_by_checksum on groeiruimte.report_version (checksum);
alter table groeiruimte.report_version enable row level security;
create policy shared on groeiruimte.report_version for select to ${app}
    using (edition = 'SHARED' and groeiruimte.asks_at_all());
create policy read_by_system on groeiruimte.report_version for select to ${app}
    using (groeiruimte.asks_as('system'));
create policy frozen_by_system on groeiruimte.report_version for insert to ${app}
    with check (groeiruimte.asks_as('system'));
create policy full_for_coordinator on groeiruimte.report_version for select to ${app}
    using (edition = 'FULL' and groeiruimte.asks_as('coordinator'));
grant select, insert on groeiruimte.report_version to ${app};
comment on table groeiruimte.report_version is
    'A frozen report. It is only ever added: the application may neither change nor take away one, and a '
    'checksum that does not belong to its document is refused.';

create table groeiruimte.report_cases (
    period  text not null,
    version integer not null,
    edition text not null default 'FULL' check (edition = 'FULL'),
    figure  text not null,
    cases   uuid[] storage external not null,     -- ids do not compress, so nobody tries
    primary key (period, version, figure),
    foreign key (period, version, edition) references groeiruimte.report_version
);
alter table groeiruimte.report_cases enable row level security;
create policy frozen_by_system on groeiruimte.report_cases for insert to ${app}
    with check (groeiruimte.asks_as('system'));
create policy read_by_system on groeiruimte.report_cases for select to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert on groeiruimte.report_cases to ${app};
comment on table groeiruimte.report_cases is
    'The cases behind each figure of a version, as they were counted.';

create table groeiruimte.report_file (
    period   text not null,
    version  integer not null,
    edition  text not null,
    format   text not null check (format in ('pdf', 'ods', 'xlsx', 'csv', 'json')),
    language text not null check (language in ('nl', 'en')),
    content  bytea storage external not null,
    sha256   text not null check (sha256 = encode(sha256(content), 'hex')),
    made_at  timestamptz not null default now(),
    primary key (period, version, edition, format, language),
    foreign key (period, version, edition) references groeiruimte.report_version
);
create index report_file_by_sha256 on groeiruimte.report_file (sha256);
alter table groeiruimte.report_file enable row level security;
create policy shared on groeiruimte.report_file for select to ${app}
    using (edition = 'SHARED' and groeiruimte.asks_at_all());
create policy read_by_system on groeiruimte.report_file for select to ${app}
    using (groeiruimte.asks_as('system'));
create policy kept_by_system on groeiruimte.report_file for insert to ${app}
    with check (groeiruimte.asks_as('system'));
create policy full_for_coordinator on groeiruimte.report_file for select to ${app}
    using (edition = 'FULL' and groeiruimte.asks_as('coordinator'));
grant select, insert on groeiruimte.report_file to ${app};
comment on table groeiruimte.report_file is
    'Each file as it was first made of a version, so that every copy is the same to the last byte.';

create table groeiruimte.running_report (
    period      text not null check (period ~ '^20[0-9]{2}-H[12]$'),
    edition     text not null check (edition in ('FULL', 'SHARED')),
    document    text not null,
    look        pg_snapshot not null,   -- which case events it has seen, see case_events_since
    until       date not null,
    computed_at timestamptz not null,
    took_ms     integer not null,
    primary key (period, edition)
);
alter table groeiruimte.running_report enable row level security;
create policy shared on groeiruimte.running_report for select to ${app}
    using (edition = 'SHARED' and groeiruimte.asks_at_all());
create policy computed_by_system on groeiruimte.running_report for all to ${app}
    using (groeiruimte.asks_as('system'));
create policy full_for_coordinator on groeiruimte.running_report for select to ${app}
    using (edition = 'FULL' and groeiruimte.asks_as('coordinator'));
grant select, insert, update on groeiruimte.running_report to ${app};
comment on table groeiruimte.running_report is
    'What a half-year that is not closed comes to, as computed last; the page shows it at once, however '
    'many cases there are.';

create table groeiruimte.running_cases (
    period text not null,
    figure text not null,
    cases  uuid[] storage external not null,
    primary key (period, figure)
);
alter table groeiruimte.running_cases enable row level security;
create policy computed_by_system on groeiruimte.running_cases for all to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert, delete on groeiruimte.running_cases to ${app};
comment on table groeiruimte.running_cases is
    'The cases behind each figure of a half-year that is not closed.';

create function groeiruimte.cases_behind(of_period text, of_version integer, of_figure text)
    returns table (lead_id uuid, case_number text, code_name text, origin_agency text)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select l.id, l.case_number, l.code_name, l.origin_agency
    from (select unnest(cases) as id from report_cases
          where period = of_period and version = of_version and figure = of_figure
          union all
          select unnest(cases) from running_cases
          where of_version = 0 and period = of_period and figure = of_figure) c
    join lead l on l.id = c.id
    where asks_as('coordinator') or asks_as('taskforce') and l.origin_agency = asking_agency()
    order by l.case_number
$$;
revoke all on function groeiruimte.cases_behind from public;
grant execute on function groeiruimte.cases_behind to ${app};
comment on function groeiruimte.cases_behind is
    'The cases behind a figure, as far as the asker may see them; version 0 is the half-year that is not '
    'closed.';

create function groeiruimte.own_rows(of_period text, of_version integer) returns jsonb
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
      and t.said ->> 'code' in ('regions', 'flows-between-regions', 'bottlenecks', 'propositions-per-agency')
$$;
revoke all on function groeiruimte.own_rows from public;
grant execute on function groeiruimte.own_rows to ${app};
comment on function groeiruimte.own_rows is
    'What a report''s full edition says of the asking member''s own agency: of tables by agency its own '
    'rows, of those by way the ones that its own companies went. Version 0 is the half-year that is not '
    'closed.';

create function groeiruimte.report_copy(of_hash text)
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
revoke all on function groeiruimte.report_copy from public;
grant execute on function groeiruimte.report_copy to ${app};
comment on function groeiruimte.report_copy is
    'Of which report a copy is, by the SHA-256 of the file or the report''s checksum. Of the shared '
    'edition everybody is told, also without a login; of the full edition only who may read it, because '
    'whoever guesses a hidden number could write the full edition with it and ask.';

create function groeiruimte.public_year_report(of_year integer) returns table (document text, checksum text)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select v.document, v.checksum from report_version v
    where v.period = of_year || '-H2' and v.edition = 'SHARED'
    order by v.version desc limit 1
$$;
revoke all on function groeiruimte.public_year_report from public;
grant execute on function groeiruimte.public_year_report to ${app};
comment on function groeiruimte.public_year_report is
    'For everybody: the shared edition of a year that is closed, in its newest version.';

-- The work on a half-year's report: what is incomplete, texts, comments and agreements.
create function groeiruimte.half_year_gaps(until date, quiet_since date)
    returns table (lead_id uuid, case_number text, code_name text, origin_agency text, gap text, since date)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    with seen as (
        select l.* from lead l
        where asks_as('system') or asks_as('coordinator') or asks_as('taskforce') and l.origin_agency = asking_agency()
    )
    select s.id, s.case_number, s.code_name, s.origin_agency, 'learning',
        (s.ended_at at time zone 'Europe/Amsterdam')::date
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
comment on function groeiruimte.half_year_gaps is
    'Cases of which something misses in the figures of a half-year, as far as the asker may see them. '
    'Whether there is evidence is told here; what it says is not.';

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
comment on table groeiruimte.half_year_answer is
    'What an agency answered: that its cases are complete now, and that it read the report.';

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
comment on table groeiruimte.report_text is
    'The coordinator''s texts. What one person types in one go is one version; the ministry reads the '
    'frozen report only.';

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
comment on table groeiruimte.report_comment is
    'What agencies said about the report before it was closed: among the agencies and the coordinator.';

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
                and exists (select from groeiruimte.half_year h where h.period = agreement.period
                    and h.state = 'closed'));
create policy taken_back_by_ministry on groeiruimte.agreement for delete to ${app}
    using (groeiruimte.asks_as('ministry')
           and exists (select from groeiruimte.half_year h where h.period = agreement.period and h.state = 'closed'));
create policy ended_by_addressee on groeiruimte.agreement for update to ${app}
    using (ended_at is null
           and (groeiruimte.asks_as('taskforce') and addressee = groeiruimte.asking_agency()
                or groeiruimte.asks_as('coordinator') and addressee = 'coordinator'))
    with check (true);
grant select, insert, delete, update (result, note, ended_at, ended_by_name) on groeiruimte.agreement to ${app};
comment on table groeiruimte.agreement is
    'What was agreed in the talk about the report, and what became of it.';
