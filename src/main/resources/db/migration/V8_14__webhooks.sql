-- Webhooks: an agency's own systems are told of what happens in its cases, at an address that it names.

create table groeiruimte.webhook (
    id            uuid primary key,
    agency        text not null references groeiruimte.agency,
    address       text not null check (length(address) <= 500),
    types         text[] not null,         -- of which events; empty for all
    state         text not null default 'active' check (state in ('active', 'paused')),
    paused_for    text check (paused_for in ('by-hand', 'failing')),
    filled_to     bigint not null,         -- the place in the change feed up to which deliveries were made
    signing_key   bytea not null,          -- sealed, as the next
    earlier_key   bytea,
    earlier_until timestamptz,             -- so long deliveries are signed with both
    failures      integer not null default 0,  -- one after the other, whatever was to be delivered
    failing_since timestamptz,
    rests_until   timestamptz,
    created_by    text not null,
    created_at    timestamptz not null default now(),
    check ((state = 'paused') = (paused_for is not null)),
    check ((earlier_key is null) = (earlier_until is null))
);
create index webhook_of_agency on groeiruimte.webhook (agency, created_at, id);
alter table groeiruimte.webhook enable row level security;
create policy of_agency on groeiruimte.webhook for all to ${app}
    using (groeiruimte.asks_for_agency(agency)) with check (groeiruimte.asks_for_agency(agency));
create policy served_by_system on groeiruimte.webhook for all to ${app}
    using ((select groeiruimte.asks_as('system'))) with check (groeiruimte.asks_as('system'));
grant select, insert, delete on groeiruimte.webhook to ${app};
grant update (address, types, state, paused_for, signing_key, earlier_key, earlier_until, failures, failing_since,
        rests_until)
    on groeiruimte.webhook to ${app};
comment on table groeiruimte.webhook is
    'Where an agency''s systems want to be told of events, and of which. Keys with which deliveries are '
    'signed are sealed with a key that the database does not have.';

create table groeiruimte.webhook_delivery (
    id         uuid primary key default uuidv7(),
    webhook_id uuid not null references groeiruimte.webhook on delete cascade,
    agency     text not null,
    lead_id    uuid references groeiruimte.lead,    -- as the next two: none for a test
    feed_place bigint,
    event_id   bigint references groeiruimte.case_event on delete cascade,
    state      text not null default 'waiting' check (state in ('waiting', 'delivered')),
    created_at timestamptz not null default now(),
    tries      integer not null default 0,
    next_try   timestamptz,    -- also while it is under way: should the node die, another takes it then
    last_try   timestamptz,
    took_ms    integer,
    status     integer,
    problem    text check (problem in ('address', 'unreachable', 'too-slow', 'answer')),
    answer     text check (length(answer) <= 1024),
    ended_at   timestamptz,
    check (num_nonnulls(lead_id, feed_place, event_id) in (0, 3)),
    check ((state = 'waiting') = (next_try is not null) and (state = 'waiting') = (ended_at is null))
);
create unique index webhook_delivery_once on groeiruimte.webhook_delivery (webhook_id, feed_place);
-- Few wait at any time; not by the moment of the next try, which changes with each.
create index webhook_delivery_waiting on groeiruimte.webhook_delivery (webhook_id, lead_id, feed_place)
    where state = 'waiting';
create index webhook_delivery_log on groeiruimte.webhook_delivery (webhook_id, created_at desc, id desc);
create index webhook_delivery_ended on groeiruimte.webhook_delivery using brin (ended_at);
create index webhook_delivery_of_lead on groeiruimte.webhook_delivery (lead_id);
create index webhook_delivery_of_event on groeiruimte.webhook_delivery (event_id);
alter table groeiruimte.webhook_delivery enable row level security;
create policy of_agency on groeiruimte.webhook_delivery for select to ${app}
    using (groeiruimte.asks_for_agency(agency));
