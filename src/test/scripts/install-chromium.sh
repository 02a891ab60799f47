#!/usr/bin/env bash
# The browser tests drive Debian's Chromium, best the one without a window, which needs much less of the processors.
set -euo pipefail
found=""
for name in chromium-headless-shell chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null; then
    found=$name
    break
  fi
done
# Somebody's own computer keeps the browser that it has.
if [ "$found" = chromium-headless-shell ] || { [ -n "$found" ] && [ "$(id -u)" -ne 0 ]; }; then
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  if [ -n "$found" ]; then
    exit 0
  fi
  echo "The browser tests need Chromium on the PATH and there is no apt-get here to install it with." >&2
  exit 1
fi
echo "Installing Chromium for the browser tests ..."
export DEBIAN_FRONTEND=noninteractive
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  as_root=(sudo --non-interactive)
fi
install() {
  "${as_root[@]}" apt-get install -q -y --no-install-recommends --no-remove "$1"
}
"${as_root[@]}" apt-get update -q || [ -n "$found" ]
install chromium-headless-shell || [ -n "$found" ] || install chromium
