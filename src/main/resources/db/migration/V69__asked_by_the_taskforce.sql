-- A region is asked by the taskforce: neither the agency of origin nor the case lead stands beside the blind profile, unless
-- the company consented to that and the case lead chose so. Who asks would tell where the company is.

alter table groeiruimte.blind_profile add column shows_agency boolean not null default false;

-- The agency of origin, for who may know it: its own people, who watch progress, partners that it asks itself, and regions to
-- which it was told with the profile or to which the company is disclosed. Null for others.
create function groeiruimte.told_agency(of_lead uuid) returns text
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select l.origin_agency from lead l
    where l.id = of_lead
      and (asks_for_agency(l.origin_agency) or asks_as('coordinator') or asks_as('system')
           or exists (select from partner_request r
                      where r.lead_id = of_lead and r.partner = asking_agency() and asks_as('partner'))
           or exists (select from inquiry i join blind_profile p on p.id = i.profile_id
                      where i.lead_id = of_lead and i.asked_agency = asking_agency() and asks_as('taskforce') and p.shows_agency)
           or exists (select from identity_ground(of_lead)))
$$;

revoke all on function groeiruimte.told_agency from public;
grant execute on function groeiruimte.told_agency to ${app};
