-- Texts that were marked as confidential stand beside the identity: the application's role may not select them either.

create table groeiruimte.confidential_text (
    id            bigint generated always as identity primary key,
    lead_id       uuid not null references groeiruimte.lead,
    origin_agency text not null references groeiruimte.agency,
    kind          text not null check (kind in ('note', 'confidentiality-note')),
    text          text not null check (length(text) <= 4000),
    author        text not null,
    author_name   text,
    at            timestamptz not null default now()
);
create index confidential_text_of_lead on groeiruimte.confidential_text (lead_id, id);
alter table groeiruimte.confidential_text enable row level security;

insert into groeiruimte.confidential_text (lead_id, origin_agency, kind, text, author, author_name, at)
select c.lead_id, l.origin_agency, 'confidentiality-note', c.note, c.recorded_by, p.name, c.recorded_at
from groeiruimte.confidentiality c
join groeiruimte.lead l on l.id = c.lead_id
left join groeiruimte.person p on p.subject = c.recorded_by
where c.note is not null;
alter table groeiruimte.confidentiality drop column note;

create function groeiruimte.write_confidential_text(of_lead uuid, of_kind text, written text) returns void
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    origin text;
begin
    select origin_agency into origin from lead where id = of_lead;
    if origin is null or not asks_as('taskforce') or origin is distinct from asking_agency() then
        raise exception 'text not kept: not the agency of origin' using errcode = '42501';
    end if;
    insert into confidential_text (lead_id, origin_agency, kind, text, author, author_name)
    values (of_lead, origin, of_kind, written, asking_subject(), nullif(current_setting('groeiruimte.name', true), ''));
    perform write_ledger(of_lead, 'text-written', 'origin', of_kind);
end;
$$;

-- That there is such a text, whose and since when; for members of the agency of origin. The texts themselves stay closed.
create function groeiruimte.confidential_texts_kept(of_lead uuid)
    returns table (id bigint, kind text, author_name text, at timestamptz)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select t.id, t.kind, t.author_name, t.at
    from confidential_text t
    where t.lead_id = of_lead and asks_as('taskforce') and t.origin_agency = asking_agency()
    order by t.id desc
$$;

