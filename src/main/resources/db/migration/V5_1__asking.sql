-- What other regions and partners are asked, and what they answer. Neither the agency of origin nor the case lead
-- stands beside the blind profile, unless the company consented to that and the case lead chose so: who asks would tell
-- where the company is. So the columns that tell it are not the application's to read, whoever asks; nor is any that is
-- added to these tables later, until somebody says so. told_agency and told_author (V6_1) give them to whoever may
-- know. What never changes is not the application's to change either: trying another value and looking whether that is
-- refused would tell the value.

create table groeiruimte.blind_profile (
    id           uuid primary key,
    lead_id      uuid not null references groeiruimte.lead,
    version      integer not null,
    facts        jsonb not null,
    makes        text not null,
    rare         boolean not null default false,    -- points at a company though it names none; who approved it knew
    shows_agency boolean not null default false,    -- the company agreed that the agency of origin stands beside it
    approved_by  text not null,
    approved_at  timestamptz not null,
    unique (lead_id, version),
    constraint blind_profile_of_case unique (id, lead_id)
);
alter table groeiruimte.blind_profile enable row level security;
grant insert, select (
        id, lead_id, version, facts, makes, rare, shows_agency, approved_at)
    on groeiruimte.blind_profile to ${app};
comment on table groeiruimte.blind_profile is
    'What other regions and partners read of a case: ranges and approved words, never who the company is. '
    'A version is never changed.';

create table groeiruimte.inquiry (
    id             uuid primary key,
    lead_id        uuid not null references groeiruimte.lead,
    origin_agency  text not null references groeiruimte.agency,
    case_number    text not null,
    code_name      text not null,
    asked_agency   text not null references groeiruimte.agency,
    profile_id     uuid not null references groeiruimte.blind_profile,
    round          integer not null,
    state          text not null check (state in ('asked', 'question', 'offered', 'declined', 'unanswered', 'ended')),
    asked_at       timestamptz not null,
    reminder_on    date,
    escalation_on  date,
    closing_on     date,
    reminded_at    timestamptz,
    answered_at    timestamptz,
    answered_by    text,
    site_code      text references groeiruimte.site,
    plot_area_m2   integer,
    floor_area_m2  integer,
    power_mw       numeric(8, 2),
    price_from_eur numeric(15, 2),
    price_to_eur   numeric(15, 2),
    price_unit     text check (price_unit in ('m2-year', 'm2-purchase', 'total')),
    available_from date,
    -- Around the site that is offered: working people of each level within 45 minutes of travel.
    people_mbo     integer check (people_mbo >= 0),
    people_hbo     integer check (people_hbo >= 0),
    people_wo      integer check (people_wo >= 0),
    conditions     text,
    decline_reason text,
    decline_note   text,
    constraint inquiry_of_case unique (id, lead_id),
    -- What belongs together is of one case: a profile of an own case, put under another's, told the agency of that.
    constraint inquiry_with_profile_of_case
        foreign key (profile_id, lead_id) references groeiruimte.blind_profile (id, lead_id)
);
create index inquiry_of_lead on groeiruimte.inquiry (lead_id, round);
create index inquiry_of_asked on groeiruimte.inquiry (asked_agency, lead_id);
create index inquiry_of_profile on groeiruimte.inquiry (profile_id);
alter table groeiruimte.inquiry enable row level security;
create policy of_origin on groeiruimte.inquiry for all to ${app}
    using (origin_agency = (select groeiruimte.own_agency()))
    with check (origin_agency = (select groeiruimte.own_agency()));
create policy of_asked_select on groeiruimte.inquiry for select to ${app}
    using (asked_agency = (select groeiruimte.own_agency()));
create policy progress on groeiruimte.inquiry for select to ${app}
    using ((select groeiruimte.asks_as('coordinator')));
create policy moved_by_system on groeiruimte.inquiry for all to ${app}
    using ((select groeiruimte.asks_as('system')));
create policy of_asked_update on groeiruimte.inquiry for update to ${app}
    using (groeiruimte.asks_for_agency(asked_agency) and state in ('asked', 'question', 'offered', 'declined'))
    with check (groeiruimte.asks_for_agency(asked_agency) and state in ('asked', 'question', 'offered', 'declined'));
