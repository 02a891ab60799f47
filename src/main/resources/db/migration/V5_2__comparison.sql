-- How the supply compares with a request, and by which rules.

create table groeiruimte.shortlist (
    id              uuid primary key,
    lead_id         uuid not null references groeiruimte.lead,
    request_version integer not null,
    computed_at     timestamptz not null,
    sites           jsonb not null,
    -- What it rests on: versions of the rules and the supply, weights, and how all sites came out on each hard need.
    basis           jsonb,
    foreign key (lead_id, request_version) references groeiruimte.request_version
);
create index shortlist_of_lead on groeiruimte.shortlist (lead_id, computed_at desc);
alter table groeiruimte.shortlist enable row level security;
create policy of_origin on groeiruimte.shortlist for select to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
create policy computed_by_system on groeiruimte.shortlist for all to ${app}
    using (groeiruimte.asks_as('system'))
    with check (groeiruimte.asks_as('system'));
grant select, insert on groeiruimte.shortlist to ${app};
comment on table groeiruimte.shortlist is
    'A shortlist as it was computed, so that it can be shown again as it was.';

create table groeiruimte.case_weights (
    lead_id uuid primary key references groeiruimte.lead,
    weights jsonb not null,
    set_by  text not null,
    set_at  timestamptz not null
);
alter table groeiruimte.case_weights enable row level security;
create policy of_origin on groeiruimte.case_weights for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
create policy used_by_system on groeiruimte.case_weights for select to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert, update, delete on groeiruimte.case_weights to ${app};
comment on table groeiruimte.case_weights is
    'Weights that the case lead chose for the next shortlists of a case.';

create table groeiruimte.need_outcome (
    lead_id      uuid not null references groeiruimte.lead,
    half_year    date not null,     -- its first day
    shortlist_id uuid not null references groeiruimte.shortlist,
    need         text not null,
    fits_in      text[] not null,
    unknown_in   text[] not null,
    nearly_in    text[] not null,
    no_site_in   text[] not null default '{}',      -- of which no site was known, which is unknown and not a no
    primary key (lead_id, half_year, need)
);
alter table groeiruimte.need_outcome enable row level security;
create policy kept_by_system on groeiruimte.need_outcome for all to ${app}
    using (groeiruimte.asks_as('system'))
    with check (groeiruimte.asks_as('system'));
grant select, insert, delete on groeiruimte.need_outcome to ${app};
comment on table groeiruimte.need_outcome is
    'How each hard need of a case came out in each area, in the last shortlist of each half-year; ''whole'' '
    'is all needs at one site together. Areas are codes of agencies and of provinces. An area in none of '
    'the lists has no site that even nearly does.';

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
                 case a.area when 'NL' then n.unknown_in <> '{}' else a.area = any (n.unknown_in || n.no_site_in)
                     end as unknown,
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
comment on function groeiruimte.need_outcomes is
    'How many cases asked a need, and how it came out in each of these areas; ''NL'' is the best of all '
    'areas. Counts are exact and told in bands only: ''all'' and ''others'' than an agency are hence the '
    'application''s to ask, ''own'' a member''s.';

create table groeiruimte.step_rules (
    lead_id         uuid primary key references groeiruimte.lead,
    weights_table   integer not null,
    proximity_table integer not null,
    begun_at        timestamptz not null
);
alter table groeiruimte.step_rules enable row level security;
create policy of_origin on groeiruimte.step_rules for select to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
create policy kept_by_system on groeiruimte.step_rules for all to ${app}
    using (groeiruimte.asks_as('system'))
    with check (groeiruimte.asks_as('system'));
grant select, insert, update on groeiruimte.step_rules to ${app};
comment on table groeiruimte.step_rules is
    'The versions of the decision tables that counted when a case''s search in its own region began.';

create table groeiruimte.rule_draft (
    id           uuid primary key,
    table_key    text not null,
    file         bytea not null,
    made_by      text not null,
    made_by_name text not null,
    made_at      timestamptz not null default now()
);
alter table groeiruimte.rule_draft enable row level security;
create policy coordinators on groeiruimte.rule_draft for all to ${app}
    using (groeiruimte.asks_as('coordinator'))
    with check (groeiruimte.asks_as('coordinator') and made_by = groeiruimte.asking_subject());
grant select, insert, delete on groeiruimte.rule_draft to ${app};
comment on table groeiruimte.rule_draft is
    'Drafts of decision tables that the coordinator tries on past cases.';

create table groeiruimte.rule_change (
    table_key   text not null,
    version     integer not null,
    author      text not null,
    author_name text not null,
    reason      text not null check (reason <> ''),
    live_at     timestamptz not null default now(),
    primary key (table_key, version)
);
alter table groeiruimte.rule_change enable row level security;
create policy read_by_all on groeiruimte.rule_change for select to ${app}
    using (groeiruimte.asks_as('coordinator') or groeiruimte.asks_as('taskforce')
        or groeiruimte.asks_as('administrator'));
create policy made_by_coordinators on groeiruimte.rule_change for insert to ${app}
    with check (groeiruimte.asks_as('coordinator') and author = groeiruimte.asking_subject());
grant select, insert on groeiruimte.rule_change to ${app};
comment on table groeiruimte.rule_change is
    'Who put which version of a decision table into use, and why. Versions without a row came with a '
    'release.';
