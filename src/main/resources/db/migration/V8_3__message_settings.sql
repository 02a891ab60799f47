-- How people hear of what happens: by mail at once, in a summary, or not; and up to when the summaries have told.

create table groeiruimte.message_setting (
    subject  text not null,
    kind     text not null check (kind ~ '^[a-z-]{1,60}$'),
    delivery text not null check (delivery in ('at-once', 'daily', 'weekly', 'not')),
    primary key (subject, kind)
);
alter table groeiruimte.message_setting enable row level security;
create policy own on groeiruimte.message_setting for all to ${app}
    using (subject = groeiruimte.asking_subject());
create policy by_system on groeiruimte.message_setting for all to ${app}
    using ((select groeiruimte.asks_as('system')));
grant select, insert, update on groeiruimte.message_setting to ${app};
comment on table groeiruimte.message_setting is
    'How somebody wants to hear of a kind of message by mail, where they said so; else what is usual for their roles.';

create table groeiruimte.message_language (
    subject  text primary key,
    language text not null check (language in ('nl', 'en'))
);
alter table groeiruimte.message_language enable row level security;
create policy own on groeiruimte.message_language for all to ${app}
    using (subject = groeiruimte.asking_subject());
grant select, insert, update on groeiruimte.message_language to ${app};
comment on table groeiruimte.message_language is
    'The language in which somebody wants their mails, where they said so.';

create table groeiruimte.message_summary (
    delivery   text primary key check (delivery in ('daily', 'weekly')),
    told_until timestamptz not null
);
insert into groeiruimte.message_summary (delivery, told_until) values ('daily', now()), ('weekly', now());
alter table groeiruimte.message_summary enable row level security;
create policy by_system on groeiruimte.message_summary for all to ${app}
    using ((select groeiruimte.asks_as('system')));
grant select, update on groeiruimte.message_summary to ${app};
comment on table groeiruimte.message_summary is
    'Up to which moment the summaries by mail have told. Whoever writes the next ones locks the row, so that two '
    'nodes never both do, and what a node that was down left out comes in the next.';