grant insert, select (
        id, lead_id, case_number, code_name, asked_agency, profile_id, round, state, asked_at, reminder_on,
        escalation_on, closing_on, reminded_at, answered_at, answered_by, site_code, plot_area_m2,
        floor_area_m2, power_mw, price_from_eur, price_to_eur, price_unit, available_from, people_mbo,
        people_hbo, people_wo, conditions, decline_reason, decline_note)
    on groeiruimte.inquiry to ${app};
grant update (
        profile_id, state, reminder_on, escalation_on, closing_on, reminded_at, answered_at, answered_by,
        site_code, plot_area_m2, floor_area_m2, power_mw, price_from_eur, price_to_eur, price_unit,
        available_from, people_mbo, people_hbo, people_wo, conditions, decline_reason, decline_note)
    on groeiruimte.inquiry to ${app};
comment on table groeiruimte.inquiry is
    'What a region is asked about a case, and what it answers.';

create function groeiruimte.of_its_case() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    new.origin_agency := (select l.origin_agency from lead l where l.id = new.lead_id);
    return new;
end;
$$;
revoke all on function groeiruimte.of_its_case from public;
comment on function groeiruimte.of_its_case is
    'Of which agency something is, is what its case says, whoever adds it: a region could add a consent '
    'to another''s case as if that were its own, and so have the company disclosed to itself.';
create trigger of_its_case before insert on groeiruimte.inquiry
    for each row execute function groeiruimte.of_its_case();

create function groeiruimte.own_part_of_inquiry() returns trigger
    language plpgsql as
$$
begin
    if current_user <> '${app}' or groeiruimte.asks_as('system') then
        return new;
    end if;
    if (new.profile_id is distinct from old.profile_id and not groeiruimte.asks_for_agency(old.origin_agency))
        or (new.reminder_on, new.escalation_on, new.closing_on, new.reminded_at)
           is distinct from (old.reminder_on, old.escalation_on, old.closing_on, old.reminded_at)
           and not groeiruimte.asks_for_agency(old.origin_agency)
        or (new.site_code, new.plot_area_m2, new.floor_area_m2, new.power_mw, new.price_from_eur, new.price_to_eur,
            new.price_unit, new.available_from, new.people_mbo, new.people_hbo, new.people_wo, new.conditions,
            new.decline_reason, new.decline_note, new.answered_by)
           is distinct from
           (old.site_code, old.plot_area_m2, old.floor_area_m2, old.power_mw, old.price_from_eur, old.price_to_eur,
            old.price_unit, old.available_from, old.people_mbo, old.people_hbo, old.people_wo, old.conditions,
            old.decline_reason, old.decline_note, old.answered_by)
           and not groeiruimte.asks_for_agency(old.asked_agency) then
        raise exception 'this part of an inquiry is another''s to change' using errcode = '42501';
    end if;
    return new;
end;
$$;
revoke all on function groeiruimte.own_part_of_inquiry from public;
comment on function groeiruimte.own_part_of_inquiry is
    'Three change an inquiry, each a part: the asked region its answer, the origin which profile it '
    'shows, the system the days. Refuses who changes another''s part.';
create trigger own_part before update on groeiruimte.inquiry
    for each row execute function groeiruimte.own_part_of_inquiry();

create function groeiruimte.others_still_asked(of_lead uuid) returns table (regions integer, until date)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select count(*)::integer, max(i.closing_on) from inquiry i
    where i.lead_id = of_lead and i.state in ('asked', 'question') and not asks_for_agency(i.asked_agency)
      and exists (select from inquiry own where own.lead_id = of_lead and asks_for_agency(own.asked_agency))
    having count(*) > 0
$$;
revoke all on function groeiruimte.others_still_asked from public;
grant execute on function groeiruimte.others_still_asked to ${app};
comment on function groeiruimte.others_still_asked is
    'How many other regions may still answer about a case, and until when: for a region that was asked '
    'itself, which otherwise sees its own question alone and could not tell that the company does not '
    'choose yet. Which regions these are stays untold.';

