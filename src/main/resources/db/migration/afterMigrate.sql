-- At the end of every run that migrates, whether there was anything to do or not.

-- The application looks at its start whether the database is as far as it needs.
grant select (version, success) on groeiruimte.flyway_schema_history to ${app};
