-- The figures are counted by the system from all cases, hence it sees what cases yielded; who the company is stays closed to it.
create policy counted_by_system on groeiruimte.case_event for select to ${app}
    using ((select groeiruimte.asks_as('system')));
create policy counted_by_system on groeiruimte.choice for select to ${app}
    using ((select groeiruimte.asks_as('system')));
create policy counted_by_system on groeiruimte.milestone_check for select to ${app}
    using ((select groeiruimte.asks_as('system')));
create policy counted_by_system on groeiruimte.realisation for select to ${app}
    using ((select groeiruimte.asks_as('system')));
create policy counted_by_system on groeiruimte.learning for select to ${app}
    using ((select groeiruimte.asks_as('system')));
create policy counted_by_system on groeiruimte.withdrawal for select to ${app}
    using ((select groeiruimte.asks_as('system')));
create policy counted_by_system on groeiruimte.bottleneck for select to ${app}
    using ((select groeiruimte.asks_as('system')));

-- The phases of all cases, in the order of the cases, without reading all that ever happened.
create index case_event_phases on groeiruimte.case_event (lead_id, id) include (at, details) where type = 'phase-entered';