create table groeiruimte.inquiry_message (
    id         bigint generated always as identity primary key,
    inquiry_id uuid not null references groeiruimte.inquiry,
    kind       text not null check (kind in ('question', 'answer', 'more-time')),
    text       text not null,               -- empty where the day says it all
    until      date,                        -- for which more time is asked
    author     text not null,
    name       text not null,
    agency     text not null,
    at         timestamptz not null,
    check ((kind = 'more-time') = (until is not null)),
    check (kind <> 'more-time' or text = '')
);
create index inquiry_message_of_inquiry on groeiruimte.inquiry_message (inquiry_id, id);
alter table groeiruimte.inquiry_message enable row level security;
create policy between_origin_and_asked on groeiruimte.inquiry_message for all to ${app}
    using (exists (select from groeiruimte.inquiry i left join groeiruimte.lead l on l.id = i.lead_id
                   where i.id = inquiry_id
                     and (groeiruimte.asks_for_agency(i.asked_agency)
                         or groeiruimte.asks_for_agency(l.origin_agency))));
grant insert, select (id, inquiry_id, kind, text, until, at)
    on groeiruimte.inquiry_message to ${app};
comment on table groeiruimte.inquiry_message is
    'Questions and answers between the asked region and the agency of origin.';

create table groeiruimte.inquiry_outcome (
    id           bigint generated always as identity primary key,
    inquiry_id   uuid not null references groeiruimte.inquiry,
    outcome      text not null check (outcome in ('chosen', 'not-chosen', 'fell-through', 'ended', 'closed')),
    -- of the company, in codes: no words that could give it away
    reasons      text[] not null,
    -- of the offered site when its region was told, so that it can be seen whether it was changed since
    site_version integer,
    told_at      timestamptz not null
);
create index inquiry_outcome_of_inquiry on groeiruimte.inquiry_outcome (inquiry_id, id);
alter table groeiruimte.inquiry_outcome enable row level security;
create policy of_asked on groeiruimte.inquiry_outcome for select to ${app}
    using (exists (select from groeiruimte.inquiry i
                   where i.id = inquiry_id and groeiruimte.asks_for_agency(i.asked_agency)));
create policy progress on groeiruimte.inquiry_outcome for select to ${app}
    using (groeiruimte.asks_as('coordinator'));
create policy moved_by_system on groeiruimte.inquiry_outcome for all to ${app}
    using (groeiruimte.asks_as('system'));
create policy of_origin on groeiruimte.inquiry_outcome for all to ${app}
    using (exists (select from groeiruimte.inquiry i join groeiruimte.lead l on l.id = i.lead_id
                   where i.id = inquiry_id and groeiruimte.asks_for_agency(l.origin_agency)));
grant select, insert on groeiruimte.inquiry_outcome to ${app};
comment on table groeiruimte.inquiry_outcome is
    'What a region is told of the offer that it made, or, as closed, of the end of a question to which it offered '
    'nothing; in codes: no words that could give the company away.';

create table groeiruimte.escalation (
    id          bigint generated always as identity primary key,
    inquiry_id  uuid not null references groeiruimte.inquiry,
    action      text not null,
    note        text not null,
    handled_by  text not null,
    handled_at  timestamptz not null
);
create index escalation_of_inquiry on groeiruimte.escalation (inquiry_id);
alter table groeiruimte.escalation enable row level security;
create policy of_coordinator on groeiruimte.escalation for all to ${app}
    using (groeiruimte.asks_as('coordinator'));
create policy of_origin on groeiruimte.escalation for select to ${app}
    using (exists (select from groeiruimte.inquiry i join groeiruimte.lead l on l.id = i.lead_id
                   where i.id = inquiry_id and groeiruimte.asks_for_agency(l.origin_agency)));
grant select, insert on groeiruimte.escalation to ${app};
comment on table groeiruimte.escalation is
    'The coordinator''s answer to a region that stays silent.';

