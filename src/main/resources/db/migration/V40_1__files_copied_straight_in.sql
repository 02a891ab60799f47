-- Sites of a file were copied to a table of the transaction first, and from there to where they wait for their confirmation:
-- for a hundred thousand of them that took a second more than it has to. COPY goes into no table under row level security, but
-- it does go into a partition of one. So the application may add to the partition, to no agency but the asker's own, and reads
-- and removes by the table alone, as its policy allows. Trials that wait for their confirmation today have to be sent again.

drop table groeiruimte.import_site;
create table groeiruimte.import_site (
    import_id uuid not null,
    line      bigint not null,                  -- or the number of the record, of files that are not read by line
    like groeiruimte.site
) partition by list (import_id);
alter table groeiruimte.import_site
    drop column confirmed_on, drop column confirmed_by, drop column withdrawn_on, drop column version, drop column revision,
    drop column change, drop column changed_at, drop column changed_by, drop column changed_by_name,
    alter column name drop not null, alter column kind drop not null, alter column municipality drop not null,
    alter column province drop not null, alter column latitude drop not null, alter column longitude drop not null,
    alter column strengths drop not null,
    add column given        bigint not null,                    -- which of its facts the file names
    add column seen_version integer,                            -- of the site that it would change; null for a new one
    add column changed      text[] not null default '{}',       -- keys of what would become different; empty for a new one
    add column plan         jsonb,                              -- what else the file says of it
    add primary key (import_id, line);
alter table groeiruimte.import_site enable row level security;
create policy of_agency on groeiruimte.import_site for all to ${app}
    using (groeiruimte.asks_for_agency(agency)) with check (groeiruimte.asks_for_agency(agency));
grant select, delete, update (seen_version, changed) on groeiruimte.import_site to ${app};

-- Unlogged: after a crash of the database it is empty, the count no longer matches, and the file is asked for again.
create unlogged table groeiruimte.import_site_row partition of groeiruimte.import_site default;
alter table groeiruimte.import_site_row alter column agency set default groeiruimte.asking_agency();
do $$
begin
    execute (select 'grant insert (' || string_agg(quote_ident(attname), ', ') || ') on groeiruimte.import_site_row to ${app}'
             from pg_attribute where attrelid = 'groeiruimte.import_site_row'::regclass and attnum > 0 and not attisdropped
                 and attname not in ('agency', 'seen_version', 'changed'));
end;
$$;
grant maintain on groeiruimte.import_site_row to ${app};    -- to analyse it

create or replace function groeiruimte.begin_site_import() returns void
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    if not asks_as('taskforce') or asking_agency() is null then
        return;
    end if;
    create temp table refused (line bigint, field text, problem text, value text, args text[]) on commit drop;
    grant select, insert on pg_temp.refused to ${app};
end;
$$;
