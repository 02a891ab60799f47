-- What stands beside the identity under the same rights: confidential texts and attachments. The application's role can
-- select nothing of them; the functions below check the ground, write the ledger and only then give something out.

create table groeiruimte.confidential_text (
    id            bigint generated always as identity primary key,
    lead_id       uuid not null references groeiruimte.lead,
    origin_agency text not null references groeiruimte.agency,
    -- 'telling-words' are not on file elsewhere but tell which company it is: products, founders, former names
    kind          text not null check (kind in ('note', 'confidentiality-note', 'telling-words')),
    text          text not null check (length(text) <= 4000),
    author        text not null,
    author_name   text,
    at            timestamptz not null default now(),
    mended_at     timestamptz
);
create index confidential_text_of_lead on groeiruimte.confidential_text (lead_id, id);
alter table groeiruimte.confidential_text enable row level security;
comment on table groeiruimte.confidential_text is
    'Texts that were marked as confidential stand beside the identity: the application''s role may not '
    'select them. The newest text of a kind holds.';

create table groeiruimte.earlier_confidential_text (
    id      bigint generated always as identity primary key,
    text_id bigint not null references groeiruimte.confidential_text,
    lead_id uuid not null references groeiruimte.lead,
    at      timestamptz not null,    -- written, or mended last before this
    text    text not null
);
create index earlier_confidential_text_of_text on groeiruimte.earlier_confidential_text (text_id, id);
alter table groeiruimte.earlier_confidential_text enable row level security;
comment on table groeiruimte.earlier_confidential_text is
    'How confidential notes read before their writer mended them; closed like the texts themselves.';

create function groeiruimte.write_confidential_text(of_lead uuid, of_kind text, written text) returns bigint
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    origin  text;
    kept_as bigint;
begin
    select origin_agency into origin from lead where id = of_lead;
    if origin is null or not asks_as('taskforce') or origin is distinct from asking_agency() then
        raise exception 'text not kept: not the agency of origin' using errcode = '42501';
    end if;
    insert into confidential_text (lead_id, origin_agency, kind, text, author, author_name)
    values (of_lead, origin, of_kind, written, asking_subject(), nullif(groeiruimte.asking_name(), ''))
    returning id into kept_as;
    perform write_ledger(of_lead, 'text-written', 'origin', of_kind);
    return kept_as;
end;
$$;
revoke all on function groeiruimte.write_confidential_text from public;
grant execute on function groeiruimte.write_confidential_text to ${app};
comment on function groeiruimte.write_confidential_text is
    'Keeps a confidential text of a case, for members of the agency of origin, with a line in the ledger. Gives '
    'its id.';

create function groeiruimte.mend_confidential_note(of_lead uuid, of_text bigint, written text) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    before confidential_text;
begin
    select t.* into before from confidential_text t
    where t.id = of_text and t.lead_id = of_lead and t.kind = 'note' and may_mend(t.author, t.at)
      and asks_as('taskforce') and t.origin_agency = asking_agency()
    for update;
    if not found then
        return false;
    end if;
    if before.text <> written then
        insert into earlier_confidential_text (text_id, lead_id, at, text)
        values (before.id, before.lead_id, coalesce(before.mended_at, before.at), before.text);
        update confidential_text set text = written, mended_at = now() where id = of_text;
        perform write_ledger(of_lead, 'text-written', 'origin', 'note');
    end if;
    return true;
end;
$$;
revoke all on function groeiruimte.mend_confidential_note from public;
grant execute on function groeiruimte.mend_confidential_note to ${app};
comment on function groeiruimte.mend_confidential_note is
    'Writes a confidential note anew and keeps how it read, with a line in the ledger. False when it is not the '
    'asker''s to mend, or not any more.';

create function groeiruimte.register_telling_words(of_lead uuid, words text) returns void
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    origin text;
begin
    select origin_agency into origin from lead where id = of_lead;
    if origin is null or not asks_for_agency(origin)
        or exists (select from confidential_text where lead_id = of_lead and kind = 'telling-words') then
        raise exception 'words not kept: not the agency of origin, or not the first' using errcode = '42501';
    end if;
    insert into confidential_text (lead_id, origin_agency, kind, text, author, author_name)
    values (of_lead, origin, 'telling-words', words, asking_subject(), nullif(groeiruimte.asking_name(), ''));
    perform write_ledger(of_lead, 'text-written', 'origin', 'telling-words');
end;
$$;
revoke all on function groeiruimte.register_telling_words from public;
grant execute on function groeiruimte.register_telling_words to ${app};
comment on function groeiruimte.register_telling_words is
    'Keeps the telling words that come with a signal, by form or API; later ones come with '
    'write_confidential_text.';

create function groeiruimte.confidential_texts_kept(of_lead uuid)
    returns table (id bigint, kind text, author_name text, at timestamptz)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select t.id, t.kind, t.author_name, t.at
    from confidential_text t
    where t.lead_id = of_lead and asks_as('taskforce') and t.origin_agency = asking_agency()
    order by t.id desc
