-- Which region or partner a task is about: somebody who has several alike tells them apart by it. Null for a task of that
-- region or partner itself, so that no asked region can read here of another one.

alter table groeiruimte.task
    add column about_agency text,
    add constraint about_somebody_else check (about_agency <> inbox);

update groeiruimte.task t set about_agency = s.agency
from (select id, asked_agency agency from groeiruimte.inquiry
      union all select id, agency from groeiruimte.disclosure
      union all select id, partner from groeiruimte.partner_request) s
where t.subject_id = s.id and t.lead_id is not null and t.inbox <> s.agency;

create trigger about_stays_as_it_was before update of about_agency on groeiruimte.task for each row
    when (old.about_agency is distinct from new.about_agency) execute function groeiruimte.stays_as_it_was();
