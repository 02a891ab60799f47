-- Roles are made by a superuser, which the owner is not.
do $$
begin
    if not exists (select from pg_roles where rolname = 'groeiruimte_definer' and not rolcanlogin and rolbypassrls)
        or not pg_has_role('groeiruimte_definer', 'member') then
        raise exception 'roles are missing on this server'
            using hint = 'Run src/main/docker/postgres/setup/roles.sql as a superuser first.';
    end if;
end;
$$;