create policy tested_by_agency on groeiruimte.webhook_delivery for insert to ${app}
    with check (groeiruimte.asks_for_agency(agency) and lead_id is null
                and exists (select from groeiruimte.webhook w where w.id = webhook_id
                            and w.agency = webhook_delivery.agency));
create policy sent_again_by_agency on groeiruimte.webhook_delivery for update to ${app}
    using (groeiruimte.asks_for_agency(agency)) with check (groeiruimte.asks_for_agency(agency));
create policy served_by_system on groeiruimte.webhook_delivery for all to ${app}
    using ((select groeiruimte.asks_as('system'))) with check (groeiruimte.asks_as('system'));
grant select, insert, delete on groeiruimte.webhook_delivery to ${app};
grant update (state, tries, next_try, last_try, took_ms, status, problem, answer, ended_at)
    on groeiruimte.webhook_delivery to ${app};
comment on table groeiruimte.webhook_delivery is
    'What webhooks are told: the outbox and its log. It keeps references; what is told is read when it is '
    'sent. What was delivered is kept for 30 days.';
-- What a receiver answers, nobody here has written.
insert into groeiruimte.end_of_data (table_name, data_kind, stage, emptied)
values ('webhook_delivery', 'texts', 'case', 'answer = null');

create function groeiruimte.fill_webhooks(at_most integer) returns setof uuid
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    hook record;
    made bigint[];
begin
    if not asks_as('system') then
        raise exception 'webhooks are filled by the system' using errcode = '42501';
    end if;
    for hook in
        select w.id, w.agency, w.types, w.filled_to,
            (select max(f.place) from feed_event f where f.agency = w.agency) as newest,
            at_most - (select count(*) from webhook_delivery d
                       where d.webhook_id = w.id and d.state = 'waiting') as room
        from webhook w
        where w.filled_to < (select max(f.place) from feed_event f where f.agency = w.agency)
        order by w.id for no key update of w
    loop
        continue when hook.room <= 0 or hook.newest <= hook.filled_to;
        with put as (
            insert into webhook_delivery (webhook_id, agency, lead_id, feed_place, event_id, next_try)
            select hook.id, hook.agency, f.lead_id, f.place, f.event_id, now()
            from feed_event f
            where f.agency = hook.agency and f.place > hook.filled_to and f.place <= hook.newest
              and (hook.types = '{}' or f.type = any (hook.types))
            order by f.place limit hook.room
            returning feed_place
        )
        select array_agg(feed_place) into made from put;
        update webhook
        set filled_to = case when cardinality(made) = hook.room
                             then (select max(p) from unnest(made) p) else hook.newest end
        where id = hook.id;
        if made is not null then
            return next hook.id;
        end if;
    end loop;
end;
$$;
revoke all on function groeiruimte.fill_webhooks from public;
grant execute on function groeiruimte.fill_webhooks to ${app};
comment on function groeiruimte.fill_webhooks is
    'Makes deliveries of the events that came into the change feed since, for each webhook that wants '
    'them, until so many wait for it; the others wait in the feed. Gives the webhooks that got some.';

create function groeiruimte.webhook_events(of_deliveries uuid[])
    returns table (delivery uuid, agency text, feed_place bigint, lead_id uuid, place bigint, at timestamptz,
                   type text, actor_name text, actor_agency text, details jsonb)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select d.id, d.agency, d.feed_place, e.lead_id, e.place, e.at, e.type, e.actor_name, e.actor_agency, e.details
    from webhook_delivery d join case_event e on e.id = d.event_id
    join lead l on l.id = e.lead_id and l.origin_agency = d.agency
    where d.id = any (of_deliveries) and asks_as('system')
$$;
revoke all on function groeiruimte.webhook_events from public;
grant execute on function groeiruimte.webhook_events to ${app};
comment on function groeiruimte.webhook_events is
    'The events that are to be delivered, for the system: of cases of the webhook''s agency alone.';
