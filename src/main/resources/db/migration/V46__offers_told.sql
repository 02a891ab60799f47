-- What regions are told of the offers that they made.

create table groeiruimte.inquiry_outcome (
    id           bigint generated always as identity primary key,
    inquiry_id   uuid not null references groeiruimte.inquiry,
    outcome      text not null check (outcome in ('chosen', 'not-chosen', 'fell-through', 'ended')),
    -- of the company, in codes: no words that could give it away
    reasons      text[] not null,
    -- of the offered site when its region was told, so that it can be seen whether it was changed since
    site_version integer,
    told_at      timestamptz not null
);
create index inquiry_outcome_of_inquiry on groeiruimte.inquiry_outcome (inquiry_id, id);
alter table groeiruimte.inquiry_outcome enable row level security;
create policy of_origin on groeiruimte.inquiry_outcome for all to ${app}
    using (exists (select from groeiruimte.inquiry i
                   where i.id = inquiry_id and groeiruimte.asks_for_agency(i.origin_agency)));
create policy of_asked on groeiruimte.inquiry_outcome for select to ${app}
    using (exists (select from groeiruimte.inquiry i
                   where i.id = inquiry_id and groeiruimte.asks_for_agency(i.asked_agency)));
create policy progress on groeiruimte.inquiry_outcome for select to ${app}
    using (groeiruimte.asks_as('coordinator'));
create policy moved_by_system on groeiruimte.inquiry_outcome for all to ${app}
    using (groeiruimte.asks_as('system'));
grant select, insert on groeiruimte.inquiry_outcome to ${app};

insert into groeiruimte.end_of_data (table_name, data_kind, stage, rows_of)
values ('inquiry_outcome', 'figures', 'kept', 'inquiry_id in (select id from groeiruimte.inquiry where lead_id = $1)');
