-- Who may read who the company is: its own agency, and a region to which it is disclosed. These functions are the only
-- way to it.

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
    check ((state = 'revoked') = (revoked_at is not null)),
    constraint disclosure_with_inquiry_of_case
        foreign key (inquiry_id, lead_id) references groeiruimte.inquiry (id, lead_id)
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
create policy progress on groeiruimte.disclosure for select to ${app}
    using (groeiruimte.asks_as('coordinator'));
create policy of_asked_insert on groeiruimte.disclosure for insert to ${app}
    with check (groeiruimte.asks_as('taskforce') and agency = groeiruimte.asking_agency() and state = 'requested'
                and decided_at is null and shown is null and valid_until is null and nda_ends_on is null
                and exists (select from groeiruimte.inquiry i
                            where i.id = inquiry_id and i.lead_id = disclosure.lead_id
                              and i.asked_agency = disclosure.agency and i.state in ('asked', 'question', 'offered')));
grant insert, select (
        id, lead_id, inquiry_id, agency, state, asked_by, asked_by_name, asked_at, decided_at, shown,
        valid_until, nda_ends_on, revoked_at)
    on groeiruimte.disclosure to ${app};
grant update (
        state, decided_at, shown, valid_until, nda_ends_on, revoked_at)
    on groeiruimte.disclosure to ${app};
comment on table groeiruimte.disclosure is
    'That a region asked who the company is, and what came of it; free text and the proof of consent '
    'stand apart. Expiry and the end of the case are not stored: they are judged at every reading.';
create trigger of_its_case before insert on groeiruimte.disclosure
    for each row execute function groeiruimte.of_its_case();

create table groeiruimte.disclosure_text (
    disclosure_id uuid not null references groeiruimte.disclosure,
    kind          text not null check (kind in ('reason', 'refusal', 'revocation')),
    text          text not null check (length(text) <= 4000),
    primary key (disclosure_id, kind)
);
alter table groeiruimte.disclosure_text enable row level security;
create policy written_by_asked on groeiruimte.disclosure_text for insert to ${app}
    with check (kind = 'reason'
                and exists (select from groeiruimte.disclosure d
                            where d.id = disclosure_id and d.agency = groeiruimte.asking_agency()
                                and d.state = 'requested'));
create policy between_origin_and_asked on groeiruimte.disclosure_text for select to ${app}
    using (exists (select from groeiruimte.disclosure d left join groeiruimte.lead l on l.id = d.lead_id
                   where d.id = disclosure_id
                     and (groeiruimte.asks_for_agency(l.origin_agency)
                          or (groeiruimte.asks_as('taskforce') and d.agency = groeiruimte.asking_agency()))));
create policy written_by_origin on groeiruimte.disclosure_text for insert to ${app}
    with check (kind <> 'reason'
                and exists (select from groeiruimte.disclosure d join groeiruimte.lead l on l.id = d.lead_id
                            where d.id = disclosure_id and groeiruimte.asks_for_agency(l.origin_agency)));
grant select, insert on groeiruimte.disclosure_text to ${app};
comment on table groeiruimte.disclosure_text is
    'What the two agencies write to each other about a disclosure.';

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
    using (exists (select from groeiruimte.disclosure d join groeiruimte.lead l on l.id = d.lead_id
                   where d.id = disclosure_id and groeiruimte.asks_for_agency(l.origin_agency)));
grant select, insert on groeiruimte.disclosure_consent to ${app};
comment on table groeiruimte.disclosure_consent is
    'The proof: each consent of the company for a region as it was given. A longer one is a new line.';

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
      -- When all that is left is to write down what was learned, there is nothing to know the company for any more; but
      -- the region that it moves to goes on dealing with it, for as long as the consent runs. Only the agency of origin
      -- records what was chosen, so no region can make itself that one.
      and (l.ended_at is null and l.phase <> 'learning'
           or l.chosen = 'other-region' and l.realised_on is not null
              and not exists (select from withdrawal w where w.lead_id = l.id)
              and exists (select from inquiry i
                          where i.asked_agency = d.agency
                            and i.id = (select h.inquiry_id from choice h
                                        where h.lead_id = l.id order by h.id desc limit 1)))
      and exists (select from inquiry i
                  where i.lead_id = d.lead_id and i.asked_agency = d.agency
                      and i.state in ('asked', 'question', 'offered'))
$$;
revoke all on function groeiruimte.disclosure_open_until from public;
comment on function groeiruimte.disclosure_open_until is
    'The first day on which a disclosure is closed again; null when it is not in force. This is the rule for '
    'other regions, and the only place where it stands. Nothing of it may be remembered: each reading asks anew.';

