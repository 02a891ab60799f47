-- Roles that nobody logs in as. A superuser runs this, once for each server; again does no harm.

do $$
begin
    -- Owns the functions that work with more rights than their caller's. Row level security is for callers, not for these.
    if not exists (select from pg_roles where rolname = 'groeiruimte_definer') then
        create role groeiruimte_definer nologin bypassrls;
    end if;
end;
$$;
grant groeiruimte_definer to groeiruimte_owner;
