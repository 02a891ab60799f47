-- How rare a blind profile is: how many other companies of the programme fit everything that it shows. Sites are no companies,
-- and the case itself hides nobody. Words that people wrote are not compared.

-- Whether what is known of another request fits a need of a profile.
create function groeiruimte.need_fits(facts jsonb, need jsonb) returns boolean
    language sql immutable set search_path = groeiruimte, pg_temp as
$$
    select case
        when jsonb_typeof(need -> 'band') = 'object' then in_band((facts ->> (need ->> 'field'))::numeric, need -> 'band')
        when jsonb_array_length(coalesce(nullif(need -> 'codes', 'null'), '[]')) > 0 then
            coalesce(case when jsonb_typeof(facts -> (need ->> 'field')) = 'array' then facts -> (need ->> 'field') @> (need -> 'codes')
                          else need -> 'codes' ? (facts ->> (need ->> 'field')) end, false)
        else true end
$$;

-- How many, counted up to a number; for the agency of origin alone, and no more than that. 'shown' is the profile as it would be
-- sent: stage, lifePhase, kinds, technologySets (of each one has to fit), neededFrom and neededTo, the bands, needs, and
-- agencyShown when the agency of origin is named.
create function groeiruimte.fitting_companies(of_lead uuid, provinces text[], shown jsonb, at_most integer) returns integer
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
        left join lateral (select needs from request_version v where v.lead_id = l.id order by version desc limit 1) v on true
        where l.id <> of_lead and (i.kvk_number is null or i.kvk_number is distinct from number)
          and l.province = any (provinces)
          and (not coalesce((shown ->> 'agencyShown')::boolean, false) or l.origin_agency = own.origin_agency)
          and l.stage = shown ->> 'stage' and l.life_phase = (shown ->> 'lifePhase')::integer
          and l.kinds @> wanted
          and l.needed_by between (shown ->> 'neededFrom')::date and (shown ->> 'neededTo')::date
          and not exists (select from jsonb_array_elements(shown -> 'technologySets') one
                          where not l.technologies && array(select jsonb_array_elements_text(one)))
          and in_band(coalesce(v.needs #>> '{space,floorAreaMin}', v.needs #>> '{space,floorAreaWish}')::numeric, shown -> 'floorArea')
          and in_band(coalesce(v.needs #>> '{space,plotAreaMin}', v.needs #>> '{space,plotAreaWish}')::numeric, shown -> 'plotArea')
          and in_band(coalesce(v.needs #>> '{energy,demandMwMin}', v.needs #>> '{energy,demandMwWish}')::numeric, shown -> 'power')
          and in_band(coalesce((select sum(value::numeric) from jsonb_each_text(v.needs -> 'talent')
                                where key in ('jobsMbo', 'jobsHbo', 'jobsWo')), l.jobs), shown -> 'jobs')
          and in_band(coalesce((v.needs #>> '{capital,investmentEur}')::numeric, l.investment_eur), shown -> 'investment')
          and not exists (select from jsonb_array_elements(shown -> 'needs') need
                          where not need_fits(v.needs -> (need ->> 'kind'), need))
        limit at_most) same;
    return fit;
end;
$$;

create index lead_alike on groeiruimte.lead (stage, life_phase, needed_by);

drop function groeiruimte.profile_is_rare(uuid, text[], jsonb);

-- Sending a profile of a rare company finer than it is made takes two people of the agency: one asks, another agrees. It holds
-- for the next profile.
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

insert into groeiruimte.end_of_data (table_name, data_kind, stage, emptied) values ('finer_profile', 'texts', 'case', 'reason = ''''');

-- The first of two people.
create function groeiruimte.ask_finer_profile(of_lead uuid, why text) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    insert into finer_profile (id, lead_id, origin_agency, reason, asked_by, asked_by_name)
    select gen_random_uuid(), l.id, l.origin_agency, why, asking_subject(), current_setting('groeiruimte.name', true)
    from lead l where l.id = of_lead and asks_as('taskforce') and l.origin_agency = asking_agency()
    on conflict do nothing;
    return found;
end;
$$;

-- The second.
create function groeiruimte.agree_finer_profile(of_lead uuid) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    update finer_profile set agreed_by = asking_subject(), agreed_by_name = current_setting('groeiruimte.name', true), agreed_at = now()
    where lead_id = of_lead and agreed_at is null and asked_by <> asking_subject()
      and asks_as('taskforce') and origin_agency = asking_agency();
    return found;
end;
$$;

-- Once: whether two people agreed and nothing was sent with it yet.
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

revoke all on function groeiruimte.need_fits, groeiruimte.fitting_companies, groeiruimte.ask_finer_profile,
    groeiruimte.agree_finer_profile, groeiruimte.use_finer_profile from public;
grant execute on function groeiruimte.fitting_companies, groeiruimte.ask_finer_profile, groeiruimte.agree_finer_profile,
    groeiruimte.use_finer_profile to ${app};
