-- At the end of every run that migrates, whether there was anything to do or not: what holds for every table and function,
-- also for those of a migration that did not think of it.

-- The application looks at its start whether the database is as far as it needs.
grant select (version, success) on groeiruimte.flyway_schema_history to ${app};

do $$
declare
    name text;
begin
    -- Row level security binds whoever owns the table too.
    for name in select c.oid::regclass from pg_class c join pg_namespace n on n.oid = relnamespace
                where nspname in ('groeiruimte', 'engine', 'session') and relrowsecurity and not relforcerowsecurity loop
        execute format('alter table %s force row level security', name);
    end loop;

    -- Functions that work with more rights than their caller's belong to a role that nobody can log in as.
    execute format('grant temporary on database %I to groeiruimte_definer', current_database());
    grant usage, create on schema groeiruimte to groeiruimte_definer;
    for name in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = pronamespace
                where nspname = 'groeiruimte' and prosecdef and pg_get_userbyid(proowner) <> 'groeiruimte_definer' loop
        execute format('alter function %s owner to groeiruimte_definer', name);
    end loop;
    revoke create on schema groeiruimte from groeiruimte_definer;

    -- What those functions need.
    for name in select c.oid::regclass from pg_class c join pg_namespace n on n.oid = relnamespace
                where nspname = 'groeiruimte' and relkind in ('r', 'p', 'v') and relname <> 'flyway_schema_history'
                  and exists (select from unnest(array ['select', 'insert', 'update', 'delete']) needed
                              where not has_table_privilege('groeiruimte_definer', c.oid, needed)) loop
        execute format('grant select, insert, update, delete on %s to groeiruimte_definer', name);
    end loop;
    for name in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = pronamespace
                where nspname = 'groeiruimte' and not has_function_privilege('groeiruimte_definer', p.oid, 'execute') loop
        execute format('grant execute on function %s to groeiruimte_definer', name);
    end loop;
end;
$$;
