-- Whether the company thinks of leaving, on tasks of those alone who may see the case: an asked region or a partner would learn
-- from it more than the blind profile says.
alter table groeiruimte.task add column abroad boolean not null default false;
update groeiruimte.task t set abroad = true,
    priority = case when t.inbox = 'coordinator' then t.priority else least(t.priority + 20, 100) end
from groeiruimte.lead l
where l.id = t.lead_id and l.considers_abroad = 'yes' and t.ended_at is null and t.inbox in (l.origin_agency, 'coordinator');
