-- Case numbers came from one sequence for all agencies: the gap between two of one's own told how many cases the others had
-- begun. New numbers are drawn, of six digits; the cases of before keep theirs. A number or a code name that is taken, also at
-- the same moment, meets its unique key, and both are drawn anew.

create or replace function groeiruimte.register_lead(new_id uuid, code_names text[], agency text, stage text, life_phase integer,
                                          technologies text[], makes boolean, limited_at_location boolean,
                                          considers_abroad text, province text, kinds text[], needed_by date,
                                          investment_eur numeric, jobs integer, source text, makes_what text,
                                          technology_note text, cause text, identity jsonb)
    returns setof groeiruimte.lead
    language plpgsql as
$$
declare
    free_name  text;
    registered groeiruimte.lead;
begin
    foreach free_name in array code_names loop
        insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since, stage, life_phase,
                                      technologies, makes, limited_at_location, considers_abroad, province, kinds,
                                      needed_by, investment_eur, jobs, source, signalled_at)
        values (new_id, 'GR-' || to_char(now(), 'YYYY-') || lpad((('x' || left(md5(gen_random_uuid()::text), 12))::bit(48)::bigint % 1000000)::text, 6, '0'),
                free_name, agency, 'signal', now(), stage, life_phase,
                technologies, makes, limited_at_location, considers_abroad, province, kinds,
                needed_by, investment_eur, jobs, source, now())
        on conflict do nothing
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
            groeiruimte.asking_name(), groeiruimte.asking_agency(), jsonb_build_object('source', source));
    return next registered;
end;
$$;

drop sequence groeiruimte.case_number;