create function groeiruimte.seen_disclosure_open_until(of_disclosure uuid) returns date
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select disclosure_open_until(d.id)
    from disclosure d
    where d.id = of_disclosure
      and (asks_for_agency(d.origin_agency) or asks_as('taskforce') and d.agency = asking_agency()
          or asks_as('coordinator'))
$$;
revoke all on function groeiruimte.seen_disclosure_open_until from public;
grant execute on function groeiruimte.seen_disclosure_open_until to ${app};
comment on function groeiruimte.seen_disclosure_open_until is
    'Until when a disclosure is open, for those who may see that there is one. The rule itself is for the '
    'database''s own functions.';

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
revoke all on function groeiruimte.identity_ground from public;
grant execute on function groeiruimte.identity_ground to ${app};
comment on function groeiruimte.identity_ground is
    'On what ground the asker may read who the company is, now: ''origin'', or ''disclosed'' with what is '
    'shown and the first day on which it is closed again. Empty without a ground.';

create function groeiruimte.read_own_names(of_leads uuid[]) returns table (lead_id uuid, name text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    taken uuid[];
begin
    if not asks_as('taskforce') or asking_agency() is null then
        return;
    end if;
    -- Into an array first, so that no plan looks at a name before its line is taken.
    taken := array(select own.lead_id
                   from (select i.lead_id from company_identity i
                         where i.lead_id = any (of_leads) and i.origin_agency = asking_agency() order by i.lead_id) own
                   where take_line(own.lead_id, 'names-in-list', 'origin', 'name-only'));
    return query select i.lead_id, i.name from company_identity i where i.lead_id = any (taken);
end;
$$;
revoke all on function groeiruimte.read_own_names from public;
grant execute on function groeiruimte.read_own_names to ${app};
comment on function groeiruimte.read_own_names is
    'The names for a list: those of the asker''s own agency among these cases, each with its line in the '
    'ledger.';

create function groeiruimte.search_own_companies(written text) returns table (lead_id uuid, name text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    most_hits constant integer := 50;
    number text := regexp_replace(coalesce(written, ''), '[\s.]', '', 'g');
    plain  text := plain_words(written);
    hits   uuid[];
    taken  uuid[];
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
    perform take_line(null, 'search', 'origin', null, null, coalesce(cardinality(hits), 0));
    taken := array(select hit from unnest(hits) with ordinality found (hit, place)
                   where take_line(hit, 'found', 'origin', 'name-only') order by place);
    return query
    select i.lead_id, i.name from unnest(taken) with ordinality hit (id, place)
    join company_identity i on i.lead_id = hit.id order by hit.place;
end;
$$;
revoke all on function groeiruimte.search_own_companies from public;
grant execute on function groeiruimte.search_own_companies to ${app};
comment on function groeiruimte.search_own_companies is
    'The asker''s own agency''s cases of the company with this KVK number, or with all these words (or '
    'beginnings of words) in its name; newest first. The ledger keeps that somebody searched and what was '
    'found, never what was searched for.';

-- Of which agency a case is, and who wrote a message, for who may know it.
create function groeiruimte.told_agency(of_lead uuid) returns text
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select l.origin_agency from lead l
    where l.id = of_lead
      and (asks_for_agency(l.origin_agency) or asks_as('coordinator') or asks_as('system')
           or exists (select from partner_request r
                      where r.lead_id = of_lead and r.partner = asking_agency() and asks_as('partner'))
           or exists (select from inquiry i join blind_profile p on p.id = i.profile_id
                      where i.lead_id = of_lead and i.asked_agency = asking_agency() and asks_as('taskforce')
                          and p.shows_agency)
           or exists (select from identity_ground(of_lead)))
$$;
revoke all on function groeiruimte.told_agency from public;
grant execute on function groeiruimte.told_agency to ${app};
comment on function groeiruimte.told_agency is
    'The agency of origin, for who may know it: its own people, who watch progress, partners that it asks '
    'itself, and regions to which it was told with the profile or to which the company is disclosed. Null '
    'for others.';

create function groeiruimte.told_author(of_message bigint) returns text[]
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select array [m.name, m.agency]
    from inquiry_message m join inquiry i on i.id = m.inquiry_id
    where m.id = of_message
      and (asks_for_agency(i.origin_agency)
           or asks_for_agency(i.asked_agency) and (m.agency = i.asked_agency or told_agency(i.lead_id) is not null))
$$;
revoke all on function groeiruimte.told_author from public;
grant execute on function groeiruimte.told_author to ${app};
comment on function groeiruimte.told_author is
    'Who wrote a message, name and agency: for the two between whom it is, and not to the asked region as '
    'long as that may not know of which agency the case is.';
