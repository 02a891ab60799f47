#!/usr/bin/env bash
# Keycloak 26.7.3: a realm file's list of default optional client scopes is not what the realm gets.
#
# Expected: a realm that is imported with "defaultOptionalClientScopes": ["address"] has that one optional scope, and so
#           have its clients. An operator who wants no offline tokens would leave "offline_access" out of this list.
# Behaviour: when the file has no "clientScopes", the built-in ones are made and all of them are put in the list, offline_access
#           included; the list in the file is ignored without a word. An empty list is ignored in the same way. A client's own
#           "optionalClientScopes": [] is kept, so that is where to say it.
# Output seen (28 November 2026):
#   asked for: ["address"]
#   got:       address microprofile-jwt offline_access organization phone
#   client with a list of its own: []
# Needs: JDK 17 or newer, Maven, curl, python3. Exits with 1 when the behaviour is another one.
set -euo pipefail
version=26.7.3
port=${PORT:-18199}
work=$(mktemp -d)
server=
cleanup() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap cleanup EXIT

mvn -B -q -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact=org.keycloak:keycloak-quarkus-dist:$version:tar.gz -DoutputDirectory="$work"
tar -xzf "$work/keycloak-quarkus-dist-$version.tar.gz" -C "$work"
home=$work/keycloak-$version
mkdir -p "$home/data/import"
cat > "$home/data/import/scopes-realm.json" <<'JSON'
{
  "realm": "scopes",
  "enabled": true,
  "defaultOptionalClientScopes": ["address"],
  "clients": [
    {"clientId": "own-list", "publicClient": true, "optionalClientScopes": []}
  ]
}
JSON

KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=admin \
  "$home/bin/kc.sh" start-dev --import-realm --http-host=127.0.0.1 --http-port="$port" > "$work/log" 2>&1 &
server=$!
base=http://127.0.0.1:$port
for _ in $(seq 150); do
  if curl -sf -o /dev/null "$base/realms/scopes"; then break; fi
  sleep 2
done

token=$(curl -sf "$base/realms/master/protocol/openid-connect/token" -d grant_type=password -d client_id=admin-cli \
  -d username=admin -d password=admin | python3 -c 'import json, sys; print(json.load(sys.stdin)["access_token"])')
ask() { curl -sf -H "Authorization: Bearer $token" "$base/admin/realms/scopes/$1"; }
got=$(ask default-optional-client-scopes | python3 -c 'import json, sys; print(" ".join(sorted(s["name"] for s in json.load(sys.stdin))))')
own=$(ask 'clients?clientId=own-list' | python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["optionalClientScopes"])')
echo 'asked for: ["address"]'
echo "got:       $got"
echo "client with a list of its own: $own"
[ "$got" = "address microprofile-jwt offline_access organization phone" ] && [ "$own" = "[]" ]
