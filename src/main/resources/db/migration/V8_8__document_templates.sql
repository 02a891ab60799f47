-- Templates of documents that an agency keeps itself. They hold no case's data.

create table groeiruimte.document_template (
    agency        text not null references groeiruimte.agency,
    kind          text not null check (kind in ('nda', 'consent', 'invitation', 'proposition-letter')),
    version       integer not null,
    media_type    text not null,
    fields        text[] not null,
    content       bytea storage external not null,    -- these files are packed already
    added_at      timestamptz not null default now(),
    added_by      text not null,
    added_by_name text not null,
    primary key (agency, kind, version)
);
alter table groeiruimte.document_template enable row level security;
create policy of_agency on groeiruimte.document_template for select to ${app}
    using ((select groeiruimte.asks_as('taskforce')) and agency = (select groeiruimte.asking_agency()));
create policy added_by_member on groeiruimte.document_template for insert to ${app}
    with check (groeiruimte.asks_as('taskforce') and agency = groeiruimte.asking_agency());
grant select, insert on groeiruimte.document_template to ${app};
comment on table groeiruimte.document_template is
    'Templates of an agency''s documents in all their versions, of which the newest counts; for its own members. Never '
    'changed: documents say which version they were made from.';
