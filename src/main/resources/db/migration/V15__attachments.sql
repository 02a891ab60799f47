-- A company's attachments are part of its identity, their file names too: the application's role can select nothing of them.
-- The functions below check the ground, write the ledger and only then give something out.

insert into groeiruimte.ledger_action
values ('attachment-added'), ('attachment-names'), ('attachment-read'), ('attachment-removed');

create table groeiruimte.attachment (
    lead_id         uuid not null references groeiruimte.lead,
    number          integer not null,
    origin_agency   text not null references groeiruimte.agency,
    kind            text not null check (kind in ('nda', 'consent', 'evidence', 'other')),
    media_type      text not null,
    size            integer not null,
    scanned         boolean not null,
    added_at        timestamptz not null default now(),
    added_by        text not null,
    added_by_name   text,
    file_name       text check (length(file_name) between 1 and 200),
    content         bytea,
    removed_at      timestamptz,
    removed_by_name text,
    primary key (lead_id, number),
    -- A removed one leaves its number behind, nothing else.
    check ((removed_at is null) = (content is not null) and (removed_at is null) = (file_name is not null))
);
-- These files are packed already.
alter table groeiruimte.attachment alter column content set storage external;
alter table groeiruimte.attachment enable row level security;

-- On what ground the asker may have the attachments now; the only place where that rule stands. Empty without a ground.
create function groeiruimte.attachment_ground(of_lead uuid) returns table (ground text, until date)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select g.ground, g.until from identity_ground(of_lead) g where g.shown = 'all'
$$;

-- What there is, without what could tell whose it is: no line in the ledger.
create function groeiruimte.list_attachments(of_lead uuid)
    returns table (number integer, kind text, media_type text, size integer, scanned boolean, added_at timestamptz,
                   added_by_name text, removed_at timestamptz, removed_by_name text)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select a.number, a.kind, a.media_type, a.size, a.scanned, a.added_at, a.added_by_name, a.removed_at, a.removed_by_name
    from attachment a
    where a.lead_id = of_lead and exists (select from attachment_ground(of_lead))
    order by a.number
$$;

create function groeiruimte.read_attachment_names(of_lead uuid) returns table (number integer, file_name text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    allowed record;
begin
    select g.ground, g.until into allowed from attachment_ground(of_lead) g limit 1;
    if not found or not exists (select from attachment a where a.lead_id = of_lead and a.removed_at is null) then
        return;
    end if;
    perform write_ledger(of_lead, 'attachment-names', allowed.ground, null, allowed.until);
    return query
    select a.number, a.file_name from attachment a where a.lead_id = of_lead and a.removed_at is null order by a.number;
end;
$$;

create function groeiruimte.read_attachment(of_lead uuid, of_number integer) returns table (media_type text, content bytea)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    allowed record;
begin
    select g.ground, g.until, a.kind into allowed
    from attachment_ground(of_lead) g
    join attachment a on a.lead_id = of_lead and a.number = of_number and a.removed_at is null
    limit 1;
    if not found then
        return;
    end if;
    perform write_ledger(of_lead, 'attachment-read', allowed.ground, allowed.kind, allowed.until);
    return query
    select a.media_type, a.content from attachment a where a.lead_id = of_lead and a.number = of_number;
end;
$$;

create function groeiruimte.add_attachment(of_lead uuid, of_kind text, name text, type text, file bytea, was_scanned boolean)
    returns integer
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    origin text;
    place  integer;
begin
    -- The lock keeps two uploads from taking one number.
    select origin_agency into origin from lead where id = of_lead for no key update;
    if origin is null or not asks_as('taskforce') or origin is distinct from asking_agency() then
        raise exception 'attachment not added: not the agency of origin' using errcode = '42501';
    end if;
    select coalesce(max(number), 0) + 1 into place from attachment where lead_id = of_lead;
    insert into attachment (lead_id, number, origin_agency, kind, media_type, size, scanned, added_by, added_by_name,
                            file_name, content)
    values (of_lead, place, origin, of_kind, type, length(file), was_scanned, asking_subject(),
            nullif(current_setting('groeiruimte.name', true), ''), name, file);
    perform write_ledger(of_lead, 'attachment-added', 'origin', of_kind);
    return place;
end;
$$;

-- For what was added by mistake. False when there is nothing with this number for the asker's own agency.
create function groeiruimte.remove_attachment(of_lead uuid, of_number integer) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    of_kind text;
begin
    update attachment
    set file_name = null, content = null, removed_at = now(),
        removed_by_name = nullif(current_setting('groeiruimte.name', true), '')
    where lead_id = of_lead and number = of_number and removed_at is null
      and asks_as('taskforce') and origin_agency = asking_agency()
    returning kind into of_kind;
    if not found then
        return false;
    end if;
    perform write_ledger(of_lead, 'attachment-removed', 'origin', of_kind);
    return true;
end;
$$;

revoke all on function groeiruimte.attachment_ground, groeiruimte.list_attachments, groeiruimte.read_attachment_names,
    groeiruimte.read_attachment, groeiruimte.add_attachment, groeiruimte.remove_attachment from public;
grant execute on function groeiruimte.list_attachments, groeiruimte.read_attachment_names, groeiruimte.read_attachment,
    groeiruimte.add_attachment, groeiruimte.remove_attachment to ${app};
