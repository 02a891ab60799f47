-- Half-years and what their reports said. A frozen version is only ever added: the application may neither change nor take
-- away one, and a checksum that does not belong to its document is refused.

create table groeiruimte.half_year (
    period           text primary key check (period ~ '^20[0-9]{2}-H[12]$'),
    state            text not null check (state in ('mending', 'writing', 'commenting', 'closing', 'closed', 'received')),
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
create policy full_for_taskforce on groeiruimte.report_version for select to ${app}
    using (edition = 'FULL' and (groeiruimte.asks_as('taskforce') or groeiruimte.asks_as('coordinator')));
create policy shared on groeiruimte.report_version for select to ${app}
    using (edition = 'SHARED' and groeiruimte.asks_at_all());
create policy read_by_system on groeiruimte.report_version for select to ${app}
    using (groeiruimte.asks_as('system'));
create policy frozen_by_system on groeiruimte.report_version for insert to ${app}
    with check (groeiruimte.asks_as('system'));
grant select, insert on groeiruimte.report_version to ${app};

-- The cases behind each figure of a version, as they were counted. Ids do not compress, so nobody tries.
create table groeiruimte.report_cases (
    period  text not null,
    version integer not null,
    edition text not null default 'FULL' check (edition = 'FULL'),
    figure  text not null,
    cases   uuid[] not null,
    primary key (period, version, figure),
    foreign key (period, version, edition) references groeiruimte.report_version
);
alter table groeiruimte.report_cases alter column cases set storage external;
alter table groeiruimte.report_cases enable row level security;
create policy frozen_by_system on groeiruimte.report_cases for insert to ${app}
    with check (groeiruimte.asks_as('system'));
create policy read_by_system on groeiruimte.report_cases for select to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert on groeiruimte.report_cases to ${app};

-- Each file as it was first made of a version, so that every copy is the same to the last byte.
create table groeiruimte.report_file (
    period   text not null,
    version  integer not null,
    edition  text not null,
    format   text not null check (format in ('pdf', 'ods', 'xlsx', 'csv', 'json')),
    language text not null check (language in ('nl', 'en')),
    content  bytea not null,
    sha256   text not null check (sha256 = encode(sha256(content), 'hex')),
    made_at  timestamptz not null default now(),
    primary key (period, version, edition, format, language),
    foreign key (period, version, edition) references groeiruimte.report_version
);
create index report_file_by_sha256 on groeiruimte.report_file (sha256);
alter table groeiruimte.report_file alter column content set storage external;
alter table groeiruimte.report_file enable row level security;
create policy full_for_taskforce on groeiruimte.report_file for select to ${app}
    using (edition = 'FULL' and (groeiruimte.asks_as('taskforce') or groeiruimte.asks_as('coordinator')));
create policy shared on groeiruimte.report_file for select to ${app}
    using (edition = 'SHARED' and groeiruimte.asks_at_all());
create policy read_by_system on groeiruimte.report_file for select to ${app}
    using (groeiruimte.asks_as('system'));
create policy kept_by_system on groeiruimte.report_file for insert to ${app}
    with check (groeiruimte.asks_as('system'));
grant select, insert on groeiruimte.report_file to ${app};

-- What a half-year that is not closed comes to, as computed last; the page shows it at once, however many cases there are.
create table groeiruimte.running_report (
    period      text not null check (period ~ '^20[0-9]{2}-H[12]$'),
    edition     text not null check (edition in ('FULL', 'SHARED')),
    document    text not null,
    last_event  bigint not null,        -- the last case event that it has seen
    until       date not null,
    computed_at timestamptz not null,
    took_ms     integer not null,
    primary key (period, edition)
);
alter table groeiruimte.running_report enable row level security;
create policy full_for_taskforce on groeiruimte.running_report for select to ${app}
    using (edition = 'FULL' and (groeiruimte.asks_as('taskforce') or groeiruimte.asks_as('coordinator')));
create policy shared on groeiruimte.running_report for select to ${app}
    using (edition = 'SHARED' and groeiruimte.asks_at_all());
create policy computed_by_system on groeiruimte.running_report for all to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert, update on groeiruimte.running_report to ${app};

create table groeiruimte.running_cases (
    period text not null,
    figure text not null,
    cases  uuid[] not null,
    primary key (period, figure)
);
alter table groeiruimte.running_cases alter column cases set storage external;
alter table groeiruimte.running_cases enable row level security;
create policy computed_by_system on groeiruimte.running_cases for all to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert, delete on groeiruimte.running_cases to ${app};

-- The cases behind a figure, as far as the asker may see them; version 0 is the half-year that is not closed.
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

-- For everybody, also without a login: of which report a copy is, by the SHA-256 of the file or the report's checksum.
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
    order by found.format nulls last
    limit 1
$$;

-- For everybody: the shared edition of a year that is closed, in its newest version.
create function groeiruimte.public_year_report(of_year integer) returns table (document text, checksum text)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select v.document, v.checksum from report_version v
    where v.period = of_year || '-H2' and v.edition = 'SHARED'
    order by v.version desc limit 1
$$;

revoke all on function groeiruimte.cases_behind, groeiruimte.report_copy, groeiruimte.public_year_report from public;
grant execute on function groeiruimte.cases_behind, groeiruimte.report_copy, groeiruimte.public_year_report to ${app};
