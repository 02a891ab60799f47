-- Beside the ledger the server's own log says of each reading that its line was written, and that it was given. No transaction
-- takes that back, and the application's role can neither switch it off nor read it. Neither a company nor a name is in it.
create or replace function groeiruimte.take_line(of_lead uuid, did text, on_ground text, shown text default null,
                                      closes date default null, found_hits integer default null) returns boolean
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    this_reading text := coalesce(current_setting('groeiruimte.reading', true), '');
    line_id      bigint;
begin
    delete from line_to_take where line = (
        select t.line from line_to_take t join identity_ledger l on l.id = t.line
        where t.reading = this_reading and t.written_in <> pg_current_xact_id() and l.at > now() - interval '1 minute'
          and l.subject = asking_subject() and l.agency is not distinct from asking_agency()
          and l.lead_id is not distinct from of_lead and l.action = did and l.ground = on_ground
          and l.what is not distinct from shown
        order by t.line limit 1
        for update of t skip locked)
    returning line into line_id;
    if found then
        raise log 'identity ledger: given, line %', line_id;
        return true;
    end if;
    delete from line_to_take where at < now() - interval '10 minutes';
    insert into identity_ledger (lead_id, subject, name, agency, action, ground, what, until, hits)
    values (of_lead, asking_subject(), asking_name(), asking_agency(), did, on_ground, shown, closes, found_hits)
    returning id into line_id;
    insert into line_to_take (line, reading) values (line_id, this_reading);
    raise log 'identity ledger: line %, % of % by % of %', line_id, did, of_lead, asking_subject(), asking_agency();
    return false;
end;
$$;
