-- What agencies' own systems call the sites that they keep here.

create table groeiruimte.site_reference (
    agency    text not null,
    reference text not null check (reference ~ '^[A-Za-z0-9][A-Za-z0-9._~-]{0,99}$'),
    site_code text not null unique constraint site_reference_site references groeiruimte.site (code),
    primary key (agency, reference)
);
alter table groeiruimte.site_reference enable row level security;
create policy own on groeiruimte.site_reference for all to ${app}
    using (groeiruimte.asks_for_agency(agency))
    with check (groeiruimte.asks_for_agency(agency)
                and exists (select from groeiruimte.site s
                            where s.code = site_code and s.agency = site_reference.agency));
grant select, insert on groeiruimte.site_reference to ${app};
comment on table groeiruimte.site_reference is
    'What the own system of an agency calls a site of that agency. For the agency alone, and for ever: neither the '
    'reference nor its site is changed.';
