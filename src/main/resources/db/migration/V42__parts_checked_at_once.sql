-- Code and agency together were unique only for two foreign keys: an index more for each site, beside that of its code alone.
-- That a part and what the national inventory says are kept by the agency of their site is looked up once for a statement.

alter table groeiruimte.ibis_plan drop constraint ibis_plan_site_code_agency_fkey;
alter table groeiruimte.site drop constraint site_parent, drop constraint site_of_agency_code;
alter table groeiruimte.site add constraint site_parent foreign key (parent) references groeiruimte.site (code);
alter table groeiruimte.ibis_plan add constraint ibis_plan_site foreign key (site_code) references groeiruimte.site (code);

create or replace function groeiruimte.known_places() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    if exists (select from (select distinct agency, province from now_is) s
               where not exists (select from agency a where a.code = s.agency)
                   or not exists (select from province p where p.code = s.province)) then
        raise foreign_key_violation using message = 'a site is of no known agency or province', table = 'site';
    end if;
    if exists (select from now_is part join site whole on whole.code = part.parent where whole.agency <> part.agency)
        or tg_op = 'UPDATE' and exists (select from now_is whole join site part on part.parent = whole.code where whole.agency <> part.agency) then
        raise foreign_key_violation using message = 'site_parent: a part is kept by the agency of the whole', table = 'site', constraint = 'site_parent';
    end if;
    return null;
end;
$$;

create function groeiruimte.parks_of_their_agency() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    if exists (select from now_is park join site s on s.code = park.site_code where s.agency <> park.agency) then
        raise foreign_key_violation using message = 'ibis_plan_site: a park is of the agency of its site', table = 'ibis_plan', constraint = 'ibis_plan_site';
    end if;
    return null;
end;
$$;
revoke all on function groeiruimte.parks_of_their_agency from public;
create trigger parks_of_their_agency_when_added after insert on groeiruimte.ibis_plan
    referencing new table as now_is for each statement execute function groeiruimte.parks_of_their_agency();
create trigger parks_of_their_agency_when_changed after update on groeiruimte.ibis_plan
    referencing new table as now_is for each statement execute function groeiruimte.parks_of_their_agency();
