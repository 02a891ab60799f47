-- How long a region sees the company that moves to it: as long as the consent runs, also after the case ended.

-- The first day on which a disclosure is closed again; null when it is not in force. This is the rule, and the only place
-- where it stands. Nothing of it may be remembered: each reading asks anew.
create or replace function groeiruimte.disclosure_open_until(of_disclosure uuid) returns date
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select least(d.valid_until, d.nda_ends_on, c.nda_ends_on)
    from disclosure d
    join lead l on l.id = d.lead_id
    join confidentiality c on c.lead_id = d.lead_id
    where d.id = of_disclosure and d.state = 'granted'
      and least(d.valid_until, d.nda_ends_on, c.nda_ends_on) > dutch_today()
      -- What the company takes back in general, it takes back for every region.
      and 'identity-after-consent' = any (c.consent_scope)
      -- When all that is left is to write down what was learned, there is nothing to know the company for any more; but the
      -- region that it moves to goes on dealing with it, for as long as the consent runs. Only the agency of origin records
      -- what was chosen, so no region can make itself that one.
      and (l.ended_at is null and l.phase <> 'learning'
           or l.chosen = 'other-region' and l.realised_on is not null
              and not exists (select from withdrawal w where w.lead_id = l.id)
              and exists (select from inquiry i
                          where i.asked_agency = d.agency
                            and i.id = (select h.inquiry_id from choice h where h.lead_id = l.id order by h.id desc limit 1)))
      and exists (select from inquiry i
                  where i.lead_id = d.lead_id and i.asked_agency = d.agency and i.state in ('asked', 'question', 'offered'))
$$;
