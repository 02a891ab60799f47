-- The change feed: what happened in all cases of an agency, in one order, for its own systems.
--
-- Events get their place in the feed after the commit, many at once, by one transaction at a time. A start of a case
-- pays nothing for it: no row, no lock and no round trip more. The order is that in which events became visible: an
-- event is numbered by the first round that sees it, and no later round can see one that was there before. Which events
-- a round has seen is a snapshot, as in case_events_since (V8): each event keeps the transaction that wrote it.

create table groeiruimte.feed_event (
    agency       text not null,
    place        bigint not null,       -- from 1 on, one after the other, for each agency by itself
    event_id     bigint not null unique references groeiruimte.case_event on delete cascade,
    -- As case_event has it, which is not changed any more once it has a place here: a part of the feed lies in one
    -- piece, and no event has to be looked up by itself.
    lead_id      uuid not null,
    event_place  bigint not null,
    at           timestamptz not null,
    type         text not null,
    actor_name   text,
    actor_agency text,
    details      jsonb not null,
    primary key (agency, place)
);
alter table groeiruimte.feed_event enable row level security;
comment on table groeiruimte.feed_event is
    'The order of what happened in all cases of an agency. A place counts events of that agency and tells '
    'nothing of others. Kept for two years; the events themselves stay with their case.';
insert into groeiruimte.end_of_data (table_name, data_kind, stage, rows_of)
values ('feed_event', 'figures', 'kept', 'event_id in (select id from groeiruimte.case_event where lead_id = $1)');

create table groeiruimte.feed_look (
    only_row boolean primary key default true check (only_row),
    look     pg_snapshot not null
);
alter table groeiruimte.feed_look enable row level security;
comment on table groeiruimte.feed_look is
    'Which transactions'' events the change feed has numbered; one row, none before the first time.';

create function groeiruimte.feed_begins() returns timestamptz
    language sql stable as
$$ select now() - interval '2 years' $$;
revoke all on function groeiruimte.feed_begins from public;
comment on function groeiruimte.feed_begins is
    'The only place of the rule how long the change feed is kept.';

create function groeiruimte.feed_is_behind() returns boolean
    language plpgsql stable security definer set search_path = groeiruimte, pg_temp as
$$
declare
    before pg_snapshot;
begin
    select look into before from feed_look;
    return asks_as('system') and (before is null or case_events_since(before));
end;
$$;
revoke all on function groeiruimte.feed_is_behind from public;
grant execute on function groeiruimte.feed_is_behind to ${app};
comment on function groeiruimte.feed_is_behind is
    'Whether there are events that the change feed has not numbered, for the system.';

create function groeiruimte.number_feed() returns table (grown text, more boolean)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    before pg_snapshot;
    anew   boolean;
    begun  text;
begin
    if not asks_as('system') then
        raise exception 'the change feed is numbered by the system' using errcode = '42501';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('change feed', 0));
    if not feed_is_behind() then
        return;
    end if;
    select look into before from feed_look;
    -- None, or of a database that this one was restored from: everything that has no place yet.
    anew := before is null or pg_snapshot_xmax(before) > pg_snapshot_xmax(pg_current_snapshot());
    if anew then
        -- Of many old events those of one agency at a time, so that no round takes long; the last round sees the rest.
        select a.code into begun
        from (select distinct origin_agency as code from lead) a
        where not exists (select from feed_event f where f.agency = a.code)
          and exists (select from lead l join case_event e on e.lead_id = l.id
                      where l.origin_agency = a.code and e.at > feed_begins())
        order by a.code limit 1;
    end if;
    return query
    with fresh as (
        select e.* from case_event e
        where not anew
          and e.written_by >= pg_snapshot_xmin(before) and e.written_by < pg_snapshot_xmax(pg_current_snapshot())
          and not pg_visible_in_snapshot(e.written_by, before)
        union all
        select e.* from case_event e where anew
    ), told as (
        -- By their moments, but those of one case always by their place in it.
        select f.*, l.origin_agency as agency, max(f.at) over (partition by f.lead_id order by f.place) as by_moment
        from fresh f join lead l on l.id = f.lead_id
        where (begun is null or l.origin_agency = begun)
          and f.at > feed_begins() and not exists (select from feed_event k where k.event_id = f.id)
    ), ends as materialized (
        select a.agency, coalesce((select max(f.place) from feed_event f where f.agency = a.agency), 0) as place
        from (select distinct agency from told) a
    ), counted as (
        -- The ends are looked up before the first row is put there: among those that this statement puts, each look
        -- would step over all of them.
        select t.*, e.place + row_number() over (partition by t.agency order by t.by_moment, t.lead_id, t.place) as nth
        from told t join ends e on e.agency = t.agency
    ), put as (
        insert into feed_event (agency, place, event_id, lead_id, event_place, at, type, actor_name, actor_agency,
            details)
        select agency, nth, id, lead_id, place, at, type, actor_name, actor_agency, details from counted
        order by agency, nth
        returning feed_event.agency
    ), seen as (
        insert into feed_look (look) select pg_current_snapshot() where begun is null
        on conflict (only_row) do update set look = excluded.look
    )
    select distinct agency, begun is not null from put;
end;
$$;
revoke all on function groeiruimte.number_feed from public;
grant execute on function groeiruimte.number_feed to ${app};
comment on function groeiruimte.number_feed is
    'Gives every event that can be seen and has no place in the change feed yet the next one of its '
    'agency. Gives the agencies whose feed grew, and whether there is more to do at once: the first time '
    'only those of one agency get theirs. One statement sees and keeps what it saw, one round after '
    'the other, so that nothing is skipped and nothing comes twice. To be called in a transaction that '
    'writes no events.';

create function groeiruimte.feed_ends() returns table (oldest bigint, newest bigint)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select min(f.place), max(f.place) from feed_event f
    where f.agency = asking_agency() and asks_for_agency(asking_agency())
    having max(f.place) is not null
$$;
revoke all on function groeiruimte.feed_ends from public;
grant execute on function groeiruimte.feed_ends to ${app};
comment on function groeiruimte.feed_ends is
    'The first and the last place that the feed of the asker''s agency has; no row for an empty one.';

create function groeiruimte.feed_part(after bigint, upto bigint, types text[], at_most integer)
    returns table (feed_place bigint, lead_id uuid, place bigint, at timestamptz, type text, actor_name text,
                   actor_agency text, details jsonb)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select f.place, f.lead_id, f.event_place, f.at, f.type, f.actor_name, f.actor_agency, f.details
    from feed_event f
    where f.agency = asking_agency() and asks_for_agency(asking_agency())
      and f.place > after and f.place <= upto and f.type = any (types)
    order by f.place limit at_most
$$;
revoke all on function groeiruimte.feed_part from public;
grant execute on function groeiruimte.feed_part to ${app};
comment on function groeiruimte.feed_part is
    'A part of the change feed of the asker''s agency, which holds events of its own cases alone: hence '
    'no look at each case for each event.';

create function groeiruimte.forget_feed() returns integer
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    forgotten integer;
begin
    if not asks_as('system') then
        raise exception 'the change feed is forgotten by the system' using errcode = '42501';
    end if;
    -- The last one stays, because the next place follows from it.
    delete from feed_event f
    where f.at <= feed_begins()
      and f.place < (select max(l.place) from feed_event l where l.agency = f.agency);
    get diagnostics forgotten = row_count;
    return forgotten;
end;
$$;
revoke all on function groeiruimte.forget_feed from public;
grant execute on function groeiruimte.forget_feed to ${app};
comment on function groeiruimte.forget_feed is
    'Takes out of the change feed what happened longer ago than it is kept.';
