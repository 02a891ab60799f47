-- What was said with a company: that it was, its kind and its day stand with the case; with whom and what about stand
-- beside the identity, under the same rights.

create table groeiruimte.conversation (
    id          uuid primary key default uuidv7(),
    lead_id     uuid not null references groeiruimte.lead,
    kind        text not null check (kind in ('call', 'visit', 'meeting', 'mail')),
    on_day      date not null,
    planned     boolean not null,    -- it is still to come, or nobody wrote down yet how it went
    author      text not null,
    author_name text not null,
    recorded_at timestamptz not null default now(),
    mended_at   timestamptz
);
create index conversation_of_lead on groeiruimte.conversation (lead_id, on_day desc);
create index conversation_planned on groeiruimte.conversation (on_day) where planned;
alter table groeiruimte.conversation enable row level security;
create policy of_origin on groeiruimte.conversation for select to ${app}
    using ((select groeiruimte.asks_as('taskforce'))
           and exists (select from groeiruimte.lead l
                       where l.id = lead_id and l.origin_agency = groeiruimte.asking_agency()));
grant select on groeiruimte.conversation to ${app};
comment on table groeiruimte.conversation is
    'That somebody of the agency spoke, or is to speak, with the company of its case. For members of the agency of '
    'origin alone. Functions write it.';

create table groeiruimte.conversation_text (
    conversation_id uuid primary key references groeiruimte.conversation,
    contacts        integer[] not null,    -- numbers of contact persons
    others          text check (length(others) <= 500),
    about           text check (length(about) <= 4000),
    agreed          text check (length(agreed) <= 4000)
);
alter table groeiruimte.conversation_text enable row level security;
comment on table groeiruimte.conversation_text is
    'With whom and what about. The application''s role may neither select nor change it: functions check the ground, '
    'write the ledger and only then give it.';

insert into groeiruimte.end_of_data (table_name, data_kind, stage, rows_of) values
    ('conversation_text', 'confidential-texts', 'case',
     'conversation_id in (select id from groeiruimte.conversation where lead_id = $1)'),
    ('conversation', 'figures', 'kept', 'lead_id = $1');

insert into groeiruimte.ledger_action (code, gives) values ('conversation-removed', false);

create function groeiruimte.write_conversation_text(of_conversation uuid, of_lead uuid, said jsonb) returns void
    language plpgsql set search_path = groeiruimte, pg_temp as
$$
begin
    insert into conversation_text (conversation_id, contacts, others, about, agreed)
    values (of_conversation,
            array(select c.number from contacts_of(of_lead) c
                  where c.number in (select jsonb_array_elements_text(said -> 'contacts')::integer) order by c.number),
            said ->> 'others', said ->> 'about', said ->> 'agreed')
    on conflict (conversation_id) do update set contacts = excluded.contacts, others = excluded.others,
        about = excluded.about, agreed = excluded.agreed;
    perform write_ledger(of_lead, 'text-written', 'origin', 'conversation');
end;
$$;
revoke all on function groeiruimte.write_conversation_text from public;
comment on function groeiruimte.write_conversation_text is
    'Keeps with whom and what about, with a line in the ledger. For the two functions below.';

create function groeiruimte.record_conversation(of_lead uuid, said jsonb) returns uuid
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    recorded uuid := uuidv7();
begin
    insert into conversation (id, lead_id, kind, on_day, planned, author, author_name)
    select recorded, l.id, said ->> 'kind', (said ->> 'day')::date, (said ->> 'day')::date > dutch_today(),
        asking_subject(), groeiruimte.asking_name()
    from lead l
    where l.id = of_lead and asks_as('taskforce') and l.origin_agency = asking_agency()
      -- Of a company whose data was destroyed nothing is kept any more.
      and exists (select from company_identity i where i.lead_id = l.id);
    if not found then
        raise exception 'conversation not kept: not the agency of origin' using errcode = '42501';
    end if;
    perform write_conversation_text(recorded, of_lead, said);
    return recorded;
end;
$$;
revoke all on function groeiruimte.record_conversation from public;
grant execute on function groeiruimte.record_conversation to ${app};
comment on function groeiruimte.record_conversation is
    'Keeps a conversation, for members of the agency of origin, with a line in the ledger; one of a day to come is '
    'planned.';

