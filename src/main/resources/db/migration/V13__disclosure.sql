-- Identity in stages: a region asks, the company consents, the region is bound by its own agreement; only then does it read
-- who the company is. Expiry and the end of the case are not stored: they are judged at every reading.

create function groeiruimte.dutch_today() returns date
    language sql stable as
$$ select (now() at time zone 'Europe/Amsterdam')::date $$;

-- What those who watch a case's progress may know of a disclosure; free text and the proof of consent stand apart.
create table groeiruimte.disclosure (
    id            uuid primary key,
    lead_id       uuid not null references groeiruimte.lead,
    inquiry_id    uuid not null references groeiruimte.inquiry,
    origin_agency text not null references groeiruimte.agency,
    agency        text not null references groeiruimte.agency,
    state         text not null check (state in ('requested', 'granted', 'refused', 'revoked', 'replaced')),
    asked_by      text not null,
    asked_by_name text not null,
    asked_at      timestamptz not null,
    decided_at    timestamptz,
    shown         text check (shown in ('name-only', 'name-and-contact', 'all')),
    valid_until   date,    -- the first day on which it is closed again, as is the next
    nda_ends_on   date,
    revoked_at    timestamptz,
    check (state <> 'granted' or (decided_at is not null and shown is not null and valid_until is not null)),
    check ((state = 'revoked') = (revoked_at is not null))
);
create unique index disclosure_asked_once on groeiruimte.disclosure (lead_id, agency) where state = 'requested';
create unique index disclosure_granted_once on groeiruimte.disclosure (lead_id, agency) where state = 'granted';
create index disclosure_of_lead on groeiruimte.disclosure (lead_id, asked_at);
create index disclosure_of_inquiry on groeiruimte.disclosure (inquiry_id);

alter table groeiruimte.disclosure enable row level security;
create policy of_origin on groeiruimte.disclosure for all to ${app}
    using (groeiruimte.asks_for_agency(origin_agency))
    with check (groeiruimte.asks_for_agency(origin_agency));
create policy of_asked_select on groeiruimte.disclosure for select to ${app}
    using (groeiruimte.asks_as('taskforce') and agency = groeiruimte.asking_agency());
create policy of_asked_insert on groeiruimte.disclosure for insert to ${app}
    with check (groeiruimte.asks_as('taskforce') and agency = groeiruimte.asking_agency() and state = 'requested'
                and decided_at is null and shown is null and valid_until is null and nda_ends_on is null
                and exists (select from groeiruimte.inquiry i
                            where i.id = inquiry_id and i.lead_id = disclosure.lead_id
                              and i.origin_agency = disclosure.origin_agency
                              and i.asked_agency = disclosure.agency and i.state in ('asked', 'question', 'offered')));
create policy progress on groeiruimte.disclosure for select to ${app}
    using (groeiruimte.asks_as('coordinator'));
grant select, insert, update on groeiruimte.disclosure to ${app};

-- What the two agencies write to each other about it.
create table groeiruimte.disclosure_text (
    disclosure_id uuid not null references groeiruimte.disclosure,
    kind          text not null check (kind in ('reason', 'refusal', 'revocation')),
    text          text not null check (length(text) <= 4000),
    primary key (disclosure_id, kind)
);
alter table groeiruimte.disclosure_text enable row level security;
create policy between_origin_and_asked on groeiruimte.disclosure_text for select to ${app}
    using (exists (select from groeiruimte.disclosure d
                   where d.id = disclosure_id
                     and (groeiruimte.asks_for_agency(d.origin_agency)
                          or (groeiruimte.asks_as('taskforce') and d.agency = groeiruimte.asking_agency()))));
create policy written_by_origin on groeiruimte.disclosure_text for insert to ${app}
    with check (kind <> 'reason'
                and exists (select from groeiruimte.disclosure d
                            where d.id = disclosure_id and groeiruimte.asks_for_agency(d.origin_agency)));
create policy written_by_asked on groeiruimte.disclosure_text for insert to ${app}
    with check (kind = 'reason'
                and exists (select from groeiruimte.disclosure d
                            where d.id = disclosure_id and d.agency = groeiruimte.asking_agency() and d.state = 'requested'));
grant select, insert on groeiruimte.disclosure_text to ${app};