$$;
revoke all on function groeiruimte.confidential_texts_kept from public;
grant execute on function groeiruimte.confidential_texts_kept to ${app};
comment on function groeiruimte.confidential_texts_kept is
    'That there is such a text, whose and since when; for members of the agency of origin. The texts '
    'themselves stay closed.';

create function groeiruimte.read_confidential_texts(of_lead uuid, of_kind text)
    returns table (id bigint, author_name text, at timestamptz, text text, mended_at timestamptz, mendable boolean,
                   earlier jsonb)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
begin
    if not exists (select from confidential_texts_kept(of_lead) t where t.kind = of_kind)
        or not take_line(of_lead, 'text-read', 'origin', of_kind) then
        return;
    end if;
    return query
    select t.id, t.author_name, t.at, t.text, t.mended_at, t.kind = 'note' and may_mend(t.author, t.at),
        (select coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'text', e.text) order by e.id desc), '[]')
         from earlier_confidential_text e where e.text_id = t.id)
    from confidential_text t
    where t.lead_id = of_lead and t.kind = of_kind order by t.id desc;
end;
$$;
revoke all on function groeiruimte.read_confidential_texts from public;
grant execute on function groeiruimte.read_confidential_texts to ${app};
comment on function groeiruimte.read_confidential_texts is
    'The texts of one kind, for members of the agency of origin, with how they read before; the ledger has a '
    'line for it when there are any.';

create table groeiruimte.attachment (
    lead_id         uuid not null references groeiruimte.lead,
    number          integer not null,
    version         integer not null default 1,
    origin_agency   text not null references groeiruimte.agency,
    kind            text not null
        check (kind in ('nda', 'consent', 'invitation', 'proposition-letter', 'evidence', 'other')),
    media_type      text not null,
    size            integer not null,
    scanned         boolean not null,
    added_at        timestamptz not null default now(),
    added_by        text not null,
    added_by_name   text,
    file_name       text check (length(file_name) between 1 and 200),
    content         bytea storage external,    -- these files are packed already
    removed_at      timestamptz,
    removed_by_name text,
    -- For what was filled in here: which template, and in which of its versions.
    template_kind    text,
    template_version integer,
    primary key (lead_id, number, version),
    check ((template_kind is null) = (template_version is null)),
    -- A removed one leaves its number behind, nothing else.
    check ((removed_at is null) = (content is not null) and (removed_at is null) = (file_name is not null))
);
alter table groeiruimte.attachment enable row level security;
comment on table groeiruimte.attachment is
    'A company''s attachments are part of its identity, their file names too; each version of one is a row. A '
    'removed one leaves its number behind, nothing else.';

create function groeiruimte.attachment_ground(of_lead uuid) returns table (ground text, until date)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select g.ground, g.until from identity_ground(of_lead) g where g.shown = 'all'
$$;
revoke all on function groeiruimte.attachment_ground from public;
comment on function groeiruimte.attachment_ground is
    'On what ground the asker may have the attachments now; the only place where that rule stands. Empty '
    'without a ground.';

create function groeiruimte.list_attachments(of_lead uuid)
    returns table (number integer, version integer, kind text, media_type text, size integer, scanned boolean,
                   added_at timestamptz, added_by_name text, removed_at timestamptz, removed_by_name text,
                   template_kind text, template_version integer)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select a.number, a.version, a.kind, a.media_type, a.size, a.scanned, a.added_at, a.added_by_name, a.removed_at,
        a.removed_by_name, a.template_kind, a.template_version
    from attachment a
    where a.lead_id = of_lead and exists (select from attachment_ground(of_lead))
    order by a.number, a.version desc
$$;
revoke all on function groeiruimte.list_attachments from public;
grant execute on function groeiruimte.list_attachments to ${app};
comment on function groeiruimte.list_attachments is
    'What there is in all its versions, without what could tell whose it is: no line in the ledger.';

