-- When people were here, for what changed since.

create table groeiruimte.last_visit (
    subject   text primary key,
    seen_at   timestamptz not null default now(),
    before_at timestamptz       -- the last time on an earlier day than that; null on the first day
);
alter table groeiruimte.last_visit enable row level security;
create policy own on groeiruimte.last_visit for all to ${app}
    using (subject = groeiruimte.asking_subject());
grant select, insert, update on groeiruimte.last_visit to ${app};
comment on table groeiruimte.last_visit is
    'When somebody last opened the page on which their work begins, and when on an earlier day: all day long it '
    'tells what changed since then.';
