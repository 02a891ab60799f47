-- What the start of each case writes, in two calls instead of nine statements. Both run with the asker's own rights:
-- row level security judges each row, as it does for the statements one by one.

-- The case, the signal, the company's identity with its line in the ledger, and the first event.
-- Takes the first code name that is free; gives no row when none is.
create function groeiruimte.register_lead(new_id uuid, code_names text[], agency text, stage text, life_phase integer,
                                          technologies text[], makes boolean, limited_at_location boolean,
                                          considers_abroad text, province text, kinds text[], needed_by date,
                                          investment_eur numeric, jobs integer, source text, makes_what text,
                                          technology_note text, cause text, identity jsonb)
    returns setof groeiruimte.lead
    language plpgsql as
$$
declare
    serial     bigint := nextval('groeiruimte.case_number');
    number     text := 'GR-' || to_char(now(), 'YYYY-')
                       || case when serial < 10000 then lpad(serial::text, 4, '0') else serial::text end;
    free_name  text;
    registered groeiruimte.lead;
begin
    foreach free_name in array code_names loop
        insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since, stage, life_phase,
                                      technologies, makes, limited_at_location, considers_abroad, province, kinds,
                                      needed_by, investment_eur, jobs, source, signalled_at)
        values (new_id, number, free_name, agency, 'signal', now(), stage, life_phase,
                technologies, makes, limited_at_location, considers_abroad, province, kinds,
                needed_by, investment_eur, jobs, source, now())
        on conflict (code_name) do nothing
        returning * into registered;
        exit when found;
    end loop;
    if registered.id is null then
        return;
    end if;
    insert into groeiruimte.signal (lead_id, makes_what, technology_note, cause, registered_by)
    values (new_id, makes_what, technology_note, cause, groeiruimte.asking_subject());
    perform groeiruimte.register_identity(new_id, identity);
    insert into groeiruimte.case_event (lead_id, at, type, actor, actor_name, actor_agency, details)
    values (new_id, clock_timestamp(), 'signal-registered', groeiruimte.asking_subject(),
            current_setting('groeiruimte.name', true), groeiruimte.asking_agency(), jsonb_build_object('source', source));
    return next registered;
end;
$$;

-- Whether the company qualifies, and the event that says so. Gives no row when the case is not the asker's to change.
create function groeiruimte.judge_lead(of_lead uuid, verdict text, reasons text[])
    returns setof groeiruimte.lead
    language plpgsql as
$$
declare
    judged groeiruimte.lead;
begin
    update groeiruimte.lead set eligibility = verdict, eligibility_reasons = reasons where id = of_lead
    returning * into judged;
    if not found then
        return;
    end if;
    insert into groeiruimte.case_event (lead_id, at, type, actor, actor_name, actor_agency, details)
    values (of_lead, clock_timestamp(), 'eligibility-checked', groeiruimte.asking_subject(),
            current_setting('groeiruimte.name', true), groeiruimte.asking_agency(),
            jsonb_build_object('verdict', verdict, 'reasons', array_to_string(reasons, ' ')));
    return next judged;
end;
$$;

revoke all on function groeiruimte.register_lead, groeiruimte.judge_lead from public;
grant execute on function groeiruimte.register_lead, groeiruimte.judge_lead to ${app};