create function groeiruimte.read_attachment_names(of_lead uuid)
    returns table (number integer, version integer, file_name text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    allowed record;
begin
    select g.ground, g.until into allowed from attachment_ground(of_lead) g limit 1;
    if not found or not exists (select from attachment a where a.lead_id = of_lead and a.removed_at is null)
        or not take_line(of_lead, 'attachment-names', allowed.ground, null, allowed.until) then
        return;
    end if;
    return query
    select a.number, a.version, a.file_name from attachment a
    where a.lead_id = of_lead and a.removed_at is null order by a.number, a.version;
end;
$$;
revoke all on function groeiruimte.read_attachment_names from public;
grant execute on function groeiruimte.read_attachment_names to ${app};
comment on function groeiruimte.read_attachment_names is
    'The file names of a case''s attachments, for who has a ground, with a line in the ledger.';

create function groeiruimte.read_attachment(of_lead uuid, of_number integer, of_version integer)
    returns table (media_type text, content bytea)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    allowed record;
begin
    select g.ground, g.until, a.kind into allowed
    from attachment_ground(of_lead) g
    join attachment a on a.lead_id = of_lead and a.number = of_number and a.version = of_version
        and a.removed_at is null
    limit 1;
    if not found or not take_line(of_lead, 'attachment-read', allowed.ground, allowed.kind, allowed.until) then
        return;
    end if;
    return query
    select a.media_type, a.content from attachment a
    where a.lead_id = of_lead and a.number = of_number and a.version = of_version;
end;
$$;
revoke all on function groeiruimte.read_attachment from public;
grant execute on function groeiruimte.read_attachment to ${app};
comment on function groeiruimte.read_attachment is
    'One version of an attachment, for who has a ground, with a line in the ledger; empty without one.';

create function groeiruimte.add_attachment(of_lead uuid, of_kind text, name text, type text, file bytea,
    was_scanned boolean)
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
            nullif(groeiruimte.asking_name(), ''), name, file);
    perform write_ledger(of_lead, 'attachment-added', 'origin', of_kind);
    return place;
end;
$$;
revoke all on function groeiruimte.add_attachment from public;
grant execute on function groeiruimte.add_attachment to ${app};
comment on function groeiruimte.add_attachment is
    'Adds an attachment, for members of the agency of origin, with a line in the ledger. Gives its number '
    'in the case.';

create function groeiruimte.add_attachment_version(of_lead uuid, of_number integer, name text, type text, file bytea,
    was_scanned boolean, of_template text, of_template_version integer)
    returns integer
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    before attachment;
begin
    -- The lock keeps two from becoming one version.
    perform from lead l where l.id = of_lead and asks_as('taskforce') and l.origin_agency = asking_agency()
    for no key update;
    if not found then
        raise exception 'attachment not added: not the agency of origin' using errcode = '42501';
    end if;
    select a.* into before from attachment a
    where a.lead_id = of_lead and a.number = of_number and a.removed_at is null
    order by a.version desc limit 1;
    if not found then
        return null;
    end if;
    insert into attachment (lead_id, number, version, origin_agency, kind, media_type, size, scanned, added_by,
                            added_by_name, file_name, content, template_kind, template_version)
    values (of_lead, of_number, before.version + 1, before.origin_agency, before.kind, type, length(file), was_scanned,
            asking_subject(), nullif(groeiruimte.asking_name(), ''), name, file, of_template, of_template_version);
    perform write_ledger(of_lead, 'attachment-added', 'origin', before.kind);
    return before.version + 1;
end;
$$;
revoke all on function groeiruimte.add_attachment_version from public;
grant execute on function groeiruimte.add_attachment_version to ${app};
comment on function groeiruimte.add_attachment_version is
    'Adds a version of an attachment, for members of the agency of origin, with a line in the ledger. Gives which; '
    'none when the attachment is not there any more.';

create function groeiruimte.add_filled_document(of_lead uuid, of_kind text, name text, type text, file bytea,
    was_scanned boolean, of_template_version integer)
    returns integer
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    place integer;
begin
    perform from lead where id = of_lead for no key update;
    select max(a.number) into place from attachment a
    where a.lead_id = of_lead and a.template_kind = of_kind and a.removed_at is null
      and asks_as('taskforce') and a.origin_agency = asking_agency();
    if place is null then
        place := add_attachment(of_lead, of_kind, name, type, file, was_scanned);
        update attachment set template_kind = of_kind, template_version = of_template_version
        where lead_id = of_lead and number = place;
    else
        perform add_attachment_version(of_lead, place, name, type, file, was_scanned, of_kind, of_template_version);
    end if;
    return place;
end;
$$;
revoke all on function groeiruimte.add_filled_document from public;
grant execute on function groeiruimte.add_filled_document to ${app};
comment on function groeiruimte.add_filled_document is
    'Keeps a document that was filled from a template of a kind: as the next version of the one that is there, else as '
    'a new attachment. Gives its number.';

create function groeiruimte.remove_attachment(of_lead uuid, of_number integer) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    of_kind text;
begin
    -- All its versions.
    update attachment
    set file_name = null, content = null, removed_at = now(),
        removed_by_name = nullif(groeiruimte.asking_name(), '')
    where lead_id = of_lead and number = of_number and removed_at is null
      and asks_as('taskforce') and origin_agency = asking_agency();
    if not found then
        return false;
    end if;
    select a.kind into of_kind from attachment a where a.lead_id = of_lead and a.number = of_number limit 1;
    perform write_ledger(of_lead, 'attachment-removed', 'origin', of_kind);
    return true;
end;
$$;
revoke all on function groeiruimte.remove_attachment from public;
grant execute on function groeiruimte.remove_attachment to ${app};
comment on function groeiruimte.remove_attachment is
    'Takes away an attachment that was added by mistake, in all its versions; its number stays. False when there is nothing '
    'with this number for the asker''s own agency.';
