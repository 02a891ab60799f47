-- Row level security binds the owner too, except within a migration: that may have to change rows of any case. Committed
-- together with the migration or not at all; afterMigrate binds the owner again.
do $$
declare
    name regclass;
begin
    for name in select c.oid from pg_class c join pg_namespace n on n.oid = relnamespace
                where nspname in ('groeiruimte', 'engine', 'session') and relforcerowsecurity loop
        execute format('alter table %s no force row level security', name);
    end loop;
end;
$$;
