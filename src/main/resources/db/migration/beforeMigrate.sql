-- Roles are made by a superuser, which the owner is not.
do $$
begin
    if not exists (select from pg_roles where rolname = 'groeiruimte_definer' and not rolcanlogin and rolbypassrls)
        or not exists (select from pg_roles where rolname = 'groeiruimte_guard' and not rolcanlogin)
        or not pg_has_role('groeiruimte_definer', 'member') or not pg_has_role('groeiruimte_guard', 'member')
        or not has_parameter_privilege('groeiruimte_guard', 'backtrace_functions', 'set') then
        raise exception 'roles are missing on this server'
            using hint = 'Run src/main/docker/postgres/setup/roles.sql as a superuser first.';
    end if;
end;
$$;
