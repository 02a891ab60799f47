-- Before the map was read as its standard says, the year of relief was the end of the works, cancelled ones included, since
-- the field that was read never was in the standard. Areas that nobody sent again since then are known by having none of what
-- is read now besides; for these the year is unknown, until the agency imports a newer map.
update groeiruimte.grid_entry e
set relief_year = null
where part = 'area' and relief_year is not null and demand is null and generation is null
    and generation_relief_year is null and demand_area is null and generation_area is null
    and exists (select from groeiruimte.import_run r
                where r.agency = e.agency and r.kind = 'grid' and r.state = 'applied'
                    and r.applied_at < (select max(h.installed_on) from groeiruimte.flyway_schema_history h where h.version = '50'));
