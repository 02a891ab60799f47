#!/usr/bin/env bash
# Keycloak 26.7.3: what a service account may see by a client policy is left out of the list of clients, without a word.
#
# Expected: with fine-grained admin permissions, a permission that lets somebody view one client shows that client both when it
#           is asked for by its id and in the list of clients, whichever kind of policy grants it. So it is with a role policy.
# Behaviour: with a policy of the type "client" that names the asking service account, the client is given by its id, and the
#           list answers 200 with no client in it. Whoever only looks at the list thinks that the permission does not hold.
# Output seen (30 November 2026):
#   by role:   by id 200, in the list 1
#   by client: by id 200, in the list 0
# Needs: JDK 17 or newer, Maven, curl, python3. Exits with 1 when the behaviour is another one.
set -euo pipefail
version=26.7.3
port=${PORT:-18198}
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
# The id of the client that may be seen in a realm.
seen() { python3 -c 'import sys, uuid; print(uuid.uuid5(uuid.NAMESPACE_URL, sys.argv[1]))' "$1"; }
# realm NAME TYPE CONFIG: one client that may be seen, a service account, and a permission by one policy of this type
realm() {
  local seen
  seen=$(seen "$1")
  cat > "$home/data/import/$1-realm.json" <<JSON
{
  "realm": "$1",
  "enabled": true,
  "adminPermissionsEnabled": true,
  "roles": {"realm": [{"name": "looks"}]},
  "clients": [
    {"clientId": "shop", "id": "$seen", "secret": "not-asked-for"},
    {"clientId": "looker", "secret": "looker", "serviceAccountsEnabled": true, "standardFlowEnabled": false},
    {
      "clientId": "admin-permissions",
      "serviceAccountsEnabled": true,
      "authorizationServicesEnabled": true,
      "standardFlowEnabled": false,
      "authorizationSettings": {
        "allowRemoteResourceManagement": false,
        "policyEnforcementMode": "ENFORCING",
        "decisionStrategy": "UNANIMOUS",
        "scopes": [{"name": "view"}, {"name": "manage"}],
        "resources": [{"name": "$seen", "scopes": [{"name": "view"}, {"name": "manage"}]}],
        "policies": [
          {"name": "who looks", "type": "$2", "logic": "POSITIVE", "decisionStrategy": "UNANIMOUS", "config": $3},
          {
            "name": "may be seen", "type": "scope", "logic": "POSITIVE", "decisionStrategy": "UNANIMOUS",
            "config": {
              "defaultResourceType": "Clients", "resources": "[\"$seen\"]", "scopes": "[\"view\"]",
              "applyPolicies": "[\"who looks\"]"
            }
          }
        ]
      }
    }
  ],
  "users": [
    {
      "username": "service-account-looker", "enabled": true, "serviceAccountClientId": "looker",
      "realmRoles": ["looks"], "clientRoles": {"realm-management": ["query-clients"]}
    }
  ]
}
JSON
}
realm by-role role '{"fetchRoles": "true", "roles": "[{\"id\": \"looks\", \"required\": true}]"}'
realm by-client client '{"clients": "[\"looker\"]"}'

"$home/bin/kc.sh" start-dev --import-realm --http-host=127.0.0.1 --http-port="$port" > "$work/log" 2>&1 &
server=$!
base=http://127.0.0.1:$port
for _ in $(seq 150); do
  if curl -sf -o /dev/null "$base/realms/by-role" && curl -sf -o /dev/null "$base/realms/by-client"; then break; fi
  sleep 2
done

told() {
  local token
  token=$(curl -sf "$base/realms/$1/protocol/openid-connect/token" -d grant_type=client_credentials -d client_id=looker \
    -d client_secret=looker | python3 -c 'import json, sys; print(json.load(sys.stdin)["access_token"])')
  echo "by id $(curl -s -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $token" "$base/admin/realms/$1/clients/$(seen "$1")")," \
    "in the list $(curl -s -H "Authorization: Bearer $token" "$base/admin/realms/$1/clients?search=true&clientId=shop" \
      | python3 -c 'import json, sys; print(len(json.load(sys.stdin)))')"
}
role=$(told by-role)
client=$(told by-client)
echo "by role:   $role"
echo "by client: $client"
[ "$role" = "by id 200, in the list 1" ] && [ "$client" = "by id 200, in the list 0" ]
