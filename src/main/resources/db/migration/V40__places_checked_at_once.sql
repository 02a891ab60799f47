-- Two look-ups for each of a hundred thousand sites that a file adds took as long as adding them. Which agencies and provinces
-- a statement names is looked up once for all its rows; as strict as a foreign key, and neither list ever loses a row.

alter table groeiruimte.site drop constraint site_agency_fkey, drop constraint site_province_fkey;

create function groeiruimte.known_places() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    if exists (select from (select distinct agency, province from now_is) s
               where not exists (select from agency a where a.code = s.agency)
                   or not exists (select from province p where p.code = s.province)) then
        raise foreign_key_violation using message = 'a site is of no known agency or province', table = 'site';
    end if;
    return null;
end;
$$;
revoke all on function groeiruimte.known_places from public;
create trigger known_places_when_added after insert on groeiruimte.site
    referencing new table as now_is for each statement execute function groeiruimte.known_places();
create trigger known_places_when_changed after update on groeiruimte.site
    referencing new table as now_is for each statement execute function groeiruimte.known_places();

create function groeiruimte.places_stay() returns trigger
    language plpgsql set search_path = groeiruimte, pg_temp as
$$
begin
    raise foreign_key_violation using message = 'codes of agencies and provinces stay: sites refer to them', table = tg_table_name;
end;
$$;
revoke all on function groeiruimte.places_stay from public;
create trigger codes_stay before delete or update of code or truncate on groeiruimte.agency
    for each statement execute function groeiruimte.places_stay();
create trigger codes_stay before delete or update of code or truncate on groeiruimte.province
    for each statement execute function groeiruimte.places_stay();
