#!/usr/bin/env bash
# Starts the simulator's jar alone and goes through its console in a real Chromium.
# Needs node, npm and a Chromium (CHROMIUM names it, else chromium on the path); not part of the ordinary build.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
work="$here/../target/browser-test"
mkdir -p "$work"

jar="$(ls "$here"/../target/camel-lazada-simulator-*-standalone.jar 2>/dev/null | head -1 || true)"
if [ -z "$jar" ]; then
    echo "Build the jar first: ./mvnw -pl camel-lazada-simulator -am package -DskipTests" >&2
    exit 1
fi
[ -d "$work/node_modules/playwright-core" ] || npm install --silent --no-save --prefix "$work" playwright-core@1.56.1

java -jar "$jar" --port=0 > "$work/simulator.log" 2>&1 &
simulator=$!
trap 'kill "$simulator" 2>/dev/null || true' EXIT
for _ in $(seq 300); do
    url="$(sed -n 's/^  console *//p' "$work/simulator.log")"
    [ -n "$url" ] && break
    kill -0 "$simulator" || { cat "$work/simulator.log" >&2; exit 1; }
    sleep 0.1
done

cp "$here/console.mjs" "$work/console.mjs"
CHROMIUM="${CHROMIUM:-$(command -v chromium)}" node "$work/console.mjs" "$url" "$work"