create function groeiruimte.mend_conversation(of_conversation uuid, said jsonb) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    of_lead uuid;
begin
    update conversation c set kind = said ->> 'kind', on_day = (said ->> 'day')::date,
        planned = (said ->> 'day')::date > dutch_today(),
        recorded_at = case when c.planned then now() else c.recorded_at end,
        mended_at = case when c.planned then null else now() end,
        author = asking_subject(), author_name = groeiruimte.asking_name()
    from lead l
    where c.id = of_conversation and l.id = c.lead_id and asks_as('taskforce') and l.origin_agency = asking_agency()
      and (c.planned or c.author = asking_subject())
      and exists (select from company_identity i where i.lead_id = l.id)
    returning l.id into of_lead;
    if not found then
        return false;
    end if;
    perform write_conversation_text(of_conversation, of_lead, said);
    return true;
end;
$$;
revoke all on function groeiruimte.mend_conversation from public;
grant execute on function groeiruimte.mend_conversation to ${app};
comment on function groeiruimte.mend_conversation is
    'Writes a conversation anew, with a line in the ledger: its author does, and of one that is planned any member of '
    'the agency of origin, who then is its author. The old text is not kept. False when it is not theirs to mend.';

create function groeiruimte.cancel_conversation(of_conversation uuid) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    gone conversation;
begin
    select c.* into gone from conversation c join lead l on l.id = c.lead_id
    where c.id = of_conversation and (c.planned or may_mend(c.author, c.recorded_at)) and asks_as('taskforce')
      and l.origin_agency = asking_agency() for update of c;
    if not found then
        return false;
    end if;
    delete from conversation_text where conversation_id = of_conversation;
    delete from conversation where id = of_conversation;
    if not gone.planned then
        perform write_ledger(gone.lead_id, 'conversation-removed', 'origin');
    end if;
    return true;
end;
$$;
revoke all on function groeiruimte.cancel_conversation from public;
grant execute on function groeiruimte.cancel_conversation to ${app};
comment on function groeiruimte.cancel_conversation is
    'Takes away a planned conversation that does not take place, for members of the agency of origin, and for an hour '
    'one that was written down by mistake, for who did so, with a line in the ledger. False when there is none such '
    'for them.';

create function groeiruimte.read_conversations(of_lead uuid)
    returns table (id uuid, people text[], contacts integer[], others text, about text, agreed text)
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
begin
    if not exists (select from lead l join conversation c on c.lead_id = l.id
                   join conversation_text t on t.conversation_id = c.id
                   where l.id = of_lead and asks_as('taskforce') and l.origin_agency = asking_agency())
        or not take_line(of_lead, 'text-read', 'origin', 'conversation') then
        return;
    end if;
    return query
    select c.id,
           array(select coalesce(p.name, p.email, p.phone, p.role) from contacts_of(of_lead) p
                 where p.number = any (t.contacts)),
           t.contacts, t.others, t.about, t.agreed
    from conversation c join conversation_text t on t.conversation_id = c.id
    where c.lead_id = of_lead;
end;
$$;
revoke all on function groeiruimte.read_conversations from public;
grant execute on function groeiruimte.read_conversations to ${app};
comment on function groeiruimte.read_conversations is
    'With whom and what about, of all conversations of a case, for members of the agency of origin, with a line in the '
    'ledger when there are any. People are called as they are now.';

create function groeiruimte.remove_contact(of_lead uuid, of_number integer) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    gone company_contact;
begin
    delete from company_contact c
    where c.lead_id = of_lead and c.number = of_number and asks_as('taskforce') and c.origin_agency = asking_agency()
    returning c.* into gone;
    if not found then
        return false;
    end if;
    update conversation_text t
    set contacts = array_remove(t.contacts, of_number), others = left(concat_ws(', ', t.others, gone.name), 500)
    where of_number = any (t.contacts)
      and t.conversation_id in (select c.id from conversation c where c.lead_id = of_lead);
    perform write_ledger(of_lead, 'contact-removed', 'origin');
    return true;
end;
$$;
revoke all on function groeiruimte.remove_contact from public;
grant execute on function groeiruimte.remove_contact to ${app};
comment on function groeiruimte.remove_contact is
    'Takes away a contact person who is not the first, for members of the agency of origin, with a line in the ledger. '
    'In conversations their name stays as that of somebody who was there. False when there is none such for them.';
