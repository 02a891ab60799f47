#!/bin/sh
# Run once by the PostgreSQL image on an empty data folder. The owner migrates; the application owns nothing, so that
# row level security binds it. Keycloak gets a database of its own.
set -eu
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
  --set owner_password="$(cat /run/secrets/GROEIRUIMTE_DB_OWNER_PASSWORD)" \
  --set app_password="$(cat /run/secrets/GROEIRUIMTE_DB_PASSWORD)" \
  --set keycloak_password="$(cat /run/secrets/KEYCLOAK_DB_PASSWORD)" <<'SQL'
create role groeiruimte_owner login password :'owner_password';
create role groeiruimte_app login password :'app_password';
create database groeiruimte owner groeiruimte_owner;
revoke all on database groeiruimte from public;
grant connect on database groeiruimte to groeiruimte_app;
\i /docker-entrypoint-initdb.d/setup/roles.sql

create role keycloak login password :'keycloak_password';
create database keycloak owner keycloak;
revoke all on database keycloak from public;
SQL