create table groeiruimte.partner_request (
    id            uuid primary key,
    lead_id       uuid not null references groeiruimte.lead,
    origin_agency text not null references groeiruimte.agency,
    case_number   text not null,
    code_name     text not null,
    partner       text not null references groeiruimte.agency,
    topic         text not null,
    question      text not null,
    profile_id    uuid references groeiruimte.blind_profile,
    asked_by      text not null,
    asked_by_name text not null,
    asked_at      timestamptz not null,
    can_help      text check (can_help in ('yes', 'partly', 'no')),
    answer        text,
    next_step     text,
    answered_by   text,
    answered_at   timestamptz,
    read_at       timestamptz,
    follow_up     text,
    constraint partner_request_with_profile_of_case
        foreign key (profile_id, lead_id) references groeiruimte.blind_profile (id, lead_id)
);
create index partner_request_of_lead on groeiruimte.partner_request (lead_id, asked_at);
create index partner_request_of_profile on groeiruimte.partner_request (profile_id);
alter table groeiruimte.partner_request enable row level security;
create policy of_origin on groeiruimte.partner_request for all to ${app}
    using (origin_agency = (select groeiruimte.own_agency()))
    with check (origin_agency = (select groeiruimte.own_agency()));
create policy of_partner_select on groeiruimte.partner_request for select to ${app}
    using ((select groeiruimte.asks_as('partner')) and partner = (select groeiruimte.asking_agency()));
create policy of_partner_update on groeiruimte.partner_request for update to ${app}
    using ((select groeiruimte.asks_as('partner')) and partner = (select groeiruimte.asking_agency()));
create policy moved_by_system on groeiruimte.partner_request for select to ${app}
    using ((select groeiruimte.asks_as('system')));
grant insert, update, select (
        id, lead_id, origin_agency, case_number, code_name, partner, topic, question, profile_id, asked_by,
        asked_by_name, asked_at, can_help, answer, next_step, answered_by, answered_at, read_at)
    on groeiruimte.partner_request to ${app};
comment on table groeiruimte.partner_request is
    'What a partner is asked about a case, and what it answers.';
create trigger of_its_case before insert on groeiruimte.partner_request
    for each row execute function groeiruimte.of_its_case();

create function groeiruimte.own_part_of_partner_request() returns trigger
    language plpgsql as
$$
declare
    partner_asks constant boolean := groeiruimte.asks_as('partner')
        and old.partner is not distinct from groeiruimte.asking_agency();
begin
    if current_user = '${app}'
        and ((new.read_at, new.follow_up) is distinct from (old.read_at, old.follow_up)
             and not groeiruimte.asks_for_agency(old.origin_agency)
             or (new.can_help, new.answer, new.next_step, new.answered_by, new.answered_at)
                is distinct from (old.can_help, old.answer, old.next_step, old.answered_by, old.answered_at)
             and not partner_asks) then
        raise exception 'this part of a request is another''s to change' using errcode = '42501';
    end if;
    return new;
end;
$$;
revoke all on function groeiruimte.own_part_of_partner_request from public;
comment on function groeiruimte.own_part_of_partner_request is
    'The partner changes its answer, the origin what it does with it. Refuses who changes the other''s '
    'part.';
create trigger own_part before update on groeiruimte.partner_request
    for each row execute function groeiruimte.own_part_of_partner_request();

create function groeiruimte.told_follow_up(of_request uuid) returns text
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$ select follow_up from partner_request where id = of_request and asks_for_agency(origin_agency) $$;
revoke all on function groeiruimte.told_follow_up from public;
grant execute on function groeiruimte.told_follow_up to ${app};
comment on function groeiruimte.told_follow_up is
    'What the case lead does with a partner''s answer, for the agency of origin: the column is not the '
    'application''s to read, because the row is the partner''s too.';

create policy of_origin on groeiruimte.blind_profile for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
create policy sent_to_asked on groeiruimte.blind_profile for select to ${app}
    using (exists (select from groeiruimte.inquiry i
                   where i.profile_id = blind_profile.id and groeiruimte.asks_for_agency(i.asked_agency)));
create policy shared_with_partner on groeiruimte.blind_profile for select to ${app}
    using (groeiruimte.asks_as('partner')
           and exists (select from groeiruimte.partner_request r
                       where r.profile_id = blind_profile.id and r.partner = groeiruimte.asking_agency()));
create policy sent_by_system on groeiruimte.blind_profile for select to ${app}
    using (groeiruimte.asks_as('system'));

