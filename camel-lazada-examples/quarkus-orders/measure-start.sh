#!/usr/bin/env bash
#
# Licensed under the Apache License, Version 2.0 (the "License");
# you may not use this file except in compliance with the License.
# You may obtain a copy of the License at
#
#     http://www.apache.org/licenses/LICENSE-2.0
#
# Unless required by applicable law or agreed to in writing, software
# distributed under the License is distributed on an "AS IS" BASIS,
# WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
# See the License for the specific language governing permissions and
# limitations under the License.
#
# Measures how long the packaged service takes from the start of its process to the answer to its first push, which is
# verified, routed and asked about at a simulator, and how much memory it holds then. docs/examples/quarkus-orders.adoc
# says how to build it. Usage: measure-start.sh [runs]; JAVA_HOME names the Java to measure.
set -euo pipefail
cd "$(dirname "$0")"

runs=${1:-5}
java=${JAVA_HOME:?names the Java to measure}/bin/java
root=../..
port=${PORT:-28080}
simulator_port=${SIMULATOR_PORT:-28081}
work=$(mktemp -d)
app=
trap 'kill $app $simulator 2>/dev/null || true; rm -rf "$work"' EXIT

main=target/quarkus-app/lib/main
"$java" -cp "$root/camel-lazada-simulator/target/classes:$root/camel-lazada-catalogue/target/classes:$main/*" \
    io.github.camellazada.simulator.LazadaSimulatorMain --port="$simulator_port" > "$work/simulator" 2>&1 &
simulator=$!
until grep -q "access token" "$work/simulator"; do sleep 0.2; done
token=$(sed -n 's/.*access token \([^ ]*\) .*/\1/p' "$work/simulator")

export LAZADA_APP_KEY=123456 LAZADA_APP_SECRET=helloworld LAZADA_COUNTRY=SG
export LAZADA_SERVER_URL="http://127.0.0.1:$simulator_port/{country}/rest"
export QUARKUS_DATASOURCE_JDBC_URL="jdbc:h2:mem:orders" QUARKUS_HTTP_PORT=$port
LAZADA_TOKEN_KEY=$(head -c 32 /dev/urandom | base64)
export LAZADA_TOKEN_KEY

push='{"seller_id":"1001","message_type":0,"site":"lazada_sg","timestamp":1767225600,"data":{"trade_order_id":"1","trade_order_line_id":"1","order_status":"pending","status_update_time":1767225600}}'
signature=$(printf '%s%s' 123456 "$push" | openssl dgst -sha256 -hmac helloworld | sed 's/.* //')

options=("-Dcamel.component.lazada.access-token=$token")
[ -f target/quarkus-app/app.aot ] && options+=(-XX:AOTCache=app.aot)
[ -f target/quarkus-app/app-cds.jsa ] && options+=(-XX:SharedArchiveFile=app-cds.jsa)
cd target/quarkus-app
"$java" -version 2>&1 | head -1
echo "java ${options[*]:1} ${JAVA_OPTIONS:-} -jar quarkus-run.jar"
for run in $(seq "$runs"); do
    begin=$(date +%s%N)
    # shellcheck disable=SC2086
    "$java" "${options[@]}" ${JAVA_OPTIONS:-} -jar quarkus-run.jar > "$work/app.$run" 2>&1 &
    app=$!
    until [ "$(curl -s -o /dev/null -w '%{http_code}' -H "Authorization: $signature" -d "$push" \
        "http://127.0.0.1:$port/lazada/push")" = 200 ]; do
        kill -0 "$app" 2>/dev/null || { cat "$work/app.$run" >&2; exit 1; }
        sleep 0.01
    done
    end=$(date +%s%N)
    resident=$(awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$app/status")
    echo "run $run: first push answered after $(((end - begin) / 1000000)) ms, $resident MiB resident"
    kill "$app"
    wait "$app" || true
done