-- The texts of one kind, for members of the agency of origin; the ledger has a line for it when there are any.
create function groeiruimte.read_confidential_texts(of_lead uuid, of_kind text)
    returns table (id bigint, author_name text, at timestamptz, text text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
begin
    if not exists (select from confidential_texts_kept(of_lead) t where t.kind = of_kind) then
        return;
    end if;
    perform write_ledger(of_lead, 'text-read', 'origin', of_kind);
    return query
    select t.id, t.author_name, t.at, t.text from confidential_text t
    where t.lead_id = of_lead and t.kind = of_kind order by t.id desc;
end;
$$;

-- What somebody typed in such a field and has not sent yet; only the writer reads it, with the rest of the draft.
create table groeiruimte.confidential_draft (
    task_id text not null references groeiruimte.task,
    subject text not null,
    posted  jsonb not null,
    primary key (task_id, subject)
);
alter table groeiruimte.confidential_draft enable row level security;

create function groeiruimte.keep_confidential_draft(of_task text, typed jsonb) returns void
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    delete from confidential_draft where task_id = of_task and subject = asking_subject();
    if typed <> '{}' and exists (select from task t where t.id = of_task and t.ended_at is null
                                 and asks_as('taskforce') and t.inbox = asking_agency()) then
        insert into confidential_draft (task_id, subject, posted) values (of_task, asking_subject(), typed);
    end if;
end;
$$;

create function groeiruimte.read_confidential_draft(of_task text) returns jsonb
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select d.posted from confidential_draft d join task t on t.id = d.task_id
    where d.task_id = of_task and d.subject = asking_subject() and asks_as('taskforce') and t.inbox = asking_agency()
$$;

-- Nobody's words wait any longer than the task.
create function groeiruimte.drop_confidential_drafts() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    delete from confidential_draft where task_id = new.id;
    return null;
end;
$$;
create trigger confidential_drafts_end after update of ended_at on groeiruimte.task
    for each row when (new.ended_at is not null and old.ended_at is null)
    execute function groeiruimte.drop_confidential_drafts();

-- Whether a text names the company: as V8.1 compares them, now in a function of its own.
create function groeiruimte.stands_for(company groeiruimte.company_identity, written text, only_name boolean) returns boolean
    language plpgsql stable set search_path = groeiruimte, pg_temp as
$$
declare
    plain text := plain_words(written);
    bare  text := bare_name(company.name);
begin
    return stands_in(bare, plain)
        or (length(replace(bare, ' ', '')) >= 6 and position(replace(bare, ' ', '') in replace(plain, ' ', '')) > 0)
        or exists (select from telling_words(company.name) word
                   where stands_in(word, plain) or (length(word) >= 6 and plain ~ ('\m' || word)))
        or (not only_name and exists (select from unnest(array [
                       company.kvk_number, company.establishment_number, company.street, company.postal_code, company.city,
                       regexp_replace(company.website, '^(https?://)?(www\.)?|/.*$', '', 'gi'),
                       regexp_replace(company.website, '^(https?://)?(www\.)?|\.[a-z]+(/.*)?$', '', 'gi'),
                       company.contact_name, substring(plain_words(company.contact_name) from '[a-z]{4,}$'),
                       company.contact_email, company.contact_phone,
                       rtrim(regexp_replace(company.street, '[0-9].*$', ''))]) part
                   where stands_in(plain_words(part), plain)));
end;
$$;

-- For who may know the answer anyway: it gives nothing out, hence no line in the ledger. A region to which no more than the
-- name was disclosed learns nothing else this way.
create or replace function groeiruimte.names_company(of_lead uuid, written text) returns boolean
    language plpgsql stable security definer set search_path = groeiruimte, pg_temp as
$$
declare
    company company_identity;
    allowed record;
begin
    select g.ground, g.shown into allowed from identity_ground(of_lead) g order by g.ground desc limit 1;
    if not found then
        raise exception 'identity not compared: no ground' using errcode = '42501';
    end if;
    select i.* into company from company_identity i where i.lead_id = of_lead;
    return found and stands_for(company, written, allowed.shown <> 'all');
end;
$$;

-- A profile whose combination is rare points at a company though it names none; who approved it accepted that.
alter table groeiruimte.blind_profile add column rare boolean not null default false;

-- Whether fewer than three leads and sites of all agencies together have the technologies of this lead, lie in these
-- provinces and fall in each band of the profile. Answers no more than that, and only to the agency of origin. What is
-- unknown of another lead or site hides nobody, hence counts as different.
create function groeiruimte.profile_is_rare(of_lead uuid, provinces text[], bands jsonb) returns boolean
    language plpgsql stable security definer set search_path = groeiruimte, pg_temp as
$$
declare
    few constant integer := 3;
    wanted text[];
    alike  integer;
begin
    select technologies into wanted from lead l
    where l.id = of_lead and asks_as('taskforce') and l.origin_agency = asking_agency();
    if not found then
        raise exception 'profile not compared: not the agency of origin' using errcode = '42501';
    end if;
    select count(*) into alike from (
        select 1 from lead l
        left join lateral (select needs from request_version v where v.lead_id = l.id order by version desc limit 1) v on true
        where l.technologies @> wanted and l.province = any (provinces)
          and in_band(coalesce(v.needs #>> '{space,floorAreaMin}', v.needs #>> '{space,floorAreaWish}')::numeric, bands -> 'floorArea')
          and in_band(coalesce(v.needs #>> '{space,plotAreaMin}', v.needs #>> '{space,plotAreaWish}')::numeric, bands -> 'plotArea')
          and in_band(coalesce(v.needs #>> '{energy,demandMwMin}', v.needs #>> '{energy,demandMwWish}')::numeric, bands -> 'power')
          and in_band(coalesce((select sum(value::numeric) from jsonb_each_text(v.needs -> 'talent')
                                where key in ('jobsMbo', 'jobsHbo', 'jobsWo')), l.jobs), bands -> 'jobs')
          and in_band(coalesce((v.needs #>> '{capital,investmentEur}')::numeric, l.investment_eur), bands -> 'investment')
        union all
        select 1 from site s
        where s.withdrawn_on is null and s.parent is null and s.strengths @> wanted and s.province = any (provinces)
          and in_band(s.floor_area_m2_to, bands -> 'floorArea') and in_band(s.plot_area_m2_to, bands -> 'plotArea')
          and in_band(s.demand_mw, bands -> 'power')
        limit few) same;
    return alike < few;
end;
$$;

-- Whether a figure lies in a band of a profile; without a band each does.
create function groeiruimte.in_band(figure numeric, band jsonb) returns boolean
    language sql immutable as
$$
    select band is null or jsonb_typeof(band) = 'null'
        or coalesce(figure >= (band ->> 'from')::numeric and ((band ->> 'to') is null or figure < (band ->> 'to')::numeric), false)
$$;

revoke all on function groeiruimte.write_confidential_text, groeiruimte.confidential_texts_kept,
    groeiruimte.read_confidential_texts, groeiruimte.keep_confidential_draft, groeiruimte.read_confidential_draft,
    groeiruimte.drop_confidential_drafts, groeiruimte.stands_for, groeiruimte.profile_is_rare, groeiruimte.in_band from public;
grant execute on function groeiruimte.write_confidential_text, groeiruimte.confidential_texts_kept,
    groeiruimte.read_confidential_texts, groeiruimte.keep_confidential_draft, groeiruimte.read_confidential_draft,
    groeiruimte.profile_is_rare to ${app};
