-- Policies say whose row it is; some let whoever may change a row change all of it. An asked region could give an inquiry
-- another origin, or put off its own deadlines; the origin could rewrite what a region offered or a partner answered; a
-- person could take any agency and role into the own row; a note could bear a colleague's name.

-- What a row is about and whose it is never changes: what the application changes is a list of other columns. The functions
-- that destroy or correct are not of the application's role.
create function groeiruimte.stays_as_it_was() returns trigger
    language plpgsql as
$$
begin
    if current_user = '${app}' then
        raise exception 'what this is about, and whose it is, stays as it was' using errcode = '42501';
    end if;
    return new;
end;
$$;
revoke all on function groeiruimte.stays_as_it_was from public;

do $$
declare
    fixed record;
begin
    for fixed in select * from (values
        ('lead', array ['id', 'case_number', 'code_name', 'origin_agency', 'source', 'signalled_at']),
        ('signal', array ['lead_id', 'makes_what', 'technology_note', 'cause', 'registered_by']),
        ('confidentiality', array ['lead_id']),
        ('inquiry', array ['id', 'lead_id', 'origin_agency', 'case_number', 'code_name', 'asked_agency', 'round', 'asked_at']),
        ('partner_request', array ['id', 'lead_id', 'origin_agency', 'case_number', 'code_name', 'partner', 'topic', 'question',
                                   'profile_id', 'asked_by', 'asked_by_name', 'asked_at']),
        ('disclosure', array ['id', 'lead_id', 'inquiry_id', 'origin_agency', 'agency', 'asked_by', 'asked_by_name', 'asked_at']),
        ('task', array ['id', 'lead_id', 'case_number', 'code_name', 'origin_agency', 'inbox', 'form', 'opened_at']),
        ('site', array ['code', 'agency']),
        ('supply_round', array ['quarter', 'agency', 'asked_at']),
        ('import_run', array ['id', 'agency'])) t (table_name, columns) loop
        execute format('create trigger stays_as_it_was before update of %s on groeiruimte.%I for each row when (%s)'
                       ' execute function groeiruimte.stays_as_it_was()',
                       (select string_agg(quote_ident(c), ', ') from unnest(fixed.columns) c), fixed.table_name,
                       (select string_agg(format('old.%1$I is distinct from new.%1$I', c), ' or ') from unnest(fixed.columns) c));
    end loop;
end;
$$;

-- An inquiry has three who change it, each a part: the asked region its answer, the origin which profile it shows, the system
-- the days. The state is changed by all; an asked region gives none but an answer or a question, to what is still open to it.
drop policy of_asked_update on groeiruimte.inquiry;
create policy of_asked_update on groeiruimte.inquiry for update to ${app}
    using (groeiruimte.asks_for_agency(asked_agency) and state in ('asked', 'question', 'offered', 'declined'))
    with check (groeiruimte.asks_for_agency(asked_agency) and state in ('asked', 'question', 'offered', 'declined'));

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
        or (new.site_code, new.plot_area_m2, new.floor_area_m2, new.power_mw, new.price_from_eur, new.price_to_eur, new.price_unit,
            new.available_from, new.conditions, new.decline_reason, new.decline_note, new.answered_by)
           is distinct from
           (old.site_code, old.plot_area_m2, old.floor_area_m2, old.power_mw, old.price_from_eur, old.price_to_eur, old.price_unit,
            old.available_from, old.conditions, old.decline_reason, old.decline_note, old.answered_by)
           and not groeiruimte.asks_for_agency(old.asked_agency) then
        raise exception 'this part of an inquiry is another''s to change' using errcode = '42501';
    end if;
    return new;
end;
$$;
revoke all on function groeiruimte.own_part_of_inquiry from public;
create trigger own_part before update on groeiruimte.inquiry
    for each row execute function groeiruimte.own_part_of_inquiry();

-- The same between the origin, which reads a partner's answer, and the partner, which gives it.
create function groeiruimte.own_part_of_partner_request() returns trigger
    language plpgsql as
$$
declare
    partner_asks constant boolean := groeiruimte.asks_as('partner') and old.partner is not distinct from groeiruimte.asking_agency();
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
create trigger own_part before update on groeiruimte.partner_request
    for each row execute function groeiruimte.own_part_of_partner_request();

-- A person's own row says what was proved at the login, and nothing else.
drop policy own_row on groeiruimte.person;
create policy own_row on groeiruimte.person for select to ${app}
    using (subject = groeiruimte.asking_subject());
create policy own_row_as_proved on groeiruimte.person for insert to ${app}
    with check (subject = groeiruimte.asking_subject() and name = groeiruimte.asking_name()
                and agency is not distinct from groeiruimte.asking_agency()
                and (select bool_and(groeiruimte.asks_as(role)) from unnest(roles) role));
create policy own_row_stays_as_proved on groeiruimte.person for update to ${app}
    using (subject = groeiruimte.asking_subject())
    with check (subject = groeiruimte.asking_subject() and name = groeiruimte.asking_name()
                and agency is not distinct from groeiruimte.asking_agency()
                and (select bool_and(groeiruimte.asks_as(role)) from unnest(roles) role));

-- Who wrote something is who asks.
create policy in_ones_own_name on groeiruimte.note as restrictive for insert to ${app}
    with check (author = groeiruimte.asking_subject() and name = groeiruimte.asking_name());
create policy in_ones_own_name on groeiruimte.inquiry_message as restrictive for insert to ${app}
    with check (author = groeiruimte.asking_subject() and name = groeiruimte.asking_name()
                and agency = groeiruimte.asking_agency());
create policy in_ones_own_name on groeiruimte.escalation as restrictive for insert to ${app}
    with check (handled_by = groeiruimte.asking_subject());
