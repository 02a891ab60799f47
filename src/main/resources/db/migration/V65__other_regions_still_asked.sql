-- How many other regions may still answer about a case, and until when: for a region that was asked itself, which otherwise
-- sees its own question alone and could not tell that the company does not choose yet. Which regions these are stays untold.
create function groeiruimte.others_still_asked(of_lead uuid) returns table (regions integer, until date)
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select count(*)::integer, max(i.closing_on) from inquiry i
    where i.lead_id = of_lead and i.state in ('asked', 'question') and not asks_for_agency(i.asked_agency)
      and exists (select from inquiry own where own.lead_id = of_lead and asks_for_agency(own.asked_agency))
    having count(*) > 0
$$;
revoke all on function groeiruimte.others_still_asked from public;
grant execute on function groeiruimte.others_still_asked to ${app};
