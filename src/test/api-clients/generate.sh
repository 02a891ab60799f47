#!/usr/bin/env bash
# Makes clients of openapi.json with three generators, and compiles them with what uses them.
set -euo pipefail
cd "$(dirname "$0")"
rm -rf generated compiled
node node_modules/openapi-typescript/bin/cli.js openapi.json --output groeiruimte.ts
node node_modules/@hey-api/openapi-ts/bin/run.js --input openapi.json --output generated/hey-api --client @hey-api/client-fetch
node node_modules/orval/dist/bin/orval.mjs --config orval.config.mjs
node node_modules/typescript/bin/tsc --project .