-- The proof: each consent of the company for this region as it was given. A longer one is a new line.
create table groeiruimte.disclosure_consent (
    id               bigint generated always as identity primary key,
    disclosure_id    uuid not null references groeiruimte.disclosure,
    given_on         date not null,
    given_by_role    text not null,
    how              text not null check (how in ('in-writing', 'by-email', 'in-conversation')),
    shown            text not null check (shown in ('name-only', 'name-and-contact', 'all')),
    valid_until      date not null,
    nda_signed_on    date not null,
    nda_ends_on      date,
    recorded_by      text not null,
    recorded_by_name text not null,
    recorded_at      timestamptz not null
);
create index disclosure_consent_of_disclosure on groeiruimte.disclosure_consent (disclosure_id, id);
alter table groeiruimte.disclosure_consent enable row level security;
create policy of_origin on groeiruimte.disclosure_consent for all to ${app}
    using (exists (select from groeiruimte.disclosure d
                   where d.id = disclosure_id and groeiruimte.asks_for_agency(d.origin_agency)));
grant select, insert on groeiruimte.disclosure_consent to ${app};

-- The ledger says what was shown too, and holds searches, which are about no case.
-- Actions are rows, so that who adds a kind of reading adds its name.
create table groeiruimte.ledger_action (code text primary key);
insert into groeiruimte.ledger_action
values ('registered'), ('read'), ('duplicate-check'), ('names-in-list'), ('search'), ('found'), ('text-written'), ('text-read');

alter table groeiruimte.identity_ledger
    drop constraint identity_ledger_action_check,
    alter column lead_id drop not null,
    add column what  text,
    add column until date,
    add column hits  integer,
    add foreign key (action) references groeiruimte.ledger_action,
    add check ((lead_id is null) = (action = 'search'));
create index identity_ledger_searches on groeiruimte.identity_ledger (agency, id) where lead_id is null;
create policy own_searches on groeiruimte.identity_ledger for select to ${app}
    using (lead_id is null and groeiruimte.asks_as('taskforce') and agency = groeiruimte.asking_agency());

-- Lines are added and never changed, by nobody; only a destruction that two people confirmed may say so and take them away.
create function groeiruimte.keep_ledger() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' and coalesce(current_setting('groeiruimte.destruction', true), '') <> '' then
        return old;
    end if;
    raise exception 'the ledger of identities is only added to' using errcode = '42501';
end;
$$;
create trigger only_added_to before update or delete on groeiruimte.identity_ledger
    for each row execute function groeiruimte.keep_ledger();
create trigger never_emptied before truncate on groeiruimte.identity_ledger
    for each statement execute function groeiruimte.keep_ledger();

create function groeiruimte.write_ledger(of_lead uuid, did text, on_ground text, what text default null,
                                         until date default null, hits integer default null) returns void
    language sql security definer set search_path = groeiruimte, pg_temp as
$$
    insert into identity_ledger (lead_id, subject, name, agency, action, ground, what, until, hits)
    values (of_lead, asking_subject(), nullif(current_setting('groeiruimte.name', true), ''), asking_agency(),
            did, on_ground, what, until, hits)
$$;

-- The first day on which a disclosure is closed again; null when it is not in force. This is the rule, and the only place
-- where it stands. Nothing of it may be remembered: each reading asks anew.
create function groeiruimte.disclosure_open_until(of_disclosure uuid) returns date
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select least(d.valid_until, d.nda_ends_on, c.nda_ends_on)
    from disclosure d
    join lead l on l.id = d.lead_id
    join confidentiality c on c.lead_id = d.lead_id
    where d.id = of_disclosure and d.state = 'granted'
      and least(d.valid_until, d.nda_ends_on, c.nda_ends_on) > dutch_today()
      -- What the company takes back in general, it takes back for every region.
      and 'identity-after-consent' = any (c.consent_scope)
      -- When all that is left is to write down what was learned, there is nothing to know the company for any more.
      and l.ended_at is null and l.phase <> 'learning'
      and exists (select from inquiry i
                  where i.lead_id = d.lead_id and i.asked_agency = d.agency and i.state in ('asked', 'question', 'offered'))
$$;

-- On what ground the asker may read who the company is, now: 'origin', or 'disclosed' with what is shown and the first day
-- on which it is closed again. Empty without a ground.
create function groeiruimte.identity_ground(of_lead uuid) returns table (ground text, shown text, until date)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select 'origin', 'all', null::date
    from lead l
    where l.id = of_lead and asks_as('taskforce') and l.origin_agency = asking_agency()
    union all
    select 'disclosed', d.shown, open.until
    from disclosure d
    cross join lateral disclosure_open_until(d.id) open (until)
    where d.lead_id = of_lead and asks_as('taskforce') and d.agency = asking_agency() and d.state = 'granted'
      and open.until is not null