-- How rare a profile is, and what it takes to send a finer one all the same.
create function groeiruimte.in_band(figure numeric, band jsonb) returns boolean
    language sql immutable as
$$
    select band is null or jsonb_typeof(band) = 'null'
        or coalesce(figure >= (band ->> 'from')::numeric
            and ((band ->> 'to') is null or figure < (band ->> 'to')::numeric), false)
$$;
revoke all on function groeiruimte.in_band from public;
comment on function groeiruimte.in_band is
    'Whether a figure lies in a band of a profile; without a band each does, and an unknown figure lies '
    'in none.';

create function groeiruimte.need_fits(facts jsonb, need jsonb) returns boolean
    language sql immutable set search_path = groeiruimte, pg_temp as
$$
    select case
        when jsonb_typeof(need -> 'band') = 'object' then 
            in_band((facts ->> (need ->> 'field'))::numeric, need -> 'band')
        when jsonb_array_length(coalesce(nullif(need -> 'codes', 'null'), '[]')) > 0 then
            coalesce(case when jsonb_typeof(facts -> (need ->> 'field')) = 'array'
                then facts -> (need ->> 'field') @> (need -> 'codes')
                          else need -> 'codes' ? (facts ->> (need ->> 'field')) end, false)
        else true end
$$;
revoke all on function groeiruimte.need_fits from public;
comment on function groeiruimte.need_fits is
    'Whether what is known of another company''s request fits a need of a profile.';

create function groeiruimte.capital_asked(facts jsonb) returns numeric
    language sql immutable set search_path = groeiruimte, pg_temp as
$$
    select coalesce(sum(eur) filter (where need = 'required'), sum(eur))
    from (select value::numeric as eur, facts ->> replace(key, 'Eur', 'Need') as need
          from jsonb_each_text(facts) where key like 'amountEur%') amounts
$$;
revoke all on function groeiruimte.capital_asked from public;
comment on function groeiruimte.capital_asked is
    'What a request for capital cannot do without, over all years; where all of it is wished, all of it.';

create function groeiruimte.fitting_companies(of_lead uuid, provinces text[], shown jsonb, at_most integer)
    returns integer
    language plpgsql stable security definer set search_path = groeiruimte, pg_temp as
$$
declare
    own    lead;
    number text;
    wanted text[] := array(select jsonb_array_elements_text(shown -> 'kinds'));
    fit    integer;
