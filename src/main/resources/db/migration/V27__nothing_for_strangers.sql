-- What the database still gave to askers who have nothing to do with a case, had they gone round the application.

-- Whoever writes down that something happened with a case sees the case, was asked about it, or (an administrator) sees the
-- legal hold on it. The subqueries are under row level security themselves, hence find only what the asker sees.
drop policy written_by_anyone_who_acts on groeiruimte.case_event;
create policy written_by_participants on groeiruimte.case_event for insert to ${app}
    with check (groeiruimte.asks_as('system')
                or exists (select from groeiruimte.lead l where l.id = case_event.lead_id)
                or exists (select from groeiruimte.inquiry i where i.lead_id = case_event.lead_id)
                or exists (select from groeiruimte.partner_request r where r.lead_id = case_event.lead_id)
                or exists (select from groeiruimte.legal_hold h where h.lead_id = case_event.lead_id));

-- Until when a disclosure is open: for those who may see that there is one. The rule itself is for the database's own functions.
create function groeiruimte.seen_disclosure_open_until(of_disclosure uuid) returns date
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select disclosure_open_until(d.id)
    from disclosure d
    where d.id = of_disclosure
      and (asks_for_agency(d.origin_agency) or asks_as('taskforce') and d.agency = asking_agency() or asks_as('coordinator'))
$$;
revoke all on function groeiruimte.seen_disclosure_open_until from public;
grant execute on function groeiruimte.seen_disclosure_open_until to ${app};
revoke execute on function groeiruimte.disclosure_open_until from ${app};