$$;

drop function groeiruimte.read_identity(uuid);

-- The one way out of company_identity for a case: checks the ground, writes the ledger, gives the row. Else nothing.
create function groeiruimte.read_identity(of_lead uuid, on_ground text)
    returns table (name text, kvk_number text, establishment_number text, street text, postal_code text, city text,
                   website text, contact_name text, contact_role text, contact_email text, contact_phone text,
                   ground text, shown text, until date)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    allowed record;
begin
    select g.ground, g.shown, g.until into allowed from identity_ground(of_lead) g where g.ground = on_ground;
    if not found or not exists (select from company_identity where lead_id = of_lead) then
        return;
    end if;
    perform write_ledger(of_lead, 'read', allowed.ground, allowed.shown, allowed.until);
    return query
    select i.name,
           case when allowed.shown = 'all' then i.kvk_number end,
           case when allowed.shown = 'all' then i.establishment_number end,
           case when allowed.shown = 'all' then i.street end,
           case when allowed.shown = 'all' then i.postal_code end,
           case when allowed.shown = 'all' then i.city end,
           case when allowed.shown <> 'name-only' then i.website end,
           case when allowed.shown <> 'name-only' then i.contact_name end,
           case when allowed.shown <> 'name-only' then i.contact_role end,
           case when allowed.shown <> 'name-only' then i.contact_email end,
           case when allowed.shown <> 'name-only' then i.contact_phone end,
           allowed.ground, allowed.shown, allowed.until
    from company_identity i where i.lead_id = of_lead;
end;
$$;

-- The names for a list: those of the asker's own agency among these cases, each written down as read.
create function groeiruimte.read_own_names(of_leads uuid[]) returns table (lead_id uuid, name text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
begin
    if not asks_as('taskforce') or asking_agency() is null then
        return;
    end if;
    perform write_ledger(i.lead_id, 'names-in-list', 'origin', 'name-only')
    from company_identity i where i.lead_id = any (of_leads) and i.origin_agency = asking_agency();
    return query
    select i.lead_id, i.name from company_identity i
    where i.lead_id = any (of_leads) and i.origin_agency = asking_agency();
end;
$$;

-- Words of the name as the search compares them.
alter table groeiruimte.company_identity
    add column name_words text generated always as (' ' || groeiruimte.plain_words(name) || ' ') stored;

-- The asker's own agency's cases of the company with this KVK number, or with all these words (or beginnings of words) in
-- its name; newest first. The ledger keeps that somebody searched and what was found, never what was searched for.
create function groeiruimte.search_own_companies(written text) returns table (lead_id uuid, name text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    most_hits constant integer := 50;
    number text := regexp_replace(coalesce(written, ''), '[\s.]', '', 'g');
    plain  text := plain_words(written);
    hits   uuid[];
begin
    if not asks_as('taskforce') or asking_agency() is null then
        return;
    end if;
    if number ~ '^[0-9]{8}$' then
        hits := array(select l.id from company_identity i join lead l on l.id = i.lead_id
                      where i.origin_agency = asking_agency() and i.kvk_number = number
                      order by l.signalled_at desc limit most_hits);
    elsif length(plain) >= 2 then
        hits := array(select l.id from company_identity i join lead l on l.id = i.lead_id
                      where i.origin_agency = asking_agency()
                        and not exists (select from unnest(string_to_array(plain, ' ')) word
                                        where i.name_words not like '% ' || word || '%')
                      order by l.signalled_at desc limit most_hits);
    end if;
    perform write_ledger(null, 'search', 'origin', null, null, coalesce(cardinality(hits), 0));
    perform write_ledger(hit, 'found', 'origin', 'name-only') from unnest(hits) hit;
    return query
    select i.lead_id, i.name from unnest(hits) with ordinality hit (id, place)
    join company_identity i on i.lead_id = hit.id order by hit.place;
end;
$$;

revoke all on function groeiruimte.write_ledger, groeiruimte.keep_ledger, groeiruimte.disclosure_open_until,
    groeiruimte.identity_ground,
    groeiruimte.read_identity, groeiruimte.read_own_names, groeiruimte.search_own_companies from public;
grant execute on function groeiruimte.disclosure_open_until, groeiruimte.identity_ground, groeiruimte.read_identity, groeiruimte.read_own_names,
    groeiruimte.search_own_companies to ${app};
