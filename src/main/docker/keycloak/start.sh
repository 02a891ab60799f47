#!/bin/sh
# Keycloak reads passwords from its environment only: here it comes from the secrets' files, which `docker inspect` does not show.
set -eu
secret() { cat "/run/secrets/$1"; }
KC_DB_PASSWORD=$(secret KEYCLOAK_DB_PASSWORD)
KC_BOOTSTRAP_ADMIN_PASSWORD=$(secret KEYCLOAK_ADMIN_PASSWORD)
GROEIRUIMTE_OIDC_CLIENT_SECRET=$(secret GROEIRUIMTE_OIDC_CLIENT_SECRET)
GROEIRUIMTE_DIRECTORY_CLIENT_SECRET=$(secret GROEIRUIMTE_DIRECTORY_CLIENT_SECRET)
export KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD GROEIRUIMTE_OIDC_CLIENT_SECRET GROEIRUIMTE_DIRECTORY_CLIENT_SECRET
exec /opt/keycloak/bin/kc.sh start --optimized --import-realm
