#!/bin/sh
# Makes the passwords that docker-compose.yml hands to each container as files; those that are there already stay.
# Whoever may read the folder may do all that they open: it is its owner's alone. The files themselves can be read by all,
# since each container has a user of its own.
set -eu
cd "$(dirname "$0")/../../.."
mkdir -p secrets
chmod 700 secrets
for name in POSTGRES_PASSWORD GROEIRUIMTE_DB_PASSWORD GROEIRUIMTE_DB_OWNER_PASSWORD \
    GROEIRUIMTE_PROOF_KEY GROEIRUIMTE_SESSION_KEY KEYCLOAK_DB_PASSWORD \
    KEYCLOAK_ADMIN_PASSWORD GROEIRUIMTE_OIDC_CLIENT_SECRET GROEIRUIMTE_DIRECTORY_CLIENT_SECRET \
    GROEIRUIMTE_WEBHOOK_KEY; do
  file=secrets/$name
  if [ ! -s "$file" ]; then
    # 256 random bits, without a line's end: that would become part of the password.
    head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n' > "$file"
  fi
  chmod 444 "$file"
done
echo "The secrets are in $(pwd)/secrets; the agencies' own clients get theirs from Keycloak, by its kcadm.sh."
