-- How much each agency's system asks of the API, so that its agency sees when it was used last and how near its limit it is.

create table groeiruimte.api_use (
    agency    text not null,
    subject   text not null,           -- of the client's tokens
    day       date not null,
    requests  bigint not null check (requests > 0),
    refused   bigint not null check (refused between 0 and requests),
    window_at timestamptz not null,    -- the beginning of the period of the limit in which it asked last
    in_window bigint not null,         -- in that period, on all nodes
    busiest   bigint not null,         -- the most in any period of the day
    last_at   timestamptz not null,
    primary key (agency, subject, day)
);
create index api_use_day on groeiruimte.api_use (day);
alter table groeiruimte.api_use enable row level security;
create policy of_agency on groeiruimte.api_use for select to ${app}
    using (groeiruimte.asks_for_agency(agency));
create policy counted_by_system on groeiruimte.api_use for all to ${app}
    using ((select groeiruimte.asks_as('system'))) with check (groeiruimte.asks_as('system'));
grant select, insert, update, delete on groeiruimte.api_use to ${app};
comment on table groeiruimte.api_use is
    'What agencies'' systems ask of the API, counted by client and day, and in the period of the limit in '
    'which they asked last: numbers alone, not what was asked. Kept for 90 days.';
