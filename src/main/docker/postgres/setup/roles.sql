-- Roles that nobody logs in as. A superuser runs this, once for each server; again does no harm.

do $$
begin
    -- Owns the functions that work with more rights than their caller's. Row level security is for callers, not for these.
    if not exists (select from pg_roles where rolname = 'groeiruimte_definer') then
        create role groeiruimte_definer nologin bypassrls;
    end if;
    -- Owns the key with which the application proves who asks, and the function that checks it.
    if not exists (select from pg_roles where rolname = 'groeiruimte_guard') then
        create role groeiruimte_guard nologin;
    end if;
end;
$$;
grant groeiruimte_definer, groeiruimte_guard to groeiruimte_owner;
-- Where the checked principal stands; see V2__who_asks.sql.
grant set on parameter backtrace_functions to groeiruimte_guard;
