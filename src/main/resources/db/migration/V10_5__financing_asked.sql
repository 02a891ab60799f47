-- A case lead asks a partner about an instrument: the partner reads the need by year in bands, and says whether it is
-- interested, with how much money, and whether it has to know the company.

alter table groeiruimte.partner_request
    add column instrument      text references groeiruimte.instrument,
    add column need            jsonb,
    add column amount_eur_from numeric(15, 2) check (amount_eur_from >= 0),
    add column amount_eur_to   numeric(15, 2) check (amount_eur_to >= 0),
    add column needs_identity  boolean,
    add constraint partner_request_need_of_instrument check ((instrument is null) = (need is null)),
    add constraint partner_request_amounts check (amount_eur_from <= amount_eur_to),
    add constraint partner_request_money_of_instrument
        check (instrument is not null or num_nonnulls(amount_eur_from, amount_eur_to, needs_identity) = 0);
grant select (instrument, need, amount_eur_from, amount_eur_to, needs_identity)
    on groeiruimte.partner_request to ${app};
comment on column groeiruimte.partner_request.need is
    'What is needed in which year as bands, and the stage of the company, as the partner reads it: never an amount.';
comment on column groeiruimte.partner_request.needs_identity is
    'Whether the partner goes on only when it knows the company. It opens nothing.';

-- Twice at the same moment is once.
create unique index partner_request_of_instrument_once on groeiruimte.partner_request (lead_id, partner, instrument)
    where instrument is not null and answered_at is null;
create index partner_request_of_instrument on groeiruimte.partner_request (instrument);

create trigger need_stays_as_it_was before update of instrument, need on groeiruimte.partner_request for each row
    when (old.instrument is distinct from new.instrument or old.need is distinct from new.need)
    execute function groeiruimte.stays_as_it_was();

create or replace function groeiruimte.own_part_of_partner_request() returns trigger
    language plpgsql as
$$
declare
    partner_asks constant boolean := groeiruimte.asks_as('partner')
        and old.partner is not distinct from groeiruimte.asking_agency();
begin
    if current_user = '${app}'
        and ((new.read_at, new.follow_up) is distinct from (old.read_at, old.follow_up)
             and not groeiruimte.asks_for_agency(old.origin_agency)
             or (new.can_help, new.answer, new.next_step, new.answered_by, new.answered_at, new.amount_eur_from,
                 new.amount_eur_to, new.needs_identity)
                is distinct from (old.can_help, old.answer, old.next_step, old.answered_by, old.answered_at,
                 old.amount_eur_from, old.amount_eur_to, old.needs_identity)
             and not partner_asks) then
        raise exception 'this part of a request is another''s to change' using errcode = '42501';
    end if;
    return new;
end;
$$;

update groeiruimte.end_of_data
set emptied = emptied || ', need = case when instrument is null then null else ''{}''::jsonb end, '
    || 'amount_eur_from = null, amount_eur_to = null'
where table_name = 'partner_request';
