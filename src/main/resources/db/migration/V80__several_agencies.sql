-- Somebody in the groups of more than one agency is refused at login; administrators see in the report of rights why.
alter table groeiruimte.person add column several_agencies boolean not null default false;
comment on column groeiruimte.person.several_agencies is 'in the groups of more than one agency; agency is null then';
