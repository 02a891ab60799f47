-- The number of an event, which the API gives out, and that of a case, which is in the cursor of a list, each came from one
-- sequence for everybody: the gap between two of one's own told how much all others had done. Now the events of a case go on
-- by one from a number drawn at random, and the cases of an agency from its last. What was given out before stays where it is:
-- whoever kept a number reads on from there.

-- As before (V43_1) whoever reads on from a number misses nothing: a number is given when the row is written, and when it was
-- overtaken before the commit it is given anew, one commit after the other for each list.
alter table groeiruimte.case_event add column place bigint;
update groeiruimte.case_event set place = id;
alter table groeiruimte.case_event alter column place set not null;
create index case_event_by_place on groeiruimte.case_event (lead_id, place);
drop index groeiruimte.case_event_of_lead;

create function groeiruimte.number_event() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    new.place := (select max(place) + 1 from case_event where lead_id = new.lead_id);
    if new.place is null then
        -- Above all numbers of before, so far apart that hardly two cases share one, and exact in a double.
        new.place := (1::bigint << 48) + ('x' || left(md5(gen_random_uuid()::text), 12))::bit(48)::bigint;
    end if;
    return new;
end;
$$;

-- Of the events of one transaction an earlier one keeps the lower number.
create or replace function groeiruimte.place_event() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    before bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended('events of ' || new.lead_id, 0));
    before := (select max(place) from case_event e where e.lead_id = new.lead_id and e.id <> new.id
               and (e.written_by is distinct from pg_current_xact_id() or e.id < new.id));
    if before >= new.place then
        update case_event set place = before + 1 where id = new.id;
    end if;
    return null;
end;
$$;

create trigger numbered before insert on groeiruimte.case_event
    for each row execute function groeiruimte.number_event();

-- Two transactions may hold the same number until the second one's commit.
alter table groeiruimte.lead alter column place drop identity;
drop index groeiruimte.lead_by_place;
create index lead_by_place on groeiruimte.lead (origin_agency, place desc);

create function groeiruimte.number_lead() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    new.place := coalesce((select max(place) from lead where origin_agency = new.origin_agency), 0) + 1;
    return new;
end;
$$;

create or replace function groeiruimte.place_lead() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    others boolean;
    above  bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended('cases of ' || new.origin_agency, 0));
    -- A transaction that writes many cases would look at all of its own each time; past a few they get new numbers, in order.
    select bool_or(writer <> pg_current_xact_id()::xid), count(*) into others, above
    from (select l.xmin writer from lead l where l.origin_agency = new.origin_agency and l.place >= new.place and l.id <> new.id
          order by l.place desc limit 20) later;
    if others or above = 20 then
        update lead set place = (select max(l.place) + 1 from lead l where l.origin_agency = new.origin_agency) where id = new.id;
    end if;
    return null;
end;
$$;

create trigger numbered before insert on groeiruimte.lead
    for each row execute function groeiruimte.number_lead();
create trigger place_stays before update of place on groeiruimte.lead
    for each row when (old.place is distinct from new.place) execute function groeiruimte.stays_as_it_was();

revoke all on function groeiruimte.number_event, groeiruimte.number_lead from public;