begin
    select l.* into own from lead l where l.id = of_lead and asks_as('taskforce') and l.origin_agency = asking_agency();
    if not found then
        raise exception 'profile not compared: not the agency of origin' using errcode = '42501';
    end if;
    select i.kvk_number into number from company_identity i where i.lead_id = of_lead;
    select count(*) into fit from (
        select distinct coalesce(i.kvk_number, l.id::text)
        from lead l
        left join company_identity i on i.lead_id = l.id
        left join lateral (select needs from request_version v
                           where v.lead_id = l.id order by version desc limit 1) v on true
        where l.id <> of_lead and (i.kvk_number is null or i.kvk_number is distinct from number)
          and l.province = any (provinces)
          and (not coalesce((shown ->> 'agencyShown')::boolean, false) or l.origin_agency = own.origin_agency)
          and l.stage = shown ->> 'stage' and l.life_phase = (shown ->> 'lifePhase')::integer
          and l.kinds @> wanted
          and l.needed_by between (shown ->> 'neededFrom')::date and (shown ->> 'neededTo')::date
          and not exists (select from jsonb_array_elements(shown -> 'technologySets') one
                          where not l.technologies && array(select jsonb_array_elements_text(one)))
          and in_band(coalesce(v.needs #>> '{space,floorAreaMin}', v.needs #>> '{space,floorAreaWish}')::numeric,
              shown -> 'floorArea')
          and in_band(coalesce(v.needs #>> '{space,plotAreaMin}', v.needs #>> '{space,plotAreaWish}')::numeric,
              shown -> 'plotArea')
          and in_band(coalesce(v.needs #>> '{energy,demandMwMin}', v.needs #>> '{energy,demandMwWish}')::numeric,
              shown -> 'power')
          and in_band(coalesce((select sum(value::numeric) from jsonb_each_text(v.needs -> 'talent')
                                where key in ('jobsMbo', 'jobsHbo', 'jobsWo')), l.jobs), shown -> 'jobs')
          and in_band(coalesce(capital_asked(v.needs -> 'capital'), l.investment_eur),
              shown -> 'investment')
          and not exists (select from jsonb_array_elements(shown -> 'needs') need
                          where not need_fits(v.needs -> (need ->> 'kind'), need))
        limit at_most) same;
    return fit;
end;
$$;
revoke all on function groeiruimte.fitting_companies from public;
grant execute on function groeiruimte.fitting_companies to ${app};
comment on function groeiruimte.fitting_companies is
    'How rare a blind profile is: how many other companies of the programme fit everything that it shows, '
    'counted up to a number. For the agency of origin alone. Sites are no companies, the case itself '
    'hides nobody, words that people wrote are not compared. ''shown'' is the profile as it would be sent: '
    'stage, lifePhase, kinds, technologySets (of each one has to fit), neededFrom and neededTo, the '
    'bands, needs, and agencyShown when the agency of origin is named.';

create table groeiruimte.finer_profile (
    id             uuid primary key,
    lead_id        uuid not null references groeiruimte.lead,
    origin_agency  text not null references groeiruimte.agency,
    reason         text not null check (length(reason) <= 2000),
    asked_by       text not null,
    asked_by_name  text not null,
    asked_at       timestamptz not null default now(),
    agreed_by      text,
    agreed_by_name text,
    agreed_at      timestamptz,
    used_at        timestamptz,
    constraint two_people check (agreed_by <> asked_by),
    check ((agreed_by is null) = (agreed_at is null)),
    check (used_at is null or agreed_at is not null)
);
create unique index finer_profile_open on groeiruimte.finer_profile (lead_id) where used_at is null;
alter table groeiruimte.finer_profile enable row level security;
create policy of_origin on groeiruimte.finer_profile for select to ${app}
    using (groeiruimte.asks_as('taskforce') and origin_agency = groeiruimte.asking_agency());
grant select on groeiruimte.finer_profile to ${app};
comment on table groeiruimte.finer_profile is
    'That two people of the agency of origin let a rare company''s next profile be finer than it is made: '
    'one asks, another agrees.';

create function groeiruimte.ask_finer_profile(of_lead uuid, why text) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    insert into finer_profile (id, lead_id, origin_agency, reason, asked_by, asked_by_name)
    select gen_random_uuid(), l.id, l.origin_agency, why, asking_subject(), groeiruimte.asking_name()
    from lead l where l.id = of_lead and asks_as('taskforce') and l.origin_agency = asking_agency()
    on conflict do nothing;
    return found;
end;
$$;
revoke all on function groeiruimte.ask_finer_profile from public;
grant execute on function groeiruimte.ask_finer_profile to ${app};
comment on function groeiruimte.ask_finer_profile is
    'The first of two people of the agency of origin asks to send a rare company''s next profile finer '
    'than it is made. False when that was asked already.';

create function groeiruimte.agree_finer_profile(of_lead uuid) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    update finer_profile set agreed_by = asking_subject(), agreed_by_name = groeiruimte.asking_name(), agreed_at = now()
    where lead_id = of_lead and agreed_at is null and asked_by <> asking_subject()
      and asks_as('taskforce') and origin_agency = asking_agency();
    return found;
end;
$$;
revoke all on function groeiruimte.agree_finer_profile from public;
grant execute on function groeiruimte.agree_finer_profile to ${app};
comment on function groeiruimte.agree_finer_profile is
    'The second of two people of the agency of origin agrees. False when there is nothing to agree to, or '
    'nobody but who asked.';

create function groeiruimte.use_finer_profile(of_lead uuid) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    update finer_profile set used_at = now()
    where lead_id = of_lead and agreed_at is not null and used_at is null
      and asks_as('taskforce') and origin_agency = asking_agency();
    return found;
end;
$$;
revoke all on function groeiruimte.use_finer_profile from public;
grant execute on function groeiruimte.use_finer_profile to ${app};
comment on function groeiruimte.use_finer_profile is
    'Whether two people agreed and nothing was sent with it yet; true once.';
